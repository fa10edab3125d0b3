import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { MarketBand } from "../../domain/market/band.ts";
import type { BandKey } from "../../domain/market/band.ts";
import { AcceptedPay } from "../../domain/market/comparables.ts";
import { applicationAt } from "../../domain/lists/row.ts";
import type { KeptBand, MarketBands, PayViews } from "../../ports/market.ts";
import { companion, transact } from "./transaction.ts";
import { acceptedPayPartition } from "./view-items.ts";

const StoredBand = z.object({ ...MarketBand.shape, memberId: z.string(), recordedAt: z.string() });

const bandsPartition = (organisation: string): string => `${organisation}#market-bands`;
const keyPrefix = ({ occupation, country, currency }: BandKey): string =>
  `${occupation}#${country}#${currency}#`;
const bandPosition = (band: MarketBand): string => `${keyPrefix(band)}${band.date}`;

/** Market bands in `records`. */
export function createMarketBands(client: DynamoDBDocumentClient, table: string): MarketBands {
  return {
    async of(organisation, key) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and begins_with(sk, :key)",
          ExpressionAttributeValues: { ":pk": bandsPartition(organisation), ":key": keyPrefix(key) },
          ConsistentRead: true,
        }),
      );
      return Items.map((item): KeptBand => StoredBand.parse(item));
    },

    async list(organisation, { occupation, country, currency, limit, after }) {
      const pk = bandsPartition(organisation);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression:
            occupation === undefined ? "pk = :pk" : "pk = :pk and begins_with(sk, :occupation)",
          ExpressionAttributeValues: {
            ":pk": pk,
            ...(occupation === undefined ? {} : { ":occupation": `${occupation}#` }),
          },
          Limit: limit,
          ConsistentRead: true,
          ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
        }),
      );
      const last = LastEvaluatedKey?.["sk"] as string | undefined;
      const items = Items.map((item): KeptBand => StoredBand.parse(item)).filter(
        (band) =>
          (country === undefined || band.country === country) &&
          (currency === undefined || band.currency === currency),
      );
      return { items, ...(last === undefined ? {} : { last }) };
    },

    saving: (organisation, band) =>
      companion("band", {
        Put: {
          TableName: table,
          Item: { pk: bandsPartition(organisation), sk: bandPosition(band), ...band },
        },
      }),

    async write(companions) {
      const conflict = await transact(client, companions);
      return conflict ? { ok: false, conflict } : { ok: true };
    },
  };
}

/** More than this change no percentile that people would notice. */
const mostCompared = 1000;

/** Pay of accepted offers in `views`. */
export const createPayViews = (client: DynamoDBDocumentClient, table: string): PayViews => ({
  async acceptedPay(organisation, among, since, except) {
    const found: AcceptedPay[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and sk >= :since",
          ExpressionAttributeValues: {
            ":pk": acceptedPayPartition(organisation, among),
            ":since": since,
          },
          ScanIndexForward: false,
          Limit: mostCompared,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? [])
        if (applicationAt(String(item["sk"])) !== except) found.push(AcceptedPay.parse(item));
      from = page.LastEvaluatedKey;
    } while (from && found.length < mostCompared);
    return found;
  },
});
