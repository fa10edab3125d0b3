import { randomUUID } from "node:crypto";
import type { output } from "zod/mini";
import { ExpressInterest } from "../../../shared/contracts/http/share.ts";
import type { shareContracts, SharePageForm } from "../../../shared/contracts/http/share.ts";
import { normalisePhone } from "../../../shared/domain/people/phone.ts";
import { pageHeaders } from "../../../shared/runtime/candidates/page.ts";
import { acceptedLanguage, isLanguage, languageOf } from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import { fitted } from "../../../shared/runtime/fitting.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Handlers, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { interestIn } from "./interest.ts";
import type { InterestDependencies, Shared } from "./interest.ts";
import { renderAlready, renderClosed, renderNowhere, renderShare, renderThanks } from "./page.ts";
import type { Mistakes, ShareField } from "./page.ts";
import { shareWordsIn } from "./words/languages.ts";
import type { ShareWords } from "./words/languages.ts";

type Form = output<typeof SharePageForm>;

/** The page behind a share link: the job, the form, and the thanks. Opening it changes nothing. */
export function sharePageHandlers(
  dependencies: InterestDependencies,
): Handlers<Pick<typeof shareContracts, "showSharePage" | "submitSharePage">> {
  const { behind, express } = interestIn(dependencies);

  /** What the link leads to and in which language it is read; nothing where it leads nowhere. */
  const opened = async (
    token: string,
    chosen: string | undefined,
    acceptLanguage: string | undefined,
  ): Promise<{ shared: Shared | undefined; language: PageLanguage; words: ShareWords }> => {
    const shared = await behind(token).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 404) return undefined;
      throw error;
    });
    const language =
      chosen !== undefined && isLanguage(chosen)
        ? chosen
        : (acceptedLanguage(acceptLanguage) ?? languageOf(shared?.organisation));
    return { shared, language, words: await shareWordsIn(language) };
  };

  return {
    showSharePage: async ({ path, query, acceptLanguage }) => {
      const { shared, ...speech } = await opened(path["shareToken"] ?? "", query.language, acceptLanguage);
      if (!shared) return shownAs(renderNowhere(speech), 404);
      if (shared.job.status === "closed") return shownAs(renderClosed({ ...speech, ...shared }));
      return shownAs(renderShare({ ...speech, ...shared, key: randomUUID(), typed: {}, mistakes: {} }));
    },

    submitSharePage: async ({ path, query, body: form, acceptLanguage, requestHash, now }) => {
      const token = path["shareToken"] ?? "";
      const chosen = form.language ?? query.language;
      const { shared, ...speech } = await opened(token, chosen, acceptLanguage);
      if (!shared) return shownAs(renderNowhere(speech), 404);
      const { site } = shared;
      const { language, words } = speech;
      const wrong = (mistakes: Mistakes) =>
        shownAs(renderShare({ ...speech, ...shared, key: form.key, typed: form, mistakes }), 422);
      const interest = interestOf(form, language);
      const fits = fitted(ExpressInterest, interest);
      const mistakes = mistakesIn(interest, site.country, fits.ok ? [] : fits.mistakes, words);
      if (!fits.ok || Object.keys(mistakes).length > 0) return wrong(mistakes);
      // Known by the form, not by who sends it: however often it comes, it is taken in once.
      const requestKey = keyedHash(dependencies.secret, "share-form", token, form.key);
      try {
        const received = await express(shared, fits.data, { requestKey, requestHash, now });
        return shownAs(renderThanks({ ...speech, ...shared, received, interest: fits.data }));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.code === "job-closed") return shownAs(renderClosed({ ...speech, ...shared }), 409);
        if (error.code === "idempotency-key-reused")
          return shownAs(renderAlready({ ...speech, ...shared }), 409);
        if (error.code === "unknown-requirement") return wrong({ form: words.mistakes.changed });
        if (error.code === "too-busy") return wrong({ form: words.mistakes.busy });
        throw error;
      }
    },
  };
}

/** What the form says, as the API takes it. Empty fields were left out. */
function interestOf(form: Form, locale: PageLanguage) {
  const { key: _key, language: _language, ...fields } = form;
  const said = (name: keyof typeof fields) => fields[name]?.trim() || undefined;
  const answers = Object.entries(fields)
    .filter(([name]) => name.startsWith("answer."))
    .map(([name, answer]) => [name.slice("answer.".length), answer === "yes"] as const);
  const [email, phone, postcode, about] = [said("email"), said("phone"), said("postcode"), said("about")];
  return {
    name: said("name") ?? "",
    locale,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(postcode === undefined ? {} : { postcode }),
    ...(about === undefined ? {} : { about }),
    ...(fields.newToSector === undefined ? {} : { newToSector: fields.newToSector === "yes" }),
    ...(fields.movingCloser === undefined ? {} : { movingCloser: fields.movingCloser === "yes" }),
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
  };
}

const sentences: readonly ShareField[] = ["name", "email", "phone", "postcode", "about"];

/** What is wrong, by field, in the page's words. */
function mistakesIn(
  { email, phone }: ReturnType<typeof interestOf>,
  country: string,
  found: readonly { readonly pointer: string }[],
  { mistakes: words }: ShareWords,
): Mistakes {
  const fields = new Set(found.map(({ pointer }) => pointer.split("/")[1] ?? ""));
  if (phone !== undefined && normalisePhone(phone, country) === undefined) fields.add("phone");
  const byField = sentences.flatMap((field) => (fields.has(field) ? [[field, words[field]] as const] : []));
  const elsewhere = [...fields].some((field) => !sentences.some((one) => one === field));
  return {
    ...(elsewhere ? { form: words.changed } : {}),
    ...Object.fromEntries(byField),
    ...(email === undefined && phone === undefined ? { email: words.reach } : {}),
  };
}

const shownAs = (text: string, status = 200): Reply<string> => ({
  status,
  body: text,
  headers: pageHeaders,
});
