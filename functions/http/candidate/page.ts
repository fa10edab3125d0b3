import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import type { FreeSlots, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { html, Html } from "./html.ts";

type View = z.infer<typeof OwnApplication>;
type Free = z.infer<typeof FreeSlots>;

/** What the page holds besides the application itself. */
export interface Shown {
  readonly view: View;
  /** Free times, where one can be chosen. */
  readonly free?: Free | undefined;
  /** In which days and times are written. */
  readonly timeZone: string;
  /** Something was refused: a sentence that says why. */
  readonly problem?: string | undefined;
}

/** A code was sent; it allows what these fields say. */
export interface CodeAsked {
  readonly action: CandidateAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly problem?: string | undefined;
}

const style = `:root{--ink:#1c2430;--soft:#4d5967;--line:#c9d1da;--paper:#fff;--shade:#f3f6f9;--act:#0b5cad;--on:#fff;--bad:#a4262c}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#b3bdc9;--line:#465264;--paper:#14181e;--shade:#1f2630;--act:#7db8f5;--on:#10151b;--bad:#f5a3a7}}
*{box-sizing:border-box}
body{margin:0;font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
main{max-width:40rem;margin:0 auto;padding:1rem 1rem 4rem}
.of{color:var(--soft);margin:0}
h1{font-size:1.6rem;line-height:1.2;margin:.25rem 0 1rem}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
a{color:var(--act)}
.by{background:var(--shade);border-left:4px solid var(--act);padding:.75rem 1rem;margin:0}
.problem{border:2px solid var(--bad);padding:.75rem 1rem;margin:0 0 1rem}
ol{padding-left:1.4rem}li{margin:.35rem 0}
.soft{color:var(--soft)}
fieldset{border:1px solid var(--line);padding:.75rem 1rem;margin:1rem 0;min-width:0}
label{display:block;padding:.45rem 0}
input[type=radio],input[type=checkbox]{width:1.25rem;height:1.25rem;vertical-align:-.25rem;margin:0 .5rem 0 0}
select,textarea,input[name=code]{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);padding:.55rem;width:100%}
input[name=code]{font-size:1.5rem;letter-spacing:.3em;max-width:12rem}
.times{max-height:22rem;overflow-y:auto}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;margin:.5rem .5rem 0 0;border:2px solid var(--act);background:var(--act);color:var(--on);cursor:pointer}
button.second{background:transparent;color:var(--act)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}`;

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

const document = (title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.text;

const problemBox = (problem: string | undefined): Html | undefined =>
  problem === undefined ? undefined : html`<p class="problem" role="alert">${problem}</p>`;

const longDay = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));

const moment = (instant: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant))} (${timeZone})`;

/** The application as its candidate reads it. */
export function renderApplication(shown: Shown): string {
  const { view, problem } = shown;
  return document(
    `${view.job.title}, ${view.organisation}`,
    html`<p class="of">${view.organisation}</p>
      <h1>Hello ${view.addressedAs}, this is your application for ${view.job.title}, ${view.job.site}</h1>
      ${problemBox(problem)}${promiseSection(view)}
      <h2>What comes next</h2>
      <p>${view.next.words}</p>
      <h2>Where you are</h2>
      <ol>
        ${view.milestones.map(milestoneItem)}
      </ol>
      ${contactSection(view)}${offerSection(shown)}${supportSection(shown)}`,
  );
}

const promiseSection = ({ promise, contact }: View): Html | undefined => {
  if (!promise) return undefined;
  const who = contact?.name ?? "us";
  return promise.status === "open"
    ? html`<p class="by">You will hear from ${who} by <strong>${longDay(promise.byDay)}</strong>.</p>`
    : html`<p class="by">
        You were to hear from ${who} by ${longDay(promise.byDay)}, and we did not keep that. We are sorry:
        please call or write to us.
      </p>`;
};

const milestoneItem = ({ words, state, on }: View["milestones"][number]): Html => {
  const where = { done: on ? `done, ${longDay(on)}` : "done", now: "you are here", ahead: "still ahead" }[
    state
  ];
  return html`<li${state === "now" ? new Html(' aria-current="step"') : undefined}>${
    state === "now" ? html`<strong>${words}</strong>` : words
  } <span class="soft">(${where})</span></li>`;
};

const contactSection = ({ contact }: View): Html | undefined =>
  contact &&
  html`<h2>Your contact</h2>
    <p>
      ${contact.name}<br />${
        contact.phone ? html`<a href="tel:${contact.phone}">${contact.phone}</a><br />` : undefined
      }<a href="mailto:${contact.email}">${contact.email}</a>
    </p>`;

const offerSection = ({ view: { offer }, timeZone }: Shown): Html | undefined =>
  offer &&
  html`<h2>Our offer</h2>
    <p>
      ${offer.answerBy ? `You can answer it until ${moment(offer.answerBy, timeZone)}.` : "It is open."} Its
      figures are not shown here: your contact goes through them with you.
    </p>`;

function supportSection(shown: Shown): Html | undefined {
  const { support, consultation } = shown.view;
  if (support.status === "not-offered") return undefined;
  const open = consultation?.status === "booked" ? consultation : undefined;
  return html`<h2 id="talk">A talk with the compensation expert</h2>
    <p>${support.words}</p>
    ${open && html`<p class="by">${moment(open.startsAt, open.timeZone)}, with ${open.expert}</p>`}
    ${asksForAnswer(support) ? answerForm() : undefined} ${timesForm(shown)}
    ${open && actionForm("cancel", "Cancel the talk")}
    ${support.consent.length > 0 ? actionForm("withdraw-consent", "Withdraw my consent") : undefined}`;
}

/** Who has not said yes, or took their consent back, may say so. */
const asksForAnswer = ({ status, consent }: Shown["view"]["support"]): boolean =>
  ["offered", "declined"].includes(status) ||
  (["accepted", "no-show"].includes(status) && consent.length === 0);

const answerForm = (): Html =>
  html`<form method="post">
    <input type="hidden" name="step" value="ask" /><input type="hidden" name="action" value="support" />
    <fieldset>
      <legend>Who may read about you and the offer, if you say yes</legend>
      <label
        ><input type="checkbox" name="expert" value="yes" />The expert, to prepare: without it there is no
        talk</label
      >
      <label
        ><input type="checkbox" name="recruiter" value="yes" />Your recruiter may read what you agree
        on</label
      >
    </fieldset>
    <button name="answer" value="accepted">Yes, I would like to talk</button
    ><button class="second" name="answer" value="declined">No, thank you</button>
  </form>`;

function timesForm({ view, free, timeZone }: Shown): Html | undefined {
  if (!free) return undefined;
  if (free.noneFree)
    return html`<p>No time is free before the offer runs out.</p>
      ${
        free.moreTimeAskedAt
          ? html`<p>We were asked for more time and get back to you.</p>`
          : actionForm("more-time", "Ask for more time")
      }`;
  const moving = view.consultation?.status === "booked";
  return html`<form method="post">
      <input type="hidden" name="step" value="ask" /><input
        type="hidden"
        name="action"
        value="${moving ? "move" : "book"}"
      /><input type="hidden" name="timeZone" value="${timeZone}" />
      <fieldset class="times">
        <legend>${moving ? "Another time" : "Choose a time"} (${timeZone})</legend>
        ${free.slots.map(
          (slot) =>
            html`<label
              ><input
                type="radio"
                name="slot"
                required
                value="${slot.startsAt} ${slot.expertId}"
              />${longDay(slot.local.slice(0, 10))}, ${slot.local.slice(11)}, ${slot.expert}</label
            >`,
        )}
      </fieldset>
      ${
        moving
          ? undefined
          : html`<label for="worries"
                >What worries you about the offer or the process? The expert reads it. You can leave it
                out.</label
              ><textarea id="worries" name="worries" rows="4" maxlength="2000"></textarea>`
      }
      <button>${moving ? "Move the talk" : "Book this time"}</button>
    </form>
    <form method="get">
      <label for="zone">Show times in another zone</label
      ><select id="zone" name="timeZone">
        ${[
          ...new Set([
            timeZone,
            "Europe/Amsterdam",
            "Europe/London",
            "Europe/Stockholm",
            "America/New_York",
            "Asia/Tokyo",
          ]),
        ].map((zone) => html`<option>${zone}</option>`)}</select
      ><button class="second">Show</button>
    </form>`;
}

const actionForm = (action: CandidateAction, words: string): Html =>
  html`<form method="post">
    <input type="hidden" name="step" value="ask" /><input
      type="hidden"
      name="action"
      value="${action}"
    /><button class="second">${words}</button>
  </form>`;

const what: Readonly<Record<CandidateAction, string>> = {
  support: "Your answer",
  "withdraw-consent": "Withdrawing your consent",
  "more-time": "Asking for more time",
  book: "Booking the talk",
  move: "Moving the talk",
  cancel: "Cancelling the talk",
};

/** Where the code is typed. Nothing has happened yet. */
export const renderCode = (organisation: string, { action, fields, problem }: CodeAsked): string =>
  document(
    `Code: ${organisation}`,
    html`<p class="of">${organisation}</p>
      <h1>${what[action]}: type the code</h1>
      ${problemBox(problem)}
      <p>
        We have sent six digits to your e-mail address. They are good for ten minutes. Nothing happens until
        you type them.
      </p>
      <form method="post">
        ${Object.entries({ ...fields, step: "confirm", action }).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )} <label for="code">Code</label
        ><input
          id="code"
          name="code"
          required
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]{6}"
          maxlength="6"
        />
        <div><button>Confirm</button></div>
      </form>
      <form method="get"><button class="second">Back</button></form>`,
  );

/** For whoever comes with a link that opens nothing. */
export const renderNothing = (sentence: string): string =>
  document(
    "Nothing here",
    html`<h1>This link opens nothing</h1>
      <p>${sentence}</p>`,
  );
