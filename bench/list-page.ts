/** The list of applications as a recruiter meets it: 20,000 of them, on a machine a quarter as fast as this one. */
import { builtPages } from "../local/web.ts";
import { Window, withoutBrowser } from "../test/browser/browser.ts";
import { seedRows } from "./lists.ts";
import { percentile } from "./world.ts";
import type { World } from "./world.ts";

export interface ListPageFigures {
  /** All scripts that the first view loads, as they are sent. */
  readonly scriptKilobytes: number;
  /**
   * From the address until rows are there and can be walked by key, by way of the page on which one says who one is: how
   * long somebody would think there is not counted.
   */
  readonly usableAfter: number;
  /** From the reply's last byte until its fifty rows are painted. */
  readonly pageShownAfter: number;
  /** Cumulative layout shift of the first view and a second page. */
  readonly layoutShift: number;
}

/** How much slower a mid-range phone is. */
const throttled = 4;
const persona = "bench-recruiter";

/** Nothing where there is no browser. */
export async function listPageFigures(
  world: World,
  applications: number,
  rounds: number,
): Promise<ListPageFigures | undefined> {
  if (withoutBrowser) return undefined;
  await seedRows(world, world.organisationId, applications);
  await builtPages();
  world.stack.personas = [
    {
      id: persona,
      name: "Rita Recruiter",
      organisation: "Bench Care",
      roles: ["recruiter"],
      username: "rita@bench.example",
      description: "Walks through the list.",
    },
  ];
  await visit(world); // warm
  const visits: ListPageFigures[] = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(world));
  const of = (figure: keyof ListPageFigures): number[] => visits.map((each) => each[figure]);
  return {
    scriptKilobytes: Math.max(...of("scriptKilobytes")),
    usableAfter: percentile(of("usableAfter"), 50),
    pageShownAfter: percentile(of("pageShownAfter"), 50),
    layoutShift: Math.max(...of("layoutShift")),
  };
}

/**
 * Runs in the page, so that what the browser's remote control takes is not measured: says who one is as soon as that is
 * asked, walks to the first row as soon as rows were painted, notes when that was done and when the table had so many
 * rows, and sums what shifts.
 */
const watching = `
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  globalThis.painted = {};
  const afterPaint = (does) => requestAnimationFrame(() => setTimeout(does));
  let asked = false;
  new MutationObserver(() => {
    const who = document.querySelector("[data-persona=${persona}]");
    if (who && !asked) {
      asked = true;
      afterPaint(() => who.click());
    }
    const count = document.querySelectorAll("table.applications tbody tr").length;
    if (count === 0 || globalThis.painted[count]) return;
    const isFirst = Object.keys(globalThis.painted).length === 0;
    globalThis.painted[count] = Infinity;
    afterPaint(() => {
      globalThis.painted[count] = performance.now();
      if (!isFirst) return;
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
      if (document.activeElement.matches("a.to-card")) globalThis.usableAfter = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
`;

async function visit({ stack }: World): Promise<ListPageFigures> {
  const window = await Window.open({ width: 412 });
  const { page } = window;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttled });
  await page.addInitScript(watching);
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.endsWith(".js"))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`${stack.url}/app/applications`);
  await page.waitForSelector("a.to-card:focus");
  const usableAfter = await page.evaluate<number>("globalThis.usableAfter");
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);

  const more = page.locator(".list-page > .more button");
  await more.click();
  const painted = () => page.evaluate<number>("globalThis.painted[100] ?? Infinity");
  for (let at = await painted(); !(at < Infinity); at = await painted()) await page.waitForTimeout(20);
  const replied = await page.evaluate<number>(
    "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/applications?')).at(-1).responseEnd",
  );
  const pageShownAfter = (await painted()) - replied;
  const layoutShift = await page.evaluate<number>("globalThis.shifted");
  await window.close();
  return { scriptKilobytes: bytes / 1024, usableAfter, pageShownAfter, layoutShift };
}
