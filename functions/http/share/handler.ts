import { shareContracts } from "../../../shared/contracts/http/share.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Shares } from "../../../shared/ports/shares.ts";
import { shareRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { checkAnswers, contactDetails, takeIn, takenInBefore } from "../../../shared/runtime/intake.ts";
import type { IntakeDependencies } from "../../../shared/runtime/intake.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

export interface ShareDependencies extends HttpDependencies, IntakeDependencies {
  readonly people: People;
  readonly shares: Pick<Shares, "find">;
}

/** The public side: the job behind a referrer's link, and expressing interest in it. */
export function createHandler(dependencies: ShareDependencies) {
  const { settings, people, shares } = dependencies;

  /** What a share token leads to; a token that leads nowhere and one of a closed account look the same. */
  const behind = async (token: string) => {
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
  };

  return createHttpHandler(
    shareRoutes,
    shareContracts,
    {
      getSharedJob: async (call) => {
        const { organisation, job, site, referrer } = await behind(call.path["shareToken"] ?? "");
        return {
          body: {
            organisation: organisation.name,
            title: job.title,
            description: job.description,
            site: { name: site.name, country: site.country },
            hoursPerWeek: job.hoursPerWeek,
            pay: job.pay,
            open: job.status === "open",
            questions: job.requirements.map(({ requirementId, question }) => ({ requirementId, question })),
            locale: organisation.locale,
            referredBy: firstName(referrer.name),
          },
        };
      },

      expressInterest: async (call) => {
        const { organisation, job, site, referrer } = await behind(call.path["shareToken"] ?? "");
        const before = await takenInBefore(organisation.organisationId, call, dependencies);
        if (before) return { body: interestReceived(before) };
        if (job.status === "closed")
          throw new ProblemError(
            409,
            "job-closed",
            "This job is no longer open. Ask your friend about others.",
          );
        const { newToSector, answers, ...person } = call.body;
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
            now: call.now,
            requestKey: call.requestKey,
            requestHash: call.requestHash,
          },
          dependencies,
        );
        return { body: interestReceived(received) };
      },
    },
    dependencies,
  );
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
