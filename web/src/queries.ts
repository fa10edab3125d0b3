import { QueryClient } from "@tanstack/react-query";
import { Refused } from "./api.ts";
import { session } from "./session/session.ts";

/** What was read of the API, for all pages. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Figures are counted every five minutes.
      staleTime: 60_000,
      // What was refused will be refused again.
      retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.status < 500),
    },
  },
});

// Nobody sees what somebody else was shown before them. Where signing in failed nobody was shown anything since.
session.subscribe(() => {
  const state = session.state();
  if (state.kind === "signed-out" && !state.expired && !state.failed) queries.clear();
});
