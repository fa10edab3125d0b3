import { paragraph } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { MailTemplate } from "../values.ts";
import type { Words } from "../words.ts";

/** As many rows as a person reads in a mail; the rest is counted. Keeps the longest mail under 100 KB. */
export const longestTable = 60;

/** The line under a table that was cut. */
export const rest = <Template extends MailTemplate>(
  items: readonly unknown[],
  words: Words<Template>,
): readonly Block[] =>
  items.length > longestTable
    ? [paragraph(words.common("moreRows", { count: items.length - longestTable }))]
    : [];
