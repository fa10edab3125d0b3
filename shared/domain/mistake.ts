/** Kinds of mistakes in fields, for programs that say them in a language of their own. */
export const mistakeCodes = [
  "missing",
  "unknown-field",
  "too-short",
  "too-long",
  "too-few",
  "too-many",
  "too-small",
  "too-large",
  "not-one-of",
  "not-a-text",
  "not-a-number",
  "not-whole",
  "not-an-email",
  "not-a-day",
  "not-a-moment",
  "not-an-address",
  "twice",
  "not-this-person",
  "does-not-fit",
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/** Something in a document that cannot be: the field to blame as a JSON pointer, and what to do about it. */
export interface Mistake {
  readonly pointer: string;
  readonly detail: string;
  /** Where it is one of those kinds. */
  readonly code?: MistakeCode;
  /** How much a `too-…` allows: characters, entries, or the number itself. */
  readonly limit?: number;
}

/** The mistake, if it was made. */
export const mistakeWhen = (
  wrong: boolean,
  pointer: string,
  detail: string,
  code?: MistakeCode,
): Mistake[] => (wrong ? [{ pointer, detail, ...(code ? { code } : {}) }] : []);

/** One mistake for every entry that stands twice. */
export const repeated = (values: readonly string[], pointer: (index: number) => string): Mistake[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ pointer: pointer(index), detail: `"${value}" stands here twice.`, code: "twice" as const }],
  );
