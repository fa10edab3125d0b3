import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createChosenCalendar } from "../../../shared/adapters/bookings/chosen-calendar.ts";
import { createConnections } from "../../../shared/adapters/bookings/connections.ts";
import { reconcile } from "../../../shared/adapters/bookings/reconcile.ts";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createSecrets } from "../../../shared/adapters/secrets-manager/secrets.ts";
import type { Consultation } from "../../../shared/domain/consultation/state.ts";
import type { CalendarChoice, Organisation } from "../../../shared/domain/organisation/organisation.ts";
import type { Slot } from "../../../shared/ports/booking-calendar.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { startTables, tables } from "../engine.ts";
import type { RunningTables } from "../engine.ts";
import { arrange, evasStaffId, serviceId } from "./connected.ts";
import { BookingsStandIn } from "./stand-in.ts";

const now = "2026-11-22T09:00:00.000Z";
const slot: Slot = {
  expertId: "mem_eva",
  startsAt: "2026-11-23T09:00:00.000Z",
  endsAt: "2026-11-23T10:00:00.000Z",
};
const range = { from: now, until: "2026-11-25T00:00:00.000Z" };

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

const bookings = (organisation: string): CalendarChoice => ({
  kind: "bookings",
  businessId: `${organisation}@contoso.example`,
  serviceId,
  tenantId: "contoso.example",
  clientId: "milepost",
  secretName: "graph",
  staff: { mem_eva: evasStaffId },
});

/** An organisation with Eva's hours in both calendars, its choice, and what was asked for besides. */
async function given(organisation: string, calendar: CalendarChoice | undefined) {
  const settled: Organisation = {
    organisationId: organisation,
    name: "Acme Care",
    kind: "employer",
    zone: "Europe/London",
    locale: "en",
    trackVersion: 1,
    schemeVersion: 1,
    ...(calendar ? { calendar } : {}),
    version: 1,
  };
  arrange(standIn, organisation, aCalendar());
  const calendars = createExpertCalendars(running.client, tables.records);
  await calendars.write([calendars.saving(organisation, aCalendar())]);
  const secretsRead: unknown[] = [];
  let clients = 0;
  const secrets = createSecrets(() => {
    clients += 1;
    return {
      send: (command: { input: { SecretId?: string } }) => {
        secretsRead.push(command.input.SecretId);
        return Promise.resolve({ SecretString: "s3cret" });
      },
    } as never;
  });
  const dependencies = {
    settings: { organisation: () => Promise.resolve(settled) },
    clock: systemClock,
    secrets,
    addresses: standIn.addresses,
  };
  const calendarOf = createChosenCalendar(running.client, tables.records, { ...dependencies, pause: jitter });
  const facts = createFacts(running.client, tables.facts, { parse: (value: unknown) => value });
  const book = async () => {
    const reserving = { ...slot, holder: "app_1", consultationId: "app_1.c1", sequence: 0 };
    const reserved = await calendarOf.reserve(organisation, reserving, now);
    assert.ok(reserved.ok);
    const fact = { stream: `${organisation}#booking#app_1`, seq: 1, events: [{}], recordedAt: now };
    const appended = await facts.append({ ...fact, actor: { kind: "candidate" } }, reserved.companions);
    assert.deepEqual(appended, { ok: true });
    return reserved;
  };
  const booked = () => standIn.of(`${organisation}@contoso.example`);
  return { calendarOf, book, booked, secretsRead, clients: () => clients, dependencies };
}

describe("the calendar that an organisation chose", () => {
  for (const choice of [undefined, { kind: "built-in" }] as const)
    it(`is the built-in one ${choice ? "where it says so" : "where it chose nothing"}, and asks nobody else`, async () => {
      const { book, booked, clients } = await given(choice ? "org_built" : "org_unset", choice);
      const first = standIn.requests.length;
      assert.equal((await book()).reference, undefined);
      assert.deepEqual(booked(), []);
      assert.equal(standIn.requests.length, first);
      assert.equal(clients(), 0);
    });

  it("is Microsoft Bookings where it names a business, with the secret of this organisation alone", async () => {
    const { calendarOf, book, booked, secretsRead } = await given("org_ms", bookings("org_ms"));
    const reserved = await book();
    assert.deepEqual(
      booked().map(({ id }) => id),
      [reserved.reference],
    );
    assert.deepEqual(secretsRead, ["milepost-organisations/org_ms/graph"]);
    assert.deepEqual(await calendarOf.agenda("org_ms", { expertId: "mem_eva", ...range }), [
      { ...slot, consultationId: "app_1.c1" },
    ]);
  });
});

describe("reconciling with Bookings", () => {
  const talk = (change: Partial<Consultation> = {}): Consultation => ({
    ...slot,
    consultationId: "app_1.c1",
    zone: "Europe/London",
    told: "2026-11-23T09:00",
    status: "booked",
    sequence: 0,
    movedByCandidate: 0,
    bookedAt: now,
    timeSeq: 1,
    topics: [],
    ...change,
  });

  it("finds nothing where both say the same, and each kind of difference where they do not", async () => {
    const { book, dependencies } = await given("org_drift", bookings("org_drift"));
    const { reference = "" } = await book();
    const connection = await createConnections(dependencies)("org_drift");
    const compare = (here: Consultation | undefined) =>
      reconcile(running.client, tables.records, connection, { organisation: "org_drift", ...range }, (id) =>
        Promise.resolve(id === here?.consultationId ? here : undefined),
      );
    const kinds = async (here: Consultation | undefined) =>
      (await compare(here)).drift.map(({ kind }) => kind);

    assert.deepEqual(await compare(talk()), { talks: 1, appointments: 1, drift: [] });
    assert.deepEqual(await kinds(talk({ status: "cancelled" })), ["appointment-without-consultation"]);

    const there = standIn.appointments.get(reference);
    assert.ok(there);
    standIn.appointments.set(reference, {
      ...there,
      startsAt: "2026-11-23T11:00:00.000Z",
      endsAt: "2026-11-23T12:00:00.000Z",
    });
    assert.deepEqual(await kinds(talk()), ["different-times"]);

    // Booked by an attempt that never came to its fact, and by somebody in Bookings: only the first is ours.
    const rules = await connection.business.rules();
    await connection.business.book(slot, evasStaffId, "app_2.c1", rules);
    standIn.appointments.set("theirs", { ...there, id: "theirs", serviceNotes: "Walk-in" });
    assert.deepEqual(await kinds(talk()), ["different-times", "appointment-without-consultation"]);

    standIn.appointments.clear();
    assert.deepEqual(await compare(talk()), {
      talks: 1,
      appointments: 0,
      drift: [{ kind: "consultation-without-appointment", consultationId: "app_1.c1", here: slot }],
    });
  });
});
