import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { World } from "./world.ts";

describe("what candidates write to us, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (tell: (story: Story) => Story = (story) => story) => {
    made += 1;
    const id = `app_m${made}`;
    const candidateId = `can_m${made}`;
    const story = tell(anApplication({ applicationId: id, candidateId }));
    world.now = story.laterBy({ hours: 1 }).now;
    return { id, candidateId, token: await world.tell(story) };
  };
  const later = (minutes: number) => {
    world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString();
  };
  const problem = ({ body }: { readonly body: { readonly type: string } }) =>
    body.type.replace("/docs#problem-", "");
  const thinking = (story: Story) => story.outcome("contact-made", "thinking");
  const hostile = `<script>alert(1)</script> & "Sam" {{name}}`;

  it("takes a message with its code, once; its text is a note of the person and in no fact", async () => {
    const { id, candidateId } = await given(thinking);
    const code = await world.code(id, "message", { text: hostile });
    const send = () =>
      world.as(id, "POST /v1/candidate/message", {
        body: { text: hostile, code },
        key: "key-one-1",
      });
    const sent = await send();
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    assert.equal(sent.body["answerBy"], "2026-03-03T17:30:00.000Z");
    assert.deepEqual((await send()).body, sent.body);
    assert.deepEqual(await world.notes(candidateId), [hostile]);
    const { events } = await world.history(id);
    assert.equal(events.filter(({ type }) => type === "CandidateWrote").length, 1);
    const held = await world.everything();
    assert.deepEqual(
      Object.keys(held).filter((table) => held[table]?.includes("alert(1)")),
      Object.keys(held).filter((table) => table.endsWith("people")),
    );
    assert.ok(!world.logged.some((line) => line.includes("alert(1)")));
  });

  it("says on the candidate's side, too, that the turn is ours", async () => {
    const { id } = await given(thinking);
    const who = async () =>
      (await world.as<{ next: { who: string } }>(id, "GET /v1/candidate")).body.next.who;
    assert.equal(await who(), "you");
    await world.does(id, "message", "POST /v1/candidate/message", { text: "Yes, I would like to." });
    assert.equal(await who(), "us");
  });

  it("refuses a message without a code, with a wrong one, and with one asked for another text", async () => {
    const { id, candidateId } = await given(thinking);
    const send = (body: Record<string, string>) =>
      world.as<{ type: string }>(id, "POST /v1/candidate/message", { body });
    assert.equal((await send({ text: "Hello" })).status, 422);
    const code = await world.code(id, "message", { text: "Hello" });
    const wrong = code === "000000" ? "000001" : "000000";
    assert.equal(problem(await send({ text: "Hello", code: wrong })), "code-wrong");
    assert.equal(problem(await send({ text: "Something else", code })), "code-for-other-request");
    assert.deepEqual(await world.notes(candidateId), []);
    assert.equal((await send({ text: "Hello", code })).status, 200);
  });

  it("refuses a text that is empty or too long", async () => {
    const { id } = await given();
    for (const text of ["", "   ", "x".repeat(2001)]) {
      const asked = await world.as(id, "POST /v1/candidate/code", {
        body: { action: "message", request: { text } },
      });
      assert.equal(asked.status, 422);
    }
  });

  it("takes three an hour and says when the next may come", async () => {
    const { id } = await given();
    for (const text of ["1", "2", "3"]) {
      assert.equal(
        (
          await world.does(id, "message", "POST /v1/candidate/message", {
            text,
          })
        ).status,
        200,
      );
      later(5);
    }
    const fourth = await world.does<{ type: string; notBefore: string }>(
      id,
      "message",
      "POST /v1/candidate/message",
      { text: "4" },
    );
    assert.equal(fourth.status, 429);
    assert.equal(problem(fourth), "too-many-messages");
    later(60);
    assert.equal(
      (
        await world.does(id, "message", "POST /v1/candidate/message", {
          text: "4",
        })
      ).status,
      200,
    );
  });

  it("takes a message after the end, but not by a link that was revoked", async () => {
    const { id } = await given((story) => story.outcome("contact-made", "requirement-not-met"));
    const asked = await world.does(id, "message", "POST /v1/candidate/message", { text: "Why?" });
    assert.equal(asked.status, 200);
    assert.equal(asked.body["state"], "ended");
    await world.asMember("mem_rita", "DELETE /v1/applications/{id}/candidate-link", id, "key-revoke-1");
    const refused = await world.as(id, "POST /v1/candidate/code", {
      body: { action: "message", request: { text: "Why?" } },
    });
    assert.equal(refused.status, 401);
  });

  it("withdraws with a code: the outcome is the candidate's, the reason a note, and it is done once", async () => {
    const { id, candidateId } = await given((story) => upTo("interview-booked", story));
    const done = await world.does(id, "withdraw", "POST /v1/candidate/withdraw", { reason: hostile });
    assert.equal(done.status, 200, JSON.stringify(done.body));
    assert.equal(done.body["state"], "ended");
    const application = applicationOf(await world.history(id));
    const last = application.outcomes.at(-1);
    assert.deepEqual([last?.outcome, last?.actor, last?.colour], ["withdrew", { kind: "candidate" }, "red"]);
    assert.deepEqual(await world.notes(candidateId), [hostile]);
    const again = await world.as<{ type: string }>(id, "POST /v1/candidate/code", {
      body: { action: "withdraw" },
    });
    assert.equal(problem(again), "not-live");
  });

  it("withdraws nobody who works here already, and nobody without a code", async () => {
    const { id } = await given((story) => upTo("started-work", story));
    const done = await world.does<{ type: string }>(id, "withdraw", "POST /v1/candidate/withdraw");
    assert.deepEqual([done.status, problem(done)], [409, "already-at-work"]);
    const live = await given();
    assert.equal((await world.as(live.id, "POST /v1/candidate/withdraw", { body: {} })).status, 422);
  });

  const paused = (story: Story) => story.outcome("contact-made", "unreachable");

  it("opens a paused application again without a code, once and within fourteen days", async () => {
    const { id } = await given(paused);
    later(60 * 24);
    const back = await world.as(id, "POST /v1/candidate/reopen", { body: {} });
    assert.equal(back.status, 200, JSON.stringify(back.body));
    assert.equal(back.body["state"], "live");
    const { actor } = (await world.history(id)).events.find(({ type }) => type === "Reopened") ?? {};
    assert.deepEqual(actor, { kind: "candidate" });
    const twice = await world.as<{ type: string }>(id, "POST /v1/candidate/reopen", { body: {} });
    assert.deepEqual([twice.status, problem(twice)], [409, "nothing-to-reopen"]);
    const late = await given(paused);
    later(60 * 24 * 16);
    assert.equal((await world.as(late.id, "POST /v1/candidate/reopen", { body: {} })).status, 409);
    const ended = await given((story) => story.outcome("contact-made", "requirement-not-met"));
    assert.equal((await world.as(ended.id, "POST /v1/candidate/reopen", { body: {} })).status, 409);
  });

  it("the page reopens by its button, not by being looked at, and says that it is open", async () => {
    const { id, token } = await given(paused);
    for (let look = 0; look < 3; look += 1) {
      const { status, text } = await world.page(`${token}/message`);
      assert.equal(status, 200);
      assert.match(text, /Your application is paused/);
    }
    assert.equal(applicationOf(await world.history(id)).status, "archived");
    const sent = await world.page(`${token}/message`, {
      step: "confirm",
      action: "reopen",
    });
    assert.deepEqual([sent.status, sent.headers["location"]], [303, `/candidate/${token}/message`]);
    assert.equal(applicationOf(await world.history(id)).status, "live");
    assert.doesNotMatch((await world.page(`${token}/message`)).text, /Your application is paused/);
    const again = await world.page(`${token}/message`, {
      step: "confirm",
      action: "reopen",
    });
    assert.equal(again.status, 303);
    const nobody = await world.page("org_acme.nothing/message", {
      step: "confirm",
      action: "reopen",
    });
    assert.equal(nobody.status, 303);
  });

  it("the page sends a message in two steps, shows hostile text escaped, and then the day of the answer", async () => {
    const { id, candidateId, token } = await given(thinking);
    const form = { action: "message", text: hostile };
    const asked = await world.page(`${token}/message`, {
      step: "ask",
      ...form,
    });
    assert.equal(asked.status, 200);
    assert.ok(!asked.text.includes("<script>alert"));
    assert.match(asked.text, /&lt;script&gt;alert\(1\)/);
    assert.deepEqual(await world.notes(candidateId), []);
    const code = await world.mailed(id);
    const wrong = code === "000000" ? "000001" : "000000";
    const refused = await world.page(`${token}/message`, {
      step: "confirm",
      ...form,
      code: wrong,
    });
    assert.equal(refused.status, 409);
    const sent = await world.page(`${token}/message`, {
      step: "confirm",
      ...form,
      code,
    });
    assert.equal(sent.status, 303);
    assert.deepEqual(await world.notes(candidateId), [hostile]);
    assert.match((await world.page(`${token}/message`)).text, /You have an answer by Tuesday,? 3 March/);
  });

  it("the page withdraws in two steps, and an empty reason is none", async () => {
    const { id, candidateId, token } = await given(thinking);
    const form = { action: "withdraw", reason: "  " };
    assert.equal((await world.page(`${token}/message`, { step: "ask", ...form })).status, 200);
    const code = await world.mailed(id);
    assert.equal((await world.page(`${token}/message`, { step: "confirm", ...form, code })).status, 303);
    assert.equal(applicationOf(await world.history(id)).status, "archived");
    assert.deepEqual(await world.notes(candidateId), []);
    assert.doesNotMatch((await world.page(`${token}/message`)).text, /name="reason"/);
  });
});
