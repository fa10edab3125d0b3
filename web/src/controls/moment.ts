/** `2026-11-24T14:00`, as a field of the reader's machine holds it. */
export const localMoment = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** What a field of a day or a moment holds, as it is sent; undefined while it is empty or none: a year of six digits. */
export function instantOf(typed: string): string | undefined {
  const at = new Date(typed);
  return /^\d{4}-/.test(typed) && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

/** Noon of a day, which is in the midst of it wherever it is read. */
export const noonOf = (day: string): string | undefined => instantOf(`${day}T12:00`);

/** Whether something is typed that is neither a day nor a moment. */
export const isNoMoment = (typed: string): boolean => typed !== "" && instantOf(typed) === undefined;
