import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";

it("what npm started ends when npm's shell is ended", async () => {
  const parent = pathToFileURL(path.resolve(import.meta.dirname, "../../local/parent.ts")).href;
  const program = `import { whenParentEnds } from "${parent}";
    setTimeout(() => {}, 60_000);
    whenParentEnds(() => { console.log("ended"); process.exit(); });
    console.log("up");`;
  const child = spawn("sh", ["-c", `"$0" --input-type=module -e "$1"; exit`, process.execPath, program]);
  const output = await new Promise<string>((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text === "up\n") child.kill("SIGTERM");
    });
    child.stdout.on("end", () => resolve(text));
  });
  assert.equal(output, "up\nended\n");
});
