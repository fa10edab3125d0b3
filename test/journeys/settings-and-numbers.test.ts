import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person } from "./world.ts";

const opened = openWorld();

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly small: boolean;
  readonly asOf: string | null;
}

test("a setting is read with its version, replaced on that version, and never blindly", async () => {
  const { world } = opened;
  const admin = world.as("admin");
  const path = `/v1/jobs/${world.job("kitchen-assistant")}`;
  const read = await admin.call<Record<string, unknown>>("GET", path);
  const etag = read.headers.get("etag") ?? "";
  const { jobId: _id, version: _version, ...body } = read.body;
  const replace = (headers: Record<string, string>, title: string) =>
    admin.call("PUT", path, { body: { ...body, title }, headers });
  assert.equal((await replace({}, "Kitchen")).status, 428);
  assert.equal((await replace({ "if-match": '"77"' }, "Kitchen")).status, 412);
  const done = await replace({ "if-match": etag, "idempotency-key": "rename" }, "Kitchen helper");
  assert.equal(done.status, 200);
  const again = await replace({ "if-match": etag, "idempotency-key": "rename" }, "Kitchen helper");
  assert.deepEqual([again.status, again.text], [done.status, done.text]);
  assert.equal((await replace({ "if-match": etag }, "Kitchen once more")).status, 412);
});

test("a new reward scheme leaves what was promised under the earlier one", async () => {
  const { world } = opened;
  const admin = world.as("admin");
  const old = await world.refer();
  const scheme = await admin.get<Record<string, unknown>>("/v1/schemes/1");
  const { version: _version, publishedAt: _at, ...document } = scheme;
  const milestones = (document["milestones"] as { milestone: string; points: number }[]).map((each) => ({
    ...each,
    points: each.points * 2,
  }));
  const published = await admin.post<{ version: number }>("/v1/schemes", {
    ...document,
    label: "Double",
    milestones,
  });
  assert.equal(published.version, 2);
  const organisation = await admin.call<Record<string, unknown>>("GET", "/v1/organisation");
  const { organisationId: _o, kind: _k, version: _v, ...settings } = organisation.body;
  await admin.expect(200, "PUT", "/v1/organisation", {
    body: { ...settings, schemeVersion: 2 },
    headers: { "if-match": organisation.headers.get("etag") ?? "" },
  });
  await world.advance("PT2M");
  const young = await world.refer();
  const earned = async (id: string) =>
    (await world.record(id, "interview-completed", "held-forward", { confirm: true })).points.earned;
  assert.deepEqual([await earned(old), await earned(young)], [25, 50]);
});

test("a new member signs in, works, and is out within a minute of leaving", async () => {
  const { world } = opened;
  const admin = world.as("admin");
  const body = {
    name: "Quendra Temp",
    email: "quendra.temp@northgate.example",
    roles: ["recruiter"],
    siteIds: [world.care.sites["leeds"]],
  };
  const made = await admin.expect<{ memberId: string; version: number }>(201, "POST", "/v1/members", {
    body,
  });
  const { accessToken } = await world.local<{ accessToken: string }>("POST", "/local/token", {
    persona: body.email,
  });
  const list = () =>
    fetch(`${world.stack.url}/v1/applications`, { headers: { authorization: `Bearer ${accessToken}` } });
  assert.equal((await list()).status, 200);
  await admin.expect(200, "PUT", `/v1/members/${made.memberId}`, {
    body: { ...body, locale: "en", seesPay: false, status: "left" },
    headers: { "if-match": `"${made.version}"` },
  });
  await world.advance("PT61S");
  assert.equal((await list()).status, 403);
});

test("the list is found by site, job, milestone, status and name, in three orders, page by page", async () => {
  const { world } = opened;
  await world.clear();
  const ids: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    ids.push(await world.refer(person({ name: `${"GFEDCBA"[n]}nn Listed` })));
    await world.advance("PT1M");
  }
  await world.record(ids[2] ?? "", "contact-made", "thinking");
  await world.rest();
  const page = async (query: string) => {
    const seen: { applicationId: string; candidate: { name: string } }[] = [];
    let cursor = "";
    do {
      const { items, nextCursor } = await world
        .as("recruiter")
        .get<{ items: typeof seen; nextCursor?: string }>(
          `/v1/applications?limit=3&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
      seen.push(...items);
      cursor = nextCursor ?? "";
    } while (cursor);
    return seen;
  };
  const idsOf = async (query: string) => (await page(query)).map(({ applicationId }) => applicationId);
  assert.deepEqual(await idsOf("sort=received"), [...ids].reverse());
  assert.deepEqual(
    (await page("sort=name")).map(({ candidate }) => candidate.name[0]),
    [..."ABCDEFG"],
  );
  assert.equal((await idsOf("sort=updated"))[0], ids[2], "what changed last comes first");
  assert.deepEqual(await idsOf("status=with-candidate"), [ids[2]]);
  assert.equal((await idsOf(`jobId=${world.job("care-assistant")}`)).length, 7);
  assert.equal((await idsOf(`siteId=${world.care.sites["leeds"]}&milestone=contact-made`)).length, 7);
  assert.deepEqual(await idsOf("q=bnn"), [ids[5]]);
  await world.advance("P8D");
  assert.equal((await idsOf("status=overdue")).length, 7);
});

test("figures follow the facts at the next tick, and an undone outcome leaves no trace in them", async () => {
  const { world } = opened;
  await world.clear();
  const month = world.instant().slice(0, 7);
  const ids =
    "applications.received,funnel.reached.interview-completed,points.owed,referral.share,list.current";
  const figures = async (persona = "finance") => {
    const { items } = await world
      .as(persona)
      .get<{ items: Figure[] }>(`/v1/kpis?ids=${ids}&from=${month}&to=${month}&basis=cohort`);
    return items;
  };
  const applicationId = await world.refer();
  await world.advance("PT6M");
  const before = await figures();
  const state = await world.record(applicationId, "interview-completed", "held-forward", { confirm: true });
  await world.advance("PT10M");
  const after = await figures();
  const value = (items: readonly Figure[], id: string) => items.find((item) => item.id === id);
  const reached = "funnel.reached.interview-completed";
  assert.equal((value(after, reached)?.numerator ?? 0) - (value(before, reached)?.numerator ?? 0), 1);
  assert.ok(value(after, reached)?.asOf);
  await world.undo(applicationId, state.milestones[2]?.outcomes[0]?.eventSeq ?? 0);
  await world.advance("PT10M");
  const undone = await figures();
  assert.deepEqual(
    { ...value(undone, reached), asOf: "", restatedAt: "" },
    { ...value(before, reached), asOf: "", restatedAt: "" },
  );
  assert.equal((await world.as("referrer").call("GET", "/v1/kpis")).status, 403);
  const byRecruiter = await world
    .as("hr")
    .call("GET", `/v1/kpis?ids=applications.received&groupBy=recruiter`);
  assert.ok(byRecruiter.status >= 400, "figures by recruiter wait for the works council");
  const csv = await world.as("finance").call("GET", `/v1/kpis.csv?ids=applications.received&from=${month}`);
  assert.equal(csv.status, 200);
  assert.match(csv.headers.get("content-type") ?? "", /text\/csv/);
  const definitions = await world
    .as("finance")
    .get<{ items: { id: string; definition: string }[] }>("/v1/kpis/definitions");
  assert.ok(definitions.items.every(({ definition }) => definition.length > 10));
});

test("promises that pass unkept are told to the recruiter at once; moved before they pass, they count as kept", async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("10:00", 2);
  const moved = await world.refer();
  const missed = await world.refer();
  const given = (await world.view(moved)).promise;
  assert.ok(given);
  const byDay = new Date(Date.parse(`${given.byDay}T00:00:00Z`) + 5 * 86_400_000).toISOString().slice(0, 10);
  await world.command(moved, "promise", { byDay });
  assert.equal(
    (
      await world
        .as("recruiter")
        .call("POST", `/v1/applications/${moved}/promise`, { body: { byDay: "2029-01-01" } })
    ).status,
    409,
  );
  const mails = await world.mailsDuring(() => world.advance("P2D"));
  const told = mails.filter(({ subject }) => /promise missed/i.test(subject));
  assert.equal(told.length, 1);
  assert.equal((await world.view(missed)).promise?.status, "missed");
  assert.equal((await world.view(moved)).promise?.status, "open");
});
