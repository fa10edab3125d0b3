import assert from "node:assert/strict";
import { test } from "node:test";
import type { SettingsDependencies } from "../../../functions/http/settings/context.ts";
import { siteHandlers } from "../../../functions/http/settings/places.ts";
import { aMember } from "../../builders/rows.ts";

const pages = 30;
const client = aMember({ memberId: "mem_nora", roles: ["client"], clientId: "cli_north", siteIds: [] });

/** An agency of many jobs, a page of them for each site; the reader's own are at the first three. */
function agency() {
  const read: number[] = [];
  const siteOf = (page: number) => ({ siteId: `sit_${page}`, name: `Site ${page}`, version: 1 });
  const settings = {
    find: (_kind: string, _organisation: string, siteId: string) =>
      Promise.resolve(siteOf(Number(siteId.slice(4)))),
    list: (kind: string, _organisation: string, { after = "0" }: { after?: string }) => {
      if (kind === "site") return Promise.resolve({ items: [0, 2].map(siteOf) });
      const page = Number(after);
      read.push(page);
      const clientId = page < 3 ? "cli_north" : "cli_south";
      return Promise.resolve({
        items: [{ jobId: `job_${page}`, siteId: `sit_${page}`, clientId }],
        last: page + 1 < pages ? String(page + 1) : undefined,
      });
    },
  };
  const handlers = siteHandlers({ settings, secret: "secret" } as unknown as SettingsDependencies);
  const call = (siteId: string) =>
    ({ organisation: "org_acme", path: { id: siteId }, query: { limit: 50 } }) as never;
  return { read, handlers, call };
}

test("for a client's site, jobs are read until one of theirs is there, and no further", async () => {
  const { read, handlers, call } = agency();
  await handlers.getSite(call("sit_1"), client);
  assert.deepEqual(read, [0, 1]);
});

test("for a page of sites, jobs are read until each of them is a client's", async () => {
  const { read, handlers, call } = agency();
  const { body } = await handlers.listSites(call(""), client);
  assert.equal((body as { items: unknown[] }).items.length, 2);
  assert.deepEqual(read, [0, 1, 2]);
});

test("a site where a client has no job is looked for among all of them, and is not there", async () => {
  const { read, handlers, call } = agency();
  await assert.rejects(handlers.getSite(call("sit_7"), client), { status: 404 });
  assert.equal(read.length, pages);
});
