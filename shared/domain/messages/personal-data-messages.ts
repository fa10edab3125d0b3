import type { EventOf, Recorded } from "../application/events.ts";
import type { Application, History } from "../application/state.ts";
import { instantAt } from "../calendar/zones.ts";
import { atOnce, partiesOf } from "./planned.ts";
import type { Calls, Reading } from "./planned.ts";

/**
 * Messages about the data of a person. Once erasing has begun all of them go at once: soon nobody knows any more where
 * to.
 */
export const personalDataCalls: Calls = {
  ErasureAsked: (event, { application }) => [
    ...(application.reachableBy.includes("email")
      ? [atOnce(event, "candidate-erasure-asked", { role: "candidate" }, { goodUntil: event.due })]
      : []),
    atOnce(event, "privacy-erasure-asked", { role: "privacy" }),
  ],
  RetentionNoticeGiven: (event, reading) => {
    const { reachableBy, manuallyArchived } = reading.application;
    const goodUntil = noticeTrueUntil(event, reading);
    return reachableBy.includes("email") && manuallyArchived === undefined
      ? [atOnce(event, "candidate-retention-notice", { role: "candidate" }, { goodUntil })]
      : [];
  },
  HoldReviewDue: (event) => [atOnce(event, "privacy-hold-review", { role: "privacy" })],
  ErasureBegun: (event, { application, history }) => {
    const { referrerId } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
    const ends = history.events.filter(
      ({ type, factSeq }) => type === "OutcomeRecorded" && factSeq === event.factSeq,
    );
    return [
      ...(mayBeTold(event, application) ? [atOnce(event, "candidate-erased", { role: "candidate" })] : []),
      ...(referrerId && ends.length > 0
        ? [
            atOnce(
              event,
              "referrer-ended",
              { role: "referrer", memberId: referrerId },
              { outcomeSeqs: ends.map(({ seq }) => seq) },
            ),
          ]
        : []),
    ];
  },
};

/** Whoever asked is answered by mail; what was set aside by hand tells nobody what becomes of it by itself. */
const mayBeTold = (
  { because }: EventOf<"ErasureBegun">,
  { reachableBy, manuallyArchived }: Application,
): boolean => reachableBy.includes("email") && (because === undefined || manuallyArchived === undefined);

/** The notice is true until its day, unless the application is taken up again or the candidate says otherwise before. */
function noticeTrueUntil(
  { seq, eraseOn }: Recorded<EventOf<"RetentionNoticeGiven">>,
  { history, application: { site } }: Reading,
): string {
  const day = instantAt(eraseOn, site.opens, site.zone);
  const ended = history.events.find((event) => event.seq > seq && endsNotice.has(event.type))?.recordedAt;
  return ended !== undefined && ended < day ? ended : day;
}

const endsNotice: ReadonlySet<Recorded["type"]> = new Set([
  "Restored",
  "Reopened",
  "OutcomeUndone",
  "MergedInto",
  "KeptForOtherJobs",
  "KeepingEnded",
  "ErasureAsked",
  // It was given again: the later one names another day.
  "RetentionNoticeGiven",
]);

/** Whether an outcome was recorded because its person is being erased: what is said of it is said at once, see above. */
export const endsByErasure = ({ events }: History, { factSeq }: Pick<Recorded, "factSeq">): boolean =>
  events.some((event) => event.type === "ErasureBegun" && event.factSeq === factSeq);
