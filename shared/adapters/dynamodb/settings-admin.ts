import { DeleteCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { membersStream } from "../../domain/organisation/events.ts";
import { Client, Job, Member, Organisation, Site } from "../../domain/organisation/organisation.ts";
import type { Companion } from "../../ports/facts.ts";
import type { PageAsked, SettingKind, SettingKinds, SettingsAdmin } from "../../ports/settings-admin.ts";
import { settingKeys } from "./settings.ts";
import { companion, transact } from "./transaction.ts";

const schemas: { readonly [Kind in SettingKind]: { parse(value: unknown): SettingKinds[Kind] } } = {
  client: Client,
  site: Site,
  job: Job,
};

const idOf = (kind: SettingKind, document: Client | Site | Job): string =>
  ({
    client: () => (document as Client).clientId,
    site: () => (document as Site).siteId,
    job: () => (document as Job).jobId,
  })[kind]();

const emailKey = (organisation: string, hash: string) => ({
  pk: `${organisation}#member-email#${hash}`,
  sk: "claim",
});
const formerEmailKey = (organisation: string, memberId: string) => ({
  pk: `${organisation}#former-email`,
  sk: memberId,
});

/** The last event's number and how many the fact holds: what the next place follows from. */
const LastFact = z.object({ seq: z.int(), events: z.array(z.unknown()) });

/** Settings in `records`, members and addresses in `people`, the members' stream in `facts`. */
export function createSettingsAdmin(
  client: DynamoDBDocumentClient,
  tables: { readonly records: string; readonly people: string; readonly facts: string },
): SettingsAdmin {
  const get = async (table: string, key: Record<string, string>) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item;
  };

  const pageOf = async <Item>(
    table: string,
    pk: string,
    { after, limit }: PageAsked,
    schema: { parse(value: unknown): Item },
  ) => {
    const answer = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
        Limit: limit,
        ConsistentRead: true,
        ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
      }),
    );
    const last = answer.LastEvaluatedKey?.["sk"] as string | undefined;
    return {
      items: (answer.Items ?? []).map((item) => schema.parse(item)),
      ...(last === undefined ? {} : { last }),
    };
  };

  /** A first version is put where there is none, a later one only over the version before it. */
  const versioned = (
    name: string,
    key: { pk: string; sk: string },
    document: { readonly version: number },
  ): Companion =>
    companion(name, {
      Put: {
        TableName: tables.records,
        Item: { ...key, ...document },
        ...(document.version === 1
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "version = :before",
              ExpressionAttributeValues: { ":before": document.version - 1 },
            }),
      },
    });

  return {
    async organisation(organisation) {
      const item = await get(tables.records, settingKeys.organisation(organisation));
      return item && Organisation.parse(item);
    },
    savingOrganisation: (organisation) =>
      versioned("organisation", settingKeys.organisation(organisation.organisationId), organisation),
    // What others keep beside it (when the clock looks at it again) stays.
    listing: ({ organisationId, zone }) =>
      companion("listing", {
        Update: {
          TableName: tables.records,
          Key: { pk: "organisations", sk: organisationId },
          UpdateExpression: "SET #zone = :zone",
          ExpressionAttributeNames: { "#zone": "zone" },
          ExpressionAttributeValues: { ":zone": zone },
        },
      }),

    async find(kind, organisation, id) {
      const item = await get(tables.records, settingKeys[kind](organisation, id));
      return item && schemas[kind].parse(item);
    },
    list: (kind, organisation, page) =>
      pageOf(tables.records, settingKeys[kind](organisation, "").pk, page, schemas[kind]),
    saving: (kind, organisation, document) =>
      versioned("setting", settingKeys[kind](organisation, idOf(kind, document)), document),

    listMembers: (organisation, page) => pageOf(tables.people, `${organisation}#members`, page, Member),

    async nextMembersSeq(organisation) {
      const answer = await client.send(
        new QueryCommand({
          TableName: tables.facts,
          KeyConditionExpression: "pk = :stream",
          ExpressionAttributeValues: { ":stream": membersStream(organisation) },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      const [item] = answer.Items ?? [];
      if (!item) return 1;
      const last = LastFact.parse(item);
      return last.seq + last.events.length;
    },

    claimingEmail: (organisation, hash, memberId) =>
      companion("email", {
        Put: {
          TableName: tables.records,
          Item: { ...emailKey(organisation, hash), memberId },
          ConditionExpression: "attribute_not_exists(pk) or memberId = :member",
          ExpressionAttributeValues: { ":member": memberId },
        },
      }),
    releasingEmail: (organisation, hash, memberId) =>
      companion("email", {
        Delete: {
          TableName: tables.records,
          Key: emailKey(organisation, hash),
          ConditionExpression: "attribute_not_exists(pk) or memberId = :member",
          ExpressionAttributeValues: { ":member": memberId },
        },
      }),

    async formerEmail(organisation, memberId) {
      const item = await get(tables.people, formerEmailKey(organisation, memberId));
      return item && z.string().parse(item["email"]);
    },
    keepingFormerEmail: (organisation, memberId, email) =>
      companion("former-email", {
        Update: {
          TableName: tables.people,
          Key: formerEmailKey(organisation, memberId),
          UpdateExpression: "SET email = if_not_exists(email, :email)",
          ExpressionAttributeValues: { ":email": email },
        },
      }),
    async forgetFormerEmail(organisation, memberId) {
      await client.send(
        new DeleteCommand({ TableName: tables.people, Key: formerEmailKey(organisation, memberId) }),
      );
    },

    async write(companions) {
      const conflict = await transact(client, companions);
      return conflict ? { ok: false, conflict } : { ok: true };
    },
  };
}
