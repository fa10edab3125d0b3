import { refused } from "../application/decision.ts";
import type { Policy, Refused } from "../application/decision.ts";
import type { Application } from "../application/state.ts";
import type { Compensation } from "../offer/compensation.ts";
import { acceptedOffer, latestEmployerVersion, liveOffer, termsOf } from "../offer/state.ts";
import { findOutcome } from "../track/track.ts";
import { alignmentOf, stillBlocking } from "./alignment.ts";
import type { Outgrown } from "./alignment.ts";

/** What of an offer is compared: the figures that would be told next, else the employer's latest that were. */
export function comparedOffer(application: Application): Compensation | undefined {
  const live = liveOffer(application);
  const offer = live ?? acceptedOffer(application);
  const latest = offer && latestEmployerVersion(offer);
  return live?.draft ?? (latest && termsOf(latest));
}

/**
 * Why a person cannot go on to the final interview or make the offer yet: something blocks without a waiver that holds.
 * What other systems report is not held up by it.
 */
export function gateProblem(
  application: Application,
  { actor, alignment }: Policy,
  offer: Compensation | undefined = comparedOffer(application),
): Refused | undefined {
  if (!alignment || (actor.kind !== "member" && actor.kind !== "candidate")) return undefined;
  const gaps = stillBlocking(alignmentOf(application, alignment.terms, offer, alignment.rules));
  if (gaps.length === 0) return undefined;
  // What there is to settle is said by a person; what an offer says that is not told yet is nobody's but ours.
  if (actor.kind === "candidate")
    return refused(
      "alignment-blocks",
      "Thank you for saying openly what you want. It is still apart from what the job offers, so your recruiter talks with you before you go on. They have it on their list; you can also call or write to them.",
    );
  const names = gaps
    .map(({ item, outgrown }) => (outgrown ? `${item} (${whyNot[outgrown]})` : item))
    .join(", ");
  // A waiver is for what is written down.
  const first =
    offer === comparedOffer(application) ? "" : " To waive it, save these figures as a draft first.";
  return refused(
    "alignment-blocks",
    `What the candidate wants and what there is are too far apart: ${names}. Settle it with them, or waive it with a reason.${first}`,
    {
      more: {
        gaps: gaps.map(({ item, reason, against, outgrown }) => ({ item, reason, against, outgrown })),
      },
    },
  );
}

const whyNot: Readonly<Record<Outgrown, string>> = {
  larger: "the gap is larger than what was waived",
  "not-closed": "it was waived because the offer would close it, and it does not",
};

/**
 * The same for outcomes that are recorded by hand, with those that they imply. Once one of a milestone went through, the
 * others of it follow.
 */
export function outcomeGateProblem(
  recorded: readonly { readonly milestone: string; readonly outcome: string }[],
  application: Application,
  policy: Policy,
): Refused | undefined {
  const waits = ({ milestone, outcome }: { readonly milestone: string; readonly outcome: string }) =>
    findOutcome(policy.track, milestone, outcome)?.waitsForAlignment === true;
  const wentThrough = new Set(application.outcomes.filter(waits).map(({ milestone }) => milestone));
  return recorded.some((each) => waits(each) && !wentThrough.has(each.milestone))
    ? gateProblem(application, policy)
    : undefined;
}
