import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { retentionCheckAddress } from "../../../shared/runtime/retention-links.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import { helpAccepted } from "../../builders/talks.ts";
import { sweptUntil } from "../../domain/application/lives.ts";
import { World } from "./world.ts";

/** Mail servers open every link before its reader does. Whatever they do, the reader still gets in. */
describe("programs that look at links before people do", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (begin: typeof anApplication = anApplication) => {
    made += 1;
    const id = `app_m${made}`;
    return { id, token: await world.tell(begin({ applicationId: id, candidateId: `can_m${made}` })) };
  };
  const parts = ["", "/interview", "/expectations"];
  /** A candidate's page, or the one of a retention check: `checks/<token>`. */
  const get = (address: string, query?: Record<string, string>) =>
    address.startsWith("checks/")
      ? world.check(address.slice("checks/".length), undefined, query ? { query } : {})
      : world.page(address, undefined, query);
  const head = (address: string) =>
    address.startsWith("checks/")
      ? world.check(address.slice("checks/".length), undefined, { method: "HEAD" })
      : world.head(address);

  /** All that is kept, by table, in an order of its own. */
  const kept = async () =>
    Object.fromEntries(
      Object.entries(await world.everything()).map(([table, items]) => [
        table,
        (JSON.parse(items) as unknown[]).map(ordered).sort(),
      ]),
    );
  const ordered = (item: unknown): string =>
    JSON.stringify(item, (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );

  /** What a page leads to: links, sources, and forms that are sent by GET. */
  const linked = (text: string): string[] =>
    [...text.matchAll(/\b(?:href|src|action|srcset|data)="([^"]*)"/g)].map(([, address = ""]) => address);

  const profiles: Readonly<Record<string, (address: string) => Promise<void>>> = {
    "asks by HEAD": async (address) => {
      const [asked, read] = [await head(address), await get(address)];
      assert.deepEqual([asked.status, asked.text], [200, ""]);
      assert.deepEqual(asked.headers, read.headers);
    },
    "reads it": async (address) => {
      assert.equal((await get(address)).status, 200);
    },
    "runs scripts and loads all that is linked": async (address) => {
      const { text } = await get(address);
      assert.doesNotMatch(
        text,
        /<script|\bon\w+="|javascript:|<(?:img|iframe|object|embed|link|meta http-equiv)/i,
      );
      for (const way of linked(text).filter((each) => each.startsWith("/candidate/")))
        if (parts.some((part) => way === `/candidate/${address.split("/")[0]}${part}`))
          assert.equal((await get(way.slice("/candidate/".length))).status, 200, way);
      assert.equal((await get(address, { timeZone: "Asia/Tokyo" })).status, 200, "the form by GET");
    },
    "reads it many times at once": async (address) => {
      const all = await Promise.all(Array.from({ length: 12 }, () => get(address)));
      assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
    },
    "rewrites it and adds to it": async (address) => {
      const query = {
        utm_source: "mail",
        data: "05%7C02%7Csam",
        sdata: "x=",
        reserved: "0",
        step: "confirm",
      };
      assert.equal((await get(address, query)).status, 200);
    },
  };

  it("change nothing, use no code up and keep nobody out, whichever way they look", async () => {
    const { id, token } = await given(helpAccepted);
    const slot = "2026-03-10T09:00:00.000Z mem_eva";
    const form = { action: "book", slot, timeZone: "Europe/London" };
    assert.equal((await world.page(token, { step: "ask", ...form })).status, 200);
    const before = await kept();
    for (const [profile, look] of Object.entries(profiles))
      for (const part of parts) {
        await look(`${token}${part}`);
        assert.deepEqual(await kept(), before, `${profile}: ${part}`);
      }
    const done = await world.page(token, { step: "confirm", ...form, code: await world.mailed(id) });
    assert.equal(done.status, 303, done.text);
    const [, random = ""] = token.split(".");
    assert.ok(world.logged.length > 10);
    assert.ok(!world.logged.join("\n").includes(random), "no token in any log line");
  });

  it("answer no retention check for the manager it was sent to, who answers it after all of them", async () => {
    const begun = anApplication({ applicationId: "app_check", candidateId: "can_check" });
    const started = upTo("offer", begun).at("2026-03-09T09:00:00.000Z").outcome("started-work", "started");
    const story = sweptUntil(started, "2026-04-06T09:00:00.000Z");
    const begin = world.now;
    world.now = "2026-04-07T10:00:00.000Z";
    await world.tell(story);
    const [ask] = story.application().retentionAsks;
    assert.ok(ask);
    const token = retentionCheckAddress(
      { organisation: "org_acme", applicationId: "app_check", seq: ask.seq },
      "mem_maria",
      { secret: world.secret, publicUrl: "" },
    ).slice("/checks/".length);
    const before = await kept();
    for (const [profile, look] of Object.entries(profiles)) {
      await look(`checks/${token}`);
      assert.deepEqual(await kept(), before, profile);
    }
    assert.equal((await get(`checks/${token}`, { answer: "yes" })).status, 200, "the form by GET");
    assert.deepEqual(await kept(), before);
    assert.equal((await world.check(token, { answer: "yes" })).status, 303);
    assert.notDeepEqual(await kept(), before);
    assert.ok(!world.logged.join("\n").includes(token.split(".")[3] ?? ""), "no token in any log line");
    world.now = begin;
  });

  it("a link that is unknown, revoked, expired or no link at all is answered alike, on every page", async () => {
    const revoked = await given();
    const expired = await given();
    await world.asMember("mem_rita", "DELETE /v1/applications/{id}/candidate-link", revoked.id, "revoke-it");
    const opens = await given();
    const unknown = `${opens.token.slice(0, -4)}AAAA`;
    const begun = world.now;
    for (const part of parts) {
      const answers = new Set<string>();
      const see = async (token: string) => {
        const { status, headers, text } = await get(`${token}${part}`);
        answers.add(JSON.stringify([status, headers, text]));
        assert.equal(status, 404);
      };
      for (const token of [unknown, revoked.token, "x"]) await see(token);
      world.now = "2027-03-05T10:00:00.000Z";
      await see(expired.token);
      world.now = begun;
      assert.equal(answers.size, 1, "the same status, headers and words");
    }
  });

  it("as much is read for a link that opens nothing as for one that opens something", async () => {
    const read: string[] = [];
    const found = { applicationId: "app_1", generation: 1, expiresAt: "2027-01-01T00:00:00.000Z" };
    const opening = (link: typeof found | undefined) => ({
      links: { find: () => (read.push("link"), Promise.resolve(link)) },
      facts: { read: () => (read.push("facts"), Promise.resolve([])) },
      secret: "a secret of tests",
    });
    const token = `org_acme.${"a".repeat(43)}`;
    for (const [given, link] of [
      [token, found],
      [token, undefined],
      [token, { ...found, expiresAt: "2026-01-01T00:00:00.000Z" }],
      ["no link at all", undefined],
    ] as const) {
      read.length = 0;
      await assert.rejects(openLink(given, "2026-03-05T10:00:00.000Z", opening(link)));
      assert.deepEqual(read, ["link", "facts"]);
    }
  });
});
