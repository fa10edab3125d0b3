import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { isStricter } from "../../domain/messages/breaker.ts";
import type { BreakerLevel } from "../../domain/messages/breaker.ts";
import type { MailBreaker, MailBreakers, ParkedHint, ParkedMail } from "../../ports/mail-breaker.ts";
import { Unavailable } from "../../ports/unavailable.ts";
import { breakerPartition, createBreakerStates, untouched } from "./breaker-state.ts";
import { messageKey } from "./messages.ts";
import { companion, isConditionFailure, transact } from "./transaction.ts";

const Count = z._default(z.int(), 0);
const Hour = z.object({ sent: Count, bounced: Count, complained: Count });

const StoredHint = z.object({
  type: z.string(),
  organisation: z.string(),
  applicationId: z.optional(z.string()),
  stream: z.string(),
  seq: z.int(),
});

/** Hours that count: the one that runs and the 24 before it. */
const windowHours = 24;
/** How often a count that met another one is written again. */
const attempts = 8;

const hourOf = (instant: string): string => instant.slice(0, 13);
const hourKey = (version: number, hour: string): string => `hour#${version}#${hour}`;
const hoursBefore = (now: string, hours: number): string =>
  new Date(Date.parse(now) - hours * 3_600_000).toISOString();

/**
 * Breakers in `records`: one item says how an organisation's stands, one for each hour counts. A count and the mark on
 * the message that it was counted are one transaction, so that a repeated event counts once.
 */
export function createMailBreakers(
  client: DynamoDBDocumentClient,
  table: string,
  pause: (attempt: number) => Promise<void>,
): MailBreakers {
  const { find } = createBreakerStates(client, table);

  /** One more in the hour that runs. */
  const adding = (organisation: string, version: number, what: keyof z.infer<typeof Hour>, now: string) => ({
    TableName: table,
    Key: { pk: breakerPartition(organisation), sk: hourKey(version, hourOf(now)) },
    UpdateExpression: "set expiresAt = :expires add #what :one",
    ExpressionAttributeNames: { "#what": what },
    ExpressionAttributeValues: { ":one": 1, ":expires": Math.floor(Date.parse(now) / 1000) + 2 * 86_400 },
  });

  /** Replaces what was read; false where somebody else did meanwhile. */
  const replace = async (organisation: string, before: MailBreaker, after: MailBreaker): Promise<boolean> => {
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: breakerPartition(organisation), sk: "state", ...after },
          ...(before === untouched
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :version and #level = :level",
                ExpressionAttributeNames: { "#level": "level" },
                ExpressionAttributeValues: { ":version": before.version, ":level": before.level },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };

  const change = async (
    organisation: string,
    decide: (before: MailBreaker) => MailBreaker | undefined,
  ): Promise<boolean> => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const before = await find(organisation);
      const after = decide(before);
      if (!after) return false;
      if (await replace(organisation, before, after)) return true;
      await pause(attempt);
    }
    throw new Unavailable(`the mail breaker of ${organisation} is busy`);
  };

  return {
    find,

    async countSent(organisation, version, now) {
      await client.send(new UpdateCommand(adding(organisation, version, "sent", now)));
    },

    async count(organisation, { stream, id }, what, now) {
      const mark = `counted${what}`;
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const { version } = await find(organisation);
        const failed = await transact(client, [
          companion("mark", {
            Update: {
              TableName: table,
              Key: messageKey(stream, id),
              UpdateExpression: "set #mark = :counted",
              ConditionExpression: "attribute_exists(pk) and attribute_not_exists(#mark)",
              ExpressionAttributeNames: { "#mark": mark },
              ExpressionAttributeValues: { ":counted": true },
            },
          }),
          companion("hour", { Update: adding(organisation, version, what, now) }),
        ]);
        if (failed !== "sequence") return;
        await pause(attempt);
      }
      throw new Unavailable(`the counts of ${organisation}'s mail are busy`);
    },

    async counts(organisation, version, now) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and sk between :from and :to",
          ExpressionAttributeValues: {
            ":pk": breakerPartition(organisation),
            ":from": hourKey(version, hourOf(hoursBefore(now, windowHours))),
            ":to": hourKey(version, "~"),
          },
          ConsistentRead: true,
        }),
      );
      const hours = Items.map((item) => Hour.parse(item));
      const sum = (what: keyof z.infer<typeof Hour>) => hours.reduce((total, hour) => total + hour[what], 0);
      return { sent: sum("sent"), bounced: sum("bounced"), complained: sum("complained") };
    },

    tighten: (organisation, version, { level, because }, now) =>
      change(organisation, (before) =>
        before.version === version && isStricter(level, before.level)
          ? { ...before, level, ...(because ? { because } : {}), since: now }
          : undefined,
      ),

    reset: (organisation, version, reset, now) =>
      change(organisation, (before) =>
        before.version === version
          ? { version: version + 1, level: "open" satisfies BreakerLevel, since: now, reset }
          : undefined,
      ),
  };
}

/** Work that waits for a breaker, in `records`. */
export function createParkedMail(client: DynamoDBDocumentClient, table: string): ParkedMail {
  const keyOf = ({ organisation, stream, seq, type }: ParkedHint) => ({
    pk: `${organisation}#parked-mail`,
    sk: `${stream}#${seq}#${type}`,
  });
  return {
    async park(hint) {
      await client.send(new PutCommand({ TableName: table, Item: { ...keyOf(hint), ...hint } }));
    },
    async waiting(organisation, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": `${organisation}#parked-mail` },
          ConsistentRead: true,
          Limit: limit,
        }),
      );
      return Items.map((item) => StoredHint.parse(item));
    },
    async remove(hint) {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(hint) }));
    },
  };
}
