import { metricDimension, metrics as names } from "../names.ts";

export type MetricName = Exclude<keyof typeof names, "namespace">;

/** Counts something that alarms and dashboards look at. */
export interface Metrics {
  count(name: MetricName, value?: number): void;
}

/**
 * Metrics as log lines in CloudWatch's embedded metric format, with the function's name as their one dimension
 * (`metricDimension`). Written by hand: a metrics library adds a dimension of its own, and alarms match dimensions exactly.
 */
export const createMetrics = (functionName: string, write: (line: string) => void): Metrics => ({
  count(name, value = 1) {
    const metric = names[name];
    write(
      JSON.stringify({
        _aws: {
          Timestamp: Date.now(),
          CloudWatchMetrics: [
            {
              Namespace: names.namespace,
              Dimensions: [[metricDimension]],
              Metrics: [{ Name: metric, Unit: "Count" }],
            },
          ],
        },
        [metricDimension]: functionName,
        [metric]: value,
      }),
    );
  },
});

/** The metrics of the function that runs here. */
export const functionMetrics = (): Metrics =>
  createMetrics(process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "unnamed", (line) =>
    process.stdout.write(`${line}\n`),
  );
