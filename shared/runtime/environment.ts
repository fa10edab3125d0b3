/** Reads the named environment variables; throws one error that names every missing one. */
export function readEnvironment<Names extends Readonly<Record<string, string>>>(
  names: Names,
  source: Readonly<Record<string, string | undefined>> = process.env,
): { [Key in keyof Names]: string } {
  const missing = Object.values(names).filter((name) => !source[name]);
  if (missing.length > 0) throw new Error(`environment variables missing: ${missing.join(", ")}`);
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, source[name]])) as {
    [Key in keyof Names]: string;
  };
}

/** A variable that only some deployments have. */
export const readOptional = (name: string): string | undefined => process.env[name] || undefined;
