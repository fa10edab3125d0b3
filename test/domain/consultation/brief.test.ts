import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { briefFacts } from "../../../shared/domain/consultation/brief.ts";
import type { ConsultationCommand } from "../../../shared/domain/consultation/decide.ts";
import type { Story } from "../../builders/history.ts";
import { counter, payOf } from "../../builders/offers.ts";
import { aTalkBooked } from "../../builders/talks.ts";

const booked = aTalkBooked();
const [talk] = booked.application().consultations;
assert.ok(talk);
const { consultationId, startsAt } = talk;
const start: ConsultationCommand = { type: "StartConsultation", consultationId };
const complete: ConsultationCommand = { type: "CompleteConsultation", consultationId, topics: [] };

/** How many versions of the offer the brief shows, and from when on it stays as it is. */
function shown(story: Story): [versions: number | undefined, frozenAt: string | undefined] {
  const brief = briefFacts(story.history(), consultationId);
  return [brief?.application.offers[0]?.versions.length, brief?.frozenAt];
}
const asked = (story: Story, amount: number): Story => counter(story, payOf(amount));

describe("a brief", () => {
  it("follows what happens until the talk", () => {
    assert.deepEqual(shown(booked), [1, undefined]);
    assert.deepEqual(shown(asked(booked, 3_300_000)), [2, undefined]);
  });

  it("stays as it is from the moment at which the talk was begun", () => {
    const begun = booked.at(addMinutes(startsAt, 5)).consultation(start);
    const after = asked(begun.laterBy({ minutes: 10 }), 3_300_000);
    assert.deepEqual(shown(after), [1, addMinutes(startsAt, 5)]);
    assert.deepEqual(shown(after.laterBy({ hours: 1 }).consultation(complete)), [1, addMinutes(startsAt, 5)]);
  });

  it("stays as it was at the talk's time where nobody said that it began: not as of when it was told of", () => {
    const before = asked(booked.at(addMinutes(startsAt, -30)), 3_300_000);
    const during = asked(before.at(addMinutes(startsAt, 20)), 3_400_000);
    assert.deepEqual(shown(during.laterBy({ days: 1 }).consultation(complete)), [2, startsAt]);
  });

  it("holds nothing that was not known yet where the talk was over before its time", () => {
    const early = booked.at(addMinutes(startsAt, -10)).consultation(complete);
    assert.deepEqual(shown(asked(early.laterBy({ minutes: 5 }), 3_300_000)), [1, addMinutes(startsAt, -10)]);
  });
});
