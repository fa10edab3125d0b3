import { isDeepStrictEqual } from "node:util";
import { recountApplication } from "../../functions/schedule/aggregate-kpis/recount.ts";
import { createProjector } from "../../functions/stream/project-views/projector.ts";
import { breakerPartition } from "../../shared/adapters/dynamodb/breaker-state.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../shared/adapters/dynamodb/projected-views.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { decodeTag } from "../../shared/contracts/events/deliveries.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import type { Recorded } from "../../shared/domain/application/events.ts";
import { whatTimeBrings } from "../../shared/domain/application/clock.ts";
import { fold } from "../../shared/domain/application/state.ts";
import type { Application, History } from "../../shared/domain/application/state.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import { plannedMessages } from "../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../shared/domain/messages/plan.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import { undoWindowSeconds } from "../../shared/names.ts";
import { keyedHash } from "../../shared/runtime/hashing.ts";
import { onlyNamesADay } from "../../shared/domain/messages/new-date.ts";
import { historyOf, messagesStream, partsOfStream } from "../../shared/runtime/history.ts";
import { messagePolicyFor } from "../../shared/runtime/policy.ts";
import { succeeded } from "./callers.ts";
import { subscribedTypes } from "./cloud.ts";
import type { SentMail } from "./cloud.ts";
import type { Item } from "./engine/tables.ts";
import type { Run } from "./simulation.ts";
import { checkInterviewMails, checkInterviews } from "./interview-invariants.ts";
import { checkInvitations, checkOffers, checkSlots } from "./offer-invariants.ts";
import { personal, secret } from "./world.ts";

/** Two clocks may disagree by so much; a virtual moment within it proves nothing. */
const skew = 6_000;
const unknownFor = 15 * 60_000;
/** A call whose sender died may arrive so much later. */
const underWay = 10_000;
/** From the look at the clock to the mail's being taken. */
const stillOnItsWay = 60_000;

/** What a run found, besides whether it held. */
export interface Findings {
  readonly problems: readonly string[];
  /** Mails sent once more because SES's answer and its event were lost or late. */
  readonly resends: number;
}

interface Subject {
  readonly stream: string;
  readonly history: History;
  readonly application: Application;
  readonly track: Track;
  readonly planned: readonly PlannedMessage[];
}

/** Looks at everything a run left behind, and says what is not as it should be. */
export async function check(run: Run): Promise<Findings> {
  const { cloud } = run;
  const problems = [
    ...new Set(cloud.transport.problems),
    ...run.workload.problems,
    ...run.workload.interviewing.problems,
  ];
  const say = (problem: string) => problems.push(problem);
  const inspector = inspect(run);
  const subjects = await subjectsOf(run, inspector, say);
  checkFacts(run, say);
  checkCommands(run, say);
  checkReports(run, say);
  checkUndos(subjects, say);
  checkLedger(run, subjects, await schemesOf(subjects, inspector), say);
  const resends = checkMessages(run, subjects, say);
  checkConservation(run, say);
  checkFirstReferrers(subjects, run, say);
  checkOffers(subjects, say);
  checkSlots(run, subjects, say);
  checkInterviews(run, subjects, say);
  checkPersonalData(run, say);
  await checkViews(run, subjects, inspector, say);
  return { problems: [...problems, ...run.problems], resends };
}

type Say = (problem: string) => void;
type Inspector = ReturnType<typeof inspect>;

/** The adapters on the tables themselves: nothing goes wrong and no time passes. */
function inspect({ cloud }: Run) {
  const client = {
    send: (command: { readonly input: unknown }) =>
      Promise.resolve(cloud.tables.execute(command.constructor.name, command.input)),
  } as never;
  const clock = { now: () => new Date(cloud.scheduler.now).toISOString() };
  const pause = () => Promise.resolve();
  return {
    facts: createFacts(client, "facts", ApplicationEvent),
    messageFacts: createFacts(client, "facts", MessageEvent),
    people: createPeople(client, "people"),
    settings: createSettings(client, { records: "records", facts: "facts" }, clock),
    ledger: createLedger(client, "ledger", pause),
    views: createProjectedViews(client, "rebuilt"),
    kpis: createKpis(client, "rebuilt"),
    marks: { mark: () => Promise.resolve() },
    dueItems: { note: () => Promise.resolve() },
    clock,
    pause,
  };
}

async function subjectsOf(
  { cloud }: Run,
  { facts, settings, clock }: Inspector,
  say: Say,
): Promise<Subject[]> {
  const streams = new Set(cloud.tables.all("facts").map((item) => String(item["pk"])));
  const subjects: Subject[] = [];
  for (const stream of streams) {
    if (partsOfStream(stream)?.kind !== "application") continue;
    try {
      const history = historyOf(await facts.read(stream));
      const application = history.state;
      if (application.status === "none") throw new Error("no application in it");
      const policy = await messagePolicyFor(settings, application, clock.now());
      const by = new Date(Date.parse(clock.now()) - 20 * 60_000).toISOString();
      for (const { type } of whatTimeBrings(history, policy, by))
        say(`time brought it, nobody wrote it: ${stream} ${type}`);
      const { track } = policy;
      subjects.push({ stream, history, application, track, planned: plannedMessages(history, policy) });
    } catch (error) {
      say(`a stream cannot be read: ${stream}: ${String(error)}`);
    }
  }
  return subjects;
}

async function schemesOf(subjects: readonly Subject[], { settings }: Inspector) {
  const schemes = new Map<string, Awaited<ReturnType<typeof settings.scheme>>>();
  for (const { stream, application } of subjects)
    schemes.set(stream, await settings.scheme(application.organisation, application.schemeVersion));
  return schemes;
}

/** Facts are only ever added, each right after the one before it. */
function checkFacts({ cloud }: Run, say: Say): void {
  for (const { table, pk, sort, before, after } of cloud.commits)
    if (table === "facts" && (before || !after)) say(`a fact was changed: ${pk} ${sort}`);
  const next = new Map<string, number>();
  for (const item of cloud.tables.all("facts")) {
    const stream = String(item["pk"]);
    const seq = Number(item["seq"]);
    const expected = next.get(stream) ?? seq;
    if (seq !== expected || (!next.has(stream) && seq !== 1))
      say(`facts overlap or are missing: ${stream} at ${seq}`);
    next.set(stream, seq + (item["events"] as unknown[]).length);
  }
}

/** What was acknowledged is there once, and was answered the same each time. */
function checkCommands({ cloud, workload }: Run, say: Say): void {
  const written = Map.groupBy(
    cloud.tables.all("facts").filter((item) => item["requestKey"] !== undefined),
    (item) => String(item["requestKey"]),
  );
  for (const { asked, key, answers } of workload.callers.history) {
    const { organisation, memberId, candidate, operation, path } = asked;
    const caller = memberId || candidate?.applicationId || JSON.stringify(path);
    const requestKey = keyedHash(secret, "request", organisation, caller, operation, key);
    const facts = written.get(requestKey) ?? [];
    const streams = new Set(facts.map((fact) => fact["pk"]));
    const touched = operation === "mergeApplication" || operation === "unmergeApplication" ? 2 : 1;
    const good = answers.filter(succeeded);
    if (streams.size < facts.length) say(`doubled: ${operation} ${key} stands ${facts.length} times`);
    if (good.length > 0 && streams.size !== touched)
      say(`lost: ${operation} ${key} was acknowledged and stands in ${streams.size} streams`);
    const different = new Set(good.map(({ status, text, etag }) => `${status} ${etag ?? ""} ${text}`));
    if (different.size > 1) say(`answered differently: ${operation} ${key}`);
    const first = answers.findIndex(succeeded);
    const turned = answers
      .slice(first + 1)
      .find(({ status, body }) => status >= 400 && status < 500 && !busy(body) && !handedOver(body));
    if (first >= 0 && turned) say(`answered ${turned.status} after it was acknowledged: ${operation} ${key}`);
  }
}

const busy = (body: Readonly<Record<string, unknown>>): boolean => String(body["type"]).includes("busy");

/** To an expert whose talk a colleague has by now, it is not there. */
const handedOver = (body: Readonly<Record<string, unknown>>): boolean =>
  String(body["type"]).endsWith("no-such-consultation");

/** A report is recorded once, or shown as refused. */
function checkReports({ cloud, workload }: Run, say: Say): void {
  const facts = cloud.tables.all("facts");
  for (const { company, reportId } of workload.reports) {
    const organisation = company.organisation.organisationId;
    const recorded = facts.filter(
      (item) =>
        String(item["pk"]).startsWith(`${organisation}#application#`) &&
        (item["events"] as Item[]).some((event) => event["reportId"] === reportId),
    ).length;
    const refused = cloud.tables
      .partition("records", `${organisation}#refused-reports`)
      .filter((item) => item["reportId"] === reportId).length;
    if (recorded + refused !== 1)
      say(`report ${reportId} was recorded ${recorded} times and refused ${refused}`);
  }
}

/** After an undo everything is as if what it took back had never been. */
function checkUndos(subjects: readonly Subject[], say: Say): void {
  for (const { stream, history } of subjects)
    for (const undo of history.events) {
      if (undo.type !== "OutcomeUndone") continue;
      const until = history.events.filter((event) => event.seq <= undo.seq);
      const taken = new Set(
        until.flatMap((event) => (event.type === "OutcomeUndone" ? event.takesBack : [])),
      );
      const without = until.filter((event) => !taken.has(event.seq) && event.type !== "OutcomeUndone");
      if (!isDeepStrictEqual(stateOf(until), stateOf(without)))
        say(`an undo left traces: ${stream} at ${undo.seq}`);
    }
}

/** Everything that is kept, but when it was last touched: an undo is something that was done. */
const stateOf = (events: readonly Recorded[]): unknown =>
  JSON.parse(JSON.stringify({ ...fold(events).state, updatedAt: undefined }));

/** Both sides of every entry sum to zero, balances are their entries, and the entries are those the histories ask for. */
function checkLedger(
  { cloud }: Run,
  subjects: readonly Subject[],
  schemes: ReadonlyMap<string, Parameters<typeof dueEntries>[1]>,
  say: Say,
): void {
  const items = cloud.tables.all("ledger");
  const entries = items.filter(
    (item) => String(item["sk"]).startsWith("entry#") && String(item["pk"]).includes("#member#"),
  );
  const sums = new Map<string, number>();
  for (const entry of entries) {
    const points = Number(entry["memberPoints"]);
    if (points + Number(entry["organisationPoints"]) !== 0)
      say(`an entry does not sum to zero: ${String(entry["id"])}`);
    sums.set(String(entry["pk"]), (sums.get(String(entry["pk"])) ?? 0) + points);
  }
  for (const item of items.filter(({ sk }) => sk === "balance")) {
    const pk = String(item["pk"]);
    if (item["points"] !== (sums.get(pk) ?? 0))
      say(`balance of ${pk} is ${String(item["points"])}, its entries sum to ${sums.get(pk) ?? 0}`);
    sums.delete(pk);
  }
  for (const [pk, sum] of sums) if (sum !== 0) say(`${pk} has entries and no balance`);
  const wanted = new Map<string, number>();
  for (const { stream, history } of subjects) {
    const scheme = schemes.get(stream);
    if (scheme) for (const entry of dueEntries(history, scheme)) wanted.set(entry.id, entry.amount);
  }
  for (const entry of entries) {
    const id = String(entry["id"]);
    const amount = wanted.get(id);
    if (amount === undefined) say(`points nobody earned, or twice: ${id}`);
    else if (amount !== entry["memberPoints"]) say(`points of another amount: ${id}`);
    wanted.delete(id);
  }
  for (const id of wanted.keys()) say(`points were not posted: ${id}`);
  const reversals = items.filter(({ pk }) => String(pk).includes("#reversals#")).map(({ id }) => String(id));
  const reversed = entries.filter((entry) => entry["reverses"] !== undefined).map(({ id }) => String(id));
  if (reversals.sort().join() !== reversed.sort().join())
    say("finance's list of reversals is not that of the ledger");
  checkBooks(items, entries, say);
}

/** The books of every month, site and currency are the sum of its entries. */
function checkBooks(items: readonly Item[], entries: readonly Item[], say: Say): void {
  const sums = new Map<string, number>();
  const count = (item: Item, points: number) => {
    const [organisation = ""] = String(item["pk"]).split("#");
    const key = ["month", "siteId", "currency"].map((name) => String(item[name])).join(" ");
    sums.set(`${organisation} ${key}`, (sums.get(`${organisation} ${key}`) ?? 0) + points);
  };
  for (const entry of entries) count(entry, Number(entry["memberPoints"]));
  for (const row of items.filter(({ pk }) => String(pk).endsWith("#books")))
    count(row, Number(row["reversed"]) - Number(row["earned"]));
  for (const [key, sum] of sums)
    if (sum !== 0) say(`the books of ${key} differ from their entries by ${sum}`);
}

interface MailOf extends SentMail {
  readonly stream: string;
  readonly message: string;
}

/** Everybody is told what is due, once, and nothing of what was undone in time. Returns how often mails were resent. */
function checkMessages(run: Run, subjects: readonly Subject[], say: Say): number {
  const { cloud } = run;
  const mails: MailOf[] = cloud.mailbox.map((mail) => ({
    ...mail,
    stream: decodeTag(mail.tags["stream"] ?? ""),
    message: decodeTag(mail.tags["message"] ?? ""),
  }));
  const sent = Map.groupBy(mails, ({ stream, message }) => `${stream} ${message}`);
  const resends = checkDoubles(cloud, sent, say);
  checkInvitations(run, subjects, mails, say);
  checkInterviewMails(run, subjects, mails, say);
  const records = new Map(
    cloud.tables
      .all("records")
      .filter(({ sk }) => String(sk).startsWith("message#"))
      .map((item) => [`${String(item["pk"])} ${String(item["id"])}`, item]),
  );
  for (const [place, record] of records) {
    // What was undone while nobody knew whether it went stays so; what a history still calls for is looked at below.
    if (record["status"] === "sending" && !place.includes("#application#"))
      say(`a message was never settled: ${place}`);
    if (record["status"] === "sent" && !sent.has(place))
      say(`a message counts as sent and never went: ${place}`);
    if (record["status"] === "cancelled" && sent.has(place)) say(`a cancelled message went: ${place}`);
  }
  for (const subject of subjects) {
    const told = {
      status: (id: string) => records.get(`${subject.stream} ${id}`)?.["status"],
      ofMessages: (id: string) =>
        records.get(
          `${messagesStream(subject.application.organisation, subject.application.applicationId)} ${id}`,
        )?.["status"],
      mails: (id: string) => sent.get(`${subject.stream} ${id}`) ?? [],
      all: mails.filter(({ stream }) => stream === subject.stream),
      ids: [...records.values()].filter(({ pk }) => pk === subject.stream).map(({ id }) => String(id)),
    };
    checkDue(cloud, subject, told, say);
    checkUndone(cloud, subject, told, say);
    checkMessageFacts(cloud, subject, told, say);
  }
  return resends;
}

interface Told {
  readonly status: (id: string) => unknown;
  readonly ofMessages: (id: string) => unknown;
  readonly mails: (id: string) => readonly MailOf[];
  readonly all: readonly MailOf[];
  readonly ids: readonly string[];
}

function checkDoubles(cloud: Run["cloud"], sent: ReadonlyMap<string, readonly MailOf[]>, say: Say): number {
  const settled = new Map<string, number>();
  for (const { table, after, at } of cloud.commits) {
    if (table !== "records" || after?.["status"] !== "sent") continue;
    const place = `${String(after["pk"])} ${String(after["id"])}`;
    if (!settled.has(place)) settled.set(place, at);
  }
  let resends = 0;
  for (const [place, copies] of sent)
    for (const [index, copy] of copies.slice(1).entries()) {
      resends += 1;
      const before = copies[index]?.at ?? 0;
      if (copy.at - before < unknownFor - skew - underWay)
        say(`a mail was sent again after ${Math.round((copy.at - before) / 1000)} s: ${place}`);
      // A call that was under way when its sender died arrives up to some seconds later.
      if ((settled.get(place) ?? Infinity) < copy.at - 30_000)
        say(`a mail was sent again although it was known to be sent: ${place}`);
    }
  return resends;
}

/** Whatever the history calls for by now was sent, to the candidate before the referrer where it ends. */
function checkDue(
  { scheduler, faults, complained, tables, onceDead }: Run["cloud"],
  { stream, planned, application }: Subject,
  told: Told,
  say: Say,
): void {
  const by = new Date(scheduler.now - 20 * 60_000).toISOString();
  const organisation = stream.split("#")[0] ?? "";
  const standsStill = () =>
    tables
      .all("records")
      .some(
        ({ pk, sk, level }) => pk === breakerPartition(organisation) && sk === "state" && level === "stopped",
      );
  const isErased = application.erasure?.status === "done";
  for (const message of planned) {
    const { id, notBefore, after, corrects, recipient, goodUntil } = message;
    const staff = !("memberId" in recipient) && recipient.role !== "candidate";
    const ids = staff ? told.ids.filter((each) => each.startsWith(`${id}#`)) : [id];
    // Whoever is late with it keeps it: it would be of no use any more. Where nothing goes wrong, nobody is late.
    const isOver = goodUntil !== undefined && Date.parse(goodUntil) <= scheduler.now;
    const mayBeLate = isOver && faults.injected.size > 0;
    for (const first of after?.messages ?? [])
      for (const mail of told.mails(id))
        for (const other of told.mails(first).slice(0, 1))
          if (mail.at < other.at && mail.at < Date.parse(after?.until ?? "") - skew)
            say(`the referrer heard before the candidate: ${stream} ${id}`);
    for (const each of goodUntil === undefined ? [] : ids)
      for (const mail of told.mails(each))
        if (mail.at > Date.parse(goodUntil ?? "") + stillOnItsWay)
          say(`a message went although it was of no use any more: ${stream} ${each}`);
    if (notBefore > by || (after && after.until > by && after.messages.some((first) => !told.status(first))))
      continue;
    const called =
      corrects === undefined ||
      corrects.some((each) => ["sending", "sent", "given-up"].includes(String(told.status(each))));
    if (!called) {
      if (ids.some((each) => told.status(each) === "sent"))
        say(`a correction of what was never said: ${stream} ${id}`);
    } else if (isErased && ids.every((each) => ["sent", "given-up"].includes(String(told.status(each))))) {
      // Where mail of the organisation stands still until the person's time is over, or nobody puts back what lies among the
      // dead letters until then, nobody is left to write about.
      const layDead = onceDead.some((body) => body.includes(application.applicationId));
      if (ids.every((each) => told.status(each) === "sent") || layDead || standsStill()) continue;
      say(`a message was given up, and nothing had stopped it: ${stream} ${id}`);
    } else if (ids.length > 0 && ids.every((each) => told.status(each) === "suppressed")) {
      // Whoever called a mail spam is written to no more; nobody else is kept from their mail.
      if (!complained.has(organisation))
        say(`a mail was kept back, and nobody had complained: ${stream} ${id}`);
    } else if (mayBeLate ? ids.some((each) => told.status(each) === "sending") : !allSent(ids, told))
      say(`a message was lost: ${stream} ${id} (${ids.map((each) => String(told.status(each))).join()})`);
  }
}

const allSent = (ids: readonly string[], told: Told): boolean =>
  ids.length > 0 && ids.every((each) => told.status(each) === "sent");

/** Of what was undone within the window nobody heard; whoever heard of what was undone later got one correction. */
function checkUndone(cloud: Run["cloud"], { stream, history, planned }: Subject, told: Told, say: Say): void {
  const committed = new Map<number, number>();
  for (const { table, pk, sort, at } of cloud.commits)
    if (table === "facts" && pk === stream) committed.set(Number(sort), at);
  const at = (event: Recorded) => committed.get(event.factSeq) ?? 0;
  for (const undo of history.events) {
    if (undo.type !== "OutcomeUndone") continue;
    for (const seq of undo.takesBack) {
      const cause = history.events.find((event) => event.seq === seq);
      const heard = told.all.filter(({ message }) => message.startsWith(`${seq}#`));
      if (cause?.type !== "OutcomeRecorded" || heard.length === 0) continue;
      const inTime = at(undo) < at(cause) + undoWindowSeconds * 1000 - skew;
      if (inTime)
        say(`a mail went for what was undone within the window: ${stream} ${heard[0]?.message ?? ""}`);
      for (const id of new Set(heard.map(({ message }) => message))) {
        // Asking what they want was no news: nothing of it is taken back.
        if (!/^\d+#(candidate|referrer)/.test(id) || id.includes("#candidate-expectations-")) continue;
        const corrections = planned.filter((message) => message.corrects?.includes(id));
        if (corrections.length !== 1) say(`${corrections.length} corrections are planned: ${stream} ${id}`);
      }
    }
  }
}

/** Of every mail that was sent there is one fact. */
function checkMessageFacts(cloud: Run["cloud"], { application }: Subject, told: Told, say: Say): void {
  const { organisation, applicationId } = application;
  const stream = messagesStream(organisation, applicationId);
  const facts = cloud.tables.partition("facts", stream).flatMap((item) => item["events"] as Item[]);
  const counted = Map.groupBy(
    facts.filter((event) => event["type"] === "MessageSent"),
    (event) => String(event["messageId"]),
  );
  for (const id of told.ids)
    if (told.status(id) === "sent" && counted.get(id)?.length !== 1)
      say(`a sent message has ${counted.get(id)?.length ?? 0} facts: ${stream} ${id}`);
  // Mails about mails are caused in the messages' own stream.
  const known = (id: string) => told.status(id) === "sent" || told.ofMessages(id) === "sent";
  for (const id of counted.keys())
    if (!known(id)) say(`a fact of a message that was not sent: ${stream} ${id}`);
}

/** Published = what somebody had to be told; sent to a queue = consumed + dead letters. */
function checkConservation({ cloud }: Run, say: Say): void {
  const published = new Set(
    cloud.published.map(({ type, detail }) => {
      const { stream, seq } = JSON.parse(detail) as { stream: string; seq: number };
      return `${type} ${stream} ${seq}`;
    }),
  );
  const facts = new Set<string>();
  for (const item of cloud.tables.all("facts")) {
    const types = (item["events"] as Item[]).map((event) => String(event["type"]));
    for (const type of types) {
      const name = `${type} ${String(item["pk"])} ${String(item["seq"])}`;
      facts.add(name);
      // A day given with something else is told with that.
      const told = subscribedTypes.has(type) && (type !== "PromiseGiven" || onlyNamesADay(types));
      if (told && !published.has(name)) say(`never published: ${name}`);
    }
  }
  for (const name of published) if (!facts.has(name)) say(`published and not written: ${name}`);
  for (const [name, { counts, dead }] of cloud.queues)
    if (counts.sent !== counts.consumed + dead.length)
      say(`${name}: ${counts.sent} messages, ${counts.consumed} consumed, ${dead.length} dead`);
}

/** Of the referrers of one person only the first is credited, as long as nobody changes that by hand. */
function checkFirstReferrers(subjects: readonly Subject[], { cloud }: Run, say: Say): void {
  const people = new Map(
    cloud.tables
      .all("people")
      .filter(({ sk }) => sk === "profile")
      .map((item) => [String(item["applicationId"]), item]),
  );
  const byPerson = Map.groupBy(subjects, ({ application }) => {
    const person = people.get(application.applicationId);
    return `${application.organisation} ${String(person?.["phone"])}`;
  });
  for (const [person, group] of byPerson) {
    const untouched = group.every(({ history }) =>
      history.events.every(
        ({ type }) => type !== "ReferrerChanged" && type !== "ReachabilityChanged" && type !== "MergedInto",
      ),
    );
    const received = group.flatMap(({ history }) =>
      history.events.flatMap((event) => (event.type === "ApplicationReceived" ? [event] : [])),
    );
    const credited = new Set(received.flatMap(({ referrerId, test }) => (test ? [] : (referrerId ?? []))));
    const times = received.map(({ recordedAt }) => recordedAt).sort();
    const months = (Date.parse(times.at(-1) ?? "") - Date.parse(times[0] ?? "")) / (30 * 86_400_000);
    if (untouched && months < 5 && credited.size > 1)
      say(`two first referrers: ${person.split(" ")[0] ?? ""} ${[...credited].join()}`);
  }
}

/** Nothing that tells who somebody is, where only ids belong. */
function checkPersonalData({ cloud }: Run, say: Say): void {
  const telling = new RegExp(`${personal}|nora\\d|nora-|4477009`, "i");
  const search = (where: string, text: string) => {
    const found = telling.exec(text);
    if (found)
      say(`personal data in ${where}: ${text.slice(Math.max(0, found.index - 60), found.index + 20)}`);
  };
  for (const item of cloud.tables.all("facts")) search("a fact", JSON.stringify(item));
  for (const item of cloud.tables.all("ledger")) search("the ledger", JSON.stringify(item));
  for (const event of cloud.published) search("an event", JSON.stringify(event));
  for (const line of cloud.logs) search(`a log of ${line.functionName}`, JSON.stringify(line));
  for (const letter of cloud.letters) search("a dead letter", letter.body);
}

/** Lists, search, cards and figures equal what is made of the facts from nothing. */
async function checkViews(
  { cloud, companies }: Run,
  subjects: readonly Subject[],
  inspector: Inspector,
  say: Say,
) {
  const projector = createProjector(inspector);
  for (const { application } of subjects) {
    const { organisation, applicationId } = application;
    await projector.application(organisation, applicationId, { whole: true });
    await recountApplication(organisation, applicationId, inspector);
  }
  for (const { organisation } of companies)
    for (const member of await inspector.people.members(organisation.organisationId))
      await projector.member(organisation.organisationId, member.memberId, { whole: true });
  const kept = comparable(cloud.tables.all("views"));
  const rebuilt = comparable(cloud.tables.all("rebuilt"));
  for (const [key, text] of rebuilt)
    if (kept.get(key) !== text)
      say(`a view is not what a rebuild makes: ${key}\n  is ${kept.get(key) ?? "missing"}\n  not ${text}`);
  for (const key of kept.keys()) if (!rebuilt.has(key)) say(`a view that no rebuild makes: ${key}`);
}

/** Items by key without what tells only how they came about: versions, and counters that came to nothing. */
function comparable(items: readonly Item[]): Map<string, string> {
  const made = new Map<string, string>();
  for (const { pk, sk, ...rest } of items) {
    const key = String(pk);
    if (key === "kpi#counted-until") continue;
    const counted = key.includes("#kpi#");
    const left = Object.entries(rest).filter(
      ([name, value]) =>
        !["seq", "candidateVersion", "restatedAt"].includes(name) &&
        !(name === "version" && key.includes("#kpi-contribution#")) &&
        !(counted && value === 0),
    );
    if (counted && left.length === 0) continue;
    made.set(`${key} ${String(sk)}`, sorted(Object.fromEntries(left)));
  }
  return made;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
