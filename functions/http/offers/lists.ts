import type { OfferRow, offersContracts } from "../../../shared/contracts/http/offers.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { nextOnShortlist } from "../../../shared/domain/lists/offer.ts";
import type { ListedOffer } from "../../../shared/domain/lists/offer.ts";
import { reaches, seesDeadlines } from "../../../shared/domain/organisation/permissions.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import type { OffersDependencies } from "./dependencies.ts";

/** The queue of offers, and a job's shortlist. */
export function listHandlers({
  people,
  settings,
  views,
}: OffersDependencies): Handlers<Pick<typeof offersContracts, "listOffers" | "getShortlist">> {
  const named = async (
    organisation: string,
    offers: readonly ListedOffer[],
    member: Member,
  ): Promise<OfferRow[]> => {
    const candidates = await people.candidates(
      organisation,
      offers.map(({ candidateId }) => candidateId),
    );
    const names = new Map(candidates.map(({ candidateId, name }) => [candidateId, name]));
    return offers.map((offer) => {
      const row = offerRow(offer, names.get(offer.candidateId) ?? "");
      return seesDeadlines(member) ? row : { ...row, competingDeadline: undefined };
    });
  };

  return {
    listOffers: async ({ organisation, query }, member) => {
      const { items, nextCursor } = await views.offers({ organisation, member, query });
      return { body: { items: await named(organisation, items, member), nextCursor } };
    },

    getShortlist: async ({ organisation, path }, member) => {
      const jobId = path["id"] ?? "";
      const job = await settings.job(organisation, jobId);
      if (!job || !reaches(member, job)) throw notFound("job");
      const shortlist = await views.shortlist(organisation, jobId, member);
      const items = await named(organisation, shortlist, member);
      return { body: { jobId, items, next: nextOnShortlist(shortlist)?.applicationId } };
    },
  };
}

function offerRow(listed: ListedOffer, name: string): OfferRow {
  const { candidateId, offerId, status, expiresAt, rank } = listed;
  const { applicationId, jobId, siteId, clientId, recruiterId, milestone, receivedAt } = listed;
  return {
    applicationId,
    candidate: { candidateId, name },
    jobId,
    siteId,
    clientId,
    recruiterId,
    milestone,
    receivedAt,
    offer: offerId && status ? { offerId, status, expiresAt } : undefined,
    competingDeadline: listed.competingDeadline,
    intention: listed.intention,
    satisfaction: listed.satisfaction,
    motivation: listed.motivation,
    concerns: listed.concerns,
    shortlistRank: rank,
    test: listed.test ?? false,
  };
}
