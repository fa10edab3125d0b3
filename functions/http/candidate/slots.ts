import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addMinutes, minutesBetween } from "../../../shared/domain/calendar/days.ts";
import { openConsultation } from "../../../shared/domain/consultation/state.ts";
import { candidateIsElsewhere } from "../../../shared/domain/interview/elsewhere.ts";
import { offerAtHand } from "../../../shared/domain/offer/state.ts";
import type { Slot } from "../../../shared/ports/booking-calendar.ts";
import { nextFreeSlots, slotProblem } from "../../../shared/runtime/bookings.ts";
import { derivedId } from "../../../shared/runtime/hashing.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { Context } from "./context.ts";

/** When somebody wants to talk: at a time, with one of the experts or any, or at the time that is held for them. */
export interface Wanted {
  readonly startsAt?: string | undefined;
  readonly expertId?: string | undefined;
  readonly holdId?: string | undefined;
}

export interface SlotsWanted {
  readonly from?: string;
  readonly until?: string;
  readonly expertId?: string | undefined;
  readonly limit?: number;
}

export type Slots = ReturnType<typeof createSlots>;

/** Free times of the experts, as far as this application may have them: before its offer's deadline. */
export function createSlots({ dependencies, expertIds }: Context) {
  const { calendar, secret } = dependencies;

  /** Free slots in order of time; none where no offer is at hand. */
  const free = async (
    application: Application,
    now: string,
    { from = now, until, expertId, limit }: SlotsWanted = {},
  ): Promise<Slot[]> => {
    const deadline = offerAtHand(application)?.expiresAt;
    if (deadline === undefined) return [];
    const end = until !== undefined && until < deadline ? until : deadline;
    if (from >= end) return [];
    const all = await expertIds(application);
    const slots = await calendar.freeSlots(application.organisation, {
      expertIds: expertId === undefined ? all : all.filter((each) => each === expertId),
      from,
      until: end,
      now,
      holder: application.applicationId,
    });
    const talkId = openConsultation(application)?.consultationId;
    return slots.filter((slot) => !candidateIsElsewhere(application, talkId, slot)).slice(0, limit);
  };

  const insteadOf = async (application: Application, startsAt: string, now: string): Promise<Slot[]> =>
    nextFreeSlots(
      application,
      { startsAt },
      await expertIds(application),
      now,
      application.organisation,
      calendar,
    );

  const holdIdOf = ({ organisation, applicationId }: Application, { expertId, startsAt }: Slot): string =>
    derivedId("hold", secret, organisation, applicationId, expertId, startsAt);

  /** @throws 409 `hold-ended` where it is somebody else's, or not held any more. */
  const heldBy = async (application: Application, holdId: string, now: string): Promise<Slot> => {
    const hold = await calendar.held(application.organisation, application.applicationId, now);
    if (!hold || holdIdOf(application, hold) !== holdId)
      throw new ProblemError(
        409,
        "hold-ended",
        "This time is not held for you, or not any more. It may still be free: choose it again.",
        { more: { next: await insteadOf(application, now, now) } },
      );
    const { expertId, startsAt, endsAt } = hold;
    return { expertId, startsAt, endsAt };
  };

  /**
   * The slot that somebody means. One that is not free is answered, too, as long as others like it, so that whoever
   * takes it is told why they cannot.
   */
  const meant = async (
    history: History,
    { startsAt, expertId, holdId }: Wanted,
    now: string,
  ): Promise<Slot> => {
    const application = applicationOf(history);
    if (holdId !== undefined) return heldBy(application, holdId, now);
    if (startsAt === undefined) throw new Error("neither a time nor a held one is wanted");
    if (startsAt <= now)
      throw new ProblemError(422, "slot-in-the-past", "This time has passed.", {
        errors: [{ pointer: "/startsAt", detail: "Choose a time that lies ahead." }],
      });
    const deadline = offerAtHand(application)?.expiresAt;
    if (deadline !== undefined && startsAt >= deadline) throw afterDeadline(deadline);
    const [first] = await free(application, now, { from: startsAt, expertId, limit: 1 });
    if (first?.startsAt === startsAt) return first;
    const instead = await insteadOf(application, startsAt, now);
    const like = instead.find((slot) => expertId === undefined || slot.expertId === expertId);
    if (!like) throw slotProblem("slot-taken", instead);
    return {
      expertId: like.expertId,
      startsAt,
      endsAt: addMinutes(startsAt, minutesBetween(like.startsAt, like.endsAt)),
    };
  };

  return { free, insteadOf, holdIdOf, meant };
}

/** 422: the offer has run out by then. */
export const afterDeadline = (deadline: string): ProblemError =>
  new ProblemError(422, "slot-after-deadline", "By then the offer has run out. Choose an earlier time.", {
    errors: [{ pointer: "/startsAt", detail: "Choose an earlier time." }],
    more: { deadline },
  });
