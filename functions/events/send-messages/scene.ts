import type { EventOf, Recorded } from "../../../shared/domain/application/events.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import { partiesAfter, partiesOf } from "../../../shared/domain/messages/plan.ts";
import type { MessagePolicy, Parties, PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import type { Job, Member, Organisation, Site } from "../../../shared/domain/organisation/organisation.ts";
import type { Candidate, Note } from "../../../shared/domain/people/candidate.ts";
import { findMilestone, findOutcome } from "../../../shared/domain/track/track.ts";
import type { Milestone, OutcomeRule } from "../../../shared/domain/track/track.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { MessageRecord, MessageRecords } from "../../../shared/ports/messages.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import { candidateCode } from "../../../shared/runtime/candidate-codes.ts";
import { candidateLink } from "../../../shared/runtime/candidate-links.ts";
import type { CandidatePart } from "../../../shared/runtime/candidate-links.ts";
import type { LinkMaking } from "../../../shared/runtime/candidate-links.ts";
import { retentionCheckAddress } from "../../../shared/runtime/retention-links.ts";
import { replyAddress } from "../../../shared/runtime/reply-addresses.ts";
import type { ReplyAddressing } from "../../../shared/runtime/reply-addresses.ts";
import { isErasing } from "../../../shared/domain/personal-data/state.ts";
import type { Day, Instant, MilestoneName, OutcomeName } from "../../../emails/render.ts";
import type { Cast } from "./cast.ts";

/** All that mails about one application are written from, read once for a piece of work. */
export interface Stage {
  readonly stream: string;
  readonly history: History;
  readonly application: Application;
  readonly policy: MessagePolicy;
  readonly organisation: Organisation;
  readonly job: Job;
  readonly site: Site;
  readonly candidate: Candidate | undefined;
  /** Who looks after the application now: who answers replies and is named in mails. */
  readonly owner: Member | undefined;
  readonly cast: Cast;
  readonly now: string;
  readonly notes: () => Promise<Note[]>;
  readonly record: (messageId: string) => Promise<MessageRecord | undefined>;
  /** One of the candidate's private pages: a link that opens it goes into mail to them alone. */
  readonly page: (part?: CandidatePart) => Promise<string>;
  /**
   * Where replies to mail to the candidate go, so that they are taken over; nothing where the person who is named answers
   * them by themselves: no mail is received, or what comes in after the erasure that has begun would be dropped.
   */
  readonly repliesTo: () => Promise<string | undefined>;
  /** Where a member answers an ask whether the candidate still works there, by its place in the history: theirs alone. */
  readonly checkPage: (seq: number, memberId: string) => string;
  /** The digits of a one-time code, for the mail that carries it. */
  readonly codeOf: (codeId: string) => string;
  /** An expert's calendar, where they keep one here. */
  readonly calendar: (memberId: string) => Promise<CalendarSettings | undefined>;
  /** How interviews of the job are held, where that is set. */
  readonly interviewPlan: () => Promise<Pick<InterviewPlan, "stages"> | undefined>;
  /** The link under which a talk is held. */
  readonly joinLink: (talk: {
    readonly expertId: string;
    readonly consultationId: string;
  }) => Promise<string | undefined>;
  /** The address that mail comes from, and where the product is reached: `https://host`. */
  readonly sender: string;
  /** One line for each other application that may be the same person's. */
  readonly duplicates: () => Promise<readonly string[]>;
}

/** One planned message on that stage. */
export interface Scene extends Stage {
  readonly message: PlannedMessage;
  readonly cause: Recorded;
  readonly parties: Parties;
}

export interface StageDependencies {
  readonly people: Pick<People, "candidate" | "notes">;
  readonly records: Pick<MessageRecords, "find">;
  readonly calendars: Pick<ExpertCalendars, "find" | "joinLink">;
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  /** How links and codes of candidates are made. */
  readonly access: LinkMaking;
  readonly replies: ReplyAddressing;
  /** The address that mail comes from, bare. */
  readonly sender: string;
  readonly duplicates: (stage: Omit<Stage, "duplicates">) => Promise<readonly string[]>;
}

export async function setStage(
  stream: string,
  history: History,
  application: Application,
  policy: MessagePolicy,
  cast: Cast,
  now: string,
  { people, records, calendars, interviewPlans, access, replies, sender, duplicates }: StageDependencies,
): Promise<Stage> {
  const { organisation: id, candidateId, job, site } = application;
  const parties = partiesAfter(history.events);
  const [organisation, ownJob, ownSite, candidate, owners] = await Promise.all([
    cast.organisation(),
    cast.job(job.jobId),
    cast.site(site.siteId),
    people.candidate(id, candidateId),
    cast.recruiters(parties),
  ]);
  const stage = {
    stream,
    history,
    application,
    policy,
    organisation,
    job: ownJob,
    site: ownSite,
    candidate,
    owner: owners[0],
    cast,
    now,
    notes: () => people.notes(id, candidateId),
    record: (messageId: string) => records.find(stream, messageId),
    page: async (part?: CandidatePart) => (await candidateLink(application, now, access, part)).url,
    repliesTo: async () =>
      isErasing(application) ? undefined : replyAddress(application, access.secret, replies),
    checkPage: (seq: number, memberId: string) =>
      retentionCheckAddress(
        { organisation: id, applicationId: application.applicationId, seq },
        memberId,
        access,
      ),
    codeOf: (codeId: string) => candidateCode(access.secret, id, codeId),
    calendar: (memberId: string) => calendars.find(id, memberId),
    interviewPlan: () => interviewPlans.find(id, job.jobId),
    joinLink: (talk: { readonly expertId: string; readonly consultationId: string }) =>
      calendars.joinLink(id, talk),
    sender,
  };
  return { ...stage, duplicates: () => duplicates(stage) };
}

export function sceneOf(stage: Stage, message: PlannedMessage): Scene {
  const cause = stage.history.events.find((event) => event.seq === message.causeSeq);
  if (!cause) throw new Error(`${stage.stream} has no event ${message.causeSeq}`);
  return { ...stage, message, cause, parties: partiesOf(stage.history, message) };
}

/** What every mail to a candidate names: who it is about, and who answers for it. */
export function toCandidate({ candidate, organisation, job, owner }: Stage) {
  return {
    candidate: candidate?.name ?? "",
    organisation: organisation.name,
    job: job.title,
    person: owner?.name ?? organisation.name,
    phone: owner?.phone,
  };
}

type OutcomeEvent = Recorded<EventOf<"OutcomeRecorded">>;

/** The outcome a message tells of: its cause, or the outcome that an undo took back. */
export function outcomeOf({ cause, message, history }: Scene): OutcomeEvent {
  const seq = cause.type === "OutcomeRecorded" ? cause.seq : message.outcomeSeqs.at(-1);
  const outcome = history.events.find((event) => event.seq === seq);
  if (outcome?.type !== "OutcomeRecorded") throw new Error(`message ${message.id} tells of no outcome`);
  return outcome;
}

export function ruleOf(scene: Scene, outcome: { milestone: string; outcome: string }): OutcomeRule {
  const rule = findOutcome(scene.policy.track, outcome.milestone, outcome.outcome);
  if (!rule) throw new Error(`the track has no ${outcome.milestone}/${outcome.outcome}`);
  return rule;
}

export function milestoneOf(scene: Stage, id: string): Milestone {
  const milestone = findMilestone(scene.policy.track, id);
  if (!milestone) throw new Error(`the track has no ${id}`);
  return milestone;
}

/** An outcome and a milestone as mails name them: by id, with the label of the track that the application is on. */
export const outcomeName = (
  scene: Scene,
  outcome: { readonly milestone: string; readonly outcome: string },
): OutcomeName => ({ outcome: outcome.outcome, label: ruleOf(scene, outcome).label });
export const milestoneName = (scene: Scene, milestone: string): MilestoneName => ({
  milestone,
  label: milestoneOf(scene, milestone).label,
});

/** The site's day of an instant, and an instant on the site's clock. */
export const dayAt = (scene: Stage, instant: string): Day => ({
  day: dayOf(instant, scene.application.site.zone),
});
export const momentAt = (scene: Stage, instant: string): Instant => ({
  instant,
  zone: scene.application.site.zone,
});

/** The day the candidate was promised to hear by, as it stands; else the day the step is looked at again. */
export function hearsBy(scene: Stage): Day {
  const promise = openPromise(scene.application);
  return promise ? { day: promise.byDay } : dayAt(scene, scene.application.step.reviewAt ?? scene.now);
}

/** When an outcome is looked at again: a time somebody agreed on, else the day. */
export function reviewOf(scene: Stage, outcome: OutcomeEvent): Day | Instant {
  if (outcome.reviewAt === undefined) return hearsBy(scene);
  return outcome.reviewGiven ? momentAt(scene, outcome.reviewAt) : dayAt(scene, outcome.reviewAt);
}

/** Who did something, as a colleague reads it; nothing for the clock. */
export async function doerOf({ cause, cast, candidate }: Scene): Promise<string | undefined> {
  const { actor } = cause;
  if (actor.kind === "member") return (await cast.member(actor.memberId))?.name;
  if (actor.kind === "candidate") return candidate?.name;
  return actor.kind === "system" ? actor.source : undefined;
}
