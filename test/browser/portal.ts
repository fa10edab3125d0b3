import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { LocalStack } from "../../local/stack.ts";
import { barriers, schemes, tooWide, Window, type Looking, type Scheme } from "./browser.ts";

/** What tests of members' pages share: opening one as somebody, looking at it all ways, counting taps and keys. */

export const languages = ["en", "nl", "sv", "ja"] as const;
export type Language = (typeof languages)[number];

/** A page as a persona sees it, once it has its heading. The address is below `/app/`. */
export async function openAs(
  stack: LocalStack,
  persona: string,
  address: string,
  looking: Looking = {},
): Promise<{ readonly window: Window; readonly page: Page }> {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.goto(`${stack.url}/app/${address}`);
  await page.click(`[data-persona=${persona}]`);
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
  return { window, page };
}

/** Waits until nothing on the page is still coming. */
export const settled = (page: Page): Promise<unknown> =>
  page.waitForSelector("main .skeleton, main .waiting, main [aria-busy=true]", { state: "detached" });

/**
 * What is wrong with a page's looks at phone, tablet and desk, by day and by night: barriers, too wide, errors and
 * requests to others. Empty for a page without. `SCREENSHOTS` names a folder for its pictures.
 */
export async function looks(
  { window, page }: { readonly window: Window; readonly page: Page },
  stack: LocalStack,
  name: string,
): Promise<string[]> {
  const found: string[] = [];
  const at = async (width: number, scheme: Scheme) => {
    await window.look(width, scheme);
    const over = await tooWide(page);
    if (over > 0) found.push(`${name}, ${width} px: too wide by ${over} px`);
    found.push(...(await barriers(page)).map((each) => `${name}, ${width} px, ${scheme}: ${each}`));
    const folder = process.env["SCREENSHOTS"];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true });
  };
  // A desk's screen at 200 % (1.4.4), and as narrow as pages have to reflow (1.4.10): 1280 pixels at 400 %.
  for (const zoomed of [720, 640, 320]) {
    await window.look(zoomed, "light");
    const over = await tooWide(page);
    if (over > 0) found.push(`${name}, ${zoomed} px: too wide by ${over} px`);
  }
  for (const width of [360, 768, 1440]) for (const scheme of schemes) await at(width, scheme);
  return [...found, ...window.mistakes(stack.url)];
}

/** The text of what has the focus, with its name for who cannot see it; empty where nothing has. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "document.activeElement === document.body ? '' : document.activeElement.textContent + (document.activeElement.getAttribute('aria-label') ?? '')",
  );

/** Waits until the focus has come to what is called so: back from what was closed, on to what was opened. */
export async function focusReturns(page: Page, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (name.test(await focused(page))) return;
    await page.waitForTimeout(50);
  }
  assert.match(await focused(page), name);
}

/** Goes on with `Tab`, as somebody without a mouse would, until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${most} times Tab never came to ${name}`);
}

/** The name of the field that has the focus. */
const fieldWithFocus = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.labels?.[0]?.textContent ?? ''");

/** Waits until the field called so has the focus, which comes a moment after what led there. */
export async function fieldHasFocus(page: Page, name: string, why?: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await fieldWithFocus(page)) === name) return;
    await page.waitForTimeout(50);
  }
  assert.equal(await fieldWithFocus(page), name, why);
}

/** Goes on with `Tab` until a field called so has the focus. */
export async function tabToField(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    if (name.test(await fieldWithFocus(page))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${most} times Tab never came to ${name}`);
}

/** Taps and keys since counting began; a field that is typed into is one, however long the text. */
export interface Count {
  taps: number;
  keys: number;
}

/**
 * Counts what a task takes on the page as it is, by the page's own events. `test/run.ts` gathers the lines it prints into the
 * table of tasks.
 */
export async function taps(page: Page, task: string, does: () => Promise<void>): Promise<Count> {
  await page.evaluate(`{
    const count = { taps: 0, keys: 0 };
    globalThis.counting?.abort();
    globalThis.counting = new AbortController();
    globalThis.counted = count;
    const listen = (type, act) => addEventListener(type, act, { capture: true, signal: globalThis.counting.signal });
    listen("pointerdown", () => { count.taps += 1; });
    let field;
    listen("keydown", (event) => {
      const typed = event.key.length === 1 && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
      if (!typed || field !== event.target) count.keys += 1;
      field = typed ? event.target : undefined;
    });
  }`);
  await does();
  const count = await page.evaluate<Count>("({ ...globalThis.counted })");
  console.log(`taps: ${task} | ${count.taps} | ${count.keys}`);
  return count;
}
