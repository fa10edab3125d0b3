import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { problemCodes } from "../../../shared/contracts/http/problem-codes.ts";

const root = join(import.meta.dirname, "../../..");

/** What stands for a message that the sources do not say in one constant sentence. */
export const varies = "…";

/**
 * What the API says with each code, as its sources have it. A code that is given to anything but `refused` and
 * `ProblemError` could come with any message, and a message that is put together is another one each time.
 */
export function messagesByCode(): ReadonlyMap<string, ReadonlySet<string>> {
  const messages = new Map<string, Set<string>>();
  const say = (code: string, message: string) =>
    messages.set(code, (messages.get(code) ?? new Set()).add(message));
  for (const path of globSync("{functions,shared}/**/*.ts", { cwd: root })) {
    if (/\/words\/|problem-codes\.ts$/.test(path)) continue;
    const text = readFileSync(join(root, path), "utf8");
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && Object.hasOwn(problemCodes, node.text) && !isNamedAlone(node))
        say(node.text, messageWith(node));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  }
  return messages;
}

/** In lists and types of codes, as a key, or compared with one: nothing is refused there. */
const isNamedAlone = (code: ts.StringLiteral): boolean => {
  const { parent } = code;
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === code) ||
    (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()))
  );
};

function messageWith(code: ts.StringLiteral): string {
  const { parent } = code;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return varies;
  const place = { refused: 0, ProblemError: 1 }[parent.expression.getText()];
  const said = parent.arguments ?? [];
  if (place === undefined || said[place] !== code) return varies;
  const [message, extra] = said.slice(place + 1);
  if (extra && hasDetailThatVaries(extra)) return varies;
  return message && ts.isStringLiteralLike(message) ? message.text : varies;
}

/** What is said at a field is the message in other words; one that is put together tells more. */
const hasDetailThatVaries = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) &&
    node.name.getText() === "detail" &&
    !ts.isStringLiteralLike(node.initializer)) ||
  (ts.forEachChild(node, (child) => hasDetailThatVaries(child) || undefined) ?? false);
