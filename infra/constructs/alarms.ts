import { Duration } from "aws-cdk-lib/core";
import { type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";

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
