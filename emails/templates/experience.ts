import { action, facts, heading, list, paragraph, promise, quote } from "../blocks.ts";
import type { ExperienceTexts } from "../texts/en-experience.ts";
import type { MailTemplate, ValuesOf } from "../values.ts";
import { webLink } from "../words.ts";
import type { Words } from "../words.ts";
import { callPerson, letter } from "./candidate.ts";
import type { Compose, Content } from "./content.ts";
import { toOffice } from "./office.ts";
import { callCandidate, notice } from "./recruiter.ts";

/** Mails about how candidates are kept informed, whoever reads them. */
export type ExperienceTemplate = Extract<MailTemplate, keyof ExperienceTexts>;

/** How the organisation's mail fares, and what an admin does about it. */
function aboutMail<Template extends "admin-mail-warned" | "admin-mail-stopped">(
  { because }: ValuesOf<Template>,
  words: Words<Template>,
): Content {
  return toOffice(words, [
    paragraph(words.say(because)),
    promise(words.say("means")),
    paragraph(words.say(because === "bounces" ? "mendBounces" : "mendComplaints")),
    paragraph(words.say("reset")),
  ]);
}

export const experienceMails: { readonly [Template in ExperienceTemplate]: Compose<Template> } = {
  "candidate-no-news": (values, words) =>
    letter(values, words, [
      paragraph(words.say("noNews")),
      paragraph(words.say("sorry")),
      values.by === undefined ? undefined : promise(words.common("promise")),
      paragraph(words.say("question")),
      callPerson(values.phone, words),
    ]),

  "candidate-files-left": (values, words) =>
    letter(values, words, [
      paragraph(words.say("left")),
      paragraph(words.say(values.address === undefined ? "ask" : "write")),
      callPerson(values.phone, words),
    ]),

  "candidate-survey": (values, words) => {
    const href = webLink(values.page);
    return letter(values, words, [
      paragraph(words.say("ask")),
      paragraph(words.say("short")),
      href === undefined ? undefined : action(words.say("action"), href),
      paragraph(words.say("counts")),
    ]);
  },

  "hr-survey-contact": (values, words) =>
    toOffice(words, [
      paragraph(words.say("answered")),
      promise(words.say("todo")),
      callCandidate(values.phone, words),
      paragraph(words.say("done")),
    ]),

  "candidate-erasure-asked": (values, words) => {
    const href = webLink(values.page);
    return letter(values, words, [
      paragraph(words.say("asked")),
      paragraph(words.say("over")),
      href === undefined ? undefined : action(words.say("action"), href),
      paragraph(words.say("notYou")),
    ]);
  },

  "candidate-erased": (values, words) =>
    letter(values, words, [
      paragraph(words.say(`${values.unasked ? "over" : "done"}${values.held.length === 0 ? "" : "Except"}`)),
      ...values.held.flatMap(({ items, ground, until }) => [
        list(items.map((item) => words.pick("heldItem", item))),
        facts([
          [words.say("label.ground"), words.pick("heldGround", ground)],
          [words.say("label.review"), words.show(until)],
        ]),
      ]),
      values.held.length === 0 ? undefined : paragraph(words.say("heldUntil")),
      paragraph(words.say("kept")),
      paragraph(words.say("last")),
    ]),

  "candidate-retention-notice": (values, words) => {
    const href = webLink(values.page);
    return letter(values, words, [
      paragraph(words.say(values.kept ? "keptSoFar" : "closed")),
      promise(words.say("erased")),
      values.hired ? paragraph(words.say("work")) : undefined,
      paragraph(words.say(values.kept ? "again" : "keep")),
      href === undefined ? undefined : action(words.say("action"), href),
      paragraph(words.say("nothing")),
    ]);
  },

  "recruiter-silence": (values, words) =>
    notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("silence")),
      promise(words.say(values.noNewsOn ? "todo" : "likesCalls")),
      callCandidate(values.phone, words),
    ]),

  "recruiter-message": (values, words) => {
    const mail = notice(words, [
      heading(words.say("heading")),
      paragraph(words.say("wrote")),
      quote(values.text),
      values.spam ? paragraph(words.say("spam")) : undefined,
      values.shortened ? paragraph(words.say("shortened")) : undefined,
      values.leftOut ? paragraph(words.say("leftOut")) : undefined,
      values.large ? paragraph(words.say("large")) : undefined,
      values.attachments > 0 ? paragraph(words.say("attachments")) : undefined,
      values.otherAddress === undefined ? undefined : paragraph(words.say("otherAddress")),
      promise(words.say("deadline")),
      callCandidate(values.phone, words),
      paragraph(words.say(values.reachable ? "reply" : "noReply")),
    ]);
    return values.reachable ? { ...mail, footer: words.say("footer") } : mail;
  },

  "hr-silence": (values, words) =>
    toOffice(words, [
      paragraph(words.say("silence")),
      promise(words.say("todo")),
      callPerson(values.phone, words),
    ]),

  "admin-mail-warned": aboutMail,
  "admin-mail-stopped": aboutMail,

  "privacy-erasure-asked": (values, words) =>
    toOffice(words, [
      paragraph(words.say("asked")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.say("label.asked"), words.show(values.requestedAt)],
      ]),
      promise(words.say("deadline")),
      paragraph(words.say("todo")),
    ]),

  "privacy-hold-review": (values, words) =>
    toOffice(words, [
      paragraph(words.say("due")),
      facts([
        [words.common("label.job"), words.show(values.job)],
        [words.say("label.application"), words.show(values.application)],
        [words.say("label.ground"), words.pick("heldGround", values.ground)],
        [words.say("label.since"), words.show(values.heldSince)],
      ]),
      list(values.items.map((item) => words.pick("heldItem", item))),
      promise(words.say("todo")),
      paragraph(words.say("never")),
    ]),
};
