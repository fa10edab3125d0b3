import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type {
  InterviewState,
  InterviewView,
  OwnInterviewView,
} from "../../../shared/contracts/http/interviews.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { anApplication, candidate, driverJob, rita, upTo, utrecht } from "../../builders/history.ts";
import { bookInterview, lastInterview, offerInterview, questionIds } from "../../builders/interviews.ts";
import { aPlan, roles, startWorld } from "./world.ts";
import type { World } from "./world.ts";

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string }[];
}
const refusal = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Problem).type.replace("/docs#problem-", "")}`;

const time = "2026-03-12T10:00:00.000Z";
const afterwards = addMinutes(time, 90);
const scorecards = "POST /v1/applications/{id}/interviews/{interviewId}/scorecards";

/** What nobody may read who still has to judge: words that occur nowhere else. */
const ivans = {
  evidence: "Zebrafinch: calmed the team down by asking.",
  extra: "Narwhal: asked about forklifts.",
};
const inesWords = "Pangolin: worked alone for two winters.";

describe("scorecards, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await startWorld();
    await world.call("mem_rita", "PUT /v1/jobs/{id}/interview-plan", {
      path: { id: "job_warehouse" },
      body: aPlan,
      ifMatch: '"0"',
    });
  });
  after(() => world.stop());
  beforeEach(() => {
    world.clock.at = afterwards;
  });

  /** An interview that Ivan, Ines and somebody who recruits, too, have just held. */
  const held = async (): Promise<{ id: string; interviewId: string }> => {
    made += 1;
    const arrival = { applicationId: `app_s${made}`, candidateId: `can_s${made}` };
    const spoken = upTo("contact-made", anApplication(arrival));
    const offered = spoken.by(rita).interview({
      type: "OfferInterview",
      kind: "first",
      interviewerIds: ["mem_ivan", "mem_ines", "mem_rena"],
      lengthMinutes: 60,
      formats: ["in-person", "video"],
      questionIds,
    });
    const booked = bookInterview(offered.by(candidate), time);
    await world.tell(booked);
    return { id: arrival.applicationId, interviewId: lastInterview(booked).interviewId };
  };
  const answers = (evidence: string) => questionIds.map((questionId) => ({ questionId, evidence }));
  const submit = (
    { id, interviewId }: { id: string; interviewId: string },
    memberId: string,
    body: object = { recommendation: "yes", answers: answers(ivans.evidence), extra: ivans.extra },
    key?: string,
  ) =>
    world.call<InterviewState>(memberId, scorecards, {
      path: { id, interviewId },
      body,
      ...(key ? { key } : {}),
    });

  it("are written once by each interviewer, after the interview; the words are notes, never facts", async () => {
    const meeting = await held();
    world.clock.at = addMinutes(time, -60);
    assert.equal(refusal(await submit(meeting, "mem_ivan")), "409 interview-ahead");
    world.clock.at = afterwards;
    const one = await submit(meeting, "mem_ivan", undefined, "card-1");
    assert.deepEqual(
      [one.status, one.body.status, one.body.scorecardsOf],
      [201, "held", ["mem_ivan"]],
      one.text,
    );
    assert.deepEqual((await submit(meeting, "mem_ivan", undefined, "card-1")).body, one.body, "repeated");
    assert.equal(refusal(await submit(meeting, "mem_ivan")), "409 scorecard-submitted");
    assert.equal(JSON.stringify((await world.history(meeting.id)).events).includes("Zebrafinch"), false);
    assert.equal(refusal(await submit(meeting, "mem_rita")), "403 not-an-interviewer");
    for (const memberId of ["mem_otto", "mem_maria", "mem_cleo"])
      assert.equal(refusal(await submit(meeting, memberId)), "404 no-such-interview", memberId);
    for (const memberId of ["mem_olga", "mem_eva", "mem_fin", "mem_prue"])
      assert.equal(refusal(await submit(meeting, memberId)), "403 not-allowed", memberId);
  });

  it("belong to the job that the interview was held for, wherever the application goes afterwards", async () => {
    const arrival = { applicationId: "app_moved", candidateId: "can_moved" };
    const offered = offerInterview(upTo("contact-made", anApplication(arrival))).by(candidate);
    const booked = bookInterview(offered, time).by(rita);
    const { interviewId } = lastInterview(booked);
    await world.tell(booked.at(afterwards).transfer(driverJob, utrecht));
    const seen = await world.call<OwnInterviewView>("mem_ivan", "GET /v1/interviews/{id}", {
      path: { id: interviewId },
    });
    assert.deepEqual([seen.status, seen.body.job.jobId], [200, "job_warehouse"], seen.text);
    assert.ok(
      seen.body.questions.employer.every(({ questionId, text }) => text !== questionId),
      "its questions are still read in words",
    );
    assert.equal((await submit({ id: "app_moved", interviewId }, "mem_ivan")).status, 201);
  });

  it("have evidence for every question, or why it was not asked", async () => {
    const meeting = await held();
    const [first, second, third] = answers("Heard it.");
    const card = (list: unknown, more: object = {}) => ({ recommendation: "no", answers: list, ...more });
    const cases: readonly (readonly [body: object, code: string, pointer: string])[] = [
      [card([first, second]), "422 detail-missing", "/answers"],
      [card([first, second, third, third]), "422 answer-unclear", "/answers/3"],
      [card([first, second, { questionId: questionIds[2] }]), "422 answer-unclear", "/answers/2"],
      [card([first, second, { ...third, notAsked: "no-time" }]), "422 answer-unclear", "/answers/2"],
      [
        card([first, second, third, { questionId: "hobbies", evidence: "x" }]),
        "422 answer-unclear",
        "/answers/3",
      ],
      [
        card([first, second, { questionId: questionIds[2], notAsked: "bored" }]),
        "422 invalid-request",
        "/answers/2/notAsked",
      ],
      [card([first, second, { ...third, evidence: " " }]), "422 invalid-request", "/answers/2/evidence"],
      [
        card([first, second, { ...third, evidence: "x".repeat(2001) }]),
        "422 invalid-request",
        "/answers/2/evidence",
      ],
      [card([first, second, third], { recommendation: "maybe" }), "422 invalid-request", "/recommendation"],
      [card([first, second, third], { age: 42 }), "422 invalid-request", "/age"],
    ];
    for (const [body, code, pointer] of cases) {
      const answer = await submit(meeting, "mem_ines", body);
      const pointers = ((answer.body as unknown as Problem).errors ?? []).map((each) => each.pointer);
      assert.deepEqual([refusal(answer), ...pointers], [code, pointer], JSON.stringify(body));
    }
    const partly = [first, second, { questionId: questionIds[2], notAsked: "no-time" }];
    assert.equal((await submit(meeting, "mem_ines", card(partly))).status, 201);
    const { body } = await world.call<OwnInterviewView>("mem_ines", "GET /v1/interviews/{id}", {
      path: { id: meeting.interviewId },
    });
    assert.deepEqual(body.scorecards[0]?.answers[2], {
      questionId: "first-week",
      text: "Wat verwacht je van de eerste week?",
      notAsked: "no-time",
    });
    assert.deepEqual(
      body.missing.map(({ memberId }) => memberId),
      ["mem_ivan", "mem_rena"],
    );
  });

  describe("of others are hidden until one's own is in", () => {
    /** Every way by which a member could come to read them. */
    const ways = async (memberId: string, { id, interviewId }: { id: string; interviewId: string }) => ({
      interview: await world.call<OwnInterviewView>(memberId, "GET /v1/interviews/{id}", {
        path: { id: interviewId },
      }),
      own: await world.call<{ items: OwnInterviewView[] }>(memberId, "GET /v1/interviews"),
      listed: await world.call<{ items: InterviewView[] }>(memberId, "GET /v1/applications/{id}/interviews", {
        path: { id },
      }),
      application: await world.applications(memberId, "GET /v1/applications/{id}", { path: { id } }),
      applications: await world.lists(memberId, "GET /v1/applications"),
      events: await world.applications<{ items: { type: string; data: Record<string, unknown> }[] }>(
        memberId,
        "GET /v1/applications/{id}/events",
        { path: { id } },
      ),
      outcome: await world.applications(memberId, "POST /v1/applications/{id}/outcomes", {
        path: { id },
        body: { milestone: "interview-completed", outcome: "held-forward" },
      }),
    });
    const secret = /Zebrafinch|Narwhal|strong-no|evidence-/;
    const reads = (text: string) =>
      ["Zebrafinch", "Narwhal", "strong-no"].every((word) => text.includes(word));

    it("by every role and every way", async () => {
      const meeting = await held();
      const card = { recommendation: "strong-no", answers: answers(ivans.evidence), extra: ivans.extra };
      assert.equal((await submit(meeting, "mem_ivan", card)).status, 201);
      // Recruits and interviews: the application is theirs to read, the others' cards are not yet.
      const waiting = ["mem_ines", "mem_rena"];
      const looksAfter = ["mem_rita", "mem_hugo", "mem_ada"];
      for (const memberId of Object.keys(roles)) {
        const found = await ways(memberId, meeting);
        const { interview, listed, events, ...others } = found;
        for (const [way, { text }] of Object.entries(others))
          if (memberId !== "mem_ivan") assert.doesNotMatch(text, secret, `${memberId} ${way}`);
        if (memberId === "mem_ivan") assert.ok(reads(interview.text), "their own");
        else assert.doesNotMatch(interview.text, secret, `${memberId} interview`);
        if (looksAfter.includes(memberId)) {
          assert.ok(reads(listed.text), `${memberId} reads it with the interview`);
          assert.match(events.text, /strong-no/);
        } else {
          assert.doesNotMatch(listed.text, secret, `${memberId} list`);
          assert.doesNotMatch(events.text, secret, `${memberId} events`);
        }
        if (waiting.includes(memberId)) assert.deepEqual(interview.body.scorecards, []);
      }
      const rena = await ways("mem_rena", meeting);
      assert.deepEqual([rena.listed.status, rena.events.status, rena.application.status], [200, 200, 200]);
      assert.deepEqual(rena.listed.body.items[0]?.scorecards, []);
      const event = rena.events.body.items.find(({ type }) => type === "ScorecardSubmitted");
      assert.deepEqual(event?.data, { interviewId: meeting.interviewId, memberId: "mem_ivan" });

      const own = { recommendation: "yes", answers: answers(inesWords) };
      for (const memberId of waiting) assert.equal((await submit(meeting, memberId, own)).status, 201);
      const now = await ways("mem_rena", meeting);
      assert.ok(reads(now.listed.text) && reads(now.interview.text) && now.events.text.includes("strong-no"));
      assert.equal(now.interview.body.submitted, true);
      assert.deepEqual(
        now.interview.body.scorecards.map(({ memberId, recommendation }) => [memberId, recommendation]),
        [
          ["mem_ivan", "strong-no"],
          ["mem_ines", "yes"],
          ["mem_rena", "yes"],
        ],
      );
      const notes = await world.applications<{ notes: { text: string }[] }>(
        "mem_rita",
        "GET /v1/applications/{id}",
        { path: { id: meeting.id } },
      );
      assert.deepEqual(notes.body.notes, [], "evidence is served with scorecards alone");
    });

    it("a decision waits for them or says why it does not", async () => {
      const meeting = await held();
      await submit(meeting, "mem_ivan");
      const decide = (body: object) =>
        world.applications("mem_rita", "POST /v1/applications/{id}/outcomes", {
          path: { id: meeting.id },
          body: { milestone: "interview-completed", outcome: "held-forward", ...body },
        });
      assert.equal(refusal(await decide({})), "409 condition-not-met");
      const shown = await world.applications<{
        allowedOutcomes: { outcome: string; effects: { warning?: string } }[];
      }>("mem_rita", "GET /v1/applications/{id}", { path: { id: meeting.id } });
      assert.match(
        shown.body.allowedOutcomes.find(({ outcome }) => outcome === "held-forward")?.effects.warning ?? "",
        /So far 1 of 3 scorecards of this interview/,
      );
      assert.equal((await decide({ reason: "Ines and Rena are ill this week." })).status, 200);
      assert.equal((await submit(meeting, "mem_ines")).status, 201, "written all the same");
    });
  });

  it("show nothing of an interview that is somebody else's by another application's address", async () => {
    const [one, other] = [await held(), await held()];
    assert.equal(
      refusal(await submit({ id: other.id, interviewId: one.interviewId }, "mem_ivan")),
      "404 no-such-interview",
    );
  });
});
