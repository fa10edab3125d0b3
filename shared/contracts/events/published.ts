import * as z from "zod/mini";
import { bus } from "../../names.ts";

/**
 * Our own events on the bus: source `milepost`, the type as `detail-type`, and a detail of ids only. They are hints:
 * whoever gets one reads the stream it names, so that a repeated, late or reordered one does no harm.
 */
export const PublishedDetail = z.object({
  version: z.literal(1),
  organisation: z.string(),
  applicationId: z.optional(z.string()),
  stream: z.string(),
  /** First seq of the fact that holds the event. */
  seq: z.int().check(z.gte(1)),
});
export type PublishedDetail = z.infer<typeof PublishedDetail>;

/** An event as a rule of the bus puts it on a consumer's queue. */
export const PublishedEnvelope = z.object({
  source: z.literal(bus.ownSource),
  "detail-type": z.string(),
  detail: PublishedDetail,
});

/** What a consumer is told. */
export interface Hint extends PublishedDetail {
  readonly type: string;
}

/** Reads a queue message's body. Throws where it is none of our events: it is then a matter for a person. */
export function readHint(body: unknown): Hint {
  const envelope = PublishedEnvelope.parse(body);
  return { type: envelope["detail-type"], ...envelope.detail };
}
