import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { Window, withoutBrowser } from "./browser.ts";
import { languages, looks, openAs } from "./portal.ts";

/** What finance does on its page: closes a month, reads the ledger site by site, sets the on-cost. */

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

async function get<Reply>(address: string, persona = "finance"): Promise<Reply> {
  const response = await fetch(`${stack.url}${address}`, {
    headers: { authorization: `Bearer ${await stack.token(persona)}` },
  });
  assert.equal(response.status, 200, address);
  return (await response.json()) as Reply;
}

const opened = (language: (typeof languages)[number] = "en", address = "finance") =>
  openAs(stack, "finance", address, { language });
const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);
const money = (minorUnits: number, currency: string): string =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(minorUnits / 100);
const monthName = (month: string): string =>
  new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

interface Amount {
  readonly minorUnits: number;
}
interface Line {
  readonly month: string;
  readonly siteId: string | null;
  readonly currency: string;
  readonly closed: boolean;
  readonly opening: Amount;
  readonly closing: Amount;
}
interface Months {
  readonly items: readonly { readonly month: string; readonly state: string }[];
  readonly next: string;
}

test(
  "every part of the books is free of barriers, in four languages, by day and by night",
  { skip },
  async () => {
    for (const language of languages) {
      const { window, page } = await opened(language);
      await card(page, "ledger").locator("table").waitFor();
      const found = await looks({ window, page }, stack, `finance-${language}`);
      await card(page, "months").locator("button.main").click();
      await page.waitForSelector("[role=alertdialog] table");
      found.push(...(await looks({ window, page }, stack, `finance-closing-${language}`)));
      assert.deepEqual(found, [], language);
      await window.close();
    }
  },
);

test(
  "the ledger says what it is by site, when it last added up, and what the weights rest on",
  { skip },
  async () => {
    const { window, page } = await opened();
    const { reconciliation, pending } = await get<{
      reconciliation: { equal: boolean; entries: number; members: number };
      pending: { weighting: { closedApplications: number } };
    }>("/v1/liability");
    assert.equal(reconciliation.equal, true);
    const check = card(page, "ledger").locator("[data-check]");
    await check.waitFor();
    assert.match(
      await check.innerText(),
      new RegExp(`Adds up[^]*: ${reconciliation.entries} entries of ${reconciliation.members} members`),
    );
    const { closedApplications } = pending.weighting;
    assert.ok(closedApplications >= 30);
    assert.match(
      await card(page, "pending").locator("[data-weighting=weighted]").innerText(),
      new RegExp(`the ${closedApplications} applications that closed`),
    );
    await card(page, "ledger").getByRole("link", { name: "By site" }).click();
    await card(page, "ledger").getByRole("columnheader", { name: "Site" }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get("by"), "site");
    const sites = await get<{ items: { siteId: string; name: string }[] }>("/v1/sites");
    const { items } = await get<{ items: Line[] }>("/v1/liability?groupBy=site");
    const last = items.filter(({ month }) => month === items.at(-1)?.month);
    const rows = await page.evaluate<string[][]>(
      `[...document.querySelectorAll('[data-card="ledger"] tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))`,
    );
    assert.deepEqual(
      rows.slice(0, last.length).map((row) => [row[1], row[2], row[7]]),
      last.map(({ siteId, currency, closing }) => [
        sites.items.find((site) => site.siteId === siteId)?.name,
        currency,
        money(closing.minorUnits, currency),
      ]),
    );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      card(page, "ledger").getByRole("button", { name: "liability.csv" }).click(),
    ]);
    assert.equal(file.suggestedFilename(), "liability.csv");
    const text = readFileSync(await file.path(), "utf8");
    assert.match(text, /^\uFEFFline,month,siteId,siteName,currency,openingPoints/);
    assert.match(text, /\r\npending,/);
    assert.deepEqual(window.mistakes(stack.url), []);
    await window.close();
  },
);

test("a difference in the books is said beside them, and before a month is closed", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.route("**/v1/liability?*", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { reconciliation: Record<string, unknown> };
    const differences = [{ kind: "balance", memberId: "mem_x", entries: 10, balance: 12 }];
    Object.assign(body.reconciliation, { equal: false, differing: 1, differences });
    await route.fulfill({ response, json: body });
  });
  await page.goto(`${stack.url}/app/finance`);
  await page.click("[data-persona=finance]");
  const check = card(page, "ledger").locator("[data-check=differs]");
  await check.waitFor();
  assert.match(
    await check.innerText(),
    /Does not add up[^]*1 differences[^]*mem_x: 12 points, its entries are 10/,
  );
  await card(page, "months").locator("button.main").click();
  await page.locator("[role=alertdialog] .message").waitFor();
  assert.match(await page.locator("[role=alertdialog] .message").innerText(), /Close no month/);
  await window.close();
});

test("a month is closed once, after it was said what is in it and what follows", { skip }, async () => {
  const { window, page } = await opened();
  const { next } = await get<Months>("/v1/ledger/months");
  const { items } = await get<{ items: Line[] }>(`/v1/liability?from=${next}&to=${next}`);
  const dialog = page.locator("[role=alertdialog]");
  const button = card(page, "months").getByRole("button", { name: `Close ${monthName(next)}` });

  // What is refused says why, and nothing is closed.
  await page.route("**/v1/ledger/months/*/close", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      json: {
        type: "/docs#problem-month-out-of-order",
        detail: "Months are closed in their order: the next one is 2026-08.",
      },
    }),
  );
  await button.click();
  await dialog.locator("table").waitFor();
  const shown = await dialog.innerText();
  for (const { currency, opening, closing } of items)
    for (const amount of [opening, closing]) assert.ok(shown.includes(money(amount.minorUnits, currency)));
  assert.match(shown, /It cannot be opened again\. What corrects it later is posted in/);
  await dialog.getByRole("button", { name: /^Close/ }).click();
  await dialog.getByText("Months are closed in their order").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForSelector('[data-card="months"] button.main:focus');
  await page.unroute("**/v1/ledger/months/*/close");

  const keys: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/v1/ledger/"))
      keys.push(request.headers()["idempotency-key"]);
  });
  await button.click();
  await dialog.locator("table").waitFor();
  await dialog.getByRole("button", { name: /^Close/ }).dblclick();
  await page.getByText(`${monthName(next)} is closed.`).waitFor();
  await dialog.waitFor({ state: "detached" });
  assert.deepEqual([keys.length, Boolean(keys[0])], [1, true]);
  const closed = (await get<Months>("/v1/ledger/months")).items.find(({ month }) => month === next);
  assert.equal(closed?.state, "closed");
  const row = card(page, "months").locator("li", { has: page.getByText(monthName(next), { exact: true }) });
  await row.getByText("Closed", { exact: true }).waitFor();
  await page.waitForSelector('[data-card="months"]:focus');
  assert.equal(await button.count(), 0);
  assert.match(await card(page, "months").innerText(), /can be closed once it is over/);
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test("finance sets what is paid on top of a reward, and rewards are shown with it", { skip }, async () => {
  const { window, page } = await opened("en", "finance?period=year&from=2026-01&to=2026-12");
  await card(page, "per-hire").getByText("not set").waitFor();
  await card(page, "per-hire").getByRole("button", { name: "Change" }).click();
  const sheet = page.locator(".sheet");
  const field = sheet.getByLabel("On top of a reward, in percent");
  await field.fill("two hundred");
  await sheet.getByRole("button", { name: "Save" }).click();
  await sheet.getByText("Write a number from 0 to 200.").waitFor();
  await field.fill("13,8");
  await page.keyboard.press("Enter");
  await sheet.waitFor({ state: "detached" });
  await page.locator("[data-on-cost='13.8']").waitFor();
  const { employerOnCostPercent } = await get<{ employerOnCostPercent: number }>("/v1/organisation");
  assert.equal(employerOnCostPercent, 13.8);
  await page.getByText("Figures follow within a minute").waitFor();
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
  await stack.advance("PT1M");

  const later = await opened("en", "finance?period=year&from=2026-01&to=2026-12");
  const perHire = card(later.page, "per-hire");
  await perHire.getByRole("columnheader", { name: "With on-cost" }).first().waitFor();
  interface Reward {
    readonly money: { readonly currency: string };
    readonly beside: { readonly withOnCost: number };
  }
  const { items } = await get<{ items: Reward[] }>(
    "/v1/kpis?ids=reward.per_hire&period=year&from=2026-01&to=2026-12",
  );
  const text = await perHire.locator("tbody").innerText();
  assert.ok(items.length >= 2);
  for (const { money: worth, beside } of items)
    assert.ok(text.includes(money(beside.withOnCost, worth.currency)), text);
  await later.window.close();
});
