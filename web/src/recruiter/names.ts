import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { read, readAll, type Reply } from "../api.ts";
import { useMe } from "../me.tsx";

const humanised = (id: string): string => {
  const text = id.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Milestones and outcomes of the organisation's track by their labels, sites and jobs by their names. */
export function useNames(): Names {
  const { organisation, operations } = useMe();
  const may = (operation: string) => operations.includes(operation);
  const version = String(organisation.trackVersion);
  const track = useQuery({
    queryKey: ["track", organisation.trackVersion],
    enabled: may("getTrack"),
    queryFn: ({ signal }) => read("getTrack", { path: { version }, signal }),
    staleTime: Infinity,
  });
  const sites = useQuery({
    queryKey: ["listSites"],
    enabled: may("listSites"),
    queryFn: ({ signal }) => readAll("listSites", signal),
    staleTime: 5 * 60_000,
  });
  const jobs = useQuery({
    queryKey: ["listJobs"],
    enabled: may("listJobs"),
    queryFn: ({ signal }) => readAll("listJobs", signal),
    staleTime: 5 * 60_000,
  });
  const isReady = !track.isLoading && !sites.isLoading && !jobs.isLoading;
  // The same as long as nothing new is known, so that rows are not drawn again for it.
  return useMemo(
    () => namesOf(track.data, sites.data, jobs.data, isReady),
    [track.data, sites.data, jobs.data, isReady],
  );
}

function namesOf(
  track: Reply<"getTrack"> | undefined,
  sites: readonly Reply<"getSite">[] | undefined,
  jobs: readonly Reply<"getJob">[] | undefined,
  isReady: boolean,
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
    milestones: milestones.map(({ id, label }) => ({ id, text: label })),
    milestone: (id: string): string => labels.get(id) ?? humanised(id),
    /** An outcome has the label of its own milestone's, where several share an id. */
    outcome: (milestone: string, id: string): string =>
      milestones.find((each) => each.id === milestone)?.outcomes.find((each) => each.id === id)?.label ??
      outcomes.get(id) ??
      humanised(id),
    /** Empty until it is known: ids say nothing to people. */
    site: (id: string): string => site.get(id) ?? "",
    job: (id: string): string => job.get(id) ?? "",
  };
}
export type Names = ReturnType<typeof namesOf>;
