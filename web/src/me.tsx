import { useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { read, type Me } from "./api.ts";

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("nobody is signed in here");
  return me;
}

export const useMeQuery = () =>
  useQuery({ queryKey: ["me"], queryFn: ({ signal }) => read("getMe", { signal }), staleTime: Infinity });

export const pages = ["hr", "finance", "applications"] as const;
export type Page = (typeof pages)[number];

/** The pages that somebody's roles have something on. What they ask for is judged by the API all the same. */
export function pagesOf(me: Me | undefined): readonly Page[] {
  if (!me) return [];
  const has = (...roles: Me["roles"]) => me.roles.some((role) => roles.includes(role));
  return pages.filter((page) => {
    if (page === "hr") return has("recruiter", "hr", "admin");
    if (page === "finance") return has("finance", "admin");
    return me.operations.includes("listApplications");
  });
}
