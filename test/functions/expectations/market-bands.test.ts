import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import { memberIds, startWorld } from "./world.ts";
import type { World } from "./world.ts";

const header = "occupation,country,currency,date,p25,p50,p75,n,source";
const importing = "POST /v1/market-bands/import";

interface Imported {
  readonly imported: number;
  readonly rejected: readonly { readonly line: number; readonly detail: string }[];
}

describe("market bands", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  const imported = (csv: string, more: object = {}, key?: string) =>
    world.call<Imported>("mem_hugo", importing, { body: { csv, ...more }, ...(key ? { key } : {}) });
  const listed = async (occupation: string) => {
    const { body } = await world.call<{ items: { date: string; p50: number; source: string }[] }>(
      "mem_rita",
      "GET /v1/market-bands",
      { query: { occupation } },
    );
    return body.items.map(({ date, p50, source }) => `${date} ${p50} ${source}`);
  };

  it("are imported from a table, in any order of columns, with commas and quotes in text", async () => {
    const answer = await imported(
      [
        "source,occupation,country,currency,date,n,p25,p50,p75",
        '"Survey, ""autumn""",carer,GB,GBP,2025-10-01,900,2300000,2500000,2800000',
        "",
        "Survey,carer,NL,EUR,2025-10-01,300,2900000,3100000,3400000",
      ].join("\r\n"),
    );
    assert.deepEqual([answer.status, answer.body], [200, { imported: 2, rejected: [] }]);
    assert.deepEqual(await listed("carer"), [
      '2025-10-01 2500000 Survey, "autumn"',
      "2025-10-01 3100000 Survey",
    ]);
  });

  const mixed = [
    header,
    "nurse,GB,GBP,2026-01-01,3000000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-02,30000.5,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-03,-3000000,3300000,3600000,500,Survey",
    "nurse,GB,ZZZ,2026-01-04,3000000,3300000,3600000,500,Survey",
    "nurse,US,USD,2026-01-05,3000000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-06,3400000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-03-10,3000000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-02-30,3000000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-01,3000000,3300000,3600000,500,Survey",
    "Nurse!,GB,GBP,2026-01-09,3000000,3300000,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-10,3000000",
    "nurse,GB,GBP,2026-01-11,3000000,many,3600000,500,Survey",
    "nurse,GB,GBP,2026-01-12,3100000,3400000,3700000,500,Survey",
  ].join("\n");

  it("each bad line is named by its number, and then nothing is imported", async () => {
    const { status, code, pointers, body } = await imported(mixed);
    assert.deepEqual([status, code, pointers], [422, "lines-refused", ["/csv"]]);
    assert.deepEqual(
      body.rejected.map(({ line }) => line),
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    );
    const said = (line: number) => body.rejected.find((each) => each.line === line)?.detail ?? "";
    for (const [line, words] of [
      [3, /p25/],
      [5, /currency: This is no currency/],
      [6, /country/],
      [7, /p50: The median/],
      [8, /date: Figures are of a day that has come/],
      [9, /date: .*day/],
      [10, /Line 2 has the same/],
      [12, /5 fields, the header 9/],
    ] as const)
      assert.match(said(line), words, String(line));
    assert.deepEqual(await listed("nurse"), []);
  });

  it("the good lines alone are imported where that is asked for", async () => {
    const { status, body } = await imported(mixed, { partial: true });
    assert.deepEqual([status, body.imported, body.rejected.length], [200, 2, 11]);
    assert.deepEqual(await listed("nurse"), ["2026-01-01 3300000 Survey", "2026-01-12 3400000 Survey"]);
  });

  it("a table without its columns, lines or quotes is refused as a whole", async () => {
    for (const [csv, words] of [
      ["occupation,country\nnurse,GB", /header lacks currency, date/],
      [`${header.replaceAll(",", ";")}\n`, /separated by semicolons. Separate them with commas/],
      [`${header},salary\n`, /not known: salary/],
      [`${header},n\n`, /column twice: n/],
      [header, /no line after it/],
      [`${header}\n${"x\n".repeat(96)}`, /At most 95 lines .*; these are 96\. Split the file/],
    ] as const) {
      const answer = await imported(csv);
      assert.deepEqual([answer.status, answer.code], [422, "invalid-request"], answer.text);
      assert.match(answer.text, words);
    }
  });

  it("a quote that goes wrong spoils its own line, once, and no other", async () => {
    const good = (day: string) => `porter,GB,GBP,2026-01-${day},1,2,3,4`;
    for (const [lines, refused] of [
      [[`${good("01")},"open`, `${good("02")},Survey`, `${good("03")},Survey`], [2]],
      [[`${good("01")},Survey`, `${good("02")},Sur"v"ey`, `${good("03")},Survey`], [3]],
      [
        [`${good("01")},"two`, 'lines"', `${good("03")},Survey`],
        [2, 3],
      ],
      [
        ["", `${good("01")},"Survey" of us`, "  ", `${good("03")},"open`],
        [3, 5],
      ],
    ] as const)
      for (const newline of ["\n", "\r\n", "\r"]) {
        const { code, body } = await imported([header, ...lines].join(newline));
        assert.deepEqual([code, body.rejected.map(({ line }) => line)], ["lines-refused", [...refused]]);
        assert.match(body.rejected[0]?.detail ?? "", /quotes/);
      }
    const rest = [`${good("05")},"open`, `${good("06")},Survey`].join("\n");
    const answer = await imported(`${header}\n${rest}`, { partial: true });
    assert.deepEqual([answer.status, answer.body.imported], [200, 1]);
    assert.deepEqual(await listed("porter"), ["2026-01-06 2 Survey"]);
  });

  const drivers = (count: number) => [
    header,
    ...Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
      return `driver,GB,GBP,${day},2000000,${2_100_000 + index},2400000,50,Survey`;
    }),
  ];
  const driversKept = () =>
    world.bands.of("org_acme", { occupation: "driver", country: "GB", currency: "GBP" });

  it("as many as one transaction takes are imported whole or not at all, and one more is refused", async () => {
    const one = await imported(drivers(96).join("\n"), { partial: true });
    assert.deepEqual([one.status, one.code, (await driversKept()).length], [422, "invalid-request", 0]);

    const csv = drivers(95).join("\n");
    world.change.bands = () => {
      throw new Unavailable("the table does not answer");
    };
    assert.deepEqual([(await imported(csv, {}, "import-1")).code, (await driversKept()).length], ["busy", 0]);
    // Somebody else's transaction was at the same rows.
    let races = 0;
    world.change.bands = () => ((races += 1) < 3 ? { ok: false, conflict: "sequence" } : undefined);
    const first = await imported(csv, {}, "import-1");
    assert.deepEqual([first.status, first.body.imported, races], [200, 95, 3], first.text);
    world.change.bands = undefined;
    world.clock.at = "2026-03-10T09:00:00.000Z";
    assert.equal((await imported(csv, {}, "import-1")).text, first.text, "a repeat is answered alike");
    const bands = await driversKept();
    assert.deepEqual([bands.length, bands[0]?.recordedAt], [95, "2026-03-09T09:00:00.000Z"]);
    assert.equal((await imported(header, {}, "import-1")).code, "idempotency-key-reused");
  });

  it("a lost race that does not end is told as such, and imports nothing", async () => {
    world.change.bands = () => ({ ok: false, conflict: "sequence" });
    const answer = await imported(`${header}\nwelder,GB,GBP,2026-01-01,1,2,3,4,Survey`);
    world.change.bands = undefined;
    assert.deepEqual([answer.status, answer.code, await listed("welder")], [503, "busy", []]);
  });

  it("the same request twice at once writes once, and both are answered alike", async () => {
    const csv = `${header}\nplumber,GB,GBP,2026-01-01,1,2,3,4,Survey`;
    const both = await Promise.all([imported(csv, {}, "twice"), imported(csv, {}, "twice")]);
    assert.deepEqual(
      both.map(({ status, body }) => [status, body.imported]),
      [
        [200, 1],
        [200, 1],
      ],
    );
    assert.deepEqual(await listed("plumber"), ["2026-01-01 2 Survey"]);
  });

  it("one is entered over that of its day, and is listed in pages", async () => {
    const band = {
      occupation: "cook",
      country: "SE",
      currency: "SEK",
      date: "2026-01-01",
      p25: 30_000_000,
      p50: 33_000_000,
      p75: 36_000_000,
      n: 70,
      source: "Statistics office",
    };
    const put = (more: object = {}) =>
      world.call("mem_hugo", "PUT /v1/market-bands", { body: { ...band, ...more } });
    assert.equal((await put()).status, 200);
    assert.equal((await put({ p50: 34_000_000 })).status, 200);
    assert.deepEqual(await listed("cook"), ["2026-01-01 34000000 Statistics office"]);
    for (const [more, expected] of [
      [{ p50: 1.5 }, "422 /p50"],
      [{ p25: -1 }, "422 /p25"],
      [{ p25: 35_000_000, p50: 34_000_000 }, "422 /p50"],
      [{ currency: "ABC" }, "422 /currency"],
      [{ date: "2027-01-01" }, "422 /date"],
      [{ n: 0 }, "422 /n"],
      [{ trend: 3 }, "422 /trend"],
    ] as const) {
      const { status, pointers } = await put(more);
      assert.equal([status, ...pointers].join(" "), expected, JSON.stringify(more));
    }
    const page = await world.call<{ items: unknown[]; nextCursor?: string }>(
      "mem_rita",
      "GET /v1/market-bands",
      {
        query: { limit: "60", occupation: "driver" },
      },
    );
    assert.equal(page.body.items.length, 60);
    const next = await world.call<{ items: unknown[]; nextCursor?: string }>(
      "mem_rita",
      "GET /v1/market-bands",
      {
        query: { limit: "60", occupation: "driver", cursor: page.body.nextCursor ?? "" },
      },
    );
    assert.deepEqual([next.body.items.length, next.body.nextCursor], [35, undefined]);
    const elsewhere = await world.call("mem_rita", "GET /v1/market-bands", {
      query: { occupation: "cook", cursor: page.body.nextCursor ?? "" },
    });
    assert.equal(elsewhere.code, "invalid-cursor");
  });

  it("are for those who may see pay; hr and admins write them", async () => {
    const may = async (routeKey: string, body?: object) => {
      const answers = await Promise.all(
        memberIds.map(
          async (id) => [id, (await world.call(id, routeKey, body ? { body } : {})).status] as const,
        ),
      );
      return answers.filter(([, status]) => status < 400).map(([id]) => id);
    };
    assert.deepEqual(await may("GET /v1/market-bands"), [
      "mem_rita",
      "mem_rena",
      "mem_york",
      "mem_hugo",
      "mem_ada",
    ]);
    const csv = `${header}\nbaker,GB,GBP,2026-01-01,1,2,3,4,Survey`;
    assert.deepEqual(await may(importing, { csv }), ["mem_hugo", "mem_ada"]);
  });
});
