import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { setAsideMinutes } from "../../../functions/schedule/sweep-due/handler.ts";
import { metricDimension, metrics } from "../../../shared/names.ts";
import { runbookAnchor } from "../../../infra/constructs/alarms.ts";
import { development, production } from "../synthesised.ts";

const alarms = production.all("AWS::CloudWatch::Alarm");
const runbook = readFileSync(path.join(import.meta.dirname, "../../../docs/runbook.md"), "utf8");
const sections = runbook
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ heading: section.split("\n", 1)[0] ?? "", text: section }));

describe("alarms", () => {
  it("say in one sentence what they mean for people, and where the runbook goes on", () => {
    for (const alarm of alarms) {
      const said = String(alarm.properties["AlarmDescription"]);
      assert.match(said, /^[A-Z][^.]{30,}(\.\d[^.]*)*\. What to do: docs\/runbook\.md#[a-z0-9-]+$/, said);
    }
  });

  it("have each a heading in the runbook, and each heading has its alarm", () => {
    const pointedAt = alarms.map((alarm) => String(alarm.properties["AlarmDescription"]).split("#").at(-1));
    const headed = sections.map((section) => runbookAnchor(section.heading));
    assert.deepEqual([...new Set(pointedAt)].sort(), headed.sort());
  });

  it("find in the runbook what it means, how to look and how to mend", () => {
    for (const { heading, text } of sections)
      for (const part of ["**Means.**", "**Look.**", "**Mend.**"])
        assert.ok(text.includes(part), `${heading}: ${part}`);
  });

  it("are mended by commands that say which stage they mean", () => {
    const commands = runbook.match(/npm run (redrive|replay|rebuild:views|kpi:rebuild)[^`\n]*/g) ?? [];
    assert.ok(commands.length > 10);
    for (const command of commands) assert.match(command, / -- .*--stage <stage>$/);
  });

  it("ring in production, and are quiet elsewhere", () => {
    for (const alarm of alarms) {
      assert.equal(alarm.properties["ActionsEnabled"], true);
      assert.equal((alarm.properties["AlarmActions"] as unknown[]).length, 1);
    }
    const quiet = development.all("AWS::CloudWatch::Alarm");
    assert.equal(quiet.length, alarms.length);
    for (const alarm of quiet) {
      assert.equal(alarm.properties["ActionsEnabled"], false);
      assert.equal(alarm.properties["AlarmActions"], undefined);
    }
  });

  it("ring when a fact was changed or removed", () => {
    const alarm = alarms.find((each) => each.properties["AlarmName"] === "milepost-production-facts-changed");
    assert.equal(alarm?.properties["Namespace"], metrics.namespace);
    assert.equal(alarm?.properties["MetricName"], metrics.factsChanged);
    assert.equal(alarm?.properties["Threshold"], 0);
    assert.deepEqual(alarm?.properties["Dimensions"], [
      { Name: metricDimension, Value: "milepost-production-publish-events" },
    ]);
  });

  it("ring when what fell due cannot be digested, and go on until it can", () => {
    const alarm = alarms.find((each) => each.properties["AlarmName"] === "milepost-production-due-set-aside");
    assert.equal(alarm?.properties["Namespace"], metrics.namespace);
    assert.equal(alarm?.properties["MetricName"], metrics.poisonRecords);
    assert.equal(alarm?.properties["Threshold"], 0);
    assert.ok(
      Number(alarm?.properties["Period"]) > (setAsideMinutes + 5) * 60,
      "the next look, at the next run, comes before the alarm is quiet",
    );
    assert.deepEqual(alarm?.properties["Dimensions"], [
      { Name: metricDimension, Value: "milepost-production-sweep-due" },
    ]);
  });

  it("watch queues, functions and tables that exist", () => {
    const names = new Set(
      [
        ["AWS::SQS::Queue", "QueueName"],
        ["AWS::Lambda::Function", "FunctionName"],
        ["AWS::DynamoDB::Table", "TableName"],
      ].flatMap(([type = "", property = ""]) =>
        production.all(type).map((each) => String(each.properties[property])),
      ),
    );
    const watched = [...production.templates.values()]
      .flatMap((text) => [
        ...text.matchAll(/"Name": "(?:QueueName|FunctionName|TableName)",\s*"Value": "([^"]+)"/g),
      ])
      .map((match) => match[1] ?? "");
    assert.ok(watched.length > 20);
    for (const name of watched) assert.ok(names.has(name), name);
  });
});
