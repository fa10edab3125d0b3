import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { present, text } from "../search.ts";
import { readListAhead } from "./list-query.ts";
import { listSearch } from "./list-search.ts";
import { recruiterWords } from "./words/index.ts";

const ofJob = (search: Record<string, unknown>): { readonly job?: string } =>
  present({ job: text(search["job"]) });

export const recruiterRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/today",
    staticData: { needs: "listDue" },
    loader: recruiterWords.load,
    component: lazyRouteComponent(() => import("./today.tsx"), "Today"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/applications",
    staticData: { needs: "listApplications" },
    validateSearch: listSearch,
    loader: ({ location }) => {
      readListAhead(listSearch(location.search));
      return recruiterWords.load();
    },
    component: lazyRouteComponent(() => import("./list.tsx"), "Applications"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/applications/new",
    staticData: { needs: "createApplication" },
    validateSearch: ofJob,
    loader: recruiterWords.load,
    component: lazyRouteComponent(() => import("./new-candidate.tsx"), "NewCandidate"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/share",
    staticData: { needs: "createShare" },
    validateSearch: ofJob,
    loader: recruiterWords.load,
    component: lazyRouteComponent(() => import("./share.tsx"), "Share"),
  }),
] as const;
