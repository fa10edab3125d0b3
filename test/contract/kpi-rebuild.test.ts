import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { progressLine, rebuildKpis, reportOf } from "../../commands/rebuild-kpis.ts";
import { createHandler } from "../../functions/schedule/rebuild-kpis/handler.ts";
import {
  beginRebuild,
  graceMilliseconds,
  patienceMilliseconds,
  rebuildStep,
} from "../../functions/schedule/rebuild-kpis/rebuild.ts";
import { createKpiGenerations } from "../../shared/adapters/dynamodb/kpi-generations.ts";
import type { Generations } from "../../shared/ports/kpi-generations.ts";
import { anApplication, driverJob, upTo, utrecht } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { booksOf } from "../domain/kpi/books.ts";
import { contention } from "./contended.ts";
import { comparable, countingOn, months, now } from "./counting.ts";
import type { Counting } from "./counting.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const ordinaryPage = 150;
const noPause = () => Promise.resolve();
const anHour = 3_600_000;

/** A clock that stands until it is told to go on. */
function clockFrom(milliseconds: number) {
  let at = Date.parse(now) + milliseconds;
  return { now: () => new Date(at).toISOString(), goOn: (by: number) => void (at += by) };
}

describe("rebuilding figures", () => {
  let running: RunningTables;
  let world: Counting;

  before(async () => {
    running = await startTables();
    world = countingOn(running);
  });
  after(() => running.stop());

  /** What a rebuild stands on, over a connection that may break; pages are small, so that it takes steps. */
  const rebuilding = (client: DynamoDBDocumentClient = running.client, pageSize = ordinaryPage) => ({
    ...countingOn({ client }),
    pause: noPause,
    generations: createKpiGenerations(client, tables, { pause: noPause, pageSize }),
  });

  /** Goes on with a rebuild until nothing is left to do. */
  const finish = async (organisation: string): Promise<void> => {
    const clock = clockFrom(anHour);
    for (;;) {
      const step = await rebuildStep(organisation, { ...rebuilding(), clock });
      if (step.next === "nothing") return;
      if (step.next === "wait") clock.goOn(step.milliseconds);
    }
  };

  /** Numbers of the generations of which anything is left. */
  async function generationsLeft(organisation: string): Promise<Set<number>> {
    const left = new Set<number>();
    let from: Record<string, unknown> | undefined;
    do {
      const page = await running.client.send(
        new ScanCommand({ TableName: tables.views, ...(from ? { ExclusiveStartKey: from } : {}) }),
      );
      for (const item of page.Items ?? []) {
        const [of, kind = "", number] = String(item["pk"]).split("#");
        if (of === organisation && /^kpi(-contribution)?$/.test(kind)) left.add(Number(number));
      }
      from = page.LastEvaluatedKey;
    } while (from);
    return left;
  }

  const twoLives = (organisation: string) => [
    upTo("offer", anApplication({ organisation }).laterBy({ hours: 30 }).contact()),
    anApplication({ organisation, applicationId: "app_2" }),
  ];

  async function counted(organisation: string, stories: readonly Story[]): Promise<void> {
    await world.newOrganisation(organisation);
    for (const story of stories) await world.tell(story);
    await world.run();
  }

  it("builds a new generation beside the served one, finds both equal, switches, and leaves nothing of the old", async () => {
    const organisation = "org_rebuild";
    const stories = twoLives(organisation);
    await counted(organisation, stories);
    const seen: Generations[] = [];
    const clock = clockFrom(0);
    let slept = 0;
    const done = await rebuildKpis(
      organisation,
      {},
      { ...rebuilding(running.client, 8), clock },
      {
        shown: (state) => void seen.push(state),
        sleep: (milliseconds) => {
          slept += milliseconds;
          clock.goOn(milliseconds);
          return Promise.resolve();
        },
      },
    );
    assert.deepEqual([done.served.number, done.report?.counted, done.report?.different], [2, 2, 0]);
    assert.equal(slept, graceMilliseconds, "readers of the old one have their time to end");
    await world.assertEqualsRebuild(organisation, stories);
    assert.deepEqual(await generationsLeft(organisation), new Set([2]));
    const phases = new Set(seen.map(({ building, retired }) => building?.phase ?? retired.length));
    assert.deepEqual(phases, new Set(["counting", "comparing", 1, 0]));
  });

  it("names what differed, and serves what follows from the facts", async () => {
    const organisation = "org_wrong";
    const stories = twoLives(organisation);
    await counted(organisation, stories);
    const [generation] = await world.kpis.generations(organisation);
    const key = { dimension: "organisation", row: "all", basis: "cohort", month: "2026-03" } as const;
    await world.kpis.recount({
      organisation,
      generation,
      applicationId: "app_never",
      from: 0,
      to: {
        contribution: { place: { siteId: "s", jobId: "j", recruiterId: "r" }, cells: {} },
        seq: 1,
        version: 1,
      },
      changes: [{ ...key, section: "counts", add: { received: 7 } }],
      at: now,
    });
    await beginRebuild(organisation, {}, rebuilding());
    await finish(organisation);
    await world.assertEqualsRebuild(organisation, stories);
    const done = await rebuilding().generations.read(organisation);
    assert.deepEqual(done.report?.examples, ["2026-03 organisation cohort#all#counts: received 9 → 2"]);
    assert.match(reportOf(done), /1 sections differ[^]*received 9 → 2/);
    const [row] = await world.kpis.rows({ organisation, dimension: "organisation", basis: "cohort", months });
    assert.equal(row?.restatedAt, clockFrom(anHour).now(), "a month that was over has another figure now");
  });

  it("restates nothing where nothing changed, and forgets no restatement", async () => {
    const organisation = "org_kept";
    await counted(organisation, twoLives(organisation));
    const query = { organisation, dimension: "organisation", basis: "cohort", months } as const;
    const before = await world.kpis.rows(query);
    assert.ok(before.some(({ restatedAt }) => restatedAt === now));
    await beginRebuild(organisation, {}, rebuilding());
    await finish(organisation);
    const restated = (rows: typeof before) => rows.map(({ month, restatedAt }) => [month, restatedAt]).sort();
    assert.deepEqual(restated(await world.kpis.rows(query)), restated(before));
  });

  it("notes that a month that was over has another figure, though counting has its row at that moment", async () => {
    const organisation = "org_noted";
    await counted(organisation, twoLives(organisation));
    const query = { organisation, dimension: "organisation", basis: "cohort", months } as const;
    const before = await world.kpis.rows(query);
    let refused = 0;
    const send = (command: { input: object }): Promise<unknown> => {
      const { UpdateExpression = "" } = command.input as { UpdateExpression?: string };
      if (UpdateExpression.includes("restatedAt") && (refused += 1) <= 2)
        return Promise.reject(contention("TransactionConflictException"));
      return running.client.send(command as never);
    };
    const client = new Proxy(running.client, {
      get: (target, property) => (property === "send" ? send : (Reflect.get(target, property) as unknown)),
    });
    const clock = clockFrom(anHour);
    const contended = { ...rebuilding(client), clock };
    await beginRebuild(organisation, {}, contended);
    while ((await contended.generations.read(organisation)).building)
      await rebuildStep(organisation, contended);
    assert.ok(refused > 2, "nothing was noted again");
    const restated = (rows: typeof before) => rows.map(({ month, restatedAt }) => [month, restatedAt]).sort();
    assert.deepEqual(restated(await world.kpis.rows(query)), restated(before));
  });

  it("spreads the organisation's rows over several partitions where asked to, and back", async () => {
    const organisation = "org_busy";
    const stories = [
      ...twoLives(organisation),
      ...Array.from({ length: 6 }, (_, index) =>
        anApplication({ organisation, applicationId: `app_more${index}` }),
      ),
    ];
    await counted(organisation, stories);
    for (const shards of [4, 1]) {
      await beginRebuild(organisation, { shards }, rebuilding());
      await finish(organisation);
      const { served, report } = await rebuilding().generations.read(organisation);
      assert.deepEqual([served.shards, report?.different], [shards, 0]);
      await world.assertEqualsRebuild(organisation, stories);
      const { Items } = await running.client.send(
        new ScanCommand({
          TableName: tables.views,
          FilterExpression: "begins_with(pk, :rows)",
          ExpressionAttributeValues: { ":rows": `${organisation}#kpi#${served.number}#organisation#2026-03` },
        }),
      );
      const partitions = new Set((Items ?? []).map((item) => String(item["pk"])));
      assert.ok(shards === 1 ? partitions.size === 1 : partitions.size > 1, [...partitions].join());
    }
    await assert.rejects(beginRebuild(organisation, { shards: 99 }, rebuilding()), /1 to 16/);
  });

  it("goes on in the function of a stage, run by run, and says what it found", async () => {
    const organisation = "org_cloud";
    const stories = twoLives(organisation);
    await counted(organisation, stories);
    const dependencies = rebuilding(running.client, 40);
    const lines: [string, unknown][] = [];
    const log = {
      ...dependencies.log,
      info: (code: string, fields?: object) => void lines.push([code, fields]),
    };
    await beginRebuild(organisation, {}, dependencies);
    await dependencies.generations.ask(organisation);
    let runs = 0;
    const clock = clockFrom(0);
    for (; (await dependencies.generations.asked()).length > 0; runs += 1) {
      // Three looks at the time that is left, and it is up.
      let looks = 0;
      const context = { getRemainingTimeInMillis: () => ((looks += 1) > 3 ? 1_000 : 200_000) };
      await createHandler({ ...dependencies, clock, log })({} as never, context);
      clock.goOn(graceMilliseconds);
      assert.ok(runs < 100);
    }
    assert.ok(runs > 3, `${runs} runs`);
    await world.assertEqualsRebuild(organisation, stories);
    const [[code, fields] = []] = lines;
    assert.deepEqual(
      [code, fields],
      ["REBUILT", { organisation, generation: 2, counted: 2, different: 0, examples: "" }],
    );
  });

  it("fails the run where a rebuild cannot go on, once the others have", async () => {
    const stories = twoLives("org_whole");
    await counted("org_whole", stories);
    await world.newOrganisation("org_broken");
    const dependencies = rebuilding();
    for (const organisation of ["org_broken", "org_whole"]) {
      await beginRebuild(organisation, {}, dependencies);
      await dependencies.generations.ask(organisation);
    }
    const generations = {
      ...dependencies.generations,
      applications: (
        organisation: string,
        from: Parameters<typeof dependencies.generations.applications>[1],
      ) =>
        organisation === "org_broken"
          ? Promise.reject(new Error("no answer"))
          : dependencies.generations.applications(organisation, from),
    };
    const run = createHandler({ ...dependencies, generations });
    await assert.rejects(run({} as never, { getRemainingTimeInMillis: () => 200_000 }), /1 rebuilds failed/);
    assert.equal((await dependencies.generations.read("org_whole")).served.number, 2);
    for (const organisation of await dependencies.generations.asked())
      await dependencies.generations.answered(organisation);
    assert.deepEqual(await dependencies.generations.asked(), []);
  });

  it("shows how far it is", () => {
    const building: NonNullable<Generations["building"]> = {
      ...{ number: 2, shards: 1, startedAt: now, looked: 500, counted: 50, different: 0, examples: [] },
      phase: "counting",
    };
    const state = { revision: 1, last: 2, served: { number: 1, shards: 1 }, building, retired: [] };
    assert.equal(
      progressLine(state, 1_000),
      `${"█".repeat(15)}${"░".repeat(15)} 50 %, 50 applications counted`,
    );
    assert.match(progressLine(state, 100), /^█{30} 100 %/);
    assert.match(
      progressLine({ ...state, building: { ...building, phase: "comparing" } }, 9),
      /^comparing: 0/,
    );
  });

  describe("of what is not counted yet", () => {
    /** Steps until it waits; how long it would wait. */
    const untilItWaits = async (
      organisation: string,
      clock: ReturnType<typeof clockFrom>,
      pageSize?: number,
    ): Promise<number> => {
      for (;;) {
        const step = await rebuildStep(organisation, { ...rebuilding(running.client, pageSize), clock });
        if (step.next === "nothing") assert.fail("it did not wait");
        if (step.next === "wait") return step.milliseconds;
      }
    };
    const begunTooSoon = async (organisation: string): Promise<Story[]> => {
      const stories = twoLives(organisation);
      await world.newOrganisation(organisation);
      for (const story of stories) await world.tell(story);
      await beginRebuild(organisation, {}, rebuilding());
      return stories;
    };

    it("a comparison says nothing until it is counted in both, then finds them equal", async () => {
      const organisation = "org_lag";
      const stories = await begunTooSoon(organisation);
      const clock = clockFrom(0);
      assert.ok((await untilItWaits(organisation, clock)) > 0);
      const waiting = await rebuilding().generations.read(organisation);
      assert.equal(waiting.building?.different, 0);
      assert.match(progressLine(waiting, 9), /^comparing: waits/);
      await world.run();
      await finish(organisation);
      const { served, report } = await rebuilding().generations.read(organisation);
      assert.deepEqual([served.number, report?.different], [2, 0]);
      await world.assertEqualsRebuild(organisation, stories);
    });

    it("it waits ten minutes, not for ever, for what cannot be counted, and names what differs", async () => {
      const organisation = "org_stuck";
      await begunTooSoon(organisation);
      const clock = clockFrom(0);
      const small = 40;
      await untilItWaits(organisation, clock, small);
      clock.goOn(patienceMilliseconds - 1);
      await untilItWaits(organisation, clock, small);
      clock.goOn(1);
      // From then on it waits on no page any more, only for the readers of the old figures.
      assert.equal(await untilItWaits(organisation, clock, small), graceMilliseconds);
      await finish(organisation);
      const { served, report } = await rebuilding().generations.read(organisation);
      assert.equal(served.number, 2);
      assert.ok((report?.different ?? 0) > 0, "what was served lacked both applications");
      await world.run();
    });
  });

  describe("with everything going wrong", () => {
    type Fault = "crash before" | "crash after" | "answer lost";

    /** A connection that breaks at its nth write: after a crash it says nothing more. */
    function breaking(
      faults: readonly { readonly at: number; readonly fault: Fault }[],
    ): DynamoDBDocumentClient {
      let writes = 0;
      let dead = false;
      const send = async (command: { constructor: { name: string } }): Promise<unknown> => {
        if (dead) throw new Error("injected: dead");
        const isWrite = /^(Put|Update|Delete|BatchWrite|TransactWrite)Command$/.test(
          command.constructor.name,
        );
        const found = isWrite ? faults.find(({ at }) => at === writes) : undefined;
        if (isWrite) writes += 1;
        if (found?.fault === "crash before") {
          dead = true;
          throw new Error("injected: crash before");
        }
        const answer = await running.client.send(command as never);
        if (found) {
          dead = found.fault === "crash after";
          throw new Error(`injected: ${found.fault}`);
        }
        return answer;
      };
      return { send } as unknown as DynamoDBDocumentClient;
    }

    const livesOf = (organisation: string): Story[][] =>
      [0, 1, 2].map((index) => {
        const start = anApplication({ organisation, applicationId: `app_${index}` });
        const contacted = start.laterBy({ hours: 20 * index + 1 }).contact();
        const further = upTo(index === 1 ? "interview-completed" : "offer", contacted);
        const moved = further.transfer(driverJob, { ...utrecht, currency: "GBP" }, "mem_rob");
        return [start, contacted, further, index === 2 ? moved : further.undo("contact-made")];
      });

    const faults = fc.array(
      fc.record({
        at: fc.nat(12),
        fault: fc.constantFrom<Fault>("crash before", "crash after", "answer lost"),
      }),
      { maxLength: 3 },
    );
    const action = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant("tell" as const), app: fc.nat(2), points: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("mark again" as const), app: fc.nat(2) }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant("count" as const),
          runs: fc.array(faults, { minLength: 1, maxLength: 2 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant("rebuild" as const),
          shards: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
          afresh: fc.boolean(),
          workers: fc.array(fc.record({ steps: fc.nat(6), faults }), { minLength: 1, maxLength: 2 }),
          counting: faults,
        }),
      },
    );

    let number = 0;
    it("any order and grouping of increments and rebuilds, with duplicates and crashes, ends in the rollups of one rebuild", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (actions) => {
          const organisation = `org_p${(number += 1)}`;
          await world.newOrganisation(organisation);
          const lives = livesOf(organisation);
          const reached = [-1, -1, -1];
          const reachedBy = (app: number): Story | undefined => lives[app]?.[reached[app] ?? -1];
          const injected = (error: unknown): void => {
            assert.match(String(error), /injected|could not be counted|busy/);
          };
          for (const each of actions)
            if (each.do === "tell") {
              reached[each.app] = Math.min(3, (reached[each.app] ?? -1) + 1);
              await world.tell(reachedBy(each.app) as Story, { points: each.points });
            } else if (each.do === "mark again") {
              const story = reachedBy(each.app);
              if (story) await world.tell(story);
            } else if (each.do === "count")
              await Promise.all(
                each.runs.map((planned) =>
                  countingOn({ client: breaking(planned) })
                    .run()
                    .catch(injected),
                ),
              );
            else
              await Promise.all([
                countingOn({ client: breaking(each.counting) })
                  .run()
                  .catch(injected),
                ...each.workers
                  .map(async (worker) => {
                    const dependencies = rebuilding(breaking(worker.faults));
                    await beginRebuild(
                      organisation,
                      { shards: each.shards, afresh: each.afresh },
                      dependencies,
                    );
                    for (let step = 0; step < worker.steps; step += 1)
                      await rebuildStep(organisation, dependencies);
                  })
                  .map((work) => work.catch(injected)),
              ]);

          const told = [0, 1, 2].flatMap((app) => reachedBy(app) ?? []);
          for (const story of told) await world.tell(story);
          await world.run();
          const expected = comparable(booksOf(told));
          assert.deepEqual(comparable(await world.stored(organisation)), expected);
          const state = await rebuilding().generations.read(organisation);
          await finish(organisation);
          assert.deepEqual(comparable(await world.stored(organisation)), expected);
          const { served, report } = await rebuilding().generations.read(organisation);
          if (state.building)
            assert.deepEqual([served.number, report?.different], [state.building.number, 0]);
          const left = await generationsLeft(organisation);
          assert.deepEqual(left, new Set(told.length > 0 ? [served.number] : []));
        }),
        { numRuns: Number(process.env["KPI_RUNS"] ?? 6) },
      );
    });
  });
});
