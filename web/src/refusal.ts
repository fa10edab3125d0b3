import type { RefusalWords } from "./words/refusals/shape.ts";

interface Told {
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  /** Somebody else changed it since it was read. */
  readonly overtaken: boolean;
  readonly message: string;
}

/** A refusal as the API tells it (`Refused`). */
interface Refused extends Told {
  readonly errors: readonly {
    readonly pointer: string;
    readonly detail: string;
    readonly code: string;
    readonly limit?: number;
  }[];
}

/** A refusal as its reader reads it. */
export interface Refusal extends Told {
  /** What the API itself says, in English, where the reader's words leave something of it out. */
  readonly english?: string | undefined;
  readonly errors: readonly {
    readonly pointer: string;
    readonly detail: string;
    readonly english?: string | undefined;
  }[];
}

/** Codes of which the API tells more than can be said once for all: which step, which day, how many. */
const specific: ReadonlySet<string> = new Set([
  "invalid-request",
  "does-not-fit",
  "alignment-blocks",
  "condition-not-met",
  "consultation-too-early",
  "date-out-of-order",
  "detail-missing",
  "filters-not-combined",
  "interview-ahead",
  "month-out-of-order",
  "talks-booked",
  "too-early",
  "too-late-to-change",
  "unexpected",
]);

/** In the reader's words; without any, as in English, in the API's own. */
export function inReadersWords(refused: Refused, words: RefusalWords | undefined): Refusal {
  if (!words) return refused;
  const { status, code, more, overtaken, errors } = refused;
  const known = words.problems[code];
  return {
    ...{ status, code, more, overtaken },
    message: known ?? words.other,
    english: known && !specific.has(code) ? undefined : refused.message,
    errors: errors.map(({ pointer, detail, code: kind, limit }) => {
      const said = words.fields[kind]?.(String(limit ?? "")) ?? words.problems[kind];
      return {
        pointer,
        detail: said ?? words.other,
        english: said && !specific.has(kind) ? undefined : detail,
      };
    }),
  };
}
