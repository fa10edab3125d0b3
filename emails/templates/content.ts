import { quote } from "../blocks.ts";
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
