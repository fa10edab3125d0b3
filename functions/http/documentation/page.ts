import type { Json, OpenApiDocument, Operation, Parameter } from "../../../shared/contracts/openapi.ts";
import { mistakeCodes } from "../../../shared/domain/mistake.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import type { OutcomeRule } from "../../../shared/domain/track/track.ts";
import { style } from "./style.ts";

/** Renders the document as one page: no script, nothing fetched, so that it works wherever it is opened. */
export function renderPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const groups = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const { title, version, summary, description } = document.info as Record<string, string>;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<nav aria-label="Contents">
<p class="brand"><a href="#top">Milepost</a> <small>${escaped(version)}</small></p>
<ul><li><a href="#begin">Where to begin</a></li><li><a href="#outcomes">Milestones and outcomes</a></li></ul>
${groups.map((group) => navigation(group)).join("\n")}
<h2><a href="#schemas">Schemas</a></h2>
<h2><a href="#problems">Problems</a></h2>
</nav>
<main id="content">
<header id="top">
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(summary)}</p>
<p>${prose(description)}</p>
<p><a href="/v1/openapi.json">The OpenAPI 3.1 document</a>, for generators of clients and for tools.</p>
</header>
${beginning}
${outcomeSection()}
${groups.map((group) => section(group, document)).join("\n")}
${schemaSection(document)}
${problemSection(document)}
</main>
</body>
</html>
`;
}

interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

interface Group {
  readonly name: string;
  readonly operations: readonly Described[];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string | undefined): string =>
  (text ?? "").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Text with `code` in it; lines that begin with a hyphen are a list. */
function prose(text: string | undefined): string {
  const [first = "", ...items] = escaped(text).split(/\n- /);
  const list = items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>` : "";
  return `${first}${list}`.replace(/`([^`]+)`/g, "<code>$1</code>");
}

const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Paths may break before a slash. */
const pathText = (path: string): string => escaped(path).replaceAll("/", "<wbr>/");

const methodBadge = (method: string): string =>
  `<span class="method ${method.toLowerCase()}">${method}</span>`;

function navigation({ name, operations }: Group): string {
  const links = operations.map(
    ({ method, operation }) =>
      `<li><a href="#${operation.operationId}">${methodBadge(method)} <span>${escaped(operation.summary)}</span></a></li>`,
  );
  return `<h2><a href="#${anchor(name)}">${escaped(name)}</a></h2>\n<ul>${links.join("")}</ul>`;
}

const beginning = `<section id="begin">
<h2>Where to begin</h2>
<p>Members call with <code>Authorization: Bearer …</code>, an access token from the sign-in page. It says who they are;
which roles and sites they have is looked up, and changes take effect within a minute. Things of other organisations and
things out of reach answer 404.</p>
<ul>
<li><strong>Writes</strong> take an <code>Idempotency-Key</code>: the same key with the same request is done once and
answered the same, byte for byte. Send one, and repeat whatever got no answer.</li>
<li><strong>What can be edited</strong> carries a strong <code>ETag</code>. Send it back as <code>If-Match</code>; if
somebody was faster the answer is 412 and nothing has happened.</li>
<li><strong>Lists</strong> come in pages. Ask again with <code>nextCursor</code> until there is none; a page may be short
and still have a next one.</li>
<li><strong>Refusals</strong> are problem documents (RFC 9457): a stable <code>type</code> that links to its
<a href="#problems">explanation</a>, a sentence for people, and a JSON pointer for each field to blame. Fields that are not
known are refused. What API Gateway refuses before we see it (401 without a valid token, 404 for an address that is no
route, 429) comes in its own form, <code>{"message": "…"}</code>.</li>
<li><strong>Outcomes</strong> are recorded by the ids of the application’s track; those of the default track are
<a href="#outcomes">listed here</a>. What may be recorded now, and what it needs, stands in an application’s
<code>allowedOutcomes</code>.</li>
</ul>
</section>`;

const outcomeSection =
  (): string => `<section aria-labelledby="outcomes"><h2 id="outcomes">Milestones and outcomes</h2>
<p>The default track, with which every organisation begins. An organisation that has published its own reads it from
<code>GET /v1/tracks/{version}</code>.</p>
${outcomesTable()}</section>`;

const section = ({ name, operations }: Group, document: OpenApiDocument): string =>
  `<section aria-labelledby="${anchor(name)}">
<h2 id="${anchor(name)}">${escaped(name)}</h2>
${operations.map((described) => article(described, document)).join("\n")}
</section>`;

function article({ path, method, operation }: Described, document: OpenApiDocument): string {
  const { operationId, summary, description, requestBody } = operation;
  const parameters = (operation.parameters ?? []).map((each) => resolvedParameter(each, document));
  const json =
    requestBody && (requestBody.content["application/json"] as { schema: Json; example?: unknown });
  return `<article id="${operationId}">
<h3><a href="#${operationId}">${escaped(summary)}</a></h3>
<p class="route">${methodBadge(method)} <code>${pathText(path)}</code></p>
${description ? `<p>${prose(description)}</p>` : ""}
${operationId === "recordOutcome" ? `<p><a href="#outcomes">The milestones and outcomes of the default track</a></p>` : ""}
<p class="who">${callers(operation)}</p>
${parameters.length > 0 ? `<h4>Parameters</h4>${parameterTable(parameters)}` : ""}
${json ? `<h4>Body</h4>${schemaBlock(json.schema)}${exampleOf(json.example)}` : ""}
${replies(operation, document)}
</article>`;
}

function resolvedParameter(
  parameter: Parameter | { readonly $ref: string },
  document: OpenApiDocument,
): Parameter {
  if (!("$ref" in parameter) || !parameter.$ref) return parameter as Parameter;
  const found = document.components.parameters[nameOf(parameter.$ref)];
  if (!found) throw new Error(`${parameter.$ref} points nowhere`);
  return found;
}

const nameOf = (reference: string): string => reference.split("/").at(-1) ?? reference;

function callers(operation: Operation): string {
  if (operation.security.length === 0) return "Anybody may call this.";
  const roles = operation["x-roles"] ?? [];
  return `For members with the role ${roles.map((role) => `<code>${escaped(role)}</code>`).join(", ")}.`;
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="table"><table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;

const parameterTable = (parameters: readonly Parameter[]): string =>
  table(
    ["Name", "In", "Type", "What"],
    parameters.map(
      ({ name, in: place, required, schema, description }) =>
        `<tr><td><code>${escaped(name)}</code>${requiredMark(required)}</td><td>${place}</td><td>${typeOf(schema)}</td><td>${prose(description)}${limitsOf(schema, description)}${defaultOf(schema, description)}</td></tr>`,
    ),
  );

/** The ids to record by, as a new organisation has them. */
function outcomesTable(): string {
  const row = (milestone: string, rule: OutcomeRule) =>
    `<tr><td>${milestone}</td><td><code>${escaped(rule.id)}</code></td><td>${escaped(rule.label)}</td><td>${rule.colour}${rule.byClockOnly ? ", by the clock only" : ""}</td></tr>`;
  return table(
    ["Milestone", "Outcome", "Meaning", "Colour"],
    [
      ...defaultTrack.milestones.flatMap(({ id, outcomes }) =>
        outcomes.map((rule) => row(`<code>${escaped(id)}</code>`, rule)),
      ),
      ...defaultTrack.anywhere.map(({ before, outcome }) =>
        row(`any before <code>${escaped(before)}</code>`, outcome),
      ),
    ],
  );
}

const requiredMark = (required: boolean | undefined): string =>
  required ? ' <span class="required">required</span>' : "";

const defaultOf = (schema: Json, said: string | undefined): string =>
  schema["default"] === undefined || says(said, schema["default"])
    ? ""
    : ` Default <code>${escaped(JSON.stringify(schema["default"]))}</code>.`;

const exampleOf = (example: unknown): string =>
  example === undefined
    ? ""
    : `<details open><summary>Example</summary><pre><code>${escaped(JSON.stringify(example, undefined, 2))}</code></pre></details>`;

function replies(operation: Operation, document: OpenApiDocument): string {
  const entries = Object.entries(operation.responses);
  const good = entries
    .filter(([status]) => Number(status) < 400)
    .map(([status, reply]) => {
      const [[type, content] = ["", {}]] = Object.entries(
        (reply["content"] ?? {}) as Record<string, { schema?: Json }>,
      );
      const etag = reply["headers"] ? " With an <code>ETag</code>." : "";
      const schema = content.schema;
      const shape = type === "application/json" && schema ? schema : undefined;
      const linked = shape?.["$ref"] ? ` ${typeOf(shape)}` : "";
      const as = type === "application/json" ? "" : ` As <code>${escaped(type)}</code>.`;
      return `<h4>Reply <span class="status">${status}</span></h4><p>${prose(reply["description"] as string)}${linked}${as}${etag}</p>${shape && !linked ? schemaBlock(shape) : ""}`;
    });
  const bad = entries
    .filter(([status]) => Number(status) >= 400)
    .map(([status]) => {
      const words = document.components.responses[status]?.["description"];
      return `<li><span class="status">${status}</span> ${prose(words as string | undefined)}</li>`;
    });
  return `${good.join("")}<details><summary>Refusals</summary><ul class="plain">${bad.join("")}</ul></details>`;
}

/** A schema with a name is a link; an object is a table of its fields, those of inner objects among them. */
function schemaBlock(schema: Json): string {
  if (schema["$ref"] || schema["type"] !== "object") return `<p>${typeOf(schema)}</p>`;
  const rows = fieldRows(schema, "");
  return rows.length > 0 ? table(["Field", "Type", "What"], rows) : "<p>An empty object.</p>";
}

function fieldRows(schema: Json, prefix: string): string[] {
  const properties = (schema["properties"] ?? {}) as Record<string, Json>;
  const required = (schema["required"] ?? []) as string[];
  return Object.entries(properties).flatMap(([name, field]) => {
    const said = field["description"] as string | undefined;
    const words = `${prose(said)}${limitsOf(field, said)}${defaultOf(field, said)}`;
    const row = `<tr><td><code>${escaped(prefix)}${escaped(name)}</code>${requiredMark(required.includes(name))}</td><td>${typeOf(field)}</td><td>${words}</td></tr>`;
    const inner = innerObject(field);
    return [row, ...(inner ? fieldRows(inner.schema, `${prefix}${name}${inner.list ? "[]" : ""}.`) : [])];
  });
}

/** The object whose fields are shown below a field: its own, or those of the items of a list. */
function innerObject(field: Json): { schema: Json; list: boolean } | undefined {
  if (field["type"] === "object" && field["properties"]) return { schema: field, list: false };
  const items = field["items"] as Json | undefined;
  return field["type"] === "array" && items?.["type"] === "object" && items["properties"]
    ? { schema: items, list: true }
    : undefined;
}

/** What kind of value a schema is for, in words. */
function typeOf(schema: Json): string {
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const name = nameOf(reference);
    return `<a href="#schema-${escaped(name)}">${escaped(name)}</a>`;
  }
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as Json[] | undefined;
  if (choices) return choices.map((choice) => `${typeOf(choice)}${choiceFields(choice)}`).join(" or ");
  if (schema["const"] !== undefined) return `<code>${escaped(JSON.stringify(schema["const"]))}</code>`;
  if (schema["enum"])
    return (schema["enum"] as unknown[]).map((value) => `<code>${escaped(String(value))}</code>`).join(", ");
  if (schema["type"] === "array") return `list of ${typeOf((schema["items"] ?? {}) as Json)}`;
  if (schema["type"] === "object") {
    const values = schema["additionalProperties"];
    return typeof values === "object" && values !== null && !schema["properties"]
      ? `object of ${typeOf(values as Json)} by name`
      : "object";
  }
  return escaped(typeWords[String(schema["type"])] ?? "anything");
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  null: "null",
};

/** The fields of one of several objects, in one line. */
function choiceFields(choice: Json): string {
  const properties = choice["properties"] as Record<string, Json> | undefined;
  if (!properties) return "";
  const fields = Object.entries(properties).map(
    ([name, field]) => `<code>${escaped(name)}</code> ${typeOf(field)}`,
  );
  return ` (${fields.join("; ")})`;
}

/** Whether a description names a value already: nobody reads it twice. */
const says = (description: string | undefined, value: unknown): boolean =>
  (description ?? "").split(/[^\w-]+/).includes(String(value));

function limitsOf(schema: Json, description: string | undefined): string {
  const said = (key: string, words: (value: number) => string): string[] =>
    typeof schema[key] === "number" && !says(description, schema[key]) ? [words(schema[key])] : [];
  const limits = [
    ...said("minLength", (value) => (value > 1 ? `at least ${value} characters` : "")),
    ...said("maxLength", (value) => `at most ${value} characters`),
    ...said("minimum", (value) => `from ${value}`),
    ...said("exclusiveMinimum", (value) => `above ${value}`),
    ...said("maximum", (value) => `up to ${value}`),
    ...said("minItems", (value) => `at least ${value}`),
    ...said("maxItems", (value) => `at most ${value}`),
    ...(schema["format"] ? [`format <code>${escaped(schema["format"] as string)}</code>`] : []),
    ...(schema["pattern"] ? [`matches <code>${escaped(schema["pattern"] as string)}</code>`] : []),
  ].filter(Boolean);
  return limits.length > 0 ? ` <span class="limits">${limits.join(", ")}</span>` : "";
}

function schemaSection({ components }: OpenApiDocument): string {
  const articles = Object.entries(components.schemas).map(
    ([name, schema]) => `<article id="schema-${escaped(name)}">
<h3><a href="#schema-${escaped(name)}">${escaped(name)}</a></h3>
${schema["description"] ? `<p>${prose(schema["description"] as string)}</p>` : ""}
${schemaBlock(schema)}
</article>`,
  );
  return `<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>${articles.join("\n")}</section>`;
}

function problemSection({ "x-problems": problems }: OpenApiDocument): string {
  const articles = Object.entries(problems).map(
    ([code, { status, means, remedy }]) => `<article id="problem-${code}" class="problem">
<h3><a href="#problem-${code}">${escaped(code)}</a> <span class="status">${status}</span></h3>
<p>${prose(means)}</p>
<p class="remedy"><strong>What to do:</strong> ${prose(remedy)}</p>
</article>`,
  );
  return `<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>The <code>type</code> of a problem document ends in one of these codes. <code>detail</code> says it for the case at
hand; <code>errors</code> point at fields, each with a <code>code</code>: one of these, or a kind of mistake
(${mistakeCodes.map((each) => `<code>${each}</code>`).join(", ")}); <code>traceId</code> is what we need to look it up.</p>
${articles.join("\n")}</section>`;
}
