/** EventBridge's event patterns, also used by the filters of event source mappings. */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an event fits a pattern. A matcher that is not understood fails by name. */
export function fits(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new Error(`Event pattern ${JSON.stringify(pattern)} is not understood`);
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === "$or" && Array.isArray(wanted)) return wanted.some((each) => fits(each, event));
    const values = member(event, key);
    if (Array.isArray(wanted)) return wanted.some((matcher) => matchesAny(matcher, values));
    return values.length === 0 ? fits(wanted, undefined) : values.some((value) => fits(wanted, value));
  });
}

/** The values of a key; arrays stand for each of their elements. */
function member(event: unknown, key: string): unknown[] {
  if (!isObject(event) || !(key in event)) return [];
  const value = event[key];
  return Array.isArray(value) ? value : [value];
}

function matchesAny(matcher: unknown, values: readonly unknown[]): boolean {
  if (!isObject(matcher)) return values.some((value) => value === matcher);
  const entries = Object.entries(matcher);
  const [kind, argument] = entries[0] ?? [];
  if (kind === undefined || entries.length !== 1)
    throw new Error(`Matcher ${JSON.stringify(matcher)} is not understood`);
  if (kind === "exists") return values.length > 0 === argument;
  return values.some((value) => matchesOne(kind, argument, value));
}

function matchesOne(kind: string, argument: unknown, value: unknown): boolean {
  switch (kind) {
    case "prefix":
      if (isObject(argument)) return text(value, (t) => t.toLowerCase().startsWith(ignoringCase(argument)));
      return text(value, (t) => t.startsWith(String(argument)));
    case "suffix":
      if (isObject(argument)) return text(value, (t) => t.toLowerCase().endsWith(ignoringCase(argument)));
      return text(value, (t) => t.endsWith(String(argument)));
    case "equals-ignore-case":
      return text(value, (t) => t.toLowerCase() === String(argument).toLowerCase());
    case "wildcard":
      return text(value, (t) => wildcard(String(argument)).test(t));
    case "numeric":
      return typeof value === "number" && numeric(argument as unknown[], value);
    case "anything-but": {
      const alternatives = Array.isArray(argument) ? argument : [argument];
      return !alternatives.some((each) => {
        if (!isObject(each)) return each === value;
        const [inner, innerArgument] = Object.entries(each)[0] ?? [""];
        const list = Array.isArray(innerArgument) ? innerArgument : [innerArgument];
        return list.some((one) => matchesOne(inner, one, value));
      });
    }
    default:
      throw new Error(`Event pattern matcher "${kind}" is not understood by the local runner`);
  }
}

const text = (value: unknown, test: (text: string) => boolean) => typeof value === "string" && test(value);

function ignoringCase(argument: Record<string, unknown>): string {
  const wanted = argument["equals-ignore-case"];
  if (typeof wanted !== "string") throw new Error(`Matcher ${JSON.stringify(argument)} is not understood`);
  return wanted.toLowerCase();
}

const wildcard = (pattern: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

function numeric(conditions: readonly unknown[], value: number): boolean {
  for (let at = 0; at + 1 < conditions.length; at += 2) {
    const bound = Number(conditions[at + 1]);
    const holds = {
      "=": value === bound,
      "<": value < bound,
      "<=": value <= bound,
      ">": value > bound,
      ">=": value >= bound,
    };
    const operator = String(conditions[at]);
    if (!(operator in holds)) throw new Error(`Numeric operator ${operator} is not understood`);
    if (!holds[operator as keyof typeof holds]) return false;
  }
  return true;
}
