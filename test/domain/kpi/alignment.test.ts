import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contribution } from "../../../shared/domain/kpi/catalogue.ts";
import type { Answers, JobTerms, PaySought } from "../../../shared/domain/expectations/answers.ts";
import { anApplication, driverJob, leeds, payroll, Story, upTo } from "../../builders/history.ts";
import { bookInterview, lastInterview, offerInterview } from "../../builders/interviews.ts";
import { accept, decidedFor, draft, onOffer, pay, payOf, send, tell } from "../../builders/offers.ts";
import { figure, figures, subjectOf } from "./books.ts";

/** The warehouse job pays 28 000.00 to 34 000.00 GBP a year. */
const yearly = (amount: number, more: Partial<PaySought> = {}): Answers => ({
  pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount, period: "year" }, ...more },
});

const state = (story: Story, answers: Answers, givenAt?: string): Story =>
  story.expectations({
    type: "StateExpectations",
    answers,
    channel: "phone",
    ...(givenAt ? { givenAt } : {}),
  });

const waive = (story: Story, item = "pay"): Story =>
  story.expectations({ type: "WaiveGap", item, reason: "exception-approved" });

const everything: Answers = { ...yearly(3_200_000), duties: { picking: "yes" }, hoursPerWeek: 37.5 };
const until = "2026-03-31T17:00:00.000Z";

describe("alignment.coverage", () => {
  const covered = (...stories: readonly Story[]) => {
    const { numerator, denominator, excluded, beside } = figure("alignment.coverage", stories);
    return { numerator, denominator, excluded, some: beside?.["some"] };
  };
  const second = (): Story =>
    upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-second");

  it("counts who was asked before the final interview took place", () => {
    const held = (story: Story) => story.laterBy({ days: 1 }).outcome("final-interview", "final-forward");
    assert.deepEqual(
      covered(
        held(state(second(), everything)),
        state(held(second()), everything),
        held(second()),
        state(second(), everything),
      ),
      { numerator: 1, denominator: 3, excluded: {}, some: 1 },
    );
  });

  it("takes a planned interview by when it began, whenever it was written up", () => {
    const planned = bookInterview(offerInterview(second(), "final"), "2026-03-12T10:00:00.000Z", {
      by: "recruiter",
    });
    const held = (story: Story) =>
      story.at("2026-03-13T09:00:00.000Z").outcome("final-interview", "final-deciding");
    assert.equal(lastInterview(held(planned)).status, "held");
    const before = held(state(planned.at("2026-03-12T09:00:00.000Z"), everything));
    const between = held(state(planned.at("2026-03-12T15:00:00.000Z"), everything));
    assert.deepEqual([covered(before).numerator, covered(between).numerator], [1, 0]);
    assert.equal(covered(planned).denominator, 0);
  });

  it("takes one booked by hand by when it began, too", () => {
    const booked = (story: Story) =>
      story.laterBy({ days: 1 }).outcome("final-interview", "final-booked", {
        details: {
          booking: {
            startsAt: "2026-03-12T10:00:00.000Z",
            endsAt: "2026-03-12T11:00:00.000Z",
            format: "in-person",
            people: ["mem_maria"],
          },
        },
      });
    const held = (story: Story) =>
      story.at("2026-03-13T15:00:00.000Z").outcome("final-interview", "final-forward");
    const asked = (at: string) => covered(held(state(booked(second()).at(at), everything))).numerator;
    assert.deepEqual([asked("2026-03-12T09:59:00.000Z"), asked("2026-03-12T10:00:00.000Z")], [1, 0]);
  });

  it("counts who was asked for position, pay and other conditions; beside it who was asked for some of these", () => {
    const { duties, pay: sought } = everything;
    const told = (answers: Answers, terms: Partial<JobTerms> = {}) =>
      tell(draft(state(decidedFor().offering(terms), answers).laterBy({ hours: 2 })), until);
    const counted = (...given: Parameters<typeof told>) => {
      const { numerator, some } = covered(told(...given));
      return [numerator, some];
    };
    assert.deepEqual(
      [
        counted({ skills: [], experience: "none" }),
        counted({ duties: {}, place: {} }),
        counted({ duties, pay: sought }),
        counted({ duties, pay: sought, impossibleShifts: [] }),
        counted({ duties, pay: sought, place: { maximumKilometres: 30 } }),
        counted({ pay: sought, hoursPerWeek: 37.5 }),
        counted({ pay: sought, hoursPerWeek: 37.5 }, { dutyIds: [] }),
      ],
      [
        [0, 0],
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 1],
        [0, 1],
        [1, 1],
      ],
    );
  });

  it("without a final interview, before the first figure was told", () => {
    const told = (story: Story) => tell(draft(story.laterBy({ hours: 2 })), until);
    assert.deepEqual(
      covered(
        told(state(decidedFor(), everything)),
        told(state(decidedFor(), yearly(3_000_000))),
        state(told(decidedFor()), everything),
        draft(state(decidedFor(), everything)),
        decidedFor().outcome("offer", "sent"),
        decidedFor().outcome("offer", "not-offered"),
      ),
      { numerator: 1, denominator: 4, excluded: {}, some: 2 },
    );
  });

  it("leaves out offers that another step or system recorded", () => {
    const started = decidedFor().by(payroll).outcome("started-work", "started");
    assert.deepEqual(covered(started), {
      numerator: 0,
      denominator: 0,
      excluded: { implied: 1 },
      some: 0,
    });
  });

  it("counts in the month it was reached, by activity", () => {
    const story = state(decidedFor(), everything).at("2026-04-02T09:00:00.000Z");
    const told = tell(draft(story), "2026-04-20T17:00:00.000Z");
    const of = (month: string) =>
      figure("alignment.coverage", [told], { basis: "activity", month }).denominator;
    assert.deepEqual([of("2026-03"), of("2026-04")], [0, 1]);
  });
});

describe("alignment.gap", () => {
  const toRange = (...stories: readonly Story[]) => figure("alignment.gap.range", stories);
  const toOffer = (...stories: readonly Story[]) => figure("alignment.gap.offer", stories);

  /** [the example, what is sought, the job, in percent above the top of its range] */
  const examples: readonly (readonly [string, Answers, Partial<JobTerms>, number])[] = [
    ["above the top", yearly(3_740_000), {}, 10],
    ["below it", yearly(3_060_000), {}, -10],
    ["at it", yearly(3_400_000), {}, 0],
    // 2 900.00 a month is 34 800.00 a year.
    ["by the month", yearly(0, { gross: { amount: 290_000, period: "month" } }), {}, 2.35],
    // 18.00 × 37.5 × 52 = 35 100.00, at any number of hours.
    ["by the hour", yearly(0, { gross: { amount: 1_800, period: "hour" }, hoursPerWeek: 20 }), {}, 3.24],
    // 20 000.00 for 20 of 37.5 hours is 37 500.00 at full time.
    ["part-time", yearly(2_000_000, { hoursPerWeek: 20 }), {}, 10.29],
    [
      "in the currency of the job",
      yearly(5_000_000, { currency: "EUR" }),
      { pay: { currency: "EUR", minimum: 3_600_000, maximum: 4_000_000 } },
      25,
    ],
  ];
  for (const [name, answers, terms, percent] of examples)
    it(`to the range: ${name}`, () => {
      const gap = toRange(state(anApplication().offering(terms), answers));
      assert.deepEqual([gap.value, gap.n, gap.excluded], [percent, 1, {}]);
    });

  it("has quartiles", () => {
    const stories = [3_400_000, 3_740_000, 4_080_000, 3_060_000].map((amount) =>
      state(anApplication(), yearly(amount)),
    );
    assert.deepEqual(toRange(...stories).percentiles, { p25: -10, p50: 0, p75: 10 });
  });

  it("to an offer by what that calls full time, on both sides", () => {
    const asked = state(decidedFor(), yearly(3_000_000)).laterBy({ hours: 1 });
    const figures = pay({ fullTimeHoursPerWeek: 32 });
    assert.equal(toOffer(tell(draft(asked, figures), until)).value, 0);
  });

  it("to the first figure of the offer, by the last answer given before it was told", () => {
    const asked = state(state(decidedFor(), yearly(4_000_000)).laterBy({ hours: 1 }), yearly(3_300_000));
    const told = tell(draft(asked.laterBy({ hours: 1 })), until);
    const yielding = state(told.laterBy({ hours: 1 }), yearly(3_000_000));
    const raised = send(
      onOffer(yielding, { type: "AddVersion", proposedBy: "employer", terms: payOf(3_200_000) }),
      until,
    );
    assert.deepEqual([toOffer(raised).value, toRange(raised).value], [10, -2.94]);
    const corrected = onOffer(told, {
      type: "CorrectOffer",
      terms: payOf(3_200_000),
      reason: "typing-error",
    });
    assert.equal(toOffer(corrected).value, 3.13);
  });

  it("an answer noted later counts from when it was given", () => {
    const told = tell(draft(decidedFor().laterBy({ days: 1 })), until).laterBy({ hours: 2 });
    assert.equal(toOffer(state(told, yearly(3_300_000), "2026-03-06T08:00:00.000Z")).value, 10);
    assert.deepEqual(toOffer(state(told, yearly(3_300_000))).excluded, { "asked-after-the-figure": 1 });
    assert.equal(toRange(state(told, yearly(3_740_000))).value, 10);
  });

  it("names why somebody is not in it, and converts nothing", () => {
    const told = (answers: Answers, terms: Partial<JobTerms> = {}, offered = pay()) =>
      tell(draft(state(decidedFor().offering(terms), answers).laterBy({ hours: 1 }), offered), until);
    const net: Answers = {
      pay: { currency: "GBP", hoursPerWeek: 37.5, net: { amount: 2_500_000, period: "year" } },
    };
    const { pay: _pay, ...noRange } = anApplication().terms;
    const withoutRange = state(new Story({ ...anApplication(), terms: noRange }), yearly(3_000_000));
    const stories = [
      told(net),
      told({ hoursPerWeek: 37.5 }),
      told(yearly(3_000_000, { currency: "EUR" })),
      tell(draft(decidedFor()), until),
      withoutRange,
      decidedFor(),
    ];
    assert.deepEqual(
      [toRange(...stories).n, toRange(...stories).excluded],
      [0, { "net-only": 1, "pay-not-answered": 1, "other-currency": 1, "no-range": 1 }],
    );
    assert.deepEqual(
      [toOffer(...stories).n, toOffer(...stories).excluded],
      [0, { "net-only": 1, "pay-not-answered": 1, "other-currency": 1, "not-asked": 1 }],
    );
  });

  it("an answer that was taken back is none", () => {
    const story = state(state(anApplication(), { ...yearly(3_740_000), hoursPerWeek: 30 }), {
      hoursPerWeek: 30,
    });
    assert.deepEqual(toRange(story).excluded, { "pay-not-answered": 1 });
  });
});

describe("a waiver", () => {
  const answers = fc.record(
    {
      pay: fc.integer({ min: 2_500_000, max: 6_000_000 }).map((amount) => yearly(amount).pay),
      duties: fc.constantFrom({ forklift: "no" as const }, { picking: "yes" as const }),
      hoursPerWeek: fc.constantFrom(16, 30, 37.5),
    },
    { requiredKeys: [] },
  );
  const ifTold =
    (step: (story: Story) => Story) =>
    (story: Story): Story =>
      story.application().offers.length > 0 ? step(story) : story;
  const steps: readonly ((story: Story, said: Answers) => Story)[] = [
    (story, said) => state(story, said),
    (story, said) => state(story, said),
    (story) => waive(story),
    (story) => waive(story, "hours"),
    (story) => waive(story, "duty:forklift"),
    (story) => tell(draft(story), until),
    ifTold((story) =>
      send(onOffer(story, { type: "AddVersion", proposedBy: "employer", terms: payOf(3_600_000) })),
    ),
    ifTold((story) => accept(story)),
    (story) => story.outcome("started-work", "started"),
    (story) => story.undo("offer"),
  ];
  const life = fc
    .array(fc.record({ step: fc.nat(steps.length - 1), said: answers }), { maxLength: 12, size: "max" })
    .map((moves) =>
      moves.reduce(
        (story, { step, said }) => story.laterBy({ hours: 2 }).may((now) => steps[step]?.(now, said) ?? now),
        decidedFor(),
      ),
    );

  it("never hides a gap from the figures: they are the same as if nobody had waived", () => {
    let waived = 0;
    fc.assert(
      fc.property(life, (story) => {
        const without = new Story({
          ...fields(story),
          events: story.events.filter(({ type }) => type !== "GapWaived"),
        });
        if (without.events.length < story.events.length) waived += 1;
        const gaps = (each: Story) =>
          Object.entries(contribution({ ...subjectOf(each), entries: [] }).cells).map(
            ([cell, { counts, samples }]) => [
              cell,
              Object.entries(counts["counts"] ?? {}).filter(([name]) => name.startsWith("alignment.")),
              Object.entries(counts["excluded"] ?? {}).filter(([name]) => name.startsWith("alignment.")),
              Object.entries(samples).filter(([name]) => name.startsWith("alignment.")),
            ],
          );
        assert.deepEqual(gaps(story), gaps(without));
      }),
      { numRuns: 200 },
    );
    assert.ok(waived > 10, `only ${waived} lives had a waiver`);
  });
});

describe("retention.by_alignment", () => {
  const kept = (story: Story): Story =>
    story
      .laterBy({ days: 2 })
      .outcome("started-work", "started")
      .laterBy({ days: 90 })
      .outcome("still-working-12w", "yes");
  const left = (story: Story): Story =>
    story
      .laterBy({ days: 2 })
      .outcome("started-work", "started")
      .laterBy({ days: 60 })
      .outcome("still-working-12w", "left");
  const accepted = (story: Story, terms = pay()): Story =>
    accept(tell(draft(story.laterBy({ hours: 1 }), terms), until));
  const by = (...stories: readonly Story[]) =>
    Object.fromEntries(
      figures("retention.by_alignment.<reconciled>", stories)
        .filter(({ n }) => n > 0)
        .map(({ id, numerator, denominator }) => [
          id.replace("retention.by_alignment.", ""),
          [numerator, denominator],
        ]),
    );

  it("is retention.12w by what became of the gaps", () => {
    const tooMuch = yearly(4_000_000);
    const stories = [
      kept(accepted(decidedFor())),
      left(accepted(decidedFor())),
      kept(accepted(state(decidedFor(), yearly(3_000_000)))),
      kept(accepted(state(decidedFor(), tooMuch), payOf(4_000_000))),
      left(accepted(waive(state(decidedFor(), tooMuch)), payOf(3_400_000))),
      kept(accepted(waive(state(decidedFor(), tooMuch)), payOf(3_400_000))),
      left(state(decidedFor(), tooMuch).by(payroll).outcome("offer", "accepted", { reportId: "r1" })),
    ];
    assert.deepEqual(by(...stories), {
      "no-gap": [1, 1],
      settled: [1, 1],
      waived: [1, 2],
      unsettled: [0, 1],
      "never-asked": [1, 2],
    });
    const all = figure("retention.12w", stories);
    assert.deepEqual([all.numerator, all.denominator], [4, 7]);
  });

  it("settled is also who changed their mind, and a job that was changed", () => {
    const no: Answers = { duties: { forklift: "no" } };
    const changedMind = state(state(decidedFor(), no), { duties: { forklift: "yes" } });
    const changedJob = state(decidedFor(), no).offering({
      dutyIds: ["picking", "loading", "scanning", "stock-counts"],
    });
    assert.deepEqual(by(kept(accepted(changedMind)), kept(accepted(changedJob))), { settled: [2, 2] });
  });

  it("a gap that opened once the offer was told is unsettled", () => {
    const told = tell(draft(decidedFor()), until);
    assert.deepEqual(by(kept(accept(state(told, yearly(4_000_000))))), { unsettled: [1, 1] });
  });

  it("waived is also a gap that a change of the job opened since they answered", () => {
    const fine = state(decidedFor(), { impossibleShifts: ["night"] });
    const nights = waive(fine.offering({ shifts: ["late", "night"] }), "shifts");
    assert.deepEqual(by(kept(accepted(nights))), { waived: [1, 1] });
  });

  it("a waiver for another job, or for a smaller gap, is none", () => {
    const tooMuch = state(decidedFor(), yearly(4_000_000));
    const elsewhere = waive(tooMuch).transfer(driverJob, leeds);
    const worse = waive(tooMuch);
    const reported = (story: Story) =>
      story.laterBy({ hours: 1 }).by(payroll).outcome("offer", "accepted", { reportId: "r1" });
    assert.deepEqual(by(kept(reported(elsewhere))), { unsettled: [1, 1] });
    const told = onOffer(tell(draft(worse.laterBy({ hours: 1 }), payOf(3_400_000)), until), {
      type: "CorrectOffer",
      terms: payOf(3_000_000),
      reason: "typing-error",
    });
    assert.deepEqual(by(kept(accept(told))), { unsettled: [1, 1] });
  });

  it("a waiver that lapsed with the answer is none", () => {
    const lapsed = state(waive(state(decidedFor(), yearly(4_000_000))), yearly(3_000_000));
    assert.deepEqual(by(kept(accepted(lapsed))), { settled: [1, 1] });
  });

  it("blocks by the rules that were in force when the answers were given", () => {
    const strict = state(decidedFor(), yearly(3_060_000));
    const event = strict.events.at(-1);
    assert.ok(event?.type === "ExpectationsStated");
    const ruled = new Story({
      ...fields(strict),
      events: strict.events.with(-1, {
        ...event,
        rules: { payOpenPercent: 1, hoursAgreed: 2, hoursOpenPercent: 20 },
      }),
    });
    assert.deepEqual(by(kept(accepted(strict))), { "no-gap": [1, 1] });
    // 30 600.00 sought and 30 000.00 told: 2 % apart, where 1 % was allowed.
    assert.deepEqual(by(kept(ruled.by(payroll).outcome("offer", "accepted", { reportId: "r1" }))), {
      "no-gap": [1, 1],
    });
    assert.deepEqual(by(kept(accept(tell(draft(ruled.laterBy({ hours: 1 })), until)))), {
      unsettled: [1, 1],
    });
  });

  it("says that nobody was put there by lot, and leaves agreed terms out", () => {
    const ended = accepted(decidedFor())
      .laterBy({ days: 2 })
      .outcome("started-work", "started")
      .laterBy({ days: 60 })
      .outcome("still-working-12w", "term-ended");
    const found = figures("retention.by_alignment.<reconciled>", [ended]);
    assert.deepEqual(
      found.map(({ id }) => id),
      ["no-gap", "settled", "waived", "unsettled", "never-asked"].map(
        (part) => `retention.by_alignment.${part}`,
      ),
    );
    for (const { warnings } of found) assert.deepEqual(warnings, ["not-randomised"]);
    const asked = figure("retention.by_alignment.never-asked", [ended]);
    assert.deepEqual([asked.n, asked.excluded], [0, { "agreed-term-ended": 1 }]);
  });
});

const fields = ({ events, now, actor, track, scheme, terms }: Story) => ({
  events,
  now,
  actor,
  track,
  scheme,
  terms,
});
