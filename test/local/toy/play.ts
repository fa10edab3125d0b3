/** How the tests of the runner talk to a toy. */
import { startStack, type LocalStack, type StackOptions } from "../../../local/stack.ts";
import { toyAssembly, type ToyOptions } from "./assembly.ts";

export class Toy {
  readonly stack: LocalStack;

  private constructor(stack: LocalStack) {
    this.stack = stack;
  }

  static async start(options: ToyOptions = {}, stackOptions: StackOptions = {}): Promise<Toy> {
    return new Toy(await startStack({ assembly: await toyAssembly(options), ...stackOptions }));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.stack.url}${path}`, { headers });
  }

  post(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.stack.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  /** A DynamoDB call made by the toy's HTTP function, with the function's own permissions. */
  async call(command: string, input: unknown): Promise<{ error?: string; message?: string }> {
    return (await (await this.post("/dynamodb", { command, input })).json()) as {
      error?: string;
      message?: string;
    };
  }

  /** Puts items in the table whose stream is read, in one transaction, so that they arrive together. */
  async putTogether(items: readonly { readonly sk: string; readonly fail?: string }[]): Promise<void> {
    const answer = await this.call("TransactWriteItems", {
      TransactItems: items.map(({ sk, fail }) => ({
        Put: {
          TableName: "toy-items",
          Item: { pk: { S: "a" }, sk: { S: sk }, ...(fail ? { fail: { S: fail } } : {}) },
        },
      })),
    });
    if (answer.error) throw new Error(`${answer.error}: ${answer.message}`);
  }

  event(detailType: string, detail: unknown): Promise<Response> {
    return this.post("/events", { source: "toy", detailType, detail });
  }

  /** What the consumers noted under a heading: `stream`, `queue`, `due`, `cron`. */
  async seen(heading: string): Promise<Record<string, string>[]> {
    const { Items } = await this.stack.dynamodb<{ Items: Record<string, { S: string }>[] }>("Query", {
      TableName: "toy-seen",
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: heading } },
      ConsistentRead: true,
    });
    return Items.map((item) =>
      Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value.S])),
    );
  }

  async seenKeys(heading: string): Promise<string[]> {
    return (await this.seen(heading)).map(({ sk }) => sk ?? "");
  }

  deadLetters(): string[] {
    const { all } = this.stack.queues;
    return [...all.values()]
      .filter((queue) => queue.definition.name === "toy-dead-letters")
      .flatMap((queue) => queue.messages.map(({ body }) => body));
  }

  logged(text: string): string[] {
    return this.stack.logs.map((line) => line.text).filter((line) => line.includes(text));
  }
}
