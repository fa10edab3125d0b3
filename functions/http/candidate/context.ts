import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import type { BookingCalendar, ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { CandidateCodes } from "../../../shared/ports/candidate-codes.ts";
import type { CandidateLinks } from "../../../shared/ports/candidate-links.ts";
import type { Companion, FactStore } from "../../../shared/ports/facts.ts";
import type { Geocoder } from "../../../shared/ports/geocoder.ts";
import type { InterviewCalendar } from "../../../shared/ports/interview-calendar.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { bookableExperts, takeSlot } from "../../../shared/runtime/bookings.ts";
import type { Taking } from "../../../shared/runtime/bookings.ts";
import { codeUsed, redeemCode } from "../../../shared/runtime/candidate-codes.ts";
import { checkGeneration } from "../../../shared/runtime/candidate-links.ts";
import type { Opened } from "../../../shared/runtime/candidate-links.ts";
import { takeInterviewTime } from "../../../shared/runtime/interviews.ts";
import type { TakingTime } from "../../../shared/runtime/interviews.ts";
import { carryOut, replay } from "../../../shared/runtime/commands.ts";
import { applicationStream } from "../../../shared/runtime/history.ts";
import type { Call, HttpDependencies } from "../../../shared/runtime/http.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

export interface CandidateDependencies extends HttpDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: Pick<People, "candidate" | "member" | "members" | "savingNote">;
  readonly settings: Settings;
  readonly links: CandidateLinks;
  readonly codes: CandidateCodes;
  readonly calendar: BookingCalendar;
  readonly calendars: Pick<ExpertCalendars, "list">;
  readonly interviews: Pick<InterviewCalendar, "freeTimes" | "limits" | "reserve">;
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  readonly geocoder: Geocoder;
  readonly publicUrl: string;
  readonly pause: (attempt: number) => Promise<void>;
}

export type AnyCall = Call<unknown, unknown>;
type CallWithCode = Call<{ readonly code: string }, unknown>;

/** What a candidate does: what it changes, decided on the stream as it is then, and what is written with it. */
interface Deed {
  readonly decide: (history: History, policy: Policy) => Promise<Decision> | Decision;
  readonly companions?: () => readonly Companion[];
  readonly conflicted?: (conflict: string) => void;
}

export type Context = ReturnType<typeof createContext>;

const actor = { kind: "candidate" } as const;

/** What the routes of candidates share: whose call it is, and doing what a code allows. */
export function createContext(dependencies: CandidateDependencies) {
  const { facts, settings } = dependencies;

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
    policyFor(settings, application, call.now, actor, false);

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

  /** Checks the call's code for the rest of its body. What uses it up joins the transaction of what it allows. */
  const redeemed = async (call: CallWithCode, action: CandidateAction) => {
    const { code, ...request } = call.body;
    const application = applicationOf(opened(call).history);
    const using = await redeemCode(application, { action, request, code, now: call.now }, dependencies);
    const conflicted = (conflict: string): void => {
      if (conflict === "code") throw codeUsed();
    };
    return { using, conflicted };
  };

  /** Does what a one-time code allows; the code is used up with it, and only if it is done. */
  const performWithCode = async (call: CallWithCode, action: CandidateAction, deed: Deed) => {
    const history = await once(call, async () => {
      const { using, conflicted } = await redeemed(call, action);
      const companions = () => [...(deed.companions?.() ?? []), using];
      return (await perform(call, { ...deed, companions, conflicted })).history;
    });
    return { history };
  };

  /** Takes a slot for a talk as a one-time code allows. */
  const takeWithCode = async (
    call: CallWithCode,
    action: CandidateAction,
    { want, expertIds, companions }: Pick<Taking, "want" | "expertIds"> & Pick<Deed, "companions">,
  ): Promise<History> => {
    return once(call, async () => {
      const { using, conflicted } = await redeemed(call, action);
      const done = await takeSlot(
        {
          ...commandOf(call),
          policyOf: policyOf(call),
          want,
          expertIds,
          companions: () => [...(companions?.() ?? []), using],
          conflicted,
        },
        dependencies,
      );
      return done.history;
    });
  };

  /** Takes a time for an interview as a one-time code allows. */
  const takeInterviewWithCode = (
    call: CallWithCode,
    action: CandidateAction,
    want: TakingTime["want"],
  ): Promise<History> =>
    once(call, async () => {
      const { using, conflicted } = await redeemed(call, action);
      const taking = { ...commandOf(call), policyOf: policyOf(call), want, conflicted };
      return (await takeInterviewTime({ ...taking, companions: () => [using] }, dependencies)).history;
    });

  /** Experts with whom a talk about the application's offer can be booked. */
  const expertIds = (application: Application): Promise<string[]> =>
    bookableExperts(application, dependencies);

  return { dependencies, opened, perform, performWithCode, takeWithCode, takeInterviewWithCode, expertIds };
}
