import type { candidateExpectationsContracts } from "../../../shared/contracts/http/candidate-expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { decideExpectations } from "../../../shared/domain/expectations/decide.ts";
import type { ExpectationCommand } from "../../../shared/domain/expectations/decide.ts";
import type { Policy } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { answersAdded, wordsForgotten, wordsOf } from "../../../shared/runtime/applications/expectations.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { stateView } from "../../../shared/runtime/candidates/state.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { alignmentNow } from "../../../shared/runtime/policy.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";

/** What the candidate wants, in their own answers, and what they confirm was explained to them. */
export function ownExpectationHandlers(
  { opened, performWithCode }: CandidateContext,
  dependencies: ExpectationsDependencies,
): Handlers<Pick<typeof candidateExpectationsContracts, "stateOwnExpectations" | "confirmExplanations">> {
  const decided = async (command: ExpectationCommand, history: History, policy: Policy) => {
    const alignment = policy.alignment ?? (await alignmentNow(applicationOf(history), dependencies));
    return decideExpectations(command, history, { ...policy, alignment });
  };

  return {
    stateOwnExpectations: async (call) => {
      const { code: _code, version, takeBack = [], ...given } = call.body;
      const { noteIds, companions } = wordsOf(given, opened(call), dependencies);
      const { history } = await performWithCode(call, "expectations", {
        decide: (loaded, policy) => {
          const { answers: standing } = applicationOf(loaded).expectations;
          const answers = answersAdded(given, standing, takeBack, noteIds);
          return decided({ type: "StateExpectations", answers, version, channel: "page" }, loaded, policy);
        },
        companions: (events, _seq, before) => [
          ...companions,
          ...wordsForgotten(events, before, opened(call), dependencies),
        ],
      });
      return { body: stateView(history) };
    },

    confirmExplanations: async (call) => {
      const { topics } = call.body;
      const { history } = await performWithCode(call, "explanations", {
        decide: (loaded, policy) => decided({ type: "ConfirmExplanations", topics }, loaded, policy),
      });
      return { body: stateView(history) };
    },
  };
}
