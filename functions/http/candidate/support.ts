import type { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { decideConsultation } from "../../../shared/domain/consultation/decide.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { Context } from "./context.ts";
import type { Slots } from "./slots.ts";
import { stateView } from "../../../shared/runtime/candidates/state.ts";

/** The candidate's answer to the help that is offered, their consent, and asking for more time. */
export function supportHandlers(
  { performWithCode }: Context,
  slots: Slots,
): Handlers<Pick<typeof candidateContracts, "answerSupport" | "withdrawConsent" | "askForMoreTime">> {
  return {
    answerSupport: async (call) => {
      const { answer, consent = [] } = call.body;
      const { history } = await performWithCode(call, "support", {
        decide: (loaded, policy) =>
          decideConsultation({ type: "AnswerSupport", answer, consent }, loaded, policy),
      });
      return { body: stateView(history) };
    },

    withdrawConsent: async (call) => {
      const { history } = await performWithCode(call, "withdraw-consent", {
        decide: (loaded, policy) => decideConsultation({ type: "WithdrawConsent" }, loaded, policy),
      });
      return { body: stateView(history) };
    },

    askForMoreTime: async (call) => {
      const { history } = await performWithCode(call, "more-time", {
        decide: async (loaded, policy) => {
          const decision = decideConsultation({ type: "RequestMoreTime" }, loaded, policy);
          const next = decision.ok ? await slots.free(applicationOf(loaded), call.now, { limit: 5 }) : [];
          if (next.length === 0) return decision;
          throw new ProblemError(
            409,
            "slots-are-free",
            "There are free times before the offer's deadline. Choose one, or talk with your contact person.",
            { more: { next } },
          );
        },
      });
      return { body: stateView(history) };
    },
  };
}
