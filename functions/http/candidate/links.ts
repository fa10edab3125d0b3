import type { candidateContracts } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { revokeLink } from "../../../shared/domain/candidate-access/decide.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isWithheld, reaches } from "../../../shared/domain/organisation/permissions.ts";
import { candidateLink } from "../../../shared/runtime/candidate-links.ts";
import { carryOut } from "../../../shared/runtime/commands.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import type { Context } from "./context.ts";
import { ownApplication } from "./reading.ts";

/** What members do about a candidate's link: hand it over, end it, or see what it shows without using it. */
export function linkHandlers({
  dependencies,
}: Context): Handlers<
  Pick<typeof candidateContracts, "makeCandidateLink" | "revokeCandidateLink" | "getApplicationAsCandidate">
> {
  const reached = async (call: Pick<Call<unknown, unknown>, "organisation" | "path">, member: Member) => {
    const stream = applicationStream(call.organisation, call.path["id"] ?? "");
    const history = historyOf(await dependencies.facts.read(stream));
    if (history.state.status === "none") throw notFound("application");
    mustReach(member, history.state);
    return applicationOf(history);
  };
  return {
    makeCandidateLink: async (call, member) => ({
      body: await candidateLink(await reached(call, member), call.now, dependencies),
    }),

    getApplicationAsCandidate: async (call, member) => ({
      body: await ownApplication(await reached(call, member), call.now, dependencies),
    }),

    revokeCandidateLink: async (call, member) => {
      const { history } = await carryOut(
        {
          organisation: call.organisation,
          applicationId: call.path["id"] ?? "",
          actor: { kind: "member", memberId: member.memberId },
          now: call.now,
          requestKey: call.requestKey,
          requestHash: call.requestHash,
          authorise: (application) => mustReach(member, application),
          decide: revokeLink,
        },
        dependencies,
      );
      return { body: { eventSeq: history.version } };
    },
  };
}

/** What is out of reach does not exist. */
function mustReach(member: Member, application: Application): void {
  const { site, job } = application;
  const within = reaches(member, { siteId: site.siteId, clientId: job.clientId });
  if (!within || isWithheld(member, application)) throw notFound("application");
}
