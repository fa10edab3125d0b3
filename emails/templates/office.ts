import { action, facts, heading, paragraph, promise, quote, rows } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { MailTemplate } from "../values.ts";
import { webLink } from "../words.ts";
import type { Words } from "../words.ts";
import { callPerson } from "./candidate.ts";
import { inPlainWords, reported, summaryFooter } from "./content.ts";
import type { Composers, Content } from "./content.ts";
import { longestTable, rest } from "./table.ts";

type OfficeTemplate = Extract<
  MailTemplate,
  `${"manager" | "hr" | "admin" | "privacy" | "finance"}-${string}`
>;

/** The frame of a mail to the office about one thing: heading, greeting, and whom a reply reaches. */
export const toOffice = <Template extends OfficeTemplate>(
  words: Words<Template>,
  blocks: readonly (Block | undefined)[],
  footer: "footer.office" | "footer.person" = "footer.office",
): Content => ({
  subject: words.say("subject"),
  preheader: words.say("preheader"),
  blocks: [heading(words.say("heading")), paragraph(words.common("greeting")), ...blocks],
  footer: words.common(footer),
});

/** Mails to managers, hr, administrators, privacy and finance. */
export const officeMails: Omit<
  Composers<"manager" | "hr" | "admin" | "privacy" | "finance">,
  keyof ExperienceTexts
> = {
  "manager-retention-check": (values, words) => {
    const href = webLink(values.page);
    return toOffice(
      words,
      [
        paragraph(words.say("since")),
        facts([
          [words.common("label.job"), words.show(values.job)],
          [words.common("label.site"), words.show(values.site)],
          [words.common("label.started"), words.show(values.startedOn)],
        ]),
        promise(words.say("answer")),
        href === undefined ? undefined : action(words.say("action"), href),
        paragraph(words.say("leave")),
        paragraph(words.say(values.phone === undefined ? "or" : "orPhone")),
      ],
      "footer.person",
    );
  },

  "hr-confirmation-requested": (values, words) =>
    toOffice(words, [
      paragraph(words.say("requested")),
      values.legalWarning === true ? promise(words.say("legal")) : undefined,
      ...(values.reason === undefined
        ? []
        : [paragraph(words.say("reason")), inPlainWords(words, "reason", values.reason, values.explanation)]),
      paragraph(words.say("refuse")),
    ]),

  "hr-expert-not-prepared": (values, words) =>
    toOffice(words, [
      promise(words.say("soon")),
      paragraph(words.say("todo")),
      callPerson(values.phone, words),
    ]),

  "hr-consultation-outcome-unknown": (values, words) =>
    toOffice(words, [
      paragraph(words.say("unknown")),
      promise(words.say("todo")),
      callPerson(values.phone, words),
    ]),

  "hr-retention-unknown": (values, words) =>
    toOffice(
      words,
      [
        paragraph(words.say("asked")),
        facts([
          [words.common("label.job"), words.show(values.job)],
          [words.common("label.site"), words.show(values.site)],
          [words.say("label.manager"), values.manager === undefined ? undefined : words.show(values.manager)],
          [words.common("label.recruiter"), words.show(values.person)],
        ]),
        promise(words.say("todo")),
      ],
      "footer.person",
    ),

  "hr-promises-missed-weekly": (values, words) => {
    const count = { count: values.items.length };
    return {
      subject: words.say("subject", count),
      preheader: words.say("preheader"),
      blocks: [
        heading(words.say("heading", count)),
        paragraph(words.say("intro")),
        rows(values.items.slice(0, longestTable).map((item) => words.say("row", { ...item }))),
        ...rest(values.items, words),
      ],
      ...summaryFooter(values.choices, words),
    };
  },

  "admin-report-refused": (values, words) =>
    toOffice(words, [
      paragraph(words.say("refused")),
      facts([
        [words.say("label.reported"), reported(values, words)],
        [words.say("label.report"), words.show(values.reportId)],
      ]),
      paragraph(words.say("reason")),
      quote(words.choose("reportRefused", values.code)),
    ]),

  "privacy-removal-requested": (values, words) =>
    toOffice(words, [
      paragraph(words.say("asked")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.recruiter"), words.show(values.person)],
        [words.say("label.asked"), words.show(values.requestedAt)],
      ]),
      promise(words.say("deadline")),
      paragraph(words.say("todo")),
    ]),

  "finance-points-reversed-monthly": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader", { count: values.rows.length }),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.say("intro")),
      ...(values.rows.length === 0
        ? [paragraph(words.say("none"))]
        : [rows(values.rows.slice(0, longestTable).map((row) => words.say("row", { ...row })))]),
      ...rest(values.rows, words),
    ],
    ...summaryFooter(values.choices, words),
  }),
};
