/**
 * Writes every mail, in every language and with every set of sample values, to `dist/mails/`: as it is sent, as it
 * looks in the dark, and as text. Each page stands alone. An index filters by language and reader, and a page for each
 * sample shows all languages beside each other, light and dark.
 * Run: `npm run mails`, then open `dist/mails/index.html`.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { helped } from "../commands/help.ts";
import { escapeHtml } from "./blocks.ts";
import { mailTemplates, renderMail } from "./render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "./render.ts";
import { inCountryOf } from "./sample-countries.ts";
import { mailSamples } from "./samples.ts";
import { languages } from "./texts/index.ts";

interface Shown {
  readonly template: MailTemplate;
  /** The template, and which sample of it from the second on: `candidate-offer`, `candidate-offer-2`. */
  readonly name: string;
  readonly language: string;
  readonly locale: string;
  readonly mail: RenderedMail;
}

const samplesOf = <Template extends MailTemplate>(template: Template): readonly ValuesOf<Template>[] =>
  mailSamples[template];

const shownMails = (): readonly Shown[] =>
  (Object.keys(mailTemplates) as MailTemplate[]).flatMap((template) =>
    samplesOf(template).flatMap((sample, index) =>
      Object.entries(languages).map(([language, { locale }]) => {
        const { zone, values } = inCountryOf(language, sample);
        const name = index === 0 ? template : `${template}-${index + 1}`;
        return { template, name, language, locale, mail: renderMail({ template, locale, zone, values }) };
      }),
    ),
  );

/** A mail as it looks where the reader has chosen dark or light, whatever the viewer of the gallery has. */
const forced = (html: string, scheme: "dark" | "light"): string =>
  html
    .replaceAll("@media (prefers-color-scheme: dark)", scheme === "dark" ? "@media all" : "@media not all")
    .replace(/(?<=color-schemes?: )light dark/gu, scheme)
    .replaceAll('content="light dark"', `content="${scheme}"`);

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem}
table{border-collapse:collapse}td,th{padding:.35rem 1.2rem .35rem 0;text-align:left;vertical-align:top}td:not(:first-child){white-space:nowrap}
fieldset{border:0;padding:0;margin:0 0 1rem}legend{float:left;width:6rem;font-weight:600}label{margin-right:1rem}
.sheet{display:grid;grid-template-columns:repeat(var(--columns),minmax(375px,1fr));gap:1rem;overflow-x:auto}
iframe{width:100%;height:1000px;border:1px solid #8886;border-radius:8px}`;

const page = (title: string, body: string, ownStyle = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${style}${ownStyle}</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>\n`;

/** Radio buttons that hide what they do not name, by style alone. */
const filter = (name: "language" | "reader", choices: readonly string[]) => ({
  buttons: `<fieldset><legend>${name === "language" ? "Language" : "Reader"}</legend>${["all", ...choices]
    .map(
      (choice) =>
        `<label><input type="radio" name="${name}" value="${choice}"${choice === "all" ? " checked" : ""}> ${choice}</label>`,
    )
    .join("")}</fieldset>`,
  style: choices
    .map(
      (choice) =>
        `body:has([name=${name}][value=${choice}]:checked) tr[data-${name}]:not([data-${name}=${choice}]){display:none}`,
    )
    .join("\n"),
});

const indexPage = (mails: readonly Shown[]): string => {
  const readers = [...new Set(Object.values(mailTemplates).map(({ audience }) => audience))];
  const filters = [filter("language", Object.keys(languages)), filter("reader", readers)];
  const rows = mails.map(({ template, name, language, locale, mail }) => {
    const { audience, replyTo } = mailTemplates[template];
    const at = `${language}/${name}`;
    const cells = [
      `<a lang="${locale}" href="${at}.html">${escapeHtml(mail.subject)}</a>`,
      `<a href="${at}.dark.html">dark</a> · <a href="${at}.txt">text</a> · <a href="side-by-side/${name}.html">side by side</a>`,
      language,
      name,
      audience,
      { owner: "the recruiter", admins: "the administrators", candidate: "the candidate" }[replyTo],
      `${(Buffer.byteLength(mail.html) / 1000).toFixed(1)} kB`,
    ];
    return `<tr data-language="${language}" data-reader="${audience}">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const headings = ["Subject", "Also", "Language", "Mail", "Reader", "A reply reaches", "Size"]
    .map((heading) => `<th scope="col">${heading}</th>`)
    .join("");
  return page(
    "Mails of Milepost",
    `<form>${filters.map(({ buttons }) => buttons).join("")}</form>
<table><thead><tr>${headings}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`,
    filters.map((one) => one.style).join("\n"),
  );
};

const sideBySidePage = (name: string, mails: readonly Shown[]): string => {
  const sheet = (scheme: "dark" | "light"): string =>
    `<h2>${scheme === "dark" ? "Dark" : "Light"}</h2><div class="sheet" style="--columns:${mails.length}">${mails
      .map(
        ({ language, locale, mail }) =>
          `<section><h3><a href="../${language}/${name}.html">${language}</a>: <span lang="${locale}">${escapeHtml(mail.subject)}</span></h3>
<iframe title="${language}, ${scheme}" srcdoc="${escapeHtml(forced(mail.html, scheme))}"></iframe></section>`,
      )
      .join("")}</div>`;
  return page(
    name,
    `<p><a href="../index.html">All mails</a></p>${sheet("light")}${sheet("dark")}`,
    "h3{font-size:1rem;min-height:3em}",
  );
};

/** Every file of the gallery: its path below `dist/mails/`, and what is in it. */
export const galleryFiles = (): ReadonlyMap<string, string> => {
  const mails = shownMails();
  const files = new Map([["index.html", indexPage(mails)]]);
  for (const { name, language, mail } of mails) {
    files.set(`${language}/${name}.html`, mail.html);
    files.set(`${language}/${name}.dark.html`, forced(mail.html, "dark"));
    files.set(`${language}/${name}.txt`, `From: ${mail.from}\nSubject: ${mail.subject}\n\n${mail.text}`);
  }
  for (const [name, together] of Map.groupBy(mails, (mail) => mail.name))
    files.set(`side-by-side/${name}.html`, sideBySidePage(name, together));
  return files;
};

if (import.meta.main && !helped(import.meta.filename)) {
  const folder = new URL("../dist/mails/", import.meta.url);
  await rm(folder, { recursive: true, force: true });
  const files = galleryFiles();
  for (const folderName of [...Object.keys(languages), "side-by-side"])
    await mkdir(new URL(`${folderName}/`, folder), { recursive: true });
  for (const [path, content] of files) await writeFile(new URL(path, folder), content);
  process.stdout.write(`${files.size} files in dist/mails/: open dist/mails/index.html\n`);
}
