import type { output } from "zod/mini";
import type { CodeRequest, CodeSent } from "../../contracts/http/candidate-codes.ts";
import { applicationOf } from "../../domain/application/decision.ts";
import type { Application } from "../../domain/application/state.ts";
import { codeGoodUntil, issueCode } from "../../domain/candidate-access/decide.ts";
import { allowedRequest, codeIdOf, keptCode } from "../candidate-codes.ts";
import { recipientHash } from "../hashing.ts";
import type { Call } from "../http.ts";
import { ProblemError } from "../problems.ts";
import { contactOf } from "./contact.ts";
import type { CandidateContext, CandidateSideDependencies } from "./context.ts";

/**
 * Sends a one-time code for a request, on whichever page or route it is asked for. Where no mail can reach the candidate
 * now none is made, and they read whom to call: a code that came after its ten minutes would be of no use.
 *
 * @throws 409 `mail-stopped`, `address-takes-no-mail`, each with the `contact` to call.
 */
export async function sendCode(
  call: Call<output<typeof CodeRequest>, unknown>,
  { opened, perform }: Pick<CandidateContext, "opened" | "perform">,
  dependencies: CandidateSideDependencies,
): Promise<output<typeof CodeSent>> {
  const { codes, secret } = dependencies;
  const { action, request = {} } = call.body;
  const { organisation, history } = opened(call);
  const application = applicationOf(history);
  const codeId = codeIdOf(secret, call.requestKey);
  const requestHash = allowedRequest(secret, application, action, request);
  const done = await perform(call, {
    decide: async (loaded, { now }) => {
      const decided = issueCode({ codeId, action }, loaded, { now });
      if (decided.ok) await checkThatMailArrives(applicationOf(loaded), dependencies);
      return decided;
    },
    companions: () => [codes.issuing(organisation, keptCode(application, codeId, requestHash, call.now))],
  });
  const issued = applicationOf(done.history).access.codes.find((code) => code.codeId === codeId);
  return { action, sentBy: "email", goodUntil: codeGoodUntil(issued?.issuedAt ?? call.now) };
}

/** Whoever called our mail spam lifts that by asking for a code; an address that refuses mail for good stays so. */
async function checkThatMailArrives(
  application: Application,
  { breakers, suppressions, people, settings, secret }: CandidateSideDependencies,
): Promise<void> {
  const { organisation, candidateId, job } = application;
  const [breaker, person] = await Promise.all([
    breakers.find(organisation),
    people.candidate(organisation, candidateId),
  ]);
  const recipient = person?.email && recipientHash(secret, organisation, person.email);
  const refused = recipient && (await suppressions.find(organisation, recipient)) === "bounced";
  if (breaker.level !== "stopped" && !refused) return;
  const found = await contactOf(application, await settings.job(organisation, job.jobId), people);
  const contact = found && { name: found.name, ...(found.phone ? { phone: found.phone } : {}) };
  const more = contact ? { contact } : {};
  throw breaker.level === "stopped"
    ? new ProblemError(409, "mail-stopped", "No mail can be sent at the moment. Please call your contact.", {
        more,
      })
    : new ProblemError(
        409,
        "address-takes-no-mail",
        "No mail reaches the address that is known. Please call your contact.",
        { more },
      );
}
