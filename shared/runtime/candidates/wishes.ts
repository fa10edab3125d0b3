import type * as z from "zod/mini";
import type { OwnApplication } from "../../contracts/http/candidate.ts";
import { hasStarted } from "../../domain/application/plan.ts";
import type { Application } from "../../domain/application/state.ts";
import type { Job } from "../../domain/organisation/organisation.ts";
import type { Track } from "../../domain/track/track.ts";
import { answeredBy } from "./state.ts";

type View = z.infer<typeof OwnApplication>;

/** What is asked until the first day. The answers themselves are shown to nobody who only has the link. */
export function ownWishes(application: Application, job: Job | undefined, track: Track): View["wishes"] {
  if (application.status !== "live" || hasStarted(track, application) || !job) return undefined;
  const { duties, shifts = [], skills = [], hoursPerWeek, pay } = job;
  const currency = pay?.currency ?? application.site.currency;
  const payPeriod = pay?.period;
  const { version } = application.expectations;
  const answered = answeredBy(application);
  return { duties, shifts, skills, currency, payPeriod, hoursPerWeek, answered, version };
}
