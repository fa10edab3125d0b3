import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { compare } from "../../commands/reconcile-bookings.ts";
import { createChosenCalendar } from "../../shared/adapters/bookings/chosen-calendar.ts";
import { createExpertCalendars } from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { createSettingsAdmin } from "../../shared/adapters/dynamodb/settings-admin.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { openConsultation } from "../../shared/domain/consultation/state.ts";
import type { Organisation } from "../../shared/domain/organisation/organisation.ts";
import { applicationStream } from "../../shared/runtime/history.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { aCalendar } from "../builders/calendar.ts";
import { helpAccepted, timeAt } from "../builders/talks.ts";
import { arrange, evasStaffId, serviceId } from "../contract/bookings/connected.ts";
import { BookingsStandIn } from "../contract/bookings/stand-in.ts";
import { startTables, tables } from "../contract/engine.ts";
import type { RunningTables } from "../contract/engine.ts";

const organisation = "org_acme";
const now = "2026-03-06T10:00:00.000Z";
const clock = { now: () => now };

let running: RunningTables;
let standIn: BookingsStandIn;
before(async () => {
  running = await startTables();
  standIn = await BookingsStandIn.start();
  arrange(standIn, organisation, aCalendar());
  await save({
    kind: "bookings",
    businessId: `${organisation}@contoso.example`,
    serviceId,
    tenantId: "contoso.example",
    clientId: "milepost",
    secretName: "graph",
    staff: { mem_eva: evasStaffId },
  });
});
after(async () => {
  await standIn.stop();
  await running.stop();
});

async function save(calendar: Organisation["calendar"], organisationId = organisation): Promise<void> {
  const settings = createSettingsAdmin(running.client, tables);
  const saved = await settings.write([
    settings.savingOrganisation({
      organisationId,
      name: "Acme Care",
      kind: "employer",
      zone: "Europe/London",
      locale: "en",
      trackVersion: 1,
      schemeVersion: 1,
      ...(calendar ? { calendar } : {}),
      version: 1,
    }),
  ]);
  assert.deepEqual(saved, { ok: true });
}

const secrets = { read: () => Promise.resolve("s3cret") };

/** A candidate's talk on Monday at ten, in the stream and in Bookings. */
async function bookedTalk() {
  const accepted = helpAccepted().at(now);
  const story = accepted.consultation({ type: "BookConsultation", ...timeAt(accepted, 3 * 24 * 60) });
  const talk = openConsultation(story.application());
  assert.ok(talk);
  const facts = createFacts(running.client, tables.facts, ApplicationEvent);
  for (const [seq, events] of Map.groupBy(story.events, (event) => event.factSeq)) {
    const [first] = events;
    assert.ok(first);
    const stream = applicationStream(organisation, story.application().applicationId);
    const parsed = events.map((event) => ApplicationEvent.parse(event));
    await facts.append({ stream, seq, events: parsed, recordedAt: first.recordedAt, actor: first.actor });
  }
  const settings = createSettings(running.client, tables, clock);
  const calendar = createChosenCalendar(running.client, tables.records, {
    settings,
    clock,
    pause: jitter,
    secrets,
    addresses: standIn.addresses,
  });
  const { consultationId, expertId, startsAt, endsAt } = talk;
  const holder = story.application().applicationId;
  const reserved = await calendar.reserve(
    organisation,
    { consultationId, expertId, startsAt, endsAt, sequence: 0, holder },
    now,
  );
  assert.ok(reserved.ok);
  await createExpertCalendars(running.client, tables.records).write(reserved.companions);
  return { consultationId, startsAt, reference: reserved.reference ?? "" };
}

/** Runs the command on these tables and the stand-in. */
async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const stages: (string | undefined)[] = [];
  const same = await compare(
    args,
    (stage) => {
      stages.push(stage);
      return Promise.resolve({ documents: running.client, tables, secrets, addresses: standIn.addresses });
    },
    (line) => void lines.push(line),
    clock,
  );
  return { same, lines, stages };
}

describe("npm run bookings:reconcile", () => {
  it("says that both have the same, then what somebody changed in Bookings, and changes nothing", async () => {
    const { consultationId, startsAt, reference } = await bookedTalk();
    assert.deepEqual(await run("--organisation", organisation, "--stage", "production"), {
      same: true,
      lines: ["1 talks, 1 appointments, 0 differences."],
      stages: ["production"],
    });
    const there = standIn.appointments.get(reference);
    assert.ok(there);
    const moved = { ...there, startsAt: "2026-03-09T14:00:00.000Z", endsAt: "2026-03-09T15:00:00.000Z" };
    standIn.appointments.set(reference, moved);
    const { same, lines } = await run("--organisation", organisation);
    assert.equal(same, false);
    assert.deepEqual(lines, [
      `different            talk ${consultationId}: here ${startsAt} with mem_eva, there ${moved.startsAt} with mem_eva`,
      "1 talks, 1 appointments, 1 differences.",
    ]);
    assert.deepEqual(standIn.appointments.get(reference), moved);
    standIn.appointments.delete(reference);
    assert.deepEqual((await run("--organisation", organisation)).lines, [
      `no appointment there  talk ${consultationId} at ${startsAt}`,
      "1 talks, 0 appointments, 1 differences.",
    ]);
    const ends = await run("--organisation", organisation, "--days", "1");
    assert.deepEqual(ends.lines, ["0 talks, 0 appointments, 0 differences."], "the talk lies further ahead");
  });

  it("refuses to guess whose talks are meant, and an organisation without Bookings", async () => {
    await save(undefined, "org_none");
    await assert.rejects(run(), /--organisation org_/);
    await assert.rejects(run("--organisation", organisation, "--days", "0"), /--organisation org_/);
    await assert.rejects(run("--organisation", "org_none"), /org_none does not use Microsoft Bookings/);
  });

  it("ends with an error and one sentence, run as a program", async () => {
    const program = path.resolve(import.meta.dirname, "../../commands/reconcile-bookings.ts");
    await assert.rejects(promisify(execFile)(process.execPath, [program]), (error: unknown) => {
      const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
      assert.deepEqual([code, stdout], [1, ""]);
      assert.match(stderr, /^Say whose talks: --organisation org_… \[--stage production\] \[--days 30\]\n$/);
      return true;
    });
  });
});
