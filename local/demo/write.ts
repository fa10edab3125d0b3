/**
 * Writes told applications as if all had been there when it happened: facts, people, claims and what became of the
 * mails through the adapters; lists, points and figures through the code of the functions that keep them. Only the bus
 * and the mail are left out, so that nobody is told today of what happened in spring.
 */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { SQSEvent } from "aws-lambda";
import { createHandler as createAwardPoints } from "../../functions/events/award-points/handler.ts";
import { recountApplication } from "../../functions/schedule/aggregate-kpis/recount.ts";
import { createProjector } from "../../functions/stream/project-views/projector.ts";
import { createClaims } from "../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createMessageRecords } from "../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../shared/adapters/dynamodb/projected-views.ts";
import { createDueItems } from "../../shared/adapters/dynamodb/schedule.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { claimTerm } from "../../shared/domain/application/clock.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import { plannedMessages } from "../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../shared/domain/messages/plan.ts";
import type { Member } from "../../shared/domain/organisation/organisation.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import { environment, undoWindowSeconds } from "../../shared/names.ts";
import type { Companion, Fact } from "../../shared/ports/facts.ts";
import type { Settings } from "../../shared/ports/settings.ts";
import { jitter } from "../../shared/runtime/commands.ts";
import { historyOf, messagesStream } from "../../shared/runtime/history.ts";
import { claimEnd, personKeys } from "../../shared/runtime/intake.ts";
import type { LocalStack } from "../local-stack.ts";
import type { Setting, Told } from "./applications.ts";

/** Applications that are written at the same time. */
const atOnce = 8;
/** Mails of the latest weeks have a record of their own, so that an undo of today knows that they were sent. */
const recordedDays = 30;

const silent = { info: () => undefined, error: () => undefined };

/** Writes them all. Streams must not be read meanwhile (`LocalStack.unheard`). */
export async function writeApplications(
  stack: LocalStack,
  setting: Setting,
  members: readonly Member[],
  told: readonly Told[],
  now: string,
): Promise<void> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: stack.system.region,
      endpoint: stack.engineUrl,
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const tables = {
    facts: stack.table(environment.factsTable),
    people: stack.table(environment.peopleTable),
    records: stack.table(environment.recordsTable),
    ledger: stack.table(environment.ledgerTable),
    views: stack.table(environment.viewsTable),
  };
  const ports = {
    facts: createFacts(client, tables.facts, ApplicationEvent),
    messageFacts: createFacts(client, tables.facts, MessageEvent),
    people: createPeople(client, tables.people),
    claims: createClaims(client, tables.records),
    messages: createMessageRecords(client, tables.records),
    ledger: createLedger(client, tables.ledger, jitter),
    views: createProjectedViews(client, tables.views),
    dueItems: createDueItems(client, tables.records),
    kpis: createKpis(client, tables.views),
  };
  const remembered = memory(setting, members, told);
  const projector = createProjector({
    ...remembered,
    views: ports.views,
    // Counted here, right away: nothing is left to count.
    marks: { mark: () => Promise.resolve() },
    dueItems: ports.dueItems,
    clock: { now: () => now },
    pause: jitter,
  });
  const { organisationId } = setting.organisation;
  await eachOf(told, async (one) => {
    const { applicationId } = one.life.application;
    await writeFacts(one, setting, ports, now);
    await writePoints(one, setting, remembered, ports);
    await projector.application(organisationId, applicationId);
    await recountApplication(organisationId, applicationId, {
      ...remembered,
      ledger: ports.ledger,
      kpis: ports.kpis,
      clock: { now: () => now },
      pause: jitter,
    });
  });
  await ports.kpis.countedUntil(now);
  client.destroy();
}

interface Ports {
  readonly facts: ReturnType<typeof createFacts<ApplicationEvent>>;
  readonly messageFacts: ReturnType<typeof createFacts<MessageEvent>>;
  readonly people: ReturnType<typeof createPeople>;
  readonly claims: ReturnType<typeof createClaims>;
  readonly messages: ReturnType<typeof createMessageRecords>;
  readonly ledger: ReturnType<typeof createLedger>;
}

/** What was just written, for the code that would read it again. */
function memory(setting: Setting, members: readonly Member[], told: readonly Told[]) {
  const { organisation, sites, jobs, track, scheme } = setting;
  const streams = new Map(told.map(({ life }) => [life.facts[0]?.stream ?? "", life.facts]));
  const candidates = new Map(told.map(({ candidate }) => [candidate.candidateId, candidate]));
  const found = <Thing>(thing: Thing | undefined) => Promise.resolve(thing);
  const settings: Settings = {
    organisation: () => found(organisation),
    site: (_, id) => found(sites.find(({ siteId }) => siteId === id)),
    job: (_, id) => found(jobs.find(({ jobId }) => jobId === id)),
    client: () => found(undefined),
    track: () => Promise.resolve(track),
    scheme: () => Promise.resolve(scheme),
  };
  return {
    settings,
    facts: { read: (stream: string) => Promise.resolve([...(streams.get(stream) ?? [])]) },
    people: {
      candidate: (_: string, id: string) => found(candidates.get(id)),
      member: (_: string, id: string) => found(members.find(({ memberId }) => memberId === id)),
    },
  };
}

/** All facts of an application, its person and claims, and the facts of its mails: one transaction. */
async function writeFacts(
  { life, candidate, second }: Told,
  { organisation, scheme, secret }: Setting,
  ports: Ports,
  now: string,
): Promise<void> {
  const { organisationId } = organisation;
  const { application, history } = life;
  const { applicationId, referrerId } = application;
  const [arrival, ...later] = life.facts;
  if (!arrival) throw new Error("the life has not begun");
  const keys = personKeys({ candidate, organisation }, secret);
  const expiresAt =
    application.status === "live"
      ? claimTerm(application, scheme, now).until
      : claimEnd(application.enteredAt, scheme.claimMonths);
  const claims: Companion[] =
    second || expiresAt <= now
      ? []
      : keys.claiming.map((hash) =>
          ports.claims.taking(organisationId, { hash, applicationId, referrerId, expiresAt }, now),
        );
  const policy = life.policy(now);
  const sent = plannedMessages(history, policy).filter(
    ({ notBefore, corrects }) => notBefore <= now && corrects === undefined,
  );
  const mails =
    sent.length > 0 ? [ports.messageFacts.appending(mailFact(sent, organisationId, applicationId))] : [];
  const appended = await ports.facts.append(arrival, [
    ...later.map((fact) => ports.facts.appending(fact)),
    ports.people.saving(organisationId, candidate),
    ...claims,
    ...keys.all.map((hash) => ports.claims.marking(organisationId, hash, applicationId)),
    ...mails,
  ]);
  if (!appended.ok)
    throw new Error(`${applicationId} could not be written: ${appended.conflict} was in the way`);
  const since = new Date(Date.parse(now) - recordedDays * 86_400_000).toISOString();
  for (const message of sent) {
    if (message.notBefore < since) continue;
    const { id, notBefore } = message;
    await ports.messages.claimSending(arrival.stream, id, aboutOf(message), notBefore);
    await ports.messages.markSent(arrival.stream, id, notBefore);
  }
}

const aboutOf = ({ causeSeq, template, recipient, byPerson }: PlannedMessage) => ({
  cause: causeSeq,
  template,
  role: recipient.role,
  ...(recipient.role === "referrer" ? { memberId: recipient.memberId } : {}),
  byPerson,
});

/** That the mails went when they were due, and arrived. */
function mailFact(
  sent: readonly PlannedMessage[],
  organisation: string,
  applicationId: string,
): Fact<MessageEvent> {
  const events = sent.flatMap((message): MessageEvent[] => {
    const { id: messageId, notBefore: at } = message;
    return [
      { type: "MessageSent", messageId, ...aboutOf(message), attempts: 1, at },
      { type: "MessageDelivered", messageId, at },
    ];
  });
  return {
    stream: messagesStream(organisation, applicationId),
    seq: 1,
    events,
    recordedAt:
      sent
        .map(({ notBefore }) => notBefore)
        .sort()
        .at(-1) ?? "",
    actor: { kind: "clock" },
  };
}

/** Posts the points as they fell due: once for every fact that brought or took some, in its month. */
async function writePoints(
  { life }: Told,
  { scheme }: Setting,
  { people, settings }: Pick<ReturnType<typeof memory>, "people" | "settings">,
  { ledger }: Ports,
): Promise<void> {
  const causes = new Set(dueEntries(life.history, scheme).map(({ causeSeq }) => causeSeq));
  for (const [index, fact] of life.facts.entries()) {
    const last = fact.seq + fact.events.length - 1;
    if (![...causes].some((seq) => seq >= fact.seq && seq <= last)) continue;
    const until = life.facts.slice(0, index + 1);
    const postedAt = new Date(Date.parse(fact.recordedAt) + undoWindowSeconds * 1000).toISOString();
    const award = createAwardPoints({
      facts: { read: () => Promise.resolve(until) },
      ledger,
      people,
      settings,
      clock: { now: () => postedAt },
      log: silent,
    });
    const { batchItemFailures } = await award(hintOf(historyOf(until).version, fact.stream));
    if (batchItemFailures.length > 0) throw new Error(`the points of ${fact.stream} could not be posted`);
  }
}

/** The message that would have brought the news of a fact. */
function hintOf(seq: number, stream: string): SQSEvent {
  const [organisation = ""] = stream.split("#");
  const body = {
    source: "milepost",
    "detail-type": "OutcomeRecorded",
    detail: { version: 1, organisation, stream, seq },
  };
  const attributes = {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "demo",
    ApproximateFirstReceiveTimestamp: "0",
  };
  const record = {
    messageId: `${stream}/${seq}`,
    receiptHandle: "none",
    body: JSON.stringify(body),
    attributes,
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "",
  };
  return { Records: [record] };
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
