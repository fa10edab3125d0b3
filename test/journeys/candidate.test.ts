import assert from "node:assert/strict";
import { test } from "node:test";
import { Caller } from "../../local/demo/caller.ts";
import { openWorld, person, words } from "./world.ts";
import type { World } from "./world.ts";

const opened = openWorld();

interface Own {
  readonly support: { readonly status: string };
  readonly offer?: { readonly answerBy: string };
  readonly consultation?: { readonly startsAt: string; readonly status: string };
}

const terms = {
  currency: "GBP",
  base: { amount: 2_317_300, period: "year" },
  hoursPerWeek: 37.5,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 37.5,
};

/** A candidate who was told an offer and is offered a talk, with the token of the mail's link. */
async function offered(world: World) {
  const friend = person();
  const applicationId = await world.refer(friend);
  await world.walk(applicationId, "interview-completed");
  const drafted = await world.command(applicationId, "offers", { terms });
  const expiresAt = new Date(world.now() + 10 * 86_400_000).toISOString();
  await world.command(applicationId, `offers/${drafted.offers.at(-1)?.offerId}/send`, { expiresAt });
  const mails = await world.mailsDuring(() => world.command(applicationId, "support", { decision: "offer" }));
  const mail = mails.find(({ to, text }) => to === friend.email && text.includes("/candidate/"));
  const token = /\/candidate\/([\w.-]+)/.exec(mail?.text ?? "")?.[1];
  assert.ok(token, "the mail that offers help holds the link");
  // Neither the link's random part nor a code may stand in any log.
  words(token.split(".")[1] ?? "");
  return { friend, applicationId, token, own: new Caller(world.stack.url, () => Promise.resolve(token)) };
}

/** Sends a form of the page, as a browser does. */
const send = (world: World, token: string, form: Readonly<Record<string, string>>) =>
  fetch(`${world.stack.url}/candidate/${token}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
    redirect: "manual",
  });

test("from the mail's link to a booked talk and off again, by the page alone, with a code from a mail each time", async () => {
  const { world } = opened;
  const { friend, token, own } = await offered(world);

  // Programmes that check mail follow links first, in their own ways; nothing comes of it.
  const address = `${world.stack.url}/candidate/${token}`;
  await fetch(address, { method: "HEAD" });
  await Promise.all([1, 2, 3].map(() => fetch(`${address}?utm_source=scanner`)));

  const withCode = async (form: Readonly<Record<string, string>>) => {
    await world.rest();
    const mails = await world.mailsDuring(async () => {
      const asked = await send(world, token, { step: "ask", ...form });
      assert.equal(asked.status, 200, await asked.text());
    });
    const mail = mails.find(({ to, text }) => to === friend.email && text.includes("Here is the code to"));
    const code = /^\d{6}$/m.exec(mail?.text ?? "")?.[0];
    assert.ok(code, "a code comes by mail at once");
    const done = await send(world, token, { step: "confirm", ...form, code });
    assert.equal(done.status, 303, await done.text());
    assert.equal(done.headers.get("referrer-policy"), "no-referrer");
    return code;
  };

  const first = await (await fetch(address)).text();
  assert.match(first, /pays the expert/);
  assert.ok(!first.includes("23,173") && !first.includes("2317300"), "no figure is shown");
  const code = await withCode({ action: "support", answer: "accepted", expert: "yes" });
  const again = await send(world, token, {
    step: "confirm",
    action: "support",
    answer: "accepted",
    expert: "yes",
    code,
  });
  assert.equal(again.status, 409, "a code is used once");

  const choosing = await (await fetch(`${address}?timeZone=Europe%2FAmsterdam`)).text();
  const slot = [...choosing.matchAll(/name="slot"[^>]*value="([^"]+)"/g)].at(-1)?.[1] ?? "";
  assert.match(slot, /^\d{4}-\d\d-\d\dT.* mem_/);
  const worries = words("Whether my zephyrine wish is too much");
  await withCode({ action: "book", slot, timeZone: "Europe/Amsterdam", worries });
  const booked = await own.get<Own>("/v1/candidate");
  assert.equal(booked.support.status, "booked");
  assert.equal(booked.consultation?.startsAt, slot.split(" ")[0]);

  await withCode({ action: "cancel" });
  assert.equal((await own.get<Own>("/v1/candidate")).consultation?.status, "cancelled");
});

test("a recruiter copies the link and revokes it; two candidates want one time and one gets it", async () => {
  const { world } = opened;
  const one = await offered(world);
  const other = await offered(world);
  const path = `/v1/applications/${one.applicationId}/candidate-link`;
  const { url } = await world.as("recruiter").post<{ url: string }>(path);
  assert.ok(url.endsWith(`/candidate/${one.token}`), "it is the one that the mail holds");
  assert.equal((await world.as("referrer").call("POST", path)).status, 403);

  const { slots } = await one.own.get<{ slots: { startsAt: string }[] }>(
    "/v1/candidate/slots?timeZone=Europe/London",
  );
  const startsAt = slots.at(-1)?.startsAt ?? "";
  const holds = await Promise.all(
    [one, other].map(({ own }) => own.call("POST", "/v1/candidate/holds", { body: { startsAt } })),
  );
  assert.deepEqual(holds.map(({ status }) => status).sort(), [201, 409]);
  const swapped = new Caller(world.stack.url, () =>
    Promise.resolve(`${one.token.split(".")[0]}.${"A".repeat(43)}`),
  );
  assert.equal((await swapped.call("GET", "/v1/candidate")).status, 401);

  await world.as("recruiter").expect(200, "DELETE", path);
  assert.equal((await one.own.call("GET", "/v1/candidate")).status, 401);
  assert.equal((await fetch(`${world.stack.url}/candidate/${one.token}`)).status, 404);
  assert.equal((await other.own.call("GET", "/v1/candidate")).status, 200);
});

test("the expert takes a day off in their calendar, and candidates see no time on it until it is taken back", async () => {
  const { world } = opened;
  const { own } = await offered(world);
  const expert = world.as("expert");
  const days = async () => {
    const { slots } = await own.get<{ slots: { startsAt: string }[] }>(
      "/v1/candidate/slots?timeZone=Europe/London",
    );
    return [...new Set(slots.map(({ startsAt }) => startsAt.slice(0, 10)))];
  };
  const [first, ...others] = await days();
  assert.ok(first && others.length > 0);

  const before = await expert.call<Record<string, unknown>>("GET", "/v1/calendar");
  const { memberId: _memberId, version: _version, ...calendar } = before.body;
  const put = (change: object, version: string | null) =>
    expert.call<{ type: string; errors: { pointer: string }[] }>("PUT", "/v1/calendar", {
      body: { ...calendar, ...change },
      headers: { "if-match": version ?? "" },
    });
  const wrong = await put(
    { exceptions: [{ day: first, hours: [{ from: "12:00", until: "09:00" }] }] },
    before.headers.get("etag"),
  );
  assert.equal(wrong.status, 422);
  assert.match(wrong.headers.get("content-type") ?? "", /application\/problem\+json/);
  assert.deepEqual(
    wrong.body.errors.map(({ pointer }) => pointer),
    ["/exceptions/0/hours/0/until"],
  );
  assert.deepEqual(await days(), [first, ...others]);

  const off = await put({ exceptions: [{ day: first, hours: [] }] }, before.headers.get("etag"));
  assert.equal(off.status, 200, off.text);
  assert.deepEqual(await days(), others);
  const stale = await put({}, before.headers.get("etag"));
  assert.equal(stale.status, 412, "on the version that was read");
  const on = await put({}, off.headers.get("etag"));
  assert.equal(on.status, 200, on.text);
  assert.deepEqual(await days(), [first, ...others]);
});
