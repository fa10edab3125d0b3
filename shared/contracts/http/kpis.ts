import * as z from "zod/mini";
import { JobId, SiteId } from "../../domain/ids.ts";
import { NotAskedReason } from "../../domain/interview/events.ts";
import { bases } from "../../domain/kpi/contribution.ts";
import { periodKinds } from "../../domain/kpi/periods.ts";
import { dimensions } from "../../domain/kpi/rollups.ts";
import { reportGroups, reportPeriods } from "../../domain/candidate-experience/survey-report.ts";
import { contract } from "./contract.ts";

const tag = "Numbers";

/** A month, or any day in it. Periods are counted in whole months, in the organisation's zone. */
const Month = z.pipe(
  z
    .string()
    .check(
      z.regex(
        /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
        "Write a month such as 2026-11, or a day in it.",
      ),
    ),
  z.transform((text: string) => text.slice(0, 7)),
);

export const KpiQuery = z.strictObject({
  /** Ids separated by commas; `funnel.*` stands for all below a name. All KPIs, unless said. */
  ids: z.optional(
    z.pipe(
      z.string().check(z.minLength(1), z.maxLength(2000)),
      z.transform((text: string) => text.split(",").map((id) => id.trim())),
    ),
  ),
  from: z.optional(Month),
  to: z.optional(Month),
  period: z._default(z.optional(z.enum(periodKinds)), "month"),
  groupBy: z._default(z.optional(z.enum(dimensions)), "organisation"),
  /** By the month an application arrived, or the month it happened; each KPI's usual one unless said. */
  basis: z.optional(z.enum(bases)),
  siteId: z.optional(SiteId),
  jobId: z.optional(JobId),
});
export type KpiQuery = z.infer<typeof KpiQuery>;

const Unit = z.enum(["count", "ratio", "hours", "days", "points", "percent", "score", "money"]);
const Percentile = z.optional(z.nullable(z.number()));

export const KpiFigure = z.object({
  id: z.string(),
  definition: z.string(),
  unit: Unit,
  /** The median, where there are percentiles; null where there is nothing to say. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  percentiles: z.optional(z.object({ p25: Percentile, p50: Percentile, p75: Percentile, p90: Percentile })),
  /** What was measured, where one figure is served by several measures: a year's base, or the first year's cash. */
  measure: z.optional(z.enum(["base", "first-year-cash"])),
  /** What is shown beside the figure, by name. */
  beside: z.optional(z.record(z.string(), z.nullable(z.number()))),
  /** Too much of it is still undecided to compare. */
  open: z.optional(z.boolean()),
  /** What the points are worth, or what pay changed by, in minor units of the currency. */
  money: z.optional(z.object({ currency: z.string(), minorUnits: z.nullable(z.int()) })),
  /** So few stand behind it that it would tell of one person's pay or opinion: only n and what was left out are served. */
  withheld: z.optional(z.literal(true)),
  warnings: z.optional(z.array(z.string())),
  /** What was left out, by reason. */
  excluded: z.record(z.string(), z.int()),
  /** How many the figure rests on. */
  n: z.int(),
  /** Fewer than five: it says little. */
  small: z.boolean(),
  /** `2026-11`, `2026-Q4` or `2026`. */
  period: z.string(),
  groupBy: z.enum(dimensions),
  /** The site's, job's or recruiter's id; null for the whole, and for what nobody is assigned to. */
  group: z.nullable(z.string()),
  basis: z.enum(bases),
  /** Everything recorded before is counted; null before the first count. */
  asOf: z.nullable(z.string()),
  /** When a month of the period that was already over last changed. */
  restatedAt: z.optional(z.string()),
});

export const KpiDefinition = z.object({
  id: z.string(),
  definition: z.string(),
  unit: Unit,
  bases: z.array(z.enum(bases)),
  percentiles: z.boolean(),
  /** It is of what there is at the end of a period, whenever it came; else of what came in it. */
  stock: z.boolean(),
  /** What referrers are paid: for finance and admins. */
  payouts: z.boolean(),
  /** It tells of pay: for finance, hr, admins and who sees pay. Who does not see pay reads it coarsely cut. */
  pay: z.boolean(),
  /** It tells what candidates think of us: everybody reads it coarsely cut. */
  opinion: z.boolean(),
  /**
   * How you read it: by anything, only coarsely cut (by organisation or site, by quarter or year, on its first basis,
   * without `siteId` and `jobId`, withheld below five), or not at all.
   */
  reading: z.enum(["any", "coarse", "none"]),
});

const description =
  "Periods run from `from` to `to`, both included and widened to whole periods; the current one unless said. " +
  "A stock (what is owed, the list) is of the end of a period: all months up to it, at most ten years back, are in it. " +
  "Figures by recruiter are served once the organisation has recorded that the works council (NL) has agreed or the union (SE) was heard. " +
  "Who is limited to sites sees figures of these sites only. Without the permission to see pay, figures of pay " +
  "(`salary.*`, `alignment.gap.*`) are served by organisation or site, by quarter or year and by cohort, unfiltered, and " +
  "withheld below five; so is to everybody, by activity, what candidates think of us (`experience.*`). What referrers are paid (`points.*`, `reward.*`) is served to finance and admins only.";

const FairnessQuery = z.strictObject({
  jobId: JobId,
  quarter: z
    .string("Write a quarter such as 2026-Q4.")
    .check(z.regex(/^\d{4}-Q[1-4]$/, "Write a quarter such as 2026-Q4.")),
});

/** How an interview differed from the others of its job. */
export const FairnessException = z.discriminatedUnion("type", [
  /** There is no evidence on a question of its plan. */
  z.object({ type: z.literal("not-asked"), questionId: z.string(), reasons: z.array(NotAskedReason) }),
  /** So many scorecards tell of questions beyond the plan. */
  z.object({ type: z.literal("extra-questions"), scorecards: z.int() }),
  /** The plan had other questions when its times were offered. */
  z.object({
    type: z.literal("other-questions"),
    missing: z.array(z.string()),
    added: z.array(z.string()),
  }),
  /** It was offered shorter or longer than most, or with more or fewer interviewers. */
  z.object({ type: z.literal("other-length"), minutes: z.int() }),
  z.object({ type: z.literal("other-interviewers"), interviewers: z.int() }),
  /** So many interviewers have not written down yet what they asked. */
  z.object({ type: z.literal("missing-scorecards"), scorecards: z.int() }),
  /** It was recorded as held, and not planned here: nothing says what was asked. */
  z.object({ type: z.literal("no-record") }),
]);

export const FairnessStage = z.object({
  kind: z.enum(["first", "final"]),
  /** The questions that most of these interviews had: what each is compared with. */
  questionIds: z.array(z.string()),
  candidates: z.int(),
  /** Interviews without an exception. */
  alike: z.int(),
  interviews: z.array(
    z.object({
      applicationId: z.string(),
      interviewId: z.optional(z.string()),
      startedAt: z.string(),
      alike: z.boolean(),
      exceptions: z.array(FairnessException),
    }),
  ),
});

export const FairnessReport = z.object({
  jobId: z.string(),
  quarter: z.string(),
  stages: z.array(FairnessStage),
  /** Counts by interviewer; only once figures by person were consented to. */
  interviewers: z.optional(
    z.array(
      z.object({
        memberId: z.string(),
        interviews: z.int(),
        missingScorecards: z.int(),
        questionsNotAsked: z.int(),
        scorecardsWithExtraQuestions: z.int(),
      }),
    ),
  ),
});

const SurveyQuery = z.strictObject({
  /** The one that runs unless said. */
  year: z.optional(z.string().check(z.regex(/^20\d{2}$/, "Write a year such as 2026."))),
  period: z._default(z.optional(z.enum(reportPeriods)), "quarter"),
  groupBy: z._default(z.optional(z.enum(reportGroups)), "organisation"),
});

const Counts = z.nullable(z.array(z.int()));

/** What the candidates of one group and period answered. */
export const SurveyGroup = z.object({
  /** In which they were asked: `2026-Q4` or `2026`. */
  period: z.string(),
  groupBy: z.enum(reportGroups),
  /** The site's id; null for the organisation. */
  group: z.nullable(z.string()),
  /** What the site is called. */
  groupName: z.optional(z.string()),
  /** How many answered. */
  n: z.int(),
  small: z.boolean(),
  /** So few answered, or another figure could be worked out from this one: only n is served. */
  withheld: z.optional(z.literal(true)),
  /** How many would recommend us with 0, 1, … 10. */
  recommend: Counts,
  /** How many found the process clear, from 1 (not at all) to 5. */
  clarity: Counts,
  /** How many felt treated with respect, from 1 (not at all) to 5. */
  respect: Counts,
  /** What they wrote, in no order. */
  texts: z.nullable(z.array(z.string())),
});

export const kpisContracts = {
  listSurveys: contract({
    summary: "What candidates answered when they were asked how it was",
    description:
      "For hr alone. By organisation or site and by quarter or year of one year, in which they were asked; nothing finer. Withheld below five, and the next smallest with it where it could be worked out, as for `experience.cnps`. Texts come without name, application and date, in an order that tells nothing and in batches of five answers, so that none can be told from the others by comparing lists: those of a site and quarter while five come together in it; the rest once the quarter is over, by year, with the rest of the site; what is left then, once the year is over, with the rest of the organisation. What never comes together with four others is not shown. The text of somebody who was erased is gone; what they answered stays counted.",
    tag,
    query: SurveyQuery,
    reply: { status: 200, schema: z.object({ year: z.string(), items: z.array(SurveyGroup) }) },
  }),
  getFairness: contract({
    summary: "Whether the interviewed candidates of a job were asked the same questions",
    description:
      "First and final interviews that were held for the job in the quarter, in the organisation's zone, with every exception named: questions that were not asked and why, questions beyond the plan, another set of questions because the plan changed, another length or number of interviewers, missing scorecards, interviews that were only recorded as held. It names applications and questions, and no candidate. Counts by interviewer are served once the organisation has recorded that the works council (NL) has agreed or the union (SE) was heard.",
    tag,
    query: FairnessQuery,
    reply: { status: 200, schema: FairnessReport },
  }),
  getKpis: contract({
    summary: "Figures with definition, numerator, denominator, exclusions and n",
    description,
    tag,
    query: KpiQuery,
    reply: { status: 200, schema: z.object({ asOf: z.nullable(z.string()), items: z.array(KpiFigure) }) },
  }),
  getKpisCsv: contract({
    summary: "The same figures as a table",
    description: `${description} Beside the id of a group (\`group\`) stands what it is called (\`groupName\`).`,
    tag,
    query: KpiQuery,
    reply: { status: 200, contentType: "text/csv; charset=utf-8" },
  }),
  getKpiDefinitions: contract({
    summary: "What each figure means, and how you read it",
    description:
      "`reading` says for whoever asks whether a figure is served however it is cut (`any`), coarsely cut alone (`coarse`), or not at all (`none`); sites limit it further. A figure that one does not read is left out of an answer that holds others; asked for alone, it is refused.",
    tag,
    reply: { status: 200, schema: z.object({ items: z.array(KpiDefinition) }) },
  }),
};
