import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stages, type Stage } from "../../../infra/stages.ts";
import { list, production, record, synthesised } from "../synthesised.ts";

const [bucket] = production
  .all("AWS::S3::Bucket")
  .filter(({ logicalId }) => logicalId.startsWith("ReceivedMail"));
assert.ok(bucket);
const name = `${bucket.stack}.${bucket.logicalId}`;

describe("mail that is received", () => {
  it("is taken for the stage's reply domain, looked over for spam and viruses, and put into one bucket", () => {
    const [rule, ...others] = production.all("AWS::SES::ReceiptRule");
    assert.ok(rule);
    assert.deepEqual(others, []);
    const { Recipients, ScanEnabled, Enabled, Actions } = record(rule.properties["Rule"], "a rule");
    assert.deepEqual(Recipients, [stages.production.replyDomain]);
    assert.deepEqual([ScanEnabled, Enabled], [true, true]);
    const [action, ...more] = list(Actions).map((raw) => record(raw, "an action"));
    assert.deepEqual(more, []);
    const target = record(action?.["S3Action"], "an S3 action");
    assert.equal(production.text(rule, target["BucketName"]), name);
  });

  it("lies encrypted, closed to the public, and for three days at most", () => {
    const { properties } = bucket;
    assert.ok(properties["BucketEncryption"]);
    assert.deepEqual(properties["PublicAccessBlockConfiguration"], {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [rule, ...others] = list(record(properties["LifecycleConfiguration"], "a life cycle")["Rules"]);
    assert.deepEqual(others, []);
    assert.deepEqual(rule, { ExpirationInDays: 3, Status: "Enabled" });
    assert.equal(properties["VersioningConfiguration"], undefined, "what was removed is gone");
  });

  it("may be put there by that rule of SES alone, and by nobody over a plain connection", () => {
    const [policy] = production.all("AWS::S3::BucketPolicy");
    assert.ok(policy);
    const statements = list(record(policy.properties["PolicyDocument"], "a policy")["Statement"]).map((raw) =>
      record(raw, "a statement"),
    );
    const [denied] = statements.filter(({ Effect }) => Effect === "Deny");
    assert.match(JSON.stringify(denied), /"aws:SecureTransport":"false"/);
    const allowed = statements.filter(({ Effect }) => Effect === "Allow");
    assert.equal(allowed.length, 1);
    const [{ Principal, Action, Condition } = {}] = allowed;
    assert.deepEqual([Principal, Action], [{ Service: "ses.amazonaws.com" }, "s3:PutObject"]);
    const equals = record(record(Condition, "a condition")["StringEquals"], "comparisons");
    assert.match(
      production.text(policy, equals["aws:SourceArn"]),
      /:receipt-rule-set\/milepost-production-replies:receipt-rule\/milepost-production-replies$/,
    );
  });

  it("reaches its function by the bus, as a key and a size", () => {
    const [rule] = production
      .all("AWS::Events::Rule")
      .filter((each) => JSON.stringify(each.properties["EventPattern"] ?? {}).includes("aws.s3"));
    const target = record(list(rule?.properties["Targets"])[0], "a target");
    const { InputPathsMap, InputTemplate } = record(target["InputTransformer"], "an input transformer");
    assert.deepEqual(Object.values(record(InputPathsMap, "paths")).sort(), [
      "$.detail.object.key",
      "$.detail.object.size",
    ]);
    assert.match(String(InputTemplate), /"size":<[\w-]+>/, "a number stays a number");
  });

  it("is none where the stage has no reply domain: no rule, no bucket, no function, and mails name the person", async () => {
    const { replyDomain: _none, ...without }: Stage = stages.development;
    const stage = await synthesised(without, false);
    for (const type of ["AWS::SES::ReceiptRule", "AWS::SES::ReceiptRuleSet"])
      assert.deepEqual(stage.all(type), [], type);
    const ofMail = stage
      .all("AWS::S3::Bucket")
      .filter(({ logicalId }) => logicalId.startsWith("ReceivedMail"));
    assert.deepEqual(ofMail, []);
    const functions = stage.all("AWS::Lambda::Function");
    assert.ok(functions.length > 20);
    for (const { properties } of functions) {
      assert.doesNotMatch(String(properties["FunctionName"]), /receive-replies/);
      assert.doesNotMatch(JSON.stringify(properties["Environment"] ?? {}), /REPLY_DOMAIN/);
    }
  });
});
