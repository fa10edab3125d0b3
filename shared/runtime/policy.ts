import { dayOf } from "../domain/calendar/zones.ts";
import { holidaysOf } from "../domain/calendar/holidays.ts";
import type { SiteCalendar } from "../domain/calendar/working-time.ts";
import type { Actor, SiteSettings } from "../domain/application/events.ts";
import type { AlignmentPolicy, Policy } from "../domain/application/decision.ts";
import type { ApplicationFacts } from "../domain/application/state.ts";
import { defaultAlignmentRules } from "../domain/expectations/alignment.ts";
import { termsOfJob } from "../domain/expectations/terms.ts";
import type { MessagePolicy } from "../domain/messages/plan.ts";
import type { Country } from "../domain/organisation/organisation.ts";
import { undoWindowSeconds } from "../names.ts";
import type { Settings } from "../ports/settings.ts";

/** Years around now whose holidays a decision can need: a date may be back-dated, a review lies ahead. */
const yearsBack = 1;
const yearsAhead = 2;

/** The calendar of a site: its hours, its country's public holidays and its own closed days. */
export function calendarOf(site: SiteSettings, closedDays: readonly string[], now: string): SiteCalendar {
  const year = Number(dayOf(now, site.zone).slice(0, 4));
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => year - yearsBack + index);
  const { zone, workingDays, opens, closes } = site;
  const holidays = years.flatMap((y) => holidaysOf(site.country as Country, y));
  return { zone, workingDays, opens, closes, holidays: [...holidays, ...closedDays] };
}

/** What messages and the clock need to know about an application: its pinned track and scheme, its site's calendar. */
export async function messagePolicyFor(
  settings: Settings,
  application: ApplicationFacts,
  now: string,
): Promise<MessagePolicy> {
  const { organisation } = application;
  const [track, scheme, site] = await Promise.all([
    settings.track(organisation, application.trackVersion),
    settings.scheme(organisation, application.schemeVersion),
    settings.site(organisation, application.site.siteId),
  ]);
  return {
    track,
    scheme,
    calendar: calendarOf(application.site, site?.closedDays ?? [], now),
    undoWindowSeconds,
  };
}

/** What a decision on an application is made with. */
export async function policyFor(
  settings: Settings,
  application: ApplicationFacts,
  now: string,
  actor: Actor,
  mayConfirm: boolean,
): Promise<Policy & MessagePolicy> {
  // Where nothing was answered nothing can block: most commands read no job for it.
  const stated = application.expectations.version > 0;
  const [common, alignment] = await Promise.all([
    messagePolicyFor(settings, application, now),
    stated ? alignmentPolicyFor(settings, application) : undefined,
  ]);
  return { ...common, now, actor, mayConfirm, ...(alignment ? { alignment } : {}) };
}

/**
 * The job as it is now, and by which rules expectations are compared with it. The distance is the one known when the
 * candidate was last asked, unless a fresh one is given.
 */
export async function alignmentPolicyFor(
  settings: Settings,
  application: ApplicationFacts,
  distanceKilometres = application.expectations.terms?.distanceKilometres,
): Promise<AlignmentPolicy> {
  const { organisation } = application;
  const [job, organisationSettings] = await Promise.all([
    settings.job(organisation, application.job.jobId),
    settings.organisation(organisation),
  ]);
  if (!job) throw new Error(`${application.applicationId}: its job ${application.job.jobId} is not there`);
  return {
    terms: termsOfJob(job, distanceKilometres),
    rules: organisationSettings?.alignment ?? defaultAlignmentRules,
  };
}
