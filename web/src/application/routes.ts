import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { figuresWords } from "../figures/words/index.ts";
import { root } from "../root.tsx";
import { recruiterWords } from "../recruiter/words/index.ts";
import { oneOf, present, text } from "../search.ts";
import { offerWords } from "./offer/words/index.ts";
import { parts, type OfferSearch, type PageSearch } from "./scope.ts";
import { applicationWords } from "./words/index.ts";

const shown = (search: Record<string, unknown>): PageSearch =>
  present({
    part: oneOf(parts, search["part"]),
    undo: text(search["undo"]),
    record: text(search["record"]),
  });

const narrowed = (search: Record<string, unknown>): OfferSearch =>
  present({ site: text(search["site"]), job: text(search["job"]) });

const withOffers = () => Promise.all([applicationWords.load(), offerWords.load(), figuresWords.load()]);

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const applicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/applications/$id",
    staticData: { needs: "getApplication" },
    validateSearch: shown,
    loader: () => Promise.all([applicationWords.load(), recruiterWords.load()]),
    component: lazyRouteComponent(() => import("./page.tsx"), "ApplicationPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/offers",
    staticData: { needs: "listOffers" },
    validateSearch: narrowed,
    loader: withOffers,
    component: lazyRouteComponent(() => import("./offer/queue.tsx"), "OfferQueue"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/shortlists/$job",
    staticData: { needs: "getShortlist" },
    loader: withOffers,
    component: lazyRouteComponent(() => import("./offer/shortlist.tsx"), "Shortlist"),
  }),
] as const;
