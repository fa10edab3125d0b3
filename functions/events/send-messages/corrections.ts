import { renderMail } from "../../../emails/render.ts";
import type { Instant, MailTemplate, ValuesOf } from "../../../emails/render.ts";
import { fold } from "../../../shared/domain/application/state.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import type { MessageRecord } from "../../../shared/ports/messages.ts";
import { momentAt, sceneOf } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** A mail that a correction takes back, on the stage as it was when it was sent. */
interface TakenBack {
  readonly scene: Scene;
  readonly sentAt: string;
}

const sentAtOf = (record: MessageRecord | undefined): string | undefined =>
  record?.sentAt ?? record?.attemptedAt;

/** The mails that an undo takes back and that went, or may have gone; oldest first. */
export async function mailsTakenBack(scene: Scene): Promise<TakenBack[]> {
  const history = fold(scene.history.events.filter((event) => event.seq < scene.cause.seq));
  const application = history.state;
  if (application.status === "none") return [];
  const planned = plannedMessages(history, scene.policy);
  const found = await Promise.all(
    (scene.message.corrects ?? []).map(async (id): Promise<TakenBack[]> => {
      const message = planned.find((one) => one.id === id);
      const record = message && (await scene.record(id));
      const sentAt = sentAtOf(record);
      if (!message || !sentAt || !mayHaveGone(record)) return [];
      return [{ scene: sceneOf({ ...scene, history, application }, message), sentAt }];
    }),
  );
  return found.flat().sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}

/** When the last of the mails that a correction takes back was sent. */
export async function correctedAt(scene: Scene): Promise<Instant> {
  const records = await Promise.all((scene.message.corrects ?? []).map((id) => scene.record(id)));
  const times = records.flatMap((record) => sentAtOf(record) ?? []);
  return momentAt(scene, times.sort().at(-1) ?? scene.now);
}

/** The subjects of mails as their reader has them before their eyes. */
export async function titlesOf(
  mails: readonly TakenBack[],
  locale: string,
  valuesOf: (scene: Scene) => Promise<ValuesOf<MailTemplate> | undefined>,
): Promise<string[]> {
  const titles = await Promise.all(
    mails.map(async ({ scene }) => {
      const template = scene.message.template as MailTemplate;
      const { zone } = scene.application.site;
      const values = await valuesOf(scene);
      return values ? [renderMail({ template, locale, zone, values }).subject] : [];
    }),
  );
  return [...new Set(titles.flat())];
}
