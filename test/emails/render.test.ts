import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";
import { languages } from "../../emails/texts/index.ts";
import { en } from "../../emails/texts/en.ts";
import type { Texts } from "../../emails/texts/en.ts";
import { createRenderer, mailTemplates, renderMail } from "../../emails/render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "../../emails/render.ts";
import { mailSamples } from "../../emails/samples.ts";
import { choices } from "../../emails/sample-people.ts";
import { refusalCodes } from "../../shared/domain/application/decision.ts";

const templates = Object.keys(mailTemplates) as MailTemplate[];

const samplesOf = <Template extends MailTemplate>(template: Template): readonly ValuesOf<Template>[] =>
  mailSamples[template];

const render = <Template extends MailTemplate>(
  template: Template,
  values: ValuesOf<Template>,
  write: typeof renderMail = renderMail,
): RenderedMail => write({ template, locale: "en-GB", zone: "Europe/London", values });

/** Every sample of the templates, rendered. */
const rendered = (
  only: (template: MailTemplate) => boolean = () => true,
): readonly { readonly template: MailTemplate; readonly mail: RenderedMail }[] =>
  templates
    .filter(only)
    .flatMap((template) =>
      samplesOf(template).map((values) => ({ template, mail: render(template, values) })),
    );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const otherLeaf = (value: string | number | boolean): unknown => {
  if (typeof value === "number") return value + 7;
  if (typeof value === "boolean") return !value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(value)) return "2027-03-09T08:15";
  if (/^\d{4}-\d\d-\d\dT/u.test(value)) return "2027-03-09T08:15:00.000Z";
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return "2027-03-09";
  if (/^\d{4}-\d\d$/u.test(value)) return "2027-03";
  if (/^[A-Z]{3}$/u.test(value)) return "SEK";
  if (value.startsWith("Europe/")) return "Asia/Tokyo";
  if (/^(?:rejection|rejection-undone|job-filled)$/u.test(value)) return "no-mail";
  if (value === "no-mail") return "rejection";
  if (value === "hour" || value === "month") return "year";
  return "Zebra Quine";
};

/** For each leaf of a value, its path (`items.*.due.day`) and the value with only that leaf changed. */
const variations = (value: unknown, path = ""): readonly (readonly [path: string, value: unknown])[] => {
  const below = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      variations(item, below("*")).map(([where, other]) => [where, value.with(index, other)] as const),
    );
  }
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      variations(item, below(key)).map(([where, other]) => [where, { ...value, [key]: other }] as const),
    );
  }
  assert.ok(typeof value === "string" || typeof value === "number" || typeof value === "boolean", path);
  return [[path, otherLeaf(value)]];
};

/** The values and marks that a message uses, those in the branches of plurals and choices too. */
const valuesIn = (message: unknown): readonly string[] => {
  if (Array.isArray(message)) return message.flatMap(valuesIn);
  if (!isRecord(message)) return [];
  const { type, value, options, children } = message;
  const literal = 0;
  const own = typeof value === "string" && type !== literal ? [value] : valuesIn(value);
  return [...own, ...valuesIn(children), ...(isRecord(options) ? valuesIn(Object.values(options)) : [])];
};

/** English in which what the default track calls things is told from labels, as in any other language. */
const withNamesOfItsOwn = (texts: Texts): typeof renderMail => {
  const renamed = <Section extends "milestoneName" | "outcomeName">(section: Section): Texts[Section] =>
    Object.fromEntries(
      Object.entries<string>(texts[section]).map(([id, name]) => [id, `${name}, so to speak`]),
    ) as Texts[Section];
  const own = { milestoneName: renamed("milestoneName"), outcomeName: renamed("outcomeName") };
  return createRenderer({ en: { texts: { ...texts, ...own }, locale: "en-GB" } });
};

describe("every mail", () => {
  it("is written with all its sample values, in HTML and as text, with nothing left to fill", () => {
    for (const { template, mail } of rendered()) {
      for (const part of [mail.subject, mail.text, mail.html]) {
        assert.doesNotMatch(part, /undefined|\[object|\[\[|\]\]|[\uE000-\uF8FF]|NaN|Invalid/u, template);
      }
      assert.doesNotMatch(mail.text, /[{}<>]/u, template);
      assert.ok(mail.subject.length > 0 && mail.text.length > 80, template);
    }
  });

  it("shows every value it asks for, in both parts", () => {
    const hidden: string[] = [];
    const write = withNamesOfItsOwn(en);
    for (const template of templates) {
      const paths = new Set<string>();
      const shown = { text: new Set<string>(), html: new Set<string>() };
      for (const values of samplesOf(template)) {
        const before = render(template, values, write);
        for (const [path, other] of variations(values)) {
          paths.add(path);
          const after = render(template, other as ValuesOf<typeof template>, write);
          for (const part of ["text", "html"] as const)
            if (after[part] !== before[part]) shown[part].add(path);
        }
      }
      for (const path of paths) {
        for (const part of ["text", "html"] as const) {
          if (!shown[part].has(path)) hidden.push(`${template}: ${path} in ${part}`);
        }
      }
    }
    assert.deepEqual(hidden, []);
  });

  it("says the same in both parts", () => {
    for (const { template, mail } of rendered()) {
      const words = (part: string): string => part.replace(/[\s\-–·:•]+/gu, " ").trim();
      const body = mail.html
        .replace(/^.*<body/su, "<body")
        .replace(/<!--.*?-->/gsu, "")
        .replace(/<div style="display:none.*?<\/div>/su, "")
        .replace(/<div class="mark".*?<\/div>/su, "")
        .replace(/<\/(?:td|tr|li|h1|h2|div)>|<br>/gu, " ")
        .replace(/<[^>]+>/gu, "")
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      // Where a button leads, the text part has to write out.
      const led = [...mail.html.matchAll(/href="(?<href>https:[^"]*)"/gu)].map(
        ({ groups }) => groups?.["href"] ?? "",
      );
      const inHtml = new Set(words(`${body} ${led.join(" ")}`).split(" "));
      const missing = words(mail.text)
        .split(" ")
        .filter((word) => !inHtml.has(word));
      assert.deepEqual(missing, [], template);
    }
  });

  it("leads to a choice of summaries at its end where it comes regularly, and offers no way out elsewhere", () => {
    for (const { template, mail } of rendered()) {
      assert.doesNotMatch(mail.text, /unsubscribe/i, template);
      const [, end = ""] = mail.text.split("\n--\n");
      const regular = /^A regular summary/.test(end);
      assert.equal(/\nChoose which summaries you get:\nhttps:\S+\n$/.test(end), regular, template);
      assert.equal(/\/summaries\//.test(mail.text + mail.html), regular, template);
    }
  });

  it("has no link to a choice that is no address of the web", () => {
    const values = mailSamples["recruiter-digest"][0];
    assert.ok(values);
    const mail = render("recruiter-digest", { ...values, choices: "javascript:alert(1)" });
    assert.doesNotMatch(mail.text + mail.html, /javascript|Choose which/);
  });

  it("asks for one thing at most", () => {
    for (const { template, mail } of rendered()) {
      assert.ok(mail.html.split('class="action"').length <= 2, template);
    }
  });

  it("stays small: under 30 kB, and under 100 kB with the longest list", () => {
    for (const { template, mail } of rendered()) assert.ok(mail.html.length < 30_000, template);
    const items = Array.from({ length: 5_000 }, () => ({
      candidate: "A".repeat(500),
      job: "B".repeat(500),
      what: "review",
      detail: { outcome: "longest", label: "C".repeat(500) },
      due: { instant: "2026-11-24T09:00:00.000Z" },
    }));
    const longest = render("recruiter-overdue-weekly", {
      recipient: "Anna",
      organisation: "Northfield",
      choices,
      items,
    });
    assert.ok(Buffer.byteLength(longest.html) < 100_000);
    assert.match(longest.text, /… and 4,940 more\./u);
  });

  it("can be read by everybody: language, title, tables that are only for layout, nothing from elsewhere", () => {
    for (const { template, mail } of rendered()) {
      assert.match(mail.html, /^<!doctype html><html lang="en-GB" dir="ltr"/u, template);
      assert.match(mail.html, /<title>[^<]+<\/title>/u, template);
      assert.match(mail.html, /<meta name="color-scheme" content="light dark"/u, template);
      assert.match(mail.html, /@media \(prefers-color-scheme: ?dark\)/u, template);
      const visible = mail.html.replace(/<!--.*?-->/gsu, "");
      for (const [table] of visible.matchAll(/<table[^>]*>/gu))
        assert.match(table, /role="presentation"/u, template);
      assert.doesNotMatch(visible, /<(?:img|script|link|iframe|form)\b|\bsrc=|url\(/u, template);
      const addresses = [...visible.matchAll(/href="(?<address>[^"]*)"/gu)].map(
        (found) => found.groups?.["address"],
      );
      for (const address of addresses)
        assert.match(address ?? "", /^(?:tel:\+?\d+|mailto:[^?&]+|https:\/\/[^\s<>"']+)$/u, template);
    }
  });

  it("names the person whom a reply reaches, where a reply goes to one", () => {
    for (const { template, mail } of rendered((one) => mailTemplates[one].replyTo === "owner")) {
      assert.match(mail.text, /A reply goes straight to (?:Anna Lindqvist|J\. de Vries)\./u, template);
    }
  });
});

describe("values from outside", () => {
  const hostile =
    "<script>alert(\"x\")</script> {candidate} '#' & <b>O’Neil</b>\r\nBcc: victim@example.com\u202Etxt\uE002";

  /** Every text of a sample replaced by the hostile one, ids and dates aside. */
  const poisoned = (value: unknown): unknown => {
    if (typeof value === "string") {
      return /^\d{4}-|^Europe\/|^[A-Z]{3}$|^(?:rejection|hour)$/u.test(value) ? value : hostile;
    }
    if (Array.isArray(value)) return value.map(poisoned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poisoned(item)]));
  };

  it("are shown as they are, never read as markup or message syntax", () => {
    for (const template of templates) {
      const mail = render(template, poisoned(samplesOf(template)[0]) as ValuesOf<typeof template>);
      assert.doesNotMatch(mail.html, /<script|<b>|&lt;strong/u, template);
      assert.match(
        mail.html,
        /&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; \{candidate\}/u,
        template,
      );
      assert.match(mail.text, /<script>alert\("x"\)<\/script> \{candidate\} '#' &/u, template);
      assert.doesNotMatch(`${mail.text}${mail.html}`, /[\u202A-\u202E\uE000-\uF8FF]/u, template);
    }
  });

  it("never break the subject or add a line to it", () => {
    for (const template of templates) {
      const { subject } = render(template, poisoned(samplesOf(template)[0]) as ValuesOf<typeof template>);
      assert.doesNotMatch(subject, /[\r\n\u0000-\u001F\u2028\u2029]/u, template);
      assert.ok(subject.length <= 180, template);
    }
  });

  it("cannot break out of a link or add fields to a mail that is written from it", () => {
    const mail = render("recruiter-new-application", {
      recipient: "Anna",
      organisation: "Northfield",
      candidate: "Sam",
      job: "Care",
      site: "Leeds",
      source: "share",
      firstContactBy: { day: "2026-11-24" },
      email: 'sam@example.com?bcc=x@example.com"><script>',
    });
    assert.match(mail.html, /href="mailto:sam@example\.com%3Fbcc%3Dx@example\.com%22%3E%3Cscript%3E"/u);
    const called = render("recruiter-reopened", {
      recipient: "Anna",
      organisation: "Northfield",
      candidate: "Sam",
      job: "Care",
      phone: '+44 (7700) 900-123" onclick="x',
      by: { day: "2026-11-24" },
    });
    assert.match(called.html, /href="tel:\+447700900123"/u);
  });

  it("do not become links: an address in a name is broken", () => {
    const { text } = render("referrer-thanks", {
      referrer: "Priya",
      candidate: "Sam https://evil.example www.evil.example",
      organisation: "Northfield",
      job: "Care",
      person: "Anna",
    });
    assert.doesNotMatch(text, /:\/\/|www\./u);
  });

  it("keep the line breaks of what a person wrote, and no more than one empty line", () => {
    const mail = render("candidate-kind-no", {
      candidate: "Sam",
      organisation: "Northfield",
      job: "Care",
      person: "Anna",
      reason: "other",
      page: "https://milepost.example/candidate/x/message",
      explanation: "First line.\r\nSecond line.\n\n\n\nThird line.",
    });
    assert.match(mail.text, / {2}First line\.\n {2}Second line\.\n\n {2}Third line\./u);
    assert.match(mail.html, /First line\.<br>Second line\.<br><br>Third line\./u);
  });
});

describe("mails to referrers", () => {
  const toReferrers = (template: MailTemplate): boolean => mailTemplates[template].audience === "referrer";

  it("never speak of reason, attendance, offer, pay, notes, place or time", () => {
    for (const { template, mail } of rendered(toReferrers)) {
      // The time in a correction is that of our own message.
      const said = `${mail.subject}\n${mail.text}`.replace(
        /(?:our message (?:“[^”]*” )?|, the last )of \w+ \d+ \w+ at \d\d:\d\d/gu,
        "",
      );
      assert.doesNotMatch(
        said,
        /\b(?:reason|because (?:of|they)|attend|missed|no-show|offer|pay|paid|salary|wage|notes?|rejected|not chosen|withdr\w*)\b|\d\d:\d\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu,
        template,
      );
    }
  });

  it("cannot be given any of it: their values have no such field", () => {
    const allowed = ["referrer", "candidate", "organisation", "job", "person", "phone"];
    const steps = ["milestone", "label", "points", "next", "steps", "sentAt", "titles"];
    for (const template of templates.filter(toReferrers)) {
      for (const values of samplesOf(template)) {
        for (const key of Object.keys(values))
          assert.ok([...allowed, ...steps].includes(key), `${template}: ${key}`);
      }
    }
  });

  it("carry no name once the person has been erased", () => {
    const { text, subject } = render("referrer-ended", {
      referrer: "Priya",
      organisation: "Northfield",
      job: "Care",
      person: "Anna",
    });
    assert.equal(subject, "An application has ended this time");
    assert.match(text, /The application of somebody you introduced has ended this time\. Thank you/u);
  });

  it("say R1, R2 and R3 as the track words them", () => {
    const [values] = mailSamples["referrer-points-earned"];
    const { text } = render("referrer-points-earned", values);
    assert.match(text, /Sam Okafor has taken the next step: the interview is done\./u);
    assert.match(text, /You earned 25 points \(before tax\)\./u);
    assert.match(
      text,
      /Next: 100 points when Sam Okafor starts work, and 50 more if they are new to the sector\./u,
    );
    assert.match(
      render("referrer-ended", mailSamples["referrer-ended"][0]).text,
      /has ended this time\. Thank you for introducing them; points already earned stay yours\./u,
    );
  });

  it("say one point, not one points", () => {
    const values = { ...mailSamples["referrer-points-earned"][0], points: 1 };
    assert.match(render("referrer-points-earned", values).subject, /^You earned 1 point: /u);
  });
});

describe("mails to candidates", () => {
  it("greet by first name; by the whole name where that is an initial or written without spaces", () => {
    const [values] = mailSamples["candidate-reopened"];
    const greeting = (candidate: string): string | undefined =>
      render("candidate-reopened", { ...values, candidate }).text.split("\n")[0];
    assert.equal(greeting("Sam Okafor"), "Hello Sam,");
    assert.equal(greeting("J. de Vries"), "Hello J. de Vries,");
    assert.equal(greeting("山田 太郎"), "Hello 山田 太郎,");
  });

  it("say no without the phrases that everybody has read before", () => {
    const rejections: readonly MailTemplate[] = ["candidate-kind-no", "candidate-kind-no-after-call"];
    for (const { template, mail } of rendered(
      (one) => rejections.includes(one) || one === "candidate-job-filled",
    )) {
      assert.doesNotMatch(
        mail.text,
        /unfortunately|regret|other candidates|not a fit|competitive|on this occasion/iu,
      );
      if (template !== "candidate-job-filled") assert.match(mail.text, /The reason, in plain words:/u);
      assert.match(mail.text, /another job here looks right for you\?[^]*Say yes on your page/u);
    }
  });

  it("say in one way that a person checks an answer first, however the application came", () => {
    const check = { requirements: ["Driving licence"], by: { day: "2026-11-27" } };
    const told = (["candidate-receipt", "candidate-added"] as const).map((template) => {
      const values = { ...samplesOf(template)[0], check } as ValuesOf<typeof template>;
      return /^.*\n+.*Driving licence\n+.*/mu.exec(render(template, values).text)?.[0];
    });
    assert.match(told[0] ?? "", /A person will check it by Friday 27 November/u);
    assert.equal(told[1], told[0]);
  });

  it("correct plainly", () => {
    const { text } = render("candidate-correction", {
      ...mailSamples["candidate-correction"][0],
      by: undefined,
    });
    assert.match(
      text,
      /We made a mistake in our records\. Please ignore our message “Your interview for Care Assistant: Tuesday 24 November at 09:00” of Friday 20 November at 16:12\./u,
    );
    assert.match(text, /The interview on Tuesday 24 November at 09:00 does not take place\./u);
    assert.match(text, /Nothing else has changed for you\./u);
    const several = render("candidate-correction", mailSamples["candidate-correction"][1]!);
    assert.match(several.subject, /^Please ignore 2 messages of ours about Night Nurse$/u);
    assert.match(several.text, /- Choose a time for your interview: Night Nurse/u);
    assert.match(several.text, /is open, as it was before/u);
  });

  it("carry no pay in the offer", () => {
    const { text } = render("candidate-offer", mailSamples["candidate-offer"][0]);
    assert.doesNotMatch(text, /[£€¥$]/u);
  });
});

describe("languages", () => {
  it("show instants in the zone they name, else in the mail's, and name it where the mail's clock differs", () => {
    const [values] = mailSamples["candidate-reopened"];
    const promise = (by: { instant: string; zone?: string }, zone: string, locale: string): string => {
      const { text } = renderMail({
        template: "candidate-reopened",
        locale,
        zone,
        values: { ...values, by },
      });
      return /by (?<when>.* at .*)\./u.exec(text)?.groups?.["when"] ?? text;
    };
    const instant = "2026-07-01T09:00:00.000Z";
    assert.equal(promise({ instant }, "Europe/Amsterdam", "en"), "Wednesday 1 July at 11:00");
    assert.equal(
      promise({ instant, zone: "Europe/Berlin" }, "Europe/Amsterdam", "en"),
      "Wednesday 1 July at 11:00",
      "another name for the same clock",
    );
    assert.equal(
      promise({ instant, zone: "Asia/Tokyo" }, "Europe/Amsterdam", "en"),
      "Wednesday 1 July at 18:00 (Japan Standard Time)",
    );
    assert.match(promise({ instant }, "America/New_York", "en-US"), /^Wednesday, July 1 at 5:00\sAM$/u);
    const [invitation] = mailSamples["candidate-invitation"];
    const startsAt = { instant, zone: "Asia/Tokyo" };
    const { subject, text } = render("candidate-invitation", { ...invitation, startsAt });
    assert.match(subject, /Wednesday 1 July at 18:00$/u, "a subject names no zone");
    assert.match(text, /Wednesday 1 July at 18:00 \(Japan Standard Time\)/u);
  });

  it("fall back to English, dates included, for a language without texts", () => {
    const [values] = mailSamples["candidate-reopened"];
    const mail = renderMail({
      template: "candidate-reopened",
      locale: "de-DE",
      zone: "Europe/Berlin",
      values,
    });
    assert.match(mail.html, /<html lang="en-GB"/u);
    assert.match(mail.text, /by Friday 27 November\./u);
  });

  it("show pay in its own currency, by its own minor units", () => {
    const pay = (minimum: number, maximum: number, currency: string): string =>
      render("candidate-invitation", {
        ...mailSamples["candidate-invitation"][0],
        pay: { minimum, maximum, currency, period: "hour" },
      }).text;
    assert.match(pay(1200, 1300, "GBP"), /Pay range: £12 ?– ?£13 an hour/u, "whole pounds have no pence");
    assert.match(pay(1200, 1350, "GBP"), /Pay range: £12\.00 ?– ?£13\.50 an hour/u);
    assert.match(pay(1240, 1310, "GBP"), /Pay range: £12\.40 ?– ?£13\.10 an hour/u);
    assert.match(pay(1200, 1200, "JPY"), /Pay range: JP¥1,200 an hour/u);
  });

  it("all have the same sections and keys as English, and use the same values in each message", () => {
    const english = languages["en"]?.texts;
    assert.ok(english);
    const values = (message: string): readonly string[] =>
      [...new Set(valuesIn(new IntlMessageFormat(message, "en").getAst()))].sort();
    for (const [name, { texts }] of Object.entries(languages)) {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort(), name);
      for (const section of Object.keys(english) as (keyof Texts)[]) {
        const theirs: Readonly<Record<string, string>> = texts[section];
        const ours: Readonly<Record<string, string>> = english[section];
        assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort(), `${name}: ${section}`);
        for (const [key, message] of Object.entries(theirs)) {
          assert.ok(message.trim().length > 0, `${name}: ${section}.${key}`);
          assert.doesNotMatch(message, /'/u, `${name}: ${section}.${key} uses a straight apostrophe`);
          assert.deepEqual(values(message), values(ours[key] ?? ""), `${name}: ${section}.${key}`);
        }
      }
    }
  });

  it("hold no text that no mail uses", () => {
    const used = new Set<string>();
    const language = languages["en"];
    assert.ok(language);
    const watched = Object.fromEntries(
      Object.entries(language.texts).map(([section, messages]) => [
        section,
        new Proxy(messages, {
          get: (from, key) => {
            used.add(`${section}.${String(key)}`);
            return Reflect.get(from, key) as unknown;
          },
        }),
      ]),
    ) as unknown as Texts;
    const write = createRenderer({ en: { ...language, texts: watched } });
    for (const template of templates)
      for (const values of samplesOf(template)) render(template, values, write);
    const unused = Object.entries(language.texts).flatMap(([section, messages]) =>
      Object.keys(messages)
        .map((key) => `${section}.${key}`)
        .filter((key) => !used.has(key)),
    );
    // Periods of pay, names of the track and reasons of refusals are chosen by the value; the samples show some.
    assert.deepEqual(
      unused.filter((key) => !/^(?:formats\.pay|milestoneName|outcomeName|reportRefused)\./u.test(key)),
      [],
    );
  });

  it("leave a label that an organisation gave as it is", () => {
    const [values] = mailSamples["recruiter-task"];
    const subject = (label: string) =>
      render("recruiter-task", { ...values, label }, withNamesOfItsOwn(en)).subject;
    assert.match(subject("Offer accepted"), /Offer accepted, so to speak$/u);
    assert.match(subject("Signed"), /Signed$/u);
  });

  it("know the codes of refused reports", () => {
    const known: readonly string[] = [...refusalCodes, "unknown-application", "malformed"];
    for (const code of Object.keys(en.reportRefused))
      assert.ok(code === "other" || known.includes(code), code);
  });
});
