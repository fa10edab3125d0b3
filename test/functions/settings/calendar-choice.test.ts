import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { SignInOwner } from "../../../shared/ports/identity.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { arrange, evasStaffId, serviceId } from "../../contract/bookings/connected.ts";
import { BookingsStandIn } from "../../contract/bookings/stand-in.ts";
import { tables } from "../../contract/engine.ts";
import { pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
let standIn: BookingsStandIn;
before(async () => {
  standIn = await BookingsStandIn.start();
  world = await startWorld({ addresses: standIn.addresses, secret: "s3cret" });
});
after(async () => {
  await world.stop();
  await standIn.stop();
});

/** An organisation with Eva's hours in both calendars. */
async function given() {
  const { admin, organisationId } = await world.organisation();
  arrange(standIn, organisationId, aCalendar());
  const calendars = createExpertCalendars(world.client, tables.records);
  await calendars.write([calendars.saving(organisationId, aCalendar())]);
  const bookings = (change: Record<string, unknown> = {}) => ({
    kind: "bookings",
    businessId: `${organisationId}@contoso.example`,
    serviceId,
    tenantId: "contoso.example",
    clientId: "milepost",
    secretName: "graph",
    staff: { mem_eva: evasStaffId },
    ...change,
  });
  return { admin, organisationId, bookings };
}

/** Sends the settings as they are with another choice. */
async function choose(admin: SignInOwner, calendar: unknown, more: Record<string, unknown> = {}) {
  const { body } = await world.call(admin, "GET /v1/organisation");
  const { organisationId: _id, kind: _kind, version, ...rest } = body as unknown as Record<string, unknown>;
  return world.call(admin, "PUT /v1/organisation", {
    ifMatch: `"${String(version)}"`,
    body: { ...rest, calendar, ...more },
  });
}
const chosen = async (admin: SignInOwner) =>
  ((await world.call(admin, "GET /v1/organisation")).body as { calendar?: { kind: string } }).calendar?.kind;

/** A talk with Eva in an hour of the next Monday, as a booking leaves it. */
async function talk(organisation: string, hour: string, consultationId: string) {
  const calendar = createBookingCalendar(world.client, tables.records, { pause: jitter });
  const startsAt = `2026-11-30T${hour}:00:00.000Z`;
  const slot = { expertId: "mem_eva", startsAt, endsAt: addMinutes(startsAt, 60) };
  const holder = consultationId.split(".")[0] ?? "";
  const reserving = { ...slot, consultationId, sequence: 0, holder };
  const reserved = await calendar.reserve(organisation, reserving, world.clock.at);
  assert.ok(reserved.ok);
  const calendars = createExpertCalendars(world.client, tables.records);
  assert.deepEqual(await calendars.write(reserved.companions), { ok: true });
  return { release: () => calendar.release(organisation, { ...reserving, cancelled: true }) };
}

describe("choosing Microsoft Bookings", () => {
  it("is saved where business, service and staff are known there", async () => {
    const { admin, bookings } = await given();
    const saved = await choose(admin, bookings());
    assert.equal(saved.status, 200, saved.text);
    assert.equal(await chosen(admin), "bookings");
  });

  it("names what Bookings does not know, and leaves the settings as they were", async () => {
    const { admin, bookings } = await given();
    const cases: readonly (readonly [change: Record<string, unknown>, pointer: string])[] = [
      [{ businessId: "nobody@contoso.example" }, "/calendar/businessId"],
      [{ serviceId: "00000000-0000-0000-0000-000000000000" }, "/calendar/serviceId"],
      [{ staff: { mem_eva: evasStaffId, mem_zoe: "unknown" } }, "/calendar/staff/mem_zoe"],
      [{ secretName: "never-stored" }, "/calendar/secretName"],
    ];
    for (const [change, pointer] of cases) {
      const refused = await choose(admin, bookings(change));
      assert.deepEqual([refused.status, pointers(refused.body)], [422, [pointer]]);
      assert.equal(refused.body.type, "/docs#problem-invalid-request");
    }
    assert.equal(await chosen(admin), undefined);
  });

  it("says so where the app is not let in", async () => {
    const { admin, bookings } = await given();
    standIn.fail({ fits: /oauth2/, times: 1, status: 401 });
    const refused = await choose(admin, bookings());
    assert.deepEqual([refused.status, pointers(refused.body)], [422, ["/calendar/clientId"]]);
    assert.ok(!refused.text.includes("s3cret"));
  });

  it("is to be tried again where Microsoft does not answer, and other settings do not wait for it", async () => {
    const { admin, bookings } = await given();
    standIn.fail({ fits: /bookingBusinesses/, times: 1, status: 503, retryAfter: "9" });
    const busy = await choose(admin, bookings());
    assert.deepEqual([busy.status, busy.body.type], [503, "/docs#problem-busy"]);
    assert.equal(await chosen(admin), undefined);
    assert.equal((await choose(admin, bookings())).status, 200);
    const asked = standIn.requests.length;
    assert.equal((await choose(admin, bookings(), { name: "Acme Care" })).status, 200);
    assert.equal(standIn.requests.length, asked, "an unchanged choice is not asked about");
  });
});

describe("a calendar with talks ahead", () => {
  it("is not left: the refusal counts them, and once they are off it can be", async () => {
    const { admin, organisationId, bookings } = await given();
    const first = await talk(organisationId, "09", "app_1.c1");
    const second = await talk(organisationId, "10", "app_2.c1");
    const refused = await choose(admin, bookings());
    assert.deepEqual(
      [refused.status, refused.body.type, refused.body["talks"], pointers(refused.body)],
      [409, "/docs#problem-talks-booked", 2, ["/calendar"]],
    );
    assert.equal(await chosen(admin), undefined);
    await first.release();
    assert.equal((await choose(admin, bookings())).body["talks"], 1);
    await second.release();
    assert.equal((await choose(admin, bookings())).status, 200);
  });

  it("in Bookings is not left for the built-in one, another service, or other staff for the same expert", async () => {
    const { admin, organisationId, bookings } = await given();
    assert.equal((await choose(admin, bookings())).status, 200);
    await talk(organisationId, "09", "app_1.c1");
    for (const change of [
      { kind: "built-in" },
      undefined,
      bookings({ serviceId: "another" }),
      bookings({ staff: {} }),
      bookings({ staff: { mem_eva: "another" } }),
    ]) {
      const refused = await choose(admin, change);
      assert.equal(refused.body.type, "/docs#problem-talks-booked", JSON.stringify(change));
    }
    const standsBy = bookings({ secretName: "graph", clientId: "milepost-new" });
    assert.equal((await choose(admin, standsBy)).status, 200, "how the app signs in is no other calendar");
    assert.equal((await choose(admin, standsBy, { name: "Acme Care" })).status, 200);
    world.clock.at = "2026-11-30T09:00:01.000Z";
    assert.equal((await choose(admin, { kind: "built-in" })).status, 200, "it has begun");
    world.clock.at = "2026-11-23T09:00:00.000Z";
  });
});
