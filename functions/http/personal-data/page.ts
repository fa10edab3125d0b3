import type { output } from "zod/mini";
import { readablePhone } from "../../../emails/phones.ts";
import type { OwnData } from "../../../shared/contracts/http/personal-data.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import type { Hold } from "../../../shared/domain/personal-data/holds.ts";
import type { Period, RetentionPlan, RetentionRule } from "../../../shared/domain/personal-data/retention.ts";
import type { Erasure } from "../../../shared/domain/personal-data/state.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import type { TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import { html } from "../../../shared/runtime/candidates/html.ts";
import type { Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { farDay, moment } from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import type { DataPageWords } from "./words/languages.ts";

/** How the page speaks, and what of it all pages share. */
export interface Spoken {
  readonly language: PageLanguage;
  readonly words: DataPageWords;
  readonly frame: { readonly back: string };
}

type ShownHold = Pick<Hold, "items" | "ground" | "until">;

/** What the page about a candidate's details shows: none of them, for that takes a code. */
export interface ShownPage extends Spoken {
  readonly organisation: string;
  readonly erasure: Erasure | undefined;
  readonly holds: readonly ShownHold[];
  readonly retention: ShownRetention;
  readonly zone: string;
  readonly token: string;
  readonly problem: string | undefined;
  readonly typed: TypedFields;
}

/** How long details are kept: by which rule while the application goes on, and what comes of it once it is closed. */
export interface ShownRetention {
  readonly rule: RetentionRule;
  readonly plan: RetentionPlan | undefined;
  /** The last day of a consent that holds. */
  readonly keptUntil: string | undefined;
  readonly restricted: boolean;
  readonly live: boolean;
}

/** The languages that mails are written in, each by its own name. */
const languages = { en: "English", nl: "Nederlands", sv: "Svenska", ja: "日本語" } as const;

export function renderData(shown: ShownPage): string {
  const { organisation, words, frame, language, token, problem, erasure, holds } = shown;
  const erasing = erasure !== undefined && erasure.status !== "asked";
  return document(
    words.title(organisation),
    html`<p class="of">${organisation}</p>
      <h1>${words.heading}</h1>
      ${problemBox(problem)}
      ${
        erasing
          ? html`<section><p>${words.gone}</p></section>
              ${held(holds, shown)}`
          : sections(shown)
      }
      ${wayTo(pageAddress(token, ""), frame.back)}`,
    language,
  );
}

/** What is held back from being erased, on which ground, and until when at latest nobody looks at it again. */
function held(holds: readonly ShownHold[], { words, language }: Pick<Spoken, "words" | "language">): Html {
  if (holds.length === 0) return html``;
  const { heading, about, line, items: names, grounds } = words.held;
  return html`<section>
    <h2>${heading}</h2>
    <p>${about}</p>
    ${holds.map(
      ({ items, ground, until }) =>
        html`<ul>
            ${items.map((item) => html`<li>${names[item]}</li>`)}
          </ul>
          <p>${line(grounds[ground], farDay(until, language))}</p>`,
    )}
  </section>`;
}

/** What else there is to do stands back behind the one thing that stands out. */
const asking = (action: CandidateAction, act: string, fields?: Html, standsOut = false): Html =>
  html`<form method="post">
    ${hidden({ step: "ask", action })}${fields}${standsOut ? html`<button>${act}</button>` : html`<button class="second">${act}</button>`}
  </form>`;

/**
 * Until when details are kept, and what happens then. Wanting to be kept is the same wish as hearing of other jobs, so
 * its forms go to the page that takes that one.
 */
function keepingSection({ words: { keeping }, retention, language, token }: ShownPage): Html | undefined {
  const { rule, plan, keptUntil, restricted, live } = retention;
  const lasts = (period: Period) =>
    "days" in period ? keeping.days(period.days) : keeping.months(period.months);
  const wish = (action: CandidateAction, act: string, standsOut = false) =>
    html`<form method="post" action="${pageAddress(token, "/message")}">
      ${hidden({ step: "ask", action })}${standsOut ? html`<button>${act}</button>` : html`<button class="second">${act}</button>`}
    </form>`;
  const { restrictedAfter } = rule;
  if (live)
    return html`<section>
      <h2>${keeping.heading}</h2>
      <p>${keeping.live(lasts(rule.erasedAfter))}</p>
      ${restrictedAfter && html`<p>${keeping.restrictedAfter(lasts(restrictedAfter))}</p>`}
    </section>`;
  if (!plan) return undefined;
  return html`<section>
    <h2>${keeping.heading}</h2>
    ${keptUntil === undefined ? undefined : html`<p>${keeping.kept(farDay(keptUntil, language))}</p>`}
    <p class="by">${keeping.until(farDay(plan.eraseOn, language))}</p>
    ${restricted ? html`<p>${keeping.restricted}</p>` : undefined}
    ${plan.restrictOn && html`<p>${keeping.restrictedFrom(farDay(plan.restrictOn, language))}</p>`}
    <p>${keeping.ask}</p>
    ${wish("keep-for-other-jobs", keptUntil === undefined ? keeping.keep : keeping.again, isTold(retention))}
    ${keptUntil === undefined ? undefined : wish("end-keeping", keeping.end)}
  </section>`;
}

/** Notice was given: that is what they come for. */
const isTold = ({ plan }: ShownRetention): boolean => plan !== undefined && plan.noticeOn === undefined;

function sections(shown: ShownPage): Html {
  const { words, language, erasure, holds, zone, typed, retention } = shown;
  const { asked, see, correct, erase } = words;
  const line = (name: string, label: string, autocomplete: string) =>
    html`<label for="${name}">${label}</label>
      <input
        class="line"
        id="${name}"
        name="${name}"
        value="${typed[name] ?? ""}"
        autocomplete="${autocomplete}"
      />`;
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    html`<label for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        <option value="">${correct.asNow}</option>
        ${Object.entries(options).map(
          ([value, text]) =>
            html`<option value="${value}" ${typed[name] === value ? "selected" : ""}>${text}</option>`,
        )}
      </select>`;
  return html`${
      erasure &&
      html`<section>
        <h2>${asked.heading}</h2>
        <p class="by">${asked.until(moment(erasure.due, zone, language))}</p>
        ${asking("keep-details", asked.keep, undefined, true)}
      </section>`
    }
    ${held(holds, { words, language })} ${isTold(retention) ? keepingSection(shown) : undefined}
    <section>
      <h2>${see.heading}</h2>
      <p>${see.about}</p>
      ${asking("data-request", see.act, undefined, erasure === undefined && !isTold(retention))}
    </section>
    ${isTold(retention) ? undefined : keepingSection(shown)}
    <section>
      <h2>${correct.heading}</h2>
      <p>${correct.about}</p>
      ${asking(
        "correct-details",
        correct.act,
        html`${line("name", correct.name, "name")}${line("phone", correct.phone, "tel")}${line("postcode", correct.postcode, "postal-code")}${choice("channel", correct.channel, correct.channels)}
          <p class="soft">${correct.channelNote}</p>
          ${choice("locale", correct.locale, languages)}`,
      )}
      <p class="soft">${correct.email}</p>
    </section>
    ${
      erasure
        ? undefined
        : html`<section>
            <h2>${erase.heading}</h2>
            <p>${erase.about}</p>
            ${asking(
              "erase",
              erase.act,
              html`<label class="pick"
                ><input
                  type="checkbox"
                  name="otherApplications"
                  value="yes"
                  ${typed["otherApplications"] ? "checked" : ""}
                /><span>${erase.others}</span></label
              >`,
            )}
          </section>`
    }`;
}

/** What became of other applications under the same e-mail address: said to whoever has the code sent there. */
export function renderOthers(
  { covered, left }: { readonly covered: number; readonly left: number },
  { words, language, token }: Spoken & { readonly token: string },
): string {
  const { asked, erase, shown } = words;
  return document(
    asked.heading,
    html`<h1>${asked.heading}</h1>
      <section>
        ${covered > 0 ? html`<p>${erase.covered(covered)}</p>` : undefined}
        ${left > 0 ? html`<p>${erase.left(left)}</p>` : undefined}
      </section>
      ${wayTo(pageAddress(token, "/data"), shown.back)}`,
    language,
  );
}

/** A detail as people read it; the file has it as it is kept. */
function readable(
  name: string,
  value: string | boolean | Readonly<Record<string, boolean>>,
  { words: { correct, shown }, language }: Pick<Spoken, "words" | "language">,
): string | Html {
  const said = (yes: boolean) => (yes ? shown.yes : shown.no);
  if (typeof value === "boolean") return said(value);
  if (typeof value === "object")
    return html`<ul>
      ${Object.entries(value).map(([question, yes]) => html`<li>${question.replaceAll("-", " ")}: ${said(yes)}</li>`)}
    </ul>`;
  // Each is asked only of its own detail: what is no country has no name as one, and asking for it fails.
  const names: Readonly<Record<string, () => string | undefined>> = {
    phone: () => readablePhone(value),
    country: () => new Intl.DisplayNames(language, { type: "region", fallback: "code" }).of(value),
    locale: () => Object.entries(languages).find(([code]) => value.startsWith(code))?.[1],
    preferredChannel: () => Object.entries(correct.channels).find(([channel]) => channel === value)?.[1],
  };
  return names[name]?.() ?? value;
}

/** All that is kept, to read, and to take along as a file: the link holds it, so that it needs no address of its own. */
export function renderDownload(
  data: output<typeof OwnData>,
  { words, language, token }: Spoken & { readonly token: string },
): string {
  const { shown } = words;
  const file = Buffer.from(JSON.stringify(data, undefined, 2)).toString("base64");
  const details = Object.entries(shown.labels).flatMap(([name, label]) => {
    const value = data.details[name as keyof typeof shown.labels];
    return value === undefined ? [] : [{ label, value: readable(name, value, { words, language }) }];
  });
  return document(
    words.title(data.organisation),
    html`<p class="of">${data.organisation}</p>
      <h1>${shown.heading}</h1>
      <section>
        <p>
          <a download="${data.applicationId}.json" href="data:application/json;base64,${file}"
            >${shown.download}</a
          >
        </p>
        <p class="soft">${shown.inFile}</p>
      </section>
      <section>
        <h2>${shown.details}</h2>
        <ul>
          ${details.map(({ label, value }) => html`<li>${label}: ${value}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${shown.notes}</h2>
        ${data.notes.length === 0 ? html`<p>${shown.noNotes}</p>` : data.notes.map(({ text }) => html`<p>${text}</p>`)}
      </section>
      ${held(data.holds, { words, language })} ${wayTo(pageAddress(token, "/data"), shown.back)}`,
    language,
  );
}
