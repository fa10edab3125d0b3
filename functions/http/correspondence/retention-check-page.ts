import { html } from "../../../shared/runtime/candidates/html.ts";
import type { Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox } from "../../../shared/runtime/candidates/page.ts";
import { farDay, longDay } from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import type { CheckWords } from "./words/languages.ts";

/** What a check was answered by. */
export interface ShownAnswer {
  /** By its id in the track, and as the track calls it where the page has no words of its own for it. */
  readonly outcome: string;
  readonly label: string;
  /** The last day, where it says that somebody left. */
  readonly lastDay: string | undefined;
  readonly answeredOn: string;
  /** `true`: the reader themselves. Missing where no person did. */
  readonly by: string | true | undefined;
  readonly askedAgain: boolean;
}

/** What can be answered. */
export interface ShownQuestion {
  /** Whether the track tells those apart who work elsewhere in the organisation. */
  readonly moved: boolean;
  readonly known: boolean;
  /** How it can have ended. */
  readonly ends: readonly { readonly id: string; readonly label: string }[];
  readonly firstDay: string;
  readonly today: string;
}

/** A retention check without its answers: either is shown. */
export interface ShownCheck {
  readonly language: PageLanguage;
  readonly words: CheckWords;
  readonly organisation: string;
  readonly candidate: string;
  readonly job: string;
  readonly site: string;
  readonly startedOn: string;
  readonly weeks: number;
  /** Whose link it is. */
  readonly reader: string;
  /** Who looks after the application. */
  readonly person: string;
}

type Typed = { readonly how?: string | undefined; readonly on?: string | undefined };

const about = ({ words, job, site, startedOn, weeks, language }: ShownCheck): Html =>
  html`<p class="soft">${words.about(job, site)}<br />${words.since(farDay(startedOn, language), weeks)}</p>`;

const page = (shown: ShownCheck, heading: string, content: Html): string =>
  document(
    shown.words.title(shown.organisation),
    html`<p class="of">${shown.organisation}</p>
      <h1>${heading}</h1>
      ${content}`,
    shown.language,
  );

/** The question, with a button for each answer. */
export function renderQuestion(
  shown: ShownCheck,
  { moved, known, ends }: ShownQuestion,
  problem?: string,
): string {
  const { words, candidate, reader } = shown;
  return page(
    shown,
    words.question(candidate),
    html`${about(shown)} ${problemBox(problem)}
      <section>
        <form method="post">
          ${hidden({ answer: "yes" })}
          ${
            moved
              ? html`<label class="pick"
                  ><input type="checkbox" name="moved" value="yes" /> ${words.moved}</label
                >`
              : undefined
          } <button aria-describedby="leave">${words.yes}</button>
        </form>
        <p class="soft" id="leave">${words.leave}</p>
        <div class="else">
          ${ends.length > 0 ? answerButton("no", words.no) : undefined}
          ${known ? answerButton("not-known", words.unknown) : undefined}
        </div>
      </section>
      <p class="soft">${words.inYourName(reader)}</p>`,
  );
}

const answerButton = (answer: string, label: string): Html =>
  html`<form method="post">${hidden({ answer })}<button class="second">${label}</button></form>`;

/** How it ended and when: nothing is recorded yet. */
export function renderEnding(
  shown: ShownCheck,
  { ends, firstDay, today }: ShownQuestion,
  { typed, problem }: { readonly typed: Typed; readonly problem?: string | undefined },
): string {
  const { words, candidate } = shown;
  return page(
    shown,
    words.question(candidate),
    html`${about(shown)} ${problemBox(problem)}
      <section>
        <form method="post">
          ${hidden({ answer: "no" })}
          <fieldset>
            <legend>${words.ended.heading}</legend>
            ${ends.map(
              ({ id, label }) =>
                html`<label class="pick"
                  ><input
                    type="radio"
                    name="how"
                    value="${id}"
                    required
                    ${typed.how === id ? "checked" : ""}
                  />
                  ${words.ended.how[id] ?? label}</label
                >`,
            )}
          </fieldset>
          <label for="on">${words.ended.lastDay}</label
          ><input
            class="line"
            type="date"
            id="on"
            name="on"
            required
            min="${firstDay}"
            max="${today}"
            value="${typed.on ?? ""}"
          />
          <button>${words.ended.send}</button>
        </form>
        <form method="get"><button class="second">${words.ended.back}</button></form>
      </section>`,
  );
}

/** What was answered, by whom, and whom to tell where it is wrong. */
export function renderAnswered(shown: ShownCheck, answer: ShownAnswer | "waits"): string {
  const { words, candidate, person, language } = shown;
  const { answered } = words;
  return page(
    shown,
    answered.heading(candidate),
    html`${about(shown)}
      <section>
        ${
          answer === "waits"
            ? html`<p class="by">${answered.waits}</p>`
            : html`<p class="by"><strong>${answered.as[answer.outcome] ?? answer.label}</strong></p>
                ${
                  answer.lastDay === undefined
                    ? undefined
                    : html`<p>${answered.lastDay(farDay(answer.lastDay, language))}</p>`
                }
                <p>${whose(answer, shown)}</p>
                ${answer.askedAgain ? html`<p>${answered.askedAgain}</p>` : undefined}`
        }
      </section>
      <p class="soft">${answered.wrong(person)}</p>`,
  );
}

function whose({ by, answeredOn }: ShownAnswer, { words: { answered }, language }: ShownCheck): string {
  const day = longDay(answeredOn, language);
  if (by === true) return answered.byYou(day);
  return by === undefined ? answered.on(day) : answered.by(by, day);
}

/** Asked no more: about the next check meanwhile, or not at all. Says nothing of the person. */
export const renderOver = (shown: ShownCheck): string =>
  page(
    shown,
    shown.words.over.heading,
    html`<section><p>${shown.words.over.what(shown.person)}</p></section>`,
  );
