import type { MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { ExperienceTexts } from "../../../emails/texts/en-experience.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import { noNewsAt } from "../../../shared/domain/candidate-experience/clock.ts";
import { standingHolds } from "../../../shared/domain/personal-data/holds.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { dayAt, hearsBy, momentAt, toCandidate } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Values of mails about how candidates are kept informed. */

type ExperienceTemplate = Extract<MailTemplate, keyof ExperienceTexts>;
type CandidateTemplate = Extract<ExperienceTemplate, `candidate-${string}`>;
type ReaderTemplate = Exclude<ExperienceTemplate, CandidateTemplate | `admin-${string}`>;

function silenceOf(scene: Scene) {
  const { cause, message } = scene;
  if (cause.type !== "SilenceNoticed") throw new Error(`message ${message.id} is about no silence`);
  return { days: cause.workingDays, since: dayAt(scene, cause.since) };
}

const erasureBegins = (scene: Scene) => {
  const { cause, message } = scene;
  if (cause.type !== "ErasureAsked") throw new Error(`message ${message.id} is about no erasure`);
  return momentAt(scene, cause.due);
};

export const candidateExperienceValues: {
  readonly [Template in CandidateTemplate]: (
    scene: Scene,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
} = {
  "candidate-no-news": (scene) => ({
    ...toCandidate(scene),
    by: openPromise(scene.application) ? hearsBy(scene) : undefined,
  }),
  "candidate-files-left": (scene) => ({ ...toCandidate(scene), address: scene.owner?.email }),
  "candidate-survey": async (scene) => ({ ...toCandidate(scene), page: await scene.page("/survey") }),
  "candidate-erasure-asked": async (scene) => ({
    ...toCandidate(scene),
    until: erasureBegins(scene),
    page: await scene.page("/data"),
  }),
  "candidate-erased": (scene) => ({
    ...toCandidate(scene),
    unasked: scene.cause.type === "ErasureBegun" && scene.cause.because === "retention",
    held: standingHolds(scene.application.holds).map(({ items, ground, until }) => ({
      items,
      ground,
      until: { day: until },
    })),
  }),
  "candidate-retention-notice": async (scene) => {
    const { cause, message, application } = scene;
    if (cause.type !== "RetentionNoticeGiven") throw new Error(`message ${message.id} is about no notice`);
    return {
      ...toCandidate(scene),
      on: { day: cause.eraseOn },
      page: await scene.page("/data"),
      kept: application.keptUntil !== undefined,
      hired: application.status === "hired",
    };
  },
};

const aboutCandidate = (scene: Scene, recipient: Member) => {
  const { candidate, organisation, job } = toCandidate(scene);
  return { recipient: recipient.name, candidate, organisation, job };
};

const toStaff = (scene: Scene, recipient: Member) => ({
  ...aboutCandidate(scene, recipient),
  ...silenceOf(scene),
});

export const experienceReaderValues: {
  readonly [Template in ReaderTemplate]: (
    scene: Scene,
    recipient: Member,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
} = {
  "recruiter-message": async (scene, recipient) => {
    const { cause, message, candidate } = scene;
    if (cause.type !== "CandidateWrote") throw new Error(`message ${message.id} passes on no message`);
    const note = (await scene.notes()).find(({ noteId }) => noteId === cause.noteId);
    return {
      ...aboutCandidate(scene, recipient),
      phone: candidate?.phone,
      text: note?.text ?? "",
      otherAddress: note?.mail?.otherAddress,
      attachments: note?.mail?.attachments ?? 0,
      shortened: note?.mail?.shortened ?? false,
      leftOut: note?.mail?.leftOut ?? false,
      large: note?.mail?.large ?? false,
      spam: note?.mail?.spam ?? false,
      by: dayAt(scene, cause.answerBy),
      reachable: candidate?.email !== undefined,
    };
  },
  "hr-survey-contact": (scene, recipient) => {
    const { cause, message, candidate } = scene;
    if (cause.type !== "SurveyAnswered" || cause.contactBy === undefined)
      throw new Error(`message ${message.id} is about nobody to contact`);
    return {
      ...aboutCandidate(scene, recipient),
      phone: candidate?.phone,
      by: dayAt(scene, cause.contactBy),
    };
  },
  "privacy-erasure-asked": (scene, recipient) => ({
    recipient: recipient.name,
    organisation: scene.organisation.name,
    job: scene.job.title,
    requestedAt: momentAt(scene, scene.cause.recordedAt),
    until: erasureBegins(scene),
  }),
  "privacy-hold-review": (scene, recipient) => {
    const { cause, message, application } = scene;
    const hold = application.holds?.find(
      ({ holdId }) => cause.type === "HoldReviewDue" && holdId === cause.holdId,
    );
    if (!hold) throw new Error(`message ${message.id} is about no hold`);
    const { items, ground, heldAt } = hold;
    return {
      recipient: recipient.name,
      organisation: scene.organisation.name,
      job: scene.job.title,
      application: application.applicationId,
      items,
      ground,
      heldSince: { month: dayAt(scene, heldAt).day.slice(0, 7) },
    };
  },
  "recruiter-silence": (scene, recipient) => ({
    ...toStaff(scene, recipient),
    phone: scene.candidate?.phone,
    ...(scene.parties.likesCalls
      ? {}
      : { noNewsOn: dayAt(scene, noNewsAt(scene.application, scene.history, scene.policy)) }),
  }),
  "hr-silence": (scene, recipient) => {
    const { owner, organisation } = scene;
    const person = { person: owner?.name ?? organisation.name, phone: owner?.phone };
    return { ...toStaff(scene, recipient), ...person };
  },
};
