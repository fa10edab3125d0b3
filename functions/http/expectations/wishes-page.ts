import type * as z from "zod/mini";
import type { OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import type { Atmosphere, Experience, WorkplaceKind } from "../../../shared/domain/expectations/answers.ts";
import { Shift } from "../../../shared/domain/expectations/answers.ts";
import type { ConfirmableTopic } from "../../../shared/domain/expectations/state.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import type { TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";

type View = z.infer<typeof OwnApplication>;
type Wishes = NonNullable<View["wishes"]>;

const shiftWords: Readonly<Record<z.infer<typeof Shift>, string>> = {
  early: "Early shifts",
  day: "Days",
  late: "Late shifts",
  night: "Nights",
  weekend: "Weekends",
  "on-call": "On call",
};
const kindWords: Readonly<Record<z.infer<typeof WorkplaceKind>, string>> = {
  "on-site": "At the workplace",
  hybrid: "Partly from home",
  remote: "From home",
};
const atmosphereWords: Readonly<Record<z.infer<typeof Atmosphere>, string>> = {
  calm: "Calm",
  lively: "Lively",
  "small-team": "A small team",
  "large-team": "A large team",
  independent: "Working independently",
  "much-guidance": "Much guidance",
};
const experienceWords: Readonly<Record<z.infer<typeof Experience>, string>> = {
  none: "None yet",
  "under-2-years": "Less than 2 years",
  "2-to-5-years": "2 to 5 years",
  "5-to-10-years": "5 to 10 years",
  "over-10-years": "More than 10 years",
};
const reasonWords = {
  pay: "Pay",
  hours: "Hours",
  distance: "Distance",
  "work-itself": "The work itself",
  colleagues: "Colleagues",
  growth: "To grow",
  "contract-ends": "My contract ends",
  "no-job-now": "I have no job now",
  other: "Something else",
} as const;
const noticeWords = {
  given: "I have given notice",
  "not-given": "I would have to give notice",
  "not-needed": "Nothing holds me",
} as const;
const periodWords = { hour: "an hour", week: "a week", month: "a month", year: "a year" } as const;
const topicWords: Readonly<Record<ConfirmableTopic, string>> = {
  duties: "What the work is",
  hours: "Hours and shifts",
  place: "Where you work",
  atmosphere: "What it is like to work there",
  pay: "What pay is made of",
  path: "How you can go on from there",
};

/** What the page about wishes shows. */
export interface ShownWishes {
  readonly organisation: string;
  readonly job: View["job"];
  /** Nothing is asked any more where there are none. */
  readonly wishes: View["wishes"];
  readonly explained: View["explained"];
  /** What opens the candidate's pages. */
  readonly token: string;
  /** In which days are meant. */
  readonly timeZone: string;
  /** Something was refused: a sentence that says why. */
  readonly problem?: string | undefined;
  /** What was typed into the form that was refused. */
  readonly typed: TypedFields;
}

/**
 * The questions, each to be answered or left, and what was explained, to be confirmed. One thing to do stands out: what
 * was explained, else questions that were never answered.
 */
export function renderWishes({
  organisation,
  job,
  wishes,
  explained,
  token,
  timeZone,
  problem,
  typed,
}: ShownWishes): string {
  const confirms = explained.some(({ confirmed }) => !confirmed);
  const asks = !confirms && wishes?.answered.length === 0;
  return document(
    `What you are looking for: ${job.title}, ${organisation}`,
    html`<p class="of">${organisation}</p>
      <h1>What you are looking for: ${job.title}, ${job.site}</h1>
      ${problemBox(problem)}
      ${
        wishes
          ? [
              explained.length > 0 ? explainedSection(explained, typed, confirms) : undefined,
              questionsSection(wishes, { timeZone, typed }, asks),
            ]
          : html`<p>There is nothing to answer at the moment.</p>`
      }
      ${wayTo(pageAddress(token, ""), "Back to your application")}`,
  );
}

const button = (words: string, standsOut: boolean): Html =>
  standsOut ? html`<button>${words}</button>` : html`<button class="second">${words}</button>`;

/** What the fields of the form are called, where one is spoken of apart from it. */
export const labels = {
  "gross.amount": "Before tax (gross)",
  "gross.period": "Gross for",
  "net.amount": "Or on your account (net)",
  "net.period": "Net for",
  "pay.bonus": "Bonus in a year",
  "pay.hours": "These are for so many hours a week",
  "place.hours": "Hours a week you would like",
  shifts: "Which can you not work?",
  "place.kilometres": "How far you would travel at most, in kilometres",
  reasons: "Why you want to change",
  "reason.words": "In your own words",
  "start.notice": "Where you are now",
  "start.earliest": "The earliest day",
  others: "Are you talking with other employers?",
  "others.deadline": "The day by which you have to answer one of them",
  "others.words": "With whom, and about what",
} as const;

const question = (legend: string, content: readonly (Html | undefined)[]): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${content}
  </fieldset>`;

/** Fields, each with what was typed into it before the form was refused. */
function fieldsWith(typed: TypedFields) {
  const choices = (
    kind: "checkbox" | "radio",
    options: readonly (readonly [name: string, value: string, words: string])[],
  ): Html[] =>
    options.map(
      ([name, value, words]) =>
        html`<label class="pick"
          ><input
            type="${kind}"
            name="${name}"
            value="${value}"
            ${typed[name] === value ? new Html("checked") : undefined}
          /><span>${words}</span></label
        >`,
    );
  const ticks = (prefix: string, words: Readonly<Record<string, string>>): Html[] =>
    choices(
      "checkbox",
      Object.entries(words).map(([id, text]) => [`${prefix}.${id}`, "yes", text] as const),
    );
  const line = (name: string, label: string, attributes: string, given = ""): Html =>
    html`<label for="${name}">${label}</label
      ><input
        class="line"
        id="${name}"
        name="${name}"
        value="${typed[name] ?? given}"
        ${new Html(attributes)}
      />`;
  return {
    choices,
    ticks,
    line,
    amount: (name: string, label: string): Html =>
      line(name, label, 'type="text" inputmode="decimal" maxlength="15"'),
    /** `empty` is the first choice; `preset` is chosen before they choose. */
    select: (
      name: string,
      label: string,
      options: Readonly<Record<string, string>>,
      { empty, preset = "" }: { readonly empty: string; readonly preset?: string | undefined },
    ): Html => {
      const chosen = typed[name] ?? preset;
      return html`<label for="${name}">${label}</label
        ><select id="${name}" name="${name}">
          ${Object.entries({ "": empty, ...options }).map(
            ([value, words]) =>
              html`<option value="${value}" ${value === chosen ? new Html("selected") : undefined}>
                ${words}
              </option>`,
          )}
        </select>`;
    },
    area: (name: string, label: string): Html =>
      html`<label for="${name}">${label}</label
        ><textarea id="${name}" name="${name}" rows="3" maxlength="2000">${typed[name]}</textarea>`,
  };
}

function questionsSection(
  { duties, shifts, skills, currency, payPeriod, hoursPerWeek, answered, version }: Wishes,
  { timeZone, typed }: Pick<ShownWishes, "timeZone" | "typed">,
  standsOut: boolean,
): Html {
  const { choices, ticks, line, amount, select, area } = fieldsWith(typed);
  const fresh = answered.length === 0;
  const open = standsOut || Object.keys(typed).length > 0;
  const named = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, id.replaceAll("-", " ")]));
  const theirs = shifts.length > 0 ? shifts : Shift.options;
  const period = { empty: "Choose", preset: payPeriod };
  return html`<section>
    <h2>What are you looking for?</h2>
    <p>
      So that nobody is surprised later. Answer what you like and leave the rest.
      ${fresh ? undefined : "You have answered before: what you leave empty here stays as you said it."}
    </p>
    <details${open ? new Html(" open") : undefined}>
      <summary><strong>${fresh ? "The questions" : "Change or add answers"}</strong></summary>
      <form method="post">
        ${hidden({ step: "ask", action: "expectations", timeZone, version: String(version), "pay.currency": currency })}
        ${duties.map(({ dutyId, name }) =>
          question(`Would you do this: ${name}?`, [
            html`<div class="times">
              ${choices("radio", [
                [`duty.${dutyId}`, "yes", "Yes"],
                [`duty.${dutyId}`, "no", "No"],
              ])}
            </div>`,
          ]),
        )}
        ${question(`Pay you are looking for, in ${currency}`, [
          amount("gross.amount", labels["gross.amount"]),
          select("gross.period", labels["gross.period"], periodWords, period),
          amount("net.amount", labels["net.amount"]),
          select("net.period", labels["net.period"], periodWords, period),
          amount("pay.bonus", labels["pay.bonus"]),
          line("pay.hours", labels["pay.hours"], 'type="text" inputmode="decimal"', String(hoursPerWeek)),
        ])}
        ${question("Hours and shifts", [
          line("place.hours", labels["place.hours"], 'type="text" inputmode="decimal" maxlength="5"'),
          html`<p class="soft">${labels.shifts}</p>`,
          ...choices("checkbox", [
            ...theirs.map((shift) => [`shift.${shift}`, "yes", shiftWords[shift]] as const),
            ["shift.none", "yes", "I can work all of these"],
          ]),
        ])}
        ${question("Place", [
          line(
            "place.kilometres",
            labels["place.kilometres"],
            'type="text" inputmode="numeric" maxlength="5"',
          ),
          html`<p class="soft">Where would you work?</p>`,
          ...ticks("kind", kindWords),
        ])}
        ${question("What it should be like", ticks("atmosphere", atmosphereWords))}
        ${question("What you bring", [
          select("place.experience", "Experience with this kind of work", experienceWords, notSaid),
          ...ticks("skill", named(skills)),
        ])}
        ${question(labels.reasons, [...ticks("reason", reasonWords), area("reason.words", labels["reason.words"])])}
        ${question("When you could start", [
          select("start.notice", labels["start.notice"], noticeWords, notSaid),
          line("start.earliest", labels["start.earliest"], 'type="date"'),
        ])}
        ${question(labels.others, [
          html`<div class="times">
            ${choices("radio", [
              ["others.in", "yes", "Yes"],
              ["others.in", "no", "No"],
            ])}
          </div>`,
          ...choices("checkbox", [
            [
              "others.consent",
              "yes",
              "You may keep what I say below: the day for your recruiter and the compensation expert, the rest for the expert alone",
            ],
          ]),
          line("others.deadline", labels["others.deadline"], 'type="date"'),
          area("others.words", labels["others.words"]),
        ])}
        ${button("Send my answers", standsOut)}
      </form>
    </details>
  </section>`;
}

const notSaid = { empty: "Not said" } as const;

function explainedSection(explained: View["explained"], typed: TypedFields, standsOut: boolean): Html {
  const { choices } = fieldsWith(typed);
  const open = explained.filter(({ confirmed }) => !confirmed);
  const words = ({ topic, on }: View["explained"][number]) => `${topicWords[topic]} (${on})`;
  return html`<section>
    <h2>What was explained to you</h2>
    ${
      open.length === 0
        ? html`<ul>
            ${explained.map((each) => html`<li>${words(each)}: you confirmed it</li>`)}
          </ul>`
        : html`<form method="post">
            ${hidden({ step: "ask", action: "explanations" })}
            <fieldset>
              <legend>Tick what was explained to you so that you understood it</legend>
              ${choices(
                "checkbox",
                open.map((each) => [`topic.${each.topic}`, "yes", words(each)] as const),
              )}
            </fieldset>
            ${button("Confirm", standsOut)}
          </form>`
    }
  </section>`;
}
