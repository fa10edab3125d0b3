import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { BriefView, ConsultationView } from "../../../shared/contracts/http/consultations.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { counter, payOf } from "../../builders/offers.ts";
import { anOfferTold, timeAt } from "../../builders/talks.ts";
import { startWorld } from "./world.ts";
import type { World } from "./world.ts";

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string }[];
}
const refusal = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Problem).type.replace("/docs#problem-", "")}`;

/** What nobody on the employer's side may read. */
const secrets = {
  worries: "My floor is 31 000, and I have two children to look after.",
  concerns: "Afraid of losing the offer by asking.",
  notes: "Would sign at 31 500 without a bonus.",
};

const { memberId: _memberId, version: _version, ...draft } = aCalendar();
const now = "2026-03-06T09:00:00.000Z";

describe("the expert's side, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await startWorld();
    const saved = await world.call("mem_eva", "PUT /v1/calendar", { ifMatch: '"0"', body: draft });
    assert.equal(saved.status, 200, saved.text);
  });
  after(() => world.stop());
  beforeEach(() => {
    world.clock.at = now;
    world.outage.beginsWithAppend = false;
    world.outage.present = false;
  });

  /** A talk with Eva at an hour of her own, of a candidate who lets these read. */
  const booked = async (consent: ("expert" | "recruiter")[] = ["expert"], test = false) => {
    made += 1;
    const told = anOfferTold({ applicationId: `app_t${made}`, candidateId: `can_t${made}`, test });
    const story = told
      .at(now)
      .consultation({ type: "DecideSupport", decision: "offer" })
      .consultation({ type: "AnswerSupport", answer: "accepted", consent });
    // Mondays to Fridays at nine and at eleven, from Monday 9 March on.
    const weekdays = [9, 10, 11, 12, 13];
    const day = weekdays[Math.floor((made - 1) / 2)];
    const time = timeAt(
      story.at(`2026-03-${day === 9 ? "09" : day}T${made % 2 ? "09" : "11"}:00:00.000Z`),
      0,
    );
    const talk = story.consultation({ type: "BookConsultation", ...time, worriesNoteId: "worries-1" });
    await world.tell(talk, { "worries-1": secrets.worries });
    const id = talk.application().consultations[0]?.consultationId ?? "";
    return { story: talk, id, ...time };
  };

  it("sets a calendar from a proposal, each change on the version that was read", async () => {
    const proposed = await world.call<CalendarSettings>("mem_zoe", "GET /v1/calendar");
    assert.deepEqual([proposed.status, proposed.etag, proposed.body.weekly], [200, '"0"', []]);
    const first = await world.call<CalendarSettings>("mem_zoe", "PUT /v1/calendar", {
      ifMatch: '"0"',
      body: draft,
    });
    assert.deepEqual([first.status, first.etag, first.body.memberId], [200, '"1"', "mem_zoe"]);
    const stale = await world.call("mem_zoe", "PUT /v1/calendar", { ifMatch: '"0"', body: draft });
    assert.equal(refusal(stale), "412 version-changed");
    const read = await world.call<CalendarSettings>("mem_zoe", "GET /v1/calendar");
    assert.deepEqual(read.body, { ...aCalendar({ memberId: "mem_zoe" }) });
    assert.equal(
      refusal(await world.call("mem_zoe", "PUT /v1/calendar", { body: draft })),
      "428 version-missing",
    );
  });

  it("is everybody's who can be booked: experts for talks, others for interviews and visits", async () => {
    for (const memberId of world.members) {
      const { status, body } = await world.call<CalendarSettings>(memberId, "GET /v1/calendar");
      const none = ["mem_fin", "mem_prue"].includes(memberId);
      assert.equal(status, none ? 403 : 200, memberId);
      if (!none) assert.equal(body.memberId, memberId);
    }
    const own = await world.call("mem_ines", "PUT /v1/calendar", { ifMatch: '"0"', body: draft });
    assert.deepEqual([own.status, own.body["memberId"]], [200, "mem_ines"]);
    assert.equal(refusal(await world.call("mem_ines", "GET /v1/consultations")), "403 not-allowed");
  });

  it("refuses a calendar that cannot be, with the field to blame", async () => {
    const put = (change: object) =>
      world.call<Problem>("mem_zoe", "PUT /v1/calendar", { ifMatch: '"1"', body: { ...draft, ...change } });
    const pointers = async (change: object) => {
      const { status, body } = await put(change);
      return [status, ...(body.errors ?? []).map(({ pointer }) => pointer)];
    };
    assert.deepEqual(await pointers({ durationMinutes: 50 }), [422, "/durationMinutes"]);
    assert.deepEqual(await pointers({ zone: "Mars/Olympus" }), [422, "/zone"]);
    const on = (from: string, until: string, weekday = 1) => ({ weekday, from, until });
    const cases: readonly (readonly [change: object, ...pointers: string[]])[] = [
      [{ weekly: [on("12:00", "09:00")] }, "/weekly/0/until"],
      [{ weekly: [on("09:00", "09:00")] }, "/weekly/0/until"],
      [{ weekly: [on("09:00", "09:45")] }, "/weekly/0/until"],
      [{ weekly: [on("09:00", "12:00"), on("11:00", "14:00")] }, "/weekly/0/from", "/weekly/1/from"],
      [{ weekly: [on("09:10", "12:00")] }, "/weekly/0/from"],
      [{ weekly: [on("09:00", "25:00")] }, "/weekly/0/until"],
      [{ weekly: [on("09:00", "12:00", 8)] }, "/weekly/0/weekday"],
      [{ exceptions: [{ hours: [] }] }, "/exceptions/0/day"],
      [{ exceptions: [{ day: "2026-02-30", hours: [] }] }, "/exceptions/0/day"],
      [{ exceptions: [{ day: "2026-12-24" }] }, "/exceptions/0/hours"],
      [
        {
          exceptions: [
            { day: "2026-12-24", hours: [] },
            { day: "2026-12-24", hours: [] },
          ],
        },
        "/exceptions/1/day",
      ],
      [
        { exceptions: [{ day: "2026-12-24", hours: [{ from: "12:00", until: "09:00" }] }] },
        "/exceptions/0/hours/0/until",
      ],
      [{ bufferBeforeMinutes: -15 }, "/bufferBeforeMinutes"],
      [{ bufferAfterMinutes: -15 }, "/bufferAfterMinutes"],
      [{ intervalMinutes: 50 }, "/intervalMinutes"],
      [{ intervalMinutes: 0 }, "/intervalMinutes"],
      [{ durationMinutes: 0 }, "/durationMinutes"],
      [{ leadMinutes: -60 }, "/leadMinutes"],
      [{ cutOffMinutes: 37 }, "/cutOffMinutes"],
      [{ maximumAdvanceDays: 0 }, "/maximumAdvanceDays"],
      [{ moveLimit: -1 }, "/moveLimit"],
      [{ joinLink: "http://meet.example.com/eva" }, "/joinLink"],
      [{ memberId: "mem_eva" }, "/memberId"],
    ];
    for (const [change, ...expected] of cases)
      assert.deepEqual(await pointers(change), [422, ...expected], JSON.stringify(change));
    const several = { zone: "Mars/Olympus", weekly: [on("12:00", "09:00")] };
    assert.deepEqual(await pointers(several), [422, "/zone", "/weekly/0/until"], "all at once");
    const read = await world.call<CalendarSettings>("mem_zoe", "GET /v1/calendar");
    assert.deepEqual([read.etag, read.body.weekly], ['"1"', aCalendar().weekly], "nothing of it was kept");
  });

  it("shows the agenda of the caller alone, and which talks only try things out", async () => {
    const { id, startsAt } = await booked(["expert"], true);
    const list = (memberId: string, query?: Record<string, string>) =>
      world.call<{ items: ConsultationView[] }>(memberId, "GET /v1/consultations", query ? { query } : {});
    const { items } = (await list("mem_eva")).body;
    const own = items.find(({ consultationId }) => consultationId === id);
    assert.deepEqual(
      [own?.startsAt, own?.status, own?.candidate.name, own?.joinLink],
      [startsAt, "booked", "Sam Okafor", "https://meet.example.com/eva"],
    );
    const { body } = await world.call<BriefView>("mem_eva", "GET /v1/consultations/{id}/brief", { id });
    assert.deepEqual([own?.test, body.profile.test], [true, true]);
    assert.deepEqual((await list("mem_zoe")).body.items, []);
    assert.deepEqual((await list("mem_eva", { from: "2026-04-01", days: "31" })).body.items, []);
    assert.equal((await list("mem_eva", { days: "32" })).status, 400);
  });

  it("prepares, begins and writes down a talk; what was typed is a note, never a fact", async () => {
    const { id, startsAt, story } = await booked();
    const on = (what: string, body?: unknown, key?: string) =>
      world.call<ConsultationView>("mem_eva", `POST /v1/consultations/{id}/${what}`, {
        id,
        ...(body ? { body } : {}),
        ...(key ? { key } : {}),
      });
    const prepared = await on("prepared", undefined, "once");
    assert.equal(prepared.body.preparedAt, now);
    assert.deepEqual(
      (await on("prepared", undefined, "once")).body,
      prepared.body,
      "repeated, not done again",
    );
    assert.equal(refusal(await on("prepared")), "409 nothing-changes");
    assert.equal(refusal(await on("start")), "409 consultation-too-early");
    world.clock.at = startsAt;
    assert.equal((await on("start")).body.status, "started");
    assert.equal(refusal(await on("cancel")), "409 consultation-closed");
    world.clock.at = addMinutes(startsAt, 50);
    const { concerns, notes } = secrets;
    const agreed = "Ask for 32 000 and four days.";
    const held = await on("complete", { topics: ["base-pay", "hours"], agreed, concerns, notes });
    assert.deepEqual([held.status, held.body.status], [200, "held"]);
    const written = JSON.stringify((await world.history(story.application().applicationId)).events);
    for (const text of [agreed, concerns, notes]) assert.equal(written.includes(text), false);
    const brief = await world.call<BriefView>("mem_eva", "GET /v1/consultations/{id}/brief", { id });
    const [first] = brief.body.contacts;
    assert.equal(first?.result, "spoke");
    assert.equal(brief.body.profile.test, false);
    assert.deepEqual(
      first && Object.keys(first).sort(),
      ["at", "result"],
      "of the conversation that the first milestone tells of, nobody recorded how it came about",
    );
    assert.deepEqual(brief.body.outcome, {
      heldAt: world.clock.at,
      topics: ["base-pay", "hours"],
      agreed,
      concerns,
      notes,
    });
    assert.equal((await on("complete", { topics: [] })).status, 422);
  });

  it("calls a talk off and gives its time to others; a missed one is recorded from its start on", async () => {
    const { id, startsAt, story } = await booked();
    const free = async () =>
      (
        await world.calendar.freeSlots("org_acme", {
          expertIds: ["mem_eva"],
          from: startsAt,
          until: addMinutes(startsAt, 60),
          now: world.clock.at,
        })
      ).length;
    assert.equal(await free(), 0);
    const off = await world.call("mem_eva", "POST /v1/consultations/{id}/cancel", { id });
    assert.deepEqual([off.status, off.body["status"]], [200, "cancelled"]);
    await world.release(story.application().applicationId);
    assert.equal(await free(), 1);
    const missed = await booked();
    const path = "POST /v1/consultations/{id}/no-show";
    const early = await world.call("mem_eva", path, { id: missed.id });
    assert.equal(refusal(early), "409 consultation-too-early");
    world.clock.at = missed.startsAt;
    assert.equal((await world.call("mem_eva", path, { id: missed.id })).body["status"], "no-show");
  });

  it("is told what the stream says, though the calendar falls silent with the append", async () => {
    const { id } = await booked();
    world.outage.beginsWithAppend = true;
    const off = await world.call("mem_eva", "POST /v1/consultations/{id}/cancel", { id });
    assert.ok(world.outage.present, "it was appended");
    assert.deepEqual([off.status, off.body["status"]], [200, "cancelled"], off.text);
  });

  it("is nobody else's: another expert finds no talk, every other role may not", async () => {
    const { id } = await booked();
    for (const what of ["prepared", "start", "no-show", "cancel"]) {
      const path = `POST /v1/consultations/{id}/${what}`;
      for (const memberId of world.members.filter((one) => one !== "mem_eva")) {
        const expected = memberId === "mem_zoe" ? "404 no-such-consultation" : "403 not-allowed";
        assert.equal(refusal(await world.call(memberId, path, { id })), expected, `${memberId} ${what}`);
      }
    }
    for (const nothing of ["app_none.c1", "app_t1", "app_t1.c999", "x"])
      assert.equal(
        refusal(await world.call("mem_eva", "POST /v1/consultations/{id}/prepared", { id: nothing })),
        "404 no-such-consultation",
      );
  });

  it("lets each role read of a brief what the candidate allows, and the employer's side never more", async () => {
    const { concerns, notes } = secrets;
    const agreed = "Ask for 32 000.";
    const read = async (memberId: string, id: string) =>
      world.call<BriefView>(memberId, "GET /v1/consultations/{id}/brief", { id });
    const closed = await booked(["expert"]);
    const open = await booked(["expert", "recruiter"]);
    for (const { id, startsAt } of [closed, open]) {
      world.clock.at = addMinutes(startsAt, 40);
      const body = { topics: ["base-pay"], agreed, concerns, notes };
      await world.call("mem_eva", "POST /v1/consultations/{id}/complete", { id, body });
    }
    for (const memberId of world.members) {
      const own = await read(memberId, open.id);
      const kept = await read(memberId, closed.id);
      switch (memberId) {
        case "mem_eva":
          for (const text of Object.values(secrets)) assert.ok(own.text.includes(text));
          assert.equal(kept.status, 200);
          break;
        case "mem_zoe":
          assert.deepEqual(
            [refusal(own), refusal(kept)],
            ["404 no-such-consultation", "404 no-such-consultation"],
          );
          break;
        case "mem_rob":
          assert.deepEqual(
            [refusal(own), refusal(kept)],
            ["404 no-such-consultation", "404 no-such-consultation"],
            "the candidate agreed to their own recruiter",
          );
          break;
        case "mem_rita": {
          assert.equal(own.status, 200);
          assert.equal(own.body.reader, "recruiter");
          assert.deepEqual(Object.keys(own.body.outcome ?? {}).sort(), ["agreed", "heldAt"]);
          for (const text of Object.values(secrets)) assert.equal(own.text.includes(text), false);
          assert.ok(own.text.includes("3000000"));
          assert.equal(refusal(kept), "404 no-such-consultation");
          break;
        }
        default:
          assert.deepEqual([refusal(own), refusal(kept)], ["403 not-allowed", "403 not-allowed"], memberId);
      }
    }
  });

  it("shows every version with what changed, and stays as it was when the talk began", async () => {
    const { id, startsAt, story } = await booked();
    const countered = counter(story.laterBy({ minutes: 5 }), payOf(3_200_000));
    const stream = `org_acme#application#${story.application().applicationId}`;
    const append = async (before: typeof story, then: typeof story) => {
      const added = then.events.slice(before.events.length);
      const recordedAt = added[0]?.recordedAt ?? "";
      const seq = before.events.length + 1;
      const appended = await world.facts.append({
        stream,
        seq,
        events: added.map(
          ({ seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...event }) => event,
        ),
        recordedAt,
        actor: { kind: "member", memberId: "mem_rita" },
      });
      assert.deepEqual(appended, { ok: true });
    };
    await append(story, countered);
    const read = async () =>
      (await world.call<BriefView>("mem_eva", "GET /v1/consultations/{id}/brief", { id })).body;
    const before = await read();
    assert.deepEqual(
      before.offers[0]?.versions.map(({ number, proposedBy, differences }) => [
        number,
        proposedBy,
        differences?.map(({ field }) => field),
      ]),
      [
        [1, "employer", undefined],
        [2, "candidate", ["base.amount"]],
      ],
    );
    assert.equal(before.reader === "expert" && before.worries, secrets.worries);
    assert.equal(before.frozenAt, undefined);

    const started = countered.at(startsAt).consultation({ type: "StartConsultation", consultationId: id });
    await append(countered, started);
    await append(started, counter(started.laterBy({ minutes: 20 }), payOf(3_300_000)));
    world.clock.at = addMinutes(startsAt, 30);
    const after = await read();
    assert.deepEqual([after.frozenAt, after.status], [startsAt, "started"]);
    assert.deepEqual(after.offers, before.offers);
  });
});
