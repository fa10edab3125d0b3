/** Reading requests and writing responses, the same for everything here that speaks HTTP. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** The body, or undefined where it is larger than `limit` (then read to its end and dropped). */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}

export function write(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | string[]>>,
  body: string | Buffer,
): void {
  // Node would tell the real time; nothing here may.
  response.sendDate = false;
  const bodyless = status === 204 || status === 304;
  response.writeHead(status, bodyless ? headers : { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(bodyless ? undefined : body);
}
