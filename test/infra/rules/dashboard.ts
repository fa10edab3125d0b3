import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { metricDimension, metrics } from "../../../shared/names.ts";
import { production } from "../synthesised.ts";

const root = path.join(import.meta.dirname, "../../..");
const [dashboard] = production
  .all("AWS::CloudWatch::Dashboard")
  .filter(({ stack }) => stack.endsWith("-watch"));
assert.ok(dashboard);
const body = production.text(dashboard, dashboard.properties["DashboardBody"]);

interface Widget {
  readonly properties: { readonly title?: string; readonly metrics?: readonly (readonly unknown[])[] };
}
const { widgets } = JSON.parse(body) as { widgets: readonly Widget[] };

/** Each metric as namespace, name and dimensions. Math has none of them: what it computes from stands beside it. */
const shown = widgets.flatMap(({ properties: { metrics: found = [] } }) =>
  found.flatMap((each) => {
    const [namespace, name, ...rest] = each.filter((part) => typeof part === "string");
    return namespace === undefined ? [] : [{ namespace, name: name ?? "", dimensions: rest }];
  }),
);

/** What AWS says of what the dashboard looks at. */
const ofAws: Readonly<Record<string, readonly string[]>> = {
  "AWS/ApiGateway": ["Count", "4xx", "5xx", "Latency"],
  "AWS/Lambda": ["Errors", "IteratorAge"],
  "AWS/SQS": [
    ...["ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible"],
    ...["NumberOfMessagesReceived", "NumberOfMessagesDeleted"],
  ],
  "AWS/DynamoDB": [
    ...["ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"],
    ...["ReadThrottleEvents", "WriteThrottleEvents"],
  ],
  "AWS/SES": ["Send", "Delivery", "Bounce", "Complaint"],
};

const named = (type: string, property: string): Set<string> =>
  new Set(production.all(type).map((each) => String(each.properties[property])));
const things: Readonly<Record<string, ReadonlySet<string>>> = {
  FunctionName: named("AWS::Lambda::Function", "FunctionName"),
  QueueName: named("AWS::SQS::Queue", "QueueName"),
  TableName: named("AWS::DynamoDB::Table", "TableName"),
};

describe("the dashboard of operations", () => {
  it("shows only metrics that AWS keeps or our code counts", () => {
    const sources = globSync("{functions,shared}/**/*.ts", { cwd: root })
      .filter((file) => file !== path.join("shared", "names.ts"))
      .map((file) => readFileSync(path.join(root, file), "utf8"));
    assert.ok(shown.length > 100);
    for (const { namespace, name } of shown)
      if (namespace === metrics.namespace) {
        const [key] = Object.entries(metrics).find(([, each]) => each === name) ?? [];
        assert.ok(key, name);
        assert.ok(
          sources.some((text) => text.includes(`"${key}"`)),
          `nothing counts ${key}`,
        );
      } else assert.ok(ofAws[namespace]?.includes(name), `${namespace} ${name}`);
  });

  it("looks at functions, queues and tables that exist, and at our metrics by their one dimension", () => {
    for (const { namespace, name, dimensions } of shown) {
      const [dimension = "", value = ""] = dimensions;
      if (namespace === metrics.namespace)
        assert.deepEqual([dimension, dimensions.length], [metricDimension, 2]);
      if (dimension in things) assert.ok(things[dimension]?.has(value), `${name} of ${value}`);
    }
  });

  it("has a widget for each thing that operators ask about", () => {
    const titles = widgets.map(({ properties }) => properties.title ?? "").join("\n");
    for (const asked of [
      ...[
        "changed something",
        "Refused, by what was wrong",
        "Age of the oldest message",
        "Taken from queues again",
      ],
      ...["Dead letters", "Mail: sent", "bounced, called spam", "counted until", "Write units of all tables"],
    ])
      assert.ok(titles.includes(asked), asked);
  });
});
