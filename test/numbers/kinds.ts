import { acceptedOffer } from "../../shared/domain/offer/state.ts";
import type { Generated } from "./organisation.ts";

const month = 30 * 86_400_000;

/**
 * What makes figures hard to get right, each by a name: an organisation in which one of these never occurs proves nothing
 * about it.
 */
const kinds: Readonly<Record<string, (generated: Generated) => number>> = {
  undone: ({ story }) => countOf(story, ({ type }) => type === "OutcomeUndone"),
  redated: ({ story }) => countOf(story, ({ type }) => type === "OutcomeRedated"),
  "recorded months later": ({ story }) =>
    countOf(
      story,
      (event) =>
        event.type === "OutcomeRecorded" &&
        Date.parse(event.recordedAt) - Date.parse(event.effectiveAt) > 2 * month,
    ),
  merged: ({ story }) => countOf(story, ({ type }) => type === "MergedInto"),
  unmerged: ({ story }) => countOf(story, ({ type }) => type === "UnmergedFrom"),
  erased: ({ story }) => countOf(story, ({ type }) => type === "CandidateErased"),
  "archived as a test": ({ story }) =>
    countOf(story, (event) => event.type === "Archived" && event.reason === "test"),
  restored: ({ story }) => countOf(story, ({ type }) => type === "Restored"),
  reopened: ({ story }) => countOf(story, ({ type }) => type === "Reopened"),
  transferred: ({ story }) => countOf(story, ({ type }) => type === "Transferred"),
  "left without a recruiter": ({ story }) =>
    countOf(story, (event) => event.type === "Transferred" && event.recruiterId === undefined),
  "another referrer": ({ story }) => countOf(story, ({ type }) => type === "ReferrerChanged"),
  "points taken back": ({ entries }) => entries.filter(({ reverses }) => reverses !== undefined).length,
  "reported by another system": ({ story }) =>
    countOf(story, (event) => event.type === "OutcomeRecorded" && event.reportId !== undefined),
  "offers in several versions": ({ story }) =>
    story.application().offers.filter(({ versions }) => versions.length > 1).length,
  "offers corrected": ({ story }) => countOf(story, ({ type }) => type === "OfferCorrected"),
  "talks held": ({ story }) => countOf(story, ({ type }) => type === "ConsultationHeld"),
  "interviews held": ({ story }) => countOf(story, ({ type }) => type === "InterviewHeld"),
  scorecards: ({ story }) => countOf(story, ({ type }) => type === "ScorecardSubmitted"),
  "scorecards missing": ({ story }) => countOf(story, ({ type }) => type === "ScorecardsOverdue"),
  expectations: ({ story }) => countOf(story, ({ type }) => type === "ExpectationsStated"),
  "gaps waived": ({ story }) => countOf(story, ({ type }) => type === "GapWaived"),
  surveys: ({ story }) => countOf(story, ({ type }) => type === "SurveyAnswered"),
  "mails bounced": ({ messages }) => messages.filter(({ type }) => type === "MessageBounced").length,
  ...Object.fromEntries(
    ["GBP", "EUR", "SEK"].map((currency) => [
      `accepted in ${currency}`,
      (each: Generated) => acceptedIn(each, currency),
    ]),
  ),
};

const countOf = (
  { events }: Generated["story"],
  is: (event: Generated["story"]["events"][number]) => boolean,
): number => events.filter(is).length;

const acceptedIn = ({ story }: Generated, currency: string): number =>
  acceptedOffer(story.application())?.versions[0]?.terms.currency === currency ? 1 : 0;

/** How often each kind occurred. */
export class Occurrences {
  readonly counts: Record<string, number> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));

  add(generated: Generated): void {
    for (const [kind, count] of Object.entries(kinds))
      this.counts[kind] = (this.counts[kind] ?? 0) + count(generated);
  }
}
