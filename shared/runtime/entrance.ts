import { createHash, timingSafeEqual } from "node:crypto";
import { originHeader } from "../names.ts";
import { ProblemError } from "./problems.ts";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Where the product has an address of its own, requests come by it: CloudFront adds a key to each that nobody else knows,
 * and the firewall stands in front of it. An HTTP API can be asked at AWS's name for it too; whoever does is refused.
 *
 * @param keys those that are taken, with spaces between: more than one while a new one takes over. Where there is none,
 *   nothing is asked for.
 * @returns what throws 403 `wrong-address` for a request without any of them, as headers with names in lower case
 */
export function entrance(
  keys: string | undefined,
): (headers: Readonly<Record<string, string | undefined>>) => void {
  const taken = (keys ?? "").split(" ").filter(Boolean).map(digest);
  return (headers) => {
    if (taken.length === 0) return;
    const given = digest(headers[originHeader] ?? "");
    // All are compared, and hashes of one length: how long it takes tells nothing.
    const known = taken.map((key) => timingSafeEqual(key, given));
    if (!known.includes(true))
      throw new ProblemError(403, "wrong-address", "Ask at the address of the product, not past it.");
  };
}
