import type * as z from "zod/mini";
import type { candidateContracts, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { milestonePlan, openMilestone } from "../../../shared/domain/application/plan.ts";
import { standingGreen } from "../../../shared/domain/application/state.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { stepAsItStands } from "../../../shared/domain/candidate-experience/messages.ts";
import { openSurvey } from "../../../shared/domain/candidate-experience/survey-state.ts";
import type { Consultation } from "../../../shared/domain/consultation/state.ts";
import { offerAtHand } from "../../../shared/domain/offer/state.ts";
import type { Offer } from "../../../shared/domain/offer/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { milestoneIndex } from "../../../shared/domain/track/track.ts";
import type { Milestone, Track } from "../../../shared/domain/track/track.ts";
import { contactOf } from "../../../shared/runtime/candidates/contact.ts";
import { ownInterviews } from "../../../shared/runtime/candidates/interviews.ts";
import { addressed, languageOf, moment } from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import { ownWishes } from "../../../shared/runtime/candidates/wishes.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { CandidateDependencies, Context } from "./context.ts";
import {
  consultationView,
  explainedTo,
  shownConsultation,
  stateWord,
  supportView,
} from "../../../shared/runtime/candidates/state.ts";
import { firstPageIn } from "./words/languages.ts";
import type { FirstPageWords } from "./words/languages.ts";

type View = z.infer<typeof OwnApplication>;

/** Where one's application stands: what the link alone shows. */
export function readingHandlers({
  dependencies,
  opened,
}: Context): Handlers<Pick<typeof candidateContracts, "getOwnApplication">> {
  return {
    getOwnApplication: async (call) => ({
      body: await ownApplication(applicationOf(opened(call).history), call.now, dependencies),
    }),
  };
}

/**
 * The application as its candidate reads it by the link alone, in their language: no pay, no reasons, nobody's notes.
 */
export async function ownApplication(
  application: Application,
  now: string,
  dependencies: Pick<
    CandidateDependencies,
    "settings" | "people" | "calendar" | "interviews" | "interviewPlans"
  >,
): Promise<View> {
  const { settings, people } = dependencies;
  const { organisation: id, job: settingsOfJob, site: settingsOfSite } = application;
  const [organisation, job, site, track, candidate] = await Promise.all([
    settings.organisation(id),
    settings.job(id, settingsOfJob.jobId),
    settings.site(id, settingsOfSite.siteId),
    settings.track(id, application.trackVersion),
    people.candidate(id, application.candidateId),
  ]);
  const language = languageOf(candidate);
  const words = await firstPageIn(language);
  const offer = offerAtHand(application);
  const support = supportView(application);
  const paidBy = organisation?.name ?? "";
  const consultation = shownConsultation(application);
  return {
    applicationId: application.applicationId,
    organisation: organisation?.name ?? "",
    job: { title: job?.title ?? "", site: site?.name ?? "" },
    addressedAs: addressed(candidate?.name ?? "", language),
    state: stateWord(application),
    milestones: milestonesView(application, track, words),
    next: nextView(application, track, now, words.next, language),
    promise: promiseView(application),
    survey: surveyView(application),
    contact: contactView(await contactOf(application, job, people)),
    offer: offer && { answerBy: offer.expiresAt },
    wishes: ownWishes(application, job, track),
    explained: explainedTo(application),
    support: {
      ...support,
      paidBy,
      words: words.support[consultation && isOver(consultation, now) ? "over" : support.status](paidBy),
    },
    consultation: consultation && (await talkView(consultation, application, dependencies)),
    interviews: await ownInterviews(application, { job, site }, dependencies),
  };
}

/** Its time has passed, and nobody said yet how it went. */
const isOver = ({ status, endsAt }: Consultation, now: string): boolean =>
  (status === "booked" || status === "started") && endsAt <= now;

/** The way up to the first day; what is asked of others about people at work is not part of it. */
function milestonesView(
  application: Application,
  track: Track,
  words: Pick<FirstPageWords, "milestones">,
): View["milestones"] {
  const last = milestoneIndex(track, track.startedMilestone);
  const open = application.status === "live" ? stepNow(application, track)?.id : undefined;
  return milestonePlan(track, application)
    .filter(({ id }) => milestoneIndex(track, id) <= last)
    .map((milestone) => {
      const { id, label } = milestone;
      const green = id === open ? undefined : standingGreen(application, id);
      return {
        milestone: id,
        words: words.milestones[id] ?? label,
        state: green ? "done" : id === open ? "now" : "ahead",
        on: green && dayOf(green.effectiveAt, application.site.zone),
      };
    });
}

/** A first or final interview was called off and none has taken its place. */
const isCalledOff = ({ interviews }: Application): boolean => {
  const last = interviews.findLast(({ kind }) => kind === "first" || kind === "final");
  return last?.status === "cancelled";
};

/** Where the candidate is: after an interview was called off its time is to be found again. */
function stepNow(application: Application, track: Track): Milestone | undefined {
  const open = openMilestone(track, application);
  if (open?.id !== "interview-completed" || !isCalledOff(application)) return open;
  return track.milestones.find(({ id }) => id === "interview-booked") ?? open;
}

const hasPassed = ({ expiresAt }: Pick<Offer, "expiresAt">, now: string): boolean =>
  expiresAt !== undefined && expiresAt <= now;

function nextView(
  application: Application,
  track: Track,
  now: string,
  words: FirstPageWords["next"],
  language: PageLanguage,
): View["next"] {
  if (application.status === "archived") return { who: "nobody", words: words.ended };
  if (application.status === "hired" || standingGreen(application, track.startedMilestone))
    return { who: "nobody", words: words.hired };
  const offer = offerAtHand(application);
  if (offer?.status === "negotiating") return { who: "us", words: words.offerWithUs };
  if (offer) return { who: "you", words: hasPassed(offer, now) ? words.offerOver : words.offerOpen };
  const ofInterview = interviewNext(application, now, words, language);
  if (ofInterview) return ofInterview;
  if (stepAsItStands(application).owner === "candidate") return { who: "you", words: words.withYou };
  const open = openMilestone(track, application);
  if (isCalledOff(application) && (open?.id === "interview-completed" || open?.id === "final-interview"))
    return { who: "us", words: words.newTime };
  return { who: "us", words: (open && words.withUs[open.id]) ?? words.withUsElse };
}

/** What there is to do or to look forward to where interviews are offered or booked: the first to choose, else the next. */
function interviewNext(
  { interviews, site }: Application,
  now: string,
  words: FirstPageWords["next"],
  language: PageLanguage,
): View["next"] | undefined {
  const offered = interviews.find(({ status }) => status === "offered");
  if (offered) return { who: "you", words: words.choose[offered.kind] };
  const booked = interviews
    .filter(({ status }) => status === "booked")
    .sort((a, b) => ((a.startsAt ?? "") < (b.startsAt ?? "") ? -1 : 1));
  const ahead = booked.find(({ startsAt }) => startsAt !== undefined && startsAt > now);
  if (ahead?.startsAt !== undefined) {
    const when = moment(ahead.startsAt, ahead.zone ?? site.zone, language);
    return { who: "you", words: words.booked[ahead.kind](when) };
  }
  const judged = booked.some(({ kind }) => kind === "first" || kind === "final");
  return judged ? { who: "us", words: words.passed } : undefined;
}

/** The day to hear by, or the one that we did not keep while no other was named. */
function promiseView(application: Application): View["promise"] {
  const last = application.promises.at(-1);
  if (application.status !== "live" || !last || last.status === "kept") return undefined;
  return { byDay: last.byDay, status: last.status };
}

/** What was merged into another application is answered for nowhere. */
function surveyView(application: Application): View["survey"] {
  const survey = application.mergedInto ? undefined : openSurvey(application);
  return survey && { askedOn: dayOf(survey.offeredAt, application.site.zone) };
}

const contactView = (member: Member | undefined): View["contact"] =>
  member && { name: member.name, email: member.email, phone: member.phone };

async function talkView(
  consultation: Consultation,
  { organisation }: Application,
  { calendar, people }: Pick<CandidateDependencies, "calendar" | "people">,
): Promise<NonNullable<View["consultation"]>> {
  const { expertId, startsAt, status } = consultation;
  const [rules, expert] = await Promise.all([
    calendar.rules(organisation, expertId),
    people.member(organisation, expertId),
  ]);
  const open = status === "booked";
  return {
    ...consultationView(consultation),
    expert: expert?.name ?? "",
    movesLeft: open ? Math.max(0, (rules?.moves ?? 0) - consultation.movedByCandidate) : 0,
    changeUntil: open ? addMinutes(startsAt, -(rules?.cutOffMinutes ?? 0)) : undefined,
  };
}
