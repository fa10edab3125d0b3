import { Aws, Duration, type Stack, Tags } from "aws-cdk-lib/core";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Stage } from "../stages.ts";

/**
 * What every alarm must say before it may exist, or why there is none. The impact is one sentence about people, the
 * heading is one of `docs/runbook.md` (a test compares them).
 */
export type AlarmWords = { readonly impact: string; readonly runbook: string } | { readonly noAlarm: string };

/** An alarm as the house constructs declare it; the watch stack makes it real. */
export interface DeclaredAlarm {
  /** Unique in the stage, kebab-case. */
  readonly name: string;
  readonly words: AlarmWords;
  readonly metric: IMetric;
  /** Rings when the metric is above this (or below, with `below`). */
  readonly above?: number;
  readonly below?: number;
  /** How many periods of the metric in a row; 1 unless told. */
  readonly periods?: number;
  /** Whether no data is bad news: only for what must happen at set times. */
  readonly silenceIsBad?: boolean;
}

/** Any metric. Dimensions are literals, so that the watch stack needs no exports of what it watches. */
export const plainMetric = (
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string,
  minutes: number,
) => new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(minutes) });

export const lambdaMetric = (
  functionName: string,
  metricName: "Errors" | "Invocations" | "Throttles" | "Duration" | "IteratorAge",
  statistic: string = Stats.SUM,
  minutes = 5,
) => plainMetric("AWS/Lambda", metricName, { FunctionName: functionName }, statistic, minutes);

export const queueMetric = (
  queueName: string,
  metricName: "ApproximateNumberOfMessagesVisible" | "ApproximateAgeOfOldestMessage",
) => plainMetric("AWS/SQS", metricName, { QueueName: queueName }, Stats.MAXIMUM, 5);

/** How often messages of a queue were taken, and how often one was done with. */
export const queueTraffic = (
  queueName: string,
  metricName: "NumberOfMessagesReceived" | "NumberOfMessagesDeleted",
) => plainMetric("AWS/SQS", metricName, { QueueName: queueName }, Stats.SUM, 5);

export const tableMetric = (
  tableName: string,
  metricName:
    "ReadThrottleEvents" | "WriteThrottleEvents" | "ConsumedReadCapacityUnits" | "ConsumedWriteCapacityUnits",
) => plainMetric("AWS/DynamoDB", metricName, { TableName: tableName }, Stats.SUM, 5);

/** The anchor that a heading of the runbook gets where it is read. */
export const runbookAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");

/**
 * Makes declared alarms real, in the region of their metrics; in a stage where they notify, they ring there too, by a topic of
 * that name.
 */
export function raiseAlarms(
  stack: Stack,
  stage: Stage,
  alarms: readonly DeclaredAlarm[],
  topicName = `milepost-${stage.name}-alarms`,
): void {
  const prefix = `milepost-${stage.name}`;
  const ring = stage.alarmsNotify ? new SnsAction(makeTopic(stack, topicName)) : undefined;
  for (const { name, words, metric, above, below, periods, silenceIsBad } of alarms) {
    if ("noAlarm" in words) continue;
    const alarm = new Alarm(stack, name, {
      alarmName: `${prefix}-${name}`,
      alarmDescription: `${words.impact} What to do: docs/runbook.md#${runbookAnchor(words.runbook)}`,
      metric,
      threshold: above ?? below ?? 0,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods ?? 1,
      treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      actionsEnabled: stage.alarmsNotify,
    });
    if (ring) alarm.addAlarmAction(ring);
    Tags.of(alarm).add("runbook", words.runbook);
  }
}

/** Where alarms ring. People subscribe by hand, with their own address or pager. */
function makeTopic(stack: Stack, topicName: string): Topic {
  const cloudwatch = new ServicePrincipal("cloudwatch.amazonaws.com");
  const key = new Key(stack, "AlarmsKey", {
    alias: topicName,
    description: "Encrypts alarms on their way; CloudWatch cannot use the key that SNS brings.",
    enableKeyRotation: true,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudwatch],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  return new Topic(stack, "Alarms", { topicName, masterKey: key, enforceSSL: true });
}
