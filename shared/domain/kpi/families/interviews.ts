import { standingOutcomes } from "../../application/state.ts";
import { scorecardsDueAt } from "../../interview/clock.ts";
import { milestonesOf } from "../../interview/follow.ts";
import { hasTime, missingScorecards } from "../../interview/state.ts";
import type { Interview, TimedInterview } from "../../interview/state.ts";
import { workingTimeOf } from "../../application/working-time.ts";
import { exclude, sample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { percentilesOf, ratio } from "../kpi.ts";
import type { Family, Kpi } from "../kpi.ts";

const offeredToBooked = "interview.offered_to_booked";
const bookedToHeld = "interview.booked_to_held";
const heldToDecision = "interview.held_to_decision";
const delay = "scorecard.delay";
const inTime = "scorecard.in_time";

const minutesAnHour = 60;
const millisecondsAMinute = 60_000;

/** How long candidates wait around their interviews, and interviewers with what they found. First and final ones. */
export const interviews: Family = {
  take: (subject) =>
    subject.application.interviews.flatMap((interview): Booking[] => {
      const { kind } = interview;
      if (kind !== "first" && kind !== "final") return [];
      return [
        ...booking(interview),
        ...holding(interview),
        ...(interview.status === "held" && hasTime(interview)
          ? [...deciding(interview, kind, subject), ...writing(interview, subject)]
          : []),
      ];
    }),
  kpis: [
    hours(
      offeredToBooked,
      "From offering times for a first or final interview to a time being booked, in hours by the clock: median (p50) and ninth decile (p90). Excluded: called off before a time was booked, no time booked yet.",
      [
        "The booking is the last one of the interview; one that was booked counts, also where it was called off later. By activity: in the month of the booking, what is excluded in that of the offer of times.",
      ],
    ),
    hours(
      bookedToHeld,
      "From the booking of a first or final interview to when it began, moves included, in hours by the clock: median (p50) and ninth decile (p90). Excluded: called off, the candidate did not come, not held yet.",
      [
        "Of interviews that were booked: held is what was said of it last. By activity: in the month for which it was last booked or moved.",
      ],
    ),
    hours(
      heldToDecision,
      "From the end of a first or final interview to the decision on it (its milestone's success, or our no), in hours by the clock: median (p50) and ninth decile (p90). Excluded: no decision yet, ended by the candidate, a decision that a later step recorded (implied).",
      [
        "Only the last interview of its kind that was held: an earlier one was followed by another, and not by the decision.",
        "The decision is the success or the end that stands at its milestone: for a first interview “interview completed” (the last milestone that is about one, up to the track's interview milestone), for a final one the last after it. By activity: in the month of the decision, what is undecided in that of the interview.",
      ],
    ),
    hours(
      delay,
      "From the end of an interview to each of its scorecards, in hours by the clock: median (p50) and ninth decile (p90). Scorecards that are missing have no hours: see scorecard.in_time.",
      [
        "Of first and final interviews that were held. Of two scorecards by one member the first counts. By activity: in the month in which it was written.",
      ],
    ),
    {
      id: inTime,
      definition:
        "Scorecards written by the end of the site's next working day after the interview, of all that were due by then: one of each interviewer of a first or final interview that was held. Missing ones count as due. By activity: in the month of the interview. Excluded: not due yet.",
      rules: [
        "Due at the closing time of the first working day of the application's site after the day of the interview, on the site's clock.",
        "Every scorecard that was written is due, also early; one that is missing once the clock has recorded so, and not before. Beside it: late, and missing.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const met = sums.count("scorecard.in-time");
        const due = sums.count("scorecard.due");
        const missing = sums.count("scorecard.missing");
        return {
          value: ratio(met, due),
          numerator: met,
          denominator: due,
          n: due,
          beside: { late: due - met - missing, missing },
        };
      },
    },
  ],
};

function hours(id: string, definition: string, rules: readonly string[]): Kpi {
  return {
    id,
    definition,
    rules,
    unit: "hours",
    bases: ["cohort", "activity"],
    distributions: () => [id],
    read: (sums) => percentilesOf(sums, id, minutesAnHour),
  };
}

const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / millisecondsAMinute);

function booking({ status, offeredAt, bookedAt }: Interview): Booking[] {
  if (bookedAt !== undefined) return [sample(offeredToBooked, minutesBetween(offeredAt, bookedAt), bookedAt)];
  return [exclude(offeredToBooked, status === "cancelled" ? "called-off" : "not-booked-yet", offeredAt)];
}

function holding({ status, bookedAt, startsAt }: Interview): Booking[] {
  if (bookedAt === undefined || startsAt === undefined) return [];
  switch (status) {
    case "held":
      return [sample(bookedToHeld, minutesBetween(bookedAt, startsAt), startsAt)];
    case "missed":
      return [exclude(bookedToHeld, "did-not-come", startsAt)];
    case "cancelled":
      return [exclude(bookedToHeld, "called-off", startsAt)];
    case "booked":
    case "offered":
      return [exclude(bookedToHeld, "not-held-yet", startsAt)];
  }
}

/** The decision on the last interview of its kind that was held: an earlier one was followed by another, not by it. */
function deciding(
  interview: TimedInterview,
  kind: "first" | "final",
  { application, track }: Subject,
): Booking[] {
  const last = application.interviews.findLast((each) => each.kind === kind && each.status === "held");
  if (last?.interviewId !== interview.interviewId) return [];
  const milestone = milestonesOf(kind, application, track).at(-1)?.id;
  const decision = standingOutcomes(application).find(
    (outcome) => outcome.milestone === milestone && outcome.colour !== "amber",
  );
  const { endsAt } = interview;
  if (!decision) return [exclude(heldToDecision, "undecided", endsAt)];
  const { colour, class: lost, effectiveAt, impliedBy } = decision;
  if (impliedBy !== undefined) return [exclude(heldToDecision, "implied", effectiveAt)];
  return colour === "green" || lost === "ours"
    ? [sample(heldToDecision, minutesBetween(endsAt, effectiveAt), effectiveAt)]
    : [exclude(heldToDecision, "ended-by-candidate", effectiveAt)];
}

/** All of an interview's scorecards in the month of the interview: else more could be in time than were due. */
function writing(interview: TimedInterview, { application }: Subject): Booking[] {
  const { endsAt: happenedAt, scorecards, scorecardsOverdue } = interview;
  const dueAt = scorecardsDueAt(interview, workingTimeOf(application));
  const counted = (name: string) => tally(`scorecard.${name}`, { happenedAt });
  return [
    ...scorecards.flatMap(({ submittedAt }) => [
      sample(delay, minutesBetween(happenedAt, submittedAt), submittedAt),
      counted("due"),
      ...(submittedAt <= dueAt ? [counted("in-time")] : []),
    ]),
    ...missingScorecards(interview).flatMap(() =>
      scorecardsOverdue ? [counted("due"), counted("missing")] : [exclude(inTime, "not-due-yet", happenedAt)],
    ),
  ];
}
