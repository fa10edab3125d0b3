import { createHmac, timingSafeEqual } from "node:crypto";

/** Keyed hash of parts, 43 characters of base64url. The parts are framed, so that no two lists collide. */
export function keyedHash(secret: string, ...parts: readonly string[]): string {
  const hmac = createHmac("sha256", secret);
  for (const part of parts) hmac.update(`${part.length}:${part}`);
  return hmac.digest("base64url");
}

/** What an address is remembered by where mail to it came back: nobody can read it out of the hash. */
export const recipientHash = (secret: string, organisation: string, address: string): string =>
  keyedHash(secret, "recipient", organisation, address.trim().toLowerCase());

/** A prefixed id derived from a keyed hash: the same request makes the same id. 22 characters, about 130 bits. */
export const derivedId = (prefix: string, secret: string, ...parts: readonly string[]): string =>
  `${prefix}_${keyedHash(secret, prefix, ...parts)
    .replace(/[-_]/g, "x")
    .slice(0, 22)}`;

/** An opaque, signed text: the caller can hand it back but not change it. */
export function sign(secret: string, purpose: string, payload: unknown): string {
  const text = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return `${text}.${keyedHash(secret, purpose, text)}`;
}

/** What was signed for the same purpose; `undefined` if anything was changed. */
export function verify(secret: string, purpose: string, token: string): unknown {
  const [text, signature] = token.split(".");
  if (!text || !signature) return undefined;
  const expected = Buffer.from(keyedHash(secret, purpose, text));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString());
}

/**
 * Pseudonyms of an organisation's export: the same id is the same one under a version of its key, and leads nowhere without
 * the deployment's secret. A next version makes all of them new. The prefix stays: `app_`, `can_`, `mem_`, `ref_` for others.
 */
export function pseudonyms(secret: string, organisation: string, keyVersion: number): (id: string) => string {
  const key = keyedHash(secret, "export", organisation, String(keyVersion));
  return (id) => derivedId(/^(app|can|mem)_/.exec(id)?.[1] ?? "ref", key, id);
}
