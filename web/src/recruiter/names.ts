import { useQuery } from "@tanstack/react-query";
import { read, readAll } from "../api.ts";
import { useMe } from "../me.tsx";

const humanised = (id: string): string => {
  const text = id.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Milestones and outcomes of the organisation's track by their labels, sites and jobs by their names. */
export function useNames() {
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
  const milestones = track.data?.milestones ?? [];
  const outcomes = new Map(
    [
      ...(track.data?.anywhere ?? []).map(({ outcome }) => outcome),
      ...milestones.flatMap((each) => each.outcomes),
    ].map(({ id, label }) => [id, label] as const),
  );
  const labels = new Map(milestones.map(({ id, label }) => [id, label]));
  const site = new Map((sites.data ?? []).map(({ siteId, name }) => [siteId, name]));
  const job = new Map((jobs.data ?? []).map(({ jobId, title }) => [jobId, title]));
  return {
    /** All names are known, or never will be: what is shown with them does not move any more. */
    isReady: !track.isLoading && !sites.isLoading && !jobs.isLoading,
    sites: sites.data ?? [],
    jobs: jobs.data ?? [],
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
export type Names = ReturnType<typeof useNames>;
