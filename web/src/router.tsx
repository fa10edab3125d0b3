import { createRoute, createRouter } from "@tanstack/react-router";
import { adminRoutes } from "./admin/routes.ts";
import { applicationRoutes } from "./application/routes.ts";
import { dashboardRoutes } from "./dashboard/routes.ts";
import { expertRoutes } from "./expert/routes.ts";
import { Home } from "./frame/home.tsx";
import { PageProblem } from "./frame/page-problem.tsx";
import { interviewerRoutes } from "./interviewer/routes.ts";
import { managerRoutes } from "./manager/routes.ts";
import { officeRoutes } from "./office/routes.ts";
import { recruiterRoutes } from "./recruiter/routes.ts";
import { referrerRoutes } from "./referrer/routes.ts";
import { root } from "./root.tsx";

const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });
const signedOut = createRoute({ getParentRoute: () => root, path: "/signed-out", component: Home });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signedOut,
    ...recruiterRoutes,
    ...applicationRoutes,
    ...managerRoutes,
    ...interviewerRoutes,
    ...expertRoutes,
    ...referrerRoutes,
    ...officeRoutes,
    ...dashboardRoutes,
    ...adminRoutes,
  ]),
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
