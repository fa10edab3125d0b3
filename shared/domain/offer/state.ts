import type { Recorded } from "../application/events.ts";
import type { Compensation } from "./compensation.ts";
import type { OfferChannel, OfferStatus, Proposer } from "./events.ts";

export interface OfferVersion {
  readonly number: number;
  readonly proposedBy: Proposer;
  readonly terms: Compensation;
  readonly channel: OfferChannel;
  readonly toldAt: string;
  readonly noteId?: string | undefined;
  /** What version 1 should have said; figures are read from it. */
  readonly corrected?:
    { readonly terms: Compensation; readonly reason: string; readonly at: string } | undefined;
}

export interface OfferMove {
  readonly seq: number;
  readonly from: OfferStatus;
  readonly to: OfferStatus;
  readonly version?: number | undefined;
  readonly at: string;
  readonly recordedAt: string;
  readonly expiresAt?: string | undefined;
  readonly implied: boolean;
  readonly reopens?: readonly number[] | undefined;
}

export interface OfferContact {
  readonly seq: number;
  readonly channel: string;
  readonly direction: "out" | "in";
  readonly by: "employer" | "client" | "candidate";
  readonly at: string;
  readonly noteId?: string | undefined;
}

export interface Offer {
  readonly offerId: string;
  readonly status: OfferStatus;
  readonly draftedAt: string;
  /** Seq of the event that began it. */
  readonly draftedSeq: number;
  /** Terms the employer prepares and has told nobody; they become the next version when told or sent. */
  readonly draft?: Compensation | undefined;
  readonly versions: readonly OfferVersion[];
  /**
   * Moves in order, those that an undo took out included; `moves` without them are `standingMoves`. A deadline that
   * was extended shows in the moves that set one before.
   */
  readonly moves: readonly OfferMove[];
  readonly contacts: readonly OfferContact[];
  readonly expiresAt?: string | undefined;
  readonly acceptedVersion?: number | undefined;
}

/** The part of an application's state that offers fill. */
export interface OfferFacts {
  readonly offers: readonly Offer[];
  readonly competingDeadline?: string | undefined;
  readonly shortlistRank?: number | undefined;
}

export const noOffers: OfferFacts = { offers: [] };

const open: ReadonlySet<OfferStatus> = new Set(["draft", "told", "sent", "negotiating"]);

/** The offer that is still being decided; there is at most one. */
export const liveOffer = ({ offers }: OfferFacts): Offer | undefined =>
  offers.findLast(({ status }) => open.has(status));

/**
 * Whether a figure of it was told to the candidate. What was recorded as told in error, and undone, was not, although
 * its version stays.
 */
export const wasTold = ({ status }: Pick<Offer, "status">): boolean =>
  status !== "draft" && status !== "discarded";

/** The offer that is still open and that the candidate was told of: what they can answer, and be helped with. */
export function offerAtHand(application: OfferFacts & { readonly status: string }): Offer | undefined {
  const offer = application.status === "live" ? liveOffer(application) : undefined;
  return offer && wasTold(offer) ? offer : undefined;
}

/** Terms that count for a version: its correction's, where it has one. */
export const termsOf = ({ terms, corrected }: OfferVersion): Compensation => corrected?.terms ?? terms;

/** The employer's figures that were told, in the order told; one told again counts again, one told in error never. */
const toldMoves = (offer: Offer): { readonly version: OfferVersion; readonly toldAt: string }[] =>
  standingMoves(offer).flatMap(({ to, version: number, at: toldAt }) => {
    const version =
      to === "told" || to === "sent" ? offer.versions.find((each) => each.number === number) : undefined;
    return version ? [{ version, toldAt }] : [];
  });

/** The employer's latest figure that was told: what the candidate says yes or no to. */
export const latestEmployerVersion = (offer: Offer): OfferVersion | undefined =>
  toldMoves(offer).at(-1)?.version;

/** Whether the employer told this version, and did not take that back as recorded in error. */
export const wasVersionTold = (offer: Offer, number: number): boolean =>
  toldMoves(offer).some(({ version }) => version.number === number);

/**
 * The first figure that was told, and when: the baseline of the salary figures, and the end of decision to told. It
 * is version 1, unless that was recorded as told in error and another was told in its place.
 */
export const firstTold = (
  offer: Offer,
): { readonly version: OfferVersion; readonly toldAt: string } | undefined => toldMoves(offer)[0];

export const acceptedOffer = ({ offers }: OfferFacts): Offer | undefined =>
  offers.findLast(({ status }) => status === "accepted");

/** Moves that no undo has taken out, in order. */
export function standingMoves({ moves }: Pick<Offer, "moves">): OfferMove[] {
  const undone = new Set(moves.flatMap(({ reopens }) => reopens ?? []));
  return moves.filter(({ seq, reopens }) => !reopens && !undone.has(seq));
}

type OfferEvent = Extract<
  Recorded,
  {
    type:
      | "OfferDrafted"
      | "OfferVersionAdded"
      | "OfferCorrected"
      | "OfferMoved"
      | "OfferContactLogged"
      | "OfferExtended"
      | "CompetingDeadlineSet"
      | "ShortlistRanked";
  }
>;

/** The offers after one event. */
export function applyOfferEvent<Facts extends OfferFacts>(facts: Facts, event: OfferEvent): Facts {
  const change = (offerId: string, to: (offer: Offer) => Offer): Facts => ({
    ...facts,
    offers: facts.offers.map((offer) => (offer.offerId === offerId ? to(offer) : offer)),
  });
  switch (event.type) {
    case "OfferDrafted": {
      const { offerId, terms, recordedAt, seq: draftedSeq } = event;
      if (facts.offers.some((offer) => offer.offerId === offerId))
        return change(offerId, (offer) => ({ ...offer, draft: terms }));
      const drafted: Offer = {
        offerId,
        status: "draft",
        draftedAt: recordedAt,
        draftedSeq,
        draft: terms,
        versions: [],
        moves: [],
        contacts: [],
      };
      return { ...facts, offers: [...facts.offers, drafted] };
    }
    case "OfferVersionAdded": {
      const { offerId, version: number, proposedBy, terms, channel, toldAt, noteId } = event;
      const added: OfferVersion = { number, proposedBy, terms, channel, toldAt, noteId };
      return change(offerId, ({ draft, ...offer }) => ({
        ...offer,
        ...(proposedBy === "candidate" && draft ? { draft } : {}),
        versions: [...offer.versions, added],
      }));
    }
    case "OfferCorrected": {
      const { offerId, version, terms, reason, recordedAt: at } = event;
      return change(offerId, (offer) => ({
        ...offer,
        versions: offer.versions.map((each) =>
          each.number === version ? { ...each, corrected: { terms, reason, at } } : each,
        ),
      }));
    }
    case "OfferMoved":
      return change(event.offerId, (offer) => moved(offer, event));
    case "OfferContactLogged": {
      const { offerId, seq, channel, direction, by, at, noteId } = event;
      return change(offerId, (offer) => ({
        ...offer,
        contacts: [...offer.contacts, { seq, channel, direction, by, at, noteId }],
      }));
    }
    case "OfferExtended":
      return change(event.offerId, (offer) => extended(offer, event.expiresAt));
    case "CompetingDeadlineSet":
      return { ...facts, competingDeadline: event.deadline };
    case "ShortlistRanked":
      return { ...facts, shortlistRank: event.rank };
  }
}

/** Whichever move an undo leaves standing, the candidate keeps the time they were given. */
const extended = (offer: Offer, expiresAt: string): Offer => ({
  ...offer,
  expiresAt,
  moves: offer.moves.map((move) =>
    move.expiresAt !== undefined && move.expiresAt < expiresAt ? { ...move, expiresAt } : move,
  ),
});

function moved(offer: Offer, event: Extract<OfferEvent, { type: "OfferMoved" }>): Offer {
  const { seq, from, to, version, at, recordedAt, expiresAt, implied, reopens } = event;
  const move: OfferMove = {
    seq,
    from,
    to,
    version,
    at,
    recordedAt,
    expiresAt,
    implied: implied ?? false,
    reopens,
  };
  const moves = [...offer.moves, move];
  const standing = standingMoves({ moves });
  return {
    ...offer,
    status: to,
    moves,
    expiresAt: reopens
      ? standing.findLast((each) => each.expiresAt)?.expiresAt
      : (expiresAt ?? offer.expiresAt),
    acceptedVersion: to === "accepted" ? version : undefined,
  };
}
