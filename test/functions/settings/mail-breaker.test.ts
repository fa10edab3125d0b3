import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

it("an admin sees that mail is stopped and lets it out with a reason, once; nobody else may", async () => {
  const { organisationId, admin } = await world.organisation();
  const recruiter = await world.member(admin, { roles: ["recruiter"] });
  const read = () => world.call(admin, "GET /v1/mail-breaker");
  const none = { sent: 0, bounced: 0, complained: 0 };
  assert.deepEqual((await read()).body, { version: 1, level: "open", counts: none });

  const stop = { level: "stopped", because: "complaints" } as const;
  await world.deps.breakers.tighten(organisationId, 1, stop, world.clock.at);
  const stopped = await world.call(recruiter, "GET /v1/mail-breaker");
  assert.deepEqual([stopped.body["level"], stopped.body["because"]], ["stopped", "complaints"]);

  const reset = (as: typeof admin, body: unknown, ifMatch?: string) =>
    world.call(as, "POST /v1/mail-breaker/reset", { body, ifMatch });
  const why = { reason: "The import is corrected." };
  assert.equal((await reset(recruiter, why, '"1"')).status, 403);
  assert.equal((await reset(admin, why)).status, 428);
  assert.equal((await reset(admin, { reason: " " }, '"1"')).status, 422);
  assert.equal((await reset(admin, why, '"7"')).status, 412);

  const done = await reset(admin, why, '"1"');
  assert.equal(done.status, 200);
  assert.equal(done.headers["etag"], '"2"');
  assert.deepEqual([done.body.version, done.body["level"]], [2, "open"]);
  assert.deepEqual(done.body["reset"], { by: admin.memberId, ...why });
  assert.equal((await reset(admin, why, '"1"')).status, 200);
  assert.equal((await reset(admin, { reason: "Another one." }, '"1"')).status, 412);
  assert.equal((await world.deps.breakers.find(organisationId)).version, 2);
});
