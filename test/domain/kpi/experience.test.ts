import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, clock, rita, upTo } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import { figure, figures } from "./books.ts";

/** Not taken to an interview in March; asked on the last evening of the month. */
const askedOf = (arrival: Arrival = {}): Story => {
  const rejected = upTo("contact-made", anApplication(arrival)).outcome("interview-booked", "not-invited");
  const { seq: outcomeSeq } = rejected.application().outcomes.at(-1) ?? { seq: 0 };
  return rejected
    .at("2026-03-31T20:00:00.000Z")
    .by(clock)
    .facts({ type: "SurveyOffered", decision: "rejected", touchpoint: "interview-booked", outcomeSeq })
    .by(rita);
};
/** Answered in April. */
const says = (recommend: number, story = askedOf()): Story =>
  story
    .at("2026-04-02T10:00:00.000Z")
    .by(candidate)
    .experience({ type: "AnswerSurvey", recommend, clarity: 3, respect: 4, mayContact: false })
    .by(rita);

describe("experience.cnps", () => {
  it("is who says 9 or 10 minus who says 0 to 6 of all who answered, from -100 to 100", () => {
    // Ten, nine, eight, seven, six, zero: two recommend us, two warn of us.
    const even = [10, 9, 8, 7, 6, 0].map((recommend) => says(recommend));
    const { value, numerator, denominator, n, unit } = figure("experience.cnps", even);
    assert.deepEqual(
      { value, numerator, denominator, n, unit },
      {
        ...{ value: 0, numerator: 0, denominator: 6, n: 6 },
        unit: "score",
      },
    );
    assert.equal(figure("experience.cnps", [says(10), says(9)]).value, 100);
    assert.equal(figure("experience.cnps", [says(0), says(6)]).value, -100);
    assert.equal(figure("experience.cnps", [says(10), says(9), says(7), says(2)]).value, 25);
  });

  it("has the response rate beside it", () => {
    const { beside } = figure("experience.cnps", [says(10), askedOf(), askedOf(), askedOf()]);
    assert.deepEqual(beside, { offered: 4, responseRate: 0.25 });
    const none = figure("experience.cnps", [askedOf()]);
    assert.deepEqual([none.value, none.n, none.beside], [null, 0, { offered: 1, responseRate: 0 }]);
    assert.deepEqual(figure("experience.cnps", []).beside, { offered: 0, responseRate: null });
  });

  it("has all of a survey in the month in which it was asked, so that no month has more answers than questions", () => {
    const inMonth = (month: string) => figure("experience.cnps", [says(10)], { basis: "activity", month });
    assert.deepEqual(inMonth("2026-03").beside, { offered: 1, responseRate: 1 });
    assert.deepEqual(inMonth("2026-04").beside, { offered: 0, responseRate: null });
  });

  it("is split by the decision and where it fell", () => {
    const accepted = upTo("offer", anApplication());
    const { seq: outcomeSeq } = accepted.application().outcomes.at(-1) ?? { seq: 0 };
    const happy = says(
      10,
      accepted.by(clock).facts({
        ...{ type: "SurveyOffered", decision: "accepted", touchpoint: "offer" },
        outcomeSeq,
      }),
    );
    const split = figures("experience.*", [happy, says(3), says(8)]);
    assert.deepEqual(
      split.map(({ id, n, value }) => [id, n, value]),
      [
        ["experience.cnps", 3, 0],
        ["experience.cnps.accepted.offer", 1, 100],
        ["experience.cnps.rejected.interview-booked", 2, -50],
      ],
    );
  });

  it("leaves tests out", () => {
    assert.equal(figure("experience.cnps", [says(10, askedOf({ test: true }))]).n, 0);
  });
});
