/** The applications of the demo: who applied when for what, and how it went until today. */
import type { Actor, EventOf } from "../../shared/domain/application/events.ts";
import { addDays, addMinutes, weekday } from "../../shared/domain/calendar/days.ts";
import { openMilestone } from "../../shared/domain/application/plan.ts";
import { firstContactDue } from "../../shared/domain/calendar/working-time.ts";
import type { SiteCalendar } from "../../shared/domain/calendar/working-time.ts";
import { instantAt, monthOf } from "../../shared/domain/calendar/zones.ts";
import type { Job, Organisation, Site } from "../../shared/domain/organisation/organisation.ts";
import { defaultPromiseRules } from "../../shared/domain/candidate-experience/rules.ts";
import { defaultAlignmentRules } from "../../shared/domain/expectations/alignment.ts";
import { termsOfJob } from "../../shared/domain/expectations/terms.ts";
import { addToMonth } from "../../shared/domain/kpi/periods.ts";
import type { InterviewPlan } from "../../shared/domain/interview/plan.ts";
import type { Candidate } from "../../shared/domain/people/candidate.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import type { Scheme } from "../../shared/domain/points/scheme.ts";
import { milestoneIndex } from "../../shared/domain/track/track.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import { undoWindowSeconds } from "../../shared/names.ts";
import { derivedId } from "../../shared/runtime/hashing.ts";
import { jobSettings, siteSettings } from "../../shared/runtime/intake.ts";
import { calendarOf } from "../../shared/runtime/policy.ts";
import type { Compensation } from "../../shared/domain/offer/compensation.ts";
import { liveOffer } from "../../shared/domain/offer/state.ts";
import { Dice } from "./dice.ts";
import { Life } from "./life.ts";
import { madeUpPerson } from "./people.ts";
import { tell } from "./telling.ts";
import type { Cast, Twist } from "./telling.ts";

/** An organisation as it is set up, with what its applications are told with. */
export interface Setting {
  readonly organisation: Organisation;
  readonly sites: readonly Site[];
  readonly jobs: readonly Job[];
  /** How interviews are held, by job id. */
  readonly plans: ReadonlyMap<string, InterviewPlan>;
  readonly track: Track;
  readonly scheme: Scheme;
  readonly secret: string;
  /** By site id. */
  readonly casts: ReadonlyMap<string, Cast>;
  /** Referrers by site id, the busiest first. */
  readonly referrers: ReadonlyMap<string, readonly string[]>;
}

/** One application with its person and its whole history. */
export interface Told {
  readonly life: Life;
  readonly candidate: Candidate;
  /** Its person is another application's too, whose referrer was first. */
  readonly second: boolean;
}

interface Plan extends Twist {
  readonly daysAgo: number;
  readonly job: Job;
  readonly source: "share" | "hand" | "api";
  readonly referrerId?: string;
  readonly checkFirst?: string;
  readonly test?: boolean;
  /** For the first job, whatever the dice say. */
  readonly firstJob?: boolean;
  readonly sameAs?: number;
  readonly afterwards?: "archive" | "archive-and-restore" | "transfer" | "merge" | "referrer";
}

/** The id of the nth application of an organisation of the demo; 0 waits for its first outcome. */
export const demoApplicationId = (secret: string, organisation: string, n: number): string =>
  derivedId("app", secret, "demo", organisation, String(n));

/** How many applications are told, how far back, and how the dice fall. */
export interface Telling {
  readonly count: number;
  /** How far back the first arrivals lie. */
  readonly months: number;
  readonly now: string;
  readonly seed: number;
  /** Whether everything that can happen is to be among them; else only what a first look should find. */
  readonly everything: boolean;
}

/** Tells the applications of an organisation, the latest first. The same telling gives the same lives. */
export function tellApplications(setting: Setting, telling: Telling): Told[] {
  const dice = new Dice(telling.seed);
  const plans = Array.from({ length: telling.count }, (_, n) => planOf(n, setting, telling, dice));
  const told = plans.map((plan, n) => tellOne(n, plan, plans, setting, telling));
  merge(told, plans, setting, telling.now);
  shortlist(told, setting, telling.now);
  if (telling.everything) correctReferrer(told, setting, telling.now);
  return told;
}

/** What is to be shown at least once, by the number of the application; the rest is chance. */
const twists: Readonly<Record<number, Partial<Plan>>> = {
  0: { untouched: true, source: "share" },
  1: { untouched: true },
  2: { checkFirst: "right-to-work", untouched: true },
  3: { checkFirst: "right-to-work", untouched: true },
  4: { checkFirst: "right-to-work", untouched: true, firstJob: true },
  5: { checkFirst: "right-to-work", untouched: true },
  6: { checkFirst: "right-to-work", untouched: true },
  12: { untouched: true },
  16: { source: "share", negotiates: true },
  17: { stays: "told" },
  18: { source: "share", negotiates: true },
  19: { stays: "told" },
  20: { undo: "at-once" },
  21: { source: "share", negotiates: true },
  22: { stays: "sent" },
  23: { source: "share", negotiates: true },
  24: { source: "share", negotiates: true },
  25: { stays: "negotiating" },
  26: { undo: "later" },
  27: { stays: "negotiating" },
  28: { source: "share", negotiates: true },
  30: { stays: "sent" },
  31: { source: "share", negotiates: true },
  32: { stays: "rejected" },
  33: { redate: true },
  34: { stays: "rejected" },
  35: { stays: "rejected", firstJob: true },
  36: { stays: "rejected", firstJob: true },
  37: { stays: "rejected", firstJob: true },
  39: { stays: "rejected" },
  40: { reopen: true },
  44: { stays: "rejected" },
  46: { stays: "rejected" },
  47: { skip: true },
  52: { checkFirst: "right-to-work" },
  58: { afterwards: "transfer" },
  63: { test: true, afterwards: "archive" },
  64: { test: true, untouched: true },
  70: { sameAs: 95, untouched: true, afterwards: "merge" },
  75: { sameAs: 110 },
  80: { source: "share", undo: "with-points", redate: true },
  84: { source: "share", undo: "with-points" },
  88: { afterwards: "archive-and-restore" },
  93: { afterwards: "referrer" },
  101: { reopen: true },
  115: { sameAs: 140, untouched: true, afterwards: "merge" },
  120: { undo: "at-once" },
  131: { skip: true },
  144: { afterwards: "transfer" },
  150: { checkFirst: "right-to-work" },
  160: { afterwards: "archive" },
  170: { source: "share", undo: "with-points" },
};

/** Of a small organisation: what a first look should find. */
const fewTwists: typeof twists = {
  1: { checkFirst: "right-to-work", untouched: true },
  2: { checkFirst: "right-to-work", untouched: true },
  3: { stays: "told" },
  4: { stays: "negotiating" },
  5: { stays: "rejected" },
  6: { stays: "rejected" },
  7: { stays: "rejected" },
};

function planOf(n: number, setting: Setting, { count, months, everything }: Telling, dice: Dice): Plan {
  // More of them lately: the organisation began to refer in earnest this year.
  const daysAgo = n === 0 ? 0 : Math.round(months * 30 * (n / count) ** 1.25);
  const job = dice.pick(setting.jobs);
  const twist = (everything ? twists : fewTwists)[n] ?? {};
  const source = twist.source ?? dice.weighted({ share: 74, hand: 18, api: 8 });
  const [first = job] = setting.jobs;
  const usual = { daysAgo, job: n === 0 || twist.firstJob ? first : job, source };
  const referrers = setting.referrers.get(usual.job.siteId) ?? [];
  const busy = Number(dice.weighted({ "0": 5, "1": 3, "2": 1 }));
  const referrerId = referrers[n === 0 ? 0 : Math.min(busy, referrers.length - 1)];
  const referred = source === "share" || n === 0 || dice.happens(0.4);
  return { ...usual, ...(referred && referrerId ? { referrerId } : {}), ...twist };
}

function tellOne(n: number, planned: Plan, plans: readonly Plan[], setting: Setting, telling: Telling): Told {
  const { organisation, sites, track, scheme, secret, casts } = setting;
  const { now, seed } = telling;
  const dice = new Dice(seed * 1000 + n);
  // The same person's other application, for the same job.
  const original = planned.sameAs === undefined ? undefined : plans[planned.sameAs];
  const plan = { ...planned, job: original?.job ?? planned.job };
  const { job, source } = plan;
  const site = sites.find((each) => each.siteId === job.siteId);
  const cast = casts.get(job.siteId);
  if (!site || !cast) throw new Error(`nobody recruits for ${job.title}`);
  const calendar = calendars(site);
  const enteredAt = arrival(plan.daysAgo, calendar(now), now, dice);
  const applicationId = demoApplicationId(secret, organisation.name, n);
  const candidateId = applicationId.replace(/^app_/, "can_");
  const personNumber = plan.sameAs ?? n;
  const candidate: Candidate = {
    ...madeUpPerson(personNumber, site.country, new Dice(seed * 2000 + personNumber)),
    candidateId,
    applicationId,
    answers: Object.fromEntries(
      job.requirements.map(({ requirementId }) => [requirementId, requirementId !== plan.checkFirst]),
    ),
    version: 1,
  };
  const receivedAt = source === "hand" && dice.happens(0.5) ? addMinutes(enteredAt, -1440) : enteredAt;
  const received: Arrival = {
    organisation: organisation.organisationId,
    organisationZone: organisation.zone,
    applicationId,
    candidateId,
    source,
    test: plan.test ?? false,
    receivedAt,
    job: jobSettings(job),
    site: siteSettings(site),
    checkFirst: plan.checkFirst ? [plan.checkFirst] : [],
    newToSector: dice.happens(0.3),
    reachableBy: [
      ...(candidate.email ? (["email"] as const) : []),
      ...(candidate.phone ? (["phone"] as const) : []),
    ],
    firstContactDue: firstContactDue(receivedAt, calendar(enteredAt)),
    trackVersion: track.version,
    schemeVersion: scheme.version,
    ...(job.watcherIds[0] ? { recruiterId: job.watcherIds[0] } : {}),
    ...creditOf(plan, original),
  };
  const life = new Life(received, enteredAt, arriver(source, cast), {
    policyAt: (application, at) => {
      const own = sites.find((each) => each.siteId === application.site.siteId) ?? site;
      const hasExpert = cast.expert !== undefined;
      const ownJob = setting.jobs.find(({ jobId }) => jobId === application.job.jobId) ?? job;
      const alignment = { terms: termsOfJob(ownJob), rules: organisation.alignment ?? defaultAlignmentRules };
      const calendar = calendars(own)(at);
      const promises = organisation.promises ?? defaultPromiseRules;
      return { track, scheme, calendar, promises, undoWindowSeconds, hasExpert, alignment };
    },
    end: now,
  });
  turn(life, plan, cast, setting, now);
  const terms = firstFigure(job, site, dice);
  const wishes = new Dice(seed * 3000 + n);
  const stages = setting.plans.get(life.application.job.jobId)?.stages ?? [];
  const told = { twist: plan, terms, wishes, stages };
  if (life.application.status === "live") tell(life, dice, cast, calendar(enteredAt), told);
  else life.pass();
  return { life, candidate, second: original !== undefined };
}

type Arrival = Omit<EventOf<"ApplicationReceived">, "type">;

/** What is offered first: from the lower half of the job's range, which is for the job's own hours. */
function firstFigure({ pay, ...job }: Job, { currency }: Site, dice: Dice): Compensation {
  const { hoursPerWeek, fullTimeHoursPerWeek = hoursPerWeek } = job;
  const { minimum, maximum } = pay ?? { minimum: 2_400_000, maximum: 2_800_000 };
  const amount = minimum + Math.round(((maximum - minimum) * dice.between(0, 50)) / 10_000) * 100;
  return {
    currency: pay?.currency ?? currency,
    base: { amount, period: "year" },
    hoursPerWeek,
    weeksPerYear: 52,
    fullTimeHoursPerWeek,
  };
}

/** Somebody who was referred before stays with who was first. */
function creditOf(
  { referrerId }: Plan,
  original: Plan | undefined,
): Pick<Arrival, "referrerId" | "displacedReferrerId"> {
  if (!referrerId) return {};
  const displaced = original && original.referrerId !== referrerId;
  return displaced ? { displacedReferrerId: referrerId } : { referrerId };
}

function arriver(source: Plan["source"], cast: Cast): Actor {
  if (source === "hand") return cast.recruiter;
  return source === "api" ? { kind: "system", source: "careers-site" } : { kind: "candidate" };
}

/** Calendars cost something to make: one a site and year. */
const madeCalendars = new Map<string, SiteCalendar>();
const calendars =
  (site: Site) =>
  (at: string): SiteCalendar => {
    const key = `${site.siteId}#${at.slice(0, 4)}`;
    const made = madeCalendars.get(key) ?? calendarOf(siteSettings(site), site.closedDays, at);
    madeCalendars.set(key, made);
    return made;
  };

/** A moment of that day, in the evening too: people apply when they have time. Never later than an hour ago. */
function arrival(daysAgo: number, calendar: SiteCalendar, now: string, dice: Dice): string {
  const latest = addMinutes(now, -60);
  let day = addDays(now.slice(0, 10), -daysAgo);
  if (weekday(day) === 7 && daysAgo > 1) day = addDays(day, -1);
  const time = `${String(dice.between(7, 21)).padStart(2, "0")}:${String(dice.between(0, 59)).padStart(2, "0")}`;
  const at = instantAt(day, time, calendar.zone);
  return at < latest ? at : latest;
}

/** What befalls an application that goes no usual way, in its first days. */
function turn(life: Life, { afterwards, test }: Plan, cast: Cast, setting: Setting, now: string): void {
  const moment = (hours: number) => {
    const at = addMinutes(life.application.enteredAt, hours * 60);
    return at < now ? at : now;
  };
  const { recruiter } = cast;
  const { site, job, referrerId } = life.application;
  if (afterwards === "archive" || afterwards === "archive-and-restore")
    life.move(moment(2), recruiter, { type: "Archived", reason: test ? "test" : "mistake" });
  if (afterwards === "archive-and-restore") life.move(moment(3), recruiter, { type: "Restored" });
  if (afterwards === "transfer") {
    const other = setting.jobs.find((each) => each.siteId === site.siteId && each.jobId !== job.jobId);
    const recruiterId = other?.watcherIds[0];
    if (other)
      life.move(moment(20), recruiter, {
        type: "Transferred",
        job: jobSettings(other),
        site,
        ...(recruiterId ? { recruiterId } : {}),
      });
  }
  if (afterwards === "referrer") {
    const other = setting.referrers.get(site.siteId)?.find((id) => id !== referrerId);
    if (other) life.move(moment(20), recruiter, { type: "ReferrerChanged", referrerId: other });
  }
}

/** Joins the applications of one person: the younger into the older, a fact in both. */
function merge(told: readonly Told[], plans: readonly Plan[], setting: Setting, now: string): void {
  plans.forEach((plan, n) => {
    const younger = told[n]?.life;
    const older = plan.sameAs === undefined ? undefined : told[plan.sameAs]?.life;
    if (plan.afterwards !== "merge" || !younger || !older) return;
    const by = setting.casts.get(younger.application.site.siteId)?.recruiter;
    if (!by || younger.application.mergedInto) return;
    younger.move(now, by, { type: "MergedInto", applicationId: older.application.applicationId });
    older.move(now, by, { type: "MergeReceived", applicationId: younger.application.applicationId });
  });
}

/**
 * Somebody else referred one of those who were hired months ago, as it turns out today: their points move along, which
 * finance finds in the open month, since it has closed those in which they were earned.
 */
function correctReferrer(told: readonly Told[], { organisation, ...setting }: Setting, now: string): void {
  const { casts, referrers, scheme } = setting;
  const lastClosed = lastClosedMonth(organisation, now);
  for (const { life } of told) {
    const { site, referrerId, interviews, status } = life.application;
    const earned = dueEntries(life.history, scheme);
    const isLongAgo = earned.some(({ causedAt }) => monthOf(causedAt, organisation.zone) <= lastClosed);
    if (status !== "hired" || !isLongAgo) continue;
    const judges = interviews.flatMap(({ interviewerIds }) => interviewerIds);
    const other = referrers.get(site.siteId)?.find((id) => id !== referrerId && !judges.includes(id));
    const by = casts.get(site.siteId)?.hr;
    if (!other || !by) continue;
    life.move(now, by, { type: "ReferrerChanged", referrerId: other });
    return;
  }
}

/** Finance leaves the month that runs and the one before open, and has closed all others. */
export const lastClosedMonth = ({ zone }: Pick<Organisation, "zone">, now: string): string =>
  addToMonth(monthOf(now, zone), -2);

const shortlistLength = 3;
/** Who is at one of these has been looked at closely enough to be compared. */
const comparable: readonly string[] = ["interview-completed", "final-interview", "offer"];

/** Ranks who would be asked next for each job: those who came furthest, then first. */
function shortlist(told: readonly Told[], { track, casts }: Setting, now: string): void {
  const ranks = new Map<string, number>();
  const waiting = told.flatMap(({ life }) => {
    const { application } = life;
    const at = application.status === "live" ? openMilestone(track, application)?.id : undefined;
    if (at === undefined || !comparable.includes(at) || application.test || liveOffer(application)) return [];
    return [{ life, reached: milestoneIndex(track, at), receivedAt: application.receivedAt }];
  });
  waiting.sort((a, b) => b.reached - a.reached || (a.receivedAt < b.receivedAt ? -1 : 1));
  for (const { life } of waiting) {
    const { job, site } = life.application;
    const rank = (ranks.get(job.jobId) ?? 0) + 1;
    const by = casts.get(site.siteId)?.recruiter;
    if (!by || rank > shortlistLength) continue;
    ranks.set(job.jobId, rank);
    life.offer(now, by, { type: "RankOnShortlist", rank });
  }
}
