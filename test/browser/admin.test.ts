import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { createOrganisation, dependenciesOn } from "../../commands/create-organisation.ts";
import { installationOf } from "../../local/demo/organisations.ts";
import { barriers, Window, withoutBrowser } from "./browser.ts";
import {
  fieldHasFocus,
  focusReturns,
  languages,
  looks,
  openAs,
  settled,
  tabTo,
  tabToField,
  taps,
} from "./portal.ts";

/** Admins at work: a site, a job, a member; versions with their preview; what two do at once; tables of pay. */

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

interface Site {
  readonly siteId: string;
  readonly name: string;
  readonly opens: string;
  readonly closes: string;
  readonly version: number;
}
interface Listed<Item> {
  readonly items: readonly Item[];
}

async function api<Reply>(method: string, address: string, body?: object, headers = {}): Promise<Reply> {
  const response = await fetch(`${stack.url}${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token("admin")}`,
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  assert.ok(response.ok, `${method} ${address}: ${response.status} ${await response.clone().text()}`);
  return (await response.json()) as Reply;
}
const sites = async () => (await api<Listed<Site>>("GET", "/v1/sites?limit=100")).items;
const siteCalled = async (name: string): Promise<Site> => {
  const site = (await sites()).find((each) => each.name === name);
  assert.ok(site, `a site called ${name}`);
  return site;
};

/** A page as somebody sees it who is nobody of the demo: they sign in by their address. */
async function openAsMember(email: string, address: string) {
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.goto(`${stack.url}/app/${address}`);
  await page.getByLabel("Another member, by e-mail address").fill(email);
  await page.keyboard.press("Enter");
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
  return { window, page };
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
const go = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await page.locator("main").getByRole("link", { name }).first().click();
    await settled(page);
  }
};
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("button", { name }).click();
const tick = (page: Page, name: string | RegExp) =>
  page.locator("label.tick", { hasText: name }).first().click();

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .locator(".choice", { has: page.getByText(label, { exact: true }) })
    .getByRole("button")
    .click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Loads the page again, and signs in again: what was typed is in this tab. */
async function again(page: Page): Promise<void> {
  await page.reload();
  await page.click("[data-persona=admin]");
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
}

test("an admin adds a site, a job and a member, who signs in and sees them", { skip }, async () => {
  const { window, page } = await openAs(stack, "admin", "settings");
  const site = await taps(page, "add a site", async () => {
    await go(page, "Sites", "Add site");
    await field(page, "Name").fill("Northgate Harbour");
    await field(page, "Postcode").fill("LS1 4DY");
    await press(page, "Add site");
    await page.getByText("Saved: Northgate Harbour").waitFor();
  });
  assert.ok(site.taps <= 5, `${site.taps} taps`);
  await heading(page, "Sites");
  await page.getByRole("link", { name: "Northgate Harbour" }).waitFor();

  await go(page, "Settings", "Jobs", "Add job");
  await field(page, "Title").fill("Night porter");
  await choose(page, "Site", "Northgate Harbour");
  await field(page, "Description").fill("Open doors, and answer who calls at night.");
  await field(page, "Hours a week").fill("32,5");
  await field(page, "Pay from (GBP)").fill("12.50");
  await field(page, "Pay to (GBP)").fill("13,75");
  await press(page, "Add requirement");
  await fieldHasFocus(page, "Question to the candidate", "what was added has the focus");
  await field(page, "Question to the candidate").fill("Can you work nights?");
  await field(page, "Short name").fill("Nights");
  await press(page, "Add job");
  await page.getByText("Saved: Night porter").waitFor();
  const jobs = await api<Listed<Record<string, unknown>>>("GET", "/v1/jobs?limit=100");
  const job = jobs.items.find(({ title }) => title === "Night porter");
  assert.deepEqual(
    [job?.["pay"], job?.["hoursPerWeek"], job?.["requirements"]],
    [
      { currency: "GBP", minimum: 1250, maximum: 1375, period: "hour" },
      32.5,
      [{ requirementId: "nights", question: "Can you work nights?", label: "Nights" }],
    ],
  );

  await heading(page, "Jobs");
  await go(page, "Settings", "Members", "Invite member");
  await field(page, "Name").fill("Quentin Zephyr");
  await field(page, "E-mail").fill("quentin.zephyr@northgate.example");
  await tick(page, /^Recruiter:/);
  await tick(page, "Northgate Harbour");
  await press(page, "Send invitation");
  await page.getByText(/Invited: Quentin Zephyr/).waitFor();
  assert.deepEqual(window.mistakes(stack.url), []);
  await window.close();

  const theirs = await openAsMember("quentin.zephyr@northgate.example", "settings/jobs");
  await theirs.page.getByRole("link", { name: "Night porter" }).waitFor();
  assert.deepEqual(
    await theirs.page.locator(".settings-list li > a").allInnerTexts(),
    ["Night porter"],
    "their site's alone",
  );
  assert.equal(
    await theirs.page.locator(".places").getByText("Settings", { exact: true }).count(),
    0,
    "what an admin looks after is not offered",
  );
  await theirs.window.close();
});

test(
  "the first admin of an organisation made here signs in on the page, by their address",
  { skip },
  async () => {
    await createOrganisation(
      dependenciesOn(installationOf(stack)),
      {
        name: "Acme Care",
        kind: "employer",
        zone: "Europe/London",
        admin: { name: "Ada Admin", email: "ada@acme.example" },
      },
      new Date(stack.clock.now()).toISOString(),
    );
    const { window, page } = await openAsMember("Ada@acme.example", "settings/organisation");
    await page.locator("main input[value='Acme Care']").waitFor();
    await window.close();
  },
);

test("an address with which nobody signs in is said to be none, at its field", { skip }, async () => {
  const window = await Window.open({ width: 360 });
  const { page } = window;
  await page.goto(`${stack.url}/app/settings`);
  const field = page.getByLabel("Another member, by e-mail address");
  await field.fill("nobody@acme.example");
  await page.keyboard.press("Enter");
  await page.getByText("Nobody signs in here with that address.").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await fieldHasFocus(page, "Another member, by e-mail address");
  assert.deepEqual(await barriers(page), []);
  await field.fill("nobody@acme.example.org");
  await page.getByText("Nobody signs in here with that address.").waitFor({ state: "detached" });
  assert.equal(await page.getByRole("alert").count(), 0, "nothing else is said, and nothing moves");
  await window.close();
});

test("a site is added by keyboard alone", { skip }, async () => {
  const { window, page } = await openAs(stack, "admin", "settings");
  await tabTo(page, /^Sites/);
  await page.keyboard.press("Enter");
  await heading(page, "Sites");
  await focusReturns(page, /Sites/);
  await settled(page);
  await tabTo(page, /Add site/);
  await page.keyboard.press("Enter");
  await heading(page, "Add site");
  await tabToField(page, /^Name$/);
  await page.keyboard.type("Northgate Quay");
  // The country is chosen from a list, and brings its zone and currency along.
  await tabTo(page, /United Kingdom|Netherlands/);
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Netherlands" }).waitFor();
  await page.keyboard.type("Neth");
  await page.keyboard.press("Enter");
  await tabToField(page, /^Postcode$/);
  await page.keyboard.type("3511 AB");
  assert.equal(await field(page, "Time zone").inputValue(), "Europe/Amsterdam");
  assert.equal(await field(page, "Currency").inputValue(), "EUR");
  await tabToField(page, /^Saturday$/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Add site$/);
  await page.keyboard.press("Enter");
  await page.getByText("Saved: Northgate Quay").waitFor();
  const { siteId } = await siteCalled("Northgate Quay");
  const site = await api<{ workingDays: number[]; zone: string }>("GET", `/v1/sites/${siteId}`);
  assert.deepEqual([site.workingDays, site.zone], [[1, 2, 3, 4, 5, 6], "Europe/Amsterdam"]);
  await window.close();
});

test("pay that cannot be read is said at its fields, and takes no job's pay away", { skip }, async () => {
  type Paid = { jobId: string; title: string; pay?: { minimum: number; maximum: number; currency: string } };
  const jobs = async () => (await api<Listed<Paid>>("GET", "/v1/jobs?limit=100")).items;
  const job = (await jobs()).find(({ pay }) => pay?.currency === "GBP");
  assert.ok(job?.pay, "a job with pay");
  const { window, page } = await openAs(stack, "admin", `settings/jobs/${job.jobId}`);
  const wrong = page.getByText("This is not an amount.");
  await field(page, "Pay from (GBP)").fill("£ 14");
  await field(page, "Pay to (GBP)").fill("１４００");
  await press(page, "Save");
  await wrong.nth(1).waitFor();
  assert.equal(await wrong.count(), 2, "at each of them");
  await fieldHasFocus(page, "Pay from (GBP)");
  await again(page);
  await field(page, "Pay from (GBP)").waitFor();
  assert.equal(await field(page, "Pay from (GBP)").inputValue(), "£ 14", "what was typed is kept");
  assert.equal(await wrong.count(), 2, "and still no amount");
  await field(page, "Pay from (GBP)").fill("14");
  await press(page, "Save");
  await fieldHasFocus(page, "Pay to (GBP)");
  assert.equal(await wrong.count(), 1, "one of two is not taken for nothing");
  assert.deepEqual((await jobs()).find(({ jobId }) => jobId === job.jobId)?.pay, job.pay, "nothing was sent");
  await field(page, "Pay to (GBP)").fill("15,50");
  await press(page, "Save");
  await page.getByText(`Saved: ${job.title}`).waitFor();
  const saved = (await jobs()).find(({ jobId }) => jobId === job.jobId)?.pay;
  assert.deepEqual([saved?.minimum, saved?.maximum], [1400, 1550]);
  await window.close();
});

test("a job and a member are added by keyboard alone", { skip }, async () => {
  const { window, page } = await openAs(stack, "admin", "settings/jobs");
  await tabTo(page, /Add job/);
  await page.keyboard.press("Enter");
  await heading(page, "Add job");
  await tabToField(page, /^Title$/);
  await page.keyboard.type("Gardener");
  await tabToField(page, /^Description$/);
  await page.keyboard.type("Look after the gardens of our homes.");
  await tabToField(page, /^Hours a week$/);
  await page.keyboard.type("24");
  await tabTo(page, /Add duty/);
  await page.keyboard.press("Enter");
  await page.getByLabel("Duty 1", { exact: true }).waitFor();
  await fieldHasFocus(page, "Duty 1", "what was added has the focus");
  await page.keyboard.type("Mowing");
  await tabTo(page, /Remove duty 1/);
  await page.keyboard.press("Enter");
  await page.getByLabel("Duty 1", { exact: true }).waitFor({ state: "detached" });
  await focusReturns(page, /Add duty/);
  await tabToField(page, /^Rita Holt$/);
  await page.keyboard.press("Space");
  await tabTo(page, /^ ?Add job$/);
  await page.keyboard.press("Enter");
  await page.getByText("Saved: Gardener").waitFor();
  await heading(page, "Jobs");

  await page.locator(".back").focus();
  await page.keyboard.press("Enter");
  await heading(page, "Settings");
  await settled(page);
  await tabTo(page, /^Members/);
  await page.keyboard.press("Enter");
  await heading(page, "Members");
  await settled(page);
  await tabTo(page, /Invite member/);
  await page.keyboard.press("Enter");
  await heading(page, "Invite member");
  await tabToField(page, /^Name$/);
  await page.keyboard.type("Quilla Zephyr");
  await tabToField(page, /^E-mail$/);
  await page.keyboard.type("quilla.zephyr@northgate.example");
  await tabToField(page, /^Referrer:/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Send invitation$/);
  await page.keyboard.press("Enter");
  await page.getByText(/Invited: Quilla Zephyr/).waitFor();
  const { items } = await api<Listed<{ name: string; roles: string[] }>>("GET", "/v1/members?limit=100");
  assert.deepEqual(items.find(({ name }) => name === "Quilla Zephyr")?.roles, ["referrer"]);
  await window.close();
});

test(
  "what is refused is said at its field, which has the focus, and nothing typed is lost",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "admin", "settings/sites/new");
    await press(page, "Add site");
    await page.getByText("This is needed.").first().waitFor();
    await fieldHasFocus(page, "Name");
    await field(page, "Name").fill("Northgate Nowhere");
    await choose(page, "Country", "United Kingdom");
    await field(page, "Postcode").fill("nowhere");
    await press(page, "Add site");
    await page.getByText(/Not a postcode of GB/).waitFor();
    await fieldHasFocus(page, "Postcode");
    assert.equal(await field(page, "Name").inputValue(), "Northgate Nowhere");
    assert.equal((await sites()).filter(({ name }) => name === "Northgate Nowhere").length, 0);
    // Half a site is still there when one comes back to it, and gone once it is thrown away.
    await page.locator(".back").click();
    await heading(page, "Sites");
    await settled(page);
    await go(page, "Add site");
    assert.equal(await field(page, "Name").inputValue(), "Northgate Nowhere");
    await press(page, "Discard changes");
    assert.equal(await field(page, "Name").inputValue(), "");
    await fieldHasFocus(page, "Name", "one begins anew at the first field");
    await window.close();
  },
);

test(
  "somebody else was faster: what they changed is shown, and stays where one changed something else",
  { skip },
  async () => {
    const { siteId } = await siteCalled("Northgate Leeds");
    const { window, page } = await openAs(stack, "admin", `settings/sites/${siteId}`);
    await field(page, "Name").fill("Northgate Leeds North");
    const { version, siteId: _, ...rest } = await api<Site>("GET", `/v1/sites/${siteId}`);
    await api("PUT", `/v1/sites/${siteId}`, { ...rest, opens: "07:45" }, { "if-match": `"${version}"` });
    await press(page, "Save");
    await page.getByText("Somebody else was faster").waitFor();
    await page.getByText("Opens: 08:30 → 07:45").waitFor();
    assert.equal(await field(page, "Opens").inputValue(), "07:45");
    assert.equal(await field(page, "Name").inputValue(), "Northgate Leeds North", "what was typed is kept");
    await press(page, "Save");
    await page.getByText("Saved: Northgate Leeds North").waitFor();
    const now = await siteCalled("Northgate Leeds North");
    assert.deepEqual([now.opens, now.version], ["07:45", version + 2]);
    await window.close();
  },
);

test(
  "a member leaves only once it is confirmed, and the focus goes back to what asked",
  { skip },
  async () => {
    const { items } = await api<Listed<{ memberId: string; name: string }>>("GET", "/v1/members?limit=100");
    const tom = items.find(({ name }) => name === "Tom Achebe");
    assert.ok(tom);
    const { window, page } = await openAs(stack, "admin", `settings/members/${tom.memberId}`);
    await press(page, "They have left");
    await page.getByRole("alertdialog", { name: "Has Tom Achebe left?" }).waitFor();
    await focusReturns(page, /Cancel/);
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await focusReturns(page, /They have left/);
    const status = async () => (await api<{ status: string }>("GET", `/v1/members/${tom.memberId}`)).status;
    assert.equal(await status(), "active");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "They have left" }).click();
    await page.getByText("Tom Achebe cannot sign in any more").waitFor();
    assert.equal(await status(), "left");
    await page.getByRole("link", { name: "Tom Achebe" }).click();
    await settled(page);
    await press(page, "They are back");
    await page.getByText("Saved: Tom Achebe").waitFor();
    assert.equal(await status(), "active");
    await window.close();
  },
);

test("a version of the rewards is previewed, published, and put into force", { skip }, async () => {
  const inForce = async () => (await api<{ schemeVersion: number }>("GET", "/v1/organisation")).schemeVersion;
  const before = await inForce();
  const { window, page } = await openAs(stack, "admin", "settings/scheme");
  await go(page, "New version");
  await heading(page, "New version of the rewards");
  const changes = page.locator(".change-list li");
  assert.equal(await changes.count(), 0);
  await field(page, "Name of the version").fill("More for the first day");
  await field(page, "Points: Started work").fill("1.200");
  await page.getByText("Started work: 100 points → 1200 points").waitFor();
  await field(page, "Points: Started work").fill("120");
  await page.getByText("Started work: 100 points → 120 points").waitFor();
  assert.equal(await changes.count(), 2);
  await page.getByText(/What referrers were promised stays/).waitFor();
  await press(page, "Publish");
  await page.getByText(/is published, and not in force yet/).waitFor();
  assert.equal(await inForce(), before, "published is not in force");
  const card = page.locator("[data-version]").first();
  await card.getByText("More for the first day").waitFor();
  await card.getByRole("button", { name: /into force/ }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("Started work: 100 points → 120 points").waitFor();
  await dialog.getByRole("button", { name: "Put into force" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^Version \d+ is in force for new applications/).waitFor();
  assert.equal(await inForce(), before + 1);
  await card.getByText("In force").waitFor();
  await window.close();
});

test("a version of the rewards is published and put into force by keyboard alone", { skip }, async () => {
  const { window, page } = await openAs(stack, "admin", "settings/scheme");
  await tabTo(page, /^ ?New version$/);
  await page.keyboard.press("Enter");
  await heading(page, "New version of the rewards");
  await settled(page);
  await tabToField(page, /^Name of the version$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Points for an offer");
  await tabToField(page, /^Points: Offer$/);
  await page.keyboard.type("5");
  await tabTo(page, /^Publish$/);
  await page.keyboard.press("Enter");
  await page.getByText(/is published, and not in force yet/).waitFor();
  await page.locator("[data-version]", { hasText: "Points for an offer" }).waitFor();
  await focusReturns(page, /^Rewards/);
  await tabTo(page, /Put into force: \d+ · Points for an offer/);
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor();
  await focusReturns(page, /Cancel/);
  await tabTo(page, /^Put into force$/);
  await page.locator("[role=alertdialog] button:focus:not([data-pending])").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  // The button is gone with what it did: the version that is in force has the focus.
  await focusReturns(page, /^\d+ · Points for an offer$/);
  await window.close();
});

test("the dialog that asks whether somebody has left has no barriers", { skip }, async () => {
  const { items } = await api<Listed<{ memberId: string; name: string }>>("GET", "/v1/members?limit=100");
  const member = items.find(({ name }) => name === "Ivan Petrov");
  assert.ok(member);
  const opened = await openAs(stack, "admin", `settings/members/${member.memberId}`);
  await press(opened.page, "They have left");
  await opened.page.getByRole("alertdialog").waitFor();
  assert.deepEqual(await looks(opened, stack, "admin-leaving"), []);
  await opened.window.close();
});

test(
  "a version of the track says what changes, and every mistake before it is published",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "admin", "settings/track/new");
    await heading(page, "New version of the track");
    await page.locator("main").getByRole("button", { name: "Contact made" }).click();
    const milestone = page.getByRole("group", { name: "Milestone 1: Contact made" });
    await milestone.getByLabel("New outcome").fill("Wants to think");
    await milestone.getByRole("button", { name: "Add outcome" }).click();
    await page.getByText("Contact made · New outcome: Wants to think").waitFor();
    await milestone.getByLabel("In candidates' words").fill("");
    await press(page, "Publish");
    const mistakes = page.locator(".track-mistakes li");
    await mistakes.first().waitFor();
    assert.match((await mistakes.first().innerText()).trim(), /^Contact made/);
    await milestone.getByLabel("In candidates' words").fill("the first talk");
    await press(page, "Publish");
    await page.getByText(/is published, and not in force yet/).waitFor();
    await window.close();
  },
);

test(
  "what is pasted as a track and is none is said at its field, and stays out of the draft",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "admin", "settings/track/new");
    await press(page, "The whole track as a document");
    const document = page.getByRole("textbox", { name: "The whole track as a document" });
    const written = await document.inputValue();
    const track = JSON.parse(written) as { label: string; milestones: { outcomes: object[] }[] };
    const [first, ...rest] = track.milestones;
    for (const pasted of [
      "null",
      "{",
      "[]",
      '{"milestones":[{"id":"offer"}],"anywhere":[]}',
      JSON.stringify({ ...track, milestones: [{ ...first, outcomes: [null] }, ...rest] }),
      JSON.stringify({ ...track, anywhere: [{ before: "start" }] }),
      JSON.stringify({ ...track, label: 5 }),
    ]) {
      await document.fill(pasted);
      await press(page, "Take over");
      await page.getByText("This is no track in JSON.").waitFor();
      assert.equal(await document.inputValue(), pasted, "what was pasted is still there to be mended");
      await document.fill(`${written} `);
      await press(page, "Take over");
      await page.getByText("This is no track in JSON.").waitFor({ state: "detached" });
    }
    await again(page);
    await heading(page, "New version of the track");
    await press(page, "The whole track as a document");
    await document.fill(JSON.stringify({ ...track, label: "Taken from elsewhere" }));
    await press(page, "Take over");
    await page.locator(".change-list").getByText("Taken from elsewhere").waitFor();
    assert.deepEqual(window.mistakes(stack.url), []);
    await window.close();
  },
);

test(
  "an interview's questions: in two languages, and their wording kept once it was saved",
  { skip },
  async () => {
    const { items } = await api<Listed<{ jobId: string; title: string }>>("GET", "/v1/jobs?limit=100");
    const job = items.find(({ title }) => title === "Kitchen assistant");
    assert.ok(job);
    const { window, page } = await openAs(stack, "recruiter", `settings/jobs/${job.jobId}/interviews`);
    await heading(page, "Interviews: Kitchen assistant");
    const first = page.getByRole("region", { name: "First interview" });
    assert.equal(
      await first.getByLabel("Question 1 (English)").getAttribute("readonly"),
      "",
      "it may have been asked",
    );
    const count = await first.locator(".setting-rows > ul > li").count();
    await first.getByRole("button", { name: "Add question" }).click();
    const added = first.locator(".setting-rows > ul > li").last();
    await added.getByLabel(`Question ${count + 1} (English)`).fill("What do you like to cook?");
    await added.getByRole("button", { name: "Other languages" }).click();
    await added.getByLabel(`Question ${count + 1} (Nederlands)`).fill("Wat kook je graag?");
    await press(page, "Save");
    await page.getByText("Saved: interviews of Kitchen assistant").waitFor();
    const plan = await api<{ stages: { questions: { text: Record<string, string> }[] }[] }>(
      "GET",
      `/v1/jobs/${job.jobId}/interview-plan`,
    );
    assert.deepEqual(plan.stages[0]?.questions.at(-1)?.text, {
      en: "What do you like to cook?",
      nl: "Wat kook je graag?",
    });
    await window.close();
  },
);

test(
  "a plan names who can hold its interviews: nobody of another site, and who has left is taken off",
  { skip },
  async () => {
    const jobs = await api<Listed<{ jobId: string; title: string }>>("GET", "/v1/jobs?limit=100");
    const { jobId } = jobs.items.find(({ title }) => title === "Kitchen assistant") ?? {};
    const { items } = await api<Listed<{ memberId: string; name: string }>>("GET", "/v1/members?limit=100");
    const ivan = items.find(({ name }) => name === "Ivan Petrov")?.memberId;
    const is = async (status: "active" | "left") => {
      const { version, memberId, ...member } = await api<{ version: number; memberId: string }>(
        "GET",
        `/v1/members/${ivan}`,
      );
      const headers = { "if-match": `"${version}"` };
      await api("PUT", `/v1/members/${memberId}`, { ...member, status }, headers);
    };
    const plan = () =>
      api<{ stages: { interviewerIds: string[] }[] }>("GET", `/v1/jobs/${jobId}/interview-plan`);
    const holding = async () => (await plan()).stages.flatMap(({ interviewerIds }) => interviewerIds);
    assert.ok(ivan && (await holding()).includes(ivan));
    await is("left");
    const { window, page } = await openAs(stack, "admin", `settings/jobs/${jobId}/interviews`);
    const first = page.getByRole("region", { name: "First interview" });
    await first.getByLabel("Maria Santos").waitFor();
    assert.equal(await first.getByLabel("Mees Bakker").count(), 0, "who is at another site");
    assert.equal(await first.getByLabel("Olga Kent").count(), 0, "who interviews nobody");
    await press(page, "Save");
    await first.getByText("Not any more: Ivan Petrov. Choose somebody else.").waitFor();
    assert.ok((await holding()).includes(ivan), "nothing was sent");
    for (const stage of await page.getByRole("region", { name: /interview$/ }).all()) {
      await stage.locator("label.tick", { hasText: "Ada Osei" }).click();
      const his = stage.locator("label.tick", { hasText: "Ivan Petrov" });
      if (await his.count()) await his.click();
    }
    await press(page, "Save");
    await page.getByText("Saved: interviews of Kitchen assistant").waitFor();
    assert.ok(!(await holding()).includes(ivan));
    await is("active");
    await window.close();
  },
);

test(
  "figures by recruiter are served once it was said that they agreed or were heard",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "admin", "settings/organisation");
    await tick(page, "The works council agreed");
    await field(page, "Agreed or heard on").fill("2026-03-02");
    await press(page, "Save");
    await page.getByText("Saved: organisation").waitFor();
    const consented = async () =>
      (await api<{ recruiterFiguresConsentedAt?: string }>("GET", "/v1/organisation"))
        .recruiterFiguresConsentedAt;
    assert.equal(await consented(), "2026-03-02");
    await tick(page, "The works council agreed");
    await press(page, "Save");
    await page.getByText("Saved: organisation").waitFor();
    for (let tries = 0; (await consented()) !== undefined; tries += 1) {
      assert.ok(tries < 50, "taken back");
      await page.waitForTimeout(100);
    }
    await window.close();
  },
);

test(
  "market pay: each line that cannot be imported is named, and the others are on request",
  { skip },
  async () => {
    const { window, page } = await openAs(stack, "hr", "settings/market");
    const header = "occupation,country,currency,date,p25,p50,p75,n,source";
    const good = "porter,GB,GBP,2026-04-01,2100000,2200000,2300000,120,Survey";
    const bad = "porter,GB,GBP,2026-05-01,2100000,2000000,2300000,120,Survey";
    await field(page, "CSV").fill([header, good, bad].join("\n"));
    await press(page, "Import");
    await page.getByRole("heading", { name: "1 line cannot be imported" }).waitFor();
    await page.getByText("Line 3:").waitFor();
    await page.locator(".rejected").getByText("The median is not below").waitFor();
    await focusReturns(page, /cannot be imported/);
    assert.equal(await page.getByRole("rowheader", { name: "porter" }).count(), 0, "none so far");
    await press(page, "Import the other lines");
    await page.getByText("1 line imported").waitFor();
    await page.getByRole("rowheader", { name: "porter" }).waitFor();
    await window.close();
  },
);

/** Each page, by its name and its address for somebody. */
async function pages(): Promise<readonly (readonly [name: string, persona: string, address: string])[]> {
  const [site] = await sites();
  const [job] = (await api<Listed<{ jobId: string }>>("GET", "/v1/jobs?limit=1")).items;
  const [member] = (await api<Listed<{ memberId: string }>>("GET", "/v1/members?limit=1")).items;
  return [
    ["settings", "admin", "settings"],
    ["sites", "admin", "settings/sites"],
    ["new-site", "admin", "settings/sites/new"],
    ["site", "admin", `settings/sites/${site?.siteId}`],
    ["jobs", "admin", "settings/jobs"],
    ["new-job", "admin", "settings/jobs/new"],
    ["job", "admin", `settings/jobs/${job?.jobId}`],
    ["interviews", "admin", `settings/jobs/${job?.jobId}/interviews`],
    ["members", "admin", "settings/members"],
    ["new-member", "admin", "settings/members/new"],
    ["member", "admin", `settings/members/${member?.memberId}`],
    ["clients", "agency-admin", "settings/clients"],
    ["organisation", "admin", "settings/organisation"],
    ["track", "admin", "settings/track"],
    ["new-track", "admin", "settings/track/new"],
    ["scheme", "admin", "settings/scheme"],
    ["new-scheme", "admin", "settings/scheme/new"],
    ["market", "hr", "settings/market"],
    ["mail", "admin", "settings/mail"],
  ];
}

for (const language of languages)
  test(`no barriers, by day and by night, at three widths: ${language}`, { skip }, async () => {
    const found: string[] = [];
    for (const [name, persona, address] of await pages()) {
      const shown = await openAs(stack, persona, address, { language });
      assert.equal(await shown.page.getAttribute("html", "lang"), language);
      assert.equal(await shown.page.locator("main .failure").count(), 0, name);
      found.push(...(await looks(shown, stack, `admin-${name}-${language}`)));
      await shown.window.close();
    }
    assert.deepEqual(found, []);
  });
