import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import type { CalendarSettings } from "../../shared/domain/consultation/availability.ts";
import type { BookingCalendar, ExpertCalendars, Slot } from "../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../shared/ports/facts.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { aCalendar } from "../builders/calendar.ts";
import { MemoryBookingCalendar } from "../builders/memory-calendar.ts";
import { MemoryFacts } from "../builders/memory.ts";
import { arrange, bookingsCalendar, graphOf } from "./bookings/connected.ts";
import { BookingsStandIn } from "./bookings/stand-in.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const anything = { parse: (value: unknown) => value };
let running: RunningTables;
let standIn: BookingsStandIn;
before(async () => {
  running = await startTables();
  standIn = await BookingsStandIn.start();
});
after(async () => {
  await standIn.stop();
  await running.stop();
});

interface Ports {
  readonly calendar: BookingCalendar;
  readonly calendars: ExpertCalendars;
  readonly facts: FactStore<unknown>;
  /** Sets the expert's hours where the calendar does not have them from `calendars`. */
  readonly arrange?: (organisation: string, settings: CalendarSettings) => void;
}

const kinds: Readonly<Record<string, () => Ports>> = {
  "the stored calendar": () => ({
    calendar: createBookingCalendar(running.client, tables.records, { pause: jitter }),
    calendars: createExpertCalendars(running.client, tables.records),
    facts: createFacts(running.client, tables.facts, anything),
  }),
  "Microsoft Bookings": () => ({
    calendar: bookingsCalendar(running.client, tables.records, graphOf(standIn)),
    calendars: createExpertCalendars(running.client, tables.records),
    facts: createFacts(running.client, tables.facts, anything),
    arrange: (organisation, settings) => arrange(standIn, organisation, settings),
  }),
  "the calendar in memory": () => {
    const calendar = new MemoryBookingCalendar();
    return { calendar, calendars: calendar.calendars, facts: new MemoryFacts() };
  },
};

let organisations = 0;

/** Sunday before a Monday on which Eva has hours from nine to twelve and from two to three. */
const now = "2026-11-22T09:00:00.000Z";
const at = (time: string, expertId = "mem_eva"): Slot => ({
  expertId,
  startsAt: `2026-11-23T${time}:00.000Z`,
  endsAt: addMinutes(`2026-11-23T${time}:00.000Z`, 60),
});
const monday = { from: "2026-11-23T00:00:00.000Z", until: "2026-11-24T00:00:00.000Z", now };

for (const [name, make] of Object.entries(kinds))
  describe(name, () => {
    /** An organisation of its own, with Eva's calendar. */
    const given = async (change: Parameters<typeof aCalendar>[0] = {}) => {
      const ports = make();
      organisations += 1;
      const organisation = `org_c${organisations}`;
      assert.deepEqual(
        await ports.calendars.write([ports.calendars.saving(organisation, aCalendar(change))]),
        {
          ok: true,
        },
      );
      ports.arrange?.(organisation, aCalendar(change));
      let facts = 0;
      const times = async (holder?: string, when = now) =>
        (
          await ports.calendar.freeSlots(organisation, {
            ...monday,
            now: when,
            expertIds: ["mem_eva"],
            holder,
          })
        ).map(({ startsAt }) => startsAt.slice(11, 16));
      /** Books or moves, together with a fact of its own. */
      const book = async (slot: Slot, holder: string, when = now, sequence = 0) => {
        const reserving = { ...slot, holder, consultationId: `${holder}.c1`, sequence };
        const reserved = await ports.calendar.reserve(organisation, reserving, when);
        if (!reserved.ok) return reserved.reason;
        facts += 1;
        const fact = {
          stream: `${organisation}#booking#${holder}`,
          seq: facts,
          events: [reserving],
          recordedAt: when,
        };
        const appended = await ports.facts.append(
          { ...fact, actor: { kind: "candidate" } },
          reserved.companions,
        );
        if (!appended.ok) await reserved.undo();
        return appended.ok ? "booked" : appended.conflict;
      };
      const release = (slot: Slot, holder: string, sequence: number, cancelled = false) =>
        ports.calendar.release(organisation, {
          ...slot,
          consultationId: `${holder}.c1`,
          sequence,
          cancelled,
        });
      const agenda = async () =>
        (await ports.calendar.agenda(organisation, { expertId: "mem_eva", ...monday })).map(
          ({ consultationId, startsAt }) => `${startsAt.slice(11, 16)} ${consultationId}`,
        );
      return { ...ports, organisation, times, book, release, agenda };
    };

    it("keeps an expert's settings, each version once over the one before", async () => {
      const { calendars, organisation } = await given();
      assert.deepEqual(await calendars.find(organisation, "mem_eva"), aCalendar());
      const save = (version: number) =>
        calendars.write([calendars.saving(organisation, aCalendar({ version }))]);
      assert.deepEqual(await save(1), { ok: false, conflict: "calendar" });
      assert.deepEqual(await save(2), { ok: true });
      assert.deepEqual(await save(2), { ok: false, conflict: "calendar" });
      assert.equal((await calendars.list(organisation))[0]?.version, 2);
      assert.deepEqual(await calendars.list("org_other"), []);
    });

    it("offers what is free, with what the asking application has itself", async () => {
      const { times, book } = await given();
      assert.deepEqual(await times(), ["09:00", "09:30", "10:00", "10:30", "11:00", "14:00"]);
      assert.equal(await book(at("10:00"), "app_1"), "booked");
      assert.deepEqual(await times(), ["09:00", "11:00", "14:00"]);
      assert.deepEqual(await times("app_1"), ["09:00", "09:30", "10:00", "10:30", "11:00", "14:00"]);
    });

    it("books a slot once, buffers included", async () => {
      const { book, times } = await given({ bufferBeforeMinutes: 15, bufferAfterMinutes: 15 });
      assert.equal(await book(at("09:30"), "app_1"), "booked");
      assert.equal(await book(at("09:30"), "app_2"), "slot-taken");
      assert.equal(await book(at("10:30"), "app_2"), "slot-taken", "it touches the buffer");
      assert.deepEqual(await times(), ["11:00", "14:00"]);
      assert.equal(await book(at("11:00"), "app_2"), "booked");
    });

    it("refuses what the expert does not offer", async () => {
      const { book, calendar, organisation } = await given();
      assert.equal(await book(at("09:15"), "app_1"), "slot-not-offered");
      assert.equal(await book(at("13:00"), "app_1"), "slot-not-offered");
      assert.equal(await book({ ...at("09:00"), endsAt: at("09:00").startsAt }, "app_1"), "slot-not-offered");
      assert.equal(await book(at("09:00", "mem_nobody"), "app_1"), "slot-not-offered");
      assert.equal(
        await book(at("09:00"), "app_1", "2026-11-23T09:30:00.000Z"),
        "slot-not-offered",
        "in the past",
      );
      const refused = { ok: false, reason: "slot-not-offered" };
      assert.deepEqual(await calendar.hold(organisation, at("09:15"), "app_1", now), refused);
    });

    it("holds a slot for five minutes for its holder alone", async () => {
      const { calendar, organisation, times, book } = await given();
      const held = await calendar.hold(organisation, at("10:00"), "app_1", now);
      const expiresAt = addMinutes(now, 5);
      assert.deepEqual(held, { ok: true, hold: { ...at("10:00"), expiresAt } });
      assert.deepEqual(await calendar.held(organisation, "app_1", now), { ...at("10:00"), expiresAt });
      assert.equal(await calendar.held(organisation, "app_2", now), undefined);
      assert.deepEqual(await times("app_2"), ["09:00", "11:00", "14:00"]);
      assert.equal(await book(at("10:00"), "app_2"), "slot-held");
      const foreign = await calendar.hold(organisation, at("10:30"), "app_2", now);
      assert.deepEqual(foreign, { ok: false, reason: "slot-held" });
      assert.equal(await book(at("10:00"), "app_1"), "booked");
      assert.equal(await calendar.held(organisation, "app_1", now), undefined, "the hold became the booking");
      assert.equal(await book(at("10:00"), "app_2", addMinutes(now, 6)), "slot-taken");
    });

    it("is open to everybody once a hold ran out, and holding again does not make it longer", async () => {
      const { calendar, organisation, book } = await given();
      await calendar.hold(organisation, at("10:00"), "app_1", now);
      const again = await calendar.hold(organisation, at("10:00"), "app_1", addMinutes(now, 4));
      assert.equal(again.ok && again.hold.expiresAt, addMinutes(now, 5));
      assert.equal(await book(at("10:00"), "app_2", addMinutes(now, 5)), "booked");
      assert.equal(await book(at("10:00"), "app_1", addMinutes(now, 5)), "slot-taken");
    });

    it("lets an earlier hold go with the next, and on request", async () => {
      const { calendar, organisation, times } = await given();
      await calendar.hold(organisation, at("09:00"), "app_1", now);
      await calendar.hold(organisation, at("11:00"), "app_1", addMinutes(now, 1));
      assert.deepEqual(await times("app_2", addMinutes(now, 1)), ["09:00", "09:30", "10:00", "14:00"]);
      await calendar.letGo(organisation, "app_1");
      await calendar.letGo(organisation, "app_1");
      assert.equal((await times("app_2", addMinutes(now, 1))).length, 6);
    });

    it("moves a talk, even into its own time, and releases only what the move left", async () => {
      const { calendar, organisation, book, release, times, agenda } = await given();
      assert.equal(await book(at("10:00"), "app_1"), "booked");
      assert.equal((await calendar.hold(organisation, at("10:30"), "app_1", now)).ok, true);
      assert.equal(await book(at("10:30"), "app_1", now, 1), "booked");
      await release(at("10:00"), "app_1", 0);
      assert.deepEqual(await agenda(), ["10:30 app_1.c1"]);
      assert.deepEqual(await times(), ["09:00", "09:30", "14:00"]);
      // Back to where it was; then the release of the first move comes once more, late.
      assert.equal(await book(at("10:00"), "app_1", now, 2), "booked");
      await release(at("10:30"), "app_1", 1);
      await release(at("10:00"), "app_1", 0);
      assert.deepEqual(await agenda(), ["10:00 app_1.c1"]);
      assert.deepEqual(await times(), ["09:00", "11:00", "14:00"]);
    });

    it("releases a cancelled talk, as often as it is told, and nobody else's", async () => {
      const { book, release, times, agenda } = await given();
      await book(at("09:00"), "app_1");
      await book(at("10:00"), "app_2");
      await release(at("09:00"), "app_1", 1, true);
      await release(at("09:00"), "app_1", 1, true);
      assert.deepEqual(await agenda(), ["10:00 app_2.c1"]);
      assert.equal(await book(at("09:00"), "app_3"), "booked");
      await release(at("09:00"), "app_1", 1, true);
      assert.deepEqual(await agenda(), ["09:00 app_3.c1", "10:00 app_2.c1"]);
      assert.deepEqual(await times(), ["11:00", "14:00"]);
    });

    it("tells the candidate's limits, the expert's zone and where the talk is held", async () => {
      const { calendar, calendars, organisation, book } = await given();
      assert.equal(await book(at("09:00"), "app_1"), "booked");
      const talk = { expertId: "mem_eva", consultationId: "app_1.c1" };
      assert.equal(await calendars.joinLink(organisation, talk), "https://meet.example.com/eva");
      const nobodys = { ...talk, expertId: "mem_nobody" };
      assert.equal(await calendars.joinLink(organisation, nobodys), undefined);
      const rules = { moves: 2, cutOffMinutes: 1440, zone: "Europe/London" };
      assert.deepEqual(await calendar.rules(organisation, "mem_eva"), rules);
      assert.equal(await calendar.rules(organisation, "mem_nobody"), undefined);
    });
  });
