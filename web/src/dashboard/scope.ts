import type { Kind } from "./periods.ts";

export const bases = ["cohort", "activity"] as const;
export const groupings = ["site", "job", "recruiter"] as const;

/** What a dashboard shows, as it stands in its address. */
export interface Scope {
  readonly period?: Kind;
  readonly from?: string;
  readonly to?: string;
  readonly site?: string;
  readonly job?: string;
  /** Each KPI's usual one unless said. */
  readonly basis?: (typeof bases)[number];
  readonly by?: (typeof groupings)[number];
  /** The period before is shown beside unless it is switched off. */
  readonly compare?: "no";
}
