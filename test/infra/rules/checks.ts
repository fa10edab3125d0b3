import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { App, Validations } from "aws-cdk-lib/core";
import type { IConstruct } from "constructs";
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import { production } from "../synthesised.ts";

interface Acknowledgement {
  readonly where: string;
  readonly rule: string;
  readonly reason: string;
}

const acknowledgements = (construct: IConstruct): Acknowledgement[] => [
  ...construct.node.metadata
    .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap((entry) => Object.entries(entry.data as Record<string, string>))
    .map(([rule, reason]) => ({
      where: construct.node.path,
      rule: rule.replace(/^annotation::/i, ""),
      reason,
    })),
  ...construct.node.children.flatMap(acknowledgements),
];

/** What a pack would say if nothing were acknowledged: rule → paths. */
function findings(pack: NagPack): Map<string, string[]> {
  Object.defineProperty(pack, "isAcknowledged", { value: () => false });
  return new Map(
    pack
      .validateScope(production.app)
      .violations.map(({ ruleName, violatingResources }) => [
        ruleName,
        violatingResources.map((each) => each.constructPath ?? ""),
      ]),
  );
}

describe("cdk-nag (AwsSolutions and Serverless)", () => {
  const made = acknowledgements(production.app);

  it("passes: the production app could be synthesised with it", () => {
    assert.ok(App.isApp(production.app));
    assert.ok(production.templates.size === 4);
  });

  it("is acknowledged only with a reason in a whole sentence", (test) => {
    const rules = Map.groupBy(made, (each) => each.rule);
    test.diagnostic(`${made.length} acknowledgements of ${rules.size} rules`);
    for (const [rule, all] of rules) test.diagnostic(`${rule}: ${all.length}`);
    for (const { where, reason } of made) assert.match(reason, /^[A-Z].{40,}\.$/, where);
  });

  it("is acknowledged only where it would speak", () => {
    const all = new Map([
      ...findings(new AwsSolutionsChecks(production.app)),
      ...findings(new ServerlessChecks(production.app)),
    ]);
    for (const { where, rule } of made)
      assert.ok(
        all.get(rule)?.some((path) => path === where || path.startsWith(`${where}/`)),
        `${rule} says nothing of ${where}`,
      );
  });
});
