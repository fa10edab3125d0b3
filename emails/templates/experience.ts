import { action, heading, paragraph, promise } from "../blocks.ts";
import type { Block } from "../blocks.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { MailTemplate } from "../values.ts";
import { telephoneLink } from "../words.ts";
import { letter } from "./candidate.ts";
import type { Compose } from "./content.ts";
import { callCandidate, notice } from "./recruiter.ts";

/** Mails about how candidates are kept informed, whoever reads them. */
export type ExperienceTemplate = Extract<MailTemplate, keyof ExperienceTexts>;

/** A number to tap, where there is one. */
const callButton = (label: string, phone: string | undefined): Block | undefined =>
  phone === undefined ? undefined : action(label, telephoneLink(phone));

export const experienceMails: { readonly [Template in ExperienceTemplate]: Compose<Template> } = {
  "candidate-no-news": (values, words) =>
    letter(values, words, [
      paragraph(words.say("noNews")),
      paragraph(words.say("sorry")),
      values.by === undefined ? undefined : promise(words.common("promise")),
      paragraph(words.say("question")),
      callButton(words.common("callPerson"), values.phone),
    ]),

  "recruiter-silence": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("silence")),
      promise(words.say("todo")),
      callCandidate(values.phone, words),
    ]),

  "hr-silence": (values, words) => ({
    subject: words.say("subject"),
    preheader: words.say("preheader"),
    blocks: [
      heading(words.say("heading")),
      paragraph(words.say("silence")),
      promise(words.say("todo")),
      callButton(words.common("callPerson"), values.phone),
    ],
    footer: words.common("footer.office"),
  }),
};
