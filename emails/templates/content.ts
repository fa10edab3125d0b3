import type { Block } from "../blocks.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import type { Marked, Words } from "../words.ts";

/** What a template makes of its values. */
export interface Content {
  readonly subject: Marked;
  readonly preheader: Marked;
  /** Top to bottom; what does not apply is left out. */
  readonly blocks: readonly (Block | undefined)[];
  readonly footer: Marked;
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
