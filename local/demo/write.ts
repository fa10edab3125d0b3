/**
 * Writes told applications as if all had been there when it happened: facts, people, claims and what became of the
 * mails through the adapters; lists, points and figures through the code of the functions that keep them. Only the bus
 * and the mail are left out, so that nobody is told today of what happened in spring.
 */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { SQSEvent } from "aws-lambda";
import { createHandler as createAwardPoints } from "../../functions/events/award-points/handler.ts";
import { createProjector } from "../../functions/stream/project-views/projector.ts";
import { createBookingCalendar } from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createClaims } from "../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../shared/adapters/dynamodb/interview-calendar.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createMessageRecords } from "../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../shared/adapters/dynamodb/projected-views.ts";
import { createDueItems } from "../../shared/adapters/dynamodb/schedule.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import { instantAt } from "../../shared/domain/calendar/zones.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { claimTerm } from "../../shared/domain/application/clock.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import { plannedMessages } from "../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../shared/domain/messages/plan.ts";
import type { Member } from "../../shared/domain/organisation/organisation.ts";
import { contribution } from "../../shared/domain/kpi/catalogue.ts";
import type { Contribution } from "../../shared/domain/kpi/contribution.ts";
import { addToMonth } from "../../shared/domain/kpi/periods.ts";
import { rollupChanges } from "../../shared/domain/kpi/rollups.ts";
import type { RollupChange } from "../../shared/domain/kpi/rollups.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import { environment, undoWindowSeconds } from "../../shared/names.ts";
import type { BookingCalendar } from "../../shared/ports/booking-calendar.ts";
import type { InterviewCalendar } from "../../shared/ports/interview-calendar.ts";
import type { Companion, Fact } from "../../shared/ports/facts.ts";
import type { Ledger, LedgerEntry } from "../../shared/ports/ledger.ts";
import type { Settings } from "../../shared/ports/settings.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { messagesStream } from "../../shared/runtime/history.ts";
import { claimEnd } from "../../shared/runtime/intake.ts";
import { personKeys } from "../../shared/runtime/person-keys.ts";
import type { LocalStack } from "../local-stack.ts";
import { lastClosedMonth } from "./applications.ts";
import type { Setting, Told } from "./applications.ts";

/** Applications that are written at the same time. */
const atOnce = 8;
/** Mails of the latest weeks have a record of their own, so that an undo of today knows that they were sent. */
const recordedDays = 14;
/** Rows of figures that fit in a transaction beside the contribution. */
const changesAtOnce = 99;

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
    calendar: createBookingCalendar(client, tables.records, { pause: jitter }),
    interviews: createInterviewCalendar(client, tables.records, { pause: jitter }),
  };
  const remembered = memory(setting, members, told);
  const projector = createProjector({
    ...remembered,
    // Nothing is there yet, and nobody else writes.
    views: { ...ports.views, row: () => Promise.resolve(undefined) },
    // Counted here, right away: nothing is left to count.
    marks: { mark: () => Promise.resolve() },
    dueItems: ports.dueItems,
    clock: { now: () => now },
    pause: jitter,
  });
  const { organisationId } = setting.organisation;
  const counted = await eachOf(told, async (one): Promise<[Told, Contribution]> => {
    const messages = await writeFacts(one, setting, ports, now);
    const entries = await writePoints(one, setting, remembered, ports, now);
    await projector.application(organisationId, one.life.application.applicationId);
    const { application, history } = one.life;
    const { track, scheme } = setting;
    return [one, contribution({ application, history, track, scheme, entries, messages })];
  });
  await closeMonths(setting, members, ports, now);
  await writeFigures(organisationId, counted, ports, now);
  client.destroy();
}

interface Ports {
  readonly facts: ReturnType<typeof createFacts<ApplicationEvent>>;
  readonly messageFacts: ReturnType<typeof createFacts<MessageEvent>>;
  readonly people: ReturnType<typeof createPeople>;
  readonly claims: ReturnType<typeof createClaims>;
  readonly messages: ReturnType<typeof createMessageRecords>;
  readonly ledger: ReturnType<typeof createLedger>;
  readonly kpis: ReturnType<typeof createKpis>;
  readonly calendar: BookingCalendar;
  readonly interviews: InterviewCalendar;
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

/** All facts of an application, its person and claims, and the facts of its mails, which it returns: one transaction. */
async function writeFacts(
  { life, candidate, second }: Told,
  { organisation, scheme, secret }: Setting,
  ports: Ports,
  now: string,
): Promise<readonly MessageEvent[]> {
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
  const claim = { applicationId, referrerId, takenAt: application.enteredAt, expiresAt };
  const claims: Companion[] =
    second || expiresAt <= now
      ? []
      : keys.claiming.map((hash) => ports.claims.taking(organisationId, { hash, ...claim }, now));
  const policy = life.policy(now);
  const sent = plannedMessages(history, policy).filter(
    ({ notBefore, corrects, recipient: { role } }) =>
      notBefore <= now && corrects === undefined && role !== "hr" && role !== "privacy",
  );
  const mails = sent.length > 0 ? [mailFact(sent, organisationId, life)] : [];
  const appended = await ports.facts.append(arrival, [
    ...later.map((fact) => ports.facts.appending(fact)),
    ports.people.saving(organisationId, candidate),
    ...life.notes.map((note) => ports.people.savingNote(organisationId, candidate.candidateId, note)),
    ...claims,
    ...(await talksAhead(life, organisationId, ports, now)),
    ...(await interviewsAhead(life, organisationId, ports, now)),
    ...keys.all.flatMap((hash) => ports.claims.marking(organisationId, hash, applicationId)),
    ...mails.map((fact) => ports.messageFacts.appending(fact)),
  ]);
  if (!appended.ok)
    throw new Error(`${applicationId} could not be written: ${appended.conflict} was in the way`);
  const since = addMinutes(now, -recordedDays * 24 * 60);
  for (const message of sent) {
    if (message.notBefore < since) continue;
    const { notBefore } = message;
    const { messageId, about } = sentOf(message, life);
    await ports.messages.claimSending(arrival.stream, messageId, about, notBefore);
    await ports.messages.markSent(arrival.stream, messageId, notBefore);
  }
  return mails.flatMap(({ events }) => events);
}

/** The expert's time for talks that lie ahead, taken when they were booked. */
async function talksAhead(
  { application }: Told["life"],
  organisation: string,
  { calendar }: Ports,
  now: string,
): Promise<readonly Companion[]> {
  const { applicationId: holder, consultations } = application;
  const ahead = consultations.filter(({ status, startsAt }) => status === "booked" && startsAt > now);
  const taken = ahead.map(async ({ consultationId, expertId, startsAt, endsAt, sequence, bookedAt }) => {
    const time = { consultationId, expertId, startsAt, endsAt, sequence, holder };
    const reserved = await calendar.reserve(organisation, time, bookedAt);
    if (!reserved.ok) throw new Error(`${consultationId} cannot be at ${startsAt}: ${reserved.reason}`);
    return reserved.companions;
  });
  return (await Promise.all(taken)).flat();
}

/** The interviewers' time for interviews that lie ahead, taken when they were booked. */
async function interviewsAhead(
  life: Told["life"],
  organisation: string,
  { interviews }: Ports,
  now: string,
): Promise<readonly Companion[]> {
  const taken = life.application.interviews.map(async (interview) => {
    const { interviewId, interviewerIds, status, startsAt, endsAt, sequence } = interview;
    if (status !== "booked" || startsAt === undefined || endsAt === undefined || startsAt <= now) return [];
    const booked = life.history.events.findLast(
      (event) => event.type === "InterviewBooked" && event.interviewId === interviewId,
    );
    const meeting = { interviewId, interviewerIds, startsAt, endsAt, sequence };
    const reserved = await interviews.reserve(organisation, meeting, booked?.recordedAt ?? now);
    if (!reserved.ok) throw new Error(`${interviewId} cannot be at ${startsAt}: ${reserved.reason}`);
    return reserved.companions;
  });
  return (await Promise.all(taken)).flat();
}

/** A message as its record and its facts name it: mail to staff has a record for each who gets it. */
function sentOf({ id, causeSeq, template, recipient, byPerson }: PlannedMessage, life: Told["life"]) {
  const { recruiterId, job } = life.application;
  const staff = recipient.role === "recruiter" ? recruiterId : job.managerId;
  const memberId = "memberId" in recipient ? recipient.memberId : staff;
  const about = { cause: causeSeq, template, role: recipient.role, byPerson };
  if (recipient.role === "candidate" || !memberId) return { messageId: id, about };
  const messageId = "memberId" in recipient ? id : `${id}#${memberId}`;
  return { messageId, about: { ...about, memberId } };
}

/** That the mails went when they were due, and arrived. */
function mailFact(
  sent: readonly PlannedMessage[],
  organisation: string,
  life: Told["life"],
): Fact<MessageEvent> {
  const events = sent.flatMap((message): MessageEvent[] => {
    const { notBefore: at } = message;
    const { messageId, about } = sentOf(message, life);
    return [
      { type: "MessageSent", messageId, ...about, attempts: 1, at },
      { type: "MessageDelivered", messageId, at },
    ];
  });
  return {
    stream: messagesStream(organisation, life.application.applicationId),
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
  ports: Ports,
  now: string,
): Promise<LedgerEntry[]> {
  const posted: LedgerEntry[] = [];
  const ledger: Pick<Ledger, "entriesOf" | "post" | "closings"> = {
    entriesOf: (_, memberId) => Promise.resolve(posted.filter((entry) => entry.memberId === memberId)),
    post: async (entry) => {
      posted.push(entry);
      return ports.ledger.post(entry);
    },
    closings: (organisation) => ports.ledger.closings(organisation),
  };
  const causes = dueEntries(life.history, scheme).map(({ causeSeq }) => causeSeq);
  for (const [index, fact] of life.facts.entries()) {
    const last = fact.seq + fact.events.length - 1;
    if (!causes.some((seq) => seq >= fact.seq && seq <= last)) continue;
    const until = life.facts.slice(0, index + 1);
    const afterWindow = addMinutes(fact.recordedAt, undoWindowSeconds / 60);
    const postedAt = afterWindow < now ? afterWindow : now;
    const award = createAwardPoints({
      facts: { read: () => Promise.resolve(until) },
      ledger,
      people,
      settings,
      clock: { now: () => postedAt },
      log: silent,
    });
    const { batchItemFailures } = await award(hintOf(fact.seq, fact.stream));
    if (batchItemFailures.length > 0) throw new Error(`the points of ${fact.stream} could not be posted`);
  }
  return posted;
}

/** Finance has closed each month in the first days of the next. */
async function closeMonths(
  { organisation }: Setting,
  members: readonly Member[],
  { ledger }: Ports,
  now: string,
): Promise<void> {
  const finance = members.find(({ roles }) => roles.includes("finance"));
  const [first] = (await ledger.books(organisation.organisationId)).map(({ month }) => month).sort();
  const last = lastClosedMonth(organisation, now);
  if (!finance || first === undefined) return;
  for (let month = first; month <= last; month = addToMonth(month, 1)) {
    const onTheSixth = instantAt(`${addToMonth(month, 1)}-06`, "09:30", organisation.zone);
    const closing = { month, closedAt: onTheSixth, closedBy: finance.memberId };
    if (!(await ledger.close(organisation.organisationId, closing)))
      throw new Error(`${month} was closed already`);
  }
}

/**
 * Keeps what every application contributes, and its sum in the figures. Summed up first: one by one, every application
 * would move some seventy rows that its neighbour moves again.
 */
async function writeFigures(
  organisation: string,
  counted: readonly (readonly [Told, Contribution])[],
  { kpis }: Ports,
  now: string,
): Promise<void> {
  const sums = new Map<string, RollupChange & { readonly add: Record<string, number> }>();
  for (const [, made] of counted) {
    for (const { add, ...key } of rollupChanges(undefined, made)) {
      const id = JSON.stringify(key);
      const sum = sums.get(id) ?? { ...key, add: {} };
      for (const [counter, amount] of Object.entries(add))
        sum.add[counter] = (sum.add[counter] ?? 0) + amount;
      sums.set(id, sum);
    }
  }
  const waiting = [...sums.values()];
  const [generation] = await kpis.generations(organisation);
  for (let version = 1; version === 1 || waiting.length > 0; version += 1) {
    await eachOf(counted, async ([{ life }, made]) => {
      const { applicationId } = life.application;
      const to = { contribution: made, seq: life.history.version, version };
      const changes = waiting.splice(0, changesAtOnce);
      if (version > 1 && changes.length === 0) return;
      // No month is restated: it was all counted in its time.
      const place = { organisation, generation, applicationId };
      const recount = { ...place, from: version - 1, to, changes, at: now };
      if (!(await kpis.recount(recount))) throw new Error(`${applicationId} was counted already`);
    });
  }
  await kpis.countedUntil(now);
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

async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
