import { Duration, Stack, Validations } from "aws-cdk-lib/core";
import { Queue, RedrivePermission } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type AlarmWords, type DeclaredAlarm, queueMetric } from "./alarms.ts";

/**
 * Where a consumer's failures wait, for 14 days, to be looked at and redriven. Only the queues of that name may hand
 * their failures over and take them back (named by literals: queue and dead letters would wait for each other else).
 */
export function deadLetterQueue(scope: Construct, consumer: string, queueNames: readonly string[]): Queue {
  const sources = queueNames.map((resource, n) =>
    Queue.fromQueueArn(scope, `Source${n}`, Stack.of(scope).formatArn({ service: "sqs", resource })),
  );
  const deadLetters = new Queue(scope, "DeadLetters", {
    queueName: `${consumer}-dead-letters`,
    retentionPeriod: Duration.days(14),
    enforceSSL: true,
    redriveAllowPolicy:
      sources.length === 0
        ? { redrivePermission: RedrivePermission.DENY_ALL }
        : { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues: sources },
  });
  const reason =
    "It is the end of the way: people look at it and redrive it, an alarm rings at the first message.";
  Validations.of(deadLetters).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason });
  // The rule knows a dead-letter queue by the queues that name it; a stream's reader is none.
  if (sources.length === 0) Validations.of(deadLetters).acknowledge({ id: "AwsSolutions-SQS3", reason });
  return deadLetters;
}

/** Anything in the dead letters rings. */
export const deadLetterAlarm = (id: string, consumer: string, words: AlarmWords): DeclaredAlarm => ({
  name: `${id}-dead-letters`,
  words,
  metric: queueMetric(`${consumer}-dead-letters`, "ApproximateNumberOfMessagesVisible"),
  above: 0,
});
