import { silenceSteps } from "../candidate-experience/clock.ts";
import { addMinutes } from "../calendar/days.ts";
import { atOnce } from "./planned.ts";
import type { Calls } from "./planned.ts";

/** So long "no news yet" may be late; after that it would come beside what was said meanwhile. */
const noNewsForMinutes = 12 * 60;

/** Messages by which candidates are kept informed, and by which those who should do so are reminded. */
export const experienceCalls: Calls = {
  SilenceNoticed: (event, { application }) => {
    switch (event.workingDays) {
      case silenceSteps.nudge:
        return [atOnce(event, "recruiter-silence", { role: "recruiter" })];
      case silenceSteps.noNews:
        return application.reachableBy.includes("email")
          ? [
              atOnce(
                event,
                "candidate-no-news",
                { role: "candidate" },
                { goodUntil: addMinutes(event.recordedAt, noNewsForMinutes) },
              ),
            ]
          : [];
      default:
        return [atOnce(event, "hr-silence", { role: "hr" })];
    }
  },
};
