import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person, words } from "./world.ts";

const opened = openWorld();

test("a recruiter walks a friend from the list to the first points, and everybody hears what concerns them", async () => {
  const { world } = opened;
  const friend = person({ newToSector: false, about: words("I looked after my grandmother for years") });
  let applicationId = "";
  const arrived = await world.mailsDuring(async () => (applicationId = await world.refer(friend)));
  assert.deepEqual(
    arrived.map(({ to }) => to).sort(),
    [friend.email, world.address("recruiter"), world.address("referrer")].sort(),
    "a new application is told at once to candidate, recruiter and referrer",
  );
  const toRecruiter = arrived.find(({ to }) => to === world.address("recruiter"));
  const toCandidate = arrived.find(({ to }) => to === friend.email);
  assert.equal(toCandidate?.from, "Rita Holt at Northgate Care <hello@development.milepost.example>");
  assert.match(toRecruiter?.html ?? "", /tel:\+447700901/, "the recruiter can tap to call");

  const list = await world
    .as("recruiter")
    .get<{ items: { applicationId: string; status: string; milestone: string }[] }>(
      `/v1/applications?milestone=contact-made&status=with-us&jobId=${world.job("care-assistant")}`,
    );
  assert.deepEqual(
    list.items.map((row) => row.applicationId),
    [applicationId],
  );
  const found = await world.as("recruiter").get<{ items: unknown[] }>("/v1/applications?q=quendra001");
  assert.equal(found.items.length, 1, "the candidate is found by name");
  const byReferrer = await world.as("recruiter").get<{ items: unknown[] }>("/v1/applications?q=olga");
  assert.equal(byReferrer.items.length, 1, "and by the referrer's name");

  const card = await world.view(applicationId);
  assert.equal(card.candidate.phone, friend["phone"]);
  assert.equal(card.referrer?.name, "Olga Kent");
  assert.ok(card.candidate.distance && card.candidate.distance.km < 10, "the distance is about right");
  const offered = card.allowedOutcomes.find(({ outcome }) => outcome === "spoke-interested");
  assert.deepEqual(
    offered?.effects.messages.map(({ to }) => to).sort(),
    ["candidate", "referrer"],
    "its effects are shown before it is chosen",
  );

  await world.advance("PT30M");
  const at = world.instant();
  await world.command(applicationId, "contacts", { channel: "phone", direction: "out", result: "spoke", at });
  const before = await world.mailsDuring(() =>
    world.record(applicationId, "contact-made", "spoke-interested"),
  );
  assert.deepEqual(before, [], "outcome mails wait for the undo window");
  const after = await world.mailsDuring(() => world.advance("PT5M"));
  assert.deepEqual(after.map(({ to }) => to).sort(), [friend.email, world.address("referrer")].sort());

  await world.record(applicationId, "interview-booked", "booked", world.booking(24));
  await world.advance("P1DT2H");
  const state = await world.record(applicationId, "interview-completed", "held-forward");
  assert.equal(state.points.earned, 25);
  assert.equal(await world.balance(), 0, "points are shown once the undo window is over");
  const earned = await world.mailsDuring(() => world.advance("PT5M"));
  assert.match(earned.find(({ to }) => to === world.address("referrer"))?.text ?? "", /25 points/);
  assert.equal(await world.balance(), 25);
});

test("an outcome undone inside the window leaves no mail, no points and the same application as before", async () => {
  const { world } = opened;
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.rest();
  const before = await world.view(applicationId);
  const recorded = await world.record(applicationId, "contact-made", "spoke-interested");
  await world.advance("PT2M");
  const undone = await world.undo(applicationId, recorded.milestones[0]?.outcomes[0]?.eventSeq ?? 0);
  assert.equal(recorded.milestones[0]?.outcomes[0]?.contact, "conversation", "it is a contact by itself");
  assert.deepEqual(recorded.contacts, [], "and no second fact");
  assert.equal(undone.openMilestone, before.openMilestone);
  assert.deepEqual(undone.milestones, before.milestones);
  const mails = await world.mailsDuring(() => world.advance("PT20M"));
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [],
  );
});

test("an outcome undone after the window is corrected once, plainly, to whoever was told, and its points go", async () => {
  const { world } = opened;
  const balance = await world.balance();
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.walk(applicationId, "interview-completed");
  await world.advance("PT6M");
  assert.equal(await world.balance(), balance + 25);
  const seq = (await world.view(applicationId)).milestones[2]?.outcomes[0]?.eventSeq ?? 0;
  const mails = await world.mailsDuring(async () => {
    await world.undo(applicationId, seq);
    await world.advance("PT10M");
  });
  assert.deepEqual(mails.map(({ to }) => to).sort(), [friend.email, world.address("referrer")].sort());
  for (const mail of mails) assert.match(mail.text, /mistake|corrected/);
  assert.equal(await world.balance(), balance);
});

test("an undo names the version that was looked at", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  const recorded = await world.record(applicationId, "contact-made", "thinking");
  const seq = recorded.milestones[0]?.outcomes[0]?.eventSeq ?? 0;
  const path = `/v1/applications/${applicationId}/outcomes/${seq}/undo`;
  const without = await world.as("recruiter").call("POST", path, { body: {} });
  assert.equal(without.status, 428);
  const preview = await world.as("recruiter").call("GET", path);
  const etag = preview.headers.get("etag") ?? "";
  const at = world.instant();
  await world.command(applicationId, "contacts", {
    channel: "phone",
    direction: "out",
    result: "no-answer",
    at,
  });
  const stale = await world.as("recruiter").call("POST", path, { body: {}, headers: { "if-match": etag } });
  assert.equal(stale.status, 412);
});
