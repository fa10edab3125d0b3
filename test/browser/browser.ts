import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import type { AxeResults, RunOptions } from "axe-core";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

/**
 * Pages as a browser shows them. One browser runs for all that a process tests; it closes when its tests are over.
 * What a page may not do, ask somebody else for something or write an error into the console, is found by `mistakes`.
 */

const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const executable = places.find((place) => place !== undefined && existsSync(place));

/** Why nothing can be shown here, for `skip` of a test; false where a browser was found. */
export const withoutBrowser: string | false = executable
  ? false
  : "no Chromium here: install it (apt-get install chromium), or name one in CHROMIUM";

/** As wide as the narrowest phone, as WCAG 2.2 has pages reflow (1.4.10), and as a desk's screen. */
export const widths = [320, 1280] as const;
export const schemes = ["light", "dark"] as const;
export type Width = number;
export type Scheme = (typeof schemes)[number];

let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  assert.ok(executable, "no browser");
  running ??= chromium.launch({
    executablePath: executable,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
  });
  return running;
}
/** Closes the browser, where one was started. */
export const closeBrowser = async (): Promise<void> => (await running)?.close();
after(closeBrowser);

export interface Looking {
  readonly width?: Width;
  readonly scheme?: Scheme;
  /** What the reader's browser asks for; pages follow the candidate's own language. */
  readonly language?: string;
  /** Whether the page may run scripts. Candidates' pages carry none; checks of a page bring their own. */
  readonly scripts?: boolean;
  /** Whether a page may keep its shell for when there is no network. Without it every file comes from the test's stack. */
  readonly installs?: boolean;
}

/** A page in a window of its own, and what it did that it may not. */
export class Window {
  readonly page: Page;
  private readonly context: BrowserContext;
  private readonly found: string[] = [];
  private readonly origins = new Set<string>();

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol === "data:" || url.protocol === "about:") return;
      this.origins.add(url.origin);
    });
    page.on("console", (message) => {
      // That a document was answered with 404 or 409 is the test's own business; a page that loads nothing else has no other.
      if (message.type() !== "error" || /the server responded with a status of 4/.test(message.text()))
        return;
      this.found.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.found.push(`script: ${String(error)}`));
  }

  static async open({
    width = 1280,
    scheme = "light",
    language = "en",
    scripts = true,
    installs = false,
  }: Looking = {}) {
    const context = await (
      await browser()
    ).newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      locale: language,
      javaScriptEnabled: scripts,
      reducedMotion: "reduce",
      serviceWorkers: installs ? "allow" : "block",
    });
    return new Window(context, await context.newPage());
  }

  async look(width: Width, scheme: Scheme): Promise<void> {
    await this.page.setViewportSize({ width, height: 800 });
    await this.page.emulateMedia({ colorScheme: scheme });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Sends a form to the address that is shown, as one of the page would; for what no button of it sends. */
  async submit(form: Readonly<Record<string, string>>): Promise<void> {
    await Promise.all([
      this.page.waitForNavigation(),
      this.page.evaluate(`{
        const form = document.createElement("form");
        form.method = "post";
        for (const [name, value] of Object.entries(${JSON.stringify(form)})) {
          const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      }`),
    ]);
  }

  /** Requests to anybody but our own host, and errors in the console, so far. */
  mistakes(ownUrl: string): string[] {
    const { origin } = new URL(ownUrl);
    const others = [...this.origins].filter((each) => each !== origin);
    return [...others.map((each) => `asks ${each} for something`), ...this.found];
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 AA. */
export const wcag: readonly string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** And what is held to be good practice beside them. */
const everything: readonly string[] = [...wcag, "best-practice"];

/**
 * What axe finds wrong with the page, one line for each element; empty for a page without barriers. By all rules, or by
 * those named: single ones by their ids, or whole groups by their tags.
 */
export async function barriers(page: Page, rules: readonly string[] = everything): Promise<string[]> {
  const options: RunOptions = { resultTypes: ["violations"], runOnly: [...rules] };
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const why = failureSummary.split("\n").slice(1).join("; ").replace(/\s+/g, " ").trim();
      return `${id} (${help}) at ${target.join(" ")}: ${why}`;
    }),
  );
}

/** How many pixels a page is wider than the window: a reader would have to scroll sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
