import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  fairnessByInterviewer,
  fairnessOf,
  heldInterviews,
} from "../../../shared/domain/interview/fairness.ts";
import { anApplication, driverJob, leeds, upTo } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import {
  bookInterview,
  lastInterview,
  offerInterview,
  questionIds,
  submitScorecard,
} from "../../builders/interviews.ts";

const march = "2026-03-12T10:00:00.000Z";

/** Offered, booked, and held at this time. */
function interviewed(name: string, { at = march, ...arrival }: Arrival & { at?: string } = {}): Story {
  const spoke = upTo("contact-made", anApplication({ ...arrival, applicationId: `app_${name}` }));
  return bookInterview(offerInterview(spoke), at, { by: "recruiter" })
    .at(new Date(Date.parse(at) + 7_200_000).toISOString())
    .outcome("interview-completed", "held-deciding");
}

type Answers = Parameters<typeof submitScorecard>[2];
const allAsked: NonNullable<Answers> = questionIds.map((questionId) => ({
  questionId,
  evidenceNoteId: `note-${questionId}`,
}));
const without = (questionId: string, notAsked: "no-time" | "answered-before"): Answers =>
  allAsked.map((answer) => (answer.questionId === questionId ? { questionId, notAsked } : answer)) as Answers;

const judged = (story: Story, ivan: Answers = allAsked, ines: Answers = allAsked): Story =>
  submitScorecard(submitScorecard(story, "mem_ivan", ivan), "mem_ines", ines);

const held = (stories: readonly Story[]) =>
  stories.flatMap((story) => heldInterviews(story.history(), story.application(), story.track));
const report = (...stories: readonly Story[]) => fairnessOf(held(stories));
const exceptionsOf = (...stories: readonly Story[]) =>
  report(...stories).flatMap(({ interviews }) => interviews.flatMap(({ exceptions }) => exceptions));

describe("the fairness report", () => {
  test("says of each interviewed candidate that the same questions were asked", () => {
    const stories = [judged(interviewed("b", { at: "2026-03-13T10:00:00.000Z" })), judged(interviewed("a"))];
    assert.deepEqual(report(...stories), [
      {
        kind: "first",
        questionIds,
        candidates: 2,
        alike: 2,
        interviews: ["a", "b"].map((name, index) => ({
          applicationId: `app_${name}`,
          interviewId: lastInterview(stories[1 - index] as Story).interviewId,
          startedAt: index === 0 ? march : "2026-03-13T10:00:00.000Z",
          alike: true,
          exceptions: [],
        })),
      },
    ]);
  });

  test("names a question that was not asked, with the reasons; one interviewer's evidence is enough", () => {
    const neither = judged(
      interviewed("a"),
      without("night-alone", "no-time"),
      without("night-alone", "answered-before"),
    );
    assert.deepEqual(exceptionsOf(neither), [
      { type: "not-asked", questionId: "night-alone", reasons: ["answered-before", "no-time"] },
    ]);
    assert.deepEqual(exceptionsOf(judged(interviewed("a"), without("night-alone", "no-time"))), []);
  });

  test("names questions beyond the plan, and scorecards that are missing", () => {
    const beyond = judged(interviewed("a"));
    const extra = submitScorecard(interviewed("b")).interview({
      type: "SubmitScorecard",
      interviewId: lastInterview(interviewed("b")).interviewId,
      memberId: "mem_ines",
      recommendation: "yes",
      answers: allAsked,
      extraNoteId: "note-extra",
    });
    assert.deepEqual(exceptionsOf(beyond, extra), [{ type: "extra-questions", scorecards: 1 }]);
    assert.deepEqual(exceptionsOf(submitScorecard(interviewed("c"))), [
      { type: "missing-scorecards", scorecards: 1 },
    ]);
    const [unwritten] = report(interviewed("d"));
    assert.deepEqual(
      [unwritten?.alike, unwritten?.interviews[0]?.exceptions],
      [0, [{ type: "missing-scorecards", scorecards: 2 }]],
    );
  });

  test("names who had other questions because the plan changed, whichever order they stood in", () => {
    const asked = (name: string, ids: readonly string[], at = march) => {
      const story = interviewed(name, { at });
      const events = story.events.map((event) =>
        event.type === "InterviewOffered" ? { ...event, questionIds: [...ids] } : event,
      );
      const [found] = heldInterviews(
        { ...story.history(), events },
        {
          ...story.application(),
          interviews: story
            .application()
            .interviews.map((each) => ({ ...each, questionIds: ids, interviewerIds: [] })),
        },
        story.track,
      );
      assert.ok(found);
      return found;
    };
    const [stage] = fairnessOf([
      asked("a", ["one", "two"]),
      asked("b", ["one", "three"], "2026-03-13T10:00:00.000Z"),
      asked("c", ["three", "one"], "2026-03-14T10:00:00.000Z"),
    ]);
    assert.deepEqual(stage?.questionIds, ["one", "three"]);
    assert.deepEqual(
      stage.interviews.map(({ exceptions }) => exceptions),
      [[{ type: "other-questions", missing: ["three"], added: ["two"] }], [], []],
    );
    assert.deepEqual(
      fairnessOf([asked("a", ["one", "two"]), asked("b", ["one", "three"], "2026-03-13T10:00:00.000Z")])[0]
        ?.questionIds,
      ["one", "two"],
    );
  });

  test("names an interview that was only recorded as held: nobody can say what was asked", () => {
    const byHand = upTo("interview-completed", anApplication({ applicationId: "app_hand" }));
    const [stage] = report(judged(interviewed("a")), byHand);
    assert.deepEqual([stage?.candidates, stage?.alike], [2, 1]);
    const [entry] = stage?.interviews.filter(({ applicationId }) => applicationId === "app_hand") ?? [];
    assert.deepEqual(entry?.exceptions, [{ type: "no-record" }]);
    assert.equal(entry.interviewId, undefined);
    assert.deepEqual(stage?.questionIds, questionIds, "it says nothing of what is usual");
  });

  test("does not take a step for an interview that only a later one implied", () => {
    const reported = upTo("interview-booked", anApplication()).outcome("offer", "accepted");
    assert.ok(reported.application().outcomes.some(({ impliedBy }) => impliedBy !== undefined));
    assert.deepEqual(held([reported]), []);
  });

  test("names another length, and more or fewer interviewers, than most had", () => {
    const changed = (name: string, change: { lengthMinutes: number } | { interviewerIds: string[] }) =>
      held([judged(interviewed(name))]).map((each) => {
        assert.ok(each.interview);
        return { ...each, interview: { ...each.interview, ...change } };
      });
    const [stage] = fairnessOf([
      ...held([judged(interviewed("a")), judged(interviewed("b"))]),
      ...changed("short", { lengthMinutes: 15 }),
      ...changed("alone", { interviewerIds: ["mem_ivan"] }),
    ]);
    const differing = stage?.interviews.flatMap(({ exceptions }) => exceptions);
    assert.deepEqual(
      differing?.toSorted((a, b) => (a.type < b.type ? -1 : 1)),
      [
        { type: "other-interviewers", interviewers: 1 },
        { type: "other-length", minutes: 15 },
      ],
    );
  });

  test("keeps first and final interviews apart", () => {
    const second = judged(interviewed("a")).outcome("interview-completed", "held-second");
    const final = bookInterview(offerInterview(second, "final"), "2026-03-19T10:00:00.000Z", {
      by: "recruiter",
    })
      .at("2026-03-19T12:00:00.000Z")
      .outcome("final-interview", "final-deciding");
    assert.deepEqual(
      report(judged(final), judged(interviewed("b"))).map(({ kind, candidates }) => [kind, candidates]),
      [
        ["first", 2],
        ["final", 1],
      ],
    );
  });

  test("counts by interviewer what their scorecards say", () => {
    const stories = [
      judged(interviewed("a"), without("night-alone", "no-time")),
      submitScorecard(interviewed("b")),
    ];
    const nothing = { scorecardsWithExtraQuestions: 0 };
    assert.deepEqual(fairnessByInterviewer(held(stories)), [
      { memberId: "mem_ines", interviews: 2, missingScorecards: 1, questionsNotAsked: 0, ...nothing },
      { memberId: "mem_ivan", interviews: 2, missingScorecards: 0, questionsNotAsked: 1, ...nothing },
    ]);
  });
});

describe("interviews of a job and quarter", () => {
  const places = (story: Story) =>
    heldInterviews(story.history(), story.application(), story.track).map(({ jobId, quarter }) => [
      jobId,
      quarter,
    ]);

  test("are those that were held, by when they began where the organisation is", () => {
    assert.deepEqual(places(interviewed("a")), [["job_warehouse", "2026-Q1"]]);
    // Midnight in London is an hour earlier in UTC since 29 March.
    const newQuarter = { at: "2026-03-31T23:00:00.000Z", receivedAt: "2026-03-27T09:00:00.000Z" };
    assert.deepEqual(places(interviewed("a", newQuarter)), [["job_warehouse", "2026-Q2"]]);
    assert.deepEqual(places(interviewed("a").undo("interview-completed")), []);
    assert.deepEqual(places(interviewed("a", { test: true })), []);
    const visit = offerInterview(upTo("contact-made", anApplication()), "visit");
    assert.deepEqual(places(visit), []);
  });

  test("stay with the job they were held for when the candidate moves to another", () => {
    assert.deepEqual(places(interviewed("a").transfer(driverJob, leeds)), [["job_warehouse", "2026-Q1"]]);
  });
});
