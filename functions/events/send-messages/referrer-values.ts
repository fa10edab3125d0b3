import type { MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isErasing } from "../../../shared/domain/personal-data/state.ts";
import { pendingCredits } from "../../../shared/domain/points/entries.ts";
import { correctedAt, mailsTakenBack, titlesOf } from "./corrections.ts";
import { milestoneName, outcomeOf } from "./scene.ts";
import type { Scene } from "./scene.ts";

type ReferrerTemplate = Extract<MailTemplate, `referrer-${string}`>;

type ReferrerValues = {
  readonly [Template in ReferrerTemplate]: (
    scene: Scene,
    referrer: Member,
  ) => Promise<ValuesOf<Template>> | ValuesOf<Template>;
};

function base({ candidate, organisation, job, owner }: Scene, referrer: Member) {
  return {
    referrer: referrer.name,
    candidate: candidate?.name ?? "",
    organisation: organisation.name,
    job: job.title,
    person: owner?.name ?? organisation.name,
    phone: owner?.phone,
  };
}

/** The same without the name of a person who is being erased, or has been since. */
const baseWithoutName = (scene: Scene, referrer: Member) => ({
  ...base(scene, referrer),
  candidate: isErasing(scene.application) ? undefined : scene.candidate?.name,
});

/** The next milestone that brings the referrer points, under the scheme the application arrived with. */
function next({ application, policy }: Scene): ValuesOf<"referrer-thanks">["next"] {
  const { track, scheme } = policy;
  const [pending] = pendingCredits(application, track, scheme);
  if (!pending) return undefined;
  const { milestone, label, points } = pending;
  const bonus =
    application.newToSector && milestone === scheme.newToSector.milestone ? scheme.newToSector.points : 0;
  return { milestone, label, points: points - bonus, ...(bonus > 0 ? { newToSectorPoints: bonus } : {}) };
}

const points = ({ message }: Scene): number => Math.abs(message.points ?? 0);

export const referrerValues: ReferrerValues = {
  "referrer-thanks": (scene, referrer) => ({ ...base(scene, referrer), next: next(scene) }),
  "referrer-next-step": (scene, referrer) => ({
    ...base(scene, referrer),
    ...milestoneName(scene, outcomeOf(scene).milestone),
    next: next(scene),
  }),
  "referrer-points-earned": (scene, referrer) => ({
    ...base(scene, referrer),
    ...milestoneName(scene, outcomeOf(scene).milestone),
    points: points(scene),
    next: next(scene),
  }),
  "referrer-steps-reported": (scene, referrer) => ({
    ...base(scene, referrer),
    steps: scene.history.events.flatMap((event) =>
      event.type === "OutcomeRecorded" && scene.message.outcomeSeqs.includes(event.seq)
        ? [milestoneName(scene, event.milestone)]
        : [],
    ),
    points: points(scene),
    next: next(scene),
  }),
  "referrer-ended": baseWithoutName,
  "referrer-already-in-touch": base,
  "referrer-in-touch-again": base,
  "referrer-correction": async (scene, referrer) => ({
    ...base(scene, referrer),
    ...(await takenBack(scene, referrer)),
  }),
  "referrer-points-reversed": async (scene, referrer) => ({
    ...baseWithoutName(scene, referrer),
    points: points(scene),
    ...(scene.message.corrects ? await takenBack(scene, referrer) : {}),
  }),
};

/** The mails that are wrong now. Of somebody who has been erased since, none is quoted: its subject would name them. */
async function takenBack(scene: Scene, referrer: Member) {
  const mails = scene.candidate ? await mailsTakenBack(scene) : [];
  return {
    sentAt: await correctedAt(scene),
    titles: await titlesOf(mails, referrer.locale, async (earlier) =>
      referrerValues[earlier.message.template as ReferrerTemplate](earlier, referrer),
    ),
  };
}

/** Mails that can be written about a person who has been erased. */
export const withoutName: ReadonlySet<string> = new Set<MailTemplate>([
  "referrer-ended",
  "referrer-points-reversed",
  "privacy-hold-review",
]);
