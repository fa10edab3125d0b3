import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import type { MailBreaker, MailBreakers } from "../../ports/mail-breaker.ts";

const Stored = z.object({
  version: z.int(),
  level: z.enum(["open", "warned", "stopped"]),
  because: z.optional(z.enum(["bounces", "complaints"])),
  since: Instant,
  reset: z.optional(z.object({ by: z.string(), reason: z.string() })),
});

/** Of an organisation whose mail never fared badly. */
export const untouched: MailBreaker = { version: 1, level: "open" };

export const breakerPartition = (organisation: string) => `${organisation}#mail-breaker`;

/** How breakers stand, for whoever only asks. */
export const createBreakerStates = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<MailBreakers, "find"> => ({
  async find(organisation) {
    const { Item } = await client.send(
      new GetCommand({
        TableName: table,
        Key: { pk: breakerPartition(organisation), sk: "state" },
        ConsistentRead: true,
      }),
    );
    return Item ? Stored.parse(Item) : untouched;
  },
});
