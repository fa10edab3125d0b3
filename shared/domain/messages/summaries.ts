import type { Role } from "../organisation/organisation.ts";

/**
 * The mails that come regularly, by themselves, and that their reader may do without: each kind with the role it is
 * written for. Everything else is about something that happened, and nobody is asked whether they want it.
 */
export const summaryRoles = {
  digest: "recruiter",
  overdue: "recruiter",
  "missed-promises": "hr",
  "reversed-points": "finance",
} as const satisfies Readonly<Record<string, Role>>;

export type SummaryKind = keyof typeof summaryRoles;

export const summaryKinds = Object.keys(summaryRoles) as readonly SummaryKind[];

export const isSummaryKind = (text: string): text is SummaryKind => Object.hasOwn(summaryRoles, text);

/** Those that come to somebody with these roles; an admin may stand in for everybody. */
export const summariesFor = (roles: readonly Role[]): SummaryKind[] =>
  summaryKinds.filter((kind) => roles.includes(summaryRoles[kind]) || roles.includes("admin"));
