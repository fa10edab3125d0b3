import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { TestContext } from "node:test";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import type { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import type { BookingCalendar, Slot } from "../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../shared/ports/facts.ts";
import { takeSlot } from "../../shared/runtime/bookings.ts";
import { applicationStream, historyOf } from "../../shared/runtime/history.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { ProblemError } from "../../shared/runtime/problems.ts";
import { aCalendar } from "../builders/calendar.ts";
import { candidate } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { helpAccepted, limits } from "../builders/talks.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

/**
 * Two hundred candidates want the same slot in the same moment, over and over: through bookings, through holds and
 * through moves. Every time one has it, and everybody else is told so. Then the same with their whole histories, where
 * who comes second is offered what is free instead. A test run goes one round, `npm run contention` fifty.
 */
const crowd = 200;
const rounds = Number(process.env["CONTENTION_ROUNDS"] ?? 1);

const now = "2026-03-06T09:00:00.000Z";
/** A Monday; the rounds lie on hours of days that follow, by organisations of their own. */
const wanted: Slot = {
  expertId: "mem_eva",
  startsAt: "2026-03-09T09:00:00.000Z",
  endsAt: "2026-03-09T10:00:00.000Z",
};
const elsewhere = (index: number): Slot => {
  const startsAt = addMinutes("2026-03-09T10:00:00.000Z", 60 * index);
  return { expertId: "mem_eva", startsAt, endsAt: addMinutes(startsAt, 60) };
};

describe(`${crowd} candidates, one slot`, () => {
  let running: RunningTables;
  let calendar: BookingCalendar;
  let facts: FactStore<ApplicationEvent>;
  before(async () => {
    running = await startTables();
    calendar = createBookingCalendar(running.client, tables.records, { pause: jitter });
    facts = createFacts(running.client, tables.facts, { parse: (value) => value as ApplicationEvent });
  });
  after(() => running.stop());

  /** Eva's calendar in an organisation: every hour of every day. */
  const opened = async (organisation: string) => {
    const calendars = createExpertCalendars(running.client, tables.records);
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "00:00", until: "24:00" }));
    const settings = aCalendar({ weekly: hours, intervalMinutes: 60, maximumAdvanceDays: 30 });
    await calendars.write([calendars.saving(organisation, settings)]);
  };

  const told = new Map<string, Story>();
  /** The history of a candidate who may book, in an organisation of its own. */
  const arrive = async (organisation: string, index: number): Promise<string> => {
    const applicationId = `app_${index}`;
    const story = told.get(applicationId) ?? helpAccepted({ applicationId, candidateId: `can_${index}` });
    told.set(applicationId, story);
    const events = story.events.map(
      ({ seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...event }) => event,
    );
    const stream = applicationStream(organisation, applicationId);
    await facts.append({ stream, seq: 1, events, recordedAt: story.now, actor: story.actor });
    return applicationId;
  };

  const take = async (organisation: string, applicationId: string, slot: Slot, key: string) => {
    const story = told.get(applicationId);
    assert.ok(story);
    const time = { ...slot, zone: "Europe/London", told: slot.startsAt.slice(0, 16) };
    return takeSlot(
      {
        organisation,
        applicationId,
        actor: candidate,
        now,
        requestKey: key,
        requestHash: key,
        authorise: () => undefined,
        policyOf: () => Promise.resolve({ ...story.policy(), now, actor: candidate }),
        want: ({ state }) => {
          const consultationId = state.status === "none" ? undefined : state.consultations[0]?.consultationId;
          return consultationId
            ? { type: "MoveConsultation", consultationId, ...time, by: "candidate", limits }
            : { type: "BookConsultation", ...time };
        },
        expertIds: ["mem_eva"],
      },
      { facts, pause: jitter, calendar },
    );
  };

  /** Everybody at once: who got it, and what the others were told. */
  const rush = async (attempt: (index: number) => Promise<unknown>) => {
    const outcomes = await Promise.allSettled(Array.from({ length: crowd }, (_, index) => attempt(index)));
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as unknown] : [],
    );
    return { winners: outcomes.length - refusals.length, refusals };
  };

  /** One has it, by the calendar and by the streams, and every refusal names the reason and free slots. */
  const oneHasIt = async (
    organisation: string,
    { winners, refusals }: Awaited<ReturnType<typeof rush>>,
    reasons: readonly string[],
  ) => {
    assert.equal(winners, 1);
    for (const refusal of refusals) {
      assert.ok(refusal instanceof ProblemError, String(refusal));
      assert.ok(reasons.includes(refusal.code), refusal.code);
      const next = refusal.more?.["next"] as Slot[];
      assert.ok(next.length > 0);
      assert.ok(next.every(({ startsAt }) => startsAt !== wanted.startsAt));
    }
    const agenda = await calendar.agenda(organisation, {
      expertId: "mem_eva",
      from: wanted.startsAt,
      until: wanted.endsAt,
    });
    assert.equal(agenda.length, 1);
    const holders = await Promise.all(
      Array.from({ length: crowd }, async (_, index) => {
        const { state } = historyOf(await facts.read(applicationStream(organisation, `app_${index}`)));
        return state.status === "none"
          ? []
          : state.consultations.filter((c) => c.startsAt === wanted.startsAt);
      }),
    );
    assert.deepEqual(
      holders.flat().map(({ consultationId }) => consultationId),
      agenda.map(({ consultationId }) => consultationId),
    );
  };

  /** The slot of a round: an hour of its own, behind those that the crowd has already. */
  const ofRound = (round: number): Slot => elsewhere(crowd + round);
  const everybody = Array.from({ length: crowd }, (_, index) => `app_${index}`);

  /** Books or moves as a command does: again where the append was refused, until the calendar itself says no. */
  const grab = async (organisation: string, holder: string, slot: Slot, sequence = 0): Promise<string> => {
    for (let attempt = 0; ; attempt += 1) {
      if (attempt > 0) await jitter(attempt);
      const reserving = { ...slot, holder, consultationId: `${holder}.c1`, sequence };
      const reserved = await calendar.reserve(organisation, reserving, now);
      if (!reserved.ok) return reserved.reason;
      const stream = `${organisation}#booking#${holder}#${slot.startsAt}`;
      const fact = { stream, seq: 1, events: [], recordedAt: now, actor: candidate };
      if ((await facts.append(fact, reserved.companions)).ok) return "booked";
    }
  };
  const count = (answers: readonly string[]) =>
    Object.fromEntries(
      [...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => [answer, all.length]),
    );
  const holdersOf = async (organisation: string, slot: Slot) =>
    (
      await calendar.agenda(organisation, {
        expertId: slot.expertId,
        from: slot.startsAt,
        until: slot.endsAt,
      })
    ).map(({ consultationId }) => consultationId);

  /** What all rounds came to, for whoever reads the run. */
  const tally = new Map<string, number>();
  const countIn = (answers: readonly string[]) => {
    const counted = count(answers);
    for (const [answer, many] of Object.entries(counted)) tally.set(answer, (tally.get(answer) ?? 0) + many);
    return counted;
  };
  const tell = (t: TestContext) => {
    t.diagnostic([...tally].map(([answer, many]) => `${answer}: ${many}`).join(", "));
    tally.clear();
  };

  it(`is booked by one, ${rounds} times over`, async (t) => {
    await opened("org_books");
    for (let round = 0; round < rounds; round += 1) {
      const slot = ofRound(round);
      const answers = await Promise.all(everybody.map((id) => grab("org_books", id, slot)));
      assert.deepEqual(countIn(answers), { booked: 1, "slot-taken": crowd - 1 });
      assert.deepEqual(await holdersOf("org_books", slot), [`app_${answers.indexOf("booked")}.c1`]);
    }
    tell(t);
  });

  it(`is held by one, who alone can book it, ${rounds} times over`, async (t) => {
    await opened("org_holds");
    for (let round = 0; round < rounds; round += 1) {
      const slot = ofRound(round);
      const holds = await Promise.all(
        everybody.map(async (id) => {
          const answer = await calendar.hold("org_holds", slot, id, now);
          return answer.ok ? "held" : answer.reason;
        }),
      );
      assert.deepEqual(countIn(holds), { held: 1, "slot-held": crowd - 1 });
      const answers = await Promise.all(everybody.map((id) => grab("org_holds", id, slot)));
      assert.equal(answers.indexOf("booked"), holds.indexOf("held"));
      assert.equal(countIn(answers)["booked"], 1);
      assert.ok(answers.every((answer) => ["booked", "slot-held", "slot-taken"].includes(answer)));
      assert.deepEqual(await holdersOf("org_holds", slot), [`app_${holds.indexOf("held")}.c1`]);
    }
    tell(t);
  });

  it(`is moved to by one, and the others keep the time they have, ${rounds} times over`, async (t) => {
    await opened("org_moves");
    const has = everybody.map((_, index) => ({ slot: elsewhere(index), sequence: 0 }));
    for (const [index, { slot }] of has.entries())
      assert.equal(await grab("org_moves", `app_${index}`, slot), "booked");
    for (let round = 0; round < rounds; round += 1) {
      const slot = ofRound(round);
      const answers = await Promise.all(
        has.map(({ sequence }, index) => grab("org_moves", `app_${index}`, slot, sequence + 1)),
      );
      assert.deepEqual(countIn(answers), { booked: 1, "slot-taken": crowd - 1 });
      const winner = answers.indexOf("booked");
      const before = has[winner];
      assert.ok(before);
      const left = { ...before.slot, consultationId: `app_${winner}.c1`, sequence: before.sequence };
      await calendar.release("org_moves", { ...left, cancelled: false });
      has[winner] = { slot, sequence: before.sequence + 1 };
      assert.deepEqual(await holdersOf("org_moves", before.slot), []);
    }
    for (const [index, { slot }] of has.entries())
      assert.deepEqual(await holdersOf("org_moves", slot), [`app_${index}.c1`]);
    tell(t);
  });

  it("is booked by one, and everybody else is offered the next free slots", async () => {
    await opened("org_told");
    for (const [index] of everybody.entries()) await arrive("org_told", index);
    const rushed = await rush((index) => take("org_told", `app_${index}`, wanted, `book-${index}`));
    await oneHasIt("org_told", rushed, ["slot-taken"]);
  });

  it("is moved to by one, and everybody else is offered the next free slots", async () => {
    await opened("org_moved");
    for (const [index] of everybody.entries()) {
      await arrive("org_moved", index);
      // A hundred have a time and want to move, a hundred have none and want to book.
      if (index < 100) await take("org_moved", `app_${index}`, elsewhere(index), `first-${index}`);
    }
    const rushed = await rush((index) => take("org_moved", `app_${index}`, wanted, `then-${index}`));
    await oneHasIt("org_moved", rushed, ["slot-taken"]);
  });
});
