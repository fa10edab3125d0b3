import { Duration, Stack } from "aws-cdk-lib/core";
import { Dashboard, GraphWidget, type IMetric, MathExpression, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { metricDimension, metrics } from "../../shared/names.ts";
import {
  type DeclaredAlarm,
  lambdaMetric,
  plainMetric,
  queueMetric,
  queueTraffic,
  raiseAlarms,
  tableMetric,
} from "../constructs/alarms.ts";
import { tableNames } from "../constructs/needs.ts";
import type { Stage } from "../stages.ts";
import type { ServiceStack } from "./service.ts";

const sum = (label: string, parts: readonly IMetric[]): MathExpression =>
  new MathExpression({
    label,
    expression: parts.map((_, n) => `m${n}`).join(" + "),
    usingMetrics: Object.fromEntries(parts.map((part, n) => [`m${n}`, part])),
    period: Duration.minutes(5),
  });

/** Adds metrics up of which some may have nothing to tell. `id` is unlike that of any other sum in the same widget. */
const total = (label: string, id: string, parts: readonly IMetric[]): MathExpression =>
  new MathExpression({
    label,
    expression: `SUM([${parts.map((_, n) => `${id}${n}`).join(", ")}])`,
    usingMetrics: Object.fromEntries(parts.map((part, n) => [`${id}${n}`, part])),
    period: Duration.minutes(5),
  });

/** What a refused request is counted as, and how the dashboard calls it. */
const refusals = {
  refusedInvalid: "not understood (400, 422)",
  refusedUnsigned: "not signed in (401)",
  refusedForbidden: "not allowed (403)",
  refusedUnknown: "not there (404)",
  refusedConflict: "changed meanwhile, or not possible now (409, 412)",
  refusedTooMany: "too many (429)",
} as const;

/** What tells people that something is wrong, and shows them what: alarms, where they ring, a dashboard. */
export class WatchStack extends Stack {
  constructor(scope: Construct, stage: Stage, service: ServiceStack) {
    const prefix = service.prefix;
    super(scope, `${prefix}-watch`, {
      env: { region: stage.region },
      description: "Milepost: what tells that something is wrong.",
    });

    const own = (metricName: string, name: string, minutes = 5) =>
      plainMetric(metrics.namespace, metricName, { [metricDimension]: `${prefix}-${name}` }, "Sum", minutes);
    const throttled = sum(
      "throttled requests",
      tableNames.flatMap((name) => [
        tableMetric(`${prefix}-${name}`, "ReadThrottleEvents"),
        tableMetric(`${prefix}-${name}`, "WriteThrottleEvents"),
      ]),
    );

    const alarms: readonly DeclaredAlarm[] = [
      ...service.alarms,
      {
        name: "facts-changed",
        words: {
          impact: "Somebody changed or removed a fact: history, points and numbers can no longer be trusted.",
          runbook: "A fact was changed",
        },
        metric: own(metrics.factsChanged, "publish-events"),
        above: 0,
      },
      {
        // The streams' readers count the same metric, but what they cannot digest rings as a dead letter.
        name: "due-set-aside",
        words: {
          impact:
            "Something that fell due is not done: somebody waits for a digest, a reminder or the word on a promise.",
          runbook: "Something due is set aside",
        },
        // It is looked at again after an hour: the alarm rings until that goes well.
        metric: own(metrics.poisonRecords, "sweep-due", 120),
        above: 0,
      },
      {
        name: "ledger-differs",
        words: {
          impact:
            "Points, balances and the books of an organisation do not agree: finance must not close a month or pay by them.",
          runbook: "The books do not add up",
        },
        // Each organisation is checked once a day: the alarm rings until the next check goes well.
        metric: own(metrics.ledgerDiffers, "reconcile-ledger", 24 * 60),
        above: 0,
      },
      {
        name: "mail-stopped",
        words: {
          impact:
            "No mail of one organisation leaves: its candidates and members hear nothing until an admin resets it.",
          runbook: "Mail of an organisation is stopped",
        },
        metric: own(metrics.mailStopped, "record-deliveries"),
        above: 0,
      },
      {
        name: "tables-throttled",
        words: {
          impact:
            "Recruiters' work and what follows from it is slow or fails, because a table turns requests away.",
          runbook: "Tables turn requests away",
        },
        metric: throttled,
        above: 10,
      },
    ];

    raiseAlarms(this, stage, alarms);
    this.makeDashboard(stage, service, own, throttled);
  }

  private makeDashboard(
    stage: Stage,
    service: ServiceStack,
    own: (metricName: string, name: string) => IMetric,
    throttled: IMetric,
  ): void {
    const prefix = service.prefix;
    const api = (metricName: string, statistic: string) =>
      plainMetric("AWS/ApiGateway", metricName, { ApiId: service.apiId }, statistic, 5);
    const widget = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []) =>
      new GraphWidget({ title, left: [...left], right: [...right], width: 12, height: 6 });
    const consumers = [
      "award-points",
      "release-slots",
      "erase-people",
      "send-messages",
      "record-deliveries",
      "record-reported-outcome",
    ];
    const queues = [...consumers, "send-messages-delayed", "send-messages-clock"];
    const readers = ["project-views", "publish-events"];
    const idOf = (name: string): string => name.replaceAll("-", "_");
    const ses = (metricName: string) => plainMetric("AWS/SES", metricName, {}, "Sum", 5);
    const http = service.functions.flatMap(({ folder }) =>
      folder.startsWith("http/") ? [folder.slice("http/".length)] : [],
    );
    const ofHttp = (metricName: string) => http.map((name) => own(metricName, name));
    const commands = total("commands", "command", ofHttp(metrics.commands));
    const written = total(
      "write units",
      "table",
      tableNames.map((name) => tableMetric(`${prefix}-${name}`, "ConsumedWriteCapacityUnits")),
    );

    const dashboard = new Dashboard(this, "Dashboard", {
      dashboardName: prefix,
      defaultInterval: Duration.hours(24),
    });
    dashboard.addWidgets(
      new TextWidget({
        markdown: `# Milepost, ${stage.name}\nFrom top to bottom: what people ask, what follows, what waits. Each alarm has a heading in docs/runbook.md.`,
        width: 24,
        height: 2,
      }),
    );
    dashboard.addWidgets(
      widget("Requests and errors", [api("Count", "Sum")], [api("4xx", "Sum"), api("5xx", "Sum")]),
      widget("How long an answer takes (ms)", [
        api("Latency", "p50"),
        api("Latency", "p95"),
        api("Latency", "p99"),
      ]),
    );
    dashboard.addWidgets(
      widget(
        "Age of what the streams' readers read (ms)",
        readers.map((name) => lambdaMetric(`${prefix}-${name}`, "IteratorAge", "Maximum")),
      ),
      widget(
        "Age of the oldest message (s)",
        queues.map((name) => queueMetric(`${prefix}-${name}`, "ApproximateAgeOfOldestMessage")),
      ),
    );
    dashboard.addWidgets(
      widget(
        "Taken from queues again: messages received, less those done with",
        queues.map(
          (name) =>
            new MathExpression({
              label: name,
              expression: `${idOf(name)}_taken - ${idOf(name)}_done`,
              usingMetrics: {
                [`${idOf(name)}_taken`]: queueTraffic(`${prefix}-${name}`, "NumberOfMessagesReceived"),
                [`${idOf(name)}_done`]: queueTraffic(`${prefix}-${name}`, "NumberOfMessagesDeleted"),
              },
              period: Duration.minutes(5),
            }),
        ),
      ),
      widget(
        "Dead letters",
        [...readers, ...consumers].map((name) =>
          queueMetric(`${prefix}-${name}-dead-letters`, "ApproximateNumberOfMessagesVisible"),
        ),
      ),
    );
    dashboard.addWidgets(
      widget(
        "Mail: sent, and sent again after an unknown outcome",
        [own(metrics.messagesSent, "send-messages")],
        [own(metrics.messagesSentAgain, "send-messages")],
      ),
      widget(
        "Mail of the whole account at SES: taken, bounced, called spam",
        [ses("Send"), ses("Delivery")],
        [ses("Bounce"), ses("Complaint")],
      ),
    );
    dashboard.addWidgets(
      widget("Requests that changed something", [commands]),
      widget(
        "Refused, by what was wrong",
        Object.entries(refusals).map(([kind, label]) =>
          total(label, kind, ofHttp(metrics[kind as keyof typeof refusals])),
        ),
      ),
    );
    dashboard.addWidgets(
      widget("Figures: counted until so many seconds ago", [
        plainMetric(
          metrics.namespace,
          metrics.figuresBehind,
          { [metricDimension]: `${prefix}-aggregate-kpis` },
          "Maximum",
          5,
        ),
      ]),
      widget("Write units of all tables for each request that changed something", [
        new MathExpression({
          label: "write units, with all that follows",
          expression: "written / commands",
          usingMetrics: { written, commands },
          period: Duration.minutes(5),
        }),
      ]),
    );
    dashboard.addWidgets(
      widget(
        "Errors of functions",
        service.functions.map((each) => lambdaMetric(each.functionName, "Errors")),
      ),
      widget("Refused: reports by systems", [own(metrics.reportsRefused, "record-reported-outcome")]),
    );
    dashboard.addWidgets(
      widget(
        "Write units",
        tableNames.map((name) => tableMetric(`${prefix}-${name}`, "ConsumedWriteCapacityUnits")),
        [throttled],
      ),
      widget(
        "Read units",
        tableNames.map((name) => tableMetric(`${prefix}-${name}`, "ConsumedReadCapacityUnits")),
      ),
    );
  }
}
