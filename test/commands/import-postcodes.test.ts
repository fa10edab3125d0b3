import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { importPostcodes, readPostcodes } from "../../commands/import-postcodes.ts";
import { tableGeocoder } from "../../shared/adapters/geocoding/table-geocoder.ts";
import { startTables, tables } from "../contract/engine.ts";
import type { RunningTables } from "../contract/engine.ts";

const read = (...lines: string[]) => readPostcodes(lines);

describe("a list of postcodes", () => {
  it("is read with or without a heading, quotes and empty lines", async () => {
    const plain = await read("GB,LS1,53.797,-1.548", "JP,530-0001,34.702,135.495");
    assert.deepEqual(plain, [
      { country: "GB", outward: "LS1", latitude: 53.797, longitude: -1.548 },
      { country: "JP", outward: "530", latitude: 34.702, longitude: 135.495 },
    ]);
    const dressed = await read(
      "\uFEFFCountry,Postcode,Latitude,Longitude",
      '"gb","ls1 4dy","53.797","-1.548"',
      "",
      " JP , 5300001 , 34.702 , 135.495 ",
    );
    assert.deepEqual(dressed, plain);
  });

  it("gives an area once, in the middle of its lines", async () => {
    const areas = await read("GB,LS1 4DY,53.79,-1.54", "GB,LS1 1AA,53.81,-1.56", "GB,LS2 7EY,53.81,-1.54");
    assert.deepEqual(
      areas.map(({ outward, latitude, longitude }) => [outward, latitude, longitude]),
      [
        ["LS1", 53.8, -1.55],
        ["LS2", 53.81, -1.54],
      ],
    );
  });

  it("with mistakes is refused whole, naming line and reason of each", async () => {
    const mistaken = read(
      "country,postcode,latitude,longitude",
      "GB,LS1 4DY,53.797,-1.548",
      "UK,LS1 4DY,53.797,-1.548",
      "GB,1234 AB,53.797,-1.548",
      "NL,1012 AB,north,4.9",
      "JP,530-0001,135.495,34.702",
      "SE,111 22,59.33,181",
      "GB;LS1 4DY;53.797;-1.548",
      "NL,1012 AB,52,37,4,89",
    );
    await assert.rejects(mistaken, (error: Error) => {
      assert.deepEqual(error.message.split("\n"), [
        "7 lines cannot be read. Nothing was imported.",
        '  line 3: country: "UK" is none of GB, NL, SE, JP.',
        '  line 4: postcode: "1234 AB" is no postcode of GB.',
        '  line 5: latitude: "north" is no number between -90 and 90.',
        '  line 6: latitude: "135.495" is no number between -90 and 90.',
        '  line 7: longitude: "181" is no number between -180 and 180.',
        "  line 8: it has 1 field between commas; country,postcode,latitude,longitude are needed.",
        "  line 9: it has 6 fields between commas; country,postcode,latitude,longitude are needed.",
      ]);
      return true;
    });
  });

  it("with many mistakes shows the first, and counts the rest", async () => {
    const lines = Array.from({ length: 50 }, () => "GB,nowhere,1,1");
    await assert.rejects(read(...lines), /50 lines .*\n(.*line \d+.*\n){20} {2}… and 30 more\.$/);
  });

  it("without a postcode is refused: somebody took the wrong file", async () => {
    await assert.rejects(
      read("country,postcode,latitude,longitude", ""),
      /no postcode\. Nothing was imported/,
    );
  });
});

describe("an import of postcodes", () => {
  let running: RunningTables;
  before(async () => {
    running = await startTables();
  });
  after(() => running.stop());
  const table = () => ({ documents: running.client, recordsTable: tables.records });
  const area = { country: "GB", outward: "LS1", latitude: 53.797, longitude: -1.548 } as const;

  it("is found by the geocoder, with whose data it is; the next import replaces it", async () => {
    const found = () => tableGeocoder(table()).locate({ country: "GB", postcode: "LS1 4DY" });
    await importPostcodes(table(), [area], "first list");
    const location = { latitude: 53.797, longitude: -1.548, precision: "outward", source: "first list" };
    assert.deepEqual(await found(), location);
    await importPostcodes(table(), [{ ...area, latitude: 53.8 }], "second list");
    assert.deepEqual(await found(), { ...location, latitude: 53.8, source: "second list" });
  });

  it("that breaks off says how much of it is there", async () => {
    const areas = Array.from({ length: 100 }, (_, n) => ({ ...area, outward: `BD${n}` }));
    const send = running.client.send.bind(running.client);
    let left = 40;
    running.client.send = ((command: never) =>
      left-- > 0 ? send(command) : Promise.reject(new Error("no such table"))) as typeof send;
    try {
      await assert.rejects(
        importPostcodes(table(), areas, "list"),
        /^Error: Only 40 of 100 areas .*no such table/,
      );
    } finally {
      running.client.send = send;
    }
    await importPostcodes(table(), areas, "list");
    assert.ok(await tableGeocoder(table()).locate({ country: "GB", postcode: "BD99 1AA" }));
  });
});
