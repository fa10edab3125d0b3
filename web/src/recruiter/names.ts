import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { read, readAll, type Me, type Reply } from "../api.ts";
import { useMe } from "../me.tsx";
import { queries } from "../queries.ts";
import { useLabels } from "../words/index.tsx";
import type { Labels } from "../words/labels.ts";

const nameQueries = ({ organisation, operations }: Me) => ({
  track: queryOptions({
    queryKey: ["track", organisation.trackVersion],
    enabled: operations.includes("getTrack"),
    queryFn: ({ signal }) =>
      read("getTrack", { path: { version: String(organisation.trackVersion) }, signal }),
    staleTime: Infinity,
  }),
  sites: queryOptions({
    queryKey: ["listSites"],
    enabled: operations.includes("listSites"),
    queryFn: ({ signal }) => readAll("listSites", signal),
    staleTime: 5 * 60_000,
  }),
  jobs: queryOptions({
    queryKey: ["listJobs"],
    enabled: operations.includes("listJobs"),
    queryFn: ({ signal }) => readAll("listJobs", signal),
    staleTime: 5 * 60_000,
  }),
});

/** Reads the names before the page that shows them is drawn. */
export function readNamesAhead(me: Me): void {
  const { track, sites, jobs } = nameQueries(me);
  if (track.enabled) void queries.prefetchQuery(track);
  if (sites.enabled) void queries.prefetchQuery(sites);
  if (jobs.enabled) void queries.prefetchQuery(jobs);
}

/** Milestones and outcomes of the organisation's track as the reader calls them, sites and jobs by their names. */
export function useNames(): Names {
  const wanted = nameQueries(useMe());
  const labels = useLabels();
  const track = useQuery(wanted.track);
  const sites = useQuery(wanted.sites);
  const jobs = useQuery(wanted.jobs);
  const isReady = !track.isLoading && !sites.isLoading && !jobs.isLoading;
  // The same as long as nothing new is known, so that rows are not drawn again for it.
  return useMemo(
    () => namesOf(track.data, sites.data, jobs.data, isReady, labels),
    [track.data, sites.data, jobs.data, isReady, labels],
  );
}

function namesOf(
  track: Reply<"getTrack"> | undefined,
  sites: readonly Reply<"getSite">[] | undefined,
  jobs: readonly Reply<"getJob">[] | undefined,
  isReady: boolean,
  said: Labels,
) {
  const milestones = track?.milestones ?? [];
  const outcomes = new Map(
    [
      ...(track?.anywhere ?? []).map(({ outcome }) => outcome),
      ...milestones.flatMap((each) => each.outcomes),
    ].map(({ id, label }) => [id, label] as const),
  );
  const labels = new Map(milestones.map(({ id, label }) => [id, label]));
  const site = new Map((sites ?? []).map(({ siteId, name }) => [siteId, name]));
  const job = new Map((jobs ?? []).map(({ jobId, title }) => [jobId, title]));
  return {
    /** All names are known, or never will be: what is shown with them does not move any more. */
    isReady,
    sites: sites ?? [],
    jobs: jobs ?? [],
    milestones: milestones.map(({ id, label }) => ({ id, text: said.milestone(id, label) })),
    milestone: (id: string): string => said.milestone(id, labels.get(id)),
    /** An outcome has the label of its own milestone's, where several share an id. */
    outcome: (milestone: string, id: string): string =>
      said.outcome(
        id,
        milestones.find((each) => each.id === milestone)?.outcomes.find((each) => each.id === id)?.label ??
          outcomes.get(id),
      ),
    /** Empty until it is known: ids say nothing to people. */
    site: (id: string): string => site.get(id) ?? "",
    job: (id: string): string => job.get(id) ?? "",
  };
}
export type Names = ReturnType<typeof namesOf>;
