/**
 * Decides what a policy allows, as IAM does: an explicit Deny wins, then an Allow, else no. Only what our templates
 * use is understood; another condition operator or key fails by name.
 */

export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Service or AWS principals of a resource policy; empty in a role's policy. */
  readonly principals: readonly string[];
}

/** One thing somebody wants to do. */
export interface AccessRequest {
  /** `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys, by lower-case name; a key that is not there has no value. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
  /** `events.amazonaws.com`, for a resource policy. */
  readonly principal?: string;
}

export type Decision = "allowed" | "denied" | "not allowed";

const list = (value: unknown): string[] =>
  value === undefined ? [] : ([value].flat() as (string | number | boolean)[]).map(String);

/** Reads a policy document. */
export function parseStatements(document: unknown): Statement[] {
  const { Statement: given } = document as { Statement: unknown };
  return (Array.isArray(given) ? given : [given]).map((raw: Record<string, unknown>): Statement => {
    const conditions = (raw["Condition"] ?? {}) as Record<string, Record<string, unknown>>;
    const principal = raw["Principal"];
    return {
      effect: raw["Effect"] === "Deny" ? "Deny" : "Allow",
      actions: list(raw["Action"]),
      notActions: list(raw["NotAction"]),
      resources: list(raw["Resource"]),
      notResources: list(raw["NotResource"]),
      conditions: Object.fromEntries(
        Object.entries(conditions).map(([operator, keys]) => [
          operator,
          Object.fromEntries(Object.entries(keys).map(([key, values]) => [key.toLowerCase(), list(values)])),
        ]),
      ),
      principals:
        principal === undefined
          ? []
          : typeof principal === "string"
            ? [principal]
            : Object.values(principal as Record<string, unknown>).flatMap(list),
    };
  });
}

/** What the statements say about the request. */
export function evaluate(statements: readonly Statement[], request: AccessRequest): Decision {
  let allowed = false;
  for (const statement of statements) {
    if (!applies(statement, request)) continue;
    if (statement.effect === "Deny") return "denied";
    allowed = true;
  }
  return allowed ? "allowed" : "not allowed";
}

/** Whether the decision depends on the request's context, so that it may not be remembered. */
export const conditional = (statements: readonly Statement[]): boolean =>
  statements.some((statement) => Object.keys(statement.conditions).length > 0);

function applies(statement: Statement, request: AccessRequest): boolean {
  const action = request.action.toLowerCase();
  const matchesAction = (pattern: string) => matches(pattern.toLowerCase(), action);
  const matchesResource = (pattern: string) => matches(pattern, request.resource);
  if (statement.actions.length > 0 && !statement.actions.some(matchesAction)) return false;
  if (statement.notActions.some(matchesAction)) return false;
  if (statement.resources.length > 0 && !statement.resources.some(matchesResource)) return false;
  if (statement.notResources.some(matchesResource)) return false;
  if (request.principal !== undefined) {
    const { principal } = request;
    if (!statement.principals.some((each) => each === "*" || each === principal)) return false;
  }
  return Object.entries(statement.conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, key, values, request.context ?? {})),
  );
}

const patterns = new Map<string, RegExp>();

/** Whether `text` fits a pattern with `*` and `?`. */
export function matches(pattern: string, text: string): boolean {
  if (pattern === "*" || pattern === text) return true;
  if (!pattern.includes("*") && !pattern.includes("?")) return false;
  let expression = patterns.get(pattern);
  if (!expression) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    expression = new RegExp(`^${escaped}$`, "s");
    patterns.set(pattern, expression);
  }
  return expression.test(text);
}

/** Condition keys whose values the local endpoint knows. */
const knownKeys = new Set([
  "aws:securetransport",
  "aws:sourcearn",
  "aws:sourceaccount",
  "aws:principalaccount",
  "aws:principalarn",
  "dynamodb:leadingkeys",
  "dynamodb:enclosingoperation",
  "events:source",
  "events:detail-type",
  "kms:viaservice",
  "kms:calleraccount",
  "ses:fromaddress",
  "ses:recipients",
]);

type Comparison = (value: string, wanted: string) => boolean;
const comparisons: Readonly<Record<string, { readonly compare: Comparison; readonly negated: boolean }>> = {
  StringEquals: { compare: (value, wanted) => value === wanted, negated: false },
  StringNotEquals: { compare: (value, wanted) => value === wanted, negated: true },
  StringEqualsIgnoreCase: {
    compare: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
    negated: false,
  },
  StringLike: { compare: (value, wanted) => matches(wanted, value), negated: false },
  StringNotLike: { compare: (value, wanted) => matches(wanted, value), negated: true },
  ArnEquals: { compare: (value, wanted) => matches(wanted, value), negated: false },
  ArnLike: { compare: (value, wanted) => matches(wanted, value), negated: false },
  ArnNotEquals: { compare: (value, wanted) => matches(wanted, value), negated: true },
  ArnNotLike: { compare: (value, wanted) => matches(wanted, value), negated: true },
  Bool: { compare: (value, wanted) => value === wanted, negated: false },
};

function holds(
  operator: string,
  key: string,
  wanted: readonly string[],
  context: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (!knownKeys.has(key)) throw new Error(`IAM condition key ${key} is not understood by the local runner`);
  const values = context[key];
  if (operator === "Null") return (values === undefined) === (wanted[0] === "true");
  const [, quantifier, name = "", ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const comparison = comparisons[name];
  if (!comparison)
    throw new Error(`IAM condition operator ${operator} is not understood by the local runner`);
  if (values === undefined) {
    // As in AWS: ForAllValues is true of nothing at all, and a negated comparison of a missing key holds.
    return (
      ifExists !== undefined ||
      quantifier === "ForAllValues" ||
      (quantifier === undefined && comparison.negated)
    );
  }
  const one = (value: string) =>
    wanted.some((each) => comparison.compare(value, each)) !== comparison.negated;
  return quantifier === "ForAllValues" ? values.every(one) : values.some(one);
}
