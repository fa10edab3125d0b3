import { Window } from "./browser.ts";

/** What HR's dashboard takes to be seen for the first time, nothing of it kept by the browser. */
export interface FirstView {
  /** Bytes over the wire, compressed: up to figures that are shown, and with the charts further down. */
  readonly first: number;
  readonly all: number;
  /** From signing in until figures are shown and a definition was opened. */
  readonly milliseconds: number;
}

/** On the demo's organisation. */
export async function firstView(url: string): Promise<FirstView> {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().includes("/app/")) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => void (bytes += responseBodySize)));
  });
  await page.goto(`${url}/app/hr`);
  await page.waitForSelector("[data-persona=hr]");
  await page.evaluate("performance.mark('begin')");
  await page.click("[data-persona=hr]");
  await page.waitForSelector('[data-kpi="applications.received"]');
  await page.getByRole("button", { name: "Definition: Applications received" }).click();
  await page.waitForSelector("[role=dialog]");
  const milliseconds = await page.evaluate<number>(
    "performance.now() - performance.getEntriesByName('begin')[0].startTime",
  );
  await page.waitForLoadState("networkidle");
  await Promise.all(sizes);
  const first = bytes;
  await page.keyboard.press("Escape");
  await page.locator('[data-card="promises"]').scrollIntoViewIfNeeded();
  await page.waitForSelector(".chart svg");
  await page.waitForLoadState("networkidle");
  await Promise.all(sizes);
  await window.close();
  return { first, all: bytes, milliseconds };
}
