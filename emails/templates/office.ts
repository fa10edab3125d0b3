import { action, facts, heading, paragraph, promise, quote, rows } from "../blocks.ts";
import { telephoneLink } from "../words.ts";
import { inPlainWords, reported, summaryFooter } from "./content.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { Composers } from "./content.ts";
import { longestTable, rest } from "./table.ts";

/** Mails to managers, hr, administrators, privacy and finance. */
export const officeMails: Omit<
  Composers<"manager" | "hr" | "admin" | "privacy" | "finance">,
  keyof ExperienceTexts
> = {
  "manager-retention-check": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("since")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.site"), words.show(values.site)],
        [words.common("label.started"), words.show(values.startedOn)],
      ]),
      promise(words.say("answer")),
      { kind: "list", items: [words.say("yes"), words.say("no"), words.say("unknown")] },
      paragraph(words.say(values.phone === undefined ? "or" : "orPhone")),
    ],
    footer: words.common("footer.person"),
  }),

  "hr-confirmation-requested": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("requested")),
      values.legalWarning === true ? promise(words.say("legal")) : undefined,
      ...(values.reason === undefined
        ? []
        : [paragraph(words.say("reason")), inPlainWords(words, "reason", values.reason, values.explanation)]),
      paragraph(words.say("refuse")),
    ],
    footer: words.common("footer.office"),
  }),

  "hr-expert-not-prepared": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      promise(words.say("soon")),
      paragraph(words.say("todo")),
      values.phone === undefined
        ? undefined
        : action(words.common("callPerson"), telephoneLink(values.phone)),
    ],
    footer: words.common("footer.office"),
  }),

  "hr-consultation-outcome-unknown": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("unknown")),
      promise(words.say("todo")),
      values.phone === undefined
        ? undefined
        : action(words.common("callPerson"), telephoneLink(values.phone)),
    ],
    footer: words.common("footer.office"),
  }),

  "hr-retention-unknown": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("asked")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.site"), words.show(values.site)],
        [words.say("label.manager"), values.manager === undefined ? undefined : words.show(values.manager)],
        [words.common("label.recruiter"), words.show(values.person)],
      ]),
      promise(words.say("todo")),
    ],
    footer: words.common("footer.person"),
  }),

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

  "admin-report-refused": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("refused")),
      facts([
        [words.say("label.reported"), reported(values, words)],
        [words.say("label.report"), words.show(values.reportId)],
      ]),
      paragraph(words.say("reason")),
      quote(words.choose("reportRefused", values.code)),
    ],
    footer: words.common("footer.office"),
  }),

  "privacy-removal-requested": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.common("greeting")),
      paragraph(words.say("asked")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.common("label.recruiter"), words.show(values.person)],
        [words.say("label.asked"), words.show(values.requestedAt)],
      ]),
      promise(words.say("deadline")),
      paragraph(words.say("todo")),
    ],
    footer: words.common("footer.office"),
  }),

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
