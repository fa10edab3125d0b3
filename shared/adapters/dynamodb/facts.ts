import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Actor } from "../../domain/application/events.ts";
import { EventSeq, Instant } from "../../domain/ids.ts";
import type { Appended, Companion, Fact, FactStore } from "../../ports/facts.ts";
import { companion, transact, wasOvertaken } from "./transaction.ts";

/** The version of the stored shape. An older one is brought up to date where it is read (`upcast`). */
const storedVersion = 1;

const Stored = z.object({
  pk: z.string(),
  seq: EventSeq,
  version: z.int(),
  events: z.array(z.unknown()).check(z.minLength(1)),
  recordedAt: Instant,
  actor: Actor,
  requestKey: z.optional(z.string()),
  requestHash: z.optional(z.string()),
});

/**
 * Streams in the `facts` table: `pk` is the stream, `seq` the first event's number. Items are only ever added: every
 * put is on the condition that its place is free, and the functions' roles may neither update nor delete.
 */
export function createFacts<Event>(
  client: DynamoDBDocumentClient,
  table: string,
  event: { parse(value: unknown): Event },
): FactStore<Event> {
  const put = (fact: Fact<Event>) => ({
    TableName: table,
    Item: {
      pk: fact.stream,
      seq: fact.seq,
      version: storedVersion,
      events: fact.events,
      recordedAt: fact.recordedAt,
      actor: fact.actor,
      ...(fact.requestKey ? { requestKey: fact.requestKey, requestHash: fact.requestHash } : {}),
    },
    ConditionExpression: "attribute_not_exists(pk)",
  });
  const appending = (fact: Fact<Event>): Companion => companion("sequence", { Put: put(fact) });

  return {
    appending,

    async read(stream) {
      const facts: Fact<Event>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :stream",
            ExpressionAttributeValues: { ":stream": stream },
            ConsistentRead: true,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) facts.push(readFact(item, event));
        from = page.LastEvaluatedKey;
      } while (from);
      return facts;
    },

    async append(fact, companions = []): Promise<Appended> {
      if (companions.length > 0) {
        const conflict = await transact(client, [appending(fact), ...companions]);
        return conflict ? { ok: false, conflict } : { ok: true };
      }
      try {
        await client.send(new PutCommand(put(fact)));
        return { ok: true };
      } catch (error) {
        if (wasOvertaken(error)) return { ok: false, conflict: "sequence" };
        throw error;
      }
    },
  };
}

/** An item of `facts` as a fact. Throws where it is none: such a stream must be looked at by a person. */
export function readFact<Event>(item: unknown, event: { parse(value: unknown): Event }): Fact<Event> {
  const { pk, seq, events, recordedAt, actor, requestKey, requestHash } = Stored.parse(item);
  return {
    stream: pk,
    seq,
    events: events.map((e) => event.parse(e)),
    recordedAt,
    actor,
    requestKey,
    requestHash,
  };
}
