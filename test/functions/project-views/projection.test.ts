import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DeleteCommand, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { rebuildViews } from "../../../commands/rebuild-views.ts";
import { createHandler } from "../../../functions/stream/project-views/handler.ts";
import type { Dependencies } from "../../../functions/stream/project-views/handler.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createChangedMarks, createDueItems } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { followersOf, rowItem } from "../../../shared/adapters/dynamodb/view-items.ts";
import { createPayViews } from "../../../shared/adapters/dynamodb/market.ts";
import { settingKeys } from "../../../shared/adapters/dynamodb/settings.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { rowOf } from "../../../shared/domain/lists/row.ts";
import { outcomesAt } from "../../../shared/domain/track/track.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { openMilestone } from "../../../shared/domain/application/plan.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import { dueShards } from "../../../shared/names.ts";
import { messagesStream } from "../../../shared/runtime/history.ts";
import type { Fact } from "../../../shared/ports/facts.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import { anApplication, driverJob, leeds, straightPath, utrecht } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { memorySettings } from "../../builders/memory.ts";
import { accept, decidedFor, draft, tell } from "../../builders/offers.ts";
import { aMember, aName, oneOf, seeded } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";

/** The facts of a story, one for each append. */
function factsOf(story: Story): Fact<ApplicationEvent>[] {
  const { applicationId } = story.application();
  const bySeq = Map.groupBy(story.events, (event) => event.factSeq);
  return [...bySeq].map(([seq, events]) => {
    const [first] = events;
    if (!first) throw new Error("a fact holds an event");
    return {
      stream: `${organisation}#application#${applicationId}`,
      seq,
      events: events.map(({ seq: _s, factSeq: _f, recordedAt: _r, actor: _a, ...event }) => event),
      recordedAt: first.recordedAt,
      actor: first.actor,
    };
  });
}

/** A life that can happen: outcomes of every colour, undos, transfers, new referrers, merges, days that pass. */
function randomLife(seed: number, steps: number): Story {
  const random = seeded(seed);
  let story = anApplication({
    applicationId: `app_${seed}`,
    candidateId: `can_${seed}`,
    site: oneOf(random, [leeds, utrecht]),
    referrerId: oneOf(random, ["mem_olga", "mem_omar"]),
    checkFirst: random(4) === 0 ? ["driving"] : [],
  });
  for (let n = 0; n < steps; n += 1) {
    story = story.laterBy({ hours: random(40), minutes: 1 + random(50) }).may((s) => oneStep(s, random));
    if (random(3) === 0) story = story.sweep();
  }
  return story;
}

function oneStep(story: Story, random: (below: number) => number): Story {
  const application = story.application();
  const open = openMilestone(defaultTrack, application)?.id ?? "contact-made";
  const standing = standingOutcomes(application);
  const choices: ((s: Story) => Story)[] = [
    (s) => s.outcome(open, oneOf(random, outcomesAt(defaultTrack, open)).id),
    (s) => s.outcome(open, oneOf(random, outcomesAt(defaultTrack, open)).id),
    (s) => s.outcome(...oneOf(random, straightPath)),
    (s) => (standing.length > 0 ? s.undoSeq(oneOf(random, standing).seq) : s),
    (s) => s.contact(),
    (s) => s.archive(),
    (s) => s.restore(),
    (s) => s.transfer(driverJob, oneOf(random, [leeds, utrecht]), "mem_rita"),
    (s) => s.referrer(oneOf(random, ["mem_olga", "mem_omar", undefined])),
    (s) => s.assign(oneOf(random, ["mem_rita", "mem_ravi"])),
    (s) => s.mergeInto("app_older"),
    (s) => s.unmergeFrom("app_older"),
    (s) => s.reopen(),
    (s) => s.move({ type: "RemovalRequested" }),
  ];
  return oneOf(random, choices)(story);
}

/** Track and scheme as they are published. */
async function publishSettings(client: DynamoDBDocumentClient): Promise<void> {
  const publish = (kind: string, type: string, document: object) =>
    client.send(
      new PutCommand({
        TableName: tables.facts,
        Item: { pk: `${organisation}#${kind}`, seq: 1, events: [{ type, document }] },
      }),
    );
  await publish("track", "TrackPublished", defaultTrack);
  await publish("scheme", "SchemePublished", defaultScheme);
}

async function dump(client: DynamoDBDocumentClient): Promise<Map<string, unknown>> {
  const items = new Map<string, unknown>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tables.views, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    // A row whose columns did not change keeps the version at which they last did.
    for (const { seq: _seq, candidateVersion: _version, ...item } of page.Items ?? [])
      items.set(`${String(item["pk"])} ${String(item["sk"])}`, item);
    from = page.LastEvaluatedKey;
  } while (from);
  return new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Hint = { pk: string; seq: number } | { pk: string; sk: string };

/** A client whose nth call never reaches DynamoDB, or is carried out but its answer lost. */
function crashing(
  client: DynamoDBDocumentClient,
  n: number,
  moment: "before" | "after",
): DynamoDBDocumentClient {
  let calls = 0;
  const send = async (command: Parameters<DynamoDBDocumentClient["send"]>[0]) => {
    const call = (calls += 1);
    if (call === n && moment === "before") throw new Unavailable("crash");
    const answer = await client.send(command);
    if (call === n) throw new Unavailable("crash");
    return answer;
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

/** Whether a batch went through without anything to be delivered again. */
const survives = async (handler: ReturnType<typeof createHandler>, event: DynamoDBStreamEvent) =>
  (await handler(event)).batchItemFailures.length === 0;

const eventOf = (hints: readonly Hint[]): DynamoDBStreamEvent => ({
  Records: hints.map((hint, index) => ({
    eventName: "INSERT",
    dynamodb: {
      SequenceNumber: String(index),
      Keys: {
        pk: { S: hint.pk },
        ...("seq" in hint ? { seq: { N: String(hint.seq) } } : { sk: { S: hint.sk } }),
      },
    },
  })),
});

describe("views follow the histories", () => {
  let live: RunningTables;
  let fresh: RunningTables;
  const letters: { stream: string; seq: number }[] = [];
  const clock = { now: () => "2026-06-01T10:00:00.000Z" };

  before(async () => {
    [live, fresh] = await Promise.all([startTables(), startTables()]);
    await publishSettings(live.client);
    await publishSettings(fresh.client);
  });
  after(() => Promise.all([live.stop(), fresh.stop()]));

  const dependencies = (client: DynamoDBDocumentClient): Dependencies => ({
    facts: createFacts(client, tables.facts, ApplicationEvent),
    people: createPeople(client, tables.people),
    settings: createSettings(client, tables, clock),
    views: createProjectedViews(client, tables.views),
    marks: createChangedMarks(client, tables.records),
    dueItems: createDueItems(client, tables.records),
    deadLetters: {
      put: (letter) => {
        letters.push(letter);
        return Promise.resolve();
      },
    },
    clock,
    pause: () => Promise.resolve(),
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
  });

  /** Writes a person as `people` holds them, over whatever is there. */
  const putCandidate = (
    client: DynamoDBDocumentClient,
    seed: number | string,
    name: string,
    version: number,
  ) =>
    client.send(
      new PutCommand({
        TableName: tables.people,
        Item: {
          pk: `${organisation}#candidate#can_${seed}`,
          sk: "profile",
          candidateId: `can_${seed}`,
          applicationId: `app_${seed}`,
          name,
          country: "GB",
          locale: "en",
          version,
        },
      }),
    );
  const putMember = (client: DynamoDBDocumentClient, memberId: string, name: string, version: number) =>
    client.send(
      new PutCommand({
        TableName: tables.people,
        Item: { pk: `${organisation}#members`, sk: memberId, ...aMember({ memberId, name, version }) },
      }),
    );

  it("whatever happens, in whatever order and however often it is told, views equal a rebuild", async () => {
    const handler = createHandler(dependencies(live.client));
    const facts = createFacts(live.client, tables.facts, ApplicationEvent);
    const rebuiltFacts = createFacts(fresh.client, tables.facts, ApplicationEvent);
    const random = seeded(11);
    const waiting: Hint[] = [];
    const lives = Array.from({ length: 9 }, (_, n) => ({
      seed: n + 1,
      facts: factsOf(randomLife(n + 1, 25)),
      told: 0,
      version: 0,
    }));
    const someHints = () => {
      const batch: Hint[] = [];
      for (let n = random(8); n > 0 && waiting.length > 0; n -= 1) {
        const at = random(waiting.length);
        batch.push(...waiting.slice(at, at + 1));
        // One in four comes again later.
        if (random(4) > 0) waiting.splice(at, 1);
      }
      return batch;
    };
    // Two shards are read at the same time, and may be about the same application.
    const told = async () => {
      const batches = [someHints(), someHints()];
      const results = await Promise.all(batches.map((batch) => handler(eventOf(batch))));
      for (const result of results) assert.deepEqual(result, { batchItemFailures: [] });
    };
    const rename = async (one: (typeof lives)[number]) => {
      one.version += 1;
      const name = aName(random);
      for (const { client } of [live, fresh]) await putCandidate(client, one.seed, name, one.version);
      waiting.push({ pk: `${organisation}#candidate#can_${one.seed}`, sk: "profile" });
    };
    for (const [n, memberId] of ["mem_olga", "mem_omar", "mem_olga"].entries()) {
      const name = aName(random);
      for (const { client } of [live, fresh]) await putMember(client, memberId, name, n + 1);
      waiting.push({ pk: `${organisation}#members`, sk: memberId });
      await told();
    }
    for (let left = lives; left.length > 0; left = lives.filter((each) => each.told < each.facts.length)) {
      const one = oneOf(random, left);
      if (one.told === 0 || random(10) === 0) await rename(one);
      const fact = one.facts[one.told];
      if (!fact) continue;
      one.told += 1;
      assert.deepEqual(await facts.append(fact), { ok: true });
      await rebuiltFacts.append(fact);
      waiting.push({ pk: fact.stream, seq: fact.seq });
      if (random(3) === 0) await told();
    }
    while (waiting.length > 0) await told();

    const rebuilt = await rebuildViews({ documents: fresh.client, tables, clock });
    assert.deepEqual(rebuilt, { applications: 9, members: 2, orphans: 0 });
    const [followed, read] = [await dump(live.client), await dump(fresh.client)];
    assert.ok(followed.size > 60);
    assert.deepEqual(followed, read);
    assert.deepEqual(letters, []);
  });

  it("a rebuild puts back what was lost and removes what follows from nothing", async () => {
    const before = await dump(live.client);
    const search = [...before.keys()].filter((key) => key.includes("#search#"));
    for (const key of search.slice(0, 5)) {
      const [pk = "", ...sk] = key.split(" ");
      await live.client.send(new DeleteCommand({ TableName: tables.views, Key: { pk, sk: sk.join(" ") } }));
    }
    for (const item of [
      { pk: `${organisation}#search#live#zz`, sk: "zz top#app_3" },
      { pk: `${organisation}#search#referrer#zz`, sk: "zz top#mem_olga" },
      { pk: `${organisation}#search#live#zz`, sk: "zz top#app_never" },
      { pk: `${organisation}#tasks`, sk: "2026-01-01T00:00:00.000Z#app_2#outcome-1" },
    ])
      await live.client.send(new PutCommand({ TableName: tables.views, Item: item }));
    const figures = { pk: `${organisation}#rollup#2026-03`, sk: "cohort", count: 3 };
    await live.client.send(new PutCommand({ TableName: tables.views, Item: figures }));
    const rebuilt = await rebuildViews({ documents: live.client, tables, clock });
    assert.equal(rebuilt.orphans, 4);
    const after = await dump(live.client);
    assert.ok(after.delete(`${figures.pk} ${figures.sk}`), "figures are left alone");
    assert.deepEqual(after, before);
  });

  it("an accepted offer's pay stands among the comparables of its job and occupation; a rebuild puts it back, or where the job is called otherwise by now", async () => {
    const payViews = createPayViews(live.client, tables.views);
    const calledBy = async (occupation: string) =>
      live.client.send(
        new PutCommand({
          TableName: tables.records,
          Item: {
            ...settingKeys.job(organisation, "job_warehouse"),
            ...(await memorySettings().job(organisation, "job_warehouse")),
            occupation,
          },
        }),
      );
    await calledBy("warehouse-operative");
    const story = accept(tell(draft(decidedFor({ applicationId: "app_88", candidateId: "can_88" }))));
    await putCandidate(live.client, 88, "Paula Paid", 1);
    const facts = createFacts(live.client, tables.facts, ApplicationEvent);
    for (const fact of factsOf(story)) await facts.append(fact);
    const stream = `${organisation}#application#app_88`;
    const found = async () => {
      const among = [
        { jobId: "job_warehouse" },
        { occupation: "warehouse-operative" },
        { occupation: "order-picker" },
      ];
      const pays = await Promise.all(
        among.map((each) => payViews.acceptedPay(organisation, each, "2026-01-01", "app_none")),
      );
      return pays.map((all) => all.filter(({ acceptedAt }) => acceptedAt === story.now).length);
    };
    await createHandler(dependencies(live.client))(eventOf([{ pk: stream, seq: 1 }]));
    assert.deepEqual(await found(), [1, 1, 0]);
    for (const { pk, sk } of followersOf(
      rowOf(story.history(), { name: "", version: 1 }, defaultTrack, "warehouse-operative"),
    ).filter((item) => item.pk.includes("#accepted-pay#")))
      await live.client.send(new DeleteCommand({ TableName: tables.views, Key: { pk, sk } }));
    assert.deepEqual(await found(), [0, 0, 0]);
    await rebuildViews({ documents: live.client, tables, clock }, [stream]);
    assert.deepEqual(await found(), [1, 1, 0]);

    await calledBy("order-picker");
    await createHandler(dependencies(live.client))(eventOf([{ pk: stream, seq: 1 }]));
    assert.deepEqual(await found(), [1, 1, 0], "a job that is called otherwise changes no row by itself");
    await rebuildViews({ documents: live.client, tables, clock }, [stream]);
    assert.deepEqual(await found(), [1, 0, 1]);
  });

  it("an erased person leaves an empty name that nothing brings back", async () => {
    const handler = createHandler(dependencies(live.client));
    const views = createProjectedViews(live.client, tables.views);
    const key = { pk: `${organisation}#candidate#can_1`, sk: "profile" };
    await live.client.send(new DeleteCommand({ TableName: tables.people, Key: key }));
    await handler(eventOf([key]));
    assert.equal((await views.row(organisation, "app_1"))?.name, "");
    await handler(eventOf([{ pk: `${organisation}#application#app_1`, seq: 1 }, key]));
    assert.equal((await views.row(organisation, "app_1"))?.name, "");
    const held = [...(await dump(live.client)).keys()].filter(
      (k) => k.includes("#search#") && k.endsWith("#app_1"),
    );
    assert.deepEqual(held, []);
  });

  it("a stream that is none goes to the dead letters, and those behind it are projected", async () => {
    const poison = `${organisation}#application#app_poison`;
    await live.client.send(
      new PutCommand({
        TableName: tables.facts,
        Item: { pk: poison, seq: 1, events: [{ type: "Nonsense" }] },
      }),
    );
    const views = createProjectedViews(live.client, tables.views);
    await putCandidate(live.client, 99, "Petra Behind", 1);
    const [fact] = factsOf(anApplication({ applicationId: "app_99", candidateId: "can_99" }));
    assert.ok(fact);
    await createFacts(live.client, tables.facts, ApplicationEvent).append(fact);
    const handler = createHandler(dependencies(live.client));
    const result = await handler(
      eventOf([
        { pk: poison, seq: 1 },
        { pk: fact.stream, seq: 1 },
      ]),
    );
    assert.deepEqual(result, { batchItemFailures: [] });
    assert.deepEqual(
      letters.splice(0).map(({ stream, seq }) => ({ stream, seq })),
      [{ stream: poison, seq: 1 }],
    );
    assert.equal((await views.row(organisation, "app_99"))?.name, "Petra Behind");
  });

  it("where a table does not answer, the batch comes again from that record on", async () => {
    const working = dependencies(live.client);
    const stream = `${organisation}#application#app_99`;
    const failing: Dependencies = {
      ...working,
      facts: {
        read: (asked) =>
          asked === stream ? Promise.reject(new Unavailable("busy")) : working.facts.read(asked),
      },
    };
    const hints = [
      { pk: `${organisation}#application#app_2`, seq: 1 },
      { pk: stream, seq: 1 },
      { pk: stream, seq: 2 },
    ];
    assert.deepEqual(await createHandler(failing)(eventOf(hints)), {
      batchItemFailures: [{ itemIdentifier: "1" }],
    });
    assert.deepEqual(letters, []);
  });

  it("several records of one application are read and written once", async () => {
    const working = dependencies(live.client);
    let reads = 0;
    const counted: Dependencies = {
      ...working,
      facts: { read: (stream) => ((reads += 1), working.facts.read(stream)) },
    };
    const pk = `${organisation}#application#app_3`;
    const hints = [
      { pk, seq: 1 },
      { pk, seq: 3 },
      { pk: `${organisation}#candidate#can_3`, sk: "profile" },
    ];
    await createHandler(counted)(eventOf(hints));
    assert.equal(reads, 1);
  });

  it("mark and due item are there before the row says that all is done", async () => {
    const working = dependencies(live.client);
    const [fact] = factsOf(anApplication({ applicationId: "app_98", candidateId: "can_98" }));
    assert.ok(fact);
    await putCandidate(live.client, 98, "Nina Next", 1);
    await createFacts(live.client, tables.facts, ApplicationEvent).append(fact);
    const done: string[] = [];
    const watched: Dependencies = {
      ...working,
      marks: { mark: async (...given) => (await working.marks.mark(...given), void done.push("mark")) },
      dueItems: { note: async (item) => (await working.dueItems.note(item), void done.push("due")) },
      views: {
        ...working.views,
        replace: (...given) => (done.push("row"), working.views.replace(...given)),
      },
    };
    const hints = [{ pk: fact.stream, seq: 1 }];
    await createHandler(watched)(eventOf(hints));
    assert.deepEqual([done.at(-1), done.toSorted()], ["row", ["due", "mark", "row"]]);
    await createHandler(watched)(eventOf(hints));
    assert.equal(done.length, 3, "what is up to date is not touched again");
  });

  it("a crash before or after any call loses nothing once the record comes again", async () => {
    const { client } = live;
    const facts = createFacts(client, tables.facts, ApplicationEvent);
    for (let n = 1, crashed = true; crashed; n += 1)
      for (const moment of ["before", "after"] as const) {
        const id = `crash${n}${moment}`;
        const story = anApplication({
          applicationId: `app_${id}`,
          candidateId: `can_${id}`,
          checkFirst: ["driving"],
        })
          .laterBy({ days: 1 })
          .outcome("contact-made", "too-far");
        await putCandidate(client, id, "Carla Crash", 1);
        const [arrival, closing] = factsOf(story);
        assert.ok(arrival && closing);
        const { stream } = arrival;
        for (const fact of [arrival, closing]) {
          await facts.append(fact);
          const hints = eventOf([{ pk: stream, seq: fact.seq }]);
          crashed = !(await survives(createHandler(dependencies(crashing(client, n, moment))), hints));
          assert.deepEqual(await createHandler(dependencies(client))(hints), { batchItemFailures: [] });
        }
        const row = rowOf(story.history(), { name: "Carla Crash", version: 1 }, defaultTrack);
        const expected = [rowItem(row), ...followersOf(row)].map(({ pk, sk }) => `${pk} ${sk}`);
        const found = [...(await dump(client)).keys()].filter(
          (key) => /#app_crash/.test(key) && key.includes(`app_${id}`),
        );
        assert.deepEqual(found.toSorted(), expected.toSorted(), id);
        const shards = await Promise.all(
          Array.from({ length: dueShards }, (_, shard) =>
            createChangedMarks(client, tables.records).marked(shard, 100),
          ),
        );
        const mark = shards.flat().find((each) => each.stream === stream);
        assert.equal(mark?.seq, story.history().version, id);
      }
  });

  it("a fact about a message changes no view, and leaves a mark of the messages for the figures", async () => {
    const { client } = live;
    const before = await dump(client);
    const stream = messagesStream(organisation, "app_mailed");
    const hints = eventOf([
      { pk: stream, seq: 2 },
      { pk: stream, seq: 1 },
    ]);
    assert.deepEqual(await createHandler(dependencies(client))(hints), { batchItemFailures: [] });
    assert.deepEqual(await dump(client), before);
    const marked = await Promise.all(
      Array.from({ length: dueShards }, (_, shard) =>
        createChangedMarks(client, tables.records).marked(shard, 100),
      ),
    );
    assert.deepEqual(
      marked.flat().filter((mark) => mark.stream === stream),
      [{ stream, seq: 2 }],
    );
  });

  it("a row found by search is the row as projected", async () => {
    const views = createViews(live.client, tables.views, "secret");
    const page = await views.list({
      organisation,
      member: aMember({ memberId: "mem_rita" }),
      query: { state: "live", q: "petra", limit: 5 },
      now: clock.now(),
    });
    assert.deepEqual(
      page.items.map((item) => [item.candidate.name, item.milestone, item.status]),
      [["Petra Behind", "contact-made", "overdue"]],
    );
  });
});
