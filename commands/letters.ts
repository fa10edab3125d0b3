/** Dead letters, as an operator's command takes them out of their queue. */
import { ChangeMessageVisibilityCommand, DeleteMessageCommand } from "@aws-sdk/client-sqs";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";

/** A batch that Lambda gave up: its letter says where it lay in a table's stream, and nothing of what it held. */
export interface GivenUpBatch {
  /** The table whose stream it is of: `facts` or `people`. */
  readonly table: string;
  /** Everything in it was recorded after this; ISO 8601. */
  readonly since: string;
}

/** What became of a queue's letters. */
export interface Redriven {
  readonly handedOn: number;
  /** Lambda's letters that were forgotten, because what they stand for had been told again. */
  readonly covered: number;
  /** Lambda's letters that are still there: only a replay or a rebuild tells again what they stand for. */
  readonly batches: readonly GivenUpBatch[];
  /** Why the other letters that are still there could not be handed on. */
  readonly left: readonly string[];
}

/** A fact reaches the stream so long after the time it bears at most: no function may run longer. */
const slackMilliseconds = 15 * 60_000;

const OnFailure = z.object({
  DDBStreamBatchInfo: z.object({ streamArn: z.string(), approximateArrivalOfFirstRecord: z.iso.datetime() }),
});

/** A letter's text as JSON, in the shape asked for. The error never shows the text: anybody's name may be in it. */
export function readLetter<Shape extends z.ZodMiniType>(shape: Shape, body: string): z.infer<Shape> {
  const letter = shape.safeParse(jsonOf(body));
  if (!letter.success) throw new Error("This command cannot read it.");
  return letter.data;
}

/** Nothing where the text is no JSON. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What Lambda sends to the on-failure destination of a stream's mapping; nothing for any other letter. */
function givenUpBatch(body: string): GivenUpBatch | undefined {
  const letter = OnFailure.safeParse(jsonOf(body));
  if (!letter.success) return undefined;
  const { streamArn, approximateArrivalOfFirstRecord } = letter.data.DDBStreamBatchInfo;
  return {
    table: /([a-z]+)\/stream\//.exec(streamArn)?.[1] ?? "",
    since: new Date(Date.parse(approximateArrivalOfFirstRecord) - slackMilliseconds).toISOString(),
  };
}

/**
 * Takes letters until there is none that was not tried, each forgotten only once it was handed on. What cannot be
 * handed on stays, and stands in nobody's way. Lambda's letters are forgotten where all since `coveredSince` was told
 * again.
 */
export async function eachLetter(
  sqs: SQSClient,
  url: string,
  handOn: (body: string) => Promise<void>,
  coveredSince?: string,
): Promise<Redriven> {
  const done = { handedOn: 0, covered: 0 };
  const batches: GivenUpBatch[] = [];
  const left: string[] = [];
  const kept = new Map<string, string | undefined>();
  for (;;) {
    // A short poll asks some of SQS's servers, and may find nothing where there is something.
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 120,
        WaitTimeSeconds: 10,
      }),
    );
    if (Messages.length === 0) break;
    for (const { Body = "", MessageId = "", ReceiptHandle } of Messages) {
      const triedBefore = kept.has(MessageId);
      kept.set(MessageId, ReceiptHandle);
      if (triedBefore) continue;
      const batch = givenUpBatch(Body);
      if (batch && !(coveredSince && batch.since >= coveredSince)) {
        batches.push(batch);
        continue;
      }
      try {
        if (!batch) await handOn(Body);
      } catch (error) {
        left.push(error instanceof Error ? error.message : String(error));
        continue;
      }
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      kept.delete(MessageId);
      done[batch ? "covered" : "handedOn"] += 1;
    }
  }
  for (const ReceiptHandle of kept.values())
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }),
    );
  return { ...done, batches, left };
}
