import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { mistakesOfScheme } from "../../../shared/domain/points/mistakes.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { mistakesOfTrack } from "../../../shared/domain/track/mistakes.ts";
import type { Milestone, OutcomeRule, Track } from "../../../shared/domain/track/track.ts";

const pointersOf = (track: Track): string[] => mistakesOfTrack(track).map(({ pointer }) => pointer);

/** The default track with one of its milestones changed. */
const withMilestone = (id: string, change: (milestone: Milestone) => Milestone): Track => ({
  ...defaultTrack,
  milestones: defaultTrack.milestones.map((milestone) =>
    milestone.id === id ? change(milestone) : milestone,
  ),
});

/** The default track with one outcome changed, and the pointer to it. */
const withOutcome = (milestoneId: string, outcomeId: string, change: Partial<OutcomeRule>) => {
  const index = defaultTrack.milestones.findIndex(({ id }) => id === milestoneId);
  const position = defaultTrack.milestones[index]?.outcomes.findIndex(({ id }) => id === outcomeId) ?? -1;
  assert.ok(position >= 0);
  const track = withMilestone(milestoneId, (milestone) => ({
    ...milestone,
    outcomes: milestone.outcomes.map((outcome) =>
      outcome.id === outcomeId ? without({ ...outcome, ...change }) : outcome,
    ),
  }));
  return { track, at: `/milestones/${index}/outcomes/${position}` };
};

const without = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;

describe("a track", () => {
  it("that is the default has no mistakes, and neither has the default scheme with it", () => {
    assert.deepEqual(mistakesOfTrack(defaultTrack), []);
    assert.deepEqual(mistakesOfScheme(defaultScheme, defaultTrack, ["GBP", "EUR", "SEK", "JPY"]), []);
  });

  const wrong: [rule: string, milestone: string, outcome: string, change: object, field: string][] = [
    ["says who acts after an amber", "contact-made", "needs-info", { owner: undefined }, "owner"],
    ["says when an amber is looked at again", "contact-made", "needs-info", { review: undefined }, "review"],
    [
      "says when a green is looked at again",
      "contact-made",
      "spoke-interested",
      { review: undefined },
      "review",
    ],
    ["gives every red a class", "contact-made", "too-far", { class: undefined }, "class"],
    ["gives a class to nothing but reds", "contact-made", "needs-info", { class: "ours" }, "class"],
    ["gives a red no owner", "contact-made", "too-far", { owner: "us" }, "owner"],
    ["never tells a referrer of an amber", "contact-made", "thinking", { referrer: "next-step" }, "referrer"],
    [
      "tells a referrer of a red only that it ended",
      "contact-made",
      "too-far",
      { referrer: "points-earned" },
      "referrer",
    ],
    ["has the booking an invitation is about", "interview-booked", "booked", { needs: undefined }, "needs"],
    [
      "has the start date a first-day mail tells",
      "started-work",
      "start-agreed",
      { needs: undefined },
      "needs",
    ],
    ["has the reason a kind no tells", "interview-booked", "not-invited", { needs: undefined }, "needs"],
    [
      "counts from the first day at work only once there is one",
      "offer",
      "accepted",
      { review: { kind: "after-started", days: 28 } },
      "review",
    ],
    [
      "opens only an optional milestone that comes later",
      "interview-completed",
      "held-second",
      { opens: "offer" },
      "opens",
    ],
    [
      "opens something by greens alone",
      "interview-completed",
      "held-deciding",
      { opens: "final-interview" },
      "opens",
    ],
    ["ends it only with an offer that is over", "offer", "told", { colour: "red" }, "offer"],
    ["goes on with an offer that can still be answered", "offer", "declined", { colour: "amber" }, "offer"],
    ["has a deadline for an offer that is told", "offer", "told", { review: { kind: "given" } }, "review"],
    [
      "asks nothing of an offer that it does not tell",
      "offer",
      "accepted",
      { needs: ["startDate"] },
      "needs",
    ],
    ["has ids that can stand in a path", "contact-made", "too-far", { id: "Too far!" }, "id"],
  ];
  for (const [rule, milestone, outcome, change, field] of wrong)
    it(rule, () => {
      const { track, at } = withOutcome(milestone, outcome, change);
      assert.ok(pointersOf(track).includes(`${at}/${field}`), pointersOf(track).join());
    });

  it("gets past every milestone by a green", () => {
    const track = withMilestone("offer", (milestone) => ({
      ...milestone,
      outcomes: milestone.outcomes.filter(({ colour }) => colour !== "green"),
    }));
    assert.deepEqual(pointersOf(track), ["/milestones/4/outcomes", "/milestones/4/outcomes"]);
  });

  for (const state of ["told", "sent", "negotiating", "accepted", "declined", "expired", "withdrawn"])
    it(`says at the offer milestone what is recorded where an offer is ${state}`, () => {
      const unnamed = withMilestone("offer", (milestone) => ({
        ...milestone,
        outcomes: milestone.outcomes.map((outcome) =>
          outcome.offer === state ? without({ ...outcome, offer: undefined }) : outcome,
        ),
      }));
      assert.deepEqual(mistakesOfTrack(unnamed), [
        {
          pointer: "/milestones/4/outcomes",
          detail: `No outcome says that the offer is ${state} (offer: "${state}"), so nothing could be recorded when it is.`,
        },
      ]);
    });

  it("needs no outcome for an offer that nobody was told of", () => {
    const unnamed = withMilestone("offer", (milestone) => ({
      ...milestone,
      outcomes: milestone.outcomes.filter(({ offer }) => offer !== "draft"),
    }));
    assert.deepEqual(mistakesOfTrack(unnamed), []);
  });

  it("has retention checks after the start only, one later than the other", () => {
    const early = withMilestone("offer", (milestone) => ({ ...milestone, retentionDays: 3 }));
    assert.deepEqual(pointersOf(early), ["/milestones/4/retentionDays"]);
    const swapped = withMilestone("still-working-12w", (milestone) => ({ ...milestone, retentionDays: 28 }));
    assert.deepEqual(pointersOf(swapped), ["/milestones/7/retentionDays"]);
  });

  it("has no optional milestone that nothing opens, and none that life cannot do without", () => {
    const { track } = withOutcome("interview-completed", "held-second", { opens: undefined });
    assert.deepEqual(pointersOf(track), ["/milestones/3/optional"]);
    const offer = withMilestone("offer", (milestone) => ({ ...milestone, optional: true }));
    assert.deepEqual(pointersOf(offer).sort(), ["/milestones/4/optional", "/offerMilestone"]);
  });

  it("names milestones that it has, in the order of life", () => {
    assert.deepEqual(pointersOf({ ...defaultTrack, offerMilestone: "dinner" }), ["/offerMilestone"]);
    assert.deepEqual(pointersOf({ ...defaultTrack, contactMilestone: "offer" }), ["/interviewMilestone"]);
  });

  it("offers outcomes anywhere only until a milestone it has, and never a green", () => {
    const [first] = defaultTrack.anywhere;
    assert.ok(first);
    const anywhere = [{ ...first, before: "dinner" }];
    assert.deepEqual(pointersOf({ ...defaultTrack, anywhere }), ["/anywhere/0/before"]);
    const green = [{ ...first, outcome: { ...first.outcome, colour: "green" as const } }];
    assert.deepEqual(pointersOf({ ...defaultTrack, anywhere: green }), ["/anywhere/0/outcome/colour"]);
  });

  it("with its milestones in any other order always has a mistake", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...defaultTrack.milestones], { minLength: 8 }), (milestones) => {
        const same = milestones.every((milestone, index) => milestone === defaultTrack.milestones[index]);
        const found = mistakesOfTrack({ ...defaultTrack, milestones });
        // Only what happens before the interview may change places.
        const [first, second] = milestones.map(({ id }) => id);
        const swapped = first === "interview-booked" && second === "contact-made";
        assert.equal(found.length === 0, same || (swapped && isSameFrom(milestones, 2)));
      }),
      { numRuns: 300 },
    );
  });
});

const isSameFrom = (milestones: readonly Milestone[], from: number): boolean =>
  milestones.slice(from).every((milestone, index) => milestone === defaultTrack.milestones[index + from]);
