import type { Recorded } from "../application/events.ts";
import type { Hold } from "./holds.ts";

/** How far erasing the person behind an application has come. */
export interface Erasure {
  /** `asked` can be taken back, `begun` cannot; `done`: nothing of them is left. */
  readonly status: "asked" | "begun" | "done";
  readonly askedAt: string;
  readonly due: string;
  readonly begun?:
    | {
        readonly seq: number;
        readonly factSeq: number;
        readonly at: string;
        /** Seq of the outcome of their first day, where the application closes as hired. */
        readonly hiredBy?: number | undefined;
        /** Nobody asked: the time for which details are kept was over. */
        readonly because?: "retention" | undefined;
      }
    | undefined;
  readonly proofId?: string | undefined;
  readonly doneAt?: string | undefined;
}

/** An application that is not live, as far as keeping its person's details goes. */
export interface Closing {
  /** When it was closed, or what had been closed was last changed. */
  readonly at: string;
  /** The day named in the notice that stands. */
  readonly eraseOn?: string | undefined;
  /** Since when hr and privacy alone read it. */
  readonly restrictedAt?: string | undefined;
}

/** The part of an application's state that is about the person's data. */
export interface PersonalDataFacts {
  readonly erasure?: Erasure | undefined;
  readonly closing?: Closing | undefined;
  /** All there ever were, in order; absent where there was none. */
  readonly holds?: readonly Hold[] | undefined;
}

/** Whether nothing can happen to an application any more, because its person is being erased or has been. */
export const isErasing = ({ erasure }: PersonalDataFacts): boolean =>
  erasure !== undefined && erasure.status !== "asked";

type PersonalDataEvent = Extract<
  Recorded,
  {
    type:
      | "DataHandedOver"
      | "ErasureAsked"
      | "ErasureCancelled"
      | "ErasureBegun"
      | "CandidateErased"
      | "DataHeld"
      | "HoldRenewed"
      | "HoldReviewDue"
      | "HoldEnded"
      | "HeldDataRead";
  }
>;

/** What takes up again what was closed, and may leave it closed: the time for which it is kept begins anew. */
const takesUp: ReadonlySet<Recorded["type"]> = new Set([
  "Restored",
  "MergedInto",
  "UnmergedFrom",
  "MergeReceived",
  "MergeReturned",
]);

/**
 * The closing after one event that left the application closed. A notice stands until the candidate says that they want
 * to be kept, or takes that or an erasure back; a restriction until they want to be kept.
 */
export function closingAfter(before: Closing | undefined, event: Recorded): Closing {
  if (!before || takesUp.has(event.type)) return { at: event.recordedAt };
  if (event.type === "RetentionNoticeGiven") return { ...before, eraseOn: event.eraseOn };
  if (event.type === "DataRestricted") return { ...before, restrictedAt: event.recordedAt };
  if (event.type === "KeptForOtherJobs") return { at: before.at };
  if (event.type !== "KeepingEnded" && event.type !== "ErasureCancelled") return before;
  const { eraseOn: _eraseOn, ...still } = before;
  return still;
}

/** The data after one event. */
export function applyPersonalDataEvent<Facts extends PersonalDataFacts>(
  facts: Facts,
  event: PersonalDataEvent,
): Facts {
  const { erasure } = facts;
  switch (event.type) {
    case "DataHandedOver":
      return facts;
    case "ErasureAsked":
      return { ...facts, erasure: { status: "asked", askedAt: event.recordedAt, due: event.due } };
    case "ErasureCancelled": {
      const { erasure: _erasure, ...kept } = facts;
      return kept as Facts;
    }
    case "ErasureBegun": {
      const { seq, factSeq, recordedAt: at, hiredBy, because } = event;
      const asked = erasure ?? { askedAt: at, due: at };
      return {
        ...facts,
        erasure: { ...asked, status: "begun", begun: { seq, factSeq, at, hiredBy, because } },
      };
    }
    case "CandidateErased":
      if (!erasure) return facts;
      return {
        ...facts,
        erasure: { ...erasure, status: "done", proofId: event.proofId, doneAt: event.recordedAt },
      };
    case "DataHeld": {
      const { holdId, heldItems: items, ground, until, recordedAt: heldAt } = event;
      return { ...facts, holds: [...(facts.holds ?? []), { holdId, items, ground, until, heldAt }] };
    }
    case "HoldRenewed":
      return changeHold(facts, event.holdId, { until: event.until, reviewDue: undefined });
    case "HoldReviewDue":
      return changeHold(facts, event.holdId, { reviewDue: { seq: event.seq, at: event.recordedAt } });
    case "HoldEnded":
      return changeHold(facts, event.holdId, { endedAt: event.recordedAt, reviewDue: undefined });
    case "HeldDataRead":
      return facts;
  }
}

const changeHold = <Facts extends PersonalDataFacts>(
  facts: Facts,
  holdId: string,
  change: Partial<Hold>,
): Facts => ({
  ...facts,
  holds: (facts.holds ?? []).map((hold) => (hold.holdId === holdId ? { ...hold, ...change } : hold)),
});
