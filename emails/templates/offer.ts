import { action, facts, heading, paragraph, promise, quote } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import { telephoneLink, webLink } from "../words.ts";
import type { Marked, Words } from "../words.ts";
import { letter } from "./candidate.ts";
import type { Compose, Content } from "./content.ts";

/** Mails about an offer's deadline and the help with it, whoever reads them. */
export type OfferTemplate = Extract<
  MailTemplate,
  | `candidate-support-${string}`
  | `candidate-consultation-${string}`
  | "candidate-agreed-points"
  | "candidate-offer-deadline"
  | "candidate-code"
  | `expert-${string}`
  | "recruiter-more-time-asked"
  | "recruiter-offer-deadline"
  | `client-${string}`
>;

/** The button to a page of ours. An address that is none is no button. */
const open = (label: Marked, address: string | undefined): Block | undefined => {
  const href = address === undefined ? undefined : webLink(address);
  return href === undefined ? undefined : action(label, href);
};

const callButton = <Template extends MailTemplate>(
  phone: string | undefined,
  label: "callPerson" | "callCandidate",
  words: Words<Template>,
): Block | undefined => (phone === undefined ? undefined : action(words.common(label), telephoneLink(phone)));

/** What a talk's invitation says in a calendar: to the candidate no word of offer or employer, others may see it. */
const entry = <Template extends "candidate-consultation-invitation" | "expert-consultation-invitation">(
  values: ValuesOf<Template>,
  words: Words<Template>,
): NonNullable<Content["calendar"]> => {
  const join = values.join === undefined ? undefined : webLink(values.join);
  const lines = [words.say("entryWords"), join === undefined ? "" : words.link(join)];
  return { summary: words.say("entry"), description: lines.filter((line) => line !== "").join("\n") };
};

interface Titles {
  readonly subject: Marked;
  readonly preheader: Marked;
  readonly heading: Marked;
}

/** A mail to a recruiter. */
const notice = <Template extends OfferTemplate>(
  { heading: title, ...titles }: Titles,
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
): Content => ({ ...titles, blocks: [heading(title), ...blocks], footer: words.common("footer.recruiter") });

/** A mail to an expert or a client's contact, signed by the recruiter who answers. */
const signed = <Template extends Extract<OfferTemplate, `expert-${string}` | `client-${string}`>>(
  values: ValuesOf<Template>,
  { heading: title, ...titles }: Titles,
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
): Content => ({
  ...titles,
  blocks: [
    heading(title),
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

export const offerMails: { readonly [Template in OfferTemplate]: Compose<Template> } = {
  "candidate-support-offered": (values, words) =>
    letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(words.say("offered")),
        paragraph(words.say("what")),
        {
          kind: "list",
          items: [words.say("what.offer"), words.say("what.ask"), words.say("what.worries")],
        },
        paragraph(words.say("pays")),
        paragraph(words.say("private")),
        values.by === undefined ? undefined : promise(words.say("until")),
        open(words.say("action"), values.page),
        paragraph(words.say("decline")),
      ],
      { heading: words.say("heading") },
    ),

  "candidate-support-reminder": (values, words) =>
    letter(values, words, [
      paragraph(words.say("reminder")),
      paragraph(words.say("private")),
      values.by === undefined ? undefined : promise(words.say("until")),
      open(words.say("action"), values.page),
      paragraph(words.say("decline")),
    ]),

  "candidate-support-accepted": (values, words) =>
    letter(values, words, [
      paragraph(words.say("thanks")),
      values.by === undefined ? undefined : promise(words.say("until")),
      open(words.say("action"), values.page),
      paragraph(words.say("none")),
    ]),

  "candidate-support-more-time": (values, words) =>
    letter(values, words, [
      paragraph(words.say("given")),
      values.by === undefined ? undefined : promise(words.say("until")),
      open(words.say("action"), values.page),
      paragraph(words.say("none")),
    ]),

  "candidate-consultation-invitation": (values, words) => {
    const moved = values.was !== undefined;
    const join = values.join === undefined ? undefined : webLink(values.join);
    const content = letter(
      values,
      words,
      [
        paragraph(words.common("greeting")),
        paragraph(words.say(moved ? "moved" : "intro")),
        facts([
          [words.say("label.when"), words.show(values.startsAt)],
          [words.say("label.length"), words.show(values.length)],
          [words.say("label.with"), words.show(values.expert)],
          [words.say("label.join"), join === undefined ? words.say("joinUnknown") : words.link(join)],
        ]),
        paragraph(words.say("prepare")),
        paragraph(words.say("calendar")),
        open(words.say("action"), values.page),
      ],
      {
        heading: words.say(moved ? "headingMoved" : "heading"),
        subject: words.say(moved ? "subjectMoved" : "subject"),
      },
    );
    return { ...content, calendar: entry<"candidate-consultation-invitation">(values, words) };
  },

  "candidate-consultation-reminder": (values, words) =>
    letter(values, words, [
      promise(words.say("reminder")),
      open(words.say("join"), values.join) ?? open(words.say("page"), values.page),
      paragraph(words.say("cannot")),
    ]),

  "candidate-consultation-cancelled": (values, words) => ({
    ...letter(values, words, [
      paragraph(words.say(values.by === "candidate" ? "byYou" : values.by === "system" ? "itself" : "byUs")),
      ...(values.page === undefined
        ? []
        : [paragraph(words.say("again")), open(words.say("action"), values.page)]),
    ]),
    calendar: { summary: words.say("entry"), description: words.say("entryWords") },
  }),

  "candidate-consultation-clock-changed": (values, words) =>
    letter(values, words, [
      promise(words.say("changed")),
      paragraph(words.say("todo")),
      open(words.say("action"), values.page),
    ]),

  "candidate-agreed-points": (values, words) =>
    letter(values, words, [
      paragraph(words.say("thanks")),
      quote(values.points),
      values.followUpOn === undefined ? undefined : promise(words.say("followUp")),
      paragraph(words.say("yours")),
      open(words.say("action"), values.page),
    ]),

  "candidate-consultation-missed": (values, words) =>
    letter(values, words, [
      paragraph(words.say("missed")),
      ...(values.page === undefined
        ? [paragraph(words.say("over")), callButton(values.phone, "callPerson", words)]
        : [
            paragraph(words.say("again")),
            values.by === undefined ? undefined : promise(words.say("until")),
            open(words.say("action"), values.page),
          ]),
    ]),

  "candidate-offer-deadline": (values, words) =>
    letter(values, words, [
      promise(words.say("stands")),
      paragraph(words.say(values.negotiating ? "negotiating" : "waiting")),
      callButton(values.phone, "callPerson", words),
    ]),

  "candidate-code": (values, words) =>
    letter(values, words, [
      paragraph(words.say("use", { action: words.pick("codeAction", values.action) })),
      promise(words.say("code")),
      paragraph(words.say("good")),
      paragraph(words.say("notYou")),
    ]),

  "expert-consultation-invitation": (values, words) => {
    const moved = values.was !== undefined;
    const join = values.join === undefined ? undefined : webLink(values.join);
    const content = signed<"expert-consultation-invitation">(
      values,
      {
        subject: words.say(moved ? "subjectMoved" : "subject"),
        preheader: words.say("preheader"),
        heading: words.say(moved ? "headingMoved" : "heading"),
      },
      words,
      [
        paragraph(words.say(moved ? "moved" : "intro")),
        facts([
          [words.say("label.when"), words.show(values.startsAt)],
          [words.say("label.length"), words.show(values.length)],
          [words.say("label.job"), words.show(values.job)],
          [words.say("label.join"), join === undefined ? undefined : words.link(join)],
        ]),
        join === undefined ? paragraph(words.say("joinUnknown")) : undefined,
        paragraph(words.say("brief")),
      ],
    );
    return { ...content, calendar: entry<"expert-consultation-invitation">(values, words) };
  },

  "expert-consultation-cancelled": (values, words) => ({
    ...signed(values, standard(words), words, [
      paragraph(words.pick("calledOff", values.reason)),
      paragraph(words.say("time")),
    ]),
    calendar: { summary: words.say("entry"), description: words.say("entryWords") },
  }),

  "expert-brief": (values, words) =>
    signed(values, standard(words), words, [
      paragraph(words.say("intro")),
      facts([
        [words.say("label.site"), words.show(values.site)],
        [words.say("label.versions"), words.show(values.versions)],
        [words.say("label.until"), values.by === undefined ? undefined : words.show(values.by)],
        [
          words.say("label.competing"),
          values.competing === undefined ? undefined : words.show(values.competing),
        ],
        [words.say("label.worries"), values.worries ? words.say("worries") : undefined],
        [words.say("label.talk"), words.show(values.talk)],
      ]),
      paragraph(words.say("elsewhere")),
      promise(words.say("prepared")),
    ]),

  "expert-not-prepared": (values, words) =>
    signed(values, standard(words), words, [promise(words.say("soon")), paragraph(words.say("todo"))]),

  "expert-outcome-asked": (values, words) =>
    signed(values, standard(words), words, [promise(words.say("how")), paragraph(words.say("todo"))]),

  "expert-outcome-reminder": (values, words) =>
    signed(values, standard(words), words, [promise(words.say("how")), paragraph(words.say("todo"))]),

  "expert-consultation-clock-changed": (values, words) =>
    signed(values, standard(words), words, [paragraph(words.say("changed")), promise(words.say("yours"))]),

  "expert-own-clock-changed": (values, words) =>
    signed(values, standard(words), words, [promise(words.say("changed")), paragraph(words.say("todo"))]),

  "recruiter-more-time-asked": (values, words) =>
    notice(standard(words), words, [
      paragraph(words.say("asked")),
      values.by === undefined ? undefined : paragraph(words.say("ends")),
      promise(words.say("todo")),
      callButton(values.phone, "callCandidate", words),
    ]),

  "recruiter-offer-deadline": (values, words) =>
    notice(standard(words), words, [
      paragraph(words.say(values.negotiating ? "negotiating" : "waiting")),
      paragraph(words.say(values.reminded ? "reminded" : "unreached")),
      promise(words.say("deadline")),
      paragraph(words.say("todo")),
      callButton(values.phone, "callCandidate", words),
    ]),

  "client-offer-deadline": (values, words) =>
    signed(values, standard(words), words, [
      paragraph(words.say(values.negotiating ? "negotiating" : "waiting")),
      promise(words.say("deadline")),
      paragraph(words.say("todo")),
    ]),
};

/** Subject, preheader and heading of a mail that has one of each. */
function standard<Template extends Exclude<OfferTemplate, `candidate-${string}`>>(words: Words<Template>) {
  return {
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    heading: words.say("heading"),
  };
}
