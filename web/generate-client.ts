/**
 * Writes what the pages know of the API, from its OpenAPI document alone: the types of its operations, and where each is
 * found. `npm run openapi` runs it after the document; with `--check` it writes nothing, and ends with an error where a
 * committed file is not what the document says.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const source = path.resolve(import.meta.dirname, "../docs/openapi.json");
const folder = path.resolve(import.meta.dirname, "src/client");

/** Method and path of each operation that a member's token opens. */
function addressesOf({ paths }: Document): string {
  const lines = Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security.some((scheme) => "member" in scheme))
      .map(([method, { operationId }]) => `    ${operationId}: "${method.toUpperCase()} ${address}",`),
  );
  return ["export const addresses = {", ...lines, "} as const;", ""].join("\n");
}

const files = {
  "addresses.ts": addressesOf(JSON.parse(await readFile(source, "utf8")) as Document),
  // What has a default may be left out of a request, and is always there in a reply: `required` says which.
  "schema.ts": astToString(await openapiTS(pathToFileURL(source), { defaultNonNullable: false })),
};
for (const [name, text] of Object.entries(files)) {
  const file = path.join(folder, name);
  const generated = `/** Made from docs/openapi.json by \`npm run openapi\`; nobody edits it. */\n${text}`;
  if (!process.argv.includes("--check")) await writeFile(file, generated);
  else if ((await readFile(file, "utf8").catch(() => "")) !== generated) {
    console.error(`web/src/client/${name} is not what docs/openapi.json says. Run: npm run openapi`);
    process.exitCode = 1;
  }
}
