import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import { move } from "../../../shared/domain/application/moves.ts";
import type { Move } from "../../../shared/domain/application/moves.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import type { MessagePolicy } from "../../../shared/domain/messages/plan.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Views } from "../../../shared/ports/views.ts";
import { carryOut, replay } from "../../../shared/runtime/commands.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Call, HttpDependencies } from "../../../shared/runtime/http.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";
import { authorise } from "./access.ts";
import { entityTag } from "./application-view.ts";
import type { ReadingDependencies } from "./application-view.ts";
import { stateView } from "./state-view.ts";

export interface ApplicationsDependencies extends HttpDependencies, ReadingDependencies {
  readonly people: ReadingDependencies["people"];
  readonly claims: Claims;
  readonly settings: Settings;
  readonly views: Pick<Views, "list">;
  readonly pause: (attempt: number) => Promise<void>;
}

export type AnyCall = Call<unknown, unknown>;
export type Deciding = (history: History, policy: Policy & MessagePolicy) => Decision | Promise<Decision>;

/** What the handlers of all routes share: reading an application, carrying out a command on it, answering its state. */
export type Context = ReturnType<typeof createContext>;

export function createContext(dependencies: ApplicationsDependencies) {
  const { settings, people, facts } = dependencies;

  const actorOf = (member: Member) => ({ kind: "member", memberId: member.memberId }) as const;

  const policyOf = async (application: Application, call: AnyCall, member: Member) =>
    policyFor(settings, application, call.now, actorOf(member), await mayConfirm(application, member));

  /** hr confirms; an admin where nobody else in hr reaches the application. */
  const mayConfirm = async (application: Application, member: Member): Promise<boolean> => {
    if (member.roles.includes("hr")) return true;
    if (!member.roles.includes("admin")) return false;
    const members = await people.members(application.organisation);
    return !members.some(
      (other) =>
        other.status === "active" &&
        other.roles.includes("hr") &&
        reaches(other, { siteId: application.site.siteId }) &&
        !application.confirmations.some(({ requestedBy }) => isMember(requestedBy, other)),
    );
  };

  const load = async (call: AnyCall, member: Member): Promise<History> => {
    const history = historyOf(await facts.read(applicationStream(call.organisation, pathId(call))));
    if (history.state.status === "none") throw notFound("application");
    authorise(member, history.state);
    return history;
  };

  /** The answer to this very request, if it was carried out before: whatever it named may have changed since. */
  const replayed = async (call: AnyCall, member: Member) => {
    const read = await facts.read(applicationStream(call.organisation, pathId(call)));
    const before = replay(read, call);
    if (!before) return undefined;
    authorise(member, applicationOf(before.history));
    return stateReply(before.history);
  };

  /** Carries out a command on the application of the path and answers its new state. */
  const command = async (
    call: AnyCall,
    member: Member,
    decide: Deciding,
    companions: readonly Companion[] = [],
  ) => {
    const { history, factSeq } = await carryOut(
      {
        organisation: call.organisation,
        applicationId: pathId(call),
        actor: actorOf(member),
        now: call.now,
        requestKey: call.requestKey,
        requestHash: call.requestHash,
        authorise: (application) => authorise(member, application),
        decide: async (loaded) => decide(loaded, await policyOf(applicationOf(loaded), call, member)),
        companions: () => companions,
      },
      dependencies,
    );
    return { history, factSeq, reply: await stateReply(history) };
  };

  const stateReply = async (history: History) => {
    const { organisation, trackVersion, schemeVersion } = applicationOf(history);
    const [track, scheme] = await Promise.all([
      settings.track(organisation, trackVersion),
      settings.scheme(organisation, schemeVersion),
    ]);
    const body = stateView(history, track, scheme);
    return { body, headers: entityTag(body) };
  };

  const moving = async (call: AnyCall, member: Member, wanted: Move, companions: readonly Companion[] = []) =>
    (await command(call, member, (history, policy) => move(wanted, history, policy), companions)).reply;

  /** A typed text becomes a note of the person; the fact only points to it. */
  const noteOf = (call: AnyCall, text: string | undefined, kind = "note") => {
    if (!text) return { reference: {}, companions: [] };
    const noteId = `${kind}-${keyedHash(dependencies.secret, "note", call.requestKey, kind).slice(0, 16)}`;
    const candidateId = pathId(call).replace(/^app_/, "can_");
    return {
      reference: { noteId },
      companions: [people.savingNote(call.organisation, candidateId, { noteId, text })],
    };
  };

  const jobAndSite = async (organisation: string, jobId: string, member: Member, pointer = "/jobId") => {
    const job = await settings.job(organisation, jobId);
    const site = job && (await settings.site(organisation, job.siteId));
    if (!job || !site || !reaches(member, job))
      throw new ProblemError(422, "unknown-job", "There is no such job within your reach.", {
        errors: [{ pointer, detail: "No such job." }],
      });
    if (job.status === "closed")
      throw new ProblemError(
        409,
        "job-closed",
        `"${job.title}" is closed. Open it again or choose another job.`,
        {
          errors: [{ pointer, detail: "This job is closed." }],
        },
      );
    return { job, site };
  };

  const activeMember = async (organisation: string, memberId: string, pointer: string): Promise<Member> => {
    const found = await people.member(organisation, memberId);
    if (!found || found.status !== "active")
      throw new ProblemError(422, "unknown-member", "There is no such active member.", {
        errors: [{ pointer, detail: "No such active member." }],
      });
    return found;
  };

  return {
    dependencies,
    actorOf,
    policyOf,
    load,
    command,
    replayed,
    stateReply,
    moving,
    noteOf,
    jobAndSite,
    activeMember,
  };
}

export const pathId = (call: AnyCall): string => call.path["id"] ?? "";

export function pathSeq(call: AnyCall): number {
  const seq = Number(call.path["eventSeq"]);
  if (!Number.isInteger(seq) || seq < 1) throw notFound("outcome");
  return seq;
}

/** The fields that were given. */
export const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as T;

const isMember = (actor: Actor, member: Member): boolean =>
  actor.kind === "member" && actor.memberId === member.memberId;
