import type { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { reopen } from "../../../shared/domain/application/moves.ts";
import { decideExperience } from "../../../shared/domain/candidate-experience/decide.ts";
import type { AnyCall, CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { stateView } from "../../../shared/runtime/candidates/state.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";

/** Writing to us, not going on, saying how it was, hearing of other jobs, and coming back. What candidates write becomes a note of theirs; the fact points to it. */
export function correspondenceHandlers(
  { opened, perform, performWithCode }: CandidateContext,
  { people, secret }: CorrespondenceDependencies,
): Handlers<
  Pick<
    typeof candidateCorrespondenceContracts,
    | "sendMessage"
    | "withdrawApplication"
    | "answerSurvey"
    | "keepForOtherJobs"
    | "endKeeping"
    | "reopenOwnApplication"
  >
> {
  const noteOf = (call: AnyCall, kind: string, text: string) => {
    const { organisation, candidateId } = applicationOf(opened(call).history);
    const noteId = `${kind}-${keyedHash(secret, "note", call.requestKey, kind).slice(0, 16)}`;
    return {
      noteId,
      companions: () => [people.savingNote(organisation, candidateId, { noteId, text })],
    };
  };

  return {
    sendMessage: async (call) => {
      const { noteId, companions } = noteOf(call, "message", call.body.text);
      const { history } = await performWithCode(call, "message", {
        decide: (loaded, policy) => decideExperience({ type: "WriteMessage", noteId }, loaded, policy),
        companions,
      });
      return { body: stateView(history) };
    },

    withdrawApplication: async (call) => {
      const { reason } = call.body;
      const written = reason === undefined ? undefined : noteOf(call, "withdrew", reason);
      const { history } = await performWithCode(call, "withdraw", {
        decide: (loaded, policy) =>
          decideExperience({ type: "Withdraw", noteId: written?.noteId }, loaded, policy),
        ...(written ? { companions: written.companions } : {}),
      });
      return { body: stateView(history) };
    },

    answerSurvey: async (call) => {
      const { text, code: _code, ...answers } = call.body;
      const written = text === undefined ? undefined : noteOf(call, "survey", text);
      const { history } = await performWithCode(call, "survey", {
        decide: (loaded, policy) =>
          decideExperience({ type: "AnswerSurvey", ...answers, noteId: written?.noteId }, loaded, policy),
        ...(written ? { companions: written.companions } : {}),
      });
      return { body: stateView(history) };
    },

    keepForOtherJobs: async (call) => {
      const { history } = await performWithCode(call, "keep-for-other-jobs", {
        decide: (loaded, policy) => decideExperience({ type: "KeepForOtherJobs" }, loaded, policy),
      });
      return { body: stateView(history) };
    },

    endKeeping: async (call) => {
      const { history } = await performWithCode(call, "end-keeping", {
        decide: (loaded, policy) => decideExperience({ type: "EndKeeping" }, loaded, policy),
      });
      return { body: stateView(history) };
    },

    reopenOwnApplication: async (call) => {
      const { history } = await perform(call, { decide: reopen });
      return { body: stateView(history) };
    },
  };
}
