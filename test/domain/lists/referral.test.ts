import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hiddenOutcomes, referralOf } from "../../../shared/domain/lists/referral.ts";
import type { Referral } from "../../../shared/domain/lists/referral.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { anApplication, leeds, mondayMorning, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const after = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** What the referrer sees so many minutes after the story's last moment. */
const seen = (story: Story, minutes: number): Referral =>
  referralOf(story.history(), story.policy(), after(story.now, minutes));

/** The steps that show something, as `milestone: state points`. */
const shown = ({ steps }: Referral): string[] =>
  steps
    .filter((step) => step.reached || step.state !== undefined)
    .map(
      (step) =>
        `${step.milestone}: ${step.reached ? "reached" : "ahead"} ${step.state ?? "-"} ${step.points}`,
    );

const ahead = (from: number) =>
  [
    "interview-completed: ahead pending 25",
    "started-work: ahead pending 100",
    "still-working-4w: ahead pending 25",
    "still-working-12w: ahead pending 75",
  ].slice(from);

describe("what a referrer sees", () => {
  it("a new application shows what there is to earn, and what for", () => {
    const referral = seen(anApplication(), 0);
    assert.equal(referral.status, "in-progress");
    assert.deepEqual(shown(referral), ahead(0));
    assert.equal(
      referral.steps.find((step) => step.milestone === "interview-completed")?.condition,
      "after the interview",
    );
  });

  it("a green appears when the undo window is over, with its day and its points", () => {
    const story = upTo("interview-completed", anApplication());
    const reachedBefore = ["contact-made: reached - 0", "interview-booked: reached - 0"];
    assert.deepEqual(shown(seen(story, 4)), [...reachedBefore, ...ahead(0)]);
    assert.deepEqual(shown(seen(story, 5)), [
      ...reachedBefore,
      "interview-completed: reached owed 25",
      ...ahead(1),
    ]);
    assert.equal(
      seen(story, 5).steps.find((step) => step.state === "owed")?.reachedOn,
      story.now.slice(0, 10),
    );
  });

  it("what is undone inside the window was never there; what is undone later is reversed at once", () => {
    const green = upTo("interview-completed", anApplication());
    const soon = green.laterBy({ minutes: 3 }).undo("interview-completed");
    for (const minutes of [0, 2, 3, 600]) {
      const steps = shown(seen(soon, minutes)).filter((line) => !line.includes("reached"));
      assert.deepEqual(steps, ahead(0));
    }
    const later = green.laterBy({ minutes: 30 }).undo("interview-completed");
    // It can be earned again, so that it is pending, not lost.
    assert.equal(shown(seen(later, 0))[2], "interview-completed: ahead pending 25");
    const ended = later.outcome("interview-completed", "held-not-chosen");
    const final = seen(ended, 60 * 24 * 10);
    assert.equal(final.status, "ended");
    assert.ok(shown(final).includes("interview-completed: ahead reversed 25"), shown(final).join("\n"));
  });

  it("the bonus for somebody new to the sector is part of what the start is worth, and known no earlier than the start", () => {
    const story = upTo("offer", anApplication());
    const started = story
      .laterBy({ days: 7 })
      .outcome("started-work", "started", { details: { newToSector: true } });
    assert.ok(shown(seen(started, 1)).includes("started-work: ahead pending 100"));
    assert.ok(shown(seen(started, 6)).includes("started-work: reached owed 150"));
  });

  it("an end shows when the message about it may go, not before, and without what was pending", () => {
    const story = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-not-chosen");
    const ended = plannedMessages(story.history(), story.policy()).find(
      (m) => m.template === "referrer-ended",
    );
    assert.ok(ended && ended.notBefore > after(story.now, 24 * 60));
    const at = (instant: string) => referralOf(story.history(), story.policy(), instant);
    assert.equal(at(after(ended.notBefore, -1)).status, "in-progress");
    assert.deepEqual(shown(at(after(ended.notBefore, -1))).slice(2), ahead(0));
    assert.equal(at(ended.notBefore).status, "ended");
    assert.deepEqual(shown(at(ended.notBefore)).slice(2), []);
  });

  it("the end stays hidden behind what was shown before it, whatever was skipped or replaced", () => {
    const story = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-deciding")
      .laterBy({ days: 1 })
      .outcome("interview-completed", "did-not-attend");
    const before = seen(story, 10);
    assert.equal(before.status, "in-progress");
    assert.deepEqual(before, { ...seen(story.undo("interview-completed"), 10) });
  });

  it("an end that was undone before anybody heard never shows", () => {
    const story = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-not-chosen")
      .laterBy({ minutes: 40 })
      .undo("interview-completed");
    for (const minutes of [0, 60, 60 * 24 * 5]) assert.equal(seen(story, minutes).status, "in-progress");
  });

  it("leaving after the start says only that there are no further points; what was earned stays", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 28 })
      .outcome("still-working-4w", "left");
    assert.equal(seen(story, 4).status, "in-progress");
    const referral = seen(story, 6);
    assert.equal(referral.status, "no-further-points");
    assert.deepEqual(
      shown(referral).filter((line) => !line.endsWith("- 0")),
      ["interview-completed: reached owed 25", "started-work: reached owed 100"],
    );
  });

  it("twelve weeks at work complete it", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 30 })
      .outcome("still-working-4w", "yes")
      .laterBy({ days: 60 })
      .outcome("still-working-12w", "yes");
    assert.equal(seen(story, 6).status, "completed");
    assert.ok(shown(seen(story, 6)).every((line) => !line.includes("pending")));
  });

  it("retention is expected so many days after the start", () => {
    const story = upTo("started-work", anApplication());
    const expected = (milestone: string) =>
      seen(story, 6).steps.find((step) => step.milestone === milestone)?.expectedOn;
    assert.deepEqual(
      [expected("still-working-4w"), expected("still-working-12w")],
      ["2026-04-04", "2026-05-30"],
    );
    assert.equal(
      seen(upTo("interview-booked", anApplication()), 6).steps.some((step) => step.expectedOn),
      false,
    );
  });

  it("merging leaves nothing to earn; archiving by hand tells nobody", () => {
    assert.equal(seen(anApplication().laterBy({ days: 1 }).archive(), 0).status, "in-progress");
    assert.equal(
      seen(anApplication().laterBy({ days: 1 }).mergeInto("app_2"), 0).status,
      "no-further-points",
    );
  });

  it("hidden outcomes are those inside the window and those undone inside it, now and forever", () => {
    const story = upTo("contact-made", anApplication({ site: leeds, receivedAt: mondayMorning }));
    const seq = story.application().outcomes[0]?.seq ?? 0;
    const hidden = (s: Story, minutes: number) =>
      hiddenOutcomes(s.history(), 300, after(s.now, minutes)).has(seq);
    assert.deepEqual([hidden(story, 4), hidden(story, 5)], [true, false]);
    const soon = story.laterBy({ minutes: 4 }).undo("contact-made");
    assert.deepEqual([hidden(soon, 0), hidden(soon, 9000)], [true, true]);
    const later = story.laterBy({ minutes: 5 }).undo("contact-made");
    assert.equal(hidden(later, 0), false);
  });
});
