import type { Basis, Contribution } from "../domain/kpi/contribution.ts";
import type { Dimension, RollupChange, Sections } from "../domain/kpi/rollups.ts";

/**
 * One whole set of contributions and rollups of an organisation. Figures are served from one; while another is built,
 * whatever changes is counted in both.
 */
export interface Generation {
  /** Never used twice in an organisation. */
  readonly number: number;
  /** Over how many partitions the organisation's own rows are spread: 1 unless it is very busy. */
  readonly shards: number;
  /** It is not served yet. */
  readonly building: boolean;
}

/** What an application contributes to the rollups, as it was last counted. */
export interface KeptContribution {
  readonly contribution: Contribution;
  /** Up to which event of its stream it was counted. */
  readonly seq: number;
  /** Grows by one with every write; 1 at first. */
  readonly version: number;
}

/** A step from what is kept to what should be, with what it changes in the rollups. */
export interface Recount {
  readonly organisation: string;
  readonly generation: Generation;
  readonly applicationId: string;
  /** The version that was read; 0 where nothing is kept. */
  readonly from: number;
  readonly to: KeptContribution;
  readonly changes: readonly RollupChange[];
  /** The moment of counting, and its month in the organisation's zone: a change to an earlier month restates it. */
  readonly at: string;
  /** Left out where nothing is restated, because the generation did not know the application before. */
  readonly month?: string | undefined;
}

/** Rollup rows of one dimension and basis, over some months. */
export interface RowQuery {
  readonly organisation: string;
  readonly dimension: Dimension;
  readonly basis: Basis;
  readonly months: readonly string[];
  /** Rows of this site, job or recruiter only. */
  readonly id?: string | undefined;
}

export interface RollupRow {
  readonly row: string;
  readonly month: string;
  readonly sections: Sections;
  /** When something was last counted in it after its month was over. */
  readonly restatedAt?: string | undefined;
}

export interface Kpis {
  /** The generations that a change is counted in, the served one first; strongly consistent. */
  generations(organisation: string): Promise<readonly [Generation, ...Generation[]]>;
  /** What a generation keeps of an application, strongly consistent. */
  contribution(
    organisation: string,
    generation: Generation,
    applicationId: string,
  ): Promise<KeptContribution | undefined>;
  /** Replaces it and moves the rollups in one transaction. False if somebody else was first: read everything again. */
  recount(recount: Recount): Promise<boolean>;
  /** Rows of the served generation. */
  rows(query: RowQuery): Promise<RollupRow[]>;
  /** The pages of exact values, as sections by distribution. */
  exactValues(query: RowQuery): Promise<RollupRow[]>;
  /** Notes that everything recorded before `asOf` is counted. */
  countedUntil(asOf: string): Promise<void>;
  asOf(): Promise<string | undefined>;
}
