import { list, paragraph, quote } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import type { Texts } from "../texts/en.ts";
import { webLink } from "../words.ts";
import type { Marked, Words } from "../words.ts";

/** What a template makes of its values. */
export interface Content {
  readonly subject: Marked;
  readonly preheader: Marked;
  /** Top to bottom; what does not apply is left out. */
  readonly blocks: readonly (Block | undefined)[];
  readonly footer: Marked;
  /** A page of our own that the footer leads to. */
  readonly footerLink?: { readonly label: Marked; readonly href: string } | undefined;
  /** What a calendar shows of the meeting that the mail invites to, or calls off. */
  readonly calendar?: { readonly summary: Marked; readonly description: Marked } | undefined;
}

/** How a template is composed: pure, and the same for every language. */
export type Compose<Template extends MailTemplate> = (
  values: ValuesOf<Template>,
  words: Words<Template>,
) => Content;

/** The templates whose ids begin with one of the prefixes. */
export type Composers<Prefix extends string> = {
  readonly [Template in Extract<MailTemplate, `${Prefix}-${string}`>]: Compose<Template>;
};

/** The end of a summary that comes regularly: why its reader gets it, and where they say that they do not want it. */
export const summaryFooter = <Template extends MailTemplate>(
  choices: string,
  words: Words<Template>,
): Pick<Content, "footer" | "footerLink"> => {
  const href = webLink(choices);
  return {
    footer: words.common("footer.summary"),
    footerLink: href === undefined ? undefined : { label: words.common("footer.choices"), href },
  };
};

/** A reason or an item as the candidate reads it: our words for its id, then the person's own; theirs alone for `other`. */
export const inPlainWords = <Template extends MailTemplate>(
  words: Words<Template>,
  section: "reason" | "item",
  id: string,
  explanation: string | undefined,
): Block => {
  if (explanation === undefined) return quote(words.choose(section, id));
  return quote(id === "other" ? explanation : `${words.choose(section, id)}\n${explanation}`);
};

/** The step and outcome of a report, as far as it named them. */
export const reported = <Template extends "recruiter-report-refused" | "admin-report-refused">(
  { milestone, outcome }: ValuesOf<Template>,
  words: Words<Template>,
): Marked | undefined => {
  if (milestone && outcome) return words.common("and", { first: milestone, second: outcome });
  const named = milestone ?? outcome;
  return named && words.show(named);
};

type Correcting = "candidate-correction" | "referrer-correction";

/** The mails that are taken back, by their subjects: who got two in one minute knows which to ignore. */
export const takenBack = <Template extends MailTemplate, Start extends "mistake" | "ignore">(
  titles: readonly string[],
  words: Words<Template>,
  key: Start & keyof Texts[Template] & string,
): readonly Block[] => {
  const [title, ...more] = titles;
  const variant = (ending: string) => `${key}${ending}` as keyof Texts[Template] & string;
  if (title === undefined) return [paragraph(words.say(variant("Unknown")))];
  if (more.length === 0) return [paragraph(words.say(key, { title }))];
  return [paragraph(words.say(variant("Several"))), list(titles)];
};

export const takenBackSubject = <Template extends Correcting>(
  titles: readonly string[],
  words: Words<Template>,
): Marked => {
  const [title, ...more] = titles;
  if (title === undefined) return words.say("subjectUnknown");
  return more.length === 0
    ? words.say("subject", { title })
    : words.say("subjectSeveral", { count: titles.length });
};
