import type { output, ZodMiniType } from "zod/mini";
import { CodeRequest } from "../../contracts/http/candidate-codes.ts";
import type { Contracts } from "../../contracts/http/contract.ts";
import type { CandidateAction } from "../../domain/candidate-access/events.ts";
import { openLink, pageAddress } from "../candidate-links.ts";
import type { CandidatePart, Opened } from "../candidate-links.ts";
import { fitted, inOneSentence } from "../fitting.ts";
import type { Call, Reply } from "../http.ts";
import { ProblemError } from "../problems.ts";
import { sendCode } from "./codes.ts";
import type { AnyCall, CandidateContext, CandidateSideDependencies } from "./context.ts";
import type { Html } from "./html.ts";
import { pageHeaders, renderCode, renderNothing } from "./page.ts";

/** What the forms of every page say. */
interface PageForm {
  readonly step: "ask" | "confirm";
  readonly action: CandidateAction;
  readonly timeZone?: string | undefined;
  readonly code?: string | undefined;
}

/** The routes whose work a page's forms do, by operation; none of them looks at a member. */
export type Deeds = Readonly<Record<string, (call: AnyCall) => Promise<Reply<unknown>>>>;

/** Does what one of the API's routes does, as the candidate whose link was opened, and answers its body. */
type Does = (
  operation: string,
  given: { readonly body?: unknown; readonly query?: unknown },
) => Promise<unknown>;

/** A page that was asked for. */
export interface Asked {
  readonly call: AnyCall;
  readonly candidate: Opened;
  readonly does: Does;
}

/** What to show of it. */
export interface Showing extends Asked {
  /** The zone in which the candidate wants to see times, if they chose one. */
  readonly chosen: string | undefined;
  /** Something was refused: a sentence that says why. */
  readonly problem: string | undefined;
  /** What the form that was refused said, by field: shown again, so that nobody has to write it twice. */
  readonly typed: TypedFields;
}

export type TypedFields = Readonly<Record<string, string>>;

/** One of a candidate's pages: what it shows, and what its forms do. */
export interface CandidatePage<Form extends PageForm> {
  readonly part: CandidatePart;
  readonly render: (showing: Showing) => Promise<string>;
  /** Which operation does what a form asks for, and the request that it takes. */
  readonly operationOf: Readonly<Record<Form["action"], string>>;
  readonly requestOf: (form: Form) => Record<string, unknown>;
  readonly contracts: Contracts;
  readonly deeds: Deeds;
  /** What is done before a code goes out. */
  readonly prepare?: (form: Form, asked: Asked) => Promise<void>;
  /** What is said where the code is typed. */
  readonly note?: (form: Form, asked: Asked) => Promise<Html | undefined>;
}

/**
 * The two handlers of a page that works without a script. A form is sent twice: `ask` sends a code for it and answers
 * with the page where that is typed, which holds the form's fields; `confirm` does it by the API's own route.
 */
export function candidatePage<Form extends PageForm>(
  page: CandidatePage<Form>,
  context: CandidateContext,
  dependencies: CandidateSideDependencies,
) {
  const asked = async (call: AnyCall): Promise<Asked | Reply<string>> => {
    try {
      const candidate = await openLink(call.path["token"] ?? "", call.now, dependencies);
      const does: Does = async (operation, { body, query }) => {
        const deed = page.deeds[operation];
        if (!deed) throw new Error(`there is no ${operation}`);
        return (await deed(own(call, candidate, body, query))).body;
      };
      return { call, candidate, does };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return shownAs(renderNothing(error.message), 404);
    }
  };

  const show = async (
    asking: Asked,
    chosen: string | undefined,
    { problem, typed = {} }: Partial<Pick<Showing, "problem" | "typed">> = {},
  ) => shownAs(await page.render({ ...asking, chosen, problem, typed }), problem === undefined ? 200 : 409);

  const typing = async (form: Form, asking: Asked, problem?: string) => {
    const organisation = await dependencies.settings.organisation(asking.candidate.organisation);
    const { action } = form;
    const fields = typedIn(form);
    const note = await page.note?.(form, asking);
    return shownAs(
      renderCode(organisation?.name ?? "", { action, fields, note, problem }),
      problem === undefined ? 200 : 409,
    );
  };

  const ask = async (form: Form, asking: Asked) => {
    const { call, candidate } = asking;
    const body = fitting(CodeRequest, { action: form.action, request: page.requestOf(form) });
    await page.prepare?.(form, asking);
    await sendCode(own(call, candidate, body, undefined), context, dependencies);
    return typing(form, asking);
  };

  const confirm = async (form: Form, { call, does }: Asked) => {
    const operation = page.operationOf[form.action as Form["action"]];
    const schema = page.contracts[operation]?.body;
    if (!schema) throw new Error(`${operation} takes no request`);
    await does(operation, { body: fitting(schema, { ...page.requestOf(form), code: form.code ?? "" }) });
    return shownAs("", 303, { location: pageAddress(call.path["token"] ?? "", page.part) });
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
        if (error.code === "code-wrong") return typing(form, asking, error.message);
        return show(asking, form.timeZone, { problem: error.message, typed: typedIn(form) });
      }
    },
  };
}

/** What a form says besides what it is for. */
function typedIn({ step: _step, action: _action, code: _code, ...given }: PageForm): TypedFields {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** A call as the API's own route would get it. */
const own = <Body>(call: AnyCall, candidate: Opened, body: Body, query: unknown): Call<Body, unknown> => ({
  ...call,
  organisation: candidate.organisation,
  candidate,
  body,
  query,
});

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
