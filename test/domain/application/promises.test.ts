import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import { movePromise } from "../../../shared/domain/application/promises.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { anApplication, payroll, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";
import { sweptUntil } from "./lives.ts";

const byDay = (story: Story) => openPromise(story.application())?.byDay;
const statuses = (story: Story) => story.application().promises.map(({ status }) => status);

/** Applied on Monday 2 March 2026 at 09:00; it is Tuesday 10:00 now. */
const applied = anApplication().at("2026-03-03T10:00:00.000Z");

describe("you will hear from us by", () => {
  test("one working day after an arrival, counted from the day it was entered", () => {
    assert.equal(byDay(anApplication()), "2026-03-03");
    assert.equal(byDay(anApplication({ receivedAt: "2026-03-06T20:00:00.000Z" })), "2026-03-09");
    assert.equal(
      byDay(anApplication({ receivedAt: "2026-03-07T12:00:00.000Z" })),
      "2026-03-09",
      "a Saturday",
    );
  });

  test("two working days after a first talk, the review date otherwise", () => {
    assert.equal(byDay(applied.outcome("contact-made", "spoke-interested")), "2026-03-05");
    assert.equal(byDay(applied.outcome("contact-made", "needs-info")), "2026-03-06");
    assert.equal(byDay(applied.outcome("contact-made", "no-answer")), "2026-03-04");
  });

  test("three working days after the interview, once one is booked", () => {
    // Booked for Thursday 5 March.
    const booked = applied.at("2026-03-04T09:00:00.000Z").outcome("interview-booked", "booked");
    assert.equal(byDay(booked), "2026-03-10");
    assert.equal(byDay(booked.contact()), "2026-03-10", "a talk before it changes nothing");
  });

  test("ten working days after an acceptance, and again after each word, but five before the start", () => {
    const accepted = upTo("offer", anApplication());
    assert.equal(accepted.now, "2026-03-06T09:00:00.000Z");
    assert.equal(byDay(accepted), "2026-03-20");
    assert.equal(byDay(accepted.laterBy({ days: 4 }).contact()), "2026-03-24");
    const starting = (startDate: string) =>
      byDay(accepted.outcome("started-work", "start-agreed", { details: { startDate } }));
    assert.equal(starting("2026-03-18"), "2026-03-11");
    assert.equal(starting("2026-05-01"), "2026-03-20");
    assert.equal(starting("2026-03-09"), "2026-03-20", "too late for five days before");
    const agreed = accepted.outcome("started-work", "start-agreed", { details: { startDate: "2026-03-25" } });
    assert.equal(
      byDay(agreed.outcome("started-work", "checks-open")),
      "2026-03-18",
      "the start is still known",
    );
  });

  test("never a day that lies behind, however far an outcome is dated back", () => {
    const late = applied.at("2026-03-20T10:00:00.000Z");
    assert.equal(
      byDay(late.outcome("contact-made", "thinking", { effectiveAt: "2026-03-03T10:00:00.000Z" })),
      "2026-03-23",
    );
  });

  test("today, where an hour today was agreed, even after closing time", () => {
    const story = applied.outcome("contact-made", "call-back", { reviewBy: "2026-03-03T19:00:00.000Z" });
    assert.equal(openPromise(story.application())?.until, "2026-03-03T19:00:00.000Z");
  });

  test("nothing once it ended or work started", () => {
    assert.equal(byDay(applied.outcome("contact-made", "too-far")), undefined);
    assert.equal(byDay(upTo("started-work", anApplication())), undefined);
  });
});

describe("a promise is kept", () => {
  test("by a person's outcome that the candidate is mailed about, in time", () => {
    assert.deepEqual(statuses(applied.outcome("contact-made", "thinking")), ["kept", "open"]);
  });

  test("by a logged conversation, whoever called, or a message left; not by a try", () => {
    for (const contact of [
      { result: "spoke" },
      { result: "spoke", direction: "in" },
      { result: "left-message" },
    ] as const) {
      const story = applied.contact(contact);
      assert.deepEqual(statuses(story), ["kept", "open"]);
      assert.equal(byDay(story), "2026-03-05", "two working days on");
    }
    assert.deepEqual(statuses(applied.contact({ result: "no-answer" })), ["open"]);
    assert.deepEqual(statuses(applied.contact({ result: "left-message", direction: "in" })), ["open"]);
  });

  test("by a contact that took place in time though it was logged later, and not by one before it was given", () => {
    const later = applied.at("2026-03-04T09:00:00.000Z");
    assert.deepEqual(statuses(later.contact({ at: "2026-03-03T11:00:00.000Z" })), ["kept", "open"]);
    const given_ = applied.outcome("contact-made", "thinking");
    assert.deepEqual(statuses(given_.contact({ at: "2026-03-03T09:30:00.000Z" })), ["kept", "open"]);
  });

  test("not by what another system reports: the candidate heard nothing", () => {
    const reported = applied.by(payroll).outcome("offer", "accepted");
    assert.deepEqual(statuses(reported), ["open"]);
  });

  test("not by an outcome no mail can tell of, unless it is a talk itself", () => {
    const byPhone = anApplication({ reachableBy: ["phone"] }).at("2026-03-03T10:00:00.000Z");
    const spoke = byPhone.outcome("contact-made", "spoke-interested");
    assert.deepEqual(statuses(spoke), ["kept", "open"]);
    assert.deepEqual(statuses(spoke.outcome("interview-booked", "arrangements")), ["kept", "open"]);
    assert.equal(
      openPromise(spoke.outcome("interview-booked", "arrangements").application())?.milestone,
      "contact-made",
    );
  });

  test("by the outcome that ends it", () => {
    assert.deepEqual(statuses(applied.outcome("contact-made", "too-far")), ["kept"]);
  });
});

describe("a talk while an application is set aside", () => {
  test("gives a day all the same, so that whoever comes back has one", () => {
    const aside = applied.archive().contact();
    assert.equal(byDay(aside.restore()), "2026-03-05");
    const merged = applied.mergeInto("app_2").contact({ result: "left-message" });
    assert.equal(byDay(merged.unmergeFrom("app_2")), "2026-03-05");
  });

  test("gives none once it ended, whoever set it aside since", () => {
    const ended = applied.outcome("contact-made", "too-far").mergeInto("app_2").contact();
    assert.equal(byDay(ended), undefined);
    assert.equal(byDay(ended.unmergeFrom("app_2")), undefined);
  });
});

describe("a promise is missed", () => {
  test("when its day has passed without a word: the sweep records it once", () => {
    const in_time = applied.at("2026-03-03T17:30:00.000Z").sweep();
    assert.deepEqual(statuses(in_time), ["open"]);
    const story = sweptUntil(applied, "2026-03-05T12:00:00.000Z");
    assert.deepEqual(statuses(story), ["missed"]);
    assert.equal(story.events.filter(({ type }) => type === "PromiseMissed").length, 1);
  });

  test("by an outcome that comes too late, which gives the next", () => {
    const late = applied.at("2026-03-04T10:00:00.000Z").outcome("contact-made", "spoke-interested");
    assert.deepEqual(statuses(late), ["missed", "open"]);
  });

  test("and a person gives the next: by a talk, or by naming a day", () => {
    const missed = sweptUntil(applied, "2026-03-05T12:00:00.000Z");
    assert.deepEqual(statuses(missed.contact()), ["missed", "open"]);
    assert.deepEqual(statuses(missed.contact({ result: "no-answer" })), ["missed"]);
    const named = missed.movePromise("2026-03-10");
    assert.deepEqual([statuses(named), byDay(named)], [["missed", "open"], "2026-03-10"]);
  });

  test("and the talk that was in time but logged after the sweep gives the next, too: what was missed stays", () => {
    const missed = sweptUntil(applied, "2026-03-05T12:00:00.000Z");
    const inTime = missed.contact({ at: "2026-03-03T11:00:00.000Z" });
    assert.deepEqual([statuses(inTime), byDay(inTime)], [["missed", "open"], "2026-03-09"]);
    const before = missed.contact({ at: "2026-03-01T11:00:00.000Z" });
    assert.deepEqual(statuses(before), ["missed"], "what was said before the promise answers none");
  });

  test("never while an application is set aside, nor of an employee", () => {
    assert.deepEqual(statuses(sweptUntil(applied.archive(), "2026-03-10T12:00:00.000Z")), ["open"]);
    assert.ok(
      !statuses(sweptUntil(upTo("started-work", anApplication()), "2026-04-30T12:00:00.000Z")).includes(
        "missed",
      ),
    );
  });
});

describe("a promise is moved", () => {
  const moving =
    (day: string) =>
    (history: History, policy: Policy): Decision =>
      movePromise({ type: "MovePromise", byDay: day }, history, policy);

  test("to a later day before it passes, and then counts as kept in time", () => {
    given(applied)
      .when(moving("2026-03-06"))
      .then({ type: "PromiseMoved", promiseSeq: 2, byDay: "2026-03-06", until: "2026-03-06T17:30:00.000Z" });
    const moved = applied.movePromise("2026-03-06").at("2026-03-05T10:00:00.000Z");
    assert.deepEqual(statuses(moved.sweep().outcome("contact-made", "spoke-interested")), ["kept", "open"]);
  });

  test("with the note of why, also where a new day follows one that was missed", () => {
    const command = { type: "MovePromise", byDay: "2026-03-06", noteId: "note_why" } as const;
    given(applied)
      .when((history: History, policy: Policy) => movePromise(command, history, policy))
      .then({
        type: "PromiseMoved",
        promiseSeq: 2,
        byDay: "2026-03-06",
        until: "2026-03-06T17:30:00.000Z",
        noteId: "note_why",
      });
    const late = applied.at("2026-03-20T10:00:00.000Z");
    const again = movePromise({ ...command, byDay: "2026-03-25" }, late.history(), late.policy());
    assert.ok(again.ok);
    const named = again.events.find(({ type }) => type === "PromiseGiven");
    assert.equal(named?.type === "PromiseGiven" && named.noteId, "note_why");
  });

  test("once a stage: while one milestone is open, whatever gave the day", () => {
    const moved = applied.movePromise("2026-03-05");
    given(moved).when(moving("2026-03-06")).thenRefused("promise-already-moved");
    given(moved.outcome("contact-made", "thinking"))
      .when(moving("2026-03-12"))
      .thenRefused("promise-already-moved");
    given(moved.contact()).when(moving("2026-03-12")).thenRefused("promise-already-moved");

    const next = moved.outcome("contact-made", "spoke-interested");
    const movedAgain = next.movePromise("2026-03-12");
    assert.equal(byDay(movedAgain), "2026-03-12", "the next milestone is open");
    given(movedAgain.outcome("interview-booked", "arrangements"))
      .when(moving("2026-03-20"))
      .thenRefused("promise-already-moved");
  });

  test("once a stage, though the day of the stage before still stands", () => {
    const reported = applied.movePromise("2026-03-05").by(payroll).outcome("offer", "accepted").by(rita);
    assert.deepEqual(statuses(reported), ["open"]);
    const moved = reported.movePromise("2026-03-09");
    given(moved).when(moving("2026-03-10")).thenRefused("promise-already-moved");
  });

  test("not any more by what an undo took back", () => {
    const given_ = applied.outcome("contact-made", "thinking").movePromise("2026-03-12");
    const undone = given_.undo("contact-made");
    assert.equal(byDay(undone), "2026-03-03");
    assert.equal(byDay(undone.movePromise("2026-03-06")), "2026-03-06");
  });

  test("after it was missed it is no move: it stays missed, and the new day may be moved once", () => {
    const missed = sweptUntil(applied, "2026-03-05T12:00:00.000Z");
    const named = missed.movePromise("2026-03-10");
    const moved = named.movePromise("2026-03-12");
    assert.deepEqual([statuses(moved), byDay(moved)], [["missed", "open"], "2026-03-12"]);
    given(moved).when(moving("2026-03-13")).thenRefused("promise-already-moved");

    const movedThenMissed = sweptUntil(applied.movePromise("2026-03-04"), "2026-03-05T12:00:00.000Z");
    const namedAgain = movedThenMissed.movePromise("2026-03-10");
    assert.deepEqual(statuses(namedAgain), ["missed", "open"]);
    given(namedAgain).when(moving("2026-03-12")).thenRefused("promise-already-moved");
  });

  test("after it passed it is missed, whether or not the sweep has been there", () => {
    const passed = applied.at("2026-03-03T17:31:00.000Z");
    given(passed)
      .when(moving("2026-03-06"))
      .then(
        { type: "PromiseMissed", promiseSeq: 2 },
        { type: "PromiseGiven", byDay: "2026-03-06", until: "2026-03-06T17:30:00.000Z" },
      );
    given(passed).when(moving("2026-03-03")).thenRefused("day-not-later");
  });

  test("not to an earlier day, and not where nothing is promised", () => {
    given(applied).when(moving("2026-03-03")).thenRefused("day-not-later");
    given(applied.outcome("contact-made", "too-far"))
      .when(moving("2026-03-06"))
      .thenRefused("no-open-promise");
  });
});

describe("an undo and promises", () => {
  test("what an undone outcome kept is open again, what it gave is gone", () => {
    const story = applied.outcome("contact-made", "thinking").undo("contact-made");
    assert.deepEqual(statuses(story), ["open"]);
    assert.equal(byDay(story), "2026-03-03");
  });

  test("a promise reopened by an undo is settled when the next is given, not forgotten", () => {
    const story = applied.outcome("contact-made", "thinking").contact().by(rita).undo("contact-made");
    assert.deepEqual(statuses(story), ["kept", "open"]);
  });
});
