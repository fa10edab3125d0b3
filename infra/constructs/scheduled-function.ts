import { Duration, Validations } from "aws-cdk-lib/core";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { type AlarmWords, lambdaMetric } from "./alarms.ts";
import { MilepostFunction, type MilepostFunctionProps } from "./milepost-function.ts";

export interface ScheduledFunctionProps extends Omit<MilepostFunctionProps, "timeout"> {
  readonly every: Duration;
  /** Not one run has ended well in the last three. */
  readonly stopped: AlarmWords;
}

/**
 * clock → function. A run does what is due, so the next one does what this one could not: there is nothing to retry or
 * to keep, and the timeout ends before the next run begins.
 */
export class ScheduledFunction extends MilepostFunction {
  constructor(scope: Construct, props: ScheduledFunctionProps) {
    super(scope, { ...props, timeout: Duration.seconds(props.every.toSeconds() - 30) });
    this.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: props.every });
    new Rule(this, "Schedule", {
      description: `${this.node.id}: every ${props.every.toHumanString()}`,
      schedule: Schedule.rate(props.every),
      targets: [new LambdaFunction(this.lambda, { retryAttempts: 1, maxEventAge: props.every })],
    });
    const reason =
      "The next run does what this one did not: a kept invocation would only do it a second time.";
    Validations.of(this).acknowledge(
      { id: "Serverless-LambdaDLQ", reason },
      { id: "Serverless-LambdaAsyncFailureDestination", reason },
      { id: "Serverless-EventBusDLQ", reason },
    );
    const minutes = 3 * props.every.toMinutes();
    this.alarms.push({
      name: `${this.node.id}-stopped`,
      words: props.stopped,
      metric: new MathExpression({
        label: "runs that ended well",
        expression: "runs - errors",
        usingMetrics: {
          runs: lambdaMetric(this.functionName, "Invocations", "Sum", minutes),
          errors: lambdaMetric(this.functionName, "Errors", "Sum", minutes),
        },
        period: Duration.minutes(minutes),
      }),
      below: 1,
      silenceIsBad: true,
    });
  }
}
