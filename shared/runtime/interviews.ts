import { applicationOf } from "../domain/application/decision.ts";
import type { Policy } from "../domain/application/decision.ts";
import type { Application, History } from "../domain/application/state.ts";
import { addDays } from "../domain/calendar/days.ts";
import { dayOf, instantAt } from "../domain/calendar/zones.ts";
import { decideInterview } from "../domain/interview/decide.ts";
import type { InterviewCommand } from "../domain/interview/decide.ts";
import { findInterview } from "../domain/interview/state.ts";
import type { Interview } from "../domain/interview/state.ts";
import type { MeetingTime } from "../domain/interview/times.ts";
import type { SlotRefused } from "../ports/booking-calendar.ts";
import type { Companion } from "../ports/facts.ts";
import type { InterviewCalendar } from "../ports/interview-calendar.ts";
import { carryOut } from "./commands.ts";
import type { Command, CommandDependencies } from "./commands.ts";
import { ProblemError } from "./problems.ts";

/** A time that is wanted for an interview: booked anew, or moved there. */
type Wanted = Extract<InterviewCommand, { type: "BookInterview" | "MoveInterview" }>;

export interface TakingTime extends Omit<Command, "decide" | "companions"> {
  readonly policyOf: (application: Application) => Promise<Policy>;
  readonly want: (history: History) => Promise<Wanted> | Wanted;
  /** What else is written with it. */
  readonly companions?: () => readonly Companion[];
}

export interface TakingTimeDependencies extends CommandDependencies {
  readonly interviews: Pick<InterviewCalendar, "freeTimes" | "reserve">;
}

/** How many times are offered instead of one that cannot be had, within so many days. */
const offeredInstead = 5;
const daysInstead = 60;

/**
 * Books or moves an interview: its event and the time of all its people in one append. Where the time cannot be had,
 * the refusal carries the next free ones. What a move left is freed by what follows its fact
 * (`functions/events/release-slots`).
 */
export async function takeInterviewTime(
  taking: TakingTime,
  { facts, pause, interviews }: TakingTimeDependencies,
): Promise<{ history: History; factSeq: number }> {
  const { organisation, now, companions, policyOf, want } = taking;
  let reserved: readonly Companion[] = [];
  return carryOut(
    {
      ...taking,
      decide: async (history) => {
        const application = applicationOf(history);
        const command = await want(history);
        const decision = decideInterview(command, history, await policyOf(application));
        if (!decision.ok) return decision;
        const interview = findInterview(application, command.interviewId);
        if (!interview) throw new Error(`${command.interviewId} was decided on and is not there`);
        const { interviewId, interviewerIds } = interview;
        const { startsAt, endsAt } = command;
        const sequence = command.type === "BookInterview" ? 0 : interview.sequence + 1;
        const meeting = { interviewId, interviewerIds, startsAt, endsAt, sequence };
        const answer = await interviews.reserve(organisation, meeting, now);
        if (!answer.ok)
          throw timeProblem(
            answer.reason,
            await nextFreeTimes(organisation, interview, startsAt, now, interviews),
          );
        reserved = answer.companions;
        return decision;
      },
      companions: () => [...(companions?.() ?? []), ...reserved],
    },
    { facts, pause },
  );
}

/** The first times from the wanted one on at which all are free; those before it where there are none after. */
async function nextFreeTimes(
  organisation: string,
  { interviewId, interviewerIds, lengthMinutes }: Interview,
  wanted: string,
  now: string,
  interviews: Pick<InterviewCalendar, "freeTimes">,
): Promise<MeetingTime[]> {
  const until = `${addDays(now.slice(0, 10), daysInstead)}${now.slice(10)}`;
  const asked = { interviewId, interviewerIds, lengthMinutes, until, now, limit: offeredInstead };
  const from = wanted > now ? wanted : now;
  const after = await interviews.freeTimes(organisation, { ...asked, from });
  return after.length > 0 || from === now
    ? after
    : interviews.freeTimes(organisation, { ...asked, from: now });
}

const refusals: Readonly<Record<SlotRefused["reason"], string>> = {
  "slot-taken": "Somebody has just been booked at this time. Choose another.",
  "slot-held": "Somebody is deciding about this time. Choose another, or look again in five minutes.",
  "slot-not-offered": "Not everybody can be booked at this time. Choose one of the free times.",
};

const timeProblem = (reason: SlotRefused["reason"], next: readonly MeetingTime[]): ProblemError =>
  new ProblemError(reason === "slot-not-offered" ? 422 : 409, reason, refusals[reason], {
    errors: [{ pointer: "/startsAt", detail: refusals[reason] }],
    more: { next: next.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) },
  });

/** Days of free times that are shown unless others are asked for, and most that are shown at once. */
const shownDays = 30;
const mostDays = 62;

/**
 * The stretch that a question for free times is about: whole days of a zone, not before now.
 *
 * @throws 400 `period-reversed`, `period-too-long`.
 */
export function shownPeriod(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  timeZone: string,
  now: string,
): { readonly from: string; readonly until: string } {
  const firstDay = from ?? dayOf(now, timeZone);
  const lastDay = to ?? addDays(firstDay, shownDays);
  if (lastDay < firstDay)
    throw new ProblemError(400, "period-reversed", "The last day lies before the first.");
  if (lastDay > addDays(firstDay, mostDays))
    throw new ProblemError(400, "period-too-long", `At most ${mostDays} days are shown at once.`);
  const begins = instantAt(firstDay, "00:00", timeZone);
  return {
    from: begins > now ? begins : now,
    until: instantAt(addDays(lastDay, 1), "00:00", timeZone),
  };
}
