import { defaultScheme, milestonePoints } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import type { Condition, Milestone, OutcomeRule, ReviewRule } from "../shared/domain/track/track.ts";
import { code, table } from "./markdown.ts";

/** The default track, `docs/track.md`, from the data that organisations start with. */
export const generateTrack = (): string =>
  [
    "# The default track",
    "Generated from `shared/domain/track/default-track.ts` and `shared/domain/points/scheme.ts`. An organisation's own track is a document of the same shape (`POST /v1/tracks`).",
    "**Colour**: green opens the next milestone, amber needs more and is looked at again, red ends it. **Next**: who acts (us, the candidate, the manager) and when it is looked at again unless a moment is given; wd is a working day of the site. **Recruiter**: digest at 08:00 on that day, a task at once, a task to call, or the screen alone.",
    "## In order",
    table(
      ["milestone", "id", "points", "reached when"],
      defaultTrack.milestones.map((milestone) => [
        milestone.label,
        code(milestone.id),
        points(milestone),
        [
          milestone.step,
          ...(milestone.optional ? ["(only where an outcome opens it)"] : []),
          ...(milestone.retentionDays ? [`(not before day ${milestone.retentionDays})`] : []),
        ].join(" "),
      ]),
    ),
    ...defaultTrack.milestones.flatMap((milestone) => [
      `## ${milestone.label}`,
      outcomes(milestone.outcomes),
    ]),
    "## At any open milestone",
    ...defaultTrack.anywhere.flatMap(({ before, outcome }) => [
      `Until ${code(before)} is green:`,
      outcomes([outcome]),
    ]),
    "",
  ].join("\n\n");

function points(milestone: Milestone): string {
  const bonus = defaultScheme.newToSector;
  const own = milestonePoints(defaultScheme, milestone.id);
  if (milestone.id !== bonus.milestone || bonus.points === 0) return String(own);
  return `${own}, and ${bonus.points} for somebody new to the sector`;
}

const outcomes = (rules: readonly OutcomeRule[]): string =>
  table(
    ["outcome", "id", "colour", "next", "recruiter", "referrer", "candidate", "given with it", "rules"],
    rules.map((rule) => [
      rule.label,
      code(rule.id),
      rule.class ? `${rule.colour} (${rule.class})` : rule.colour,
      [rule.owner, rule.review && review(rule.review)].filter(Boolean).join(", ") || "–",
      recruiter(rule),
      rule.referrer ?? "–",
      rule.candidate ?? "–",
      [...(rule.needs ?? []).map(code), ...(rule.mayCarry ?? []).map((field) => `${code(field)} (may)`)].join(
        ", ",
      ) || "–",
      rulesOf(rule).join("; ") || "–",
    ]),
  );

function recruiter({ recruiter: how, recruiterIfByCandidate, callIfInterviewed }: OutcomeRule): string {
  if (recruiterIfByCandidate) return `${how}, if the candidate did it`;
  return callIfInterviewed ? `${how}, if interviewed` : how;
}

function review(rule: ReviewRule): string {
  const days = (count: number, unit: string) => `${count} ${unit}`;
  switch (rule.kind) {
    case "working-days":
      return rule.days === 0 ? "the same day" : days(rule.days, "wd");
    case "given":
      return "the agreed moment";
    case "interview-end":
      return "the end of the interview";
    case "offer-expiry":
      return `the offer's expiry, else ${days(rule.days, "wd")}`;
    case "after-start-date":
      return `the start date and ${days(rule.days, "wd")}`;
    case "after-started":
      return `the first day at work and ${days(rule.days, "days")}`;
  }
}

function condition(rule: Condition): string {
  switch (rule.kind) {
    case "tries":
      return `after ${rule.tries} tries over ${rule.channels} channels and ${rule.workingDays} wd`;
    case "reminders":
      return `after ${rule.reminders} reminders and ${rule.workingDays} wd`;
    case "missed-before":
      return "at a second miss or a first without an answer";
    case "offer-ran-out":
      return `the offer's expiry is past by ${rule.graceWorkingDays} wd`;
    case "calls-after-start":
      return `${rule.workingDays} wd after the start, with calls logged`;
    case "scorecards":
      return "all scorecards of an interview planned here are in";
  }
}

const rulesOf = (rule: OutcomeRule): string[] => [
  ...(rule.condition ? [`warns unless ${condition(rule.condition)}`] : []),
  ...(rule.confirmedBy === "hr" ? ["hr confirms"] : []),
  ...(rule.confirmedBy === "hr-second-person" ? ["hr confirms, a second person"] : []),
  ...(rule.opens ? [`opens ${code(rule.opens)}`] : []),
  ...(rule.byClockOnly ? ["only time records it"] : []),
  ...(rule.contact ? [`counts as a ${rule.contact}`] : []),
  ...(rule.promiseToPerson ? ["a promise to a person: undone only as recorded in error"] : []),
  ...(rule.caution ? [rule.caution] : []),
];
