import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createAppointmentRecords } from "../../../shared/adapters/bookings/records.ts";
import { Availability, instantOfClock, minutesOf } from "../../../shared/adapters/bookings/shapes.ts";
import { timesOf } from "../../../shared/adapters/bookings/slots.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { Slot } from "../../../shared/ports/booking-calendar.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { startTables, tables } from "../engine.ts";
import type { RunningTables } from "../engine.ts";
import { arrange, bookingsCalendar, bosStaffId, businessOf, evasStaffId, graphOf } from "./connected.ts";
import { BookingsStandIn } from "./stand-in.ts";

/** What can go wrong between us and Microsoft; what the calendar does is in `booking-calendar.test.ts`. */

const now = "2026-11-22T09:00:00.000Z";
const at = (time: string): Slot => ({
  expertId: "mem_eva",
  startsAt: `2026-11-23T${time}:00.000Z`,
  endsAt: addMinutes(`2026-11-23T${time}:00.000Z`, 60),
});

let running: RunningTables;
let standIn: BookingsStandIn;
let organisations = 0;
before(async () => {
  running = await startTables();
  standIn = await BookingsStandIn.start();
});
after(async () => {
  await standIn.stop();
  await running.stop();
});

function given(service: Parameters<typeof arrange>[3] = {}, change: Partial<CalendarSettings> = {}) {
  organisations += 1;
  const organisation = `org_b${organisations}`;
  const business = `${organisation}@contoso.example`;
  arrange(standIn, organisation, aCalendar(change), service);
  const waits: number[] = [];
  const graph = graphOf(standIn, { waits });
  const calendar = bookingsCalendar(running.client, tables.records, graph);
  const facts = createFacts(running.client, tables.facts, { parse: (value: unknown) => value });
  const first = standIn.requests.length;
  const asked = (pattern: RegExp) =>
    standIn.requests.slice(first).filter((line) => pattern.test(line)).length;
  const reserve = async (slot: Slot, sequence = 0, consultationId = "app_1.c1") => {
    const reserved = await calendar.reserve(
      organisation,
      { ...slot, holder: consultationId.split(".")[0] ?? "", consultationId, sequence },
      now,
    );
    assert.ok(reserved.ok, "the slot could be had");
    return reserved;
  };
  const append = (companions: Awaited<ReturnType<typeof reserve>>["companions"], seq: number) =>
    facts.append(
      {
        stream: `${organisation}#booking#app_1`,
        seq,
        events: [{}],
        recordedAt: now,
        actor: { kind: "candidate" },
      },
      companions,
    );
  const starts = () => standIn.of(business).map(({ startsAt }) => startsAt.slice(11, 16));
  return { organisation, business, calendar, graph, waits, asked, reserve, append, starts };
}

const posts = /^POST .*\/appointments$/;

describe("signing in to Microsoft", () => {
  it("asks for one token and keeps it until shortly before it ends", async () => {
    const { organisation } = given();
    let time = "2026-11-22T09:00:00.000Z";
    const graph = graphOf(standIn, { now: () => time });
    const business = businessOf(organisation, graph);
    const first = standIn.requests.length;
    const tokens = () => standIn.requests.slice(first).filter((line) => line.includes("/oauth2/")).length;
    await business.between(at("09:00").startsAt, at("09:00").endsAt);
    time = "2026-11-22T09:58:00.000Z";
    await business.between(at("09:00").startsAt, at("09:00").endsAt);
    assert.equal(tokens(), 1);
    time = "2026-11-22T09:59:00.000Z";
    await business.between(at("09:00").startsAt, at("09:00").endsAt);
    assert.equal(tokens(), 2);
  });

  it("signs in once more where the token was revoked", async () => {
    const { organisation, graph } = given();
    const business = businessOf(organisation, graph);
    await business.rules();
    standIn.revoke();
    assert.deepEqual(await business.between(at("09:00").startsAt, at("09:00").endsAt), []);
  });

  it("says that the app was refused, and not what its secret is", async () => {
    const { organisation } = given();
    const business = businessOf(organisation, graphOf(standIn, { secret: "wr0ng" }));
    await assert.rejects(business.rules(), (error: Error) => {
      assert.match(error.message, /refused the sign-in of the app milepost with status 401/);
      assert.doesNotMatch(error.message, /wr0ng/);
      return true;
    });
  });
});

describe("Microsoft asking to wait", () => {
  it("waits as long as it says, in seconds or until a date, and goes on", async () => {
    const { organisation, graph, waits } = given();
    const business = businessOf(organisation, graph);
    standIn.fail({ fits: /\/services\//, times: 1, status: 429, retryAfter: "3" });
    standIn.fail({ fits: /\/services\//, times: 1, status: 503, retryAfter: "2" });
    assert.equal((await business.rules()).durationMinutes, 60);
    assert.deepEqual(waits, [3000, 2000]);
    const clock = { waits: [] as number[], now: () => now };
    const other = businessOf(organisation, graphOf(standIn, clock));
    standIn.fail({
      fits: /\/services\//,
      times: 1,
      status: 429,
      retryAfter: "Sun, 22 Nov 2026 09:00:04 GMT",
    });
    assert.equal((await other.rules()).durationMinutes, 60);
    assert.deepEqual(clock.waits, [4000]);
  });

  it("gives up where that takes too long for whoever asked, and says so as busy", async () => {
    const { calendar, organisation, waits, asked } = given();
    standIn.fail({ fits: /\/services\//, times: 1, status: 429, retryAfter: "120" });
    await assert.rejects(calendar.hold(organisation, at("09:00"), "app_1", now), Unavailable);
    assert.deepEqual(waits, []);
    assert.equal(asked(/\/services\//), 1);
  });

  it("sends a booking again that was only told to wait", async () => {
    const { reserve, starts, asked } = given();
    standIn.fail({ fits: posts, times: 2, status: 429, retryAfter: "1" });
    await reserve(at("09:00"));
    assert.deepEqual(starts(), ["09:00"]);
    assert.equal(asked(posts), 3);
  });
});

describe("a booking whose answer is lost", () => {
  for (const [how, status] of [
    ["the connection breaks", undefined],
    ["a gateway gives up", 504],
  ] as const)
    it(`is found again where ${how}, not booked twice`, async () => {
      const { reserve, starts, asked, business } = given();
      standIn.fail({ fits: posts, times: 1, carriedOut: true, ...(status ? { status } : {}) });
      const reserved = await reserve(at("09:00"));
      assert.deepEqual(starts(), ["09:00"]);
      assert.equal(asked(posts), 1);
      assert.equal(reserved.reference, standIn.of(business)[0]?.id);
    });

  it("is booked anew where it did not arrive", async () => {
    const { reserve, starts, asked } = given();
    standIn.fail({ fits: posts, times: 1 });
    await reserve(at("09:00"));
    assert.deepEqual(starts(), ["09:00"]);
    assert.equal(asked(posts), 2);
  });

  it("is found by the next attempt where the first never came to its append", async () => {
    const { reserve, append, starts, asked, calendar, organisation } = given();
    const first = await reserve(at("09:00"));
    // Among other appointments, more than one page of them.
    for (const id of ["app_2.c1", "app_3.c1", "app_4.c1"])
      await businessOf(organisation, graphOf(standIn)).book(at("09:00"), evasStaffId, id, {
        ...(await businessOf(organisation, graphOf(standIn)).rules()),
      });
    const known = asked(posts);
    const again = await reserve(at("09:00"));
    assert.equal(again.reference, first.reference);
    assert.equal(asked(posts), known);
    assert.deepEqual(await append(again.companions, 1), { ok: true });
    assert.equal(starts().length, 4);
    const agenda = await calendar.agenda(organisation, {
      expertId: "mem_eva",
      from: now,
      until: addMinutes(now, 2 * 24 * 60),
    });
    assert.deepEqual(
      agenda.map(({ consultationId }) => consultationId),
      ["app_1.c1"],
    );
  });
});

describe("an append that is refused", () => {
  it("takes a new appointment back", async () => {
    const { reserve, starts } = given();
    const reserved = await reserve(at("09:00"));
    assert.deepEqual(starts(), ["09:00"]);
    await reserved.undo();
    assert.deepEqual(starts(), []);
  });

  it("puts a moved appointment back where the last fact had it", async () => {
    const { reserve, append, starts } = given();
    assert.deepEqual(await append((await reserve(at("09:00"))).companions, 1), { ok: true });
    const moving = await reserve(at("11:00"), 1);
    assert.deepEqual(starts(), ["11:00"]);
    await moving.undo();
    assert.deepEqual(starts(), ["09:00"]);
  });

  it("takes an appointment back, too, that an earlier attempt made and this one found", async () => {
    const { reserve, starts } = given();
    await reserve(at("09:00"));
    const again = await reserve(at("09:00"));
    await again.undo();
    assert.deepEqual(starts(), []);
    // Something else happened to the application meanwhile: the talk is booked under its next id.
    await reserve(at("09:00"), 0, "app_1.c2");
    assert.deepEqual(starts(), ["09:00"]);
  });

  it("leaves what another request of the same person has made a fact of meanwhile", async () => {
    const { reserve, append, starts } = given();
    const first = await reserve(at("09:00"));
    const second = await reserve(at("09:00"));
    assert.equal(first.reference, second.reference);
    assert.deepEqual(await append(second.companions, 1), { ok: true });
    await first.undo();
    assert.deepEqual(starts(), ["09:00"]);
  });
});

describe("appointments in Bookings", () => {
  it("name the talk and nobody, and carry the service's buffers", async () => {
    const { reserve } = given();
    await reserve(at("09:00"));
    const body = standIn.bodies.at(-1) as Record<string, unknown>;
    assert.equal(body["serviceNotes"], "Booked by Milepost. Move or cancel it there. Talk app_1.c1");
    assert.deepEqual(body["staffMemberIds"], [evasStaffId]);
    assert.equal(body["optOutOfCustomerEmail"], true);
    assert.deepEqual(
      Object.keys(body).filter((key) => key.startsWith("customer")),
      [],
    );
  });

  it("are cancelled once, however often their time is released", async () => {
    const { reserve, append, calendar, organisation, starts, asked } = given();
    const reserved = await reserve(at("09:00"));
    await append(reserved.companions, 1);
    const left = { ...at("09:00"), consultationId: "app_1.c1", sequence: 0, cancelled: true };
    await calendar.release(organisation, left);
    await calendar.release(organisation, left);
    assert.deepEqual(starts(), []);
    assert.equal(asked(/\/cancel$/), 1);
    const records = createAppointmentRecords(running.client, tables.records);
    assert.deepEqual(await records.list(organisation), []);
  });

  it("are made anew by a move where somebody deleted them there", async () => {
    const { reserve, append, starts, business } = given();
    const reserved = await reserve(at("09:00"));
    await append(reserved.companions, 1);
    standIn.appointments.delete(reserved.reference ?? "");
    const moved = await reserve(at("11:00"), 1);
    assert.deepEqual(starts(), ["11:00"]);
    assert.equal(moved.reference, standIn.of(business)[0]?.id);
  });

  it("keep a slot from candidates, whoever made them there", async () => {
    const { calendar, organisation, graph } = given();
    const business = businessOf(organisation, graph);
    await business.book(at("10:00"), evasStaffId, "app_9.c1", await business.rules());
    assert.deepEqual(await calendar.hold(organisation, at("10:00"), "app_1", now), {
      ok: false,
      reason: "slot-taken",
    });
    const free = await calendar.freeSlots(organisation, {
      expertIds: ["mem_eva", "mem_without_staff"],
      from: now,
      until: "2026-11-24T00:00:00.000Z",
      now,
    });
    assert.deepEqual(
      free.map(({ startsAt }) => startsAt.slice(11, 16)),
      ["09:00", "11:00", "14:00"],
    );
  });

  it("keep a slot of one expert from somebody whose talk is at that time with another", async () => {
    const { calendar, organisation, graph, business: id, reserve, append } = given();
    assert.deepEqual(await append((await reserve(at("10:00"))).companions, 1), { ok: true });
    const business = businessOf(organisation, graph);
    await business.book(at("10:00"), bosStaffId, "app_9.c1", await business.rules());
    const taken = { ok: false, reason: "slot-taken" };
    const withBo = { ...at("10:00"), expertId: "mem_bo" };
    const moving = { ...withBo, holder: "app_1", consultationId: "app_1.c1", sequence: 1 };
    assert.deepEqual(await calendar.reserve(organisation, moving, now), taken);
    assert.deepEqual(await calendar.hold(organisation, withBo, "app_1", now), taken);
    assert.deepEqual(
      standIn.of(id).map(({ staffMemberIds }) => staffMemberIds),
      [[evasStaffId], [bosStaffId]],
    );
  });

  for (const online of [true, "late"] as const)
    it(`are meetings with a link of their own where the service is online, told ${online === true ? "at once" : "a moment later"}`, async () => {
      const { reserve, append, organisation, business } = given({ online });
      const calendars = createExpertCalendars(running.client, tables.records);
      await calendars.write([calendars.saving(organisation, aCalendar())]);
      const link = () =>
        calendars.joinLink(organisation, { expertId: "mem_eva", consultationId: "app_1.c1" });
      await append((await reserve(at("09:00"))).companions, 1);
      const [made] = standIn.of(business);
      assert.match(made?.joinWebUrl ?? "", /^https:\/\/teams\.microsoft\.com\//);
      assert.equal(await link(), made?.joinWebUrl);
      await append((await reserve(at("11:00"), 1)).companions, 2);
      assert.equal(await link(), made?.joinWebUrl, "a move leaves it");
    });

  it("have no link where the service is not online: the expert's own stands", async () => {
    const { reserve, append, organisation } = given();
    const calendars = createExpertCalendars(running.client, tables.records);
    await calendars.write([calendars.saving(organisation, aCalendar())]);
    await append((await reserve(at("09:00"))).companions, 1);
    const talk = { expertId: "mem_eva", consultationId: "app_1.c1" };
    assert.equal(await calendars.joinLink(organisation, talk), "https://meet.example.com/eva");
  });

  it("stand in the agenda once, by their start, where slots lie off the quarter hour", async () => {
    const { calendar, organisation, reserve, append } = given(
      {},
      {
        intervalMinutes: 20,
        durationMinutes: 20,
      },
    );
    const talkAt = (time: string, until: string): Slot => ({
      expertId: "mem_eva",
      startsAt: `2026-11-23T${time}:00.000Z`,
      endsAt: `2026-11-23T${until}:00.000Z`,
    });
    const first = talkAt("09:20", "09:40");
    const second = talkAt("10:40", "11:00");
    await append((await reserve(first)).companions, 1);
    await append((await reserve(second, 0, "app_2.c1")).companions, 2);
    const agenda = async (from: string, until: string) =>
      (
        await calendar.agenda(organisation, {
          expertId: "mem_eva",
          from: `2026-11-23T${from}:00.000Z`,
          until: `2026-11-23T${until}:00.000Z`,
        })
      ).map(({ consultationId, startsAt }) => `${startsAt.slice(11, 16)} ${consultationId}`);
    assert.deepEqual(await agenda("00:00", "23:45"), ["09:20 app_1.c1", "10:40 app_2.c1"]);
    assert.deepEqual(await agenda("09:20", "10:40"), ["09:20 app_1.c1"], "the end is not part of it");
    assert.deepEqual(await agenda("09:25", "10:41"), ["10:40 app_2.c1"], "nor what has begun before");
  });

  it("follow the business's policy where the service has none", async () => {
    const { organisation, graph } = given({ inheritsPolicy: true });
    assert.deepEqual(await businessOf(organisation, graph).rules(), {
      durationMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      intervalMinutes: 30,
      leadMinutes: 0,
      maximumAdvanceMinutes: 60 * 24 * 60,
      online: false,
    });
  });
});

describe("what Graph says", () => {
  it("is read in every way the reference writes a time, and refused in a zone nobody knows", () => {
    const read = (dateTime: string, timeZone: string) => instantOfClock({ dateTime, timeZone });
    assert.equal(read("2018-05-01T12:00:00.0000000Z", "UTC"), "2018-05-01T12:00:00.000Z");
    assert.equal(read("2018-05-01T12:00:00.0000000+00:00", "UTC"), "2018-05-01T12:00:00.000Z");
    assert.equal(read("2018-05-01T12:00:00+02:00", "UTC"), "2018-05-01T10:00:00.000Z");
    // The name shows the offset of winter; in July it is another.
    const pacific = "(UTC-08:00) Pacific Time (US & Canada)";
    assert.equal(read("2026-01-24T08:00:00", pacific), "2026-01-24T16:00:00.000Z");
    assert.equal(read("2026-07-24T08:00:00", pacific), "2026-07-24T15:00:00.000Z");
    assert.equal(read("2026-07-24T08:00:00", "W. Europe Standard Time"), "2026-07-24T06:00:00.000Z");
    assert.equal(read("2026-07-24T08:00:00", "Asia/Tokyo"), "2026-07-23T23:00:00.000Z");
    assert.throws(() => read("2026-07-24T08:00:00", "(UTC+02:00) Somewhere"), /zone that is not known/);
  });

  it("gives durations in ISO 8601", () => {
    assert.deepEqual(
      ["PT30M", "PT10H", "P10D", "P1DT2H5M", "PT0S"].map(minutesOf),
      [30, 600, 14400, 1565, 0],
    );
    assert.throws(() => minutesOf("half an hour"), RangeError);
  });

  it("counts whatever is not plainly free as taken, and days away as no hours", () => {
    const hour = (status: string, from: string, until: string) => ({
      status,
      startDateTime: { dateTime: `2026-11-23T${from}:00`, timeZone: "UTC" },
      endDateTime: { dateTime: `2026-11-23T${until}:00`, timeZone: "UTC" },
      serviceId: "",
    });
    const availability = Availability.parse({
      value: [
        {
          staffId: evasStaffId.toUpperCase(),
          availabilityItems: [
            hour("available", "09:00", "10:00"),
            hour("slotsAvailable", "10:00", "11:00"),
            hour("outOfOffice", "13:00", "17:00"),
          ],
        },
      ],
    });
    const stretch = (from: string, until: string) => ({
      from: `2026-11-23T${from}:00.000Z`,
      until: `2026-11-23T${until}:00.000Z`,
    });
    assert.deepEqual(timesOf(availability, evasStaffId), {
      hours: [stretch("09:00", "11:00")],
      busy: [stretch("10:00", "11:00"), stretch("13:00", "17:00")],
    });
  });
});
