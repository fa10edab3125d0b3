import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../functions/http/kpis/handler.ts";
import type { Figure } from "../../shared/domain/kpi/figures.ts";
import type { MemberEvent } from "../../shared/domain/organisation/events.ts";
import type { Member, Organisation } from "../../shared/domain/organisation/organisation.ts";
import type { ApplicationEvent } from "../../shared/domain/application/events.ts";
import type { SurveyAnswer } from "../../shared/domain/candidate-experience/survey-report.ts";
import type { Note } from "../../shared/domain/people/candidate.ts";
import { heldInterviews } from "../../shared/domain/interview/fairness.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import type { Fact } from "../../shared/ports/facts.ts";
import type { RollupRow, RowQuery } from "../../shared/ports/kpis.ts";
import { applicationStream } from "../../shared/runtime/history.ts";
import { anApplication, candidate, clock, driverJob, leeds, upTo, utrecht } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { bookInterview, offerInterview, questionIds, submitScorecard } from "../builders/interviews.ts";
import { accept, decidedFor, draft, onOffer, payOf, send, tell } from "../builders/offers.ts";
import { memorySettings } from "../builders/memory.ts";
import { booksOf } from "../domain/kpi/books.ts";

const now = "2026-04-10T12:00:00.000Z";
const asOf = "2026-04-10T11:55:00.000Z";

const organisation: Organisation = {
  organisationId: "org_acme",
  name: "Acme Care",
  kind: "employer",
  zone: "Europe/London",
  locale: "en",
  trackVersion: 1,
  schemeVersion: 1,
  version: 1,
};

const fin: Member = {
  memberId: "mem_fin",
  name: "Fin",
  email: "fin@acme.example",
  locale: "en",
  roles: ["finance"],
  siteIds: [],
  seesPay: true,
  status: "active",
  version: 1,
};

/** The numbers as a reader asks for them, over applications that were counted. */
function numbers(
  stories: readonly Story[],
  change: {
    member?: Partial<Member>;
    organisation?: Partial<Organisation>;
    surveys?: readonly SurveyAnswer[];
    notes?: ReadonlyMap<string, readonly Note[]>;
    secret?: string;
    members?: readonly Fact<MemberEvent>[];
  } = {},
) {
  const books = booksOf(stories);
  const rows = ({ dimension, basis, months, id }: RowQuery, exact: boolean): RollupRow[] =>
    [...books.rows.values()].flatMap(({ key, counters }) =>
      key.dimension === dimension &&
      key.basis === basis &&
      months.includes(key.month) &&
      (key.page !== undefined) === exact &&
      (id === undefined || `${key.row}#`.startsWith(`${id}#`))
        ? [{ row: key.row, month: key.month, sections: { [key.section]: counters } }]
        : [],
    );
  const streamsRead: string[] = [];
  const monthsRead: (readonly string[])[] = [];
  const handler = createHandler({
    people: {
      member: () => Promise.resolve({ ...fin, ...change.member }),
      notes: (_organisation, candidateId) => Promise.resolve([...(change.notes?.get(candidateId) ?? [])]),
      members: () => Promise.resolve([{ ...fin, memberId: "mem_rob", name: "Rob Recruiter" }]),
    },
    settings: {
      ...memorySettings(),
      site: (id, siteId) =>
        siteId === "sit_leeds" ? memorySettings().site(id, siteId) : Promise.resolve(undefined),
      job: (id, jobId) =>
        jobId === "job_nobody" ? Promise.resolve(undefined) : memorySettings().job(id, jobId),
      organisation: () => Promise.resolve({ ...organisation, ...change.organisation }),
      track: () => Promise.resolve(defaultTrack),
    },
    kpis: {
      rows: (query) => {
        monthsRead.push(query.months);
        return Promise.resolve(rows(query, false));
      },
      exactValues: (query) => Promise.resolve(rows(query, true)),
      asOf: () => Promise.resolve(asOf),
    },
    facts: {
      read: (stream) => {
        streamsRead.push(stream);
        return Promise.resolve(factsOf(stories.find((story) => streamOf(story) === stream)));
      },
    },
    memberFacts: {
      read: (stream) => Promise.resolve(stream === "org_acme#members" ? [...(change.members ?? [])] : []),
    },
    interviews: {
      applications: (_organisation, jobId, quarter) =>
        Promise.resolve(
          stories
            .filter((story) =>
              heldInterviews(story.history(), story.application(), story.track).some(
                (each) => each.jobId === jobId && each.quarter === quarter,
              ),
            )
            .map((story) => story.application().applicationId),
        ),
    },
    clock: { now: () => now },
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
    surveys: {
      ofYear: (_organisation, year) =>
        Promise.resolve((change.surveys ?? []).filter(({ quarter }) => quarter.startsWith(year))),
    },
    secret: change.secret ?? "a secret of this test",
  });
  const get = async (path: string, query: Record<string, string> = {}) => {
    const event = {
      routeKey: `GET ${path}`,
      headers: {},
      queryStringParameters: query,
      requestContext: {
        requestId: "request",
        authorizer: { jwt: { claims: { org: "org_acme", member: "mem_fin" }, scopes: [] } },
      },
    };
    const reply = await handler(event, {});
    return { status: reply.statusCode ?? 0, text: reply.body ?? "", headers: reply.headers ?? {} };
  };
  return {
    get,
    monthsRead,
    streamsRead,
    figures: async (query: Record<string, string>): Promise<Figure[]> => {
      const { status, text } = await get("/v1/kpis", query);
      assert.equal(status, 200, text);
      return (JSON.parse(text) as { items: Figure[] }).items;
    },
    refused: async (query: Record<string, string>) => {
      const { status, text } = await get("/v1/kpis", query);
      return [status, (JSON.parse(text) as { type: string }).type.replace("/docs#problem-", "")];
    },
  };
}

const streamOf = (story: Story): string => applicationStream("org_acme", story.application().applicationId);

/** Each event of a story as an append of its own. */
const factsOf = (story: Story | undefined): Fact<ApplicationEvent>[] =>
  (story?.events ?? []).map(({ seq, factSeq: _factSeq, recordedAt, actor, ...event }) => ({
    stream: story ? streamOf(story) : "",
    seq,
    events: [event],
    recordedAt,
    actor,
  }));

const inLeeds = upTo("offer", anApplication({ applicationId: "app_a" }));
const inUtrecht = anApplication({
  applicationId: "app_b",
  site: utrecht,
  job: driverJob,
  recruiterId: "mem_rob",
});
const inApril = anApplication({ applicationId: "app_c", receivedAt: "2026-04-02T09:00:00.000Z" });

describe("GET /v1/kpis", () => {
  it("serves every field of a figure", async () => {
    const [figure] = await numbers([inLeeds]).figures({
      ids: "time.to_hire",
      from: "2026-03",
      to: "2026-03",
    });
    assert.ok(figure);
    const { definition, ...rest } = figure;
    assert.match(definition, /accepted offer/);
    assert.deepEqual(rest, {
      id: "time.to_hire",
      unit: "days",
      value: 4,
      numerator: null,
      denominator: null,
      percentiles: { p50: 4, p90: 4 },
      excluded: {},
      n: 1,
      small: true,
      period: "2026-03",
      groupBy: "organisation",
      group: null,
      basis: "cohort",
      asOf,
    });
  });

  it("serves the current period unless told, and zero where nothing was counted", async () => {
    const world = numbers([inLeeds, inApril]);
    const ids = "applications.received";
    assert.deepEqual(
      (await world.figures({ ids })).map(({ period, value }) => [period, value]),
      [["2026-04", 1]],
    );
    const months = await world.figures({ ids, from: "2026-02", to: "2026-04-30" });
    assert.deepEqual(
      months.map(({ value }) => value),
      [0, 1, 1],
    );
  });

  it("adds months up to quarters and years", async () => {
    const world = numbers([inLeeds, inApril]);
    const by = async (period: string) =>
      (await world.figures({ ids: "applications.received", period, from: "2026-02", to: "2026-05" })).map(
        (figure) => [figure.period, figure.value],
      );
    assert.deepEqual(await by("quarter"), [
      ["2026-Q1", 1],
      ["2026-Q2", 1],
    ]);
    assert.deepEqual(await by("year"), [["2026", 2]]);
  });

  it("groups by site and job, with filters", async () => {
    const world = numbers([inLeeds, inUtrecht]);
    const query = { ids: "applications.received", from: "2026-03", to: "2026-03" };
    const groups = async (more: Record<string, string>) =>
      (await world.figures({ ...query, ...more })).map(({ group, value }) => [group, value]);
    assert.deepEqual(await groups({ groupBy: "site" }), [
      ["sit_leeds", 1],
      ["sit_utrecht", 1],
    ]);
    assert.deepEqual(await groups({ groupBy: "job" }), [
      ["job_warehouse", 1],
      ["job_driver", 1],
    ]);
    assert.deepEqual(await groups({ groupBy: "job", siteId: "sit_utrecht" }), [["job_driver", 1]]);
    assert.deepEqual(await groups({ jobId: "job_driver" }), [[null, 1]]);
    assert.deepEqual(await groups({ siteId: "sit_leeds", jobId: "job_driver" }), [[null, 0]]);
  });

  it("serves what there is at the end of a period, whenever it came: the list, and what is owed", async () => {
    const earned = upTo("interview-completed", anApplication({ applicationId: "app_d" }));
    const overdue = anApplication({ applicationId: "app_e" }).laterBy({ days: 5 }).sweep();
    const aprils = upTo("interview-completed", inApril);
    const world = numbers([earned, overdue, aprils]);
    const served = async (query: Record<string, string>) =>
      (await world.figures(query)).map(({ period, value, n }) => [period, value, n]);
    const [list] = await world.figures({ ids: "list.current" });
    assert.deepEqual([list?.period, list?.numerator, list?.denominator], ["2026-04", 2, 3]);
    const [march] = await world.figures({ ids: "list.current", from: "2026-03", to: "2026-03" });
    assert.deepEqual([march?.numerator, march?.denominator], [1, 2], "those that had come by then");
    assert.deepEqual(await served({ ids: "points.owed" }), [["2026-04", 50, 2]]);
    assert.deepEqual(await served({ ids: "points.owed", from: "2026-02", to: "2026-05" }), [
      ["2026-02", 0, 0],
      ["2026-03", 25, 1],
      ["2026-04", 50, 2],
      ["2026-05", 50, 2],
    ]);
    assert.deepEqual(await served({ ids: "points.owed", period: "year", from: "2027-01", to: "2027-12" }), [
      ["2027", 50, 2],
    ]);
    // 100 + 25 + 75 each ahead for two, and 25 more for the third.
    assert.deepEqual(await served({ ids: "points.pending" }), [["2026-04", 625, 10]]);
    assert.deepEqual(await served({ ids: "applications.received" }), [["2026-04", 1, 1]], "what came in it");
  });

  it("serves the stock of every group, also of one where nothing came in the period", async () => {
    const world = numbers([inLeeds, inUtrecht]);
    const sites = await world.figures({ ids: "list.current,applications.received", groupBy: "site" });
    assert.deepEqual(
      sites.map(({ id, group, n }) => [id, group, n]),
      [
        ["list.current", "sit_leeds", 1],
        ["list.current", "sit_utrecht", 1],
      ],
    );
  });

  it("reads no more months than it says, and those before the period only for what needs them", async () => {
    const world = numbers([inLeeds]);
    await world.figures({ ids: "applications.received" });
    assert.deepEqual(world.monthsRead, [["2026-04"]]);
    await world.figures({ ids: "list.current", from: "2026-01", to: "2026-04" });
    const months = world.monthsRead.at(-1) ?? [];
    assert.deepEqual([months.length, months[0], months.at(-1)], [120, "2016-05", "2026-04"]);
  });

  it("shows a reader who is limited to sites these sites only, the whole included", async () => {
    const world = numbers([inLeeds, inUtrecht], { member: { siteIds: ["sit_utrecht"] } });
    const query = { ids: "applications.received", from: "2026-03", to: "2026-03" };
    assert.deepEqual(
      (await world.figures(query)).map(({ value }) => value),
      [1],
    );
    const sites = await world.figures({ ...query, groupBy: "site" });
    assert.deepEqual(
      sites.map(({ group }) => group),
      ["sit_utrecht"],
    );
    const jobs = await world.figures({ ...query, groupBy: "job" });
    assert.deepEqual(
      jobs.map(({ group }) => group),
      ["job_driver"],
    );
    assert.deepEqual(await world.refused({ ...query, siteId: "sit_leeds" }), [404, "not-found"]);
  });

  it("serves no figures by recruiter before the works council or union was heard", async () => {
    const query = { ids: "applications.received", from: "2026-03", to: "2026-03", groupBy: "recruiter" };
    assert.deepEqual(await numbers([inLeeds]).refused(query), [403, "recruiter-figures-off"]);
    const heard = numbers([inLeeds, anApplication({ recruiterId: undefined })], {
      organisation: { recruiterFiguresConsentedAt: "2026-01-15" },
    });
    assert.deepEqual(
      (await heard.figures(query)).map(({ group }) => group),
      ["mem_rita", null],
    );
    assert.deepEqual(await heard.refused({ ...query, jobId: "job_driver" }), [400, "filters-not-combined"]);
  });

  it("keeps percentiles exact over several months while there are few values", async () => {
    const contacted = (day: string, minutes: number) =>
      anApplication({ receivedAt: `${day}T09:00:00.000Z` })
        .laterBy({ minutes })
        .contact();
    const world = numbers([
      contacted("2026-03-02", 201),
      contacted("2026-03-03", 203),
      contacted("2026-02-03", 401),
    ]);
    const query = { ids: "time.first_contact", period: "quarter", from: "2026-02", to: "2026-03" };
    const [figure] = await world.figures(query);
    assert.deepEqual(figure?.percentiles, { p50: 203 / 60, p90: 401 / 60 });
  });

  it("refuses what it does not know, in words", async () => {
    const world = numbers([]);
    assert.deepEqual(await world.refused({ ids: "time.to_lunch" }), [400, "unknown-kpi"]);
    assert.deepEqual(await world.refused({ ids: "list.current", basis: "activity" }), [400, "unknown-kpi"]);
    assert.deepEqual(await world.refused({ from: "2026-05", to: "2026-04" }), [400, "period-reversed"]);
    assert.deepEqual(await world.refused({ from: "2020-01" }), [400, "period-too-long"]);
    assert.deepEqual(await world.refused({ from: "last month" }), [400, "invalid-request"]);
    assert.deepEqual(await world.refused({ groupBy: "team" }), [400, "invalid-request"]);
  });
});

describe("who refers", () => {
  const joined = (memberId: string, recordedAt: string, homeSiteId: string): Fact<MemberEvent> => ({
    stream: "org_acme#members",
    seq: 1,
    events: [
      { type: "MemberAdded", memberId, roles: ["referrer"], siteIds: [], homeSiteId, status: "active" },
    ],
    recordedAt,
    actor: { kind: "system", source: "test" },
  });
  const members = [
    joined("mem_olga", "2026-01-10T09:00:00.000Z", "sit_leeds"),
    joined("mem_sam", "2026-01-10T09:00:00.000Z", "sit_leeds"),
    joined("mem_uma", "2026-04-02T09:00:00.000Z", "sit_utrecht"),
  ];
  const ids = "referral.participation";
  const told = (figures: readonly Figure[]) =>
    figures.map(({ group, period, numerator, denominator }) => [group, period, numerator, denominator]);

  it("is of the members there were at the end of each period", async () => {
    const world = numbers([inLeeds, inUtrecht, inApril], { members });
    assert.deepEqual(told(await world.figures({ ids, from: "2026-03", to: "2026-04" })), [
      [null, "2026-03", 1, 2],
      [null, "2026-04", 1, 3],
    ]);
    assert.deepEqual(told(await world.figures({ ids, from: "2026-01", to: "2026-04", period: "year" })), [
      [null, "2026", 1, 3],
    ]);
  });

  it("counts a site's own members, wherever they referred, and none of jobs", async () => {
    const world = numbers([inUtrecht, inApril], { members });
    const query = { ids, from: "2026-04", to: "2026-04" };
    // Olga of Leeds referred to Utrecht in March and to Leeds in April.
    assert.deepEqual(told(await world.figures({ ...query, siteId: "sit_leeds" })), [[null, "2026-04", 1, 2]]);
    assert.deepEqual(told(await world.figures({ ids, from: "2026-03", to: "2026-03", groupBy: "site" })), [
      ["sit_utrecht", "2026-03", 0, 0],
      // Nobody applied to Leeds in March; its members referred all the same.
      ["sit_leeds", "2026-03", 1, 2],
    ]);
    assert.deepEqual(told(await world.figures({ ...query, groupBy: "job" })), [
      ["job_warehouse", "2026-04", null, null],
    ]);
    const ofLeeds = numbers([inUtrecht], { members, member: { siteIds: ["sit_leeds"] } });
    assert.deepEqual(told(await ofLeeds.figures({ ids, from: "2026-03", to: "2026-03" })), [
      [null, "2026-03", 1, 2],
    ]);
  });
});

describe("what referrers are paid", () => {
  const started = upTo("started-work", anApplication({ applicationId: "app_paid" }));
  const asked = { ids: "points.*,reward.*", from: "2026-03", to: "2026-03" };

  it("is for finance and admins", async () => {
    for (const roles of [["finance"], ["admin"]] as Member["roles"][]) {
      const figures = await numbers([started], { member: { roles } }).figures(asked);
      assert.deepEqual(
        figures.map(({ id, value }) => [id, value]),
        [
          ["points.owed", 125],
          ["points.requested", 0],
          ["points.approved", 0],
          ["points.paid", 0],
          ["points.pending", 100],
          ["points.reversed", 0],
          ["reward.per_hire", 12_500],
        ],
      );
    }
  });

  it("has beside it what the employer pays on top, once that is set", async () => {
    const query = { ...asked, ids: "reward.per_hire" };
    const besides = async (set: Partial<Organisation>) =>
      (await numbers([started], { organisation: set }).figures(query)).map(({ beside }) => beside);
    assert.deepEqual(await besides({}), [{ points: 125 }]);
    assert.deepEqual(await besides({ employerOnCostPercent: 20 }), [
      { points: 125, onCostPercent: 20, withOnCost: 15_000 },
    ]);
  });

  it("is refused to hr and recruiters, whatever else they may see, and left out where they ask for all", async () => {
    for (const roles of [["hr"], ["recruiter"], ["hr", "recruiter"]] as Member["roles"][]) {
      const world = numbers([started], { member: { roles, seesPay: true } });
      for (const ids of ["points.*", "points.pending", "reward.per_hire"])
        assert.deepEqual(await world.refused({ ...asked, ids }), [403, "not-allowed"]);
      const all = await world.figures({ from: "2026-03", to: "2026-03" });
      assert.deepEqual(
        all.filter(({ id, money }) => /^(points|reward)\./.test(id) || (money && !id.startsWith("salary."))),
        [],
      );
      assert.ok(all.some(({ id }) => id === "referral.share"));
    }
  });
});

describe("GET /v1/kpis.csv", () => {
  it("is a table of the same figures", async () => {
    const { text, headers } = await numbers([inLeeds]).get("/v1/kpis.csv", {
      from: "2026-03",
      to: "2026-03",
    });
    assert.equal(headers["content-type"], "text/csv; charset=utf-8");
    const [header, ...lines] = text.trimEnd().split("\r\n");
    assert.match(header ?? "", /^id,period,groupBy,group,groupName,basis,value,unit,numerator/);
    assert.match(lines[0] ?? "", /^applications\.received,2026-03,organisation,,,cohort,1,count,1,,1,true,/);
  });

  it("names sites, jobs and recruiters beside their ids; who is not known any more has an id alone", async () => {
    const world = numbers([inLeeds, inUtrecht], {
      organisation: { recruiterFiguresConsentedAt: "2026-01-01T00:00:00.000Z" },
    });
    const groups = async (groupBy: string) => {
      const query = { ids: "applications.received", from: "2026-03", to: "2026-03", groupBy };
      const { text } = await world.get("/v1/kpis.csv", query);
      const [, ...lines] = text.trimEnd().split("\r\n");
      return lines.map((line) => line.split(",").slice(2, 5)).sort();
    };
    assert.deepEqual(await groups("site"), [
      ["site", "sit_leeds", "Leeds Mill Lane"],
      ["site", "sit_utrecht", ""],
    ]);
    const jobs = await groups("job");
    assert.deepEqual(
      jobs.map(([, id]) => id),
      [inUtrecht, inLeeds].map((story) => story.application().job.jobId).sort(),
    );
    assert.ok(jobs.every(([, , title]) => title));
    const recruiters = await groups("recruiter");
    assert.deepEqual(
      recruiters.find(([, id]) => id === "mem_rob"),
      ["recruiter", "mem_rob", "Rob Recruiter"],
    );
    assert.deepEqual(
      recruiters.filter(([, id]) => id !== "mem_rob").map(([, , name]) => name),
      [""],
    );
  });

  it("writes a number below zero as a number", async () => {
    const less = onOffer(tell(draft(decidedFor())), {
      type: "AddVersion",
      proposedBy: "employer",
      terms: payOf(2_700_000),
    });
    const query = { ids: "salary.all", from: "2026-03", to: "2026-03" };
    const { text } = await numbers([accept(send(less))]).get("/v1/kpis.csv", query);
    assert.match(text, /salary\.all,2026-03,organisation,,,\w+,-10,percent/);
  });
});

describe("GET /v1/kpis/definitions", () => {
  it("says what every figure means", async () => {
    const { text } = await numbers([]).get("/v1/kpis/definitions");
    const { items } = JSON.parse(text) as { items: { id: string; definition: string }[] };
    assert.ok(items.some(({ id }) => id === "funnel.lost.<milestone>.<class>"));
    assert.ok(items.every(({ definition }) => definition.length > 40));
  });

  const readers: Readonly<Record<string, Partial<Member>>> = {
    "a recruiter": { roles: ["recruiter"], seesPay: false },
    "a recruiter who sees pay": { roles: ["recruiter"], seesPay: true },
    hr: { roles: ["hr"], seesPay: false },
    finance: { roles: ["finance"], seesPay: false },
    "an admin who sees pay": { roles: ["admin"], seesPay: true },
  };
  for (const [name, member] of Object.entries(readers))
    it(`says how ${name} reads every figure, and that is how it is served`, async () => {
      const world = numbers([], { member });
      const { text } = await world.get("/v1/kpis/definitions");
      const { items } = JSON.parse(text) as { items: { id: string; reading: string }[] };
      const wouldBe: Readonly<Record<string, number[]>> = {
        any: [200, 200],
        coarse: [403, 200],
        none: [403, 403],
      };
      for (const { id, reading } of items) {
        const asked = { ids: id.includes("<") ? `${id.split("<")[0]}*` : id, from: "2026-03", to: "2026-03" };
        const statusOf = async (period: string) => (await world.get("/v1/kpis", { ...asked, period })).status;
        assert.deepEqual([await statusOf("month"), await statusOf("quarter")], wouldBe[reading], id);
      }
      assert.ok(items.some(({ reading }) => reading === "coarse"));
    });

  it("says which figures are of payouts, of pay and of opinions", async () => {
    const { text } = await numbers([], { member: { roles: ["hr"], seesPay: true } }).get(
      "/v1/kpis/definitions",
    );
    const { items } = JSON.parse(text) as {
      items: { id: string; payouts: boolean; pay: boolean; opinion: boolean; reading: string }[];
    };
    const told = (id: string) => {
      const found = items.find((item) => item.id === id);
      return found && [found.payouts, found.pay, found.opinion, found.reading];
    };
    assert.deepEqual(told("reward.per_hire"), [true, false, false, "none"]);
    assert.deepEqual(told("salary.all"), [false, true, false, "any"]);
    assert.deepEqual(told("experience.cnps"), [false, false, true, "coarse"]);
    assert.deepEqual(told("time.to_hire"), [false, false, false, "any"]);
  });
});

describe("GET /v1/fairness", () => {
  const hanna: Partial<Member> = { roles: ["hr"], seesPay: false };
  const interviewed = (name: string, at = "2026-03-12T10:00:00.000Z"): Story =>
    submitScorecard(
      bookInterview(
        offerInterview(upTo("contact-made", anApplication({ applicationId: `app_${name}` }))),
        at,
        { by: "recruiter" },
      ).at(at.replace("T10", "T12")),
      "mem_ivan",
    );
  const skipped = submitScorecard(
    interviewed("skipped"),
    "mem_ines",
    questionIds.map((questionId) => ({ questionId, evidenceNoteId: "note" })),
  );
  const stories = [interviewed("one"), skipped, interviewed("april", "2026-04-02T10:00:00.000Z"), inUtrecht];
  const query = { jobId: "job_warehouse", quarter: "2026-Q1" };

  it("names applications, questions and exceptions of the job and quarter, and reads no others", async () => {
    const world = numbers(stories, { member: hanna });
    const { status, text } = await world.get("/v1/fairness", query);
    assert.equal(status, 200, text);
    const report = JSON.parse(text) as {
      stages: { interviews: { applicationId: string; alike: boolean; exceptions: unknown[] }[] }[];
      interviewers?: unknown;
    };
    assert.deepEqual(
      report.stages.map(({ interviews }) =>
        interviews.map(({ applicationId, alike, exceptions }) => [applicationId, alike, exceptions]),
      ),
      [
        [
          ["app_one", false, [{ type: "missing-scorecards", scorecards: 1 }]],
          ["app_skipped", true, []],
        ],
      ],
    );
    assert.equal(report.interviewers, undefined);
    assert.ok(!text.includes("mem_"));
    assert.deepEqual(world.streamsRead.toSorted(), [
      "org_acme#application#app_one",
      "org_acme#application#app_skipped",
    ]);
  });

  it("counts by interviewer once figures by person were consented to", async () => {
    const world = numbers(stories, {
      member: hanna,
      organisation: { recruiterFiguresConsentedAt: "2026-01-15" },
    });
    const { text } = await world.get("/v1/fairness", query);
    const { interviewers } = JSON.parse(text) as { interviewers: Record<string, unknown>[] };
    assert.deepEqual(
      interviewers.map(({ memberId, interviews, missingScorecards }) => [
        memberId,
        interviews,
        missingScorecards,
      ]),
      [
        ["mem_ines", 2, 1],
        ["mem_ivan", 2, 0],
      ],
    );
  });

  it("is for hr and admins, of the jobs they reach, by a job and a quarter", async () => {
    const status = async (member: Partial<Member>, asked: Record<string, string> = query) =>
      (await numbers(stories, { member }).get("/v1/fairness", asked)).status;
    assert.equal(await status({ roles: ["admin"] }), 200);
    for (const role of ["recruiter", "finance", "manager", "interviewer", "client"] as const)
      assert.equal(await status({ roles: [role] }), 403, role);
    assert.equal(await status({ ...hanna, siteIds: ["sit_elsewhere"] }), 404);
    assert.equal(await status(hanna, { ...query, jobId: "job_nobody" }), 404);
    assert.equal(await status(hanna, { jobId: "job_warehouse" }), 400);
    const without = await numbers(stories, { member: hanna }).get("/v1/fairness", { jobId: "job_warehouse" });
    assert.match(JSON.stringify(without), /This is missing. Write a quarter such as 2026-Q4/);
    assert.equal(await status(hanna, { ...query, quarter: "2026-Q5" }), 400);
    assert.equal(await status(hanna, { ...query, quarter: "2026-03" }), 400);
  });
});

describe("figures of pay", () => {
  const raised = (n: number, arrival: Parameters<typeof decidedFor>[0] = {}): Story[] =>
    Array.from({ length: n }, (_, index) => {
      const decided = draft(
        decidedFor({ ...arrival, applicationId: `app_${arrival.site?.siteId ?? ""}${index}` }),
      );
      const told = tell(decided, decided.laterBy({ days: 20 }).now).laterBy({ days: 1 });
      const terms = payOf(3_000_000 + 30_000 * (index + 1));
      return accept(send(onOffer(told, { type: "AddVersion", proposedBy: "employer", terms })));
    });
  const york = { ...leeds, siteId: "sit_york" };
  const hull = { ...leeds, siteId: "sit_hull" };
  const stories = [...raised(6), ...raised(3, { site: york }), ...raised(8, { site: hull })];
  const without = { seesPay: false };
  const quarter = { ids: "salary.all", from: "2026-03", period: "quarter" };
  const base = (figures: readonly Figure[]) => figures.filter(({ measure }) => measure === "base");

  it("are served whole to who sees pay, by whatever they ask", async () => {
    const [figure] = base(
      await numbers(stories).figures({ ids: "salary.all", from: "2026-03", to: "2026-03" }),
    );
    assert.ok(figure);
    assert.deepEqual(
      [figure.n, figure.value, figure.percentiles, figure.unit, figure.warnings],
      [17, 3, { p25: 2, p50: 3, p75: 5 }, "percent", ["not-randomised"]],
    );
    const jobs = await numbers(stories).figures({ ids: "salary.all", from: "2026-03", groupBy: "job" });
    assert.equal(base(jobs)[0]?.n, 17);
  });

  it("are withheld below five from who does not, and the next smallest site with them", async () => {
    const sites = base(
      await numbers(stories, { member: without }).figures({ ...quarter, groupBy: "site", to: "2026-03" }),
    );
    assert.deepEqual(
      sites.map(({ group, n, small, withheld, value, numerator, percentiles, money, beside }) => [
        group,
        n,
        small,
        withheld ?? false,
        value,
        numerator,
        percentiles?.p50,
        money?.minorUnits,
        beside?.["mean"],
      ]),
      [
        ["sit_leeds", 6, false, true, null, null, null, null, null],
        ["sit_york", 3, true, true, null, null, null, null, null],
        ["sit_hull", 8, false, false, 4, 1_080_000, 4, 1_080_000, 4.5],
      ],
    );
    const [whole] = base(await numbers(stories, { member: without }).figures({ ...quarter, to: "2026-03" }));
    assert.deepEqual([whole?.n, whole?.withheld, whole?.value], [17, undefined, 3]);
  });

  it("are withheld where they tell how far apart pay sought and pay offered are", async () => {
    const sought = (n: number, site = leeds): Story[] =>
      Array.from({ length: n }, (_, index) => {
        const gross = { amount: 3_060_000 + 30_000 * index, period: "year" as const };
        const asked = decidedFor({ site, applicationId: `app_${site.siteId}${index}` }).expectations({
          type: "StateExpectations",
          answers: { pay: { currency: "GBP", hoursPerWeek: 37.5, gross } },
          channel: "phone",
        });
        return tell(draft(asked.laterBy({ hours: 1 })), "2026-03-31T17:00:00.000Z");
      });
    const people = [...sought(6), ...sought(3, york), ...sought(8, hull)];
    for (const [id, p50] of [
      ["alignment.gap.offer", 5],
      ["alignment.gap.range", -7.35],
    ] as const) {
      const asked = { ...quarter, ids: id, to: "2026-03", groupBy: "site" };
      const sites = await numbers(people, { member: without }).figures(asked);
      assert.deepEqual(
        sites.map(({ group, n, withheld, value, percentiles }) => [
          group,
          n,
          withheld,
          value,
          percentiles?.p50,
        ]),
        [
          ["sit_leeds", 6, true, null, null],
          ["sit_york", 3, true, null, null],
          ["sit_hull", 8, undefined, p50, p50],
        ],
      );
      const byJob = { ids: id, from: "2026-03", groupBy: "job" };
      assert.deepEqual(await numbers(people, { member: without }).refused(byJob), [403, "pay-too-fine"]);
      assert.equal((await numbers(people).figures(byJob))[0]?.n, 17);
    }
  });

  it("are withheld by what was not asked for, too", async () => {
    // Two in the second quarter: with the year and the first quarter, they could be worked out.
    const april = raised(2, { receivedAt: "2026-04-01T09:00:00.000Z" });
    const world = numbers([...raised(6, { site: york }), ...april], { member: without });
    const asked = { ...quarter, to: "2026-03" };
    assert.deepEqual(
      base(await world.figures(asked)).map(({ n, withheld }) => [n, withheld]),
      [[6, true]],
    );
  });

  it("are refused where they are cut so fine that they tell of one person", async () => {
    const world = numbers(stories, { member: without });
    for (const query of [
      { ids: "salary.all" },
      { ...quarter, groupBy: "job" },
      { ...quarter, siteId: "sit_leeds" },
      { ...quarter, jobId: "job_warehouse" },
      // On the other basis the same people are in other periods: the difference would tell who.
      { ...quarter, basis: "activity" },
    ])
      assert.deepEqual(await world.refused(query), [403, "pay-too-fine"]);
    const all = await world.figures({ from: "2026-03" });
    assert.ok(!all.some(({ id }) => id.startsWith("salary.")));
    assert.ok(all.some(({ id }) => id === "offer.acceptance"));
  });

  it("are for finance, hr, admins and who sees pay", async () => {
    const recruiter = { roles: ["recruiter"] as Member["roles"] };
    assert.deepEqual(await numbers(stories, { member: { ...recruiter, seesPay: false } }).refused(quarter), [
      403,
      "not-allowed",
    ]);
    const seeing = await numbers(stories, { member: { ...recruiter, seesPay: true } }).figures(quarter);
    assert.equal(base(seeing)[0]?.n, 17);
    const others = await numbers(stories, { member: { ...recruiter, seesPay: false } }).figures({
      ids: "offer.*,support.*",
      from: "2026-03",
    });
    assert.deepEqual(
      [...new Set(others.map(({ id }) => id))],
      ["offer.decision_to_told", "offer.acceptance", "support.take_up"],
    );
  });

  it("stand in the table with what was measured, and empty where they are withheld", async () => {
    const { text } = await numbers(raised(2), { member: without }).get("/v1/kpis.csv", {
      ...quarter,
      to: "2026-03",
    });
    const [head, first] = text.split("\r\n");
    const cells = Object.fromEntries(
      (head ?? "").split(",").map((name, index) => [name, first?.split(",")[index]]),
    );
    assert.deepEqual(
      [cells["measure"], cells["withheld"], cells["n"], cells["value"], cells["p25"], cells["minorUnits"]],
      ["base", "true", "2", "", "", ""],
    );
  });
});

describe("what candidates think of us", () => {
  const saying = (n: number, site = leeds, from = 0): Story[] =>
    Array.from({ length: n }, (_, index) => {
      const applicationId = `app_${site.siteId}${index + from}`;
      const rejected = upTo("contact-made", anApplication({ site, applicationId })).outcome(
        "interview-booked",
        "not-invited",
      );
      return rejected
        .by(clock)
        .facts({ type: "SurveyOffered", decision: "rejected", touchpoint: "interview-booked", outcomeSeq: 2 })
        .by(candidate)
        .experience({ type: "AnswerSurvey", recommend: 10, clarity: 3, respect: 3, mayContact: false });
    });
  const york = { ...leeds, siteId: "sit_york" };
  const hull = { ...leeds, siteId: "sit_hull" };
  const quarter = { ids: "experience.*", from: "2026-03", to: "2026-03", period: "quarter" };
  const told = (all: readonly Figure[]) =>
    all.map(({ group, id, n, withheld, value, numerator, beside }) => [
      ...[group, id.slice("experience.".length).split(".")[1] ?? "all", n],
      ...[withheld ?? false, value, numerator, beside?.["responseRate"]],
    ]);

  it("is withheld below five from everybody, hr and who sees pay too, and the next smallest site with it", async () => {
    const stories = [...saying(6), ...saying(3, york), ...saying(8, hull)];
    for (const roles of [["hr"], ["finance"], ["admin"]] as Member["roles"][]) {
      const world = numbers(stories, { member: { roles, seesPay: true } });
      const hidden = [true, null, null, null];
      const open = (n: number) => [false, 100, n, 1];
      assert.deepEqual(told(await world.figures({ ...quarter, groupBy: "site" })), [
        ["sit_leeds", "all", 6, ...hidden],
        ["sit_york", "all", 3, ...hidden],
        ["sit_hull", "all", 8, ...open(8)],
        ["sit_leeds", "rejected", 6, ...hidden],
        ["sit_york", "rejected", 3, ...hidden],
        ["sit_hull", "rejected", 8, ...open(8)],
      ]);
      assert.deepEqual(told(await world.figures(quarter)), [
        [null, "all", 17, ...open(17)],
        [null, "rejected", 17, ...open(17)],
      ]);
    }
  });

  it("is served from five on", async () => {
    assert.equal((await numbers(saying(4)).figures(quarter))[0]?.value, null);
    assert.equal((await numbers(saying(5)).figures(quarter))[0]?.value, 100);
  });

  it("is refused by month, job, recruiter and filter, and left out where other figures are asked for with it", async () => {
    const world = numbers(saying(9), { organisation: { recruiterFiguresConsentedAt: "2026-01-01" } });
    for (const query of [
      { ids: "experience.*", from: "2026-03" },
      { ...quarter, groupBy: "job" },
      { ...quarter, groupBy: "recruiter" },
      { ...quarter, siteId: "sit_leeds" },
      { ...quarter, jobId: "job_warehouse" },
    ])
      assert.deepEqual(await world.refused(query), [403, "survey-too-fine"]);
    const all = await world.figures({ from: "2026-03" });
    assert.ok(all.length > 0 && !all.some(({ id }) => id.startsWith("experience.")));
  });
});

describe("what candidates answered", () => {
  interface Group {
    readonly period: string;
    readonly group: string | null;
    readonly n: number;
    readonly withheld?: true;
    readonly recommend: number[] | null;
    readonly texts: string[] | null;
  }
  const hr = { memberId: "mem_fin", roles: ["hr"] as Member["roles"] };
  let made = 0;
  /** So many answers of a site in the first quarter of 2026, each with a text that says whose it is. */
  const some = (count: number, siteId: string, change: Partial<SurveyAnswer> = {}): SurveyAnswer[] =>
    Array.from({ length: count }, () => {
      made += 1;
      return {
        applicationId: `app_${made}`,
        candidateId: `can_${made}`,
        ...{ siteId, quarter: "2026-Q1", answeredIn: "2026-Q1", part: "rejected.interview-booked" },
        answeredAt: new Date(Date.UTC(2026, 1, 1) + made * 60_000).toISOString(),
        ...{ recommend: made % 11, clarity: 4, respect: 5, noteId: `survey-${made}` },
        ...change,
      };
    });
  const notesOf = (answers: readonly SurveyAnswer[]) =>
    new Map(
      answers.map(({ candidateId, noteId = "" }) => [
        candidateId,
        [
          { noteId: "message-1", text: "A message about something else" },
          { noteId, text: `Text of ${candidateId}` },
        ],
      ]),
    );
  const reading = (answers: readonly SurveyAnswer[], member: Partial<Member> = hr, secret?: string) => {
    const { get } = numbers([], {
      member,
      surveys: answers,
      notes: notesOf(answers),
      ...(secret ? { secret } : {}),
    });
    return async (query: Record<string, string> = {}) => {
      const { status, text } = await get("/v1/surveys", { year: "2026", ...query });
      const body = JSON.parse(text) as { items: Group[] };
      return { status, text, items: body.items };
    };
  };

  it("is read by hr and nobody else", async () => {
    for (const role of ["finance", "admin", "recruiter", "manager", "privacy", "expert", "client"] as const)
      assert.equal((await reading(some(5, "sit_leeds"), { ...hr, roles: [role] })()).status, 403, role);
    assert.equal((await reading(some(5, "sit_leeds"))()).status, 200);
  });

  it("is told with its texts and counts from five on, and below with n alone", async () => {
    const four = some(4, "sit_leeds");
    const [few] = (await reading(four)()).items;
    assert.deepEqual([few?.n, few?.withheld, few?.recommend, few?.texts], [4, true, null, null]);
    const five = [...four, ...some(1, "sit_leeds")];
    const [enough] = (await reading(five)()).items;
    assert.deepEqual([enough?.period, enough?.group, enough?.n], ["2026-Q1", null, 5]);
    assert.equal(
      enough?.recommend?.reduce((sum, count) => sum + count, 0),
      5,
    );
    assert.deepEqual(enough?.texts?.toSorted(), five.map((one) => `Text of ${one.candidateId}`).toSorted());
  });

  it("names nobody, no application and no day", async () => {
    const five = some(5, "sit_leeds");
    const { text } = await reading(five)({ groupBy: "site", period: "year" });
    for (const { applicationId, answeredAt, noteId } of five)
      for (const told of [applicationId, answeredAt, answeredAt.slice(0, 10), noteId ?? ""])
        assert.ok(!text.includes(`"${told}`), told);
  });

  it("has its texts in an order that only a secret knows", async () => {
    const ten = some(10, "sit_leeds");
    const order = async (secret: string) => (await reading(ten, hr, secret)()).items[0]?.texts;
    const [one, other] = [await order("one secret"), await order("another secret")];
    assert.notDeepEqual(one, other);
    assert.deepEqual(one, await order("one secret"));
    assert.deepEqual(one?.toSorted(), other?.toSorted());
  });

  it("has no text any more of somebody who was erased; what they answered stays counted", async () => {
    const five = some(5, "sit_leeds");
    const [gone] = five;
    assert.ok(gone);
    const notes = notesOf(five);
    notes.delete(gone.candidateId);
    const { get } = numbers([], { member: hr, surveys: five, notes });
    const { items } = JSON.parse((await get("/v1/surveys", { year: "2026" })).text) as { items: Group[] };
    assert.equal(items[0]?.n, 5);
    assert.equal(items[0]?.texts?.length, 4);
    assert.ok(!items[0].texts.includes(`Text of ${gone.candidateId}`));
  });

  it("is of the reader's sites, and with one of them withheld the next is too", async () => {
    const answers = [...some(2, "sit_leeds"), ...some(6, "sit_utrecht"), ...some(9, "sit_lund")];
    const bySite = (await reading(answers)({ groupBy: "site" })).items;
    assert.deepEqual(bySite.map(({ group, n, withheld }) => [group, n, withheld ?? false]).sort(), [
      ["sit_leeds", 2, true],
      ["sit_lund", 9, false],
      ["sit_utrecht", 6, true],
    ]);
    const own = await reading(answers, { ...hr, siteIds: ["sit_leeds"] })();
    assert.deepEqual(
      own.items.map(({ n, withheld }) => [n, withheld]),
      [[2, true]],
    );
  });

  it("is cut in no other way", async () => {
    const read = reading(some(9, "sit_leeds"));
    for (const query of [
      { siteId: "sit_leeds" },
      { jobId: "job_driver" },
      { groupBy: "job" },
      { groupBy: "recruiter" },
      { period: "month" },
      { from: "2026-01", to: "2026-02" },
      { year: "26" },
      { ids: "experience.cnps" },
    ] as Record<string, string>[])
      assert.equal((await read(query)).status, 400, JSON.stringify(query));
  });
});
