import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { surveyAnswered } from "../../../shared/domain/candidate-experience/survey-answered.ts";
import {
  reportGroups,
  reportPeriods,
  surveyReport,
} from "../../../shared/domain/candidate-experience/survey-report.ts";
import type { SurveyAnswer } from "../../../shared/domain/candidate-experience/survey-report.ts";
import { anApplication, candidate, clock, rita, upTo } from "../../builders/history.ts";

const cuts = reportGroups.flatMap((groupBy) => reportPeriods.map((period) => ({ groupBy, period })));
const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"] as const;
const sites = ["sit_a", "sit_b", "sit_c"] as const;
const firstDays = ["01-02", "04-02", "07-02", "10-02"];

/** An instant of a quarter: the later, the larger `minute`. */
function during(quarter: string, minute: number): string {
  const [year = "", of = "1"] = quarter.split("-Q");
  const start = Date.parse(`${year}-${firstDays[Number(of) - 1]}T00:00:00.000Z`);
  return new Date(start + minute * 60_000).toISOString();
}

interface Asked {
  readonly site: number;
  readonly quarter: number;
  readonly lateBy: number;
  readonly part: number;
}

const answersOf = (asked: readonly Asked[]): SurveyAnswer[] =>
  asked.map(({ site, quarter, lateBy, part }, index) => {
    const answeredIn = quarters[Math.min(quarter + lateBy, quarters.length - 1)] ?? "2026-Q1";
    return {
      applicationId: `app_${String((index * 7919) % 10_007)}_${index}`,
      candidateId: `can_${index}`,
      siteId: sites[site] ?? "sit_a",
      quarter: quarters[quarter] ?? "2026-Q1",
      answeredIn,
      answeredAt: during(answeredIn, index),
      part: part === 0 ? "rejected.interview-booked" : "accepted.offer",
      ...{ recommend: 9, clarity: 4, respect: 5, noteId: `survey-${index}` },
    };
  });

/** Answers of one year, most of them soon. */
const anyAnswers = fc
  .array(
    fc.record({
      site: fc.constantFrom(0, 0, 0, 1, 1, 2),
      quarter: fc.integer({ min: 0, max: 3 }),
      lateBy: fc.constantFrom(0, 0, 0, 0, 1, 2),
      part: fc.constantFrom(0, 0, 1),
    }),
    { maxLength: 60 },
  )
  .map(answersOf);

/** What there is at the end of each quarter, and after each single answer. */
function moments(answers: readonly SurveyAnswer[]): { known: SurveyAnswer[]; quarter: string }[] {
  const inTime = answers.toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1));
  const found = inTime.map((_, index) => ({
    known: inTime.slice(0, index + 1),
    quarter: inTime[index]?.answeredIn ?? "",
  }));
  const turns = quarters.map((quarter) => ({
    known: inTime.filter(({ answeredIn }) => answeredIn < quarter),
    quarter,
  }));
  return [...found, ...turns];
}

describe("what candidates wrote", () => {
  test("is shown so that no comparison of lists, of any cuts and times, leaves fewer than five who may have", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const seenIn = new Map<SurveyAnswer, string[]>();
        for (const [moment, { known, quarter }] of moments(answers).entries())
          for (const [cut, each] of cuts.entries())
            for (const { period, group, withheld, readable } of surveyReport(known, each, quarter))
              for (const answer of withheld ? [] : readable)
                seenIn.set(answer, [...(seenIn.get(answer) ?? []), `${moment}/${cut}/${period}/${group}`]);
        const alike = Map.groupBy(seenIn.keys(), (answer) => (seenIn.get(answer) ?? []).join(" "));
        for (const together of alike.values()) assert.ok(together.length >= 5, `${together.length} of five`);
      }),
      { numRuns: 60 },
    );
  });

  test("is read by who sees some sites only where who sees all reads it by site, and withheld from both alike", () => {
    fc.assert(
      fc.property(anyAnswers, fc.subarray([...sites], { minLength: 1 }), (answers, own) => {
        const sees = (siteId: string) => own.some((site) => site === siteId);
        for (const period of reportPeriods) {
          const bySite = surveyReport(answers, { groupBy: "site", period }, "2027-Q1");
          const mine = (groupBy: "organisation" | "site") =>
            surveyReport(answers, { groupBy, period }, "2027-Q1", sees);
          assert.deepEqual(
            mine("site"),
            bySite.filter(({ group }) => sees(group ?? "")),
          );
          if (answers.every(({ siteId }) => sees(siteId))) continue;
          const texts = new Set(bySite.flatMap(({ readable }) => readable));
          for (const { withheld, readable, period: at } of mine("organisation")) {
            assert.ok(readable.every((answer) => texts.has(answer) && sees(answer.siteId)));
            const parts = bySite.filter((each) => each.period === at && sees(each.group ?? ""));
            assert.equal(
              withheld,
              parts.some((part) => part.withheld),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is shown at once where five answered at one site in one quarter, in every cut", () => {
    const five = answersOf(Array.from({ length: 5 }, () => ({ site: 0, quarter: 0, lateBy: 0, part: 0 })));
    for (const cut of cuts)
      assert.deepEqual(
        surveyReport(five, cut, "2026-Q1").map(({ readable }) => readable.length),
        [5],
      );
    const nine = answersOf(Array.from({ length: 9 }, () => ({ site: 0, quarter: 0, lateBy: 0, part: 0 })));
    assert.equal(
      surveyReport(nine, { groupBy: "site", period: "quarter" }, "2026-Q1")[0]?.readable.length,
      5,
    );
  });

  test("is shown by year where quarters are too small, once they are over", () => {
    const three = (quarter: number) =>
      Array.from({ length: 3 }, () => ({ site: 0, quarter, lateBy: 0, part: 0 }));
    const answers = answersOf([...three(0), ...three(1)]);
    const year = { groupBy: "organisation", period: "year" } as const;
    const readable = (quarter: string) => surveyReport(answers, year, quarter)[0]?.readable.length;
    assert.deepEqual(["2026-Q2", "2026-Q3"].map(readable), [0, 5]);
    const quarterly = { groupBy: "organisation", period: "quarter" } as const;
    assert.ok(surveyReport(answers, quarterly, "2027-Q1").every(({ readable: texts }) => texts.length === 0));
  });

  test("at sites too small for it is shown with the organisation's, once the year is over", () => {
    const answers = answersOf([0, 0, 1, 1, 2].map((site) => ({ site, quarter: 0, lateBy: 0, part: 0 })));
    const year = { groupBy: "organisation", period: "year" } as const;
    const readable = (quarter: string) => surveyReport(answers, year, quarter)[0]?.readable.length;
    assert.deepEqual(["2026-Q1", "2026-Q4", "2027-Q1"].map(readable), [0, 0, 5]);
  });
});

describe("figures of what candidates answered", () => {
  test("of fewer than five are told nowhere, and follow from no others that are", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const n = new Map<string, number>();
        const known = new Set<string>();
        const key = (group: string | null, period: string): string => `${group ?? "all"} ${period}`;
        for (const cut of cuts)
          for (const { group, period, n: count, withheld } of surveyReport(answers, cut, "2027-Q1")) {
            n.set(key(group, period), count);
            if (!withheld) known.add(key(group, period));
          }
        const periods = ["2026", ...quarters.slice(0, 4)];
        const there = (keys: readonly string[]) => keys.filter((each) => n.has(each));
        const equations = [
          ...periods.map((period) => there([key(null, period), ...sites.map((site) => key(site, period))])),
          ...[null, ...sites].map((site) => there(periods.map((period) => key(site, period)))),
        ];
        for (let changed = true; changed;) {
          changed = false;
          for (const equation of equations) {
            const open = equation.filter((each) => !known.has(each));
            if (open.length !== 1 || !open[0]) continue;
            known.add(open[0]);
            changed = true;
          }
        }
        for (const each of known) assert.ok((n.get(each) ?? 0) >= 5, `${each} is told or follows`);
      }),
      { numRuns: 300 },
    );
  });

  test("are of those who count: none of tests and of what was merged away", () => {
    const told = upTo("contact-made", anApplication()).outcome("interview-booked", "not-invited");
    const { seq: outcomeSeq } = told.application().outcomes.at(-1) ?? { seq: 0 };
    const answered = told
      .laterBy({ days: 1 })
      .by(clock)
      .facts({ type: "SurveyOffered", decision: "rejected", touchpoint: "interview-booked", outcomeSeq })
      .by(candidate)
      .experience({ type: "AnswerSurvey", recommend: 9, clarity: 4, respect: 5, mayContact: false })
      .by(rita);
    assert.deepEqual(
      { ...surveyAnswered(answered.application()), answeredAt: "" },
      {
        ...{ quarter: "2026-Q1", answeredIn: "2026-Q1", answeredAt: "", part: "rejected.interview-booked" },
        ...{ recommend: 9, clarity: 4, respect: 5, noteId: undefined },
      },
    );
    assert.equal(surveyAnswered(told.application()), undefined);
    assert.equal(surveyAnswered(answered.mergeInto("app_0").application()), undefined);
  });
});
