import { CsvError, parse } from "csv-parse/sync";
import { MarketBandInput } from "../../../shared/contracts/http/market.ts";
import { bandsAtOnce, mistakesOfBand } from "../../../shared/domain/market/band.ts";
import type { MarketBand } from "../../../shared/domain/market/band.ts";
import { fitted } from "../../../shared/runtime/fitting.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

/** The columns of an import, each once, in any order. */
const columns = ["occupation", "country", "currency", "date", "p25", "p50", "p75", "n", "source"] as const;
const numbers: ReadonlySet<string> = new Set(["p25", "p50", "p75", "n"]);

export interface RefusedLine {
  /** Number of the line in the text, from 1. */
  readonly line: number;
  readonly detail: string;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads market bands from CSV (RFC 4180, but for fields over several lines). Every line is either good or refused with its
 * number and what is wrong with it.
 *
 * @throws 422 where the header is not that of an import, or there are no lines or too many.
 */
export function bandsOfCsv(csv: string, today: string): { good: MarketBand[]; rejected: RefusedLine[] } {
  const unread: RefusedLine[] = [];
  const [header, ...lines] = linesOf(csv, unread);
  const names = namesOf(header);
  const count = lines.length + unread.length;
  if (count > bandsAtOnce)
    throw refusal(
      `At most ${bandsAtOnce} lines are imported at once, so that all of them are or none is; these are ${count}. Split the file.`,
    );
  if (count === 0) throw refusal("There is a header and no line after it.");
  const good: MarketBand[] = [];
  const rejected = [...unread];
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    const read = bandOf(names, cells, today);
    if (typeof read === "string") {
      rejected.push({ line, detail: read });
      continue;
    }
    const key = `${read.occupation}#${read.country}#${read.currency}#${read.date}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, line);
      good.push(read);
    } else
      rejected.push({ line, detail: `Line ${before} has the same occupation, country, currency and date.` });
  }
  return { good, rejected: rejected.sort((a, b) => a.line - b.line) };
}

/**
 * Lines that are not empty, by their number. Each is read by itself: no field goes over a line, so that a quote which is
 * not closed spoils none of the lines after it. Those whose quotes cannot be read are added to `unread`.
 */
function linesOf(csv: string, unread: RefusedLine[]): Line[] {
  return csv.split(/\r\n|\n|\r/).flatMap((text, index): Line[] => {
    if (text.trim() === "") return [];
    const line = index + 1;
    try {
      const [cells = []] = parse(text, { bom: line === 1, trim: true, relax_column_count: true });
      return [{ line, cells }];
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      unread.push({ line, detail: "Look at its quotes: it cannot be told apart into fields." });
      return [];
    }
  });
}

function namesOf(header: Line | undefined): readonly string[] {
  const names = header?.cells ?? [];
  const missing = columns.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.some((each) => each === name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (names.length === 1 && names[0]?.includes(";"))
    throw refusal("Its fields are separated by semicolons. Separate them with commas.");
  if (missing.length > 0) throw refusal(`The header lacks ${missing.join(", ")}.`);
  if (unknown.length > 0) throw refusal(`The header has columns that are not known: ${unknown.join(", ")}.`);
  if (twice.length > 0) throw refusal(`The header has a column twice: ${twice.join(", ")}.`);
  return names;
}

/** The band of a line, or what is wrong with it in one sentence. */
function bandOf(names: readonly string[], cells: readonly string[], today: string): MarketBand | string {
  if (cells.length !== names.length)
    return `It has ${cells.length} ${cells.length === 1 ? "field" : "fields"}, the header ${names.length}.`;
  const entries = names.map((name, index) => [name, valueOf(name, cells[index] ?? "")] as const);
  const result = fitted(MarketBandInput, Object.fromEntries(entries));
  const mistakes = result.ok ? mistakesOfBand(result.data, today) : result.mistakes;
  if (result.ok && mistakes.length === 0) return result.data;
  return mistakes.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`).join(" ");
}

/** Whole numbers as they are written; anything else stays text and is refused as such. */
const valueOf = (name: string, cell: string): string | number =>
  numbers.has(name) && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;

const refusal = (detail: string): ProblemError =>
  new ProblemError(422, "invalid-request", detail, { errors: [{ pointer: "/csv", detail }] });
