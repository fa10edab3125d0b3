import { codeFor, codeGoodUntil, codeTries } from "../domain/candidate-access/decide.ts";
import type { CandidateAction } from "../domain/candidate-access/events.ts";
import type { AccessFacts } from "../domain/candidate-access/state.ts";
import type { ApplicationFacts } from "../domain/application/state.ts";
import type { CandidateCode, CandidateCodes } from "../ports/candidate-codes.ts";
import type { Companion } from "../ports/facts.ts";
import { derivedId, keyedHash } from "./hashing.ts";
import { ProblemError } from "./problems.ts";

/**
 * One-time codes: six digits that go to the candidate's own address and allow one request. A code derives from its id
 * and the key, so that the mail can be written twice; kept are only what it allows and how often it was tried.
 */

/** The six digits of a code, `000000` to `999999`. Only for the mail that carries it: never in a fact, log or reply. */
export function candidateCode(secret: string, organisation: string, codeId: string): string {
  const hash = Buffer.from(keyedHash(secret, "candidate-code", organisation, codeId), "base64url");
  return String(hash.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** Same request, same id: asking twice sends one code. */
export const codeIdOf = (secret: string, requestKey: string): string => derivedId("code", secret, requestKey);

type Owner = Pick<ApplicationFacts, "organisation" | "applicationId">;

/** Keyed hash of the request that a code allows. The order of the request's fields does not matter. */
export const allowedRequest = (
  secret: string,
  { organisation, applicationId }: Owner,
  action: CandidateAction,
  request: Readonly<Record<string, unknown>>,
): string => {
  const fields = Object.entries(request)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return keyedHash(secret, "candidate-request", organisation, applicationId, action, JSON.stringify(fields));
};

/** What is kept of a code that is sent now. */
export const keptCode = (
  { applicationId }: Owner,
  codeId: string,
  requestHash: string,
  now: string,
): Omit<CandidateCode, "tries" | "usedAt"> => ({
  applicationId,
  codeId,
  requestHash,
  goodUntil: codeGoodUntil(now),
});

export interface Redemption {
  readonly action: CandidateAction;
  readonly request: Readonly<Record<string, unknown>>;
  /** What the candidate typed. */
  readonly code: string;
  readonly now: string;
}

/**
 * Checks a code. Answers what uses it up: it joins the transaction of what the code allows, so that either both happen
 * or neither. A try is counted before the digits are compared, and given back where they were right: whoever has to
 * choose another time, or send once more what failed on the way, has not typed anything wrong.
 *
 * @throws 403 `code-not-asked`, `code-expired`, `code-used`, `code-spent`, `code-for-other-request`, `code-wrong`.
 */
export async function redeemCode(
  application: Owner & AccessFacts,
  { action, request, code, now }: Redemption,
  { codes, secret }: { readonly codes: CandidateCodes; readonly secret: string },
): Promise<Companion> {
  const { organisation, applicationId } = application;
  const issued = codeFor(application, action);
  const kept = issued && (await codes.find(organisation, applicationId, issued.codeId));
  if (!issued)
    throw new ProblemError(403, "code-not-asked", "Ask for a code for this first: it comes by e-mail.");
  if (!kept || kept.goodUntil <= now)
    throw new ProblemError(403, "code-expired", "This code is more than ten minutes old. Ask for a new one.");
  if (kept.usedAt) throw codeUsed();
  if (kept.requestHash !== allowedRequest(secret, application, action, request))
    throw new ProblemError(
      403,
      "code-for-other-request",
      "This code was asked for something else. Ask for one for what you want to do now.",
    );
  const tries = await codes.countTry(organisation, kept, codeTries);
  if (tries === undefined) throw codeSpent();
  if (code !== candidateCode(secret, organisation, kept.codeId)) {
    if (tries >= codeTries) throw codeSpent();
    throw new ProblemError(
      403,
      "code-wrong",
      "This is not the code. Look at our latest mail and type its six digits.",
      {
        more: { triesLeft: codeTries - tries },
      },
    );
  }
  await codes.forgiveTry(organisation, kept);
  return codes.redeeming(organisation, kept, now);
}

const codeSpent = () =>
  new ProblemError(403, "code-spent", "This code was typed wrong too often. Ask for a new one.");

/** Two requests came with the same code at the same moment, and the other was first. */
export const codeUsed = (): ProblemError =>
  new ProblemError(403, "code-used", "This code was used already. Ask for a new one.");
