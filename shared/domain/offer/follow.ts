import { refused } from "../application/decision.ts";
import type { Refused } from "../application/decision.ts";
import type { ApplicationEvent, EventOf, Recorded } from "../application/events.ts";
import type { ApplicationFacts } from "../application/state.ts";
import type { OutcomeRule, Track } from "../track/track.ts";
import type { OfferStatus } from "./events.ts";
import { latestEmployerVersion, liveOffer, standingMoves, wasTold } from "./state.ts";
import type { Offer } from "./state.ts";

/**
 * How offer and application keep together. The offer decides its own outcomes; what else happens to the application
 * (another system says they started, the candidate withdraws, an outcome is undone) reaches the offer from here.
 */

/** What nobody may record by hand while an offer is open: the offer says it. */
export function decidedByOffer(rule: OutcomeRule, application: ApplicationFacts): Refused | undefined {
  const offer = liveOffer(application);
  if (!offer) return undefined;
  if (rule.offer)
    return refused(
      "offer-decides",
      `There is an open offer, and "${rule.label}" follows from it. Record it on the offer itself.`,
      { pointer: "/outcome", more: { offerId: offer.offerId } },
    );
  if (rule.colour === "red" && rule.class === "ours" && wasTold(offer))
    return refused(
      "offer-is-open",
      "The candidate was told of an offer that is still open. Withdraw the offer; that ends the application too.",
      { pointer: "/outcome", more: { offerId: offer.offerId } },
    );
  return undefined;
}

/**
 * What outcomes that did not come from the offer do to it: the moves to append after them. They are implied, unless a
 * person said that very thing about the offer.
 */
export function offerAfter(
  main: EventOf<"OutcomeRecorded">,
  recorded: readonly EventOf<"OutcomeRecorded">[],
  rule: OutcomeRule,
  application: ApplicationFacts,
  track: Track,
): ApplicationEvent[] {
  const offer = liveOffer(application);
  if (!offer) return [];
  const accepts = recorded.some(
    ({ milestone, colour }) => milestone === track.offerMilestone && colour === "green",
  );
  const to = accepts ? "accepted" : main.ends ? endOf(offer, rule) : undefined;
  if (!to) return [];
  const version = latestEmployerVersion(offer)?.number;
  return [
    {
      type: "OfferMoved",
      offerId: offer.offerId,
      from: offer.status,
      to,
      at: main.effectiveAt,
      ...(version !== undefined ? { version } : {}),
      ...(rule.offer === to && main.reportId === undefined ? {} : { implied: true }),
    },
  ];
}

/** An offer does not outlive its application: as the rule says, else by who ended it. A draft was never made. */
function endOf(offer: Offer, rule: OutcomeRule): OfferStatus {
  if (!wasTold(offer)) return "discarded";
  return rule.offer ?? (rule.class === "ours" ? "withdrawn" : "declined");
}

/** Another system may say how an open offer ended, but not how far it has come: it was not there. */
export const notForReports = (rule: OutcomeRule, application: ApplicationFacts): Refused | undefined =>
  rule.offer && rule.colour === "amber" ? decidedByOffer(rule, application) : undefined;

/**
 * What an undo does to the offer: the moves made in the same appends as the outcomes it takes back (`factSeqs`) are
 * taken out by one drawn move back. Versions, contacts and what was sent stay. Earlier offers stay closed.
 */
export function offerAfterUndo(
  application: ApplicationFacts,
  events: readonly Recorded[],
  factSeqs: ReadonlySet<number>,
  now: string,
): ApplicationEvent[] {
  const offer = application.offers.at(-1);
  if (!offer) return [];
  const made = new Set(
    events
      .filter((event) => event.type === "OfferMoved" && factSeqs.has(event.factSeq))
      .map(({ seq }) => seq),
  );
  const fallen = standingMoves(offer).filter(({ seq }) => made.has(seq));
  if (fallen.length === 0) return [];
  const reopens = fallen.map(({ seq }) => seq);
  const left = standingMoves(offer).filter(({ seq }) => !reopens.includes(seq));
  const to = left.at(-1)?.to ?? "draft";
  const version = left.at(-1)?.version;
  return [
    {
      type: "OfferMoved",
      offerId: offer.offerId,
      from: offer.status,
      to,
      at: now,
      reopens,
      ...(version !== undefined ? { version } : {}),
    },
  ];
}

/**
 * Events that no undo of an outcome takes back: what was put on the table and said stays said, and a talk that was
 * cancelled stays so, for its time went to others.
 */
export const outlastsUndo = (event: Pick<Recorded, "type">): boolean => lasting.has(event.type);

const lasting: ReadonlySet<ApplicationEvent["type"]> = new Set<ApplicationEvent["type"]>([
  "OfferDrafted",
  "OfferVersionAdded",
  "OfferCorrected",
  "OfferMoved",
  "OfferContactLogged",
  "OfferExtended",
  "SupportDecided",
  "SupportAnswered",
  "SupportConsentWithdrawn",
  "ConsultationBooked",
  "ConsultationMoved",
  "ConsultationCancelled",
  "ConsultationPrepared",
  "ConsultationStarted",
  "ConsultationHeld",
  "ConsultationNoShow",
  "SupportCallDue",
  "MoreTimeRequested",
  "ExpectationsStated",
  "GapWaived",
  "TopicExplained",
  "ExplanationTakenBack",
  "ExplanationConfirmed",
  "IntentionNoted",
  "InterviewOffered",
  "InterviewBooked",
  "InterviewMoved",
  "InterviewCancelled",
  "AdjustmentAsked",
  "ScorecardSubmitted",
  "ScorecardsOverdue",
  "ThankYouWritten",
  "SurveyOffered",
  "SurveyAnswered",
]);
