import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { InvalidCursor } from "../../ports/views.ts";

const ivBytes = 12;
const tagBytes = 16;

/** Makes cursors out of positions and back. */
export interface Cursors {
  /** `scope` is what the cursor is good for: organisation and query. */
  seal(scope: readonly unknown[], position: string): string;
  /** Throws `InvalidCursor` where it was made for another scope, or changed. */
  open(scope: readonly unknown[], cursor: string): string;
}

/**
 * Cursors are encrypted, not only signed: a position in name order holds a name, and names do not belong in a URL.
 * The scope is authenticated with it (AES-256-GCM). The nonce derives from what is sealed, so that the same page has
 * the same cursor, and no nonce is used for two texts.
 */
export function createCursors(secret: string): Cursors {
  const derive = (purpose: string) => createHmac("sha256", secret).update(`cursor ${purpose}`).digest();
  const key = derive("key");
  const nonceKey = derive("nonce");

  return {
    seal(scope, position) {
      const scopeText = JSON.stringify(scope);
      const iv = createHmac("sha256", nonceKey)
        .update(JSON.stringify([scopeText, position]))
        .digest()
        .subarray(0, ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(scopeText));
      const sealed = [cipher.update(position, "utf8"), cipher.final()];
      return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString("base64url");
    },

    open(scope, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      // Base64 can be written in more ways than one; only what we wrote is taken back.
      if (bytes.length <= ivBytes + tagBytes || bytes.toString("base64url") !== cursor)
        throw new InvalidCursor();
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(JSON.stringify(scope)))
        .setAuthTag(bytes.subarray(-tagBytes));
      try {
        return (
          decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8")
        );
      } catch {
        // The one thing `final` throws for: the tag does not fit what is sealed or the scope.
        throw new InvalidCursor();
      }
    },
  };
}
