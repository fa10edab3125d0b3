import { list, paragraph, promise } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { MailTemplate, NextPoints, ValuesOf } from "../values.ts";
import type { Marked, Words } from "../words.ts";
import { takenBack, takenBackSubject } from "./content.ts";
import type { Composers, Content } from "./content.ts";

type ReferrerTemplate = Extract<MailTemplate, `referrer-${string}`>;

/** The frame of every mail to a referrer. */
const letter = <Template extends ReferrerTemplate>(
  values: ValuesOf<Template>,
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
  subject: Marked = words.say("subject"),
): Content => ({
  subject,
  preheader: words.say("preheader"),
  blocks: [
    paragraph(words.common("greeting")),
    ...blocks,
    {
      kind: "person",
      name: values.person,
      text: words.common(values.phone === undefined ? "person" : "personWithPhone"),
    },
  ],
  footer: words.common("footer.referrer"),
});

const nextPoints = <Template extends ReferrerTemplate>(
  next: NextPoints | undefined,
  words: Words<Template>,
): Block | undefined => {
  if (next === undefined) return undefined;
  const condition = words.choose("referrerCondition", next.milestone, { label: next.label });
  return paragraph(
    next.newToSectorPoints === undefined
      ? words.common("nextPoints", { points: next.points, condition })
      : words.common("nextPointsAndMore", { points: next.points, condition, more: next.newToSectorPoints }),
  );
};

export const referrerMails: Composers<"referrer"> = {
  "referrer-thanks": (values, words) =>
    letter(values, words, [
      paragraph(words.say("applied")),
      nextPoints(values.next, words),
      paragraph(words.say("told")),
    ]),

  "referrer-next-step": (values, words) =>
    letter(values, words, [
      promise(words.say("step", { step: words.choose("referrerStep", values.milestone) })),
      nextPoints(values.next, words),
      paragraph(words.say("thanks")),
    ]),

  "referrer-points-earned": (values, words) =>
    letter(values, words, [
      paragraph(words.say("step", { step: words.choose("referrerStep", values.milestone) })),
      promise(words.common("earned")),
      nextPoints(values.next, words),
      paragraph(words.say("thanks")),
    ]),

  "referrer-steps-reported": (values, words) =>
    letter(
      values,
      words,
      [
        paragraph(words.say("steps")),
        list(values.steps.map((step) => words.choose("referrerStep", step.milestone, { label: step.label }))),
        values.points > 0 ? promise(words.common("earned")) : undefined,
        nextPoints(values.next, words),
        paragraph(words.say("thanks")),
      ],
      words.say(values.points > 0 ? "subject" : "subjectWithoutPoints"),
    ),

  "referrer-ended": (values, words) =>
    letter(
      values,
      words,
      [
        paragraph(words.say(values.candidate === undefined ? "endedWithoutName" : "ended")),
        paragraph(words.say("private")),
      ],
      words.say(values.candidate === undefined ? "subjectWithoutName" : "subject"),
    ),

  "referrer-already-in-touch": (values, words) =>
    letter(values, words, [paragraph(words.say("already")), paragraph(words.say("another"))]),

  "referrer-in-touch-again": (values, words) =>
    letter(values, words, [paragraph(words.say("again")), paragraph(words.say("told"))]),

  "referrer-correction": (values, words) =>
    letter(
      values,
      words,
      [...takenBack(values.titles, words, "mistake"), paragraph(words.say("sorry"))],
      takenBackSubject(values.titles, words),
    ),

  "referrer-points-reversed": (values, words) => {
    const taken = { points: Math.abs(values.points) };
    return letter(
      values,
      words,
      [
        paragraph(words.say(values.candidate === undefined ? "reversedWithoutName" : "reversed", taken)),
        ...(values.sentAt === undefined ? [] : takenBack(values.titles ?? [], words, "ignore")),
        paragraph(words.say("balance")),
      ],
      words.say("subject", taken),
    );
  },
};
