import type { SupportFacts } from "../consultation/state.ts";
import type { InterviewFacts } from "./state.ts";

interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * Whether the candidate is to be somewhere else in that stretch: at an interview, with a colleague, on a visit, or in a
 * talk with the expert. `meetingId`: the one whose time is looked for, which is not in its own way.
 */
export function candidateIsElsewhere(
  { interviews, consultations }: InterviewFacts & SupportFacts,
  meetingId: string | undefined,
  { startsAt, endsAt }: Stretch,
): boolean {
  const taken = [
    ...interviews.flatMap(({ interviewId: id, status, startsAt: from, endsAt: until }) =>
      status === "booked" && from !== undefined && until !== undefined ? [{ id, from, until }] : [],
    ),
    ...consultations.flatMap(({ consultationId: id, status, startsAt: from, endsAt: until }) =>
      status === "booked" || status === "started" ? [{ id, from, until }] : [],
    ),
  ];
  return taken.some(({ id, from, until }) => id !== meetingId && from < endsAt && startsAt < until);
}
