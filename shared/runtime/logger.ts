import { Logger } from "@aws-lambda-powertools/logger";

/**
 * Structured log lines: a constant code, a sentence, and ids. Never anything that tells who a person is: no bodies,
 * no names, no addresses, no query strings, not even at debug.
 */
export interface Log {
  info(code: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(code: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** The log of a function, by its name. */
export function createLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (code, fields = {}) => logger.info(code, fields),
    error: (code, fields = {}) => logger.error(code, fields),
  };
}

/** What may be said of an error in a log: its name and code, and where it was thrown; its message may quote data. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
  return { error: error.name, at: at.trim() };
}
