import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { present } from "../search.ts";
import { adminWords } from "./words/index.ts";

/** Whoever has a part in settings reads who the members are; what they may change of a setting its page says. */
const parent = {
  getParentRoute: () => root,
  loader: adminWords.load,
  staticData: { needs: "listMembers" },
} as const;
const version = ({ from }: Record<string, unknown>) =>
  present({ from: typeof from === "string" && /^[1-9]\d{0,5}$/.test(from) ? from : undefined });

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const adminRoutes = [
  createRoute({
    ...parent,
    path: "/settings",
    component: lazyRouteComponent(() => import("./hub.tsx"), "Settings"),
  }),
  createRoute({
    ...parent,
    path: "/settings/sites",
    component: lazyRouteComponent(() => import("./sites.tsx"), "Sites"),
  }),
  createRoute({
    ...parent,
    path: "/settings/sites/new",
    staticData: { needs: "createSite" },
    component: lazyRouteComponent(() => import("./sites.tsx"), "NewSite"),
  }),
  createRoute({
    ...parent,
    path: "/settings/sites/$id",
    component: lazyRouteComponent(() => import("./sites.tsx"), "EditSite"),
  }),
  createRoute({
    ...parent,
    path: "/settings/jobs",
    component: lazyRouteComponent(() => import("./jobs.tsx"), "Jobs"),
  }),
  createRoute({
    ...parent,
    path: "/settings/jobs/new",
    staticData: { needs: "createJob" },
    component: lazyRouteComponent(() => import("./jobs.tsx"), "NewJob"),
  }),
  createRoute({
    ...parent,
    path: "/settings/jobs/$id",
    component: lazyRouteComponent(() => import("./jobs.tsx"), "EditJob"),
  }),
  createRoute({
    ...parent,
    path: "/settings/jobs/$id/interviews",
    component: lazyRouteComponent(() => import("./interview-plan.tsx"), "Interviews"),
  }),
  createRoute({
    ...parent,
    path: "/settings/members",
    component: lazyRouteComponent(() => import("./members.tsx"), "Members"),
  }),
  createRoute({
    ...parent,
    path: "/settings/members/new",
    staticData: { needs: "createMember" },
    component: lazyRouteComponent(() => import("./members.tsx"), "NewMember"),
  }),
  createRoute({
    ...parent,
    path: "/settings/members/$id",
    component: lazyRouteComponent(() => import("./members.tsx"), "EditMember"),
  }),
  createRoute({
    ...parent,
    path: "/settings/clients",
    component: lazyRouteComponent(() => import("./clients.tsx"), "Clients"),
  }),
  createRoute({
    ...parent,
    path: "/settings/clients/new",
    staticData: { needs: "createClient" },
    component: lazyRouteComponent(() => import("./clients.tsx"), "NewClient"),
  }),
  createRoute({
    ...parent,
    path: "/settings/clients/$id",
    component: lazyRouteComponent(() => import("./clients.tsx"), "EditClient"),
  }),
  createRoute({
    ...parent,
    path: "/settings/organisation",
    component: lazyRouteComponent(() => import("./organisation.tsx"), "OrganisationPage"),
  }),
  createRoute({
    ...parent,
    path: "/settings/track",
    component: lazyRouteComponent(() => import("./track.tsx"), "TrackVersions"),
  }),
  createRoute({
    ...parent,
    path: "/settings/track/new",
    staticData: { needs: "publishTrack" },
    validateSearch: version,
    component: lazyRouteComponent(() => import("./track.tsx"), "NewTrack"),
  }),
  createRoute({
    ...parent,
    path: "/settings/scheme",
    component: lazyRouteComponent(() => import("./scheme.tsx"), "SchemeVersions"),
  }),
  createRoute({
    ...parent,
    path: "/settings/scheme/new",
    staticData: { needs: "publishScheme" },
    validateSearch: version,
    component: lazyRouteComponent(() => import("./scheme.tsx"), "NewScheme"),
  }),
  createRoute({
    ...parent,
    path: "/settings/market",
    component: lazyRouteComponent(() => import("./market.tsx"), "Market"),
  }),
  createRoute({
    ...parent,
    path: "/settings/mail",
    component: lazyRouteComponent(() => import("./mail.tsx"), "Mail"),
  }),
] as const;
