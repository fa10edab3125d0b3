/**
 * Imports where postcodes lie, so that a contact card can say how far somebody lives from the job:
 *
 *   npm run postcodes -- --file postcodes.csv --source "Name of whoever made the list"
 *
 * Lines are `country,postcode,latitude,longitude` (ISO 3166-1, degrees with a decimal point), a first line of those
 * names may be there: `GB,LS1 4DY,53.797,-1.548`. Full postcodes and areas both do. Distances are told from area to
 * area, so an area is kept once, in the middle of its lines. All is read before anything is stored: with a mistake in
 * any line nothing is. Importing again replaces what was known of an area, and removes none.
 *
 * On this machine unless `--stage` names a stage in AWS.
 */
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { storePostcode } from "../shared/adapters/geocoding/table-geocoder.ts";
import { Country } from "../shared/domain/organisation/organisation.ts";
import { outwardOf } from "../shared/domain/people/contact.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";

/** Where an area lies: the middle of the lines that are of it. `outward` as its country writes it. */
export interface Area {
  readonly country: Country;
  readonly outward: string;
  readonly latitude: number;
  readonly longitude: number;
}

const columns = ["country", "postcode", "latitude", "longitude"] as const;
/** Mistakes that are shown; the rest are counted. */
const shownMistakes = 20;
/** Writes at the same time: quick enough, and no flood beside the day's work. */
const atOnce = 16;

/**
 * Reads a list of postcodes.
 *
 * @throws Error that names line and reason of what cannot be read; what is right in it does not count then
 */
export async function readPostcodes(lines: AsyncIterable<string> | Iterable<string>): Promise<Area[]> {
  const sums = new Map<string, Area & { readonly lines: number }>();
  const mistakes: string[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const fields = line
      .replace(/^\uFEFF/, "")
      .split(",")
      .map(bare);
    const isHeading = number === 1 && fields.join().toLowerCase() === columns.join();
    if (isHeading || fields.join("") === "") continue;
    const read = areaOf(fields);
    if (typeof read === "string") {
      mistakes.push(`  line ${number}: ${read}`);
      continue;
    }
    const key = `${read.country}#${read.outward}`;
    const sum = sums.get(key) ?? { ...read, latitude: 0, longitude: 0, lines: 0 };
    sums.set(key, {
      ...sum,
      latitude: sum.latitude + read.latitude,
      longitude: sum.longitude + read.longitude,
      lines: sum.lines + 1,
    });
  }
  if (mistakes.length > 0) throw new Error(listed(mistakes));
  if (sums.size === 0) throw new Error("The file holds no postcode. Nothing was imported.");
  return [...sums.values()].map(({ lines: count, latitude, longitude, ...area }) => ({
    ...area,
    latitude: rounded(latitude / count),
    longitude: rounded(longitude / count),
  }));
}

function listed(mistakes: readonly string[]): string {
  const more = mistakes.length - shownMistakes;
  return [
    `${mistakes.length === 1 ? "A line" : `${mistakes.length} lines`} cannot be read. Nothing was imported.`,
    ...mistakes.slice(0, shownMistakes),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
  ].join("\n");
}

const bare = (field: string): string =>
  field
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();

/** To some eleven metres: more than a middle can tell. */
const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** The line's area, or what is wrong with the line. */
function areaOf(fields: readonly string[]): Area | string {
  const [country = "", postcode = "", latitude = "", longitude = ""] = fields;
  if (fields.length !== columns.length)
    return `it has ${fields.length} ${fields.length === 1 ? "field" : "fields"} between commas; ${columns.join(",")} are needed.`;
  const known = Country.safeParse(country.toUpperCase());
  if (!known.success) return `country: "${country}" is none of ${Country.options.join(", ")}.`;
  const outward = outwardOf(postcode, known.data);
  if (outward === undefined) return `postcode: "${postcode}" is no postcode of ${known.data}.`;
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  if (north === undefined) return `latitude: "${latitude}" is no number between -90 and 90.`;
  if (east === undefined) return `longitude: "${longitude}" is no number between -180 and 180.`;
  return { country: known.data, outward, latitude: north, longitude: east };
}

function degrees(text: string, most: number): number | undefined {
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return number !== undefined && Math.abs(number) <= most ? number : undefined;
}

/**
 * Stores the areas, each by itself.
 *
 * @throws Error that says how many were stored, where the table does not take one
 */
export async function importPostcodes(
  table: { readonly documents: DynamoDBDocumentClient; readonly recordsTable: string },
  areas: readonly Area[],
  source: string,
): Promise<void> {
  const waiting = areas.values();
  let stored = 0;
  const work = async (): Promise<void> => {
    for (const { country, outward, latitude, longitude } of waiting) {
      const location = { latitude, longitude, precision: "outward", source } as const;
      await storePostcode(table, { country, outward, location });
      stored += 1;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((one) => one.status === "rejected");
  if (!failed) return;
  const reason = failed.reason instanceof Error ? failed.reason.message : String(failed.reason);
  throw new Error(
    `Only ${stored} of ${areas.length} areas were stored: ${reason}\n` +
      "Import the file again: what is there already is replaced by the same.",
  );
}

/** @throws Error that says in words why it cannot be read */
async function opened(name: string): Promise<FileHandle> {
  try {
    const file = await open(name);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT")
      throw new Error(`There is no file ${path.resolve(name)}. Nothing was imported.`, { cause: error });
    if (code === "EACCES")
      throw new Error(`You may not read ${path.resolve(name)}. Nothing was imported.`, { cause: error });
    throw error;
  }
  throw new Error(`${path.resolve(name)} is no file. Nothing was imported.`);
}

const usage = `npm run postcodes --
  --file postcodes.csv   lines of ${columns.join(",")}
  --source "ONS 2026"    whose data it is, named beside a distance; the file's name unless told
  --stage production     a stage in AWS; without it, the Milepost that runs on this machine`;

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { file: text, source: text, stage: text } });
  if (!values.file) throw new Error(["Missing: --file", usage].join("\n"));
  const file = await opened(values.file);
  const areas = await readPostcodes(file.readLines());
  const { documents, tables } = await findInstallation(values.stage);
  const table = { documents, recordsTable: tables.records };
  await importPostcodes(table, areas, values.source ?? path.basename(values.file));
  const countries = [...new Set(areas.map(({ country }) => country))].sort();
  console.log(`${areas.length} areas of ${countries.join(", ")} are known now.`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
