import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { availableEngine, TableEngine } from "../../local/dynamodb.ts";
import { viewIndexes } from "../../shared/names.ts";

/** Names of the tables that `startTables` makes. */
export const tables = {
  facts: "facts",
  people: "people",
  records: "records",
  ledger: "ledger",
  views: "views",
} as const;

export interface RunningTables {
  readonly client: DynamoDBDocumentClient;
  readonly stop: () => Promise<void>;
}

/** All tables on a real engine of this machine, in memory, with the keys and indexes of the deployed ones. */
export async function startTables(): Promise<RunningTables> {
  const engine = await TableEngine.start(availableEngine());
  const indexes = Object.values(viewIndexes);
  for (const name of Object.values(tables)) {
    const sort = name === "facts" ? { name: "seq", type: "N" } : { name: "sk", type: "S" };
    const indexed = name === "views" ? indexes : [];
    const attributes = new Map([
      ["pk", "S"],
      [sort.name, sort.type],
      ...indexed.flatMap(({ partition, sort: by }): [string, string][] => [
        [partition, "S"],
        [by, "S"],
      ]),
    ]);
    await engine.call("CreateTable", {
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keys("pk", sort.name),
      AttributeDefinitions: [...attributes].map(([AttributeName, AttributeType]) => ({
        AttributeName,
        AttributeType,
      })),
      ...(indexed.length > 0
        ? {
            GlobalSecondaryIndexes: indexed.map((index) => ({
              IndexName: index.name,
              KeySchema: keys(index.partition, index.sort),
              Projection: { ProjectionType: "KEYS_ONLY" },
            })),
          }
        : {}),
    });
  }
  const bare = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${engine.port}`,
    region: "eu-west-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  return {
    client,
    stop: async () => {
      bare.destroy();
      await engine.stop();
    },
  };
}

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];
