import { Duration, Validations } from "aws-cdk-lib/core";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Construct } from "constructs";
import { environment } from "../../shared/names.ts";
import { type AlarmWords, lambdaMetric } from "./alarms.ts";
import { deadLetterAlarm, deadLetterQueue } from "./dead-letter-queue.ts";
import { MilepostFunction, type MilepostFunctionProps } from "./milepost-function.ts";

export interface StreamConsumerProps extends MilepostFunctionProps {
  readonly streams: readonly ITable[];
  readonly deadLetters: AlarmWords;
  /** The youngest record read is more than 5 minutes old. */
  readonly late: AlarmWords;
}

/**
 * table's stream → function. The handler puts a record it cannot digest on the dead letters itself and goes on, so the
 * retries here are for what lies around it (a throttled table, a crash). Their one bound is the record's age: twenty
 * tries are over within minutes, and an outage is not. It ends before the stream forgets (24 hours), and what is given
 * up is then in the dead letters as well, as a letter of Lambda's own.
 */
export class StreamConsumer extends MilepostFunction {
  constructor(scope: Construct, props: StreamConsumerProps) {
    super(scope, props);
    const deadLetters = deadLetterQueue(this, this.functionName, []);
    deadLetters.grantSendMessages(this.lambda);
    this.lambda.addEnvironment(environment.deadLetterQueue, deadLetters.queueUrl);

    Validations.of(this.lambda).acknowledge({
      id: "Serverless-LambdaDLQ",
      reason:
        "Its stream mapping has the dead letters as its destination: Lambda polls the stream and waits.",
    });

    for (const table of props.streams)
      this.lambda.addEventSource(
        new DynamoEventSource(table, {
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: 100,
          retryAttempts: -1,
          maxRecordAge: Duration.hours(12),
          bisectBatchOnError: true,
          reportBatchItemFailures: true,
          onFailure: new SqsDlq(deadLetters),
        }),
      );

    this.alarms.push(deadLetterAlarm(this.node.id, this.functionName, props.deadLetters), {
      name: `${this.node.id}-late`,
      words: props.late,
      metric: lambdaMetric(this.functionName, "IteratorAge", "Maximum"),
      above: Duration.minutes(5).toMilliseconds(),
    });
  }
}
