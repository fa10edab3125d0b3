import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SignInOwner } from "../../../shared/ports/identity.ts";
import { pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

const path = "PUT /v1/organisation/on-cost";
const settingsOf = async (as: SignInOwner) => (await world.call(as, "GET /v1/organisation")).body;

async function given() {
  const { admin, siteId } = await world.organisation();
  const finance = await world.member(admin, { roles: ["finance"] });
  return { admin, finance, siteId };
}

describe("what an employer pays on top of a reward", () => {
  it("is set by finance, and nothing else changes", async () => {
    const { finance } = await given();
    const { version, ...rest } = await settingsOf(finance);
    const answer = await world.call(finance, path, {
      ifMatch: `"${version}"`,
      body: { employerOnCostPercent: 13.8 },
    });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.headers["etag"], `"${version + 1}"`);
    assert.deepEqual(await settingsOf(finance), {
      ...rest,
      employerOnCostPercent: 13.8,
      version: version + 1,
    });
  });

  it("is taken away by null, and stays when an admin replaces the rest", async () => {
    const { admin, finance } = await given();
    const set = (employerOnCostPercent: number | null, version: number) =>
      world.call(finance, path, { ifMatch: `"${version}"`, body: { employerOnCostPercent } });
    const first = await settingsOf(finance);
    assert.equal((await set(20, first.version)).status, 200);
    const { organisationId: _id, kind: _kind, version, ...body } = await settingsOf(admin);
    const replaced = await world.call(admin, "PUT /v1/organisation", {
      ifMatch: `"${version}"`,
      body: { ...body, name: "Acme and daughters" },
    });
    assert.equal(replaced.body["employerOnCostPercent"], 20);
    assert.equal((await set(null, replaced.body.version)).status, 200);
    assert.equal("employerOnCostPercent" in (await settingsOf(finance)), false);
  });

  it("is one change, however often the same request arrives", async () => {
    const { finance } = await given();
    const { version } = await settingsOf(finance);
    const asked = { key: "once", ifMatch: `"${version}"`, body: { employerOnCostPercent: 9 } };
    const answers = [await world.call(finance, path, asked), await world.call(finance, path, asked)];
    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers["etag"]]),
      [
        [200, `"${version + 1}"`],
        [200, `"${version + 1}"`],
      ],
    );
    assert.equal((await settingsOf(finance)).version, version + 1);
  });

  it("is between 0 and 200 percent", async () => {
    const { finance } = await given();
    const { version } = await settingsOf(finance);
    for (const employerOnCostPercent of [-0.1, 200.1, "13.8"]) {
      const answer = await world.call(finance, path, {
        ifMatch: `"${version}"`,
        body: { employerOnCostPercent },
      });
      assert.equal(answer.status, 422);
      assert.deepEqual(pointers(answer.body), ["/employerOnCostPercent"]);
    }
  });

  it("is not for finance of some sites, nor for anybody but finance and admins", async () => {
    const { admin, siteId } = await given();
    const { version } = await settingsOf(admin);
    const asked = { ifMatch: `"${version}"`, body: { employerOnCostPercent: 5 } };
    const ofSome = await world.member(admin, { roles: ["finance"], siteIds: [siteId] });
    for (const who of [ofSome, await world.member(admin, { roles: ["hr", "recruiter"] })])
      assert.equal((await world.call(who, path, asked)).status, 403);
    assert.equal((await world.call(admin, path, asked)).status, 200);
  });
});
