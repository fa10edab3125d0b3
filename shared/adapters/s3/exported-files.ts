import type { ExportedFiles } from "../../ports/facts-export.ts";
import { createBucket } from "./objects.ts";
import type { Connection } from "./objects.ts";

/** Files of lines in a bucket. */
export function createExportedFiles(
  bucket: string,
  connection: Connection,
  pause: (attempt: number) => Promise<void>,
): ExportedFiles {
  const objects = createBucket(bucket, connection, pause);
  return { put: (key, lines) => objects.put(key, Buffer.from(lines), "application/x-ndjson") };
}
