/**
 * Structured log lines: a constant code and ids. Never anything that tells who a person is: no bodies, no names, no
 * addresses, no query strings, not even at debug.
 *
 * Own lines, because a logging library cost half an empty handler's start-up (docs/decisions/start-up.md).
 */
export interface Log {
  info(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean>>;

/**
 * The log of a function, by its name. Lines go to standard output as they are, so that CloudWatch reads them as JSON;
 * each carries the time and the trace it belongs to.
 */
export function createLog(
  service: string,
  write: (line: string) => void = (line) => {
    // Nothing is answered: what a middleware answers would become the reply.
    process.stdout.write(`${line}\n`);
  },
): Log {
  const line =
    (level: "INFO" | "ERROR") =>
    (code: string, fields: LogFields = {}): void =>
      write(JSON.stringify({ at: new Date().toISOString(), level, service, code, ...trace(), ...fields }));
  return { info: line("INFO"), error: line("ERROR") };
}

const trace = (): { trace?: string } => {
  const root = /Root=([^;]+)/.exec(process.env["_X_AMZN_TRACE_ID"] ?? "")?.[1];
  return root ? { trace: root } : {};
};

/** What may be said of an error in a log: its name and where it was thrown; its message may quote data. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
  return { error: error.name, at: at.trim() };
}
