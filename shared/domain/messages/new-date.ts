/**
 * Whether a fact does nothing but name the day a candidate hears by. A day that is given with an arrival, an outcome, a
 * talk or a return is told with that; one that stands alone, by a mail of its own.
 *
 * @param types those of all events of the fact
 */
export const onlyNamesADay = (types: readonly string[]): boolean =>
  types.every((type) => type.startsWith("Promise"));
