import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { list, production, record } from "../synthesised.ts";

const buckets = production
  .all("AWS::S3::Bucket")
  .filter(({ logicalId }) => logicalId.startsWith("FactsExport"));

describe("facts that are exported", () => {
  it("lie encrypted and closed to the public, without versions; answers to queries for a week", () => {
    assert.equal(buckets.length, 2);
    for (const { properties, deletionPolicy } of buckets) {
      assert.ok(properties["BucketEncryption"]);
      const closed = record(properties["PublicAccessBlockConfiguration"], "what is blocked");
      assert.deepEqual(new Set(Object.values(closed)), new Set([true]));
      assert.equal(properties["VersioningConfiguration"], undefined);
      assert.equal(deletionPolicy, "Retain");
    }
    const expiring = buckets.flatMap(({ properties }) =>
      properties["LifecycleConfiguration"]
        ? list(record(properties["LifecycleConfiguration"], "a life cycle")["Rules"])
        : [],
    );
    assert.deepEqual(expiring, [{ ExpirationInDays: 7, Status: "Enabled" }]);
  });

  it("are reached over TLS alone", () => {
    for (const bucket of buckets) {
      const name = `${bucket.stack}.${bucket.logicalId}`;
      const policy = production
        .all("AWS::S3::BucketPolicy")
        .find((each) => production.text(each, each.properties["Bucket"]) === name);
      assert.match(JSON.stringify(policy?.properties["PolicyDocument"]), /aws:SecureTransport":"false/);
    }
  });

  it("have a table whose partitions follow from the folders, and a workgroup that stops what reads too much", () => {
    const [table] = production.all("AWS::Glue::Table");
    const input = record(table?.properties["TableInput"], "a table");
    assert.deepEqual(
      list(input["PartitionKeys"]).map((key) => record(key, "a key")["Name"]),
      ["organisation", "day"],
    );
    const parameters = record(input["Parameters"], "parameters");
    assert.equal(parameters["projection.organisation.type"], "injected");
    assert.equal(parameters["projection.day.type"], "date");
    assert.match(
      JSON.stringify(parameters["storage.location.template"]),
      /\/facts\/organisation=\$\{organisation\}\/day=\$\{day\}\//,
    );
    const [group] = production.all("AWS::Athena::WorkGroup");
    const settings = record(group?.properties["WorkGroupConfiguration"], "a workgroup");
    assert.equal(settings["EnforceWorkGroupConfiguration"], true);
    assert.equal(settings["BytesScannedCutoffPerQuery"], 10 * 1024 ** 3);
  });
});
