import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { states, type ListSearch } from "../dashboard/scope.ts";
import { dashboardWords } from "../dashboard/words/index.ts";
import { root } from "../root.tsx";
import { oneOf, only, text } from "../search.ts";

const listed = (search: Record<string, unknown>): ListSearch =>
  only({
    state: oneOf(states, search["state"]),
    site: text(search["site"]),
    job: text(search["job"]),
    milestone: text(search["milestone"]),
  });

export const recruiterRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/applications",
    validateSearch: listed,
    loader: dashboardWords.load,
    component: lazyRouteComponent(() => import("./applications.tsx"), "Applications"),
  }),
] as const;
