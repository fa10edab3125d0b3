import { action, facts, heading, list, paragraph, promise, quote, subheading, way } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { InterviewTexts } from "../texts/en-interview.ts";
import type { OfferTexts } from "../texts/en-offer.ts";
import { telephoneLink, webLink } from "../words.ts";
import type { Marked, Words } from "../words.ts";
import { inPlainWords, takenBack, takenBackSubject } from "./content.ts";
import type { Composers, Content } from "./content.ts";

type CandidateTemplate = Extract<MailTemplate, `candidate-${string}`>;

/** The frame of every mail to a candidate: greeting, what it is about, and the person who answers. */
export const letter = <Template extends CandidateTemplate>(
  values: ValuesOf<Template>,
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
  own: { readonly subject?: Marked; readonly heading?: Marked } = {},
): Content => ({
  subject: own.subject ?? words.say("subject"),
  preheader: words.say("preheader"),
  blocks: [
    own.heading === undefined ? undefined : heading(own.heading),
    own.heading === undefined ? paragraph(words.common("greeting")) : undefined,
    ...blocks,
    wayBack(values, words, blocks),
    {
      kind: "person",
      name: values.person,
      text: words.common(values.phone === undefined ? "person" : "personWithPhone"),
    },
  ],
  footer: words.common("footer.candidate"),
});

/**
 * The way to the candidate's own page: as the one button where the mail asks for nothing else, as a quiet line under what
 * it asks for, and not at all where that leads there already.
 */
const wayBack = <Template extends CandidateTemplate>(
  { ownPage }: ValuesOf<Template>,
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
): Block | undefined => {
  const href = ownPage === undefined ? undefined : webLink(ownPage.page);
  if (ownPage === undefined || href === undefined) return undefined;
  const asked = blocks.find((block) => block?.kind === "action");
  if (asked?.href === href) return undefined;
  const label = words.common(ownPage.ended ? "ownPageEnded" : "ownPage");
  return asked === undefined ? action(label, href) : way(label, href);
};

/** A button that calls the person, where there is a number. */
export const callPerson = <Template extends MailTemplate>(
  phone: string | undefined,
  words: Words<Template>,
): Block | undefined =>
  phone === undefined ? undefined : action(words.common("callPerson"), telephoneLink(phone));

/** A button to one of the candidate's pages. */
const toPage = (page: string, label: Marked): Block | undefined => {
  const href = webLink(page);
  return href === undefined ? undefined : action(label, href);
};

/** Whoever was told no may say that they want to hear of other jobs. */
const otherJobs = <Template extends MailTemplate>(
  page: string,
  words: Words<Template>,
): readonly (Block | undefined)[] => [
  paragraph(words.common("otherJobs")),
  toPage(page, words.common("otherJobsAction")),
];

/** How to choose one of the times offered: on their page where they can, else by reply or call. */
const chooseHow = <Template extends "candidate-times-offered" | "candidate-times-reminder">(
  { page, phone }: ValuesOf<Template>,
  words: Words<Template>,
): readonly (Block | undefined)[] => {
  const href = page === undefined ? undefined : webLink(page);
  return href === undefined
    ? [paragraph(words.say("how")), callPerson(phone, words)]
    : [action(words.say("action"), href), paragraph(words.say("howOnPage"))];
};

/** What a person checks first, and by when: a "no" declines nobody by itself. */
const checkedFirst = <Template extends "candidate-receipt" | "candidate-added">(
  check: ValuesOf<Template>["check"],
  words: Words<Template>,
): readonly Block[] =>
  check === undefined
    ? []
    : [
        paragraph(words.common("check")),
        list(check.requirements),
        paragraph(words.common("checkBy", { checkBy: check.by })),
      ];

export const candidateMails: Omit<
  Composers<"candidate">,
  keyof OfferTexts | keyof InterviewTexts | keyof ExperienceTexts
> = {
  "candidate-next-step": (values, words) =>
    letter(values, words, [
      paragraph(words.choose("stepTaken", values.outcome)),
      paragraph(words.choose("stepNext", values.outcome)),
      promise(words.common("promise")),
    ]),

  "candidate-tried-to-call": (values, words) =>
    letter(values, words, [
      paragraph(words.say("tried")),
      paragraph(words.say("goodTime")),
      callPerson(values.phone, words),
      promise(words.say("again")),
    ]),

  "candidate-item-needed": (values, words) =>
    letter(values, words, [
      paragraph(words.say("need")),
      inPlainWords(words, "item", values.item, values.explanation),
      promise(words.say("deadline")),
      paragraph(words.say("help")),
    ]),

  "candidate-kind-no": (values, words) =>
    letter(values, words, [
      paragraph(words.say("answer")),
      values.requirement === undefined ? undefined : paragraph(words.say("requirement")),
      paragraph(words.common("reasonTitle")),
      inPlainWords(words, "reason", values.reason, values.explanation),
      paragraph(words.say("wrong")),
      paragraph(words.say("door")),
      ...otherJobs(values.page, words),
    ]),

  "candidate-kind-no-after-call": (values, words) =>
    letter(values, words, [
      paragraph(words.choose("decision", values.outcome)),
      paragraph(words.say(values.calledOn === undefined ? "notCalled" : "called")),
      paragraph(words.common("reasonTitle")),
      inPlainWords(words, "reason", values.reason, values.explanation),
      ...(values.personalLine === undefined
        ? []
        : [paragraph(words.say("personalLine")), quote(values.personalLine)]),
      paragraph(words.say("wrong")),
      paragraph(words.say("door")),
      ...otherJobs(values.page, words),
    ]),

  "candidate-goodbye": (values, words) =>
    letter(values, words, [
      paragraph(words.choose("goodbye", values.outcome)),
      paragraph(words.say("thanks")),
      paragraph(words.say("door")),
    ]),

  "candidate-missed-each-other": (values, words) =>
    letter(values, words, [
      paragraph(words.say("missed")),
      promise(words.say("newTime")),
      paragraph(words.say("how")),
      callPerson(values.phone, words),
    ]),

  "candidate-paused": (values, words) =>
    letter(values, words, [
      paragraph(words.choose("paused", values.outcome)),
      paragraph(words.say("pausedNow")),
      promise(words.say("reopen")),
      toPage(values.page, words.say("action")),
      paragraph(words.say("otherwise")),
    ]),

  "candidate-invitation": (values, words) => {
    const moved = values.outcome === "rebooked";
    const title = moved ? "headingMoved" : values.outcome === "final-booked" ? "headingFinal" : "heading";
    return letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(words.say("intro")),
        facts([
          [words.say("label.when"), words.show(values.startsAt)],
          [words.say("label.length"), words.show(values.length)],
          [
            words.say("label.format"),
            words.choose("interviewFormat", values.format, { value: values.format }),
          ],
          [words.say("label.place"), values.place === undefined ? undefined : words.show(values.place)],
          [words.say("label.people"), words.join(values.people)],
          [words.say("label.pay"), values.pay === undefined ? undefined : words.show(values.pay)],
          [
            words.say("label.agreement"),
            values.agreement === undefined ? undefined : words.show(values.agreement),
          ],
        ]),
        paragraph(words.say("move")),
        paragraph(words.say("adjustments")),
      ],
      { heading: words.say(title), subject: words.say(moved ? "subjectMoved" : "subject") },
    );
  },

  "candidate-offer": (values, words) =>
    letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(words.say("offered")),
        promise(words.say("deadline")),
        paragraph(words.say("help")),
        callPerson(values.phone, words),
      ],
      { heading: words.say("heading") },
    ),

  "candidate-first-day": (values, words) => {
    const moved = values.outcome === "start-moved";
    const shown = (value: string | undefined): string | undefined =>
      value === undefined ? undefined : words.show(value);
    return letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(words.say("intro")),
        facts([
          [words.say("label.when"), words.show(values.startsOn)],
          [words.say("label.place"), shown(values.place)],
          [words.say("label.meets"), shown(values.meets)],
          [words.say("label.bring"), shown(values.bring)],
        ]),
        paragraph(words.say("help")),
      ],
      {
        heading: words.say(moved ? "headingMoved" : "heading"),
        subject: words.say(moved ? "subjectMoved" : "subject"),
      },
    );
  },

  "candidate-job-filled": (values, words) =>
    letter(values, words, [
      paragraph(words.say("filled")),
      paragraph(words.say("thanks")),
      ...otherJobs(values.page, words),
    ]),

  "candidate-receipt": (values, words) =>
    letter(
      values,
      words,
      [
        paragraph(words.say("arrived")),
        ...checkedFirst(values.check, words),
        promise(words.common("promise")),
        subheading(words.say("privacyTitle")),
        paragraph(words.say("privacy")),
        values.referrer === undefined ? undefined : paragraph(words.common("referrerSees")),
        values.kept === undefined ? undefined : paragraph(words.common("kept")),
        paragraph(words.common("rights")),
      ],
      { heading: words.say("heading") },
    ),

  "candidate-added": (values, words) =>
    letter(values, words, [
      paragraph(words.say("given")),
      ...checkedFirst(values.check, words),
      promise(words.common("promise")),
      paragraph(words.say("remove")),
      subheading(words.say("privacyTitle")),
      paragraph(words.say("privacy")),
      values.referrer === undefined ? undefined : paragraph(words.common("referrerSees")),
      values.kept === undefined ? undefined : paragraph(words.common("kept")),
      paragraph(words.common("rights")),
    ]),

  "candidate-times-offered": (values, words) =>
    letter(values, words, [
      paragraph(words.say("meet")),
      ...(values.times === undefined
        ? [paragraph(words.say(values.page === undefined ? "ask" : "page"))]
        : [paragraph(words.say("times")), list(values.times.map((time) => words.show(time)))]),
      promise(words.say("choose")),
      ...chooseHow(values, words),
    ]),

  "candidate-times-reminder": (values, words) =>
    letter(values, words, [
      paragraph(words.say("reminder")),
      ...(values.times === undefined
        ? []
        : [paragraph(words.say("times")), list(values.times.map((time) => words.show(time)))]),
      promise(words.say("choose")),
      ...chooseHow(values, words),
    ]),

  "candidate-reopened": (values, words) =>
    letter(values, words, [paragraph(words.say("open")), promise(words.common("promise"))]),

  "candidate-new-date": (values, words) =>
    letter(values, words, [
      paragraph(words.say(values.late ? "late" : "longer")),
      promise(words.common("promise")),
      paragraph(words.say("question")),
    ]),

  "candidate-correction": (values, words) =>
    letter(
      values,
      words,
      [
        ...takenBack(values.titles, words, "mistake"),
        values.interview === undefined
          ? undefined
          : promise(words.say(values.interview === "off" ? "interviewOff" : "interviewStays")),
        values.firstDay === undefined ? undefined : promise(words.say("firstDayOff")),
        values.open === true ? promise(words.say("open")) : undefined,
        paragraph(words.say("unchanged")),
        paragraph(words.say("sorry")),
        values.by === undefined ? undefined : promise(words.common("promise")),
      ],
      { subject: takenBackSubject(values.titles, words) },
    ),

  "candidate-booking-cancelled": (values, words) =>
    letter(values, words, [
      paragraph(words.say("cancelled")),
      values.by === undefined ? undefined : promise(words.common("promise")),
      paragraph(words.say("question")),
    ]),
};
