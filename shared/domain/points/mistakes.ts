import { repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";
import { isCurrency } from "../organisation/mistakes.ts";
import { findMilestone } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { Scheme } from "./scheme.ts";

/**
 * What is wrong with a scheme: milestones that the track of new applications does not have, the same milestone
 * twice, currencies nobody knows, or no value of a point where a site pays.
 */
export function mistakesOfScheme(
  scheme: Omit<Scheme, "version">,
  track: Track,
  siteCurrencies: readonly string[],
): Mistake[] {
  const known = (milestone: string, pointer: string): Mistake[] =>
    findMilestone(track, milestone)
      ? []
      : [{ pointer, detail: `The track has no milestone "${milestone}".` }];
  return [
    ...scheme.milestones.flatMap(({ milestone }, index) =>
      known(milestone, `/milestones/${index}/milestone`),
    ),
    ...repeated(
      scheme.milestones.map(({ milestone }) => milestone),
      (index) => `/milestones/${index}/milestone`,
    ),
    ...known(scheme.newToSector.milestone, "/newToSector/milestone"),
    ...Object.keys(scheme.pointValue)
      .filter((currency) => !isCurrency(currency))
      .map((currency) => ({
        pointer: `/pointValue/${currency}`,
        detail: "Not a currency of ISO 4217.",
      })),
    ...[...new Set(siteCurrencies)]
      .filter((currency) => !(currency in scheme.pointValue))
      .map((currency) => ({
        pointer: "/pointValue",
        detail: `Say what a point is worth in ${currency}: a site pays in it.`,
      })),
  ];
}
