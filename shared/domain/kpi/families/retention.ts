import { hasStarted } from "../../application/plan.ts";
import { standingOutcomes } from "../../application/state.ts";
import type { Application, StandingOutcome } from "../../application/state.ts";
import { reconciliationOf, reconciliations } from "../../expectations/reconciled.ts";
import { milestoneIndex } from "../../track/track.ts";
import type { Milestone, Track } from "../../track/track.ts";
import { exclude, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family, Kpi, Reading } from "../kpi.ts";

/** From this share of unknown answers on, the figure says little. */
const unknownShare = 0.1;

const alignmentPrefix = "retention.by_alignment.";
const alignmentSection = "retention.by_alignment";
/** The check by which it is told whether people stayed. */
const lastCheck = "12w";

/** Whether people stay. Checks are the track's milestones with a number of days, named by their weeks. */
export const retention: Family = {
  take: (subject) => {
    const { application, track } = subject;
    if (!hasStarted(track, application)) return [];
    const checks = track.milestones.filter((milestone) => milestone.retentionDays !== undefined);
    const last = checks.find((milestone) => checkOf(milestone) === lastCheck);
    return [
      ...checks.flatMap((milestone) => answerAt(application, track, milestone)),
      ...(last ? byAlignment(subject, last) : []),
    ];
  },
  kpis: [
    kept("4w", "four"),
    kept("12w", "twelve"),
    {
      id: `${alignmentPrefix}<reconciled>`,
      definition:
        "People still employed twelve weeks after they started (retention.12w), by what became of blocking gaps between what they wanted and what they got: settled, waived with a reason, unsettled (nobody waived it: another system reported the acceptance, or the gap opened after the offer was told), no-gap (asked, and nothing ever blocked), never-asked. Not randomised: who was asked and who was not differ in more than that. Beside it yes / all that fell due. Excluded: agreed terms that ended.",
      rules: [
        "What is compared, item by item: each duty of the job, pay, hours, shifts and place. A gap blocks where a duty is not wanted, a shift cannot be worked, the way of working is none that they accept or the way is longer than their limit, pay sought is more than payOpenPercent above the top (the range's, or the offer's), or hours are more than hoursAgreed and more than hoursOpenPercent apart; by the organisation's rules as they were then (10 %, 2 hours, 20 % where it set none). Pay that is net, in another currency or unanswered never blocks.",
        "Each time by the job's terms that were kept with the last answer or waiver, and, once there is an accepted offer, by its figures where they say something.",
        "A waiver lapses when that answer is given anew or taken back (a duty: unless they say the same of it) and when they move to another job; it holds for no larger gap, and one for the reason that the offer will close it not against the offer.",
        "In this order: never asked; unsettled (a gap blocks, nobody waived it, and it is not one to the job that a person went past afterwards, by the first outcome of a step that waits for alignment); waived; settled (something blocked once: against the job when an answer was given, against a figure when it was told, or by its waiver); no gap.",
        "How far away somebody lives is not exported: of exported facts, a gap of distance cannot be told.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      variants: () => reconciliations,
      read: (sums, reconciled) => {
        const { warnings = [], ...reading } = answersRead((answer) =>
          sums.count(`${reconciled}.${answer}`, alignmentSection),
        );
        return { ...reading, warnings: ["not-randomised", ...warnings] };
      },
    },
  ],
};

function byAlignment({ history, application, track }: Subject, milestone: Milestone): Booking[] {
  const answer = retentionAnswer(application, track, milestone);
  if (!answer) return [];
  const { kept: known, at: happenedAt } = answer;
  const reconciled = reconciliationOf(history, application, track);
  return known === "term-ended"
    ? [exclude(alignmentPrefix + reconciled, "agreed-term-ended", happenedAt)]
    : [tally(`${reconciled}.${known}`, { section: alignmentSection, happenedAt })];
}

function kept(check: string, weeks: string): Kpi {
  return {
    id: `retention.${check}`,
    definition: `People still employed ${weeks} weeks after they started: yes / (yes + no). Beside it yes / all that fell due. Who left earlier is a no here too; agreed terms that ended are excluded. Marked where more than 10 % of what fell due is not known.`,
    rules: [
      "The answer that stands at the check, or the end that stands at an earlier check; of ends, an agreed term is excluded and an unknown one is not known. Due and not answered: the clock asked, and nobody said. By activity: in the month of the answer's date, else of the first asking.",
    ],
    unit: "ratio",
    bases: ["cohort", "activity"],
    read: (sums) => answersRead((answer) => sums.count(`kept-${check}.${answer}`)),
  };
}

function answersRead(count: (answer: "yes" | "no" | "unknown") => number): Reading {
  const yes = count("yes");
  const no = count("no");
  const unknown = count("unknown");
  const due = yes + no + unknown;
  return {
    value: ratio(yes, yes + no),
    numerator: yes,
    denominator: yes + no,
    n: yes + no,
    beside: { due, unknown, ofAllDue: ratio(yes, due) },
    ...(unknown > unknownShare * due ? { warnings: ["many-unknown"] } : {}),
  };
}

function answerAt(application: Application, track: Track, milestone: Milestone): Booking[] {
  const check = checkOf(milestone);
  const answer = retentionAnswer(application, track, milestone);
  if (!answer) return [];
  const { kept: known, at: happenedAt } = answer;
  return known === "term-ended"
    ? [exclude(`retention.${check}`, "agreed-term-ended", happenedAt)]
    : [tally(`kept-${check}.${known}`, { happenedAt })];
}

/** A check by its weeks: `12w`. */
const checkOf = ({ retentionDays = 0 }: Milestone): string => `${retentionDays / 7}w`;

interface RetentionAnswer {
  readonly kept: "yes" | "no" | "unknown" | "term-ended";
  readonly at: string;
}

/** What is known of one check: answered here, by having left earlier, asked and not answered; nothing if not due yet. */
function retentionAnswer(
  application: Application,
  track: Track,
  milestone: Milestone,
): RetentionAnswer | undefined {
  const answer = decisive(application, track, milestone);
  if (answer) return { kept: keptBy(answer), at: answer.effectiveAt };
  const asked = application.retentionAsks.find((ask) => ask.milestone === milestone.id);
  return asked && { kept: "unknown", at: asked.at };
}

function keptBy({ colour, class: lost }: StandingOutcome): RetentionAnswer["kept"] {
  if (colour === "green") return "yes";
  if (lost === "term") return "term-ended";
  return lost === "unknown" ? "unknown" : "no";
}

/** The standing answer at this check, or the red at an earlier one that ended it. */
function decisive(application: Application, track: Track, milestone: Milestone): StandingOutcome | undefined {
  const index = milestoneIndex(track, milestone.id);
  const answers = standingOutcomes(application).filter(({ colour }) => colour !== "amber");
  return (
    answers.find((answer) => answer.milestone === milestone.id) ??
    answers.find((answer) => {
      const earlier = milestoneIndex(track, answer.milestone);
      const isCheck = track.milestones[earlier]?.retentionDays !== undefined;
      return answer.colour === "red" && isCheck && earlier < index;
    })
  );
}
