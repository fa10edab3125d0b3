/**
 * Tries again what was set aside, once its cause is mended:
 *
 *   npm run redrive -- award-points [--stage production]     a consumer's dead letters, back to it
 *   npm run redrive -- refused [--organisation org_…]        outcomes reported by other systems that were refused
 *
 * Consumers do nothing twice, so that redriving too much does no harm. What fails again comes back to where it was.
 */
import { DeleteMessageCommand, GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { targetOf } from "../functions/stream/project-views/targets.ts";
import { createOrganisations } from "../shared/adapters/dynamodb/schedule.ts";
import { createReports } from "../shared/adapters/dynamodb/reports.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { applicationStream } from "../shared/runtime/history.ts";
import { publishedEvents } from "../shared/runtime/published-events.ts";
import { findInstallation, prefixOf } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";
import { rebuildViews } from "./rebuild-views.ts";
import { publisherOf } from "./replay.ts";

const queueConsumers = ["award-points", "send-messages", "record-deliveries", "record-reported-outcome"];

const queueUrl = async (sqs: SQSClient, name: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  if (!QueueUrl) throw new Error(`There is no queue ${name}.`);
  return QueueUrl;
};

/** Takes letters until there is none left, each forgotten only once it was handed on. Returns how many. */
async function eachLetter(
  sqs: SQSClient,
  url: string,
  handOn: (body: string) => Promise<void>,
): Promise<number> {
  let handled = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 120 }),
    );
    if (Messages.length === 0) return handled;
    for (const { Body = "", ReceiptHandle } of Messages) {
      await handOn(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      handled += 1;
    }
  }
}

/** A letter of SES's that its rule could not deliver still is the whole event: it is reduced as the rule would. */
function asDelivered(body: string): string {
  const event = z
    .object({
      time: z.string(),
      detail: z.object({ eventType: z.string(), mail: z.object({ tags: z.unknown() }) }),
    })
    .safeParse(JSON.parse(body));
  if (!event.success) return body;
  const { time, detail } = event.data;
  return JSON.stringify({ type: detail.eventType, time, tags: detail.mail.tags });
}

/** Back to the consumer's own queue. Mail that waited for the undo window has waited: the plain queue does. */
async function redriveQueue(
  consumer: string,
  installation: FoundInstallation,
  sqs: SQSClient,
): Promise<number> {
  const name = `${prefixOf(installation)}-${consumer}`;
  const own = await queueUrl(sqs, name);
  const deadLetters = await queueUrl(sqs, `${name}-dead-letters`);
  return eachLetter(sqs, deadLetters, async (body) => {
    const MessageBody = consumer === "record-deliveries" ? asDelivered(body) : body;
    await sqs.send(new SendMessageCommand({ QueueUrl: own, MessageBody }));
  });
}

const Letter = z.object({ stream: z.string(), seq: z.int() });

/** The facts that could not be published are read again and published. */
async function redrivePublishing(installation: FoundInstallation, sqs: SQSClient): Promise<number> {
  const { documents, tables } = installation;
  const publisher = publisherOf(installation);
  const url = await queueUrl(sqs, `${prefixOf(installation)}-publish-events-dead-letters`);
  return eachLetter(sqs, url, async (body) => {
    const letter = Letter.safeParse(JSON.parse(body));
    if (!letter.success)
      throw new Error(
        "There is a letter of Lambda's own, about a batch it gave up. Publish since then (npm run replay), then delete it.",
      );
    const { stream, seq } = letter.data;
    const { Item } = await documents.send(
      new GetCommand({ TableName: tables.facts, Key: { pk: stream, seq }, ConsistentRead: true }),
    );
    const fact = z
      .object({ recordedAt: z.string(), events: z.array(z.looseObject({ type: z.string() })) })
      .parse(Item);
    const types = fact.events.map((event) => event.type);
    await publisher.publish(publishedEvents({ stream, seq, recordedAt: fact.recordedAt, types }));
  });
}

/** What could not be projected is read and written again; a person's letter leads to the application they came with. */
async function redriveProjection(installation: FoundInstallation, sqs: SQSClient): Promise<number> {
  const url = await queueUrl(sqs, `${prefixOf(installation)}-project-views-dead-letters`);
  return eachLetter(sqs, url, async (body) => {
    const letter = Letter.safeParse(JSON.parse(body));
    const target = letter.success
      ? (targetOf(letter.data.stream, undefined) ?? targetOf(letter.data.stream, "profile"))
      : undefined;
    if (target?.kind !== "application")
      throw new Error(
        "There is a letter about no application: rebuild everything (npm run rebuild:views), then delete it.",
      );
    const stream = applicationStream(target.organisation, target.id);
    await rebuildViews({ ...installation, clock: systemClock }, [stream]);
  });
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stage: { type: "string" }, organisation: { type: "string" } },
  });
  const [what = ""] = positionals;
  const known = ["refused", "publish-events", "project-views", ...queueConsumers];
  if (!known.includes(what)) throw new Error(`Say what to redrive: ${known.join(", ")}`);
  const installation = await findInstallation(values.stage);
  const sqs = new SQSClient(installation.aws);
  const redrives: Readonly<Record<string, () => Promise<number>>> = {
    refused: () => redriveRefused(installation, sqs, values.organisation),
    "publish-events": () => redrivePublishing(installation, sqs),
    "project-views": () => redriveProjection(installation, sqs),
  };
  const count = await (redrives[what] ?? (() => redriveQueue(what, installation, sqs)))();
  console.log(`Tried again: ${count}.`);
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
