import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person, words } from "./world.ts";

const opened = openWorld();

test("a red is told to the candidate after 60 minutes, to the referrer a day later and without the reason", async () => {
  const { world } = opened;
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.record(applicationId, "contact-made", "spoke-interested");
  await world.advance("PT6M");
  const note = words("Had no experience with lifting people");
  const state = await world.record(applicationId, "interview-booked", "not-invited", {
    details: { reason: "experience" },
    note,
  });
  assert.equal(state.state, "archived");
  assert.deepEqual(await world.mailsDuring(() => world.advance("PT55M")), []);
  const [card] = await world.referrals();
  assert.equal(card?.status, "in-progress", "the referrer's page keeps quiet too");
  const candidate = await world.mailsDuring(() => world.advance("PT15M"));
  // The no alone: how it was for them is asked a day after it arrived.
  assert.deepEqual(
    candidate.map(({ to }) => to),
    [friend.email],
  );
  assert.ok(!/survey|how was it/i.test(candidate[0]?.subject ?? ""), candidate[0]?.subject);
  const sentAt = Date.parse(candidate[0]?.sentAt ?? "");
  const referrer = await world.mailsDuring(() => world.advance("P1DT10M"));
  const told = referrer.filter(({ to }) => to === world.address("referrer"));
  assert.equal(told.length, 1);
  // The sweep comes by every five minutes.
  assert.ok(Date.parse(told[0]?.sentAt ?? "") > sentAt + 24 * 3_600_000 - 300_000);
  for (const private_ of [note, "experience", "interview", "invited"])
    assert.ok(!told[0]?.text.toLowerCase().includes(private_.toLowerCase()), private_);
  const [after] = await world.referrals();
  assert.equal(after?.status, "ended");
  assert.ok(!JSON.stringify(after).includes("not-invited"));
});

test("a red of the evening reaches the candidate in the morning", async () => {
  const { world } = opened;
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.rest();
  await world.advanceTo("18:30", 3);
  await world.record(applicationId, "contact-made", "too-far");
  const evening = await world.mailsDuring(() => world.advance("PT4H"));
  assert.ok(!evening.some(({ to }) => to === friend.email));
  const morning = await world.mailsDuring(() => world.advanceTo("08:30"));
  const mail = morning.find(({ to }) => to === friend.email);
  assert.ok(mail && mail.sentAt.slice(11, 16) >= "08:00", "not before eight");
});

test("after an interview the candidate hears by phone first, and the mail waits for the logged call", async () => {
  const { world } = opened;
  await world.advanceTo("09:30");
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.walk(applicationId, "interview-booked");
  await world.advance("PT4H");
  await world.record(applicationId, "interview-completed", "held-not-chosen", {
    details: { reason: "another-candidate" },
  });
  const first = await world.mailsDuring(() => world.advance("PT2H"));
  assert.ok(!first.some(({ to }) => to === friend.email), "no mail before the call");
  assert.ok(first.some(({ to, subject }) => to === world.address("recruiter") && /call/i.test(subject)));
  type Listed = { kind: string; applicationId: string; taskId: string; completable: boolean };
  const { items } = await world.as("recruiter").get<{ items: Listed[] }>("/v1/tasks");
  const call = items.find((task) => task.kind === "rejection-call" && task.applicationId === applicationId);
  assert.equal(call?.completable, false, "nobody says that they have called: they log the call");
  await world.command(applicationId, "contacts", {
    channel: "phone",
    direction: "out",
    result: "spoke",
    at: world.instant(),
  });
  const second = await world.mailsDuring(() => world.advance("PT10M"));
  assert.deepEqual([...new Set(second.map(({ to }) => to))], [friend.email]);
  const task = (await world.view(applicationId)).tasks.find(({ kind }) => kind === "rejection-call");
  assert.equal(task, undefined, "the task is done with the call");
});

test("without a call the mail goes after two working days", async () => {
  const { world } = opened;
  await world.advanceTo("09:30", 1);
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.walk(applicationId, "interview-booked");
  await world.advance("PT4H");
  await world.record(applicationId, "interview-completed", "held-not-chosen", {
    details: { reason: "experience" },
  });
  const mails = await world.mailsDuring(() => world.advanceTo("19:00", 3));
  const toCandidate = mails.filter(({ to }) => to === friend.email);
  assert.equal(toCandidate.length, 1);
  assert.match(toCandidate[0]?.sentAt ?? "", /T17:3/);
  assert.equal(
    mails.filter(({ to }) => to === world.address("referrer")).length,
    0,
    "the referrer hears later",
  );
});

test("a candidate who was paused comes back by reopening; the red stays in history and stands no more", async () => {
  const { world } = opened;
  await world.advanceTo("10:00", 1);
  const friend = person();
  const applicationId = await world.refer(friend);
  const early = await world.tryRecord(applicationId, "contact-made", "unreachable");
  assert.equal(early.status, 409, "three tries come first");
  const paused = await world.record(applicationId, "contact-made", "unreachable", {
    reason: "moved abroad, says a colleague",
  });
  assert.equal(paused.state, "archived");
  await world.advance("PT2H");
  const mails = await world.mailsDuring(() => world.command(applicationId, "reopen", {}));
  assert.deepEqual(
    mails.map(({ to }) => to).sort(),
    [friend.email, world.address("recruiter"), world.address("referrer")].sort(),
  );
  const view = await world.view(applicationId);
  assert.equal(view.state, "live");
  assert.equal(view.openMilestone, "contact-made");
  assert.equal(view.step.owner, "us");
  assert.equal(view.milestones[0]?.outcomes.at(-1)?.standing, false);
  assert.ok(view.milestones[0]?.outcomes.at(-1)?.reopenedAt);
});

test("hr confirms an offer withdrawn by a recruiter; after acceptance a second person does", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.walk(applicationId, "interview-completed");
  const asked = await world.tryRecord(applicationId, "offer", "withdrawn", {
    details: { reason: "job-closed" },
  });
  assert.equal(asked.status, 202);
  const { confirmationId } = asked.body as { confirmationId: string };
  assert.equal((await world.view(applicationId)).state, "live", "it waits");
  const path = `/v1/applications/${applicationId}/confirmations/${confirmationId}`;
  const body = { decision: "confirm" };
  assert.equal((await world.as("recruiter").call("POST", path, { body })).status, 403);
  const done = await world.as("hr").call<{ state: string }>("POST", path, { body });
  assert.equal(done.body.state, "archived");

  const other = await world.refer();
  await world.walk(other, "offer");
  const details = { details: { reason: "checks" } };
  const byHr = await world.tryRecord(other, "started-work", "withdrawn-after-acceptance", details, "hr");
  assert.equal(byHr.status, 202, "hr alone is not enough");
  const { confirmationId: second } = byHr.body as { confirmationId: string };
  const own = await world
    .as("hr")
    .call("POST", `/v1/applications/${other}/confirmations/${second}`, { body });
  assert.equal(own.status, 409);
});

test("manual archive tells nobody, and restore brings back only that", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.advance("PT6M");
  const mails = await world.toldDuring(async () => {
    assert.equal((await world.command(applicationId, "archive", { reason: "mistake" })).state, "archived");
    await world.advance("PT2H");
    assert.equal((await world.command(applicationId, "restore")).state, "live");
    await world.advance("PT10M");
  });
  assert.deepEqual(mails, []);
  const ended = await world.record(applicationId, "contact-made", "too-far");
  assert.equal(ended.state, "archived");
  const refused = await world
    .as("recruiter")
    .call("POST", `/v1/applications/${applicationId}/restore`, { body: {} });
  assert.equal(refused.status, 409, "what an outcome ended is undone, not restored");
});
