import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { forbiddenOnFacts } from "../../../infra/constructs/needs.ts";
import { functionNamed, nameOf, type Statement, statementsOf } from "../roles.ts";
import { production, type Resource } from "../synthesised.ts";

const functions = production.all("AWS::Lambda::Function");
const tableText = (name: string): string => {
  const table = production
    .all("AWS::DynamoDB::Table")
    .find((each) => String(each.properties["TableName"]).endsWith(`-${name}`));
  assert.ok(table, name);
  return `${table.stack}.${table.logicalId}`;
};
const facts = tableText("facts");

const touches = (statement: Statement, target: string) =>
  statement.resources.some((each) => each === "*" || each === target || each.startsWith(`${target}.`));
const granted = (lambda: Resource, target: string): Set<string> =>
  new Set(
    statementsOf(production, lambda)
      .filter((each) => each.effect === "Allow" && touches(each, `${target}.Arn`))
      .flatMap((each) => each.actions)
      .filter((action) => action.startsWith("dynamodb:") && !action.startsWith("dynamodb:List")),
  );
const whoMay = (action: string): string[] =>
  functions
    .filter((lambda) =>
      statementsOf(production, lambda).some(
        (each) => each.effect === "Allow" && each.actions.includes(action),
      ),
    )
    .map(nameOf)
    .sort();

describe("permissions", () => {
  it("no function may update or delete a fact, and each is denied it outright", () => {
    for (const lambda of functions) {
      for (const action of granted(lambda, facts))
        assert.ok(
          [
            ...["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
            ...(["export-facts", "rebuild-kpis"].includes(nameOf(lambda)) ? ["dynamodb:Scan"] : []),
          ].includes(action),
          `${nameOf(lambda)} may ${action} on facts`,
        );
      const denied = statementsOf(production, lambda).find(
        (each) => each.effect === "Deny" && touches(each, `${facts}.Arn`),
      );
      assert.deepEqual(new Set(denied?.actions), new Set(forbiddenOnFacts), nameOf(lambda));
    }
  });

  it("no action is allowed by wildcard, and no table action is one of a whole class", () => {
    for (const lambda of functions)
      for (const { effect, actions } of statementsOf(production, lambda))
        for (const action of actions)
          if (effect === "Allow") assert.doesNotMatch(action, /\*/, `${nameOf(lambda)}: ${action}`);
  });

  it("the wildcard resource stands only where AWS knows no narrower one", () => {
    const knowNoResource = ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "dynamodb:ListStreams"];
    for (const lambda of functions)
      for (const { effect, actions, resources } of statementsOf(production, lambda))
        if (effect === "Allow" && resources.includes("*"))
          for (const action of actions)
            assert.ok(knowNoResource.includes(action), `${nameOf(lambda)}: ${action}`);
  });

  it("each permission beyond the tables belongs to those that need it", () => {
    assert.deepEqual(whoMay("ses:SendRawEmail"), ["send-messages"]);
    // The sweep tells once more of what waited while an organisation's mail was stopped.
    assert.deepEqual(whoMay("events:PutEvents"), ["publish-events", "sweep-due"]);
    assert.deepEqual(whoMay("s3:GetObject"), ["receive-replies"]);
    assert.deepEqual(whoMay("s3:DeleteObject"), ["receive-replies"]);
    assert.deepEqual(whoMay("s3:ListBucket"), ["receive-replies"]);
    // Looking through a whole table is nothing a request or an event may wait for.
    assert.deepEqual(whoMay("dynamodb:Scan"), ["export-facts", "rebuild-kpis"]);
    assert.deepEqual(whoMay("s3:PutObject"), ["export-facts"]);
    assert.deepEqual(whoMay("cognito-idp:AdminCreateUser"), ["settings"]);
    assert.deepEqual(whoMay("secretsmanager:GetSecretValue"), ["candidate", "release-slots", "settings"]);
    assert.deepEqual(whoMay("sqs:SendMessage"), ["project-views", "publish-events"]);
  });

  it("points are posted by one function, and a row of the views is written by three", () => {
    const writers = (table: string) =>
      functions
        .filter((lambda) => granted(lambda, tableText(table)).has("dynamodb:PutItem"))
        .map(nameOf)
        .sort();
    assert.deepEqual(writers("ledger"), ["award-points", "finance"]);
    assert.deepEqual(writers("views"), ["aggregate-kpis", "project-views", "rebuild-kpis"]);
  });

  it("functions that need no table reach none", () => {
    for (const name of ["documentation", "add-organisation"]) {
      const allowed = statementsOf(production, functionNamed(production, name)).filter(
        (each) => each.effect === "Allow",
      );
      assert.ok(allowed.every((each) => each.actions.every((action) => /^(logs|xray):/.test(action))));
    }
  });

  it("whoever reaches people reaches their key, through DynamoDB alone", () => {
    const people = tableText("people");
    for (const lambda of functions) {
      const reaches =
        granted(lambda, people).has("dynamodb:GetItem") || granted(lambda, people).has("dynamodb:PutItem");
      const decrypts = statementsOf(production, lambda).some((each) => each.actions.includes("kms:Decrypt"));
      assert.ok(decrypts || !reaches, nameOf(lambda));
      // Lambda's own reader of the people's stream uses the role of its function, and that is not through DynamoDB.
      if (nameOf(lambda) === "project-views") continue;
      for (const { actions, condition } of statementsOf(production, lambda))
        if (actions.includes("kms:Decrypt")) assert.match(condition, /kms:ViaService/, nameOf(lambda));
    }
  });
});
