import type { Application, History } from "../application/state.ts";
import type { Compensation } from "../offer/compensation.ts";
import { acceptedOffer, standingMoves, termsOf } from "../offer/state.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import { alignmentOf } from "./alignment.ts";
import type { AlignmentItem } from "./alignment.ts";
import { applyExpectationEvent, inAnotherJob, noExpectations } from "./state.ts";
import type { ExpectationFacts } from "./state.ts";

/**
 * What became of blocking gaps between what a candidate wanted and what they got. `no-gap`: asked, and nothing ever
 * blocked; `unsettled`: something blocks that nobody waived, because another system reported the acceptance or the gap
 * opened after the offer was told.
 */
export const reconciliations = ["no-gap", "settled", "waived", "unsettled", "never-asked"] as const;
export type Reconciliation = (typeof reconciliations)[number];

/**
 * How an application's expectations were reconciled, from its facts alone: each time by the job's terms and the rules
 * that the last answers or waiver were compared with, and the offer's own figures. A job that was changed afterwards shows in what
 * went through: a person passes a step that waits for alignment only once nothing of the job blocks any more.
 */
export function reconciliationOf(
  history: Pick<History, "events" | "takenBack">,
  application: Application,
  track: Track,
): Reconciliation {
  const stages = stagesOf(history);
  const last = stages.at(-1);
  if (!last || last.facts.expectations.version === 0) return "never-asked";
  const blocking = blockingItems(last.facts, acceptedTerms(application));
  const stated = stages.findLast(({ states }) => states)?.seq ?? 0;
  const wentThrough = passedGateSince(stated, application, track);
  const left = blocking.filter(({ waiver, against }) => !waiver && !(against === "job" && wentThrough));
  if (left.length > 0) return "unsettled";
  if (blocking.some(({ waiver }) => waiver)) return "waived";
  return everBlocked(stages, application) ? "settled" : "no-gap";
}

/** Expectations and waivers as an event left them. */
interface Stage {
  readonly seq: number;
  readonly states: boolean;
  readonly waives: boolean;
  readonly facts: ExpectationFacts;
}

function stagesOf({ events, takenBack }: Pick<History, "events" | "takenBack">): Stage[] {
  let facts: ExpectationFacts = noExpectations;
  return events.flatMap((event): Stage[] => {
    if (takenBack.has(event.seq)) return [];
    if (event.type === "Transferred") facts = { ...facts, ...inAnotherJob };
    else if (event.type === "ExpectationsStated" || event.type === "GapWaived")
      facts = applyExpectationEvent(facts, event);
    else return [];
    return [
      {
        seq: event.seq,
        states: event.type === "ExpectationsStated",
        waives: event.type === "GapWaived",
        facts,
      },
    ];
  });
}

function blockingItems(facts: ExpectationFacts, offer: Compensation | undefined): AlignmentItem[] {
  const { terms, rules } = facts.expectations;
  if (!terms) return [];
  return alignmentOf(facts, terms, offer, rules).filter(({ level }) => level === "blocking");
}

/** What blocked once: against the job when an answer was given, against a figure when it was told, or by its waiver. */
const everBlocked = (stages: readonly Stage[], application: Application): boolean =>
  stages.some(({ waives, facts }) => waives || blockingItems(facts, undefined).length > 0) ||
  toldFigures(application).some(({ seq, terms }) => {
    const then = stages.findLast((stage) => stage.seq < seq);
    return then !== undefined && blockingItems(then.facts, terms).length > 0;
  });

/** The employer's figures in the order they were told, with the seq of telling them. */
const toldFigures = (application: Application): { readonly seq: number; readonly terms: Compensation }[] =>
  application.offers.flatMap((offer) =>
    standingMoves(offer).flatMap(({ seq, to, version: number }) => {
      const version = offer.versions.find((each) => each.number === number);
      return version && (to === "told" || to === "sent") ? [{ seq, terms: termsOf(version) }] : [];
    }),
  );

function acceptedTerms(application: Application): Compensation | undefined {
  const offer = acceptedOffer(application);
  const version = offer?.versions.find(({ number }) => number === offer.acceptedVersion);
  return version && termsOf(version);
}

/** Whether a person recorded, after this event, the first outcome of a milestone that waits for alignment. */
function passedGateSince(seq: number, { outcomes }: Application, track: Track): boolean {
  const waits = outcomes.filter(
    ({ milestone, outcome }) => findOutcome(track, milestone, outcome)?.waitsForAlignment === true,
  );
  return waits.some(
    (outcome) =>
      outcome.seq > seq &&
      (outcome.actor.kind === "member" || outcome.actor.kind === "candidate") &&
      outcome.impliedBy === undefined &&
      waits.find(({ milestone }) => milestone === outcome.milestone) === outcome,
  );
}
