import type { Actor, ApplicationEvent } from "../../domain/application/events.ts";
import type { Application, History } from "../../domain/application/state.ts";
import type { Member } from "../../domain/organisation/organisation.ts";
import { reaches } from "../../domain/organisation/permissions.ts";
import type { FactStore } from "../../ports/facts.ts";
import type { Geocoder } from "../../ports/geocoder.ts";
import type { People } from "../../ports/people.ts";
import type { Settings } from "../../ports/settings.ts";
import { applicationStream, historyOf } from "../history.ts";
import type { Call } from "../http.ts";
import { alignedPolicyFor } from "../policy.ts";
import { notFound } from "../problems.ts";
import { authorise } from "./access.ts";

export interface ApplicationReadingDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "members" | "candidate">;
  readonly geocoder: Geocoder;
  readonly settings: Settings;
}

export type AnyCall = Call<unknown, unknown>;

/** Reading the application of a route, as a member may, and what is decided about it with. */
export function applicationReading(dependencies: ApplicationReadingDependencies) {
  const { people, facts } = dependencies;

  const actorOf = (member: Member) => ({ kind: "member", memberId: member.memberId }) as const;

  const policyOf = async (application: Application, call: AnyCall, member: Member) =>
    alignedPolicyFor(
      dependencies,
      application,
      call.now,
      actorOf(member),
      await mayConfirm(application, member),
    );

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

  return { actorOf, policyOf, load };
}

export const pathId = (call: Pick<AnyCall, "path">): string => call.path["id"] ?? "";

export function pathSeq(call: AnyCall): number {
  const seq = Number(call.path["eventSeq"]);
  if (!Number.isInteger(seq) || seq < 1) throw notFound("outcome");
  return seq;
}

const isMember = (actor: Actor, member: Member): boolean =>
  actor.kind === "member" && actor.memberId === member.memberId;
