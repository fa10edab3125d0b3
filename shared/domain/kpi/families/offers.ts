import { standingGreen, standingOutcomes } from "../../application/state.ts";
import type { Application, StandingOutcome } from "../../application/state.ts";
import type { OfferStatus } from "../../offer/events.ts";
import { firstTold, standingMoves } from "../../offer/state.ts";
import type { Offer, OfferMove } from "../../offer/state.ts";
import { findOutcome, milestoneIndex } from "../../track/track.ts";
import type { Track } from "../../track/track.ts";
import { exclude, sample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { percentilesOf, ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

const decisionToTold = "offer.decision_to_told";
const acceptance = "offer.acceptance";

const minutesAnHour = 60;
const millisecondsAMinute = 60_000;

/** How early offers go out, and what becomes of them. */
export const offers: Family = {
  take: (subject) => [...untilTold(subject), ...answered(subject)],
  kpis: [
    {
      id: decisionToTold,
      definition:
        "From the decision to make an offer (the last success before the offer) to the first figure told to the candidate, spoken or written, in hours by the clock: median (p50) and ninth decile (p90). Excluded: decisions that a later step recorded, which have no time of their own, and acceptances that another step or system recorded (implied).",
      rules: [
        "Of the first offer of which a figure was told and not taken back. The decision is the last success before the offer in the order of the track, by its corrected date.",
        "Never below zero: a figure told before the decision took none. By activity: in the month in which it was told.",
      ],
      unit: "hours",
      bases: ["cohort", "activity"],
      distributions: () => [decisionToTold],
      read: (sums) => percentilesOf(sums, decisionToTold, minutesAnHour),
    },
    {
      id: acceptance,
      definition:
        "Offers accepted, of all that were accepted, declined or expired. An offer that was accepted stays accepted here when the candidate backs out or it is withdrawn afterwards; both are counted beside it. Excluded, by reason: withdrawn by us before the answer, pending, acceptances that another step or system recorded (implied).",
      rules: [
        "Each offer of which a figure was told counts as it stands, moves that an undo took out left away. An application that has none, but an outcome that tells of an offer, has that one.",
        "Dated as its outcome is, also where that was corrected. Accepted is implied where a later milestone or another system recorded it.",
        "Backed out, withdrawn after acceptance: as in time.to_fill.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const accepted = sums.count("offer.accepted");
        const declined = sums.count("offer.declined");
        const expired = sums.count("offer.expired");
        const answered = accepted + declined + expired;
        return {
          value: ratio(accepted, answered),
          numerator: accepted,
          denominator: answered,
          n: answered,
          beside: {
            declined,
            expired,
            withdrawn: sums.count("offer.withdrawn"),
            pending: sums.count("offer.pending"),
            backedOut: sums.count("offer.backed-out"),
            withdrawnAfterAcceptance: sums.count("offer.withdrawn-after-acceptance"),
          },
        };
      },
    },
  ],
};

function untilTold({ application, track }: Subject): Booking[] {
  const told = application.offers.flatMap((offer) => firstTold(offer)?.toldAt ?? [])[0];
  if (!told) return [];
  if (isImplied(application, track)) return [exclude(decisionToTold, "implied", told)];
  const decision = decisionBefore(application, track);
  if (!decision || decision.impliedBy) return [exclude(decisionToTold, "decision-not-dated", told)];
  const minutes = Math.floor((Date.parse(told) - Date.parse(decision.effectiveAt)) / millisecondsAMinute);
  return [sample(decisionToTold, minutes, told)];
}

/** The last success on the way to the offer. */
function decisionBefore(application: Application, track: Track): StandingOutcome | undefined {
  const offer = milestoneIndex(track, track.offerMilestone);
  return standingOutcomes(application)
    .filter(({ colour, milestone }) => colour === "green" && milestoneIndex(track, milestone) < offer)
    .sort((a, b) => milestoneIndex(track, b.milestone) - milestoneIndex(track, a.milestone))[0];
}

/** When a version was told. One that was told in error, and told again, counts from the second time. */
export const versionToldAt = (offer: Offer, number: number): string | undefined =>
  standingMoves(offer).find(({ to, version }) => version === number && (to === "told" || to === "sent"))?.at;

/** How an offer ended, or that it did not yet, and when. */
interface Ending {
  readonly status: OfferStatus;
  readonly at: string;
}

/**
 * Offers that were put on the table, as they stand. An application whose offer was recorded only as an outcome of the
 * milestone has the one that outcome tells of.
 */
function endings(subject: Subject): Ending[] {
  const { application, track } = subject;
  const made = application.offers.flatMap((offer): Ending[] => {
    const last = standingMoves(offer).at(-1);
    return last && firstTold(offer) ? [{ status: offer.status, at: movedAt(subject, last) }] : [];
  });
  if (made.length > 0) return made;
  return standingOutcomes(application).flatMap((outcome): Ending[] => {
    const rule =
      outcome.milestone === track.offerMilestone && findOutcome(track, outcome.milestone, outcome.outcome);
    return rule && rule.offer ? [{ status: rule.offer, at: outcome.effectiveAt }] : [];
  });
}

/** When a move took effect: with its outcome, also where that one's date was corrected. */
export function movedAt({ application, history, track }: Subject, move: OfferMove): string {
  const factSeq = history.events.find(({ seq }) => seq === move.seq)?.factSeq;
  const recorded = application.outcomes.find(
    (outcome) =>
      outcome.factSeq === factSeq &&
      outcome.milestone === track.offerMilestone &&
      findOutcome(track, outcome.milestone, outcome.outcome)?.offer === move.to,
  );
  return recorded?.effectiveAt ?? move.at;
}

function answered(subject: Subject): Booking[] {
  const { application, track } = subject;
  return endings(subject).flatMap(({ status, at: happenedAt }): Booking[] => {
    const counted = (name: string) => tally(`offer.${name}`, { happenedAt });
    switch (status) {
      case "accepted": {
        if (isImplied(application, track)) return [exclude(acceptance, "implied", happenedAt)];
        const after = endedAfterAcceptance(application, track);
        return [counted("accepted"), ...(after ? [counted(after.reason)] : [])];
      }
      case "declined":
      case "expired":
        return [counted(status)];
      case "withdrawn":
        return [counted("withdrawn"), exclude(acceptance, "withdrawn", happenedAt)];
      case "told":
      case "sent":
      case "negotiating":
        return [counted("pending"), exclude(acceptance, "pending", happenedAt)];
      case "draft":
      case "discarded":
        return [];
    }
  });
}

/** Whether the acceptance was concluded from a later step, or told by another system: nobody dated or priced it. */
export function isImplied(application: Application, track: Track): boolean {
  const green = standingGreen(application, track.offerMilestone);
  const accepted = application.offers.findLast(({ status }) => status === "accepted");
  const concluded = accepted !== undefined && (standingMoves(accepted).at(-1)?.implied ?? false);
  return concluded || green?.impliedBy !== undefined || green?.reportId !== undefined;
}

/** What ended it between the acceptance and the first day at work: by the candidate, or by us. */
export function endedAfterAcceptance(
  application: Application,
  track: Track,
): { readonly reason: "backed-out" | "withdrawn-after-acceptance" } | undefined {
  const started = milestoneIndex(track, track.startedMilestone);
  const red = standingOutcomes(application).find(
    ({ colour, milestone }) =>
      colour === "red" &&
      milestoneIndex(track, milestone) > milestoneIndex(track, track.offerMilestone) &&
      milestoneIndex(track, milestone) <= started,
  );
  if (!red) return undefined;
  return { reason: red.class === "ours" ? "withdrawn-after-acceptance" : "backed-out" };
}
