import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Identity as Pool } from "../../local/identity.ts";
import { createIdentity } from "../../shared/adapters/cognito/identity.ts";
import { identityInMemory } from "../functions/settings/world.ts";
import type { Identity } from "../../shared/ports/identity.ts";

/** The local runner's pool, asked as the SDK would ask Cognito. */
function localPool(): Identity & { signsIn(email: string): boolean; key(email: string): string | undefined } {
  const definition = {
    id: "eu-west-1_pool",
    region: "eu-west-1",
    signsInByEmail: true,
    customAttributes: ["custom:organisation", "custom:member"],
    fixedAttributes: ["custom:organisation", "custom:member"],
    clients: [],
  };
  const system = { userPools: [definition] } as unknown as ConstructorParameters<typeof Pool>[0];
  const clock = { now: () => Date.parse("2026-11-23T09:00:00Z") };
  const pool = new Pool(
    system,
    undefined as unknown as ConstructorParameters<typeof Pool>[1],
    clock as unknown as ConstructorParameters<typeof Pool>[2],
  );
  const client = {
    send: (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
      new Promise((resolve) =>
        resolve(pool.operate(command.constructor.name.replace(/Command$/, ""), command.input)),
      ),
  };
  return {
    ...createIdentity(() => client, definition.id),
    signsIn: (email) => pool.find(email)?.enabled ?? false,
    key: (email) => pool.find(email)?.username,
  };
}

function inMemory(): ReturnType<typeof localPool> {
  const identity = identityInMemory();
  return {
    owner: (email) => identity.owner(email),
    ensure: (member) => identity.ensure(member),
    disable: (member) => identity.disable(member),
    signsIn: (email) => identity.signIns.get(email)?.enabled ?? false,
    key: (email) => identity.signIns.get(email)?.memberId,
  };
}

const rita = { organisation: "org_a", memberId: "mem_rita", email: "rita@acme.example" };

for (const [name, make] of [
  ["Cognito's adapter", localPool],
  ["the one in memory that function tests use", inMemory],
] as const)
  describe(`sign-ins, by ${name}`, () => {
    it("are nobody's until a member is given one", async () => {
      const identity = make();
      assert.equal(await identity.owner(rita.email), undefined);
      await identity.ensure(rita);
      const owner = await identity.owner(rita.email);
      assert.deepEqual([owner?.organisation, owner?.memberId], [rita.organisation, rita.memberId]);
    });

    it("are given once, however often", async () => {
      const identity = make();
      await identity.ensure(rita);
      const key = identity.key(rita.email);
      await identity.ensure(rita);
      assert.equal(identity.key(rita.email), key);
    });

    it("stay the same under a new address, even where the change was interrupted and is done again", async () => {
      const identity = make();
      await identity.ensure(rita);
      const key = identity.key(rita.email);
      const renamed = { ...rita, email: "married@acme.example", formerEmail: rita.email };
      await identity.ensure(renamed);
      await identity.ensure(renamed);
      assert.equal(identity.key("married@acme.example"), key);
      assert.equal(await identity.owner(rita.email), undefined);
    });

    it("end when a member leaves, and come back with them", async () => {
      const identity = make();
      await identity.ensure(rita);
      await identity.disable(rita);
      assert.equal(identity.signsIn(rita.email), false);
      await identity.ensure(rita);
      assert.equal(identity.signsIn(rita.email), true);
    });

    it("of somebody else are neither taken nor ended", async () => {
      const identity = make();
      await identity.ensure(rita);
      const stranger = { ...rita, organisation: "org_b", memberId: "mem_other" };
      await assert.rejects(identity.ensure(stranger));
      await identity.disable(stranger);
      assert.equal(identity.signsIn(rita.email), true);
      assert.equal((await identity.owner(rita.email))?.memberId, rita.memberId);
    });

    it("that do not exist can be ended without harm", async () => {
      await make().disable(rita);
    });
  });
