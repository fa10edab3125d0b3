import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import type { Speech, TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import { html } from "../../../shared/runtime/candidates/html.ts";
import type { Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { longDay } from "../../../shared/runtime/candidates/speech.ts";
import type { SurveyWords } from "./words/languages.ts";

/** What the page shows on which a candidate says how it was. What they answered is shown to nobody again. */
export interface ShownSurvey extends Speech<SurveyWords> {
  readonly organisation: string;
  readonly asked: boolean;
  readonly answered: boolean;
  /** The day by which somebody gets in touch. */
  readonly contactBy: string | undefined;
  readonly token: string;
  readonly problem: string | undefined;
  /** What was chosen in the form that was refused. */
  readonly typed: TypedFields;
}

export function renderSurvey(shown: ShownSurvey): string {
  const { organisation, words, frame, language, token, problem } = shown;
  return document(
    words.title(organisation),
    html`<p class="of">${organisation}</p>
      <h1>${words.heading}</h1>
      ${problemBox(problem)} ${section(shown)} ${wayTo(pageAddress(token, ""), frame.back)}`,
    language,
  );
}

function section(shown: ShownSurvey): Html {
  const { words, asked, answered, contactBy, language } = shown;
  if (answered)
    return html`<section>
      <p>${words.thanks}</p>
      ${contactBy === undefined ? undefined : html`<p class="by">${words.contactBy(longDay(contactBy, language))}</p>`}
    </section>`;
  return asked ? questions(shown) : html`<section><p>${words.notAsked}</p></section>`;
}

const questions = ({ words, typed }: ShownSurvey): Html =>
  html`<section>
    <p>${words.counts}</p>
    <form method="post">
      ${hidden({ step: "ask", action: "survey" })} ${scale("recommend", words.recommend, range(0, 10), typed)}
      ${scale("clarity", words.clarity, range(1, 5), typed)}
      ${scale("respect", words.respect, range(1, 5), typed)}
      <label for="text">${words.text}</label
      ><textarea id="text" name="text" rows="5" maxlength="2000">${typed["text"]}</textarea>
      <fieldset>
        <legend>${words.contact.question}</legend>
        ${choice("contact", "yes", words.contact.yes, typed)}
        ${choice("contact", "no", words.contact.no, typed)}
      </fieldset>
      <button>${words.send}</button>
    </form>
  </section>`;

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const scale = (
  name: string,
  { question, ends }: SurveyWords["recommend"],
  values: readonly string[],
  typed: TypedFields,
): Html =>
  html`<fieldset>
    <legend>${question}</legend>
    <p class="soft">${ends}</p>
    <div class="times">${values.map((value) => choice(name, value, value, typed))}</div>
  </fieldset>`;

const choice = (name: string, value: string, words: string, typed: TypedFields): Html =>
  html`<label class="pick"
    ><input type="radio" name="${name}" value="${value}" required ${typed[name] === value ? "checked" : ""} />
    ${words}</label
  >`;
