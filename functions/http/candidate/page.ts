import type * as z from "zod/mini";
import { readablePhone } from "../../../emails/phones.ts";
import type { FreeSlots, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import { askWords } from "../../../shared/runtime/candidates/contact.ts";
import type { Speech } from "../../../shared/runtime/candidates/forms.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { farDay, inBrackets, longDay, moment, zoneName } from "../../../shared/runtime/candidates/speech.ts";
import { zoneForm } from "../../../shared/runtime/candidates/times.ts";
import type { Said } from "./said.ts";
import type { FirstPageWords } from "./words/languages.ts";

type View = z.infer<typeof OwnApplication>;
type Free = z.infer<typeof FreeSlots>;
type Talk = NonNullable<View["consultation"]>;

/** What the page holds besides the application itself. */
export interface Shown {
  readonly view: View;
  readonly speech: Speech<FirstPageWords>;
  /** What was said so far, newest first. */
  readonly said: readonly Said[];
  /** What opens the candidate's pages. */
  readonly token: string;
  /** Free times, where one can be chosen. */
  readonly free?: Free | undefined;
  /** In which days and times are written. */
  readonly timeZone: string;
  /** A talk whose time has passed is not there to be moved. */
  readonly now: string;
  /** The day on which details are erased, once the application is closed. */
  readonly eraseOn?: string | undefined;
  /** Something was refused: why. */
  readonly problem?: string | undefined;
}

/** The application as its candidate reads it. */
export function renderApplication(shown: Shown): string {
  const {
    view,
    problem,
    speech: { words, language },
  } = shown;
  return document(
    words.title(view.job.title, view.organisation),
    html`<p class="of">${view.organisation}</p>
      <h1>${words.hello(view.addressedAs, view.job.title, view.job.site)}</h1>
      ${problemBox(problem)}
      <section>
        <h2>${words.whatNext}</h2>
        <p>${view.next.words}</p>
        ${promiseSection(shown)}
      </section>
      ${surveyCard(shown)}${offerSection(shown)}${supportSection(shown)}${interviewsCard(shown)}${wishesCard(shown)}
      ${waySection(shown)} ${saidSection(shown)}${contactSection(shown)}
      ${shown.eraseOn === undefined ? undefined : html`<p>${words.keptUntil(farDay(shown.eraseOn, language))}</p>`}
      ${wayTo(pageAddress(shown.token, "/data"), words.toData)}`,
    language,
  );
}

const promiseSection = ({
  view: { promise, contact },
  speech: { words, language },
}: Shown): Html | undefined => {
  if (!promise) return undefined;
  const day = longDay(promise.byDay, language);
  if (promise.status !== "open") return html`<p class="by">${words.promiseBroken(contact?.name, day)}</p>`;
  const [before, by, after] = words.hearBy(contact?.name, day);
  return html`<p class="by">${before}<strong>${by}</strong>${after}</p>`;
};

/** Also whoever deleted the mail finds the way to the survey, until they have answered. */
const surveyCard = ({ view: { survey }, token, speech: { words } }: Shown): Html | undefined =>
  survey &&
  html`<section>
    <h2>${words.survey.heading}</h2>
    <p>${words.survey.what}</p>
    ${wayTo(pageAddress(token, "/survey"), words.survey.toAnswer)}
  </section>`;

/** Of what has ended nothing lies ahead. */
function waySection(shown: Shown): Html | undefined {
  const { milestones, state } = shown.view;
  const steps = milestones.filter((each) => state !== "ended" || each.state === "done");
  if (steps.length === 0) return undefined;
  return html`<section>
    <h2>${shown.speech.words.whereYouAre}</h2>
    <ol class="way">
      ${steps.map((each) => milestoneItem(each, shown))}
    </ol>
  </section>`;
}

const milestoneItem = (
  { words: name, state, on }: View["milestones"][number],
  { speech: { words, language } }: Shown,
): Html => {
  const where = {
    done: on ? words.doneOn(longDay(on, language)) : words.done,
    now: words.now,
    ahead: words.ahead,
  }[state];
  return html`<li class="${state}" ${state === "now" ? new Html(' aria-current="step"') : undefined}>
    ${state === "now" ? html`<strong>${name}</strong>` : name}
    <span class="soft">${inBrackets("", where, language).trim()}</span>
  </li>`;
};

/** So many are there at once; what came before them is folded away. */
const latest = 5;

function saidSection({ said, timeZone, speech: { words, language } }: Shown): Html | undefined {
  if (said.length === 0) return undefined;
  const line = ({ at, what, who }: Said) =>
    html`<li>
      <span class="soft">${longDay(dayOf(at, timeZone), language)}</span
      ><br />${who ? words.said.by(what, who) : what}
    </li>`;
  const earlier = said.slice(latest);
  return html`<section>
    <h2>${words.said.heading}</h2>
    <ul class="said">
      ${said.slice(0, latest).map(line)}
    </ul>
    ${
      earlier.length > 0
        ? html`<details>
            <summary><strong>${words.said.earlier}</strong></summary>
            <ul class="said">
              ${earlier.map(line)}
            </ul>
          </details>`
        : undefined
    }
  </section>`;
}

const contactSection = ({ view: { contact }, speech: { words }, token }: Shown): Html | undefined =>
  contact &&
  html`<section>
    <h2>${words.contact}</h2>
    <p>
      ${contact.name}<br />${
        contact.phone
          ? html`<a href="tel:${contact.phone}">${readablePhone(contact.phone)}</a><br />`
          : undefined
      }<a href="mailto:${contact.email}">${contact.email}</a>
    </p>
    ${wayTo(pageAddress(token, "/message"), words.write)}
  </section>`;

const offerSection = ({ view: { offer }, timeZone, now, speech }: Shown): Html | undefined => {
  if (!offer) return undefined;
  const { words, language } = speech;
  const by = offer.answerBy;
  const at = by === undefined ? "" : moment(by, timeZone, language);
  const stands = by === undefined ? words.offer.open : by > now ? words.offer.until(at) : words.offer.was(at);
  return html`<section>
    <h2>${words.offer.heading}</h2>
    <p>${stands} ${words.offer.figures}</p>
  </section>`;
};

const isAhead = ({ status, endsAt }: Pick<Talk, "status" | "endsAt">, now: string): boolean =>
  status === "booked" && endsAt > now;

/** Whether it can still be moved or cancelled here. */
const canChange = ({ changeUntil }: Talk, now: string): boolean =>
  changeUntil !== undefined && now <= changeUntil;

function supportSection(shown: Shown): Html | undefined {
  const { view, now, speech } = shown;
  const { support, consultation, contact } = view;
  const { words, frame, language } = speech;
  if (support.status === "not-offered") return undefined;
  const open = consultation && isAhead(consultation, now) ? consultation : undefined;
  const elsewhere = [
    open && canChange(open, now) ? actionForm("cancel", words.support.cancel) : undefined,
    support.consent.length > 0 ? actionForm("withdraw-consent", words.support.withdraw) : undefined,
  ].filter((form) => form !== undefined);
  const tooLate = open !== undefined && !canChange(open, now);
  return html`<section>
    <h2>${words.support.heading}</h2>
    <p>${support.words}</p>
    ${open && talkBooked(open, shown)} ${asksForAnswer(support) ? answerForm(shown) : undefined}
    ${
      tooLate
        ? html`<p>${frame.tooLate}${language === "ja" ? "" : " "}${askWords(contact, frame)}</p>`
        : open && open.movesLeft === 0
          ? undefined
          : timesForm(shown)
    }
    ${elsewhere.length > 0 ? html`<div class="else">${elsewhere}</div>` : undefined}
  </section>`;
}

function talkBooked(talk: Talk, { now, speech: { frame, language } }: Shown): Html {
  const { startsAt, endsAt, timeZone, expert, movesLeft, changeUntil } = talk;
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return html`<p class="by">
      <strong>${moment(startsAt, timeZone, language)}</strong><br />${frame.minutesWith(minutes, expert)}
    </p>
    ${
      changeUntil !== undefined && canChange(talk, now)
        ? html`<p class="soft">${frame.changes(movesLeft, moment(changeUntil, timeZone, language))}</p>`
        : undefined
    }`;
}

/** Who has not said yes, or took their consent back, may say so. */
const asksForAnswer = ({ status, consent }: Shown["view"]["support"]): boolean =>
  ["offered", "declined"].includes(status) ||
  (["accepted", "no-show"].includes(status) && consent.length === 0);

const answerForm = ({
  view: { contact },
  speech: {
    words: { support },
  },
}: Shown): Html =>
  html`<form method="post">
    ${hidden({ step: "ask", action: "support" })}
    <fieldset>
      <legend>${support.readers}</legend>
      <label class="pick"
        ><input type="checkbox" name="expert" value="yes" required /><span
          >${support.expertReads}</span
        ></label
      >
      <label class="pick"
        ><input type="checkbox" name="recruiter" value="yes" /><span
          >${support.recruiterReads(contact?.name)}</span
        ></label
      >
    </fieldset>
    <button name="answer" value="accepted">${support.yes}</button
    ><button class="second" name="answer" value="declined" formnovalidate>${support.no}</button>
  </form>`;

function timesForm(shown: Shown): Html | undefined {
  const { view, free, timeZone, now, speech } = shown;
  const {
    words: { support },
    frame,
    language,
  } = speech;
  if (!free) return undefined;
  if (free.noneFree)
    return html`<p>${support.noneFree}</p>
      ${
        free.moreTimeAskedAt
          ? html`<p>${support.moreTimeAsked}</p>`
          : actionForm("more-time", support.askMoreTime)
      }`;
  const moving = view.consultation !== undefined && isAhead(view.consultation, now);
  const zone = zoneName(timeZone, language, now);
  return html`${zoneForm(timeZone, frame)}
    <form method="post">
      ${hidden({ step: "ask", action: moving ? "move" : "book", timeZone })}
      <fieldset>
        <legend>${moving ? frame.chooseAnotherTime(zone) : frame.chooseTime(zone)}</legend>
        ${dayChoices(shown, free.slots)}
      </fieldset>
      ${
        moving
          ? undefined
          : html`<label for="worries">${support.worries}</label
              ><textarea id="worries" name="worries" rows="4" maxlength="2000"></textarea>`
      }
      <button>${moving ? support.move : frame.bookThisTime}</button>
    </form>`;
}

/** Free times, day by day and expert by expert: the first day open, as there may be a month of them. */
const dayChoices = (shown: Shown, slots: Free["slots"]): Html[] => {
  const { frame, language } = shown.speech;
  return [...Map.groupBy(slots, ({ local }) => local.slice(0, 10))].map(
    ([day, times], index) =>
      html`<details${index === 0 ? new Html(" open") : undefined}>
        <summary>
          <strong>${longDay(day, language)}</strong>
          <span class="soft count">${inBrackets("", frame.times(times.length), language).trim()}</span>
        </summary>
        ${[...Map.groupBy(times, ({ expert }) => expert)].map(([expert, own]) => expertChoices(day, expert, own, shown))}
      </details>`,
  );
};

const expertChoices = (
  day: string,
  expert: string,
  slots: Free["slots"],
  {
    speech: {
      words: { support },
      language,
    },
  }: Shown,
): Html =>
  html`<fieldset>
    <legend>
      <span class="unseen">${support.dayWith(longDay(day, language))}</span>${support.with(expert)}
    </legend>
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
function interviewsCard(shown: Shown): Html | undefined {
  const {
    view: { interviews },
    token,
    speech: { words, frame },
  } = shown;
  if (interviews.length === 0) return undefined;
  const toChoose = interviews.some(({ status }) => status === "offered");
  return html`<section>
    <h2>${words.interviews.heading}</h2>
    <ul>
      ${interviews.map(
        (each) => html`<li>${words.interviews.line(frame.interviews[each.kind], standOf(each, shown))}</li>`,
      )}
    </ul>
    ${wayTo(pageAddress(token, "/interview"), toChoose ? words.interviews.toChoose : words.interviews.toSee)}
  </section>`;
}

function standOf(
  { status, startsAt, timeZone }: View["interviews"][number],
  { timeZone: shownIn, speech: { words, language } }: Shown,
): string {
  if (status === "offered") return words.interviews.choose;
  if (status === "held") return words.interviews.behind;
  return startsAt === undefined ? words.interviews.booked : moment(startsAt, timeZone ?? shownIn, language);
}

/** What there is to say about their wishes, and the way to where they say it. */
function wishesCard({ view: { wishes, explained }, token, speech: { words: all } }: Shown): Html | undefined {
  if (!wishes) return undefined;
  const words = all.wishes;
  const open = explained.filter(({ confirmed }) => !confirmed).length;
  const fresh = wishes.answered.length === 0;
  return html`<section>
    <h2>${words.heading}</h2>
    <p>${fresh ? words.fresh : words.answered} ${open > 0 ? words.explained : undefined}</p>
    ${wayTo(
      pageAddress(token, "/expectations"),
      open > 0 ? words.toConfirm : fresh ? words.toAnswer : words.toChange,
    )}
  </section>`;
}

const actionForm = (action: CandidateAction, words: string): Html =>
  html`<form method="post">${hidden({ step: "ask", action })}<button class="second">${words}</button></form>`;

/** The time that somebody chose, and until when it is held for them. */
export const timeHeld = (
  {
    startsAt,
    timeZone,
    heldUntil,
  }: {
    readonly startsAt: string;
    readonly timeZone: string;
    readonly heldUntil?: string | undefined;
  },
  { words: { support }, language }: Speech<FirstPageWords>,
): Html => {
  const at = moment(startsAt, timeZone, language);
  return html`<p class="by">
    ${heldUntil ? support.kept(at, moment(heldUntil, timeZone, language)) : support.notKept(at)}
  </p>`;
};
