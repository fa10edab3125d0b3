import { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { bookingHandlers } from "./booking.ts";
import { codeHandlers } from "./codes.ts";
import { createContext } from "./context.ts";
import type { CandidateDependencies } from "./context.ts";
import { expectationHandlers } from "./expectations.ts";
import { interviewHandlers } from "./interviews.ts";
import { linkHandlers } from "./links.ts";
import { pageHandlers } from "./pages.ts";
import type { Deeds } from "./pages.ts";
import { readingHandlers } from "./reading.ts";
import { createSlots } from "./slots.ts";
import { supportHandlers } from "./support.ts";

/** The candidate's side: their own application by their link, and what a one-time code allows. */
export function createHandler(dependencies: CandidateDependencies) {
  const context = createContext(dependencies);
  const slots = createSlots(context);
  const deeds = {
    ...codeHandlers(context),
    ...supportHandlers(context, slots),
    ...bookingHandlers(context, slots),
    ...expectationHandlers(context),
    ...interviewHandlers(context),
  };
  return createHttpHandler(
    candidateRoutes,
    candidateContracts,
    {
      ...readingHandlers(context),
      ...deeds,
      ...linkHandlers(context),
      // The forms have checked what they hand on by the contracts of these very routes.
      ...pageHandlers(context, deeds as unknown as Deeds),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
