import { action, facts, heading, list, paragraph, promise, quote, rows } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import { readablePhone } from "../phones.ts";
import type { DueItem, MailTemplate, ValuesOf } from "../values.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { InterviewTexts } from "../texts/en-interview.ts";
import type { OfferTexts } from "../texts/en-offer.ts";
import { mailLink, telephoneLink } from "../words.ts";
import type { Words } from "../words.ts";
import { inPlainWords, reported, summaryFooter } from "./content.ts";
import type { Composers, Content } from "./content.ts";
import { longestTable, rest } from "./table.ts";

type RecruiterTemplate = Extract<MailTemplate, `recruiter-${string}`>;

/** The frame of every mail to a recruiter. */
export const notice = <Template extends RecruiterTemplate>(
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
): Content => ({
  subject: words.say("subject"),
  preheader: words.say("preheader"),
  blocks,
  footer: words.common("footer.recruiter"),
});

/** A button that calls the candidate; without a number, a line that says so. */
export const callCandidate = <Template extends RecruiterTemplate | "hr-survey-contact">(
  phone: string | undefined,
  words: Words<Template>,
): Block =>
  phone === undefined
    ? paragraph(words.common("noPhone"))
    : action(words.common("callCandidate"), telephoneLink(phone));

/** The rows of a digest, as many as a person reads. */
const dueRows = <Template extends "recruiter-digest" | "recruiter-overdue-weekly">(
  items: readonly DueItem[],
  words: Words<Template>,
): readonly Block[] => [
  rows(
    items.slice(0, longestTable).map((item) => {
      const kind = words.choose("dueKind", item.what, { value: item.what });
      const what =
        item.detail === undefined ? kind : words.common("and", { first: kind, second: item.detail });
      return words.say("row", { candidate: item.candidate, job: item.job, what, due: item.due });
    }),
  ),
  ...rest(items, words),
];

/** Who and which job, for mails whose heading does not say it. */
const report = <Template extends "recruiter-report-refused">(
  values: ValuesOf<Template>,
  words: Words<Template>,
): Block =>
  facts([
    [words.say("label.reported"), reported(values, words)],
    [words.say("label.report"), words.show(values.reportId)],
  ]);

export const recruiterMails: Omit<
  Composers<"recruiter">,
  keyof OfferTexts | keyof InterviewTexts | keyof ExperienceTexts
> = {
  "recruiter-new-application": (values, words) => {
    const { phone, email, postcode, distanceKm, movingCloser, newToSector, referrer, about } = values;
    const duplicates = values.duplicates ?? [];
    const checkFirst = values.checkFirst ?? [];
    const write = phone === undefined && email !== undefined;
    const shown = (value: string | undefined): string | undefined =>
      value === undefined ? undefined : words.show(value);
    return notice(words, [
      heading(words.say(checkFirst.length > 0 ? "headingCheck" : "heading")),
      promise(words.say(phone === undefined ? "write" : "call")),
      phone !== undefined
        ? action(words.common("callCandidate"), telephoneLink(phone))
        : write
          ? action(words.common("writeToCandidate"), mailLink(email))
          : undefined,
      ...(checkFirst.length > 0
        ? [paragraph(words.say("check")), list(checkFirst), paragraph(words.say("checkWhy"))]
        : []),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.say("label.site"), words.show(values.site)],
        [words.say("label.phone"), phone === undefined ? undefined : words.show(readablePhone(phone))],
        [words.say("label.email"), shown(email)],
        [
          words.say("label.postcode"),
          postcode === undefined
            ? undefined
            : distanceKm === undefined
              ? words.show(postcode)
              : words.say("distance"),
        ],
        [
          words.say("label.moving"),
          movingCloser === undefined ? undefined : words.say(movingCloser ? "movingYes" : "movingNo"),
        ],
        [
          words.say("label.sector"),
          newToSector === undefined ? undefined : words.say(newToSector ? "sectorYes" : "sectorNo"),
        ],
        [words.say("label.referrer"), shown(referrer)],
        [words.say("label.source"), words.choose("source", values.source, { value: values.source })],
      ]),
      ...(about === undefined ? [] : [paragraph(words.say("about")), quote(about)]),
      ...(duplicates.length > 0 ? [paragraph(words.say("duplicates")), list(duplicates)] : []),
    ]);
  },

  "recruiter-task": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say(values.recordedBy === undefined ? "happened" : "happenedBy")),
      paragraph(words.choose("task", values.outcome)),
      promise(words.say("deadline")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-recorded-by-another": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("recorded")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.step"), words.show(values.milestone)],
        [words.common("label.outcome"), words.show(values.outcome)],
        [words.say("label.on"), words.show(values.on)],
      ]),
      paragraph(words.say("wrong")),
    ]),

  "recruiter-steps-reported": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("reported")),
      rows(
        values.steps.slice(0, longestTable).map((step) =>
          words.say(step.implied ? "stepImplied" : "step", {
            milestone: step.milestone,
            outcome: step.outcome,
            on: step.on,
          }),
        ),
      ),
      values.steps.some((step) => step.implied) ? paragraph(words.say("implied")) : undefined,
      paragraph(words.say("wrong")),
    ]),

  "recruiter-digest": (values, words) => {
    const count = { count: values.items.length };
    return {
      subject: words.say("subject", count),
      preheader: words.say("preheader"),
      blocks: [
        heading(words.say("heading", count)),
        paragraph(words.say("intro")),
        ...dueRows(values.items, words),
      ],
      ...summaryFooter(values.choices, words),
    };
  },

  "recruiter-overdue-weekly": (values, words) => {
    const count = { count: values.items.length };
    return {
      subject: words.say("subject", count),
      preheader: words.say("preheader"),
      blocks: [
        heading(words.say("heading", count)),
        paragraph(words.say("intro")),
        ...dueRows(values.items, words),
      ],
      ...summaryFooter(values.choices, words),
    };
  },

  "recruiter-promise-missed": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("missed")),
      promise(words.say("todo")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-mail-bounced": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("bounced")),
      promise(words.say("todo")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-mail-suppressed": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say(values.why)),
      promise(words.say(values.why === "bounced" ? "correct" : "ask")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-call-task": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.pick("callHappened", values.cause)),
      paragraph(words.pick("callTodo", values.cause)),
      ...(values.reason === undefined
        ? []
        : [paragraph(words.say("reason")), inPlainWords(words, "reason", values.reason, values.explanation)]),
      promise(words.say("deadline")),
      callCandidate(values.phone, words),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.outcome"), words.show({ outcome: values.outcome, label: values.label })],
      ]),
    ]),

  "recruiter-reopened": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("reopened")),
      promise(words.say("deadline")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-report-refused": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("refused")),
      report(values, words),
      paragraph(words.say("reason")),
      quote(words.choose("reportRefused", values.code)),
      paragraph(words.say("todo")),
    ]),
};
