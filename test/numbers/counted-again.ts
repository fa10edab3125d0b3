import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { holidaysOf } from "../../shared/domain/calendar/holidays.ts";
import type { PeriodKind } from "../../shared/domain/kpi/periods.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import { organisation } from "./exported.ts";
import { onCostPercent, organisationZone, thisMonth } from "./organisation.ts";

const scriptsOf = (files: string): string[] =>
  globSync(`sql/${files}`, { cwd: import.meta.dirname })
    .sort()
    .map((file) => readFileSync(path.join(import.meta.dirname, file), "utf8"));

/** What each application adds to the figures, and how these are added up by period. */
const [parts, addingUp] = [scriptsOf("[0-8]-*.sql"), scriptsOf("9-*.sql")];

const periodIn: Readonly<Record<PeriodKind, string>> = {
  month: "strftime(on_clock, '%Y-%m')",
  quarter: "year(on_clock) || '-Q' || quarter(on_clock)",
  year: "year(on_clock)::varchar",
};

/** What DuckDB may hold at once; beyond it, it writes to files. */
const memory = "3GB";

/** A number of a figure, as SQL came to it. */
export interface SqlNumber {
  readonly id: string;
  readonly basis: string;
  readonly dimension: string;
  readonly row_name: string;
  /** A month, quarter or year. */
  readonly period: string;
  readonly name: string;
  readonly amount: number | null;
}

/** The same figures from exported facts, in SQL of its own: shares nothing with the product but the definitions. */
export class CountedAgain {
  private readonly connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  static async over(directory: string): Promise<CountedAgain> {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const files = `${directory}/facts/organisation=${organisation}/*/*.ndjson`;
    await connection.run("set TimeZone = 'UTC'");
    await connection.run(`set memory_limit = '${memory}'`);
    await connection.run(`set temp_directory = '${path.join(directory, "spilled")}'`);
    await connection.run(`create table fact as select "applicationId" as app, stream, seq, "factSeq" as fact,
      "recordedAt" as recorded_at, "actorKind" as actor_kind, type, event
      from read_json('${files}', format = 'newline_delimited', columns = {
        stream: 'VARCHAR', applicationId: 'VARCHAR', seq: 'BIGINT', factSeq: 'BIGINT', recordedAt: 'TIMESTAMPTZ',
        actorKind: 'VARCHAR', type: 'VARCHAR', event: 'JSON'})`);
    await connection.run(`create table ledger (app varchar, place integer, member varchar, points bigint, currency varchar,
      point_value bigint, posted_at timestamptz, is_reversal boolean)`);
    const ledger = path.join(directory, "ledger.ndjson");
    if (existsSync(ledger))
      await connection.run(`insert into ledger select "applicationId", place, "memberId", points, currency, "pointValue", "postedAt", "isReversal"
        from read_json('${ledger}', format = 'newline_delimited', columns = {
          applicationId: 'VARCHAR', place: 'INTEGER', memberId: 'VARCHAR', points: 'BIGINT', currency: 'VARCHAR', pointValue: 'BIGINT',
          postedAt: 'TIMESTAMPTZ', isReversal: 'BOOLEAN'})`);
    await settings(connection);
    for (const script of parts) await connection.run(script);
    return new CountedAgain(connection);
  }

  /** All of them by months, quarters or years. */
  async numbers(kind: PeriodKind): Promise<SqlNumber[]> {
    await this.connection.run(
      `create or replace macro period_of(zone, moment) as ${periodIn[kind].replaceAll("on_clock", "timezone(zone, moment)")}`,
    );
    for (const script of addingUp) await this.connection.run(script);
    const read = await this.connection.runAndReadAll(
      "select id, basis, dimension, row_name, period, name, amount from number",
    );
    return read.getRowObjectsJS() as unknown as SqlNumber[];
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** What is the organisation's and no fact: its track and scheme, the holidays of its sites' countries, its on-cost. */
async function settings(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `create table track (place integer, milestone varchar, is_optional boolean, outcome varchar, counts_as varchar,
      interview varchar, offer varchar, waits_for_alignment boolean, opens varchar)`,
  );
  for (const [place, { id, outcomes, optional }] of defaultTrack.milestones.entries())
    for (const rule of outcomes)
      await connection.run("insert into track values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
        place,
        id,
        optional ?? false,
        rule.id,
        rule.contact ?? null,
        rule.interviewHeld ? "held" : (rule.interview ?? null),
        rule.offer ?? null,
        rule.waitsForAlignment ?? false,
        rule.opens ?? null,
      ]);
  await connection.run("create table scheme (milestone varchar, points integer, new_to_sector integer)");
  for (const { milestone, points } of defaultScheme.milestones)
    await connection.run("insert into scheme values ($1, $2, $3)", [
      milestone,
      points,
      milestone === defaultScheme.newToSector.milestone ? defaultScheme.newToSector.points : 0,
    ]);
  await connection.run("create table point_value (currency varchar, minor_units integer)");
  for (const [currency, minorUnits] of Object.entries(defaultScheme.pointValue))
    await connection.run("insert into point_value values ($1, $2)", [currency, minorUnits]);
  await connection.run(
    `create table organisation as select '${organisationZone}' as zone, ${onCostPercent} as on_cost_percent, '${thisMonth}' as this_month`,
  );
  await connection.run("create table holiday (country varchar, day date)");
  for (const country of ["GB", "NL"] as const)
    for (const year of [2025, 2026, 2027, 2028])
      for (const day of holidaysOf(country, year))
        await connection.run("insert into holiday values ($1, $2::date)", [country, day]);
}
