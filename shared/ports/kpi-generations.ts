import type { Generation } from "./kpis.ts";

/** Where a look through a table stopped. Only the adapter looks inside. */
export type Position = Readonly<Record<string, unknown>>;

/** A generation that is being built: first every application is counted in it, then it is compared. */
export interface Building {
  readonly number: number;
  readonly shards: number;
  readonly startedAt: string;
  readonly phase: "counting" | "comparing";
  /** Where to go on; from the start where there is none. */
  readonly from?: Position | undefined;
  /** Items that were looked at to find the organisation's applications, over all organisations. */
  readonly looked: number;
  /** Applications that were counted. */
  readonly counted: number;
  /** Sections of rows that differ from the served generation, and the first of them by key. */
  readonly different: number;
  readonly examples: readonly string[];
  /** Since when the comparison has been waiting for changes that are not counted in both yet. */
  readonly waitingSince?: string | undefined;
}

/** A generation that nobody counts in or reads any more, and since when. */
interface Retired {
  readonly number: number;
  readonly at: string;
  readonly from?: Position | undefined;
}

/** The generations of an organisation's figures. */
export interface Generations {
  /** Grows by one with every write; 0 where nothing was ever rebuilt. */
  readonly revision: number;
  /** The highest number that was ever used. */
  readonly last: number;
  readonly served: Pick<Generation, "number" | "shards">;
  readonly building?: Building | undefined;
  readonly retired: readonly Retired[];
  /** What the last rebuild found, once it was switched to. */
  readonly report?:
    | (Pick<Building, "number" | "startedAt" | "counted" | "different" | "examples"> & {
        readonly switchedAt: string;
      })
    | undefined;
}

/** A page of something, and where the next one begins, if there is one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Items of the table that were looked at for it. */
  readonly looked: number;
  readonly next?: Position | undefined;
}

/** One section of a rollup row as two generations have it; counters that came to nothing are left out. */
export interface ComparedSection {
  /** Month, dimension, row and section, as text. */
  readonly key: string;
  readonly served: Readonly<Record<string, number>>;
  readonly built: Readonly<Record<string, number>>;
}

/** What building, comparing, switching and removing a generation needs. Looks through whole tables. */
export interface KpiGenerations {
  read(organisation: string): Promise<Generations>;
  /** Replaces what was read. False where somebody else did since. */
  write(organisation: string, generations: Generations): Promise<boolean>;
  /** Ids of applications that have facts. */
  applications(organisation: string, from: Position | undefined): Promise<Page<string>>;
  /**
   * Sections that differ, each once. What the served generation says of months that were restated is taken over where
   * both agree; where they do not, months before `month` are restated `at` this moment.
   *
   * What is counted just now is in one generation before it is in the other: where something differs, `settled` is asked
   * whether anything is still to be counted. If so, nothing is said of the page ("unsettled"); if not, it is looked at
   * once more.
   */
  compare(
    organisation: string,
    what: {
      readonly served: Pick<Generation, "number" | "shards">;
      readonly built: Pick<Generation, "number" | "shards">;
      readonly from: Position | undefined;
      readonly month: string;
      readonly at: string;
      readonly settled: () => Promise<boolean>;
    },
  ): Promise<Page<ComparedSection> | "unsettled">;
  /** Removes what a generation holds, a page at a time. */
  remove(organisation: string, number: number, from: Position | undefined): Promise<Page<never>>;
  /** Organisations whose figures somebody asked to be rebuilt. */
  asked(): Promise<readonly string[]>;
  ask(organisation: string): Promise<void>;
  answered(organisation: string): Promise<void>;
}
