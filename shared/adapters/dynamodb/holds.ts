import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { NotedItem } from "../../domain/personal-data/holds.ts";
import { HeldDetails } from "../../domain/people/candidate.ts";
import type { HeldData, Holds } from "../../ports/erasures.ts";
import { candidateKey } from "./people.ts";
import { companion } from "./transaction.ts";

/**
 * What is held lies beside the person's profile and notes and is neither: what privacy wrote under `hold#<id>#reason`,
 * details under `hold#<id>#details`, notes under `hold#<id>#note#<noteId>`.
 */
export const heldPrefix = "hold#";
export const heldKey = (holdId: string, part = ""): string => `${heldPrefix}${holdId}#${part}`;

const StoredReason = z.object({ holdId: z.string(), reason: z.string() });
const StoredDetails = z.object({ details: HeldDetails });
const StoredNote = z.object({
  noteId: z.string(),
  item: NotedItem,
  text: z.string(),
});

/** What is held of people, in `people`. */
export function createHolds(client: DynamoDBDocumentClient, table: string): Holds {
  const under = async (organisation: string, candidateId: string, prefix: string) => {
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and begins_with(sk, :prefix)",
          ExpressionAttributeValues: { ":pk": candidateKey(organisation, candidateId), ":prefix": prefix },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from);
    return items;
  };

  return {
    noting: (organisation, candidateId, { holdId, reason }) =>
      companion("hold", {
        Put: {
          TableName: table,
          Item: {
            pk: candidateKey(organisation, candidateId),
            sk: heldKey(holdId, "reason"),
            holdId,
            reason,
          },
        },
      }),

    async reasons(organisation, candidateId) {
      const items = await under(organisation, candidateId, heldPrefix);
      const reasons = items.filter(({ sk }) => String(sk).endsWith("#reason"));
      return new Map(
        reasons.map((item) => {
          const { holdId, reason } = StoredReason.parse(item);
          return [holdId, reason];
        }),
      );
    },

    async read(organisation, candidateId, holdId): Promise<HeldData> {
      const items = await under(organisation, candidateId, heldKey(holdId));
      const details = items.find(({ sk }) => sk === heldKey(holdId, "details"));
      const notes = items.filter(({ sk }) => String(sk).startsWith(heldKey(holdId, "note#")));
      return {
        details: details ? StoredDetails.parse(details).details : {},
        notes: notes.map((note) => StoredNote.parse(note)),
      };
    },
  };
}
