import { contributionOf } from "./contribution.ts";
import type { Contribution, Subject } from "./contribution.ts";
import { alignment } from "./families/alignment.ts";
import { arrivals } from "./families/arrivals.ts";
import { communication } from "./families/communication.ts";
import { durations } from "./families/durations.ts";
import { contact } from "./families/first-contact.ts";
import { experience } from "./families/experience.ts";
import { funnel } from "./families/funnel.ts";
import { interviews } from "./families/interviews.ts";
import { offers } from "./families/offers.ts";
import { points } from "./families/points.ts";
import { referral } from "./families/referral.ts";
import { retention } from "./families/retention.ts";
import { salaries } from "./families/salaries.ts";
import { support } from "./families/support.ts";
import type { Family, Kpi } from "./kpi.ts";

/** Every family of KPIs, in the order they are shown. A new one is added here and nowhere else. */
const families: readonly Family[] = [
  arrivals,
  funnel,
  contact,
  durations,
  communication,
  experience,
  interviews,
  alignment,
  offers,
  salaries,
  support,
  retention,
  referral,
  points,
];

/** Every KPI that is served. */
export const kpis: readonly Kpi[] = families.flatMap((family) => family.kpis);

/** What an application adds to all figures. */
export const contribution = (subject: Subject): Contribution =>
  contributionOf(
    subject,
    (taken) => families.flatMap((family) => family.take(taken)),
    (taken) => families.flatMap((family) => family.takeOfLedger?.(taken) ?? []),
  );
