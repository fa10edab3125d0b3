import type * as z from "zod/mini";
import type { OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { FreeTimes } from "../../../shared/contracts/http/times.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import type { InterviewFormat } from "../../../shared/domain/interview/events.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { interviewWords } from "../../../shared/runtime/candidates/interviews.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { changeWords, longDay, moment, zoneForm } from "../../../shared/runtime/candidates/times.ts";

type View = z.infer<typeof OwnApplication>;
type Own = View["interviews"][number];
type Times = z.infer<typeof FreeTimes>;

/** Free times of interviews that can be chosen now, by interview. */
export type TimesOf = ReadonlyMap<string, Times>;

const formatWords: Readonly<Record<InterviewFormat, string>> = {
  "in-person": "In person",
  video: "By video",
  phone: "By phone",
};
const templateWords = {
  thanks: "Thank you for your time",
  "thanks-and-keen": "Thank you, and I would like to work with you",
  "thanks-and-question": "Thank you, and I have a question",
} as const;

/** What the page about interviews shows. */
export interface ShownInterviews {
  readonly organisation: string;
  readonly job: View["job"];
  readonly state: View["state"];
  readonly interviews: readonly Own[];
  readonly times: TimesOf;
  /** What opens the candidate's pages. */
  readonly token: string;
  /** In which times are written. */
  readonly timeZone: string;
  /** Something was refused: a sentence that says why. */
  readonly problem?: string | undefined;
}

/** The candidate's interviews, each with what there is to do about it. The first to choose a time for stands out. */
export function renderInterviews(shown: ShownInterviews): string {
  const { organisation, job, interviews, token, problem } = shown;
  const first = interviews.find(({ status }) => status === "offered");
  return document(
    `Interviews: ${job.title}, ${organisation}`,
    html`<p class="of">${organisation}</p>
      <h1>Your interviews for ${job.title}, ${job.site}</h1>
      ${problemBox(problem)}${interviews.map((each) => interviewSection(each, shown, each === first))}
      ${interviews.length === 0 ? html`<p>There is no interview at the moment.</p>` : undefined}
      ${wayTo(pageAddress(token, ""), "Back to your application")}`,
  );
}

function interviewSection(interview: Own, { times, timeZone, state }: ShownInterviews, standsOut: boolean) {
  const { status, interviewId } = interview;
  const free = times.get(interviewId);
  return html`<section>
    <h2>${interviewWords[interview.kind]}</h2>
    ${status === "held" ? html`<p>${heldWords(interview)}</p>` : facts(interview)}
    ${free ? chooseForm(interview, free, timeZone, standsOut) : undefined}
    ${status === "held" ? thanksForm(interview, state) : needForm(interview)}
    ${status === "booked" ? html`<div class="else">${callOffForm(interview, "Call it off")}</div>` : undefined}
    ${status === "offered" ? html`<div class="else">${callOffForm(interview, "None of these times suits me")}</div>` : undefined}
  </section>`;
}

const heldWords = ({ thanked }: Own): string =>
  thanked ? "It is behind you, and your thanks are on their way." : "It is behind you. Thank you for coming.";

function facts(interview: Own): Html {
  const { startsAt, timeZone, format, place, joinLink, lengthMinutes, people } = interview;
  const { pay, collectiveAgreement, movesLeft, changeUntil, formats } = interview;
  const when =
    startsAt && timeZone && format
      ? html`<p class="by"><strong>${moment(startsAt, timeZone)}</strong><br />${formatWords[format]}</p>`
      : html`<p>
          Choose when it suits you: ${formats.map((each) => formatWords[each].toLowerCase()).join(", ")}.
        </p>`;
  return html`${when}
    <p>${lengthMinutes} minutes${people.length > 0 ? ` with ${people.join(", ")}` : ""}</p>
    ${place && html`<p>${place}</p>`} ${joinLink && html`<p><a href="${joinLink}">Join by video</a></p>`}
    ${pay && html`<p>The job pays ${payWords(pay)}, before tax.</p>`}
    ${collectiveAgreement && html`<p>Collective agreement: ${collectiveAgreement}</p>`}
    ${
      changeUntil && timeZone
        ? html`<p class="soft">${changeWords(movesLeft, changeUntil, timeZone)}</p>`
        : undefined
    }`;
}

const payWords = ({ currency, minimum, maximum, period }: NonNullable<Own["pay"]>): string => {
  const money = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  const said = (minor: number) => money.format(minor / 10 ** digits);
  return `${said(minimum)} to ${said(maximum)} ${period === "hour" ? "an" : "a"} ${period}`;
};

const asking = (action: CandidateAction, { interviewId }: Own, more: Readonly<Record<string, string>> = {}) =>
  hidden({ step: "ask", action, interview: interviewId, ...more });

function chooseForm(interview: Own, free: Times, timeZone: string, standsOut: boolean): Html {
  const moving = interview.status === "booked";
  const legend = `${moving ? "Choose another time" : "Choose a time"} (${timeZone})`;
  if (free.times.length === 0)
    return html`<p>At the moment no time is free for everybody. Please call or write to your contact.</p>`;
  return html`${zoneForm(timeZone, `zone-${interview.interviewId}`)}
    <form method="post">
      ${asking(moving ? "interview-move" : "interview-book", interview, { timeZone })}
      <fieldset>
        <legend>${legend}</legend>
        ${[...Map.groupBy(free.times, ({ local }) => local.slice(0, 10))].map(([day, times], index) =>
          dayChoices(day, times, index === 0),
        )}
      </fieldset>
      <fieldset>
        <legend>How</legend>
        ${interview.formats.map(
          (format) =>
            html`<label class="pick"
              ><input
                type="radio"
                name="format"
                required
                value="${format}"
                ${format === interview.format || interview.formats.length === 1 ? new Html("checked") : undefined}
              /><span>${formatWords[format]}</span></label
            >`,
        )}
      </fieldset>
      ${standsOut ? html`<button>Book this time</button>` : html`<button class="second">${moving ? "Move it" : "Book this time"}</button>`}
    </form>`;
}

const dayChoices = (day: string, times: Times["times"], open: boolean): Html =>
  html`<details${open ? new Html(" open") : undefined}>
    <summary>
      <strong>${longDay(day)}</strong>
      <span class="soft">(${times.length} ${times.length === 1 ? "time" : "times"})</span>
    </summary>
    <fieldset>
      <legend><span class="unseen">${longDay(day)}</span></legend>
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

function needForm(interview: Own): Html {
  const id = `need-${interview.interviewId}`;
  return html`<details>
    <summary><strong>Do you need anything for it?</strong></summary>
    <form method="post">
      ${asking("adjustments", interview)}
      ${interview.adjustmentsAsked > 0 ? html`<p>What you have told us holds for this one, too. You can add something.</p>` : undefined}
      <label for="${id}"
        >Such as step-free access, more time or written questions. Those who hold it and your contact person
        read it, to arrange it; it counts for nothing else.</label
      ><textarea id="${id}" name="need" rows="3" maxlength="2000" required></textarea>
      <button class="second">Tell them</button>
    </form>
  </details>`;
}

const callOffForm = (interview: Own, words: string): Html =>
  html`<form method="post">
    ${asking("interview-cancel", interview)}<button class="second">${words}</button>
  </form>`;

function thanksForm(interview: Own, state: View["state"]): Html | undefined {
  if (interview.thanked || state === "hired") return undefined;
  const id = `line-${interview.interviewId}`;
  return html`<details>
    <summary><strong>Thank those you met</strong></summary>
    <form method="post">
      ${asking("thank-you", interview)}
      <p class="soft">Only if you like to. It counts for nothing in what they write about the interview.</p>
      <fieldset>
        <legend>The letter</legend>
        ${Object.entries(templateWords).map(
          ([template, words]) =>
            html`<label class="pick"
              ><input type="radio" name="template" required value="${template}" /><span>${words}</span></label
            >`,
        )}
      </fieldset>
      <label for="${id}">A line of your own</label
      ><textarea id="${id}" name="line" rows="2" maxlength="300" required></textarea>
      <button class="second">Send my thanks</button>
    </form>
  </details>`;
}
