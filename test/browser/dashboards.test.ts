import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { firstView } from "./first-view.ts";
import { barriers, Window, withoutBrowser } from "./browser.ts";
import { focusReturns, looks, openAs } from "./portal.ts";

/** The members' dashboards in Chromium, on the demo's organisation: what they show is what the API says. */

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

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly n: number;
  readonly period: string;
  readonly group: string | null;
  readonly percentiles?: { readonly p50?: number };
  readonly money?: { readonly currency: string; readonly minorUnits: number };
}

async function get<Reply>(persona: string, address: string): Promise<Reply> {
  const response = await fetch(`${stack.url}${address}`, {
    headers: { authorization: `Bearer ${await stack.token(persona)}` },
  });
  assert.equal(response.status, 200, address);
  return (await response.json()) as Reply;
}

/** What the API serves to a persona. */
const figures = async (persona: string, query: string): Promise<Figure[]> =>
  (await get<{ items: Figure[] }>(persona, `/v1/kpis?${query}`)).items;

/** A page as a persona sees it, once it has loaded. */
async function open(persona: string, address: string, looking = {}): Promise<{ window: Window; page: Page }> {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.goto(`${stack.url}/app/${address}`);
  await page.click(`[data-persona=${persona}]`);
  await page.waitForSelector(".card:not(.skeleton)");
  return { window, page };
}

const year = "period=year&from=2026-01&to=2026-12";
/** The address's filters. */
const filters = (page: Page) => new URL(page.url()).searchParams;
/** The cells of a card's table, row by row. */
const cells = (page: Page, card: string): Promise<string[][]> =>
  page.evaluate<string[][]>(
    `[...document.querySelectorAll('[data-card="${card}"] tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))`,
  );
/** Chooses in one of the filters as a reader would. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const named = page.getByText(label, { exact: true });
  await page.locator(".choice", { has: named }).getByRole("button").click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
const percent = (value: number | null): string =>
  value === null
    ? "–"
    : new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 }).format(value);

test("HR's figures are the API's, in tiles, funnel, losses and trends", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  const served = await figures("hr", year);
  const one = (id: string) => served.find((figure) => figure.id === id);
  for (const id of ["applications.received", "first_contact.in_time", "promise.kept", "offer.acceptance"]) {
    const { value = null, n = 0 } = one(id) ?? {};
    const tile = page.locator(`[data-kpi="${id}"]`);
    const written = id === "applications.received" ? String(value) : percent(value);
    assert.equal(await tile.locator(".value").innerText(), written, id);
    assert.equal(await tile.locator(".rests").innerText(), `n = ${n.toLocaleString("en-GB")}`, id);
  }
  const reached = served.filter(({ id }) => id.startsWith("funnel.reached."));
  const funnel = await cells(page, "funnel");
  assert.ok(reached.length >= 8);
  assert.deepEqual(
    funnel.map(([, share, count, n]) => [share, count, n]),
    reached.map(({ value, numerator, n }) => [percent(value), String(numerator), String(n)]),
  );
  const lost = served.filter(({ id }) => id.startsWith("funnel.lost."));
  const losses = await cells(page, "losses");
  assert.equal(
    losses.reduce((sum, row) => sum + Number(row.at(-1)), 0),
    lost.reduce((sum, { value }) => sum + (value ?? 0), 0),
  );
  const long = one("interview.booked_to_held")?.percentiles?.p50 ?? 0;
  assert.ok(long >= 48, "the demo's interviews are days ahead when they are booked");
  const days = `${Number((long / 24).toFixed(1))} days`;
  const [, held = []] = await cells(page, "hours");
  assert.equal(held[1], days, "long hours by the clock are read as days");
  for (const row of await cells(page, "hours"))
    assert.deepEqual(
      row.slice(1, 3).filter((text) => !/^(–|[\d.]+ days?)$/.test(text)),
      [],
      "one unit a table",
    );
  const [tried = []] = await cells(page, "contact");
  assert.match(tried[1] ?? "", /^[\d.]+ hours?$/, "working hours stay hours");
  const downloading = page.waitForEvent("download");
  await page
    .locator('[data-card="hours"]')
    .getByRole("button", { name: /as CSV/ })
    .click();
  const file = readFileSync(await (await downloading).path(), "utf8");
  assert.match(
    file,
    new RegExp(`^Interview booked to held,${long},`, "m"),
    "a file has hours, as they are defined",
  );
  const [trend] = await cells(page, "promises");
  assert.deepEqual(trend?.slice(0, 2), ["2026", percent(one("promise.kept")?.value ?? null)]);
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test("finance's money is the API's, by currency and by site", { skip }, async () => {
  const { window, page } = await open("finance", `finance?${year}`);
  const money = (figure: Figure | undefined): string =>
    figure?.money
      ? new Intl.NumberFormat("en-GB", { style: "currency", currency: figure.money.currency }).format(
          figure.money.minorUnits / 100,
        )
      : "–";
  const owed = await figures("finance", `ids=points.owed&${year}`);
  const [row = []] = await cells(page, "liability");
  const currencies = owed.map(({ money: worth }) => worth?.currency ?? "").sort();
  assert.ok(currencies.length >= 2);
  for (const [index, currency] of currencies.entries()) {
    const figure = owed.find(({ money: worth }) => worth?.currency === currency);
    assert.equal(row[1 + 3 * index], money(figure), currency);
    assert.equal(row[3 + 3 * index], String(figure?.n));
  }
  await page.waitForSelector('[data-card="by-site"]');
  const bySite = await figures("finance", `ids=points.owed&groupBy=site&${year}`);
  const shown = await cells(page, "by-site");
  assert.deepEqual(shown.map(([, , worth]) => worth).sort(), bySite.map(money).sort());
  await page.waitForSelector('[data-card="ledger"]');
  interface Month {
    readonly month: string;
    readonly currency: string;
    readonly entries: number;
    readonly opening: { readonly points: number };
    readonly closing: { readonly minorUnits: number };
  }
  const { items } = await get<{ items: Month[] }>("finance", "/v1/liability?from=2026-01");
  const ledger = await cells(page, "ledger");
  const begun = items.filter(({ entries, opening }) => entries > 0 || opening.points !== 0);
  assert.ok(begun.length > 0);
  assert.deepEqual(
    ledger.map((cell) => [cell[1], cell[6]]),
    begun
      .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1))
      .map(({ currency, closing }) => [
        currency,
        new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(closing.minorUnits / 100),
      ]),
  );
  await page.waitForSelector('[data-card="increase"] .caveat');
  assert.match(await page.locator(".caveat").innerText(), /Not randomised/);
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();
});

test("filters stand in the address, change the figures, and come back with it", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  const sites = await get<{ items: { siteId: string; name: string }[] }>("hr", "/v1/sites");
  const [site] = sites.items;
  assert.ok(site);
  await choose(page, "Site", site.name);
  await page.waitForSelector(".cards:not(.stale)");
  assert.equal(filters(page).get("site"), site.siteId);
  const [received] = await figures("hr", `ids=applications.received&siteId=${site.siteId}&${year}`);
  const tile = page.locator('[data-kpi="applications.received"] .value');
  await tile.filter({ hasText: String(received?.value) }).waitFor();
  // What would tell of single people is not served so fine, and the page says so.
  assert.match(
    await page.locator('[data-card="survey"] .empty').innerText(),
    /without a filter on site or job/,
  );
  await choose(page, "Compare", "Sites");
  await page.waitForURL(/by=site/);
  await page.waitForSelector('[data-card="by-site"]');
  await choose(page, "Periods", "Months");
  assert.equal(filters(page).get("period"), "month");
  await choose(page, "Previous period", "Hidden");
  assert.equal(await page.locator(".tile .before").count(), 0);
  const address = page.url().slice(stack.url.length + "/app/".length);
  await window.close();
  const again = await open("hr", address);
  assert.deepEqual([...filters(again.page)].sort(), [...new URL(address, stack.url).searchParams].sort());
  assert.equal(await again.page.locator(".tile .before").count(), 0);
  await again.window.close();
});

test("from a step of the funnel to the applications that are there now", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  await page.locator('[data-card="funnel"] tbody a').first().click();
  await page.waitForSelector("table.applications tbody tr");
  assert.ok(page.url().includes("/app/applications?milestone="));
  const milestone = filters(page).get("milestone") ?? "";
  const listed = await get<{ items: { candidate: { name: string } }[] }>(
    "hr",
    `/v1/applications?milestone=${milestone}`,
  );
  const names = await page.locator("tbody th a").allInnerTexts();
  assert.deepEqual(
    names,
    listed.items.map(({ candidate }) => candidate.name),
  );
  assert.ok(names.length > 0);
  await window.close();
});

test("the CSV of a chart has the numbers as they are served", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .locator('[data-card="funnel"]')
      .getByRole("button", { name: /as CSV/ })
      .click(),
  ]);
  assert.equal(file.suggestedFilename(), "funnel.csv");
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  const served = await figures("hr", `ids=funnel.reached.*&${year}`);
  assert.deepEqual(
    lines.slice(1).map((line) => Number(line.split(",")[1])),
    served.map(({ value }) => value),
  );
  await window.close();
});

test(
  "by keyboard alone: sign in, skip to the content, read a definition, choose a filter",
  { skip },
  async () => {
    const window = await Window.open({ width: 1440 });
    const { page } = window;
    const press = (key: string) => page.keyboard.press(key);
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement === document.body ? '' : document.activeElement.textContent + (document.activeElement.getAttribute('aria-label') ?? '')",
      );
    const tabTo = async (text: RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (text.test(await focused())) return;
        await press("Tab");
      }
      assert.fail(`never came to ${text}`);
    };
    await page.goto(`${stack.url}/app/hr?${year}`);
    await page.waitForSelector("[data-persona=hr]");
    await tabTo(/Hanna Visser/);
    await press("Enter");
    await page.waitForSelector(".card:not(.skeleton)");
    await tabTo(/Quarters|Years/);
    await press("Enter");
    await page.waitForSelector("[role=listbox]");
    await press("Home");
    await press("Enter");
    await page.waitForSelector("[role=listbox]", { state: "detached" });
    assert.equal(filters(page).get("period"), "month");
    await page.waitForSelector(".cards:not(.stale)");
    await tabTo(/Definition: Promises kept/);
    await press("Enter");
    await page.waitForSelector("[role=dialog]");
    const { items } = await get<{ items: { id: string; definition: string }[] }>(
      "hr",
      "/v1/kpis/definitions",
    );
    const { definition = "" } = items.find(({ id }) => id === "promise.kept") ?? {};
    assert.ok((await page.locator("[role=dialog]").innerText()).includes(definition));
    await press("Escape");
    await page.waitForSelector("[role=dialog]", { state: "detached" });
    await focusReturns(page, /Definition: Promises kept/);
    await window.close();
  },
);

test("a session that has ended says so, and goes on where it was", { skip }, async () => {
  const { window, page } = await open("hr", `hr?${year}`);
  // Neither the token nor a new one is taken any more.
  await page.route("**/v1/**", (route) => route.fulfill({ status: 401, json: {} }));
  await page.route("**/local/token", (route) => route.fulfill({ status: 403, json: {} }));
  await choose(page, "Periods", "Months");
  await page.getByText("Your session has ended").waitFor();
  await page.unroute("**/v1/**");
  await page.unroute("**/local/token");
  await page.click("[data-persona=hr]");
  await page.waitForSelector(".card:not(.skeleton)");
  assert.equal(filters(page).get("period"), "month");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForSelector("[data-persona=hr]");
  await window.close();
});

test("what cannot be loaded says why and is tried again", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.route("**/v1/kpis?*", (route) =>
    route.fulfill({
      status: 400,
      contentType: "application/problem+json",
      json: { type: "/docs#problem-period-too-long", detail: "At most 36 months can be asked for at once." },
    }),
  );
  await page.goto(`${stack.url}/app/hr`);
  await page.click("[data-persona=hr]");
  await page.getByText("At most 36 months").waitFor();
  await page.unroute("**/v1/kpis?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.waitForSelector(".card:not(.skeleton)");
  await window.close();
});

test("roles decide what is there", { skip }, async () => {
  const seen = async (persona: string): Promise<string[]> => {
    const window = await Window.open({ width: 1440 });
    await window.page.goto(`${stack.url}/app/`);
    await window.page.click(`[data-persona=${persona}]`);
    await window.page.waitForSelector("h1:not(.sign-in h1)");
    const links = await window.page.locator(".places a").allInnerTexts();
    await window.close();
    return links;
  };
  assert.deepEqual(await seen("hr"), [
    "Applications",
    "Tasks",
    "Surveys",
    "Fairness",
    "Refused",
    "Offers",
    "Interviews",
    "HR figures",
    "Settings",
  ]);
  // One page alone needs nothing that leads to it.
  assert.deepEqual(await seen("finance"), []);
  assert.deepEqual(await seen("admin"), [
    "Applications",
    "Tasks",
    "Fairness",
    "Refused",
    "Offers",
    "Interviews",
    "HR figures",
    "Finance",
    "Settings",
  ]);
});

/** What is drawn at the right edge of a place that scrolls, halfway down. */
async function edgeOf(page: Page, place: ReturnType<Page["locator"]>): Promise<string> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
  const picture = await page.screenshot({
    clip: { x: x + width - 3, y: y + height / 2, width: 2, height: 2 },
  });
  return picture.toString("base64");
}

test(
  "on a phone a table that goes on beside its place says so at the edge, and is scrolled by keyboard",
  { skip },
  async () => {
    const { window, page } = await open("finance", `finance?${year}`, { width: 360 });
    await window.look(360, "light");
    const unnamed = await page.evaluate<string[]>(
      `[...document.querySelectorAll("main *")].filter((each) => each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX) && !(each.tabIndex === 0 && each.ariaLabel)).map((each) => each.outerHTML.slice(0, 80))`,
    );
    assert.deepEqual(unnamed, [], "whatever scrolls has a name and the focus");
    const place = page.locator('[data-card="liability"] .scroll');
    // The table itself is not drawn, and keeps its size: what differs is the edge.
    await page.evaluate(`{
      const place = document.querySelector('[data-card="liability"] .scroll');
      place.scrollIntoView({ block: "center", behavior: "instant" });
      place.firstElementChild.style.visibility = "hidden";
    }`);
    const hidden = await edgeOf(page, place);
    await place.focus();
    const isAtEnd = (): Promise<boolean> =>
      page.evaluate<boolean>(
        "((each) => each.scrollLeft + each.clientWidth >= each.scrollWidth - 1)(document.activeElement)",
      );
    assert.equal(await isAtEnd(), false);
    // A press scrolls on smoothly: pressed until the end has come.
    for (let presses = 0; presses < 200 && !(await isAtEnd()); presses += 1)
      await page.keyboard.press("ArrowRight");
    assert.ok(await isAtEnd(), "the end is reached by keyboard");
    await page.evaluate("document.activeElement.blur()");
    assert.notEqual(await edgeOf(page, place), hidden, "at the end nothing is shaded");
    await window.close();
  },
);

/** A page below `/app/`, gone to as the pages themselves go: whoever is signed in stays so. */
const goTo = (page: Page, address: string): Promise<unknown> =>
  page.evaluate(
    `history.pushState(null, "", "/app/${address}"); dispatchEvent(new PopStateEvent("popstate"))`,
  );

test(
  "a page that is not theirs says so to whoever comes, shows nothing of it and leads home",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "expert", "talks");
    const title = page.getByRole("heading", { level: 1, name: "This page is not for your roles" });
    for (const address of [
      "applications",
      "today",
      "hr",
      "finance",
      "offers",
      "settings",
      "settings/sites/new",
      "still-employed",
      "hr-tasks",
      "fairness",
      "surveys",
      "data-requests",
      "retention",
      "referrals",
      "jobs-to-share",
    ]) {
      await goTo(page, address);
      await page.waitForURL(`**/app/${address}`);
      await title.waitFor();
      assert.equal(await page.locator("main").locator(".filters, table, .card, form").count(), 0, address);
    }
    assert.deepEqual(await barriers(page), []);
    await page.locator("main").getByRole("link", { name: "To your own pages" }).click();
    await page.waitForURL("**/app/talks");
    await window.close();
  },
);

test(
  "whatever the menu leads to is for who reads it; interviews once they were asked for one",
  { skip },
  async () => {
    const leads = async (persona: string, asked = false): Promise<string[]> => {
      const window = await Window.open({ width: 1440 });
      const { page } = window;
      if (asked) await page.route("**/v1/interviews?*", (route) => route.fulfill({ json: { items: [{}] } }));
      await page.goto(`${stack.url}/app/`);
      await page.click(`[data-persona=${persona}]`);
      await page.waitForSelector("main h1:not(.sign-in h1)");
      await page.waitForLoadState("networkidle");
      const links = await page.locator(".places > a").all();
      const names = await page.locator(".places > a").allInnerTexts();
      if (!asked)
        for (const link of links) {
          await link.click();
          await page.waitForSelector("main h1");
          const title = await page.locator("main h1").innerText();
          assert.notEqual(title, "This page is not for your roles", `${persona}: ${await link.innerText()}`);
        }
      await window.close();
      return names;
    };
    for (const persona of [
      "recruiter",
      "hr",
      "admin",
      "privacy",
      "manager",
      "expert",
      "interviewer",
      "client",
    ])
      await leads(persona);
    assert.ok(!(await leads("referrer")).includes("Interviews"));
    assert.ok((await leads("referrer", true)).includes("Interviews"));
  },
);

for (const [persona, address] of [
  ["hr", `hr?${year}&by=site`],
  ["finance", `finance?${year}`],
] as const)
  test(
    `${address.split("?")[0]}: no barriers in four languages, by day and by night, at three widths`,
    { skip },
    async () => {
      for (const language of ["en", "nl", "sv", "ja"]) {
        const { window, page } = await open(persona, address, { language });
        assert.equal(await page.getAttribute("html", "lang"), language);
        if (persona === "hr")
          assert.equal(
            (await page.locator("nav [aria-current=page]").first().innerText()).trim(),
            await page.locator("h1").innerText(),
            "called as what leads to it",
          );
        // Charts are drawn once they are seen, or printed.
        await page.evaluate("dispatchEvent(new Event('beforeprint'))");
        await page.waitForSelector(".chart svg");
        const name = `dashboard-${persona}-${language}`;
        assert.deepEqual(await looks({ window, page }, stack, name), [], language);
        await window.close();
      }
    },
  );

test(
  "the first view is below 300 KB compressed, and interactive within two seconds",
  { skip },
  async (context) => {
    const look = () => firstView(stack.url);
    const tries = [await look(), await look(), await look()];
    // The machine may be busy with other tests: the quickest look is the one that is about the page.
    const milliseconds = Math.min(...tries.map((each) => each.milliseconds));
    const [busy = 0] = loadavg();
    const [{ first, all } = { first: 0, all: 0 }] = tries;
    context.diagnostic(
      `first view ${Math.round(first / 1024)} KB compressed, with the library of the charts further down ${Math.round(all / 1024)} KB; ` +
        `figures shown and a definition opened ${Math.round(milliseconds)} ms after signing in (load ${busy.toFixed(1)})`,
    );
    assert.ok(first > 50 * 1024 && first < 300 * 1024, `${first} bytes`);
    assert.ok(all > first, "charts come later");
    // With more to do than processors, time says how busy the machine is, and nothing of the page.
    if (busy <= availableParallelism()) assert.ok(milliseconds < 2000, `${milliseconds} ms`);
  },
);
