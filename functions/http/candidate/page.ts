import type * as z from "zod/mini";
import type { FreeSlots, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { interviewWords } from "../../../shared/runtime/candidates/interviews.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { changeWords, longDay, moment, zoneForm } from "../../../shared/runtime/candidates/times.ts";

type View = z.infer<typeof OwnApplication>;
type Free = z.infer<typeof FreeSlots>;
type Talk = NonNullable<View["consultation"]>;

/** What the page holds besides the application itself. */
export interface Shown {
  readonly view: View;
  /** What opens the candidate's pages. */
  readonly token: string;
  /** Free times, where one can be chosen. */
  readonly free?: Free | undefined;
  /** In which days and times are written. */
  readonly timeZone: string;
  /** A talk whose time has passed is not there to be moved. */
  readonly now: string;
  /** Something was refused: a sentence that says why. */
  readonly problem?: string | undefined;
}

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
      ${offerSection(shown)}${supportSection(shown)}${interviewsCard(shown)}${wishesCard(shown)}
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
    ${hidden({ step: "ask", action: "support" })}
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
      ${hidden({ step: "ask", action: moving ? "move" : "book", timeZone })}
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

/** A line for each interview, and the way to their page. */
function interviewsCard({ view: { interviews }, token, timeZone }: Shown): Html | undefined {
  if (interviews.length === 0) return undefined;
  const toChoose = interviews.some(({ status }) => status === "offered");
  return html`<section>
    <h2>Your interviews</h2>
    <ul>
      ${interviews.map((each) => html`<li>${interviewWords[each.kind]}: ${standOf(each, timeZone)}</li>`)}
    </ul>
    ${wayTo(pageAddress(token, "/interview"), toChoose ? "Choose a time" : "See or change it, or say what you need")}
  </section>`;
}

function standOf({ status, startsAt, timeZone }: View["interviews"][number], shownIn: string): string {
  if (status === "offered") return "choose when it suits you";
  if (status === "held") return "it is behind you";
  return startsAt === undefined ? "it is booked" : moment(startsAt, timeZone ?? shownIn);
}

/** What there is to say about their wishes, and the way to where they say it. */
function wishesCard({ view: { wishes, explained }, token }: Shown): Html | undefined {
  if (!wishes) return undefined;
  const open = explained.filter(({ confirmed }) => !confirmed).length;
  const fresh = wishes.answered.length === 0;
  return html`<section>
    <h2>What are you looking for?</h2>
    <p>
      ${fresh ? "A few questions, so that nobody is surprised later." : "Thank you for your answers. You can change or add some."}
      ${open > 0 ? "Something was explained to you: please confirm that you understood it." : undefined}
    </p>
    ${wayTo(pageAddress(token, "/expectations"), open > 0 ? "Confirm what was explained" : fresh ? "Answer the questions" : "Change or add answers")}
  </section>`;
}

const actionForm = (action: CandidateAction, words: string): Html =>
  html`<form method="post">${hidden({ step: "ask", action })}<button class="second">${words}</button></form>`;

/** The time that somebody chose, and until when it is held for them. */
export const timeHeld = ({
  startsAt,
  timeZone,
  heldUntil,
}: {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly heldUntil?: string | undefined;
}): Html =>
  html`<p class="by">
    ${moment(startsAt, timeZone)}${
      heldUntil
        ? ` is kept for you until ${moment(heldUntil, timeZone)}.`
        : " is not kept for you any more. If it is still free when you type the code, it is yours."
    }
  </p>`;
