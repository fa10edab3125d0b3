import type * as z from "zod/mini";
import type { OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { FreeTimes } from "../../../shared/contracts/http/times.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import type { InterviewFormat, InterviewKind } from "../../../shared/domain/interview/events.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import { askWords } from "../../../shared/runtime/candidates/contact.ts";
import type { Contact } from "../../../shared/runtime/candidates/contact.ts";
import type { Speech, TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import {
  inBrackets,
  listed,
  longDay,
  moment,
  payRange,
  zoneName,
} from "../../../shared/runtime/candidates/speech.ts";
import { zoneForm } from "../../../shared/runtime/candidates/times.ts";
import type { InterviewPageWords } from "./words/languages.ts";

type View = z.infer<typeof OwnApplication>;
type Own = View["interviews"][number];
type Times = z.infer<typeof FreeTimes>;

/** Free times of interviews that can be chosen now, by interview. */
export type TimesOf = ReadonlyMap<string, Times>;

/** What the page about interviews shows. */
export interface ShownInterviews {
  readonly organisation: string;
  readonly speech: Speech<InterviewPageWords>;
  readonly job: View["job"];
  readonly state: View["state"];
  readonly interviews: readonly Own[];
  /** One that was called off by either side and has no other in its place yet. */
  readonly calledOff: InterviewKind | undefined;
  readonly times: TimesOf;
  /** Whom to ask for what the page cannot do. */
  readonly contact: Contact | undefined;
  /** What opens the candidate's pages. */
  readonly token: string;
  /** In which times are written. */
  readonly timeZone: string;
  readonly now: string;
  /** Something was refused: why. */
  readonly problem?: string | undefined;
  /** What was typed into the form that was refused. */
  readonly typed: TypedFields;
}

/** The candidate's interviews, each with what there is to do about it. The first to choose a time for stands out. */
export function renderInterviews(shown: ShownInterviews): string {
  const { organisation, job, interviews, calledOff, token, problem, speech } = shown;
  const { words, frame, language } = speech;
  const first = interviews.find(({ status }) => status === "offered");
  return document(
    words.title(job.title, organisation),
    html`<p class="of">${organisation}</p>
      <h1>${words.heading(job.title, job.site)}</h1>
      ${problemBox(problem)}${interviews.map((each) => interviewSection(each, shown, each === first))}
      ${
        calledOff
          ? html`<section>
              <h2>${frame.interviews[calledOff]}</h2>
              <p>${words.calledOff}</p>
            </section>`
          : interviews.length === 0
            ? html`<p>${words.none}</p>`
            : undefined
      }
      ${wayTo(pageAddress(token, ""), frame.back)}`,
    language,
  );
}

/** Whether it can still be moved or called off here. */
export const canChange = ({ changeUntil }: Pick<Own, "changeUntil">, now: string): boolean =>
  changeUntil !== undefined && now <= changeUntil;

/** A job's pay belongs to what is judged for the job; a visit or a talk with a colleague is not. */
const isJudged = ({ kind }: Own): boolean => kind === "first" || kind === "final";

function interviewSection(interview: Own, shown: ShownInterviews, standsOut: boolean) {
  const { times, contact, now, speech } = shown;
  const { words, frame, language } = speech;
  const { status, interviewId, startsAt } = interview;
  const free = times.get(interviewId);
  const booked = status === "booked";
  const passed = booked && startsAt !== undefined && startsAt <= now;
  const ask = askWords(contact, frame);
  const between = language === "ja" ? "" : " ";
  return html`<section>
    <h2>${frame.interviews[interview.kind]}</h2>
    ${status === "held" ? html`<p>${interview.thanked ? words.thanked : words.held}</p>` : facts(interview, shown)}
    ${passed ? html`<p>${words.passed}</p>` : undefined}
    ${
      booked && !passed && !canChange(interview, now)
        ? html`<p>${frame.tooLate}${between}${ask}</p>`
        : undefined
    }
    ${free && free.times.length === 0 ? html`<p>${words.noTimes}${between}${ask}</p>` : undefined}
    ${free && free.times.length > 0 ? chooseForm(interview, free, shown, standsOut) : undefined}
    ${status === "held" ? thanksForm(interview, shown) : passed ? undefined : needForm(interview, shown)}
    ${
      booked && canChange(interview, now)
        ? html`<div class="else">${callOffForm(interview, words.callOff)}</div>`
        : undefined
    }
    ${
      status === "offered"
        ? html`<div class="else">${callOffForm(interview, words.noneSuits)}</div>`
        : undefined
    }
  </section>`;
}

function facts(interview: Own, { now, timeZone: shownIn, speech }: ShownInterviews): Html {
  const { words, frame, language } = speech;
  const { startsAt, timeZone, format, place, joinLink, lengthMinutes, people } = interview;
  const { pay, collectiveAgreement, movesLeft, changeUntil, formats } = interview;
  const inFormats = formats.map((each) => {
    const name = frame.formats[each];
    return language === "ja" ? name : name.charAt(0).toLowerCase() + name.slice(1);
  });
  const when = startsAt
    ? html`<p class="by">
        <strong>${moment(startsAt, timeZone ?? shownIn, language)}</strong
        >${format && html`<br />${frame.formats[format]}`}
      </p>`
    : html`<p>${words.choose(listed(inFormats, language, "disjunction"))}</p>`;
  return html`${when}
    <p>${frame.minutesWith(lengthMinutes, people.length > 0 ? listed(people, language) : "")}</p>
    ${place && html`<p>${place}</p>`} ${joinLink && html`<p><a href="${joinLink}">${words.join}</a></p>`}
    ${
      isJudged(interview)
        ? html`${pay && html`<p>${words.pay(payRange(pay, language), pay.period)}</p>`}
          ${collectiveAgreement && html`<p>${words.agreement(collectiveAgreement)}</p>`}`
        : undefined
    }
    ${
      changeUntil && timeZone && canChange(interview, now)
        ? html`<p class="soft">${frame.changes(movesLeft, moment(changeUntil, timeZone, language))}</p>`
        : undefined
    }`;
}

const asking = (action: CandidateAction, { interviewId }: Own, more: Readonly<Record<string, string>> = {}) =>
  hidden({ step: "ask", action, interview: interviewId, ...more });

/** So many days stand there at once; the others are folded away. */
const firstDays = 5;

function chooseForm(interview: Own, free: Times, shown: ShownInterviews, standsOut: boolean): Html {
  const { timeZone, now, speech } = shown;
  const { words, frame, language } = speech;
  const moving = interview.status === "booked";
  const zone = zoneName(timeZone, language, now);
  const days = [...Map.groupBy(free.times, ({ local }) => local.slice(0, 10))].map(([day, times], index) =>
    dayChoices(day, times, index === 0, speech),
  );
  const later = days.slice(firstDays);
  const label = moving ? words.move : frame.bookThisTime;
  return html`${zoneForm(timeZone, frame, `zone-${interview.interviewId}`)}
    <form method="post">
      ${asking(moving ? "interview-move" : "interview-book", interview, { timeZone })}
      <fieldset>
        <legend>${moving ? frame.chooseAnotherTime(zone) : frame.chooseTime(zone)}</legend>
        ${days.slice(0, firstDays)}
        ${
          later.length > 0
            ? html`<details>
                <summary><strong>${frame.moreDays}</strong></summary>
                ${later}
              </details>`
            : undefined
        }
      </fieldset>
      <fieldset>
        <legend>${words.how}</legend>
        ${interview.formats.map((format) => formatChoice(format, interview, speech))}
      </fieldset>
      ${standsOut ? html`<button>${label}</button>` : html`<button class="second">${label}</button>`}
    </form>`;
}

const formatChoice = (format: InterviewFormat, interview: Own, { frame }: Speech<InterviewPageWords>): Html =>
  html`<label class="pick"
    ><input
      type="radio"
      name="format"
      required
      value="${format}"
      ${format === interview.format || interview.formats.length === 1 ? new Html("checked") : undefined}
    /><span>${frame.formats[format]}</span></label
  >`;

const dayChoices = (
  day: string,
  times: Times["times"],
  open: boolean,
  { frame, language }: Speech<InterviewPageWords>,
): Html =>
  html`<details${open ? new Html(" open") : undefined}>
    <summary>
      <strong>${longDay(day, language)}</strong>
      <span class="soft count">${inBrackets("", frame.times(times.length), language).trim()}</span>
    </summary>
    <fieldset>
      <legend><span class="unseen">${longDay(day, language)}</span></legend>
      <div class="times">
        ${times.map(
          ({ startsAt, local }) =>
            html`<label class="pick"
              ><input type="radio" name="slot" required value="${startsAt}" />${local.slice(11)}</label
            >`,
        )}
      </div>
    </fieldset>
  </details>`;

/** What was typed into the form of this interview that was refused. */
const typedFor = (interview: Own, { typed }: ShownInterviews): TypedFields =>
  typed["interview"] === interview.interviewId ? typed : {};

function needForm(interview: Own, shown: ShownInterviews): Html {
  const { words } = shown.speech;
  const id = `need-${interview.interviewId}`;
  const typed = typedFor(interview, shown)["need"];
  return html`<details${typed === undefined ? undefined : new Html(" open")}>
    <summary><strong>${words.needs}</strong></summary>
    <form method="post">
      ${asking("adjustments", interview)}
      ${interview.adjustmentsAsked > 0 ? html`<p>${words.told}</p>` : undefined}
      <label for="${id}">${isJudged(interview) ? words.needsLabel : words.needsLabelVisit}</label
      ><textarea id="${id}" name="need" rows="3" maxlength="2000" required>${typed}</textarea>
      <button class="second">${words.tell}</button>
    </form>
  </details>`;
}

const callOffForm = (interview: Own, words: string): Html =>
  html`<form method="post">
    ${asking("interview-cancel", interview)}<button class="second">${words}</button>
  </form>`;

function thanksForm(interview: Own, shown: ShownInterviews): Html | undefined {
  const {
    state,
    speech: { words },
  } = shown;
  if (interview.thanked || state === "hired") return undefined;
  const id = `line-${interview.interviewId}`;
  const typed = typedFor(interview, shown);
  const open = typed["template"] !== undefined || typed["line"] !== undefined;
  return html`<details${open ? new Html(" open") : undefined}>
    <summary><strong>${words.thank}</strong></summary>
    <form method="post">
      ${asking("thank-you", interview)}
      <p class="soft">${words.thankNote}</p>
      <fieldset>
        <legend>${words.letter}</legend>
        ${Object.entries(words.letters).map(
          ([template, letter]) =>
            html`<label class="pick"
              ><input
                type="radio"
                name="template"
                required
                value="${template}"
                ${typed["template"] === template ? new Html("checked") : undefined}
              /><span>${letter}</span></label
            >`,
        )}
      </fieldset>
      <label for="${id}">${words.line}</label
      ><textarea id="${id}" name="line" rows="2" maxlength="300" required>${typed["line"]}</textarea>
      <button class="second">${words.send}</button>
    </form>
  </details>`;
}

/** The time that somebody chose, where they type the code for it. */
export const timeChosen = (
  { kind }: { readonly kind: InterviewKind },
  {
    startsAt,
    timeZone,
    format,
  }: {
    readonly startsAt: string | undefined;
    readonly timeZone: string;
    readonly format: InterviewFormat | undefined;
  },
  { frame, language }: Speech<InterviewPageWords>,
): Html =>
  html`<p class="by">
    ${frame.interviews[kind]}${
      startsAt && html`<br /><strong>${moment(startsAt, timeZone, language)}</strong>`
    }${format && html`<br />${frame.formats[format]}`}
  </p>`;
