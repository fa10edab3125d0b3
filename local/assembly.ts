/**
 * Bundles the functions and synthesises the CDK app, in a child so that neither esbuild nor the CDK stays in memory.
 * The result is kept under `.milepost/` by a hash of what it is made from: nothing changed, nothing to do.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const kept = path.join(root, ".milepost/assemblies");
/** Folders and files that the bundles and templates are made from. */
const inputs = ["infra", "shared", "functions", "emails", "package-lock.json", "cdk.json", "tsconfig.json"];
const keptAssemblies = 3;
const lockMilliseconds = 120_000;

/** The folder of an assembly of the code as it stands; made where there is none. */
export async function currentAssembly(): Promise<string> {
  const folder = path.join(kept, hashOf(inputs));
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const unlock = await lock(path.join(kept, "lock"));
  try {
    if (!existsSync(folder)) {
      const unfinished = `${folder}.unfinished`;
      rmSync(unfinished, { recursive: true, force: true });
      await synthesise(unfinished);
      renameSync(unfinished, folder);
      forgetOld();
    }
  } finally {
    unlock();
  }
  return folder;
}

function synthesise(outdir: string): Promise<void> {
  const app = pathToFileURL(path.join(root, "infra/app.ts")).href;
  const script = `import { synthesise } from ${JSON.stringify(app)}; await synthesise({ outdir: ${JSON.stringify(outdir)}, checked: false });`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    }
    child.on("error", reject);
    child.on("exit", (status) =>
      status === 0 ? resolve() : reject(new Error(`Synthesising the CDK app failed:\n${output}`)),
    );
  });
}

/** Of files and folders of the code, by their paths from its root. */
export function hashOf(sources: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  const add = (file: string) => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest("hex").slice(0, 16);
}

/** One at a time on this machine: the bundles have one folder. A lock of a process that is gone is taken over. */
async function lock(file: string): Promise<() => void> {
  for (const until = Date.now() + lockMilliseconds; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    if (!holderLives(file)) rmSync(file, { force: true });
    else if (Date.now() > until) throw new Error(`Another process holds ${file} for too long`);
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function holderLives(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    // No such process, or the lock was released just now; a process of somebody else lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function forgetOld(): void {
  const folders = readdirSync(kept, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(kept, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(keptAssemblies)) rmSync(folder, { recursive: true, force: true });
}
