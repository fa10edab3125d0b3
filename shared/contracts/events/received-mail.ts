import * as z from "zod/mini";

/** That SES has put a mail into the bucket, after the rule of the bus has reduced S3's event to the object. */
export const MailReceived = z.object({
  key: z.string().check(z.minLength(1)),
  /** Bytes. */
  size: z.int().check(z.gte(0)),
});
