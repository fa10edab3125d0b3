import type { ApplicationEvent } from "../../shared/domain/application/events.ts";
import type { Member, Job, Organisation, Site } from "../../shared/domain/organisation/organisation.ts";
import type { Candidate, Note } from "../../shared/domain/people/candidate.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import { rowOf } from "../../shared/domain/points/books.ts";
import type { MonthClosing } from "../../shared/domain/points/books.ts";
import type { KeptRow } from "../../shared/domain/points/reconciliation.ts";
import type { Claim, Claims, TurnKind } from "../../shared/ports/claims.ts";
import type { Companion, Fact, FactStore } from "../../shared/ports/facts.ts";
import type { Ledger, LedgerEntry } from "../../shared/ports/ledger.ts";
import { isStricter } from "../../shared/domain/messages/breaker.ts";
import type { BreakerVerdict, MailCounts } from "../../shared/domain/messages/breaker.ts";
import type {
  CountedOfMail,
  MailBreaker,
  MailBreakers,
  ParkedHint,
  ParkedMail,
} from "../../shared/ports/mail-breaker.ts";
import type { SummaryKind } from "../../shared/domain/messages/summaries.ts";
import type { SummaryChoices } from "../../shared/ports/summaries.ts";
import type { SuppressedFor, Suppressions } from "../../shared/ports/suppressions.ts";
import { MailNotTaken } from "../../shared/ports/messages.ts";
import type { Mail, Mailer, MessageRecord, MessageRecords } from "../../shared/ports/messages.ts";
import type { People } from "../../shared/ports/people.ts";
import type { DeadLetters, EventPublisher, PublishedEvent } from "../../shared/ports/publishing.ts";
import type { RefusedReport, Reports } from "../../shared/ports/reports.ts";
import type {
  DueItem,
  DueItems,
  MissedPromise,
  MissedPromises,
  Organisations,
  ScheduledOrganisation,
} from "../../shared/ports/schedule.ts";
import type { Settings } from "../../shared/ports/settings.ts";
import type { Log } from "../../shared/runtime/logger.ts";
import type { Metrics } from "../../shared/runtime/metrics.ts";
import { leeds } from "./history.ts";
import type { Story } from "./history.ts";

/** Ports held in memory, keeping the conditions that the stored ones keep (the contract tests hold those to them). */

/** A write of a transaction: says whether its condition holds, then takes effect. */
interface MemoryWrite {
  readonly holds: () => boolean;
  readonly apply: () => void;
}

export const companion = (name: string, write: MemoryWrite): Companion => ({ name, write });

export class MemoryFacts<Event> implements FactStore<Event> {
  readonly streams: Map<string, Fact<Event>[]>;

  /** Stores of several kinds of event may lie on the same streams, as they do in the table. */
  constructor(streams: Map<string, Fact<Event>[]> = new Map()) {
    this.streams = streams;
  }

  read(stream: string): Promise<Fact<Event>[]> {
    return Promise.resolve([...(this.streams.get(stream) ?? [])]);
  }

  appending(fact: Fact<Event>): Companion {
    return companion("sequence", {
      holds: () => !(this.streams.get(fact.stream) ?? []).some((other) => other.seq === fact.seq),
      apply: () => this.streams.set(fact.stream, [...(this.streams.get(fact.stream) ?? []), fact]),
    });
  }

  append(
    fact: Fact<Event>,
    companions: readonly Companion[] = [],
  ): Promise<{ ok: true } | { ok: false; conflict: string }> {
    const all = [this.appending(fact), ...companions];
    const refused = all.find(({ write }) => !(write as MemoryWrite).holds());
    if (refused) return Promise.resolve({ ok: false, conflict: refused.name });
    for (const { write } of all) (write as MemoryWrite).apply();
    return Promise.resolve({ ok: true });
  }

  /** The events of a stream, in order. */
  events(stream: string): Event[] {
    return (this.streams.get(stream) ?? []).flatMap((fact) => fact.events);
  }
}

/** Puts a told story into a store, fact by fact. */
export function tell(story: Story, facts: MemoryFacts<ApplicationEvent>): string {
  const { organisation, applicationId } = story.application();
  const stream = `${organisation}#application#${applicationId}`;
  const bySeq = Map.groupBy(story.events, (event) => event.factSeq);
  facts.streams.set(
    stream,
    [...bySeq].map(([seq, events]) => ({
      stream,
      seq,
      events: events.map(
        ({ seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...event }) => event,
      ),
      recordedAt: events[0]?.recordedAt ?? "",
      actor: events[0]?.actor ?? { kind: "clock" },
    })),
  );
  return stream;
}

export class MemoryRecords implements MessageRecords {
  readonly all = new Map<string, MessageRecord>();

  private key = (stream: string, id: string) => `${stream}/${id}`;
  private put = (record: MessageRecord) => this.all.set(this.key(record.stream, record.id), record);

  find(stream: string, id: string): Promise<MessageRecord | undefined> {
    return Promise.resolve(this.all.get(this.key(stream, id)));
  }
  causedBy(stream: string, causeSeq: number): Promise<MessageRecord[]> {
    const caused = [...this.all.values()].filter(
      (record) => record.stream === stream && record.id.startsWith(`${causeSeq}#`),
    );
    return Promise.resolve(caused);
  }
  private claim(record: MessageRecord): Promise<boolean> {
    const free = !this.all.has(this.key(record.stream, record.id));
    if (free) this.put(record);
    return Promise.resolve(free);
  }
  claimSending(
    stream: string,
    id: string,
    about: MessageRecord["about"],
    now: string,
    recipient?: string,
  ): Promise<boolean> {
    const address = recipient ? { recipient } : {};
    return this.claim({ stream, id, status: "sending", about, ...address, attempts: 1, attemptedAt: now });
  }
  claimSuppressed(
    stream: string,
    id: string,
    suppressed: Required<Pick<MessageRecord, "about" | "why">>,
    before: MessageRecord | undefined,
  ): Promise<boolean> {
    return before
      ? Promise.resolve(this.change(before, (now) => ({ ...now, status: "suppressed", ...suppressed })))
      : this.claim({ stream, id, status: "suppressed", ...suppressed, attempts: 0 });
  }
  claimCancelled(stream: string, id: string): Promise<boolean> {
    return this.claim({ stream, id, status: "cancelled", attempts: 0 });
  }
  private change(
    { stream, id, attempts }: MessageRecord,
    change: (now: MessageRecord) => MessageRecord | undefined,
  ): boolean {
    const now = this.all.get(this.key(stream, id));
    if (now?.status !== "sending" || now.attempts !== attempts) return false;
    const next = change(now);
    if (next) this.put(next);
    else this.all.delete(this.key(stream, id));
    return true;
  }
  claimAgain(record: MessageRecord, at: string, recipient?: string): Promise<boolean> {
    return Promise.resolve(
      this.change(record, (now) => ({
        ...now,
        ...(recipient ? { recipient } : {}),
        attempts: now.attempts + 1,
        attemptedAt: at,
      })),
    );
  }
  giveUp(record: MessageRecord): Promise<void> {
    this.change(record, (now) => ({ ...now, status: "given-up" }));
    return Promise.resolve();
  }
  release(attempt: MessageRecord, before: MessageRecord | undefined): Promise<void> {
    this.change(attempt, () => before);
    return Promise.resolve();
  }
  markSent(stream: string, id: string, sentAt: string): Promise<boolean> {
    const now = this.all.get(this.key(stream, id));
    if (now?.status !== "sending" && now?.status !== "given-up") return Promise.resolve(false);
    this.put({ ...now, status: "sent", sentAt });
    return Promise.resolve(true);
  }
  markDelivery(stream: string, id: string, delivery: NonNullable<MessageRecord["delivery"]>): Promise<void> {
    const now = this.all.get(this.key(stream, id));
    if (now && (delivery !== "delivered" || now.delivery === undefined)) this.put({ ...now, delivery });
    return Promise.resolve();
  }
}

export class MemorySuppressions implements Suppressions {
  readonly all = new Map<string, SuppressedFor>();
  find(organisation: string, recipient: string): Promise<SuppressedFor | undefined> {
    return Promise.resolve(this.all.get(`${organisation}/${recipient}`));
  }
  add(organisation: string, recipient: string, why: SuppressedFor): Promise<void> {
    const key = `${organisation}/${recipient}`;
    if (this.all.get(key) !== "bounced") this.all.set(key, why);
    return Promise.resolve();
  }
  liftComplaint(organisation: string, recipient: string): Promise<void> {
    const key = `${organisation}/${recipient}`;
    if (this.all.get(key) === "complained") this.all.delete(key);
    return Promise.resolve();
  }
}

export class MemorySummaryChoices implements SummaryChoices {
  private readonly all = new Map<string, Set<SummaryKind>>();
  unwanted(organisation: string, memberId: string): Promise<ReadonlySet<SummaryKind>> {
    return Promise.resolve(this.all.get(`${organisation}/${memberId}`) ?? new Set());
  }
  choose(organisation: string, memberId: string, kind: SummaryKind, wanted: boolean): Promise<void> {
    const key = `${organisation}/${memberId}`;
    const unwanted = this.all.get(key) ?? new Set();
    if (wanted) unwanted.delete(kind);
    else unwanted.add(kind);
    this.all.set(key, unwanted);
    return Promise.resolve();
  }
}

export class MemoryBreakers implements MailBreakers {
  readonly states = new Map<string, MailBreaker>();
  private readonly counted = new Map<string, { hour: number; what: "sent" | CountedOfMail; key: string }>();

  private of(organisation: string): MailBreaker {
    return this.states.get(organisation) ?? { version: 1, level: "open" };
  }
  find(organisation: string): Promise<MailBreaker> {
    return Promise.resolve(this.of(organisation));
  }
  countSent(organisation: string, version: number, now: string): Promise<void> {
    const hour = Math.floor(Date.parse(now) / 3_600_000);
    this.counted.set(`sent/${this.counted.size}`, { hour, what: "sent", key: `${organisation}/${version}` });
    return Promise.resolve();
  }
  count(
    organisation: string,
    { stream, id }: { readonly stream: string; readonly id: string },
    what: CountedOfMail,
    now: string,
  ): Promise<void> {
    const mark = `${stream}/${id}/${what}`;
    const key = `${organisation}/${this.of(organisation).version}`;
    const hour = Math.floor(Date.parse(now) / 3_600_000);
    if (!this.counted.has(mark)) this.counted.set(mark, { hour, what, key });
    return Promise.resolve();
  }
  counts(organisation: string, version: number, now: string): Promise<MailCounts> {
    const from = Math.floor(Date.parse(now) / 3_600_000) - 24;
    const sum = (what: "sent" | CountedOfMail) =>
      [...this.counted.values()].filter(
        (one) => one.key === `${organisation}/${version}` && one.what === what && one.hour >= from,
      ).length;
    return Promise.resolve({ sent: sum("sent"), bounced: sum("bounced"), complained: sum("complained") });
  }
  tighten(organisation: string, version: number, verdict: BreakerVerdict, now: string): Promise<boolean> {
    const before = this.of(organisation);
    if (before.version !== version || !isStricter(verdict.level, before.level)) return Promise.resolve(false);
    this.states.set(organisation, { ...before, ...verdict, since: now });
    return Promise.resolve(true);
  }
  reset(
    organisation: string,
    version: number,
    reset: { by: string; reason: string },
    now: string,
  ): Promise<boolean> {
    if (this.of(organisation).version !== version) return Promise.resolve(false);
    this.states.set(organisation, { version: version + 1, level: "open", since: now, reset });
    return Promise.resolve(true);
  }
}

export class MemoryParkedMail implements ParkedMail {
  readonly all = new Map<string, ParkedHint>();
  private key = ({ stream, seq, type }: ParkedHint) => `${stream}#${seq}#${type}`;
  park(hint: ParkedHint): Promise<void> {
    this.all.set(this.key(hint), hint);
    return Promise.resolve();
  }
  waiting(organisation: string, limit: number): Promise<ParkedHint[]> {
    const own = [...this.all.values()].filter((hint) => hint.organisation === organisation);
    return Promise.resolve(own.slice(0, limit));
  }
  remove(hint: ParkedHint): Promise<void> {
    this.all.delete(this.key(hint));
    return Promise.resolve();
  }
}

/** A mail service that notes what it takes. `next` decides over the coming mail: refused, or taken without an answer. */
export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];
  next: "taken" | "refused" | "no-answer" | "lost" = "taken";

  send(mail: Mail): Promise<{ messageId: string }> {
    const next = this.next;
    this.next = "taken";
    if (next === "refused") return Promise.reject(new MailNotTaken(new Error("Throttling")));
    if (next !== "lost") this.sent.push(mail);
    if (next !== "taken") return Promise.reject(new Error("socket hang up"));
    return Promise.resolve({ messageId: `ses-${this.sent.length}` });
  }

  /** To whom, and about what. */
  subjects(): string[] {
    return this.sent.map((mail) => `${mail.to.address}: ${mail.subject}`);
  }
  /** Who was written to with which template, in order. */
  templates(): string[] {
    return this.sent.map((mail) => `${mail.to.address} ${mail.tags.message.split("#")[2]}`);
  }
}

export class MemoryLedger implements Ledger {
  readonly posted: LedgerEntry[] = [];
  readonly closed: MonthClosing[] = [];

  entriesOf(organisation: string, memberId: string, applicationId: string): Promise<LedgerEntry[]> {
    return Promise.resolve(
      this.posted.filter(
        (e) =>
          e.organisation === organisation && e.memberId === memberId && e.applicationId === applicationId,
      ),
    );
  }
  entries(organisation: string, memberId: string): Promise<LedgerEntry[]> {
    return Promise.resolve(
      this.posted.filter((e) => e.organisation === organisation && e.memberId === memberId),
    );
  }
  reversals(organisation: string, month: string): Promise<LedgerEntry[]> {
    return Promise.resolve(
      this.posted.filter((e) => e.organisation === organisation && e.month === month && e.reverses),
    );
  }
  post(entry: LedgerEntry): Promise<"posted" | "standing" | "month-closed"> {
    if (this.posted.some((other) => other.id === entry.id)) return Promise.resolve("standing");
    if (this.closed.some(({ month }) => month === entry.month)) return Promise.resolve("month-closed");
    this.posted.push(entry);
    return Promise.resolve("posted");
  }
  async account(organisation: string, memberId: string) {
    return {
      entries: await this.entries(organisation, memberId),
      balance: await this.balance(organisation, memberId),
    };
  }
  books(organisation: string, until = "9999-12"): Promise<KeptRow[]> {
    const own = this.posted.filter((e) => e.organisation === organisation && e.month <= until);
    return Promise.resolve(own.map((e) => ({ ...rowOf(e), lastPostedAt: e.postedAt })));
  }
  closings(): Promise<MonthClosing[]> {
    return Promise.resolve([...this.closed]);
  }
  close(_organisation: string, closing: MonthClosing): Promise<boolean> {
    if (this.closed.some(({ month }) => month === closing.month)) return Promise.resolve(false);
    this.closed.push(closing);
    return Promise.resolve(true);
  }
  async balance(organisation: string, memberId: string): Promise<number> {
    return (await this.entries(organisation, memberId)).reduce((sum, e) => sum + e.memberPoints, 0);
  }
}

const member = (
  memberId: string,
  name: string,
  roles: Member["roles"],
  more: Partial<Member> = {},
): Member => ({
  memberId,
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@acme.example`,
  locale: "en",
  roles,
  siteIds: [],
  seesPay: false,
  status: "active",
  version: 1,
  ...more,
});

/** The organisation of the told stories: its people and its one candidate. */
export class MemoryPeople implements Pick<
  People,
  "candidate" | "candidates" | "notes" | "member" | "members"
> {
  readonly everybody = new Map<string, Member>(
    [
      member("mem_rita", "Rita Recruiter", ["recruiter"], { phone: "+441130000001" }),
      member("mem_olga", "Olga Referrer", ["referrer"], { homeSiteId: "sit_leeds" }),
      member("mem_otto", "Otto Referrer", ["referrer"], { homeSiteId: "sit_utrecht" }),
      member("mem_maria", "Maria Manager", ["manager"]),
      member("mem_hugo", "Hugo Hr", ["hr"]),
      member("mem_ada", "Ada Admin", ["admin"]),
    ].map((one) => [one.memberId, one]),
  );
  readonly candidates_ = new Map<string, Candidate>([
    [
      "can_1",
      {
        candidateId: "can_1",
        applicationId: "app_1",
        name: "Sam Okafor",
        email: "sam@people.example",
        phone: "+447700900123",
        country: "GB",
        locale: "en",
        version: 1,
      },
    ],
  ]);
  candidate(_organisation: string, id: string): Promise<Candidate | undefined> {
    return Promise.resolve(this.candidates_.get(id));
  }
  candidates(_organisation: string, ids: readonly string[]): Promise<Candidate[]> {
    return Promise.resolve(ids.flatMap((id) => this.candidates_.get(id) ?? []));
  }
  notes(): Promise<Note[]> {
    return Promise.resolve([]);
  }
  member(_organisation: string, id: string): Promise<Member | undefined> {
    return Promise.resolve(this.everybody.get(id));
  }
  members(): Promise<Member[]> {
    return Promise.resolve([...this.everybody.values()]);
  }
}

const organisation: Organisation = {
  organisationId: "org_acme",
  name: "Acme Care",
  kind: "employer",
  zone: "Europe/London",
  locale: "en",
  trackVersion: 1,
  schemeVersion: 1,
  version: 1,
};
const site: Site = {
  ...leeds,
  country: "GB",
  name: "Leeds Mill Lane",
  postcode: "LS1 4AB",
  closedDays: [],
  version: 1,
};
const job: Job = {
  jobId: "job_warehouse",
  siteId: "sit_leeds",
  title: "Warehouse Operative",
  description: "Picks and packs.",
  hoursPerWeek: 37.5,
  requirements: [{ requirementId: "night-shifts", question: "Can you work nights?", label: "Night shifts" }],
  duties: [],
  watcherIds: ["mem_rita"],
  openedAt: "2026-01-05",
  openings: 1,
  evergreen: false,
  status: "open",
  version: 1,
};

export const memorySettings = (): Settings => ({
  organisation: (id) => Promise.resolve(id === "org_acme" ? organisation : undefined),
  site: (_organisation, id) =>
    Promise.resolve(
      id === "sit_utrecht"
        ? { ...site, siteId: id, zone: "Europe/Amsterdam", country: "NL", currency: "EUR" }
        : site,
    ),
  job: (_organisation, id) => Promise.resolve({ ...job, jobId: id }),
  client: () => Promise.resolve(undefined),
  track: () => Promise.resolve(defaultTrack),
  scheme: () => Promise.resolve(defaultScheme),
});

export class MemoryClaims implements Omit<Claims, "marking"> {
  readonly names = new Map<string, string>();
  readonly claims: Claim[] = [];
  /** Until when whoever has this hash had their turn, by `<organisation>#<kind>#<hash>`. */
  readonly turns = new Map<string, string>();

  private find = (hash: string) => this.claims.find((claim) => claim.hash === hash);
  private put(claim: Claim): void {
    const index = this.claims.findIndex(({ hash }) => hash === claim.hash);
    this.claims.splice(index < 0 ? this.claims.length : index, 1, claim);
  }
  active(_organisation: string, hashes: readonly string[], now: string): Promise<Claim[]> {
    const standing = this.claims.filter(({ hash, expiresAt }) => hashes.includes(hash) && expiresAt > now);
    return Promise.resolve(standing);
  }
  taking(_organisation: string, claim: Claim, now: string): Companion {
    const free = (held = this.find(claim.hash)) =>
      !held || held.expiresAt <= now || held.referrerId === claim.referrerId;
    return companion("claim", { holds: () => free(), apply: () => this.put(claim) });
  }
  moving(_organisation: string, claim: Claim): Companion {
    const ours = (held = this.find(claim.hash)) =>
      !held ||
      held.applicationId === claim.applicationId ||
      (claim.referrerId !== undefined && held.referrerId === claim.referrerId);
    return companion("claim", { holds: () => ours(), apply: () => this.put(claim) });
  }
  hadTurn(organisation: string, kind: TurnKind, hash: string, now: string): Promise<boolean> {
    return Promise.resolve((this.turns.get(`${organisation}#${kind}#${hash}`) ?? "") > now);
  }
  takingTurn(
    organisation: string,
    kind: TurnKind,
    hash: string,
    { now, until }: { readonly now: string; readonly until: string },
  ): Companion {
    const key = `${organisation}#${kind}#${hash}`;
    return companion("turn", {
      holds: () => (this.turns.get(key) ?? "") <= now,
      apply: () => this.turns.set(key, until),
    });
  }
  naming(organisation: string, kind: "external-ref" | "report", name: string, value: string): Companion {
    const key = `${organisation}#${kind}#${name}`;
    return companion("name", {
      holds: () => !this.names.has(key),
      apply: () => this.names.set(key, value),
    });
  }
  named(organisation: string, kind: "external-ref" | "report", name: string): Promise<string | undefined> {
    return Promise.resolve(this.names.get(`${organisation}#${kind}#${name}`));
  }
  renew(
    _organisation: string,
    { applicationId, referrerId }: Pick<Claim, "applicationId" | "referrerId">,
    hashes: readonly string[],
    { now, until }: { readonly now: string; readonly until: string },
  ): Promise<void> {
    for (const hash of hashes) {
      const held = this.find(hash);
      const own = held && (held.applicationId === applicationId || held.referrerId === referrerId);
      const referrer = referrerId ? { referrerId } : {};
      if (!held || held.expiresAt <= now)
        this.put({ hash, applicationId, ...referrer, takenAt: now, expiresAt: until });
      else if (own && held.expiresAt < until) this.put({ ...held, expiresAt: until });
    }
    return Promise.resolve();
  }
  sharing(): Promise<{ hash: string; applicationId: string }[]> {
    return Promise.resolve([]);
  }
}

export class MemoryReports implements Reports {
  readonly sources = new Map<string, string>([["111122223333/payroll", "org_acme"]]);
  readonly kept = new Map<string, RefusedReport>();

  organisationOf(account: string, source: string): Promise<string | undefined> {
    return Promise.resolve(this.sources.get(`${account}/${source}`));
  }
  keeping(report: RefusedReport): Companion {
    const apply = () => this.kept.set(`${report.source}#${report.reportId}`, report);
    return companion("report", { holds: () => true, apply });
  }
  keep(report: RefusedReport): Promise<void> {
    (this.keeping(report).write as MemoryWrite).apply();
    return Promise.resolve();
  }
  find(_organisation: string, source: string, reportId: string): Promise<RefusedReport | undefined> {
    return Promise.resolve(this.kept.get(`${source}#${reportId}`));
  }
  refused(): Promise<RefusedReport[]> {
    return Promise.resolve([...this.kept.values()]);
  }
  settle(_organisation: string, source: string, reportId: string): Promise<void> {
    this.kept.delete(`${source}#${reportId}`);
    return Promise.resolve();
  }
}

/** All in one shard: how they are spread is the adapter's. */
export class MemoryDueItems implements DueItems {
  items: DueItem[] = [];

  note(item: DueItem): Promise<void> {
    if (!this.items.some((other) => other.stream === item.stream && other.dueAt === item.dueAt))
      this.items.push(item);
    return Promise.resolve();
  }
  due(shard: number, now: string, limit: number): Promise<DueItem[]> {
    const due = shard === 0 ? this.items.filter((item) => item.dueAt <= now) : [];
    return Promise.resolve(due.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, limit));
  }
  settle(item: DueItem): Promise<void> {
    this.items = this.items.filter((other) => other.stream !== item.stream || other.dueAt !== item.dueAt);
    return Promise.resolve();
  }
}

export class MemoryOrganisations implements Organisations {
  readonly list = new Map<string, ScheduledOrganisation>([
    ["org_acme", { organisation: "org_acme", zone: "Europe/London" }],
  ]);
  all(): Promise<ScheduledOrganisation[]> {
    return Promise.resolve([...this.list.values()]);
  }
  wakesAt(organisation: string, at: string): Promise<void> {
    const known = this.list.get(organisation);
    if (known) this.list.set(organisation, { ...known, wakesAt: at });
    return Promise.resolve();
  }
}

export class MemoryMissedPromises implements MissedPromises {
  readonly weeks = new Map<string, MissedPromise[]>();
  add(organisation: string, week: string, missed: MissedPromise): Promise<void> {
    const key = `${organisation}#${week}`;
    const others = (this.weeks.get(key) ?? []).filter(
      (o) => o.applicationId !== missed.applicationId || o.promiseSeq !== missed.promiseSeq,
    );
    this.weeks.set(key, [...others, missed]);
    return Promise.resolve();
  }
  of(organisation: string, week: string): Promise<MissedPromise[]> {
    return Promise.resolve(this.weeks.get(`${organisation}#${week}`) ?? []);
  }
}

export class MemoryPublisher implements EventPublisher {
  readonly published: PublishedEvent[] = [];
  failure: Error | undefined;
  publish(events: readonly PublishedEvent[]): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.published.push(...events);
    return Promise.resolve();
  }
}

export class MemoryDeadLetters implements DeadLetters {
  readonly letters: { stream: string; seq: number; error: string }[] = [];
  put(letter: { stream: string; seq: number; error: string }): Promise<void> {
    this.letters.push(letter);
    return Promise.resolve();
  }
}

/** A clock that stands where a test puts it. */
export class MemoryClock {
  at: string;
  constructor(at: string) {
    this.at = at;
  }
  now(): string {
    return this.at;
  }
  later(minutes: number): void {
    this.at = new Date(Date.parse(this.at) + minutes * 60_000).toISOString();
  }
}

/** Keeps the lines, so that tests can look for what must not be in them. */
export class MemoryLog implements Log {
  readonly lines: string[] = [];
  info(code: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push(`${code} ${JSON.stringify(fields)}`);
  }
  error(code: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push(`ERROR ${code} ${JSON.stringify(fields)}`);
  }
}

export class MemoryMetrics implements Metrics {
  readonly counts = new Map<string, number>();
  count(name: string, value = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + value);
  }
}

/** A queue's batch of bodies. */
export const batch = (...bodies: readonly unknown[]) =>
  ({
    Records: bodies.map((body, index) => ({
      messageId: `message-${index}`,
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: "1" },
    })),
  }) as never;

/** What the bus hands on of a fact. */
export const hint = (type: string, stream: string, seq: number) => {
  const [organisation = "", , applicationId] = stream.split("#");
  const detail = { version: 1, organisation, stream, seq, ...(applicationId ? { applicationId } : {}) };
  return { source: "milepost", "detail-type": type, detail };
};
