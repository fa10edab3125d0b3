import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

const { version: _track, ...track } = defaultTrack;
const { version: _scheme, ...scheme } = defaultScheme;

/** The organisation as read, without what cannot be set, with a change. */
const organisationBody = (
  { organisationId: _id, kind: _kind, version: _version, ...rest }: Record<string, unknown>,
  change: Record<string, unknown>,
) => ({ ...rest, ...change });

describe("a track", () => {
  it("gets a next version, and every earlier one stays as it was", async () => {
    const { admin } = await world.organisation();
    const first = await world.call(admin, "GET /v1/tracks/1");
    const published = await world.call(admin, "POST /v1/tracks", { body: { ...track, label: "Shorter" } });
    assert.equal(published.status, 201);
    assert.equal(published.headers["location"], "/v1/tracks/2");
    assert.equal(published.body.version, 2);
    assert.equal((await world.call(admin, "GET /v1/tracks/2")).text, published.text);
    assert.equal((await world.call(admin, "GET /v1/tracks/1")).text, first.text);
  });

  it("that was published is in force only once the organisation names it", async () => {
    const { admin } = await world.organisation();
    await world.call(admin, "POST /v1/tracks", { body: track });
    const current = async () =>
      (await world.call(admin, "GET /v1/tracks")).body.items
        .filter((item) => item.current)
        .map((item) => item.version);
    assert.deepEqual(await current(), [1]);
    const seen = await world.call(admin, "GET /v1/organisation");
    const put = await world.call(admin, "PUT /v1/organisation", {
      ifMatch: seen.headers["etag"],
      body: organisationBody(seen.body, { trackVersion: 2 }),
    });
    assert.equal(put.status, 200);
    assert.deepEqual(await current(), [2]);
  });

  it("published twice by the same request is one version, with the same answer", async () => {
    const { admin } = await world.organisation();
    const publish = (label: string) =>
      world.call(admin, "POST /v1/tracks", { key: "publish", body: { ...track, label } });
    const first = await publish("A");
    world.clock.at = "2026-11-23T10:00:00.000Z";
    const again = await publish("A");
    assert.equal(again.text, first.text);
    assert.equal((await publish("B")).body.type, "/docs#problem-idempotency-key-reused");
    assert.equal((await world.call(admin, "GET /v1/tracks")).body.items.length, 2);
  });

  it("published by several at once gets a version each, none lost", async () => {
    const { admin } = await world.organisation();
    const answers = await Promise.all(
      ["A", "B", "C"].map((label) => world.call(admin, "POST /v1/tracks", { body: { ...track, label } })),
    );
    assert.deepEqual(answers.map(({ body }) => body.version).sort(), [2, 3, 4]);
  });

  it("with mistakes is refused, with a pointer a mistake", async () => {
    const { admin } = await world.organisation();
    const [first, ...rest] = track.milestones;
    assert.ok(first);
    const broken = {
      ...track,
      startedMilestone: "nowhere",
      milestones: [
        {
          ...first,
          outcomes: first.outcomes
            .filter(({ colour }) => colour !== "green")
            .map(({ owner: _owner, ...outcome }) => outcome),
        },
        ...rest,
        { ...first, outcomes: first.outcomes },
      ],
    };
    const { status, body } = await world.call(admin, "POST /v1/tracks", { body: broken });
    assert.equal(status, 422);
    const found = pointers(body);
    assert.ok(found.includes("/startedMilestone"));
    assert.ok(found.includes("/milestones/0/outcomes"), "a milestone without a green");
    assert.ok(found.includes("/milestones/0/outcomes/0/owner"), "an amber without an owner");
    assert.ok(found.includes("/milestones/8/id"), "the same milestone twice");
    assert.ok(found.includes("/closingMilestone"), "something after the closing milestone");
  });

  it("with an unknown kind of review or an unknown field is refused where it stands", async () => {
    const { admin } = await world.organisation();
    const [first, ...rest] = track.milestones;
    assert.ok(first);
    const [green, ...others] = first.outcomes;
    const { status, body } = await world.call(admin, "POST /v1/tracks", {
      body: {
        ...track,
        milestones: [
          {
            ...first,
            outcomes: [
              { ...green, review: { kind: "some-day" } },
              { ...others[0], colour: "blue" },
              others[1],
            ],
          },
          ...rest,
        ],
        mood: "good",
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body).sort(), [
      "/milestones/0/outcomes/0/review/kind",
      "/milestones/0/outcomes/1/colour",
      "/mood",
    ]);
  });

  it("that was never published is not there", async () => {
    const { admin } = await world.organisation();
    for (const version of ["2", "0", "x"])
      assert.equal((await world.call(admin, `GET /v1/tracks/${version}`)).status, 404);
  });
});

describe("a reward scheme", () => {
  it("gets a next version", async () => {
    const { admin } = await world.organisation();
    const published = await world.call(admin, "POST /v1/schemes", { body: { ...scheme, claimMonths: 12 } });
    assert.equal(published.status, 201);
    assert.equal(published.body.version, 2);
    assert.equal((await world.call(admin, "GET /v1/schemes/2")).body.claimMonths, 12);
    assert.equal((await world.call(admin, "GET /v1/schemes/1")).body.claimMonths, 6);
  });

  it("pays for milestones the track has, once each, and values a point wherever a site pays", async () => {
    const { admin } = await world.organisation();
    const { status, body } = await world.call(admin, "POST /v1/schemes", {
      body: {
        ...scheme,
        milestones: [
          { milestone: "started-work", points: 100 },
          { milestone: "started-work", points: 100 },
          { milestone: "lunch", points: 1 },
        ],
        newToSector: { milestone: "dinner", points: 1 },
        pointValue: { ZZZ: 100 },
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body), [
      "/milestones/2/milestone",
      "/milestones/1/milestone",
      "/newToSector/milestone",
      "/pointValue/ZZZ",
      "/pointValue",
    ]);
  });

  it("is published by admins, and read by those it promises something", async () => {
    const { admin } = await world.organisation();
    const referrer = await world.member(admin, { roles: ["referrer"] });
    assert.equal((await world.call(referrer, "GET /v1/schemes/1")).status, 200);
    assert.equal((await world.call(referrer, "POST /v1/schemes", { body: scheme })).status, 403);
    assert.equal((await world.call(referrer, "GET /v1/tracks")).status, 403);
  });
});

describe("the organisation", () => {
  const change = async (
    admin: Awaited<ReturnType<World["organisation"]>>["admin"],
    given: Record<string, unknown>,
  ) => {
    const seen = await world.call(admin, "GET /v1/organisation");
    return world.call(admin, "PUT /v1/organisation", {
      ifMatch: seen.headers["etag"],
      body: organisationBody(seen.body, given),
    });
  };

  it("puts in force only versions that were published", async () => {
    const { admin } = await world.organisation();
    const { status, body } = await change(admin, { trackVersion: 2, schemeVersion: 3 });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body), ["/trackVersion", "/schemeVersion"]);
  });

  it("puts in force only a track and a scheme that fit each other", async () => {
    const { admin } = await world.organisation();
    const milestones = track.milestones.map((milestone) =>
      milestone.id === "interview-completed" ? { ...milestone, id: "interviewed" } : milestone,
    );
    await world.call(admin, "POST /v1/tracks", {
      body: { ...track, milestones, interviewMilestone: "interviewed" },
    });
    const { status, body } = await change(admin, { trackVersion: 2 });
    assert.equal(status, 422);
    assert.deepEqual(pointers(body), ["/schemeVersion"]);
  });

  it("says by when candidates hear from it, in whole working days, and goes back to the usual days", async () => {
    const { admin } = await world.organisation();
    const promises = { received: 2, contact: 3, interviewHeld: 4, accepted: { every: 8, beforeStart: 3 } };
    const set = await change(admin, { promises });
    assert.equal(set.status, 200, set.text);
    assert.deepEqual((await world.call(admin, "GET /v1/organisation")).body.promises, promises);
    for (const [mistake, pointer] of [
      [{ contact: 0 }, "/promises/contact"],
      [{ received: 1.5 }, "/promises/received"],
      [{ accepted: { every: 100, beforeStart: 3 } }, "/promises/accepted/every"],
    ] as const) {
      const { status, body } = await change(admin, { promises: { ...promises, ...mistake } });
      assert.deepEqual([status, pointers(body)], [422, [pointer]], JSON.stringify(mistake));
    }
    assert.equal((await change(admin, { promises: undefined })).status, 200);
    assert.equal((await world.call(admin, "GET /v1/organisation")).body.promises, undefined);
  });

  it("shows figures by recruiter from the day of a consent, which is not in the future", async () => {
    const { admin } = await world.organisation();
    assert.equal((await change(admin, { recruiterFiguresConsentedAt: "2026-11-20" })).status, 200);
    for (const day of ["2026-12-24", "2026-02-30"]) {
      const refused = await change(admin, { recruiterFiguresConsentedAt: day });
      assert.deepEqual(pointers(refused.body), ["/recruiterFiguresConsentedAt"]);
    }
  });

  it("stays what it is: its kind and its id cannot be set", async () => {
    const { admin } = await world.organisation();
    const { status, body } = await change(admin, { kind: "agency" });
    assert.equal(status, 422);
    assert.deepEqual(body.errors, [
      { pointer: "/kind", detail: "This is not known here.", code: "unknown-field" },
    ]);
  });

  it("of two who change the same version, one wins", async () => {
    const { admin } = await world.organisation();
    const answers = await Promise.all(["A", "B"].map((name) => change(admin, { name })));
    const statuses = answers.map(({ status }) => status).sort();
    assert.ok(statuses[0] === 200);
    assert.equal(
      (await world.call(admin, "GET /v1/organisation")).body.version,
      1 + statuses.filter((s) => s === 200).length,
    );
  });
});
