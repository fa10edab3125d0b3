import { createRootRoute } from "@tanstack/react-router";
import { Frame } from "./frame/frame.tsx";
import { NotFound } from "./frame/not-found.tsx";
import { PageProblem } from "./frame/page-problem.tsx";

/** What all routes stand in. Apart from the router, so that every area can name it as its routes' parent. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});
