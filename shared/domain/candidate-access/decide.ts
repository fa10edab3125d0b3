import { addMinutes } from "../calendar/days.ts";
import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision } from "../application/decision.ts";
import type { History } from "../application/state.ts";
import type { CandidateAction } from "./events.ts";
import type { AccessFacts, IssuedCode } from "./state.ts";

/** How long a code is good for, in minutes. */
export const codeMinutes = 10;
/** How often a code may be tried. Six digits: five tries guess it once in 200,000. */
export const codeTries = 5;
/** Codes an application may be sent within an hour. */
const codesAnHour = 5;

/** When a code that was sent then stops being good. */
export const codeGoodUntil = (issuedAt: string): string => addMinutes(issuedAt, codeMinutes);

/** The code that is good for an action: the last one sent for it. Each new one takes the place of those before. */
export const codeFor = ({ access }: AccessFacts, action: CandidateAction): IssuedCode | undefined =>
  access.codes.findLast((code) => code.action === action);

/** What still makes sense once an application has ended. */
const afterTheEnd: readonly CandidateAction[] = [
  "withdraw-consent",
  "cancel",
  "thank-you",
  "data-request",
  "correct-details",
  "erase",
  "keep-details",
  "message",
  "survey",
  "keep-for-other-jobs",
  "end-keeping",
];

/** Sends a one-time code for an action to the candidate's own address, at most five within an hour. */
export function issueCode(
  { codeId, action }: { readonly codeId: string; readonly action: CandidateAction },
  history: History,
  { now }: { readonly now: string },
): Decision {
  const application = applicationOf(history);
  if (application.status !== "live" && !afterTheEnd.includes(action))
    return refused("not-live", "This application has ended.");
  if (!application.reachableBy.includes("email"))
    return refused(
      "no-address-for-code",
      "We have no e-mail address of yours to send a code to. Ask your contact person to add it.",
    );
  const since = addMinutes(now, -60);
  const recent = application.access.codes.filter(({ issuedAt }) => issuedAt > since);
  const [oldest] = recent.slice(-codesAnHour);
  if (oldest && recent.length >= codesAnHour)
    return refused("too-many-codes", "Several codes were sent within an hour. Use the last one, or wait.", {
      more: { notBefore: addMinutes(oldest.issuedAt, 60) },
    });
  return accepted({ type: "CandidateCodeIssued", codeId, action });
}

/** Ends the link that opens the application now: whoever holds it gets in no more. */
export const revokeLink = (history: History): Decision =>
  accepted({ type: "CandidateLinkRevoked", generation: applicationOf(history).access.generation });
