/**
 * Publishes again what happened since a moment, after an outage longer than the 24 hours a table's stream remembers:
 *
 *   npm run replay -- --since 2026-11-20T00:00:00.000Z [--stage production]
 *
 * Consumers read the streams anew and do what is missing, so publishing too much does no harm. Mail that the undo
 * window or the clock holds back is held back again; what was sent is not sent twice.
 */
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { createPublisher } from "../shared/adapters/eventbridge/publisher.ts";
import { Instant } from "../shared/domain/ids.ts";
import type { EventPublisher } from "../shared/ports/publishing.ts";
import { jitter } from "../shared/runtime/commands.ts";
import { publishedEvents } from "../shared/runtime/published-events.ts";
import { findInstallation, prefixOf } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";

const StoredFact = z.object({
  pk: z.string(),
  seq: z.int(),
  recordedAt: Instant,
  events: z.array(z.looseObject({ type: z.string() })),
});

export const publisherOf = (installation: FoundInstallation): EventPublisher =>
  createPublisher(new EventBridgeClient(installation.aws), prefixOf(installation), jitter);

/** Publishes every fact recorded at `since` or later. Returns how many facts that were. */
export async function replay(
  { documents, tables }: Pick<FoundInstallation, "documents" | "tables">,
  publisher: EventPublisher,
  since: string,
): Promise<number> {
  let replayed = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: tables.facts,
        FilterExpression: "recordedAt >= :since",
        ExpressionAttributeValues: { ":since": since },
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      const { pk: stream, seq, recordedAt, events } = StoredFact.parse(item);
      const types = events.map((event) => event.type);
      await publisher.publish(publishedEvents({ stream, seq, recordedAt, types }));
      replayed += 1;
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return replayed;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { since: { type: "string" }, stage: { type: "string" } } });
  const since = Instant.safeParse(values.since);
  if (!since.success)
    throw new Error("Say since when, as an instant in UTC: --since 2026-11-20T00:00:00.000Z");
  const installation = await findInstallation(values.stage);
  const replayed = await replay(installation, publisherOf(installation), since.data);
  console.log(`Published what happened since ${since.data}: ${replayed} facts.`);
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
