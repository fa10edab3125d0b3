/**
 * Builds the members' pages as they are in this checkout, and puts them where a stage's CloudFront serves them from.
 *
 *   npm run pages -- --stage production
 *
 * The stage's stacks have to be deployed; what the pages must know of them (where one signs in) is read from their outputs
 * and put beside the files. What is named by others goes first, and the first page last: whoever opens the pages meanwhile
 * gets those of before or those of now, whole. Nothing is removed, since pages that are open still load parts of theirs.
 */
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { edgeRegion } from "../infra/stages.ts";
import { createBucket, type Bucket } from "../shared/adapters/s3/objects.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { fileHeaders } from "../web/headers.ts";
import { helped } from "./help.ts";

const built = path.resolve(import.meta.dirname, "../dist/web/app");
const firstPage = "index.html";
/** It makes browsers load the first page anew. */
const worker = "service-worker.js";

/** In which turn a file is put: after whatever it names. */
const turnOf = (file: string): number =>
  file === worker ? 3 : file === firstPage ? 2 : file.startsWith("assets/") ? 0 : 1;

/**
 * Puts all files of a folder below `app/`, with what `config.json` is to say.
 *
 * @returns their names in the order in which they were put
 */
export async function publishPages(
  bucket: Pick<Bucket, "put">,
  folder: string,
  configuration: string,
): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>([["config.json", Buffer.from(configuration)]]);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join("/"), await readFile(file));
  }
  if (!files.has(firstPage)) throw new Error(`There are no pages in ${folder}: npm run build makes them.`);
  const sorted = [...files].sort(([a], [b]) => turnOf(a) - turnOf(b) || (a < b ? -1 : 1));
  for (const [file, body] of sorted) {
    const headers = fileHeaders(file);
    await bucket.put(`app/${file}`, body, headers["content-type"], headers["cache-control"]);
  }
  return sorted.map(([file]) => file);
}

async function buildPages(): Promise<void> {
  // Here, so that who only asks for help waits for no builder.
  const { build } = await import("vite");
  await build({ configFile: path.resolve(import.meta.dirname, "../web/vite.config.ts"), logLevel: "warn" });
}

/** What the stage's pages stack says of itself. */
async function outputsOf(client: CloudFormationClient, stack: string): Promise<Map<string, string>> {
  const { Stacks: [found] = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
  return new Map(
    (found?.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue] as const),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { stage: { type: "string" } } });
  if (!values.stage)
    throw new Error(
      "Say to which stage: npm run pages -- --stage production. On this machine npm start serves them.",
    );
  const client = new CloudFormationClient({ region: edgeRegion });
  const stack = `milepost-${values.stage}-pages`;
  const outputs = await outputsOf(client, stack);
  const [bucket, configuration, address] = ["Bucket", "Configuration", "Address"].map((name) =>
    outputs.get(name),
  );
  if (!bucket || !configuration)
    throw new Error(`${stack} says nowhere to put them: deploy it first (npx cdk deploy --all).`);
  await buildPages();
  const connection = { region: () => Promise.resolve(edgeRegion), credentials: client.config.credentials };
  const files = await publishPages(createBucket(bucket, connection, jitter), built, configuration);
  console.log(`${files.length} files are served at ${address ?? ""}/app/`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
