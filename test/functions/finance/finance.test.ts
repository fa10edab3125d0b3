import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { output } from "zod/mini";
import { createHandler } from "../../../functions/http/finance/handler.ts";
import type { Liability, LedgerMonth } from "../../../shared/contracts/http/finance.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { beginWalk, endWalk, walkOver } from "../../../shared/domain/points/reconciliation.ts";
import type { Reconciliation } from "../../../shared/domain/points/reconciliation.ts";
import type { LedgerEntry } from "../../../shared/ports/ledger.ts";
import type { RollupRow, RowQuery } from "../../../shared/ports/kpis.ts";
import { anApplication, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { MemoryLedger, memorySettings } from "../../builders/memory.ts";
import { booksOf } from "../../domain/kpi/books.ts";

const fin: Member = {
  memberId: "mem_fin",
  name: "Fin",
  email: "fin@acme.example",
  locale: "en",
  roles: ["finance"],
  siteIds: [],
  seesPay: false,
  status: "active",
  version: 1,
};

const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  organisation: "org_acme",
  applicationId: "app_1",
  memberId: "mem_olga",
  outcomeSeq: 5,
  causeSeq: 5,
  kind: "milestone",
  milestone: "interview-completed",
  memberPoints: 25,
  organisationPoints: -25,
  currency: "GBP",
  pointValue: 100,
  siteId: "sit_leeds",
  jobId: "job_driver",
  effectiveAt: "2026-01-04T10:00:00.000Z",
  postedAt: "2026-01-04T10:00:01.000Z",
  month: "2026-01",
  ...more,
});

/** January to April: two earned in Leeds, one in Utrecht, one taken back in March. */
const history = [
  entry("app_1#1"),
  entry("app_2#1", { month: "2026-02", memberPoints: 100, organisationPoints: -100 }),
  entry("app_3#1", { month: "2026-02", siteId: "sit_utrecht", currency: "EUR", memberId: "mem_otto" }),
  entry("app_1#2", { month: "2026-03", memberPoints: -25, organisationPoints: 25, reverses: "app_1#1" }),
];

/** The books as finance asks for them, at noon on 10 April 2026. */
function office(
  change: {
    member?: Partial<Member>;
    stories?: readonly Story[];
    siteName?: string;
    reconciliation?: Reconciliation;
  } = {},
) {
  const ledger = new MemoryLedger();
  ledger.posted.push(...history);
  const rollups = booksOf(change.stories ?? []);
  const rows = ({ dimension, basis, months }: RowQuery): RollupRow[] =>
    [...rollups.rows.values()].flatMap(({ key, counters }) =>
      key.dimension === dimension && key.basis === basis && months.includes(key.month)
        ? [{ row: key.row, month: key.month, sections: { [key.section]: counters } }]
        : [],
    );
  const settings = memorySettings();
  const handler = createHandler({
    people: { member: () => Promise.resolve({ ...fin, ...change.member }) },
    settings: {
      ...settings,
      site: async (organisation, siteId) => {
        const site = await settings.site(organisation, siteId);
        return site && { ...site, name: change.siteName ?? site.name };
      },
    },
    ledger,
    reconciliations: { last: () => Promise.resolve(change.reconciliation) },
    kpis: { rows: (query) => Promise.resolve(rows(query)), asOf: () => Promise.resolve(undefined) },
    clock: { now: () => "2026-04-10T12:00:00.000Z" },
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
    secret: "a secret of this test",
  });
  const ask = async (
    routeKey: string,
    more: { query?: Record<string, string>; path?: Record<string, string> } = {},
  ) => {
    const reply = await handler({
      routeKey,
      headers: {},
      queryStringParameters: more.query ?? {},
      pathParameters: more.path ?? {},
      requestContext: {
        requestId: "request",
        authorizer: { jwt: { claims: { org: "org_acme", member: "mem_fin" }, scopes: [] } },
      },
    });
    return { status: reply.statusCode ?? 0, text: reply.body ?? "" };
  };
  return {
    ledger,
    ask,
    close: async (month: string) => {
      const { status, text } = await ask("POST /v1/ledger/months/{month}/close", { path: { month } });
      return {
        status,
        body: JSON.parse(text) as output<typeof LedgerMonth> & { type: string; next?: string },
      };
    },
    months: async () => {
      const { text } = await ask("GET /v1/ledger/months");
      return JSON.parse(text) as { items: output<typeof LedgerMonth>[]; next: string | null };
    },
    liability: async (query: Record<string, string> = {}) => {
      const { status, text } = await ask("GET /v1/liability", { query });
      assert.equal(status, 200, text);
      return JSON.parse(text) as output<typeof Liability>;
    },
  };
}

const points = (line: output<typeof Liability>["items"][number] | undefined) =>
  line && [line.opening, line.earned, line.reversed, line.closing].map((amount) => amount.points);

describe("months of the ledger", () => {
  it("are listed from the first with an entry to the one that runs", async () => {
    const { items, next } = await office().months();
    assert.deepEqual(
      items.map(({ month, state, entries }) => [month, state, entries]),
      [
        ["2026-01", "closable", 1],
        ["2026-02", "waits", 2],
        ["2026-03", "waits", 1],
        ["2026-04", "running", 0],
      ],
    );
    assert.equal(next, "2026-01");
  });

  it("are closed in their order, once; who closed them and when stays", async () => {
    const { close, months, ledger } = office();
    const early = await close("2026-02");
    assert.equal(early.status, 409);
    assert.match(early.body.type, /month-out-of-order$/);
    assert.equal(early.body.next, "2026-01");
    const first = await close("2026-01");
    const closed = {
      month: "2026-01",
      state: "closed",
      closedAt: "2026-04-10T12:00:00.000Z",
      closedBy: "mem_fin",
      entries: 1,
    };
    assert.deepEqual([first.status, first.body], [200, closed]);
    assert.deepEqual((await close("2026-01")).body, closed);
    assert.equal(ledger.closed.length, 1);
    assert.equal((await close("2026-02")).status, 200);
    assert.deepEqual(
      (await months()).items.map(({ state }) => state),
      ["closed", "closed", "closable", "running"],
    );
  });

  it("two who close the same month at once get the same answer", async () => {
    const { close, ledger } = office();
    const replies = await Promise.all([close("2026-01"), close("2026-01")]);
    assert.deepEqual(replies[0], replies[1]);
    assert.equal(ledger.closed.length, 1);
  });

  it("a month that runs or is to come, and what is no month, cannot be closed", async () => {
    const { close } = office();
    for (const month of ["2026-04", "2026-05"]) {
      const { status, body } = await close(month);
      assert.equal(status, 409);
      assert.match(body.type, /month-not-over$/);
    }
    assert.equal((await close("2026-13")).status, 404);
  });

  it("are finance's alone, and of those who see all sites", async () => {
    for (const roles of [["hr"], ["admin"], ["recruiter"]] as const) {
      const { ask } = office({ member: { roles: [...roles] } });
      for (const route of ["GET /v1/ledger/months", "GET /v1/liability", "GET /v1/liability.csv"])
        assert.equal((await ask(route)).status, 403, `${roles[0]} ${route}`);
    }
    const some = office({ member: { siteIds: ["sit_leeds"] } });
    assert.equal((await some.close("2026-01")).status, 403);
    assert.equal(some.ledger.closed.length, 0);
  });
});

describe("liability", () => {
  it("says how each month began, what moved and how it ended, by currency", async () => {
    const { liability, close } = office();
    await close("2026-01");
    const { items, totals, from, to } = await liability({ from: "2026-02", to: "2026-04" });
    assert.deepEqual([from, to], ["2026-02", "2026-04"]);
    const pounds = items.filter(({ currency }) => currency === "GBP");
    assert.deepEqual(pounds.map(points), [
      [25, 100, 0, 125],
      [125, 0, 25, 100],
      [100, 0, 0, 100],
    ]);
    assert.deepEqual(pounds[0]?.closing, { points: 125, minorUnits: 12_500 });
    assert.deepEqual(
      totals.map(({ currency, opening, earned, reversed, closing }) => [
        currency,
        ...[opening, earned, reversed, closing].map((amount) => amount.points),
      ]),
      [
        ["EUR", 0, 25, 0, 25],
        ["GBP", 25, 100, 25, 100],
      ],
    );
  });

  it("marks what is closed, and says why nothing is requested, approved or paid", async () => {
    const { liability, close } = office();
    await close("2026-01");
    const { items, cashIn } = await liability({ from: "2026-01", to: "2026-02" });
    assert.deepEqual(
      items.filter(({ closed }) => closed).map(({ month }) => month),
      ["2026-01", "2026-01"],
    );
    const nothing = { points: 0, minorUnits: 0 };
    for (const { requested, approved, paid } of items)
      assert.deepEqual([requested, approved, paid], [nothing, nothing, nothing]);
    assert.equal(cashIn.available, false);
  });

  it("by site is by the site of the entry, and whoever is limited to sites sees these", async () => {
    const query = { from: "2026-02", to: "2026-02", groupBy: "site" };
    const all = await office().liability(query);
    assert.deepEqual(
      all.items.map(({ siteId, currency, closing }) => [siteId, currency, closing.points]),
      [
        ["sit_leeds", "GBP", 125],
        ["sit_utrecht", "EUR", 25],
      ],
    );
    assert.ok(all.items.every(({ siteName }) => siteName));
    const some = office({ member: { siteIds: ["sit_utrecht"] } });
    assert.deepEqual(
      (await some.liability({ ...query, groupBy: "organisation" })).items.map(({ currency }) => currency),
      ["EUR"],
    );
  });

  it("pending points stand beside it, unweighted, and weighted once enough applications closed", async () => {
    const live = upTo("contact-made", anApplication().by(rita));
    const few = await office({ stories: [live] }).liability();
    assert.deepEqual(few.pending.weighting, { closedApplications: 0, needed: 30, reason: "too-few-closed" });
    const [pending] = few.pending.items;
    assert.ok(pending && pending.unweighted.points > 0);
    assert.equal(pending.unweighted.minorUnits, pending.unweighted.points * 100);
    assert.equal(pending.weighted, null);
    const closed = Array.from({ length: 30 }, (_, n) =>
      anApplication({ applicationId: `app_closed${n}` })
        .by(rita)
        .outcome("contact-made", "too-far"),
    );
    const known = await office({ stories: [live, ...closed] }).liability({ groupBy: "site" });
    assert.deepEqual(known.pending.weighting, { closedApplications: 30, needed: 30 });
    assert.deepEqual(
      known.pending.items.map(({ siteId, weighted }) => [siteId, weighted]),
      [["sit_leeds", { points: 0, minorUnits: 0 }]],
      "of thirty that closed, nobody got so far",
    );
  });

  it("says whether the whole ledger added up, and when; to those who see all of it", async () => {
    assert.equal((await office().liability()).reconciliation, null, "nobody looked yet");
    const at = { movingSince: "2026-04-10T02:55:00.000Z", now: "2026-04-10T03:00:30.000Z" };
    const walk = walkOver(beginWalk("2026-04-10T03:00:00.000Z"), "mem_olga", {
      entries: history,
      balance: 120,
    });
    const reconciliation = endWalk(walk, await office().ledger.books("org_acme"), at);
    const served = (await office({ reconciliation }).liability()).reconciliation;
    assert.equal(served?.equal, false);
    assert.equal(served.checkedAt, at.now);
    assert.deepEqual(served.differences, [
      { kind: "balance", memberId: "mem_olga", entries: 125, balance: 120 },
    ]);
    assert.deepEqual([served.memberPoints, served.organisationPoints, served.books], [125, -125, 125]);
    const some = office({ reconciliation, member: { siteIds: ["sit_leeds"] } });
    assert.equal((await some.liability()).reconciliation, null);
  });

  it("is refused for months in the wrong order, for more than five years, and for what is no month", async () => {
    const { ask } = office();
    for (const [query, code] of [
      [{ from: "2026-03", to: "2026-02" }, "period-reversed"],
      [{ from: "2020-01", to: "2026-02" }, "period-too-long"],
      [{ from: "2026-3" }, "invalid-request"],
      [{ groupBy: "job" }, "invalid-request"],
    ] as const) {
      const { status, text } = await ask("GET /v1/liability", { query });
      assert.equal(status, 400);
      assert.match(text, new RegExp(`problem-${code}`));
    }
  });

  it("is a table with names and ids, totals below, and no formulas", async () => {
    const { ask } = office({ siteName: "=HYPERLINK(1)" });
    const query = { from: "2026-03", to: "2026-03", groupBy: "site" };
    const { text } = await ask("GET /v1/liability.csv", { query });
    const [header = "", ...lines] = text.trimEnd().split("\r\n");
    const table = lines.map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(header.split(",").map((name, index) => [name, cells[index]]));
    });
    assert.deepEqual(
      table.map(({ line, siteId, siteName, currency, openingPoints, reversedPoints, closingMinorUnits }) =>
        [line, siteId, siteName, currency, openingPoints, reversedPoints, closingMinorUnits].join(" "),
      ),
      [
        "month sit_leeds '=HYPERLINK(1) GBP 125 25 10000",
        "month sit_utrecht '=HYPERLINK(1) EUR 25 0 2500",
        "total   EUR 25 0 2500",
        "total   GBP 125 25 10000",
      ],
    );
  });
});
