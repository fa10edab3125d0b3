/**
 * The members' pages as CloudFront serves them: the built files under `/app/`, its first page for every address without
 * a file, and `config.json` of this machine. They are built where something changed, and kept under `.milepost/`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { handler } from "../infra/constructs/page-address.ts";
import { fileHeaders, pageHeaders } from "../web/headers.ts";
import { hashOf } from "./assembly.ts";
import { write } from "./http-messages.ts";

const root = path.resolve(import.meta.dirname, "..");
const kept = path.join(root, ".milepost/web");
const inputs = ["web", "shared/contracts", "shared/routes.ts", "package-lock.json"];

let building: Promise<string> | undefined;

/** The folder of the built pages; built where there are none of the code as it stands. */
export const builtPages = (): Promise<string> => (building ??= build());

async function build(): Promise<string> {
  const folder = path.join(kept, hashOf(inputs));
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const unfinished = `${folder}.${process.pid}.unfinished`;
  await vite(unfinished);
  // Another process may have been faster; what it built is the same.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else {
    renameSync(unfinished, folder);
    for (const name of readdirSync(kept))
      if (!name.includes(".") && name !== path.basename(folder))
        rmSync(path.join(kept, name), { recursive: true, force: true });
  }
  return folder;
}

function vite(outDir: string): Promise<void> {
  const vitePackage = createRequire(import.meta.url).resolve("vite/package.json");
  const program = path.join(path.dirname(vitePackage), "bin/vite.js");
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [program, "build", "web", "--outDir", outDir, "--logLevel", "warn"],
      {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("exit", (status) =>
      status === 0 ? resolve() : reject(new Error(`Building the pages failed:\n${output}`)),
    );
  });
}

/** Compressed once, as CloudFront keeps it. */
const compressed = new Map<string, Buffer>();

/** Answers `GET /app/…`, and whatever is neither that nor of the functions, as the bucket's files and `infra/constructs/page-address.ts` would. */
export async function answerPage(
  { pathname, encodings }: { readonly pathname: string; readonly encodings: string },
  response: ServerResponse,
  signInPages: { readonly url: string; readonly clientId: string } | undefined,
): Promise<void> {
  const headers = pageHeaders(signInPages?.url);
  const asked = handler({ request: { uri: pathname } });
  if ("statusCode" in asked) {
    const given = Object.entries(asked.headers ?? {}).map(([name, { value }]) => [name, value]);
    return write(
      response,
      asked.statusCode,
      { ...headers, ...(Object.fromEntries(given) as Record<string, string>) },
      asked.body ?? "",
    );
  }
  const name = asked.uri.slice("/app/".length);
  const all = { ...headers, ...fileHeaders(name) };
  if (name === "config.json") {
    const configuration = signInPages ? { signIn: "cognito", ...signInPages } : { signIn: "personas" };
    return write(response, 200, all, JSON.stringify(configuration));
  }
  const folder = await builtPages();
  const file = path.join(folder, path.normalize(name));
  if (!file.startsWith(folder + path.sep) || !existsSync(file))
    return write(response, 404, { ...headers, "content-type": "text/plain" }, "Not found");
  if (!encodings.includes("br")) return write(response, 200, all, readFileSync(file));
  let body = compressed.get(file);
  if (!body) {
    body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    compressed.set(file, body);
  }
  write(response, 200, { ...all, "content-encoding": "br", vary: "accept-encoding" }, body);
}
