import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { oneOf, present } from "../search.ts";
import { agendaParts, type AgendaPart } from "./scope.ts";
import { figuresWords } from "../figures/words/index.ts";
import { expertWords } from "./words/index.ts";

const agenda = (search: Record<string, unknown>): { readonly show?: AgendaPart } =>
  present({ show: oneOf(agendaParts, search["show"]) });

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const expertRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/talks",
    staticData: { needs: "listConsultations" },
    validateSearch: agenda,
    loader: expertWords.load,
    component: lazyRouteComponent(() => import("./agenda.tsx"), "Agenda"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/talks/$id",
    staticData: { needs: "getConsultationBrief" },
    loader: () => Promise.all([expertWords.load(), figuresWords.load()]),
    component: lazyRouteComponent(() => import("./talk.tsx"), "TalkPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/availability",
    staticData: { needs: "getCalendar" },
    loader: expertWords.load,
    component: lazyRouteComponent(() => import("./availability.tsx"), "Availability"),
  }),
] as const;
