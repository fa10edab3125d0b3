import { readFileSync } from "node:fs";

/** Whether `--help` was asked for; then it is answered with what stands at the head of the command's own file. */
export function helped(file: string, args: readonly string[] = process.argv.slice(2)): boolean {
  if (!args.includes("--help") && !args.includes("-h")) return false;
  console.log(helpOf(readFileSync(file, "utf8")));
  return true;
}

/** The comment that a file begins with, without its marks. */
export function helpOf(source: string): string {
  const [, comment = ""] = /^(?:#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(source) ?? [];
  return comment
    .split("\n")
    .map((line) => line.replace(/^ \* ?/, ""))
    .join("\n")
    .trim();
}
