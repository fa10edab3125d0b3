import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";

/**
 * What SES tells of a mail, after the rule of the bus has reduced it to type, time and tags, and of what kind a bounce
 * is: addresses and subjects never reach the queue. Every tag is a list; ours have one value each.
 */
export const DeliveryEvent = z.object({
  type: z.string(),
  time: z.string(),
  bounceType: z.optional(z.string()),
  tags: z.object({
    organisation: z.tuple([z.string()]),
    stream: z.tuple([z.string()]),
    message: z.tuple([z.string()]),
  }),
});

export interface Delivery {
  /** SES's own word: `Send`, `Delivery`, `DeliveryDelay`, `Bounce`, `Complaint`, `Reject`. */
  readonly type: string;
  /** Of a bounce: the address will never take mail. Not so where its mailbox was full, or its server away. */
  readonly permanent: boolean;
  readonly at: string;
  readonly organisation: string;
  readonly stream: string;
  readonly message: string;
}

/** Reads a queue message's body. Throws where it is no event of a mail of ours. */
export function readDelivery(body: unknown): Delivery {
  const { type, time, bounceType, tags } = DeliveryEvent.parse(body);
  return {
    type,
    permanent: type === "Bounce" && bounceType === "Permanent",
    at: Instant.parse(new Date(time).toISOString()),
    organisation: decodeTag(tags.organisation[0]),
    stream: decodeTag(tags.stream[0]),
    message: decodeTag(tags.message[0]),
  };
}

/**
 * SES allows letters, digits, `_` and `-` in a tag's value: anything else, and `_` itself, is written as `_` and two
 * hexadecimal digits. Only ids are tagged, so ASCII is all there is.
 */
export const encodeTag = (text: string): string =>
  text.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16).padStart(2, "0")}`);

export const decodeTag = (tag: string): string =>
  tag.replace(/_([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
