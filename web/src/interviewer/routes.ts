import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.tsx";
import { interviewerWords } from "./words/index.ts";

/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const interviewerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/interviews",
    staticData: { needs: "listInterviews" },
    loader: interviewerWords.load,
    component: lazyRouteComponent(() => import("./agenda.tsx"), "Interviews"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/interviews/$application/$number",
    staticData: { needs: "getInterview" },
    loader: interviewerWords.load,
    component: lazyRouteComponent(() => import("./interview.tsx"), "InterviewPage"),
  }),
] as const;
