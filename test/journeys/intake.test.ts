import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../../local/demo/caller.ts";
import { openWorld, person } from "./world.ts";
import type { State, World } from "./world.ts";

const opened = openWorld();

/** Sends again what met somebody else's write, as a client does. */
async function persistently(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await call();
    if (answer.status !== 409 && answer.status !== 503) return answer;
  }
}

const byHand = (world: World, body: object, key: string) =>
  world
    .as("recruiter")
    .call<State>("POST", "/v1/applications", { body, headers: { "idempotency-key": key } });

test("of twenty referrers' friends at once who are one person, one referrer is first and the others stay without credit", async () => {
  const { world } = opened;
  const { email } = person();
  const [olga, tom] = [
    await world.share("referrer", "care-assistant"),
    await world.share("referrer-leeds", "care-assistant"),
  ];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const body = { name: person().name, email };
      const path = `/v1/share/${n % 2 === 0 ? olga : tom}/applications`;
      const headers = { "idempotency-key": `crowd-${n}` };
      return persistently(() => world.as().call("POST", path, { body, headers }));
    }),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  await world.rest();
  const ids = answers.map(({ body }) => String(body["applicationId"]));
  assert.equal(new Set(ids).size, 20, "every intake is its own person until merged");
  const views = await Promise.all(ids.map((id) => world.view(id)));
  const credited = new Set(views.map(({ referrerId }) => referrerId).filter((id) => id !== undefined));
  assert.equal(credited.size, 1);
  const displaced = views.filter(({ displacedReferrerId }) => displacedReferrerId !== undefined);
  assert.ok(
    displaced.length > 0 &&
      displaced.every(({ displacedReferrerId, referrerId }) => displacedReferrerId && !referrerId),
  );
  await world.clear();
});

test("the second referrer reads that somebody is in touch already", async () => {
  const { world } = opened;
  const friend = person();
  await world.refer(friend);
  await world.rest();
  const mails = await world.mailsDuring(() => world.refer({ ...friend }, { referrer: "referrer-leeds" }));
  const second = mails.find(({ to }) => to === world.address("referrer-leeds"));
  assert.match(second?.text ?? "", /already/i);
  assert.ok(!mails.some(({ to }) => to === world.address("referrer")));
});

test("duplicates are shown, merged by a person into the older, and taken apart again", async () => {
  const { world } = opened;
  const friend = person();
  const older = await world.refer(friend);
  await world.advance("PT10M");
  const younger = await world.refer({ ...friend, name: "Q. Zephyrine" });
  await world.rest();
  const card = await world.view(younger);
  assert.deepEqual(
    card.duplicates.map(({ applicationId, matches }) => [applicationId, [...matches].sort()]),
    [[older, ["email", "phone"]]],
  );
  const merged = await world.command(younger, "merge", { with: older });
  assert.equal(merged.applicationId, younger);
  assert.equal((await world.view(younger)).state, "archived");
  assert.deepEqual((await world.view(older)).mergedWith, [younger]);
  await world.record(older, "contact-made", "spoke-interested");
  await world.command(younger, "unmerge", { with: older });
  assert.equal((await world.view(younger)).state, "live");
  assert.equal(
    (await world.view(older)).milestones[0]?.state,
    "reached",
    "what the older recorded since stays",
  );
});

test('a "no" declines nobody: a person checks by a day that the candidate reads', async () => {
  const { world } = opened;
  const friend = person({ answers: { "right-to-work": true, "night-shifts": false } });
  const token = await world.share("referrer", "care-assistant");
  const asked = await world.as().get<{ questions: { requirementId: string }[] }>(`/v1/share/${token}`);
  assert.ok(asked.questions.some(({ requirementId }) => requirementId === "night-shifts"));
  let applicationId = "";
  const mails = await world.mailsDuring(async () => {
    const made = await world
      .as()
      .post<{ applicationId: string; checkedByAPerson: boolean; hearBy: string }>(
        `/v1/share/${token}/applications`,
        friend,
      );
    assert.equal(made.checkedByAPerson, true);
    applicationId = made.applicationId;
  });
  assert.match(mails.find(({ to }) => to === friend.email)?.text ?? "", /check/i);
  const view = await world.view(applicationId);
  assert.equal(view.state, "live");
  assert.deepEqual(view.checkFirst, ["night-shifts"]);
  assert.ok(view.tasks.some(({ kind }) => kind === "check-first"));
  const settled = await world.command(applicationId, "check-first");
  assert.deepEqual(settled.checkFirst, []);
});

test("entered by hand, dated back: the candidate reads who gave their details", async () => {
  const { world } = opened;
  const candidate = person();
  const receivedAt = new Date(world.now() - 3 * 86_400_000).toISOString();
  const mails = await world.mailsDuring(async () => {
    const body = { jobId: world.job("care-assistant"), candidate, receivedAt, externalRef: "HR-1" };
    const made = await byHand(world, body, "by-hand-1");
    assert.equal(made.status, 201);
    assert.equal(made.body.receivedAt, receivedAt);
  });
  assert.match(mails.find(({ to }) => to === candidate.email)?.text ?? "", /remove/i);
  const again = await byHand(
    world,
    { jobId: world.job("care-assistant"), candidate: person(), externalRef: "HR-1" },
    "by-hand-2",
  );
  assert.equal(again.status, 409, "an external reference names one application");
});

test("the same key and body get the same bytes, another body is refused, and twenty at once have one effect", async () => {
  const { world } = opened;
  const body = { jobId: world.job("care-assistant"), candidate: person() };
  const first = await byHand(world, body, "once");
  const again = await byHand(world, body, "once");
  assert.deepEqual([again.status, again.text], [first.status, first.text]);
  assert.equal((await byHand(world, { ...body, candidate: person() }, "once")).status, 422);

  const { applicationId } = first.body;
  const outcome = { milestone: "contact-made", outcome: "spoke-interested" };
  const post = (key: string) =>
    persistently(() =>
      world.as("recruiter").call("POST", `/v1/applications/${applicationId}/outcomes`, {
        body: outcome,
        headers: { "idempotency-key": key },
      }),
    );
  const answers = await Promise.all(Array.from({ length: 20 }, () => post("twenty")));
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1, "every one got the same answer");
  const view = await world.view(applicationId);
  assert.equal(view.milestones[0]?.outcomes.length, 1);
  await world.record(applicationId, "interview-booked", "slots-offered");
  assert.equal((await post("twenty")).text, answers[0]?.text, "also after something else happened");

  const created = await Promise.all(
    Array.from({ length: 20 }, () =>
      persistently(() =>
        byHand(
          world,
          { ...body, candidate: { name: "One Only", email: "one.only@zephyrine.example" } },
          "create",
        ),
      ),
    ),
  );
  assert.equal(new Set(created.map(({ text }) => text)).size, 1);
});
