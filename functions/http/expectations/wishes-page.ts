import type * as z from "zod/mini";
import type { OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import { Shift } from "../../../shared/domain/expectations/answers.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import type { Speech, TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import { html, Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { inBrackets, longDay } from "../../../shared/runtime/candidates/speech.ts";
import type { WishesWords } from "./words/languages.ts";

type View = z.infer<typeof OwnApplication>;
type Wishes = NonNullable<View["wishes"]>;

/** What the page about wishes shows. */
export interface ShownWishes {
  readonly organisation: string;
  readonly speech: Speech<WishesWords>;
  readonly job: View["job"];
  /** Nothing is asked any more where there are none. */
  readonly wishes: View["wishes"];
  readonly explained: View["explained"];
  /** What opens the candidate's pages. */
  readonly token: string;
  /** In which days are meant. */
  readonly timeZone: string;
  /** Something was refused: why. */
  readonly problem?: string | undefined;
  /** What was typed into the form that was refused. */
  readonly typed: TypedFields;
}

/**
 * The questions, each to be answered or left, and what was explained, to be confirmed. One thing to do stands out: what
 * was explained, else questions that were never answered.
 */
export function renderWishes(shown: ShownWishes): string {
  const { organisation, speech, job, wishes, explained, token, problem } = shown;
  const { words, frame, language } = speech;
  const confirms = explained.some(({ confirmed }) => !confirmed);
  const asks = !confirms && wishes?.answered.length === 0;
  return document(
    words.title(job.title, organisation),
    html`<p class="of">${organisation}</p>
      <h1>${words.heading(job.title, job.site)}</h1>
      ${problemBox(problem)}
      ${
        wishes
          ? [
              explained.length > 0 ? explainedSection(shown, confirms) : undefined,
              questionsSection(wishes, shown, asks),
            ]
          : html`<p>${words.nothing}</p>`
      }
      ${wayTo(pageAddress(token, ""), frame.back)}`,
    language,
  );
}

const button = (words: string, standsOut: boolean): Html =>
  standsOut ? html`<button>${words}</button>` : html`<button class="second">${words}</button>`;

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
  { timeZone, typed, speech: { words } }: ShownWishes,
  standsOut: boolean,
): Html {
  const { choices, ticks, line, amount, select, area } = fieldsWith(typed);
  const { labels, periods } = words;
  const fresh = answered.length === 0;
  const open = standsOut || Object.keys(typed).length > 0;
  const named = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, id.replaceAll("-", " ")]));
  const theirs = shifts.length > 0 ? shifts : Shift.options;
  const period = { empty: words.choose, preset: payPeriod };
  const notSaid = { empty: words.notSaid };
  return html`<section>
    <h2>${words.question}</h2>
    <p>${words.intro} ${fresh ? undefined : words.again}</p>
    <details${open ? new Html(" open") : undefined}>
      <summary><strong>${fresh ? words.questions : words.change}</strong></summary>
      <form method="post">
        ${hidden({ step: "ask", action: "expectations", timeZone, version: String(version), "pay.currency": currency })}
        ${duties.map(({ dutyId, name }) =>
          question(words.duty(name), [
            html`<div class="times">
              ${choices("radio", [
                [`duty.${dutyId}`, "yes", words.yes],
                [`duty.${dutyId}`, "no", words.no],
              ])}
            </div>`,
          ]),
        )}
        ${question(words.pay(currency), [
          amount("gross.amount", labels["gross.amount"]),
          select("gross.period", labels["gross.period"], periods, period),
          amount("net.amount", labels["net.amount"]),
          select("net.period", labels["net.period"], periods, period),
          amount("pay.bonus", labels["pay.bonus"]),
          line("pay.hours", labels["pay.hours"], 'type="text" inputmode="decimal"', String(hoursPerWeek)),
        ])}
        ${question(words.hours, [
          line("place.hours", labels["place.hours"], 'type="text" inputmode="decimal" maxlength="5"'),
          html`<p class="soft">${labels.shifts}</p>`,
          ...choices("checkbox", [
            ...theirs.map((shift) => [`shift.${shift}`, "yes", words.shifts[shift]] as const),
            ["shift.none", "yes", words.allShifts],
          ]),
        ])}
        ${question(words.place, [
          line(
            "place.kilometres",
            labels["place.kilometres"],
            'type="text" inputmode="numeric" maxlength="5"',
          ),
          html`<p class="soft">${words.where}</p>`,
          ...ticks("kind", words.kinds),
        ])}
        ${question(words.atmosphere, ticks("atmosphere", words.atmospheres))}
        ${question(words.bring, [
          select("place.experience", words.experience, words.experiences, notSaid),
          ...ticks("skill", named(skills)),
        ])}
        ${question(labels.reasons, [...ticks("reason", words.reasons), area("reason.words", labels["reason.words"])])}
        ${question(words.start, [
          select("start.notice", labels["start.notice"], words.notices, notSaid),
          line("start.earliest", labels["start.earliest"], 'type="date"'),
        ])}
        ${question(labels.others, [
          html`<div class="times">
            ${choices("radio", [
              ["others.in", "yes", words.yes],
              ["others.in", "no", words.no],
            ])}
          </div>`,
          ...choices("checkbox", [["others.consent", "yes", words.consent]]),
          line("others.deadline", labels["others.deadline"], 'type="date"'),
          area("others.words", labels["others.words"]),
        ])}
        ${
          fresh
            ? undefined
            : question(
                words.takeBack.legend,
                choices(
                  "checkbox",
                  answered.map((name) => [`take.${name}`, "yes", words.takeBack.names[name]] as const),
                ),
              )
        }
        ${button(words.send, standsOut)}
      </form>
    </details>
  </section>`;
}

function explainedSection(
  { explained, typed, speech: { words: all, language } }: ShownWishes,
  standsOut: boolean,
): Html {
  const words = all.explained;
  const { choices } = fieldsWith(typed);
  const open = explained.filter(({ confirmed }) => !confirmed);
  const topicOf = ({ topic, on }: View["explained"][number]) =>
    inBrackets(words.topics[topic], longDay(on, language), language);
  return html`<section>
    <h2>${words.heading}</h2>
    ${
      open.length === 0
        ? html`<ul>
            ${explained.map((each) => html`<li>${words.confirmed(topicOf(each))}</li>`)}
          </ul>`
        : html`<form method="post">
            ${hidden({ step: "ask", action: "explanations" })}
            <fieldset>
              <legend>${words.tick}</legend>
              ${choices(
                "checkbox",
                open.map((each) => [`topic.${each.topic}`, "yes", topicOf(each)] as const),
              )}
            </fieldset>
            ${button(words.confirm, standsOut)}
          </form>`
    }
  </section>`;
}
