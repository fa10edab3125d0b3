import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, type AnyRouter } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readWaysInAhead } from "./frame/sign-in.tsx";
import { meQuery } from "./me.tsx";
import { queries } from "./queries.ts";
import { session } from "./session/session.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/pages.css";
import { firstWords, Speaking } from "./words/index.tsx";

/**
 * Shows the pages of a router in the place that `index.html` has for them. Who one is (or could be), the page that was
 * asked for and the words are fetched at the same time, before anything is drawn: on a phone each of them takes its while.
 */
export function start(router: AnyRouter): void {
  session.subscribe(() => {
    const { kind } = session.state();
    if (kind === "signed-out") void readWaysInAhead();
    if (kind !== "signed-in" || queries.getQueryData(meQuery.queryKey)) return;
    void queries.prefetchQuery(meQuery);
    // The page that waits behind the sign-in reads ahead what it begins with.
    void router.invalidate();
  });
  void session.start();
  void router.load();
  const place = document.getElementById("milepost");
  if (!place) throw new Error("index.html has no place for the pages");
  const pages = createRoot(place);
  void firstWords().then(
    () =>
      pages.render(
        <StrictMode>
          <QueryClientProvider client={queries}>
            <Speaking>
              <RouterProvider router={router} />
            </Speaking>
          </QueryClientProvider>
        </StrictMode>,
      ),
    // Not even English came, so there are no words to say it with but these.
    () => {
      place.textContent = "Milepost could not be loaded. Check the connection, and load this page again.";
    },
  );
}
