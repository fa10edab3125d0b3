import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { defaultScheme, milestonePoints } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { mistakesOfTrack } from "../../../shared/domain/track/mistakes.ts";
import { Track, findMilestone, findOutcome, outcomesAt } from "../../../shared/domain/track/track.ts";
import type { Condition, OutcomeRule } from "../../../shared/domain/track/track.ts";

/**
 * The default track as it was agreed, row by row: outcome · colour · class, or the points of a success · next owner ·
 * review default · recruiter · referrer · candidate, and what stands in brackets. `–` is nothing.
 *
 * Reviews: `2 wd` working days, `agreed` must be given, `interview` its end, `expiry, 5 wd` the offer's, `start + 1 wd`
 * after the agreed start, `started + 28 d` after the first day at work. Recruiter: `D` digest, `T` task, `T if
 * candidate` only where the candidate did it, `T call` a call, `T call if interviewed`, `–` the screen alone.
 */
const agreed: Readonly<Record<string, string>> = {
  "contact-made": `
    spoke-interested    | green | 0      | us        | 2 wd          | D      | R1 | C1
    call-back           | amber |        | us        | agreed        | T      | –  | C1
    no-answer           | amber |        | us        | 1 wd          | D      | –  | C2
    needs-info          | amber |        | candidate | 3 wd          | D      | –  | C3  | needs item
    thinking            | amber |        | candidate | 3 wd          | D      | –  | C1
    unreachable         | red   | theirs | –         | –             | –      | R3 | C8  | 3 tries, 2 channels, 5 wd
    requirement-not-met | red   | ours   | –         | –             | –      | R3 | C4  | needs requirementId
    too-far             | red   | theirs | –         | –             | –      | R3 | C6`,
  "interview-booked": `
    booked              | green | 0      | candidate | interview     | D      | R1 | C9  | needs booking
    slots-offered       | amber |        | candidate | 2 wd          | D      | –  | C1 + link
    arrangements        | amber |        | us        | 2 wd          | D      | –  | C1
    no-reply            | red   | theirs | –         | –             | –      | R3 | C8  | 2 reminders, 5 wd
    not-invited         | red   | ours   | –         | –             | –      | R3 | C4  | needs reason`,
  "interview-completed": `
    held-forward        | green | 25     | us        | 2 wd          | D      | R2 | C1  | scorecards
    held-second         | green | 25     | us        | 2 wd          | D      | R2 | C1  | opens final-interview, scorecards
    held-deciding       | amber |        | us        | 3 wd          | D      | –  | C1
    being-moved         | amber |        | us        | 1 wd          | D      | –  | C1
    rebooked            | amber |        | candidate | interview     | D      | –  | C9  | needs booking
    missed-rebook       | amber |        | candidate | 2 wd          | D      | –  | C7
    held-not-chosen     | red   | ours   | –         | –             | T call | R3 | C5  | needs reason, scorecards
    did-not-attend      | red   | no-show | –        | –             | –      | R3 | C8  | C7 unanswered, or second miss`,
  "final-interview": `
    final-forward       | green | 0      | us        | 2 wd          | D      | R1 | C1  | scorecards
    final-booked        | amber |        | candidate | interview     | D      | –  | C9  | needs booking
    final-deciding      | amber |        | us        | 3 wd          | D      | –  | C1
    final-missed        | amber |        | candidate | 2 wd          | D      | –  | C7
    final-not-chosen    | red   | ours   | –         | –             | T call | R3 | C5  | needs reason, scorecards
    final-did-not-attend | red  | no-show | –        | –             | –      | R3 | C8`,
  offer: `
    accepted            | green | 0      | us        | 10 wd         | T      | R1 | C1  | promise to a person
    preparing           | amber |        | us        | 2 wd          | D      | –  | C1
    told                | amber |        | candidate | expiry, 5 wd  | D      | –  | –   | promise to a person
    sent                | amber |        | candidate | expiry, 5 wd  | D      | –  | C10 | needs expiresAt, promise to a person
    negotiating         | amber |        | us        | 2 wd          | D      | –  | C1
    reserve             | amber |        | us        | 5 wd          | D      | –  | C1
    not-offered         | red   | ours   | –         | –             | T call | R3 | C5  | needs reason
    declined            | red   | theirs | –         | –             | T      | R3 | C6
    expired             | red   | theirs | –         | –             | T      | R3 | C8  | 1 wd grace
    withdrawn           | red   | ours   | –         | –             | T call | R3 | C5  | needs reason, hr confirms`,
  "started-work": `
    started             | green | 100    | manager   | started + 28 d | –     | R2 | –
    start-agreed        | amber |        | candidate | start + 1 wd  | D      | –  | C11 | needs startDate
    checks-open         | amber |        | us        | 5 wd          | D      | –  | C3  | needs item
    start-moved         | amber |        | candidate | start + 1 wd  | D      | –  | C11 | needs startDate
    did-not-arrive      | amber |        | us        | same day      | T call | –  | –
    backed-out          | red   | theirs | –         | –             | T      | R3 | C6
    never-started       | red   | no-show | –        | –             | –      | R3 | C8  | 3 wd, calls logged
    checks-not-passed   | red   | ours   | –         | –             | T call | R3 | C5  | needs reason, hr confirms
    withdrawn-after-acceptance | red | ours | –      | –             | T call | R3 | C5  | needs reason, hr + second person, legal warning`,
  "still-working-4w": `
    yes                 | green | 25     | manager   | started + 84 d | –     | R2 | –
    yes-moved           | green | 25     | manager   | started + 84 d | –     | R2 | –
    not-known           | amber |        | manager   | 5 wd          | D      | –  | –
    left                | red   | theirs | –         | –             | –      | R4 | –
    ended               | red   | ours   | –         | –             | –      | R4 | –
    term-ended          | red   | term   | –         | –             | –      | R4 | –`,
  "still-working-12w": `
    yes                 | green | 75     | manager   | –             | –      | R2 | –
    yes-moved           | green | 75     | manager   | –             | –      | R2 | –
    not-known           | amber |        | manager   | 5 wd          | D      | –  | –
    left                | red   | theirs | –         | –             | –      | R4 | –
    ended               | red   | ours   | –         | –             | –      | R4 | –
    term-ended          | red   | term   | –         | –             | –      | R4 | –
    never-known         | red   | unknown | –        | –             | –      | R4 | –   | by the clock`,
};

/** Outcomes that may be recorded wherever an application is, and the last milestone at which they may be. */
const anywhere = {
  "other-job | amber |        | us | 2 wd | D                     | –  | C1": "offer",
  "withdrew  | red   | theirs | –  | –    | T if candidate        | R3 | C6": "started-work",
  "job-filled | red  | ours   | –  | –    | T call if interviewed | R3 | C12 | needs reason": "offer",
} as const;

const columns = (row: string): string[] => row.split("|").map((column) => column.trim());

/** A rule of the track in the words of a row. */
function asRow(rule: OutcomeRule, points: number): string[] {
  const notes = [
    ...(rule.needs ? [`needs ${rule.needs.join(" and ")}`] : []),
    ...(rule.opens ? [`opens ${rule.opens}`] : []),
    ...(rule.condition ? [conditionText(rule.condition)] : []),
    ...(rule.promiseToPerson ? ["promise to a person"] : []),
    ...(rule.confirmedBy === "hr" ? ["hr confirms"] : []),
    ...(rule.confirmedBy === "hr-second-person" ? ["hr + second person"] : []),
    ...(rule.caution ? ["legal warning"] : []),
    ...(rule.byClockOnly ? ["by the clock"] : []),
  ].join(", ");
  return [
    rule.id,
    rule.colour,
    rule.colour === "green" ? String(points) : (rule.class ?? ""),
    rule.owner ?? "–",
    reviewText(rule.review),
    recruiterText(rule),
    rule.referrer ? referrerText[rule.referrer] : "–",
    rule.candidate ? candidateText[rule.candidate] : "–",
    ...(notes === "" ? [] : [notes]),
  ];
}

function reviewText(review: OutcomeRule["review"]): string {
  switch (review?.kind) {
    case undefined:
      return "–";
    case "working-days":
      return review.days === 0 ? "same day" : `${review.days} wd`;
    case "given":
      return "agreed";
    case "interview-end":
      return "interview";
    case "offer-expiry":
      return `expiry, ${review.days} wd`;
    case "after-start-date":
      return `start + ${review.days} wd`;
    case "after-started":
      return `started + ${review.days} d`;
  }
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "tries":
      return `${condition.tries} tries, ${condition.channels} channels, ${condition.workingDays} wd`;
    case "reminders":
      return `${condition.reminders} reminders, ${condition.workingDays} wd`;
    case "missed-before":
      return "C7 unanswered, or second miss";
    case "offer-ran-out":
      return `${condition.graceWorkingDays} wd grace`;
    case "calls-after-start":
      return `${condition.workingDays} wd, calls logged`;
    case "scorecards":
      return "scorecards";
  }
}

const recruiterText = ({ recruiter, recruiterIfByCandidate, callIfInterviewed }: OutcomeRule): string =>
  ({
    digest: "D",
    task: recruiterIfByCandidate ? "T if candidate" : "T",
    call: callIfInterviewed ? "T call if interviewed" : "T call",
    screen: "–",
  })[recruiter];

const referrerText = { "next-step": "R1", "points-earned": "R2", ended: "R3", "card-only": "R4" } as const;

const candidateText = {
  "next-step": "C1",
  "times-offered": "C1 + link",
  "tried-to-call": "C2",
  "item-needed": "C3",
  "kind-no": "C4",
  "kind-no-after-call": "C5",
  goodbye: "C6",
  "missed-each-other": "C7",
  paused: "C8",
  invitation: "C9",
  offer: "C10",
  "first-day": "C11",
  "job-filled": "C12",
} as const;

describe("the default track", () => {
  for (const [milestone, rows] of Object.entries(agreed))
    for (const row of rows.trim().split("\n")) {
      const expected = columns(row);
      test(`${milestone}: ${expected.join(" · ")}`, () => {
        const rule = findOutcome(defaultTrack, milestone, expected[0] ?? "");
        assert.ok(rule);
        assert.deepEqual(asRow(rule, milestonePoints(defaultScheme, milestone)), expected);
      });
    }

  for (const [row, last] of Object.entries(anywhere)) {
    const expected = columns(row);
    test(`anywhere up to ${last}: ${expected.join(" · ")}`, () => {
      const order = defaultTrack.milestones.map(({ id }) => id);
      for (const milestone of order) {
        const rule = findOutcome(defaultTrack, milestone, expected[0] ?? "");
        assert.equal(rule !== undefined, order.indexOf(milestone) <= order.indexOf(last), milestone);
        if (rule) assert.deepEqual(asRow(rule, 0), expected);
      }
    });
  }

  test("has these milestones in this order and no outcome besides those agreed", () => {
    assert.deepEqual(
      defaultTrack.milestones.map(({ id }) => id),
      Object.keys(agreed),
    );
    for (const { id, outcomes } of defaultTrack.milestones)
      assert.deepEqual(
        outcomes.map((outcome) => outcome.id),
        (agreed[id] ?? "")
          .trim()
          .split("\n")
          .map((row) => columns(row)[0]),
      );
    assert.equal(defaultTrack.anywhere.length, Object.keys(anywhere).length);
  });

  test("checks after 28 and after 84 days; a final interview only where an outcome opens it", () => {
    const milestone = (id: string) => findMilestone(defaultTrack, id);
    assert.equal(milestone("still-working-4w")?.retentionDays, 28);
    assert.equal(milestone("still-working-12w")?.retentionDays, 84);
    assert.deepEqual(
      defaultTrack.milestones.filter(({ optional }) => optional).map(({ id }) => id),
      ["final-interview"],
    );
  });

  test("gives 50 points more for somebody new to the sector who starts work", () => {
    assert.deepEqual(defaultScheme.newToSector, { milestone: "started-work", points: 50 });
  });

  test("knows which outcomes are a try to reach the candidate and which a conversation", () => {
    const of = (contact: string) =>
      outcomesAt(defaultTrack, "contact-made")
        .filter((rule) => rule.contact === contact)
        .map(({ id }) => id);
    assert.deepEqual(of("try"), ["no-answer"]);
    assert.deepEqual(of("conversation"), [
      "spoke-interested",
      "call-back",
      "needs-info",
      "thinking",
      "too-far",
    ]);
  });

  test("knows which outcomes say that an interview took place", () => {
    const held = defaultTrack.milestones.flatMap(({ outcomes }) =>
      outcomes.filter(({ interviewHeld }) => interviewHeld).map(({ id }) => id),
    );
    assert.deepEqual(held, [
      "held-forward",
      "held-second",
      "held-deciding",
      "held-not-chosen",
      "final-forward",
      "final-deciding",
      "final-not-chosen",
    ]);
  });

  test("asks on the first talk, and again at the start, whether somebody is new to the sector", () => {
    for (const [milestone, outcome] of [
      ["contact-made", "spoke-interested"],
      ["started-work", "started"],
    ] as const)
      assert.deepEqual(findOutcome(defaultTrack, milestone, outcome)?.mayCarry, ["newToSector"]);
  });

  test("is a track as any other: of the shape, and without mistakes", () => {
    assert.deepEqual(Track.parse(defaultTrack), defaultTrack);
    assert.deepEqual(mistakesOfTrack(defaultTrack), []);
  });
});
