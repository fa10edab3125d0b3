import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fits } from "../../local/event-patterns.ts";
import { inputOf, type BusEvent } from "../../local/events.ts";
import type { TargetDefinition } from "../../local/template.ts";

const event: BusEvent = {
  version: "0",
  id: "1",
  "detail-type": "OutcomeRecorded",
  source: "milepost",
  account: "000000000000",
  time: "2026-11-21T10:00:00Z",
  region: "eu-west-1",
  resources: ["a", "b"],
  detail: { seq: 5, who: 'Åsa "Å"', tags: { cause: ["x"] }, empty: null },
};

describe("an event pattern", () => {
  for (const [name, pattern, expected] of [
    ["one of several values", { source: ["other", "milepost"] }, true],
    ["all of its keys", { source: ["milepost"], "detail-type": ["Other"] }, false],
    ["any element of a list", { resources: ["b"] }, true],
    ["nested keys", { detail: { tags: { cause: ["x"] } } }, true],
    ["numbers as numbers", { detail: { seq: ["5"] } }, false],
    ["null", { detail: { empty: [null] } }, true],
    ["a prefix", { "detail-type": [{ prefix: "Outcome" }] }, true],
    ["a suffix", { "detail-type": [{ suffix: "Undone" }] }, false],
    ["anything but", { source: [{ "anything-but": ["milepost"] }] }, false],
    ["anything but, otherwise", { source: [{ "anything-but": "partner" }] }, true],
    ["anything but a prefix", { source: [{ "anything-but": { prefix: "aws." } }] }, true],
    ["a key that exists", { detail: { seq: [{ exists: true }] } }, true],
    ["a key that does not exist", { detail: { missing: [{ exists: false }] } }, true],
    ["a key missing in a branch that is missing", { detail: { no: { such: [{ exists: false }] } } }, true],
    ["a missing key against anything but", { detail: { missing: [{ "anything-but": "x" }] } }, false],
    ["wildcards", { "detail-type": [{ wildcard: "Out*ded" }] }, true],
    ["case", { source: [{ "equals-ignore-case": "MilePost" }] }, true],
    ["ranges of numbers", { detail: { seq: [{ numeric: [">", 0, "<=", 5] }] } }, true],
    ["$or", { $or: [{ source: ["x"] }, { detail: { seq: [5] } }] }, true],
  ] as const) {
    it(`compares ${name}`, () => assert.equal(fits(pattern, event), expected));
  }

  it("fails by name on a matcher that is not understood", () => {
    assert.throws(() => fits({ source: [{ cidr: "10.0.0.0/8" }] }, event), /cidr/);
  });
});

describe("what a target receives", () => {
  const target: TargetDefinition = {
    arn: "",
    input: undefined,
    inputPath: undefined,
    inputTransformer: undefined,
    deadLetterArn: undefined,
    maximumRetryAttempts: 0,
  };
  const rule = { arn: "arn:rule", name: "rule" };
  const transform = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) =>
    inputOf(rule, { ...target, inputTransformer: { InputTemplate, InputPathsMap } }, event);

  it("is the event, its part at a path, or a constant", () => {
    assert.equal(inputOf(rule, target, event), JSON.stringify(event));
    assert.equal(inputOf(rule, { ...target, inputPath: "$.detail.seq" }, event), "5");
    assert.equal(inputOf(rule, { ...target, input: '{"a":1}' }, event), '{"a":1}');
  });

  it("is a template filled with JSON outside quotes and with text inside them", () => {
    const paths = {
      who: "$.detail.who",
      tags: "$.detail.tags",
      type: "$.detail-type",
      cause: "$.detail.tags['cause']",
    };
    assert.deepEqual(
      JSON.parse(transform('{"who":<who>,"tags":<tags>,"in":"it was <type> of <who>","c":<cause>}', paths)),
      {
        who: 'Åsa "Å"',
        tags: { cause: ["x"] },
        in: 'it was OutcomeRecorded of Åsa "Å"',
        c: ["x"],
      },
    );
  });

  it("has empty text where the path finds nothing, and AWS's own variables", () => {
    assert.equal(
      transform('{"a":<a>,"rule":<aws.events.rule-arn>}', { a: "$.detail.nothing" }),
      '{"a":"","rule":"arn:rule"}',
    );
  });
});
