import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Figure } from "../../../shared/domain/kpi/figures.ts";
import { stepsBetween } from "../../../shared/domain/kpi/rollups.ts";
import { differences } from "../../../shared/domain/offer/compensation.ts";
import type { Compensation } from "../../../shared/domain/offer/compensation.ts";
import { candidate, payroll, rita, Story, utrecht } from "../../builders/history.ts";
import type { Arrival } from "../../builders/history.ts";
import {
  accept,
  counter,
  decidedFor,
  draft,
  onOffer,
  pay,
  payOf,
  send,
  tell,
} from "../../builders/offers.ts";
import { Books, booksOf, contributionOfStory, figure, figures } from "./books.ts";

const deadline = "2026-03-31T17:00:00.000Z";

/** Decided on Thursday 5 March, told by phone the next day. */
const told = (first: Compensation = pay(), arrival: Arrival = {}): Story =>
  tell(draft(decidedFor(arrival).laterBy({ days: 1 }), first), deadline).laterBy({ days: 1 });

/** The employer's next figure, in writing. */
const written = (story: Story, terms: Compensation, until = deadline): Story =>
  send(onOffer(story, { type: "AddVersion", proposedBy: "employer", terms }), until).laterBy({ days: 1 });

const offeredHelp = (story: Story): Story =>
  story.consultation({ type: "DecideSupport", decision: "offer" }).laterBy({ hours: 1 });

const tookHelp = (story: Story): Story =>
  offeredHelp(story)
    .by(candidate)
    .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] })
    .by(rita);

const booked = (story: Story): Story => {
  const took = tookHelp(story);
  const startsAt = took.laterBy({ hours: 20 }).now;
  const endsAt = took.laterBy({ hours: 21 }).now;
  return took.consultation({
    type: "BookConsultation",
    expertId: "mem_erik",
    startsAt,
    endsAt,
    zone: "Europe/London",
    told: startsAt.slice(0, 16),
  });
};

const lastTalk = (story: Story): string => story.application().consultations.at(-1)?.consultationId ?? "";

/** A talk with the expert, held the next day. */
const talked = (story: Story): Story => {
  const there = booked(story).laterBy({ hours: 20 });
  return there
    .consultation({ type: "StartConsultation", consultationId: lastTalk(there) })
    .laterBy({ hours: 1 })
    .consultation({ type: "CompleteConsultation", consultationId: lastTalk(there), topics: ["base-pay"] })
    .laterBy({ hours: 1 });
};

/** Two people of hr withdraw what was accepted. */
const withdrawnAfterwards = (story: Story): Story => {
  const asked = story.outcome("started-work", "withdrawn-after-acceptance");
  const hanna = { kind: "member", memberId: "mem_hanna" } as const;
  return asked.by(hanna).confirm(asked.application().confirmations[0]?.confirmationId ?? "");
};

/** What the KPI says of one application's base and first-year cash, in percent. */
const changes = (id: string, story: Story): (number | null)[] =>
  figures(id, [story])
    .filter(({ n }) => n > 0)
    .map(({ value }) => value);

const acceptedWith = (first: Compensation, final: Compensation): Story =>
  accept(written(talked(told(first)), final));

const hourly = pay({ base: { amount: 1250, period: "hour" } });

describe("salary increase, worked examples", () => {
  /** [the example, first figure, accepted figure, change of base, change of first-year cash] in percent. */
  const examples: readonly (readonly [string, Compensation, Compensation, number, number])[] = [
    // 12.50 × 37.5 h × 52 weeks = 24 375.00
    ["hourly to annual", hourly, payOf(2_600_000), 6.67, 6.67],
    [
      "weekly to monthly",
      pay({ base: { amount: 50_000, period: "week" } }),
      pay({ base: { amount: 225_000, period: "month" } }),
      3.85,
      3.85,
    ],
    // 18 000 for 24 of 37.5 hours is 28 125 at full time; 24 000 for 30 hours is 30 000.
    ["part-time", payOf(1_800_000, { hoursPerWeek: 24 }), payOf(2_400_000, { hoursPerWeek: 30 }), 6.67, 6.67],
    ["more hours at the same wage", hourly, { ...hourly, hoursPerWeek: 30 }, 0, 0],
    ["sign-on only", pay(), pay({ signOn: 100_000 }), 0, 3.33],
    ["a guaranteed bonus", pay(), pay({ guaranteedBonus: 150_000 }), 0, 5],
    [
      "an allowance by the month",
      pay(),
      pay({ allowances: [{ kind: "travel", amount: 10_000, period: "month" }] }),
      0,
      4,
    ],
    ["a target bonus, which nobody promised", pay(), pay({ targetBonus: 900_000 }), 0, 0],
    ["decrease", pay(), payOf(2_910_000), -3, -3],
    ["less base for a sign-on", pay(), payOf(2_910_000, { signOn: 120_000 }), -3, 1],
    ["zero", pay(), pay({ startDate: "2026-05-04" }), 0, 0],
    // 30 000.00 to 30 000.50: a hundredth of a percent is as fine as it gets.
    ["hardly anything", pay(), payOf(3_000_050), 0, 0],
  ];

  for (const [name, first, final, base, cash] of examples)
    it(name, () => {
      const story = acceptedWith(first, final);
      assert.deepEqual(changes("salary.supported", story), [base, cash]);
      assert.deepEqual(changes("salary.all", story), [base, cash]);
      assert.deepEqual(changes("salary.unsupported", story), []);
      assert.equal(
        figure("salary.helped", [story]).value,
        base > 0 || cash > 0 || name === "hardly anything" ? 1 : 0,
      );
    });

  it("correction: what version 1 should have said is the baseline", () => {
    const mistyped = talked(told(payOf(30_000_000)));
    const corrected = onOffer(mistyped, { type: "CorrectOffer", terms: pay(), reason: "typing-error" });
    assert.deepEqual(changes("salary.supported", accept(written(corrected, payOf(3_150_000)))), [5, 5]);
  });

  it("spoken first and written higher: what was spoken is the baseline", () => {
    const story = accept(written(told(), payOf(3_120_000)));
    assert.deepEqual(changes("salary.unsupported", story), [4, 4]);
  });

  it("what the candidate asked for is no baseline and no result", () => {
    const asked = counter(talked(told()), payOf(3_600_000)).laterBy({ hours: 1 });
    assert.deepEqual(changes("salary.supported", accept(written(asked, payOf(3_300_000)))), [10, 10]);
  });

  it("an earlier version accepted after a later one counts as that version", () => {
    const story = accept(written(told(), payOf(2_700_000)), 1);
    assert.deepEqual(changes("salary.all", story), [0, 0]);
  });

  it("two currencies: refused on the offer, and never compared", () => {
    assert.throws(() => written(told(), payOf(3_300_000, { currency: "EUR" })), /currency-changed/);
    const story = told();
    const offerId = story.application().offers[0]?.offerId ?? "";
    const other = story.facts(
      {
        type: "OfferVersionAdded",
        offerId,
        version: 2,
        proposedBy: "employer",
        terms: payOf(3_300_000, { currency: "EUR" }),
        channel: "email",
        toldAt: story.now,
      },
      {
        type: "OfferMoved",
        offerId,
        from: "told",
        to: "sent",
        version: 2,
        at: story.now,
        expiresAt: deadline,
      },
    );
    const all = figure("salary.all", [accept(other)]);
    assert.deepEqual([all.value, all.n, all.excluded], [null, 0, { "two-currencies": 1 }]);
  });

  it("each currency apart", () => {
    const stories = [
      accept(written(told(), payOf(3_300_000))),
      accept(
        written(
          told(payOf(4_000_000, { currency: "EUR" }), { site: utrecht }),
          payOf(4_200_000, { currency: "EUR" }),
        ),
      ),
    ];
    assert.deepEqual(
      figures("salary.all", stories).map(({ money, measure, value, n }) => [money, measure, value, n]),
      [
        [{ currency: "EUR", minorUnits: 200_000 }, "base", 5, 1],
        [{ currency: "EUR", minorUnits: 200_000 }, "first-year-cash", 5, 1],
        [{ currency: "GBP", minorUnits: 300_000 }, "base", 10, 1],
        [{ currency: "GBP", minorUnits: 300_000 }, "first-year-cash", 10, 1],
      ],
    );
  });

  it("declined, expired and withdrawn: no salary was agreed", () => {
    const ended = [
      onOffer(talked(told()), { type: "DeclineOffer" }),
      onOffer(talked(told()), { type: "WithdrawOffer", reason: "other", confirm: true }),
      talked(told()).at("2026-04-20T09:00:00.000Z").sweep(),
    ];
    assert.deepEqual(
      ended.map((story) => story.application().offers[0]?.status),
      ["declined", "withdrawn", "expired"],
    );
    for (const story of ended) {
      const all = figure("salary.all", [story]);
      assert.deepEqual([all.value, all.n, all.excluded], [null, 0, {}]);
    }
  });
});

describe("salary increase, who is counted", () => {
  const raised = payOf(3_300_000);

  it("supported is who talked before the final version was told", () => {
    const before = accept(written(talked(told()), raised));
    const after = accept(talked(written(told(), raised)));
    const without = accept(written(told(), raised));
    const onlyBooked = accept(written(booked(told()), raised));
    const stories = [before, after, without, onlyBooked];
    const supported = figures("salary.supported", stories)[0];
    assert.deepEqual(
      [supported?.n, supported?.excluded],
      [1, { "no-talk": 2, "talked-after-final-version": 1 }],
    );
    const unsupported = figures("salary.unsupported", stories)[0];
    assert.deepEqual(
      [unsupported?.n, unsupported?.excluded],
      [2, { talked: 1, "talked-after-final-version": 1 }],
    );
    assert.equal(figures("salary.all", stories)[0]?.n, 4);
    assert.deepEqual(figures("salary.all", stories)[0]?.warnings, ["not-randomised"]);
    assert.deepEqual(unsupported?.warnings, ["not-randomised"]);
    assert.equal(supported?.warnings, undefined);
  });

  it("a talk that had begun before the version was told counts, whenever it was written up", () => {
    const there = booked(told()).laterBy({ hours: 20 });
    const begun = there.consultation({ type: "StartConsultation", consultationId: lastTalk(there) });
    const story = written(begun.laterBy({ hours: 1 }), raised).consultation({
      type: "CompleteConsultation",
      consultationId: lastTalk(there),
      topics: [],
    });
    assert.equal(figures("salary.supported", [accept(story)])[0]?.n, 1);
  });

  it("a talk that nobody marked as begun counts by the time it was booked for", () => {
    const over = booked(told()).laterBy({ days: 3 });
    const afterwards = written(over, raised)
      .laterBy({ hours: 2 })
      .consultation({
        type: "CompleteConsultation",
        consultationId: lastTalk(over),
        topics: [],
      });
    assert.equal(figures("salary.supported", [accept(afterwards)])[0]?.n, 1);
  });

  it("helped is who talked and ended with a higher base or first-year cash", () => {
    const stories = [
      acceptedWith(pay(), raised),
      acceptedWith(pay(), pay({ signOn: 50_000 })),
      acceptedWith(pay(), payOf(2_900_000, { signOn: 200_000 })),
      acceptedWith(pay(), payOf(2_900_000)),
      acceptedWith(pay(), pay({ startDate: "2026-05-04" })),
      accept(written(told(), raised)),
    ];
    const helped = figure("salary.helped", stories);
    assert.deepEqual([helped.value, helped.denominator, helped.n], [3, 5, 5]);
    assert.deepEqual(helped.excluded, { "no-talk": 1 });
    assert.match(helped.definition, /not because of it/);
  });

  it("backed out, withdrawn after acceptance and implied are left out, by reason", () => {
    const yes = acceptedWith(pay(), raised).laterBy({ days: 1 });
    const stories = [
      yes,
      yes.outcome("started-work", "backed-out"),
      withdrawnAfterwards(yes),
      talked(told()).by(payroll).outcome("started-work", "started"),
      talked(told()).by(payroll).outcome("offer", "accepted", { reportId: "report-1" }),
      decidedFor().outcome("offer", "accepted"),
    ];
    const excluded = {
      "backed-out": 1,
      "withdrawn-after-acceptance": 1,
      implied: 2,
      "no-figures": 1,
    };
    for (const id of ["salary.supported", "salary.all"]) {
      const [base] = figures(id, stories);
      assert.deepEqual([base?.n, base?.excluded], [1, excluded]);
    }
    // What happened at work later changes nothing of what was agreed.
    const left = yes.outcome("started-work", "started").laterBy({ days: 30 });
    assert.equal(figures("salary.all", [left.outcome("still-working-4w", "left")])[0]?.n, 1);
  });

  it("figures that nobody can mean are left out, and break nothing", () => {
    const most = 1_000_000_000_000;
    const first = pay({
      base: { amount: most, period: "hour" },
      hoursPerWeek: 0.25,
      fullTimeHoursPerWeek: 80,
    });
    const stories = [
      acceptedWith(first, { ...first, startDate: "2026-05-04" }),
      acceptedWith(payOf(1), payOf(most)),
      acceptedWith(payOf(0), raised),
    ];
    const all = figure("salary.all", stories);
    assert.deepEqual([all.n, all.excluded], [0, { "beyond-measure": 2, "first-figure-zero": 1 }]);
  });

  it("an acceptance that was recorded in error is counted nowhere", () => {
    const story = acceptedWith(pay(), raised).undo("offer");
    assert.equal(figure("salary.all", [story]).n, 0);
    assert.equal(figure("salary.helped", [story]).n, 0);
    assert.equal(figure("offer.acceptance", [story]).beside?.["pending"], 1);
  });

  it("a first figure that was told in error is no baseline", () => {
    const mistaken = told(payOf(9_000_000)).undo("offer");
    const again = send(
      onOffer(mistaken, { type: "AddVersion", proposedBy: "employer", terms: pay() }),
      deadline,
    );
    assert.deepEqual(changes("salary.all", accept(written(again.laterBy({ days: 1 }), raised))), [10, 10]);
  });

  it("counts in the month of the acceptance, by activity", () => {
    const story = onOffer(written(told(), raised).at("2026-03-30T09:00:00.000Z"), {
      type: "AcceptOffer",
      at: "2026-03-30T09:00:00.000Z",
    });
    const later = story.at("2026-04-03T09:00:00.000Z");
    const n = (where: Story, month: string) =>
      figures("salary.all", [where], { basis: "activity", month })[0]?.n;
    assert.deepEqual([n(story, "2026-03"), n(story, "2026-04")], [1, 0]);
    assert.equal(n(later.redate("offer", "2026-04-02T09:00:00.000Z"), "2026-04"), 1);
  });
});

describe("offer.decision_to_told", () => {
  it("is hours by the clock from the decision to the first figure, spoken or written", () => {
    const decided = draft(decidedFor());
    const stories = [
      tell(decided.laterBy({ hours: 6 }), deadline),
      // Spoken after two hours; when it was written does not matter.
      send(tell(decided.laterBy({ hours: 2 }), deadline).laterBy({ days: 2 }), deadline),
      send(decided.laterBy({ days: 3, minutes: 30 }), deadline),
      decided,
    ];
    const hours = figure("offer.decision_to_told", stories);
    assert.deepEqual([hours.n, hours.unit, hours.percentiles], [3, "hours", { p50: 6, p90: 72.5 }]);
  });

  it("begins when the decision was, also where it was recorded later", () => {
    const decided = decidedFor();
    const redated = decided.laterBy({ hours: 5 }).redate("interview-completed", "2026-03-05T08:00:00.000Z");
    assert.equal(figure("offer.decision_to_told", [tell(draft(redated), deadline)]).value, 6);
  });

  it("leaves out implied acceptances", () => {
    const started = told().by(payroll).outcome("started-work", "started");
    const hours = figure("offer.decision_to_told", [started]);
    assert.deepEqual([hours.n, hours.excluded], [0, { implied: 1 }]);
  });
});

describe("offer.acceptance", () => {
  it("is accepted of accepted, declined and expired; the rest is counted apart", () => {
    const yes = accept(told()).laterBy({ days: 1 });
    const stories = [
      yes,
      yes.outcome("started-work", "backed-out"),
      withdrawnAfterwards(yes),
      onOffer(told(), { type: "DeclineOffer" }),
      told().at("2026-04-20T09:00:00.000Z").sweep(),
      onOffer(told(), { type: "WithdrawOffer", reason: "other", confirm: true }),
      told(),
      counter(told(), payOf(3_300_000)),
      draft(decidedFor()),
      onOffer(draft(decidedFor()), { type: "DiscardOffer" }),
      told().by(payroll).outcome("started-work", "started"),
    ];
    const acceptance = figure("offer.acceptance", stories);
    assert.deepEqual([acceptance.numerator, acceptance.denominator, acceptance.value], [3, 5, 0.6]);
    assert.deepEqual(acceptance.beside, {
      declined: 1,
      expired: 1,
      withdrawn: 1,
      pending: 2,
      backedOut: 1,
      withdrawnAfterAcceptance: 1,
    });
    assert.deepEqual(acceptance.excluded, { withdrawn: 1, pending: 2, implied: 1 });
  });

  it("counts an answer that was recorded without figures", () => {
    const stories = [decidedFor().outcome("offer", "accepted"), decidedFor().outcome("offer", "declined")];
    assert.deepEqual(
      [figure("offer.acceptance", stories).value, figure("offer.acceptance", stories).n],
      [0.5, 2],
    );
  });

  it("does not count an offer that nobody was told of", () => {
    const again = draft(onOffer(draft(decidedFor()), { type: "DiscardOffer" }));
    assert.equal(figure("offer.acceptance", [again]).beside?.["pending"], 0);
    const acceptance = figure("offer.acceptance", [accept(tell(again, deadline))]);
    assert.deepEqual([acceptance.value, acceptance.n], [1, 1]);
  });
});

describe("support.take_up", () => {
  it("goes from offered to held, with no-shows and skips by reason", () => {
    const skipped = (reason: "too-late" | "pay-scale-fixed") =>
      told().consultation({ type: "DecideSupport", decision: "skip", reason });
    const missed = booked(told()).laterBy({ hours: 22 });
    const stories = [
      told(),
      offeredHelp(told()),
      offeredHelp(told())
        .by(candidate)
        .consultation({ type: "AnswerSupport", answer: "declined", consent: [] }),
      tookHelp(told()),
      booked(told()),
      missed.consultation({ type: "MarkNoShow", consultationId: lastTalk(missed) }),
      talked(told()),
      skipped("too-late"),
      skipped("pay-scale-fixed"),
      skipped("pay-scale-fixed"),
    ];
    const takeUp = figure("support.take_up", stories);
    assert.deepEqual([takeUp.numerator, takeUp.denominator, takeUp.n], [1, 6, 6]);
    assert.deepEqual(takeUp.beside, { accepted: 4, declined: 1, booked: 3, held: 1, noShow: 1 });
    assert.deepEqual(takeUp.excluded, { "skipped-too-late": 1, "skipped-pay-scale-fixed": 2 });
  });
});

describe("help with a second offer", () => {
  /** The first offer ran out; the candidate came back, and was told of another. */
  const again = (story: Story): Story => {
    const back = story.at("2026-04-02T09:00:00.000Z").sweep().by(candidate).reopen().by(rita);
    return tell(draft(back), until).laterBy({ days: 1 });
  };
  const until = "2026-04-30T17:00:00.000Z";
  const higher = (story: Story): Story => accept(written(story, payOf(3_300_000), until));

  it("counts for that offer alone: a talk about the first did not support the second", () => {
    const stories = [higher(again(talked(told()))), higher(talked(again(told())))];
    const [supported] = figures("salary.supported", stories);
    assert.equal(supported?.n, 1);
    assert.deepEqual(supported?.excluded, { "no-talk": 1 });
    assert.equal(figures("salary.unsupported", stories)[0]?.n, 1);
    const helped = figure("salary.helped", stories);
    assert.deepEqual([helped.value, helped.denominator], [1, 1]);
  });

  it("is taken up or not for each offer", () => {
    const skippedFirst = told().consultation({
      type: "DecideSupport",
      decision: "skip",
      reason: "pay-scale-fixed",
    });
    const stories = [
      again(talked(told())),
      offeredHelp(again(talked(told()))),
      talked(again(talked(told()))),
      talked(again(skippedFirst)),
    ];
    const takeUp = figure("support.take_up", stories);
    assert.deepEqual([takeUp.numerator, takeUp.denominator], [5, 6]);
    assert.deepEqual(takeUp.beside, { accepted: 5, declined: 0, booked: 5, held: 5, noShow: 0 });
    assert.deepEqual(takeUp.excluded, { "skipped-pay-scale-fixed": 1 });
  });
});

describe("salary figures of many", () => {
  const terms = fc.record({
    base: fc.oneof(
      fc.record({ amount: fc.integer({ min: 900, max: 3_000 }), period: fc.constant("hour" as const) }),
      fc.record({
        amount: fc.integer({ min: 150_000, max: 500_000 }),
        period: fc.constant("month" as const),
      }),
      fc.record({
        amount: fc.integer({ min: 2_000_000, max: 6_000_000 }),
        period: fc.constant("year" as const),
      }),
    ),
    hoursPerWeek: fc.constantFrom(20, 24.25, 32, 37.5),
    signOn: fc.integer({ min: 0, max: 500_000 }),
    currency: fc.constant("GBP"),
    weeksPerYear: fc.constantFrom(48, 52),
    fullTimeHoursPerWeek: fc.constantFrom(37.5, 40),
  });
  const deal = fc
    .record({ first: terms, final: terms, talks: fc.constantFrom("before", "after", "none") })
    .filter(({ first, final }) => differences(first, final).length > 0);

  const lifeOf = ({
    first,
    final,
    talks,
  }: {
    first: Compensation;
    final: Compensation;
    talks: string;
  }): Story => {
    const begun = talks === "before" ? talked(told(first)) : told(first);
    const second = written(begun, final);
    return accept(talks === "after" ? talked(second) : second);
  };

  /** The base of a year at full time, worked out here once more. */
  const fullYear = ({ base, hoursPerWeek, weeksPerYear, fullTimeHoursPerWeek }: Compensation): number => {
    const year = { hour: hoursPerWeek * weeksPerYear, week: weeksPerYear, month: 12, year: 1 }[base.period];
    return Math.round((Math.round(base.amount * year) * fullTimeHoursPerWeek) / hoursPerWeek);
  };
  const cashOf = (each: Compensation): number => fullYear(each) + (each.signOn ?? 0);
  const percent = (from: number, to: number): number => Math.round(((to - from) / from) * 10_000) / 100;

  function expected(deals: readonly { first: Compensation; final: Compensation }[], of: typeof cashOf) {
    const from = deals.map(({ first }) => of(first));
    const to = deals.map(({ final }) => of(final));
    const each = from.map((amount, index) => percent(amount, to[index] ?? 0)).sort((a, b) => a - b);
    const at = (share: number) => each[Math.max(1, Math.ceil(each.length * share)) - 1];
    const total = (all: readonly number[]) => all.reduce((sum, amount) => sum + amount, 0);
    return {
      n: deals.length,
      percentiles: { p25: at(0.25), p50: at(0.5), p75: at(0.75) },
      mean: total(each) / each.length,
      ratioOfSums: ((total(to) - total(from)) / total(from)) * 100,
    };
  }

  function assertSame(figure: Figure | undefined, wanted: ReturnType<typeof expected>): void {
    assert.equal(figure?.n, wanted.n);
    assert.deepEqual(figure.percentiles, wanted.percentiles);
    for (const name of ["mean", "ratioOfSums"] as const)
      assert.ok(Math.abs((figure.beside?.[name] ?? Infinity) - wanted[name]) < 1e-9, name);
  }

  it("equal an independent computation, and a replay of every moment", () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 6 }), (deals) => {
        const stories = deals.map(lifeOf);
        const replayed = new Books();
        for (const story of stories) {
          let kept: ReturnType<typeof contributionOfStory> | undefined;
          for (let seen = 1; seen <= story.events.length; seen++) {
            const { now, actor, track, scheme, events } = story;
            // Nobody sees half a fact.
            if (events[seen]?.factSeq === events[seen - 1]?.factSeq) continue;
            const moment = new Story({ now, actor, track, scheme, events: events.slice(0, seen) });
            for (const step of stepsBetween(kept, contributionOfStory(moment))) {
              replayed.replace(kept, step);
              kept = step;
            }
          }
        }
        assert.deepEqual(replayed.content(), booksOf(stories).content());
        for (const [id, which] of [
          ["salary.all", deals],
          ["salary.supported", deals.filter(({ talks }) => talks === "before")],
          ["salary.unsupported", deals.filter(({ talks }) => talks === "none")],
        ] as const) {
          if (which.length === 0) continue;
          const [base, cash] = figures(id, stories);
          assertSame(base, expected(which, fullYear));
          assertSame(cash, expected(which, cashOf));
        }
      }),
      { numRuns: 40 },
    );
  });
});
