import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import type { Decision } from "../../../shared/domain/application/decision.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Recorded } from "../../../shared/domain/application/events.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import {
  askErasure,
  endHold,
  holdData,
  readHeld,
  renewHold,
} from "../../../shared/domain/personal-data/decide.ts";
import { heldNotes } from "../../../shared/domain/personal-data/held-notes.ts";
import { HeldItem } from "../../../shared/domain/personal-data/holds.ts";
import { anApplication, candidate, leeds, utrecht, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const holdId = "hold_1";
const until = "2026-09-01";
const command = { holdId, items: ["interviews"], ground: "legal-claims", until } as const;

const eventsOf = (decision: Decision) => {
  assert.ok(decision.ok, "refused");
  return decision.events;
};
const refusal = (decision: Decision) => (decision.ok ? undefined : decision.refusal.code);
const held = (story: Story = anApplication(), day: string = until) =>
  story.facts(...eventsOf(holdData({ ...command, until: day }, story.history(), story)));
const erased = (story: Story) => {
  const asked = story.by(candidate).facts(...eventsOf(askErasure(story.history(), { now: story.now })));
  const begun = asked.laterBy({ hours: 24 }).sweep();
  return begun.facts({ type: "CandidateErased", proofId: "proof_1" });
};
const reviews = (story: Story) =>
  openTasks(story.history(), story.track)
    .filter(({ kind }) => kind === "hold-review")
    .map(({ for: whose, since }) => ({ whose, since }));

describe("a hold", () => {
  it("keeps a part once, and is looked at again within twelve months", () => {
    const story = held();
    const again = (items: readonly HeldItem[], day = until) =>
      refusal(holdData({ ...command, holdId: "hold_2", items, until: day }, story.history(), story));
    assert.equal(again(["interviews", "offers"]), "held-already");
    assert.equal(again(["offers"]), undefined);
    // 2 March 2026 in Leeds.
    for (const day of ["2026-03-02", "2025-03-03", "2027-03-03"])
      assert.equal(again(["offers"], day), "hold-term", day);
    for (const day of ["2026-03-03", "2027-03-02"]) assert.equal(again(["offers"], day), undefined, day);
  });

  it("counts its days at the site", () => {
    // 23:30 on 2 March in Leeds is 3 March in Utrecht already.
    const late = (site: typeof leeds) => anApplication({ site }).at("2026-03-02T23:30:00.000Z");
    const tomorrow = { ...command, until: "2026-03-03" };
    assert.equal(refusal(holdData(tomorrow, late(leeds).history(), late(leeds))), undefined);
    assert.equal(refusal(holdData(tomorrow, late(utrecht).history(), late(utrecht))), "hold-term");
  });

  it("comes to privacy when the site opens on its day, whatever the state, on both sides of a change of clocks", () => {
    for (const [site, day, at] of [
      [leeds, "2026-03-27", "2026-03-27T08:30:00.000Z"],
      [leeds, "2026-03-30", "2026-03-30T07:30:00.000Z"],
      [utrecht, "2026-10-23", "2026-10-23T06:30:00.000Z"],
      [utrecht, "2026-10-26", "2026-10-26T07:30:00.000Z"],
      // A Sunday is no day off for a date that was named: the task is there on Monday.
      [leeds, "2026-05-03", "2026-05-03T07:30:00.000Z"],
    ] as const)
      for (const story of [
        held(anApplication({ site }), day),
        held(anApplication({ site }), day).archive("other"),
        erased(held(anApplication({ site }), day)),
      ]) {
        const aMinuteBefore = new Date(Date.parse(at) - 60_000).toISOString();
        const before = story.at(aMinuteBefore);
        assert.deepEqual(reviews(before.sweep()), [], day);
        const next = nextDueAt(before.sweep().history(), before.policy(), aMinuteBefore);
        assert.ok(next !== undefined && next <= at, "the sweep looks at it then");
        const due = story.at(at).sweep();
        assert.deepEqual(reviews(due), [{ whose: "privacy", since: at }]);
        const again = due.laterBy({ days: 2 }).sweep();
        assert.equal(again.events.filter(({ type }) => type === "HoldReviewDue").length, 1, "once");
        const mails = plannedMessages(again.history(), again.policy()).filter(
          ({ template }) => template === "privacy-hold-review",
        );
        assert.equal(mails.length, 1);
      }
  });

  it("is renewed or ended, and comes back on the day it was renewed to: nothing else closes the task", () => {
    const due = held().at("2026-09-01T07:30:00.000Z").sweep();
    const next = { holdId, until: "2027-02-01" };
    const renewed = due.facts(...eventsOf(renewHold(next, due.history(), due)));
    assert.deepEqual(reviews(renewed), []);
    assert.equal(reviews(renewed.at("2027-02-01T08:30:00.000Z").sweep()).length, 1);
    const ended = due.facts(...eventsOf(endHold(holdId, due.history())));
    assert.deepEqual(reviews(ended.at("2027-02-01T08:30:00.000Z").sweep()), []);
    for (const decision of [
      endHold(holdId, ended.history()),
      renewHold(next, ended.history(), ended),
      readHeld(holdId, ended.history()),
    ])
      assert.equal(refusal(decision), "hold-ended");
    assert.equal(refusal(endHold("hold_9", due.history())), "no-such-hold");
    assert.equal(refusal(renewHold({ holdId, until: "2026-09-01" }, due.history(), due)), "hold-term");
  });

  it("is of no use on an application that was merged away", () => {
    const merged = anApplication().mergeInto("app_2");
    assert.equal(refusal(holdData(command, merged.history(), merged)), "already-merged");
  });

  it("stays when the person is erased, and is read apart only from then on", () => {
    const story = held();
    assert.equal(refusal(readHeld(holdId, story.history())), "held-in-place");
    const gone = erased(story);
    assert.equal(gone.application().holds?.[0]?.endedAt, undefined);
    assert.deepEqual(eventsOf(readHeld(holdId, gone.history())), [{ type: "HeldDataRead", holdId }]);
  });

  it("changes neither where an application stands, nor what comes next, nor the silence", () => {
    for (const story of [anApplication(), upTo("offer", anApplication())]) {
      const { holds: _holds, updatedAt: _updated, ...after } = held(story).application();
      const { updatedAt: _before, ...before } = story.application();
      assert.deepEqual(after, before);
    }
  });
});

/** What may never be held: it is the expert's, an answer that is only counted, or privacy's own. */
const neverHeld: ReadonlySet<string> = new Set(["ConsultationBooked", "ConsultationHeld", "SurveyAnswered"]);

describe("which notes belong to which part", () => {
  /** A recorded event with a note wherever its type has room for one. */
  const withNotes = (type: string): Recorded => {
    const fields = { noteId: "n1", extraNoteId: "n2", lineNoteId: "n3" };
    return { type, seq: 1, factSeq: 1, recordedAt: "", actor: candidate, ...fields } as unknown as Recorded;
  };
  const namesNotes = (schema: unknown): boolean =>
    /noteId/i.test(
      JSON.stringify(schema, (key, value: unknown) => (key === "parent" ? undefined : (value as object))) ??
        "",
    );

  it("is said of every type of event that refers to one, or it is erased whatever is held", () => {
    const referring = ApplicationEvent.types.filter((each) => {
      const schema = each.schema() as unknown as { _zod: { def: { shape: object } } };
      return namesNotes(schema._zod.def.shape);
    });
    assert.ok(referring.length >= 20, "the fields of the schemas were read");
    for (const { type } of referring) {
      const known = heldNotes([withNotes(type)]).size > 0;
      assert.equal(
        known,
        !neverHeld.has(type),
        `${type} is named in held-notes.ts, or in this test as never held`,
      );
    }
  });

  it("leaves out what is the expert's alone, also inside what may be held", () => {
    const event = {
      ...withNotes("ExpectationsStated"),
      noteId: undefined,
      answers: {
        reasonForChange: { noteId: "why" },
        otherProcesses: { inOthers: true, noteId: "processes-1" },
      },
    } as unknown as Recorded;
    const found = heldNotes([event]);
    assert.equal(found.get("why"), "expectations");
    assert.equal(found.has("processes-1"), false);
  });

  it("finds the notes inside: the place of a booking, what was written to a question", () => {
    const outcome = {
      ...withNotes("OutcomeRecorded"),
      details: { booking: { placeNoteId: "place" } },
    } as unknown as Recorded;
    const card = {
      ...withNotes("ScorecardSubmitted"),
      answers: [{ questionId: "q", evidenceNoteId: "evidence" }],
    } as unknown as Recorded;
    const found = heldNotes([outcome, card]);
    assert.equal(found.get("place"), "decisions");
    assert.equal(found.get("evidence"), "interviews");
  });

  it("has a name for every part that can be held", () => {
    assert.deepEqual([...HeldItem.options].sort(), [
      "application",
      "contact-details",
      "correspondence",
      "decisions",
      "expectations",
      "interviews",
      "offers",
    ]);
  });
});
