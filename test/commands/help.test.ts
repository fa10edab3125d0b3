import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { helpOf } from "../../commands/help.ts";

const folder = path.resolve(import.meta.dirname, "../../commands");

it("so does what measures, tells and shows, before it does anything", () => {
  for (const script of ["bench/run.ts", "local/story.ts", "test/simulation/run.ts", "emails/gallery.ts"]) {
    const source = readFileSync(path.join(folder, "..", script), "utf8");
    const file = path.resolve(folder, "..", script);
    const answer = spawnSync(process.execPath, [file, "--help"], { encoding: "utf8", timeout: 60_000 });
    assert.equal(answer.stdout.trim(), helpOf(source), script);
    assert.equal(answer.status, 0, script);
  }
});

it("every command answers --help with what it does and how it is called", () => {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(path.join(folder, file), "utf8");
    if (!source.includes("import.meta.main")) continue;
    assert.match(source, /!helped\(import\.meta\.filename\)/, file);
    assert.match(helpOf(source), /npm run /, file);
  }
});

/** What a command says when it is called so, in one text; it must refuse. */
function refused(script: string, ...args: readonly string[]): string {
  const file = path.join(folder, script);
  const answer = spawnSync(process.execPath, [file, ...args], { encoding: "utf8", timeout: 60_000 });
  assert.equal(answer.status, 1, `${script} ${args.join(" ")}`);
  return answer.stderr;
}

it("no script does anything before its command can answer --help", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(folder, "../package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const commands = Object.entries(scripts).filter(([, line]) => line.includes("commands/"));
  assert.ok(commands.length > 5);
  for (const [name, line] of commands) assert.match(line, /^node commands\/[\w-]+\.ts$/, name);
});

it("a mistyped action is named beside what there is", () => {
  const said = refused("create-organisation.ts", "creat", "--name", "Acme Care");
  assert.match(said, /^There is no "creat" here, only create\.\nMissing: --kind, /);
  assert.match(refused("create-organisation.ts"), /^Say what to do: create\.\n/);
  assert.match(
    refused("create-organisation.ts", "create", "--name", "Acme", "Care"),
    /^What "Care" is to mean is not known: names with spaces stand in quotes\.\n/,
  );
});

it("a file that is not there is said to be so, in words", () => {
  const said = refused("import-postcodes.ts", "--file", "no-such-folder/postcodes.csv");
  assert.match(said, /^There is no file \/.*no-such-folder\/postcodes\.csv\. Nothing was imported\.\n$/);
  assert.match(refused("import-postcodes.ts", "--file", folder), / is no file\. Nothing was imported\.\n$/);
});
