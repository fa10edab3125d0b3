import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Resolver, type Stack } from "../../local/intrinsics.ts";

const other: Stack = {
  name: "data",
  region: "eu-west-1",
  account: "000000000000",
  template: {
    Resources: { Table: { Type: "Toy::Table" } },
    Outputs: { Out: { Value: { "Fn::GetAtt": ["Table", "Arn"] }, Export: { Name: "data:TableArn" } } },
  },
};
const stack: Stack = {
  name: "service",
  region: "eu-west-2",
  account: "111111111111",
  template: {
    Resources: { Thing: { Type: "Toy::Thing" }, Strange: { Type: "Toy::Strange" } },
    Parameters: {
      Size: { Type: "Number", Default: 3 },
      Bootstrap: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/cdk" },
    },
  },
};
const resolver = new Resolver({
  stacks: [stack, other],
  values: (_stack, logicalId, { Type }) =>
    Type === "Toy::Strange"
      ? undefined
      : { ref: `${logicalId}-name`, attributes: { Arn: `arn:${logicalId}`, "Endpoint.Address": "here" } },
  secret: (id) => `secret of ${id}`,
});
const resolve = (value: unknown) => resolver.resolve(stack, value, "service.Thing.Property");

describe("intrinsics", () => {
  for (const [name, value, expected] of [
    ["Ref of a resource", { Ref: "Thing" }, "Thing-name"],
    ["Ref of a parameter with a default", { Ref: "Size" }, 3],
    ["pseudo parameters", [{ Ref: "AWS::Region" }, { Ref: "AWS::AccountId" }], ["eu-west-2", "111111111111"]],
    ["AWS::NoValue, which removes", { a: 1, b: { Ref: "AWS::NoValue" } }, { a: 1 }],
    ["GetAtt as a list", { "Fn::GetAtt": ["Thing", "Arn"] }, "arn:Thing"],
    ["GetAtt as text, with a dotted attribute", { "Fn::GetAtt": "Thing.Endpoint.Address" }, "here"],
    [
      "Sub",
      { "Fn::Sub": "${Thing}/${Thing.Arn}/${AWS::Region}/${!Thing}" },
      "Thing-name/arn:Thing/eu-west-2/${Thing}",
    ],
    ["Sub with variables", { "Fn::Sub": ["${a}-${Thing}", { a: { Ref: "Size" } }] }, "3-Thing-name"],
    ["Join", { "Fn::Join": ["-", ["a", { Ref: "Thing" }]] }, "a-Thing-name"],
    [
      "Select and Split",
      { "Fn::Select": [1, { "Fn::Split": [":", { "Fn::GetAtt": ["Thing", "Arn"] }] }] },
      "Thing",
    ],
    ["ImportValue, across stacks", { "Fn::ImportValue": "data:TableArn" }, "arn:Table"],
    [
      "a secret's dynamic reference",
      "{{resolve:secretsmanager:my-secret:SecretString:::}}",
      "secret of my-secret",
    ],
    [
      "a dynamic reference that a Join completes",
      {
        "Fn::Join": [
          "",
          ["{{resolve:secretsmanager:", { "Fn::GetAtt": ["Thing", "Arn"] }, ":SecretString:key::}}"],
        ],
      },
      "secret of arn:Thing",
    ],
    ["what only looks like one", { Ref: "Thing", more: true }, { Ref: "Thing", more: true }],
  ] as const) {
    it(`resolves ${name}`, () => assert.deepEqual(resolve(value), expected));
  }

  for (const [name, value, words] of [
    [
      "an intrinsic it does not know",
      { "Fn::Cidr": [] },
      /service\.Thing\.Property: Fn::Cidr is not understood/,
    ],
    ["a condition", { "Fn::If": ["A", 1, 2] }, /Fn::If/],
    ["a resource that is not there", { Ref: "Missing" }, /no resource Missing/],
    [
      "a resource of a type it does not know",
      { Ref: "Strange" },
      /Strange, a Toy::Strange the runner does not know/,
    ],
    ["an attribute it does not know", { "Fn::GetAtt": ["Thing", "Colour"] }, /Thing\.Colour of Toy::Thing/],
    ["a parameter only AWS can fill", { Ref: "Bootstrap" }, /Bootstrap/],
    ["an import that nobody exports", { "Fn::ImportValue": "nothing" }, /nothing is exported by no stack/],
    ["another service's dynamic reference", "{{resolve:ssm:/a/b}}", /ssm is not understood/],
  ] as const) {
    it(`fails by name on ${name}`, () => assert.throws(() => resolve(value), words));
  }

  it("reads nothing that nobody asks for", () => {
    assert.equal(resolve("plain"), "plain");
  });
});
