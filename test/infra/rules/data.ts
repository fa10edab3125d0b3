import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { viewIndexes } from "../../../shared/names.ts";
import { list, production, record } from "../synthesised.ts";

const tables = new Map(
  production
    .all("AWS::DynamoDB::Table")
    .map((table) => [String(table.properties["TableName"]).replace("milepost-production-", ""), table]),
);
const properties = (name: string) => {
  const table = tables.get(name);
  assert.ok(table, name);
  return table.properties;
};

describe("tables", () => {
  it("are five, each with point-in-time recovery, deletion protection, and kept when its stack goes", () => {
    assert.deepEqual([...tables.keys()].sort(), ["facts", "ledger", "people", "records", "views"]);
    for (const [name, table] of tables) {
      assert.deepEqual(
        table.properties["PointInTimeRecoverySpecification"],
        { PointInTimeRecoveryEnabled: true },
        name,
      );
      assert.equal(table.properties["DeletionProtectionEnabled"], true, name);
      assert.equal(table.deletionPolicy, "Retain", name);
      assert.equal(table.properties["BillingMode"], "PAY_PER_REQUEST", name);
    }
  });

  it("people have a key of their own that rotates and is kept", () => {
    const encryption = record(properties("people")["SSESpecification"], "encryption");
    assert.equal(encryption["SSEType"], "KMS");
    const [key] = production.all("AWS::KMS::Key").filter((each) => each.stack.endsWith("-data"));
    assert.ok(key);
    const people = tables.get("people");
    assert.ok(people);
    assert.equal(production.text(people, encryption["KMSMasterKeyId"]), `${key.stack}.${key.logicalId}.Arn`);
    assert.equal(key.properties["EnableKeyRotation"], true);
    assert.equal(key.deletionPolicy, "Retain");
  });

  it("the streams carry new facts whole, and of people only keys", () => {
    assert.deepEqual(properties("facts")["StreamSpecification"], { StreamViewType: "NEW_IMAGE" });
    assert.deepEqual(properties("people")["StreamSpecification"], { StreamViewType: "KEYS_ONLY" });
    for (const name of ["records", "ledger", "views"])
      assert.equal(properties(name)["StreamSpecification"], undefined);
  });

  it("only records expire", () => {
    assert.deepEqual(properties("records")["TimeToLiveSpecification"], {
      AttributeName: "expiresAt",
      Enabled: true,
    });
    for (const name of ["facts", "people", "ledger", "views"])
      assert.equal(properties(name)["TimeToLiveSpecification"], undefined);
  });

  it("the views have the indexes of shared/names.ts, keys only", () => {
    const indexes = list(properties("views")["GlobalSecondaryIndexes"]).map((raw) => record(raw, "an index"));
    assert.deepEqual(
      indexes.map((index) => index["IndexName"]),
      Object.values(viewIndexes).map((index) => index.name),
    );
    for (const index of indexes) assert.deepEqual(index["Projection"], { ProjectionType: "KEYS_ONLY" });
  });
});
