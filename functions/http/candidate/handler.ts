import { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { sendCode } from "../../../shared/runtime/candidates/codes.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { candidateRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { bookingHandlers } from "./booking.ts";
import { createContext } from "./context.ts";
import type { CandidateDependencies } from "./context.ts";
import { linkHandlers } from "./links.ts";
import { pageHandlers } from "./pages.ts";
import { readingHandlers } from "./reading.ts";
import { createSlots } from "./slots.ts";
import { supportHandlers } from "./support.ts";

/** The candidate's side: their own application by their link, and what a one-time code allows. */
export function createHandler(dependencies: CandidateDependencies) {
  const context = createContext(dependencies);
  const slots = createSlots(context);
  const deeds = { ...supportHandlers(context, slots), ...bookingHandlers(context, slots) };
  return createHttpHandler(
    candidateRoutes,
    candidateContracts,
    {
      ...readingHandlers(context),
      ...deeds,
      askForCode: async (call) => ({ body: await sendCode(call, context, dependencies) }),
      ...linkHandlers(context),
      // The forms have checked what they hand on by the contracts of these very routes.
      ...pageHandlers(context, deeds as unknown as Deeds),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
