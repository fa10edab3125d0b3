import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { oneOf, present, text } from "../search.ts";
import { parts, type PageSearch } from "./scope.ts";
import { applicationWords } from "./words/index.ts";

const shown = (search: Record<string, unknown>): PageSearch =>
  present({
    part: oneOf(parts, search["part"]),
    undo: text(search["undo"]),
    record: text(search["record"]),
  });

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const applicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/applications/$id",
    validateSearch: shown,
    loader: applicationWords.load,
    component: lazyRouteComponent(() => import("./page.tsx"), "ApplicationPage"),
  }),
] as const;
