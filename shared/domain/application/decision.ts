import type { SiteCalendar } from "../calendar/working-time.ts";
import type { PromiseRules } from "../candidate-experience/rules.ts";
import type { AlignmentRules } from "../expectations/rules.ts";
import type { JobTerms } from "../expectations/answers.ts";
import type { Scheme } from "../points/scheme.ts";
import type { Track } from "../track/track.ts";
import type { Actor, ApplicationEvent } from "./events.ts";
import type { Application, History } from "./state.ts";

/** What a decision is made with, besides the command and the history. The domain itself has no clock. */
export interface Policy {
  readonly track: Track;
  readonly scheme: Scheme;
  /** Working days and hours of the application's site. */
  readonly calendar: SiteCalendar;
  /** By when the organisation promises candidates to hear from it. */
  readonly promises: PromiseRules;
  /** The moment of the decision. */
  readonly now: string;
  readonly actor: Actor;
  /** Whether the actor may confirm for hr: role hr, or admin where the organisation has no hr. */
  readonly mayConfirm: boolean;
  /** The job's terms now and the organisation's rules; where a person decides and expectations were stated. */
  readonly alignment?: AlignmentPolicy | undefined;
}

/** What the expectations of a candidate are compared with, and how. */
export interface AlignmentPolicy {
  readonly terms: JobTerms;
  readonly rules: AlignmentRules;
}

/** Every way a command can be refused. Stable: they become the `type` of a problem document. */
export const refusalCodes = [
  "not-live",
  "not-archived-by-hand",
  "nothing-to-reopen",
  "unknown-milestone",
  "unknown-outcome",
  "unknown-requirement",
  "milestone-not-open",
  "already-green",
  "only-by-the-clock",
  "confirmation-needed",
  "condition-not-met",
  "detail-missing",
  "review-date-missing",
  "date-in-the-future",
  "date-out-of-order",
  "too-early",
  "not-standing",
  "recorded-in-error-only",
  "version-changed",
  "nothing-changes",
  "no-such-confirmation",
  "may-not-confirm",
  "second-person-needed",
  "not-the-same-person",
  "already-merged",
  "not-merged",
  "no-such-task",
  "promise-already-moved",
  "day-not-later",
  "no-open-promise",
  "offer-decides",
  "offer-is-open",
  "offer-closed",
  "offer-was-told",
  "no-such-offer",
  "no-such-version",
  "nothing-told-yet",
  "not-the-employers-version",
  "currency-changed",
  "no-address-for-code",
  "no-address-for-help",
  "too-many-codes",
  "too-many-messages",
  "no-survey",
  "survey-answered",
  "not-ended",
  "not-kept",
  "erasure-asked",
  "no-erasure-asked",
  "person-erased",
  "held-already",
  "held-in-place",
  "no-such-hold",
  "hold-ended",
  "hold-term",
  "no-offer-to-help-with",
  "support-not-offered",
  "support-offered",
  "support-answered",
  "support-not-accepted",
  "consent-needed",
  "detail-not-wanted",
  "consultation-open",
  "consultation-closed",
  "consultation-too-early",
  "no-such-consultation",
  "slot-in-the-past",
  "slot-after-deadline",
  "too-late-to-change",
  "moved-too-often",
  "candidate-is-elsewhere",
  "already-at-work",
  "unknown-duty",
  "unknown-skill",
  "no-such-item",
  "nothing-to-waive",
  "not-explained-yet",
  "alignment-blocks",
  "no-such-interview",
  "interview-open",
  "interview-closed",
  "interview-passed",
  "interview-ahead",
  "judged-by-outcome",
  "referrer-judges",
  "not-an-interviewer",
  "scorecard-submitted",
  "answer-unclear",
  "format-not-offered",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a refusal may say besides. A problem document has fields of its own (RFC 9457), which it may not take the place of. */
export type RefusalDetails = Readonly<Record<string, unknown>> &
  Readonly<Partial<Record<"type" | "title" | "status" | "detail" | "instance" | "errors", never>>>;

/** A command that is not carried out, as a value: what was wrong, where, and what to do about it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** JSON pointer of the field in the request, where one is to blame. */
  readonly pointer?: string;
  /** What the caller needs to go on: the outcomes that would be implied, the conditions that do not hold. */
  readonly more?: RefusalDetails;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Decision = { readonly ok: true; readonly events: readonly ApplicationEvent[] } | Refused;

export const accepted = (...events: ApplicationEvent[]): Decision => ({ ok: true, events });

export const refused = (
  code: RefusalCode,
  message: string,
  extra: Pick<Refusal, "pointer" | "more"> = {},
): Refused => ({ ok: false, refusal: { code, message, ...extra } });

/** Whether a result is a refusal rather than what was asked for. */
export const isRefused = (result: object): result is Refused => "ok" in result && result.ok === false;

/** The application of a history that has begun; asking for one of an empty stream is a programming error. */
export function applicationOf(history: History): Application {
  if (history.state.status === "none") throw new Error("the stream is empty");
  return history.state;
}
