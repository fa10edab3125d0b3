/**
 * `npm start`: Milepost on this machine, on port 4000 or `PORT`, in memory or in the folder `MILEPOST_DATA`.
 * `MILEPOST_DEMO=no` starts empty.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { whenParentEnds } from "./parent.ts";
import { startStack, type LocalStack } from "./stack.ts";
import { builtPages } from "./web.ts";

/** Where the operator's commands look for what runs here (`commands/installation.ts`). */
const installationFile = path.resolve(import.meta.dirname, "../.milepost/local.json");

const begin = performance.now();
const { PORT, MILEPOST_DATA, MILEPOST_DEMO } = process.env;

let stack: LocalStack | undefined;
let ending = false;

/** Another start may have written its own since. */
function forgetInstallation(): void {
  if (!stack?.ready || !existsSync(installationFile)) return;
  if (readFileSync(installationFile, "utf8") === JSON.stringify(stack.installation()))
    rmSync(installationFile);
}

async function end(status: number): Promise<void> {
  if (ending) return;
  ending = true;
  forgetInstallation();
  await stack?.stop();
  process.exit(status);
}

process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));
if (process.env["npm_lifecycle_event"] !== undefined) whenParentEnds(() => void end(0));
process.on("unhandledRejection", (reason) => {
  // A function's floating promise must not end everybody's day, but it must be seen.
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  console.error(`Unhandled rejection: ${text}`);
  stack?.note(`ERROR Unhandled rejection: ${text}`);
});

/** Where it listens; 0 takes any that is free. */
function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is a number from 0 to 65535, not "${text}".`);
  return port;
}

console.log("Starting Milepost …");
try {
  stack = await startStack({
    port: portOf(PORT ?? "4000"),
    demo: MILEPOST_DEMO !== "no",
    ...(MILEPOST_DATA ? { data: MILEPOST_DATA } : {}),
  });
  await builtPages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

mkdirSync(path.dirname(installationFile), { recursive: true });
writeFileSync(installationFile, JSON.stringify(stack.installation()));

const seconds = ((performance.now() - begin) / 1000).toFixed(1);
const lines = [
  "",
  `Milepost is up after ${seconds} s:  ${stack.url}`,
  "",
  `  what runs here  ${stack.url}/`,
  `  members' pages  ${stack.url}/app/`,
  `  mailbox         ${stack.url}/local/mailbox.html`,
  `  API             ${stack.url}/docs`,
  `  data            ${MILEPOST_DATA ?? "in memory, gone when this ends"} (${stack.engineName})`,
  "",
];
if (stack.personas.length > 0) {
  const width = Math.max(...stack.personas.map(({ id }) => id.length));
  lines.push("People you can be:", "");
  for (const { id, name, organisation, roles } of stack.personas) {
    lines.push(`  ${id.padEnd(width)}  ${name}, ${organisation} (${roles.join(", ")})`);
  }
  lines.push("");
}
lines.push("First steps:", "", ...stack.firstSteps.map((line) => `  ${line}`), "");
lines.push("A token lasts an hour on Milepost's clock: after moving that further, take a new one.", "");
console.log(lines.join("\n"));
