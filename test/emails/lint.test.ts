import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import PostalMime from "postal-mime";
import { galleryFiles } from "../../emails/gallery.ts";
import { createRenderer, mailTemplates, renderMail, withoutOwnPage } from "../../emails/render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "../../emails/render.ts";
import { mailSamples } from "../../emails/samples.ts";
import { choices, page } from "../../emails/sample-people.ts";
import { languages } from "../../emails/texts/index.ts";
import type { Texts } from "../../emails/texts/en.ts";
import type { Cast } from "../../functions/events/send-messages/cast.ts";
import { writeMail } from "../../functions/events/send-messages/write.ts";
import { createMailer } from "../../shared/adapters/ses/mailer.ts";
import { aMember } from "../builders/rows.ts";
import { contrast, elementsIn, parsed, tintsOf } from "./markup.ts";
import type { Element } from "./markup.ts";

const templates = Object.keys(mailTemplates) as MailTemplate[];
const samplesOf = <Template extends MailTemplate>(template: Template): readonly ValuesOf<Template>[] =>
  mailSamples[template];

/** What comes regularly, and its reader may do without. */
const summaries: readonly MailTemplate[] = [
  "recruiter-digest",
  "recruiter-overdue-weekly",
  "hr-promises-missed-weekly",
  "finance-points-reversed-monthly",
];

const productHost = new URL(page).host;
const owner = aMember({ memberId: "mem_anna", name: "Anna Lindqvist", email: "anna@northfield.example" });
const admin = aMember({ memberId: "mem_ada", name: "Ada Admin", email: "ada@northfield.example" });
const from = "hello@mail.northfield.example";

interface Case<Template extends MailTemplate = MailTemplate> {
  readonly what: string;
  readonly template: Template;
  readonly language: string;
  readonly locale: string;
  readonly values: ValuesOf<Template>;
}

/** Every template with every one of its samples in every language, its values changed if wanted. */
const cases = (change: (values: unknown) => unknown = (values) => values): readonly Case[] =>
  templates.flatMap((template) =>
    samplesOf(template).flatMap((sample, index) =>
      Object.entries(languages).map(([language, { locale }]) => ({
        what: `${template} ${index + 1} in ${language}`,
        template,
        language,
        locale,
        values: change(sample) as ValuesOf<typeof template>,
      })),
    ),
  );

const render = ({ template, locale, values }: Case): RenderedMail =>
  renderMail({ template, locale, zone: "Europe/London", values });

/** Every case as it is rendered, with the elements of its HTML. */
const rendered = cases().map((one) => {
  const mail = render(one);
  return { ...one, mail, document: parsed(mail.html) };
});

/** The mail as SES is handed it: written, composed and addressed by the code that sends. */
async function onTheWire(
  { template, locale, values, what }: Case,
  names = { reader: "Sam Okafor", owner: owner.name },
) {
  const mail = await writeMail(template, values, {
    to: { name: names.reader, address: "reader@people.example", locale },
    zone: "Europe/London",
    organisation: "org_northfield",
    stream: "org_northfield#application#app_1",
    messageId: "3#reader",
    owner: { ...owner, name: names.owner },
    cast: { admins: () => Promise.resolve([admin]) } as unknown as Cast,
    calendar: () =>
      Promise.resolve({ method: "REQUEST" as const, content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" }),
  });
  const sent: Uint8Array[] = [];
  const client = {
    send: ({ input }: SendRawEmailCommand) => {
      sent.push(input.RawMessage?.Data ?? new Uint8Array());
      return Promise.resolve({ MessageId: "m1" });
    },
  } as unknown as SESClient;
  await createMailer(client, { from, configurationSet: "mail" }).send(mail);
  const [raw] = sent;
  assert.ok(raw, what);
  return { mail, raw, message: await PostalMime.parse(raw) };
}

let allSent: Promise<(Case & Awaited<ReturnType<typeof onTheWire>>)[]> | undefined;
/** Every case as it goes out; composed once for all tests. */
const everySent = () =>
  (allSent ??= Promise.all(cases().map(async (one) => ({ ...one, ...(await onTheWire(one)) }))));

const everyTextOf = (element: Element): readonly string[] =>
  [...elementsIn(element)].flatMap(({ tag, children }) =>
    tag === "style" ? [] : children.filter((child) => typeof child === "string"),
  );

/** Texts that are hard to tell from what they stand on. */
const faintIn = (name: string, document: Element): readonly string[] =>
  (["light", "dark"] as const).flatMap((scheme) => {
    const tints = tintsOf(document, scheme);
    assert.ok(tints.length > 3, name);
    return tints.flatMap(({ text, colour, ground }) => {
      const ratio = contrast(colour, ground);
      return ratio < 4.5 ? [`${name}, ${scheme}: ${colour} on ${ground} (${ratio.toFixed(1)}): ${text}`] : [];
    });
  });

describe("every mail, with every sample, in every language", () => {
  it("is under 100 KB on the wire, with a text part that says something and an HTML part", async () => {
    for (const { what, raw, message } of await everySent()) {
      assert.ok(raw.byteLength < 100_000, `${what}: ${raw.byteLength} bytes`);
      const [said = ""] = (message.text ?? "").split("\n--\n");
      assert.ok(said.length > 60 && said.trim().split("\n\n").length >= 2, what);
      assert.match(message.html ?? "", /<\/html>/u, what);
    }
  });

  it("says that it was generated, comes from our address, is answered by a person", async () => {
    for (const { template, what, mail, message } of await everySent()) {
      const header = (key: string) => message.headers.find((line) => line.key === key)?.value;
      assert.equal(header("auto-submitted"), "auto-generated", what);
      assert.equal(message.from?.address, from, what);
      assert.equal(message.from.name, mail.fromName, what);
      const answered = mailTemplates[template].replyTo === "owner" ? owner : admin;
      assert.deepEqual(message.replyTo, [{ name: answered.name, address: answered.email }], what);
      for (const key of ["precedence", "bcc", "cc"]) assert.equal(header(key), undefined, `${what}: ${key}`);
    }
  });

  it("is unsubscribed from by one click where it is a summary, and nowhere else", async () => {
    for (const { template, what, message } of await everySent()) {
      const header = (key: string) => message.headers.find((line) => line.key === key)?.value;
      const isSummary = summaries.includes(template);
      assert.equal(header("list-unsubscribe"), isSummary ? `<${choices}>` : undefined, what);
      assert.equal(
        header("list-unsubscribe-post"),
        isSummary ? "List-Unsubscribe=One-Click" : undefined,
        what,
      );
      assert.equal(message.text?.includes(choices), isSummary, what);
      assert.equal(message.html?.includes(`href="${choices}"`), isSummary, what);
    }
  });

  it("has every text it asks for, and nothing left to fill", () => {
    const missing: string[] = [];
    const watched = Object.fromEntries(
      Object.entries(languages).map(([name, language]) => [
        name,
        {
          ...language,
          texts: Object.fromEntries(
            Object.entries(language.texts).map(([section, messages]) => [
              section,
              new Proxy(messages, {
                get: (texts, key) => {
                  if (!Object.hasOwn(texts, key)) missing.push(`${name}: ${section}.${String(key)}`);
                  return Reflect.get(texts, key) as unknown;
                },
              }),
            ]),
          ) as unknown as Texts,
        },
      ]),
    );
    const write = createRenderer(watched);
    for (const { template, locale, values, what } of cases()) {
      const mail = write({ template, locale, zone: "Europe/London", values });
      for (const part of [mail.from, mail.subject, mail.text, mail.html.replace(/<style.*?<\/style>/gsu, "")])
        assert.doesNotMatch(part, /[{}\uE000-\uF8FF]|\[\[|\]\]|undefined|\[object|NaN|Invalid Date/u, what);
      assert.ok(mail.subject.length > 0 && mail.subject.length <= 180, what);
    }
    assert.deepEqual([...new Set(missing)], []);
  });

  it("is marked as the language it is in, from its beginning", () => {
    for (const { what, locale, document } of rendered) {
      const marked = [...elementsIn(document)].flatMap(({ attributes }) => attributes["lang"] ?? []);
      assert.deepEqual(new Set(marked), new Set([locale]), what);
      assert.equal(document.children.find((child) => typeof child !== "string")?.attributes["lang"], locale);
    }
  });

  it("leads to a phone, a mailbox, our own pages, or the place where a meeting is held", () => {
    for (const { what, values, document } of rendered) {
      const join = "join" in values ? values.join : undefined;
      for (const { attributes } of elementsIn(document)) {
        assert.equal(attributes["src"] ?? attributes["background"], undefined, what);
        const { href } = attributes;
        if (href === undefined || href === join || /^(?:tel:\+?\d+|mailto:[^?&]+@[^?&]+)$/u.test(href))
          continue;
        assert.equal(new URL(href).host, productHost, `${what}: ${href}`);
        assert.equal(new URL(href).protocol, "https:", `${what}: ${href}`);
      }
    }
  });

  it("asks for one thing at most", () => {
    for (const { what, document } of rendered) {
      const buttons = [...elementsIn(document)].filter(({ attributes }) =>
        (attributes["class"] ?? "").split(" ").includes("action"),
      );
      assert.ok(buttons.length <= 1, `${what}: ${buttons.length}`);
    }
  });

  it("leads a candidate to their own page: by its button, or by a line under what it asks for", () => {
    for (const template of templates.filter((one) => one.startsWith("candidate-")))
      for (const ended of [false, true])
        for (const [language, { locale }] of Object.entries(languages)) {
          const [sample] = samplesOf(template);
          assert.ok(sample);
          const own = withoutOwnPage.has(template) ? undefined : { page: `${page}/own`, ended };
          const values = { ...sample, ownPage: own } as typeof sample;
          const mail = renderMail({ template, locale, zone: "Europe/London", values });
          const what = `${template} in ${language}`;
          const led = own ? 1 : 0;
          assert.equal(mail.html.split(`href="${page}/own"`).length - 1, led, what);
          assert.equal(mail.text.split(`\n${page}/own\n`).length - 1, led, what);
          assert.ok(mail.html.split('class="action"').length <= 2, what);
          if (own) assert.match(mail.html, /class="action"/u, what);
        }
  });

  it("can be read: every text has a contrast of at least 4.5 to 1 with what it stands on, light and dark", () => {
    // Colours come from the layout, whatever the words: one language shows them all.
    const inOneLanguage = rendered.filter(({ language }) => language === "ja");
    assert.ok(inOneLanguage.length > 200);
    const faint = inOneLanguage.flatMap(({ template, document }) => faintIn(template, document));
    assert.deepEqual([...new Set(faint)], []);
  });

  it("would not be let through with a text too faint for its ground, in the light or in the dark", () => {
    const [one] = rendered;
    assert.ok(one);
    const faded = (colour: string, faded: string) =>
      faintIn("faded", parsed(one.mail.html.replaceAll(colour, faded))).map((line) => line.split(":")[0]);
    assert.deepEqual(new Set(faded("#5a6569", "#9aa5a9")), new Set(["faded, light"]));
    assert.deepEqual(new Set(faded("#1e2427", "#7e8487")), new Set(["faded, dark"]));
  });
});

describe("what people wrote, with markup and marks of direction in it", () => {
  const hostile =
    "<img src=x onerror=alert(1)> \u202Etxt.exe\u2066\u200F & \"O’Neil\" '${x}' {candidate} [[text]]";
  const shown = "<img src=x onerror=alert(1)> txt.exe & \"O’Neil\" '${x}' {candidate} [[text]]";

  /** Values that are ids of ours, of which nobody writes any. */
  const ids = new Set(
    "kind cause action letter reason format outcome milestone code item what source page join by reportId".split(
      " ",
    ),
  );
  const poisoned = (value: unknown, key = ""): unknown => {
    if (typeof value === "string")
      return ids.has(key) || /^\d{4}-\d\d|^\w+\/\w+$|^[A-Z]{3}$|^(?:hour|month|year)$/u.test(value)
        ? value
        : hostile;
    if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
  };

  const direction = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

  it("is shown as they wrote it, and is no element, attribute, link or turned text", () => {
    const allowed = new Set(
      "#document html head title meta style body div table tbody tr td h1 h2 ul li a strong span br".split(
        " ",
      ),
    );
    for (const one of cases(poisoned)) {
      const { html, text, subject } = render(one);
      const document = parsed(html);
      for (const { tag, attributes } of elementsIn(document)) {
        assert.ok(allowed.has(tag), `${one.what}: <${tag}>`);
        for (const name of Object.keys(attributes))
          assert.doesNotMatch(name, /^on|^src$|^srcset$/u, one.what);
      }
      assert.ok(
        everyTextOf(document).some((part) => part.includes(shown)),
        one.what,
      );
      assert.ok(text.includes(shown), one.what);
      for (const part of [html, text, subject]) assert.doesNotMatch(part, direction, one.what);
    }
  });

  it("adds no line to the header and turns nothing in it", async () => {
    const name = `${hostile}\r\nBcc: evil@people.example`;
    for (const one of cases(poisoned).filter(({ language }) => language === "ja")) {
      const { message, mail } = await onTheWire(one, { reader: name, owner: name });
      const lines = [
        message.subject ?? "",
        message.from?.name ?? "",
        ...[...(message.to ?? []), ...(message.replyTo ?? [])].map((party) => party.name),
      ];
      for (const line of lines) assert.doesNotMatch(line, direction, one.what);
      assert.ok(!message.headers.some(({ key }) => key === "bcc"), one.what);
      assert.deepEqual(
        message.to?.map(({ address }) => address),
        [mail.to.address],
        one.what,
      );
    }
  });
});

describe("texts in Japanese", () => {
  const texts = Object.entries(languages["ja"]!.texts).flatMap(([section, messages]) =>
    Object.entries(messages as Readonly<Record<string, string>>).map(
      ([key, message]) => [`${section}.${key}`, message] as const,
    ),
  );
  /** The message without what stands for values and emphasis. */
  const words = (message: string): string =>
    message.replace(/<\/?\w+>/gu, "").replace(/\{(\w+)(?:, number)?\}/gu, "");

  it("call nobody あなた, and a no has none of the phrases that everybody has read before", () => {
    for (const [where, message] of texts)
      assert.doesNotMatch(message, /あなた|貴方|お祈り|残念ながら|ご縁がな|貴殿|総合的に/u, where);
  });

  it("are punctuated in full width", () => {
    for (const [where, message] of texts.filter(([, one]) => !one.includes(", select,")))
      assert.doesNotMatch(words(message), /[,.!?:;()"“”’]/u, where);
  });

  it("address readers, candidates and referrers by their whole name and 様", () => {
    for (const [where, message] of texts) {
      for (const [whole] of message.matchAll(
        /\{(?:candidate|referrer|firstName|candidateFirstName|givenBy)\}(?:<\/b>)?(?!様|<\/b>)/gu,
      ))
        assert.fail(`${where}: ${whole}`);
    }
    const people =
      /\b(?:Sam|Priya|Anna|Margaret|Eva|Ivan|Tom)\b(?! (?:Okafor|Raman|Lindqvist|Hughes|Berg|Petrov|Reid))/u;
    for (const { what, mail } of rendered.filter(({ language }) => language === "ja"))
      assert.doesNotMatch(`${mail.from}\n${mail.subject}\n${mail.text}`, people, what);
    const [values] = mailSamples["candidate-receipt"];
    const greeted = (candidate: string) =>
      renderMail({
        template: "candidate-receipt",
        locale: "ja",
        zone: "Asia/Tokyo",
        values: { ...values, candidate },
      }).text;
    assert.match(greeted("佐藤 花子"), /^佐藤 花子様、/u);
    assert.match(greeted("Hanako Sato"), /^Hanako Sato様、/u);
  });
});

describe("the gallery", () => {
  it("has a page for every mail, as sent, in the dark and as text, and leads to all of them", () => {
    const files = galleryFiles();
    const index = files.get("index.html") ?? "";
    const led = new Set(
      [...index.matchAll(/href="(?<at>[^"]+)"/gu)].map(({ groups }) => groups?.["at"] ?? ""),
    );
    for (const at of led) assert.ok(files.has(at), at);
    for (const at of files.keys()) assert.ok(at === "index.html" || led.has(at), at);
    assert.equal([...files.keys()].filter((at) => at.endsWith(".txt")).length, cases().length);
    for (const [at, content] of files) {
      if (!at.endsWith(".dark.html")) continue;
      assert.match(content, /@media all\{/u, at);
      assert.doesNotMatch(content, /prefers-color-scheme|light dark/u, at);
    }
  });
});
