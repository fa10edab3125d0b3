import type { EventOf, Recorded } from "../application/events.ts";
import type { History } from "../application/state.ts";
import { silenceSteps } from "../candidate-experience/clock.ts";
import { wordAt } from "../candidate-experience/state.ts";
import { cameBack } from "../candidate-experience/survey.ts";
import { addMinutes } from "../calendar/days.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { candidateZone, inReadingHours } from "./hours.ts";
import { atOnce, partiesOf, planned } from "./planned.ts";
import type { Calls } from "./planned.ts";

/** When the candidate can read at the earliest what an event calls for. */
const readableAt = ({ seq, recordedAt }: Recorded, history: History, calendar: SiteCalendar): string =>
  inReadingHours(recordedAt, candidateZone(history, seq, calendar));

/** So long "no news yet" may be late from when it can be read. */
const noNewsForMinutes = 12 * 60;

/** "No news yet" is true until a person has a word with them or records something, or it is set aside. */
const isNews = (event: Recorded): boolean =>
  wordAt(event) !== undefined ||
  event.type === "OutcomeRecorded" ||
  event.type === "Archived" ||
  event.type === "MergedInto";

/** Until when "no news yet" may go: a word may be had while it is on its way. */
function trueUntil(
  event: Recorded<EventOf<"SilenceNoticed">>,
  history: History,
  calendar: SiteCalendar,
): string {
  const { seq } = event;
  const latest = addMinutes(readableAt(event, history, calendar), noNewsForMinutes);
  const news = history.events.find((event) => event.seq > seq && isNews(event))?.recordedAt;
  return news !== undefined && news < latest ? news : latest;
}

/** Whoever was told that files do not come through is not told again for so long. */
const filesToldForMinutes = 7 * 24 * 60;

/** Whether files were left behind of this message, and of none that lately came before it. */
const isFirstWithFiles = (message: Recorded<EventOf<"CandidateWrote">>, { events }: History): boolean =>
  message.filesLeft === true &&
  !events.some(
    (event) =>
      event.type === "CandidateWrote" &&
      event.filesLeft === true &&
      event.seq < message.seq &&
      event.recordedAt > addMinutes(message.recordedAt, -filesToldForMinutes),
  );

/** Messages by which candidates are kept informed, and by which those who should do so are reminded. */
export const experienceCalls: Calls = {
  // Whoever logged a message has read it.
  CandidateWrote: (event, { application, history }) => {
    if (event.actor.kind !== "candidate") return [];
    const tellsOfFiles = isFirstWithFiles(event, history) && application.reachableBy.includes("email");
    return [
      atOnce(event, "recruiter-message", { role: "recruiter" }),
      ...(tellsOfFiles ? [atOnce(event, "candidate-files-left", { role: "candidate" })] : []),
    ];
  },
  SurveyOffered: (event, { application, history, policy }) => {
    const notBefore = readableAt(event, history, policy.calendar);
    const gone = cameBack(history, event.seq, notBefore) || !application.reachableBy.includes("email");
    return gone
      ? []
      : [planned(event, "candidate-survey", { role: "candidate" }, { by: "clock", notBefore })];
  },
  SurveyAnswered: (event) => (event.mayContact ? [atOnce(event, "hr-survey-contact", { role: "hr" })] : []),
  SilenceNoticed: (event, { application, history, policy }) => {
    switch (event.workingDays) {
      case silenceSteps.nudge:
        return [atOnce(event, "recruiter-silence", { role: "recruiter" })];
      case silenceSteps.noNews: {
        // Whoever would rather be called is called: no mail of ours takes that from their recruiter.
        const { likesCalls } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
        if (likesCalls) return [atOnce(event, "recruiter-silence", { role: "recruiter" })];
        const goodUntil = trueUntil(event, history, policy.calendar);
        // In the evening it waits, and there may be news by the morning.
        const overtaken = goodUntil <= readableAt(event, history, policy.calendar);
        return overtaken || !application.reachableBy.includes("email")
          ? []
          : [atOnce(event, "candidate-no-news", { role: "candidate" }, { goodUntil })];
      }
      default:
        return [atOnce(event, "hr-silence", { role: "hr" })];
    }
  },
};
