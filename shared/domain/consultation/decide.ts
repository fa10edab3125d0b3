import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision, Policy, Refused } from "../application/decision.ts";
import type { ApplicationEvent, EventOf } from "../application/events.ts";
import { notLive } from "../application/record-outcome.ts";
import type { Application, History } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { candidateIsElsewhere } from "../interview/elsewhere.ts";
import { offerAtHand } from "../offer/state.ts";
import type { Offer } from "../offer/state.ts";
import type { ConsentReader, SkipReason } from "./events.ts";
import { consultationAhead, openConsultation, reachedByMail } from "./state.ts";
import type { Consultation } from "./state.ts";

/** How often the candidate may move a talk, and how many minutes before its start that ends: the calendar's rules. */
export interface ChangeLimits {
  readonly moves: number;
  readonly cutOffMinutes: number;
}

/** Whoever changes a talk: the candidate within the calendar's limits. */
type Changing =
  | { readonly by: "candidate"; readonly limits: ChangeLimits }
  | { readonly by: "expert" | "recruiter" | "system" };

/** When and with whom; `told` is the clock the candidate read, `YYYY-MM-DDTHH:MM` in `zone`. */
type Time = Pick<
  EventOf<"ConsultationBooked">,
  "expertId" | "startsAt" | "endsAt" | "zone" | "told" | "expertClock"
>;

export type ConsultationCommand =
  | {
      readonly type: "DecideSupport";
      readonly decision: "offer" | "skip";
      readonly reason?: SkipReason | undefined;
      readonly noteId?: string | undefined;
    }
  | {
      readonly type: "AnswerSupport";
      readonly answer: "accepted" | "declined";
      readonly consent: readonly ConsentReader[];
    }
  | { readonly type: "WithdrawConsent" }
  | ({
      readonly type: "BookConsultation";
      readonly reference?: string | undefined;
      readonly worriesNoteId?: string | undefined;
      readonly floorNoteId?: string | undefined;
    } & Time)
  | ({ readonly type: "MoveConsultation"; readonly consultationId: string } & Time & Changing)
  | ({ readonly type: "CancelConsultation"; readonly consultationId: string } & Changing)
  | {
      readonly type: "PrepareConsultation" | "MarkNoShow";
      readonly consultationId: string;
    }
  | (Omit<EventOf<"ConsultationStarted">, "type"> & { readonly type: "StartConsultation" })
  | (Omit<EventOf<"ConsultationHeld">, "type"> &
      Pick<EventOf<"ConsultationStarted">, "besidePay"> & { readonly type: "CompleteConsultation" })
  | { readonly type: "RequestMoreTime" };

/** So many minutes before its time a talk can begin: both are there already. */
const beginsEarlyMinutes = 15;

/**
 * Decides a command on the help with an offer. Help exists while an offer is open that the candidate was told of; a
 * talk that began can be finished whatever became of the offer meanwhile, and consent can be withdrawn at any time.
 */
export function decideConsultation(command: ConsultationCommand, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  switch (command.type) {
    case "WithdrawConsent":
      return withdrawConsent(application, policy);
    case "CancelConsultation":
    case "PrepareConsultation":
    case "StartConsultation":
    case "CompleteConsultation":
    case "MarkNoShow":
      return onConsultation(command, application, policy);
    case "DecideSupport":
    case "AnswerSupport":
    case "BookConsultation":
    case "MoveConsultation":
    case "RequestMoreTime": {
      const offer = offerAtHand(application);
      if (!offer) return withoutOffer(application);
      return withOffer(command, offer, history, policy);
    }
  }
}

/** The id of the consultation that a decision on this history would book. */
export const nextConsultationId = (history: History): string =>
  `${applicationOf(history).applicationId}.c${history.version + 1}`;

const withoutOffer = (application: Application): Refused =>
  application.status === "live"
    ? refused(
        "no-offer-to-help-with",
        "Help belongs to an open offer that the candidate was told of. There is none.",
      )
    : notLive(application);

function withOffer(
  command: Extract<
    ConsultationCommand,
    { type: "DecideSupport" | "AnswerSupport" | "BookConsultation" | "MoveConsultation" | "RequestMoreTime" }
  >,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  switch (command.type) {
    case "DecideSupport":
      return decideSupport(command, application);
    case "AnswerSupport":
      return answerSupport(command, application, policy);
    case "BookConsultation": {
      const problem =
        notAccepted(application) ??
        alreadyOpen(application, policy) ??
        timeProblem(command, offer, policy) ??
        elsewhereProblem(application, undefined, command);
      if (problem) return problem;
      const { expertId, startsAt, endsAt, zone, told, expertClock, reference, worriesNoteId, floorNoteId } =
        command;
      return accepted({
        type: "ConsultationBooked",
        consultationId: nextConsultationId(history),
        expertId,
        startsAt,
        endsAt,
        zone,
        told,
        ...(expertClock ? { expertClock } : {}),
        ...(reference ? { reference } : {}),
        ...(worriesNoteId ? { worriesNoteId } : {}),
        ...(floorNoteId ? { floorNoteId } : {}),
      });
    }
    case "MoveConsultation": {
      const consultation = find(command.consultationId, application);
      if (!consultation) return noSuch();
      const problem =
        notBooked(consultation) ??
        limitProblem(command, consultation, policy) ??
        tooOften(command, consultation) ??
        timeProblem(command, offer, policy) ??
        elsewhereProblem(application, command.consultationId, command);
      if (problem) return problem;
      const { consultationId, expertId, startsAt, endsAt, zone, told, expertClock, by } = command;
      if (startsAt === consultation.startsAt && expertId === consultation.expertId)
        return refused("nothing-changes", "The talk is at this time already.", { pointer: "/startsAt" });
      return accepted({
        type: "ConsultationMoved",
        consultationId,
        expertId,
        startsAt,
        endsAt,
        zone,
        told,
        ...(expertClock ? { expertClock } : {}),
        by,
      });
    }
    case "RequestMoreTime": {
      const problem = notAccepted(application) ?? alreadyOpen(application, policy);
      if (problem) return problem;
      return application.support.moreTimeAskedAt !== undefined
        ? refused("nothing-changes", "The employer was asked for more time already.")
        : accepted({ type: "MoreTimeRequested" });
    }
  }
}

function decideSupport(
  { decision, reason, noteId }: Extract<ConsultationCommand, { type: "DecideSupport" }>,
  { support, reachableBy }: Application,
): Decision {
  if (decision === "skip" && !reason)
    return refused("detail-missing", "Say why no help is offered (reason).", { pointer: "/reason" });
  if (decision === "offer" && reason)
    return refused("detail-not-wanted", "A reason is given only where no help is offered.", {
      pointer: "/reason",
    });
  if (support.answer)
    return refused("support-answered", `The candidate has ${support.answer} the help already.`, {
      more: { answer: support.answer },
    });
  if (decision === "offer" && !reachedByMail({ reachableBy }))
    return refused(
      "no-address-for-help",
      "Help is offered and booked by mail, and no address of the candidate is known. Call them, note their e-mail address, and offer it then.",
      { pointer: "/decision" },
    );
  if (decision === "skip" && support.decision === "offer")
    return refused(
      "support-offered",
      "The candidate was told of the help when it was offered. It stays theirs to take or to decline while the offer is open.",
      { pointer: "/decision" },
    );
  if (support.decision === decision && support.reason === reason)
    return refused("nothing-changes", "This is decided already.", { pointer: "/decision" });
  return accepted({
    type: "SupportDecided",
    decision,
    ...(reason ? { reason } : {}),
    ...(noteId ? { noteId } : {}),
  });
}

function answerSupport(
  { answer, consent }: Extract<ConsultationCommand, { type: "AnswerSupport" }>,
  application: Application,
  policy: Policy,
): Decision {
  const { support } = application;
  if (support.decision !== "offer")
    return refused("support-not-offered", "A talk with the expert has not been offered.");
  if (answer === "accepted" && !consent.includes("expert"))
    return refused(
      "consent-needed",
      "The expert prepares by reading about you and the offer. Without your consent the talk cannot be held.",
      { pointer: "/consent" },
    );
  const readers = answer === "accepted" ? [...new Set(consent)].sort() : [];
  const same = readers.join() === [...support.consent].sort().join();
  if (support.answer === answer && same)
    return refused("nothing-changes", "You have answered this already.", { pointer: "/answer" });
  if (answer === "declined") {
    const open = alreadyOpen(application, policy);
    if (open) return open;
  }
  return accepted({ type: "SupportAnswered", answer, consent: readers });
}

/** Always possible. The expert cannot hold a talk they may not prepare: one that lies ahead is cancelled. */
function withdrawConsent(application: Application, { now }: Policy): Decision {
  if (application.support.consent.length === 0)
    return refused("nothing-changes", "There is no consent that could be withdrawn.");
  const ahead = consultationAhead(application, now);
  return accepted({ type: "SupportConsentWithdrawn" }, ...(ahead ? [cancelled(ahead, "candidate")] : []));
}

function onConsultation(
  command: Extract<
    ConsultationCommand,
    {
      type:
        | "CancelConsultation"
        | "PrepareConsultation"
        | "StartConsultation"
        | "CompleteConsultation"
        | "MarkNoShow";
    }
  >,
  application: Application,
  policy: Policy,
): Decision {
  const consultation = find(command.consultationId, application);
  if (!consultation) return noSuch();
  const { consultationId } = consultation;
  switch (command.type) {
    case "CancelConsultation":
      return (
        notBooked(consultation) ??
        limitProblem(command, consultation, policy) ??
        accepted(cancelled(consultation, command.by))
      );
    case "PrepareConsultation":
      return (
        notBooked(consultation) ??
        (consultation.preparedAt
          ? refused("nothing-changes", "This talk is ticked as prepared already.")
          : accepted({ type: "ConsultationPrepared", consultationId }))
      );
    case "StartConsultation":
      return notBooked(consultation) ?? tooEarly(consultation, policy) ?? accepted(started(command));
    case "CompleteConsultation":
      return complete(command, consultation, policy);
    case "MarkNoShow":
      return (
        notOpen(consultation) ??
        (policy.now < consultation.startsAt
          ? refused("consultation-too-early", "The candidate can still come: the talk has not begun.", {
              more: { startsAt: consultation.startsAt },
            })
          : accepted({ type: "ConsultationNoShow", consultationId }))
      );
  }
}

/** How a talk went. Where nobody said that it began, it begins with this. */
function complete(
  command: Extract<ConsultationCommand, { type: "CompleteConsultation" }>,
  consultation: Consultation,
  policy: Policy,
): Decision {
  const problem = notOpen(consultation) ?? tooEarly(consultation, policy);
  if (problem) return problem;
  const { consultationId, topics, followUpOn, agreedNoteId, concernsNoteId, notesNoteId } = command;
  if (followUpOn && followUpOn < dayOf(policy.now, policy.calendar.zone))
    return refused("date-out-of-order", "A follow-up lies ahead.", { pointer: "/followUpOn" });
  const begun: ApplicationEvent[] = consultation.status === "booked" ? [started(command)] : [];
  return accepted(...begun, {
    type: "ConsultationHeld",
    consultationId,
    topics: [...new Set(topics)],
    ...(followUpOn ? { followUpOn } : {}),
    ...(agreedNoteId ? { agreedNoteId } : {}),
    ...(concernsNoteId ? { concernsNoteId } : {}),
    ...(notesNoteId ? { notesNoteId } : {}),
  });
}

const started = ({
  consultationId,
  besidePay,
}: Omit<EventOf<"ConsultationStarted">, "type">): EventOf<"ConsultationStarted"> => ({
  type: "ConsultationStarted",
  consultationId,
  ...(besidePay ? { besidePay } : {}),
});

const find = (consultationId: string, { consultations }: Application): Consultation | undefined =>
  consultations.find((each) => each.consultationId === consultationId);

const noSuch = (): Refused => refused("no-such-consultation", "There is no such talk on this application.");

const cancelled = (
  { consultationId }: Consultation,
  by: EventOf<"ConsultationCancelled">["by"],
): EventOf<"ConsultationCancelled"> => ({ type: "ConsultationCancelled", consultationId, by });

const standing: Readonly<Record<Consultation["status"], string>> = {
  booked: "is booked",
  started: "has begun",
  held: "was held",
  "no-show": "did not take place",
  cancelled: "was cancelled",
};

const notBooked = ({ status }: Consultation): Refused | undefined =>
  status === "booked"
    ? undefined
    : refused("consultation-closed", `This talk ${standing[status]}.`, { more: { talk: status } });

const notOpen = ({ status }: Consultation): Refused | undefined =>
  status === "booked" || status === "started"
    ? undefined
    : refused("consultation-closed", `This talk ${standing[status]}.`, { more: { talk: status } });

const tooEarly = ({ status, startsAt }: Consultation, { now }: Policy): Refused | undefined =>
  status === "booked" && now < addMinutes(startsAt, -beginsEarlyMinutes)
    ? refused(
        "consultation-too-early",
        `A talk begins at its time, or up to ${beginsEarlyMinutes} minutes before. Move it to begin earlier.`,
        { more: { startsAt } },
      )
    : undefined;

function notAccepted({ support }: Application): Refused | undefined {
  if (support.answer !== "accepted")
    return refused("support-not-accepted", "The candidate has not said yes to a talk with the expert.");
  return support.consent.includes("expert")
    ? undefined
    : refused("consent-needed", "Consent that the expert reads about the offer was withdrawn.");
}

/** One talk at a time. Whose time is over stands in nobody's way, though nobody said yet how it went. */
function alreadyOpen(application: Application, { now }: Policy): Refused | undefined {
  const open = openConsultation(application);
  return open && open.endsAt > now
    ? refused("consultation-open", "There is a talk already. Move or cancel it.", {
        more: { consultationId: open.consultationId, startsAt: open.startsAt },
      })
    : undefined;
}

function timeProblem({ startsAt, endsAt }: Time, offer: Offer, { now }: Policy): Refused | undefined {
  if (endsAt <= startsAt)
    return refused("date-out-of-order", "A talk ends after it starts.", { pointer: "/endsAt" });
  if (startsAt <= now) return refused("slot-in-the-past", "This time has passed.", { pointer: "/startsAt" });
  return offer.expiresAt && endsAt > offer.expiresAt
    ? refused("slot-after-deadline", "By then the offer has run out. Choose an earlier time.", {
        pointer: "/startsAt",
        more: { deadline: offer.expiresAt },
      })
    : undefined;
}

const elsewhereProblem = (application: Application, talkId: string | undefined, time: Time) =>
  candidateIsElsewhere(application, talkId, time)
    ? refused("candidate-is-elsewhere", "You have an interview or a visit at this time. Choose another.", {
        pointer: "/startsAt",
      })
    : undefined;

function limitProblem(change: Changing, { startsAt }: Consultation, { now }: Policy): Refused | undefined {
  if (change.by !== "candidate" || now <= addMinutes(startsAt, -change.limits.cutOffMinutes))
    return undefined;
  return refused("too-late-to-change", "It is too close to the talk to change it here. Call your contact.", {
    more: { startsAt, cutOffMinutes: change.limits.cutOffMinutes },
  });
}

const tooOften = (change: Changing, { movedByCandidate }: Consultation): Refused | undefined =>
  change.by === "candidate" && movedByCandidate >= change.limits.moves
    ? refused("moved-too-often", `A talk can be moved ${change.limits.moves} times. Call your contact.`, {
        more: { moves: change.limits.moves },
      })
    : undefined;
