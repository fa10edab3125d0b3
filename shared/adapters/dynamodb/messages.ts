import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import { MessageAbout } from "../../domain/messages/events.ts";
import type { MessageRecord, MessageRecords } from "../../ports/messages.ts";
import { isConditionFailure } from "./transaction.ts";

const Stored = z.object({
  stream: z.string(),
  id: z.string(),
  status: z.enum(["sending", "sent", "cancelled", "given-up", "suppressed"]),
  about: z.optional(MessageAbout),
  recipient: z.optional(z.string()),
  why: z.optional(z.enum(["bounced", "complained"])),
  attempts: z.int(),
  attemptedAt: z.optional(Instant),
  sentAt: z.optional(Instant),
  delivery: z.optional(z.enum(["delivered", "bounced", "complained"])),
});

/** Where a message's record lies. */
export const messageKey = (stream: string, id: string) => ({ pk: stream, sk: `message#${id}` });

/** Message records in `records`, beside each other under the stream they were caused in. */
export function createMessageRecords(client: DynamoDBDocumentClient, table: string): MessageRecords {
  /** Whether a conditional write took place. */
  const done = async (write: Promise<unknown>): Promise<boolean> => {
    try {
      await write;
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };

  const claim = (record: MessageRecord) =>
    done(
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...messageKey(record.stream, record.id), ...record },
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      ),
    );

  /** `status` is a word of DynamoDB's own. */
  const names = { "#status": "status" };
  const sameAttempt = "#status = :sending and attempts = :attempts";

  return {
    async find(stream, id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: messageKey(stream, id), ConsistentRead: true }),
      );
      return Item && Stored.parse(Item);
    },

    async causedBy(stream, causeSeq) {
      const records: MessageRecord[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk and begins_with(sk, :prefix)",
            ExpressionAttributeValues: { ":pk": stream, ":prefix": `message#${causeSeq}#` },
            ConsistentRead: true,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) records.push(Stored.parse(item));
        from = page.LastEvaluatedKey;
      } while (from);
      return records;
    },

    claimSending: (stream, id, about, now, recipient) =>
      claim({
        ...{ stream, id, status: "sending", about, attempts: 1, attemptedAt: now },
        ...(recipient ? { recipient } : {}),
      }),

    claimSuppressed: (stream, id, { about, why }, before) =>
      before
        ? done(
            client.send(
              new UpdateCommand({
                TableName: table,
                Key: messageKey(stream, id),
                UpdateExpression: "set #status = :suppressed, why = :why",
                ConditionExpression: sameAttempt,
                ExpressionAttributeNames: names,
                ExpressionAttributeValues: {
                  ":suppressed": "suppressed",
                  ":why": why,
                  ":sending": "sending",
                  ":attempts": before.attempts,
                },
              }),
            ),
          )
        : claim({ stream, id, status: "suppressed", about, why, attempts: 0 }),

    claimCancelled: (stream, id) => claim({ stream, id, status: "cancelled", attempts: 0 }),

    claimAgain: (record, now, recipient) =>
      done(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: messageKey(record.stream, record.id),
            UpdateExpression: `set attempts = :next, attemptedAt = :now${recipient ? ", recipient = :recipient" : ""}`,
            ConditionExpression: sameAttempt,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: {
              ":sending": "sending",
              ":attempts": record.attempts,
              ":next": record.attempts + 1,
              ":now": now,
              ...(recipient ? { ":recipient": recipient } : {}),
            },
          }),
        ),
      ),

    async release(attempt, before) {
      const condition = {
        TableName: table,
        ConditionExpression: sameAttempt,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ":sending": "sending", ":attempts": attempt.attempts },
      };
      const key = messageKey(attempt.stream, attempt.id);
      await done(
        before
          ? client.send(new PutCommand({ ...condition, Item: { ...key, ...before } }))
          : client.send(new DeleteCommand({ ...condition, Key: key })),
      );
    },

    async giveUp({ stream, id, attempts }) {
      await done(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: messageKey(stream, id),
            UpdateExpression: "set #status = :givenUp",
            ConditionExpression: sameAttempt,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: {
              ":givenUp": "given-up",
              ":sending": "sending",
              ":attempts": attempts,
            },
          }),
        ),
      );
    },

    markSent: (stream, id, sentAt) =>
      done(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: messageKey(stream, id),
            UpdateExpression: "set #status = :sent, sentAt = :at",
            ConditionExpression: "#status = :sending or #status = :givenUp",
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: {
              ":sent": "sent",
              ":sending": "sending",
              ":givenUp": "given-up",
              ":at": sentAt,
            },
          }),
        ),
      ),

    async markDelivery(stream, id, delivery) {
      await done(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: messageKey(stream, id),
            UpdateExpression: "set delivery = :delivery",
            ConditionExpression:
              delivery === "delivered"
                ? "attribute_exists(pk) and attribute_not_exists(delivery)"
                : "attribute_exists(pk)",
            ExpressionAttributeValues: { ":delivery": delivery },
          }),
        ),
      );
    },
  };
}
