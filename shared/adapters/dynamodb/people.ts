import { BatchGetCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Member } from "../../domain/organisation/organisation.ts";
import { Candidate, Note } from "../../domain/people/candidate.ts";
import type { Companion } from "../../ports/facts.ts";
import type { People } from "../../ports/people.ts";
import { companion } from "./transaction.ts";

/** The partition of everything that is kept of a candidate. */
export const candidateKey = (organisation: string, candidateId: string): string =>
  `${organisation}#candidate#${candidateId}`;
const membersKey = (organisation: string) => `${organisation}#members`;

/** DynamoDB answers at most so many keys a batch. */
const batchSize = 100;

/**
 * The `people` table: candidates under `<organisation>#candidate#<id>` (their profile and the notes about them),
 * members under `<organisation>#members`.
 */
export function createPeople(client: DynamoDBDocumentClient, table: string): People {
  const query = async (pk: string, prefix: string) => {
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: prefix ? "pk = :pk and begins_with(sk, :prefix)" : "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk, ...(prefix ? { ":prefix": prefix } : {}) },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from);
    return items;
  };

  /** A new version is put where there is none, a later one only over the version before it. */
  const versioned = (name: string, pk: string, sk: string, item: { version: number }): Companion =>
    companion(name, {
      Put: {
        TableName: table,
        Item: { pk, sk, ...item },
        ...(item.version === 1
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "version = :before",
              ExpressionAttributeValues: { ":before": item.version - 1 },
            }),
      },
    });

  return {
    async candidate(organisation, candidateId) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: { pk: candidateKey(organisation, candidateId), sk: "profile" },
          ConsistentRead: true,
        }),
      );
      return Item && Candidate.parse(Item);
    },

    async candidates(organisation, candidateIds) {
      const found: Candidate[] = [];
      for (let start = 0; start < candidateIds.length; start += batchSize) {
        let keys: Record<string, unknown>[] = candidateIds
          .slice(start, start + batchSize)
          .map((id) => ({ pk: candidateKey(organisation, id), sk: "profile" }));
        while (keys.length > 0) {
          const answer = await client.send(
            new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
          );
          for (const item of answer.Responses?.[table] ?? []) found.push(Candidate.parse(item));
          keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
        }
      }
      return found;
    },

    async notes(organisation, candidateId) {
      const items = await query(candidateKey(organisation, candidateId), "note#");
      return items.map((item) => Note.parse(item));
    },

    saving: (organisation, candidate) =>
      versioned("candidate", candidateKey(organisation, candidate.candidateId), "profile", candidate),

    savingNote: (organisation, candidateId, note) =>
      companion("note", {
        Put: {
          TableName: table,
          Item: { pk: candidateKey(organisation, candidateId), sk: `note#${note.noteId}`, ...note },
        },
      }),

    removingNote: (organisation, candidateId, noteId) =>
      companion("note", {
        Delete: {
          TableName: table,
          Key: { pk: candidateKey(organisation, candidateId), sk: `note#${noteId}` },
        },
      }),

    async member(organisation, memberId) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: { pk: membersKey(organisation), sk: memberId },
          ConsistentRead: true,
        }),
      );
      return Item && Member.parse(Item);
    },

    async members(organisation) {
      const items = await query(membersKey(organisation), "");
      return items.map((item) => Member.parse(item));
    },

    savingMember: (organisation, member) =>
      versioned("member", membersKey(organisation), member.memberId, member),
  };
}
