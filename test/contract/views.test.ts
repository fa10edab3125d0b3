import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createProjectedViews } from "../../shared/adapters/dynamodb/projected-views.ts";
import { followersOf } from "../../shared/adapters/dynamodb/view-items.ts";
import { ownerOf } from "../../shared/adapters/dynamodb/view-orphans.ts";
import { createHeldInterviews } from "../../shared/adapters/dynamodb/held-interviews.ts";
import { createPayViews } from "../../shared/adapters/dynamodb/market.ts";
import { createSurveyAnswers } from "../../shared/adapters/dynamodb/survey-answers.ts";
import { createViews } from "../../shared/adapters/dynamodb/views.ts";
import { fits } from "../../shared/domain/lists/reading.ts";
import { seesApplication } from "../../shared/domain/organisation/permissions.ts";
import type { AcceptedPay } from "../../shared/domain/market/comparables.ts";
import type { ListFilters, RowStatus } from "../../shared/domain/lists/reading.ts";
import { positions } from "../../shared/domain/lists/row.ts";
import type { ListRow, ListState } from "../../shared/domain/lists/row.ts";
import { foldName, queryBuckets } from "../../shared/domain/people/names.ts";
import type { Member } from "../../shared/domain/organisation/organisation.ts";
import { InvalidCursor } from "../../shared/ports/views.ts";
import type { ListRequest, ProjectedViews, Views } from "../../shared/ports/views.ts";
import { aMember, aName, aRow, minutesAfter, oneOf, seeded } from "../builders/rows.ts";
import { measured } from "./consumed.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const now = "2026-04-01T12:00:00.000Z";
const sites = ["sit_leeds", "sit_utrecht", "sit_lund"];
const jobs = sites.flatMap((siteId) =>
  [1, 2, 3].map((n) => ({ siteId, jobId: `job_${siteId.slice(4)}${n}` })),
);
const milestones = ["contact-made", "interview-booked", "offer"];
const rita = aMember({ memberId: "mem_rita" });

const referrers = Array.from({ length: 30 }, (_, n) => ({
  memberId: `mem_${n}`,
  name: aName(seeded(n + 900)),
  version: 1,
}));

/** Rows of every kind, the same on every run. */
function randomRows(seed: number, count: number, organisation = "org_acme"): ListRow[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => {
    const state = oneOf<ListState>(random, ["live", "live", "live", "archived", "hired"]);
    const { siteId, jobId } = oneOf(random, jobs);
    const receivedAt = minutesAfter("2026-03-01T08:00:00.000Z", random(20_000));
    return aRow({
      organisation,
      applicationId: `app_${seed}x${n}`,
      state,
      listed: random(20) > 0,
      name: aName(random),
      milestone: oneOf(random, milestones),
      owner: oneOf(random, ["us", "candidate", "manager"] as const),
      reviewAt: random(3) === 0 ? undefined : minutesAfter(now, random(4000) - 2000),
      siteId,
      jobId,
      clientId: random(3) === 0 ? "cli_north" : undefined,
      managerId: oneOf(random, ["mem_maria", "mem_marco"]),
      referrerId: random(3) === 0 ? undefined : oneOf(random, referrers).memberId,
      receivedAt,
      // Several change in the same millisecond.
      updatedAt: minutesAfter(receivedAt, random(300) * 60),
      clientSees: random(2) === 0,
      restricted: state !== "live" && n % 3 === 0,
    });
  });
}

type Query = ListRequest["query"];

/** A row without the columns that it has not: as it comes back. */
const stored = (row: ListRow): ListRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as ListRow;

/** What a list holds, found by looking at every row. */
function bruteForce(
  rows: readonly ListRow[],
  query: Omit<Query, "limit" | "cursor">,
  member: Member,
): string[] {
  const wanted = query.q === undefined ? undefined : queryBuckets(query.q);
  const matches = (row: ListRow) =>
    !wanted ||
    wanted.matches(foldName(row.name)) ||
    referrers.some((one) => one.memberId === row.referrerId && wanted.matches(foldName(one.name)));
  const order = query.q === undefined ? (query.sort ?? "updated") : "name";
  const sign = order === "name" ? 1 : -1;
  return rows
    .filter((row) => row.listed && row.state === query.state && matches(row))
    .filter((row) => fits(row, query, now) && seesApplication(member, row))
    .map((row) => ({ id: row.applicationId, at: Buffer.from(positions[order](row)) }))
    .sort((a, b) => sign * Buffer.compare(a.at, b.at))
    .map(({ id }) => id);
}

describe("views on the engine", () => {
  let running: RunningTables;
  let views: Views;
  let projected: ProjectedViews;
  const rows = randomRows(1, 250);

  before(async () => {
    running = await startTables();
    views = createViews(running.client, tables.views, "secret");
    projected = createProjectedViews(running.client, tables.views);
    for (const row of [...rows, ...randomRows(2, 60, "org_other")]) await projected.replace(row, undefined);
    for (const member of referrers) await projected.replaceMember("org_acme", member, undefined);
  });
  after(() => running.stop());

  const list = (query: Query, member = rita, organisation = "org_acme") =>
    views.list({ organisation, member, query, now });

  /** All pages one after the other. */
  async function readThrough(
    query: Omit<Query, "cursor">,
    member = rita,
  ): Promise<{ ids: string[]; pages: number }> {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let pages = 1; ; pages += 1) {
      const page = await list({ ...query, ...(cursor ? { cursor } : {}) }, member);
      assert.ok(page.items.length <= query.limit, "a page holds no more than was asked for");
      ids.push(...page.items.map((item) => item.applicationId));
      if (page.nextCursor === undefined) return { ids, pages };
      cursor = page.nextCursor;
      assert.ok(pages < 2000, "the pages end");
    }
  }

  const filters: ListFilters[] = [
    {},
    ...["sit_leeds", "sit_nowhere"].map((siteId) => ({ siteId })),
    { jobId: "job_lund2" },
    { jobId: "job_lund2", siteId: "sit_lund" },
    { jobId: "job_lund2", siteId: "sit_leeds" },
    { clientId: "cli_north" },
    { milestone: "offer" },
    ...(["with-us", "with-candidate", "overdue"] as RowStatus[]).map((status) => ({ status })),
    { siteId: "sit_utrecht", milestone: "contact-made", status: "overdue" },
    { jobId: "job_leeds1", status: "with-candidate" },
  ];

  for (const sort of ["updated", "name", "received"] as const)
    it(`every filter, state and page size gives, in order of ${sort}, what a look at every row gives`, async () => {
      for (const filter of filters)
        for (const state of ["live", "archived", "hired"] as const)
          for (const limit of state === "live" ? [1, 7, 50] : [20]) {
            if (limit === 1 && !("jobId" in filter)) continue;
            const query = { ...filter, state, sort };
            const { ids } = await readThrough({ ...query, limit });
            assert.deepEqual(ids, bruteForce(rows, query, rita), JSON.stringify({ ...query, limit }));
          }
    });

  it("a search finds candidates and the referred by the beginnings of names, in name order", async () => {
    const searches = [
      "a",
      "an",
      "anna",
      "annab",
      "berg an",
      "an be",
      "ob",
      "o'brien",
      "佐藤",
      "藤花",
      "花子佐藤",
      "김",
      "øyv",
      "van den",
      "zz",
      "danielss",
      "j l sm",
    ];
    for (const q of searches)
      for (const limit of q.length > 3 ? [3, 50] : [50])
        for (const filter of [
          {},
          { siteId: "sit_lund" },
          { status: "overdue" as const },
          { milestone: "offer" },
        ]) {
          const query = { ...filter, state: "live" as const, q };
          const { ids } = await readThrough({ ...query, limit });
          assert.deepEqual(ids, bruteForce(rows, query, rita), JSON.stringify({ ...query, limit }));
        }
  });

  it("a search finds the archived and the hired in their own lists only", async () => {
    for (const state of ["archived", "hired"] as const) {
      const query = { state, q: "berg" };
      const { ids } = await readThrough({ ...query, limit: 20 });
      assert.ok(ids.length > 0);
      assert.deepEqual(ids, bruteForce(rows, query, rita));
    }
  });

  it("members limited to sites, to a client or to their own jobs see only these, in every order", async () => {
    const limited = [
      aMember({ memberId: "mem_one", siteIds: ["sit_leeds"] }),
      aMember({ memberId: "mem_two", siteIds: ["sit_leeds", "sit_lund"] }),
      aMember({ memberId: "mem_maria", roles: ["manager"] }),
      aMember({ memberId: "mem_carl", roles: ["client"], clientId: "cli_north" }),
      aMember({ memberId: "mem_ada", roles: ["admin"], siteIds: ["sit_leeds"] }),
    ];
    for (const member of limited)
      for (const query of [
        { state: "live" as const },
        { state: "live" as const, sort: "name" as const },
        { state: "live" as const, sort: "received" as const },
        { state: "live" as const, q: "an" },
        { state: "live" as const, siteId: "sit_utrecht" },
      ]) {
        const { ids } = await readThrough({ ...query, limit: 20 }, member);
        assert.deepEqual(ids, bruteForce(rows, query, member), JSON.stringify([member.memberId, query]));
      }
  });

  it("another organisation's rows are in no list and no search", async () => {
    const own = new Set(rows.map((row) => row.applicationId));
    for (const query of [{ state: "live" as const }, { state: "live" as const, q: "a" }])
      for (const id of (await readThrough({ ...query, limit: 100 })).ids) assert.ok(own.has(id));
    const foreign = await list({ state: "live", q: "a", limit: 100 }, rita, "org_empty");
    assert.deepEqual(foreign, { items: [] });
  });

  it("a cursor that was changed, or belongs to another query, list or organisation, is refused", async () => {
    const query = { state: "live" as const, limit: 5 };
    const { nextCursor = "" } = await list(query);
    assert.ok(nextCursor);
    const refused = (request: Query, organisation?: string) =>
      assert.rejects(list(request, rita, organisation), InvalidCursor);
    const half = nextCursor.length >> 1;
    for (const at of [0, half, nextCursor.length - 1]) {
      const other = nextCursor[at] === "A" ? "B" : "A";
      await refused({ ...query, cursor: nextCursor.slice(0, at) + other + nextCursor.slice(at + 1) });
    }
    await refused({ ...query, cursor: nextCursor.slice(0, half) });
    await refused({ ...query, cursor: "AAAA" });
    await refused({ ...query, cursor: `${nextCursor}=` });
    await refused({ ...query, state: "hired", cursor: nextCursor });
    await refused({ ...query, jobId: "job_lund1", cursor: nextCursor });
    await refused({ state: "live", q: "a", limit: 5, cursor: nextCursor });
    await refused({ ...query, cursor: nextCursor }, "org_other");
    const other = createViews(running.client, tables.views, "another secret");
    await assert.rejects(
      other.list({ organisation: "org_acme", member: rita, query: { ...query, cursor: nextCursor }, now }),
      InvalidCursor,
    );
    // The page size is the reader's own affair.
    assert.equal((await list({ ...query, limit: 9, cursor: nextCursor })).items.length, 9);
  });

  it("a cursor does not give away the name it stands at", async () => {
    const page = await list({ state: "live", sort: "name", limit: 5 });
    const name = foldName(page.items.at(-1)?.candidate.name ?? "");
    const text = Buffer.from(page.nextCursor ?? "", "base64url").toString("latin1");
    assert.ok(name.length > 3 && !text.includes(name.slice(0, 4)));
  });

  it("while rows move, no row that stays where it is comes twice or is missed", async () => {
    const organisation = "org_moving";
    const moving = randomRows(3, 120, organisation).map((row): ListRow => ({
      ...row,
      state: "live",
      listed: true,
      restricted: false,
    }));
    const current = new Map(moving.map((row) => [row.applicationId, row]));
    for (const row of moving) await projected.replace(row, undefined);
    const random = seeded(77);
    for (const query of [{ state: "live" as const }, { state: "live" as const, sort: "name" as const }]) {
      const touched = new Set<string>();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ ...query, limit: 10, ...(cursor ? { cursor } : {}) }, rita, organisation);
        seen.push(...page.items.map((item) => item.applicationId));
        cursor = page.nextCursor;
        for (let n = 0; n < 4; n += 1) {
          const before = oneOf(random, [...current.values()]);
          const moved = {
            ...before,
            seq: before.seq + 1,
            updatedAt: minutesAfter(now, seen.length + n),
            name: aName(random),
          };
          assert.ok(await projected.replace(moved, before));
          current.set(moved.applicationId, moved);
          touched.add(moved.applicationId);
        }
      } while (cursor);
      const still = seen.filter((id) => !touched.has(id));
      assert.equal(new Set(still).size, still.length, "none twice");
      for (const id of current.keys()) if (!touched.has(id)) assert.ok(still.includes(id), `${id} is missed`);
    }
  });

  it("a row that was read before somebody else changed it replaces nothing", async () => {
    const first = aRow({ organisation: "org_race", applicationId: "app_r1" });
    assert.equal(await projected.replace(first, undefined), true);
    assert.equal(
      await projected.replace({ ...first, contacts: 1 }, undefined),
      false,
      "it is not absent any more",
    );
    const second = { ...first, seq: 2, state: "archived" as const };
    assert.equal(await projected.replace(second, first), true);
    assert.equal(await projected.replace({ ...first, seq: 3, name: "Late" }, first), false);
    assert.deepEqual(await projected.row("org_race", "app_r1"), stored(second));
    const found = async (state: ListState, q: string) =>
      (await list({ state, q, limit: 5 }, rita, "org_race")).items.map((item) => item.candidate.name);
    assert.deepEqual(await found("live", "anna"), []);
    assert.deepEqual(await found("archived", "anna"), ["Anna Berg"]);
    assert.deepEqual(await found("live", "late"), []);
  });

  it("a row whose columns did not change is not written", async () => {
    const row = aRow({
      organisation: "org_same",
      applicationId: "app_s1",
      tasks: [{ id: "check-first-1", kind: "check-first", for: "recruiter", since: now }],
    });
    await projected.replace(row, undefined);
    assert.equal(await projected.replace({ ...row, seq: 9 }, row), true);
    assert.deepEqual(await projected.row("org_same", "app_s1"), stored(row));
  });

  it("an application that was merged away is in no list, but stays with its referrer", async () => {
    const row = aRow({ organisation: "org_merge", applicationId: "app_m1", referrerId: "mem_7" });
    await projected.replace(row, undefined);
    const merged = { ...row, seq: 2, state: "archived" as const, listed: false };
    await projected.replace(merged, row);
    for (const state of ["live", "archived"] as const)
      for (const query of [
        { state, limit: 5 },
        { state, limit: 5, q: "anna" },
      ])
        assert.deepEqual(await list(query, rita, "org_merge"), { items: [] });
    assert.deepEqual(await views.referrals("org_merge", "mem_7"), [
      { applicationId: "app_m1", receivedAt: row.receivedAt },
    ]);
    assert.deepEqual(await projected.row("org_merge", "app_m1"), stored(merged));
  });

  it("referrals come newest first, and follow the referrer", async () => {
    const row = (n: number, referrerId: string) =>
      aRow({
        organisation: "org_refer",
        applicationId: `app_f${n}`,
        referrerId,
        receivedAt: minutesAfter(now, n),
      });
    for (const n of [2, 1, 3]) await projected.replace(row(n, "mem_1"), undefined);
    await projected.replace({ ...row(2, "mem_2"), seq: 2 }, row(2, "mem_1"));
    const ids = async (member: string) =>
      (await views.referrals("org_refer", member)).map((card) => card.applicationId);
    assert.deepEqual(await ids("mem_1"), ["app_f3", "app_f1"]);
    assert.deepEqual(await ids("mem_2"), ["app_f2"]);
  });

  it("a member's new name is found and the old one is not", async () => {
    const row = aRow({
      organisation: "org_names",
      applicationId: "app_n1",
      name: "Bo Li",
      referrerId: "mem_x",
    });
    await projected.replace(row, undefined);
    const before = { memberId: "mem_x", name: "Olga Novak", version: 1 };
    const after = { ...before, name: "Olga Šimić", version: 2 };
    await projected.replaceMember("org_names", before, undefined);
    assert.equal(await projected.replaceMember("org_names", after, before), true);
    assert.equal(await projected.replaceMember("org_names", { ...after, name: "Old" }, before), false);
    const found = async (q: string) =>
      (await list({ state: "live", q, limit: 5 }, rita, "org_names")).items.length;
    assert.deepEqual([await found("novak"), await found("simic"), await found("olga")], [0, 1, 1]);
  });

  it("offers are read in the order of what presses, within reach, and go with the row", async () => {
    const organisation = "org_offers";
    const offered = (applicationId: string, row: Partial<ListRow>) =>
      aRow({ applicationId, organisation, ...row });
    const deadline = (day: string) => `2026-03-${day}T12:00:00.000Z`;
    const pressing = offered("app_pressing", {
      milestone: "offer",
      offer: {
        queued: true,
        offerId: "offer-9",
        status: "sent",
        expiresAt: deadline("20"),
        competingDeadline: deadline("10"),
        intention: "rather-accept",
        satisfaction: 4,
      },
    });
    const rows = [
      offered("app_undated", { milestone: "offer", offer: { queued: true } }),
      offered("app_own", {
        milestone: "offer",
        siteId: "sit_utrecht",
        offer: { queued: true, offerId: "offer-8", status: "told", expiresAt: deadline("12"), rank: 2 },
      }),
      pressing,
      offered("app_ranked", { milestone: "contact-made", offer: { queued: false, rank: 1 } }),
      offered("app_elsewhere", { milestone: "contact-made" }),
    ];
    for (const row of rows) await projected.replace(row, undefined);
    const inLeeds = aMember({ memberId: "mem_leeds", siteIds: ["sit_leeds"] });
    const offers = async (member = rita, filters: { siteId?: string; jobId?: string } = {}) => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await views.offers({ organisation, member, query: { ...filters, limit: 1, cursor } });
        ids.push(...page.items.map((item) => item.applicationId));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return ids;
    };
    assert.deepEqual(await offers(), ["app_pressing", "app_own", "app_undated"]);
    assert.deepEqual(await offers(inLeeds), ["app_pressing", "app_undated"]);
    assert.deepEqual(await offers(rita, { siteId: "sit_utrecht" }), ["app_own"]);
    assert.deepEqual(await offers(rita, { jobId: "job_other" }), []);
    const shortlist = async (member = rita, jobId = "job_warehouse") =>
      (await views.shortlist(organisation, jobId, member)).map((item) => [item.applicationId, item.rank]);
    assert.deepEqual(await shortlist(), [
      ["app_ranked", 1],
      ["app_own", 2],
    ]);
    assert.deepEqual(await shortlist(inLeeds), [["app_ranked", 1]]);
    assert.deepEqual(await shortlist(rita, "job_other"), []);
    assert.deepEqual((await projected.row(organisation, "app_pressing"))?.offer, pressing.offer);

    const calmer = {
      ...pressing,
      seq: 2,
      offer: { ...pressing.offer, queued: true, competingDeadline: undefined },
    };
    assert.ok(await projected.replace(calmer, pressing));
    assert.deepEqual(await offers(), ["app_own", "app_undated", "app_pressing"]);
    assert.ok(await projected.replace({ ...calmer, seq: 3, state: "archived", offer: undefined }, calmer));
    assert.deepEqual(await offers(), ["app_own", "app_undated"]);
    for (const { pk, sk } of followersOf(calmer))
      assert.deepEqual(ownerOf({ pk, sk })?.id, "app_pressing", "whoever clears up knows whose it is");
  });

  it("held interviews are found by job and quarter, and go with the row", async () => {
    const organisation = "org_interviews";
    const held = (
      applicationId: string,
      ...places: readonly (readonly [string, string, string])[]
    ): ListRow =>
      aRow({
        organisation,
        applicationId,
        interviews: places.map(([jobId, quarter, startsAt], index) => ({
          interviewId: `${applicationId}.i${index}`,
          jobId,
          quarter,
          startsAt,
        })),
      });
    const both = held(
      "app_both",
      ["job_warehouse", "2026-Q1", "2026-03-12T10:00:00.000Z"],
      ["job_warehouse", "2026-Q1", "2026-03-19T10:00:00.000Z"],
      ["job_driver", "2026-Q2", "2026-04-02T10:00:00.000Z"],
    );
    const one = held("app_one", ["job_warehouse", "2026-Q1", "2026-03-11T10:00:00.000Z"]);
    for (const row of [both, one]) await projected.replace(row, undefined);
    const interviews = createHeldInterviews(running.client, tables.views);
    const applications = (jobId: string, quarter: string) =>
      interviews.applications(organisation, jobId, quarter);
    assert.deepEqual(await applications("job_warehouse", "2026-Q1"), ["app_one", "app_both"]);
    assert.deepEqual(await applications("job_driver", "2026-Q2"), ["app_both"]);
    assert.deepEqual(await applications("job_driver", "2026-Q1"), []);
    assert.deepEqual((await projected.row(organisation, "app_both"))?.interviews, both.interviews);
    for (const { pk, sk } of followersOf(both).filter((item) => item.pk.includes("#interviews#")))
      assert.deepEqual(ownerOf({ pk, sk }), { kind: "application", organisation, id: "app_both" });
    assert.ok(await projected.replace({ ...both, seq: 2, interviews: undefined }, both));
    assert.deepEqual(await applications("job_warehouse", "2026-Q1"), ["app_one"]);
  });

  it("pay of accepted offers is found by job and by occupation, since a day, without one's own, and goes with the row", async () => {
    const organisation = "org_paid";
    const payViews = createPayViews(running.client, tables.views);
    const accepted = (applicationId: string, acceptedAt: string, more: Partial<AcceptedPay> = {}): ListRow =>
      aRow({
        organisation,
        applicationId,
        accepted: { acceptedAt, currency: "GBP", fullTimeYear: 3_000_000, hoursPerWeek: 37.5, ...more },
      });
    const skilled = { occupation: "nurse", experience: "none", skills: ["first-aid"] } as const;
    const old = accepted("app_old", "2024-01-05T10:00:00.000Z");
    const known = accepted("app_known", "2026-01-05T10:00:00.000Z", { ...skilled, skills: ["first-aid"] });
    const own = accepted("app_own", "2026-02-05T10:00:00.000Z", { occupation: "nurse" });
    for (const row of [old, known, own]) await projected.replace(row, undefined);
    const found = async (among: Parameters<typeof payViews.acceptedPay>[1], except = "app_none") =>
      (await payViews.acceptedPay(organisation, among, "2024-03-09T00:00:00.000Z", except)).map(
        ({ acceptedAt }) => acceptedAt.slice(0, 10),
      );
    assert.deepEqual(await found({ jobId: known.jobId }), ["2026-02-05", "2026-01-05"]);
    assert.deepEqual(await found({ jobId: known.jobId }, "app_own"), ["2026-01-05"]);
    assert.deepEqual(await found({ occupation: "nurse" }), ["2026-02-05", "2026-01-05"]);
    assert.deepEqual(await found({ occupation: "nurs" }), []);
    assert.deepEqual((await projected.row(organisation, "app_known"))?.accepted, known.accepted);
    for (const { pk, sk } of followersOf(known).filter((item) => item.pk.includes("#accepted-pay#")))
      assert.deepEqual(ownerOf({ pk, sk }), { kind: "application", organisation, id: "app_known" });
    assert.ok(await projected.replace({ ...known, seq: 2, accepted: undefined }, known));
    assert.deepEqual(await found({ occupation: "nurse" }), ["2026-02-05"]);
  });

  it("what is restricted is in the lists of hr and privacy alone, with its tasks", async () => {
    const organisation = "org_restricted";
    const since = "2026-03-05T09:00:00.000Z";
    const task = { id: "answer-1", kind: "answer", for: "recruiter", since } as const;
    const row = aRow({
      organisation,
      applicationId: "app_s1",
      state: "archived",
      name: "Åsa Lind",
      restricted: true,
      tasks: [task],
    });
    const open = aRow({
      organisation,
      applicationId: "app_s2",
      state: "archived",
      name: "Åsa Berg",
      tasks: [task],
    });
    for (const each of [row, open]) await projected.replace(each, undefined);
    assert.equal((await projected.row(organisation, "app_s1"))?.restricted, true);
    const seen = async (roles: Member["roles"], query: Partial<Query> = {}) => {
      const member = aMember({ memberId: "mem_reader", roles, clientId: "cli_north" });
      const { items } = await list({ state: "archived", limit: 50, ...query }, member, organisation);
      return items.map(({ applicationId }) => applicationId).sort();
    };
    for (const query of [
      {},
      { q: "åsa" },
      { siteId: row.siteId },
      { jobId: row.jobId },
      { sort: "name" } as const,
    ]) {
      for (const roles of [["hr"], ["hr", "recruiter"], ["privacy", "recruiter"]] as const)
        assert.deepEqual(await seen([...roles], query), ["app_s1", "app_s2"], roles.join());
      assert.deepEqual(await seen(["privacy"], query), ["app_s1"], "privacy: nothing else");
      for (const roles of [["recruiter"], ["admin"], ["recruiter", "admin"]] as const)
        assert.deepEqual(await seen([...roles], query), ["app_s2"], roles.join());
      for (const roles of [["manager"], ["client"]] as const)
        assert.equal((await seen([...roles], query)).includes("app_s1"), false, roles.join());
    }
    const todo = async (roles: Member["roles"]) => {
      const member = aMember({ memberId: "mem_rita", roles });
      const { items } = await views.tasks({ organisation, member, query: { limit: 50 } });
      return items.map(({ applicationId }) => applicationId).sort();
    };
    assert.deepEqual(await todo(["recruiter"]), ["app_s2"]);
    assert.deepEqual(await todo(["admin"]), ["app_s2"]);
    assert.deepEqual(await todo(["hr"]), ["app_s1"], "somebody answers");
    const ofHr = async (roles: Member["roles"]) => {
      const member = aMember({ memberId: "mem_rita", roles });
      const { items } = await views.tasks({ organisation, member, query: { limit: 50, for: "hr" } });
      return items.map(({ applicationId }) => applicationId);
    };
    assert.deepEqual(
      await ofHr(["hr", "recruiter"]),
      ["app_s1"],
      "what hr alone may see is hr's, whoever's it was",
    );
    assert.deepEqual(await ofHr(["admin"]), []);
  });

  it("what becomes of kept details is read by day, up to a day, page by page, and goes with the row", async () => {
    const organisation = "org_kept";
    const kept = (n: number, retention: NonNullable<ListRow["retention"]>): ListRow =>
      aRow({ organisation, applicationId: `app_r${n}`, state: "archived", siteId: "sit_lund", retention });
    const swedish = kept(1, {
      country: "SE",
      closedOn: "2026-02-01",
      restrictOn: "2026-08-01",
      noticeOn: "2028-01-25",
      eraseOn: "2028-02-01",
    });
    const dutch = kept(2, {
      country: "NL",
      closedOn: "2026-03-04",
      held: ["correspondence"],
      keptUntil: "2026-07-31",
      noticeOn: "2026-07-25",
      eraseOn: "2026-08-01",
    });
    const told = kept(3, { country: "GB", closedOn: "2026-01-20", eraseOn: "2026-07-20" });
    for (const row of [swedish, dutch, told]) await projected.replace(row, undefined);
    const read = async (until: string, limit = 50) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await views.retention({ organisation, query: { until, limit, cursor } });
        assert.ok(page.items.length <= limit);
        found.push(...page.items.map(({ on, step, applicationId }) => `${on} ${step} ${applicationId}`));
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    };
    const summer = [
      "2026-07-20 erased app_r3",
      "2026-07-25 notice app_r2",
      "2026-08-01 erased app_r2",
      "2026-08-01 restricted app_r1",
    ];
    for (const limit of [1, 2, 50]) assert.deepEqual(await read("2026-08-01", limit), summer);
    assert.deepEqual(await read("2026-07-31"), summer.slice(0, 2));
    assert.deepEqual(await read("2026-07-19"), []);
    assert.equal((await read("2030-01-01")).length, 6);
    const [first] = (await views.retention({ organisation, query: { until: "2026-07-25", limit: 1 } })).items;
    assert.deepEqual(first, {
      on: "2026-07-20",
      step: "erased",
      applicationId: "app_r3",
      siteId: "sit_lund",
      ...told.retention,
    });
    const { nextCursor: cursor } = await views.retention({
      organisation,
      query: { until: "2026-08-01", limit: 1 },
    });
    await assert.rejects(
      views.retention({ organisation, query: { until: "2026-08-02", limit: 1, cursor } }),
      InvalidCursor,
    );
    for (const { pk, sk } of followersOf(swedish).filter((item) => item.pk.endsWith("#retention")))
      assert.deepEqual(ownerOf({ pk, sk }), { kind: "application", organisation, id: "app_r1" });
    assert.deepEqual((await projected.row(organisation, "app_r2"))?.retention, dutch.retention);
    assert.ok(await projected.replace({ ...told, seq: 2, retention: undefined }, told));
    assert.deepEqual(await read("2026-08-01"), summer.slice(1));
  });

  it("answers to surveys are found by the year in which was asked, and go with the row's", async () => {
    const organisation = "org_surveys";
    const surveys = createSurveyAnswers(running.client, tables.views);
    const survey = {
      ...{ quarter: "2026-Q1", answeredIn: "2026-Q2", answeredAt: "2026-04-01T09:00:00.000Z" },
      ...{ part: "rejected.interview-booked", recommend: 9, clarity: 4, respect: 5, noteId: "survey-1" },
    };
    const row = aRow({ organisation, applicationId: "app_said", survey });
    const without = aRow({ organisation, applicationId: "app_silent" });
    assert.ok(await projected.replace(row, undefined));
    assert.ok(await projected.replace(without, undefined));
    assert.deepEqual((await projected.row(organisation, "app_said"))?.survey, survey);
    const [found, ...more] = await surveys.ofYear(organisation, "2026");
    assert.deepEqual(found, {
      ...{ ...survey, applicationId: "app_said", candidateId: "can_said", siteId: row.siteId },
    });
    assert.deepEqual([more, await surveys.ofYear(organisation, "2025")], [[], []]);
    assert.deepEqual(ownerOf({ pk: `${organisation}#surveys#2026`, sk: "2026-Q1#app_said" }), {
      kind: "application",
      organisation,
      id: "app_said",
    });
    const moved = { ...row, seq: 2, siteId: "sit_lund" };
    assert.ok(await projected.replace(moved, row));
    assert.deepEqual(
      (await surveys.ofYear(organisation, "2026")).map(({ siteId }) => siteId),
      ["sit_lund"],
    );
    assert.ok(await projected.replace({ ...moved, seq: 3, survey: undefined }, moved));
    assert.deepEqual(await surveys.ofYear(organisation, "2026"), []);
  });

  it("tasks are read oldest first, each by those whose it is, and go with the row", async () => {
    const organisation = "org_tasks";
    const task = (
      kind: "outcome" | "confirm-outcome" | "removal-request" | "retention-check",
      whose: "recruiter" | "hr" | "privacy" | "manager",
      since: string,
    ) => ({ id: `${kind}-1`, kind, for: whose, since }) as const;
    const rows = [
      aRow({
        organisation,
        applicationId: "app_t1",
        tasks: [task("outcome", "recruiter", "2026-03-05T09:00:00.000Z")],
      }),
      aRow({
        organisation,
        applicationId: "app_t2",
        recruiterId: undefined,
        tasks: [task("outcome", "recruiter", "2026-03-04T09:00:00.000Z")],
      }),
      aRow({
        organisation,
        applicationId: "app_t3",
        recruiterId: "mem_other",
        tasks: [
          task("outcome", "recruiter", "2026-03-03T09:00:00.000Z"),
          task("confirm-outcome", "hr", "2026-03-06T09:00:00.000Z"),
        ],
      }),
      aRow({
        organisation,
        applicationId: "app_t4",
        siteId: "sit_lund",
        recruiterId: undefined,
        tasks: [task("outcome", "recruiter", "2026-03-01T09:00:00.000Z")],
      }),
      aRow({
        organisation,
        applicationId: "app_t5",
        managerId: "mem_maria",
        tasks: [
          task("retention-check", "manager", "2026-03-02T09:00:00.000Z"),
          task("removal-request", "privacy", "2026-03-01T09:00:00.000Z"),
        ],
      }),
    ];
    for (const row of rows) await projected.replace(row, undefined);
    const dueAt = "2026-03-07T17:30:00.000Z";
    const [, , third] = rows;
    assert.ok(third);
    const due = { ...third, seq: 2, tasks: third.tasks.map((each) => ({ ...each, dueAt })) };
    assert.ok(await projected.replace(due, third));
    assert.deepEqual((await projected.row(organisation, "app_t3"))?.tasks, due.tasks);
    const hr = aMember({ memberId: "mem_hr", roles: ["hr"] });
    const [own] = (await views.tasks({ organisation, member: hr, query: { limit: 50 } })).items;
    assert.equal(own?.dueAt, dueAt, "by when it is to be done comes with it");
    const seenBy = async (member: Member, limit = 50): Promise<string[]> => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await views.tasks({ organisation, member, query: { limit, cursor } });
        seen.push(...page.items.map((item) => `${item.applicationId} ${item.taskId}`));
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    const recruiter = aMember({ memberId: "mem_rita", siteIds: ["sit_leeds"] });
    for (const limit of [1, 50])
      assert.deepEqual(await seenBy(recruiter, limit), ["app_t2 outcome-1", "app_t1 outcome-1"]);
    assert.deepEqual(await seenBy(aMember({ memberId: "mem_hr", roles: ["hr"] })), [
      "app_t3 confirm-outcome-1",
    ]);
    assert.deepEqual(await seenBy(aMember({ memberId: "mem_maria", roles: ["manager"] })), [
      "app_t5 retention-check-1",
    ]);
    assert.deepEqual(await seenBy(aMember({ memberId: "mem_p", roles: ["privacy"] })), [
      "app_t5 removal-request-1",
    ]);
    const ofEach = async (whose: "hr" | "privacy" | "manager") => {
      const ada = aMember({ memberId: "mem_ada", roles: ["admin"] });
      const page = await views.tasks({ organisation, member: ada, query: { limit: 1, for: whose } });
      return page.items.map((item) => `${item.applicationId} ${item.taskId}`);
    };
    // A page of one holds it, though older tasks of others stand before it.
    assert.deepEqual(await ofEach("hr"), ["app_t3 confirm-outcome-1"]);
    assert.deepEqual(await ofEach("privacy"), ["app_t5 removal-request-1"]);
    assert.deepEqual(await ofEach("manager"), ["app_t5 retention-check-1"]);
    assert.equal((await seenBy(aMember({ memberId: "mem_ada", roles: ["admin"] }))).length, 7);
    const [first] = rows;
    assert.ok(first);
    await projected.replace({ ...first, seq: 2, tasks: [] }, first);
    assert.deepEqual(await seenBy(recruiter), ["app_t2 outcome-1"]);
  });

  it("what is due is read in the order of time, up to a moment, by those whose it is, and goes with the row", async () => {
    const organisation = "org_due";
    const at = (day: string) => `2026-04-${day}T15:00:00.000Z`;
    const row = (applicationId: string, given: Partial<ListRow>) =>
      aRow({ applicationId, organisation, siteId: "sit_leeds", recruiterId: undefined, ...given });
    const own = row("app_own", { reviewAt: at("02"), recruiterId: "mem_rita", siteId: "sit_lund" });
    const rows = [
      row("app_later", { reviewAt: at("09") }),
      row("app_nobodys", { reviewAt: at("03"), owner: "candidate" }),
      own,
      row("app_theirs", { reviewAt: at("01"), recruiterId: "mem_other" }),
      row("app_undated", { reviewAt: undefined }),
      row("app_closed", { reviewAt: at("01"), state: "archived" }),
      row("app_merged", { reviewAt: at("01"), listed: false }),
    ];
    for (const each of rows) await projected.replace(each, undefined);
    const due = async (given: Partial<Member> = {}, until = at("05")) => {
      const member = aMember({
        memberId: "mem_rita",
        roles: ["recruiter"],
        siteIds: ["sit_leeds"],
        ...given,
      });
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await views.due({ organisation, member, query: { until, limit: 1, cursor } });
        ids.push(...page.items.map((item) => item.applicationId));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return ids;
    };
    assert.deepEqual(await due(), ["app_own", "app_nobodys"]);
    assert.deepEqual(await due({}, at("02")), ["app_own"]);
    assert.deepEqual(await due({}, at("09")), ["app_own", "app_nobodys", "app_later"]);
    assert.deepEqual(await due({ memberId: "mem_else", siteIds: ["sit_utrecht"] }), []);
    assert.deepEqual(await due({ roles: ["admin"] }), ["app_theirs", "app_own", "app_nobodys"]);
    const moved = { ...own, seq: 2, reviewAt: at("04") };
    assert.ok(await projected.replace(moved, own));
    assert.deepEqual(await due(), ["app_nobodys", "app_own"]);
    assert.ok(await projected.replace({ ...moved, seq: 3, state: "hired" }, moved));
    assert.deepEqual(await due(), ["app_nobodys"]);
    for (const { pk, sk } of followersOf(own)) assert.equal(ownerOf({ pk, sk })?.id, "app_own");
  });

  it("what there is to do about an application that only tries things out says so in every list", async () => {
    const organisation = "org_trying";
    const offer: NonNullable<ListRow["offer"]> = { queued: true, rank: 1 };
    const task = { id: "answer-1", kind: "answer", for: "recruiter", since: now } as const;
    for (const test of [true, false])
      await projected.replace(
        aRow({ organisation, applicationId: `app_${test}`, test, reviewAt: now, tasks: [task], offer }),
        undefined,
      );
    const ada = aMember({ memberId: "mem_ada", roles: ["admin"] });
    const query = { limit: 50, until: now };
    const lists = await Promise.all([
      views.tasks({ organisation, member: ada, query }),
      views.due({ organisation, member: ada, query }),
      views.offers({ organisation, member: ada, query }),
    ]);
    for (const { items } of lists)
      assert.deepEqual(items.map(({ applicationId, test }) => [applicationId, test]).sort(), [
        ["app_false", undefined],
        ["app_true", true],
      ]);
    const [ranked] = await views.shortlist(organisation, "job_warehouse", ada);
    assert.equal(ranked?.test, ranked?.applicationId === "app_true" ? true : undefined);
  });

  it("an outcome that changes no state writes the row and its place in three indexes, no more", async () => {
    const counted = measured(running.client);
    const row = aRow({ organisation: "org_cost", applicationId: "app_c1", referrerId: "mem_1" });
    await projected.replace(row, undefined);
    await createProjectedViews(counted.client, tables.views).replace(
      { ...row, seq: 3, milestone: "interview-booked", updatedAt: now },
      row,
    );
    assert.deepEqual([counted.writes, counted.calls], [7, 1]);
  });

  it("a call that finds little stops after 500 keys and goes on from there", async () => {
    const organisation = "org_many";
    const many = Array.from({ length: 540 }, (_, n) =>
      aRow({
        organisation,
        applicationId: `app_${n}`,
        name: `Anna ${n}`,
        milestone: n === 3 ? "offer" : "contact-made",
        updatedAt: minutesAfter(now, n),
        receivedAt: minutesAfter(now, n),
      }),
    );
    for (let n = 0; n < many.length; n += 30)
      await Promise.all(many.slice(n, n + 30).map((row) => projected.replace(row, undefined)));
    const counted = measured(running.client);
    const reader = createViews(counted.client, tables.views, "secret");
    for (const order of [
      {},
      { sort: "name" },
      { sort: "received" },
      { q: "anna" },
      { siteId: "sit_leeds" },
    ] as const) {
      const query = { state: "live", milestone: "offer", limit: 20, ...order } as const;
      counted.reset();
      const first = await reader.list({ organisation, member: rita, query, now });
      assert.ok(first.nextCursor, "there is more to look at");
      // Half a unit for each row, and what the keys take.
      assert.ok(counted.reads < 300, `${counted.reads} units`);
      const next = await reader.list({
        organisation,
        member: rita,
        query: { ...query, cursor: first.nextCursor },
        now,
      });
      const found = [...first.items, ...next.items].map((item) => item.applicationId);
      assert.deepEqual([found, next.nextCursor], [["app_3"], undefined], JSON.stringify(order));
    }
  });
});
