/** Something in a document that cannot be: the field to blame as a JSON pointer, and what to do about it. */
export interface Mistake {
  readonly pointer: string;
  readonly detail: string;
}

/** The mistake, if it was made. */
export const mistakeWhen = (wrong: boolean, pointer: string, detail: string): Mistake[] =>
  wrong ? [{ pointer, detail }] : [];

/** One mistake for every entry that stands twice. */
export const repeated = (values: readonly string[], pointer: (index: number) => string): Mistake[] =>
  values.flatMap((value, index) =>
    mistakeWhen(values.indexOf(value) !== index, pointer(index), `"${value}" stands here twice.`),
  );
