import type { ApplicationEvent } from "../application/events.ts";
import type { Application } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { isJudged, missingScorecards } from "./state.ts";
import type { Interview } from "./state.ts";

/** Working days after the interview by whose end its scorecards are due: while it is fresh in mind. */
const scorecardDays = 1;

/** When the scorecards of an interview are due: at the end of the next working day of the site. */
export const scorecardsDueAt = ({ endsAt }: { readonly endsAt: string }, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(endsAt, calendar.zone), scorecardDays, calendar), calendar);

/**
 * What is recorded where scorecards of an interview are missing when they are due, whatever became of the application
 * meanwhile: whoever was judged without them was judged without them.
 */
export function scorecardsOverdue(
  { interviews }: Application,
  { calendar }: { readonly calendar: SiteCalendar },
): { readonly at: string; readonly events: () => readonly ApplicationEvent[] }[] {
  return interviews.filter(isWaitedFor).flatMap(({ interviewId, endsAt }) =>
    endsAt === undefined
      ? []
      : [
          {
            at: addMinutes(scorecardsDueAt({ endsAt }, calendar), 1),
            events: () => [{ type: "ScorecardsOverdue", interviewId }],
          },
        ],
  );
}

const isWaitedFor = (interview: Interview): boolean =>
  isJudged(interview) &&
  interview.status === "held" &&
  !interview.scorecardsOverdue &&
  missingScorecards(interview).length > 0;
