/**
 * Writes every mail with its sample values to `dist/mails/`, with an index to look through them.
 * Run: `npm run mails`, then open `dist/mails/index.html`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { escapeHtml } from "./blocks.ts";
import { mailTemplates, renderMail } from "./render.ts";
import type { MailTemplate, RenderedMail, ValuesOf } from "./render.ts";
import { mailSamples } from "./samples.ts";

const folder = new URL("../dist/mails/", import.meta.url);

const renderSamples = <Template extends MailTemplate>(template: Template): readonly RenderedMail[] => {
  const samples: readonly ValuesOf<Template>[] = mailSamples[template];
  return samples.map((values) => renderMail({ template, locale: "en-GB", zone: "Europe/London", values }));
};

await mkdir(folder, { recursive: true });
const entries: string[] = [];
let count = 0;
for (const template of Object.keys(mailTemplates) as MailTemplate[]) {
  for (const [index, mail] of renderSamples(template).entries()) {
    const name = index === 0 ? template : `${template}-${index + 1}`;
    await writeFile(new URL(`${name}.html`, folder), mail.html);
    await writeFile(new URL(`${name}.txt`, folder), `Subject: ${mail.subject}\n\n${mail.text}`);
    const { audience } = mailTemplates[template];
    const cells = [
      `<a href="${name}.html">${escapeHtml(mail.subject)}</a>`,
      `<a href="${name}.txt">text</a>`,
      name,
      audience,
      `${(mail.html.length / 1000).toFixed(1)} kB`,
    ];
    entries.push(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    count += 1;
  }
}
const headings = ["Subject", "Text", "Template", "For", "HTML"];
await writeFile(
  new URL("index.html", folder),
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails of Milepost</title>
<meta name="color-scheme" content="light dark">
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}td,th{padding:.3rem 1rem .3rem 0;text-align:left}</style>
</head><body><h1>Mails of Milepost</h1><table><thead><tr>${headings
    .map((heading) => `<th scope="col">${heading}</th>`)
    .join("")}</tr></thead><tbody>${entries.join("\n")}</tbody></table></body></html>\n`,
);
process.stdout.write(`${count} mails in dist/mails/\n`);
