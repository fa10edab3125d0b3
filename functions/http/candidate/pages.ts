import type { output } from "zod/mini";
import { candidateContracts, FreeSlots, HoldSlot } from "../../../shared/contracts/http/candidate.ts";
import type { CandidatePageForm } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { retentionPlan } from "../../../shared/domain/personal-data/retention.ts";
import { candidatePage, fitting, UnreadableForm } from "../../../shared/runtime/candidates/forms.ts";
import type { Asked, Deeds, Showing, Speech } from "../../../shared/runtime/candidates/forms.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";
import { renderApplication, timeHeld } from "./page.ts";
import { ownApplication } from "./reading.ts";
import { saidSoFar } from "./said.ts";
import { firstPageIn } from "./words/languages.ts";
import type { FirstPageWords } from "./words/languages.ts";

type Form = output<typeof CandidatePageForm>;
type PageHandlers = Handlers<Pick<typeof candidateContracts, "showCandidatePage" | "submitCandidatePage">>;

const operationOf = {
  support: "answerSupport",
  "withdraw-consent": "withdrawConsent",
  "more-time": "askForMoreTime",
  book: "bookConsultation",
  move: "moveConsultation",
  cancel: "cancelConsultation",
} as const satisfies Record<Form["action"], keyof typeof candidateContracts>;

/** The candidate's first page: where they are, and help with the offer. */
export function pageHandlers(context: Context, deeds: Deeds): PageHandlers {
  const { dependencies } = context;

  const render = async (showing: Showing<FirstPageWords>) => {
    const { call, candidate, does, chosen, problem, words } = showing;
    const application = applicationOf(candidate.history);
    const [view, said] = await Promise.all([
      ownApplication(application, call.now, dependencies),
      saidSoFar(candidate.history, words.said, dependencies),
    ]);
    const { support, consultation, offer } = view;
    const booked = consultation?.status === "booked" ? consultation.timeZone : undefined;
    const timeZone = chosen ?? booked ?? application.site.zone;
    // After a talk that somebody missed, another may be booked; without consent there is none.
    const mayBook = ["accepted", "no-show"].includes(support.status) && support.consent.length > 0;
    const choosing = offer && (mayBook || (support.status === "booked" && support.consent.length > 0));
    const free = choosing ? FreeSlots.parse(await does("listFreeSlots", { query: { timeZone } })) : undefined;
    const token = call.path["token"] ?? "";
    const eraseOn = retentionPlan(application)?.eraseOn;
    const shown = { view, speech: showing, said, token, free, timeZone, eraseOn };
    return renderApplication({ ...shown, problem, now: call.now });
  };

  /** Nobody else takes the time while the mail with the code is on its way. */
  const hold = async (form: Form, { does }: Asked<FirstPageWords>) => {
    if (isAboutTime(form)) await does("holdSlot", { body: fitting(HoldSlot, slotOf(form)) });
  };

  /** The time that a form is about, and until when it is held for this candidate. */
  const time = async (form: Form, asked: Asked<FirstPageWords>) => {
    const {
      call,
      candidate: { organisation, applicationId },
    } = asked;
    const { startsAt, expertId } = slotOf(form);
    if (!isAboutTime(form) || !startsAt || !form.timeZone) return undefined;
    const kept = await dependencies.calendar.held(organisation, applicationId, call.now);
    const held = kept?.startsAt === startsAt && kept.expertId === expertId;
    const heldUntil = held ? kept.expiresAt : undefined;
    return timeHeld({ startsAt, timeZone: form.timeZone, heldUntil }, asked);
  };

  const { show, submit } = candidatePage<Form, FirstPageWords>(
    {
      part: "",
      wordsIn: firstPageIn,
      render,
      operationOf,
      requestOf,
      contracts: candidateContracts,
      deeds,
      prepare: hold,
      note: time,
    },
    context,
    dependencies,
  );
  return { showCandidatePage: show, submitCandidatePage: submit };
}

const isAboutTime = ({ action }: Form): boolean => action === "book" || action === "move";

/** The time with an expert that was chosen. */
function slotOf(form: Form): { startsAt: string | undefined; expertId: string | undefined } {
  const [startsAt, expertId] = (form.slot ?? "").split(" ");
  return { startsAt, expertId };
}

/** What a form says, as the request that the API takes. */
function requestOf(form: Form, { words }: Speech<FirstPageWords>): Record<string, unknown> {
  if (isAboutTime(form) && !form.slot) throw new UnreadableForm(words.chooseFirst);
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
    case "withdraw-consent":
    case "more-time":
    case "cancel":
      return {};
  }
}
