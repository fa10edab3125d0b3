import type { ApplicationEvent } from "../application/events.ts";
import type { Application, History } from "../application/state.ts";
import { addDays, addMonths } from "../calendar/days.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import type { MessageEvent } from "../messages/events.ts";

/**
 * How long the details of a person are kept after their application was closed, by the country of the site.
 *
 * The product states these numbers; what stands behind them:
 *
 * - NL: the Dutch data protection authority takes four weeks after the end of a procedure as usual, and up to a year
 *   with the applicant's consent.
 * - GB: who was not chosen has three months to go to an employment tribunal (Equality Act 2010, section 123), longer
 *   with early conciliation; six months cover it.
 * - SE: two years to claim damages for discrimination (Diskrimineringslagen 2008:567, chapter 6); what is kept for that
 *   alone is seen by those alone who would answer the claim.
 * - JP: what is no longer needed is erased without delay (Act on the Protection of Personal Information, article 22);
 *   half a year covers questions and another vacancy of the same season.
 */
export interface RetentionRule {
  readonly erasedAfter: Period;
  /** From then on hr and privacy alone read it. */
  readonly restrictedAfter?: Period;
}

export type Period = { readonly days: number } | { readonly months: number };

const rules: Readonly<Record<string, RetentionRule>> = {
  NL: { erasedAfter: { days: 28 } },
  GB: { erasedAfter: { months: 6 } },
  SE: { erasedAfter: { months: 24 }, restrictedAfter: { months: 6 } },
  JP: { erasedAfter: { months: 6 } },
};

/** The shortest of them: where no rule is known, nothing is kept longer than any of them would keep it. */
const elsewhere: RetentionRule = { erasedAfter: { days: 28 } };

export const retentionRule = (country: string): RetentionRule => rules[country] ?? elsewhere;

/** So many days before they are erased the candidate reads of it. */
export const noticeDays = 7;

/** What becomes of a closed application's personal data, and when: days of the site, each from its opening hour on. */
export interface RetentionPlan {
  readonly rule: RetentionRule;
  readonly closedOn: string;
  /** The last day of the candidate's consent to be kept, where they gave it and did not take it back. */
  readonly keptUntil?: string | undefined;
  /** Only where the rule restricts, and while that lies ahead or was not written down yet. */
  readonly restrictOn?: string | undefined;
  /** Only until notice was given. */
  readonly noticeOn?: string | undefined;
  readonly eraseOn: string;
}

const after = (day: string, period: Period): string =>
  "days" in period ? addDays(day, period.days) : addMonths(day, period.months);

const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * Nothing for an application that is live, that is part of another (what is kept of it goes with that one), or whose
 * person is being erased. Consent counts for as long as it was given, where that is longer than the rule. Once notice
 * was given it is kept to: the day in it is the day.
 */
export function retentionPlan(application: Application): RetentionPlan | undefined {
  const { status, mergedInto, erasure, closing, site, keptUntil } = application;
  if (status === "live" || mergedInto !== undefined || erasure !== undefined || !closing) return undefined;
  const rule = retentionRule(site.country);
  const closedOn = dayOf(closing.at, site.zone);
  /** Not before consent has run out. */
  const unlessKept = (day: string) => (keptUntil === undefined ? day : later(day, addDays(keptUntil, 1)));
  const eraseOn = closing.eraseOn ?? unlessKept(after(closedOn, rule.erasedAfter));
  return {
    rule,
    closedOn,
    keptUntil,
    restrictOn: closing.restrictedAt ? undefined : restriction(rule, closedOn, unlessKept),
    noticeOn: closing.eraseOn === undefined ? addDays(eraseOn, -noticeDays) : undefined,
    eraseOn,
  };
}

const restriction = (
  { restrictedAfter }: RetentionRule,
  closedOn: string,
  unlessKept: (day: string) => string,
): string | undefined => restrictedAfter && unlessKept(after(closedOn, restrictedAfter));

interface Timed {
  readonly at: string;
  readonly events: () => readonly ApplicationEvent[];
}

const opening = ({ site }: Application, day: string): string => instantAt(day, site.opens, site.zone);

/** Erasing whoever was given notice, on the day that it named. */
export function retentionEnds(application: Application): Timed[] {
  const plan = retentionPlan(application);
  if (!plan || plan.noticeOn !== undefined) return [];
  const begins = { type: "ErasureBegun", because: "retention" } as const;
  return [{ at: opening(application, plan.eraseOn), events: () => [begins] }];
}

/**
 * The facts that keeping to the rules brings before that, each at its moment. Nobody is erased without a week's notice,
 * also where the end of the period lies in the past: then the day of the notice decides. What is part of another
 * application is restricted by itself, and erased with that one.
 */
export function retentionNoticed(application: Application, now: string): Timed[] {
  const { site, closing, mergedInto } = application;
  const restricts = (day: string | undefined): Timed[] =>
    day === undefined ? [] : [{ at: opening(application, day), events: () => [{ type: "DataRestricted" }] }];
  if (mergedInto !== undefined && closing && !closing.restrictedAt) {
    const closedOn = dayOf(closing.at, site.zone);
    return restricts(restriction(retentionRule(site.country), closedOn, (day) => day));
  }
  const plan = retentionPlan(application);
  if (!plan) return [];
  const { noticeOn, restrictOn, eraseOn: planned } = plan;
  if (noticeOn === undefined) return restricts(restrictOn);
  const eraseOn = () => later(planned, addDays(dayOf(now, site.zone), noticeDays));
  return [
    ...restricts(restrictOn),
    {
      at: opening(application, noticeOn),
      events: () => [{ type: "RetentionNoticeGiven", eraseOn: eraseOn() }],
    },
  ];
}

/** So often the notice is given: then the person is erased, also where our mail has not left for a month. */
const noticesAtMost = 4;
/** Mail waits for the morning, and a run may be late: so much less than the week it may have been underway. */
const lateDays = 1;

/**
 * The notice once more, for another week, where the mail of none has left in time, because mail of the organisation was
 * stopped, say. Not where no mail reaches the candidate: they cannot be told, and are erased on the day all the same.
 *
 * @param messages what became of the application's mails
 */
export function noticeAgain(
  history: History,
  messages: readonly MessageEvent[],
  now: string,
): ApplicationEvent | undefined {
  const application = history.state;
  if (application.status === "none" || !application.closing) return undefined;
  const { reachableBy, manuallyArchived, closing, site } = application;
  if (!reachableBy.includes("email") || manuallyArchived !== undefined) return undefined;
  const given = history.events.filter(
    ({ type, recordedAt }) => type === "RetentionNoticeGiven" && recordedAt >= closing.at,
  );
  const today = dayOf(now, site.zone);
  const inTime = addDays(today, lateDays - noticeDays);
  const told = messages.some(
    (event) =>
      (event.type === "MessageSuppressed" ||
        (event.type === "MessageSent" && dayOf(event.at, site.zone) <= inTime)) &&
      given.some(({ seq }) => seq === event.cause),
  );
  if (told || given.length >= noticesAtMost) return undefined;
  return { type: "RetentionNoticeGiven", eraseOn: addDays(today, noticeDays) };
}
