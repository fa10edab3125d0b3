import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { managerWords } from "./words/index.ts";

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const managerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/still-employed",
    staticData: { needs: "listTasks" },
    loader: managerWords.load,
    component: lazyRouteComponent(() => import("./checks.tsx"), "Checks"),
  }),
] as const;
