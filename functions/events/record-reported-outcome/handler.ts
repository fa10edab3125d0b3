import * as z from "zod/mini";
import { ReportedOutcome, ReportEnvelope } from "../../../shared/contracts/events/reported-outcome.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import { reportStream } from "../../../shared/domain/messages/occasions.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { ReportRefused } from "../../../shared/domain/messages/occasions.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { RefusedReport, Reports } from "../../../shared/ports/reports.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";

export interface Dependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read" | "append">;
  readonly refusals: Pick<FactStore<ReportRefused>, "append">;
  readonly claims: Pick<Claims, "named" | "naming">;
  readonly settings: Settings;
  readonly reports: Reports;
  readonly clock: Clock;
  readonly pause: (attempt: number) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** How often a lost race is decided again before the queue brings the report another time. */
const attempts = 6;

interface Report extends ReportedOutcome {
  readonly organisation: string;
  readonly source: string;
  readonly account: string;
}

type Refusal = Pick<RefusedReport, "code" | "message">;

/**
 * Records what another system reports, by the same decision as what people report.
 *
 * @throws for an event of nobody we know: it goes to the dead letters, there is no organisation to show it to.
 */
export const createHandler = (dependencies: Dependencies) =>
  createQueueHandler(async (body) => {
    const { reports, log } = dependencies;
    const envelope = ReportEnvelope.parse(body);
    const { source, account } = envelope;
    const organisation = await reports.organisationOf(account, source);
    if (!organisation) throw new Error("a report came from a source that reports for nobody");
    const parsed = ReportedOutcome.safeParse(envelope.detail);
    if (!parsed.success) {
      await refuseMalformed(envelope, organisation, parsed.error.issues, dependencies);
      return;
    }
    const report = { ...parsed.data, organisation, source, account };
    const refusal = await record(report, dependencies);
    if (refusal) await refuse({ ...report, ...refusal, detail: parsed.data }, dependencies);
    else await reports.settle(organisation, source, report.reportId);
    log.info(refusal ? "REPORT_REFUSED" : "REPORT_RECORDED", {
      organisation,
      source,
      reportId: report.reportId,
      ...(refusal ? { code: refusal.code } : {}),
    });
  }, dependencies.log);

/** Records the outcome; nothing to say where it is recorded, now or by an earlier try. */
async function record(report: Report, dependencies: Dependencies): Promise<Refusal | undefined> {
  const { facts, claims, settings, clock, pause } = dependencies;
  const { organisation, source, reportId, milestone, outcome, effectiveAt, details } = report;
  const name = `${source}#${reportId}`;
  const applicationId =
    report.applicationId ?? (await claims.named(organisation, "external-ref", report.externalRef ?? ""));
  if (!applicationId) return unknownApplication;
  const stream = applicationStream(organisation, applicationId);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (await claims.named(organisation, "report", name)) return undefined;
    const read = await facts.read(stream);
    const history = historyOf(read);
    if (history.state.status === "none") return unknownApplication;
    if (!(await asksFor(details?.requirementId, history.state, settings))) return unknownRequirement;
    const now = clock.now();
    const actor = { kind: "system", source } as const;
    const policy = await policyFor(settings, history.state, now, actor, true);
    const decision = recordOutcome(
      { type: "RecordOutcome", milestone, outcome, effectiveAt, details, reportId },
      history,
      policy,
    );
    // Another delivery of the same report may have been recorded since: then it is that one which stands in the way.
    if (!decision.ok)
      return (await claims.named(organisation, "report", name)) ? undefined : decision.refusal;
    const appended = await facts.append(
      { stream, seq: nextSeq(read), events: decision.events, recordedAt: now, actor },
      [claims.naming(organisation, "report", name, applicationId)],
    );
    if (appended.ok) return undefined;
    await pause(attempt);
  }
  throw new Unavailable(`${stream} is busy`);
}

/** A requirement is one that the job asks for: nobody describes a person in its place. */
async function asksFor(
  requirementId: string | undefined,
  { organisation, job: { jobId } }: Application,
  settings: Pick<Settings, "job">,
): Promise<boolean> {
  if (requirementId === undefined) return true;
  const asked = (await settings.job(organisation, jobId))?.requirements ?? [];
  return asked.some((requirement) => requirement.requirementId === requirementId);
}

const unknownApplication: Refusal = {
  code: "unknown-application",
  message: "This organisation has no such application.",
};

const unknownRequirement: Refusal = {
  code: "unknown-requirement",
  message: "The application's job has no such requirement.",
};

/** A malformed report is kept by what can be read of it, and not to be sent again as it is: it could only fail again. */
async function refuseMalformed(
  { id, source, account, detail }: ReportEnvelope,
  organisation: string,
  issues: readonly z.core.$ZodIssue[],
  dependencies: Dependencies,
): Promise<void> {
  const { reportId } = z
    .catch(z.object({ reportId: ReportedOutcome.shape.reportId }), { reportId: id })
    .parse(detail);
  const places = [...new Set(issues.map((issue) => `/${issue.path.join("/")}`))].join(", ");
  const message = `The report does not fit the contract of OutcomeReported at: ${places}`;
  await refuse({ organisation, source, account, reportId, code: "malformed", message }, dependencies);
  dependencies.log.info("REPORT_REFUSED", { organisation, source, reportId, code: "malformed" });
}

/** Keeps a refused report where people see it. The first refusal is also a fact, so that somebody is told, once. */
async function refuse(
  refused: Omit<RefusedReport, "refusedAt">,
  { reports, refusals, clock, metrics }: Dependencies,
): Promise<void> {
  const refusedAt = clock.now();
  const { organisation, source, account, reportId, applicationId, externalRef, code, message, detail } =
    refused;
  const { milestone, outcome, effectiveAt } = refused;
  const report: RefusedReport = {
    ...{
      organisation,
      source,
      account,
      reportId,
      applicationId,
      externalRef,
      milestone,
      outcome,
      effectiveAt,
    },
    ...{ code, message, refusedAt, detail },
  };
  const appended = await refusals.append(
    {
      stream: reportStream(organisation, source, reportId),
      seq: 1,
      events: [
        { type: "ReportRefused", source, reportId, code, ...(applicationId ? { applicationId } : {}) },
      ],
      recordedAt: refusedAt,
      actor: { kind: "system", source },
    },
    [reports.keeping(report)],
  );
  if (appended.ok) metrics.count("reportsRefused");
  else await reports.keep(report);
}
