/**
 * What lies around us cannot do it now: a queue, bus or table that is busy or failing. Trying again later is right,
 * setting the piece of work aside is not.
 */
export class Unavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "Unavailable";
  }
}

/** Whether an error says something about the surroundings, not about the piece of work: the SDK's errors and ours. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Unavailable || "$fault" in error || "$metadata" in error) return true;
  const { code } = error as { code?: unknown };
  const network = typeof code === "string" && /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code);
  return network || error.name === "TimeoutError" || error.name === "AbortError";
}
