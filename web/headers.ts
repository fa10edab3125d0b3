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

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

/** What a file carries beside these, by its path below `/app/`: what it is, and how long a browser may keep it unasked. */
export const fileHeaders = (file: string) => ({
  "content-type": types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream",
  // Names of assets change with what is in them.
  "cache-control": file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
});
