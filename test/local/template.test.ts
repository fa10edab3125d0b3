import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSystem } from "../../local/template.ts";
import { toyAssembly, type ToyOptions } from "./toy/assembly.ts";

const readToy = async (options: ToyOptions = {}) =>
  readSystem(await toyAssembly(options), { url: "http://localhost:1", awsEndpoint: "http://127.0.0.1:2" });

describe("reading templates", () => {
  it("finds what is deployed, with every reference resolved", async () => {
    const system = await readToy();
    const http = system.functions.find(({ name }) => name === "toy-http");
    assert.equal(http?.environment["ITEMS_TABLE"], "toy-items");
    assert.match(http?.environment["HASH_KEY"] ?? "", /^[0-9a-f]{40}$/);
    assert.equal(http?.timeoutSeconds, 1);
    assert.equal(
      system.tables.find(({ name }) => name === "toy-secret")?.keyArn?.startsWith("arn:aws:kms:"),
      true,
    );
    const delayed = system.queues.find(({ name }) => name === "toy-Delayed");
    assert.deepEqual([delayed?.delaySeconds, delayed?.redrive?.maxReceiveCount], [300, 3]);
    const mapping = system.mappings.find(({ logicalId }) => logicalId === "StreamMapping");
    assert.deepEqual([mapping?.maximumRetryAttempts, mapping?.bisectBatchOnFunctionError], [2, true]);
    const echo = system.apis[0]?.routes.find(({ routeKey }) => routeKey === "GET /echo/{id}");
    assert.deepEqual(echo?.scopes, ["toy/play"]);
    assert.equal(
      echo?.authorizer?.issuer,
      `https://cognito-idp.eu-west-1.amazonaws.com/${system.userPools[0]?.id}`,
    );
  });

  it("makes up a secret that stays the same", async () => {
    const secret = async () => (await readToy()).functions[0]?.environment["HASH_KEY"];
    assert.equal(await secret(), await secret());
  });

  it("finds what CloudFront adds on the way to the API, whatever else it says", async () => {
    const resources = {
      FrontKey: { Type: "AWS::SecretsManager::Secret", Properties: { Name: "front-key" } },
      Front: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: {
            DefaultCacheBehavior: { CachePolicyId: { "Fn::Odd": [] } },
            Origins: [
              { Id: "files" },
              {
                Id: "api",
                OriginCustomHeaders: [
                  {
                    HeaderName: "X-Key",
                    HeaderValue: "{{resolve:secretsmanager:front-key:SecretString:::}}",
                  },
                  {
                    HeaderName: "x-same",
                    HeaderValue: {
                      "Fn::Join": [
                        "",
                        ["{{resolve:secretsmanager:", { Ref: "FrontKey" }, ":SecretString:::}}"],
                      ],
                    },
                  },
                ],
              },
            ],
          },
        },
      },
    };
    const { originHeaders } = await readToy({ resources });
    assert.match(originHeaders["x-key"] ?? "", /^[0-9a-f]{32}$/);
    assert.equal(originHeaders["x-same"], originHeaders["x-key"], "by name or by ARN, one secret");
    assert.deepEqual((await readToy()).originHeaders, {});
  });

  for (const [what, resources, words] of [
    [
      "a resource without an engine",
      { Broker: { Type: "AWS::AmazonMQ::Broker" } },
      /toy\.Broker: .* no engine for AWS::AmazonMQ::Broker/,
    ],
    [
      "a bucket that tells a queue of its objects",
      {
        Bucket: {
          Type: "AWS::S3::Bucket",
          Properties: { NotificationConfiguration: { QueueConfigurations: [] } },
        },
      },
      /toy\.Bucket: a bucket that tells anybody but the bus/,
    ],
    [
      "a receipt rule that does anything but put into a bucket",
      {
        Rule: {
          Type: "AWS::SES::ReceiptRule",
          Properties: {
            RuleSetName: "set",
            Rule: { Name: "one", Enabled: true, Actions: [{ StopAction: {} }] },
          },
        },
      },
      /toy\.Rule: only rules with one action/,
    ],
    [
      "a queue that is FIFO",
      { Fifo: { Type: "AWS::SQS::Queue", Properties: { FifoQueue: true } } },
      /toy\.Fifo: FIFO queues/,
    ],
    [
      "an intrinsic on the path",
      { Odd: { Type: "AWS::SQS::Queue", Properties: { DelaySeconds: { "Fn::If": ["A", 1, 2] } } } },
      /toy\.Odd\.DelaySeconds: Fn::If/,
    ],
    [
      "code that is no asset",
      {
        Inline: {
          Type: "AWS::Lambda::Function",
          Properties: {
            Code: { ZipFile: "…" },
            Handler: "index.handler",
            Role: { "Fn::GetAtt": ["HttpRole", "Arn"] },
          },
        },
      },
      /toy\.Inline\.Code/,
    ],
  ] as const) {
    it(`fails by name on ${what}`, async () => {
      await assert.rejects(readToy({ resources }), words);
    });
  }
});
