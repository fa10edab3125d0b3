import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/record-reported-outcome/handler.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { ReportRefused } from "../../../shared/domain/messages/occasions.ts";
import { anApplication } from "../../builders/history.ts";
import {
  batch,
  MemoryClaims,
  MemoryClock,
  MemoryFacts,
  MemoryLog,
  MemoryMetrics,
  MemoryReports,
  memorySettings,
  tell,
} from "../../builders/memory.ts";

function reporting() {
  const facts = new MemoryFacts<ApplicationEvent>();
  const refusals = new MemoryFacts<ReportRefused>();
  const claims = new MemoryClaims();
  const reports = new MemoryReports();
  const metrics = new MemoryMetrics();
  const log = new MemoryLog();
  const stream = tell(anApplication(), facts);
  const handle = createHandler({
    ...{ facts, refusals, claims, reports, metrics, log, settings: memorySettings() },
    clock: new MemoryClock("2026-04-10T09:00:00.000Z"),
    pause: () => Promise.resolve(),
  });
  const started = {
    ...{ reportId: "r1", applicationId: "app_1", milestone: "started-work", outcome: "started" },
    effectiveAt: "2026-04-08T08:00:00.000Z",
  };
  const report = (detail: Record<string, unknown> = started, source = "payroll") =>
    handle(
      batch({
        ...{ id: "e1", source, account: "111122223333", "detail-type": "OutcomeReported" },
        ...{ time: "2026-04-10T09:00:00Z", detail },
      }),
    );
  const outcomes = () => facts.events(stream).filter((event) => event.type === "OutcomeRecorded");
  return { facts, refusals, claims, reports, metrics, log, started, report, outcomes };
}

describe("an outcome reported by another system", () => {
  it("is recorded with the milestones it skips, and confirms itself", async () => {
    const { report, outcomes } = reporting();
    assert.deepEqual(await report(), { batchItemFailures: [] });
    assert.deepEqual(
      outcomes().map((event) => event.milestone),
      ["contact-made", "interview-booked", "interview-completed", "offer", "started-work"],
    );
    assert.ok(outcomes().every((event) => event.reportId === "r1"));
  });

  it("is recorded once per report of its source, and a repeated one is no error", async () => {
    const { report, outcomes, reports } = reporting();
    await report();
    const before = outcomes().length;
    assert.deepEqual(await report(), { batchItemFailures: [] });
    assert.equal(outcomes().length, before);
    assert.equal(reports.kept.size, 0);
  });

  it("may date it in any zone", async () => {
    const { report, started, outcomes } = reporting();
    await report({ ...started, effectiveAt: "2026-04-08T09:00:00+01:00" });
    assert.equal(outcomes().at(-1)?.effectiveAt, "2026-04-08T08:00:00.000Z");
  });

  it("finds the application by the reference it was created with", async () => {
    const { claims, report, started, outcomes } = reporting();
    claims.names.set("org_acme#external-ref#req-77", "app_1");
    await report({ ...started, applicationId: undefined, externalRef: "req-77" });
    assert.ok(outcomes().length > 0);
  });

  it("that is refused is kept with the reason, and told of once", async () => {
    const { report, started, reports, refusals, metrics } = reporting();
    for (let time = 0; time < 3; time += 1)
      assert.deepEqual(await report({ ...started, effectiveAt: "2026-05-08T08:00:00.000Z" }), {
        batchItemFailures: [],
      });
    assert.equal(reports.kept.get("payroll#r1")?.code, "date-in-the-future");
    assert.equal(refusals.events("org_acme#report#payroll#r1").length, 1);
    assert.equal(metrics.counts.get("reportsRefused"), 1);
  });

  it("that was refused and is sent again once it can be, is refused no more", async () => {
    const { report, started, reports, outcomes } = reporting();
    await report({ ...started, effectiveAt: "2026-05-08T08:00:00.000Z" });
    await report(started);
    assert.equal(reports.kept.size, 0);
    assert.equal(outcomes().at(-1)?.outcome, "started");
  });

  it("about an application of nobody's is refused", async () => {
    const { report, started, reports } = reporting();
    await report({ ...started, applicationId: "app_nowhere" });
    assert.equal(reports.kept.get("payroll#r1")?.code, "unknown-application");
  });

  it("that is malformed is kept without its content", async () => {
    const { report, started, reports } = reporting();
    await report({ ...started, note: "Sam Okafor has started" });
    const kept = reports.kept.get("payroll#r1");
    assert.equal(kept?.code, "malformed");
    assert.ok(!JSON.stringify(kept).includes("Okafor"));
  });

  it("says a requirement by its id, and one of the job's: nobody is described in its place", async () => {
    const { started, report, reports, outcomes } = reporting();
    const notMet = { ...started, milestone: "contact-made", outcome: "requirement-not-met" };
    await report({ ...notMet, details: { requirementId: "Sam Okafor cannot lift" } });
    assert.equal(reports.kept.get("payroll#r1")?.code, "malformed");
    await report({ ...notMet, details: { requirementId: "sam-okafor" } });
    assert.equal(reports.kept.get("payroll#r1")?.code, "unknown-requirement");
    assert.deepEqual(outcomes(), []);
    await report({ ...notMet, details: { requirementId: "night-shifts" } });
    assert.equal(outcomes()[0]?.details?.requirementId, "night-shifts");
    assert.equal(reports.kept.size, 0);
  });

  it("names no note: where an interview takes place is written by people alone", async () => {
    const { started, report, reports, outcomes } = reporting();
    const booking = {
      startsAt: "2026-04-13T09:00:00.000Z",
      endsAt: "2026-04-13T10:00:00.000Z",
      format: "in-person",
      people: [],
    };
    const booked = { ...started, milestone: "interview-booked", outcome: "booked" };
    await report({ ...booked, details: { booking: { ...booking, placeNoteId: "at Sam Okafor's" } } });
    assert.equal(reports.kept.get("payroll#r1")?.code, "malformed");
    assert.deepEqual(outcomes(), []);
    await report({ ...booked, details: { booking } });
    assert.deepEqual(outcomes().at(-1)?.details?.booking, booking);
  });

  it("by a source that reports for nobody is a matter for the dead letters", async () => {
    const { report, started, log } = reporting();
    const { batchItemFailures } = await report(started, "stranger");
    assert.equal(batchItemFailures.length, 1);
    assert.ok(log.lines.some((line) => line.startsWith("ERROR")));
  });
});
