/**
 * Tries again what was set aside, once its cause is mended:
 *
 *   npm run redrive -- award-points [--stage production]     a consumer's dead letters, back to it
 *   npm run redrive -- refused [--organisation org_…]        outcomes reported by other systems that were refused
 *
 * Consumers do nothing twice, so that redriving too much does no harm. What fails again comes back to where it was.
 * What cannot be redriven stays, is named at the end, and the command fails. Of a batch that Lambda gave up there is
 * only its place in the stream: the replay (or, for people, the rebuild) tells it again, and
 * `--covered-since <instant>` then forgets the letters about what was recorded since.
 */
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { targetOf } from "../functions/stream/project-views/targets.ts";
import { createOrganisations } from "../shared/adapters/dynamodb/schedule.ts";
import { createReports } from "../shared/adapters/dynamodb/reports.ts";
import { MailReceived } from "../shared/contracts/events/received-mail.ts";
import { Instant } from "../shared/domain/ids.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { applicationStream } from "../shared/runtime/history.ts";
import { publishedEvents } from "../shared/runtime/published-events.ts";
import { helped } from "./help.ts";
import { findInstallation, prefixOf } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";
import { eachLetter, jsonOf, readLetter } from "./letters.ts";
import type { GivenUpBatch, Redriven } from "./letters.ts";
import { rebuildViews } from "./rebuild-views.ts";
import { publisherOf } from "./replay.ts";

const consumers = [
  "publish-events",
  "project-views",
  "award-points",
  "release-slots",
  "erase-people",
  "send-messages",
  "receive-replies",
  "record-deliveries",
  "record-reported-outcome",
];

const queueUrl = async (sqs: SQSClient, name: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  if (!QueueUrl) throw new Error(`There is no queue ${name}.`);
  return QueueUrl;
};

const SesEvent = z.object({
  time: z.string(),
  detail: z.object({ eventType: z.string(), mail: z.object({ tags: z.unknown() }) }),
});

const BucketEvent = z.object({ detail: z.object({ object: MailReceived }) });

/** A letter that its rule could not deliver still is the whole event: it is reduced as the rule would. */
export function messageFor(consumer: string, body: string): string {
  if (consumer === "record-deliveries") {
    const event = SesEvent.safeParse(jsonOf(body));
    if (!event.success) return body;
    const { time, detail } = event.data;
    return JSON.stringify({ type: detail.eventType, time, tags: detail.mail.tags });
  }
  if (consumer === "receive-replies") {
    const event = BucketEvent.safeParse(jsonOf(body));
    return event.success ? JSON.stringify(event.data.detail.object) : body;
  }
  return body;
}

/** Hands each letter of a consumer's dead letters on. */
type Redrive = (handOn: (body: string) => Promise<void>) => Promise<Redriven>;

/** Back to the consumer's own queue. Mail that waited for the undo window has waited: the plain queue does. */
async function redriveQueue(
  consumer: string,
  installation: FoundInstallation,
  sqs: SQSClient,
  redrive: Redrive,
): Promise<Redriven> {
  const own = await queueUrl(sqs, `${prefixOf(installation)}-${consumer}`);
  return redrive(async (body) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: own, MessageBody: messageFor(consumer, body) }));
  });
}

const Letter = z.object({ stream: z.string(), seq: z.int() });
const Fact = z.object({ recordedAt: z.string(), events: z.array(z.looseObject({ type: z.string() })) });

/** The facts that could not be published are read again and published. */
function redrivePublishing(installation: FoundInstallation, redrive: Redrive): Promise<Redriven> {
  const { documents, tables } = installation;
  const publisher = publisherOf(installation);
  return redrive(async (body) => {
    const { stream, seq } = readLetter(Letter, body);
    const { Item } = await documents.send(
      new GetCommand({ TableName: tables.facts, Key: { pk: stream, seq }, ConsistentRead: true }),
    );
    const fact = Fact.safeParse(Item);
    if (!fact.success) throw new Error(`${stream}, ${seq}: there is no such fact, or it is none.`);
    const { recordedAt, events } = fact.data;
    const types = events.map((event) => event.type);
    await publisher.publish(publishedEvents({ stream, seq, recordedAt, types }));
  });
}

/**
 * What could not be projected is read and written again. A person's letter leads to the application they came with, a
 * member's to all members of the organisation: it does not say which.
 */
function redriveProjection(installation: FoundInstallation, redrive: Redrive): Promise<Redriven> {
  return redrive(async (body) => {
    const { stream } = readLetter(Letter, body);
    const came = targetOf(stream, "profile");
    const named = came?.kind === "application" ? applicationStream(came.organisation, came.id) : stream;
    await rebuildViews({ ...installation, clock: systemClock }, [named]);
  });
}

/** Redrives the dead letters of one consumer. */
export async function redriveLetters(
  consumer: string,
  installation: FoundInstallation,
  sqs: SQSClient,
  coveredSince?: string,
): Promise<Redriven> {
  const url = await queueUrl(sqs, `${prefixOf(installation)}-${consumer}-dead-letters`);
  const redrive: Redrive = (handOn) => eachLetter(sqs, url, handOn, coveredSince);
  if (consumer === "publish-events") return redrivePublishing(installation, redrive);
  if (consumer === "project-views") return redriveProjection(installation, redrive);
  return redriveQueue(consumer, installation, sqs, redrive);
}

/**
 * Refused reports go to their consumer as they came. Not by way of the bus: there they would come from the operator's
 * account, which reports for nobody.
 */
export async function redriveRefused(
  installation: FoundInstallation,
  sqs: SQSClient,
  organisation?: string,
): Promise<number> {
  const { documents, tables } = installation;
  const reports = createReports(documents, tables.records);
  const all = await createOrganisations(documents, tables.records).all();
  const organisations = organisation ? [organisation] : all.map((each) => each.organisation);
  const own = await queueUrl(sqs, `${prefixOf(installation)}-record-reported-outcome`);
  let sent = 0;
  for (const each of organisations)
    for (const { source, account, reportId, detail } of await reports.refused(each)) {
      if (detail === undefined) continue;
      const envelope = { id: `redrive-${reportId}`, source, account, detail };
      await sqs.send(new SendMessageCommand({ QueueUrl: own, MessageBody: JSON.stringify(envelope) }));
      sent += 1;
    }
  return sent;
}

/** What to do about batches that Lambda gave up, as commands to run one after the other. */
function howToCover(consumer: string, batches: readonly GivenUpBatch[], stage: string | undefined): string[] {
  const at = stage === undefined ? "" : ` --stage ${stage}`;
  const since = batches.map((batch) => batch.since).sort()[0] ?? "";
  return [
    ...(batches.some(({ table }) => table !== "people") ? [`npm run replay -- --since ${since}${at}`] : []),
    ...(batches.some(({ table }) => table === "people")
      ? [at === "" ? "npm run rebuild:views" : `npm run rebuild:views --${at}`]
      : []),
    `npm run redrive -- ${consumer} --covered-since ${since}${at}`,
  ];
}

function report(consumer: string, { handedOn, covered, batches, left }: Redriven, stage?: string): void {
  console.log(`Tried again: ${handedOn}.`);
  if (covered > 0) console.log(`Forgotten, as told again before: ${covered}.`);
  for (const [why, same] of Map.groupBy(left, (each) => each)) console.error(`Left ${same.length}: ${why}`);
  if (batches.length > 0)
    console.error(
      `Left ${batches.length} of Lambda's own: each stands for a batch that it gave up, and does not say what ` +
        `was in it. These tell it again, and then forget the letters:\n` +
        howToCover(consumer, batches, stage)
          .map((command) => `  ${command}`)
          .join("\n"),
    );
  if (left.length + batches.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stage: { type: "string" },
      organisation: { type: "string" },
      "covered-since": { type: "string" },
    },
  });
  const { stage, organisation, "covered-since": coveredSince } = values;
  const [what = ""] = positionals;
  const known = ["refused", ...consumers];
  if (!known.includes(what)) throw new Error(`Say what to redrive: ${known.join(", ")}`);
  if (coveredSince !== undefined && !Instant.safeParse(coveredSince).success)
    throw new Error("Say since when, as an instant in UTC: --covered-since 2026-11-20T00:00:00.000Z");
  const installation = await findInstallation(stage);
  const sqs = new SQSClient(installation.aws);
  if (what === "refused")
    console.log(`Tried again: ${await redriveRefused(installation, sqs, organisation)}.`);
  else report(what, await redriveLetters(what, installation, sqs, coveredSince), stage);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
