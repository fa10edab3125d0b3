import { dayOf } from "../domain/calendar/zones.ts";
import { holidaysBetween } from "../domain/calendar/holidays.ts";
import type { SiteCalendar } from "../domain/calendar/working-time.ts";
import type { Actor, SiteSettings } from "../domain/application/events.ts";
import type { AlignmentPolicy, Policy } from "../domain/application/decision.ts";
import type { ApplicationFacts } from "../domain/application/state.ts";
import { defaultPromiseRules } from "../domain/candidate-experience/rules.ts";
import { defaultAlignmentRules } from "../domain/expectations/alignment.ts";
import { termsOfJob } from "../domain/expectations/terms.ts";
import type { MessagePolicy } from "../domain/messages/plan.ts";
import type { Country } from "../domain/organisation/organisation.ts";
import { undoWindowSeconds } from "../names.ts";
import type { Geocoder } from "../ports/geocoder.ts";
import type { People } from "../ports/people.ts";
import type { Settings } from "../ports/settings.ts";
import { kilometresBetween } from "./distance.ts";

/** Years around now whose holidays a decision can need: a date may be back-dated, a review lies ahead. */
const yearsBack = 1;
const yearsAhead = 2;

/** The calendar of a site: its hours, its country's public holidays and its own closed days. */
export function calendarOf(site: SiteSettings, closedDays: readonly string[], now: string): SiteCalendar {
  const year = Number(dayOf(now, site.zone).slice(0, 4));
  const { zone, workingDays, opens, closes } = site;
  const holidays = holidaysBetween(site.country as Country, year - yearsBack, year + yearsAhead);
  return { zone, workingDays, opens, closes, holidays: [...holidays, ...closedDays] };
}

/**
 * What messages and the clock need to know about an application: its pinned track and scheme, its site's calendar, its
 * organisation's promises.
 */
export async function messagePolicyFor(
  settings: Settings,
  application: ApplicationFacts,
  now: string,
): Promise<MessagePolicy> {
  const { organisation } = application;
  const [track, scheme, site, settled] = await Promise.all([
    settings.track(organisation, application.trackVersion),
    settings.scheme(organisation, application.schemeVersion),
    settings.site(organisation, application.site.siteId),
    settings.organisation(organisation),
  ]);
  return {
    track,
    scheme,
    calendar: calendarOf(application.site, site?.closedDays ?? [], now),
    promises: settled?.promises ?? defaultPromiseRules,
    undoWindowSeconds,
  };
}

/** What a decision on an application is made with that waits for no alignment. */
export const policyFor = async (
  settings: Settings,
  application: ApplicationFacts,
  now: string,
  actor: Actor,
  mayConfirm: boolean,
): Promise<Policy & MessagePolicy> => ({
  ...(await messagePolicyFor(settings, application, now)),
  now,
  actor,
  mayConfirm,
});

/** Where the job is looked up, and how far the candidate lives from its site. */
export interface AlignmentSources {
  readonly settings: Settings;
  readonly people: Pick<People, "candidate">;
  readonly geocoder: Geocoder;
}

/** The same with what expectations are compared with. Where nothing was answered, nothing can block. */
export async function alignedPolicyFor(
  sources: AlignmentSources,
  application: ApplicationFacts,
  now: string,
  actor: Actor,
  mayConfirm: boolean,
): Promise<Policy & MessagePolicy> {
  const [policy, alignment] = await Promise.all([
    policyFor(sources.settings, application, now, actor, mayConfirm),
    application.expectations.version > 0 ? alignmentNow(application, sources) : undefined,
  ]);
  return { ...policy, ...(alignment ? { alignment } : {}) };
}

/**
 * What expectations are compared with now: the job as it is, by the organisation's rules, and the distance between the
 * postcodes as they are today. Whatever compares them takes it from here, so that all say the same.
 */
export async function alignmentNow(
  application: ApplicationFacts,
  { settings, people, geocoder }: AlignmentSources,
): Promise<AlignmentPolicy> {
  const { organisation, candidateId } = application;
  const [job, organisationSettings, candidate, site] = await Promise.all([
    settings.job(organisation, application.job.jobId),
    settings.organisation(organisation),
    people.candidate(organisation, candidateId),
    settings.site(organisation, application.site.siteId),
  ]);
  if (!job) throw new Error(`${application.applicationId}: its job ${application.job.jobId} is not there`);
  return {
    terms: termsOfJob(job, await kilometresBetween(candidate, site, geocoder)),
    rules: organisationSettings?.alignment ?? defaultAlignmentRules,
  };
}
