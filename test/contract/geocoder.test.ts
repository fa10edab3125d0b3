import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { availableEngine, TableEngine } from "../../local/dynamodb.ts";
import { sampleGeocoder } from "../../shared/adapters/geocoding/sample-geocoder.ts";
import { samplePostcodes } from "../../shared/adapters/geocoding/sample-postcodes.ts";
import { storePostcode, tableGeocoder } from "../../shared/adapters/geocoding/table-geocoder.ts";
import { straightLineKm } from "../../shared/domain/people/distance.ts";
import { outwardOf } from "../../shared/domain/people/contact.ts";
import type { Geocoder } from "../../shared/ports/geocoder.ts";

/** What every geocoder promises, given one that knows the areas of the sample. */
function geocoderContract(geocoder: () => Geocoder): void {
  const locate = (country: string, postcode: string) => geocoder().locate({ country, postcode });

  test("a postcode is located by its area, however it was typed", async () => {
    const manchester = await locate("GB", "M1 1AE");
    assert.ok(manchester);
    assert.equal(manchester.precision, "outward");
    assert.ok(manchester.source.length > 0);
    assert.deepEqual(await locate("GB", " m11ae "), manchester);
    assert.deepEqual(await locate("GB", "m1"), manchester);
    assert.deepEqual(await locate("NL", "3511 AB"), await locate("NL", "3511ab"));
    assert.deepEqual(await locate("JP", "〒530-0001"), await locate("JP", "5300001"));
  });

  test("the same digits lie elsewhere in another country", async () => {
    const [stockholm, tokyo] = [await locate("SE", "104"), await locate("JP", "104-0061")];
    assert.equal(stockholm, undefined);
    assert.ok(tokyo && tokyo.longitude > 130);
  });

  test("an unknown or unreadable postcode has no location", async () => {
    assert.equal(await locate("GB", "ZE3 9JU"), undefined);
    assert.equal(await locate("GB", "1234 AB"), undefined);
    assert.equal(await locate("GB", ""), undefined);
    assert.equal(await locate("IE", "D02 AF30"), undefined);
    assert.equal(await locate("", "M1 1AE"), undefined);
  });

  test("distances between areas come out as on the map", async () => {
    const distance = async (country: string, from: string, to: string) =>
      straightLineKm((await locate(country, from))!, (await locate(country, to))!);
    const expected: [string, string, string, number][] = [
      ["GB", "LS1 4AP", "M1 1AE", 58],
      ["GB", "SW1A 2AA", "M1 1AE", 262],
      ["NL", "1012 AB", "3511 AB", 35],
      ["SE", "111 22", "411 03", 397],
      ["JP", "100-0001", "530-0001", 402],
    ];
    for (const [country, from, to, km] of expected) {
      const measured = await distance(country, from, to);
      assert.ok(Math.abs(measured - km) <= 5, `${from} to ${to}: ${measured} km`);
    }
  });
}

describe("the sample geocoder", () => {
  geocoderContract(sampleGeocoder);

  test("knows each of its areas once, by the form its country writes", () => {
    for (const [country, areas] of Object.entries(samplePostcodes)) {
      assert.equal(new Set(areas.map(([outward]) => outward)).size, areas.length);
      for (const [outward] of areas) assert.equal(outwardOf(outward, country), outward);
    }
  });
});

describe("the table geocoder", () => {
  const recordsTable = "records";
  let engine: TableEngine;
  let documents: DynamoDBDocumentClient;

  before(async () => {
    engine = await TableEngine.start(availableEngine());
    await engine.call("CreateTable", {
      TableName: recordsTable,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    });
    documents = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: `http://127.0.0.1:${engine.port}`,
        region: "eu-west-1",
        credentials: { accessKeyId: "local", secretAccessKey: "local" },
      }),
    );
    for (const [country, areas] of Object.entries(samplePostcodes)) {
      for (const [outward, latitude, longitude] of areas) {
        const location = { latitude, longitude, precision: "outward", source: "imported" } as const;
        await storePostcode({ documents, recordsTable }, { country, outward, location });
      }
    }
  });

  after(async () => {
    documents.destroy();
    await engine.stop();
  });

  geocoderContract(() => tableGeocoder({ documents, recordsTable }));

  test("an import may be run again, and replaces what was known", async () => {
    const location = { latitude: 55.953, longitude: -3.188, precision: "outward", source: "first" } as const;
    const table = { documents, recordsTable };
    await storePostcode(table, { country: "GB", outward: "eh1", location });
    await storePostcode(table, {
      country: "GB",
      outward: "EH1",
      location: { ...location, source: "second" },
    });
    const found = await tableGeocoder(table).locate({ country: "GB", postcode: "EH1 1AA" });
    assert.deepEqual(found, { ...location, source: "second" });
  });

  test("an import of what is no postcode, or lies nowhere on earth, is refused", async () => {
    const location = { latitude: 55.953, longitude: -3.188, precision: "outward", source: "x" } as const;
    const table = { documents, recordsTable };
    await assert.rejects(storePostcode(table, { country: "GB", outward: "Edinburgh", location }), RangeError);
    const offTheMap = { ...location, latitude: 120 };
    await assert.rejects(storePostcode(table, { country: "GB", outward: "EH1", location: offTheMap }));
  });
});
