import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Toy } from "./toy/play.ts";

const item = { pk: { S: "a" }, sk: { S: "1" } };

describe("a call that a function makes", () => {
  let toy: Toy;
  before(async () => {
    toy = await Toy.start({
      mapping: { FilterCriteria: { Filters: [{ Pattern: '{"eventName":["NEVER"]}' }] } },
    });
  });
  after(() => toy.stack.stop());

  const allowed = async (command: string, input: unknown) =>
    assert.equal((await toy.call(command, input)).error, undefined, command);
  const denied = async (command: string, input: unknown, reason: RegExp) => {
    const { error, message } = await toy.call(command, input);
    assert.equal(error, "AccessDeniedException", `${command}: ${error} ${message}`);
    assert.match(message ?? "", reason);
  };

  it("is done where its role allows it", async () => {
    await allowed("PutItem", { TableName: "toy-items", Item: item });
    await allowed("GetItem", { TableName: "toy-items", Key: item });
  });

  it("is refused, in AWS's words, where its role does not", async () => {
    await denied(
      "PutItem",
      { TableName: "toy-seen", Item: item },
      /^User: arn:aws:sts::000000000000:assumed-role\/.+\/toy-http is not authorized to perform: dynamodb:PutItem on resource: .+table\/toy-seen because no identity-based policy allows/,
    );
    await denied("Scan", { TableName: "toy-items" }, /dynamodb:Scan/);
    assert.ok(toy.stack.denied.some(({ action }) => action === "dynamodb:Scan"));
  });

  it("is refused by an explicit deny", async () => {
    await denied("DeleteItem", { TableName: "toy-items", Key: item }, /with an explicit deny|explicit deny/);
  });

  it("on an index needs the index, not the table", async () => {
    const query = (more: object) => ({
      TableName: "toy-items",
      KeyConditionExpression: "#k = :v",
      ExpressionAttributeValues: { ":v": { S: "red" } },
      ...more,
    });
    await allowed("Query", query({ IndexName: "by-color", ExpressionAttributeNames: { "#k": "color" } }));
    await denied(
      "Query",
      query({ ExpressionAttributeNames: { "#k": "pk" } }),
      /dynamodb:Query on resource: [^ ]+toy-items because/,
    );
  });

  it("in a transaction is judged part by part", async () => {
    const put = (TableName: string) => ({ Put: { TableName, Item: item } });
    await allowed("TransactWriteItems", { TransactItems: [put("toy-items")] });
    await denied(
      "TransactWriteItems",
      { TransactItems: [put("toy-items"), put("toy-seen")] },
      /PutItem .+toy-seen/,
    );
    const remove = { Delete: { TableName: "toy-items", Key: { pk: { S: "x" }, sk: { S: "y" } } } };
    await denied("TransactWriteItems", { TransactItems: [put("toy-items"), remove] }, /dynamodb:DeleteItem/);
    const check = {
      ConditionCheck: { TableName: "toy-items", Key: item, ConditionExpression: "attribute_exists(pk)" },
    };
    await denied("TransactWriteItems", { TransactItems: [check] }, /dynamodb:ConditionCheckItem/);
    await allowed("TransactGetItems", { TransactItems: [{ Get: { TableName: "toy-items", Key: item } }] });
  });

  it("in a batch needs the batch's own action", async () => {
    await denied(
      "BatchGetItem",
      { RequestItems: { "toy-items": { Keys: [item] } } },
      /dynamodb:BatchGetItem/,
    );
    const write = { RequestItems: { "toy-items": [{ PutRequest: { Item: item } }] } };
    await denied("BatchWriteItem", write, /dynamodb:BatchWriteItem/);
  });

  it("by PartiQL is judged by what the statement does", async () => {
    await denied(
      "ExecuteStatement",
      { Statement: `DELETE FROM "toy-items" WHERE pk='a' AND sk='1'` },
      /PartiQLDelete/,
    );
  });

  it("on a table with a key of its own needs that key too", async () => {
    await denied("PutItem", { TableName: "toy-secret", Item: item }, /kms:Decrypt on resource: arn:aws:kms/);
  });

  it("of another service is judged as well, by its conditions too", async () => {
    assert.equal((await toy.event("Nothing", {})).status, 200);
    const foreign = await toy.post("/events", { source: "milepost", detailType: "X", detail: {} });
    assert.match(((await foreign.json()) as { message: string }).message, /events:PutEvents/);
  });

  it("with a key that nobody gave is refused", async () => {
    const response = await fetch(toy.stack.awsEndpoint, {
      method: "POST",
      headers: {
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIASOMEBODYELSE/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
        "x-amz-target": "DynamoDB_20120810.ListTables",
      },
      body: "{}",
    });
    assert.equal(response.status, 403);
    assert.match(await response.text(), /UnrecognizedClientException/);
  });

  it("is metered when asked for", async () => {
    toy.stack.startMetering();
    await allowed("PutItem", { TableName: "toy-items", Item: item });
    const [{ function: name, table, write, calls } = { function: "", table: "", write: 0, calls: 0 }] =
      toy.stack.consumption();
    assert.deepEqual([name, table, write, calls], ["toy-http", "toy-items", 1, 1]);
  });

  it("that its role would need to be woken at all is checked when the stack starts", async () => {
    const policy = { Type: "AWS::IAM::Policy", Properties: { Roles: [], PolicyDocument: { Statement: [] } } };
    await assert.rejects(
      Toy.start({ resources: { StreamPolicy: policy } }),
      /toy-stream would never be woken/,
    );
    const queuePolicy = {
      Type: "AWS::SQS::QueuePolicy",
      Properties: { Queues: [], PolicyDocument: { Statement: [] } },
    };
    await assert.rejects(
      Toy.start({ resources: { PromptPolicy: queuePolicy } }),
      /may not send to .+toy-Prompt/,
    );
  });
});
