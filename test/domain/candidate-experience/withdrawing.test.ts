import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anApplication, candidate, Refused, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, lastInterview, offerInterview } from "../../builders/interviews.ts";
import { sweptUntil } from "../application/lives.ts";

const withdraws = (story: Story) =>
  story.by(candidate).experience({ type: "Withdraw", noteId: "withdrew-1" });
const spoken = upTo("contact-made", anApplication());

describe("who withdraws", () => {
  test("ends the application as theirs, from the step it is at, with the reason as a note", () => {
    const outcome = withdraws(spoken).application().outcomes.at(-1);
    assert.ok(outcome);
    const { milestone, outcome: id, class: lossClass, actor, noteId, ends } = outcome;
    assert.deepEqual(
      { milestone, id, lossClass, actor, noteId, ends },
      {
        milestone: "interview-booked",
        id: "withdrew",
        lossClass: "theirs",
        actor: candidate,
        noteId: "withdrew-1",
        ends: "archived",
      },
    );
  });

  test("comes to no interview that was booked, as with any other end", () => {
    const booked = bookInterview(offerInterview(spoken).laterBy({ hours: 1 }), "2026-03-12T10:00:00.000Z", {
      by: "recruiter",
    });
    assert.equal(lastInterview(booked).status, "booked");
    const off = sweptUntil(withdraws(booked.laterBy({ hours: 1 })), "2026-03-09T12:00:00.000Z");
    assert.equal(lastInterview(off).status, "cancelled");
    assert.equal(off.application().status, "archived");
  });

  test("is refused once it has ended, and from the first day at work on", () => {
    const code = (story: Story) => {
      try {
        withdraws(story);
      } catch (error) {
        if (error instanceof Refused) return error.code;
        throw error;
      }
      return undefined;
    };
    assert.equal(code(withdraws(spoken)), "not-live");
    assert.equal(code(spoken.outcome("interview-booked", "not-invited")), "not-live");
    assert.equal(code(upTo("started-work", anApplication())), "already-at-work");
  });

  test("can be put right by a recruiter where it was a misunderstanding", () => {
    const back = withdraws(spoken).by(rita).laterBy({ hours: 1 }).undo("interview-booked");
    assert.equal(back.application().status, "live");
    assert.equal(back.application().step.owner, spoken.application().step.owner);
  });
});
