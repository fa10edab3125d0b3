import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { bases, groupings, states, type ListSearch, type Scope } from "./dashboard/scope.ts";
import { Home } from "./pages/home.tsx";
import { NotFound } from "./pages/not-found.tsx";
import { PageProblem } from "./pages/page-problem.tsx";
import { kinds } from "./periods.ts";

const month = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= 100 ? value : undefined;
const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

/** Leaves out what is not there, so that an address says only what was chosen. */
const only = <Fields extends object>(
  fields: Fields,
): Partial<{ [Name in keyof Fields]: NonNullable<Fields[Name]> }> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** Filters stand in the address: it can be kept and sent. What nobody can have chosen is left out. */
const scope = (search: Record<string, unknown>): Scope =>
  only({
    period: oneOf(kinds, search["period"]),
    from: month(search["from"]),
    to: month(search["to"]),
    site: text(search["site"]),
    job: text(search["job"]),
    basis: oneOf(bases, search["basis"]),
    by: oneOf(groupings, search["by"]),
    compare: oneOf(["no"] as const, search["compare"]),
  });

const listed = (search: Record<string, unknown>): ListSearch =>
  only({
    state: oneOf(states, search["state"]),
    site: text(search["site"]),
    job: text(search["job"]),
    milestone: text(search["milestone"]),
  });

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: PageProblem });
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });
const signedOut = createRoute({ getParentRoute: () => root, path: "/signed-out", component: Home });
const hr = createRoute({
  getParentRoute: () => root,
  path: "/hr",
  validateSearch: scope,
  component: lazyRouteComponent(() => import("./pages/hr.tsx"), "HrDashboard"),
});
const finance = createRoute({
  getParentRoute: () => root,
  path: "/finance",
  validateSearch: scope,
  component: lazyRouteComponent(() => import("./pages/finance.tsx"), "FinanceDashboard"),
});
const applications = createRoute({
  getParentRoute: () => root,
  path: "/applications",
  validateSearch: listed,
  component: lazyRouteComponent(() => import("./pages/applications.tsx"), "Applications"),
});

export const router = createRouter({
  routeTree: root.addChildren([home, signedOut, hr, finance, applications]),
  basepath: "/app",
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
  // Written as people would: no quotes around what looks like a number.
  stringifySearch: (search) => {
    const query = new URLSearchParams(search as Record<string, string>).toString();
    return query ? `?${query}` : "";
  },
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
