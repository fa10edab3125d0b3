import type { Companion } from "./facts.ts";

/** A report of another system that could not become an outcome: kept where a person sees it, until it can. */
export interface RefusedReport {
  readonly organisation: string;
  /** The system that reported, and its AWS account. */
  readonly source: string;
  readonly account: string;
  readonly reportId: string;
  readonly applicationId?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly milestone?: string | undefined;
  readonly outcome?: string | undefined;
  readonly effectiveAt?: string | undefined;
  /** Why: a refusal of the domain, `unknown-application` or `malformed`, and the sentence to it. */
  readonly code: string;
  readonly message: string;
  readonly refusedAt: string;
  /** The report as it came, to be sent again; empty where it was malformed, since it could only fail again. */
  readonly detail?: unknown;
}

export interface Reports {
  /** Which organisation a source of an account reports for. */
  organisationOf(account: string, source: string): Promise<string | undefined>;
  /** Keeps a refused report, or replaces what was kept of it. */
  keeping(report: RefusedReport): Companion;
  keep(report: RefusedReport): Promise<void>;
  find(organisation: string, source: string, reportId: string): Promise<RefusedReport | undefined>;
  /** All refused reports of an organisation, in no particular order. */
  refused(organisation: string): Promise<RefusedReport[]>;
  /** Forgets one that has become an outcome since. */
  settle(organisation: string, source: string, reportId: string): Promise<void>;
}
