import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { pageAddress } from "../../../shared/runtime/candidate-links.ts";
import { html } from "../../../shared/runtime/candidates/html.ts";
import type { Html } from "../../../shared/runtime/candidates/html.ts";
import { document, hidden, problemBox, wayTo } from "../../../shared/runtime/candidates/page.ts";
import { farDay, longDay } from "../../../shared/runtime/candidates/speech.ts";
import type { Speech, TypedFields } from "../../../shared/runtime/candidates/forms.ts";
import type { MessageWords } from "./words/languages.ts";

/** What the page for writing to us shows. */
export interface ShownMessage extends Speech<MessageWords> {
  readonly organisation: string;
  readonly job: { readonly title: string; readonly site: string };
  /** The day on which a message that waits is answered. */
  readonly answerBy: string | undefined;
  /** It was paused, and they can come back. */
  readonly canReopen: boolean;
  readonly canWithdraw: boolean;
  /** They can say that they want to hear of other jobs. */
  readonly canKeep: boolean;
  /** The last day on which they hear of other jobs, where they said that they want to. */
  readonly keptUntil: string | undefined;
  /** What opens the candidate's pages. */
  readonly token: string;
  readonly problem: string | undefined;
  /** What was typed into the form that was refused. */
  readonly typed: TypedFields;
}

/** One thing to do stands out: coming back where that is possible, else writing. */
export function renderMessage(shown: ShownMessage): string {
  const { organisation, job, words, frame, language, problem, token } = shown;
  return document(
    words.title(job.title, organisation),
    html`<p class="of">${organisation}</p>
      <h1>${words.heading(job.title, job.site)}</h1>
      ${problemBox(problem)} ${shown.canReopen ? reopenSection(words) : undefined}${writeSection(shown)}
      ${shown.canWithdraw ? withdrawSection(shown) : undefined} ${otherJobsSection(shown)}
      ${wayTo(pageAddress(token, ""), frame.back)}`,
    language,
  );
}

const reopenSection = ({ reopen }: MessageWords): Html =>
  html`<section>
    <h2>${reopen.heading}</h2>
    <p>${reopen.what}</p>
    <form method="post">
      ${hidden({ step: "confirm", action: "reopen" })}<button>${reopen.button}</button>
    </form>
  </section>`;

const writeSection = ({ words: { write }, answerBy, language, canReopen, typed }: ShownMessage): Html =>
  html`<section>
    <h2>${write.heading}</h2>
    ${answerBy === undefined ? undefined : html`<p class="by">${write.waits(longDay(answerBy, language))}</p>`}
    <p>${write.what}</p>
    <form method="post">
      ${hidden({ step: "ask", action: "message" })} <label for="text">${write.label}</label
      ><textarea id="text" name="text" rows="6" maxlength="2000" required>${typed["text"]}</textarea>
      ${canReopen ? html`<button class="second">${write.button}</button>` : html`<button>${write.button}</button>`}
    </form>
  </section>`;

const withdrawSection = ({ words: { withdraw }, typed }: ShownMessage): Html =>
  html`<section>
    <h2>${withdraw.heading}</h2>
    <p>${withdraw.what}</p>
    <form method="post">
      ${hidden({ step: "ask", action: "withdraw" })} <label for="reason">${withdraw.label}</label
      ><textarea id="reason" name="reason" rows="3" maxlength="2000">${typed["reason"]}</textarea>
      <button class="second">${withdraw.button}</button>
    </form>
  </section>`;

function otherJobsSection({ words: all, canKeep, keptUntil, language }: ShownMessage): Html | undefined {
  const words = all.otherJobs;
  const ask = (action: CandidateAction, button: string): Html =>
    html`<form method="post">
      ${hidden({ step: "ask", action })}<button class="second">${button}</button>
    </form>`;
  if (keptUntil !== undefined)
    return html`<section>
      <h2>${words.heading}</h2>
      <p>${words.kept(farDay(keptUntil, language))}</p>
      ${ask("end-keeping", words.no)}
    </section>`;
  if (!canKeep) return undefined;
  return html`<section>
    <h2>${words.heading}</h2>
    <p>${words.what}</p>
    ${ask("keep-for-other-jobs", words.yes)}
  </section>`;
}
