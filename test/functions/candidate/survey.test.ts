import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eventForReader, openNotes, surveyForReader } from "../../../shared/runtime/applications/access.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication, clock, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { World } from "./world.ts";

const asked = (story: Story): Story => {
  const told = upTo("contact-made", story).laterBy({ hours: 2 }).outcome("interview-booked", "not-invited");
  const { seq: outcomeSeq } = told.application().outcomes.at(-1) ?? { seq: 0 };
  return told
    .laterBy({ days: 1 })
    .by(clock)
    .facts({ type: "SurveyOffered", decision: "rejected", touchpoint: "interview-booked", outcomeSeq });
};

const answers = { recommend: 9, clarity: 4, respect: 5, mayContact: false };
const hostile = `<script>alert(1)</script> & "Sam" {{name}}`;

describe("how it was, as candidates say it", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (tell: (story: Story) => Story = asked, person: { locale?: string } = {}) => {
    made += 1;
    const id = `app_s${made}`;
    const candidateId = `can_s${made}`;
    const story = tell(anApplication({ applicationId: id, candidateId }));
    world.now = story.laterBy({ hours: 1 }).now;
    return { id, candidateId, token: await world.tell(story, person) };
  };
  const survey = async (id: string) => applicationOf(await world.history(id)).survey;
  const problem = ({ body }: { readonly body: { readonly type: string } }) =>
    body.type.replace("/docs#problem-", "");
  const answer = <Body = Record<string, unknown>>(id: string, request: object = answers) =>
    world.does<Body>(id, "survey", "POST /v1/candidate/survey", request as Record<string, unknown>);
  const form = { action: "survey", recommend: "9", clarity: "4", respect: "5", contact: "no", text: "" };

  describe("by the API", () => {
    it("is taken with its code, once; its text is a note of the person and in no fact, log or history", async () => {
      const { id, candidateId } = await given();
      const sent = await answer(id, { ...answers, text: hostile });
      assert.equal(sent.status, 200, JSON.stringify(sent.body));
      const answered = (await survey(id))?.answer;
      assert.deepEqual([answered?.recommend, answered?.clarity, answered?.respect], [9, 4, 5]);
      assert.deepEqual(await world.notes(candidateId), [hostile]);
      const held = await world.everything();
      assert.deepEqual(
        Object.keys(held).filter((table) => held[table]?.includes("alert(1)")),
        Object.keys(held).filter((table) => table.endsWith("people")),
      );
      assert.ok(!world.logged.some((line) => line.includes("alert(1)")));
      assert.equal(problem(await answer<{ type: string }>(id)), "survey-answered");
    });

    it("is refused where nobody asked, without a code, with another one's code, and beyond its scales", async () => {
      const before = await given((story) => upTo("contact-made", story));
      assert.equal(problem(await answer<{ type: string }>(before.id)), "no-survey");
      const { id } = await given();
      const send = (body: object) => world.as<{ type: string }>(id, "POST /v1/candidate/survey", { body });
      assert.equal((await send(answers)).status, 422);
      const code = await world.code(id, "survey", answers);
      assert.equal(problem(await send({ ...answers, recommend: 10, code })), "code-for-other-request");
      for (const wrong of [
        { recommend: 11 },
        { recommend: -1 },
        { recommend: 7.5 },
        { clarity: 0 },
        { respect: 6 },
        { text: "x".repeat(2001) },
        { mayContact: "yes" },
        { surprise: 1 },
      ])
        assert.equal((await send({ ...answers, ...wrong, code })).status, 422, JSON.stringify(wrong));
      assert.equal((await survey(id))?.answer, undefined);
      assert.equal((await send({ ...answers, code })).status, 200);
    });

    it("says nothing of what they answered to who reads the application's history and notes", async () => {
      const { id } = await given();
      await answer(id, { ...answers, mayContact: true, text: "Thank you" });
      const { events, state } = await world.history(id);
      const event = events.find(({ type }) => type === "SurveyAnswered");
      assert.ok(event && state.status !== "none");
      const { type, seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...data } = event;
      const reader = { seesPay: true, seesDeadlines: true };
      const shown = eventForReader(surveyForReader(data, { type }), reader);
      assert.deepEqual(Object.keys(shown).sort(), ["contactBy", "mayContact"]);
      const noteId = state.survey?.answer?.noteId ?? "";
      assert.match(noteId, /^survey-/);
      assert.deepEqual(openNotes(state, [{ noteId, text: "Thank you" }]), []);
    });
  });

  describe("by the page", () => {
    it("is three questions, their own words, and whether we may get in touch: one form, no script", async () => {
      const { token } = await given();
      const { status, text, headers } = await world.page(`${token}/survey`);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /<script/i);
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["x-robots-tag"], "noindex");
      assert.equal([...text.matchAll(/<button/g)].length, 1);
      const radios = (name: string) =>
        [...text.matchAll(new RegExp(`type="radio" name="${name}"`, "g"))].length;
      assert.deepEqual(["recommend", "clarity", "respect", "contact"].map(radios), [11, 5, 5, 2]);
      assert.equal([...text.matchAll(/<fieldset>\s*<legend>/g)].length, 4);
    });

    it("is answered with a code, and then says thank you and by when somebody gets in touch", async () => {
      const { id, token } = await given();
      const page = `${token}/survey`;
      const typing = await world.page(page, { ...form, contact: "yes", text: "All fine", step: "ask" });
      assert.equal(typing.status, 200, typing.text);
      assert.match(typing.text, /name="recommend" value="9"/);
      assert.equal((await survey(id))?.answer, undefined);
      const code = await world.mailed(id);
      const done = await world.page(page, {
        ...form,
        contact: "yes",
        text: "All fine",
        step: "confirm",
        code,
      });
      assert.equal(done.status, 303);
      assert.equal((await survey(id))?.answer?.mayContact, true);
      const { text } = await world.page(page);
      assert.match(text, /Thank you for telling us/);
      assert.match(text, /Somebody gets in touch with you by Friday 6 March/);
      assert.doesNotMatch(text, /All fine|<form/);
    });

    it("says what is missing and keeps what was chosen, shown escaped; no code goes out", async () => {
      const { id, token } = await given();
      const { clarity: _clarity, ...without } = form;
      const refused = await world.page(`${token}/survey`, { ...without, text: hostile, step: "ask" });
      assert.equal(refused.status, 409);
      assert.match(refused.text, /choose an answer to each of the three questions/);
      assert.match(refused.text, /name="recommend" value="9" required checked/);
      assert.ok(refused.text.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
      assert.doesNotMatch(refused.text, /<script/);
      for (const recommend of ["eleven", "-1", "11", "1e1"])
        assert.ok((await world.page(`${token}/survey`, { ...form, recommend, step: "ask" })).status >= 400);
      assert.equal(applicationOf(await world.history(id)).access.codes.length, 0);
    });

    it("has nothing to answer for whoever was not asked, and opens to nobody else", async () => {
      const { token } = await given((story) => upTo("contact-made", story));
      const { text } = await world.page(`${token}/survey`);
      assert.match(text, /nothing here for you to answer/);
      assert.doesNotMatch(text, /<form/);
      assert.equal((await world.page(`${token}x/survey`)).status, 404);
    });

    it("changes nothing when it is only opened, however often and at once", async () => {
      const { id, token } = await given();
      const { version } = await world.history(id);
      await Promise.all([1, 2, 3, 4].map(() => world.page(`${token}/survey`)));
      assert.equal((await world.history(id)).version, version);
    });

    it("is found from the candidate's first page until it is answered, in their language", async () => {
      const before = await given((story) => upTo("contact-made", story));
      assert.ok(!(await world.page(before.token)).text.includes("/survey"));
      for (const [locale, heading, way] of [
        ["en", "How was it for you?", "Tell us how it was"],
        ["nl", "Hoe was het voor jou?", "Vertel hoe het was"],
        ["sv", "Hur var det för dig?", "Berätta hur det var"],
        ["ja", "選考についてのアンケート", "アンケートに答える"],
      ] as const) {
        const { id, token } = await given(asked, { locale });
        const { body } = await world.as<{ survey?: object }>(id, "GET /v1/candidate");
        assert.deepEqual(body.survey, { askedOn: "2026-03-04" });
        const first = (await world.page(token)).text;
        assert.ok(first.includes(`<h2>${heading}</h2>`), locale);
        assert.match(first, new RegExp(`href="/candidate/[^"]+/survey"[^>]*>${way}`));
        await answer(id);
        assert.ok(!(await world.page(token)).text.includes("/survey"), `${locale}: answered`);
        const after = await world.as<{ survey?: object }>(id, "GET /v1/candidate");
        assert.equal(after.body.survey, undefined);
      }
    });

    it("speaks the candidate's language, every word of it", async () => {
      for (const [locale, heading, thanks] of [
        ["nl", "Hoe was het voor jou?", "We hebben je antwoorden"],
        ["sv", "Hur var det för dig?", "Vi har fått dina svar"],
        ["ja", "選考についてのアンケート", "ありがとうございました"],
      ] as const) {
        const { id, token } = await given(asked, { locale });
        const open = await world.page(`${token}/survey`);
        assert.ok(open.text.includes(heading), locale);
        assert.ok(open.text.includes(`<html lang="${locale}"`));
        assert.doesNotMatch(open.text, /you answer|Thank you|undefined/);
        const page = `${token}/survey`;
        await world.page(page, { ...form, step: "ask" });
        const sent = await world.page(page, { ...form, step: "confirm", code: await world.mailed(id) });
        assert.equal(sent.status, 303, sent.text.slice(-900));
        assert.ok((await world.page(page)).text.includes(thanks), locale);
      }
    });
  });
});
