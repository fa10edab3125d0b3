import type { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { codeGoodUntil, issueCode } from "../../../shared/domain/candidate-access/decide.ts";
import { allowedRequest, codeIdOf, keptCode } from "../../../shared/runtime/candidate-codes.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";

/** Sending one-time codes. */
export function codeHandlers({
  dependencies,
  opened,
  perform,
}: Context): Handlers<Pick<typeof candidateContracts, "askForCode">> {
  const { codes, secret } = dependencies;

  return {
    askForCode: async (call) => {
      const { action, request = {} } = call.body;
      const { organisation, history } = opened(call);
      const application = applicationOf(history);
      const codeId = codeIdOf(secret, call.requestKey);
      const requestHash = allowedRequest(secret, application, action, request);
      const done = await perform(call, {
        decide: (loaded, { now }) => issueCode({ codeId, action }, loaded, { now }),
        companions: () => [codes.issuing(organisation, keptCode(application, codeId, requestHash, call.now))],
      });
      const issued = applicationOf(done.history).access.codes.find((code) => code.codeId === codeId);
      return {
        body: { action, sentBy: "email", goodUntil: codeGoodUntil(issued?.issuedAt ?? call.now) },
      };
    },
  };
}
