import { mailTemplates, renderMail, withoutOwnPage } from "../../../emails/render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "../../../emails/render.ts";
import { oneLine } from "../../../emails/words.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isErasing } from "../../../shared/domain/personal-data/state.ts";
import type { Mail } from "../../../shared/ports/messages.ts";
import { calendarOf } from "./calendar.ts";
import { candidateValues } from "./candidate-values.ts";
import type { Cast } from "./cast.ts";
import { referrerValues, withoutName } from "./referrer-values.ts";
import type { Scene } from "./scene.ts";
import { staffValues } from "./staff-values.ts";

export interface Reader {
  readonly name: string;
  readonly address: string;
  readonly locale: string;
}

/** What a mail needs besides its words. */
export interface Envelope {
  readonly to: Reader;
  readonly zone: string;
  readonly organisation: string;
  readonly stream: string;
  readonly messageId: string;
  /** Who looks after what the mail is about, where somebody does. */
  readonly owner?: Member | undefined;
  readonly cast: Cast;
  /** Whose message it is, where a reply to the mail is an answer to them. */
  readonly writer?: { readonly name: string; readonly address: string } | undefined;
  /** Where a reply goes in their stead, so that it is taken over and passed on to them. */
  readonly repliesTo?: string | undefined;
  /** Writes what goes into the reader's calendar, where the mail invites to something or calls it off. */
  readonly calendar?: (words: NonNullable<RenderedMail["calendar"]>) => Promise<Mail["calendar"]>;
}

/**
 * Renders a mail. Replies reach a person: the owner, the candidate whose message it is or, for mail that is nobody's in
 * particular, an admin. Those to `repliesTo` reach them by `receive-replies`.
 */
export async function writeMail<Template extends MailTemplate>(
  template: Template,
  values: ValuesOf<Template>,
  { to, zone, organisation, stream, messageId, owner, writer, repliesTo, cast, calendar }: Envelope,
): Promise<Mail> {
  const { replyTo } = mailTemplates[template];
  const answers = await answering(
    { owner: asReader(owner), admins: undefined, candidate: writer }[replyTo],
    cast,
  );
  const mail = renderMail({ template, locale: to.locale, zone, values });
  const { from, subject, text, html, calendar: entry } = mail;
  const unsubscribe = "choices" in values ? { unsubscribe: values.choices } : {};
  const attached = entry && (await calendar?.(entry));
  return {
    to: { name: oneLine(to.name), address: to.address },
    fromName: from,
    ...answeredBy(answers, repliesTo, values.organisation),
    subject,
    text,
    html,
    ...unsubscribe,
    ...(attached ? { calendar: attached } : {}),
    tags: { organisation, stream, message: messageId },
  };
}

type Answering = Pick<Reader, "name" | "address">;

function answeredBy(
  person: Answering | undefined,
  repliesTo: string | undefined,
  organisation: string,
): Pick<Mail, "replyTo"> {
  if (repliesTo !== undefined) {
    const name = person ? `${person.name} (${organisation})` : organisation;
    return { replyTo: { name: oneLine(name), address: repliesTo } };
  }
  return person ? { replyTo: { name: oneLine(person.name), address: person.address } } : {};
}

const asReader = (member: Member | undefined): Answering | undefined => member && readerOf(member);

const answering = async (meant: Answering | undefined, cast: Cast): Promise<Answering | undefined> =>
  meant ?? asReader((await cast.admins())[0]);

export const readerOf = ({ name, email, locale }: Member): Reader => ({ name, address: email, locale });

const isOf = <Values extends object>(values: Values, template: string): template is keyof Values & string =>
  Object.hasOwn(values, template);

/**
 * Writes a planned message to one reader: the candidate, or the member given. Nothing where it has no reader any more
 * (no address, an erased person it would have to name).
 */
export async function writePlanned(
  scene: Scene,
  messageId: string,
  member: Member | undefined,
): Promise<Mail | undefined> {
  const { candidate, application, stream, owner, cast } = scene;
  const { template } = scene.message;
  const envelope = (to: Reader): Envelope => ({
    to,
    zone: application.site.zone,
    organisation: application.organisation,
    stream,
    messageId,
    owner,
    writer: candidate?.email === undefined ? undefined : { name: candidate.name, address: candidate.email },
    cast,
    calendar: (words) => calendarOf(scene, to, words),
  });
  if (!candidate && !withoutName.has(template)) return undefined;
  if (isOf(candidateValues, template)) {
    if (!candidate?.email) return undefined;
    const { name, email, locale } = candidate;
    const values = await candidateValues[template](scene);
    if (!values) return undefined;
    const to = { name, address: email, locale };
    const ownPage = withoutOwnPage.has(template) ? undefined : await ownPageOf(scene);
    return writeMail<MailTemplate>(
      template,
      { ...values, ownPage },
      {
        ...envelope(to),
        repliesTo: await scene.repliesTo(),
      },
    );
  }
  if (!member) return undefined;
  if (isOf(referrerValues, template))
    return writeMail<MailTemplate>(
      template,
      await referrerValues[template](scene, member),
      envelope(readerOf(member)),
    );
  if (isOf(staffValues, template))
    return writeMail<MailTemplate>(
      template,
      await staffValues[template](scene, member),
      envelope(readerOf(member)),
    );
  throw new Error(`there is no mail ${template}`);
}

/** The candidate's way back to their page. Whoever is being erased has none any more, so that no link is made anew. */
const ownPageOf = async ({ application, page }: Scene) =>
  isErasing(application) ? undefined : { page: await page(), ended: application.status !== "live" };
