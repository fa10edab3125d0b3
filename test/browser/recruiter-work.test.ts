import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { withoutBrowser } from "./browser.ts";
import { focusReturns, languages, looks, openAs, taps } from "./portal.ts";

/** A recruiter's day up to the candidate's page: what is due, the list, a new candidate, a job's link. */

const skip = withoutBrowser;
let stack: LocalStack;
before(
  async () => {
    if (withoutBrowser) return;
    [stack] = await Promise.all([startStack({ demo: true }), builtPages()]);
  },
  { timeout: 240_000 },
);
after(() => stack?.stop());

interface Row {
  readonly applicationId: string;
  readonly candidate: { readonly name: string };
  readonly milestone?: string;
  readonly referrerId?: string;
  readonly jobId: string;
}

async function api<Reply>(method: string, address: string, body?: object, headers = {}): Promise<Reply> {
  const response = await fetch(`${stack.url}${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token("recruiter")}`,
      "content-type": "application/json",
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  assert.ok(response.ok, `${method} ${address}: ${response.status}`);
  return (await response.json()) as Reply;
}
const listed = async (query = ""): Promise<Row[]> =>
  (await api<{ items: Row[] }>("GET", `/v1/applications${query}`)).items;

const shown = (page: Page): Promise<string[]> => page.locator("tbody th a").allInnerTexts();
const search = (page: Page) => new URL(page.url()).searchParams;
/** Waits for what a page comes to; asked from outside, since the page itself may evaluate nothing. */
async function eventually<Value>(
  ask: () => Promise<Value>,
  wanted: Value,
  milliseconds = 15_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const is = await ask();
    if (isDeepStrictEqual(is, wanted)) return;
    if (Date.now() > end) assert.deepEqual(is, wanted);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const rowsAre = (page: Page, names: readonly string[]): Promise<void> =>
  eventually(() => shown(page), [...names]);
const focus = (page: Page): Promise<string> => page.evaluate<string>("document.activeElement.textContent");

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .locator(".choice", { has: page.getByText(label, { exact: true }) })
    .getByRole("button")
    .click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("a recruiter begins with what is due, the first due first, and calls in one tap", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "");
  await page.waitForSelector(".waiting-line");
  assert.ok(page.url().endsWith("/app/today"));
  const until = new Date(Date.now() + 60_000).toISOString();
  const due = await api<{ items: { candidate: { name: string; phone: string }; overdue: boolean }[] }>(
    "GET",
    `/v1/due?limit=100&until=${until}`,
  );
  const late = await page.locator("section:has(#section-overdue) .to-card").allInnerTexts();
  const overdue = due.items.filter((each) => each.overdue).map(({ candidate }) => candidate.name);
  assert.ok(overdue.length > 0);
  for (const name of overdue) assert.ok(late.includes(name), `${name} is overdue`);
  const [call] = await page.locator("section:has(#section-overdue) .waiting-call").all();
  assert.match((await call?.getAttribute("href")) ?? "", /^tel:\+\d{8,}$/);
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test("what is done by saying so is ticked off, and leaves the list", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "today");
  const ticks = page.getByRole("button", { name: /^Done: / });
  await ticks.first().waitFor();
  const before = await ticks.count();
  const name = (await ticks.first().getAttribute("aria-label")) ?? "";
  const count = await taps(page, "mark a task as done", async () => {
    await ticks.first().click();
    await page.getByText(/^Done for /).waitFor();
  });
  assert.equal(count.taps, 1);
  await eventually(() => ticks.count(), before - 1);
  assert.equal(await page.getByRole("button", { name, exact: true }).count(), 0);
  await window.close();
});

test(
  "an application that only tries things out is marked, and not counted among who waits",
  { skip },
  async () => {
    const counts = async (page: Page): Promise<string[]> => [
      await page.locator(".today-page .lead").innerText(),
      ...(await page.locator(".agenda .count").allInnerTexts()),
    ];
    const before = await openAs(stack, "recruiter", "today");
    await before.page.waitForSelector(".waiting-line");
    const counted = await counts(before.page);
    await before.window.close();

    const [{ jobId } = { jobId: "" }] = await listed("?limit=1");
    const name = "Trial Runner";
    const body = { jobId, candidate: { name, phone: "+447700900987" }, test: true };
    await api("POST", "/v1/applications", body, { "idempotency-key": "only-trying" });
    const due = `/v1/due?limit=100&until=${new Date(Date.now() + 7 * 86_400_000).toISOString()}`;
    const there = async () =>
      (await api<{ items: Row[] }>("GET", due)).items.some(({ candidate }) => candidate.name === name);
    await eventually(there, true);

    const { window, page } = await openAs(stack, "recruiter", "today");
    const line = page.locator(".waiting-line", { hasText: name });
    await line.locator(".badge", { hasText: "Test" }).waitFor();
    assert.deepEqual(await counts(page), counted);
    const marked = await page.locator(".waiting-line .badge", { hasText: "Test" }).count();
    assert.ok(marked < (await page.locator(".waiting-line").count()), "people are not");
    assert.deepEqual(await looks({ window, page }, stack, "today-with-a-test"), []);
    await window.close();
  },
);

test("the list by keyboard alone: searched, walked, opened; the keys are listed", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications");
  await page.waitForSelector("tbody tr");
  const [first = "", second = ""] = await shown(page);
  const before = (await shown(page)).length;
  await page.keyboard.press("j");
  assert.equal(await focus(page), first);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focus(page), second);
  await page.keyboard.press("k");
  assert.equal(await focus(page), first);

  await page.keyboard.press("o");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await eventually(() => focus(page), first);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.waitFor();
  assert.match(await help.innerText(), /Search[\s\S]*next row/);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });

  await page.keyboard.press("/");
  await page.keyboard.type(second.split(" ")[1] ?? "");
  await eventually(
    async () => (await shown(page)).length < before && (await shown(page)).includes(second),
    true,
  );
  assert.ok(search(page).get("q"));
  await page.keyboard.press("Tab");
  while ((await focus(page)) !== second) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/app\/applications\/app_/);
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test(
  "a sheet that opens before its card is there gives the focus back to its row all the same",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "recruiter", "applications");
    await page.waitForSelector("tbody tr");
    const [first = ""] = await shown(page);
    let answer = () => {};
    const wanted = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/v1\/applications\/app_\w+$/, async (route) => {
      await wanted;
      await route.continue();
    });
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    answer();
    await sheet.getByRole("radio").first().waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await eventually(() => focus(page), first);
    assert.deepEqual(window.mistakes(stack.url), []);
    await window.close();
  },
);

test("what is listed stands in the address, and comes back with it", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications");
  await page.waitForSelector("tbody tr");
  await choose(page, "Milestone", "Offer");
  await choose(page, "Turn", "Candidate’s");
  await choose(page, "Order", "Name");
  assert.deepEqual(Object.fromEntries(search(page)), {
    milestone: "offer",
    status: "with-candidate",
    sort: "name",
  });
  const wanted = (await listed("?milestone=offer&status=with-candidate&sort=name")).map(
    ({ candidate }) => candidate.name,
  );
  assert.ok(wanted.length > 0);
  await rowsAre(page, wanted);

  const address = page.url().split("/app/")[1] ?? "";
  const again = await openAs(stack, "recruiter", address);
  await rowsAre(again.page, wanted);
  await again.window.close();

  await page.getByRole("link", { name: "Hired" }).click();
  assert.equal(search(page).get("state"), "hired");
  assert.equal(search(page).get("status"), null, "what is closed is nobody's turn");
  await window.close();
});

test("candidates are found by their own name and by who referred them", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications");
  await page.waitForSelector("tbody tr");
  const row = (await listed()).find(({ referrerId }) => referrerId !== undefined);
  assert.ok(row?.referrerId);
  const referrer = await api<{ name: string }>("GET", `/v1/members/${row.referrerId}`);
  for (const name of [row.candidate.name, referrer.name]) {
    await page.getByRole("searchbox").fill(name);
    await eventually(() => Promise.resolve(search(page).get("q")), name);
    const found = (await listed(`?q=${encodeURIComponent(name)}`)).map(({ candidate }) => candidate.name);
    assert.ok(found.includes(row.candidate.name));
    await rowsAre(page, found);
  }
  await page.getByText(`Referred by ${referrer.name}`).first().waitFor();
  // Whoever pauses between two words goes on with the second.
  const [first = "", ...others] = row.candidate.name.split(" ");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").pressSequentially(`${first} `);
  await eventually(() => Promise.resolve(search(page).get("q")), first);
  await page.getByRole("searchbox").pressSequentially(others.join(" "));
  await eventually(() => Promise.resolve(search(page).get("q")), row.candidate.name);
  await page.getByRole("searchbox").fill("Nobodyiscalledso");
  await page.getByText("Nobody is called “Nobodyiscalledso” here.").waitFor();
  await window.close();
});

test("a call takes two taps from the list", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications", { width: 360 });
  await page.waitForSelector("tbody tr");
  const count = await taps(page, "call a candidate, from a row of the list", async () => {
    await page
      .locator("tbody tr")
      .first()
      .click({ position: { x: 20, y: 40 } });
    const call = page.locator("main a[href^='tel:']").first();
    await call.waitFor();
    // The phone's own dialler is not ours to open.
    await page.evaluate("addEventListener('click', (event) => event.preventDefault(), true)");
    await call.click();
  });
  assert.ok(count.taps <= 2, `${count.taps} taps`);
  await window.close();
});

test("a list is saved under a name, on the server, for its member alone", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications?status=overdue&sort=name&q=a");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.keyboard.type("Late first");
  await page.keyboard.press("Enter");
  const saved = page.getByRole("link", { name: "Late first" });
  await saved.waitFor();
  const kept = await api<{ items: object[] }>("GET", "/v1/me/views");
  assert.deepEqual(kept.items, [{ name: "Late first", status: "overdue", sort: "name" }]);
  await window.close();

  const elsewhere = await openAs(stack, "recruiter", "applications");
  await elsewhere.page.getByRole("link", { name: "Late first" }).click();
  assert.deepEqual(Object.fromEntries(search(elsewhere.page)), { status: "overdue", sort: "name" });
  await elsewhere.page.getByRole("button", { name: "Change saved views" }).click();
  await elsewhere.page.getByRole("menuitem", { name: "Remove “Late first”" }).click();
  await elsewhere.page.getByRole("link", { name: "Late first" }).waitFor({ state: "detached" });
  assert.deepEqual((await api<{ items: object[] }>("GET", "/v1/me/views")).items, []);
  await elsewhere.window.close();
});

test("rows stay where they are while others work, until the reader wants them anew", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "applications");
  await page.waitForSelector("tbody tr");
  const before = await shown(page);
  const rows = await listed();
  const last = rows.at(-1);
  assert.ok(last && before.at(-1) === last.candidate.name);
  await api(
    "POST",
    `/v1/applications/${last.applicationId}/contacts`,
    { channel: "phone", direction: "out", result: "no-answer", at: new Date().toISOString() },
    { "idempotency-key": "somebody-else-calls" },
  );
  // The list is projected; then the page looks again, as it does when its reader comes back to it.
  await eventually(async () => (await listed())[0]?.applicationId, last.applicationId);
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
  await page.getByRole("button", { name: /1 changed|Update the list/ }).waitFor({ timeout: 45_000 });
  assert.deepEqual(await shown(page), before);
  await page.getByRole("button", { name: /Update the list/ }).click();
  await rowsAre(page, [last.candidate.name, ...before.slice(0, -1)]);
  await window.close();
});

test(
  "a candidate is added by hand: what is missing is said, who it may be already is shown",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "recruiter", "applications/new");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await focusReturns(page, /Choose a job/);
    await page.keyboard.press("Enter");
    await page.getByRole("option").nth(1).click();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("A phone number or an e-mail address is needed.").waitFor();
    // What was typed outlives the page, as it has to on the way over a sign-in page.
    await page.getByLabel("Phone").fill("07700 900123");
    await page.reload();
    await page.click("[data-persona=recruiter]");
    assert.equal(await page.getByLabel("Phone").inputValue(), "07700 900123");
    await page.getByLabel("Phone").fill("");
    const [known] = await listed();
    const card = await api<{ candidate: { phone: string } }>(
      "GET",
      `/v1/applications/${known?.applicationId}`,
    );
    const count = await taps(page, "add a candidate, once a job is chosen", async () => {
      await page.getByLabel("Name", { exact: true }).click();
      await page.keyboard.type("<b>Robin</b> Hale");
      await page.keyboard.press("Tab");
      await page.keyboard.type(card.candidate.phone);
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("heading", { name: "<b>Robin</b> Hale is added" }).waitFor();
    });
    assert.ok(count.taps + count.keys <= 5, JSON.stringify(count));
    await focusReturns(page, /is added/);
    await page.getByText("Perhaps the same person").waitFor();
    assert.match(await page.locator(".duplicates li").first().innerText(), /same phone/);
    await page.getByRole("link", { name: "Open the application" }).click();
    await page.waitForURL(/\/app\/applications\/app_/);
    assert.deepEqual(window.mistakes(stack.url), []);
    await window.close();
  },
);

test("a job's link is shared, as an address and as a code that leads to the same", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "share");
  await page.getByRole("button", { name: "Choose a job" }).click();
  await page.getByRole("option").nth(1).click();
  const field = page.getByLabel("Your link");
  await field.waitFor();
  const url = await field.inputValue();
  assert.ok(url.includes("/share/"));
  const seen = await fetch(url);
  assert.equal(seen.status, 200);
  await page.locator("svg.qr").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "job-qr-code.svg");
  const again = await openAs(stack, "recruiter", page.url().split("/app/")[1] ?? "");
  await again.page.getByLabel("Your link").waitFor();
  assert.equal(await again.page.getByLabel("Your link").inputValue(), url, "the link stays the same");
  await again.window.close();
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test("what to say first is there in the candidate's language, whatever the reader's", { skip }, async () => {
  const { window, page } = await openAs(stack, "recruiter", "today");
  await page.getByRole("button", { name: "What to say first" }).click();
  await page.locator(".tips .choice button").click();
  await page.getByRole("option", { name: "日本語" }).click();
  await page.locator(".tips ol[lang=ja]").first().waitFor();
  assert.match(await page.locator(".tips ol").first().innerText(), /ありがとうございます/);
  await window.close();
});

for (const address of ["today", "applications", "applications/new", "share"])
  test(
    `${address}: no barriers in four languages, by day and by night, at three widths`,
    { skip },
    async () => {
      const { items } = await api<{ items: { jobId: string }[] }>("GET", "/v1/jobs?status=open");
      for (const language of languages) {
        const where = address === "share" ? `share?job=${items[0]?.jobId}` : address;
        const opened = await openAs(stack, "recruiter", where, { language });
        const waitFor = { today: ".waiting-line", applications: "tbody tr", share: "svg.qr" }[address];
        if (waitFor) await opened.page.waitForSelector(waitFor);
        const name = `recruiter-${address.replace("/", "-")}-${language}`;
        assert.deepEqual(await looks(opened, stack, name), [], language);
        await opened.window.close();
      }
    },
  );
