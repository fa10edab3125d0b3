import { action, facts, heading, list, paragraph, promise, quote } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { InterviewTexts } from "../texts/en-interview.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import { telephoneLink, webLink } from "../words.ts";
import type { Marked, Words } from "../words.ts";
import { readablePhone } from "../phones.ts";
import { letter } from "./candidate.ts";
import type { Compose, Content } from "./content.ts";

/** Mails about interviews and what candidates want of a job, whoever reads them. */
export type InterviewTemplate = Extract<MailTemplate, keyof InterviewTexts>;
type ToInterviewer = Extract<InterviewTemplate, `interviewer-${string}`>;
type ToRecruiter = Extract<InterviewTemplate, `recruiter-${string}`>;

type Key<Template extends InterviewTemplate> = keyof InterviewTexts[Template] & string;

/** Says the template's messages with `what`: which kind of meeting it is, in words. */
const saying =
  <Template extends InterviewTemplate>(
    kind: keyof InterviewTexts["interviewKind"],
    words: Words<Template>,
    more: Readonly<Record<string, string>> = {},
  ) =>
  (key: Key<Template>): Marked =>
    words.say(key, {
      what: words.pick("interviewKind", kind),
      ...more,
    });

/** The button to a page of ours. An address that is none is no button. */
const open = (label: Marked, address: string | undefined): Block | undefined => {
  const href = address === undefined ? undefined : webLink(address);
  return href === undefined ? undefined : action(label, href);
};

/** A link in the mail's text. */
const linked = <Template extends MailTemplate>(
  address: string | undefined,
  words: Words<Template>,
): Marked | undefined => {
  const href = address === undefined ? undefined : webLink(address);
  return href === undefined ? undefined : words.link(href);
};

const shown = <Template extends MailTemplate>(
  value: string | undefined,
  words: Words<Template>,
): Marked | undefined => (value === undefined ? undefined : words.show(value));

const numberOf = <Template extends MailTemplate>(
  number: string | undefined,
  words: Words<Template>,
): Marked | undefined => (number === undefined ? undefined : words.show(readablePhone(number)));

const formatOf = <Template extends MailTemplate>(format: string, words: Words<Template>): Marked =>
  words.choose("interviewFormat", format, { value: format });

/** What the people who hold an interview read of how it is held: one of them calls. */
const holding = ({
  format,
  caller,
}: {
  readonly format: string;
  readonly caller?: string | undefined;
}): Readonly<Record<string, string>> => ({
  format:
    format === "in-person" ? "inPerson" : format === "phone" && caller !== undefined ? "phoneOther" : format,
  caller: caller ?? "",
});

/** A mail to an interviewer, signed by the recruiter who answers. */
const signed = <Template extends ToInterviewer>(
  values: ValuesOf<Template>,
  words: Words<Template>,
  titles: Pick<Content, "subject" | "preheader"> & { readonly heading: Marked },
  blocks: readonly (Block | undefined)[],
): Content => ({
  subject: titles.subject,
  preheader: titles.preheader,
  blocks: [
    heading(titles.heading),
    paragraph(words.common("greeting")),
    ...blocks,
    {
      kind: "person",
      name: values.person,
      text: words.common(values.phone === undefined ? "person" : "personWithPhone"),
    },
  ],
  footer: words.common("footer.person"),
});

/** A mail to the recruiter, who can call the candidate. */
const notice = <Template extends ToRecruiter>(
  values: ValuesOf<Template>,
  words: Words<Template>,
  blocks: (say: (key: Key<Template>) => Marked) => readonly (Block | undefined)[],
  titles: { readonly [Title in keyof ReturnType<typeof standard>]?: Key<Template> } = {},
): Content => {
  const say = saying(values.kind, words);
  const call =
    values.phone === undefined
      ? undefined
      : action(words.common("callCandidate"), telephoneLink(values.phone));
  const { subject, preheader, heading: title } = standard(say);
  const own = (key: Key<Template> | undefined, usual: Marked) => (key === undefined ? usual : say(key));
  return {
    subject: own(titles.subject, subject),
    preheader: own(titles.preheader, preheader),
    blocks: [heading(own(titles.heading, title)), ...blocks(say), call],
    footer: words.common("footer.recruiter"),
  };
};

/** Subject, preheader and heading of a mail that has one of each. */
const standard = <Template extends ToInterviewer | ToRecruiter>(say: (key: Key<Template>) => Marked) => ({
  subject: say("subject"),
  preheader: say("preheader"),
  heading: say("heading"),
});

/** The questions about what a candidate wants, asked or asked again. */
const asking = <Template extends "candidate-expectations-asked" | "candidate-expectations-reminder">(
  values: ValuesOf<Template>,
  words: Words<Template>,
  blocks: readonly Block[],
  own: { readonly heading?: Marked } = {},
): Content =>
  letter(
    values,
    words,
    [
      ...(own.heading === undefined ? [] : [paragraph(words.common("greeting"))]),
      ...blocks,
      open(words.say("action"), values.page),
      paragraph(words.say("talk")),
    ],
    own,
  );

export const interviewMails: { readonly [Template in InterviewTemplate]: Compose<Template> } = {
  "candidate-interview-times": (values, words) => {
    const say = saying(values.kind, words);
    return letter(
      values,
      words,
      [
        paragraph(say(values.again ? "again" : "choose")),
        open(words.say("action"), values.page),
        paragraph(say("none")),
        values.again ? paragraph(say("withdraw")) : undefined,
      ],
      { subject: say(values.again ? "subjectAgain" : "subject") },
    );
  },

  "candidate-interview-invitation": (values, words) => {
    const moved = values.was !== undefined;
    const say = saying(values.kind, words, { with: words.join(values.people) });
    const content = letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(say(moved ? "moved" : "intro")),
        facts([
          [say("label.when"), words.show(values.startsAt)],
          [say("label.length"), words.show(values.length)],
          [say("label.format"), formatOf(values.format, words)],
          [say("label.place"), shown(values.place, words)],
          [say("label.join"), linked(values.join, words)],
          [say("label.people"), words.join(values.people)],
          [say("label.job"), words.show(values.job)],
          [say("label.pay"), values.pay === undefined ? undefined : words.show(values.pay)],
          [say("label.agreement"), shown(values.agreement, words)],
        ]),
        paragraph(say("adjustments")),
        paragraph(say("move")),
        open(say("action"), values.page),
        paragraph(say("calendar")),
      ],
      { heading: say(moved ? "headingMoved" : "heading"), subject: say(moved ? "subjectMoved" : "subject") },
    );
    const join = linked(values.join, words);
    const description = join === undefined ? say("entryWords") : `${say("entryWords")}\n${join}`;
    return { ...content, calendar: { summary: say("entry"), description } };
  },

  "candidate-interview-reminder": (values, words) => {
    const say = saying(values.kind, words);
    return letter(
      values,
      words,
      [
        promise(say("reminder")),
        facts([
          [say("label.format"), formatOf(values.format, words)],
          [say("label.place"), shown(values.place, words)],
        ]),
        open(say("join"), values.join) ?? open(say("page"), values.page),
        paragraph(say("cannot")),
      ],
      { subject: say("subject") },
    );
  },

  "candidate-interview-cancelled": (values, words) => {
    const say = saying(values.kind, words, { with: words.join(values.people) });
    const { by } = values;
    return {
      ...letter(
        values,
        words,
        [
          paragraph(say(by === "candidate" ? "byYou" : by === "recruiter" ? "byUs" : "itself")),
          paragraph(say(by === "system" ? "stands" : "again")),
          values.hears === undefined ? undefined : promise(words.common("promise", { by: values.hears })),
        ],
        { subject: say("subject") },
      ),
      calendar: { summary: say("entry"), description: say("entryWords") },
    };
  },

  "candidate-interview-times-withdrawn": (values, words) => {
    const say = saying(values.kind, words);
    return letter(values, words, [promise(say("back")), paragraph(say("next"))], { subject: say("subject") });
  },

  "candidate-expectations-asked": (values, words) =>
    asking<"candidate-expectations-asked">(
      values,
      words,
      [paragraph(words.say("ask")), paragraph(words.say("why")), paragraph(words.say("free"))],
      { heading: words.say("heading") },
    ),

  "candidate-expectations-reminder": (values, words) =>
    asking<"candidate-expectations-reminder">(values, words, [
      paragraph(words.say("reminder")),
      paragraph(words.say("free")),
    ]),

  "interviewer-interview-invitation": (values, words) => {
    const moved = values.was !== undefined;
    const say = saying(values.kind, words, holding(values));
    const join = linked(values.join, words);
    const content = signed<"interviewer-interview-invitation">(
      values,
      words,
      {
        subject: say(moved ? "subjectMoved" : "subject"),
        preheader: say("preheader"),
        heading: say(moved ? "headingMoved" : "heading"),
      },
      [
        paragraph(say(moved ? "moved" : "intro")),
        facts([
          [say("label.when"), words.show(values.startsAt)],
          [say("label.length"), words.show(values.length)],
          [say("label.format"), say("format")],
          [say("label.place"), shown(values.place, words)],
          [say("label.join"), join],
          [say("label.people"), values.people.length === 0 ? undefined : words.join(values.people)],
          [say("label.number"), numberOf(values.number, words)],
          [say("label.interview"), words.show(values.interview)],
        ]),
        values.needs ? paragraph(say("needs")) : undefined,
        paragraph(say(isJudged(values.kind) ? "judged" : "talk")),
      ],
    );
    const description = join === undefined ? say("entryWords") : `${say("entryWords")}\n${join}`;
    return { ...content, calendar: { summary: say("entry"), description } };
  },

  "interviewer-interview-reminder": (values, words) => {
    const say = saying(values.kind, words, holding(values));
    return signed<"interviewer-interview-reminder">(values, words, standard(say), [
      promise(say("reminder")),
      facts([
        [say("label.format"), say("format")],
        [say("label.place"), shown(values.place, words)],
        [say("label.join"), linked(values.join, words)],
        [say("label.number"), numberOf(values.number, words)],
        [say("label.interview"), words.show(values.interview)],
      ]),
      values.needs ? paragraph(say("needs")) : undefined,
      paragraph(say("cannot")),
    ]);
  },

  "interviewer-interview-cancelled": (values, words) => {
    const say = saying(values.kind, words);
    return {
      ...signed<"interviewer-interview-cancelled">(values, words, standard(say), [
        paragraph(words.pick("interviewCalledOff", values.by)),
        paragraph(say("time")),
      ]),
      calendar: { summary: say("entry"), description: say("entryWords") },
    };
  },

  "interviewer-adjustment-asked": (values, words) => {
    const say = saying(values.kind, words);
    return signed<"interviewer-adjustment-asked">(values, words, standard(say), [
      promise(say("asked")),
      paragraph(say("rule")),
    ]);
  },

  "interviewer-scorecard-asked": (values, words) => {
    const say = saying(values.kind, words);
    return signed<"interviewer-scorecard-asked">(values, words, standard(say), [
      promise(say("ask")),
      paragraph(say("where")),
      paragraph(say("not")),
    ]);
  },

  "interviewer-scorecard-reminder": (values, words) => {
    const say = saying(values.kind, words);
    return signed<"interviewer-scorecard-reminder">(values, words, standard(say), [
      promise(say("ask")),
      paragraph(say("where")),
      paragraph(say("not")),
    ]);
  },

  "interviewer-thank-you": (values, words) => {
    const say = saying(values.kind, words);
    const said = words.pick("thankYou", values.letter);
    return signed<"interviewer-thank-you">(values, words, standard(say), [
      paragraph(say("wrote")),
      quote(values.line === undefined ? said : `${said}\n${values.line}`),
      paragraph(say("apart")),
    ]);
  },

  "recruiter-interview-time-set": (values, words) => {
    const moved = values.was !== undefined;
    return notice<"recruiter-interview-time-set">(
      values,
      words,
      (say) => [
        paragraph(say(moved ? "moved" : "chosen")),
        facts([
          [say("label.when"), words.show(values.startsAt)],
          [say("label.length"), words.show(values.length)],
          [say("label.format"), formatOf(values.format, words)],
          [say("label.place"), shown(values.place, words)],
          [say("label.people"), words.join(values.people)],
        ]),
        paragraph(say("todo")),
      ],
      moved ? { subject: "subjectMoved", heading: "headingMoved" } : {},
    );
  },

  "recruiter-interview-called-off": (values, words) => {
    const chosen = values.startsAt !== undefined;
    return notice<"recruiter-interview-called-off">(
      values,
      words,
      (say) => [paragraph(say(chosen ? "off" : "none")), promise(say("todo"))],
      chosen ? {} : { subject: "subjectNone", preheader: "preheaderNone", heading: "headingNone" },
    );
  },

  "recruiter-adjustment-asked": (values, words) =>
    notice<"recruiter-adjustment-asked">(values, words, (say) => [
      paragraph(say("asked")),
      values.startsAt === undefined ? undefined : paragraph(say("when")),
      promise(say("todo")),
    ]),

  "recruiter-scorecards-in": (values, words) =>
    notice<"recruiter-scorecards-in">(values, words, (say) => [
      paragraph(say("complete")),
      promise(say("todo")),
    ]),

  "recruiter-meeting-unknown": (values, words) =>
    notice<"recruiter-meeting-unknown">(values, words, (say) => [
      paragraph(say("past")),
      promise(say("todo")),
    ]),

  "recruiter-scorecards-missing": (values, words) =>
    notice<"recruiter-scorecards-missing">(values, words, (say) => [
      paragraph(say("missing")),
      list(values.people),
      promise(say("todo")),
    ]),
};

/** Whether a meeting of this kind is judged: the others are for the candidate to ask. */
const isJudged = (kind: keyof InterviewTexts["interviewKind"]): boolean =>
  kind === "first" || kind === "final";
