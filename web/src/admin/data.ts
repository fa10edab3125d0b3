import { useQuery } from "@tanstack/react-query";
import { read, readAll, readTagged } from "../api.ts";
import { useMay } from "../me.tsx";

type ShortList = "listClients" | "listSites" | "listJobs" | "listMembers";

/** A list of settings, read whole: the same that names things on other pages. */
export function useSettings<Name extends ShortList>(operation: Name) {
  const may = useMay();
  return useQuery({
    queryKey: [operation],
    enabled: may(operation),
    queryFn: ({ signal }) => readAll(operation, signal),
  });
}

/** What opens a form is as it is now; while it is filled in, nothing but its own commands reads it again. */
const forForms = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

type Single = "getSite" | "getJob" | "getMember" | "getClient" | "getInterviewPlan";

/** One setting with its ETag. */
export const useSetting = <Name extends Single>(operation: Name, id: string) =>
  useQuery({
    queryKey: settingKey(operation, id),
    queryFn: ({ signal }) => readTagged(operation, { path: { id }, signal }),
    ...forForms,
  });
export const settingKey = (operation: Single, id: string) => ["setting", operation, id] as const;

export const organisationKey = ["organisation"] as const;
export const useOrganisation = () =>
  useQuery({
    queryKey: organisationKey,
    queryFn: ({ signal }) => readTagged("getOrganisation", { signal }),
    ...forForms,
  });

export const useTrack = (version: number | undefined) =>
  useQuery({
    queryKey: ["track", version],
    enabled: version !== undefined,
    queryFn: ({ signal }) => read("getTrack", { path: { version: String(version) }, signal }),
    staleTime: Infinity,
  });

export const useScheme = (version: number | undefined) =>
  useQuery({
    queryKey: ["scheme", version],
    enabled: version !== undefined,
    queryFn: ({ signal }) => read("getScheme", { path: { version: String(version) }, signal }),
    staleTime: Infinity,
  });

export const mailBreakerKey = ["mailBreaker"] as const;
/** Whether the organisation's mail leaves. */
export const useMailBreaker = () =>
  useQuery({
    queryKey: mailBreakerKey,
    queryFn: ({ signal }) => readTagged("getMailBreaker", { signal }),
  });
