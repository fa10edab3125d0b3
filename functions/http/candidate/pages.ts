import type { output, ZodMiniType } from "zod/mini";
import { candidateContracts, CodeRequest, FreeSlots } from "../../../shared/contracts/http/candidate.ts";
import { FreeTimes } from "../../../shared/contracts/http/times.ts";
import type { CandidatePageForm, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import type { Opened } from "../../../shared/runtime/candidate-links.ts";
import { fitted, inOneSentence } from "../../../shared/runtime/fitting.ts";
import type { Handlers, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { AnyCall, Context } from "./context.ts";
import { pageHeaders, renderApplication, renderCode, renderNothing } from "./page.ts";
import type { TimesOf } from "./interviews-page.ts";
import { ownApplication } from "./reading.ts";
import { topicsOf, wishesOf } from "./wishes-form.ts";

type Form = output<typeof CandidatePageForm>;
type PageHandlers = Handlers<Pick<typeof candidateContracts, "showCandidatePage" | "submitCandidatePage">>;

/** The routes whose work the page's forms do, by operation; none of them looks at a member. */
export type Deeds = Readonly<Record<string, (call: AnyCall) => Promise<Reply<unknown>>>>;

const operationOf = {
  support: "answerSupport",
  "withdraw-consent": "withdrawConsent",
  "more-time": "askForMoreTime",
  book: "bookConsultation",
  move: "moveConsultation",
  cancel: "cancelConsultation",
  expectations: "stateOwnExpectations",
  explanations: "confirmExplanations",
  "interview-book": "bookOwnInterview",
  "interview-move": "moveOwnInterview",
  "interview-cancel": "cancelOwnInterview",
  adjustments: "askForAdjustment",
  "thank-you": "writeThankYou",
} as const satisfies Record<CandidateAction, keyof typeof candidateContracts>;

/** The candidate's page: what the link shows, and forms that work without a script. */
export function pageHandlers({ dependencies }: Context, deeds: Deeds): PageHandlers {
  const opened = async (call: AnyCall): Promise<Opened | Reply<string>> => {
    try {
      return await openLink(call.path["token"] ?? "", call.now, dependencies);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return page(renderNothing(error.message), 404);
    }
  };

  /** Does what one of the API's routes does, as this link's candidate. */
  const does = async (
    operation: string,
    call: AnyCall,
    candidate: Opened,
    { body, query }: { readonly body?: unknown; readonly query?: unknown },
  ) => {
    const deed = deeds[operation];
    if (!deed) throw new Error(`there is no ${operation}`);
    return (await deed({ ...call, organisation: candidate.organisation, candidate, body, query })).body;
  };

  const shown = async (call: AnyCall, candidate: Opened, chosen: string | undefined, problem?: string) => {
    const application = applicationOf(candidate.history);
    const view = await ownApplication(application, call.now, dependencies);
    const { support, consultation, offer } = view;
    const booked = consultation?.status === "booked" ? consultation.timeZone : undefined;
    const timeZone = chosen ?? booked ?? application.site.zone;
    // After a talk that somebody missed, another may be booked; without consent there is none.
    const mayBook = ["accepted", "no-show"].includes(support.status) && support.consent.length > 0;
    const choosing = offer && (mayBook || (support.status === "booked" && support.consent.length > 0));
    const free = choosing
      ? FreeSlots.parse(await does("listFreeSlots", call, candidate, { query: { timeZone } }))
      : undefined;
    const times = await timesOf(view.interviews, call, candidate, timeZone);
    return page(
      renderApplication({ view, free, times, timeZone, problem, now: call.now }),
      problem === undefined ? 200 : 409,
    );
  };

  /** Free times of each interview that can be booked or moved now. */
  const timesOf = async (
    interviews: output<typeof OwnApplication>["interviews"],
    call: AnyCall,
    candidate: Opened,
    timeZone: string,
  ): Promise<TimesOf> => {
    const choosing = interviews.filter(
      ({ status, movesLeft, changeUntil }) =>
        status === "offered" || (movesLeft > 0 && changeUntil !== undefined && call.now <= changeUntil),
    );
    const found = await Promise.all(
      choosing.map(({ interviewId }) =>
        does("listInterviewSlots", call, candidate, { query: { interviewId, timeZone } }),
      ),
    );
    const free = found.map((each) => FreeTimes.parse(each));
    return new Map(free.map((each) => [each.interviewId, each]));
  };

  /** The time that a form is about, and until when it is held for this candidate. */
  const timeOf = async (call: AnyCall, { organisation, applicationId }: Opened, form: Form) => {
    const { startsAt, expertId } = slotOf(form);
    if ((form.action !== "book" && form.action !== "move") || !startsAt || !form.timeZone) return undefined;
    const hold = await dependencies.calendar.held(organisation, applicationId, call.now);
    const held = hold?.startsAt === startsAt && hold.expertId === expertId;
    return { startsAt, timeZone: form.timeZone, heldUntil: held ? hold.expiresAt : undefined };
  };

  const code = async (call: AnyCall, candidate: Opened, form: Form, problem?: string) => {
    const organisation = await dependencies.settings.organisation(candidate.organisation);
    const { step: _step, action, code: _code, ...given } = form;
    const fields = Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    return page(
      renderCode(organisation?.name ?? "", {
        action,
        fields,
        time: await timeOf(call, candidate, form),
        problem,
      }),
      problem === undefined ? 200 : 409,
    );
  };

  const confirm = async (call: AnyCall, candidate: Opened, form: Form) => {
    const operation = operationOf[form.action];
    const body = fitting(candidateContracts[operation].body, { ...requestOf(form), code: form.code ?? "" });
    await does(operation, call, candidate, { body });
    return page("", 303, { location: `/candidate/${call.path["token"] ?? ""}` });
  };

  const ask = async (call: AnyCall, candidate: Opened, form: Form) => {
    const body = fitting(CodeRequest, { action: form.action, request: requestOf(form) });
    // Before a code goes out for it: nobody else takes the time while the mail is on its way.
    if (form.action === "book" || form.action === "move")
      await does("holdSlot", call, candidate, {
        body: fitting(candidateContracts.holdSlot.body, slotOf(form)),
      });
    await does("askForCode", call, candidate, { body });
    return code(call, candidate, form);
  };

  return {
    showCandidatePage: async (call) => {
      const candidate = await opened(call);
      return "history" in candidate ? shown(call, candidate, call.query.timeZone) : candidate;
    },

    submitCandidatePage: async (call) => {
      const candidate = await opened(call);
      if (!("history" in candidate)) return candidate;
      const form = call.body;
      try {
        return await (form.step === "ask" ? ask(call, candidate, form) : confirm(call, candidate, form));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.code === "code-wrong") return code(call, candidate, form, error.message);
        return shown(call, candidate, form.timeZone, error.message);
      }
    },
  };
}

/** The request as the API's contract takes it. @throws 422 `invalid-request` where it does not. */
function fitting(schema: ZodMiniType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = fitted(schema, value);
  if (result.ok) return result.data;
  throw new ProblemError(422, "invalid-request", inOneSentence("body", result.mistakes));
}

/** The time with an expert that was chosen. */
function slotOf(form: Form): { startsAt: string | undefined; expertId: string | undefined } {
  const [startsAt, expertId] = (form.slot ?? "").split(" ");
  return { startsAt, expertId };
}

/** What a form says, as the request that the API takes. */
function requestOf(form: Form): Record<string, unknown> {
  switch (form.action) {
    case "support": {
      const readers = [...(form.expert ? ["expert"] : []), ...(form.recruiter ? ["recruiter"] : [])];
      return { answer: form.answer, ...(form.answer === "accepted" ? { consent: readers } : {}) };
    }
    case "book":
    case "move": {
      const worries = form.worries?.trim();
      return { ...slotOf(form), timeZone: form.timeZone, ...(worries ? { worries } : {}) };
    }
    case "expectations":
      return wishesOf(form);
    case "explanations":
      return { topics: topicsOf(form) };
    case "interview-book":
    case "interview-move":
      return {
        interviewId: form.interview,
        startsAt: form.slot,
        format: form.format,
        timeZone: form.timeZone,
      };
    case "interview-cancel":
      return { interviewId: form.interview };
    case "adjustments":
      return { interviewId: form.interview, text: form.need };
    case "thank-you":
      return { interviewId: form.interview, template: form.template, line: form.line };
    case "withdraw-consent":
    case "more-time":
    case "cancel":
      return {};
  }
}

const page = (
  text: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Reply<string> => ({
  status,
  body: text,
  headers: { ...pageHeaders, ...headers },
});
