import assert from "node:assert/strict";
import { it } from "node:test";
import { sentenceOf } from "../../../shared/domain/application/conditions.ts";
import { en } from "../../../web/src/application/words/en.ts";

const codes = Object.keys(en.unmet) as (keyof typeof en.unmet)[];

it("the pages' English says of a condition that does not hold what the API says", () => {
  for (const code of codes)
    for (const needed of [1, 3])
      for (const called of [true, false]) {
        const so = { done: 0, needed };
        const far = { tries: so, channels: so, reminders: so, scorecards: so, workingDays: so };
        const unmet = { ...far, code, until: "2026-03-18", called };
        assert.equal(en.unmet[code](unmet), sentenceOf(unmet));
      }
});

it("one working day of grace is no plural, and two are", () => {
  const graceOf = (needed: number) =>
    sentenceOf({ code: "offer-still-runs", until: "2026-03-18", workingDays: { done: 0, needed } });
  assert.match(graceOf(1), /1 working day of grace/);
  assert.match(graceOf(2), /2 working days of grace/);
});
