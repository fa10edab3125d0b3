import type { Day, Instant, MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { InterviewTexts } from "../../../emails/texts/en-interview.ts";
import type { EventOf, Recorded } from "../../../shared/domain/application/events.ts";
import { minutesBetween } from "../../../shared/domain/calendar/days.ts";
import { whereHeld } from "../../../shared/domain/interview/plan.ts";
import { findInterview, missingScorecards } from "../../../shared/domain/interview/state.ts";
import type { Interview } from "../../../shared/domain/interview/state.ts";
import { interviewTimeBefore } from "../../../shared/domain/messages/interview-messages.ts";
import type { InterviewTimeSet } from "../../../shared/domain/messages/interview-messages.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { momentAt, toCandidate } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Values of mails about interviews and what candidates want of a job. */

type InterviewTemplate = Extract<MailTemplate, keyof InterviewTexts>;
type CandidateTemplate = Extract<InterviewTemplate, `candidate-${string}`>;
type ReaderTemplate = Exclude<InterviewTemplate, CandidateTemplate>;

const interviewEvents = [
  "InterviewOffered",
  "InterviewBooked",
  "InterviewMoved",
  "InterviewCancelled",
  "AdjustmentAsked",
  "ScorecardSubmitted",
  "ThankYouWritten",
] as const;
type InterviewEvent = Recorded<EventOf<(typeof interviewEvents)[number]>>;

export const isInterviewEvent = (event: Recorded): event is InterviewEvent =>
  interviewEvents.some((type) => type === event.type);

/** The event of an interview that a message follows from. */
export function interviewEventOf({ cause, message }: Scene): InterviewEvent {
  if (!isInterviewEvent(cause)) throw new Error(`message ${message.id} is about no interview`);
  return cause;
}

export function interviewOf(scene: Scene): Interview {
  const { interviewId } = interviewEventOf(scene);
  const interview = findInterview(scene.application, interviewId);
  if (!interview) throw new Error(`message ${scene.message.id} is about no interview`);
  return interview;
}

/** The time that an interview had with what a message follows from, if it had one: the one just set, or the one before. */
function timeKnown(scene: Scene): InterviewTimeSet | undefined {
  const event = interviewEventOf(scene);
  const sets = event.type === "InterviewBooked" || event.type === "InterviewMoved";
  return sets ? event : interviewTimeBefore(scene.history, event);
}

export function interviewTimeOf(scene: Scene): InterviewTimeSet {
  const time = timeKnown(scene);
  if (!time) throw new Error(`message ${scene.message.id} is about an interview without a time`);
  return time;
}

/** A moment on the clock that the candidate looks at. */
const theirs = (instant: string, { zone }: InterviewTimeSet): Instant => ({ instant, zone, named: true });

const kindOf = (scene: Scene) => ({ kind: interviewOf(scene).kind });

/** Where it is held, as its format needs it: the place to come to, or the link to join. */
export async function whereOf(
  scene: Scene,
): Promise<{ readonly place?: string | undefined; readonly join?: string | undefined }> {
  const { format } = interviewTimeOf(scene);
  const { kind } = interviewOf(scene);
  const { place, joinLink: join } = whereHeld({ kind, format }, await scene.interviewPlan(), scene.site);
  return { place, join };
}

async function howHeld(scene: Scene) {
  const { startsAt, endsAt, format } = interviewTimeOf(scene);
  return { length: { minutes: minutesBetween(startsAt, endsAt) }, format, ...(await whereOf(scene)) };
}

/** Names of members who still belong to the organisation. */
const namesOf = async ({ cast }: Scene, memberIds: readonly string[]): Promise<string[]> =>
  (await Promise.all(memberIds.map(cast.member))).flatMap((member) => (member ? [member.name] : []));

/** Whom the candidate meets; the organisation where none of them is with it any more. */
async function peopleOf(scene: Scene): Promise<string[]> {
  const names = await namesOf(scene, interviewOf(scene).interviewerIds);
  return names.length > 0 ? names : [scene.organisation.name];
}

function calledOffBy(scene: Scene): keyof InterviewTexts["interviewCalledOff"] {
  const event = interviewEventOf(scene);
  if (event.type !== "InterviewCancelled") throw new Error(`${scene.message.id} calls off nothing`);
  return event.by;
}

/** The day to hear by that was given together with what a message follows from. */
function dayNamedWith({ cause, history }: Scene): Day | undefined {
  const named = history.events.find(
    (event) => event.type === "PromiseGiven" && event.factSeq === cause.factSeq,
  );
  return named?.type === "PromiseGiven" ? { day: named.byDay } : undefined;
}

const aboutInterview = (scene: Scene) => {
  const time = interviewTimeOf(scene);
  return { ...toCandidate(scene), ...kindOf(scene), startsAt: theirs(time.startsAt, time) };
};

const withWishes = async (scene: Scene) => ({
  ...toCandidate(scene),
  page: await scene.page("/expectations"),
});

export const candidateInterviewValues: {
  readonly [Template in CandidateTemplate]: (
    scene: Scene,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
} = {
  "candidate-interview-times": async (scene) => ({
    ...toCandidate(scene),
    page: await scene.page("/interview"),
    ...kindOf(scene),
    again: scene.message.by === "clock",
  }),
  "candidate-interview-invitation": async (scene) => {
    const time = interviewTimeOf(scene);
    const before = interviewTimeBefore(scene.history, time);
    return {
      ...aboutInterview(scene),
      ...(await howHeld(scene)),
      people: await peopleOf(scene),
      pay: scene.job.pay,
      agreement: scene.job.collectiveAgreement,
      page: await scene.page("/interview"),
      was: before && theirs(before.startsAt, before),
    };
  },
  "candidate-interview-reminder": async (scene) => ({
    ...aboutInterview(scene),
    ...(await howHeld(scene)),
    page: await scene.page("/interview"),
  }),
  "candidate-interview-cancelled": async (scene) => ({
    ...aboutInterview(scene),
    by: calledOffBy(scene),
    people: await peopleOf(scene),
    hears: dayNamedWith(scene),
  }),
  "candidate-interview-times-withdrawn": (scene) => ({ ...toCandidate(scene), ...kindOf(scene) }),
  "candidate-expectations-asked": withWishes,
  "candidate-expectations-reminder": withWishes,
};

/** A moment on the clock of an interviewer's calendar; without one, on the site's. */
async function onReadersClock(scene: Scene, { memberId }: Member, instant: string): Promise<Instant> {
  const zone = (await scene.calendar(memberId))?.zone ?? scene.application.site.zone;
  return { instant, zone, named: true };
}

/** What a mail to an interviewer may hold: nothing of pay, nothing of what others found. */
const toInterviewer = async (scene: Scene, recipient: Member) => ({
  ...toCandidate(scene),
  ...kindOf(scene),
  recipient: recipient.name,
  startsAt: await onReadersClock(scene, recipient, interviewTimeOf(scene).startsAt),
});

const named = (scene: Scene) => ({ interview: interviewOf(scene).interviewId });

const toScorecard = async (scene: Scene, recipient: Member) => ({
  ...(await toInterviewer(scene, recipient)),
  ...named(scene),
});

/** By phone the first of them calls, who reads the number: two calls at once are none. */
async function toHold(scene: Scene, recipient: Member) {
  const { interviewerIds, adjustmentNoteIds } = interviewOf(scene);
  const active = (await Promise.all(interviewerIds.map(scene.cast.member))).flatMap((each) => each ?? []);
  const byPhone = interviewTimeOf(scene).format === "phone";
  const caller = byPhone ? active[0] : undefined;
  const calls = caller?.memberId === recipient.memberId;
  return {
    ...(await toScorecard(scene, recipient)),
    needs: adjustmentNoteIds.length > 0,
    caller: calls ? undefined : caller?.name,
    number: calls ? scene.candidate?.phone : undefined,
  };
}

const toRecruiter = (scene: Scene, recipient: Member) => {
  const { candidate, organisation, job } = toCandidate(scene);
  const phone = scene.candidate?.phone;
  return { recipient: recipient.name, candidate, organisation, job, phone, ...kindOf(scene) };
};

const toRecruiterAboutTime = (scene: Scene, recipient: Member) => ({
  ...toRecruiter(scene, recipient),
  startsAt: { ...momentAt(scene, interviewTimeOf(scene).startsAt), named: true as const },
});

/** The same where it may have no time yet. */
const toRecruiterAboutAnyTime = (scene: Scene, recipient: Member) => {
  const time = timeKnown(scene);
  return {
    ...toRecruiter(scene, recipient),
    startsAt: time && { ...momentAt(scene, time.startsAt), named: true as const },
  };
};

export const interviewReaderValues: {
  readonly [Template in ReaderTemplate]: (
    scene: Scene,
    recipient: Member,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
} = {
  "interviewer-interview-invitation": async (scene, recipient) => {
    const time = interviewTimeOf(scene);
    const before = interviewTimeBefore(scene.history, time);
    const others = interviewOf(scene).interviewerIds.filter((id) => id !== recipient.memberId);
    return {
      ...(await toHold(scene, recipient)),
      ...(await howHeld(scene)),
      people: await namesOf(scene, others),
      was: before && (await onReadersClock(scene, recipient, before.startsAt)),
    };
  },
  "interviewer-interview-reminder": async (scene, recipient) => ({
    ...(await toHold(scene, recipient)),
    ...(await howHeld(scene)),
  }),
  "interviewer-adjustment-asked": toScorecard,
  "interviewer-interview-cancelled": async (scene, recipient) => ({
    ...(await toInterviewer(scene, recipient)),
    by: calledOffBy(scene),
  }),
  "interviewer-scorecard-asked": toScorecard,
  "interviewer-scorecard-reminder": toScorecard,
  /** The line is the candidate's own: without it, where it was erased, the letter is ours alone. */
  "interviewer-thank-you": async (scene, recipient) => {
    const event = interviewEventOf(scene);
    if (event.type !== "ThankYouWritten") throw new Error(`${scene.message.id} thanks nobody`);
    const line = (await scene.notes()).find(({ noteId }) => noteId === event.lineNoteId)?.text;
    const { startsAt: _startsAt, ...reader } = await toInterviewer(scene, recipient);
    return { ...reader, letter: event.template, line };
  },
  "recruiter-interview-time-set": async (scene, recipient) => {
    const before = interviewTimeBefore(scene.history, interviewTimeOf(scene));
    return {
      ...toRecruiterAboutTime(scene, recipient),
      ...(await howHeld(scene)),
      people: await peopleOf(scene),
      was: before && { ...momentAt(scene, before.startsAt), named: true as const },
    };
  },
  "recruiter-interview-called-off": toRecruiterAboutAnyTime,
  "recruiter-meeting-unknown": toRecruiterAboutTime,
  "recruiter-adjustment-asked": (scene, recipient) => ({
    ...toRecruiterAboutAnyTime(scene, recipient),
    ...named(scene),
  }),
  "recruiter-scorecards-in": (scene, recipient) => ({ ...toRecruiter(scene, recipient), ...named(scene) }),
  "recruiter-scorecards-missing": async (scene, recipient) => ({
    ...toRecruiterAboutTime(scene, recipient),
    people: await namesOf(scene, missingScorecards(interviewOf(scene))),
  }),
};
