import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { jobBody, pointers, siteBody, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

describe("a site", () => {
  it("is open Monday to Friday 08:30 to 17:30 unless told, and begins at version 1", async () => {
    const { admin } = await world.organisation();
    const { status, body, headers } = await world.call(admin, "POST /v1/sites", { body: siteBody() });
    assert.equal(status, 201);
    assert.match(body.siteId, /^sit_/);
    assert.deepEqual(
      { workingDays: body.workingDays, opens: body.opens, closes: body.closes, closedDays: body.closedDays },
      { workingDays: [1, 2, 3, 4, 5], opens: "08:30", closes: "17:30", closedDays: [] },
    );
    assert.equal(headers["etag"], '"1"');
    assert.equal(headers["location"], `/v1/sites/${body.siteId}`);
  });

  it("keeps its postcode as its country writes it", async () => {
    const { admin } = await world.organisation();
    const { body } = await world.call(admin, "POST /v1/sites", { body: siteBody({ postcode: "3511ab" }) });
    assert.equal(body.postcode, "3511 AB");
  });

  it("is replaced on the version that was seen", async () => {
    const { admin, siteId } = await world.organisation();
    const seen = await world.call(admin, `GET /v1/sites/${siteId}`);
    const replaced = await world.call(admin, `PUT /v1/sites/${siteId}`, {
      ifMatch: seen.headers["etag"],
      body: siteBody({ name: "Leeds North", closedDays: ["2026-12-24"] }),
    });
    assert.equal(replaced.status, 200);
    assert.equal(replaced.headers["etag"], '"2"');
    const after = await world.call(admin, `GET /v1/sites/${siteId}`);
    assert.equal(after.text, replaced.text);
    assert.deepEqual(after.body.closedDays, ["2026-12-24"]);
  });

  it("is not replaced on a version that is gone, and nothing of the request stays", async () => {
    const { admin, siteId } = await world.organisation();
    const put = (name: string, ifMatch: string) =>
      world.call(admin, `PUT /v1/sites/${siteId}`, { ifMatch, body: siteBody({ name }) });
    assert.equal((await put("First", '"1"')).status, 200);
    const second = await put("Second", '"1"');
    assert.equal(second.status, 412);
    assert.equal(second.body.type, "/docs#problem-version-changed");
    assert.equal((await world.call(admin, `GET /v1/sites/${siteId}`)).body.name, "First");
  });

  it("of two who replace the same version at the same time, one wins", async () => {
    const { admin, siteId } = await world.organisation();
    const answers = await Promise.all(
      ["A", "B", "C", "D"].map((name) =>
        world.call(admin, `PUT /v1/sites/${siteId}`, { ifMatch: '"1"', body: siteBody({ name }) }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412]);
    assert.equal((await world.call(admin, `GET /v1/sites/${siteId}`)).body.version, 2);
  });

  it("every mistake is named at once, each with its pointer", async () => {
    const { admin } = await world.organisation();
    const { status, body } = await world.call(admin, "POST /v1/sites", {
      body: siteBody({
        zone: "Europe/Utrecht",
        postcode: "LS1 4DY",
        opens: "18:00",
        currency: "XYZ",
        workingDays: [1, 2, 2],
        closedDays: ["2026-02-30"],
      }),
    });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body), [
      "/zone",
      "/postcode",
      "/workingDays/2",
      "/closes",
      "/currency",
      "/closedDays/0",
    ]);
  });

  it("cannot pay in a currency in which the scheme gives a point no value", async () => {
    const { admin } = await world.organisation();
    const { status, body } = await world.call(admin, "POST /v1/sites", {
      body: siteBody({ currency: "CHF" }),
    });
    assert.equal(status, 422);
    assert.equal(body.errors[0]?.pointer, "/currency");
  });
});

describe("a request that is repeated", () => {
  it("is done once and answered the same, byte for byte, even after a later change", async () => {
    const { admin } = await world.organisation();
    const body = siteBody();
    const first = await world.call(admin, "POST /v1/sites", { key: "once", body });
    await world.call(admin, `PUT /v1/sites/${first.body.siteId}`, {
      ifMatch: '"1"',
      body: siteBody({ name: "Changed" }),
    });
    const again = await world.call(admin, "POST /v1/sites", { key: "once", body });
    assert.equal(again.status, 201);
    assert.equal(again.text, first.text);
    assert.deepEqual(again.headers, first.headers);
    assert.equal((await world.call(admin, "GET /v1/sites")).body.items.length, 2);
  });

  it("is refused with another body", async () => {
    const { admin } = await world.organisation();
    await world.call(admin, "POST /v1/sites", { key: "reused", body: siteBody() });
    const other = await world.call(admin, "POST /v1/sites", { key: "reused", body: siteBody({ name: "B" }) });
    assert.equal(other.status, 422);
    assert.equal(other.body.type, "/docs#problem-idempotency-key-reused");
  });

  it("sent many times at once makes one site", async () => {
    const { admin } = await world.organisation();
    const body = siteBody();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.call(admin, "POST /v1/sites", { key: "burst", body })),
    );
    assert.deepEqual([...new Set(answers.map(({ text }) => text))].length, 1);
    assert.equal((await world.call(admin, "GET /v1/sites")).body.items.length, 2);
  });

  it("is the same for a replacement", async () => {
    const { admin, siteId } = await world.organisation();
    const put = () =>
      world.call(admin, `PUT /v1/sites/${siteId}`, { key: "put", ifMatch: '"1"', body: siteBody() });
    const first = await put();
    const again = await put();
    assert.equal(again.status, 200);
    assert.equal(again.text, first.text);
  });

  it("without a key is another request each time", async () => {
    const { admin } = await world.organisation();
    const ask = () => world.call(admin, "POST /v1/sites", { key: undefined, body: siteBody() });
    assert.notEqual((await ask()).body.siteId, (await ask()).body.siteId);
  });

  it("of another member with the same key is another request", async () => {
    const { admin } = await world.organisation();
    const second = await world.member(admin, { roles: ["admin"] });
    const a = await world.call(admin, "POST /v1/sites", { key: "same", body: siteBody() });
    const b = await world.call(second, "POST /v1/sites", { key: "same", body: siteBody() });
    assert.notEqual(a.body.siteId, b.body.siteId);
  });
});

describe("a list", () => {
  it("is walked by cursors, each thing once", async () => {
    const { admin } = await world.organisation();
    for (let count = 0; count < 5; count += 1)
      await world.call(admin, "POST /v1/sites", { body: siteBody() });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query: Record<string, string> = { limit: "2", ...(cursor ? { cursor } : {}) };
      const { body } = await world.call(admin, "GET /v1/sites", { query });
      seen.push(...body.items.map((site) => site.siteId));
      cursor = body.nextCursor;
    } while (cursor);
    assert.equal(seen.length, 6);
    assert.equal(new Set(seen).size, 6);
  });

  it("refuses a cursor that was changed, or given for another list or organisation", async () => {
    const { admin } = await world.organisation();
    const other = await world.organisation();
    await world.call(admin, "POST /v1/sites", { body: siteBody() });
    const { body } = await world.call(admin, "GET /v1/sites", { query: { limit: "1" } });
    const cursor = body.nextCursor ?? "";
    const refused = [
      await world.call(admin, "GET /v1/sites", { query: { cursor: `x${cursor}` } }),
      await world.call(admin, "GET /v1/jobs", { query: { cursor } }),
      await world.call(other.admin, "GET /v1/sites", { query: { cursor } }),
    ];
    for (const { status, body: problem } of refused) {
      assert.equal(status, 400);
      assert.equal(problem.type, "/docs#problem-invalid-cursor");
    }
  });
});

describe("a job", () => {
  it("is created by a recruiter at a site they reach, and nowhere else", async () => {
    const { admin, siteId } = await world.organisation();
    const far = (await world.call(admin, "POST /v1/sites", { body: siteBody() })).body.siteId;
    const recruiter = await world.member(admin, { siteIds: [siteId] });
    assert.equal((await world.call(recruiter, "POST /v1/jobs", { body: jobBody(siteId) })).status, 201);
    const refused = await world.call(recruiter, "POST /v1/jobs", { body: jobBody(far) });
    assert.equal(refused.status, 422);
    assert.equal(refused.body.errors[0]?.pointer, "/siteId");
  });

  it("out of reach is not there: not to be read, replaced or listed", async () => {
    const { admin, siteId } = await world.organisation();
    const far = (await world.call(admin, "POST /v1/sites", { body: siteBody() })).body.siteId;
    const { jobId } = (await world.call(admin, "POST /v1/jobs", { body: jobBody(far) })).body;
    const near = (await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId) })).body.jobId;
    const recruiter = await world.member(admin, { siteIds: [siteId] });
    assert.equal((await world.call(recruiter, `GET /v1/jobs/${jobId}`)).status, 404);
    const put = { ifMatch: '"1"', body: jobBody(siteId) };
    assert.equal((await world.call(recruiter, `PUT /v1/jobs/${jobId}`, put)).status, 404);
    const list = await world.call(recruiter, "GET /v1/jobs");
    assert.deepEqual(
      list.body.items.map((job) => job.jobId),
      [near],
    );
    assert.equal((await world.call(recruiter, `GET /v1/sites/${far}`)).status, 404);
  });

  it("is not moved to a site out of reach", async () => {
    const { admin, siteId } = await world.organisation();
    const far = (await world.call(admin, "POST /v1/sites", { body: siteBody() })).body.siteId;
    const { jobId } = (await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId) })).body;
    const recruiter = await world.member(admin, { siteIds: [siteId] });
    const moved = await world.call(recruiter, `PUT /v1/jobs/${jobId}`, {
      ifMatch: '"1"',
      body: jobBody(far),
    });
    assert.equal(moved.status, 422);
  });

  it("names every mistake: pay the wrong way round, unknown watchers, the same requirement twice, no such day", async () => {
    const { admin, siteId } = await world.organisation();
    const referrer = await world.member(admin, { roles: ["referrer"] });
    const requirement = { requirementId: "travel", question: "Can you travel?", label: "Travel" };
    const { status, body } = await world.call(admin, "POST /v1/jobs", {
      body: jobBody(siteId, {
        clientId: "cli_x",
        pay: { currency: "ZZZ", minimum: 2, maximum: 1, period: "hour" },
        requirements: [requirement, requirement],
        watcherIds: ["mem_nobody", referrer.memberId],
        managerId: referrer.memberId,
        openedAt: "2026-13-01",
      }),
    });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body), [
      "/clientId",
      "/pay/currency",
      "/pay/maximum",
      "/requirements/1/requirementId",
      "/watcherIds/0",
      "/watcherIds/1",
      "/managerId",
      "/openedAt",
    ]);
  });

  it("names its requirements as other systems report them: by a slug, which holds no text about anybody", async () => {
    const { admin, siteId } = await world.organisation();
    const named = (requirementId: string) =>
      world.call(admin, "POST /v1/jobs", {
        body: jobBody(siteId, {
          requirements: [{ requirementId, question: "Can you travel?", label: "Travel" }],
        }),
      });
    for (const requirementId of ["Can you travel?", "Travel", "travel_far", "a".repeat(41), ""]) {
      const { status, body } = await named(requirementId);
      assert.deepEqual([status, pointers(body)], [422, ["/requirements/0/requirementId"]], requirementId);
    }
    assert.equal((await named("travel-far")).status, 201);
  });

  it("is listed by site and by status", async () => {
    const { admin, siteId } = await world.organisation();
    const far = (await world.call(admin, "POST /v1/sites", { body: siteBody() })).body.siteId;
    const open = (await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId) })).body.jobId;
    await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId, { status: "closed" }) });
    await world.call(admin, "POST /v1/jobs", { body: jobBody(far) });
    const { body } = await world.call(admin, "GET /v1/jobs", { query: { siteId, status: "open" } });
    assert.deepEqual(
      body.items.map((job) => job.jobId),
      [open],
    );
  });
});

describe("a client", () => {
  it("is an agency's, never an employer's", async () => {
    const employer = await world.organisation("employer");
    const agency = await world.organisation("agency");
    const body = { name: "St Mary's Hospital" };
    const refused = await world.call(employer.admin, "POST /v1/clients", { body });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.type, "/docs#problem-agency-only");
    assert.equal((await world.call(agency.admin, "POST /v1/clients", { body })).status, 201);
  });

  it("is named by every job of an agency", async () => {
    const { admin, siteId } = await world.organisation("agency");
    const { clientId } = (await world.call(admin, "POST /v1/clients", { body: { name: "St Mary's" } })).body;
    const without = await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId) });
    assert.equal(without.body.errors[0]?.pointer, "/clientId");
    assert.equal(
      (await world.call(admin, "POST /v1/jobs", { body: jobBody(siteId, { clientId }) })).status,
      201,
    );
  });
});

describe("another organisation's settings", () => {
  it("are not there", async () => {
    const ours = await world.organisation();
    const theirs = await world.organisation();
    const { jobId } = (await world.call(theirs.admin, "POST /v1/jobs", { body: jobBody(theirs.siteId) }))
      .body;
    const put = { ifMatch: '"1"' };
    const answers = [
      await world.call(ours.admin, `GET /v1/sites/${theirs.siteId}`),
      await world.call(ours.admin, `PUT /v1/sites/${theirs.siteId}`, { ...put, body: siteBody() }),
      await world.call(ours.admin, `GET /v1/jobs/${jobId}`),
      await world.call(ours.admin, `PUT /v1/jobs/${jobId}`, { ...put, body: jobBody(ours.siteId) }),
      await world.call(ours.admin, `GET /v1/members/${theirs.admin.memberId}`),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404],
    );
    const job = await world.call(ours.admin, "POST /v1/jobs", { body: jobBody(theirs.siteId) });
    assert.equal(job.body.errors[0]?.pointer, "/siteId");
  });
});
