import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import type { FreeSlots, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { html, Html } from "./html.ts";
import { interviewsSection } from "./interviews-page.ts";
import type { TimesOf } from "./interviews-page.ts";
import { changeWords, longDay, moment, zoneForm } from "./times-page.ts";
import { wishesSection } from "./wishes-page.ts";

type View = z.infer<typeof OwnApplication>;
type Free = z.infer<typeof FreeSlots>;
type Talk = NonNullable<View["consultation"]>;

/** What the page holds besides the application itself. */
export interface Shown {
  readonly view: View;
  /** Free times, where one can be chosen. */
  readonly free?: Free | undefined;
  /** Free times of the interviews for which one can be chosen. */
  readonly times?: TimesOf | undefined;
  /** In which days and times are written. */
  readonly timeZone: string;
  /** A talk whose time has passed is not there to be moved. */
  readonly now: string;
  /** Something was refused: a sentence that says why. */
  readonly problem?: string | undefined;
}

/** A code was sent; it allows what these fields say. */
export interface CodeAsked {
  readonly action: CandidateAction;
  readonly fields: Readonly<Record<string, string>>;
  /** The time that it is about, if it is about one, and until when it is held. */
  readonly time?:
    | { readonly startsAt: string; readonly timeZone: string; readonly heldUntil?: string | undefined }
    | undefined;
  readonly problem?: string | undefined;
}

const style = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#4d5967;--line:#c9d1da;--edge:#6b7785;--back:#eef2f6;--paper:#fff;--shade:#e6f0fa;--act:#0b5cad;--on:#fff;--bad:#a4262c;--ill:#fdf0f0}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#b3bdc9;--line:#3a4556;--edge:#8b97a6;--back:#10141a;--paper:#1a2029;--shade:#1d3047;--act:#7db8f5;--on:#10151b;--bad:#f5a3a7;--ill:#3a2024}}
*,::before{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--back);overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.of{color:var(--soft);font-weight:600;margin:0}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1.25rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1.1rem 1.1rem 1.25rem;margin:0 0 1rem}
h2{font-size:1.15rem;line-height:1.3;margin:0 0 .5rem}
p{margin:.5rem 0}
section>:last-child{margin-bottom:0}
a{color:var(--act)}
.by{background:var(--shade);border-left:4px solid var(--act);border-radius:.3rem;padding:.75rem 1rem;margin:.75rem 0 1rem}
.problem{background:var(--ill);border:2px solid var(--bad);border-radius:.3rem;padding:.75rem 1rem;margin:0 0 1rem}
.soft{color:var(--soft)}
.way{list-style:none;margin:0;padding:0}
.way li{position:relative;padding:0 0 .9rem 2.1rem}
.way li:last-child{padding-bottom:0}
.way li::before{content:"";position:absolute;left:.15rem;top:.2rem;width:1.15rem;height:1.15rem;border:2px solid var(--edge);border-radius:50%;background:var(--paper);z-index:1}
.way li:not(:last-child)::after{content:"";position:absolute;left:.68rem;top:1rem;bottom:-.2rem;border-left:2px solid var(--line)}
.way .done::before{background:var(--act);border-color:var(--act)}
.way .now::before{border:.35rem solid var(--act)}
fieldset{border:0;padding:0;margin:1rem 0;min-width:0}
legend{padding:0;font-weight:600}
fieldset fieldset{margin:0 0 .75rem}
fieldset fieldset legend{font-weight:400;color:var(--soft)}
details{border-top:1px solid var(--line)}
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
.zone label{flex-basis:100%}.zone select{flex:1 1 9rem;width:auto;min-width:0}.zone button{margin:0}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.1rem;margin:.5rem .5rem 0 0;border:2px solid var(--act);border-radius:.4rem;background:var(--act);color:var(--on);cursor:pointer}
button.second{background:transparent;color:var(--act)}
.else{display:flex;flex-wrap:wrap;margin-top:1rem;padding-top:.5rem;border-top:1px solid var(--line)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
@media (max-width:30rem){button{width:100%;margin-right:0}.zone button{width:auto;margin-top:.5rem}.else form{flex:1 1 100%}}`;

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

/** The application as its candidate reads it. */
export function renderApplication(shown: Shown): string {
  const { view, problem } = shown;
  return document(
    `${view.job.title}, ${view.organisation}`,
    html`<p class="of">${view.organisation}</p>
      <h1>Hello ${view.addressedAs}, this is your application for ${view.job.title}, ${view.job.site}</h1>
      ${problemBox(problem)}
      <section>
        <h2>What comes next</h2>
        <p>${view.next.words}</p>
        ${promiseSection(view)}
      </section>
      ${offerSection(shown)}${supportSection(shown)}${interviewsSection(view, shown.times ?? new Map(), shown.timeZone)}${wishesSection(view, shown.timeZone)}
      <section>
        <h2>Where you are</h2>
        <ol class="way">
          ${view.milestones.map(milestoneItem)}
        </ol>
      </section>
      ${contactSection(view)}`,
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
  return html`<li class="${state}" ${state === "now" ? new Html(' aria-current="step"') : undefined}>
    ${state === "now" ? html`<strong>${words}</strong>` : words} <span class="soft">(${where})</span>
  </li>`;
};

const contactSection = ({ contact }: View): Html | undefined =>
  contact &&
  html`<section>
    <h2>Your contact</h2>
    <p>
      ${contact.name}<br />${
        contact.phone ? html`<a href="tel:${contact.phone}">${contact.phone}</a><br />` : undefined
      }<a href="mailto:${contact.email}">${contact.email}</a>
    </p>
  </section>`;

function answerWords(until: string | undefined, timeZone: string, now: string): string {
  if (until === undefined) return "It is open.";
  const at = moment(until, timeZone);
  return until > now ? `You can answer it until ${at}.` : `It was to be answered until ${at}.`;
}

const offerSection = ({ view: { offer }, timeZone, now }: Shown): Html | undefined =>
  offer &&
  html`<section>
    <h2>Our offer</h2>
    <p>
      ${answerWords(offer.answerBy, timeZone, now)} Its figures are not shown here: your contact goes through
      them with you.
    </p>
  </section>`;

const isAhead = ({ status, endsAt }: Pick<Talk, "status" | "endsAt">, now: string): boolean =>
  status === "booked" && endsAt > now;

function supportSection(shown: Shown): Html | undefined {
  const { support, consultation } = shown.view;
  if (support.status === "not-offered") return undefined;
  const open = consultation && isAhead(consultation, shown.now) ? consultation : undefined;
  const elsewhere = [
    open && actionForm("cancel", "Cancel the talk"),
    support.consent.length > 0 ? actionForm("withdraw-consent", "Withdraw my consent") : undefined,
  ].filter((form) => form !== undefined);
  return html`<section>
    <h2>A talk with the compensation expert</h2>
    <p>${support.words}</p>
    ${open && talkBooked(open)} ${asksForAnswer(support) ? answerForm(shown.view) : undefined}
    ${timesForm(shown)} ${elsewhere.length > 0 ? html`<div class="else">${elsewhere}</div>` : undefined}
  </section>`;
}

function talkBooked({ startsAt, endsAt, timeZone, expert, movesLeft, changeUntil }: Talk): Html {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return html`<p class="by">
      <strong>${moment(startsAt, timeZone)}</strong><br />${minutes} minutes with ${expert}
    </p>
    ${changeUntil && html`<p class="soft">${changeWords(movesLeft, changeUntil, timeZone)}</p>`}`;
}

/** Who has not said yes, or took their consent back, may say so. */
const asksForAnswer = ({ status, consent }: Shown["view"]["support"]): boolean =>
  ["offered", "declined"].includes(status) ||
  (["accepted", "no-show"].includes(status) && consent.length === 0);

const answerForm = ({ contact }: View): Html =>
  html`<form method="post">
    <input type="hidden" name="step" value="ask" /><input type="hidden" name="action" value="support" />
    <fieldset>
      <legend>Who may read about you and the offer, if you say yes</legend>
      <label class="pick"
        ><input type="checkbox" name="expert" value="yes" required /><span
          >The expert, to prepare: without it there is no talk</span
        ></label
      >
      <label class="pick"
        ><input type="checkbox" name="recruiter" value="yes" /><span
          >Your recruiter${contact ? ` (now ${contact.name})` : ""} may read the expert's brief about you and
          the offer, and what you agree on; never what worries you, nor what else you say</span
        ></label
      >
    </fieldset>
    <button name="answer" value="accepted">Yes, I would like to talk</button
    ><button class="second" name="answer" value="declined" formnovalidate>No, thank you</button>
  </form>`;

function timesForm({ view, free, timeZone, now }: Shown): Html | undefined {
  if (!free) return undefined;
  if (free.noneFree)
    return html`<p>No time is free before the offer runs out.</p>
      ${
        free.moreTimeAskedAt
          ? html`<p>We were asked for more time and get back to you.</p>`
          : actionForm("more-time", "Ask for more time")
      }`;
  const moving = view.consultation !== undefined && isAhead(view.consultation, now);
  return html`${zoneForm(timeZone)}
    <form method="post">
      <input type="hidden" name="step" value="ask" /><input
        type="hidden"
        name="action"
        value="${moving ? "move" : "book"}"
      /><input type="hidden" name="timeZone" value="${timeZone}" />
      <fieldset>
        <legend>${moving ? "Choose another time" : "Choose a time"} (${timeZone})</legend>
        ${dayChoices(free.slots)}
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
    </form>`;
}

/** Free times, day by day and expert by expert: the first day open, as there may be a month of them. */
const dayChoices = (slots: Free["slots"]): Html[] =>
  [...Map.groupBy(slots, ({ local }) => local.slice(0, 10))].map(
    ([day, times], index) =>
      html`<details${index === 0 ? new Html(" open") : undefined}>
        <summary>
          <strong>${longDay(day)}</strong>
          <span class="soft">(${times.length} ${times.length === 1 ? "time" : "times"})</span>
        </summary>
        ${[...Map.groupBy(times, ({ expert }) => expert)].map(([expert, own]) => expertChoices(day, expert, own))}
      </details>`,
  );

const expertChoices = (day: string, expert: string, slots: Free["slots"]): Html =>
  html`<fieldset>
    <legend><span class="unseen">${longDay(day)}, </span>with ${expert}</legend>
    <div class="times">
      ${slots.map(
        ({ startsAt, expertId, local }) =>
          html`<label class="pick"
            ><input
              type="radio"
              name="slot"
              required
              value="${startsAt} ${expertId}"
            />${local.slice(11)}</label
          >`,
      )}
    </div>
  </fieldset>`;

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
  expectations: "Your answers",
  explanations: "What was explained",
  "interview-book": "Booking your interview",
  "interview-move": "Moving your interview",
  "interview-cancel": "Calling your interview off",
  adjustments: "What you need",
  "thank-you": "Your thanks",
};

const timeHeld = ({ startsAt, timeZone, heldUntil }: NonNullable<CodeAsked["time"]>): Html =>
  html`<p class="by">
    ${moment(startsAt, timeZone)}${
      heldUntil
        ? ` is kept for you until ${moment(heldUntil, timeZone)}.`
        : " is not kept for you any more. If it is still free when you type the code, it is yours."
    }
  </p>`;

/** Where the code is typed. Nothing has happened yet. */
export const renderCode = (organisation: string, { action, fields, time, problem }: CodeAsked): string =>
  document(
    `Code: ${organisation}`,
    html`<p class="of">${organisation}</p>
      <h1>${what[action]}: type the code</h1>
      ${problemBox(problem)}
      <section>
        <p>
          We have sent six digits to your e-mail address. They are good for ten minutes. Nothing happens until
          you type them.
        </p>
        ${time && timeHeld(time)}
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
        <form method="get"><button class="second">Back</button></form>
      </section>`,
  );

/** For whoever comes with a link that opens nothing. */
export const renderNothing = (sentence: string): string =>
  document(
    "Nothing here",
    html`<h1>This link opens nothing</h1>
      <p>${sentence}</p>`,
  );
