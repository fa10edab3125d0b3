import type { ReceivedMail } from "../../ports/received-mail.ts";
import { createBucket } from "./objects.ts";
import type { Connection } from "./objects.ts";

/** Mail that SES has put into a bucket. */
export function createReceivedMail(
  bucket: string,
  connection: Connection,
  pause: (attempt: number) => Promise<void>,
): ReceivedMail {
  const objects = createBucket(bucket, connection, pause);
  return { read: (key, bytes) => objects.get(key, bytes), remove: (key) => objects.remove(key) };
}
