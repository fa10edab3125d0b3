import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { JobId, MemberId } from "../../domain/ids.ts";
import type { Shares } from "../../ports/shares.ts";
import { companion, transact } from "./transaction.ts";

const StoredShare = z.object({ jobId: JobId, memberId: MemberId });

/** The key of a token, `<organisation>.<random>`: the organisation leads it as it leads every key. */
function keyOf(token: string): { organisation: string; key: { pk: string; sk: string } } | undefined {
  const [organisation, random, ...rest] = token.split(".");
  if (!organisation || !random || rest.length > 0 || token.length > 120) return undefined;
  return { organisation, key: { pk: `${organisation}#share#${random}`, sk: "share" } };
}

/** Share links in `records`. */
export function createShares(client: DynamoDBDocumentClient, table: string): Shares {
  return {
    async find(token) {
      const found = keyOf(token);
      if (!found) return undefined;
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: found.key }));
      if (!Item) return undefined;
      return { token, organisation: found.organisation, ...StoredShare.parse(Item) };
    },

    async keep({ token, jobId, memberId }, companions) {
      const found = keyOf(token);
      if (!found) throw new Error("a share token is <organisation>.<random>");
      const share = companion("share", {
        Put: { TableName: table, Item: { ...found.key, jobId, memberId } },
      });
      const conflict = await transact(client, [share, ...companions]);
      return conflict === undefined ? { ok: true } : { ok: false, conflict };
    },
  };
}
