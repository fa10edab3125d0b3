import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { output } from "zod/mini";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import { anApplication, candidate, rita, upTo } from "../../builders/history.ts";
import { bookInterview, lastInterview, offerInterview, submitScorecard } from "../../builders/interviews.ts";
import { World } from "./world.ts";

type Own = output<typeof OwnApplication>;
interface State {
  readonly eventSeq: number;
  readonly interviews: Own["interviews"];
}
interface Problem {
  readonly type: string;
  readonly next?: readonly { readonly startsAt: string }[];
}
interface Times {
  readonly lengthMinutes: number;
  readonly times: readonly { readonly startsAt: string; readonly local: string }[];
}
const refusal = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${(body as Problem).type.replace("/docs#problem-", "")}`;

const slots = "GET /v1/candidate/interview-slots";
const slot = "/v1/candidate/interview-slot";
const timeZone = "Europe/London";

describe("the candidate's interviews", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
    for (const memberId of ["mem_ivan", "mem_ines"]) await world.calendar({ memberId });
    await world.plan({
      jobId: "job_warehouse",
      stages: [
        {
          kind: "first",
          interviewerIds: ["mem_ivan", "mem_ines"],
          lengthMinutes: 60,
          formats: ["in-person", "video"],
          place: "Reception, Mill Lane",
          joinLink: "https://meet.example.com/warehouse",
          questions: [{ questionId: "last-team", side: "employer", text: { en: "Your last team?" } }],
        },
      ],
      explainers: [],
      version: 1,
    });
  });
  after(() => world.stop());
  beforeEach(() => {
    world.now = "2026-03-05T10:00:00.000Z";
  });

  /** A candidate to whom times were offered, for an hour with Ivan and Ines. */
  const offered = async () => {
    made += 1;
    const id = `app_v${made}`;
    const spoken = upTo("contact-made", anApplication({ applicationId: id, candidateId: `can_v${made}` }));
    const story = offerInterview(spoken.at("2026-03-05T09:00:00.000Z").by(rita));
    const token = await world.tell(story);
    const interviewId = story.application().interviews[0]?.interviewId ?? "";
    return { id, token, interviewId, candidateId: `can_v${made}` };
  };
  /** An hour of its own for each test. */
  let hours = 0;
  const anHour = (): string => {
    const day = String(9 + Math.floor(hours / 2)).padStart(2, "0");
    hours += 1;
    return `2026-03-${day}T${hours % 2 ? "09" : "11"}:00:00.000Z`;
  };
  const book = (id: string, request: Readonly<Record<string, unknown>>, key?: string) =>
    world.does<State>(id, "interview-book", `POST ${slot}`, request, key);
  const move = (id: string, request: Readonly<Record<string, unknown>>) =>
    world.does<State>(id, "interview-move", `PATCH ${slot}`, request);
  const outcomes = async (id: string) => {
    const { state } = await world.history(id);
    assert.ok(state.status !== "none");
    return standingOutcomes(state).map(({ outcome }) => outcome);
  };

  it("are read by the link: with whom, how long, where, what the job pays; no pay of an offer, no scorecards", async () => {
    const { id, interviewId } = await offered();
    const { body } = await world.as<Own>(id, "GET /v1/candidate");
    assert.deepEqual(body.interviews, [
      {
        interviewId,
        kind: "first",
        status: "offered",
        lengthMinutes: 60,
        formats: ["in-person", "video"],
        moved: 0,
        adjustmentsAsked: 0,
        thanked: false,
        people: ["Ivan Interviewer", "Ines Interviewer"],
        place: "Reception, Mill Lane",
        movesLeft: 0,
      },
    ]);
    const free = await world.as<Times>(id, slots, { query: { interviewId, timeZone: "Europe/Amsterdam" } });
    assert.equal(free.status, 200);
    assert.equal(free.body.lengthMinutes, 60);
    const [first] = free.body.times;
    assert.equal(first?.local, addMinutes(first?.startsAt ?? "", 60).slice(0, 16), "Amsterdam's clock");
  });

  it("are chosen with a code, once; the milestone follows, and the time is nobody else's", async () => {
    const { id, interviewId } = await offered();
    const startsAt = anHour();
    const request = { interviewId, startsAt, format: "video", timeZone };
    assert.equal(
      refusal(await world.as(id, `POST ${slot}`, { body: { ...request, code: "123456" } })),
      "403 code-not-asked",
    );
    const booked = await book(id, request, "key-1");
    assert.equal(booked.status, 201, JSON.stringify(booked.body));
    const [own] = booked.body.interviews;
    assert.deepEqual(
      [own?.status, own?.startsAt, own?.format, own?.local],
      ["booked", startsAt, "video", startsAt.slice(0, 16)],
    );
    assert.deepEqual(await outcomes(id), ["spoke-interested", "booked"]);
    const { body } = await world.as<Own>(id, "GET /v1/candidate");
    assert.deepEqual(
      [body.interviews[0]?.joinLink, body.interviews[0]?.place, body.interviews[0]?.movesLeft],
      ["https://meet.example.com/warehouse", undefined, 2],
    );
    const other = await offered();
    const taken = await book(other.id, { ...request, interviewId: other.interviewId });
    assert.equal(refusal(taken), "409 slot-taken");
    const { next = [] } = taken.body as unknown as Problem;
    assert.ok(next.length > 0 && next.every((time) => time.startsAt > startsAt));
    assert.deepEqual(await outcomes(other.id), ["spoke-interested", "slots-offered"]);
  });

  it("are moved within the limits of those who hold them, and called off", async () => {
    const { id, interviewId } = await offered();
    const [first, second, third] = [anHour(), anHour(), anHour()];
    const at = (startsAt: string) => ({ interviewId, startsAt, format: "in-person", timeZone });
    assert.equal(refusal(await move(id, at(second))), "409 interview-closed");
    assert.equal((await book(id, at(first))).status, 201);
    assert.equal((await move(id, at(second))).body.interviews[0]?.moved, 1);
    assert.equal(refusal(await move(id, at(second))), "409 nothing-changes");
    await world.release(id);
    assert.equal((await move(id, at(first))).body.interviews[0]?.moved, 2, "its first time was given back");
    world.now = addMinutes(world.now, 61);
    assert.equal(refusal(await move(id, at(third))), "409 moved-too-often");
    const off = await world.does<State>(id, "interview-cancel", `DELETE ${slot}`, { interviewId });
    assert.deepEqual([off.status, off.body.interviews], [200, []]);
    assert.deepEqual(await outcomes(id), ["spoke-interested", "booked", "being-moved"]);
    await world.release(id);
    const again = await offered();
    const time = { ...at(first), interviewId: again.interviewId };
    assert.equal((await book(again.id, time)).status, 201);
    world.now = addMinutes(first, -23 * 60);
    assert.equal(
      refusal(
        await world.does(again.id, "interview-cancel", `DELETE ${slot}`, { interviewId: again.interviewId }),
      ),
      "409 too-late-to-change",
    );
  });

  it("can be made fair by what the candidate needs: a note, no fact", async () => {
    const { id, interviewId, candidateId } = await offered();
    const text = "I am deaf: please bring an interpreter.";
    const asked = await world.does<State>(id, "adjustments", "POST /v1/candidate/adjustments", {
      interviewId,
      text,
    });
    assert.deepEqual([asked.status, asked.body.interviews[0]?.adjustmentsAsked], [200, 1]);
    assert.deepEqual(await world.notes(candidateId), [text]);
    assert.equal(JSON.stringify((await world.history(id)).events).includes("interpreter"), false);
    const { body } = await world.as<Own>(id, "GET /v1/candidate");
    assert.equal(JSON.stringify(body).includes("interpreter"), false, "the link alone does not show it");
  });

  it("can be thanked for once, after they were held; the line is a note, no fact", async () => {
    const ahead = await offered();
    const thanks = { template: "thanks-and-keen", line: "I loved the tea." };
    const thank = (id: string, interviewId: string) =>
      world.does<State>(id, "thank-you", "POST /v1/candidate/thank-you", { interviewId, ...thanks });
    assert.equal(refusal(await thank(ahead.id, ahead.interviewId)), "409 interview-closed");
    assert.deepEqual(await world.notes(ahead.candidateId), []);

    const arrival = { applicationId: "app_thanks", candidateId: "can_thanks" };
    const story = offerInterview(upTo("contact-made", anApplication(arrival)).by(rita));
    const held = submitScorecard(
      bookInterview(story.by(candidate), "2026-03-04T10:00:00.000Z").at("2026-03-04T12:00:00.000Z"),
    );
    await world.tell(held);
    const { interviewId } = lastInterview(held);
    const thanked = await thank("app_thanks", interviewId);
    assert.deepEqual([thanked.status, thanked.body.interviews[0]?.thanked], [200, true]);
    assert.deepEqual(await world.notes("can_thanks"), ["I loved the tea."]);
    assert.equal(JSON.stringify((await world.history("app_thanks")).events).includes("loved the tea"), false);
    assert.equal(refusal(await thank("app_thanks", interviewId)), "409 nothing-changes");
    const wrong = await world.as("app_thanks", "POST /v1/candidate/code", {
      body: { action: "thank-you", request: { interviewId, ...thanks, template: "chocolates" } },
    });
    assert.equal(refusal(wrong), "422 invalid-request");
  });

  it("of somebody else, or in another shape, are refused", async () => {
    const [own, other] = [await offered(), await offered()];
    const startsAt = anHour();
    const request = { interviewId: other.interviewId, startsAt, format: "video", timeZone };
    assert.equal(refusal(await book(own.id, request)), "404 no-such-interview");
    assert.equal(
      refusal(await world.as(own.id, slots, { query: { interviewId: other.interviewId, timeZone } })),
      "404 no-such-interview",
    );
    for (const query of [
      {},
      { interviewId: "x", timeZone },
      { interviewId: own.interviewId, timeZone: "Mars/X" },
    ])
      assert.equal(refusal(await world.as(own.id, slots, { query: query })), "400 invalid-request");
    const mine = { ...request, interviewId: own.interviewId };
    for (const wrong of [
      { ...mine, format: "fax" },
      { ...mine, startsAt: "soon" },
      { ...mine, timeZone: "Mars/X" },
      { ...mine, interviewerIds: ["mem_eva"] },
      { interviewId: own.interviewId },
    ]) {
      const asked = await world.as(own.id, "POST /v1/candidate/code", {
        body: { action: "interview-book", request: wrong },
      });
      assert.equal(refusal(asked), "422 invalid-request", JSON.stringify(wrong));
    }
    assert.equal(refusal(await book(own.id, { ...mine, format: "phone" })), "422 format-not-offered");
    assert.equal(
      refusal(await book(own.id, { ...mine, startsAt: startsAt.replace(":00:00.", ":10:00.") })),
      "422 slot-not-offered",
    );
    assert.deepEqual(await outcomes(own.id), ["spoke-interested", "slots-offered"]);
  });

  it("are booked on the page without a script: choose, type the code, there it stands", async () => {
    const { id, token, interviewId } = await offered();
    const opened = await world.page(`${token}/interview`);
    assert.match(opened.text, /Your interview[\s\S]*60 minutes with Ivan Interviewer and Ines Interviewer/);
    const startsAt = anHour();
    assert.ok(opened.text.includes(`value="${startsAt}"`), "its time can be ticked");
    const form = {
      action: "interview-book",
      interview: interviewId,
      slot: startsAt,
      format: "video",
      timeZone,
    };
    const asked = await world.page(`${token}/interview`, { ...form, step: "ask" });
    assert.equal(asked.status, 200);
    assert.match(
      asked.text,
      /Booking a time: type the code[\s\S]*to s…@people\.example[\s\S]*Your interview[\s\S]*at .*\(United Kingdom Time\)[\s\S]*By video/,
      "what the code is for is said once more",
    );
    const code = await world.mailed(id);
    const done = await world.page(`${token}/interview`, { ...form, step: "confirm", code });
    assert.equal(done.status, 303, done.text);
    const then = await world.page(`${token}/interview`);
    assert.match(then.text, /By video[\s\S]*https:\/\/meet\.example\.com\/warehouse/);
    assert.match(then.text, /You can move it 2 more times/);

    const need = { action: "adjustments", interview: interviewId, need: "Step-free access, please." };
    assert.equal((await world.page(`${token}/interview`, { ...need, step: "ask" })).status, 200);
    const told = await world.page(`${token}/interview`, {
      ...need,
      step: "confirm",
      code: await world.mailed(id),
    });
    assert.equal(told.status, 303, told.text);
    assert.match((await world.page(`${token}/interview`)).text, /What you have told us holds/);
    const empty = await world.page(`${token}/interview`, { action: "interview-cancel", step: "ask" });
    assert.equal(empty.status, 409, "which one?");
  });

  it("say what comes next on the first page: choose, look forward, or wait for a new time; too late, whom to call", async () => {
    const { id, token, interviewId } = await offered();
    const next = async () =>
      (/What comes next<\/h2>\s*<p>(.*?)<\/p>/s.exec((await world.page(token)).text)?.[1] ?? "").trim();
    assert.equal(await next(), "Choose a time for your interview, below.");
    const startsAt = anHour();
    assert.equal((await book(id, { interviewId, startsAt, format: "video", timeZone })).status, 201);
    assert.match(
      await next(),
      /^Your interview is on \w+ \d+ March at .* \(United Kingdom Time\)\. We look forward/,
    );
    const before = world.now;
    world.now = addMinutes(startsAt, -30);
    const late = (await world.page(`${token}/interview`)).text;
    assert.doesNotMatch(late, /Call it off|Move it|It can be changed/);
    assert.match(late, /It is too late to change it here\. Please call Rita Recruiter: \+44 113 000 0001\./);
    const codes = applicationOf(await world.history(id)).access.codes.length;
    const refused = await world.page(`${token}/interview`, {
      step: "ask",
      action: "interview-cancel",
      interview: interviewId,
    });
    assert.match(refused.text, /role="alert"[^>]*>It is too close to the time/);
    assert.equal(
      applicationOf(await world.history(id)).access.codes.length,
      codes,
      "no code was sent for it",
    );
    world.now = before;
    await world.does(id, "interview-cancel", `DELETE ${slot}`, { interviewId });
    assert.equal(await next(), "Your interview was called off. We find a new time with you.");
    assert.match((await world.page(token)).text, /class="now"[^>]*>\s*<strong>A time for your interview/);
    assert.match((await world.page(`${token}/interview`)).text, /It was called off\. We find a new time/);
  });

  it("are turned down on the page where no time suits: the times are gone, and the interview with them", async () => {
    const { id, token, interviewId } = await offered();
    assert.match((await world.page(`${token}/interview`)).text, /None of these times suits me/);
    const no = { action: "interview-cancel", interview: interviewId };
    assert.equal((await world.page(`${token}/interview`, { ...no, step: "ask" })).status, 200);
    const code = await world.mailed(id);
    assert.equal((await world.page(`${token}/interview`, { ...no, step: "confirm", code })).status, 303);
    const { state } = await world.history(id);
    assert.ok(state.status !== "none");
    assert.deepEqual([state.interviews[0]?.status, state.step.owner], ["cancelled", "us"]);
    assert.doesNotMatch((await world.page(`${token}/interview`)).text, /None of these times suits me/);
  });

  it("are free to move up to the cut-off on the page, and not after", async () => {
    const { id, token, interviewId } = await offered();
    const startsAt = anHour();
    await book(id, { interviewId, startsAt, format: "video", timeZone });
    const choices = async () => (await world.page(`${token}/interview`)).text.includes("Choose another time");
    assert.equal(await choices(), true);
    world.now = addMinutes(startsAt, -60);
    assert.equal(await choices(), false);
  });
});
