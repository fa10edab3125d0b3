import { consultationsContracts } from "../../../shared/contracts/http/consultations.ts";
import { consultationsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { briefHandlers } from "./brief.ts";
import { calendarHandlers } from "./calendar.ts";
import type { ConsultationsDependencies } from "./context.ts";
import { talkHandlers } from "./talks.ts";

/** The expert's side of the help with an offer: calendar, agenda, briefs, and what becomes of a talk. */
export const createHandler = (dependencies: ConsultationsDependencies) =>
  createHttpHandler(
    consultationsRoutes,
    consultationsContracts,
    {
      ...calendarHandlers(dependencies),
      ...briefHandlers(dependencies),
      ...talkHandlers(dependencies),
    },
    dependencies,
  );
