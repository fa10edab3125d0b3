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

/**
 * Codes of which the reader's words say all there is: the API says one constant sentence with each, and theirs is the
 * same. With all others it says which step, day or person, or one of several things.
 */
export const saidInFull: ReadonlySet<string> = new Set([
  "agency-only",
  "answer-unclear",
  "consultation-open",
  "email-in-use",
  "erasure-asked",
  "format-not-offered",
  "held-in-place",
  "interview-passed",
  "interviewers-without-calendar",
  "invalid-phone",
  "last-admin",
  "may-not-confirm",
  "no-erasure-asked",
  "no-open-promise",
  "no-such-confirmation",
  "no-such-hold",
  "no-such-item",
  "not-a-member",
  "not-archived-by-hand",
  "not-explained-yet",
  "not-the-employers-version",
  "not-their-recruiter",
  "offer-was-told",
  "pay-not-allowed",
  "recruiter-figures-off",
  "referrer-judges",
  "same-application",
  "scorecard-submitted",
  "second-person-needed",
  "slot-after-deadline",
  "slot-in-the-past",
  "support-not-offered",
  "unknown-duty",
  "unknown-member",
  "unknown-skill",
  "unreachable-candidate",
  "wrong-address",
]);

/** What a code says in the reader's words, with the API's own message where these leave something of it out. */
export const saidOf = (
  { code, message }: Pick<Told, "code" | "message">,
  { problems, other }: RefusalWords,
): Pick<Refusal, "message" | "english"> => ({
  message: problems[code] ?? other,
  english: saidInFull.has(code) ? undefined : message,
});

/** In the reader's words; without any, as in English, in the API's own. */
export function inReadersWords(refused: Refused, words: RefusalWords | undefined): Refusal {
  if (!words) return refused;
  const { status, code, more, overtaken, errors } = refused;
  return {
    ...{ status, code, more, overtaken },
    ...saidOf(refused, words),
    errors: errors.map(({ pointer, detail, code: kind, limit }) => {
      const field = words.fields[kind]?.(String(limit ?? ""));
      const inFull = field ? kind !== "does-not-fit" : saidInFull.has(kind);
      return {
        pointer,
        detail: field ?? words.problems[kind] ?? words.other,
        english: inFull ? undefined : detail,
      };
    }),
  };
}
