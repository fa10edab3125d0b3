import type { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";
import type { output } from "zod/mini";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { corrected } from "../../../shared/runtime/corrections.ts";
import type { CandidateChange } from "../../../shared/runtime/corrections.ts";
import type { Call } from "../../../shared/runtime/http.ts";
import {
  checkAnswers,
  claimEnd,
  contactDetails,
  inTheFuture,
  takeIn,
  takenInBefore,
} from "../../../shared/runtime/intake.ts";
import { personKeys } from "../../../shared/runtime/person-keys.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

/** Entering a person by hand, correcting what is known of them, and who referred them. */
export function candidateHandlers(
  context: Context,
): Handlers<
  Pick<
    typeof applicationsContracts,
    "createApplication" | "correctCandidate" | "requestRemoval" | "changeReferrer"
  >
> {
  const {
    dependencies,
    actorOf,
    load,
    command,
    stateReply,
    replayed,
    moving,
    noteOf,
    jobAndSite,
    activeMember,
  } = context;
  const { settings, people, claims } = dependencies;
  /** The claims of this application handed to its new referrer, or held for nobody. */
  async function claimsMoved(
    application: Application,
    referrerId: string | undefined,
    now: string,
  ): Promise<Companion[]> {
    const { organisation, applicationId, candidateId } = application;
    const candidate = await people.candidate(organisation, candidateId);
    const settled = await settings.organisation(organisation);
    if (!candidate || !settled) return [];
    const { claiming } = personKeys({ candidate, organisation: settled }, dependencies.secret);
    const standing = await claims.active(organisation, claiming, now);
    const scheme = await settings.scheme(organisation, application.schemeVersion);
    const held = new Map(standing.map((claim) => [claim.hash, claim]));
    return claiming
      .filter((hash) => (held.get(hash)?.applicationId ?? applicationId) === applicationId)
      .map((hash) => {
        const { takenAt = now, expiresAt = claimEnd(now, scheme.claimMonths) } = held.get(hash) ?? {};
        return claims.moving(organisation, { hash, applicationId, referrerId, takenAt, expiresAt });
      });
  }

  /** Changes what is known of the person; the fact only says how they can be reached now. */
  async function correctCandidate(
    call: Call<output<(typeof applicationsContracts)["correctCandidate"]["body"] & object>, unknown>,
    member: Member,
  ) {
    const application = applicationOf(await load(call, member));
    const change = call.body as CandidateChange & { readonly newToSector?: boolean };
    const { newToSector, ...details } = change;
    const { events, companions } = await corrected(application, details, call.now, dependencies);
    const checked: ApplicationEvent[] =
      newToSector === undefined ? [] : [{ type: "NewToSectorChecked", newToSector }];
    const decided = { ok: true, events: [...events, ...checked] } as const;
    const { reply } = await command(call, member, () => decided, companions);
    return reply;
  }
  return {
    createApplication: async (call, member) => {
      const { body, organisation: organisationId } = call;
      const organisation = await settings.organisation(organisationId);
      if (!organisation) throw notFound("organisation");
      const before = await takenInBefore(organisationId, call, dependencies);
      if (before) return created(await stateReply(before.history, member));
      const { job, site } = await jobAndSite(organisationId, body.jobId, member);
      if (body.receivedAt && inTheFuture(body.receivedAt, call.now, site.zone))
        throw new ProblemError(422, "date-in-the-future", "An application cannot arrive in the future.", {
          errors: [{ pointer: "/receivedAt", detail: "This lies in the future." }],
        });
      if (body.referrerId) await activeMember(organisationId, body.referrerId, "/referrerId");
      checkAnswers(job, body.answers);
      const { newToSector, ...person } = body.candidate;
      const { history } = await takeIn(
        {
          organisation,
          job,
          site,
          source: body.source ?? "hand",
          candidate: {
            ...contactDetails(person, site.country, "/candidate"),
            country: site.country,
            locale: person.locale ?? organisation.locale,
            ...(body.answers ? { answers: body.answers } : {}),
          },
          newToSector: newToSector ?? false,
          referrerId: body.referrerId,
          receivedAt: body.receivedAt,
          externalRef: body.externalRef,
          test: body.test ?? false,
          actor: actorOf(member),
          now: call.now,
          requestKey: call.requestKey,
          requestHash: call.requestHash,
        },
        dependencies,
      );
      return created(await stateReply(history, member));
    },

    correctCandidate: async (call, member) => correctCandidate(call, member),

    requestRemoval: (call, member) => {
      const written = noteOf(call, call.body.note);
      return moving(call, member, { type: "RemovalRequested", ...written.reference }, written.companions);
    },

    changeReferrer: async (call, member) => {
      const { organisation, body } = call;
      const referrerId = body.referrerId ?? undefined;
      const before = await replayed(call, member);
      if (before) return before;
      if (referrerId) await activeMember(organisation, referrerId, "/referrerId");
      const application = applicationOf(await load(call, member));
      const written = noteOf(call, body.reason);
      const moved = await claimsMoved(application, referrerId, call.now);
      return moving(
        call,
        member,
        { type: "ReferrerChanged", ...(referrerId ? { referrerId } : {}), ...written.reference },
        [...written.companions, ...moved],
      );
    },
  };
}

/** The answer to a creation says where the application is. */
const created = <Made extends { body: { applicationId: string }; headers: Record<string, string> }>(
  reply: Made,
) => ({
  ...reply,
  headers: { ...reply.headers, location: `/v1/applications/${reply.body.applicationId}` },
});
