import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/schedule/sweep-due/handler.ts";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { ClockStruck } from "../../../shared/domain/messages/occasions.ts";
import { supportStatus } from "../../../shared/domain/consultation/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Fact } from "../../../shared/ports/facts.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import { personKeys } from "../../../shared/runtime/person-keys.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { decidedFor, draft, tell as tellOffer } from "../../builders/offers.ts";
import {
  MemoryBreakers,
  MemoryParkedMail,
  MemoryPublisher,
  MemoryClaims,
  MemoryClock,
  MemoryDueItems,
  MemoryFacts,
  MemoryLog,
  MemoryMetrics,
  MemoryOrganisations,
  MemoryPeople,
  memorySettings,
  tell,
} from "../../builders/memory.ts";

const secret = "a secret of these tests";

function sweeping(story: Story = anApplication()) {
  const streams = new Map<string, Fact<never>[]>();
  const facts = new MemoryFacts<ApplicationEvent>(streams);
  const strikes = new MemoryFacts<ClockStruck>(streams);
  const messageFacts = new MemoryFacts<MessageEvent>(streams);
  const dueItems = new MemoryDueItems();
  const organisations = new MemoryOrganisations();
  const breakers = new MemoryBreakers();
  const parkedMail = new MemoryParkedMail();
  const publisher = new MemoryPublisher();
  const claims = new MemoryClaims();
  const people = new MemoryPeople();
  const clock = new MemoryClock(story.now);
  const log = new MemoryLog();
  const metrics = new MemoryMetrics();
  const stream = tell(story, facts);
  const calendars = new Map([["mem_eva", aCalendar()]]);
  const handle = createHandler({
    ...{ dueItems, facts, strikes, messageFacts, organisations, people, claims, clock, log, metrics, secret },
    ...{ breakers, parkedMail, publisher },
    settings: memorySettings(),
    calendars: { list: () => Promise.resolve([...calendars.values()]) },
    pause: () => Promise.resolve(),
  });
  const sweep = (at: string) => {
    clock.at = at;
    return handle(undefined, { getRemainingTimeInMillis: () => 60_000 });
  };
  const types = () => facts.events(stream).map((event) => event.type);
  const struck = () =>
    [...streams.keys()].filter((key) => key.startsWith("org_acme#clock#")).map((key) => key.slice(15));
  return {
    ...{ breakers, parkedMail, publisher },
    facts,
    messageFacts,
    dueItems,
    claims,
    people,
    calendars,
    log,
    metrics,
    organisations,
    stream,
    sweep,
    types,
    struck,
    clock,
  };
}

describe("mail that waits for its organisation's breaker", () => {
  const stream = "org_acme#parked-mail";
  const parked = {
    ...{ type: "OutcomeRecorded", organisation: "org_acme", applicationId: "app_1" },
    ...{ stream: "org_acme#application#app_1", seq: 3 },
  };

  it("stays while it is stopped, goes once it is reset, and is forgotten then", async () => {
    const { breakers, parkedMail, publisher, dueItems, sweep } = sweeping();
    const dueAt = "2026-03-02T10:05:00.000Z";
    await breakers.tighten("org_acme", 1, { level: "stopped", because: "bounces" }, dueAt);
    await parkedMail.park(parked);
    await dueItems.note({ stream, dueAt });
    await sweep(dueAt);
    assert.equal(publisher.published.length, 0);
    await breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, dueAt);
    await sweep("2026-03-02T10:10:00.000Z");
    assert.deepEqual(
      publisher.published.map(({ type, seq, applicationId }) => [type, seq, applicationId]),
      [["OutcomeRecorded", 3, "app_1"]],
    );
    assert.equal(parkedMail.all.size, 0);
    await sweep("2026-03-02T10:15:00.000Z");
    assert.equal(publisher.published.length, 1);
    assert.ok(!dueItems.items.some((item) => item.stream === stream));
  });

  it("goes in parts, where much waits, and all of it goes", async () => {
    const { parkedMail, publisher, dueItems, sweep } = sweeping();
    for (let seq = 1; seq <= 120; seq += 1) await parkedMail.park({ ...parked, seq });
    await dueItems.note({ stream, dueAt: "2026-03-02T10:05:00.000Z" });
    for (const minute of ["05", "10", "15", "20"]) await sweep(`2026-03-02T10:${minute}:00.000Z`);
    assert.equal(new Set(publisher.published.map(({ seq }) => seq)).size, 120);
    assert.equal(parkedMail.all.size, 0);
  });
});

describe("what came due", () => {
  it("is appended as one fact by the clock, and looked at again when there will be more", async () => {
    const { dueItems, stream, sweep, types, facts } = sweeping();
    await dueItems.note({ stream, dueAt: "2026-03-02T18:01:00.000Z" });
    await sweep("2026-03-02T18:05:00.000Z");
    assert.deepEqual(types().slice(2), ["StepOverdue"]);
    assert.deepEqual(facts.streams.get(stream)?.at(-1)?.actor, { kind: "clock" });
    const next = dueItems.items.filter((item) => item.stream === stream);
    assert.equal(next.length, 1);
    assert.ok((next[0]?.dueAt ?? "") > "2026-03-02T18:05:00.000Z");
  });

  it("brings nothing twice, though it is due twice and swept five times", async () => {
    const { dueItems, stream, sweep, types } = sweeping();
    for (const dueAt of ["2026-03-02T18:01:00.000Z", "2026-03-02T17:00:00.000Z"])
      await dueItems.note({ stream, dueAt });
    for (let time = 0; time < 5; time += 1) await sweep("2026-03-02T18:05:00.000Z");
    assert.deepEqual(types().slice(2), ["StepOverdue"]);
  });

  it("looked at too early brings nothing, and is noted for its time", async () => {
    const { dueItems, stream, sweep, types } = sweeping();
    await dueItems.note({ stream, dueAt: "2026-03-02T10:00:00.000Z" });
    await sweep("2026-03-02T10:05:00.000Z");
    assert.equal(types().length, 2);
    assert.ok(
      dueItems.items.some((item) => item.stream === stream && item.dueAt > "2026-03-02T10:05:00.000Z"),
    );
  });

  it("that nobody can digest is set aside for an hour, and in nobody's way", async () => {
    const { dueItems, stream, sweep, types, metrics } = sweeping();
    await dueItems.note({ stream: "org_acme#application#app_gone", dueAt: "2026-03-02T09:00:00.000Z" });
    await dueItems.note({ stream, dueAt: "2026-03-02T18:01:00.000Z" });
    await sweep("2026-03-02T18:05:00.000Z");
    assert.equal(types().at(-1), "StepOverdue");
    assert.equal(metrics.counts.get("poisonRecords"), 1);
    assert.ok(dueItems.items.some((item) => item.dueAt === "2026-03-02T19:05:00.000Z"));
  });

  it("loses a race to a person, and decides again on what they wrote", async () => {
    const { dueItems, stream, sweep, types, facts } = sweeping();
    await dueItems.note({ stream, dueAt: "2026-03-02T18:01:00.000Z" });
    const read = facts.read.bind(facts);
    let raced = false;
    facts.read = async (wanted) => {
      const before = await read(wanted);
      if (!raced && wanted === stream) {
        raced = true;
        const later = anApplication().laterBy({ hours: 9 }).outcome("contact-made", "spoke-interested");
        tell(later, facts);
      }
      return before;
    };
    await sweep("2026-03-02T18:05:00.000Z");
    assert.ok(types().includes("OutcomeRecorded"));
    assert.ok(!types().includes("StepOverdue"));
  });
});

describe("claims", () => {
  it("of a live application are renewed a week before they would lapse, for one more term", async () => {
    const { dueItems, claims, people, stream, sweep } = sweeping();
    const candidate = people.candidates_.get("can_1");
    const organisation = await memorySettings().organisation("org_acme");
    assert.ok(candidate && organisation);
    const [hash = ""] = personKeys({ candidate, organisation }, secret).claiming;
    claims.claims.push({
      ...{ hash, applicationId: "app_1", referrerId: "mem_olga" },
      takenAt: "2026-03-02T09:00:00.000Z",
      expiresAt: "2026-09-02T09:00:00.000Z",
    });
    await dueItems.note({ stream, dueAt: "2026-08-01T09:00:00.000Z" });
    await sweep("2026-08-01T09:00:00.000Z");
    assert.equal(claims.claims[0]?.expiresAt, "2026-09-02T09:00:00.000Z");
    await dueItems.note({ stream, dueAt: "2026-08-26T09:00:00.000Z" });
    await sweep("2026-08-26T09:05:00.000Z");
    assert.equal(claims.claims[0]?.expiresAt, "2027-03-02T09:00:00.000Z");
  });
});

describe("claims of an application that comes back", () => {
  /** Set aside in May, restored in December: its claims, of six months, lapsed in September. */
  const back = (arrival: Parameters<typeof anApplication>[0] = {}) =>
    anApplication(arrival).at("2026-05-04T09:00:00.000Z").archive().at("2026-12-01T09:00:00.000Z").restore();

  it("are put again by the sweep that looks at it soon after", async () => {
    const story = back();
    const dueAt = nextDueAt(story.history(), story.policy(), story.now);
    assert.ok(dueAt && dueAt <= "2026-12-01T09:10:00.000Z");
    const { dueItems, claims, stream, sweep } = sweeping(story);
    await dueItems.note({ stream, dueAt: "2026-12-01T09:10:00.000Z" });
    await sweep("2026-12-01T09:10:00.000Z");
    const held = { applicationId: "app_1", referrerId: "mem_olga", takenAt: "2026-12-01T09:10:00.000Z" };
    assert.deepEqual(
      claims.claims.map(({ hash: _hash, ...claim }) => claim),
      Array.from({ length: 2 }, () => ({ ...held, expiresAt: "2027-03-02T09:00:00.000Z" })),
      "by the address and the number",
    );
    await sweep("2026-12-01T09:15:00.000Z");
    assert.ok(dueItems.items.every(({ dueAt: next }) => next > "2026-12-01T09:15:00.000Z"));
  });

  it("are none where it is a test", async () => {
    const { dueItems, claims, stream, sweep } = sweeping(back({ test: true }));
    await dueItems.note({ stream, dueAt: "2026-12-01T09:10:00.000Z" });
    await sweep("2026-12-01T09:10:00.000Z");
    assert.deepEqual(claims.claims, []);
  });
});

describe("help with an offer that nobody decided on", () => {
  /** Told on Thursday 5 March at 09:00: four working hours later it is offered. */
  const told = tellOffer(draft(decidedFor()), "2026-03-20T17:30:00.000Z");
  const due = "2026-03-05T13:00:00.000Z";

  /** The organisation with one expert, or none; the application is due when help is. */
  async function withExpert(change?: Partial<Member>) {
    const world = sweeping(told);
    const maria = world.people.everybody.get("mem_maria");
    assert.ok(maria);
    const eva = { ...maria, memberId: "mem_eva", roles: ["expert" as const], ...change };
    if (change) world.people.everybody.set("mem_eva", eva);
    await world.dueItems.note({ stream: world.stream, dueAt: due });
    const support = () => world.facts.events(world.stream).filter(({ type }) => type === "SupportDecided");
    return { ...world, eva, support };
  }

  it("is offered by the clock where somebody can give it, once", async () => {
    const { sweep, support, facts, stream } = await withExpert({});
    await sweep("2026-03-05T12:55:00.000Z");
    assert.deepEqual(support(), []);
    for (const minutes of ["00", "05", "10"]) await sweep(`2026-03-05T13:${minutes}:00.000Z`);
    assert.deepEqual(support(), [{ type: "SupportDecided", decision: "offer" }]);
    const fact = facts.streams
      .get(stream)
      ?.find(({ events }) => events.some(({ type }) => type === "SupportDecided"));
    assert.deepEqual([fact?.actor, fact?.recordedAt], [{ kind: "clock" }, due]);
  });

  const nobodyToGiveIt: readonly (readonly [which: string, change: Partial<Member> | undefined])[] = [
    ["nobody", undefined],
    ["an expert who left", { status: "left" }],
    ["an expert of other sites", { siteIds: ["sit_utrecht"] }],
  ];
  for (const [which, change] of nobodyToGiveIt)
    it(`with ${which} it is promised to nobody: the recruiter decides, and may say why not`, async () => {
      const { sweep, support, facts, stream, dueItems } = await withExpert(change);
      await sweep(due);
      assert.deepEqual(support(), []);
      const story = historyOf(await facts.read(stream));
      assert.ok(story.state.status === "live" && supportStatus(story.state) === "undecided");
      const [next] = dueItems.items.filter((item) => item.stream === stream);
      assert.ok(next && next.dueAt > due, "it is not looked at every five minutes for that");
      const skipped = told
        .at(due)
        .consultation({ type: "DecideSupport", decision: "skip", reason: "no-expert-time" });
      assert.equal(supportStatus(skipped.application()), "skipped");
    });

  for (const [which, calendar] of [
    ["no calendar", undefined],
    ["a calendar without hours", aCalendar({ weekly: [], exceptions: [] })],
  ] as const)
    it(`is promised to nobody where the expert has ${which}: nobody could choose a time`, async () => {
      const { sweep, support, calendars, dueItems, stream } = await withExpert({});
      calendars.clear();
      if (calendar) calendars.set("mem_eva", calendar);
      await sweep(due);
      assert.deepEqual(support(), []);
      calendars.set("mem_eva", aCalendar());
      await dueItems.note({ stream, dueAt: "2026-03-06T09:00:00.000Z" });
      await sweep("2026-03-06T09:00:00.000Z");
      assert.equal(support().length, 1);
    });

  it("is offered at the next look where an expert has come since, as long as the offer is open", async () => {
    const { sweep, support, people, eva, dueItems, stream } = await withExpert();
    await sweep(due);
    people.everybody.set("mem_eva", eva);
    await dueItems.note({ stream, dueAt: "2026-03-06T09:00:00.000Z" });
    await sweep("2026-03-06T09:00:00.000Z");
    assert.equal(support().length, 1);
  });
});

describe("eight o'clock", () => {
  it("every organisation is woken for its next eight o'clock, once", async () => {
    const { dueItems, sweep } = sweeping();
    await sweep("2026-03-02T09:00:00.000Z");
    await sweep("2026-03-02T09:05:00.000Z");
    assert.deepEqual(
      dueItems.items.filter((item) => item.stream === "org_acme#clock").map((item) => item.dueAt),
      ["2026-03-03T08:00:00.000Z"],
    );
  });

  it("strikes once a day, on weekdays for digests, on Mondays for the week, on the 1st for the month", async () => {
    const { sweep, struck } = sweeping();
    for (const day of ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"])
      for (const time of ["07:55", "08:00", "08:05"]) await sweep(`${day}T${time}:00.000Z`);
    assert.deepEqual(struck(), [
      "digest#2026-02-27",
      "monthly-reversals#2026-03-01",
      "digest#2026-03-02",
      "weekly#2026-03-02",
      "digest#2026-03-03",
    ]);
  });

  it("tells nobody at night: who is woken late, after an outage, waits for the next day's lists", async () => {
    const { sweep, struck } = sweeping();
    await sweep("2026-03-02T07:55:00.000Z");
    await sweep("2026-03-02T19:30:00.000Z");
    assert.deepEqual(struck(), []);
    await sweep("2026-03-03T08:00:00.000Z");
    assert.deepEqual(struck(), ["digest#2026-03-03"]);
  });

  it("a waking that was lost is noted anew after two days", async () => {
    const { dueItems, sweep } = sweeping();
    await sweep("2026-03-02T09:00:00.000Z");
    dueItems.items = [];
    await sweep("2026-03-03T09:00:00.000Z");
    assert.equal(dueItems.items.length, 0);
    await sweep("2026-03-05T09:00:00.000Z");
    assert.deepEqual(
      dueItems.items.map((item) => item.dueAt),
      ["2026-03-06T08:00:00.000Z"],
    );
  });
});

describe("a survey", () => {
  const told = upTo("contact-made", anApplication())
    .laterBy({ hours: 2 })
    .outcome("interview-booked", "not-invited");
  const { seq = 0 } = told.application().outcomes.at(-1) ?? {};
  const mail = `${seq}#candidate#candidate-kind-no`;
  const deliveredAt = "2026-03-04T12:00:00.000Z";
  const at = "2026-03-05T12:00:00.000Z";

  const office = () => {
    const swept = sweeping(told);
    let facts = 0;
    const becomes = (type: "MessageDelivered" | "MessageBounced", messageId = mail) => {
      facts += 1;
      return swept.messageFacts.append({
        stream: "org_acme#messages#app_1",
        seq: facts,
        events: [{ type, messageId, at: deliveredAt }],
        recordedAt: deliveredAt,
        actor: { kind: "clock" },
      });
    };
    const look = async (when = at) => {
      await swept.dueItems.note({ stream: swept.stream, dueAt: when });
      await swept.sweep(when);
    };
    const offered = () => swept.types().filter((type) => type === "SurveyOffered").length;
    return { ...swept, becomes, look, offered };
  };

  it("is offered a day after the decision's mail was delivered, once, however often it is looked at", async () => {
    const { becomes, look, offered, claims } = office();
    await look();
    assert.equal(offered(), 0);
    await becomes("MessageDelivered", "1#candidate#candidate-receipt");
    await look();
    assert.equal(offered(), 0);
    await becomes("MessageDelivered");
    for (let time = 0; time < 3; time += 1) await look();
    assert.equal(offered(), 1);
    const [[key = "", until] = []] = [...claims.turns];
    assert.equal(until, "2026-09-05T12:00:00.000Z");
    assert.match(key, /^org_acme#survey#[A-Za-z0-9_-]{43}$/);
  });

  it("is not offered before that day is over", async () => {
    const { becomes, look, offered } = office();
    await becomes("MessageDelivered");
    await look("2026-03-05T11:59:00.000Z");
    assert.equal(offered(), 0);
    await look();
    assert.equal(offered(), 1);
  });

  it("is offered to the same person in no other application for six months, by whatever case the address is in", async () => {
    const first = office();
    await first.becomes("MessageDelivered");
    await first.look();
    const second = office();
    for (const [key, until] of first.claims.turns) second.claims.turns.set(key, until);
    const person = second.people.candidates_.get("can_1");
    assert.ok(person?.email);
    second.people.candidates_.set("can_1", { ...person, email: ` ${person.email.toUpperCase()}` });
    await second.becomes("MessageDelivered");
    await second.look();
    assert.equal(second.offered(), 0);
  });

  it("is offered again when the half-year is over", async () => {
    const { becomes, look, offered, claims } = office();
    await becomes("MessageDelivered");
    await look();
    const [key = ""] = [...claims.turns.keys()];
    const later = office();
    later.claims.turns.set(key, at);
    await later.becomes("MessageDelivered");
    await later.look();
    assert.deepEqual([offered(), later.offered()], [1, 1]);
  });

  it("gives way where the same person's turn is taken at that very moment", async () => {
    const { becomes, look, offered, claims } = office();
    await becomes("MessageDelivered");
    const hadTurn = claims.hadTurn.bind(claims);
    let asked = 0;
    claims.hadTurn = async (...about) => {
      const had = await hadTurn(...about);
      asked += 1;
      if (asked === 1) claims.turns.set(`org_acme#survey#${about[2]}`, "2026-09-01T00:00:00.000Z");
      return had;
    };
    await look();
    assert.deepEqual([asked, offered()], [2, 0]);
  });

  it("is offered to nobody whose address is gone, and what became of mails is read only where somebody could be asked", async () => {
    const { becomes, look, offered, people } = office();
    const person = people.candidates_.get("can_1");
    assert.ok(person);
    const { email: _email, ...withoutAddress } = person;
    people.candidates_.set("can_1", withoutAddress);
    await becomes("MessageDelivered");
    await look();
    assert.equal(offered(), 0);
    const other = sweeping();
    other.messageFacts.read = () => Promise.reject(new Error("read for nothing"));
    await other.dueItems.note({ stream: other.stream, dueAt: "2026-03-02T18:01:00.000Z" });
    await other.sweep("2026-03-02T18:05:00.000Z");
    assert.deepEqual(other.types().slice(2), ["StepOverdue"]);
  });
});
