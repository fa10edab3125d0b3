import { useQuery } from "@tanstack/react-query";
import { read, readAll, type Figure } from "../api.ts";
import { formatsOf, type Formats } from "../format.ts";
import { useMe } from "../me.tsx";
import { useWords } from "../words/index.tsx";
import type { Words } from "../words/en.ts";
import { humanised } from "../words/labels.ts";
import { word, type Cell } from "./table.ts";
import type { DashboardWords } from "./words/en.ts";
import { dashboardWords } from "./words/index.ts";

/** Values in the unit they are read in. */
export interface Writing {
  /** A value as it was served, as text. */
  readonly text: (value: number | null | undefined) => string;
  /** A value as it was served, as a chart draws it, and what its axis says of that. */
  readonly drawn: (value: number | null | undefined) => number | null;
  readonly axis: (drawn: number) => string;
}

/** How figures are read by this reader: numbers in their language, milestones as they call them, places by their names. */
export interface Reading {
  readonly words: Words & DashboardWords;
  readonly formats: Formats;
  readonly milestone: (id: string) => string;
  /** Those of the organisation's track, in its order. */
  readonly milestones: readonly { readonly id: string; readonly text: string }[];
  readonly reason: (id: string) => string;
  readonly kpi: (id: string) => string;
  /** What is to be known of figures before they are believed (small, open, withheld), each said once. */
  readonly marks: (...figures: readonly (Figure | undefined)[]) => string;
  /** How values of these figures are written and drawn beside each other: in one unit, which their size decides. */
  readonly writing: (
    figures: readonly (Figure | undefined)[],
    values?: readonly (number | null)[],
  ) => Writing;
  readonly value: (figure: Figure | undefined) => string;
  /** `beside`: the figures of its column, itself among them. */
  readonly valueCell: (figure: Figure | undefined, beside?: readonly (Figure | undefined)[]) => Cell;
  readonly countCell: (count: number | null | undefined) => Cell;
  readonly marksCell: (figure: Figure | undefined) => Cell;
}

/** In hours of the sites' working time, of which no day has 24. */
const inWorkingHours: readonly string[] = ["time.first_attempt", "time.first_contact"];

export function useReading(): Reading {
  const { words: shared, language, labels: said } = useWords();
  const words = { ...shared, ...dashboardWords.use() };
  const me = useMe();
  const track = useQuery({
    queryKey: ["track", me.organisation.trackVersion],
    enabled: me.operations.includes("getTrack"),
    queryFn: ({ signal }) =>
      read("getTrack", { path: { version: String(me.organisation.trackVersion) }, signal }),
    staleTime: Infinity,
  });
  const formats = formatsOf(language, me.organisation.zone);
  const labels = new Map(track.data?.milestones.map(({ id, label }) => [id, label]));
  const marksOf = (figure: Figure | undefined): string[] => {
    if (!figure) return [];
    if (figure.withheld) return [words.figure.withheld];
    return [
      figure.small && figure.n > 0 ? words.figure.small : "",
      figure.open ? words.figure.open : "",
      figure.warnings?.includes("many-unknown") ? words.figure.manyUnknown : "",
    ].filter(Boolean);
  };
  const marks: Reading["marks"] = (...figures) => [...new Set(figures.flatMap(marksOf))].join("; ");
  const writing: Reading["writing"] = (figures, values = figures.map((figure) => figure?.value ?? null)) => {
    const there = figures.filter((figure) => figure !== undefined);
    const unit = there[0]?.unit ?? "count";
    const byTheClock = unit === "hours" && !there.some(({ id }) => inWorkingHours.includes(id));
    const read = byTheClock ? formats.lasting(values) : { unit, hours: 1 };
    const drawn: Writing["drawn"] = (value) =>
      value === null || value === undefined ? null : value / read.hours;
    return {
      text: (value) => formats.of(read.unit, drawn(value)),
      drawn,
      axis: (value) => formats.of(read.unit, value),
    };
  };
  return {
    words,
    formats,
    milestones: (track.data?.milestones ?? []).map(({ id, label }) => ({
      id,
      text: said.milestone(id, label),
    })),
    milestone: (id) => said.milestone(id, labels.get(id)),
    reason: (id) => words.reasons[id] ?? humanised(id).toLowerCase(),
    kpi: (id) => words.kpi[id] ?? humanised(id),
    marks,
    writing,
    value: (figure) => writing([figure]).text(figure?.value),
    valueCell: (figure, beside = [figure]) => ({
      text: writing(beside).text(figure?.value),
      raw: figure?.value ?? null,
    }),
    countCell: (count) => ({
      text: count === null || count === undefined ? "–" : formats.count(count),
      raw: count ?? null,
    }),
    marksCell: (figure) => word(marks(figure)),
  };
}

/** A list of settings, whole; empty where the reader's roles do not allow it. */
function useList<Name extends "listSites" | "listJobs" | "listMembers">(name: Name, wanted = true) {
  const { operations } = useMe();
  return useQuery({
    queryKey: [name],
    enabled: wanted && operations.includes(name),
    queryFn: ({ signal }) => readAll(name, signal),
    staleTime: 5 * 60_000,
  }).data;
}

/** Sites, jobs and recruiters by name, as far as the reader's roles allow. */
export function usePlaces() {
  const { organisation } = useMe();
  const sites = useList("listSites");
  const jobs = useList("listJobs");
  const members = useList("listMembers", organisation.recruiterFigures);
  const names = new Map<string, string>([
    ...(sites ?? []).map(({ siteId, name }) => [siteId, name] as const),
    ...(jobs ?? []).map(({ jobId, title }) => [jobId, title] as const),
    ...(members ?? []).map(({ memberId, name }) => [memberId, name] as const),
  ]);
  return { sites: sites ?? [], jobs: jobs ?? [], nameOf: (id: string): string => names.get(id) ?? id };
}
