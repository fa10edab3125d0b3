import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { applicationWords } from "../application/words/index.ts";
import { recruiterWords } from "../recruiter/words/index.ts";
import { root } from "../root.tsx";
import { oneOf, present, text } from "../search.ts";
import { aheads, groupings, periods } from "./scope.ts";
import { refusalWords } from "../words/refusals/index.ts";
import { officeWords } from "./words/index.ts";

/** What a task asks for is said as recruiters read it, what an outcome does as its own page says it. */
const withTasks = () => Promise.all([officeWords.load(), recruiterWords.load(), applicationWords.load()]);

const yearIn = (value: unknown): string | undefined =>
  typeof value === "string" && /^20\d{2}$/.test(value) ? value : undefined;
const quarterIn = (value: unknown): string | undefined =>
  typeof value === "string" && /^20\d{2}-Q[1-4]$/.test(value) ? value : undefined;

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const officeRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/hr-tasks",
    staticData: { needs: "answerConfirmation" },
    loader: withTasks,
    component: lazyRouteComponent(() => import("./hr-tasks.tsx"), "HrTasks"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/surveys",
    staticData: { needs: "listSurveys" },
    validateSearch: (search: Record<string, unknown>) =>
      present({
        year: yearIn(search["year"]),
        period: oneOf(periods, search["period"]),
        by: oneOf(groupings, search["by"]),
      }),
    loader: officeWords.load,
    component: lazyRouteComponent(() => import("./surveys.tsx"), "Surveys"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/fairness",
    staticData: { needs: "getFairness" },
    validateSearch: (search: Record<string, unknown>) =>
      present({ job: text(search["job"]), quarter: quarterIn(search["quarter"]) }),
    loader: officeWords.load,
    component: lazyRouteComponent(() => import("./fairness.tsx"), "Fairness"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/refused-reports",
    staticData: { needs: "listRefusedReports" },
    loader: () => Promise.all([officeWords.load(), refusalWords.ahead()]),
    component: lazyRouteComponent(() => import("./refused-reports.tsx"), "RefusedReports"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/data-requests",
    staticData: { needs: "listErasures" },
    loader: withTasks,
    component: lazyRouteComponent(() => import("./data-requests.tsx"), "DataRequests"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/held/$id",
    staticData: { needs: "listHolds" },
    loader: officeWords.load,
    component: lazyRouteComponent(() => import("./holds.tsx"), "Holds"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/retention",
    staticData: { needs: "listRetention" },
    validateSearch: (search: Record<string, unknown>) => present({ ahead: oneOf(aheads, search["ahead"]) }),
    loader: officeWords.load,
    component: lazyRouteComponent(() => import("./retention.tsx"), "Retention"),
  }),
] as const;
