import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createClaims } from "../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import type { Claim, Claims } from "../../shared/ports/claims.ts";
import type { Companion, Fact, FactStore } from "../../shared/ports/facts.ts";
import { MemoryClaims, MemoryFacts } from "../builders/memory.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const organisation = "org_acme";
const january = "2026-01-05T09:00:00.000Z";
const march = "2026-03-02T09:00:00.000Z";
const july = "2026-07-02T09:00:00.000Z";
const december = "2026-12-02T09:00:00.000Z";

type Store = Pick<Claims, "active" | "taking" | "moving" | "renew" | "hadTurn" | "takingTurn">;

/** What holds of claims on tables and of those in memory. */
function contract(what: string, open: () => { claims: Store; facts: FactStore<unknown> }): void {
  void describe(what, () => {
    let claims: Store;
    let facts: FactStore<unknown>;
    let written = 0;
    before(() => {
      ({ claims, facts } = open());
    });

    const claim = (hash: string, more: Partial<Claim> = {}): Claim => ({
      hash,
      applicationId: "app_1",
      referrerId: "mem_olga",
      takenAt: january,
      expiresAt: july,
      ...more,
    });
    const write = async (...companions: Companion[]): Promise<boolean> => {
      written += 1;
      const fact: Fact<unknown> = {
        stream: `${organisation}#application#app_${written}`,
        seq: 1,
        events: [{ type: "Anything" }],
        recordedAt: march,
        actor: { kind: "clock" },
      };
      return (await facts.append(fact, companions)).ok;
    };
    const take = (wanted: Claim, now = march) => write(claims.taking(organisation, wanted, now));
    const standing = (hash: string, now = march) => claims.active(organisation, [hash], now);
    const { applicationId, referrerId } = claim("");
    const renew = (hash: string, now: string, until: string, holder = { applicationId, referrerId }) =>
      claims.renew(organisation, holder, [hash], { now, until });

    it("let a turn come round once in its term, and again when that is over; each kind, hash and organisation has its own", async () => {
      const take = (hash: string, now: string, until: string, of = organisation) =>
        write(claims.takingTurn(of, "survey", hash, { now, until }));
      const had = (hash: string, now: string, of = organisation) => claims.hadTurn(of, "survey", hash, now);
      assert.equal(await had("turn-1", january), false);
      assert.equal(await take("turn-1", january, july), true);
      assert.equal(await had("turn-1", march), true);
      assert.equal(await take("turn-1", march, december), false);
      assert.deepEqual([await had("turn-2", march), await had("turn-1", march, "org_other")], [false, false]);
      assert.equal(await had("turn-1", july), false);
      assert.equal(await take("turn-1", july, december), true);
      assert.deepEqual(await claims.active(organisation, ["turn-1"], march), []);
    });

    it("are taken where there is none, or it expired, and by their own referrer", async () => {
      assert.ok(await take(claim("taken")));
      assert.deepEqual(await standing("taken"), [claim("taken")]);
      const otto = claim("taken", { applicationId: "app_2", referrerId: "mem_otto", expiresAt: december });
      assert.ok(!(await take(otto)));
      assert.ok(await take(claim("taken", { applicationId: "app_3" })));
      assert.deepEqual(await standing("taken", july), [], "until a moment: not at it any more");
      assert.ok(await take(otto, july));
      assert.deepEqual(await standing("taken", july), [otto]);
    });

    it("of nobody are taken by nobody's applications alone", async () => {
      const { referrerId: _olga, ...nobodys } = claim("nobody");
      assert.ok(await take(nobodys));
      assert.deepEqual(await standing("nobody"), [nobodys]);
      assert.ok(!(await take(claim("nobody"))));
      assert.ok(await take({ ...nobodys, applicationId: "app_2" }));
    });

    it("are handed on by the application that holds them, and stay as old as they are", async () => {
      assert.ok(await take(claim("moved")));
      const otto = claim("moved", { referrerId: "mem_otto" });
      assert.ok(!(await write(claims.moving(organisation, { ...otto, applicationId: "app_2" }))));
      assert.ok(await write(claims.moving(organisation, otto)));
      assert.deepEqual(await standing("moved"), [otto]);
    });

    it("are renewed by their application or another of their referrer, never for less time", async () => {
      await take(claim("renewed"));
      await renew("renewed", march, december);
      assert.deepEqual(await standing("renewed"), [claim("renewed", { expiresAt: december })]);
      await renew("renewed", march, july);
      assert.deepEqual(await standing("renewed"), [claim("renewed", { expiresAt: december })]);
      const later = "2027-03-02T09:00:00.000Z";
      await renew("renewed", march, later, { applicationId: "app_9", referrerId: "mem_olga" });
      assert.deepEqual(await standing("renewed"), [claim("renewed", { expiresAt: later })]);
    });

    it("that are gone or lapsed are put again, as young as that moment", async () => {
      const again = (hash: string) => claim(hash, { takenAt: july, expiresAt: december });
      await renew("gone", july, december);
      assert.deepEqual(await standing("gone", july), [again("gone")]);
      await take(claim("lapsed"));
      await renew("lapsed", july, december);
      assert.deepEqual(await standing("lapsed", july), [again("lapsed")]);
      await take(claim("lapsed-of-another", { applicationId: "app_2", referrerId: "mem_otto" }));
      await renew("lapsed-of-another", july, december);
      assert.deepEqual(await standing("lapsed-of-another", july), [again("lapsed-of-another")]);
    });

    it("that somebody else holds stay theirs", async () => {
      const otto = claim("theirs", { applicationId: "app_2", referrerId: "mem_otto" });
      await take(otto);
      await renew("theirs", march, december);
      assert.deepEqual(await standing("theirs"), [otto]);
    });

    it("are held for nobody, too, by an application without a referrer", async () => {
      const nobody = { applicationId: "app_5", referrerId: undefined };
      await renew("unreferred", july, december, nobody);
      const held = { hash: "unreferred", applicationId: "app_5", takenAt: july, expiresAt: december };
      assert.deepEqual(await standing("unreferred", july), [held]);
      await renew("unreferred", july, "2027-03-02T09:00:00.000Z");
      assert.deepEqual(await standing("unreferred", july), [held], "not by somebody's");
    });
  });
}

describe("claims on people", () => {
  let running: RunningTables;
  before(async () => {
    running = await startTables();
  });
  after(() => running.stop());

  contract("on tables", () => ({
    claims: createClaims(running.client, tables.records),
    facts: createFacts(running.client, tables.facts, { parse: (event) => event }),
  }));
  contract("in memory", () => ({ claims: new MemoryClaims(), facts: new MemoryFacts<unknown>() }));
});
