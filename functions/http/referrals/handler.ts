import { referralsContracts } from "../../../shared/contracts/http/referrals.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { hiddenOutcomes, reachedOn, referralOf } from "../../../shared/domain/lists/referral.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isWithheld } from "../../../shared/domain/organisation/permissions.ts";
import { undoWindowSeconds } from "../../../shared/names.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Requests } from "../../../shared/ports/requests.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Shares } from "../../../shared/ports/shares.ts";
import { InvalidCursor } from "../../../shared/ports/views.ts";
import type { ReferralCard, Views } from "../../../shared/ports/views.ts";
import { keyedHash, sign, verify } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { referralsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { earlierRequest } from "../../../shared/runtime/requests.ts";
import { pointsAccount } from "./points-account.ts";
import type { DatedEntry } from "./points-account.ts";
import { referralView } from "./referral-view.ts";

export interface ReferralsDependencies extends HttpDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "member" | "candidates">;
  readonly settings: Settings;
  readonly views: Pick<Views, "referrals">;
  readonly ledger: Pick<Ledger, "entries">;
  readonly shares: Pick<Shares, "keep">;
  readonly requests: Requests;
  /** `https://host`. */
  readonly publicUrl: string;
}

/** What a referrer sees: what became of the people they introduced, what they earned, their links. */
export function createHandler(dependencies: ReferralsDependencies) {
  const { facts, people, settings, views, ledger, shares, requests, publicUrl, secret } = dependencies;

  const historyOfApplication = async (organisation: string, applicationId: string) =>
    historyOf(await facts.read(applicationStream(organisation, applicationId)));

  /** Candidates' names by application; of those who were erased, none. */
  const namesOf = async (organisation: string, applicationIds: readonly string[]) => {
    const ids = [...new Set(applicationIds)].map((id) => id.replace(/^app_/, "can_"));
    const candidates = await people.candidates(organisation, ids);
    return new Map(candidates.map((candidate) => [candidate.applicationId, candidate.name]));
  };

  const viewOf = async (
    organisation: string,
    card: ReferralCard,
    member: Member,
    names: ReadonlyMap<string, string>,
    now: string,
  ) => {
    const history = await historyOfApplication(organisation, card.applicationId);
    const application = history.state;
    if (application.status === "none" || application.referrerId !== member.memberId) return [];
    const policy = await messagePolicyFor(settings, application, now);
    const [job, home] = await Promise.all([
      settings.job(organisation, application.job.jobId),
      member.homeSiteId ? settings.site(organisation, member.homeSiteId) : undefined,
    ]);
    const about = {
      // Whoever introduced them reads no name either that hr and privacy alone may read.
      name: isWithheld(member, application) ? undefined : names.get(card.applicationId),
      title: job?.title,
      scheme: policy.scheme,
      currency: home?.currency ?? application.site.currency,
    };
    return [referralView(application, referralOf(history, policy, now), about)];
  };

  /**
   * Entries that may be seen: none of an outcome inside the undo window, none of one that was undone inside it. Each
   * with the day its milestone was reached, which a corrected date moves and no entry tells. `named`: the applications
   * whose candidates the member may be told the names of.
   */
  const visibleEntries = async (
    organisation: string,
    member: Member,
    now: string,
  ): Promise<{ readonly entries: DatedEntry[]; readonly named: string[] }> => {
    const { memberId } = member;
    const entries = await ledger.entries(organisation, memberId);
    const byApplication = Map.groupBy(entries, (entry) => entry.applicationId);
    const known = new Map(
      await Promise.all(
        [...byApplication.keys()].map(async (id) => {
          const history = await historyOfApplication(organisation, id);
          const hidden = hiddenOutcomes(history, undoWindowSeconds, now);
          return [id, { hidden, application: applicationOf(history) }] as const;
        }),
      ),
    );
    const visible = entries.flatMap((entry) => {
      const about = known.get(entry.applicationId);
      if (!about || about.hidden.has(entry.outcomeSeq)) return [];
      return [{ ...entry, reachedOn: reachedOn(about.application, entry.outcomeSeq) }];
    });
    const named = [...known].filter(([, { application }]) => !isWithheld(member, application));
    return { entries: visible, named: named.map(([id]) => id) };
  };

  return createHttpHandler(
    referralsRoutes,
    referralsContracts,
    {
      listReferrals: async ({ organisation, query, now }, member) => {
        const cards = await views.referrals(organisation, member.memberId);
        const purpose = `referrals ${organisation} ${member.memberId}`;
        const start =
          query.cursor === undefined ? 0 : placeAfter(cards, verify(secret, purpose, query.cursor));
        const page = cards.slice(start, start + query.limit);
        const names = await namesOf(
          organisation,
          page.map((card) => card.applicationId),
        );
        const items = await Promise.all(page.map((card) => viewOf(organisation, card, member, names, now)));
        const last = start + page.length < cards.length ? page.at(-1)?.applicationId : undefined;
        return { body: { items: items.flat(), nextCursor: last && sign(secret, purpose, last) } };
      },

      getPoints: async ({ organisation, now }, member) => {
        const { entries, named } = await visibleEntries(organisation, member, now);
        const names = await namesOf(organisation, named);
        return { body: pointsAccount(entries, names) };
      },

      createShare: async (call, { memberId }) => {
        const { organisation, requestKey, requestHash, now } = call;
        const { jobId } = call.body;
        const random = keyedHash(secret, "share", organisation, memberId, jobId)
          .replace(/[-_]/g, "x")
          .slice(0, 22);
        const token = `${organisation}.${random}`;
        const reply = {
          status: 201,
          body: { shareToken: token, url: `${publicUrl}/share/${token}`, jobId },
        };
        if (await earlierRequest(requests, call)) return reply;
        const job = await settings.job(organisation, jobId);
        if (!job)
          throw new ProblemError(422, "unknown-job", "There is no such job.", {
            errors: [{ pointer: "/jobId", detail: "There is no such job." }],
          });
        if (job.status === "closed")
          throw new ProblemError(409, "job-closed", "This job is closed. Choose one that is open.");
        const reference = { id: random, version: 1 };
        const kept = await shares.keep({ token, organisation, jobId, memberId }, [
          requests.recording(organisation, { requestKey, requestHash, reference }, now),
        ]);
        // Somebody was first: the same request, which made the same link, or another with this key, which is refused.
        if (!kept.ok && !(await earlierRequest(requests, call)))
          throw new ProblemError(409, "too-busy", "This link is being made already. Try again.", {
            headers: { "retry-after": "1" },
          });
        return reply;
      },
    },
    dependencies,
  );
}

/** Where a page goes on: behind the referral that the cursor names. */
function placeAfter(cards: readonly ReferralCard[], applicationId: unknown): number {
  const index = cards.findIndex((card) => card.applicationId === applicationId);
  if (index < 0) throw new InvalidCursor();
  return index + 1;
}
