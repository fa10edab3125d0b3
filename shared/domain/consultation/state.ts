import type { EventOf, Recorded } from "../application/events.ts";
import type { ConsentReader, SkipReason } from "./events.ts";

/** Where the help with an offer stands, as PRODUCT names it. */
export type SupportStatus =
  "undecided" | "offered" | "accepted" | "declined" | "booked" | "held" | "no-show" | "skipped";

export interface Consultation {
  readonly consultationId: string;
  /** The offer that the talk is about. */
  readonly offerId?: string | undefined;
  readonly expertId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly told: string;
  readonly reference?: string | undefined;
  readonly worriesNoteId?: string | undefined;
  readonly floorNoteId?: string | undefined;
  readonly status: "booked" | "started" | "held" | "no-show" | "cancelled";
  /** RFC 5545 SEQUENCE of the invitation: rises with every move and with the cancellation. */
  readonly sequence: number;
  /** How often the candidate moved it. */
  readonly movedByCandidate: number;
  readonly bookedAt: string;
  /** Seq of the event that set its present time: what reminders are counted from. */
  readonly timeSeq: number;
  readonly preparedAt?: string | undefined;
  /** Seq of the event with which it began; the brief holds nothing after it. */
  readonly startedSeq?: number | undefined;
  readonly heldAt?: string | undefined;
  readonly topics: readonly string[];
  readonly followUpOn?: string | undefined;
  readonly agreedNoteId?: string | undefined;
  readonly concernsNoteId?: string | undefined;
  readonly notesNoteId?: string | undefined;
}

/** The help with one offer, as far as it is decided and answered. */
export interface Support {
  /** The last offer that the candidate was told of. */
  readonly offerId?: string | undefined;
  readonly decision?: "offer" | "skip" | undefined;
  readonly reason?: SkipReason | undefined;
  readonly decidedAt?: string | undefined;
  readonly decidedSeq?: number | undefined;
  readonly answer?: "accepted" | "declined" | undefined;
  readonly answeredAt?: string | undefined;
  /** Nobody, once consent was withdrawn. */
  readonly consent: readonly ConsentReader[];
  /** The recruiter was asked to call: no mail could tell of the help. */
  readonly callDue?: { readonly seq: number; readonly at: string } | undefined;
  /** Nothing once the employer has said since until when the offer stands. */
  readonly moreTimeAskedAt?: string | undefined;
}

export interface SupportFacts {
  readonly support: Support;
  /** The help with offers that ended before that one. */
  readonly earlierSupport: readonly Omit<Support, "consent">[];
  /** All talks, whichever offer they are about. */
  readonly consultations: readonly Consultation[];
}

export const noSupport: SupportFacts = { support: { consent: [] }, earlierSupport: [], consultations: [] };

/** Whether the candidate can be offered the help and book it: invitations, links and codes go by mail. */
export const reachedByMail = ({ reachableBy }: { readonly reachableBy: readonly string[] }): boolean =>
  reachableBy.includes("email");

/** The talks about one offer. */
export const talksAbout = (
  { consultations }: SupportFacts,
  { offerId }: { readonly offerId?: string | undefined },
): Consultation[] => consultations.filter((each) => each.offerId === offerId);

/** The talk that lies ahead or is going on, or of which nobody said yet how it went. */
export const openConsultation = ({ consultations }: SupportFacts): Consultation | undefined =>
  consultations.findLast(({ status }) => status === "booked" || status === "started");

/** The talk whose time has not come yet. One whose time has come is for the expert to say how it went. */
export function consultationAhead(facts: SupportFacts, now: string): Consultation | undefined {
  const open = openConsultation(facts);
  return open?.status === "booked" && open.startsAt > now ? open : undefined;
}

export function supportStatus(facts: SupportFacts): SupportStatus {
  const { support } = facts;
  const last = talksAbout(facts, support).findLast(({ status }) => status !== "cancelled");
  if (last?.status === "held") return "held";
  if (last?.status === "no-show") return "no-show";
  if (last) return "booked";
  if (support.answer) return support.answer;
  if (support.decision) return support.decision === "offer" ? "offered" : "skipped";
  return "undecided";
}

type ConsultationEvent = Extract<
  Recorded,
  {
    type:
      | "SupportDecided"
      | "SupportAnswered"
      | "SupportConsentWithdrawn"
      | "ConsultationBooked"
      | "ConsultationMoved"
      | "ConsultationCancelled"
      | "ConsultationPrepared"
      | "ConsultationStarted"
      | "ConsultationHeld"
      | "ConsultationNoShow"
      | "SupportCallDue"
      | "MoreTimeRequested";
  }
>;

/**
 * Help is decided for each offer. It begins afresh when the candidate is told of another: what was decided, answered
 * and asked stays with the offer it was about, and whoever was to read about them needs their consent again.
 */
export function supportAfterMove<Facts extends SupportFacts>(
  facts: Facts,
  { to, offerId, expiresAt }: EventOf<"OfferMoved">,
): Facts {
  const { consent: _consent, ...before } = facts.support;
  if ((to !== "told" && to !== "sent") || offerId === before.offerId)
    return expiresAt === undefined ? facts : supportAfterDeadline(facts);
  const earlierSupport = before.offerId ? [...facts.earlierSupport, before] : facts.earlierSupport;
  return { ...facts, support: { offerId, consent: [] }, earlierSupport };
}

/** The employer said until when the offer stands: whoever asked for more time has their answer, and may ask again. */
export const supportAfterDeadline = <Facts extends SupportFacts>(facts: Facts): Facts =>
  facts.support.moreTimeAskedAt === undefined
    ? facts
    : { ...facts, support: { ...facts.support, moreTimeAskedAt: undefined } };

/** Support and consultations after one event. */
export function applyConsultationEvent<Facts extends SupportFacts>(
  facts: Facts,
  event: ConsultationEvent,
): Facts {
  const support = (change: Partial<SupportFacts["support"]>): Facts => ({
    ...facts,
    support: { ...facts.support, ...change },
  });
  const consultation = (change: (each: Consultation) => Partial<Consultation>): Facts => ({
    ...facts,
    consultations: facts.consultations.map((each) =>
      "consultationId" in event && each.consultationId === event.consultationId
        ? { ...each, ...change(each) }
        : each,
    ),
  });
  switch (event.type) {
    case "SupportDecided": {
      const { decision, reason, recordedAt: decidedAt, seq: decidedSeq } = event;
      return support({ decision, reason, decidedAt, decidedSeq, answer: undefined, answeredAt: undefined });
    }
    case "SupportAnswered": {
      const { answer, consent, recordedAt: answeredAt } = event;
      return support({ answer, consent, answeredAt });
    }
    case "SupportConsentWithdrawn":
      return support({ consent: [] });
    case "SupportCallDue":
      return support({ callDue: { seq: event.seq, at: event.recordedAt } });
    case "MoreTimeRequested":
      return support({ moreTimeAskedAt: event.recordedAt });
    case "ConsultationBooked": {
      const {
        consultationId,
        expertId,
        startsAt,
        endsAt,
        zone,
        told,
        reference,
        worriesNoteId,
        floorNoteId,
      } = event;
      const booked: Consultation = {
        consultationId,
        offerId: facts.support.offerId,
        expertId,
        startsAt,
        endsAt,
        zone,
        told,
        reference,
        worriesNoteId,
        floorNoteId,
        status: "booked",
        sequence: 0,
        movedByCandidate: 0,
        bookedAt: event.recordedAt,
        timeSeq: event.seq,
        topics: [],
      };
      return { ...facts, consultations: [...facts.consultations, booked] };
    }
    case "ConsultationMoved": {
      const { expertId, startsAt, endsAt, zone, told, by, seq: timeSeq } = event;
      return consultation((each) => ({
        expertId,
        startsAt,
        endsAt,
        zone,
        told,
        timeSeq,
        sequence: each.sequence + 1,
        movedByCandidate: each.movedByCandidate + (by === "candidate" ? 1 : 0),
        preparedAt: undefined,
      }));
    }
    case "ConsultationCancelled":
      return consultation((each) => ({ status: "cancelled", sequence: each.sequence + 1 }));
    case "ConsultationPrepared":
      return consultation(() => ({ preparedAt: event.recordedAt }));
    case "ConsultationStarted":
      return consultation(() => ({ status: "started", startedSeq: event.seq }));
    case "ConsultationHeld": {
      const { topics, followUpOn, agreedNoteId, concernsNoteId, notesNoteId } = event;
      return consultation(() => ({
        status: "held",
        heldAt: event.recordedAt,
        topics,
        followUpOn,
        agreedNoteId,
        concernsNoteId,
        notesNoteId,
      }));
    }
    case "ConsultationNoShow":
      return consultation(() => ({ status: "no-show" }));
  }
}
