/** What addresses carry after `?`, checked as it comes in: what nobody can have chosen is left out. */

export const month = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= 100 ? value : undefined;
export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

/** Leaves out what is not there, so that an address says only what was chosen. */
export const present = <Fields extends object>(
  fields: Fields,
): Partial<{ [Name in keyof Fields]: NonNullable<Fields[Name]> }> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
