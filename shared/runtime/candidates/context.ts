import { applicationOf } from "../../domain/application/decision.ts";
import type { Decision, Policy } from "../../domain/application/decision.ts";
import type { ApplicationEvent } from "../../domain/application/events.ts";
import type { Application, History } from "../../domain/application/state.ts";
import type { CandidateAction } from "../../domain/candidate-access/events.ts";
import type { CandidateCodes } from "../../ports/candidate-codes.ts";
import type { CandidateLinks } from "../../ports/candidate-links.ts";
import type { Companion, FactStore } from "../../ports/facts.ts";
import type { Geocoder } from "../../ports/geocoder.ts";
import type { MailBreakers } from "../../ports/mail-breaker.ts";
import type { People } from "../../ports/people.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Suppressions } from "../../ports/suppressions.ts";
import { codeUsed, redeemCode } from "../candidate-codes.ts";
import { checkGeneration } from "../candidate-links.ts";
import type { Opened } from "../candidate-links.ts";
import { carryOut, replay } from "../commands.ts";
import type { Companions } from "../commands.ts";
import { applicationStream } from "../history.ts";
import type { Call, HttpDependencies } from "../http.ts";
import { alignedPolicyFor } from "../policy.ts";
import { ProblemError } from "../problems.ts";

/** What every function needs that serves candidates. */
export interface CandidateSideDependencies extends HttpDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly settings: Settings;
  readonly people: HttpDependencies["people"] & Pick<People, "candidate" | "members">;
  readonly geocoder: Geocoder;
  readonly links: Pick<CandidateLinks, "find">;
  readonly codes: CandidateCodes;
  readonly breakers: Pick<MailBreakers, "find">;
  readonly suppressions: Pick<Suppressions, "find">;
  readonly pause: (attempt: number) => Promise<void>;
}

export type AnyCall = Call<unknown, unknown>;
export type CallWithCode = Call<{ readonly code: string }, unknown>;

/**
 * A call that only asks whether what it wants can be done: all is decided as it would be, by the same routes, and nothing
 * is written. So a page refuses before it sends anybody to look for a code.
 */
export interface Rehearsal {
  readonly rehearsal: true;
}

/** A rehearsal has got as far as writing. */
class Rehearsed extends Error {}

export const isRehearsal = (call: AnyCall): boolean => "rehearsal" in call;

/** What a candidate does: what it changes, decided on the stream as it is then, and what is written with it. */
interface Deed {
  readonly decide: (history: History, policy: Policy) => Promise<Decision> | Decision;
  readonly companions?: Companions;
  readonly conflicted?: (conflict: string) => void;
}

export type CandidateContext = ReturnType<typeof candidateContext>;

const actor = { kind: "candidate" } as const;

/** What the routes of candidates share: whose call it is, and doing what a code allows. */
export function candidateContext(dependencies: CandidateSideDependencies) {
  const { facts } = dependencies;

  const opened = ({ candidate }: AnyCall): Opened => {
    if (!candidate) throw new Error("no link was opened for this call");
    return candidate;
  };

  /** A command of the candidate's, as far as the call says it. The link still has to be good when it is decided. */
  const commandOf = (call: AnyCall) => {
    const { organisation, applicationId, generation } = opened(call);
    const { now, requestKey, requestHash } = call;
    const authorise = (application: Application) => checkGeneration(application, generation);
    return { organisation, applicationId, actor, now, requestKey, requestHash, authorise };
  };

  const policyOf = (call: AnyCall) => (application: Application) =>
    alignedPolicyFor(dependencies, application, call.now, actor, false);

  /** Does something of the candidate's, once. */
  const perform = (call: AnyCall, { decide, companions, conflicted }: Deed) =>
    carryOut(
      {
        ...commandOf(call),
        decide: async (history) => decide(history, await policyOf(call)(applicationOf(history))),
        ...(companions ? { companions } : {}),
        ...(conflicted ? { conflicted } : {}),
      },
      dependencies,
    );

  /** The history that this very request left, if it was carried out before. */
  const doneBefore = async (call: AnyCall): Promise<History | undefined> => {
    const { organisation, applicationId } = opened(call);
    return replay(await facts.read(applicationStream(organisation, applicationId)), call)?.history;
  };

  /**
   * Does it unless this very request did. Where two of it come at once, the one that finds its code used up or its hold
   * gone by the other is answered as that was.
   */
  const once = async (call: AnyCall, doing: () => Promise<History>): Promise<History> => {
    const before = await doneBefore(call);
    if (before) return before;
    try {
      return await doing();
    } catch (error) {
      const done = error instanceof ProblemError ? await doneBefore(call) : undefined;
      if (!done) throw error;
      return done;
    }
  };

  /**
   * Does, once, what a code allows for the rest of the call's body. `doing` gets the command and `using`, which uses
   * the code up: it is asked for right before what is done is written, and has to join that transaction.
   */
  const withCode = (
    call: CallWithCode,
    action: CandidateAction,
    doing: (allowed: ReturnType<typeof allowedOf>, using: () => Companion) => Promise<History>,
  ): Promise<History> => {
    if (isRehearsal(call)) return rehearsed(call, doing);
    return once(call, async () => {
      const { code, ...request } = call.body;
      const application = applicationOf(opened(call).history);
      const using = await redeemCode(application, { action, request, code, now: call.now }, dependencies);
      return doing(allowedOf(call), () => using);
    });
  };

  const rehearsed = async (
    call: AnyCall,
    doing: (allowed: ReturnType<typeof allowedOf>, using: () => Companion) => Promise<History>,
  ): Promise<History> => {
    try {
      return await doing(allowedOf(call), () => {
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
      return opened(call).history;
    }
  };

  const allowedOf = (call: AnyCall) => ({
    ...commandOf(call),
    policyOf: policyOf(call),
    conflicted: (conflict: string): void => {
      if (conflict === "code") throw codeUsed();
    },
  });

  /** Does what a one-time code allows; the code is used up with it, and only if it is done. */
  const performWithCode = async (call: CallWithCode, action: CandidateAction, deed: Deed) => {
    const history = await withCode(call, action, async ({ conflicted }, using) => {
      const companions: Companions = (...decided) => [...(deed.companions?.(...decided) ?? []), using()];
      return (await perform(call, { ...deed, companions, conflicted })).history;
    });
    return { history };
  };

  return { opened, perform, performWithCode, withCode };
}
