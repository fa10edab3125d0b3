import type { MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { Booking } from "../../../shared/domain/application/events.ts";
import { openPromise, stands } from "../../../shared/domain/application/state.ts";
import { callAfter, reopenUntil } from "../../../shared/domain/application/endings.ts";
import { minutesBetween } from "../../../shared/domain/calendar/days.ts";
import { addWorkingDays } from "../../../shared/domain/calendar/working-time.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { interviewOfferedWith } from "../../../shared/domain/messages/interview-messages.ts";
import { retentionRule } from "../../../shared/domain/personal-data/retention.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { correctedAt, mailsTakenBack, titlesOf } from "./corrections.ts";
import { candidateOfferValues } from "./consultation-values.ts";
import { candidateExperienceValues } from "./experience-values.ts";
import { candidateInterviewValues } from "./interview-values.ts";
import {
  toCandidate as base,
  dayAt,
  doerOf,
  hearsBy,
  momentAt,
  outcomeName,
  outcomeOf,
  reviewOf,
} from "./scene.ts";
import type { Scene } from "./scene.ts";

type CandidateTemplate = Extract<MailTemplate, `candidate-${string}`>;

type CandidateValues = {
  readonly [Template in CandidateTemplate]: (
    scene: Scene,
  ) => Promise<ValuesOf<Template> | undefined> | ValuesOf<Template> | undefined;
};

/** Working days after which offered times lapse. */
const timesStandFor = 5;

/** The reason's id: the one given, or that a stated requirement cannot be met. */
const reasonOf = (scene: Scene): string => {
  const { reason, requirementId } = outcomeOf(scene).details ?? {};
  return reason ?? (requirementId ? "requirement" : "other");
};

function bookingOf(scene: Scene): Booking {
  const booked = scene.history.events.find((event) => event.seq === scene.message.outcomeSeqs.at(-1));
  if (booked?.type !== "OutcomeRecorded" || !booked.details?.booking)
    throw new Error(`message ${scene.message.id} tells of no booking`);
  return booked.details.booking;
}

async function noteOf(scene: Scene, noteId: string | undefined): Promise<string | undefined> {
  if (noteId === undefined) return undefined;
  return (await scene.notes()).find((note) => note.noteId === noteId)?.text;
}

const namesOf = (members: readonly (Member | undefined)[]): string[] =>
  members.flatMap((member) => (member ? [member.name] : []));

/** What a person looks at first, and by when, in the words the candidate was asked in. */
function checkOf(scene: Scene) {
  const { job, application } = scene;
  const requirements = application.checkFirst.map(
    (id) => job.requirements.find((requirement) => requirement.requirementId === id)?.question ?? id,
  );
  return requirements.length > 0 ? { requirements, by: hearsBy(scene) } : undefined;
}

const referrerOf = async ({ cast, parties }: Scene): Promise<string | undefined> =>
  (await cast.member(parties.referrerId))?.name;

/** The candidate's page about interviews, where there are times of an interview to choose from. */
const pageOfTimes = async (scene: Scene): Promise<string | undefined> =>
  interviewOfferedWith(scene.cause, scene.history) === undefined ? undefined : scene.page("/interview");

/** By when a choice of the offered times is hoped for. */
const chooseBy = (scene: Scene) => {
  const { calendar } = scene.policy;
  const offered = dayOf(outcomeOf(scene).recordedAt, calendar.zone);
  return { day: addWorkingDays(offered, timesStandFor, calendar) };
};

export const candidateValues: CandidateValues = {
  ...candidateOfferValues,
  ...candidateInterviewValues,
  ...candidateExperienceValues,
  "candidate-next-step": (scene) => {
    const outcome = outcomeOf(scene);
    return {
      ...base(scene),
      ...outcomeName(scene, outcome),
      by: outcome.reviewGiven ? reviewOf(scene, outcome) : hearsBy(scene),
    };
  },
  "candidate-tried-to-call": (scene) => ({ ...base(scene), by: reviewOf(scene, outcomeOf(scene)) }),
  "candidate-item-needed": (scene) => ({
    ...base(scene),
    item: outcomeOf(scene).details?.item ?? "other",
    by: reviewOf(scene, outcomeOf(scene)),
  }),
  "candidate-kind-no": async (scene) => {
    const { requirementId } = outcomeOf(scene).details ?? {};
    const requirement = scene.job.requirements.find((r) => r.requirementId === requirementId);
    const page = await scene.page("/message");
    return { ...base(scene), reason: reasonOf(scene), requirement: requirement?.label, page };
  },
  "candidate-kind-no-after-call": async (scene) => {
    const { seq, effectiveAt } = outcomeOf(scene);
    const called = callAfter(scene.application, seq, effectiveAt);
    return {
      ...base(scene),
      outcome: outcomeOf(scene).outcome,
      reason: reasonOf(scene),
      calledOn: called === undefined ? undefined : dayAt(scene, called),
      page: await scene.page("/message"),
    };
  },
  "candidate-goodbye": (scene) => ({ ...base(scene), outcome: outcomeOf(scene).outcome }),
  "candidate-missed-each-other": (scene) => ({ ...base(scene), by: reviewOf(scene, outcomeOf(scene)) }),
  "candidate-paused": async (scene) => {
    const { calendar } = scene.policy;
    const { recordedAt, outcome } = outcomeOf(scene);
    const until = { day: reopenUntil(recordedAt, calendar) };
    return { ...base(scene), outcome, until, page: await scene.page("/message") };
  },
  "candidate-invitation": async (scene) => {
    const booking = bookingOf(scene);
    return {
      ...base(scene),
      outcome: outcomeOf(scene).outcome,
      startsAt: momentAt(scene, booking.startsAt),
      length: { minutes: minutesBetween(booking.startsAt, booking.endsAt) },
      format: booking.format,
      place: await noteOf(scene, booking.placeNoteId),
      people: namesOf(await Promise.all(booking.people.map((id) => scene.cast.member(id)))),
      pay: scene.job.pay,
      agreement: scene.job.collectiveAgreement,
    };
  },
  "candidate-offer": (scene) => {
    const outcome = outcomeOf(scene);
    const expiresAt = outcome.details?.expiresAt;
    return { ...base(scene), by: expiresAt ? momentAt(scene, expiresAt) : reviewOf(scene, outcome) };
  },
  "candidate-first-day": async (scene) => {
    const outcome = outcomeOf(scene);
    const manager = await scene.cast.member(scene.application.job.managerId);
    const startsOn = outcome.details?.startDate;
    return {
      ...base(scene),
      outcome: outcome.outcome,
      startsOn: startsOn ? { day: startsOn } : reviewOf(scene, outcome),
      place: `${scene.site.name}, ${scene.site.postcode}`,
      meets: manager?.name,
    };
  },
  "candidate-job-filled": async (scene) => ({ ...base(scene), page: await scene.page("/message") }),
  "candidate-receipt": async (scene) => {
    return {
      ...base(scene),
      by: hearsBy(scene),
      referrer: await referrerOf(scene),
      check: checkOf(scene),
      kept: retentionRule(scene.application.site.country).erasedAfter,
    };
  },
  "candidate-added": async (scene) => ({
    ...base(scene),
    givenBy: (await doerOf(scene)) ?? scene.organisation.name,
    by: hearsBy(scene),
    referrer: await referrerOf(scene),
    check: checkOf(scene),
    kept: retentionRule(scene.application.site.country).erasedAfter,
  }),
  "candidate-times-offered": async (scene) => ({
    ...base(scene),
    by: reviewOf(scene, outcomeOf(scene)),
    page: await pageOfTimes(scene),
  }),
  "candidate-times-reminder": async (scene) => ({
    ...base(scene),
    by: chooseBy(scene),
    page: await pageOfTimes(scene),
  }),
  "candidate-reopened": (scene) => ({ ...base(scene), by: hearsBy(scene) }),
  "candidate-new-date": (scene) => {
    const { cause } = scene;
    if (cause.type !== "PromiseMoved" && cause.type !== "PromiseGiven")
      throw new Error(`${scene.message.id} tells of no day`);
    return { ...base(scene), by: { day: cause.byDay }, late: cause.type === "PromiseGiven" };
  },
  "candidate-correction": async (scene) => {
    const mails = await mailsTakenBack(scene);
    const locale = scene.candidate?.locale ?? scene.organisation.locale;
    return {
      ...base(scene),
      sentAt: await correctedAt(scene),
      titles: await titlesOf(mails, locale, async (earlier) =>
        candidateValues[earlier.message.template as CandidateTemplate](earlier),
      ),
      ...withdrawn(
        scene,
        mails.map((mail) => mail.scene),
      ),
      by: openPromise(scene.application) ? hearsBy(scene) : undefined,
    };
  },
  "candidate-booking-cancelled": (scene) => ({
    ...base(scene),
    startsAt: momentAt(scene, bookingOf(scene).startsAt),
  }),
};

/** What the mails taken back had said that is not so, as far as it still lies ahead. */
function withdrawn(scene: Scene, earlier: readonly Scene[]) {
  const told = (template: CandidateTemplate) =>
    earlier.findLast(({ message }) => message.template === template);
  const invitation = told("candidate-invitation");
  const off = invitation && bookingOf(invitation);
  const standing = scene.application.outcomes.findLast((one) => stands(one) && one.details?.booking)?.details
    ?.booking;
  const interview = standing ?? off;
  const firstDay = told("candidate-first-day");
  const startDate = firstDay && outcomeOf(firstDay).details?.startDate;
  const ended = earlier.some((one) => outcomeOf(one).colour === "red");
  return {
    ...(off && interview && interview.startsAt > scene.now
      ? {
          interview: standing ? ("stays" as const) : ("off" as const),
          interviewAt: momentAt(scene, interview.startsAt),
        }
      : {}),
    ...(startDate && startDate >= dayAt(scene, scene.now).day ? { firstDay: { day: startDate } } : {}),
    ...(ended && scene.application.status === "live" ? { open: true } : {}),
  };
}
