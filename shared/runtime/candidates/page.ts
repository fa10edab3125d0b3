import { createHash } from "node:crypto";
import type { CandidateAction } from "../../domain/candidate-access/events.ts";
import { html, Html } from "./html.ts";
import type { PageLanguage } from "./speech.ts";
import type { FrameWords } from "./words/index.ts";

/** What all pages of candidates share: how they look, in the colours of our mails, what guards them, and typing a code. */

const style = `:root{color-scheme:light dark;--ink:#1f2a2e;--soft:#546066;--line:#d9d5ca;--edge:#6b767a;--back:#f4f1ea;--paper:#fff;--shade:#e8f3f0;--act:#0b6b5b;--on:#fff;--bad:#a4262c;--ill:#fdf0f0}
@media (prefers-color-scheme:dark){:root{--ink:#e9edec;--soft:#a9b4b6;--line:#364045;--edge:#8b979a;--back:#14191b;--paper:#1e2427;--shade:#1b3a34;--act:#6cd1bd;--on:#0b231e;--bad:#f5a3a7;--ill:#3a2024}}
*,::before{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--back);overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.of{color:var(--soft);font-weight:600;margin:0}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1.25rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1.1rem 1.1rem 1.25rem;margin:0 0 1rem}
h2{font-size:1.15rem;line-height:1.3;margin:0 0 .5rem}
p{margin:.5rem 0}
section>:first-child{margin-top:0}section>:last-child{margin-bottom:0}
ul{margin:.5rem 0;padding-left:1.25rem}li{margin:.25rem 0}
.said{list-style:none;padding:0}.said li{margin:.75rem 0}
[lang]>h2{margin-top:1.75rem}
a{color:var(--act)}
.by{background:var(--shade);border-left:4px solid var(--act);border-radius:.3rem;padding:.75rem 1rem;margin:.75rem 0 1rem}
.problem{background:var(--ill);border:2px solid var(--bad);border-radius:.3rem;padding:.75rem 1rem;margin:0 0 1rem}
.problem ul{margin-bottom:0}.problem a{color:var(--bad)}
.error{color:var(--bad);font-weight:600;margin:.1rem 0 .35rem}
[aria-invalid]{border:2px solid var(--bad)!important}
.lines{white-space:pre-line}
.tongues{margin-bottom:.75rem}ul+h2{margin-top:1rem}label+.soft{margin:-.3rem 0 .4rem}
.tongues a,.tongues strong{display:inline-block;padding:.3rem .9rem .3rem 0}
.soft{color:var(--soft)}
.way{list-style:none;margin:0;padding:0}
.way li{position:relative;margin:0;padding:0 0 .9rem 2.1rem}
.way li:last-child{padding-bottom:0}
.way li::before{content:"";position:absolute;left:.15rem;top:.2rem;width:1.15rem;height:1.15rem;border:2px solid var(--edge);border-radius:50%;background:var(--paper);z-index:1}
.way li:not(:last-child)::after{content:"";position:absolute;left:.68rem;top:1rem;bottom:-.2rem;border-left:2px solid var(--line)}
.way .done::before{background:var(--act);border-color:var(--act)}
.way .soft{display:inline-block}
.way .now::before{border:.35rem solid var(--act)}
fieldset{border:0;padding:0;margin:1rem 0;min-width:0}
legend{padding:0;font-weight:600}
fieldset fieldset{margin:0 0 .75rem}
fieldset fieldset legend{font-weight:400;color:var(--soft)}
details{border-top:1px solid var(--line)}
form+details{margin-top:1rem}
h1,h2,legend{text-wrap:balance}:lang(ja){line-break:strict}:lang(ja) :is(h1,h2,legend,button,a){word-break:auto-phrase}
.count{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
label{display:block;padding:.45rem 0}
.pick{display:flex;align-items:flex-start;gap:.6rem}
input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;margin:.15rem 0 0;accent-color:var(--act)}
.times{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.35rem}
.times .pick{align-items:center;min-height:2.75rem;padding:.4rem .8rem;border:1px solid var(--edge);border-radius:.4rem;cursor:pointer}
.times input{margin:0}
.times .pick:has(:checked){background:var(--shade);border-color:var(--act)}
summary{padding:.7rem 0;cursor:pointer}summary strong{color:var(--act)}
select,textarea,input[name=code],input.line{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.4rem;padding:.55rem;width:100%;min-height:2.75rem}
input[name=code]{font-size:1.5rem;letter-spacing:.3em;max-width:12rem}
.zone{display:flex;flex-wrap:wrap;gap:0 .5rem;align-items:center}
.zone label{flex-basis:100%}.zone select{flex:1 1 12rem;width:auto;min-width:0}.zone button{margin:0}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.1rem;margin:.75rem .5rem 0 0;border:2px solid var(--act);border-radius:.4rem;background:var(--act);color:var(--on);cursor:pointer}
button.second{background:transparent;color:var(--act)}
.else{display:flex;flex-wrap:wrap;margin-top:1rem;padding-top:.5rem;border-top:1px solid var(--line)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
@media (max-width:30rem){h1{font-size:1.4rem}button{width:100%;margin-right:0}.zone button{width:auto;margin-top:.5rem}.else form{flex:1 1 100%}}`;

/** As it is: the policy names the hash of its text to the last blank. */
const styleElement = new Html(`<style>${style}</style>`);

/** No script, nothing from elsewhere, no frame around it; forms go to the page's own address. */
export const pageHeaders = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  // A form's answer has to come from this page; no other site learns the address.
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
} as const;

/** A page: its title, what stands on it, in which language, and what its head says besides. */
export const document = (title: string, content: Html, language: PageLanguage, head?: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${head} ${styleElement}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.text;

/** Why something was refused. It has the focus when the page opens, so that nobody has to look for it. */
export const problemBox = (problem: string | undefined): Html | undefined =>
  problem === undefined
    ? undefined
    : html`<p class="problem" role="alert" tabindex="-1" autofocus>${problem}</p>`;

/** Fields of a form that nobody sees. */
export const hidden = (fields: Readonly<Record<string, string>>): Html[] =>
  Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );

/** A way to another of the candidate's pages. */
export const wayTo = (address: string, words: string): Html => html`<p><a href="${address}">${words}</a></p>`;

/** A code was sent; it allows what these fields say. */
export interface CodeAsked {
  readonly action: CandidateAction;
  readonly fields: Readonly<Record<string, string>>;
  /** What there is to say of what is asked for. */
  readonly note?: Html | undefined;
  readonly problem?: string | undefined;
}

/** Whose page it is, and how it speaks. */
export interface CodeSpeech {
  readonly organisation: string;
  readonly language: PageLanguage;
  readonly words: FrameWords;
  /** Where the code went, as far as whoever holds the link may read it. */
  readonly sentTo: string | undefined;
}

/** Where the code is typed. Nothing has happened yet. */
export const renderCode = (
  { organisation, language, words: { code, actions }, sentTo }: CodeSpeech,
  { action, fields, note, problem }: CodeAsked,
): string =>
  document(
    code.title(organisation),
    html`<p class="of">${organisation}</p>
      <h1>${code.heading(actions[action])}</h1>
      ${problemBox(problem)}
      <section>
        <p>${code.sent(sentTo)}</p>
        ${note}
        <form method="post">
          ${hidden({ ...fields, step: "confirm", action })} <label for="code">${code.label}</label
          ><input
            id="code"
            name="code"
            required
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="12"
          />
          <div><button>${code.confirm}</button></div>
        </form>
        <form method="get"><button class="second">${code.back}</button></form>
      </section>`,
    language,
  );

/** The first letter of an address and where it is: enough to know which one, too little to learn it. */
export const masked = (address: string): string => address.replace(/^(.)[^@]*/u, "$1…");

/** Nobody knows in which language to say it, so it is said in all. */
const nothing: readonly (readonly [PageLanguage, heading: string, sentence: string])[] = [
  [
    "en",
    "This link opens nothing",
    "Use the link of our latest mail, or ask your contact person for a new one.",
  ],
  [
    "nl",
    "Deze link werkt niet",
    "Gebruik de link in onze laatste mail, of vraag je contactpersoon om een nieuwe.",
  ],
  [
    "sv",
    "Den här länken leder ingenstans",
    "Använd länken i vårt senaste mejl, eller be din kontaktperson om en ny.",
  ],
  [
    "ja",
    "このリンクは使えません",
    "最新のメールのリンクをご利用いただくか、担当者に新しいリンクをお申し付けください。",
  ],
];

/** For whoever comes with a link that opens nothing: the same for each of them, whatever was wrong with it. */
export const renderNothing = (): string =>
  document(
    "Milepost",
    html`${nothing.map(([language, heading, sentence], index) =>
      index === 0
        ? html`<h1>${heading}</h1>
            <p>${sentence}</p>`
        : html`<div lang="${language}">
            <h2>${heading}</h2>
            <p>${sentence}</p>
          </div>`,
    )}`,
    "en",
  );
