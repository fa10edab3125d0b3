/** Where functions get the time from, so that tests and simulations can give their own. */
export interface Clock {
  /** The moment now, as an ISO 8601 instant in UTC with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
