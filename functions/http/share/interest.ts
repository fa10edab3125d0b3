import type { output } from "zod/mini";
import type { ExpressInterest } from "../../../shared/contracts/http/share.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import type { Job, Member, Organisation, Site } from "../../../shared/domain/organisation/organisation.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Shares } from "../../../shared/ports/shares.ts";
import { checkAnswers, contactDetails, takeIn, takenInBefore } from "../../../shared/runtime/intake.ts";
import type { IntakeDependencies } from "../../../shared/runtime/intake.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

export interface InterestDependencies extends IntakeDependencies {
  readonly people: People;
  readonly shares: Pick<Shares, "find">;
}

/** What a share link leads to, and who shared it. */
export interface Shared {
  readonly organisation: Organisation;
  readonly job: Job;
  readonly site: Site;
  readonly referrer: Member;
}

interface Request {
  readonly requestKey: string;
  readonly requestHash: string;
  readonly now: string;
}

/** The job behind a link and interest in it, whether a program asks or the page does. */
export function interestIn(dependencies: InterestDependencies) {
  const { settings, people, shares } = dependencies;
  return {
    /**
     * A token that leads nowhere and one of a closed account look the same.
     *
     * @throws 404 `not-found`
     */
    behind: async (token: string): Promise<Shared> => {
      const share = await shares.find(token);
      if (!share) throw notFound("link");
      const [organisation, job, referrer] = await Promise.all([
        settings.organisation(share.organisation),
        settings.job(share.organisation, share.jobId),
        people.member(share.organisation, share.memberId),
      ]);
      const site = job && (await settings.site(share.organisation, job.siteId));
      if (!organisation || !job || !site || !referrer) throw notFound("link");
      return { organisation, job, site, referrer };
    },

    /**
     * Takes a friend's interest in, once for a request.
     *
     * @throws 409 `job-closed`, `too-busy`; 422 `unknown-requirement`, `invalid-phone`, `unreachable-candidate`,
     * `idempotency-key-reused`
     */
    express: async (
      { organisation, job, site, referrer }: Shared,
      interest: output<typeof ExpressInterest>,
      request: Request,
    ) => {
      const before = await takenInBefore(organisation.organisationId, request, dependencies);
      if (before) return interestReceived(before);
      if (job.status === "closed")
        throw new ProblemError(
          409,
          "job-closed",
          "This job is no longer open. Ask your friend about others.",
        );
      const { newToSector, answers, ...person } = interest;
      checkAnswers(job, answers);
      const active = referrer.status === "active";
      const received = await takeIn(
        {
          organisation,
          job,
          site,
          source: "share",
          candidate: {
            ...contactDetails(person, site.country, ""),
            country: site.country,
            locale: person.locale ?? organisation.locale,
            ...(answers ? { answers } : {}),
          },
          newToSector: newToSector ?? false,
          ...(active ? { referrerId: referrer.memberId } : {}),
          test: false,
          actor: { kind: "candidate" },
          ...request,
        },
        dependencies,
      );
      return interestReceived(received);
    },
  };
}

/** What the friend reads: by when a person gets in touch. It folds from the first fact alone. */
function interestReceived({ applicationId, history }: { applicationId: string; history: History }) {
  const application = applicationOf(history);
  return {
    applicationId,
    receivedAt: application.receivedAt,
    hearBy: application.promises[0]?.byDay ?? "",
    checkedByAPerson: application.checkFirst.length > 0,
  };
}
