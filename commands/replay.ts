/**
 * Tells the readers of the facts' stream again what happened since a moment, after an outage longer than they keep
 * trying or the stream remembers: publishes the facts, and brings lists and search of their applications up to date.
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
import { jitter } from "../shared/runtime/pause.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { partsOfStream } from "../shared/runtime/history.ts";
import { publishedEvents } from "../shared/runtime/published-events.ts";
import { helped } from "./help.ts";
import { findInstallation, prefixOf } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";
import { rebuildViews } from "./rebuild-views.ts";

const StoredFact = z.object({
  pk: z.string(),
  seq: z.int(),
  recordedAt: Instant,
  events: z.array(z.looseObject({ type: z.string() })),
});

export const publisherOf = (installation: FoundInstallation): EventPublisher =>
  createPublisher(new EventBridgeClient(installation.aws), prefixOf(installation), jitter);

/** Publishes every fact recorded at `since` or later. Returns how many they were, and whose applications'. */
export async function replay(
  { documents, tables }: Pick<FoundInstallation, "documents" | "tables">,
  publisher: EventPublisher,
  since: string,
): Promise<{ facts: number; applications: string[] }> {
  let facts = 0;
  const applications = new Set<string>();
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
      facts += 1;
      if (partsOfStream(stream)?.kind === "application") applications.add(stream);
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return { facts, applications: [...applications] };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { since: { type: "string" }, stage: { type: "string" } } });
  const since = Instant.safeParse(values.since);
  if (!since.success)
    throw new Error("Say since when, as an instant in UTC: --since 2026-11-20T00:00:00.000Z");
  const installation = await findInstallation(values.stage);
  const { facts, applications } = await replay(installation, publisherOf(installation), since.data);
  await rebuildViews({ ...installation, clock: systemClock }, applications);
  console.log(`Told again since ${since.data}: ${facts} facts, ${applications.length} applications.`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
