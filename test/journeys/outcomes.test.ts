import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person } from "./world.ts";
import type { State } from "./world.ts";

const opened = openWorld();

const day = 86_400_000;
const before = (instant: number, days: number) => new Date(instant - days * day).toISOString();

test("a later green records skipped milestones after confirmation, and they fall with it", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const asked = await world.tryRecord(applicationId, "interview-completed", "held-forward");
  assert.equal(asked.status, 409);
  assert.deepEqual(
    (asked.body as { implied: { milestone: string }[] }).implied.map(({ milestone }) => milestone),
    ["contact-made", "interview-booked"],
  );
  const state = await world.record(applicationId, "interview-completed", "held-forward", { confirm: true });
  assert.deepEqual(
    state.milestones.slice(0, 3).map(({ outcomes }) => outcomes[0]?.implied),
    [true, true, false],
  );
  assert.equal(state.points.earned, 25);
  const seq = state.milestones[2]?.outcomes[0]?.eventSeq ?? 0;
  const undone = await world.undo(applicationId, seq);
  assert.equal(undone.openMilestone, "contact-made");
  assert.equal(undone.points.earned, 0);
});

test("amber and red are recorded at the open milestone only", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const ahead = await world.tryRecord(applicationId, "offer", "declined");
  assert.equal(ahead.status, 409);
  assert.equal((ahead.body as { openMilestone: string }).openMilestone, "contact-made");
});

test("an amber keeps the milestone open, has an owner and a day, and never mails the referrer", async () => {
  const { world } = opened;
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.rest();
  const state = await world.record(applicationId, "contact-made", "needs-info", {
    details: { item: "certificate" },
  });
  assert.equal(state.openMilestone, "contact-made");
  assert.equal(state.step.owner, "candidate");
  assert.ok(state.step.reviewAt);
  const mails = await world.mailsDuring(() => world.advance("PT6M"));
  assert.deepEqual(
    mails.map(({ to }) => to),
    [friend.email],
  );
});

test("an outcome can be dated back, between its neighbours and never ahead", async () => {
  const { world } = opened;
  await world.advanceTo("10:00", 1);
  const { applicationId } = await world.as("recruiter").post<State>("/v1/applications", {
    jobId: world.job("care-assistant"),
    candidate: person(),
    receivedAt: before(world.now(), 10),
  });
  const recorded = await world.record(applicationId, "contact-made", "spoke-interested", {
    effectiveAt: before(world.now(), 8),
  });
  const seq = recorded.milestones[0]?.outcomes[0]?.eventSeq ?? 0;
  assert.notEqual(
    recorded.milestones[0]?.outcomes[0]?.effectiveAt,
    recorded.milestones[0]?.outcomes[0]?.recordedAt,
  );
  const early = await world.tryRecord(applicationId, "interview-booked", "slots-offered", {
    effectiveAt: before(world.now(), 9),
  });
  assert.equal(early.status, 422);
  const ahead = await world.tryRecord(applicationId, "interview-booked", "slots-offered", {
    effectiveAt: before(world.now(), -2),
  });
  assert.equal(ahead.status, 422);
  const redate = (effectiveAt: string) =>
    world
      .as("recruiter")
      .call("PATCH", `/v1/applications/${applicationId}/outcomes/${seq}`, { body: { effectiveAt } });
  assert.equal((await redate(before(world.now(), 9))).status, 200);
  assert.equal((await redate(before(world.now(), 12))).status, 422);
  assert.equal((await redate(before(world.now(), -1))).status, 422);
});

test("a second interview opens a milestone of its own, for as long as it stands", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.walk(applicationId, "interview-booked");
  await world.advance("PT4H");
  const held = await world.record(applicationId, "interview-completed", "held-second");
  assert.equal(held.openMilestone, "final-interview");
  const undone = await world.undo(applicationId, held.milestones[2]?.outcomes.at(-1)?.eventSeq ?? 0);
  assert.ok(!undone.milestones.some(({ milestone }) => milestone === "final-interview"));
});

test("moved to another job, the application keeps its history and changes its recruiter", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.record(applicationId, "contact-made", "spoke-interested");
  const moved = await world.command(applicationId, "transfer", { jobId: world.job("driver-utrecht") }, "hr");
  assert.equal(moved.siteId, world.care.sites["utrecht"]);
  assert.equal(moved.recruiterId, world.member("recruiter-utrecht"));
  assert.equal(moved.milestones[0]?.state, "reached");
  assert.equal((await world.as("recruiter").call("GET", `/v1/applications/${applicationId}`)).status, 404);
  await world.rest();
  const list = await world
    .as("recruiter-utrecht")
    .get<{ items: { applicationId: string }[] }>("/v1/applications");
  assert.ok(list.items.some((row) => row.applicationId === applicationId));
});

test("changing the referrer moves all standing points and tells who loses them", async () => {
  const { world } = opened;
  const applicationId = await world.refer(person(), { referrer: "referrer-leeds" });
  const [olga, tom] = [await world.balance("referrer"), await world.balance("referrer-leeds")];
  await world.walk(applicationId, "interview-completed");
  await world.advance("PT6M");
  assert.equal(await world.balance("referrer-leeds"), tom + 25);
  const mails = await world.mailsDuring(async () => {
    await world.command(applicationId, "referrer", {
      referrerId: world.member("referrer"),
      reason: "Olga introduced them",
    });
    await world.advance("PT6M");
  });
  assert.equal(await world.balance("referrer-leeds"), tom);
  assert.equal(await world.balance("referrer"), olga + 25);
  assert.ok(mails.some(({ to, text }) => to === world.address("referrer-leeds") && text.includes("25")));
});

test("points are worth what the scheme says in the currency of the place where the referrer works", async () => {
  const { world } = opened;
  const id = await world.refer(person(), { referrer: "referrer-both", job: "driver-utrecht" });
  await world.as("hr").post(`/v1/applications/${id}/outcomes`, {
    milestone: "interview-completed",
    outcome: "held-forward",
    confirm: true,
  });
  await world.advance("PT6M");
  assert.equal(await world.balance("referrer-both"), 25);
  const account = await world
    .as("referrer-both")
    .get<{ balance: { worth: { amount: number; currency: string }[] } }>("/v1/points");
  assert.deepEqual(
    account.balance.worth.map(({ amount, currency }) => [amount, currency]),
    [[2500, "EUR"]],
  );
});

test("whether a friend still works there is asked by itself, and twelve weeks close it as hired", async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("09:30", 2);
  const applicationId = await world.refer(person({ newToSector: true }));
  await world.walk(applicationId, "started-work");
  await world.advance("PT6M");
  const four = await world.mailsDuring(() => world.advance("P28D"));
  assert.ok(four.some(({ to, subject }) => to === world.address("manager") && /still/i.test(subject)));
  const early = await world.tryRecord(applicationId, "still-working-12w", "yes", { confirm: true });
  assert.equal(early.status, 422, "twelve weeks are not over");
  const balance = await world.balance();
  await world.record(applicationId, "still-working-4w", "yes", {}, "manager");
  await world.advance("P56D");
  const state = await world.record(applicationId, "still-working-12w", "yes", {}, "manager");
  assert.equal(state.state, "hired");
  await world.advance("PT6M");
  assert.equal(await world.balance(), balance + 100);
  const hired = await world
    .as("recruiter")
    .get<{ items: { applicationId: string }[] }>("/v1/applications?state=hired");
  assert.deepEqual(
    hired.items.map((row) => row.applicationId),
    [applicationId],
  );
  const kpis = await world
    .as("finance")
    .get<{ items: { id: string; value: number | null }[] }>(
      `/v1/kpis?ids=retention.12w,referral.share&period=year&basis=cohort&from=${world.instant().slice(0, 7)}`,
    );
  assert.ok(kpis.items.length > 0);
  const twelve = await world
    .as("hr")
    .get<{ items: { id: string; value: number | null }[] }>(
      `/v1/kpis?ids=retention.12w&period=year&basis=activity`,
    );
  assert.equal(twelve.items[0]?.value, 1);
});

test("a manager answers for their own people, and nothing else", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const other = await world.tryRecord(applicationId, "contact-made", "spoke-interested", {}, "manager");
  assert.equal(other.status, 403);
  const elsewhere = await world.tryRecord(
    applicationId,
    "still-working-4w",
    "yes",
    { confirm: true },
    "manager-utrecht",
  );
  assert.equal(elsewhere.status, 404);
});
