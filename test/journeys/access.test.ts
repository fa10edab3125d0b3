import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions } from "../../shared/domain/organisation/permissions.ts";
import type { Role } from "../../shared/domain/organisation/organisation.ts";
import { routes } from "../../shared/routes.ts";
import type { Route } from "../../shared/routes.ts";
import { openWorld, person } from "./world.ts";
import type { World } from "./world.ts";

const opened = openWorld();

const memberRoutes = routes.filter(({ access }) => access === "milepost/member");
const writes = (route: Route) => route.method !== "GET";

/** The path with ids that no organisation has. */
const nowhere = (path: string): string =>
  path
    .replace("{eventSeq}", "1")
    .replace("{version}", "99")
    .replace("{confirmationId}", "confirm-1")
    .replace("{taskId}", "outcome-1")
    .replace("{shareToken}", "org_x.nothing")
    .replace("{id}", path.includes("/applications/") ? "app_nobody" : "xxx_nobody");

const roleOf: Readonly<Record<string, readonly Role[]>> = {
  admin: ["admin"],
  recruiter: ["recruiter"],
  hr: ["hr"],
  finance: ["finance"],
  privacy: ["privacy"],
  manager: ["manager"],
  interviewer: ["interviewer"],
  expert: ["expert"],
  referrer: ["referrer"],
  client: ["client"],
};

const call = (world: World, persona: string | undefined, route: Route, body: unknown = {}) =>
  world.as(persona).call(route.method, nowhere(route.path), {
    ...(writes(route) ? { body } : {}),
    headers: { "if-match": '"1"' },
  });

test("without a token, with an ID token, an expired or a forged one nobody gets in", async () => {
  const { world } = opened;
  const { idToken } = await world.local<{ idToken: string }>("POST", "/local/token", { persona: "admin" });
  const forged = `${idToken.slice(0, -6)}AAAAAA`;
  const bare = (token?: string) =>
    fetch(
      `${world.stack.url}/v1/applications`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );
  for (const token of [undefined, "nonsense", forged]) assert.equal((await bare(token)).status, 401);
  const withId = await bare(idToken);
  assert.ok(withId.status === 401 || withId.status === 403, "an ID token carries no scope");
  for (const route of memberRoutes)
    assert.equal((await call(world, undefined, route)).status, 401, route.path);
});

for (const [persona, roles] of Object.entries(roleOf)) {
  test(`${persona} may do what the table of permissions says, and nothing else`, async () => {
    const { world } = opened;
    await Promise.all(
      memberRoutes.map(async (route) => {
        const allowed = (permissions[route.operation] ?? []).some((role) => roles.includes(role));
        const { status, text } = await call(world, persona, route, { unknown: true });
        if (allowed) assert.notEqual(status, 403, `${route.method} ${route.path}: ${text}`);
        else assert.equal(status, 403, `${route.method} ${route.path}: ${text}`);
        assert.ok(status < 500, `${route.method} ${route.path}: ${text}`);
      }),
    );
  });
}

test("another organisation's things do not exist, whoever asks", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.rest();
  const ids: Readonly<Record<string, string>> = {
    "/v1/applications": applicationId,
    "/v1/sites": world.care.sites["leeds"] ?? "",
    "/v1/jobs": world.job("care-assistant"),
    "/v1/members": world.member("recruiter"),
  };
  for (const route of memberRoutes) {
    const own = Object.entries(ids).find(([path]) => route.path.startsWith(`${path}/{id}`));
    if (!own) continue;
    const path = nowhere(route.path).replace(/(app|xxx)_nobody/, own[1]);
    const body = bodies[route.operation];
    const answer = await world.as("agency-admin").call(route.method, path, {
      ...(writes(route) ? { body: body ?? {} } : {}),
      headers: { "if-match": '"1"' },
    });
    const allowed = (permissions[route.operation] ?? []).includes("admin");
    const wanted = !allowed ? [403] : writes(route) && body === undefined ? [404, 422] : [404];
    assert.ok(
      wanted.includes(answer.status),
      `${route.method} ${route.path}: ${answer.status} ${answer.text}`,
    );
  }
  const list = await world.as("agency-admin").get<{ items: unknown[] }>("/v1/applications");
  assert.deepEqual(list.items, []);
});

/** Bodies that would be carried out, if the application were one's own. */
const bodies: Readonly<Record<string, unknown>> = {
  recordOutcome: { milestone: "contact-made", outcome: "thinking" },
  redateOutcome: { effectiveAt: "2026-01-05T10:00:00Z" },
  undoOutcome: { confirm: true },
  answerConfirmation: { decision: "confirm" },
  settleCheckFirst: {},
  archiveApplication: { reason: "mistake" },
  restoreApplication: {},
  reopenApplication: {},
  logContact: { channel: "phone", direction: "out", result: "spoke", at: "2026-01-05T10:00:00Z" },
  movePromise: { byDay: "2027-01-05" },
  requestRemoval: {},
};

test("a recruiter of one site does not reach the other's applications", async () => {
  const { world } = opened;
  const applicationId = await world.refer(person(), { job: "driver-utrecht", referrer: "referrer-utrecht" });
  await world.rest();
  assert.equal((await world.as("recruiter").call("GET", `/v1/applications/${applicationId}`)).status, 404);
  assert.equal(
    (await world.as("recruiter-utrecht").call("GET", `/v1/applications/${applicationId}`)).status,
    200,
  );
  const list = await world.as("recruiter").get<{ items: { siteId: string }[] }>("/v1/applications");
  assert.ok(list.items.every(({ siteId }) => siteId === world.care.sites["leeds"]));
});

test("a client's contact sees applications from the booked interview on, without notes and contacts", async () => {
  const { world } = opened;
  const body = { jobId: world.job("warehouse-operative"), candidate: person() };
  const { applicationId } = await world
    .as("agency-recruiter")
    .post<{ applicationId: string }>("/v1/applications", body);
  const seen = () =>
    world.as("client").call<{
      notes: unknown[];
      contacts: unknown[];
      milestones: { outcomes: { contact?: string }[] }[];
    }>("GET", `/v1/applications/${applicationId}`);
  assert.equal((await seen()).status, 404);
  const details = world.booking(24)["details"] as Record<string, unknown>;
  await world.record(
    applicationId,
    "contact-made",
    "spoke-interested",
    { note: "sounds keen" },
    "agency-recruiter",
  );
  await world.record(
    applicationId,
    "interview-booked",
    "booked",
    { details: { ...details, people: [] } },
    "agency-recruiter",
  );
  const shown = await seen();
  assert.equal(shown.status, 200);
  assert.deepEqual([shown.body.notes, shown.body.contacts], [[], []]);
  // Nor which outcomes stand in that log, where who works with them reads it.
  const contactsIn = ({ milestones }: typeof shown.body) =>
    milestones.flatMap(({ outcomes }) => outcomes.flatMap(({ contact }) => contact ?? []));
  assert.deepEqual(contactsIn(shown.body), []);
  const whole = await world
    .as("agency-recruiter")
    .get<typeof shown.body>(`/v1/applications/${applicationId}`);
  assert.deepEqual(contactsIn(whole), ["conversation"]);

  // They read what job and site it is about, and of no other client's.
  interface Place {
    readonly siteId: string;
    readonly clientId?: string;
  }
  const places = async (who: string, path: string) =>
    (await world.as(who).get<{ items: Place[] }>(`/v1/${path}?limit=100`)).items;
  const { clientId, siteId } = await world.as("client").get<Place>(`/v1/applications/${applicationId}`);
  const admin = world.as("agency-admin");
  const another = await admin.post<{ clientId: string }>("/v1/clients", { name: "Someone else's" });
  const copied = async (path: string, id: string, changed: object) => {
    const [first = {}] = (await admin.get<{ items: Record<string, unknown>[] }>(path)).items;
    const { [id]: _id, version: _version, ...rest } = first;
    return (await admin.post<Record<string, string>>(path, { ...rest, ...changed }))[id];
  };
  const elsewhere = await copied("/v1/sites", "siteId", { name: "Elsewhere" });
  const { clientId: theirs } = another;
  await copied("/v1/jobs", "jobId", {
    siteId: elsewhere,
    clientId: theirs,
    watcherIds: [],
    managerId: undefined,
  });
  const all = await places("agency-admin", "jobs");
  const own = await places("client", "jobs");
  assert.deepEqual(
    own,
    all.filter((job) => job.clientId === clientId),
  );
  assert.ok(own.length > 0 && own.length < all.length, "another client has jobs too");
  const sites = (await places("client", "sites")).map((site) => site.siteId).sort();
  assert.deepEqual(sites, [...new Set(own.map((job) => job.siteId))].sort());
  assert.ok(sites.includes(siteId));
  assert.equal((await world.as("client").call("GET", `/v1/sites/${elsewhere}`)).status, 404);
  assert.equal((await world.as("client").call("GET", `/v1/sites/${siteId}`)).status, 200);
});

test("malformed JSON, unknown fields, wrong types, oversize bodies and unknown ids get a problem that says what to do", async () => {
  const { world } = opened;
  type Operations = Record<string, { requestBody?: unknown }>;
  const document = await world.as().get<{ paths: Record<string, Operations> }>("/v1/openapi.json");
  for (const route of memberRoutes.filter(writes)) {
    const path = nowhere(route.path);
    const headers = { "if-match": '"1"' };
    const send = (body: unknown) => world.as("admin").call(route.method, path, { body, headers });
    if (!(permissions[route.operation] ?? []).includes("admin")) continue;
    // A route that takes no body says so to any; the API's document knows which these are.
    const takesBody = document.paths[route.path]?.[route.method.toLowerCase()]?.requestBody !== undefined;
    const unfit = takesBody ? 422 : 400;
    const malformed = await send("{not json");
    assert.equal(malformed.status, 400, `${route.path}: ${malformed.text}`);
    const wrong = await send("[1, 2]");
    assert.equal(wrong.status, unfit, `${route.path}: ${wrong.text}`);
    const unknown = await send({ surelyUnknown: 1 });
    assert.equal(unknown.status, unfit, `${route.path}: ${unknown.text}`);
    const large = await send({ note: "x".repeat(70_000) });
    assert.equal(large.status, 413, `${route.path}: ${large.text.slice(0, 200)}`);
    for (const answer of [malformed, wrong, unknown, large]) {
      assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/);
      const { type, title, detail } = answer.body as { type?: string; title?: string; detail?: string };
      assert.ok(type && title && detail, answer.text);
    }
  }
  for (const route of memberRoutes.filter((each) => !writes(each) && each.path.includes("{"))) {
    if (!(permissions[route.operation] ?? []).includes("admin")) continue;
    assert.equal((await call(world, "admin", route)).status, 404, route.path);
  }
  const cursor = await world.as("admin").call("GET", "/v1/applications?cursor=made-up");
  assert.equal(cursor.status, 400);
  const sort = await world.as("admin").call("GET", "/v1/applications?sort=fastest");
  assert.equal(sort.status, 400);
});

test("a public form refuses what it cannot read, and its document is there for everybody", async () => {
  const { world } = opened;
  const token = await world.share("referrer", "care-assistant");
  const send = (body: unknown) => world.as().call("POST", `/v1/share/${token}/applications`, { body });
  assert.equal((await send({ name: "Nobody Reachable" })).status, 422);
  assert.equal((await send({ name: "X", email: "not-an-address" })).status, 422);
  assert.equal((await send({ name: "X", email: "x@mail.example", cv: "…" })).status, 422);
  assert.equal((await world.as().call("GET", "/v1/share/org_x.nothing")).status, 404);
  const openapi = await world
    .as()
    .get<{ openapi: string; paths: Record<string, unknown> }>("/v1/openapi.json");
  assert.match(openapi.openapi, /^3\.1/);
  for (const { path } of routes.filter((route) => route.path.startsWith("/v1/")))
    assert.ok(openapi.paths[path], `${path} is in the document`);
  const docs = await world.as().call("GET", "/docs");
  assert.equal(docs.status, 200);
  assert.ok(
    !/https?:\/\/(?!localhost)[^"']+\.(js|css)/.test(docs.text),
    "the page needs nothing from elsewhere",
  );
});
