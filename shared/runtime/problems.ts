import type { Mistake } from "../domain/mistake.ts";
import type { Refusal, RefusalCode, RefusalDetails } from "../domain/application/decision.ts";

/** A refusal on its way to the caller: thrown where a request ends, turned into a problem document in one place. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly Mistake[] | undefined;
  readonly more: RefusalDetails | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    extra: {
      errors?: readonly Mistake[] | undefined;
      more?: RefusalDetails | undefined;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = extra.errors;
    this.more = extra.more;
    this.headers = extra.headers ?? {};
  }
}

/** Another organisation's things, and things out of one's reach, do not exist. */
export const notFound = (what: string): ProblemError =>
  new ProblemError(404, "not-found", `There is no such ${what}, or it is not within your reach.`);

/** Refusals that are about the state the caller did not know of: 409. The rest are about the request itself: 422. */
const conflicts: ReadonlySet<RefusalCode> = new Set([
  "not-live",
  "not-archived-by-hand",
  "nothing-to-reopen",
  "milestone-not-open",
  "already-green",
  "confirmation-needed",
  "condition-not-met",
  "not-standing",
  "recorded-in-error-only",
  "nothing-changes",
  "no-such-confirmation",
  "second-person-needed",
  "not-the-same-person",
  "already-merged",
  "not-merged",
  "no-such-task",
  "promise-already-moved",
  "no-open-promise",
  "offer-decides",
  "offer-is-open",
  "offer-closed",
  "offer-was-told",
  "nothing-told-yet",
  "not-the-employers-version",
  "no-address-for-code",
  "no-address-for-help",
  "no-offer-to-help-with",
  "support-not-offered",
  "support-offered",
  "support-answered",
  "support-not-accepted",
  "consent-needed",
  "consultation-open",
  "consultation-closed",
  "consultation-too-early",
  "too-late-to-change",
  "moved-too-often",
  "interview-open",
  "interview-closed",
  "interview-passed",
  "interview-ahead",
  "judged-by-outcome",
  "referrer-judges",
  "scorecard-submitted",
  "already-at-work",
  "no-survey",
  "survey-answered",
  "not-ended",
  "not-kept",
  "erasure-asked",
  "no-erasure-asked",
  "person-erased",
  "held-already",
  "held-in-place",
  "hold-ended",
  "nothing-to-waive",
  "not-explained-yet",
  "alignment-blocks",
]);

/** Refusals with a status of their own. */
const statuses: Partial<Record<RefusalCode, number>> = {
  "version-changed": 412,
  "may-not-confirm": 403,
  "no-such-offer": 404,
  "no-such-consultation": 404,
  "no-such-interview": 404,
  "no-such-hold": 404,
  "not-an-interviewer": 403,
  "too-many-codes": 429,
  "too-many-messages": 429,
};

/** The HTTP problem of a domain refusal. */
export function problemOf(refusal: Refusal): ProblemError {
  const status = statuses[refusal.code] ?? (conflicts.has(refusal.code) ? 409 : 422);
  return new ProblemError(status, refusal.code, refusal.message, {
    errors: refusal.pointer ? [{ pointer: refusal.pointer, detail: refusal.message }] : undefined,
    more: refusal.more,
  });
}
