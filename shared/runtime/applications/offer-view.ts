import type { output } from "zod/mini";
import type { ApplicationState } from "../../contracts/http/applications.ts";
import type { FiguresView, OfferView, OfferVersionView } from "../../contracts/http/offer-views.ts";
import type { ApplicationFacts } from "../../domain/application/state.ts";
import { supportStatus } from "../../domain/consultation/state.ts";
import { annualBase, differences, firstYearCash, fullTimeBase } from "../../domain/offer/compensation.ts";
import type { Compensation } from "../../domain/offer/compensation.ts";
import { CorrectionReason } from "../../domain/offer/events.ts";
import { standingMoves, termsOf } from "../../domain/offer/state.ts";
import type { Offer, OfferVersion } from "../../domain/offer/state.ts";

/** What offers add to an application's state: typed figures, dates and choices, no notes. */
export const offerState = (
  application: ApplicationFacts,
): Pick<ApplicationState, "offers" | "support" | "competingDeadline" | "shortlistRank"> => ({
  offers: application.offers.map(offerView),
  support: supportView(application),
  competingDeadline: application.competingDeadline,
  shortlistRank: application.shortlistRank,
});

function supportView(application: ApplicationFacts): NonNullable<ApplicationState["support"]> {
  const { reason: skipReason, decidedAt, answeredAt, moreTimeAskedAt } = application.support;
  return { status: supportStatus(application), decidedAt, skipReason, answeredAt, moreTimeAskedAt };
}

function offerView(offer: Offer): OfferView {
  const standing = new Set(standingMoves(offer).map(({ seq }) => seq));
  return {
    offerId: offer.offerId,
    status: offer.status,
    draftedAt: offer.draftedAt,
    expiresAt: offer.expiresAt,
    acceptedVersion: offer.acceptedVersion,
    hasDraft: offer.draft !== undefined,
    draft: offer.draft && figures(offer.draft),
    versions: offer.versions.map((version, index) => versionView(version, offer.versions[index - 1])),
    moves: offer.moves.map(({ seq, reopens: _reopens, ...move }) => ({
      eventSeq: seq,
      ...move,
      undone: !standing.has(seq),
    })),
    contacts: offer.contacts.map(({ seq, channel, direction, by, at }) => ({
      eventSeq: seq,
      channel: channel as OfferView["contacts"][number]["channel"],
      direction,
      by,
      at,
    })),
  };
}

function versionView(
  version: OfferVersion,
  before: OfferVersion | undefined,
): output<typeof OfferVersionView> {
  const { number, proposedBy, channel, toldAt, terms, corrected } = version;
  return {
    number,
    proposedBy,
    channel,
    toldAt,
    figures: figures(terms),
    ...(before ? { differences: differences(termsOf(before), termsOf(version)) } : {}),
    ...(corrected
      ? {
          correction: {
            reason: CorrectionReason.parse(corrected.reason),
            at: corrected.at,
            figures: figures(corrected.terms),
          },
        }
      : {}),
  };
}

const figures = (terms: Compensation): output<typeof FiguresView> => ({
  terms,
  annualBase: annualBase(terms),
  fullTimeBase: fullTimeBase(terms),
  firstYearCash: firstYearCash(terms),
});

/** The same offers for a reader who may not see pay: status and dates stay, figures and differences go. */
export const withoutPay = (offers: readonly OfferView[]): OfferView[] =>
  offers.map(({ draft: _draft, versions, ...offer }) => ({
    ...offer,
    versions: versions.map(({ figures: _figures, differences: _differences, correction, ...version }) => ({
      ...version,
      ...(correction ? { correction: { reason: correction.reason, at: correction.at } } : {}),
    })),
  }));
