import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { SchemePublished, TrackPublished } from "../../domain/organisation/events.ts";
import { Client, Job, Organisation, Site } from "../../domain/organisation/organisation.ts";
import type { Settings } from "../../ports/settings.ts";

/** Keys of the settings in `records`. */
export const settingKeys = {
  organisation: (organisation: string) => ({
    pk: `${organisation}#settings#organisation`,
    sk: "organisation",
  }),
  site: (organisation: string, id: string) => ({ pk: `${organisation}#settings#sites`, sk: id }),
  job: (organisation: string, id: string) => ({ pk: `${organisation}#settings#jobs`, sk: id }),
  client: (organisation: string, id: string) => ({ pk: `${organisation}#settings#clients`, sk: id }),
};

/** How long a warm function keeps a setting that can change. Versions of tracks and schemes never do. */
const keptForMilliseconds = 60_000;

export function createSettings(
  client: DynamoDBDocumentClient,
  tables: { records: string; facts: string },
  clock: { now(): string },
): Settings {
  const kept = new Map<string, { value: unknown; readAt: number }>();

  const recall = async <Value>(
    key: string,
    forMilliseconds: number,
    read: () => Promise<Value | undefined>,
  ): Promise<Value | undefined> => {
    const now = Date.parse(clock.now());
    const known = kept.get(key);
    if (known && now - known.readAt < forMilliseconds && now >= known.readAt) return known.value as Value;
    const value = await read();
    if (value !== undefined) kept.set(key, { value, readAt: now });
    return value;
  };

  const setting = <Value>(key: { pk: string; sk: string }, schema: { parse(value: unknown): Value }) =>
    recall(`${key.pk}/${key.sk}`, keptForMilliseconds, async () => {
      const { Item } = await client.send(new GetCommand({ TableName: tables.records, Key: key }));
      return Item && schema.parse(Item);
    });

  const published = async <Document>(
    organisation: string,
    kind: "track" | "scheme",
    version: number,
    schema: { parse(value: unknown): { document: Document } },
  ): Promise<Document> => {
    const pk = `${organisation}#${kind}`;
    const document = await recall(`${pk}/${version}`, Number.POSITIVE_INFINITY, async () => {
      const { Item } = await client.send(
        new GetCommand({ TableName: tables.facts, Key: { pk, seq: version }, ConsistentRead: true }),
      );
      return Item && schema.parse((Item["events"] as unknown[])[0]).document;
    });
    if (!document) throw new Error(`${kind} version ${version} of ${organisation} was never published`);
    return document;
  };

  return {
    organisation: (organisation) => setting(settingKeys.organisation(organisation), Organisation),
    site: (organisation, id) => setting(settingKeys.site(organisation, id), Site),
    job: (organisation, id) => setting(settingKeys.job(organisation, id), Job),
    client: (organisation, id) => setting(settingKeys.client(organisation, id), Client),
    track: (organisation, version) => published(organisation, "track", version, TrackPublished),
    scheme: (organisation, version) => published(organisation, "scheme", version, SchemePublished),
  };
}
