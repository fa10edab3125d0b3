import assert from "node:assert/strict";
import test from "node:test";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import type { Application, History } from "../../shared/domain/application/state.ts";
import { addDays, daysBetween } from "../../shared/domain/calendar/days.ts";
import { dayOf } from "../../shared/domain/calendar/zones.ts";
import { noticeDays, retentionPlan } from "../../shared/domain/personal-data/retention.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { historyOf, partsOfStream } from "../../shared/runtime/history.ts";
import { begin, end } from "./simulation.ts";
import type { Run } from "./simulation.ts";
import { intentsOf } from "./workload.ts";

const day = 86_400_000;

/** Every application of a run as its stream leaves it. */
async function applicationsOf({ cloud }: Run): Promise<{ history: History; application: Application }[]> {
  const client = {
    send: (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
      Promise.resolve(cloud.tables.execute(command.constructor.name, command.input)),
  };
  const facts = createFacts(client as never, "facts", ApplicationEvent);
  const streams = new Set(cloud.tables.all("facts").map(({ pk }) => String(pk)));
  const found = await Promise.all(
    [...streams]
      .filter((stream) => partsOfStream(stream)?.kind === "application")
      .map(async (stream) => historyOf(await facts.read(stream))),
  );
  return found.flatMap((history) =>
    history.state.status === "none" ? [] : [{ history, application: history.state }],
  );
}

const wentWrong = ({ cloud }: Run): number =>
  [...cloud.faults.injected.values()].reduce((sum, count) => sum + count, 0);

// A site in Leeds keeps details for six months, one in Utrecht for 28 days; schedules sleep, functions crash, mail bounces.
for (const seed of ["kept-4", "kept-6"])
  test(`whoever's time is over is told and erased, and nobody else is, whatever goes wrong meanwhile (${seed})`, async () => {
    const run = begin(seed, intentsOf(seed, 16));
    const { cloud, workload, intents } = run;
    const last = workload.plan(intents, cloud.scheduler.now + 60_000);
    await cloud.scheduler.runUntil(last + day);
    const before = wentWrong(run);
    await cloud.scheduler.runUntil(cloud.scheduler.now + 230 * day);
    assert.ok(wentWrong(run) > before, "something went wrong");
    await end(run);
    assert.deepEqual(run.problems, []);
    const now = new Date(cloud.scheduler.now).toISOString();
    const profiles = new Set(
      cloud.tables.all("people").flatMap(({ pk, sk }) => (sk === "profile" ? [String(pk)] : [])),
    );
    let erased = 0;
    for (const { history, application } of await applicationsOf(run)) {
      const { organisation, candidateId, applicationId, site, erasure, mergedInto } = application;
      const today = dayOf(now, site.zone);
      const kept = profiles.has(`${organisation}#candidate#${candidateId}`);
      const begun = history.events.find(({ type }) => type === "ErasureBegun");
      if (!begun) {
        const plan = retentionPlan(application);
        assert.ok(!plan || addDays(plan.eraseOn, 1) >= today, `${applicationId} is kept too long`);
        if (mergedInto === undefined) assert.ok(kept, `${applicationId} was erased before its time`);
        continue;
      }
      erased += 1;
      const notice = history.events.findLast(
        ({ type, seq }) => type === "RetentionNoticeGiven" && seq < begun.seq,
      );
      assert.ok(notice?.type === "RetentionNoticeGiven", `${applicationId} was erased without notice`);
      const told = dayOf(notice.recordedAt, site.zone);
      assert.ok(daysBetween(told, notice.eraseOn) >= noticeDays, `${applicationId}: a week is a week`);
      assert.ok(
        dayOf(begun.recordedAt, site.zone) >= notice.eraseOn,
        `${applicationId}: the day that was named`,
      );
      assert.equal(erasure?.status, "done", applicationId);
      assert.equal(kept, false, `${applicationId}: the person is gone`);
      assert.equal(history.events.filter(({ type }) => type === "ErasureBegun").length, 1);
    }
    assert.ok(erased > 0, "somebody's time was over");
  });
