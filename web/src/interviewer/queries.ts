import { useQuery } from "@tanstack/react-query";
import { read, type Reply } from "../api.ts";
import { useMay } from "../me.tsx";
import type { Language } from "../words/index.tsx";

export type OwnInterview = Reply<"getInterview">;
export type Scorecard = OwnInterview["scorecards"][number];

export const myInterviewsKey = ["my-interviews"];
export const interviewKey = (id: string) => ["interview", id];

/** Those that one holds: two weeks back, so that those whose scorecard is owed are among them, and as far ahead as is booked. */
export const useMyInterviews = () =>
  useQuery({
    queryKey: myInterviewsKey,
    queryFn: async ({ signal }) => (await read("listInterviews", { query: { days: 62 }, signal })).items,
  });

export const useInterview = (id: string) =>
  useQuery({
    queryKey: interviewKey(id),
    queryFn: ({ signal }) => read("getInterview", { path: { id }, signal }),
  });

/** Who explains what to the candidate of a job; for who may read the guide. */
export function useExplainers(jobId: string | undefined, kind: string | undefined, locale: Language) {
  const may = useMay();
  const judged = kind === "first" || kind === "final" ? kind : undefined;
  return useQuery({
    queryKey: ["interview-guide", jobId, kind, locale],
    enabled: jobId !== undefined && judged !== undefined && may("getInterviewGuide"),
    queryFn: ({ signal }) =>
      read("getInterviewGuide", { path: { id: jobId ?? "" }, query: { kind: judged, locale }, signal }),
    staleTime: 5 * 60_000,
  });
}

/** `first` and `final` are judged; a talk with a colleague and a visit are for the candidate alone. */
export const isJudged = ({ kind }: Pick<OwnInterview, "kind">): boolean =>
  kind === "first" || kind === "final";

export const hasBegun = ({ startsAt }: Pick<OwnInterview, "startsAt">, now = Date.now()): boolean =>
  startsAt !== undefined && Date.parse(startsAt) <= now;

/** It has begun, it is judged, and what the reader found is not written down yet. */
export const isOwed = (interview: OwnInterview, now = Date.now()): boolean =>
  isJudged(interview) &&
  !interview.submitted &&
  (interview.status === "booked" || interview.status === "held") &&
  hasBegun(interview, now);

/** An interview names its application; addresses part the two, as nothing with a dot in it is a page. */
export const addressOf = (interviewId: string): { readonly application: string; readonly number: string } => {
  const [application = "", number = ""] = interviewId.split(".");
  return { application, number };
};
