import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { Window, withoutBrowser } from "./browser.ts";

/** The members' dashboards in Chromium, on the demo's organisation: what they show is what the API says. */

const skip = withoutBrowser;
let stack: LocalStack;
before(
  async () => {
    if (!withoutBrowser) stack = await startStack({ demo: true });
  },
  { timeout: 180_000 },
);
after(() => stack?.stop());

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly n: number;
  readonly period: string;
  readonly money?: { readonly currency: string; readonly minorUnits: number };
}

/** What the API serves to a persona. */
async function figures(persona: string, query: string): Promise<Figure[]> {
  const response = await fetch(`${stack.url}/v1/kpis?${query}`, {
    headers: { authorization: `Bearer ${await stack.token(persona)}` },
  });
  assert.equal(response.status, 200);
  return ((await response.json()) as { items: Figure[] }).items;
}

/** A dashboard as a persona sees it, once its figures are there. */
async function open(persona: string, address: string, looking = {}): Promise<{ window: Window; page: Page }> {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.goto(`${stack.url}/app/${address}`);
  await page.click(`[data-persona=${persona}]`);
  await page.waitForSelector(".card:not(.skeleton)");
  return { window, page };
}

const year = "period=year&from=2026-01&to=2026-12";

test("figures on the page are the API's, and nothing else is asked for anything", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  const served = await figures("hr", `ids=applications.received,promise.kept&${year}`);
  for (const { id, value, n } of served) {
    const tile = page.locator(`[data-kpi="${id}"]`);
    const written = id === "promise.kept" ? `${Number(((value ?? 0) * 100).toFixed(1))}%` : String(value);
    assert.equal(await tile.locator(".value").innerText(), written);
    assert.equal(await tile.locator(".rests").innerText(), `n = ${n.toLocaleString("en-GB")}`);
  }
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});
