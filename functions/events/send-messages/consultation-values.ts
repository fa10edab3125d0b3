import type { Instant, MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { EventOf, Recorded } from "../../../shared/domain/application/events.ts";
import { minutesBetween } from "../../../shared/domain/calendar/days.ts";
import { codeMinutes } from "../../../shared/domain/candidate-access/decide.ts";
import { timeBefore } from "../../../shared/domain/messages/offer-messages.ts";
import type { TimeSet } from "../../../shared/domain/messages/offer-messages.ts";
import { partiesOf } from "../../../shared/domain/messages/plan.ts";
import { offerAtHand } from "../../../shared/domain/offer/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { momentAt, toCandidate } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Values of mails about an offer's deadline and the help with it. */

type CandidateTemplate = Extract<
  MailTemplate,
  | `candidate-support-${string}`
  | `candidate-consultation-${string}`
  | "candidate-agreed-points"
  | "candidate-offer-deadline"
  | "candidate-code"
>;
type ReaderTemplate = Extract<
  MailTemplate,
  | `expert-${string}`
  | `client-${string}`
  | "recruiter-more-time-asked"
  | "recruiter-offer-deadline"
  | "hr-expert-not-prepared"
  | "hr-consultation-outcome-unknown"
>;

const talkEvents = [
  "ConsultationBooked",
  "ConsultationMoved",
  "ConsultationCancelled",
  "ConsultationHeld",
  "ConsultationNoShow",
] as const;
type TalkEvent = Recorded<EventOf<(typeof talkEvents)[number]>>;

const isTalkEvent = (event: Recorded): event is TalkEvent => talkEvents.some((type) => type === event.type);

/** The event of a talk that a message follows from. */
export function talkEventOf({ cause, message }: Scene): TalkEvent {
  if (!isTalkEvent(cause)) throw new Error(`message ${message.id} is about no talk`);
  return cause;
}

/** A talk at the time a message tells of: the one just set, or the one that it had before it was called off. */
export function talkOf(scene: Scene): TimeSet {
  const event = talkEventOf(scene);
  const sets = event.type === "ConsultationBooked" || event.type === "ConsultationMoved";
  const calledOff = scene.message.template === "expert-consultation-cancelled";
  const talk = sets && !calledOff ? event : timeBefore(scene.history, event);
  if (!talk) throw new Error(`message ${scene.message.id} is about a talk that was never booked`);
  return talk;
}

/** The link under which a talk is held. */
export const joinOf = (scene: Scene): Promise<string | undefined> => scene.joinLink(talkOf(scene));

const lengthOf = ({ startsAt, endsAt }: TimeSet) => ({ minutes: minutesBetween(startsAt, endsAt) });

const expertOf = async (scene: Scene): Promise<string> =>
  (await scene.cast.member(talkOf(scene).expertId))?.name ?? scene.organisation.name;

/** A moment on the clock that the candidate of a talk looks at. */
const theirs = (instant: string, { zone }: TimeSet): Instant => ({ instant, zone, named: true });

const named = (scene: Scene, instant: string): Instant => ({ ...momentAt(scene, instant), named: true });

const aboutTalk = async (scene: Scene) => {
  const talk = talkOf(scene);
  return { ...toCandidate(scene), expert: await expertOf(scene), startsAt: theirs(talk.startsAt, talk) };
};

/** Until when the offer stands. */
function deadlineOf(scene: Scene): Instant | undefined {
  const expiresAt = offerAtHand(scene.application)?.expiresAt;
  return expiresAt === undefined ? undefined : named(scene, expiresAt);
}

/** The candidate's page, where they can book a talk. */
async function bookingPage(scene: Scene): Promise<string | undefined> {
  const { support } = scene.application;
  return offerAtHand(scene.application) && support.consent.includes("expert") ? scene.page() : undefined;
}

const offeredHelp = async (scene: Scene) => ({
  ...toCandidate(scene),
  page: await scene.page(),
  by: deadlineOf(scene),
});

/** When the offer ends, and whose turn it is. */
function ending(scene: Scene) {
  const { cause, message } = scene;
  if ((cause.type !== "OfferMoved" && cause.type !== "OfferExtended") || !cause.expiresAt)
    throw new Error(`message ${message.id} is about no deadline`);
  const negotiating = offerAtHand(scene.application)?.status === "negotiating";
  return { by: named(scene, cause.expiresAt), negotiating };
}

/** Whether the candidate is reminded by mail of the deadline that the recruiter is told of. */
const isReminded = ({ history, cause, candidate }: Scene): boolean =>
  candidate?.email !== undefined &&
  partiesOf(history, { causeSeq: cause.seq, notBefore: cause.recordedAt }).reachableBy.includes("email");

export const candidateOfferValues: {
  readonly [Template in CandidateTemplate]: (
    scene: Scene,
  ) => Promise<ValuesOf<Template> | undefined> | ValuesOf<Template> | undefined;
} = {
  "candidate-support-offered": offeredHelp,
  "candidate-support-reminder": offeredHelp,
  "candidate-support-accepted": offeredHelp,
  "candidate-support-more-time": offeredHelp,
  "candidate-consultation-invitation": async (scene) => {
    const talk = talkOf(scene);
    const before = timeBefore(scene.history, talk);
    return {
      ...(await aboutTalk(scene)),
      length: lengthOf(talk),
      join: await joinOf(scene),
      page: await scene.page(),
      was: before && theirs(before.startsAt, before),
    };
  },
  "candidate-consultation-reminder": async (scene) => ({
    ...(await aboutTalk(scene)),
    length: lengthOf(talkOf(scene)),
    join: await joinOf(scene),
    page: await scene.page(),
  }),
  "candidate-consultation-cancelled": async (scene) => {
    const event = talkEventOf(scene);
    const by = event.type === "ConsultationCancelled" ? event.by : "system";
    return {
      ...(await aboutTalk(scene)),
      by,
      page: by === "system" ? undefined : await bookingPage(scene),
    };
  },
  "candidate-consultation-clock-changed": async (scene) => ({
    ...(await aboutTalk(scene)),
    told: { clock: talkOf(scene).told },
    page: await scene.page(),
  }),
  /** Nothing where what was agreed has been erased. */
  "candidate-agreed-points": async (scene) => {
    const event = talkEventOf(scene);
    if (event.type !== "ConsultationHeld") throw new Error(`${scene.message.id} is about no talk held`);
    const points = (await scene.notes()).find(({ noteId }) => noteId === event.agreedNoteId)?.text;
    if (points === undefined) return undefined;
    return {
      ...toCandidate(scene),
      expert: await expertOf(scene),
      points,
      followUpOn: event.followUpOn === undefined ? undefined : { day: event.followUpOn },
      page: await scene.page(),
    };
  },
  "candidate-consultation-missed": async (scene) => ({
    ...(await aboutTalk(scene)),
    page: await bookingPage(scene),
    by: deadlineOf(scene),
  }),
  "candidate-offer-deadline": (scene) => ({ ...toCandidate(scene), ...ending(scene) }),
  "candidate-code": (scene) => {
    const { cause } = scene;
    if (cause.type !== "CandidateCodeIssued") throw new Error(`${scene.message.id} carries no code`);
    return {
      ...toCandidate(scene),
      code: scene.codeOf(cause.codeId),
      action: cause.action,
      length: { minutes: codeMinutes },
    };
  },
};

const toReader = (scene: Scene, recipient: Member) => ({
  ...toCandidate(scene),
  recipient: recipient.name,
});

/** A moment on the clock of the expert's calendar; they may have none here, but in another system. */
async function onExpertsClock(scene: Scene, instant: string): Promise<Instant> {
  const zone = (await scene.calendar(talkOf(scene).expertId))?.zone ?? scene.organisation.zone;
  return { instant, zone, named: true };
}

const toExpert = async (scene: Scene, recipient: Member) => ({
  ...toReader(scene, recipient),
  startsAt: await onExpertsClock(scene, talkOf(scene).startsAt),
});

const toDoInTalk = async (scene: Scene, recipient: Member) => ({
  ...(await toExpert(scene, recipient)),
  talk: talkOf(scene).consultationId,
});

/** Who gives help, to whom and when, for hr: no word of what is in the brief. */
async function talkOfExpert(scene: Scene, recipient: Member) {
  const { expertId, startsAt } = talkOf(scene);
  const { candidate, organisation, job } = toCandidate(scene);
  return {
    recipient: recipient.name,
    organisation,
    candidate,
    job,
    startsAt: named(scene, startsAt),
    person: await expertOf(scene),
    phone: (await scene.cast.member(expertId))?.phone,
  };
}

const toRecruiter = (scene: Scene, recipient: Member) => {
  const { candidate, organisation, job } = toCandidate(scene);
  return { recipient: recipient.name, candidate, organisation, job, phone: scene.candidate?.phone };
};

export const offerReaderValues: {
  readonly [Template in ReaderTemplate]: (
    scene: Scene,
    recipient: Member,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
} = {
  "expert-consultation-invitation": async (scene, recipient) => {
    const talk = talkOf(scene);
    const before = timeBefore(scene.history, talk);
    return {
      ...(await toExpert(scene, recipient)),
      length: lengthOf(talk),
      join: await joinOf(scene),
      // To an expert who takes a talk over, it is a new one.
      was: before?.expertId === talk.expertId ? await onExpertsClock(scene, before.startsAt) : undefined,
    };
  },
  "expert-consultation-cancelled": async (scene, recipient) => {
    const event = talkEventOf(scene);
    const reason = event.type === "ConsultationCancelled" ? event.by : "handed-over";
    return { ...(await toExpert(scene, recipient)), reason };
  },
  "expert-brief": async (scene, recipient) => {
    const { application, site } = scene;
    const offer = offerAtHand(scene.application);
    const { competingDeadline, consultations } = application;
    const { consultationId } = talkOf(scene);
    const talk = consultations.find((each) => each.consultationId === consultationId);
    return {
      ...(await toExpert(scene, recipient)),
      site: site.name,
      versions: offer?.versions.length ?? 0,
      by: deadlineOf(scene),
      competing: competingDeadline === undefined ? undefined : named(scene, competingDeadline),
      worries: talk?.worriesNoteId !== undefined,
      talk: consultationId,
    };
  },
  "expert-not-prepared": toDoInTalk,
  "expert-outcome-asked": toDoInTalk,
  "expert-outcome-reminder": toDoInTalk,
  "hr-expert-not-prepared": talkOfExpert,
  "hr-consultation-outcome-unknown": talkOfExpert,
  "expert-consultation-clock-changed": async (scene, recipient) => {
    const talk = talkOf(scene);
    return {
      ...(await toExpert(scene, recipient)),
      told: { clock: talk.told },
      theirs: theirs(talk.startsAt, talk),
    };
  },
  "expert-own-clock-changed": (scene, recipient) => {
    const { startsAt, expertClock } = talkOf(scene);
    if (!expertClock) throw new Error(`${scene.message.id}: nobody told the expert a clock`);
    const { zone, told } = expertClock;
    return {
      ...toReader(scene, recipient),
      startsAt: { instant: startsAt, zone, named: true },
      told: { clock: told },
    };
  },
  "recruiter-more-time-asked": (scene, recipient) => ({
    ...toRecruiter(scene, recipient),
    by: deadlineOf(scene),
  }),
  "recruiter-offer-deadline": (scene, recipient) => ({
    ...toRecruiter(scene, recipient),
    ...ending(scene),
    reminded: isReminded(scene),
  }),
  "client-offer-deadline": (scene, recipient) => ({ ...toReader(scene, recipient), ...ending(scene) }),
};
