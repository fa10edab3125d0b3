import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import * as z from "zod";
import type { ZodMiniType } from "zod/mini";
import { ReportedOutcome } from "../shared/contracts/events/reported-outcome.ts";
import { PublishedDetail } from "../shared/contracts/events/published.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { MessageEvent } from "../shared/domain/messages/events.ts";
import { ClockStruck, MailBreakerTightened, ReportRefused } from "../shared/domain/messages/occasions.ts";
import { MemberEvent, SchemePublished, TrackPublished } from "../shared/domain/organisation/events.ts";
import { bus, subscriptions } from "../shared/names.ts";
import { code, table } from "./markdown.ts";

const root = path.resolve(import.meta.dirname, "..");

interface Stream {
  readonly name: string;
  readonly stream: string;
  readonly file: string;
  readonly events: readonly ZodMiniType[];
}

const optionsOf = (union: { readonly def: { readonly options: readonly unknown[] } }) =>
  union.def.options as readonly ZodMiniType[];

const streams: readonly Stream[] = [
  {
    name: "Of an application",
    stream: "<organisation>#application#<applicationId>",
    file: "shared/domain/application/events.ts",
    events: ApplicationEvent.types.map(({ schema }) => schema()),
  },
  {
    name: "Of its messages",
    stream: "<organisation>#messages#<applicationId>",
    file: "shared/domain/messages/events.ts",
    events: optionsOf(MessageEvent),
  },
  {
    name: "Of the clock, of refused reports and of mail that fares badly",
    stream:
      "<organisation>#clock#<kind>#<day>, <organisation>#report#<source>#<reportId>, <organisation>#mail-breaker#<version>#<level>",
    file: "shared/domain/messages/occasions.ts",
    events: [ClockStruck, ReportRefused, MailBreakerTightened],
  },
  {
    name: "Of an organisation",
    stream: "<organisation>#track, <organisation>#scheme, <organisation>#members",
    file: "shared/domain/organisation/events.ts",
    events: [TrackPublished, SchemePublished, ...optionsOf(MemberEvent)],
  },
];

/** Every event with its fields, `docs/events.md`, from the schemas that facts are read through. */
export const generateEvents = (): string =>
  [
    "# Events",
    "Generated from the schemas. A fact is everything that one command decided: its events, when they were recorded (`recordedAt`) and by whom (`actor`). Events hold ids, dates and choices, never anything that tells who a person is.",
    ...streams.flatMap(({ name, stream, file, events }) => {
      const words = wordsOf(path.join(root, file));
      return [
        `## ${name}`,
        `Streams ${stream.split(", ").map(code).join(", ")}; ${code(file)}.`,
        ...events.flatMap((event) => eventSection(event, words)),
      ];
    }),
    "## On the bus, going out",
    `Source ${code(bus.ownSource)}, the event's type as detail type, and ids only:`,
    fieldsTable(PublishedDetail, new Map()),
    "Published are the types that somebody is told of:",
    table(
      ["event", "told"],
      [...publishedTypes()].map(([type, consumers]) => [code(type), consumers.join(", ")]),
    ),
    "## On the bus, coming in",
    `Detail type ${code(bus.reportedOutcome)}, from a partner's account under its own source. The organisation follows from account and source.`,
    fieldsTable(
      ReportedOutcome,
      wordsOf(path.join(root, "shared/contracts/events/reported-outcome.ts")).get("") ?? new Map(),
    ),
    "",
  ].join("\n\n");

const consumerNames = {
  awardPoints: "award-points",
  releaseSlots: "release-slots",
  erasePeople: "erase-people, after five minutes",
  sendMessagesDelayed: "send-messages, after the undo window",
  sendMessages: "send-messages, at once",
  sendMessagesOfClock: "send-messages, at once and each by itself",
} as const satisfies Record<keyof typeof subscriptions, string>;

function publishedTypes(): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const [consumer, subscribed] of Object.entries(subscriptions))
    for (const type of subscribed)
      types.set(type, [...(types.get(type) ?? []), consumerNames[consumer as keyof typeof consumerNames]]);
  return new Map([...types].sort(([a], [b]) => a.localeCompare(b)));
}

type Words = ReadonlyMap<string, ReadonlyMap<string, string>>;

function eventSection(event: ZodMiniType, words: Words): string[] {
  const { properties } = jsonOf(event);
  const type = String(properties["type"]?.["const"]);
  const own = words.get(type) ?? new Map<string, string>();
  const said = own.get("");
  return [`### ${type}`, ...(said ? [said] : []), fieldsTable(event, own)];
}

interface JsonObject {
  readonly properties: Readonly<Record<string, Record<string, unknown>>>;
  readonly required?: readonly string[];
}

const jsonOf = (schema: ZodMiniType): JsonObject =>
  z.toJSONSchema(schema, { unrepresentable: "any" }) as unknown as JsonObject;

function fieldsTable(schema: ZodMiniType, words: ReadonlyMap<string, string>): string {
  const { properties, required = [] } = jsonOf(schema);
  const rows = Object.entries(properties)
    .filter(([name]) => name !== "type")
    .map(([name, field]) => [
      code(name),
      required.includes(name) ? "always" : "if known",
      typeOf(field),
      words.get(name) ?? "",
    ]);
  return rows.length > 0 ? table(["field", "there", "type", "what"], rows) : "No fields.";
}

/** What kind of value it is, in words; objects by the names of their fields. */
function typeOf(field: Readonly<Record<string, unknown>>): string {
  if (field["const"] !== undefined) return code(JSON.stringify(field["const"]));
  if (field["enum"]) return (field["enum"] as unknown[]).map((value) => code(String(value))).join(", ");
  if (field["type"] === "array")
    return `list of ${typeOf((field["items"] ?? {}) as Record<string, unknown>)}`;
  const choices = (field["anyOf"] ?? field["oneOf"]) as Record<string, unknown>[] | undefined;
  if (choices) return choices.map(typeOf).join(" or ");
  const inner = field["properties"] as Record<string, Record<string, unknown>> | undefined;
  if (inner) return `{ ${Object.keys(inner).join(", ")} }`;
  const { pattern = "", type = "any" } = field as { pattern?: string; type?: string };
  return patternWords[pattern] ?? idOf(pattern) ?? type;
}

const patternWords: Readonly<Record<string, string>> = {
  "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$": "instant",
  "^\\d{4}-\\d{2}-\\d{2}$": "day",
  "^[A-Z]{3}$": "currency",
};

const idOf = (pattern: string): string | undefined => {
  const prefix = /^\^([a-z]{3})_/.exec(pattern)?.[1];
  return prefix && `id \`${prefix}_…\``;
};

/**
 * The comments beside schemas and their fields, by the event's type (empty where there is none) and the field's name
 * (empty for the event itself).
 */
function wordsOf(file: string): Words {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const words = new Map<string, Map<string, string>>();
  const visit = (node: ts.Node): void => {
    const call = ts.isObjectLiteralExpression(node) ? callOf(node) : undefined;
    if (call && ts.isObjectLiteralExpression(node)) {
      const type = typeOfShape(call, node, source);
      const own = words.get(type) ?? new Map<string, string>();
      const said = commentBefore(enclosing(call), text);
      if (type && said) own.set("", said);
      for (const property of node.properties) {
        const comment = commentBefore(property, text);
        if (ts.isPropertyAssignment(property) && comment) own.set(property.name.getText(source), comment);
      }
      words.set(type, own);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

/** The call that an object literal is the fields of: `z.object({…})`, `z.strictObject({…})`, `event("…", () => ({…}))`. */
function callOf(node: ts.ObjectLiteralExpression): ts.CallExpression | undefined {
  const given = ts.isParenthesizedExpression(node.parent) ? node.parent.parent : node;
  const call = given.parent;
  return ts.isCallExpression(call) && /\b(strictObject|object|event)$/.test(call.expression.getText())
    ? call
    : undefined;
}

function typeOfShape(
  call: ts.CallExpression,
  node: ts.ObjectLiteralExpression,
  source: ts.SourceFile,
): string {
  const [named] = call.arguments;
  if (named && ts.isStringLiteral(named)) return named.text;
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText(source) !== "type") continue;
    return /z\.literal\("(\w+)"\)/.exec(property.initializer.getText(source))?.[1] ?? "";
  }
  return "";
}

/** Where the comment of an object schema stands: before it in a list, else before the statement that declares it. */
function enclosing(call: ts.CallExpression): ts.Node {
  const declaration = call.parent;
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : call;
}

function commentBefore(node: ts.Node, text: string): string | undefined {
  const range = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  const comment = range && text.slice(range.pos, range.end);
  if (!comment?.startsWith("/**")) return undefined;
  return comment
    .slice(3, -2)
    .split("\n")
    .map((line) => line.replace(/^\s*\*?\s?/, "").trim())
    .filter(Boolean)
    .join(" ");
}
