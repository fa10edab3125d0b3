import type { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { decideConsultation } from "../../../shared/domain/consultation/decide.ts";
import { openConsultation } from "../../../shared/domain/consultation/state.ts";
import type { Consultation } from "../../../shared/domain/consultation/state.ts";
import { offerAtHand } from "../../../shared/domain/offer/state.ts";
import type { Slot } from "../../../shared/ports/booking-calendar.ts";
import { slotProblem } from "../../../shared/runtime/bookings.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { shownPeriod } from "../../../shared/runtime/interviews.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { AnyCall } from "../../../shared/runtime/candidates/context.ts";
import type { Context } from "./context.ts";
import { afterDeadline } from "./slots.ts";
import type { Slots } from "./slots.ts";
import { stateView } from "../../../shared/runtime/candidates/state.ts";

/** The talk with the expert: free slots, holding one, booking, moving, cancelling. */
export function bookingHandlers(
  context: Context,
  slots: Slots,
): Handlers<
  Pick<
    typeof candidateContracts,
    "listFreeSlots" | "holdSlot" | "bookConsultation" | "moveConsultation" | "cancelConsultation"
  >
> {
  const { dependencies, opened, expertIds, performWithCode, takeWithCode } = context;
  const { calendar, people, secret, settings } = dependencies;

  /** @throws 409 where there is no open offer with which help was offered. */
  const mayLook = (application: Application): void => {
    if (!offerAtHand(application))
      throw new ProblemError(
        409,
        "no-offer-to-help-with",
        "Help belongs to an open offer that you were told of. There is none.",
      );
    if (application.support.decision !== "offer")
      throw new ProblemError(409, "support-not-offered", "A talk with the expert has not been offered.");
  };

  const shown = async (organisation: string, free: readonly Slot[], timeZone: string) => {
    const ids = [...new Set(free.map(({ expertId }) => expertId))];
    const found = await Promise.all(ids.map((id) => people.member(organisation, id)));
    const names = new Map(found.flatMap((member) => (member ? [[member.memberId, member.name]] : [])));
    return free.map(({ expertId, startsAt, endsAt }) => ({
      expertId,
      expert: names.get(expertId) ?? "",
      startsAt,
      endsAt,
      local: clockAt(startsAt, timeZone),
    }));
  };

  /** What the candidate wrote becomes a note of theirs; the fact only points to it. */
  const noteOf = (
    call: AnyCall,
    application: Application,
    kind: "worries" | "floor",
    text: string | undefined,
  ) => {
    if (text === undefined) return { reference: {}, companions: [] };
    const noteId = `${kind}-${keyedHash(secret, "note", call.requestKey, kind).slice(0, 16)}`;
    return {
      reference: { [`${kind}NoteId`]: noteId },
      companions: [people.savingNote(application.organisation, application.candidateId, { noteId, text })],
    };
  };

  /** The candidate's limits on a talk. Where the expert's calendar is gone, it can be cancelled only. */
  const limitsOf = async (organisation: string, { expertId }: Consultation) => {
    const rules = await calendar.rules(organisation, expertId);
    return { moves: rules?.moves ?? 0, cutOffMinutes: rules?.cutOffMinutes ?? 0 };
  };

  /** What both are told of a time, each on their own clock; an expert without a zone here, on the organisation's. */
  const clocksOf = async (organisation: string, { expertId, startsAt }: Slot, zone: string) => {
    const theirs =
      (await calendar.rules(organisation, expertId))?.zone ??
      (await settings.organisation(organisation))?.zone;
    return {
      zone,
      told: clockAt(startsAt, zone),
      ...(theirs ? { expertClock: { zone: theirs, told: clockAt(startsAt, theirs) } } : {}),
    };
  };

  /** @throws 409 where no talk lies ahead. */
  const ahead = (application: Application): Consultation => {
    const consultation = openConsultation(application);
    if (!consultation) throw new ProblemError(409, "no-such-consultation", "There is no talk booked.");
    return consultation;
  };

  return {
    listFreeSlots: async (call) => {
      const { timeZone } = call.query;
      const application = applicationOf(opened(call).history);
      mayLook(application);
      const found = await slots.free(application, call.now, shownPeriod(call.query, timeZone, call.now));
      const any = found.length > 0 ? found : await slots.free(application, call.now, { limit: 1 });
      return {
        body: {
          timeZone,
          deadline: offerAtHand(application)?.expiresAt,
          slots: await shown(call.organisation, found, timeZone),
          noneFree: any.length === 0,
          moreTimeAskedAt: application.support.moreTimeAskedAt,
        },
      };
    },

    holdSlot: async (call) => {
      const { history } = opened(call);
      const application = applicationOf(history);
      mayLook(application);
      const slot = await slots.meant(history, call.body, call.now);
      const deadline = offerAtHand(application)?.expiresAt;
      if (deadline !== undefined && slot.endsAt > deadline) throw afterDeadline(deadline);
      const answer = await calendar.hold(call.organisation, slot, application.applicationId, call.now);
      if (!answer.ok)
        throw slotProblem(answer.reason, await slots.insteadOf(application, slot.startsAt, call.now));
      return { body: { holdId: slots.holdIdOf(application, answer.hold), ...answer.hold } };
    },

    bookConsultation: async (call) => {
      const { timeZone: zone, worries, floor, startsAt, expertId, holdId } = call.body;
      const application = applicationOf(opened(call).history);
      const written = noteOf(call, application, "worries", worries);
      const least = noteOf(call, application, "floor", floor);
      const history = await takeWithCode(call, "book", {
        expertIds: await expertIds(application),
        companions: () => [...written.companions, ...least.companions],
        want: async (loaded) => {
          const slot = await slots.meant(loaded, { startsAt, expertId, holdId }, call.now);
          return {
            type: "BookConsultation",
            ...slot,
            ...(await clocksOf(call.organisation, slot, zone)),
            ...written.reference,
            ...least.reference,
          };
        },
      });
      return { body: stateView(history) };
    },

    moveConsultation: async (call) => {
      const { timeZone: zone, startsAt, expertId, holdId } = call.body;
      const history = await takeWithCode(call, "move", {
        expertIds: await expertIds(applicationOf(opened(call).history)),
        want: async (loaded) => {
          const consultation = ahead(applicationOf(loaded));
          const slot = await slots.meant(loaded, { startsAt, expertId, holdId }, call.now);
          return {
            type: "MoveConsultation",
            consultationId: consultation.consultationId,
            ...slot,
            ...(await clocksOf(call.organisation, slot, zone)),
            by: "candidate",
            limits: await limitsOf(call.organisation, consultation),
          };
        },
      });
      return { body: stateView(history) };
    },

    cancelConsultation: async (call) => {
      const { history } = await performWithCode(call, "cancel", {
        decide: async (loaded, policy) => {
          const consultation = ahead(applicationOf(loaded));
          const limits = await limitsOf(call.organisation, consultation);
          const { consultationId } = consultation;
          return decideConsultation(
            { type: "CancelConsultation", consultationId, by: "candidate", limits },
            loaded,
            policy,
          );
        },
      });
      return { body: stateView(history) };
    },
  };
}
