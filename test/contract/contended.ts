/** How runs of the schedule get in each other's way where they count the same applications, or in the same rows. */
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { beginRebuild, rebuildStep } from "../../functions/schedule/rebuild-kpis/rebuild.ts";
import { anApplication, leeds, upTo, warehouseJob } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { isDeepStrictEqual } from "node:util";
import { comparable, countingOn } from "./counting.ts";
import { startTables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";
import { booksOf } from "../domain/kpi/books.ts";

/** What a transaction takes at the least, by the clock: while it is under way its items are taken. */
const transactionMilliseconds = 8;

/** What DynamoDB answers where a transaction under way has an item; `codes` for each item of a transaction. */
export function contention(name: string, codes: readonly string[] = []): Error {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return Object.assign(new Error(name), { name, CancellationReasons });
}

/**
 * The same client, with what AWS says of transactions and an engine on one machine never does: a write to an item that
 * is in a transaction under way is refused, and so is a transaction with any such item.
 * Source: Amazon DynamoDB Developer Guide, "Transaction conflict handling in DynamoDB".
 */
export function asContended(client: DynamoDBDocumentClient) {
  const taken = new Set<string>();
  const seen = { transactions: 0, conflicts: 0 };
  const keyOf = (table: unknown, key: Record<string, unknown>) =>
    JSON.stringify([table, key["pk"], key["sk"] ?? key["seq"]]);
  const send = async (command: { input: object }): Promise<unknown> => {
    const input = command.input as Partial<TransactWriteCommandInput> & Record<string, unknown>;
    if (input.TransactItems) {
      const keys = input.TransactItems.map(({ Put, Update, Delete, ConditionCheck }) => {
        const keyed = Update ?? Delete ?? ConditionCheck;
        return Put ? keyOf(Put.TableName, Put.Item ?? {}) : keyOf(keyed?.TableName, keyed?.Key ?? {});
      });
      if (keys.some((key) => taken.has(key))) {
        seen.conflicts += 1;
        throw contention(
          "TransactionCanceledException",
          keys.map((key) => (taken.has(key) ? "TransactionConflict" : "None")),
        );
      }
      for (const key of keys) taken.add(key);
      try {
        const [answer] = await Promise.all([
          client.send(command as never),
          new Promise((resolve) => setTimeout(resolve, transactionMilliseconds)),
        ]);
        seen.transactions += 1;
        return answer;
      } finally {
        for (const key of keys) taken.delete(key);
      }
    }
    const written = (input["Item"] ?? (input["UpdateExpression"] && input["Key"])) as
      Record<string, unknown> | undefined;
    if (written && taken.has(keyOf(input["TableName"], written))) {
      seen.conflicts += 1;
      throw contention("TransactionConflictException");
    }
    return client.send(command as never);
  };
  const contended = new Proxy(client, {
    get: (target, property) => (property === "send" ? send : (Reflect.get(target, property) as unknown)),
  });
  return { client: contended, seen };
}

export interface Contention {
  /** Transactions that were carried out. */
  readonly transactions: number;
  /** Transactions and writes that were refused because another transaction had one of their items. */
  readonly conflicts: number;
  /** Applications that a run gave up on: they stay marked, and the next run counts them. */
  readonly givenUp: number;
  /** Whether the rollups are those of one rebuild. */
  readonly right: boolean;
}

const sites = 12;

/** Applications of a busy organisation: many sites with a job and a recruiter each, all of them somewhere on their way. */
function livesOf(organisation: string, applications: number): Story[] {
  return Array.from({ length: applications }, (_, index) => {
    const place = index % sites;
    const start = anApplication({
      ...{ organisation, applicationId: `app_${index}`, candidateId: `can_${index}` },
      site: { ...leeds, siteId: `sit_${place}` },
      job: { ...warehouseJob, jobId: `job_${place}` },
      recruiterId: `mem_recruiter${place}`,
    });
    const contacted = start.laterBy({ hours: 1 + (index % 7) }).contact();
    return upTo(["interview-booked", "interview-completed"][index % 2] ?? "offer", contacted);
  });
}

/** An organisation whose rows are spread over so many partitions, with applications that were never counted. */
async function hotOrganisation(running: RunningTables, shards: number, applications: number) {
  const organisation = "org_hot";
  const quiet = countingOn(running);
  await quiet.newOrganisation(organisation);
  await beginRebuild(organisation, { shards }, quiet);
  while ((await quiet.generations.read(organisation)).building) await rebuildStep(organisation, quiet);
  const lives = livesOf(organisation, applications);
  for (const life of lives) await quiet.tell(life);
  const isRight = async (): Promise<boolean> =>
    isDeepStrictEqual(comparable(await quiet.stored(organisation)), comparable(booksOf(lives)));
  return { organisation, quiet, isRight };
}

interface Size {
  /** Partitions of the organisation's own rows. */
  readonly shards: number;
  readonly applications: number;
}

/** So many runs of the schedule at once, over applications that all of them find marked. */
export async function contentionOfRuns(runs: number, { shards, applications }: Size): Promise<Contention> {
  const running = await startTables();
  try {
    const { quiet, isRight } = await hotOrganisation(running, shards, applications);
    const { client, seen } = asContended(running.client);
    const world = countingOn({ client });
    // A run that gave up on an application says so at its end: what it gave up on is in `failures`.
    await Promise.allSettled(Array.from({ length: runs }, () => world.run()));
    await quiet.run();
    return { ...seen, givenUp: world.failures.length, right: await isRight() };
  } finally {
    await running.stop();
  }
}

/** A rebuild, which counts several applications at once, each another. */
export async function contentionOfRebuild({ shards, applications }: Size): Promise<Contention> {
  const running = await startTables();
  try {
    const { organisation, isRight } = await hotOrganisation(running, shards, applications);
    const { client, seen } = asContended(running.client);
    // No run of the schedule is under way that the comparison could wait for.
    const world = { ...countingOn({ client }), marks: { anyOf: () => Promise.resolve(false) } };
    await beginRebuild(organisation, {}, world);
    while ((await world.generations.read(organisation)).building) await rebuildStep(organisation, world);
    return { ...seen, givenUp: world.failures.length, right: await isRight() };
  } finally {
    await running.stop();
  }
}
