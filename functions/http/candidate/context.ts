import type { Application, History } from "../../../shared/domain/application/state.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { BookingCalendar, ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { CandidateLinks } from "../../../shared/ports/candidate-links.ts";
import type { Companion, FactStore } from "../../../shared/ports/facts.ts";
import type { InterviewCalendar } from "../../../shared/ports/interview-calendar.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { People } from "../../../shared/ports/people.ts";
import { bookableExperts, takeSlot } from "../../../shared/runtime/bookings.ts";
import type { Taking } from "../../../shared/runtime/bookings.ts";
import { candidateContext, isRehearsal } from "../../../shared/runtime/candidates/context.ts";
import type { CallWithCode, CandidateSideDependencies } from "../../../shared/runtime/candidates/context.ts";

export interface CandidateDependencies extends CandidateSideDependencies {
  readonly people: Pick<People, "candidate" | "member" | "members" | "savingNote">;
  readonly links: CandidateLinks;
  readonly calendar: BookingCalendar;
  readonly calendars: Pick<ExpertCalendars, "list">;
  readonly interviews: Pick<InterviewCalendar, "limits">;
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  /** What became of the mails that went out. */
  readonly messageFacts: Pick<FactStore<MessageEvent>, "read">;
  readonly publicUrl: string;
}

/** What is wanted of an expert's calendar, and what is written with it. */
interface Wish extends Pick<Taking, "want" | "expertIds"> {
  readonly companions?: () => readonly Companion[];
}

export type Context = ReturnType<typeof createContext>;

/** What the routes here share beside what all routes of candidates do: the experts and their times. */
export function createContext(dependencies: CandidateDependencies) {
  const context = candidateContext(dependencies);

  /** Takes a slot for a talk as a one-time code allows. */
  const takeWithCode = (
    call: CallWithCode,
    action: CandidateAction,
    { want, expertIds, companions }: Wish,
  ): Promise<History> =>
    context.withCode(call, action, async (allowed, using) => {
      const written = () => [...(companions?.() ?? []), using()];
      const taking = { ...allowed, want, expertIds, companions: written };
      return (await takeSlot(taking, isRehearsal(call) ? notReserving(dependencies) : dependencies)).history;
    });

  /** Experts with whom a talk about the application's offer can be booked. */
  const expertIds = (application: Application): Promise<string[]> =>
    bookableExperts(application, dependencies);

  return { ...context, dependencies, takeWithCode, expertIds };
}

/** A calendar elsewhere books when a slot is reserved, so nothing is while somebody only asks: the hold that follows tells. */
const notReserving = (dependencies: CandidateDependencies): CandidateDependencies => ({
  ...dependencies,
  calendar: {
    ...dependencies.calendar,
    reserve: () => Promise.resolve({ ok: true, companions: [], undo: () => Promise.resolve() }),
  },
});
