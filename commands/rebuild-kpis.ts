/**
 * Counts every application of an organisation again, from its facts and the ledger: after a figure was added or its
 * definition changed, and after views were lost.
 *
 *   npm run kpi:rebuild -- --organisation org_abc
 *
 * It may run while people work: each application is brought in line as the schedule does it. With `--from-nothing`
 * all contributions and rollups of the organisation are removed first; stop the schedule of aggregate-kpis before,
 * and start it again afterwards, or it counts into what is being removed. On this machine unless `--stage` names a
 * stage in AWS.
 */
import { BatchWriteCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import { recountApplication } from "../functions/schedule/aggregate-kpis/recount.ts";
import type { RecountDependencies } from "../functions/schedule/aggregate-kpis/recount.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../shared/adapters/dynamodb/ledger.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { MessageEvent } from "../shared/domain/messages/events.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { applicationStream } from "../shared/runtime/history.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";

type Key = Readonly<Record<string, unknown>>;

/** Counts all applications again. Returns how many there are, and how many still wait for the ledger. */
export async function rebuildKpis(
  organisation: string,
  { documents, tables }: Pick<Installation, "documents" | "tables">,
  fromNothing: boolean,
): Promise<{ counted: number; waiting: number }> {
  if (fromNothing)
    for (const prefix of [`${organisation}#kpi-contribution#`, `${organisation}#kpi#`])
      await removeAll(documents, tables.views, prefix);
  const dependencies: RecountDependencies = {
    facts: createFacts(documents, tables.facts, ApplicationEvent),
    messageFacts: createFacts(documents, tables.facts, MessageEvent),
    ledger: createLedger(documents, tables.ledger, jitter),
    settings: createSettings(documents, tables, systemClock),
    kpis: createKpis(documents, tables.views),
    clock: systemClock,
    pause: jitter,
  };
  const result = { counted: 0, waiting: 0 };
  const prefix = applicationStream(organisation, "");
  for await (const { pk } of keysUnder(documents, tables.facts, prefix, { name: "seq", value: 1 })) {
    const { complete } = await recountApplication(
      organisation,
      String(pk).slice(prefix.length),
      dependencies,
    );
    result[complete ? "counted" : "waiting"] += 1;
  }
  return result;
}

/** Keys of all items whose partition begins with the prefix, by looking through the whole table. */
async function* keysUnder(
  documents: DynamoDBDocumentClient,
  table: string,
  prefix: string,
  at: { readonly name: "seq"; readonly value: number } | { readonly name: "sk" },
): AsyncGenerator<Key> {
  const only = "value" in at;
  let from: Key | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: `begins_with(pk, :prefix)${only ? " and #sort = :sort" : ""}`,
        ProjectionExpression: "pk, #sort",
        ExpressionAttributeNames: { "#sort": at.name },
        ExpressionAttributeValues: { ":prefix": prefix, ...(only ? { ":sort": at.value } : {}) },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/** Items a batch holds. */
const batch = 25;

async function removeAll(documents: DynamoDBDocumentClient, table: string, prefix: string): Promise<void> {
  const keys: Key[] = [];
  for await (const key of keysUnder(documents, table, prefix, { name: "sk" })) keys.push(key);
  for (let start = 0; start < keys.length; start += batch) {
    let requests = keys.slice(start, start + batch).map((Key) => ({ DeleteRequest: { Key } }));
    for (let attempt = 1; requests.length > 0; attempt += 1) {
      const { UnprocessedItems } = await documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: requests } }),
      );
      requests = (UnprocessedItems?.[table] ?? []) as typeof requests;
      if (requests.length > 0) await jitter(attempt);
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      organisation: { type: "string" },
      stage: { type: "string" },
      "from-nothing": { type: "boolean", default: false },
    },
  });
  const { organisation, stage } = values;
  if (!organisation)
    throw new Error("npm run kpi:rebuild -- --organisation org_abc [--from-nothing] [--stage production]");
  const { counted, waiting } = await rebuildKpis(
    organisation,
    await findInstallation(stage),
    values["from-nothing"],
  );
  console.log(`Counted ${counted + waiting} applications of ${organisation}.`);
  if (waiting > 0) console.log(`${waiting} of them wait for their points to be posted.`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
