/**
 * Writes `docs/openapi.json`, the OpenAPI document of the API: `npm run openapi`. With `--check` it writes nothing
 * and ends with an error where the committed document is not that of the code.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import prettier from "prettier";
import ts from "typescript";
import type { ZodMiniType } from "zod/mini";
import { examples } from "./examples.ts";
import type { Contracts, OperationContract } from "./http/contract.ts";
import { openApiDocument } from "./openapi.ts";
import type { OpenApiDocument } from "./openapi.ts";

const root = path.resolve(import.meta.dirname, "../..");
const target = path.join(root, "docs/openapi.json");
const contractFolder = path.join(root, "shared/contracts/http");

/** Modules whose exported schemas get names in the document, beside the contracts themselves. */
const domainModules = [
  "ids.ts",
  "organisation/organisation.ts",
  "points/scheme.ts",
  "track/track.ts",
  "application/events.ts",
].map((file) => path.join(root, "shared/domain", file));

/** Builds the document from the contracts as they are in the working tree. */
export async function generateOpenApi(): Promise<OpenApiDocument> {
  const files = (await readdir(contractFolder)).filter((file) => file.endsWith(".ts")).sort();
  const contractModules = files.map((file) => path.join(contractFolder, file));
  const modules = new Map<string, Record<string, unknown>>();
  for (const file of [...domainModules, ...contractModules])
    modules.set(file, (await import(pathToFileURL(file).href)) as Record<string, unknown>);

  const contracts: Record<string, OperationContract> = {};
  for (const file of contractModules)
    for (const [name, value] of Object.entries(modules.get(file) ?? {}))
      if (name.endsWith("Contracts")) Object.assign(contracts, value as Contracts);

  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const words = await wordsOf(modules);
  return openApiDocument({
    version,
    contracts,
    named: namedSchemas(modules),
    describe: (schema, field) =>
      field === undefined ? words.schemas.get(schema) : fieldWords(words, schema, field),
    examples,
  });
}

const isSchema = (value: unknown): value is ZodMiniType =>
  typeof value === "object" && value !== null && "_zod" in value;

/** The schema behind `z.lazy`, which builds it when it is first asked for. */
const resolved = (schema: ZodMiniType): ZodMiniType => {
  const { innerType } = schema._zod as { innerType?: ZodMiniType };
  return innerType ? resolved(innerType) : schema;
};

/** Objects and unions under the names they are exported by; the first export of a schema and of a name counts. */
function namedSchemas(modules: ReadonlyMap<string, Record<string, unknown>>): Map<string, ZodMiniType> {
  const named = new Map<string, ZodMiniType>();
  const seen = new Set<unknown>();
  for (const exported of modules.values())
    for (const [name, schema] of Object.entries(exported)) {
      if (!isSchema(schema) || named.has(name) || seen.has(schema) || name.endsWith("Query")) continue;
      if (!["object", "union"].includes(resolved(schema)._zod.def.type)) continue;
      named.set(name, schema);
      seen.add(schema);
    }
  return named;
}

/** What comments in the code say of schemas, and of the fields of objects by the field's schema and name. */
interface Words {
  readonly schemas: Map<ZodMiniType, string>;
  readonly fields: Map<ZodMiniType, Map<string, string>>;
}

/** What is said of a field where it stands, else of the schema it has. Schemas that are derived keep the fields. */
function fieldWords({ schemas, fields }: Words, schema: ZodMiniType, field: string): string | undefined {
  const own = fields.get(schema)?.get(field);
  if (own !== undefined) return own;
  const { innerType } = schema._zod.def as { innerType?: ZodMiniType };
  return schemas.get(schema) ?? (innerType && fieldWords({ schemas, fields }, innerType, field));
}

async function wordsOf(modules: ReadonlyMap<string, Record<string, unknown>>): Promise<Words> {
  const words: Words = { schemas: new Map(), fields: new Map() };
  const shared = new Set([...modules.values()].flatMap((exported) => Object.values(exported)));
  for (const [file, exported] of modules) {
    const text = await readFile(file, "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        const schema = exported[name.getText(source)];
        if (!initializer || !isSchema(schema)) continue;
        const comment = commentOf(statement, source);
        if (comment !== undefined && !words.schemas.has(schema)) words.schemas.set(schema, comment);
        collectWords(resolved(schema), initializer, source, words.fields, shared);
      }
    }
  }
  return words;
}

/** The comment right before a node, as one line; lists stay lists. One that a blank line follows is about more. */
function commentOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  const last = ts.getJSDocCommentsAndTags(node).at(-1);
  if (typeof last?.comment !== "string") return undefined;
  if (/\n\s*\n/.test(source.text.slice(last.end, node.getStart(source)))) return undefined;
  return last.comment.replace(/\s*\n(?!- )\s*/g, " ");
}

function collectWords(
  schema: ZodMiniType,
  initializer: ts.Expression,
  source: ts.SourceFile,
  words: Map<ZodMiniType, Map<string, string>>,
  shared: ReadonlySet<unknown>,
): void {
  const { shape } = schema._zod.def as { shape?: Record<string, ZodMiniType> };
  const literal = shape && objectIn(initializer);
  if (!literal) return;
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const name = property.name.getText(source);
    const field = shape[name];
    const comment = commentOf(property, source);
    // A schema with a name of its own stands in many fields: what is said of one is not true of all.
    if (!field || comment === undefined || shared.has(field)) continue;
    const byName = words.get(field) ?? new Map<string, string>();
    byName.set(name, comment);
    words.set(field, byName);
  }
}

/** The object literal that a schema is made of: `z.object({…})`, also with checks behind. */
function objectIn(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (ts.isArrowFunction(expression) && !ts.isBlock(expression.body)) return objectIn(expression.body);
  if (!ts.isCallExpression(expression)) return undefined;
  for (const argument of expression.arguments) {
    const found = objectIn(argument);
    if (found) return found;
  }
  return ts.isPropertyAccessExpression(expression.expression)
    ? objectIn(expression.expression.expression)
    : undefined;
}

if (import.meta.main) {
  const document = await generateOpenApi();
  const text = await prettier.format(JSON.stringify(document), { parser: "json", printWidth: 110 });
  if (!process.argv.includes("--check")) await writeFile(target, text);
  else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    console.error("docs/openapi.json is not what the contracts say. Run: npm run openapi");
    process.exitCode = 1;
  }
}
