import type * as z from "zod/mini";
import type { candidateContracts, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { milestonePlan, openMilestone } from "../../../shared/domain/application/plan.ts";
import { standingGreen } from "../../../shared/domain/application/state.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { stepAsItStands } from "../../../shared/domain/candidate-experience/messages.ts";
import type { Consultation } from "../../../shared/domain/consultation/state.ts";
import { offerAtHand } from "../../../shared/domain/offer/state.ts";
import type { Offer } from "../../../shared/domain/offer/state.ts";
import type { Job, Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import { milestoneIndex } from "../../../shared/domain/track/track.ts";
import type { Track } from "../../../shared/domain/track/track.ts";
import { ownInterviews } from "../../../shared/runtime/candidates/interviews.ts";
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
import { milestoneWords, nextWords, supportWords } from "./words.ts";

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

/** The application as its candidate reads it by the link alone: no pay, no reasons, nobody's notes. */
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
  const offer = offerAtHand(application);
  const support = supportView(application);
  const paidBy = organisation?.name ?? "";
  const consultation = shownConsultation(application);
  return {
    applicationId: application.applicationId,
    organisation: organisation?.name ?? "",
    job: { title: job?.title ?? "", site: site?.name ?? "" },
    addressedAs: firstName(candidate?.name ?? ""),
    state: stateWord(application),
    milestones: milestonesView(application, track),
    next: nextView(application, track, now),
    promise: promiseView(application),
    contact: contactView(await contactOf(application, job, people)),
    offer: offer && { answerBy: offer.expiresAt },
    wishes: ownWishes(application, job, track),
    explained: explainedTo(application),
    support: {
      ...support,
      paidBy,
      words: supportWords(consultation && isOver(consultation, now) ? "over" : support.status, paidBy),
    },
    consultation: consultation && (await talkView(consultation, application, dependencies)),
    interviews: await ownInterviews(application, { job, site }, dependencies),
  };
}

/** Its time has passed, and nobody said yet how it went. */
const isOver = ({ status, endsAt }: Consultation, now: string): boolean =>
  (status === "booked" || status === "started") && endsAt <= now;

/** The way up to the first day; what is asked of others about people at work is not part of it. */
function milestonesView(application: Application, track: Track): View["milestones"] {
  const last = milestoneIndex(track, track.startedMilestone);
  const open = application.status === "live" ? openMilestone(track, application)?.id : undefined;
  return milestonePlan(track, application)
    .filter(({ id }) => milestoneIndex(track, id) <= last)
    .map((milestone) => {
      const green = standingGreen(application, milestone.id);
      return {
        milestone: milestone.id,
        words: milestoneWords(milestone),
        state: green ? "done" : milestone.id === open ? "now" : "ahead",
        on: green && dayOf(green.effectiveAt, application.site.zone),
      };
    });
}

const hasPassed = ({ expiresAt }: Pick<Offer, "expiresAt">, now: string): boolean =>
  expiresAt !== undefined && expiresAt <= now;

function nextView(application: Application, track: Track, now: string): View["next"] {
  if (application.status === "archived") return { who: "nobody", words: nextWords.ended };
  if (application.status === "hired" || standingGreen(application, track.startedMilestone))
    return { who: "nobody", words: nextWords.hired };
  const offer = offerAtHand(application);
  if (offer?.status === "negotiating") return { who: "us", words: nextWords.offerWithUs };
  if (offer) return { who: "you", words: hasPassed(offer, now) ? nextWords.offerOver : nextWords.offerOpen };
  return stepAsItStands(application).owner === "candidate"
    ? { who: "you", words: nextWords.withYou }
    : { who: "us", words: nextWords.withUs(openMilestone(track, application)) };
}

/** The day to hear by, or the one that we did not keep while no other was named. */
function promiseView(application: Application): View["promise"] {
  const last = application.promises.at(-1);
  if (application.status !== "live" || !last || last.status === "kept") return undefined;
  return { byDay: last.byDay, status: last.status };
}

/** Whoever looks after the application; else who watches its job, recruits for its site, or is an admin. */
async function contactOf(
  application: Application,
  job: Job | undefined,
  people: Pick<CandidateDependencies["people"], "member" | "members">,
): Promise<Member | undefined> {
  const { organisation, recruiterId } = application;
  const watchers = job?.watcherIds ?? application.job.watcherIds;
  for (const memberId of [...(recruiterId ? [recruiterId] : []), ...watchers]) {
    const member = await people.member(organisation, memberId);
    if (member?.status === "active") return member;
  }
  const active = (await people.members(organisation)).filter(({ status }) => status === "active");
  const target = { siteId: application.site.siteId, clientId: application.job.clientId };
  return (
    active.find((member) => member.roles.includes("recruiter") && reaches(member, target)) ??
    active.find((member) => member.roles.includes("admin"))
  );
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
