import assert from "node:assert/strict";
import { test } from "node:test";
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { prefixOf } from "../../commands/installation.ts";
import { redriveLetters, redriveRefused } from "../../commands/redrive.ts";
import { installationOf } from "../../local/demo/organisations.ts";
import { environment } from "../../shared/names.ts";
import { openWorld, person } from "./world.ts";
import type { World } from "./world.ts";

const opened = openWorld({ deadLetters: 3 });

const report = (world: World, detail: object, source = "northgate.payroll") =>
  world.local("POST", "/local/bus", { source, detailType: "OutcomeReported", detail });

interface Refused {
  readonly items: readonly { readonly reportId: string; readonly code: string; readonly message: string }[];
}

test("what payroll reports is recorded once, implies what was skipped, and the referrer gets one mail with the sum", async () => {
  const { world } = opened;
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.advance("PT6M");
  const detail = {
    reportId: "start-1",
    applicationId,
    milestone: "started-work",
    outcome: "started",
    effectiveAt: world.instant(),
  };
  await Promise.all(Array.from({ length: 5 }, () => report(world, detail)));
  await world.rest();
  const view = await world.view(applicationId);
  assert.equal(view.milestones.find(({ milestone }) => milestone === "started-work")?.outcomes.length, 1);
  assert.deepEqual(
    view.milestones.slice(0, 4).map(({ outcomes }) => outcomes[0]?.implied),
    [true, true, true, true],
  );
  const mails = await world.mailsDuring(() => world.advance("PT6M"));
  assert.deepEqual(
    mails.map(({ to }) => to).sort(),
    [world.address("referrer"), world.address("recruiter")].sort(),
  );
  assert.match(mails.find(({ to }) => to === world.address("referrer"))?.text ?? "", /125/);
  assert.equal(await world.balance(), 125);
});

test("a refused report is kept where people see it, told once, and recorded by a redrive once its cause is gone", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const detail = {
    reportId: "left-1",
    applicationId,
    milestone: "still-working-4w",
    outcome: "yes",
    effectiveAt: world.instant(),
  };
  const mails = await world.mailsDuring(async () => {
    await report(world, detail);
    await report(world, detail);
    await world.rest();
  });
  const list = () => world.as("hr").get<Refused>("/v1/refused-reports");
  const [refused] = (await list()).items;
  assert.equal(refused?.reportId, "left-1");
  assert.ok(refused.message.length > 10);
  assert.equal(mails.filter(({ to }) => to === world.address("admin")).length, 1, "the admin is told once");
  await world.record(applicationId, "started-work", "started", { confirm: true });
  await world.advance("P29D");
  const installation = installationOf(world.stack);
  await redriveRefused(installation, new SQSClient(installation.aws));
  await world.rest();
  // The day it names is still too early, whenever it is sent.
  assert.equal((await list()).items.length, 1);
  await report(world, { ...detail, reportId: "left-2", effectiveAt: world.instant() });
  await world.rest();
  const view = await world.view(applicationId);
  assert.equal(view.milestones.find(({ milestone }) => milestone === "still-working-4w")?.state, "reached");
});

test("a report that came before its application's reference is recorded by the redrive", async () => {
  const { world } = opened;
  const early = {
    reportId: "early-1",
    externalRef: "EMP-77",
    milestone: "contact-made",
    outcome: "spoke-interested",
  };
  await report(world, early);
  await world.rest();
  const refused = (await world.as("hr").get<Refused>("/v1/refused-reports")).items;
  assert.equal(refused.find(({ reportId }) => reportId === "early-1")?.code, "unknown-application");
  const body = { jobId: world.job("care-assistant"), candidate: person(), externalRef: "EMP-77" };
  const { applicationId } = await world
    .as("recruiter")
    .post<{ applicationId: string }>("/v1/applications", body);
  const installation = installationOf(world.stack);
  await redriveRefused(installation, new SQSClient(installation.aws), world.care.organisationId);
  await world.rest();
  assert.equal((await world.view(applicationId)).milestones[0]?.state, "reached");
  const left = (await world.as("hr").get<Refused>("/v1/refused-reports")).items;
  assert.ok(!left.some(({ reportId }) => reportId === "early-1"));
});

test("a malformed report is kept without its content", async () => {
  const { world } = opened;
  const secret = person().name;
  await report(world, {
    reportId: "odd-1",
    applicationId: "app_1",
    milestone: 7,
    outcome: "started",
    employee: secret,
  });
  await world.rest();
  const text = JSON.stringify(await world.as("hr").get("/v1/refused-reports"));
  assert.match(text, /odd-1/);
  assert.ok(!text.includes(secret));
});

test("whom nobody knows reports into the dead letters, and a poison fact too, while those behind them are worked on", async () => {
  const { world } = opened;
  await report(
    world,
    { reportId: "x-1", applicationId: "app_1", milestone: "offer", outcome: "accepted" },
    "some.body",
  );
  await world.advance("PT2H");
  const table = world.stack.table(environment.factsTable);
  const poison = {
    pk: { S: `${world.care.organisationId}#application#app_poison` },
    seq: { N: "1" },
    nonsense: { S: "1" },
  };
  await world.stack.dynamodb("PutItem", { TableName: table, Item: poison });
  const applicationId = await world.refer();
  await world.advance("PT2H");
  assert.equal((await world.view(applicationId)).state, "live");
  const list = await world.as("recruiter").get<{ items: { applicationId: string }[] }>("/v1/applications");
  assert.ok(
    list.items.some((row) => row.applicationId === applicationId),
    "the list went on",
  );
  const queues = await world.local<{ name: string; messages?: { body: string }[] }[]>("GET", "/local/queues");
  const dead = queues.flatMap(({ name, messages = [] }) => messages.map(({ body }) => ({ name, body })));
  assert.ok(dead.some(({ name }) => name.includes("record-reported-outcome")));
  assert.ok(
    dead.some(({ name, body }) => name.includes("publish-events") && body.includes("app_poison")),
    JSON.stringify(dead),
  );
});

test("dead letters are redriven past one that cannot be, a member's too, and what Lambda gave up is named", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const { organisationId } = world.care;
  const installation = installationOf(world.stack);
  const sqs = new SQSClient(installation.aws);
  const put = async (consumer: string, letter: object) => {
    const QueueName = `${prefixOf(installation)}-${consumer}-dead-letters`;
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(letter) }));
  };
  const streamArn = "arn:aws:dynamodb:eu-west-1:1:table/milepost-development-facts/stream/2026";
  const approximateArrivalOfFirstRecord = "2026-03-02T14:00:00Z";
  const givenUp = { DDBStreamBatchInfo: { streamArn, approximateArrivalOfFirstRecord } };
  const application = { stream: `${organisationId}#application#${applicationId}`, seq: 1 };

  await put("publish-events", givenUp);
  await put("publish-events", application);
  const published = await redriveLetters("publish-events", installation, sqs, "2026-03-02T13:00:00.000Z");
  assert.deepEqual([published.handedOn, published.covered, published.batches], [1, 1, []]);
  assert.equal(published.left.length, 1);
  assert.match(published.left[0] ?? "", /app_poison, 1: there is no such fact/);

  await put("project-views", givenUp);
  await put("project-views", { stream: `${organisationId}#members`, seq: 0 });
  await put("project-views", application);
  const projected = await redriveLetters("project-views", installation, sqs);
  assert.equal(projected.handedOn, 2);
  assert.equal(projected.left.length, 1, "the poison fact cannot be read");
  assert.deepEqual(projected.batches, [{ table: "facts", since: "2026-03-02T13:45:00.000Z" }]);
  const covering = await redriveLetters("project-views", installation, sqs, projected.batches[0]?.since);
  assert.equal(covering.covered, 1);
});
