/**
 * What every answer with a page or a file of it carries, here and in CloudFront. `signIn` is the address of the sign-in
 * pages' host, which is asked for tokens; without one nobody but our own host is asked for anything.
 */
export const pageHeaders = (signIn?: string): Readonly<Record<string, string>> => ({
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${signIn ? ` ${signIn}` : ""}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
});
