import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** What the calls of a client consumed, in capacity units, and how many calls there were. */
export interface Consumed {
  readonly client: DynamoDBDocumentClient;
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
  reset(): void;
}

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/** A client that adds up what DynamoDB says it consumed, indexes and all. */
export function measured(client: DynamoDBDocumentClient): Consumed {
  let [reads, writes, calls] = [0, 0, 0];
  const send = async (command: { input: object }) => {
    const asked = command as unknown as Parameters<DynamoDBDocumentClient["send"]>[0];
    Object.assign(command.input, { ReturnConsumedCapacity: "INDEXES" });
    const answer = (await client.send(asked)) as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
    const units = [answer.ConsumedCapacity ?? []]
      .flat()
      .reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
    if (writing.test(command.constructor.name)) writes += units;
    else reads += units;
    calls += 1;
    return answer;
  };
  return {
    client: { send } as unknown as DynamoDBDocumentClient,
    get reads() {
      return reads;
    },
    get writes() {
      return writes;
    },
    get calls() {
      return calls;
    },
    reset() {
      [reads, writes, calls] = [0, 0, 0];
    },
  };
}
