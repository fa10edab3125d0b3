import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createHandler } from "../../functions/http/kpis/handler.ts";
import type { SurveyAnswer } from "../../shared/domain/candidate-experience/survey-report.ts";
import { bases } from "../../shared/domain/kpi/contribution.ts";
import type { Contribution } from "../../shared/domain/kpi/contribution.ts";
import type { Figure } from "../../shared/domain/kpi/figures.ts";
import { periodKinds } from "../../shared/domain/kpi/periods.ts";
import { dimensions } from "../../shared/domain/kpi/rollups.ts";
import type { Member } from "../../shared/domain/organisation/organisation.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import type { RowQuery } from "../../shared/ports/kpis.ts";
import { anApplication, candidate, clock, rita, upTo } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { memorySettings } from "../builders/memory.ts";
import { accept, decidedFor, draft, onOffer, pay, payOf, send, tell } from "../builders/offers.ts";
import { Books, contributionOfStory } from "../domain/kpi/books.ts";
import { determinedBy } from "../domain/kpi/determined.ts";

/**
 * A reader who has all day: asks everything that is answered, writes each figure down as a sum over the people behind
 * it, and solves for the sum of any group of fewer than five. They know who is where and when (which n tells them);
 * what each figure says is taken for a sum, also where it is only percentiles, which tell less.
 */

/** Somebody behind figures: where and when. Parts are what figures are split by. */
interface Person {
  readonly kind: "hired" | "asked";
  readonly siteId: string;
  readonly arrived: string;
  readonly happened: string;
  readonly part: string;
}

const sites = ["sit_leeds", "sit_york", "sit_hull"];
const quarters = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"];
const parts = { hired: ["supported", "unsupported"], asked: ["rejected.contact-made", "withdrew.offer"] };
const monthIn = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, "0")}`;

const wants = (story: Story): Story =>
  story
    .expectations({
      type: "StateExpectations",
      answers: {
        pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 3_060_000, period: "year" } },
      },
      channel: "phone",
    })
    .laterBy({ hours: 1 });

const offered = (): Story =>
  tell(draft(wants(decidedFor()), pay()), "2026-03-31T17:00:00.000Z").laterBy({ days: 1 });

const talked = (story: Story): Story => {
  const accepted = story
    .consultation({ type: "DecideSupport", decision: "offer" })
    .laterBy({ hours: 1 })
    .by(candidate)
    .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] })
    .by(rita);
  const startsAt = accepted.laterBy({ hours: 20 }).now;
  const there = accepted
    .consultation({
      type: "BookConsultation",
      expertId: "mem_erik",
      startsAt,
      endsAt: accepted.laterBy({ hours: 21 }).now,
      zone: "Europe/London",
      told: startsAt.slice(0, 16),
    })
    .laterBy({ hours: 20 });
  const consultationId = there.application().consultations.at(-1)?.consultationId ?? "";
  return there
    .consultation({ type: "StartConsultation", consultationId })
    .laterBy({ hours: 1 })
    .consultation({ type: "CompleteConsultation", consultationId, topics: ["base-pay"] })
    .laterBy({ hours: 1 });
};

const raised = (story: Story): Story =>
  accept(send(onOffer(story, { type: "AddVersion", proposedBy: "employer", terms: payOf(3_090_000) })));

const saying = (decision: "rejected" | "withdrew", touchpoint: string): Story =>
  upTo("contact-made", anApplication())
    .by(clock)
    .facts({ type: "SurveyOffered", decision, touchpoint, outcomeSeq: 2 })
    .by(candidate)
    .experience({ type: "AnswerSurvey", recommend: 10, clarity: 3, respect: 3, mayContact: false });

/** What one person of a part adds, as if all of it had been in March 2026 at Leeds. */
const lives: Readonly<Record<string, Contribution>> = {
  supported: contributionOfStory(raised(talked(offered()))),
  unsupported: contributionOfStory(raised(offered())),
  "rejected.contact-made": contributionOfStory(saying("rejected", "contact-made")),
  "withdrew.offer": contributionOfStory(saying("withdrew", "offer")),
};

/** The same life elsewhere, at another time. */
function livedBy({ siteId, arrived, happened, part }: Person): Contribution {
  const life = lives[part];
  assert.ok(life);
  const cells = Object.entries(life.cells).map(([cell, content]) => {
    const [basis, month] = cell.split("#");
    assert.equal(month, "2026-03");
    return [`${basis}#${monthIn(basis === "cohort" ? arrived : happened)}`, content] as const;
  });
  return { place: { ...life.place, siteId }, cells: Object.fromEntries(cells) };
}

/** Who asks. */
const reader: Member = {
  memberId: "mem_reader",
  name: "Reader",
  email: "reader@acme.example",
  locale: "en",
  roles: ["hr"],
  siteIds: [],
  seesPay: false,
  status: "active",
  version: 1,
};

type Query = Readonly<Record<string, string>>;

function served(people: readonly Person[], member: Member) {
  const books = new Books();
  for (const person of people) books.replace(undefined, livedBy(person));
  const all = [...books.rows.values()];
  const rows = ({ dimension, basis, months, id }: RowQuery, exact: boolean) =>
    all.flatMap(({ key, counters }) =>
      key.dimension === dimension &&
      key.basis === basis &&
      months.includes(key.month) &&
      (key.page !== undefined) === exact &&
      (id === undefined || `${key.row}#`.startsWith(`${id}#`))
        ? [{ row: key.row, month: key.month, sections: { [key.section]: counters } }]
        : [],
    );
  const answers = people.flatMap(({ kind, siteId, happened, part }, index): SurveyAnswer[] =>
    kind === "asked"
      ? [
          {
            ...{
              applicationId: `app_${index}`,
              candidateId: `can_${index}`,
              siteId,
              quarter: happened,
              part,
            },
            ...{ answeredIn: happened, answeredAt: `${monthIn(happened)}-10T09:00:00.000Z` },
            ...{ recommend: 10, clarity: 3, respect: 3 },
          },
        ]
      : [],
  );
  const organisation = { ...{ organisationId: "org_acme", name: "Acme", kind: "employer" as const } };
  const handler = createHandler({
    people: {
      member: () => Promise.resolve(member),
      notes: () => Promise.resolve([]),
      members: () => Promise.resolve([]),
    },
    settings: {
      ...memorySettings(),
      organisation: () =>
        Promise.resolve({
          ...organisation,
          ...{ zone: "Europe/London", locale: "en", trackVersion: 1, schemeVersion: 1, version: 1 },
          recruiterFiguresConsentedAt: "2026-01-15",
        }),
      track: () => Promise.resolve(defaultTrack),
    },
    kpis: {
      rows: (query) => Promise.resolve(rows(query, false)),
      exactValues: (query) => Promise.resolve(rows(query, true)),
      asOf: () => Promise.resolve("2026-10-01T00:00:00.000Z"),
    },
    facts: { read: () => Promise.resolve([]) },
    memberFacts: { read: () => Promise.resolve([]) },
    interviews: { applications: () => Promise.resolve([]) },
    clock: { now: () => "2026-10-02T09:00:00.000Z" },
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
    surveys: {
      ofYear: (_organisation, year) =>
        Promise.resolve(answers.filter(({ quarter }) => quarter.startsWith(year))),
    },
    secret: "a secret of this test",
  });
  return async <Item>(path: string, query: Query): Promise<readonly Item[] | undefined> => {
    const reply = await handler(
      {
        routeKey: `GET ${path}`,
        headers: {},
        queryStringParameters: query,
        requestContext: {
          requestId: "request",
          authorizer: { jwt: { claims: { org: "org_acme", member: "mem_reader" }, scopes: [] } },
        },
      },
      {},
    );
    if (reply.statusCode !== 200) return undefined;
    return (JSON.parse(reply.body ?? "") as { items: readonly Item[] }).items;
  };
}

/** Everything that can be asked about these figures, whether or not it is answered. */
function* everyQuery(): Generator<Query> {
  const ids = ["", "salary.*", "alignment.gap.*", "experience.*", "salary.helped", "salary.unsupported"];
  const ranges = [{ from: "2025-10", to: "2026-09" }, { from: "2026-04", to: "2026-06" }, {}];
  const filters: Query[] = [
    {},
    ...sites.map((siteId) => ({ siteId })),
    { jobId: "job_warehouse" },
    { jobId: "job_warehouse", siteId: "sit_york" },
  ];
  for (const id of ids)
    for (const basis of ["", ...bases])
      for (const period of periodKinds)
        for (const groupBy of dimensions)
          for (const filter of filters)
            for (const range of ranges)
              yield {
                ...(id ? { ids: id } : {}),
                ...(basis ? { basis } : {}),
                ...{ period, groupBy, ...filter, ...range },
              };
}

/** What people answer for: a change of pay, a gap between pays, an opinion. Each is solved for on its own. */
const subjects: Readonly<Record<string, (id: string) => string | undefined>> = {
  raise: (id) => (/^salary\.(all|supported|unsupported)$/.test(id) ? (id.split(".")[1] ?? "") : undefined),
  helped: (id) => (id === "salary.helped" ? "supported" : undefined),
  "gap to the range": (id) => (id === "alignment.gap.range" ? "all" : undefined),
  "gap to the offer": (id) => (id === "alignment.gap.offer" ? "all" : undefined),
  opinion: (id) => (id === "experience.cnps" ? "all" : /^experience\.cnps\.(.+)$/.exec(id)?.[1]),
};

type Test = (person: Person) => boolean;

const inPeriod = (quarter: string, period: string): boolean =>
  period === quarter || period === quarter.slice(0, 4) || period === monthIn(quarter);

/** Who stands behind a figure. */
function behind(figure: Figure, part: string, query: Query, member: Member): Test {
  const kind = figure.id.startsWith("experience.") ? "asked" : "hired";
  return (person) =>
    person.kind === kind &&
    (part === "all" || person.part === part) &&
    (member.siteIds.length === 0 || member.siteIds.includes(person.siteId)) &&
    (query["siteId"] === undefined || person.siteId === query["siteId"]) &&
    (figure.groupBy !== "site" || figure.group === person.siteId) &&
    inPeriod(figure.basis === "cohort" ? person.arrived : person.happened, figure.period);
}

/** Figures that somebody was served, by what they are about: each as who stands behind it. */
type Told = Map<string, Map<string, readonly Person[]>>;

interface Reading {
  readonly told: Told;
  readonly answered: Query[];
}

/** Changes what is served, to see that the search finds what a mistake would give away. */
type Mistake = (figure: Figure) => Figure;

async function readAll(
  people: readonly Person[],
  member: Member,
  queries: Iterable<Query>,
  mistake?: Mistake,
): Promise<Reading> {
  const get = served(people, member);
  const told: Told = new Map();
  const answered: Query[] = [];
  const note = (subject: string, group: readonly Person[]) => {
    const rows = told.get(subject) ?? new Map<string, readonly Person[]>();
    told.set(subject, rows);
    rows.set(group.map((person) => people.indexOf(person)).join(), group);
  };
  for (const query of queries) {
    const items = await get<Figure>("/v1/kpis", query);
    if (!items) continue;
    answered.push(query);
    for (const item of items)
      for (const [subject, partOf] of Object.entries(subjects)) {
        const part = partOf(item.id);
        if (part === undefined) continue;
        const group = people.filter(behind(item, part, query, member));
        assert.equal(item.n, group.length, `${item.id} ${item.group} ${item.period}: who is behind it`);
        const figure = mistake ? mistake(item) : item;
        if (figure.n > 0 && !figure.withheld) note(subject, group);
      }
  }
  for (const year of ["2025", "2026"])
    for (const period of ["quarter", "year"])
      for (const groupBy of ["organisation", "site"]) {
        const found = await get<Pick<Figure, "n" | "group" | "period" | "withheld">>("/v1/surveys", {
          ...{ year, period, groupBy },
        });
        for (const { group, period: of, withheld } of found ?? []) {
          const those = people.filter(
            ({ kind, siteId, happened }) =>
              kind === "asked" &&
              (group === null || group === siteId) &&
              (member.siteIds.length === 0 || member.siteIds.includes(siteId)) &&
              inPeriod(happened, of),
          );
          if (!withheld) note("opinion", those);
        }
      }
  return { told, answered };
}

/**
 * Groups of fewer than five that could be solved for: whoever they are, in one place or several. Those of one site or all,
 * a quarter, a year or always, one part or all, and what such a group leaves of another, are found by that name.
 */
function solved(people: readonly Person[], told: Told): string[] {
  const leaks: string[] = [];
  for (const [subject, rows] of told) {
    const kind = subject === "opinion" ? "asked" : "hired";
    const concerned = people.filter((person) => person.kind === kind);
    // People of the same place, time and part are in the same figures: they are one unknown, which is their sum.
    const classes = [...Map.groupBy(concerned, (person) => JSON.stringify(person)).values()];
    const rowOf = (group: readonly Person[]): number[] => {
      const members = new Set(group);
      return classes.map(([first]) => (first && members.has(first) ? 1 : 0));
    };
    const isDetermined = determinedBy([...rows.values()].map(rowOf));
    for (const [name, group] of groupsAmong(concerned, kind, classes))
      if (isDetermined(rowOf(group))) leaks.push(`${subject} of ${group.length}: ${name}`);
  }
  return leaks;
}

/** Groups of fewer than five, each once. */
function groupsAmong(
  people: readonly Person[],
  kind: Person["kind"],
  classes: readonly (readonly Person[])[],
): Iterable<[string, readonly Person[]]> {
  const found = new Map<string, [string, readonly Person[]]>();
  const add = (name: string, group: readonly Person[]) => {
    const key = group.map((person) => people.indexOf(person)).join();
    if (group.length > 0 && group.length < 5 && !found.has(key)) found.set(key, [name, group]);
  };
  const times: (string | undefined)[] = [undefined, "2025", "2026", ...quarters];
  const usual = kind === "hired" ? "arrived" : "happened";
  const boxes: [string, ReadonlySet<Person>][] = [];
  for (const site of [undefined, ...sites])
    for (const part of [undefined, ...parts[kind]])
      for (const arrived of times)
        for (const happened of times) {
          const group = people.filter(
            (person) =>
              (site === undefined || person.siteId === site) &&
              (part === undefined || person.part === part) &&
              (arrived === undefined || inPeriod(person.arrived, arrived)) &&
              (happened === undefined || inPeriod(person.happened, happened)),
          );
          const at = [site, part, arrived && `arrived ${arrived}`, happened && `happened ${happened}`];
          const name = at.filter(Boolean).join(", ") || "all";
          add(name, group);
          if ((usual === "arrived" ? happened : arrived) === undefined) boxes.push([name, new Set(group)]);
        }
  for (const [whole, group] of boxes)
    for (const [part, inner] of boxes)
      add(
        `${whole}, but not ${part}`,
        [...group].filter((person) => !inner.has(person)),
      );
  for (const group of unionsOf(classes))
    add(
      group.map((each) => `${each.siteId} ${each.arrived} ${each.part}`).join(" and "),
      people.filter((person) => group.includes(person)),
    );
  return found.values();
}

/** Those of several places and times, of every choice of them that is fewer than five together. */
const unionsOf = (classes: readonly (readonly Person[])[]): (readonly Person[])[] =>
  classes.reduce<(readonly Person[])[]>(
    (unions, each) => [
      ...unions,
      ...unions.map((union) => [...union, ...each]).filter((union) => union.length < 5),
    ],
    [[]],
  );

/** A crowd in few places and times, so that many groups are small. */
const crowd = (kind: Person["kind"]): fc.Arbitrary<Person[]> =>
  fc
    .array(
      fc.record({
        siteId: fc.constantFrom(...sites),
        arrivedAt: fc.nat(quarters.length - 1),
        waited: fc.nat(1),
        part: fc.constantFrom(...parts[kind]),
        like: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((groups) =>
      groups.flatMap(({ siteId, arrivedAt, waited, part, like }) => {
        const person = {
          ...{ kind, siteId, part, arrived: quarters[arrivedAt] ?? "" },
          happened: quarters[Math.min(arrivedAt + waited, quarters.length - 1)] ?? "",
        };
        return Array.from({ length: like }, () => ({ ...person }));
      }),
    );
const crowds = fc.tuple(crowd("hired"), crowd("asked")).map((both) => both.flat());

const hires = (n: number, siteId: string, arrived: string, happened = arrived): Person[] =>
  Array.from({ length: n }, () => ({ kind: "hired", siteId, arrived, happened, part: "supported" }));

/** Two people at different sites in different quarters: what the year leaves of Leeds and of York's second quarter. */
const apart: readonly Person[] = [
  ...[...hires(7, "sit_leeds", "2026-Q1"), ...hires(5, "sit_leeds", "2026-Q2")],
  ...[...hires(1, "sit_york", "2026-Q1"), ...hires(6, "sit_york", "2026-Q2")],
  ...hires(1, "sit_hull", "2026-Q2"),
];

const readers: Readonly<Record<string, Member>> = {
  hr: reader,
  "hr of two sites": { ...reader, siteIds: ["sit_leeds", "sit_york"] },
  finance: { ...reader, roles: ["finance"] },
  "an admin": { ...reader, roles: ["admin"] },
  "a recruiter": { ...reader, roles: ["recruiter"] },
};

describe("whoever asks everything", () => {
  for (const [name, member] of Object.entries(readers))
    it(`and is ${name}, works out no pay and no opinion of fewer than five`, async () => {
      const some: Person[] = Array.from({ length: 40 }, (_, index) => {
        const kind = index % 2 ? "hired" : "asked";
        const quarter = quarters[index % 4] ?? "";
        return {
          ...{
            kind,
            siteId: sites[(index * index) % 3] ?? "",
            part: parts[kind][index % 4 > 1 ? 1 : 0] ?? "",
          },
          ...{ arrived: quarter, happened: quarter },
        };
      });
      const { answered } = await readAll(some, member, everyQuery());
      assert.ok(answered.length > 100);
      // Whether something is answered at all does not depend on who is counted.
      const shapes = answered.filter((query) => query["ids"] !== undefined && query["from"] === "2025-10");
      await fc.assert(
        fc.asyncProperty(crowds, async (people) => {
          const { told } = await readAll(people, member, shapes);
          assert.deepEqual(solved(people, told), []);
        }),
        { numRuns: 15 },
      );
      assert.deepEqual(solved(apart, (await readAll(apart, member, shapes)).told), []);
    });
});

describe("readers of different sites who tell each other everything", () => {
  const ofSites = (...siteIds: string[]): Member => ({ ...reader, siteIds });
  const together = [
    reader,
    ofSites("sit_leeds", "sit_york"),
    ofSites("sit_york", "sit_hull"),
    ofSites("sit_hull"),
  ];
  const coarse: Query[] = ["salary.*", "alignment.gap.*", "experience.*"].flatMap((ids) =>
    ["quarter", "year"].flatMap((period) =>
      ["organisation", "site"].map((groupBy) => ({ ids, period, groupBy, from: "2025-10", to: "2026-09" })),
    ),
  );
  const toldToAll = async (people: readonly Person[]): Promise<Told> => {
    const all: Told = new Map();
    for (const member of together)
      for (const [subject, rows] of (await readAll(people, member, coarse)).told)
        all.set(subject, new Map([...(all.get(subject) ?? []), ...rows]));
    return all;
  };

  it("work out no pay and no opinion of fewer than five", async () => {
    await fc.assert(
      fc.asyncProperty(crowds, async (people) => {
        assert.deepEqual(solved(people, await toldToAll(people)), []);
      }),
      { numRuns: 25 },
    );
  });

  it("not even where one of them sees a site alone that is withheld beside a small one", async () => {
    const people = [
      ...hires(9, "sit_leeds", "2026-Q1"),
      ...hires(3, "sit_york", "2026-Q1"),
      ...hires(6, "sit_hull", "2026-Q1"),
    ];
    assert.deepEqual(solved(people, await toldToAll(people)), []);
  });
});

describe("the search finds what a mistake gives away", () => {
  const coarse = (...chosen: readonly string[]): Query[] =>
    chosen.flatMap((basis) =>
      ["quarter", "year"].flatMap((period) =>
        ["organisation", "site"].map((groupBy) => ({
          ...{ ids: "salary.all", basis, period, groupBy, from: "2025-10", to: "2026-09" },
        })),
      ),
    );
  const seesAll: Member = { ...reader, seesPay: true };
  const onlyBelowFive: Mistake = (figure) => (figure.n < 5 ? { ...figure, withheld: true } : figure);
  const found = async (people: readonly Person[], queries: readonly Query[], mistake: Mistake) =>
    solved(people, (await readAll(people, seesAll, queries, mistake)).told);

  it("where the next smallest is served beside what is withheld", async () => {
    const people = [
      ...hires(6, "sit_leeds", "2026-Q1"),
      ...hires(3, "sit_york", "2026-Q1"),
      ...hires(8, "sit_hull", "2026-Q1"),
    ];
    const leaks = await found(people, coarse("cohort"), onlyBelowFive);
    assert.ok(leaks.includes("raise of 3: sit_york"), leaks.join("; "));
  });

  it("where those that are withheld beside a sum are two, but too few", async () => {
    const people = [
      ...hires(8, "sit_leeds", "2026-Q1"),
      ...hires(1, "sit_leeds", "2026-Q2"),
      ...hires(1, "sit_leeds", "2026-Q3"),
    ];
    const leaks = await found(people, coarse("cohort"), onlyBelowFive);
    assert.ok(leaks.includes("raise of 2: all, but not arrived 2026-Q1"), leaks.join("; "));
  });

  it("where the same people are served by arrival and by what happened", async () => {
    const people = [
      ...hires(5, "sit_leeds", "2026-Q1"),
      ...hires(2, "sit_leeds", "2026-Q1", "2026-Q2"),
      ...hires(6, "sit_leeds", "2026-Q2"),
    ];
    assert.deepEqual(await found(people, coarse("cohort"), onlyBelowFive), []);
    const leaks = await found(people, coarse("cohort", "activity"), onlyBelowFive);
    assert.ok(leaks.includes("raise of 2: arrived 2026-Q1, happened 2026-Q2"), leaks.join("; "));
  });

  it("where figures together leave two people who share neither site nor quarter", async () => {
    const served = new Set(["all 2026", "all 2026-Q1", "all 2026-Q2", "sit_leeds 2026", "sit_york 2026-Q2"]);
    const leaks = await found(apart, coarse("cohort"), (figure) =>
      served.has(`${figure.group ?? "all"} ${figure.period}`) ? figure : { ...figure, withheld: true },
    );
    assert.deepEqual(leaks, ["raise of 2: sit_york 2026-Q1 supported and sit_hull 2026-Q2 supported"]);
  });
});
