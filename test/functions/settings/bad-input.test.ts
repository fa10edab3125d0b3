import assert from "node:assert/strict";
import { permissions } from "../../../shared/domain/organisation/permissions.ts";
import { after, before, describe, it } from "node:test";
import { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import type { OperationContract } from "../../../shared/contracts/http/contract.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { routes } from "../../../shared/routes.ts";
import { jobBody, memberBody, siteBody, startWorld } from "./world.ts";
import type { Asked, World } from "./world.ts";

/**
 * Every route of the settings is asked every wrong thing. What each needs to be asked rightly is below; a new route
 * that is not named there fails.
 */

let world: World;
let admin: Awaited<ReturnType<World["organisation"]>>["admin"];
let paths: Record<string, string>;
before(async () => {
  world = await startWorld();
  const agency = await world.organisation("agency");
  ({ admin } = agency);
  const { clientId } = (await world.call(admin, "POST /v1/clients", { body: { name: "St Mary's" } })).body;
  const { jobId } = (await world.call(admin, "POST /v1/jobs", { body: jobBody(agency.siteId, { clientId }) }))
    .body;
  const { memberId } = await world.member(admin, {});
  paths = {
    "/v1/clients/{id}": `/v1/clients/${clientId}`,
    "/v1/sites/{id}": `/v1/sites/${agency.siteId}`,
    "/v1/jobs/{id}": `/v1/jobs/${jobId}`,
    "/v1/members/{id}": `/v1/members/${memberId}`,
    "/v1/tracks/{version}": "/v1/tracks/1",
    "/v1/schemes/{version}": "/v1/schemes/1",
  };
  const { version: _track, ...track } = defaultTrack;
  const { version: _scheme, ...scheme } = defaultScheme;
  bodies = {
    "/v1/clients": { name: "St Anne's" },
    "/v1/sites": siteBody(),
    "/v1/jobs": jobBody(agency.siteId, { clientId }),
    "/v1/members": memberBody(),
    "/v1/tracks": track,
    "/v1/schemes": scheme,
    "/v1/mail-breaker": { reason: "The import is corrected." },
    "/v1/me/preferences": { locale: "nl", summaries: [] },
    "/v1/me/views": { items: [] },
    "/v1/organisation/on-cost": { employerOnCostPercent: 13.8 },
    "/v1/organisation": {
      name: "Acme",
      zone: "Europe/London",
      locale: "en",
      trackVersion: 1,
      schemeVersion: 1,
    },
  };
});
after(() => world.stop());

let bodies: Record<string, Record<string, unknown>>;

const settingsRoutes = routes.filter((route) => route.function === "settings");
const contractOf = (operation: string): OperationContract =>
  (settingsContracts as Record<string, OperationContract>)[operation]!;
const writing = settingsRoutes.filter((route) => contractOf(route.operation).body);

const pathOf = (path: string): string => (path.includes("{") ? paths[path]! : path);
const bodyOf = (path: string): Record<string, unknown> => {
  const [, , collection] = path.split("/");
  const body = bodies[path] ?? bodies[`/v1/${collection}`]!;
  return path === "/v1/members/{id}" ? { ...body, status: "active" } : body;
};
const ask = (route: { method: string; path: string; operation: string }, asked: Asked) =>
  world.call(admin, `${route.method} ${pathOf(route.path)}`, {
    ...(contractOf(route.operation).ifMatch ? { ifMatch: '"1"' } : {}),
    ...asked,
  });
const problem = (code: string) => `/docs#problem-${code}`;

describe("every write of the settings", () => {
  for (const route of writing) {
    const name = `${route.method} ${route.path}`;

    it(`${name} refuses what is no JSON`, async () => {
      const { status, body } = await ask(route, { text: '{"name": ' });
      assert.equal(status, 400);
      assert.equal(body.type, problem("malformed-json"));
    });

    it(`${name} refuses what is no object`, async () => {
      for (const value of [[], "text", 7, null])
        assert.equal((await ask(route, { body: value })).status, 422);
    });

    it(`${name} refuses unknown fields by name`, async () => {
      const { status, body } = await ask(route, { body: { ...bodyOf(route.path), colour: "red" } });
      assert.equal(status, 422);
      assert.deepEqual(body.errors, [
        { pointer: "/colour", detail: "This is not known here.", code: "unknown-field" },
      ]);
    });

    it(`${name} refuses fields of the wrong kind, each by its pointer`, async () => {
      for (const field of Object.keys(bodyOf(route.path))) {
        const { status, body } = await ask(route, {
          body: { ...bodyOf(route.path), [field]: { wrong: true } },
        });
        assert.equal(status, 422, field);
        assert.ok(
          body.errors.some((error) => error.pointer.startsWith(`/${field}`)),
          field,
        );
      }
    });

    it(`${name} refuses a body that is too large`, async () => {
      const body = { ...bodyOf(route.path), description: "x".repeat(70_000) };
      const answer = await ask(route, { body });
      assert.equal(answer.status, 413);
      assert.equal(answer.body.type, problem("body-too-large"));
    });

    it(`${name} refuses an Idempotency-Key that is too long or holds blanks`, async () => {
      for (const key of ["x".repeat(256), "a key", "schlüssel"]) {
        const { status, body } = await ask(route, { key, body: bodyOf(route.path) });
        assert.equal(status, 400);
        assert.equal(body.type, problem("idempotency-key-malformed"));
      }
    });
  }

  for (const route of writing.filter(({ operation }) => contractOf(operation).ifMatch)) {
    const name = `${route.method} ${route.path}`;

    it(`${name} asks which version was seen, and refuses another than the last`, async () => {
      const body = bodyOf(route.path);
      const missing = await ask(route, { body, ifMatch: undefined });
      assert.equal(missing.status, 428);
      assert.equal(missing.body.type, problem("version-missing"));
      for (const ifMatch of ["1", "*", 'W/"1"', '"one"'])
        assert.equal((await ask(route, { body, ifMatch })).status, 400);
      const stale = await ask(route, { body, ifMatch: '"99"' });
      assert.equal(stale.status, 412);
      assert.equal(stale.body.type, problem("version-changed"));
    });
  }
});

describe("every route of the settings", () => {
  for (const route of settingsRoutes) {
    const name = `${route.method} ${route.path}`;
    const asked = () => (contractOf(route.operation).body ? { body: bodyOf(route.path) } : {});

    if (route.path.includes("{"))
      it(`${name} answers 404 for what does not exist`, async () => {
        const path = route.path.replace(/\{.*\}/, "unknown");
        const { status, body } = await world.call(admin, `${route.method} ${path}`, {
          ifMatch: '"1"',
          ...asked(),
        });
        assert.equal(status, 404);
        assert.equal(body.type, problem("not-found"));
      });

    it(`${name} answers 403 to somebody who is no member`, async () => {
      const stranger = { organisation: admin.organisation, memberId: "mem_stranger" };
      const { status } = await world.call(stranger, `${route.method} ${pathOf(route.path)}`, asked());
      assert.equal(status, 403);
    });

    it(`${name} refuses query parameters it does not know`, async () => {
      const { status } = await ask(route, { ...asked(), query: { colour: "red" } });
      assert.equal(status, 400);
    });

    // Who they are is everybody's to read.
    if (permissions[route.operation]?.includes("privacy")) continue;
    it(`${name} answers 403 to roles that may not`, async () => {
      const privacy = await world.member(admin, { roles: ["privacy"] });
      const { status, body } = await world.call(privacy, `${route.method} ${pathOf(route.path)}`, {
        ifMatch: '"1"',
        ...asked(),
      });
      assert.equal(status, 403);
      assert.equal(body.type, problem("not-allowed"));
    });
  }

  it("that lists refuses a limit that is no number from 1 to 100", async () => {
    for (const limit of ["0", "101", "-1", "1.5", "many", ""])
      assert.equal((await world.call(admin, "GET /v1/sites", { query: { limit } })).status, 400, limit);
  });
});
