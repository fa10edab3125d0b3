import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

const path = "/v1/me/views";
const late = { name: "Late in Leeds", state: "live", siteId: "sit_1", status: "overdue", sort: "received" };
const save = (as: Parameters<World["call"]>[0], version: number, items: readonly object[]) =>
  world.call(as, `PUT ${path}`, { ifMatch: `"${version}"`, body: { items } });

async function given() {
  const { admin } = await world.organisation();
  return { admin, recruiter: await world.member(admin, { roles: ["recruiter"] }) };
}

describe("the lists that a member comes back to", () => {
  it("are none at first, and kept in their member's order", async () => {
    const { recruiter } = await given();
    const first = await world.call(recruiter, `GET ${path}`);
    assert.equal(first.headers["etag"], '"0"');
    assert.deepEqual(first.body.items, []);
    const hired = { name: "Hired", state: "hired" };
    const saved = await save(recruiter, 0, [late, hired]);
    assert.equal(saved.status, 200, saved.text);
    assert.equal(saved.headers["etag"], '"1"');
    assert.deepEqual((await world.call(recruiter, `GET ${path}`)).body.items, [late, hired]);
  });

  it("are nobody else's", async () => {
    const { admin, recruiter } = await given();
    assert.equal((await save(recruiter, 0, [late])).status, 200);
    assert.deepEqual((await world.call(admin, `GET ${path}`)).body.items, []);
  });

  it("stand as they are when the same request arrives again, and are not written over unseen", async () => {
    const { recruiter } = await given();
    for (const answer of [await save(recruiter, 0, [late]), await save(recruiter, 0, [late])])
      assert.deepEqual([answer.status, answer.headers["etag"]], [200, '"1"']);
    const overtaken = await save(recruiter, 0, [{ name: "Another" }]);
    assert.equal(overtaken.status, 412);
    assert.deepEqual((await world.call(recruiter, `GET ${path}`)).body.items, [late]);
    assert.equal((await save(recruiter, 1, [])).status, 200);
    assert.deepEqual((await world.call(recruiter, `GET ${path}`)).body.items, []);
  });

  it("hold no search, no name twice, and not more than twenty", async () => {
    const { recruiter } = await given();
    const refused = async (items: readonly object[]) => {
      const answer = await save(recruiter, 0, items);
      assert.equal(answer.status, 422, answer.text);
      return pointers(answer.body);
    };
    assert.deepEqual(await refused([late, { name: "B" }, { ...late, name: "  B " }]), ["/items/2/name"]);
    assert.equal((await refused([{ ...late, q: "anna" }])).length, 1);
    assert.deepEqual(await refused([{ ...late, status: "lost" }]), ["/items/0/status"]);
    const many = Array.from({ length: 21 }, (_, index) => ({ name: `View ${index}` }));
    assert.deepEqual(await refused(many), ["/items"]);
    assert.equal((await world.call(recruiter, `GET ${path}`)).body.version, 0);
  });

  it("are for those who see lists of applications", async () => {
    const { admin } = await given();
    for (const role of ["finance", "referrer"]) {
      const without = await world.member(admin, { roles: [role] });
      assert.equal((await world.call(without, `GET ${path}`)).status, 403);
      assert.equal((await save(without, 0, [late])).status, 403);
    }
  });
});
