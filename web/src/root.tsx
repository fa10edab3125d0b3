import { createRootRoute } from "@tanstack/react-router";
import type { Operation } from "./api.ts";
import { Frame } from "./frame/frame.tsx";
import { NotFound } from "./frame/not-found.tsx";
import { PageProblem } from "./frame/page-problem.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Without this operation there is nothing for somebody on the page: it is not theirs. */
    readonly needs?: Operation;
  }
}

/** What all routes stand in. Apart from the router, so that every area can name it as its routes' parent. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});
