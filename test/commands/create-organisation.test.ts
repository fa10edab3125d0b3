import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createOrganisation } from "../../commands/create-organisation.ts";
import type { NewOrganisation } from "../../commands/create-organisation.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { tables } from "../contract/engine.ts";
import { startWorld } from "../functions/settings/world.ts";
import type { World } from "../functions/settings/world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

const input = (name: string, given: Partial<NewOrganisation> = {}): NewOrganisation => ({
  name,
  kind: "employer",
  zone: "Europe/London",
  admin: { name: "Ada Admin", email: `${name.toLowerCase()}@acme.example` },
  site: { name: "Leeds", country: "GB", postcode: "ls14dy", currency: "GBP" },
  ...given,
});
const create = (given: NewOrganisation) => createOrganisation(world.deps, given, world.clock.at);

describe("a new organisation", () => {
  it("has a track, a scheme, a site and an admin who can sign in and change it", async () => {
    const created = await create(input("Whole"));
    assert.equal(created.isNew, true);
    const settings = createSettings(world.client, tables, world.clock);
    const { organisationId, adminId, siteId = "" } = created;
    assert.equal((await settings.organisation(organisationId))?.name, "Whole");
    assert.equal((await settings.track(organisationId, 1)).version, 1);
    assert.equal((await settings.scheme(organisationId, 1)).version, 1);
    assert.equal((await settings.site(organisationId, siteId))?.postcode, "LS1 4DY");
    assert.equal(world.identity.signIns.get("whole@acme.example")?.memberId, adminId);
    const answer = await world.call(
      { organisation: organisationId, memberId: adminId },
      "GET /v1/organisation",
    );
    assert.equal(answer.status, 200);
  });

  it("created again by the same command is the same, and nothing is changed", async () => {
    const first = await create(input("Twice"));
    assert.deepEqual(await create(input("Twice")), { ...first, isNew: false });
  });

  it("created by several at once is one", async () => {
    const all = await Promise.all([1, 2, 3].map(() => create(input("Race"))));
    assert.equal(new Set(all.map(({ organisationId }) => organisationId)).size, 1);
    assert.equal(all.filter(({ isNew }) => isNew).length, 1);
  });

  it("interrupted before its admin could sign in is completed by the same command", async () => {
    world.identity.failing = true;
    await assert.rejects(create(input("Interrupted")), /not reachable/);
    world.identity.failing = false;
    assert.equal((await create(input("Interrupted"))).isNew, false);
    assert.equal(world.identity.signIns.get("interrupted@acme.example")?.enabled, true);
  });

  it("is not made for an admin whose address signs in somebody else", async () => {
    await create(input("Owner"));
    const other = input("Other", { admin: { name: "Ada", email: "owner@acme.example" } });
    await assert.rejects(create(other), /signs in with the admin's address already/);
  });

  it("is not made from mistakes: all of a part are named", async () => {
    const site = { name: "Leeds", country: "GB", postcode: "1234 AB", currency: "CHF" } as const;
    await assert.rejects(create(input("Wrong", { site })), /postcode: .*currency: /s);
    await assert.rejects(create(input("Zone", { zone: "Europe/Leeds" })), /zone: /);
    const admin = { name: "Ada", email: "not an address" };
    await assert.rejects(create(input("Address", { admin })), /the admin:\n {2}email: /);
  });
});

it("several wrong values are all told at once", async () => {
  const wrong = input("Wrong", {
    kind: "club" as "employer",
    zone: "Europe/Atlantis",
    locale: "xx" as "en",
    admin: { name: "Ada Admin", email: "nobody" },
    site: { name: "Leeds", country: "XX" as "GB", postcode: "ls14dy", currency: "pounds" },
  });
  await assert.rejects(create(wrong), (error: Error) => {
    for (const said of [
      /kind: Use one of employer, agency/,
      /locale: /,
      /zone: /,
      /email: /,
      /country: Use one of GB/,
      /currency: /,
    ])
      assert.match(error.message, said);
    return true;
  });
});
