import { standingOutcomes } from "../../application/state.ts";
import type { Application, StandingOutcome } from "../../application/state.ts";
import { daysBetween } from "../../calendar/days.ts";
import { dayOf } from "../../calendar/zones.ts";
import { milestoneIndex } from "../../track/track.ts";
import type { Track } from "../../track/track.ts";
import { exclude, sample } from "../contribution.ts";
import type { Booking } from "../contribution.ts";
import { percentilesOf } from "../kpi.ts";
import type { Family } from "../kpi.ts";
import { endedAfterAcceptance } from "./offers.ts";

const inMilestone = "time.in_milestone.";
const toHire = "time.to_hire";
const toFill = "time.to_fill";

/** Where applications wait, and how long it takes to a hire. Outcomes are dated by day, so it counts in whole days. */
export const durations: Family = {
  take: ({ application, track }) => {
    const greens = greensInOrder(application, track);
    const accepted = greens.find((green) => green.milestone === track.offerMilestone);
    return [
      ...greens.map((green, index) => waited(application, greens[index - 1], green)),
      ...(accepted ? [hired(application, accepted), filled(application, track, accepted)] : []),
    ];
  },
  kpis: [
    {
      id: `${inMilestone}<milestone>`,
      definition:
        "From the success before (at first: the arrival) to the success at this milestone, in calendar days at the site: median (p50) and ninth decile (p90). Skipped milestones have no date of their own: they, and the next one after them, are excluded as implied.",
      unit: "days",
      bases: ["cohort", "activity"],
      variants: (sums, milestones) => [...new Set([...milestones, ...sums.sectionsUnder(inMilestone)])],
      distributions: (milestone) => [inMilestone + milestone],
      read: (sums, milestone) => percentilesOf(sums, inMilestone + milestone, 1),
    },
    {
      id: toHire,
      definition:
        "From the application's arrival to the accepted offer, in calendar days at the site: median (p50) and ninth decile (p90). Acceptances recorded by a later success have no date of their own and are excluded as implied.",
      unit: "days",
      bases: ["cohort", "activity"],
      distributions: () => [toHire],
      read: (sums) => percentilesOf(sums, toHire, 1),
    },
    {
      id: toFill,
      definition:
        "From the day the job opened to the accepted offer that filled an opening of it, once per opening, in calendar days at the site: median (p50) and ninth decile (p90). Excluded: jobs that are always open (evergreen), jobs of which nobody said when they opened, acceptances that another step recorded (implied), backed out or withdrawn after acceptance, as the opening was still to be filled.",
      rules: [
        "The job is the one at which the application is now; each accepted application fills an opening of its own.",
        "The reasons in this order: evergreen, opening unknown, implied, then what ended it.",
        "Backed out or withdrawn: a red that stands at a milestone after the offer, up to the first day at work; ours is a withdrawal, any other was the candidate's.",
      ],
      unit: "days",
      bases: ["activity", "cohort"],
      distributions: () => [toFill],
      read: (sums) => percentilesOf(sums, toFill, 1),
    },
  ],
};

const greensInOrder = (application: Application, track: Track): StandingOutcome[] =>
  standingOutcomes(application)
    .filter((outcome) => outcome.colour === "green")
    .sort((a, b) => milestoneIndex(track, a.milestone) - milestoneIndex(track, b.milestone));

function waited(
  application: Application,
  former: StandingOutcome | undefined,
  green: StandingOutcome,
): Booking {
  const id = inMilestone + green.milestone;
  if (green.impliedBy || former?.impliedBy) return exclude(id, "implied", green.effectiveAt);
  return sample(
    id,
    daysOf(application, former?.effectiveAt ?? application.receivedAt, green),
    green.effectiveAt,
  );
}

const hired = (application: Application, accepted: StandingOutcome): Booking =>
  accepted.impliedBy
    ? exclude(toHire, "implied", accepted.effectiveAt)
    : sample(toHire, daysOf(application, application.receivedAt, accepted), accepted.effectiveAt);

/** By the job it is at now: one that moved filled an opening there. */
function filled(application: Application, track: Track, accepted: StandingOutcome): Booking {
  const { job, site } = application;
  const { effectiveAt } = accepted;
  if (job.evergreen) return exclude(toFill, "evergreen", effectiveAt);
  if (job.openedAt === undefined) return exclude(toFill, "opening-unknown", effectiveAt);
  if (accepted.impliedBy) return exclude(toFill, "implied", effectiveAt);
  const ended = endedAfterAcceptance(application, track);
  if (ended) return exclude(toFill, ended.reason, effectiveAt);
  return sample(toFill, daysBetween(job.openedAt, dayOf(effectiveAt, site.zone)), effectiveAt);
}

function daysOf(application: Application, from: string, { effectiveAt }: StandingOutcome): number {
  const { zone } = application.site;
  return daysBetween(dayOf(from, zone), dayOf(effectiveAt, zone));
}
