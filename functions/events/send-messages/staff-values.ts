import type { MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { ExperienceTexts } from "../../../emails/texts/en-experience.ts";
import { hasStarted } from "../../../shared/domain/application/plan.ts";
import { callDeadline, needsCall } from "../../../shared/domain/application/endings.ts";
import { addDays } from "../../../shared/domain/calendar/days.ts";
import { addWorkingDays } from "../../../shared/domain/calendar/working-time.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { offerReaderValues } from "./consultation-values.ts";
import { experienceReaderValues } from "./experience-values.ts";
import { interviewReaderValues } from "./interview-values.ts";
import {
  dayAt,
  doerOf,
  hearsBy,
  milestoneName,
  milestoneOf,
  momentAt,
  outcomeName,
  outcomeOf,
  reviewOf,
  ruleOf,
} from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Mails to staff that are about one application and follow from its history. */
export type StaffTemplate = Extract<
  MailTemplate,
  | "recruiter-new-application"
  | "recruiter-task"
  | "recruiter-recorded-by-another"
  | "recruiter-steps-reported"
  | "recruiter-promise-missed"
  | "recruiter-call-task"
  | "recruiter-reopened"
  | "manager-retention-check"
  | "hr-confirmation-requested"
  | "hr-expert-not-prepared"
  | "hr-consultation-outcome-unknown"
  | "hr-retention-unknown"
  | "privacy-removal-requested"
  | "recruiter-more-time-asked"
  | "recruiter-offer-deadline"
  | "recruiter-interview-time-set"
  | "recruiter-interview-called-off"
  | "recruiter-adjustment-asked"
  | "recruiter-scorecards-in"
  | "recruiter-scorecards-missing"
  | "recruiter-meeting-unknown"
  | Exclude<Extract<MailTemplate, keyof ExperienceTexts>, `${"candidate" | "admin"}-${string}`>
  | `expert-${string}`
  | `interviewer-${string}`
  | `client-${string}`
>;

type StaffValues = {
  readonly [Template in StaffTemplate]: (
    scene: Scene,
    recipient: Member,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
};

/** Working days a manager has to answer a retention check. */
const answeredWithin = 5;
/** The law's month to answer somebody who asks to be removed (GDPR, article 12). */
const removedWithinDays = 30;

const base = ({ candidate, organisation, job }: Scene, recipient: Member) => ({
  recipient: recipient.name,
  organisation: organisation.name,
  candidate: candidate?.name ?? "",
  job: job.title,
});

const toCall = (scene: Scene, recipient: Member) => ({
  ...base(scene, recipient),
  phone: scene.candidate?.phone,
});

/** Nothing where the reader did it: nobody is told what they did themselves. */
async function anotherDoer(scene: Scene, recipient: Member): Promise<string | undefined> {
  const { actor } = scene.cause;
  if (actor.kind === "member" && actor.memberId === recipient.memberId) return undefined;
  return doerOf(scene);
}

function callCause(scene: Scene): ValuesOf<"recruiter-call-task">["cause"] {
  const { cause, policy, application } = scene;
  if (cause.type === "OutcomeUndone") return "rejection-undone";
  const { milestone, outcome } = outcomeOf(scene);
  if (!needsCall(policy.track, application, milestone, outcome)) return "no-mail";
  return ruleOf(scene, { milestone, outcome }).candidate === "job-filled" ? "job-filled" : "rejection";
}

function callBy(scene: Scene) {
  const { calendar } = scene.policy;
  const { recordedAt } = scene.cause;
  return scene.cause.type === "OutcomeUndone"
    ? { day: addWorkingDays(dayOf(recordedAt, calendar.zone), 1, calendar) }
    : dayAt(scene, callDeadline(recordedAt, calendar));
}

const weeksOf = (scene: Scene): number => {
  if (scene.cause.type !== "RetentionCheckDue") throw new Error(`${scene.message.id} is no retention check`);
  return (milestoneOf(scene, scene.cause.milestone).retentionDays ?? 0) / 7;
};

export const staffValues: StaffValues = {
  ...offerReaderValues,
  ...interviewReaderValues,
  ...experienceReaderValues,
  "recruiter-new-application": async (scene, recipient) => {
    const { application, candidate, site, job, cast, parties } = scene;
    const referrer = await cast.member(parties.referrerId);
    const checkFirst = application.checkFirst.map(
      (id) => job.requirements.find((r) => r.requirementId === id)?.label ?? id,
    );
    return {
      ...toCall(scene, recipient),
      site: site.name,
      source: application.source,
      firstContactBy: momentAt(scene, application.firstContactDue),
      email: candidate?.email,
      postcode: candidate?.postcode,
      movingCloser: candidate?.movingCloser,
      // Who was entered by hand was asked nothing: only what a recruiter ticked is known.
      newToSector:
        application.source === "hand" && !application.newToSector ? undefined : application.newToSector,
      referrer: referrer?.name,
      about: candidate?.about,
      duplicates: await scene.duplicates(),
      checkFirst,
    };
  },

  "recruiter-task": async (scene, recipient) => {
    const outcome = outcomeOf(scene);
    return {
      ...toCall(scene, recipient),
      ...outcomeName(scene, outcome),
      by: reviewOf(scene, outcome),
      recordedBy: await anotherDoer(scene, recipient),
    };
  },

  "recruiter-recorded-by-another": async (scene, recipient) => {
    const outcome = outcomeOf(scene);
    return {
      ...base(scene, recipient),
      who: (await doerOf(scene)) ?? scene.organisation.name,
      milestone: milestoneName(scene, outcome.milestone),
      outcome: outcomeName(scene, outcome),
      on: dayAt(scene, outcome.effectiveAt),
    };
  },

  "recruiter-steps-reported": (scene, recipient) => {
    const { actor, seq } = scene.cause;
    const steps = scene.history.events.flatMap((event) =>
      event.type === "OutcomeRecorded" && (event.seq === seq || event.impliedBy === seq)
        ? [
            {
              milestone: milestoneName(scene, event.milestone),
              outcome: outcomeName(scene, event),
              on: dayAt(scene, event.effectiveAt),
              implied: event.impliedBy !== undefined,
            },
          ]
        : [],
    );
    const source = actor.kind === "system" ? actor.source : scene.organisation.name;
    return { ...base(scene, recipient), source, steps };
  },

  "recruiter-promise-missed": (scene, recipient) => {
    const { cause, application } = scene;
    const missed =
      cause.type === "PromiseMissed" && application.promises.find((p) => p.seq === cause.promiseSeq);
    return {
      ...toCall(scene, recipient),
      promised: missed ? { day: missed.byDay } : dayAt(scene, cause.recordedAt),
    };
  },

  "recruiter-call-task": (scene, recipient) => {
    const outcome = outcomeOf(scene);
    const { reason, requirementId } = outcome.details ?? {};
    return {
      ...toCall(scene, recipient),
      cause: callCause(scene),
      ...outcomeName(scene, outcome),
      by: callBy(scene),
      reason: reason ?? (requirementId ? "requirement" : undefined),
    };
  },

  "recruiter-reopened": (scene, recipient) => ({ ...toCall(scene, recipient), by: hearsBy(scene) }),

  "manager-retention-check": (scene, recipient) => {
    const { policy, application, cause, owner, organisation } = scene;
    const started = hasStarted(policy.track, application);
    const asked = dayOf(cause.recordedAt, policy.calendar.zone);
    return {
      ...base(scene, recipient),
      site: scene.site.name,
      startedOn: dayAt(scene, started?.effectiveAt ?? cause.recordedAt),
      weeks: weeksOf(scene),
      page: scene.checkPage(cause.seq, recipient.memberId),
      by: { day: addWorkingDays(asked, answeredWithin, policy.calendar) },
      person: owner?.name ?? organisation.name,
      phone: owner?.phone,
    };
  },

  "hr-confirmation-requested": async (scene, recipient) => {
    const { cause } = scene;
    if (cause.type !== "ConfirmationRequested") throw new Error(`${scene.message.id} asks for nothing`);
    const rule = ruleOf(scene, cause);
    const note = (await scene.notes()).find(({ noteId }) => noteId === cause.noteId);
    return {
      ...base(scene, recipient),
      ...outcomeName(scene, cause),
      requestedBy: (await doerOf(scene)) ?? scene.organisation.name,
      reason: cause.details?.reason,
      explanation: note?.text,
      legalWarning: rule.confirmedBy === "hr-second-person",
    };
  },

  "hr-retention-unknown": async (scene, recipient) => ({
    ...base(scene, recipient),
    site: scene.site.name,
    weeks: weeksOf(scene),
    person: scene.owner?.name ?? scene.organisation.name,
    manager: (await scene.cast.member(scene.application.job.managerId))?.name,
  }),

  "privacy-removal-requested": (scene, recipient) => ({
    ...base(scene, recipient),
    requestedAt: momentAt(scene, scene.cause.recordedAt),
    by: { day: addDays(dayAt(scene, scene.cause.recordedAt).day, removedWithinDays) },
    person: scene.owner?.name ?? scene.organisation.name,
  }),
};
