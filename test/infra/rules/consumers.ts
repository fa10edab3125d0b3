import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { undoWindowSeconds } from "../../../shared/names.ts";
import { functionNamed, nameOf } from "../roles.ts";
import { list, production, record, type Resource } from "../synthesised.ts";

const queues = production.all("AWS::SQS::Queue");
const mappings = production.all("AWS::Lambda::EventSourceMapping");
const queueBy = (text: string): Resource => {
  const found = queues.find((queue) => text === `${queue.stack}.${queue.logicalId}.Arn`);
  assert.ok(found, text);
  return found;
};
const consumerOf = (mapping: Resource): Resource => {
  const text = production.text(mapping, mapping.properties["FunctionName"]);
  const found = production
    .all("AWS::Lambda::Function")
    .find((lambda) => text === `${lambda.stack}.${lambda.logicalId}`);
  assert.ok(found, text);
  return found;
};
const source = (mapping: Resource) => production.text(mapping, mapping.properties["EventSourceArn"]);
const queueMappings = mappings.filter((mapping) =>
  queues.some((queue) => source(mapping).startsWith(`${queue.stack}.${queue.logicalId}.`)),
);
const streamMappings = mappings.filter((mapping) => !queueMappings.includes(mapping));
const alarmNames = production
  .all("AWS::CloudWatch::Alarm")
  .map((alarm) => String(alarm.properties["AlarmName"]));

describe("queues and their consumers", () => {
  it("every queue that is consumed has bounded tries and dead letters that are kept for 14 days", () => {
    for (const mapping of queueMappings) {
      const queue = queueBy(source(mapping));
      const redrive = record(queue.properties["RedrivePolicy"], queue.logicalId);
      // Those that wait for something come again more often: for SES's answer, for mail to be handed over, for the hour to end.
      const waiting: Readonly<Record<string, number>> = {
        "send-messages": 10,
        "erase-people": 20,
        "receive-replies": 60,
      };
      assert.equal(redrive["maxReceiveCount"], waiting[nameOf(consumerOf(mapping))] ?? 5);
      const deadLetters = queueBy(production.text(queue, redrive["deadLetterTargetArn"]));
      assert.equal(deadLetters.properties["MessageRetentionPeriod"], 14 * 24 * 3600);
    }
  });

  it("a message is not tried again while its first try may still run", () => {
    for (const mapping of queueMappings) {
      const visibility = Number(queueBy(source(mapping)).properties["VisibilityTimeout"]);
      assert.ok(visibility >= 6 * Number(consumerOf(mapping).properties["Timeout"]), source(mapping));
    }
  });

  it("only the messages that failed are tried again", () => {
    for (const mapping of mappings)
      assert.deepEqual(mapping.properties["FunctionResponseTypes"], ["ReportBatchItemFailures"]);
  });

  it("dead letters take failures only from their own queues, and those can be redriven", () => {
    for (const queue of queues) {
      const policy = queue.properties["RedriveAllowPolicy"];
      if (!String(queue.properties["QueueName"]).endsWith("-dead-letters")) continue;
      const sources = queues
        .filter((each) => each.properties["RedrivePolicy"] !== undefined)
        .filter(
          (each) =>
            production.text(
              each,
              record(each.properties["RedrivePolicy"], "redrive")["deadLetterTargetArn"],
            ) === `${queue.stack}.${queue.logicalId}.Arn`,
        )
        .map((each) => String(each.properties["QueueName"]));
      const allowed = record(policy, "redrive allow policy");
      assert.equal(allowed["redrivePermission"], sources.length === 0 ? "denyAll" : "byQueue");
      const named = list(allowed["sourceQueueArns"]).map(
        (arn) => production.text(queue, arn).split(":").at(-1) ?? "",
      );
      assert.deepEqual(named.sort(), sources.sort());
    }
  });

  it("outcome mails wait for the undo window, the others do not", () => {
    const delays = new Map(
      queues.map((queue) => [
        String(queue.properties["QueueName"]).replace("milepost-production-", ""),
        queue.properties["DelaySeconds"] ?? 0,
      ]),
    );
    assert.equal(delays.get("send-messages-delayed"), undoWindowSeconds);
    assert.equal(delays.get("send-messages"), 0);
  });

  it("a digest, which reads all live applications of an organisation, has an invocation of its own, as has a mail that anybody may have sent", () => {
    const sizes = new Map(
      queueMappings.map((mapping) => [
        String(queueBy(source(mapping)).properties["QueueName"]).replace("milepost-production-", ""),
        mapping.properties["BatchSize"],
      ]),
    );
    const queueOf = (type: string) =>
      production
        .all("AWS::Events::Rule")
        .filter((rule) => JSON.stringify(rule.properties["EventPattern"] ?? {}).includes(`"${type}"`))
        .flatMap((rule) =>
          list(rule.properties["Targets"]).map((target) => {
            const queue = queueBy(production.text(rule, record(target, "a target")["Arn"]));
            return String(queue.properties["QueueName"]).replace("milepost-production-", "");
          }),
        );
    assert.deepEqual(queueOf("ClockStruck"), ["send-messages-clock"]);
    assert.equal(sizes.get("send-messages-clock"), 1);
    assert.equal(sizes.get("receive-replies"), 1);
    assert.equal(sizes.get("send-messages"), 10);
  });

  it("only encrypted connections reach a queue", () => {
    assert.equal(production.all("AWS::SQS::QueuePolicy").length, queues.length);
    for (const policy of production.all("AWS::SQS::QueuePolicy"))
      assert.match(JSON.stringify(policy.properties), /"aws:SecureTransport":"false"/);
  });
});

describe("streams and their readers", () => {
  it("each reader tries for twelve hours, which bounds its retries, bisects, and keeps what it gave up", () => {
    assert.equal(streamMappings.length, 3);
    for (const { properties, logicalId } of streamMappings) {
      assert.equal(properties["MaximumRetryAttempts"], -1, `${logicalId}: the age is the bound`);
      assert.equal(
        properties["MaximumRecordAgeInSeconds"],
        12 * 3600,
        `${logicalId}: docs/runbook.md says so`,
      );
      assert.equal(properties["BisectBatchOnFunctionError"], true);
      assert.equal(properties["StartingPosition"], "TRIM_HORIZON");
      assert.ok(record(properties["DestinationConfig"], logicalId)["OnFailure"], logicalId);
    }
  });

  it("no stream has more than two readers, and each reader its own dead letters", () => {
    const readers = Map.groupBy(streamMappings, source);
    for (const [stream, all] of readers) assert.ok(all.length <= 2, stream);
    const deadLettersOf = new Map(
      streamMappings.map((mapping) => {
        const onFailure = record(
          record(mapping.properties["DestinationConfig"], "destination")["OnFailure"],
          "failure",
        );
        return [nameOf(consumerOf(mapping)), production.text(mapping, onFailure["Destination"])];
      }),
    );
    assert.equal(new Set(deadLettersOf.values()).size, deadLettersOf.size);
    for (const [name, arn] of deadLettersOf) {
      const environment = record(
        record(functionNamed(production, name).properties["Environment"], name)["Variables"],
        name,
      );
      const url = production.text(functionNamed(production, name), environment["DEAD_LETTER_QUEUE_URL"]);
      assert.equal(`${url}.Arn`, arn);
    }
  });
});

describe("whatever consumes", () => {
  it("has an alarm on its dead letters and on being late, or on having stopped", () => {
    for (const mapping of mappings) {
      const name = nameOf(consumerOf(mapping));
      for (const kind of ["dead-letters", "late"])
        assert.ok(alarmNames.includes(`milepost-production-${name}-${kind}`), name);
    }
    for (const rule of production
      .all("AWS::Events::Rule")
      .filter((each) => each.properties["ScheduleExpression"])) {
      const target = production.text(rule, record(list(rule.properties["Targets"])[0], "a target")["Arn"]);
      const lambda = production
        .all("AWS::Lambda::Function")
        .find((each) => target === `${each.stack}.${each.logicalId}.Arn`);
      assert.ok(lambda, target);
      assert.ok(alarmNames.includes(`milepost-production-${nameOf(lambda)}-stopped`));
    }
  });

  it("is told by a rule that keeps what it cannot deliver, and retries for a bounded time", () => {
    for (const rule of production.all("AWS::Events::Rule"))
      for (const raw of list(rule.properties["Targets"])) {
        const target = record(raw, "a target");
        const bounded = record(target["RetryPolicy"], rule.logicalId);
        assert.ok(Number(bounded["MaximumEventAgeInSeconds"]) <= 24 * 3600, rule.logicalId);
        if (!rule.properties["ScheduleExpression"] && !ofMail(rule))
          assert.ok(target["DeadLetterConfig"], rule.logicalId);
      }
  });

  const ofMail = (rule: { properties: Record<string, unknown> }) =>
    JSON.stringify(rule.properties["EventPattern"] ?? {}).includes("aws.ses");

  it("keeps nothing of SES's events, which hold addresses, and rings where one is lost", () => {
    const rules = production.all("AWS::Events::Rule").filter(ofMail);
    assert.equal(rules.length, 2);
    for (const rule of rules) {
      for (const raw of list(rule.properties["Targets"])) {
        const target = record(raw, "a target");
        assert.equal(target["DeadLetterConfig"], undefined, "dead letters of a rule are whole events");
        assert.ok(target["InputTransformer"], "the queue gets no more than what is read");
      }
      const alarm = production
        .all("AWS::CloudWatch::Alarm")
        .find((each) =>
          JSON.stringify(each.properties["Dimensions"] ?? []).includes(
            `"${String(rule.properties["Name"])}"`,
          ),
        );
      assert.deepEqual(
        [alarm?.properties["MetricName"], alarm?.properties["Namespace"], alarm?.properties["Threshold"]],
        ["FailedInvocations", "AWS/Events", 0],
      );
    }
  });

  it("learns of a delivery only its type, time and tags, never an address", () => {
    const rule = production
      .all("AWS::Events::Rule")
      .find((each) => JSON.stringify(each.properties["EventPattern"]).includes("aws.ses"));
    const target = record(list(rule?.properties["Targets"])[0], "a target");
    const transformer = record(target["InputTransformer"], "an input transformer");
    assert.deepEqual(Object.values(record(transformer["InputPathsMap"], "paths")).sort(), [
      "$.detail.eventType",
      "$.detail.mail.tags",
      "$.time",
    ]);
  });
});
