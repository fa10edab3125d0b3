/**
 * Erases again whoever had been erased and came back with a backup that was restored:
 *
 *   npm run erasures:replay [-- --stage production]
 *
 * To be run after a restore of `people` or `records`, before anybody works with them. It reads from the facts who was
 * erased, removes what is there of them again, adds that to their proofs, and writes their lists anew. What privacy
 * holds stays, or is set apart again. Doing it twice does nothing more.
 */
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { createEraser } from "../shared/adapters/dynamodb/erasures.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import type { Clock } from "../shared/runtime/clock.ts";
import { erasePerson } from "../shared/runtime/erasing.ts";
import { historyOf } from "../shared/runtime/history.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";
import { rebuildViews } from "./rebuild-views.ts";

const StoredFact = z.object({ pk: z.string(), events: z.array(z.looseObject({ type: z.string() })) });

/** The streams in which it stands that the person was erased. */
async function erasedStreams({
  documents,
  tables,
}: Pick<FoundInstallation, "documents" | "tables">): Promise<string[]> {
  const found = new Set<string>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: tables.facts,
        ProjectionExpression: "pk, events",
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      const { pk, events } = StoredFact.parse(item);
      if (events.some(({ type }) => type === "CandidateErased")) found.add(pk);
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return [...found];
}

/** Erases again everybody of whom the facts say that they were; answers the streams of their applications. */
export async function replayErasures(
  installation: Pick<FoundInstallation, "documents" | "tables" | "secret">,
  { clock }: { readonly clock: Clock },
): Promise<string[]> {
  const { documents, tables, secret } = installation;
  const facts = createFacts(documents, tables.facts, ApplicationEvent);
  const people = createPeople(documents, tables.people);
  const eraser = createEraser(documents, tables);
  const streams = await erasedStreams(installation);
  for (const stream of streams) {
    const history = historyOf(await facts.read(stream));
    await erasePerson(history, clock.now(), { facts, people, eraser, secret });
  }
  return streams;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { stage: { type: "string" } } });
  const installation = await findInstallation(values.stage);
  const streams = await replayErasures(installation, { clock: systemClock });
  await rebuildViews({ ...installation, clock: systemClock }, streams);
  console.log(`Erased again: ${streams.length} people.`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
