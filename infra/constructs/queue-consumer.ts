import { Duration, Validations } from "aws-cdk-lib/core";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { type EventPattern, type IEventBus, Rule, type RuleTargetInput } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type AlarmWords, plainMetric, queueMetric } from "./alarms.ts";
import { deadLetterAlarm, deadLetterQueue } from "./dead-letter-queue.ts";
import { MilepostFunction, type MilepostFunctionProps } from "./milepost-function.ts";

export interface ConsumedQueue {
  /** Suffix of the queue's name; "" for the consumer's plain one. */
  readonly suffix: string;
  readonly bus: IEventBus;
  readonly pattern: EventPattern;
  readonly delay?: Duration;
  /** Messages that share an invocation, and its time; 10 unless told. */
  readonly batchSize?: number;
  /** What of the event is passed on; all of it unless told. */
  readonly message?: RuleTargetInput;
  /**
   * Set where events hold what may be kept nowhere, such as addresses: a rule keeps whole events with what it cannot
   * deliver, not what it would have passed on. It keeps nothing then; the alarm says that something was lost.
   */
  readonly keepsNothing?: AlarmWords;
  /** More rules that lead to the same queue, for events of which something else is passed on. */
  readonly also?: readonly {
    readonly suffix: string;
    readonly pattern: EventPattern;
    readonly message: RuleTargetInput;
  }[];
}

export interface QueueConsumerProps extends MilepostFunctionProps {
  readonly queues: readonly ConsumedQueue[];
  /** At least six times the timeout: a retry must not begin while the first try may still run. */
  readonly visibility: Duration;
  /** Tries of a message before it goes to the dead letters. */
  readonly tries: number;
  /** The most batches at once, per queue: a guard for what the function calls. */
  readonly concurrency: number;
  readonly deadLetters: AlarmWords;
  /** The oldest message has waited 15 minutes beyond its delay. */
  readonly late: AlarmWords;
}

/**
 * bus → rule → queue → function: one retry path, one dead-letter queue and one redrive per consumer. What the rule
 * itself cannot deliver goes to the same dead letters, unless it may be kept nowhere. Only the messages that failed are tried again.
 */
export class QueueConsumer extends MilepostFunction {
  constructor(scope: Construct, props: QueueConsumerProps) {
    super(scope, props);
    if (props.visibility.toSeconds() < 6 * props.timeout.toSeconds())
      throw new Error(`${props.folder}: the visibility timeout must be at least six times the timeout.`);
    const id = this.node.id;
    Validations.of(this.lambda).acknowledge(
      { id: "Serverless-LambdaDLQ", reason: "Its queue has the dead letters: Lambda polls it and waits." },
      {
        id: "Serverless-LambdaEventSourceMappingDestination",
        reason:
          "A mapping of a queue takes no destination; what fails goes from the queue to the dead letters.",
      },
    );
    const queueNameOf = (suffix: string) => `${this.functionName}${suffix === "" ? "" : `-${suffix}`}`;
    const deadLetters = deadLetterQueue(
      this,
      this.functionName,
      props.queues.map(({ suffix }) => queueNameOf(suffix)),
    );
    this.alarms.push(deadLetterAlarm(id, this.functionName, props.deadLetters));

    for (const {
      suffix,
      bus,
      pattern,
      delay,
      batchSize = 10,
      message,
      keepsNothing,
      also = [],
    } of props.queues) {
      const part = suffix === "" ? "" : `-${suffix}`;
      const queueName = queueNameOf(suffix);
      const queue = new Queue(this, `Queue${part}`, {
        queueName,
        visibilityTimeout: props.visibility,
        retentionPeriod: Duration.days(14),
        enforceSSL: true,
        deadLetterQueue: { queue: deadLetters, maxReceiveCount: props.tries },
        ...(delay ? { deliveryDelay: delay } : {}),
      });
      for (const rule of [{ suffix: part, pattern, message }, ...also]) {
        const ruleName = `${this.functionName}${rule.suffix}`;
        const made = new Rule(this, `Rule${rule.suffix}`, {
          ...(keepsNothing ? { ruleName } : {}),
          eventBus: bus,
          description: `${id}${rule.suffix}: what this consumer is told`,
          eventPattern: rule.pattern,
          targets: [
            new SqsQueue(queue, {
              ...(keepsNothing ? {} : { deadLetterQueue: deadLetters }),
              retryAttempts: 185,
              maxEventAge: Duration.hours(24),
              ...(rule.message ? { message: rule.message } : {}),
            }),
          ],
        });
        if (!keepsNothing) continue;
        Validations.of(made).acknowledge({
          id: "Serverless-EventBusDLQ",
          reason: "It would keep whole events, and with them what may be kept nowhere.",
        });
        this.alarms.push({
          name: `${id}${rule.suffix}-undelivered`,
          words: keepsNothing,
          metric: plainMetric("AWS/Events", "FailedInvocations", { RuleName: ruleName }, Stats.SUM, 5),
          above: 0,
        });
      }
      this.lambda.addEventSource(
        new SqsEventSource(queue, {
          batchSize,
          reportBatchItemFailures: true,
          maxConcurrency: props.concurrency,
        }),
      );
      this.alarms.push({
        name: `${id}${part}-late`,
        words: props.late,
        metric: queueMetric(queueName, "ApproximateAgeOfOldestMessage"),
        above: (delay?.toSeconds() ?? 0) + 900,
      });
    }
  }
}
