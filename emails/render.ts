import { writeHtml, writeText, toText } from "./blocks.ts";
import type { Frame } from "./blocks.ts";
import { candidateMails } from "./templates/candidate.ts";
import type { Compose, Composers } from "./templates/content.ts";
import { mailTemplates } from "./templates/index.ts";
import { experienceMails } from "./templates/experience.ts";
import { interviewMails } from "./templates/interview.ts";
import { offerMails } from "./templates/offer.ts";
import { officeMails } from "./templates/office.ts";
import { recruiterMails } from "./templates/recruiter.ts";
import { referrerMails } from "./templates/referrer.ts";
import { fallbackLanguage, languages } from "./texts/index.ts";
import type { Language } from "./texts/index.ts";
import type { MailTemplate, ValuesOf } from "./values.ts";
import { createWords, oneLine } from "./words.ts";
import type { Marked, Words } from "./words.ts";

export type * from "./values.ts";
export { mailTemplates, withoutOwnPage } from "./templates/index.ts";
export type { MailAudience, MailTemplateFacts } from "./templates/index.ts";

export interface MailRequest<Template extends MailTemplate> {
  readonly template: Template;
  /** The reader's language, BCP 47 (`en`, `nl-NL`). A language that has no texts yet is answered in English. */
  readonly locale: string;
  /** IANA zone of instants that name none. */
  readonly zone: string;
  readonly values: ValuesOf<Template>;
}

export interface RenderedMail {
  /** The sender's name: the person whom a reply reaches, else the organisation. */
  readonly from: string;
  /** One line, at most 180 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the reader's calendar shows of the meeting that the mail is about, as plain text. */
  readonly calendar?: { readonly summary: string; readonly description: string };
}

const composers: Composers<string> = {
  ...candidateMails,
  ...referrerMails,
  ...recruiterMails,
  ...officeMails,
  ...offerMails,
  ...interviewMails,
  ...experienceMails,
};

const longestSubject = 180;

/** The language to write in, and the locale of its dates: the reader's own where it is of that language and has a region. */
const choose = (
  spoken: Readonly<Record<string, Language>>,
  locale: string,
): { readonly tag: string; readonly language: Language } => {
  const reader = new Intl.Locale(locale);
  const own = Object.hasOwn(spoken, reader.language) ? spoken[reader.language] : undefined;
  const language = own ?? spoken[fallbackLanguage];
  if (language === undefined) throw new Error(`There are no texts in ${fallbackLanguage}.`);
  return {
    language,
    tag: own !== undefined && reader.region !== undefined ? reader.baseName : language.locale,
  };
};

/** Whom a mail comes from. Where nobody looks after what it is about, the organisation stands in for the person. */
const sender = <Template extends MailTemplate>(
  { template, values }: MailRequest<Template>,
  words: Words<Template>,
): Marked => {
  const { organisation } = values;
  const person = "person" in values ? values.person : organisation;
  return mailTemplates[template].replyTo === "owner" && person !== organisation
    ? words.common("sender")
    : words.show(organisation);
};

/** The renderer over a set of languages: `renderMail` is the one with all of ours. */
export const createRenderer =
  (spoken: Readonly<Record<string, Language>>) =>
  <Template extends MailTemplate>(request: MailRequest<Template>): RenderedMail => {
    const { tag, language } = choose(spoken, request.locale);
    const words = createWords(request.template, language, tag, request.zone, request.values);
    const compose: Compose<Template> = composers[request.template];
    const content = compose(request.values, words);
    const blocks = content.blocks.filter((block) => block !== undefined);
    const subject = oneLine(toText(content.subject), longestSubject);
    const frame: Frame = {
      language: tag,
      title: subject,
      preheader: content.preheader,
      organisation: request.values.organisation,
      footer: content.footer,
      footerLink: content.footerLink,
      colon: language.style?.punctuation === "full-width" ? "：" : ": ",
    };
    const from = oneLine(toText(sender(request, words)));
    const mail = { from, subject, text: writeText(frame, blocks), html: writeHtml(frame, blocks) };
    if (!content.calendar) return mail;
    const { summary, description } = content.calendar;
    return { ...mail, calendar: { summary: oneLine(toText(summary)), description: toText(description) } };
  };

/**
 * Writes one mail: subject, text part and HTML part from the same texts, in the reader's language. Pure. Values are
 * shown as they are, never read as markup or message syntax. Throws a `RangeError` for a date, zone, currency or
 * locale that does not exist.
 */
export const renderMail: <Template extends MailTemplate>(request: MailRequest<Template>) => RenderedMail =
  createRenderer(languages);
