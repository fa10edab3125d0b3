import { useQuery } from "@tanstack/react-query";
import { read, type Reply } from "../../api.ts";
import { useMay } from "../../me.tsx";
import type { Language } from "../../words/index.tsx";

export type Interview = Reply<"listApplicationInterviews">["items"][number];
export type Kind = Interview["kind"];
export type Format = Interview["formats"][number];

export const interviewsKey = (id: string) => ["application-interviews", id];

export const useInterviews = (id: string) =>
  useQuery({
    queryKey: interviewsKey(id),
    queryFn: async ({ signal }) => (await read("listApplicationInterviews", { path: { id }, signal })).items,
  });

/** How the job's interviews are held: who asks what, for how long. */
export function useGuide(jobId: string, kind: "first" | "final", locale: Language) {
  const may = useMay();
  return useQuery({
    queryKey: ["interview-guide", jobId, kind, locale],
    enabled: may("getInterviewGuide"),
    // A job without such an interview has no guide: that is no failure to ask about again.
    retry: false,
    queryFn: ({ signal }) =>
      read("getInterviewGuide", { path: { id: jobId }, query: { kind, locale }, signal }),
    staleTime: 5 * 60_000,
  });
}

/** Times at which everybody is free; as short-lived as such times are. */
export const useTimes = (applicationId: string, interviewId: string) =>
  useQuery({
    queryKey: ["interview-times", applicationId, interviewId],
    queryFn: ({ signal }) => read("listInterviewTimes", { path: { id: applicationId, interviewId }, signal }),
    staleTime: 0,
  });

/** One of a kind lies ahead at most. */
export const isOpen = ({ status }: Interview): boolean => status === "offered" || status === "booked";
