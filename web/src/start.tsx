import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, type AnyRouter } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Refused } from "./api.ts";
import { session } from "./session/session.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/pages.css";
import { Speaking } from "./words/index.tsx";

/** Shows the pages of a router in the place that `index.html` has for them. */
export function start(router: AnyRouter): void {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        // Figures are counted every five minutes.
        staleTime: 60_000,
        // What was refused will be refused again.
        retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.status < 500),
      },
    },
  });
  // Nobody sees what somebody else was shown before them.
  session.subscribe(() => {
    const state = session.state();
    if (state.kind === "signed-out" && !state.expired) queries.clear();
  });
  const place = document.getElementById("milepost");
  if (!place) throw new Error("index.html has no place for the pages");
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Speaking>
          <RouterProvider router={router} />
        </Speaking>
      </QueryClientProvider>
    </StrictMode>,
  );
}
