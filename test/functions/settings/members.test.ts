import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { membersStream } from "../../../shared/domain/organisation/events.ts";
import { memberBody, pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

/** What a replacement sends: the member as read, without what the server gives. */
const asBody = ({ memberId: _, version: __, ...rest }: Record<string, unknown>) => rest;

describe("a new member", () => {
  it("is a person, a fact with ids only, and a sign-in", async () => {
    const { admin, siteId } = await world.organisation();
    const { status, body, headers } = await world.call(admin, "POST /v1/members", {
      body: memberBody({
        email: "new@acme.example",
        phone: "+44 20 7946 0018",
        siteIds: [siteId],
        homeSiteId: siteId,
      }),
    });
    assert.equal(status, 201);
    assert.equal(headers["etag"], '"1"');
    assert.equal(body.phone, "+442079460018");
    assert.equal(body.status, "active");
    assert.equal(body.seesPay, false);
    assert.deepEqual(world.identity.signIns.get("new@acme.example"), {
      organisation: admin.organisation,
      memberId: body.memberId,
      enabled: true,
    });
    const facts = await world.deps.members.read(membersStream(admin.organisation));
    assert.deepEqual(facts.at(-1)?.events, [
      {
        type: "MemberAdded",
        memberId: body.memberId,
        roles: ["recruiter"],
        siteIds: [siteId],
        homeSiteId: siteId,
        status: "active",
      },
    ]);
    assert.deepEqual(facts.at(-1)?.actor, { kind: "member", memberId: admin.memberId });
    assert.doesNotMatch(JSON.stringify(facts), /acme\.example|Rita|7946/);
  });

  it("who is an expert holds no other role but referrer", async () => {
    const { admin } = await world.organisation();
    const ask = (roles: string[]) => world.call(admin, "POST /v1/members", { body: memberBody({ roles }) });
    assert.equal((await ask(["expert", "referrer"])).status, 201);
    const refused = await ask(["expert", "hr"]);
    assert.equal(refused.status, 422);
    assert.deepEqual(pointers(refused.body), ["/roles"]);
  });

  it("who is a client's contact belongs to a client of an agency and holds no other role", async () => {
    const employer = await world.organisation("employer");
    const agency = await world.organisation("agency");
    const { clientId } = (await world.call(agency.admin, "POST /v1/clients", { body: { name: "St Mary's" } }))
      .body;
    const ask = (admin: typeof agency.admin, given: Record<string, unknown>) =>
      world.call(admin, "POST /v1/members", { body: memberBody({ roles: ["client"], ...given }) });
    assert.equal((await ask(agency.admin, { clientId })).status, 201);
    assert.deepEqual(pointers((await ask(agency.admin, {})).body), ["/clientId"]);
    assert.deepEqual(pointers((await ask(agency.admin, { clientId: "cli_none" })).body), ["/clientId"]);
    assert.deepEqual(pointers((await ask(agency.admin, { clientId, roles: ["client", "hr"] })).body), [
      "/roles",
    ]);
    assert.deepEqual(pointers((await ask(agency.admin, { clientId, roles: ["hr"] })).body), ["/clientId"]);
    assert.deepEqual(pointers((await ask(employer.admin, { clientId })).body), ["/roles", "/clientId"]);
  });

  it("is limited to sites that exist, and is called by a number with its country code", async () => {
    const { admin } = await world.organisation();
    const { body } = await world.call(admin, "POST /v1/members", {
      body: memberBody({ siteIds: ["sit_none"], homeSiteId: "sit_other", phone: "020 7946 0018" }),
    });
    assert.deepEqual(pointers(body), ["/siteIds/0", "/homeSiteId", "/phone"]);
  });

  it("has an address of their own: written otherwise, or signing in elsewhere, it is still taken", async () => {
    const { admin } = await world.organisation();
    const other = await world.organisation();
    const ask = (who: typeof admin, email: string) =>
      world.call(who, "POST /v1/members", { body: memberBody({ email }) });
    assert.equal((await ask(admin, "sam@acme.example")).status, 201);
    for (const answer of [
      await ask(admin, "Sam@Acme.example"),
      await ask(admin, "sam@acme.example"),
      await ask(other.admin, "sam@acme.example"),
    ]) {
      assert.equal(answer.status, 409);
      assert.equal(answer.body.type, "/docs#problem-email-in-use");
    }
    assert.equal((await world.call(other.admin, "GET /v1/members")).body.items.length, 1);
  });

  it("added twice at the same time with one address is added once", async () => {
    const { admin } = await world.organisation();
    const body = memberBody({ email: "twin@acme.example" });
    const answers = await Promise.all([1, 2, 3].map(() => world.call(admin, "POST /v1/members", { body })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
  });

  it("whose sign-in could not be created gets it when the request is sent again", async () => {
    const { admin } = await world.organisation();
    const asked = { key: "interrupted", body: memberBody({ email: "late@acme.example" }) };
    world.identity.failing = true;
    const first = await world.call(admin, "POST /v1/members", asked);
    world.identity.failing = false;
    assert.equal(first.status, 500);
    assert.equal(world.identity.signIns.has("late@acme.example"), false);
    const again = await world.call(admin, "POST /v1/members", asked);
    assert.equal(again.status, 201);
    assert.equal(world.identity.signIns.get("late@acme.example")?.memberId, again.body.memberId);
    const facts = await world.deps.members.read(membersStream(admin.organisation));
    assert.equal(facts.length, 2);
  });
});

describe("a member who is changed", () => {
  it("gets a new version and a fact of who did it", async () => {
    const { admin } = await world.organisation();
    const { memberId } = await world.member(admin, {});
    const seen = await world.call(admin, `GET /v1/members/${memberId}`);
    const put = await world.call(admin, `PUT /v1/members/${memberId}`, {
      ifMatch: seen.headers["etag"],
      body: { ...asBody(seen.body), roles: ["recruiter", "hr"], seesPay: true },
    });
    assert.equal(put.status, 200);
    assert.equal(put.headers["etag"], '"2"');
    const facts = await world.deps.members.read(membersStream(admin.organisation));
    const [event] = facts.at(-1)?.events ?? [];
    assert.equal(event?.type, "MemberChanged");
    assert.deepEqual(event?.roles, ["recruiter", "hr"]);
  });

  it("keeps their sign-in under a new address, and gives the old one back", async () => {
    const { admin } = await world.organisation();
    const { memberId } = await world.member(admin, { email: "old@acme.example" });
    const seen = await world.call(admin, `GET /v1/members/${memberId}`);
    const put = () =>
      world.call(admin, `PUT /v1/members/${memberId}`, {
        key: "marriage",
        ifMatch: '"1"',
        body: { ...asBody(seen.body), email: "married@acme.example" },
      });
    world.identity.failing = true;
    assert.equal((await put()).status, 500);
    world.identity.failing = false;
    assert.equal((await put()).status, 200);
    assert.equal(world.identity.signIns.has("old@acme.example"), false);
    assert.equal(world.identity.signIns.get("married@acme.example")?.memberId, memberId);
    assert.equal(await world.deps.settings.formerEmail(admin.organisation, memberId), undefined);
    const next = await world.call(admin, "POST /v1/members", {
      body: memberBody({ email: "old@acme.example" }),
    });
    assert.equal(next.status, 201);
  });

  it("and leaves can do nothing any more; back again, they can", async () => {
    const { admin } = await world.organisation();
    const recruiter = await world.member(admin, { email: "leaver@acme.example" });
    const path = `/v1/members/${recruiter.memberId}`;
    const seen = await world.call(admin, `GET ${path}`);
    const put = (version: number, status: string) =>
      world.call(admin, `PUT ${path}`, { ifMatch: `"${version}"`, body: { ...asBody(seen.body), status } });
    assert.equal((await put(1, "left")).status, 200);
    assert.equal(world.identity.signIns.get("leaver@acme.example")?.enabled, false);
    assert.equal((await world.call(recruiter, "GET /v1/jobs")).status, 403);
    const facts = await world.deps.members.read(membersStream(admin.organisation));
    assert.equal(facts.at(-1)?.events[0]?.type, "MemberLeft");
    assert.equal((await put(2, "active")).status, 200);
    assert.equal(world.identity.signIns.get("leaver@acme.example")?.enabled, true);
    assert.equal((await world.call(recruiter, "GET /v1/jobs")).status, 200);
  });

  it("on a version that is gone is not changed", async () => {
    const { admin } = await world.organisation();
    const { memberId } = await world.member(admin, {});
    const seen = await world.call(admin, `GET /v1/members/${memberId}`);
    const put = () =>
      world.call(admin, `PUT /v1/members/${memberId}`, { ifMatch: '"1"', body: asBody(seen.body) });
    assert.equal((await put()).status, 200);
    assert.equal((await put()).status, 412);
  });
});

describe("the last active admin", () => {
  it("cannot lose the role or leave", async () => {
    const { admin } = await world.organisation();
    const seen = await world.call(admin, `GET /v1/members/${admin.memberId}`);
    for (const change of [{ roles: ["hr"] }, { status: "left" }]) {
      const { status, body } = await world.call(admin, `PUT /v1/members/${admin.memberId}`, {
        ifMatch: seen.headers["etag"],
        body: { ...asBody(seen.body), ...change },
      });
      assert.equal(status, 409);
      assert.equal(body.type, "/docs#problem-last-admin");
    }
  });

  it("stays even where two admins take the role from each other at the same time", async () => {
    const { admin } = await world.organisation();
    const second = await world.member(admin, { roles: ["admin"] });
    const demote = async (by: typeof admin, whom: typeof admin) => {
      const seen = await world.call(by, `GET /v1/members/${whom.memberId}`);
      return world.call(by, `PUT /v1/members/${whom.memberId}`, {
        ifMatch: seen.headers["etag"],
        body: { ...asBody(seen.body), roles: ["hr"] },
      });
    };
    const answers = await Promise.all([demote(admin, second), demote(second, admin)]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const members = await world.deps.people.members(admin.organisation);
    assert.equal(members.filter(({ roles }) => roles.includes("admin")).length, 1);
  });
});

describe("members", () => {
  it("are added by admins alone", async () => {
    const { admin } = await world.organisation();
    for (const roles of [["recruiter"], ["hr"], ["finance"], ["referrer"], ["privacy"]]) {
      const somebody = await world.member(admin, { roles });
      const { status, body } = await world.call(somebody, "POST /v1/members", { body: memberBody() });
      assert.equal(status, 403);
      assert.equal(body.type, "/docs#problem-not-allowed");
    }
  });

  it("read who they are and what they may do, whatever their roles, and nothing of pay or addresses", async () => {
    const { admin } = await world.organisation();
    for (const [role, allowed, refused] of [
      ["hr", "getKpis", "createMember"],
      ["finance", "getKpis", "listMembers"],
      ["referrer", "listReferrals", "getKpis"],
      ["privacy", "listHolds", "getKpis"],
    ] as const) {
      const somebody = await world.member(admin, { roles: [role] });
      const { status, body } = await world.call(somebody, "GET /v1/me");
      assert.equal(status, 200);
      assert.equal(body.memberId, somebody.memberId);
      assert.deepEqual(body["roles"], [role]);
      const operations = body["operations"] as string[];
      assert.ok(operations.includes(allowed) && !operations.includes(refused), role);
      assert.doesNotMatch(JSON.stringify(body), /acme\.example/);
    }
  });

  it("are never named in a log", async () => {
    const { admin } = await world.organisation();
    const body = memberBody({ name: "Zebedee Quux", email: "zebedee@acme.example" });
    await world.call(admin, "POST /v1/members", { body });
    await world.call(admin, "POST /v1/members", { body });
    assert.doesNotMatch(world.logged.join("\n"), /Zebedee|zebedee|acme\.example/);
  });
});
