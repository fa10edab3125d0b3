/** Why something was refused, in a language other than the API's own. */
export interface RefusalWords {
  /** What was wrong and what to do, by the problem's code; for a field as well as for the whole. */
  readonly problems: Readonly<Record<string, string>>;
  /** What is wrong with a field, by the kind of the mistake; with how much is allowed where there is a limit. */
  readonly fields: Readonly<Record<string, (limit: string) => string>>;
  /** Of a problem that is not known here. */
  readonly other: string;
}
