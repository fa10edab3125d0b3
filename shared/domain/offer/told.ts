import { standingOutcomes } from "../application/state.ts";
import type { ApplicationFacts } from "../application/state.ts";
import { milestoneIndex } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import { firstTold } from "./state.ts";

/**
 * How long the first offer was on its way: from the decision (the date of the last success before the offer milestone,
 * as it stands now) until a figure was first told. `undefined` while none was, or where nothing led up to it.
 */
export function decisionToTold(
  application: ApplicationFacts,
  track: Track,
): { readonly decidedAt: string; readonly toldAt: string } | undefined {
  const offer = milestoneIndex(track, track.offerMilestone);
  const before = standingOutcomes(application).filter(
    ({ milestone, colour }) => colour === "green" && milestoneIndex(track, milestone) < offer,
  );
  const decided = before.toSorted(
    (a, b) => milestoneIndex(track, a.milestone) - milestoneIndex(track, b.milestone),
  );
  const decidedAt = decided.at(-1)?.effectiveAt;
  const toldAt = application.offers.map((each) => firstTold(each)?.toldAt).find((at) => at !== undefined);
  return decidedAt === undefined || toldAt === undefined ? undefined : { decidedAt, toldAt };
}
