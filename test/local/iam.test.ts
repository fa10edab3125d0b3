import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evaluate, parseStatements, type AccessRequest } from "../../local/iam.ts";

const table = "arn:aws:dynamodb:eu-west-1:000000000000:table/facts";
const decide = (statement: unknown, request: Partial<AccessRequest>) =>
  evaluate(parseStatements({ Statement: statement }), {
    action: "dynamodb:PutItem",
    resource: table,
    ...request,
  });
const allow = (more: object) => ({ Effect: "Allow", Action: "dynamodb:PutItem", Resource: table, ...more });

describe("a role's policy", () => {
  it("allows nothing that it does not name", () => {
    assert.equal(decide([], {}), "not allowed");
    assert.equal(decide(allow({}), { action: "dynamodb:DeleteItem" }), "not allowed");
    assert.equal(decide(allow({}), { resource: `${table}-other` }), "not allowed");
  });

  it("allows what it names, by wildcards too, and actions in any case", () => {
    assert.equal(decide(allow({}), {}), "allowed");
    assert.equal(decide(allow({ Action: ["sqs:*", "dynamodb:P*"] }), {}), "allowed");
    assert.equal(decide(allow({ Action: "DynamoDB:putitem" }), {}), "allowed");
    assert.equal(decide(allow({ Resource: "arn:aws:dynamodb:*:*:table/fact?" }), {}), "allowed");
  });

  it("lets a Deny win over every Allow", () => {
    const statements = [
      allow({ Action: "dynamodb:*" }),
      { Effect: "Deny", Action: "dynamodb:UpdateItem", Resource: "*" },
    ];
    assert.equal(decide(statements, { action: "dynamodb:UpdateItem" }), "denied");
    assert.equal(decide(statements, {}), "allowed");
  });

  it("does not stretch a table's permission to its indexes, nor the other way", () => {
    assert.equal(decide(allow({}), { resource: `${table}/index/by-name` }), "not allowed");
    assert.equal(decide(allow({ Resource: `${table}/index/*` }), {}), "not allowed");
  });

  it("reads NotAction and NotResource", () => {
    assert.equal(decide({ Effect: "Allow", NotAction: "dynamodb:Delete*", Resource: "*" }, {}), "allowed");
    assert.equal(decide({ Effect: "Allow", NotAction: "dynamodb:Put*", Resource: "*" }, {}), "not allowed");
    assert.equal(decide({ Effect: "Allow", Action: "*", NotResource: table }, {}), "not allowed");
  });
});

describe("a condition", () => {
  const given = (Condition: object, context: Record<string, string[]>) =>
    decide(allow({ Condition }), { context });

  it("holds where every operator and key holds", () => {
    const both = { StringEquals: { "events:source": "milepost" }, Bool: { "aws:SecureTransport": "true" } };
    assert.equal(given(both, { "events:source": ["milepost"], "aws:securetransport": ["true"] }), "allowed");
    assert.equal(
      given(both, { "events:source": ["partner"], "aws:securetransport": ["true"] }),
      "not allowed",
    );
    assert.equal(given(both, { "events:source": ["milepost"] }), "not allowed");
  });

  it("with ForAllValues is true of nothing at all, with ForAnyValue false", () => {
    assert.equal(given({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "a#*" } }, {}), "allowed");
    assert.equal(given({ "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": "a#*" } }, {}), "not allowed");
    const keys = { "dynamodb:leadingkeys": ["a#1", "b#1"] };
    assert.equal(
      given({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "a#*" } }, keys),
      "not allowed",
    );
    assert.equal(given({ "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": "a#*" } }, keys), "allowed");
  });

  it("that is negated holds of a key that is absent", () => {
    assert.equal(given({ StringNotEquals: { "events:source": "milepost" } }, {}), "allowed");
    assert.equal(
      given({ StringNotEquals: { "events:source": ["a", "b"] } }, { "events:source": ["b"] }),
      "not allowed",
    );
  });

  it("fails by name where the runner cannot judge it", () => {
    assert.throws(
      () => given({ NumericLessThan: { "events:source": "3" } }, { "events:source": ["1"] }),
      /NumericLessThan/,
    );
    assert.throws(() => given({ StringEquals: { "s3:prefix": "a" } }, {}), /s3:prefix/);
  });
});
