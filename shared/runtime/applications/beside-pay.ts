import type { Application } from "../../domain/application/state.ts";
import { addMonths } from "../../domain/calendar/days.ts";
import { dayOf, instantAt } from "../../domain/calendar/zones.ts";
import { bandOn } from "../../domain/market/band.ts";
import type { BesidePay } from "../../domain/market/beside-pay.ts";
import { comparables, comparedMonths } from "../../domain/market/comparables.ts";
import type { Job } from "../../domain/organisation/organisation.ts";
import { Country } from "../../domain/organisation/organisation.ts";
import type { MarketBands, PayViews } from "../../ports/market.ts";

export interface BesidePayDependencies {
  readonly bands: Pick<MarketBands, "of">;
  readonly payViews: PayViews;
}

/**
 * What the labour market and the organisation's own offers say about a job's pay, as far as it was known at a moment.
 * The application's own offer is no comparable of itself.
 */
export async function besidePay(
  application: Application,
  job: Job | undefined,
  at: string,
  { bands, payViews }: BesidePayDependencies,
): Promise<BesidePay> {
  if (!job) return {};
  const { organisation, applicationId, site } = application;
  const { occupation } = job;
  const currency = job.pay?.currency ?? site.currency;
  const country = Country.parse(site.country);
  const day = dayOf(at, site.zone);
  const since = instantAt(addMonths(day, -comparedMonths), "00:00", site.zone);
  const accepted = async (among: { jobId: string } | { occupation: string }) =>
    (await payViews.acceptedPay(organisation, among, since, applicationId)).filter(
      ({ acceptedAt }) => acceptedAt <= at,
    );
  const [known, ofJob, ofOccupation] = await Promise.all([
    occupation === undefined ? [] : bands.of(organisation, { occupation, country, currency }),
    accepted({ jobId: job.jobId }),
    occupation === undefined ? [] : accepted({ occupation }),
  ]);
  const { experience, skills: said = [], hoursPerWeek = job.hoursPerWeek } = application.expectations.answers;
  const skills = said.filter((skill) => job.skills?.includes(skill));
  return {
    market: bandOn(
      known.filter(({ recordedAt }) => recordedAt <= at),
      day,
    ),
    comparables: comparables({ ofJob, ofOccupation }, { currency, hoursPerWeek, experience, skills }),
  };
}
