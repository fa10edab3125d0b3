import type { Application, History } from "../application/state.ts";
import { monthOf } from "../calendar/zones.ts";
import type { MessageEvent } from "../messages/events.ts";
import type { Scheme } from "../points/scheme.ts";
import type { Track } from "../track/track.ts";

/** Cohort: the month the application arrived. Activity: the month it happened. Both in the organisation's zone. */
export const bases = ["cohort", "activity"] as const;
export type Basis = (typeof bases)[number];

/** A ledger entry as figures need it: the member's side, in points and in the currency it was posted in. */
export interface PostedEntry {
  readonly id: string;
  readonly memberId: string;
  /** Whole points, signed: a reversal is negative. */
  readonly memberPoints: number;
  readonly currency: string;
  /** Minor units a point is worth. */
  readonly pointValue: number;
  readonly postedAt: string;
  readonly reverses?: string | undefined;
}

/** All that figures are computed from: facts of one application and its messages, its pinned rules, its ledger entries. */
export interface Subject {
  readonly application: Application;
  readonly history: History;
  readonly track: Track;
  readonly scheme: Scheme;
  readonly entries: readonly PostedEntry[];
  /** What became of its messages, in order. */
  readonly messages: readonly MessageEvent[];
}

/** Counters by name: whole numbers, signed where they are money. */
export type Counters = Readonly<Record<string, number>>;

/** One thing an application adds to the figures of a month. */
export type Booking = Tally | Sample;

interface Tally {
  readonly kind: "tally";
  /** Counters that change together are kept together in a section: one item of a rollup. */
  readonly section: string;
  readonly counter: string;
  readonly amount: number;
  /** Where it counts in a month of its own too (activity); else it counts only with the application's arrival. */
  readonly happenedAt: string | undefined;
}

interface Sample {
  readonly kind: "sample";
  readonly distribution: string;
  readonly value: number;
  readonly happenedAt: string;
}

/** Section of the counters that most figures share. */
export const counts = "counts";
const exclusions = "excluded";
/** Stands for "every figure" among the exclusions. */
const everyFigure = "*";

export const tally = (
  counter: string,
  options: { readonly happenedAt?: string; readonly amount?: number; readonly section?: string } = {},
): Booking => ({
  kind: "tally",
  section: options.section ?? counts,
  counter,
  amount: options.amount ?? 1,
  happenedAt: options.happenedAt,
});

/** A value of a distribution: a whole number of minutes or days, from 0. */
export const sample = (distribution: string, value: number, happenedAt: string): Booking => ({
  kind: "sample",
  distribution,
  value: Math.max(0, value),
  happenedAt,
});

/** A value of a distribution that may lie below zero too: a whole number, less than 2^31 from it. */
export const signedSample = (distribution: string, value: number, happenedAt: string): Booking => ({
  kind: "sample",
  distribution,
  value,
  happenedAt,
});

/** Leaves the application out of a figure, and counts it there by reason. */
export const exclude = (kpi: string, reason: string, happenedAt?: string): Booking =>
  tally(`${kpi}|${reason}`, { section: exclusions, ...(happenedAt ? { happenedAt } : {}) });

/** What was left out of a figure, by reason. */
export function excludedFrom(
  kpi: string,
  sections: Readonly<Record<string, Counters>>,
): Record<string, number> {
  const excluded: Record<string, number> = {};
  for (const [name, count] of Object.entries(sections[exclusions] ?? {})) {
    const [from, reason = ""] = name.split("|");
    if (count !== 0 && (from === kpi || from === everyFigure))
      excluded[reason] = (excluded[reason] ?? 0) + count;
  }
  return excluded;
}

/** One application's share of one basis and month. */
export interface Cell {
  readonly counts: Readonly<Record<string, Counters>>;
  /** Values by distribution, ascending. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

/** Where an application is booked: its current job, site and recruiter, past months included. */
export interface Place {
  readonly siteId: string;
  readonly jobId: string;
  readonly recruiterId: string;
}

/** Stands for a recruiter where nobody is assigned, so that the recruiters' figures add up to the whole. */
export const unassigned = "unassigned";

/** Everything one application adds to all figures. Cells by `<basis>#<month>`. */
export interface Contribution {
  readonly place: Place;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * An application's contribution, from its facts and the ledger alone: no clock, and nothing of what was undone. Tests
 * and merged applications are counted as excluded, and in no figure about people; what the ledger holds of them counts
 * all the same: points that a merge took back were owed until then, and go in the month in which they went.
 */
export function contributionOf(
  subject: Subject,
  take: (subject: Subject) => readonly Booking[],
  takeOfLedger: (subject: Subject) => readonly Booking[],
): Contribution {
  const { application } = subject;
  const reason = exclusionOf(application);
  const ofPeople = reason ? [exclude(everyFigure, reason, application.receivedAt)] : take(subject);
  const bookings = [...ofPeople, ...takeOfLedger(subject)];
  const cells = new Map<string, CellInMaking>();
  const cellAt = (basis: Basis, instant: string): CellInMaking => {
    const key = cellKey(basis, monthOf(instant, application.organisationZone));
    const cell = cells.get(key) ?? { counts: {}, samples: {} };
    cells.set(key, cell);
    return cell;
  };
  const cohort = cellAt("cohort", application.receivedAt);
  // Much of an application happened at the same moment: its month is found once.
  const activity = new Map<string, CellInMaking>();
  for (const booking of bookings) {
    book(cohort, booking);
    const { happenedAt } = booking;
    if (!happenedAt) continue;
    const cell = activity.get(happenedAt) ?? cellAt("activity", happenedAt);
    activity.set(happenedAt, cell);
    book(cell, booking);
  }
  for (const { samples } of cells.values())
    for (const values of Object.values(samples)) values.sort((a, b) => a - b);
  const { site, job, recruiterId } = application;
  return {
    place: { siteId: site.siteId, jobId: job.jobId, recruiterId: recruiterId ?? unassigned },
    cells: Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

interface CellInMaking {
  readonly counts: Record<string, Record<string, number>>;
  readonly samples: Record<string, number[]>;
}

function book({ counts: sections, samples }: CellInMaking, booking: Booking): void {
  if (booking.kind === "sample") (samples[booking.distribution] ??= []).push(booking.value);
  else {
    const section = (sections[booking.section] ??= {});
    section[booking.counter] = (section[booking.counter] ?? 0) + booking.amount;
  }
}

export const cellKey = (basis: Basis, month: string): string => `${basis}#${month}`;

/** Why an application is in no figure about people, if so. */
export function exclusionOf(application: Application): string | undefined {
  if (application.mergedInto) return "merged";
  return application.test || application.manuallyArchived?.reason === "test" ? "test" : undefined;
}
