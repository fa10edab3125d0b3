import type { output } from "zod/mini";
import type { CodeRequest, CodeSent } from "../../contracts/http/candidate-codes.ts";
import { applicationOf } from "../../domain/application/decision.ts";
import { codeGoodUntil, issueCode } from "../../domain/candidate-access/decide.ts";
import type { CandidateCodes } from "../../ports/candidate-codes.ts";
import { allowedRequest, codeIdOf, keptCode } from "../candidate-codes.ts";
import type { Call } from "../http.ts";
import type { CandidateContext } from "./context.ts";

/** Sends a one-time code for a request, on whichever page or route it is asked for. */
export async function sendCode(
  call: Call<output<typeof CodeRequest>, unknown>,
  { opened, perform }: Pick<CandidateContext, "opened" | "perform">,
  { codes, secret }: { readonly codes: CandidateCodes; readonly secret: string },
): Promise<output<typeof CodeSent>> {
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
  return { action, sentBy: "email", goodUntil: codeGoodUntil(issued?.issuedAt ?? call.now) };
}
