import type { output, ZodMiniType } from "zod/mini";
import { CodeRequest } from "../../contracts/http/candidate-codes.ts";
import type { Contracts } from "../../contracts/http/contract.ts";
import { applicationOf } from "../../domain/application/decision.ts";
import type { CandidateAction } from "../../domain/candidate-access/events.ts";
import type { Candidate } from "../../domain/people/candidate.ts";
import { openLink, pageAddress } from "../candidate-links.ts";
import type { CandidatePart, Opened } from "../candidate-links.ts";
import { fitted, inOneSentence } from "../fitting.ts";
import type { Call, Reply } from "../http.ts";
import { ProblemError } from "../problems.ts";
import { sendCode } from "./codes.ts";
import { askWords, contactOf } from "./contact.ts";
import type { AnyCall, CandidateContext, CandidateSideDependencies, Rehearsal } from "./context.ts";
import type { Html } from "./html.ts";
import { masked, pageHeaders, renderCode, renderNothing } from "./page.ts";
import { clockTime, languageOf } from "./speech.ts";
import type { PageLanguage, WordsIn } from "./speech.ts";
import { frameIn } from "./words/index.ts";
import type { FrameWords } from "./words/index.ts";

/** What the forms of every page say. */
interface PageForm {
  readonly step: "ask" | "confirm";
  readonly action: CandidateAction;
  readonly timeZone?: string | undefined;
  readonly code?: string | undefined;
}

/** The routes whose work a page's forms do, by operation; none of them looks at a member. */
export type Deeds = Readonly<Record<string, (call: AnyCall) => Promise<Reply<unknown>>>>;

/** Does what one of the API's routes does, or rehearses it, as the candidate whose link was opened; answers its body. */
type Does = (
  operation: string,
  given: { readonly body?: unknown; readonly query?: unknown; readonly rehearsal?: boolean },
) => Promise<unknown>;

/** What a page's words have beside the page's own: why what is asked for on it is refused, by the problem's code. */
interface PageWords {
  readonly problems: Readonly<Record<string, string>>;
}

/** How a page speaks to its candidate. */
export interface Speech<Words extends PageWords> {
  readonly language: PageLanguage;
  readonly words: Words;
  /** What all pages say. */
  readonly frame: FrameWords;
}

/** A page that was asked for. */
export interface Asked<Words extends PageWords> extends Speech<Words> {
  readonly call: AnyCall;
  readonly candidate: Opened;
  readonly person: Candidate | undefined;
  readonly does: Does;
}

/** What to show of it. */
export interface Showing<Words extends PageWords> extends Asked<Words> {
  /** The zone in which the candidate wants to see times, if they chose one. */
  readonly chosen: string | undefined;
  /** Something was refused: why, in the page's language. */
  readonly problem: string | undefined;
  /** What the form that was refused said, by field: shown again, so that nobody has to write it twice. */
  readonly typed: TypedFields;
}

export type TypedFields = Readonly<Record<string, string>>;

/** A form cannot be read as it is: says so in the page's own language. */
export class UnreadableForm extends ProblemError {
  constructor(sentence: string) {
    super(422, "invalid-request", sentence);
  }
}

/** One of a candidate's pages: what it shows, and what its forms do. */
export interface CandidatePage<Form extends PageForm, Words extends PageWords> {
  readonly part: CandidatePart;
  readonly wordsIn: WordsIn<Words>;
  readonly render: (showing: Showing<Words>) => Promise<string>;
  /** Which operation does what a form asks for, and the request that it takes. */
  readonly operationOf: Readonly<Record<Form["action"], string>>;
  /** @throws UnreadableForm */
  readonly requestOf: (form: Form, speech: Speech<Words>) => Record<string, unknown>;
  readonly contracts: Contracts;
  readonly deeds: Deeds;
  /** What is done before a code goes out. */
  readonly prepare?: (form: Form, asked: Asked<Words>) => Promise<void>;
  /** What is said where the code is typed: what it is for. */
  readonly note?: (form: Form, asked: Asked<Words>) => Promise<Html | undefined>;
}

/** Refusals that leave it to a person to help. */
const asksSomebody: ReadonlySet<string> = new Set([
  "too-late-to-change",
  "moved-too-often",
  "no-address-for-code",
  "mail-stopped",
  "address-takes-no-mail",
  "not-live",
  "person-erased",
]);

/** Stands where the code will: what a form asks for is decided before a code is sent for it. */
const noCodeYet = "000000";

/**
 * The two handlers of a page that works without a script. A form is sent twice: `ask` refuses what cannot be done, sends
 * a code for what can and answers with the page where that is typed, which holds the form's fields; `confirm` does it by
 * the API's own route.
 */
export function candidatePage<Form extends PageForm, Words extends PageWords>(
  page: CandidatePage<Form, Words>,
  context: CandidateContext,
  dependencies: CandidateSideDependencies,
) {
  const asked = async (call: AnyCall): Promise<Asked<Words> | Reply<string>> => {
    try {
      const candidate = await openLink(call.path["token"] ?? "", call.now, dependencies);
      const { candidateId } = applicationOf(candidate.history);
      const person = await dependencies.people.candidate(candidate.organisation, candidateId);
      const language = languageOf(person);
      const [words, frame] = await Promise.all([page.wordsIn(language), frameIn(language)]);
      const does: Does = async (operation, { rehearsal = false, ...given }) => {
        const deed = page.deeds[operation];
        if (!deed) throw new Error(`there is no ${operation}`);
        const own = ownCall(call, candidate, given);
        return (await deed(rehearsal ? rehearsing(own) : own)).body;
      };
      return { call, candidate, person, language, words, frame, does };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return shownAs(renderNothing(), 404);
    }
  };

  const show = async (
    asking: Asked<Words>,
    chosen: string | undefined,
    { problem, typed = {} }: Partial<Pick<Showing<Words>, "problem" | "typed">> = {},
  ) => shownAs(await page.render({ ...asking, chosen, problem, typed }), problem === undefined ? 200 : 409);

  const typing = async (form: Form, asking: Asked<Words>, problem?: string) => {
    const { candidate, person, language, frame } = asking;
    const organisation = await dependencies.settings.organisation(candidate.organisation);
    const speech = {
      organisation: organisation?.name ?? "",
      language,
      words: frame,
      sentTo: person?.email && masked(person.email),
    };
    const note = await page.note?.(form, asking);
    const code = { action: form.action, fields: typedIn(form), note, problem };
    return shownAs(renderCode(speech, code), problem === undefined ? 200 : 409);
  };

  /** What a form asks for, by the API's own route. @throws 422 `invalid-request` where that does not take it. */
  const doing = async (form: Form, code: string, asking: Asked<Words>, rehearsal = false) => {
    const operation = page.operationOf[form.action as Form["action"]];
    const schema = page.contracts[operation]?.body;
    if (!schema) throw new Error(`${operation} takes no request`);
    const body = fitting(schema, { ...page.requestOf(form, asking), code });
    await asking.does(operation, { body, rehearsal });
  };

  const ask = async (form: Form, asking: Asked<Words>) => {
    const { call, candidate } = asking;
    const body = fitting(CodeRequest, { action: form.action, request: page.requestOf(form, asking) });
    await doing(form, noCodeYet, asking, true);
    await page.prepare?.(form, asking);
    await sendCode(ownCall(call, candidate, { body }), context, dependencies);
    return typing(form, asking);
  };

  const confirm = async (form: Form, asking: Asked<Words>) => {
    fitting(CodeRequest, { action: form.action, request: page.requestOf(form, asking) });
    const code = digitsOf(form.code ?? "");
    if (!/^\d{6}$/.test(code)) return typing(form, asking, asking.frame.code.malformed);
    await doing(form, code, asking);
    return shownAs("", 303, { location: pageAddress(asking.call.path["token"] ?? "", page.part) });
  };

  /** Why something was refused, as the page says it; and whom to call, where only a person can help. */
  const refusalOf = async (error: ProblemError, form: Form, asking: Asked<Words>): Promise<string> => {
    const { candidate, language, words, frame } = asking;
    if (error instanceof UnreadableForm) return error.message;
    const application = applicationOf(candidate.history);
    const notBefore = error.more?.["notBefore"];
    if (error.code === "too-many-codes" && typeof notBefore === "string")
      return frame.tooManyCodes(clockTime(notBefore, form.timeZone ?? application.site.zone, language));
    const known = words.problems[error.code] ?? frame.problems[error.code];
    if (known !== undefined && !asksSomebody.has(error.code)) return known;
    const job = await dependencies.settings.job(application.organisation, application.job.jobId);
    const contact = await contactOf(application, job, dependencies.people);
    const between = language === "ja" ? "" : " ";
    return [known ?? frame.refused, askWords(contact, frame)].join(between);
  };

  return {
    show: async (call: Call<unknown, { readonly timeZone?: string | undefined }>): Promise<Reply<string>> => {
      const asking = await asked(call);
      return "candidate" in asking ? show(asking, call.query.timeZone) : asking;
    },

    submit: async (call: Call<Form, unknown>): Promise<Reply<string>> => {
      const asking = await asked(call);
      if (!("candidate" in asking)) return asking;
      const form = call.body;
      try {
        return await (form.step === "ask" ? ask(form, asking) : confirm(form, asking));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const problem = await refusalOf(error, form, asking);
        // An earlier code may be good for just this.
        if (error.code === "code-wrong" || error.code === "too-many-codes")
          return typing(form, asking, problem);
        return show(asking, form.timeZone, { problem, typed: typedIn(form) });
      }
    },
  };
}

/** A code as it is compared, however it was typed or pasted: with blanks, or in full-width digits. */
const digitsOf = (typed: string): string => typed.normalize("NFKC").replace(/[\s-]/g, "");

/** What a form says besides what it is for. */
function typedIn({ step: _step, action: _action, code: _code, ...given }: PageForm): TypedFields {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** A call as the API's own route would get it. */
const ownCall = <Body>(
  call: AnyCall,
  candidate: Opened,
  { body, query }: { readonly body?: Body; readonly query?: unknown },
): Call<Body, unknown> => ({
  ...call,
  organisation: candidate.organisation,
  candidate,
  body: body as Body,
  query,
});

const rehearsing = (call: AnyCall): AnyCall & Rehearsal => ({ ...call, rehearsal: true });

/** The request as the API's contract takes it. @throws 422 `invalid-request` where it does not. */
export function fitting<Schema extends ZodMiniType>(schema: Schema, value: unknown): output<Schema> {
  const result = fitted(schema, value);
  if (result.ok) return result.data;
  throw new ProblemError(422, "invalid-request", inOneSentence("body", result.mistakes));
}

const shownAs = (
  text: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Reply<string> => ({ status, body: text, headers: { ...pageHeaders, ...headers } });
