import type { Recorded } from "../application/events.ts";

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
      }
    | undefined;
  readonly proofId?: string | undefined;
  readonly doneAt?: string | undefined;
}

/** The part of an application's state that is about the person's data. */
export interface PersonalDataFacts {
  readonly erasure?: Erasure | undefined;
}

/** Whether nothing can happen to an application any more, because its person is being erased or has been. */
export const isErasing = ({ erasure }: PersonalDataFacts): boolean =>
  erasure !== undefined && erasure.status !== "asked";

type PersonalDataEvent = Extract<
  Recorded,
  { type: "DataHandedOver" | "ErasureAsked" | "ErasureCancelled" | "ErasureBegun" | "CandidateErased" }
>;

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
      const { seq, factSeq, recordedAt: at, hiredBy } = event;
      const asked = erasure ?? { askedAt: at, due: at };
      return { ...facts, erasure: { ...asked, status: "begun", begun: { seq, factSeq, at, hiredBy } } };
    }
    case "CandidateErased":
      if (!erasure) return facts;
      return {
        ...facts,
        erasure: { ...erasure, status: "done", proofId: event.proofId, doneAt: event.recordedAt },
      };
  }
}
