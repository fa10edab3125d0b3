import { createRoute, createRouter } from "@tanstack/react-router";
import { root } from "../src/root.tsx";
import { start } from "../src/start.tsx";
import { Controls, Workbench } from "./pages.tsx";

/** Everything of `command.ts`, `draft.ts`, `frame/` and `controls/` on two pages, each thing once, to be tested by itself. */
const at = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

start(
  createRouter({
    routeTree: root.addChildren([
      at("/", Workbench),
      at("/signed-out", Workbench),
      at("/controls", Controls),
    ]),
    basepath: "/app",
  }),
);
