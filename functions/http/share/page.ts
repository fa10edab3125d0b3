import type { output } from "zod/mini";
import type { ExpressInterest, InterestReceived } from "../../../shared/contracts/http/share.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import { retentionRule } from "../../../shared/domain/personal-data/retention.ts";
import { html } from "../../../shared/runtime/candidates/html.ts";
import { Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden } from "../../../shared/runtime/candidates/page.ts";
import {
  addressed,
  decimal,
  languageNames,
  longDay,
  payRange,
} from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import type { Shared } from "./interest.ts";
import type { ShareWords } from "./words/languages.ts";

interface Spoken {
  readonly language: PageLanguage;
  readonly words: ShareWords;
}

/** The fields that can be filled in wrongly. */
export type ShareField = "name" | "email" | "phone" | "postcode" | "about";

/** What is wrong, by field; `form`: with none in particular. */
export type Mistakes = { readonly [Field in ShareField | "form"]?: string };

export interface ShownShare extends Spoken, Shared {
  /** By which the form is known, however often it is sent. */
  readonly key: string;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly mistakes: Mistakes;
}

/** The job and the form. Where something was wrong, a list of it comes first and has the focus. */
export function renderShare(shown: ShownShare): string {
  const { organisation, job, referrer, language, words, mistakes } = shown;
  const title = words.title(job.title, organisation.name);
  return document(
    title,
    html`${head(shown)} ${mistakesBox(mistakes, words)}
      <p>${words.sharedBy(firstName(referrer.name))}</p>
      <section>
        <ul>
          ${factsOf(shown).map(([label, value]) => html`<li><strong>${label}:</strong> ${value}</li>`)}
        </ul>
        ${
          job.description.trim() === ""
            ? undefined
            : html`<h2>${words.about}</h2>
                <p class="lines">${job.description.trim()}</p>`
        }
      </section>
      ${formSection(shown)} ${privacySection(shown)}`,
    language,
    preview(title, shown),
  );
}

/** The organisation, the job, and the page's other languages. */
const head = ({ organisation, job, language, words }: Spoken & Pick<Shared, "organisation" | "job">): Html =>
  html`<p class="of">${organisation.name}</p>
    <h1>${job.title}</h1>
    ${tongues(language, words)}`;

const tongues = (language: PageLanguage, words: ShareWords): Html =>
  html`<nav class="tongues" aria-label="${words.languages}">
    ${Object.entries(languageNames).map(([code, name]) =>
      code === language
        ? html`<strong lang="${code}" aria-current="true">${name}</strong>`
        : html`<a href="?language=${code}" lang="${code}" hreflang="${code}">${name}</a>`,
    )}
  </nav>`;

/** Where, how long, for how much: as far as the job says it. */
function factsOf({ job, site, language, words }: Spoken & Shared): readonly (readonly [string, string])[] {
  const { facts } = words;
  return [
    [facts.where, site.name],
    [facts.hours, words.hoursPerWeek(decimal(job.hoursPerWeek, language))],
    ...(job.pay ? [[facts.pay, words.pay(payRange(job.pay, language), job.pay.period)] as const] : []),
  ];
}

/** What a messenger shows of the link: no more than the page says. */
function preview(title: string, shown: Spoken & Shared): Html {
  const facts = factsOf(shown).map(([, value]) => value);
  const text = shown.words.preview(firstName(shown.referrer.name), facts.join(" · "));
  return html`<meta name="description" content="${text}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${shown.organisation.name}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${text}" />`;
}

const mistakesBox = (mistakes: Mistakes, { mistakes: words }: ShareWords): Html | undefined => {
  const found = Object.entries(mistakes);
  if (found.length === 0) return undefined;
  return html`<div class="problem" role="alert" tabindex="-1" autofocus>
    <strong>${words.heading}</strong>
    <ul>
      ${found.map(([field, sentence]) =>
        field === "form" ? html`<li>${sentence}</li>` : html`<li><a href="#${field}">${sentence}</a></li>`,
      )}
    </ul>
  </div>`;
};

function formSection(shown: ShownShare): Html {
  const { job, language, words, key, typed } = shown;
  const { form } = words;
  const { line, area, choice } = fieldsOf(shown);
  return html`<section>
    <h2>${form.heading}</h2>
    <p>${form.what}</p>
    <form method="post" novalidate>
      ${hidden({ key, language })}
      ${line("name", form.name, 'type="text" autocomplete="name" maxlength="120"')}
      ${line("email", form.email, 'type="email" autocomplete="email" maxlength="254"', form.reachHint)}
      ${line("phone", form.phone, 'type="tel" autocomplete="tel" maxlength="40"')}
      ${line(
        "postcode",
        form.postcode,
        'type="text" autocomplete="postal-code" maxlength="16"',
        form.postcodeHint,
      )}
      ${choice("movingCloser", form.movingCloser, form.no)}
      ${choice("newToSector", form.newToSector, form.no)}
      ${job.requirements.length > 0 ? html`<p class="soft">${form.requirementsHint}</p>` : undefined}
      ${job.requirements.map(({ requirementId, question }) =>
        choice(`answer.${requirementId}`, question, form.notYet),
      )}
      ${area("about", form.tellMore, form.tellMoreHint)}
      <button>${form.send}</button>
    </form>
  </section>`;

  /** Fields, each with what was typed before and what is wrong with it. */
  function fieldsOf({ mistakes }: ShownShare) {
    /** What a field is described by: its hint and its mistake, both beside it. */
    const beside = (name: ShareField, hint: string | undefined) => {
      const mistake = mistakes[name];
      const ids = [hint && `${name}-hint`, mistake && `${name}-mistake`].filter(Boolean).join(" ");
      const attributes = [
        ids === "" ? "" : `aria-describedby="${ids}"`,
        mistake === undefined ? "" : 'aria-invalid="true"',
      ];
      return {
        attributes: new Html(attributes.join(" ")),
        shown: [
          hint === undefined ? undefined : html`<p class="soft" id="${name}-hint">${hint}</p>`,
          mistake === undefined ? undefined : html`<p class="error" id="${name}-mistake">${mistake}</p>`,
        ],
      };
    };
    return {
      line: (name: ShareField, label: string, attributes: string, hint?: string): Html => {
        const { shown: said, attributes: described } = beside(name, hint);
        return html`<label for="${name}">${label}</label>${said}<input
            class="line"
            id="${name}"
            name="${name}"
            value="${typed[name] ?? ""}"
            ${new Html(attributes)}
            ${described}
          />`;
      },
      area: (name: ShareField, label: string, hint: string): Html => {
        const { shown: said, attributes } = beside(name, hint);
        return html`<label for="${name}">${label}</label>${said}<textarea
            id="${name}"
            name="${name}"
            rows="4"
            maxlength="2000"
            ${attributes}
          >
${typed[name] ?? ""}</textarea>`;
      },
      choice: (name: string, question: string, no: string): Html =>
        html`<fieldset>
          <legend>${question}</legend>
          <div class="times">
            ${(
              [
                ["yes", form.yes],
                ["no", no],
              ] as const
            ).map(
              ([value, label]) =>
                html`<label class="pick"
                  ><input
                    type="radio"
                    name="${name}"
                    value="${value}"
                    ${typed[name] === value ? new Html("checked") : undefined}
                  />
                  ${label}</label
                >`,
            )}
          </div>
        </fieldset>`,
    };
  }
}

const privacySection = ({ organisation, site, referrer, words: { privacy } }: Spoken & Shared): Html =>
  html`<section>
    <h2>${privacy.heading}</h2>
    <p>${privacy.used(organisation.name)}</p>
    <p>${privacy.referrer(firstName(referrer.name))}</p>
    <p>${privacy.kept(retentionRule(site.country).erasedAfter)}</p>
    <p>${privacy.rights}</p>
  </section>`;

/** It has arrived: by when they hear, how, and where they see how it goes on. The same however often it is sent. */
export function renderThanks({
  organisation,
  job,
  language,
  words,
  received,
  interest,
}: Spoken &
  Shared & {
    readonly received: output<typeof InterestReceived>;
    readonly interest: output<typeof ExpressInterest>;
  }): string {
  const { thanks } = words;
  const [before, day, after] = thanks.hearBy(longDay(received.hearBy, language));
  return document(
    thanks.title(organisation.name),
    html`<p class="of">${organisation.name}</p>
      <h1>${thanks.heading(addressed(interest.name, language))}</h1>
      <section>
        <p>${thanks.arrived(job.title)}</p>
        <p class="by">${before}<strong>${day}</strong>${after}</p>
        ${received.checkedByAPerson ? html`<p>${thanks.checked}</p>` : undefined}
        <h2>${thanks.next}</h2>
        <p>${interest.phone === undefined ? thanks.byMail : thanks.byPhone}</p>
        <p>${interest.email === undefined ? thanks.noPage : thanks.page}</p>
      </section>`,
    language,
  );
}

/** The form was sent before with something else in it: that stands. */
export const renderAlready = ({ organisation, language, words: { thanks } }: Spoken & Shared): string =>
  document(
    thanks.title(organisation.name),
    html`<p class="of">${organisation.name}</p>
      <h1>${thanks.already}</h1>
      <section><p>${thanks.alreadyWhat}</p></section>`,
    language,
  );

export function renderClosed(shown: Spoken & Shared): string {
  const { organisation, job, referrer, language, words } = shown;
  return document(
    words.title(job.title, organisation.name),
    html`${head(shown)}
      <section>
        <h2>${words.closed.heading}</h2>
        <p>${words.closed.what(firstName(referrer.name))}</p>
      </section>`,
    language,
  );
}

export const renderNowhere = ({ language, words }: Spoken): string =>
  document(
    "Milepost",
    html`<h1>${words.nothing.heading}</h1>
      ${tongues(language, words)}
      <section><p>${words.nothing.what}</p></section>`,
    language,
  );
