import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { pageHeaders } from "../../web/headers.ts";
import { barriers, Window, withoutBrowser } from "./browser.ts";
import { SignInPages } from "./sign-in-pages.ts";

/** Members' pages with sign-in pages of their own, as they are deployed: authorization code and PKCE, in Chromium. */

const skip = withoutBrowser;
let stack: LocalStack;
let pages: SignInPages;
before(
  async () => {
    if (withoutBrowser) return;
    pages = await SignInPages.open();
    const { url, clientId } = pages;
    [stack] = await Promise.all([startStack({ demo: true, signInPages: { url, clientId } }), builtPages()]);
    pages.serve(stack);
  },
  { timeout: 240_000 },
);
afterEach(() => {
  if (withoutBrowser) return;
  pages.asked.length = 0;
  pages.renews = true;
  pages.broken = undefined;
});
after(async () => {
  pages?.close();
  await stack?.stop();
});

const wanted = "/app/hr?period=year&from=2026-01&to=2026-12";
const loaded = ".card:not(.skeleton)";
const failed = "That did not work. Try once more.";

/** Fills in the sign-in page that is shown. */
async function signIn(page: Page, persona = "hr"): Promise<void> {
  await page.fill("input[name=persona]", persona);
  await page.click("button");
}

/** Members' pages as somebody sees them who has just signed in. */
async function signedIn(persona = "hr"): Promise<{ window: Window; page: Page }> {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}${wanted}`);
  await signIn(page, persona);
  await page.waitForSelector(loaded);
  return { window, page };
}

const address = (page: Page): string => page.url().slice(stack.url.length);

/** All that a script of the pages' site could find in the browser, and where one can go back to. */
async function found(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send("Page.getNavigationHistory");
  const kept = await page.evaluate<unknown>(
    "({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, state: history.state, name: window.name })",
  );
  return JSON.stringify({ kept, entries: entries.map(({ url }) => url) });
}

test("who opens a page signs in and is on that page, and no token stands anywhere", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}${wanted}`);
  // Without a press: there is nothing to choose on a page of ours.
  await page.waitForURL(`${pages.url}/login**`);
  const { fields } = pages.asked.find(({ path }) => path === "/oauth2/authorize") ?? {};
  assert.equal(fields?.get("code_challenge_method"), "S256");
  await signIn(page);
  await page.waitForSelector(loaded);
  assert.equal(address(page), wanted);
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal(pages.count("/oauth2/token", "authorization_code"), 1);
  const [exchange] = pages.asked.filter(({ path }) => path === "/oauth2/token");
  assert.ok((exchange?.fields.get("code_verifier") ?? "").length >= 43);
  assert.equal(exchange?.fields.get("client_secret"), null);
  const everything = await found(page);
  assert.doesNotMatch(
    everything,
    /eyJ|code=|refresh|verifier/,
    "tokens, codes and verifiers are kept nowhere",
  );
  assert.deepEqual(
    (await page.context().cookies(stack.url)).map(({ name }) => name),
    [],
  );
  const others = window.mistakes(stack.url).filter((each) => !each.includes(pages.url));
  assert.deepEqual(others, []);
  await window.close();
});

test("a page that is loaded again, and another tab, are in without asking", { skip }, async () => {
  const { window, page } = await signedIn();
  const logins = () => pages.count("/login");
  const before = logins();
  await page.reload();
  await page.waitForSelector(loaded);
  assert.equal(address(page), wanted);
  const other = await page.context().newPage();
  await other.goto(`${stack.url}/app/hr`);
  await other.waitForSelector(loaded);
  assert.equal(address(other), "/app/hr");
  assert.equal(logins(), before, "the sign-in page was not shown again");
  assert.doesNotMatch(await found(page), /eyJ|code=/);
  await window.close();
});

test("'back' leads to the page before, never into the sign-in", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}/docs`);
  await page.goto(`${stack.url}/app/hr`);
  await signIn(page);
  await page.waitForSelector(loaded);
  await page.reload();
  await page.waitForSelector(loaded);
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send("Page.getNavigationHistory");
  const between = entries.map(({ url }) => url).filter((url) => url.includes("/app/"));
  assert.deepEqual(between, [`${stack.url}/app/hr`]);
  await window.close();
});

test("a code with a state that is not ours signs nobody in", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}${wanted}`);
  await page.waitForURL(`${pages.url}/login**`);
  const stolen = pages.codeOf("finance", "a-verifier-of-theirs");
  await page.goto(`${stack.url}/app/signed-in?code=${stolen}&state=made-up`);
  await page.getByText(failed).waitFor();
  assert.equal(pages.count("/oauth2/token"), 0, "the code is not even asked about");
  assert.equal(address(page), wanted, "neither code nor state stays in the address");
  assert.deepEqual(await barriers(page), []);
  // Nor does one without any sign-in of ours under way.
  await page.goto(`${stack.url}/app/signed-in?code=${stolen}&state=made-up`);
  await page.getByText(failed).waitFor();
  assert.equal(pages.count("/oauth2/token"), 0);
  await window.close();
});

test(
  "a code that was asked for with another verifier is worth nothing, and signing in can be tried again",
  { skip },
  async () => {
    const window = await Window.open({ width: 1440 });
    const { page } = window;
    await page.route(
      "**/oauth2/authorize?*",
      (route) => {
        const url = new URL(route.request().url());
        url.searchParams.set("code_challenge", "of-somebody-elses-verifier");
        return route.fulfill({ status: 302, headers: { location: url.href } });
      },
      { times: 1 },
    );
    await page.goto(`${stack.url}${wanted}`);
    await signIn(page);
    await page.getByText(failed).waitFor();
    assert.equal(pages.count("/oauth2/token", "authorization_code"), 1);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector(loaded);
    assert.equal(address(page), wanted);
    await window.close();
  },
);

test("who is refused at the sign-in page is told, and not sent round in circles", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}/app/hr`);
  await page.waitForURL(`${pages.url}/login**`);
  const asked = pages.count("/oauth2/authorize");
  await page.goto(`${stack.url}/app/signed-in?error=access_denied&state=any`);
  await page.getByText(failed).waitFor();
  assert.equal(pages.count("/oauth2/authorize"), asked);
  await window.close();
});

test("an access token that has run out is renewed once, without anybody noticing", { skip }, async () => {
  const { window, page } = await signedIn("admin");
  await stack.advance("PT61M");
  const logins = pages.count("/login");
  let refused = 0;
  page.on("response", (response) => void (refused += response.status() === 401 ? 1 : 0));
  await page.locator('nav a[href^="/app/finance"]').click();
  await page.waitForSelector('[data-card="liability"], [data-card="ledger"]');
  assert.ok(refused > 0, "the old token was refused");
  assert.equal(pages.count("/oauth2/token", "refresh_token"), 1);
  assert.equal(pages.count("/login"), logins);
  assert.equal(await page.getByRole("alertdialog").count(), 0);
  await window.close();
});

test(
  "a session that cannot be renewed says so over the page, and goes on where it was",
  { skip },
  async () => {
    const { window, page } = await signedIn();
    await stack.advance("PT61M");
    pages.renews = false;
    await page.getByRole("button", { name: /Periods/ }).click();
    await page.getByRole("option", { name: "Months", exact: true }).click();
    await page.getByText("Your session has ended").waitFor();
    assert.equal(pages.count("/oauth2/token", "refresh_token"), 1);
    const where = address(page);
    assert.match(where, /period=month/);
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector(loaded);
    assert.equal(address(page), where);
    await window.close();
  },
);

test("sign-in pages that cannot say end no session", { skip }, async () => {
  const { window, page } = await signedIn();
  await stack.advance("PT61M");
  pages.broken = 503;
  await page.getByRole("button", { name: /Periods/ }).click();
  await page.getByRole("option", { name: "Months", exact: true }).click();
  // It is asked once more by and by, as whatever nobody answered is.
  while (pages.count("/oauth2/token", "refresh_token") === 0) await page.waitForTimeout(50);
  pages.broken = undefined;
  await page.waitForSelector(".cards:not(.stale)");
  assert.equal(await page.getByText("Your session has ended").count(), 0);
  await window.close();
});

test("who signs out is out at the sign-in page too, and stays out", { skip }, async () => {
  const { window, page } = await signedIn();
  await page.locator("header .account").click();
  await page.getByText("Sign out", { exact: true }).click();
  await page.getByText("You have signed out.").waitFor();
  const { fields } = pages.asked.find(({ path }) => path === "/logout") ?? {};
  assert.equal(fields?.get("client_id"), pages.clientId);
  assert.equal(fields?.get("logout_uri"), `${stack.url}/app/signed-out`);
  assert.equal(address(page), "/app/signed-out");
  assert.deepEqual(await barriers(page), []);
  await page.reload();
  await page.getByText("You have signed out.").waitFor();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${pages.url}/login**`);
  await signIn(page, "finance");
  await page.waitForSelector("main h1:not(.sign-in h1)");
  assert.doesNotMatch(address(page), /signed/, "one begins at home, as somebody else");
  await window.close();
});

test(
  "the pages may ask their own host and the sign-in pages' for something, and nobody else",
  { skip },
  async () => {
    const response = await fetch(`${stack.url}/app/`);
    const policy = response.headers.get("content-security-policy") ?? "";
    assert.equal(policy, pageHeaders(pages.url)["content-security-policy"]);
    assert.match(policy, new RegExp(`connect-src 'self' ${pages.url};`));
    const { window, page } = await signedIn();
    const asks = (url: string) =>
      page.evaluate<string>(
        `fetch(${JSON.stringify(url)}, { mode: "no-cors" }).then(() => "asked", () => "refused")`,
      );
    const stranger = pages.url.replace("127.0.0.1", "127.0.0.2");
    assert.equal(await asks(`${stranger}/oauth2/token`), "refused");
    assert.equal(await asks(`${pages.url}/anything`), "asked");
    assert.equal(await asks(`${stack.url}/v1/openapi.json`), "asked");
    assert.ok(!pages.asked.some(({ path, fields }) => path === "/oauth2/token" && fields.size === 0));
    await window.close();
  },
);

test("where the configuration cannot be read, the way in says so and tries again", { skip }, async () => {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.route("**/app/config.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(`${stack.url}/app/hr`);
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await page.unroute("**/app/config.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await signIn(page);
  await page.waitForSelector(loaded);
  assert.equal(address(page), "/app/hr");
  await window.close();
});
