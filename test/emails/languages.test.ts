import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";
import { mailTemplates, renderMail } from "../../emails/render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "../../emails/render.ts";
import { inCountryOf } from "../../emails/sample-countries.ts";
import { mailSamples } from "../../emails/samples.ts";
import { en } from "../../emails/texts/en.ts";
import { languages } from "../../emails/texts/index.ts";

type Spoken = "nl" | "sv";

const templates = Object.keys(mailTemplates) as MailTemplate[];
const samplesOf = <Template extends MailTemplate>(template: Template): readonly ValuesOf<Template>[] =>
  mailSamples[template];

/** Every mail to the readers asked for, with every sample, as people of the country read it. */
const mailsIn = (
  language: Spoken | "en",
  only: (template: MailTemplate) => boolean = () => true,
): readonly { readonly what: string; readonly template: MailTemplate; readonly mail: RenderedMail }[] =>
  templates.filter(only).flatMap((template) =>
    samplesOf(template).map((sample, index) => {
      const { zone, values } = inCountryOf(language, sample);
      const mail = renderMail({ template, locale: language, zone, values });
      return { what: `${template} ${index + 1} in ${language}`, template, mail };
    }),
  );

const preheaderOf = (html: string): string =>
  /<div style="display:none[^>]*>(?<preheader>[^&<]*)/u.exec(html)?.groups?.["preheader"] ?? "";

/** All that a reader sees of a mail, and of what it puts into a calendar, without addresses. */
const seen = ({ from, subject, html, text, calendar }: RenderedMail): string =>
  [from, subject, preheaderOf(html), text, calendar?.summary, calendar?.description]
    .join("\n")
    .replace(/\S+@\S+|https?:\S+/gu, "");

const messagesOf = (language: Spoken): readonly (readonly [where: string, message: string])[] =>
  Object.entries(languages[language]!.texts).flatMap(([section, messages]) =>
    Object.entries(messages as Readonly<Record<string, string>>).map(
      ([key, message]) => [`${section}.${key}`, message] as const,
    ),
  );

/** The words of a message as it was parsed, those in the branches of plurals and choices too; no values and no marks. */
const wordsIn = (message: unknown): string => {
  if (Array.isArray(message)) return message.map(wordsIn).join("");
  if (typeof message !== "object" || message === null) return "";
  const { type, value, options, children } = message as Readonly<Record<string, unknown>>;
  const literal = 0;
  if (type === literal && typeof value === "string") return value;
  const branches = typeof options === "object" && options !== null ? Object.values(options) : [];
  return ` ${wordsIn(value)}${wordsIn(children)}${branches.map(wordsIn).join(" ")}`;
};
const wordsOf = (message: string): string => wordsIn(new IntlMessageFormat(message, "en").getAst());

/** English that is neither Dutch nor Swedish, and that a mail can hardly do without. */
const english =
  /\b(?:the|and|you|your|our|we|they|their|them|this|that|these|with|from|about|please|have|has|been|would|could|should|who|what|when|where|how|hello|thank|thanks|call|reply|write|job|offer|interview|application|talk|day|days|week|weeks|month|months|minutes|points|by|at|of the|to the|it is|Monday|Tuesday|Wednesday|Thursday|Friday|November|time|step|held|chosen|recorded|report|unknown|undefined)\b/iu;
const shared: Readonly<Record<Spoken, RegExp>> = {
  nl: /\b(?:we|week|november|interview)\b/giu,
  sv: /\b(?:november)\b/giu,
};

for (const language of ["nl", "sv"] as const) {
  describe(`mails in ${language}`, () => {
    it("hold no English: words, dates, zones, lengths, steps, outcomes and reasons are all in the language", () => {
      for (const { what, mail } of mailsIn(language)) {
        const [found] = english.exec(seen(mail).replace(shared[language], "")) ?? [];
        assert.equal(found, undefined, `${what}: ${found}`);
      }
      for (const { what, mail } of mailsIn("en")) assert.match(seen(mail), english, what);
    });

    it("have a text of their own for every one in English", () => {
      const ours = new Map<string, string>(
        Object.entries(en).flatMap(([section, messages]) =>
          Object.entries(messages).map(([key, message]) => [`${section}.${key}`, message] as const),
        ),
      );
      const same = messagesOf(language)
        .filter(([where, message]) => message === ours.get(where) && /\p{L}/u.test(wordsOf(message)))
        .map(([, message]) => message);
      // What is called the same in both.
      assert.deepEqual(
        same.filter((message) => !["E-mail", "Import", "Postcode", "Recruiter"].includes(message)),
        [],
      );
    });

    it("say one point and one week, not one points and one weeks", () => {
      const [earned] = mailSamples["referrer-points-earned"];
      const [check] = mailSamples["manager-retention-check"];
      const locale = language;
      const zone = "Europe/Amsterdam";
      const points = (count: number) =>
        renderMail({
          template: "referrer-points-earned",
          locale,
          zone,
          values: { ...earned, points: count },
        });
      const weeks = (count: number) =>
        renderMail({ template: "manager-retention-check", locale, zone, values: { ...check, weeks: count } });
      const [one, several] = { nl: ["1 punt", "25 punten"], sv: ["1 poäng", "25 poäng"] }[language];
      assert.match(points(1).subject, new RegExp(`${one}(?!\\p{L})`, "u"));
      assert.match(points(25).subject, new RegExp(`${several}(?!\\p{L})`, "u"));
      const [week, weeksMany] = { nl: ["1 week", "12 weken"], sv: ["1 vecka", "12 veckor"] }[language];
      assert.match(weeks(1).text, new RegExp(`${week}(?!\\p{L})`, "u"));
      assert.match(weeks(12).text, new RegExp(`${weeksMany}(?!\\p{L})`, "u"));
    });

    it("say that points are before tax", () => {
      for (const { what, mail } of mailsIn(language, (one) => one === "referrer-points-earned"))
        assert.match(
          mail.text,
          { nl: /punten verdiend \(bruto\)/u, sv: /poäng \(före skatt\)/u }[language],
          what,
        );
    });

    it("tell referrers nothing of reason, attendance, offer, pay, notes, place or time", () => {
      const never = {
        nl: /\b(?:reden|omdat (?!je iemand)|aanbod|salaris|loon|afgewezen|verschenen|notitie|afgezegd|zijn te laat)\b|(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\d\d:\d\d/iu,
        sv: /\b(?:skäl|därför|erbjudande|lön|avslag|uteblev|kom inte|anteckning|avbokat|tackade nej)\b|(?:mån|tis|ons|tors|fre|lör|sön)dag\b|\d\d:\d\d/iu,
      }[language];
      // The time in a correction is that of our own message.
      const ownTime = {
        nl: /(?:van|laatste van) \p{L}+ \d+ \p{L}+ om \d\d:\d\d uur/gu,
        sv: /(?:skickades|skickat) \p{L}+ \d+ \p{L}+ kl\. \d\d:\d\d/gu,
      }[language];
      for (const { what, mail } of mailsIn(language, (one) => mailTemplates[one].audience === "referrer"))
        assert.doesNotMatch(`${mail.subject}\n${mail.text}`.replace(ownTime, ""), never, what);
    });

    it("say no without the phrases that everybody has read before", () => {
      const worn = {
        nl: /helaas|andere kandidaten|tot onze spijt|geen match|onvoldoende|op dit moment geen/iu,
        sv: /tyvärr|andra (?:kandidater|sökande)|hård konkurrens|matchar inte|vid detta tillfälle/iu,
      }[language];
      const noes: readonly MailTemplate[] = [
        "candidate-kind-no",
        "candidate-kind-no-after-call",
        "candidate-job-filled",
      ];
      for (const { what, mail } of mailsIn(language, (one) => noes.includes(one)))
        assert.doesNotMatch(mail.text, worn, what);
    });

    it("call nobody he or she, and are typed with the quotation marks of the language", () => {
      for (const [where, message] of messagesOf(language)) {
        const words = wordsOf(message);
        assert.doesNotMatch(
          words,
          { nl: /\b(?:hij|zij|hem|haar|u|uw)\b/iu, sv: /\b(?:han|hon|honom|henne)\b/iu }[language],
          where,
        );
        assert.doesNotMatch(words, { nl: /["'„]/u, sv: /["'“„]/u }[language], where);
      }
    });

    it("come from a person, in the language’s words", () => {
      const { from } = renderMail({
        template: "candidate-reopened",
        locale: language,
        zone: "Europe/Amsterdam",
        values: mailSamples["candidate-reopened"][0],
      });
      assert.equal(
        from,
        { nl: "Anna Lindqvist van Northfield Care", sv: "Anna Lindqvist på Northfield Care" }[language],
      );
    });

    it("show dates, times, lists, lengths, pay and zones as the country does", () => {
      const [values] = mailSamples["candidate-interview-invitation"];
      const { text, subject } = renderMail({
        template: "candidate-interview-invitation",
        locale: language,
        zone: "Europe/Amsterdam",
        values: {
          ...values,
          startsAt: { instant: "2026-11-25T09:30:00.000Z", zone: "Europe/Amsterdam", named: true },
          people: ["Ivan Petrov", "Ines Costa", "Bo Li"],
          pay: {
            minimum: 262_500,
            maximum: 310_050,
            currency: language === "nl" ? "EUR" : "SEK",
            period: "month",
          },
        },
      });
      const shown = {
        nl: [
          "Wanneer: woensdag 25 november om 10:30 uur (Midden-Europese tijd)",
          "Duur: 45 minuten",
          "Je ontmoet: Ivan Petrov, Ines Costa en Bo Li",
          "Salaris: € 2.625,00-3.100,50 per maand",
        ],
        sv: [
          "När: onsdag 25 november kl. 10:30 (centraleuropeisk tid)",
          "Längd: 45 minuter",
          "Du träffar: Ivan Petrov, Ines Costa och Bo Li",
          "Lön: 2 625,00–3 100,50 kr i månaden",
        ],
      }[language];
      const plain = text.replace(/[\u00A0\u202F]/gu, " ");
      for (const line of shown) assert.ok(plain.includes(`${line}\n`), `${line} in ${plain}`);
      assert.match(subject, { nl: /om 10:30 uur \(CET\)$/u, sv: /kl\. 10:30 \(CET\)$/u }[language]);
    });
  });
}
