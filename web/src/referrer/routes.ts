import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { referrerWords } from "./words/index.ts";

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const referrerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/jobs-to-share",
    staticData: { needs: "createShare" },
    loader: referrerWords.load,
    component: lazyRouteComponent(() => import("./jobs.tsx"), "Jobs"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/referrals",
    staticData: { needs: "listReferrals" },
    loader: referrerWords.load,
    component: lazyRouteComponent(() => import("./referrals.tsx"), "Referrals"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/points",
    staticData: { needs: "getPoints" },
    loader: referrerWords.load,
    component: lazyRouteComponent(() => import("./points.tsx"), "PointsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/preferences",
    loader: referrerWords.load,
    component: lazyRouteComponent(() => import("./preferences.tsx"), "Preferences"),
  }),
] as const;
