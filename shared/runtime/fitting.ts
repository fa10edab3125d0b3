import type { output, ZodMiniType } from "zod/mini";
import type { Mistake, MistakeCode } from "../domain/mistake.ts";

/** What zod says of one thing that does not fit, as far as it is read here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly divisor?: number;
  readonly discriminator?: string | undefined;
  readonly errors?: readonly (readonly Issue[])[];
}

/** How many mistakes one answer lists. */
const listed = 20;

/**
 * The value as the schema has it, or what is wrong with it: each mistake with its JSON pointer and a sentence that
 * says what would fit. The values themselves are never repeated, they may tell who somebody is.
 */
export function fitted<Schema extends ZodMiniType>(
  schema: Schema,
  value: unknown,
):
  | { readonly ok: true; readonly data: output<Schema> }
  | { readonly ok: false; readonly mistakes: Mistake[] } {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, data: result.data };
  const issues: readonly Issue[] = result.error.issues;
  return { ok: false, mistakes: issues.flatMap((issue) => mistakesOf(issue, value)).slice(0, listed) };
}

/** RFC 6901: the empty pointer is the whole document. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The sentence of a problem document about several mistakes: the first, and how many more there are. */
export function inOneSentence(where: string, mistakes: readonly Mistake[]): string {
  const [first, ...more] = mistakes;
  if (!first) return `The ${where} does not fit.`;
  const place = first.pointer ? `${first.pointer}: ` : "";
  const rest = more.length > 0 ? ` (${more.length} more in \`errors\`)` : "";
  return `The ${where} does not fit. ${place}${first.detail}${rest}`;
}

function mistakesOf(issue: Issue, whole: unknown): Mistake[] {
  if (issue.code === "unrecognized_keys")
    return (issue.keys ?? []).map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: "This is not known here.",
      code: "unknown-field",
    }));
  const missing = isMissing(issue, whole);
  const kind: Kind = missing ? { code: "missing" } : kindOf(issue);
  return [{ pointer: pointerTo(issue.path), detail: sentence(issue, missing), ...kind }];
}

const isMissing = ({ path }: Issue, whole: unknown): boolean =>
  path.length > 0 && valueAt(whole, path) === undefined;

type Kind = Required<Pick<Mistake, "code">> & Pick<Mistake, "limit">;

/** Of which kind a mistake is: what no kind says is told by its sentence alone. */
function kindOf(issue: Issue): Kind {
  switch (issue.code) {
    case "invalid_type":
      return { code: typeCodes[String(issue.expected)] ?? "does-not-fit" };
    case "invalid_value":
      return { code: "not-one-of" };
    case "invalid_format":
      return { code: formatCodes[issue.format ?? ""] ?? "does-not-fit" };
    case "too_small": {
      const limit = Number(issue.minimum);
      if (issue.inclusive === false) return { code: "does-not-fit" };
      if (issue.origin === "string") return limit === 1 ? { code: "missing" } : { code: "too-short", limit };
      return { code: issue.origin === "array" ? "too-few" : "too-small", limit };
    }
    case "too_big": {
      const limit = Number(issue.maximum);
      if (issue.inclusive === false) return { code: "does-not-fit" };
      if (issue.origin === "string") return { code: "too-long", limit };
      return { code: issue.origin === "array" ? "too-many" : "too-large", limit };
    }
    case undefined:
    default:
      return { code: "does-not-fit" };
  }
}

const typeCodes: Readonly<Record<string, MistakeCode>> = {
  string: "not-a-text",
  number: "not-a-number",
  int: "not-whole",
};

const formatCodes: Readonly<Record<string, MistakeCode>> = {
  email: "not-an-email",
  datetime: "not-a-moment",
  date: "not-a-day",
  url: "not-an-address",
};

function sentence(issue: Issue, missing: boolean): string {
  const words = ownWords(issue) ?? whatFits(issue);
  if (missing) return words && words !== kinds["string"] ? `This is missing. ${words}` : "This is missing.";
  return words ?? "This does not fit.";
}

/** The sentence that the contract itself gives. */
const ownWords = ({ message }: Issue): string | undefined =>
  message && message !== "Invalid input" ? message : undefined;

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    whole,
  );

/** What would fit, where it can be said. */
function whatFits(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return kinds[String(issue.expected)];
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return issue.discriminator ? oneOf(issue.options) : alternatives(issue.errors);
    case "too_small":
      return atLeast(issue);
    case "too_big":
      return atMost(issue);
    case "invalid_format":
      return formats[issue.format ?? ""] ?? likeThis(issue.pattern);
    case "not_multiple_of":
      return `Use a multiple of ${issue.divisor}.`;
    case undefined:
    default:
      return undefined;
  }
}

/** The sentences of a union's alternatives, each once. */
function alternatives(errors: readonly (readonly Issue[])[] | undefined): string | undefined {
  const sentences = (errors ?? []).flatMap((issues) => issues.slice(0, 1).map(whatFits));
  const said = [...new Set(sentences.filter((one) => one !== undefined))];
  return said.length > 0 ? said.join(" Or: ") : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: "Write a text.",
  number: "Write a number.",
  int: "Write a whole number.",
  boolean: "Write true or false.",
  array: "Write a list.",
  object: "Write an object.",
  record: "Write an object.",
  null: "Write null.",
};

const formats: Readonly<Record<string, string>> = {
  email: "Write an e-mail address.",
  datetime: "Write an instant with its zone, such as 2026-11-24T09:30:00Z.",
  date: "Write a day, such as 2026-11-24.",
  url: "Write an address that begins with https://.",
};

const likeThis = (pattern: string | undefined): string | undefined =>
  pattern && `Write it so that it matches ${pattern}.`;

function oneOf(values: readonly unknown[] | undefined): string | undefined {
  if (!values || values.length === 0) return undefined;
  const names = values.map(String);
  return names.length === 1 ? `Only ${names[0]} fits.` : `Use one of ${names.join(", ")}.`;
}

const characters = (count: unknown) => `${String(count)} character${count === 1 ? "" : "s"}`;
const entries = (count: unknown) => `${String(count)} ${count === 1 ? "entry" : "entries"}`;

function atLeast({ origin, minimum, inclusive }: Issue): string {
  if (origin === "string")
    return minimum === 1 ? "Write something." : `Write at least ${characters(minimum)}.`;
  if (origin === "array") return `List at least ${entries(minimum)}.`;
  return inclusive === false ? `Write more than ${minimum}.` : `Write ${minimum} or more.`;
}

function atMost({ origin, maximum, inclusive }: Issue): string {
  if (origin === "string") return `Write at most ${characters(maximum)}.`;
  if (origin === "array") return `List at most ${entries(maximum)}.`;
  return inclusive === false ? `Write less than ${maximum}.` : `Write ${maximum} or less.`;
}
