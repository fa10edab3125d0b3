import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../shared/adapters/dynamodb/requests.ts";
import { createOrganisations } from "../../shared/adapters/dynamodb/schedule.ts";
import { createSettingsAdmin } from "../../shared/adapters/dynamodb/settings-admin.ts";
import { MemberEvent, membersStream } from "../../shared/domain/organisation/events.ts";
import type { Client, Member } from "../../shared/domain/organisation/organisation.ts";
import { memberEvent } from "../../shared/runtime/members.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

let running: RunningTables;
let settings: ReturnType<typeof createSettingsAdmin>;
let requests: ReturnType<typeof createRequests>;
before(async () => {
  running = await startTables();
  settings = createSettingsAdmin(running.client, tables);
  requests = createRequests(running.client, tables.records);
});
after(() => running.stop());

const client = (clientId: string, version = 1): Client => ({ clientId, name: `Client ${version}`, version });
let organisations = 0;
const newOrganisation = () => `org_${(organisations += 1)}`;

describe("a setting", () => {
  it("is put once, and replaced only over the version before", async () => {
    const organisation = newOrganisation();
    const save = (version: number) =>
      settings.write([settings.saving("client", organisation, client("cli_1", version))]);
    assert.deepEqual(await save(2), { ok: false, conflict: "setting" });
    assert.deepEqual(await save(1), { ok: true });
    assert.deepEqual(await save(1), { ok: false, conflict: "setting" });
    assert.deepEqual(await save(2), { ok: true });
    assert.deepEqual(await save(2), { ok: false, conflict: "setting" });
    assert.deepEqual(await settings.find("client", organisation, "cli_1"), client("cli_1", 2));
  });

  it("of another organisation or kind is not found", async () => {
    const organisation = newOrganisation();
    await settings.write([settings.saving("client", organisation, client("cli_1"))]);
    assert.equal(await settings.find("client", newOrganisation(), "cli_1"), undefined);
    assert.equal(await settings.find("site", organisation, "cli_1"), undefined);
  });

  it("is listed with its kind in the order of ids, page by page", async () => {
    const organisation = newOrganisation();
    for (const id of ["cli_c", "cli_a", "cli_b"])
      await settings.write([settings.saving("client", organisation, client(id))]);
    const first = await settings.list("client", organisation, { limit: 2 });
    assert.deepEqual(
      first.items.map(({ clientId }) => clientId),
      ["cli_a", "cli_b"],
    );
    const second = await settings.list("client", organisation, { limit: 2, after: first.last });
    assert.deepEqual(
      second.items.map(({ clientId }) => clientId),
      ["cli_c"],
    );
    assert.equal(second.last, undefined);
  });

  it("and the memory of its request are written together or not at all", async () => {
    const organisation = newOrganisation();
    const now = "2026-11-23T09:00:00.000Z";
    const record = { requestKey: "key", requestHash: "hash", reference: { id: "cli_1", version: 1 } };
    const both = () =>
      settings.write([
        settings.saving("client", organisation, client("cli_1")),
        requests.recording(organisation, record, now),
      ]);
    assert.deepEqual(await both(), { ok: true });
    assert.equal((await both()).ok, false);
    const other = await settings.write([
      settings.saving("client", organisation, client("cli_2")),
      requests.recording(organisation, record, now),
    ]);
    assert.deepEqual(other, { ok: false, conflict: "request" });
    assert.equal(await settings.find("client", organisation, "cli_2"), undefined);
  });
});

describe("a remembered request", () => {
  it("is forgotten after 30 days, whether it was cleaned up or not", async () => {
    const organisation = newOrganisation();
    const record = { requestKey: "key", requestHash: "hash", reference: { id: "cli_1", version: 1 } };
    const at = (day: string) => `2026-${day}T09:00:00.000Z`;
    const put = (day: string) => settings.write([requests.recording(organisation, record, at(day))]);
    assert.equal((await put("11-01")).ok, true);
    assert.deepEqual(await requests.find(organisation, "key", at("11-30")), record);
    assert.equal((await put("11-30")).ok, false);
    assert.equal(await requests.find(organisation, "key", at("12-01")), undefined);
    assert.equal((await put("12-01")).ok, true);
  });

  it("is its organisation's alone", async () => {
    const record = { requestKey: "key", requestHash: "hash", reference: { id: "cli_1", version: 1 } };
    const now = "2026-11-23T09:00:00.000Z";
    await settings.write([requests.recording(newOrganisation(), record, now)]);
    assert.equal(await requests.find(newOrganisation(), "key", now), undefined);
  });
});

describe("an address", () => {
  it("belongs to one member until they give it back", async () => {
    const organisation = newOrganisation();
    const claim = (memberId: string) =>
      settings.write([settings.claimingEmail(organisation, "hash", memberId)]);
    const release = (memberId: string) =>
      settings.write([settings.releasingEmail(organisation, "hash", memberId)]);
    assert.equal((await claim("mem_a")).ok, true);
    assert.equal((await claim("mem_a")).ok, true);
    assert.deepEqual(await claim("mem_b"), { ok: false, conflict: "email" });
    assert.equal((await release("mem_b")).ok, false);
    assert.equal((await release("mem_a")).ok, true);
    assert.equal((await claim("mem_b")).ok, true);
  });

  it("that a sign-in still has is the first one of several changes under way", async () => {
    const organisation = newOrganisation();
    const keep = (email: string) =>
      settings.write([settings.keepingFormerEmail(organisation, "mem_a", email)]);
    assert.equal(await settings.formerEmail(organisation, "mem_a"), undefined);
    await keep("first@acme.example");
    await keep("second@acme.example");
    assert.equal(await settings.formerEmail(organisation, "mem_a"), "first@acme.example");
    await settings.forgetFormerEmail(organisation, "mem_a");
    assert.equal(await settings.formerEmail(organisation, "mem_a"), undefined);
  });
});

describe("members", () => {
  const member = (memberId: string): Member => ({
    memberId,
    name: "Rita",
    email: `${memberId}@acme.example`,
    locale: "en",
    roles: ["recruiter"],
    siteIds: [],
    seesPay: false,
    status: "active",
    version: 1,
  });

  it("take the next place of their stream, whatever the facts before hold", async () => {
    const organisation = newOrganisation();
    const facts = createFacts(running.client, tables.facts, MemberEvent);
    const append = (seq: number, ids: readonly string[]) =>
      facts.append({
        stream: membersStream(organisation),
        seq,
        events: ids.map((id) => memberEvent("MemberAdded", member(id))),
        recordedAt: "2026-11-23T09:00:00.000Z",
        actor: { kind: "clock" },
      });
    assert.equal(await settings.nextMembersSeq(organisation), 1);
    await append(1, ["mem_a", "mem_b"]);
    assert.equal(await settings.nextMembersSeq(organisation), 3);
    await append(3, ["mem_c"]);
    assert.equal(await settings.nextMembersSeq(organisation), 4);
  });

  it("are listed page by page, without what else is kept of people", async () => {
    const organisation = newOrganisation();
    const people = createPeople(running.client, tables.people);
    for (const id of ["mem_b", "mem_a", "mem_c"])
      await settings.write([people.savingMember(organisation, member(id))]);
    await settings.write([settings.keepingFormerEmail(organisation, "mem_a", "old@acme.example")]);
    const first = await settings.listMembers(organisation, { limit: 2 });
    const second = await settings.listMembers(organisation, { limit: 2, after: first.last });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ memberId }) => memberId),
      ["mem_a", "mem_b", "mem_c"],
    );
  });
});

describe("the list of all organisations", () => {
  it("follows a change of zone and keeps when the clock looks again", async () => {
    const organisationId = newOrganisation();
    const all = createOrganisations(running.client, tables.records);
    const listed = async () => (await all.all()).find(({ organisation }) => organisation === organisationId);
    await settings.write([settings.listing({ organisationId, zone: "Europe/London" })]);
    await all.wakesAt(organisationId, "2026-11-24T08:00:00.000Z");
    await settings.write([settings.listing({ organisationId, zone: "Asia/Tokyo" })]);
    const { zone, wakesAt } = (await listed()) ?? {};
    assert.deepEqual([zone, wakesAt], ["Asia/Tokyo", "2026-11-24T08:00:00.000Z"]);
  });
});
