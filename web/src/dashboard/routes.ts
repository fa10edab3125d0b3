import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { month, oneOf, present, text } from "../search.ts";
import { kinds } from "./periods.ts";
import { bases, groupings, type Scope } from "./scope.ts";
import { dashboardWords } from "./words/index.ts";

/** Filters stand in the address: it can be kept and sent. */
const scope = (search: Record<string, unknown>): Scope =>
  present({
    period: oneOf(kinds, search["period"]),
    from: month(search["from"]),
    to: month(search["to"]),
    site: text(search["site"]),
    job: text(search["job"]),
    basis: oneOf(bases, search["basis"]),
    by: oneOf(groupings, search["by"]),
    compare: oneOf(["no"] as const, search["compare"]),
  });

export const dashboardRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/hr",
    staticData: { needs: "getKpis" },
    validateSearch: scope,
    loader: dashboardWords.load,
    component: lazyRouteComponent(() => import("./hr.tsx"), "HrDashboard"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/finance",
    staticData: { needs: "replaceOnCost" },
    validateSearch: scope,
    loader: dashboardWords.load,
    component: lazyRouteComponent(() => import("./finance.tsx"), "FinanceDashboard"),
  }),
] as const;
