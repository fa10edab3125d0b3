import type { Cloud } from "./cloud.ts";
import { Callers, succeeded } from "./callers.ts";
import type { Answer, Asked } from "./callers.ts";
import { Interviewing } from "./interviewing.ts";
import { Negotiation } from "./negotiation.ts";
import type { Known } from "./negotiation.ts";
import { Random } from "./random.ts";
import { personal } from "./world.ts";
import type { Company } from "./world.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What somebody sets out to do. Everything else follows from its number, so that a story can be told with fewer. */
export interface Intent {
  readonly number: number;
  readonly kind: Kind;
  /** Milliseconds after the one before it. */
  readonly after: number;
}

const kinds = {
  share: 12,
  hand: 4,
  outcome: 42,
  undo: 12,
  redate: 4,
  archive: 2,
  restore: 2,
  transfer: 3,
  referrer: 4,
  merge: 3,
  unmerge: 2,
  contact: 7,
  confirmation: 3,
  checkFirst: 2,
  reopen: 2,
  promise: 2,
  assign: 2,
  correct: 4,
  removal: 1,
  report: 6,
  offer: 8,
  talk: 6,
  expert: 2,
  interview: 8,
  choose: 5,
  interviewer: 5,
  expectations: 4,
} as const;
type Kind = keyof typeof kinds;

/** What others than the workload itself know how to do. */
type Deed =
  | "share"
  | "hand"
  | "report"
  | "offer"
  | "talk"
  | "expert"
  | "interview"
  | "choose"
  | "interviewer"
  | "expectations";

type Kinds = Readonly<Record<Kind, number>>;

const gaps = {
  none: 34,
  seconds: 12,
  minutes: 18,
  window: 10,
  hours: 12,
  days: 8,
  weeks: 2,
} as const;
type Gaps = Readonly<Record<keyof typeof gaps, number>>;

interface Plot {
  /** Somebody has to come before anything can be done with them. */
  readonly first: readonly Kind[];
  readonly likely: Kinds;
  readonly waits: Gaps;
}

const nothing = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Kinds;
const never = Object.fromEntries(Object.keys(gaps).map((gap) => [gap, 0])) as Gaps;
const arriving: readonly Kind[] = ["share", "share", "share", "share"];

/** What people are mostly busy with. */
const plots = {
  everything: { first: arriving, likely: kinds, waits: gaps },
  offers: {
    first: [...arriving, "offer", "offer", "offer", "talk", "talk", "talk"],
    likely: { ...kinds, share: 6, outcome: 8, offer: 50, talk: 140, expert: 20, choose: 12 },
    // Somebody who waits for a mail with a code needs minutes.
    waits: { none: 15, seconds: 5, minutes: 50, window: 4, hours: 18, days: 8, weeks: 0 },
  },
  interviews: {
    first: [...arriving, "interview", "interview", "interview", "interview", "choose", "choose"],
    likely: {
      ...kinds,
      share: 4,
      outcome: 6,
      undo: 16,
      interview: 80,
      choose: 70,
      interviewer: 40,
      expectations: 14,
      offer: 10,
      talk: 8,
    },
    // Interviews lie some days ahead.
    waits: { none: 15, seconds: 5, minutes: 40, window: 4, hours: 22, days: 14, weeks: 0 },
  },
  /** Everybody tells the same few people of the same few jobs at once. */
  arrivals: {
    first: arriving,
    likely: { ...nothing, share: 80, hand: 20 },
    waits: { ...never, none: 70, seconds: 20, minutes: 10 },
  },
  /** Several people are busy with one candidate at the same moment. */
  haste: {
    first: arriving,
    likely: { ...nothing, share: 10, contact: 50, assign: 30, promise: 10 },
    waits: { ...never, none: 90, seconds: 10 },
  },
} satisfies Record<string, Plot>;
export type PlotName = keyof typeof plots;

/** The story of a seed; its plot, too, unless one is named. */
export function intentsOf(seed: string, count: number, plot?: PlotName): Intent[] {
  const random = new Random(`${seed}/intents`);
  const length = (gap: keyof typeof gaps): number =>
    ({
      none: random.whole(0, 60),
      seconds: random.whole(1, 40) * second,
      minutes: random.whole(1, 30) * minute,
      window: random.whole(270, 330) * second,
      hours: random.whole(1, 12) * hour,
      days: random.whole(1, 4) * day,
      weeks: random.whole(1, 5) * 7 * day,
    })[gap];
  const ofSeed = random.weighted({ offers: 35, interviews: 35, everything: 30 });
  const { first, likely, waits }: Plot = plots[plot ?? ofSeed];
  return Array.from({ length: count }, (_, number) => ({
    number,
    kind: first[number] ?? random.weighted(likely),
    after: length(random.weighted(waits)),
  }));
}

/** Carries intents out, one after the other or several at once, as their times say. */
export class Workload {
  readonly callers: Callers;
  readonly negotiation: Negotiation;
  readonly interviewing: Interviewing;
  readonly reports: { readonly company: Company; readonly reportId: string; readonly detail: unknown }[] = [];
  readonly problems: string[] = [];
  acting = 0;
  private readonly cloud: Cloud;
  private readonly companies: readonly Company[];
  private readonly known: Known[] = [];

  constructor(cloud: Cloud, companies: readonly Company[]) {
    this.cloud = cloud;
    this.companies = companies;
    this.callers = new Callers(cloud);
    this.negotiation = new Negotiation(cloud, this.callers);
    this.interviewing = new Interviewing(cloud, this.callers, this.negotiation);
  }

  /** Plans all intents at their times. Returns the moment of the last. */
  plan(intents: readonly Intent[], from: number): number {
    let at = from;
    for (const intent of intents) {
      at += intent.after;
      this.cloud.scheduler.at(at, () => {
        this.acting += 1;
        void this.act(intent)
          .catch((error: unknown) => this.problems.push(`a caller could not go on: ${String(error)}`))
          .finally(() => (this.acting -= 1));
      });
    }
    return at;
  }

  private async act(intent: Intent): Promise<void> {
    const random = new Random(`${this.cloud.seed}/intent/${intent.number}`);
    const name = `${intent.number}`;
    if (intent.kind === "share" || intent.kind === "hand") {
      // Two friends of one person tell them of a job at the same time.
      const twin = random.chance(0.3) ? this.takeIn(intent.kind, random, name, `${name}-twin`) : undefined;
      await this.takeIn(intent.kind, random, name);
      return twin;
    }
    if (intent.kind === "talk") return this.negotiation.candidates(random, name);
    if (intent.kind === "expert") return this.negotiation.expert(random.pick(this.companies), random, name);
    if (intent.kind === "choose") return this.interviewing.candidates(random, name);
    if (intent.kind === "interviewer")
      return this.interviewing.interviewer(random.pick(this.companies), random, name);
    if (intent.kind === "interview") await this.somebodyCame();
    const made = new Set(this.negotiation.offered.map(({ id }) => id));
    const without = this.known.filter(({ id }) => !made.has(id));
    const known =
      intent.kind === "offer" && without.length > 0 && random.chance(0.6)
        ? random.pick(without)
        : this.someone(random);
    if (!known) return;
    if (intent.kind === "offer") return this.negotiation.recruiter(known, random, name, intent.number < 9);
    if (intent.kind === "interview") return this.interviewing.recruiter(known, random, name);
    if (intent.kind === "expectations") return this.interviewing.expectations(known, random, name);
    if (intent.kind === "report") return this.report(known, random, name);
    await this.work(intent.kind, known, random, name);
  }

  /** Whoever plans interviews waits a while for somebody to have them with. */
  private async somebodyCame(): Promise<void> {
    for (let waited = 0; waited < 10 && this.known.length === 0; waited += 1)
      await this.cloud.scheduler.pause(minute);
  }

  /** Mostly somebody who came lately: that is where people meet. */
  private someone(random: Random, company?: Company): Known | undefined {
    const among = company ? this.known.filter((each) => each.company === company) : this.known;
    if (among.length === 0) return undefined;
    const back = Math.floor(random.next() ** 2 * Math.min(among.length, 6));
    return among[among.length - 1 - back];
  }

  private async takeIn(kind: "share" | "hand", random: Random, name: string, key = name): Promise<void> {
    const arrival = new Random(`${this.cloud.seed}/arrival/${name}`);
    const [first] = this.companies;
    const company = first && arrival.chance(0.4) ? first : arrival.pick(this.companies);
    const { organisationId: organisation } = company.organisation;
    // Few people, so that several referrers name the same one.
    const person = arrival.whole(1, 7);
    const candidate = {
      name: `Nora${person} ${personal}`,
      ...(random.chance(0.92) ? { email: `nora${person}@${personal}.example`.toLowerCase() } : {}),
      phone: `+4477009001${String(person).padStart(2, "0")}`,
      ...(random.chance(0.4) ? { postcode: "LS6 2AB" } : {}),
      ...(random.chance(0.3) ? { newToSector: true } : {}),
      ...(random.chance(0.2) ? { about: `I am ${personal} and like it.` } : {}),
    };
    const answers = random.chance(0.3) ? { answers: { licence: random.chance(0.5) } } : {};
    const asked: Asked =
      kind === "share"
        ? {
            operation: "expressInterest",
            organisation: "",
            memberId: "",
            path: { shareToken: random.pick(company.shares).token },
            body: { ...candidate, ...answers },
          }
        : {
            operation: "createApplication",
            organisation,
            memberId: random.pick(company.recruiters),
            path: {},
            body: {
              jobId: random.pick(company.jobs).jobId,
              candidate,
              ...answers,
              ...(random.chance(0.6) ? { referrerId: random.pick(company.referrers) } : {}),
              ...(random.chance(0.3) ? { externalRef: `ref-${random.whole(1, 5)}` } : {}),
              ...(random.chance(0.1) ? { test: true } : {}),
            },
          };
    const answer = await this.callers.command(asked, key);
    const id = answer.body["applicationId"];
    if (succeeded(answer) && typeof id === "string") this.known.push({ company, id });
  }

  private async work(kind: Exclude<Kind, Deed>, known: Known, random: Random, name: string) {
    const { company, id } = known;
    const { organisationId: organisation } = company.organisation;
    const needsHr = kind === "confirmation";
    const memberId = needsHr
      ? random.pick([company.hr, company.admin])
      : random.pick([...company.recruiters, ...company.recruiters, company.hr, company.admin]);
    const ask = (
      operation: string,
      path: Record<string, string> = {},
      body?: unknown,
      ifMatch?: string,
    ): Asked => ({
      operation,
      organisation,
      memberId,
      path: { id, ...path },
      body,
      ifMatch,
    });
    const send = (asked: Asked): Promise<Answer> => this.callers.command(asked, name);
    const read = () => this.callers.request(ask("getApplication"), `${name}/read`);
    const note = random.chance(0.3) ? { note: `A word about ${personal}.` } : {};

    switch (kind) {
      case "outcome": {
        const { body } = await read();
        const outcome = this.chooseOutcome(body, random);
        if (outcome) await send(ask("recordOutcome", {}, { ...outcome, ...note }));
        return;
      }
      case "undo": {
        const { body } = await read();
        const standing = outcomesIn(body).filter((outcome) => outcome.standing);
        if (standing.length === 0) return;
        const { eventSeq } = random.chance(0.7) ? (standing.at(-1) as Outcome) : random.pick(standing);
        const path = { eventSeq: String(eventSeq) };
        const preview = await this.callers.request(ask("previewUndo", path), `${name}/preview`);
        if (!succeeded(preview)) return;
        if (random.chance(0.3)) await this.cloud.scheduler.pause(random.whole(1, 20) * second);
        await send(ask("undoOutcome", path, { confirm: true, recordedInError: true, ...note }, preview.etag));
        return;
      }
      case "redate": {
        const { body } = await read();
        const standing = outcomesIn(body).filter((outcome) => outcome.standing);
        if (standing.length === 0) return;
        const { eventSeq } = random.pick(standing);
        const effectiveAt = this.moment(-random.whole(0, 3) * day - random.whole(0, 5) * hour);
        await send(ask("redateOutcome", { eventSeq: String(eventSeq) }, { effectiveAt }));
        return;
      }
      case "confirmation": {
        const { body } = await read();
        const [open] = (body["confirmations"] ?? []) as { confirmationId: string }[];
        if (!open) return;
        const decision = random.chance(0.8) ? "confirm" : "refuse";
        await send(ask("answerConfirmation", { confirmationId: open.confirmationId }, { decision, ...note }));
        return;
      }
      case "merge":
      case "unmerge": {
        const other = this.someone(random, company);
        if (!other || other.id === id) return;
        await send(
          kind === "merge"
            ? ask("mergeApplication", {}, { with: other.id, confirm: true })
            : ask("unmergeApplication", {}, { with: other.id }),
        );
        return;
      }
      case "archive":
        await send(
          ask("archiveApplication", {}, { reason: random.pick(["test", "mistake", "other"]), ...note }),
        );
        return;
      case "restore":
        await send(ask("restoreApplication", {}, note));
        return;
      case "transfer":
        await send(ask("transferApplication", {}, { jobId: random.pick(company.jobs).jobId, ...note }));
        return;
      case "referrer": {
        const referrerId = random.chance(0.2) ? null : random.pick(company.referrers);
        await send(ask("changeReferrer", {}, { referrerId, reason: `${personal} said so` }));
        return;
      }
      case "contact":
        await send(
          ask(
            "logContact",
            {},
            {
              channel: random.pick(["phone", "email", "text"]),
              direction: random.pick(["out", "out", "in"]),
              result: random.pick(["spoke", "left-message", "no-answer"]),
              at: this.moment(-random.whole(0, 120) * minute),
              ...note,
            },
          ),
        );
        return;
      case "checkFirst":
        await send(ask("settleCheckFirst", {}, note));
        return;
      case "reopen":
        await send(ask("reopenApplication", {}, {}));
        return;
      case "promise":
        await send(ask("movePromise", {}, { byDay: this.moment(random.whole(1, 6) * day).slice(0, 10) }));
        return;
      case "assign":
        await send(ask("assignApplication", {}, { recruiterId: random.pick(company.recruiters) }));
        return;
      case "correct":
        await send(
          ask(
            "correctCandidate",
            {},
            random.pick([
              { name: `Nora-Jane ${personal}` },
              { newToSector: random.chance(0.5) },
              { phone: "+447700900199" },
              { email: `other${random.whole(1, 3)}@${personal}.example`.toLowerCase() },
            ]),
          ),
        );
        return;
      case "removal":
        await send(ask("requestRemoval", {}, note));
        return;
    }
  }

  /** What a person who knows the track would record: mostly what goes on, sometimes what ends it. */
  private chooseOutcome(body: Record<string, unknown>, random: Random): Record<string, unknown> | undefined {
    const allowed = (body["allowedOutcomes"] ?? []) as Allowed[];
    if (allowed.length === 0) return undefined;
    const colour = random.weighted({ green: 62, amber: 24, red: 14 });
    const among = allowed.filter((each) => each.colour === colour);
    // Now and then a later milestone, so that skipped ones are implied.
    const first = among.filter((each) => each.milestone === among[0]?.milestone);
    const chosen = random.pick(among.length === 0 ? allowed : random.chance(0.85) ? first : among);
    const startsAt = random.whole(1, 5) * day;
    const details: Record<string, unknown> = {};
    const optional = chosen.mayCarry.filter((path) => !ofBooking.has(path)).filter(() => random.chance(0.5));
    for (const path of [...chosen.needs, ...optional]) {
      const field = path.replace(/^details\./, "");
      if (field === "startsAt")
        Object.assign(details, {
          startsAt: this.moment(startsAt),
          endsAt: this.moment(startsAt + hour),
          format: "in-person",
          place: `At ${personal}'s desk`,
        });
      else if (field === "item") details["item"] = "reference";
      else if (field === "requirementId") details["requirementId"] = "licence";
      else if (field === "reason") details["reason"] = "experience";
      else if (field === "startDate")
        details["startDate"] = this.moment(random.whole(1, 20) * day).slice(0, 10);
      else if (field === "expiresAt") details["expiresAt"] = this.moment(random.whole(2, 9) * day);
      else if (field === "newToSector") details["newToSector"] = random.chance(0.5);
    }
    return {
      milestone: chosen.milestone,
      outcome: chosen.outcome,
      confirm: true,
      reason: `${personal} agreed`,
      ...(chosen.needsReviewBy ? { reviewBy: this.moment(random.whole(1, 72) * hour) } : {}),
      ...(random.chance(0.15) ? { effectiveAt: this.moment(-random.whole(1, 30) * hour) } : {}),
      ...(Object.keys(details).length > 0 ? { details } : {}),
    };
  }

  /** What payroll reports over the bus, as often as it likes. */
  private report({ company, id }: Known, random: Random, name: string): void {
    const [milestone, outcome] = random.pick([
      ["started-work", "started"],
      ["still-working-4w", "yes"],
      ["still-working-4w", "left"],
      ["still-working-12w", "yes"],
      ["interview-completed", "held-forward"],
      ["nowhere", "nothing"],
    ] as const);
    const reportId = `report-${name}`;
    const detail = { reportId, applicationId: id, milestone, outcome };
    this.reports.push({ company, reportId, detail });
    const { account, source } = company.payroll;
    const copies = random.chance(0.3) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1)
      this.cloud.receive({ id: `${reportId}/${copy}`, type: "OutcomeReported", account, source, detail });
  }

  private moment(fromNow: number): string {
    return new Date(Math.floor((this.cloud.scheduler.now + fromNow) / second) * second).toISOString();
  }
}

/** What a booking is given beside its times: always all of it. */
const ofBooking = new Set(["details.format", "details.place", "details.people"]);

interface Outcome {
  readonly eventSeq: number;
  readonly standing: boolean;
}
interface Allowed {
  readonly milestone: string;
  readonly outcome: string;
  readonly colour: string;
  readonly needs: readonly string[];
  readonly mayCarry: readonly string[];
  readonly needsReviewBy: boolean;
}

const outcomesIn = (body: Record<string, unknown>): Outcome[] =>
  ((body["milestones"] ?? []) as { outcomes: Outcome[] }[]).flatMap(({ outcomes }) => outcomes);
