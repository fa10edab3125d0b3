/** DynamoDB's expressions over plain values: conditions, key conditions, updates and projections. */

export type Item = Record<string, unknown>;

export interface Words {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}

type Path = readonly (string | number)[];
type Operand =
  | { readonly kind: "path"; readonly path: Path }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "size"; readonly path: Path }
  | { readonly kind: "sum"; readonly left: Operand; readonly sign: "+" | "-"; readonly right: Operand }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Operand[] };
type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly inner: Condition }
  | { readonly kind: "compare"; readonly operator: string; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "between"; readonly value: Operand; readonly from: Operand; readonly to: Operand }
  | { readonly kind: "in"; readonly value: Operand; readonly list: readonly Operand[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Operand[] };
interface Update {
  readonly set: readonly { readonly path: Path; readonly to: Operand }[];
  readonly add: readonly { readonly path: Path; readonly by: Operand }[];
  readonly remove: readonly Path[];
}

/** The validation error of DynamoDB. */
export class Invalid extends Error {
  readonly $fault = "client";
  readonly $metadata = { httpStatusCode: 400 };
  constructor(message: string) {
    super(message);
    this.name = "ValidationException";
  }
}

/** An update that the item as it is does not allow: in a transaction a reason to cancel it. */
export class Inapplicable extends Invalid {}

const tokenOf = /\s*(?:(<>|<=|>=|[=<>(),.+[\]-])|([#:][A-Za-z0-9_]+)|([A-Za-z_][A-Za-z0-9_]*)|(\d+))/y;
const functions = new Set(["attribute_exists", "attribute_not_exists", "begins_with", "contains"]);

class Parser {
  private readonly tokens: string[] = [];
  private at = 0;

  constructor(text: string) {
    tokenOf.lastIndex = 0;
    while (tokenOf.lastIndex < text.trimEnd().length) {
      const from = tokenOf.lastIndex;
      const match = tokenOf.exec(text);
      if (!match) throw new Invalid(`unreadable expression at ${from}: ${text}`);
      this.tokens.push(match[0].trim());
    }
  }

  condition(): Condition {
    let left = this.conjunction();
    while (this.word("or")) left = { kind: "or", left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.word("and")) left = { kind: "and", left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    if (this.word("not")) return { kind: "not", inner: this.negation() };
    if (this.peek() === "(") {
      this.at += 1;
      const inner = this.condition();
      this.expect(")");
      return inner;
    }
    const name = this.peek()?.toLowerCase() ?? "";
    if (functions.has(name) && this.tokens[this.at + 1] === "(") {
      this.at += 1;
      return { kind: "call", name, args: this.args() };
    }
    const value = this.operand();
    if (this.word("between")) {
      const from = this.operand();
      if (!this.word("and")) throw new Invalid("BETWEEN without AND");
      return { kind: "between", value, from, to: this.operand() };
    }
    if (this.word("in")) return { kind: "in", value, list: this.args() };
    const operator = this.take();
    if (!["=", "<>", "<", "<=", ">", ">="].includes(operator)) throw new Invalid(`no operator: ${operator}`);
    return { kind: "compare", operator, left: value, right: this.operand() };
  }

  update(): Update {
    const made = {
      set: [] as Update["set"][number][],
      add: [] as Update["add"][number][],
      remove: [] as Path[],
    };
    while (this.at < this.tokens.length) {
      const clause = this.take().toLowerCase();
      do {
        const path = this.path();
        if (clause === "set") {
          this.expect("=");
          made.set.push({ path, to: this.sum() });
        } else if (clause === "add") made.add.push({ path, by: this.operand() });
        else if (clause === "remove") made.remove.push(path);
        else throw new Invalid(`unknown clause ${clause}`);
      } while (this.literal(","));
    }
    return made;
  }

  paths(): Path[] {
    const paths = [this.path()];
    while (this.literal(",")) paths.push(this.path());
    return paths;
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Invalid(`unexpected ${this.peek()}`);
  }

  private sum(): Operand {
    let left = this.operand();
    for (let sign = this.peek(); sign === "+" || sign === "-"; sign = this.peek()) {
      this.at += 1;
      left = { kind: "sum", left, sign, right: this.operand() };
    }
    return left;
  }

  private operand(): Operand {
    const token = this.peek() ?? "";
    if (token.startsWith(":")) return { kind: "value", name: this.take() };
    if (this.tokens[this.at + 1] === "(") {
      this.at += 1;
      const args = this.args();
      const [first] = args;
      if (token === "size" && first?.kind === "path") return { kind: "size", path: first.path };
      return { kind: "call", name: token.toLowerCase(), args };
    }
    return { kind: "path", path: this.path() };
  }

  private args(): Operand[] {
    this.expect("(");
    const args = [this.operand()];
    while (this.literal(",")) args.push(this.operand());
    this.expect(")");
    return args;
  }

  private path(): Path {
    const parts: (string | number)[] = [this.take()];
    for (;;) {
      if (this.literal(".")) parts.push(this.take());
      else if (this.literal("[")) {
        parts.push(Number(this.take()));
        this.expect("]");
      } else return parts;
    }
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }
  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Invalid("the expression ends too early");
    this.at += 1;
    return token;
  }
  private word(wanted: string): boolean {
    if (this.peek()?.toLowerCase() !== wanted) return false;
    this.at += 1;
    return true;
  }
  private literal(wanted: string): boolean {
    if (this.peek() !== wanted) return false;
    this.at += 1;
    return true;
  }
  private expect(wanted: string): void {
    if (!this.literal(wanted)) throw new Invalid(`expected ${wanted}, found ${this.peek() ?? "the end"}`);
  }
}

function cached<Parsed>(parse: (parser: Parser) => Parsed): (text: string) => Parsed {
  const known = new Map<string, Parsed>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const parser = new Parser(text);
    const parsed = parse(parser);
    parser.end();
    known.set(text, parsed);
    return parsed;
  };
}

const parseCondition = cached((parser) => parser.condition());
const parseUpdate = cached((parser) => parser.update());
const parsePaths = cached((parser) => parser.paths());

/** Resolves `#names` and `:values`; an undefined one is an error, as in DynamoDB. */
class Scope {
  private readonly item: Item;
  private readonly words: Words;

  constructor(item: Item, words: Words) {
    this.item = item;
    this.words = words;
  }

  path(path: Path): Path {
    return path.map((part) => {
      if (typeof part !== "string" || !part.startsWith("#")) return part;
      const name = this.words.ExpressionAttributeNames?.[part];
      if (name === undefined) throw new Invalid(`${part} is not defined`);
      return name;
    });
  }

  at(path: Path): unknown {
    let value: unknown = this.item;
    for (const part of this.path(path)) {
      if (value === null || typeof value !== "object") return undefined;
      value = (value as Record<string | number, unknown>)[part];
    }
    return value;
  }

  value(operand: Operand): unknown {
    switch (operand.kind) {
      case "path":
        return this.at(operand.path);
      case "value": {
        const value = this.words.ExpressionAttributeValues?.[operand.name];
        if (value === undefined) throw new Invalid(`${operand.name} is not defined`);
        return value;
      }
      case "size": {
        const value = this.at(operand.path);
        if (typeof value === "string") return Buffer.byteLength(value);
        if (Array.isArray(value)) return value.length;
        return value && typeof value === "object" ? Object.keys(value).length : undefined;
      }
      case "sum": {
        const left = this.value(operand.left);
        const right = this.value(operand.right);
        if (typeof left !== "number" || typeof right !== "number")
          throw new Inapplicable("an operand of the update is missing or no number");
        return operand.sign === "+" ? left + right : left - right;
      }
      case "call": {
        const [first, second] = operand.args;
        if (!first || !second) throw new Invalid(`${operand.name} takes two`);
        if (operand.name === "if_not_exists") return this.value(first) ?? this.value(second);
        if (operand.name === "list_append") {
          const [left, right] = [this.value(first), this.value(second)];
          if (!Array.isArray(left) || !Array.isArray(right))
            throw new Inapplicable("list_append takes lists");
          return [...(left as unknown[]), ...(right as unknown[])];
        }
        throw new Invalid(`unknown function ${operand.name}`);
      }
    }
  }

  holds(condition: Condition): boolean {
    switch (condition.kind) {
      case "and":
        return this.holds(condition.left) && this.holds(condition.right);
      case "or":
        return this.holds(condition.left) || this.holds(condition.right);
      case "not":
        return !this.holds(condition.inner);
      case "between": {
        const value = this.value(condition.value);
        const [from, to] = [this.value(condition.from), this.value(condition.to)];
        return comparable(value, from) && compare(value, from) >= 0 && compare(value, to) <= 0;
      }
      case "in":
        return condition.list.some((each) => same(this.value(condition.value), this.value(each)));
      case "compare": {
        const [left, right] = [this.value(condition.left), this.value(condition.right)];
        if (left === undefined || right === undefined) return condition.operator === "<>" && left !== right;
        if (condition.operator === "=") return same(left, right);
        if (condition.operator === "<>") return !same(left, right);
        if (!comparable(left, right)) return false;
        const order = compare(left, right);
        if (condition.operator === "<") return order < 0;
        if (condition.operator === "<=") return order <= 0;
        return condition.operator === ">" ? order > 0 : order >= 0;
      }
      case "call": {
        const [first, second] = condition.args;
        if (!first) throw new Invalid(`${condition.name} takes an attribute`);
        const value = this.value(first);
        if (condition.name === "attribute_exists") return value !== undefined;
        if (condition.name === "attribute_not_exists") return value === undefined;
        const wanted = second && this.value(second);
        if (condition.name === "begins_with")
          return typeof value === "string" && typeof wanted === "string" && value.startsWith(wanted);
        if (typeof value === "string") return typeof wanted === "string" && value.includes(wanted);
        return Array.isArray(value) && value.some((each) => same(each, wanted));
      }
    }
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
const comparable = (a: unknown, b: unknown): boolean =>
  (typeof a === "string" && typeof b === "string") || (typeof a === "number" && typeof b === "number");

const surrogate = /[\ud800-\udfff]/;

/** The order of DynamoDB's keys: numbers by value, texts by the bytes of UTF-8. */
export function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string" && (surrogate.test(a) || surrogate.test(b)))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return (a as string) < (b as string) ? -1 : 1;
}

export const holds = (text: string | undefined, item: Item, words: Words): boolean =>
  text === undefined || new Scope(item, words).holds(parseCondition(text));

/** Changes the item in place as an update expression says; all of it reads the item as it was. */
export function applyUpdate(text: string, item: Item, words: Words): void {
  const update = parseUpdate(text);
  const scope = new Scope(structuredClone(item), words);
  for (const { path, to } of update.set) put(item, scope.path(path), scope.value(to));
  for (const { path, by } of update.add) {
    const amount = scope.value(by);
    const before = scope.at(path) ?? 0;
    if (typeof amount !== "number" || typeof before !== "number") throw new Inapplicable("ADD takes numbers");
    put(item, scope.path(path), before + amount);
  }
  for (const path of update.remove) {
    const resolved = scope.path(path);
    const parent = resolved.slice(0, -1).reduce<unknown>((value, part) => (value as Item)[part], item);
    delete (parent as Item)[resolved.at(-1) ?? ""];
  }
}

function put(item: Item, path: Path, value: unknown): void {
  const last = path.at(-1) ?? "";
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, part) => (inner as Item | undefined)?.[part], item);
  if (parent === undefined || parent === null)
    throw new Inapplicable("The document path provided in the update expression is invalid for update");
  (parent as Item)[last] = value;
}

/** The attributes a projection names; all of them without one. */
export function project(text: string | undefined, item: Item, words: Words): Item {
  if (text === undefined) return item;
  const scope = new Scope(item, words);
  const made: Item = {};
  for (const path of parsePaths(text)) {
    const [name] = scope.path(path);
    const value = scope.at(path);
    if (typeof name === "string" && value !== undefined) made[name] = value;
  }
  return made;
}

/** What a key condition asks for: a partition, and perhaps a part of it. */
export function keyCondition(
  text: string,
  words: Words,
  keys: { readonly partition: string; readonly sort: string },
): { readonly partition: unknown; readonly matches: (item: Item) => boolean } {
  const condition = parseCondition(text);
  const scope = new Scope({}, words);
  const find = (each: Condition): Operand | undefined => {
    if (each.kind === "and") return find(each.left) ?? find(each.right);
    if (each.kind !== "compare" || each.operator !== "=" || each.left.kind !== "path") return undefined;
    return scope.path(each.left.path)[0] === keys.partition ? each.right : undefined;
  };
  const operand = find(condition);
  if (!operand) throw new Invalid(`the key condition does not name ${keys.partition}`);
  return { partition: scope.value(operand), matches: (item) => new Scope(item, words).holds(condition) };
}

/** Every name and value that the expressions do not use is an error in DynamoDB. */
export function refuseUnused(words: Words, ...texts: (string | undefined)[]): void {
  const used = new Set(texts.flatMap((text) => text?.match(/[#:][A-Za-z0-9_]+/g) ?? []));
  for (const name of [
    ...Object.keys(words.ExpressionAttributeNames ?? {}),
    ...Object.keys(words.ExpressionAttributeValues ?? {}),
  ])
    if (!used.has(name)) throw new Invalid(`Value provided is unused in expressions: ${name}`);
}
