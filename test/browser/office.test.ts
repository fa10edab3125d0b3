import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { person, words } from "../journeys/world.ts";
import type { World } from "../journeys/world.ts";
import { Window, withoutBrowser, type Looking } from "./browser.ts";
import { Guest, openStage } from "./guest.ts";
import { fieldHasFocus, focusReturns, languages, looks, settled, tabTo, tabToField } from "./portal.ts";

/** hr decides what needs two people; privacy holds, erases nothing itself, and can prove what was erased. */

const skip = withoutBrowser;
const opened = openStage();

/** A page as somebody sees it, at the time that it is in the test's world. */
async function openNow(world: World, persona: string, address: string, looking: Looking = {}) {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.clock.setSystemTime(world.now());
  await page.goto(`${world.stack.url}/app/${address}`);
  await page.click(`[data-persona=${persona}]`);
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
  return { window, page };
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const said = (page: Page, text: string | RegExp) =>
  page.locator(".announcement", { hasText: text }).waitFor();

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page
    .locator(".choice", { has: page.getByText(label, { exact: true }) })
    .getByRole("button")
    .click();
  await page.getByRole("option", { name: option }).first().click();
}

/** A recruiter has withdrawn an offer: hr has to confirm it. */
async function withdrawn(world: World, name: string): Promise<string> {
  return withdraws(world, await world.refer(person({ name })));
}

async function withdraws(world: World, applicationId: string): Promise<string> {
  await world.walk(applicationId, "interview-completed");
  const asked = await world.tryRecord(applicationId, "offer", "withdrawn", {
    details: { reason: "job-closed" },
  });
  assert.equal(asked.status, 202, asked.text);
  await world.rest();
  return applicationId;
}

/** Somebody of whom a part is held, and who was erased since. */
async function erasedAndHeld(world: World): Promise<Guest> {
  const guest = await Guest.arrives(world);
  await world.record(guest.applicationId, "contact-made", "spoke-interested", {
    note: words("Said that the wage of May was never paid."),
  });
  const until = new Date(world.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await world.as("privacy").post(`/v1/applications/${guest.applicationId}/holds`, {
    items: ["contact-details", "decisions"],
    ground: "legal-claims",
    until,
  });
  await guest.does("/data", { action: "erase" });
  await world.advance("P1DT2H");
  return guest;
}

/** Somebody was told no, and says afterwards how it was. */
async function answeredHow(world: World): Promise<void> {
  const guest = await Guest.arrives(world);
  await guest.record("contact-made", "too-far");
  await world.advance("PT2H");
  await world.advance("P1DT2H");
  const text = words("Kind people, and a quick answer.");
  await guest.does("/survey", {
    ...{ action: "survey", recommend: "9", clarity: "4", respect: "5", contact: "yes" },
    text,
  });
  await world.rest();
}

/** Another system reports what cannot be: still at work after four weeks, of somebody who has not begun. */
async function reportedTooEarly(world: World, applicationId: string): Promise<void> {
  await world.local("POST", "/local/bus", {
    source: "northgate.payroll",
    detailType: "OutcomeReported",
    detail: {
      ...{ reportId: `early-${applicationId}`, applicationId, milestone: "still-working-4w" },
      ...{ outcome: "yes", effectiveAt: world.instant() },
    },
  });
  await world.rest();
}

test(
  "hr confirms a withdrawal after seeing what it does, and refuses another by keyboard",
  { skip },
  async () => {
    const { world } = opened;
    const confirmed = await withdrawn(world, "Quendra Zephyrine");
    const refused = await withdrawn(world, "Quirin Zephyr");
    const { window, page } = await openNow(world, "hr", "hr-tasks");
    await page.getByRole("heading", { name: "Waiting for your yes or no" }).waitFor();
    const decide = button(page, "Decide: Quendra Zephyrine");
    await decide.click();
    const sheet = page.getByRole("dialog", { name: "Decide: Quendra Zephyrine" });
    await sheet.getByText(/Withdrawn by us/).waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await focusReturns(page, /Decide: Quendra Zephyrine/);
    assert.equal((await world.view(confirmed)).state, "live", "looked at, not decided");
    await decide.click();
    await sheet.getByLabel("Note").fill(words("Zephyrine ward closes in spring."));
    await sheet.getByRole("button", { name: "Confirm" }).click();
    await said(page, "Confirmed: Quendra Zephyrine");
    assert.equal((await world.view(confirmed)).state, "archived");
    await focusReturns(page, /^Quendra Zephyrine/);

    await tabTo(page, /Decide: Quirin Zephyr/);
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog", { name: "Decide: Quirin Zephyr" })
      .getByText(/Withdrawn by us/)
      .waitFor();
    await tabTo(page, /^\s*Refuse$/);
    await page.keyboard.press("Enter");
    await said(page, "Refused: Quirin Zephyr");
    assert.equal((await world.view(refused)).state, "live");
    assert.equal((await world.view(refused)).confirmations.length, 0);
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test(
  "an offer withdrawn after its acceptance: hr reads the warning, whoever asked cannot confirm it, by keyboard",
  { skip },
  async () => {
    const { world } = opened;
    const details = { details: { reason: "checks" } };
    const byRecruiter = await world.refer(person({ name: "Quorra Zephyrine" }));
    const byHr = await world.refer(person({ name: "Quasimir Zephyr" }));
    for (const id of [byRecruiter, byHr]) await world.walk(id, "offer");
    const outcome = "withdrawn-after-acceptance";
    const asked = await world.tryRecord(byHr, "started-work", outcome, details, "hr");
    assert.equal(asked.status, 202, asked.text);

    const recruiter = await openNow(world, "recruiter", `applications/${byRecruiter}`);
    await recruiter.page.keyboard.press("o");
    const sheet = recruiter.page.locator(".sheet");
    await sheet.locator(".outcome", { hasText: "Withdrawn by us after acceptance" }).waitFor();
    const letter = await sheet
      .locator(".outcome", { hasText: "Withdrawn by us after acceptance" })
      .locator("kbd")
      .innerText();
    await recruiter.page.keyboard.press(letter);
    await sheet.getByText(/take legal advice before it is withdrawn/).waitFor();
    await tabToField(recruiter.page, /^Another candidate$/);
    // Arrows choose among a few; upwards from the first comes the last.
    await recruiter.page.keyboard.press("ArrowUp");
    await recruiter.page.keyboard.press("ArrowUp");
    await fieldHasFocus(recruiter.page, "Checks");
    await tabTo(recruiter.page, /^Record$/);
    await recruiter.page.keyboard.press("Enter");
    await recruiter.page.locator(".waits", { hasText: "waits for HR" }).waitFor();
    assert.equal((await world.view(byRecruiter)).state, "live", "it waits");
    assert.deepEqual(recruiter.window.mistakes(world.stack.url), []);
    await recruiter.window.close();

    await world.rest();
    const { window, page } = await openNow(world, "hr", "hr-tasks");
    const open = async (name: string) => {
      await tabTo(page, new RegExp(`Decide: ${name}`), 120);
      await page.keyboard.press("Enter");
      await page
        .getByRole("dialog", { name: `Decide: ${name}` })
        .getByText(/Withdrawn by us after acceptance/)
        .waitFor();
    };
    await open("Quasimir Zephyr");
    await page.getByText("After an acceptance, somebody else than who asked must confirm.").waitFor();
    assert.ok(await button(page, "Confirm").isDisabled());
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await focusReturns(page, /Decide: Quasimir Zephyr/);
    await open("Quorra Zephyrine");
    await page
      .getByRole("dialog")
      .getByText(/take legal advice/)
      .waitFor();
    await tabTo(page, /^\s*Confirm$/);
    await page.keyboard.press("Enter");
    await said(page, "Confirmed: Quorra Zephyrine");
    assert.deepEqual(
      [(await world.view(byRecruiter)).state, (await world.view(byHr)).state],
      ["archived", "live"],
    );
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("privacy begins with what is asked of it, and is told nothing that it cannot do", { skip }, async () => {
  const { world } = opened;
  const { window, page } = await openNow(world, "privacy", "");
  await page.waitForURL(/\/app\/data-requests$/);
  await page.locator(".places a", { hasText: "Applications" }).click();
  await page.getByText("There is no application here that you can read.").waitFor();
  assert.equal(await page.getByText(/add a candidate/).count(), 0);
  await window.close();
});

test("who is hr, privacy and recruiter reads on one home how much waits for each", { skip }, async () => {
  const { world } = opened;
  await withdrawn(world, "Quentin Zephyrine");
  const { jobId } = await world.view(await withdrawn(world, "Quilla Zephyr"));
  const { applicationId } = await world.as("recruiter").post<{ applicationId: string }>("/v1/applications", {
    ...{ jobId, candidate: person({ name: "Quaid Zephyr" }), test: true },
  });
  await withdraws(world, applicationId);
  const email = "quill@zephyrine.example";
  await world.as("admin").post("/v1/members", {
    ...{ name: words("Quill Zephyr"), email, locale: "en" },
    ...{ roles: ["hr", "privacy", "recruiter"], siteIds: [], seesPay: false },
  });
  const window = await Window.open({ width: 1440 });
  const { page } = window;
  await page.clock.setSystemTime(world.now());
  // Nobody of the demo: the persona that is pressed stands for them.
  await page.route("**/local/token", (route) =>
    route.continue({ postData: JSON.stringify({ persona: email }) }),
  );
  await page.goto(`${world.stack.url}/app/`);
  await page.click("[data-persona=hr]");
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await settled(page);
  const count = async (persona: string) => {
    const path = `/v1/tasks?for=${persona}&limit=100`;
    const { items } = await world.as(persona).get<{ items: object[] }>(path);
    return items.filter((each) => "test" in each && !each.test).length;
  };
  const [hr, privacy] = [await count("hr"), await count("privacy")];
  assert.ok(hr > 0);
  await page.getByRole("link", { name: hr === 1 ? "1 task for hr" : `${hr} tasks for hr` }).waitFor();
  const asked = privacy === 1 ? "1 task for privacy" : `${privacy} tasks for privacy`;
  await page.getByText(privacy === 0 ? "No request waits for privacy." : asked).waitFor();
  // What waits for a recruiter stands beside it, the same candidate by name.
  await page.getByRole("region", { name: "Today" }).getByText("Quentin Zephyrine").waitFor();
  await tabTo(page, /for hr$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Tasks" }).waitFor();
  await button(page, "Decide: Quentin Zephyrine").waitFor();
  // What only tries things out is there, marked, and was not counted.
  const trial = page.locator(".office-task", { hasText: "Quaid Zephyr" });
  await trial.locator(".badge", { hasText: "Test" }).waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("privacy holds a part, renews and ends it; what is missing is said at its field", { skip }, async () => {
  const { world } = opened;
  const guest = await Guest.arrives(world);
  const { window, page } = await openNow(world, "privacy", `held/${guest.applicationId}`);
  await page.getByText("Nothing is held.").waitFor();
  await button(page, "Hold data").click();
  const sheet = page.getByRole("dialog", { name: "Hold data" });
  await sheet.getByRole("button", { name: "Hold", exact: true }).click();
  await sheet.getByText("Choose at least one part.").waitFor();
  await sheet.getByText("Choose a ground.").waitFor();
  await sheet.getByText("Contact details").click();
  await sheet.getByText("Legal claims").click();
  await sheet.getByLabel("Looked at again").fill("2020-01-01");
  await sheet.getByLabel("Why").fill(words("A claim about zephyrine overtime."));
  await sheet.getByRole("button", { name: "Hold", exact: true }).click();
  await sheet.getByText(/Give a day from tomorrow on/).waitFor();
  const until = new Date(world.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await sheet.getByLabel("Looked at again").fill(until);
  await sheet.getByRole("button", { name: "Hold", exact: true }).click();
  await said(page, "Held");
  await focusReturns(page, /Hold data/);
  const holds = async () =>
    (
      await world
        .as("privacy")
        .get<{ holds: { items: string[]; until: string; status: string }[] }>(
          `/v1/applications/${guest.applicationId}/holds`,
        )
    ).holds;
  assert.deepEqual(
    (await holds()).map(({ items, until: day, status }) => [items, day, status]),
    [[["contact-details"], until, "standing"]],
  );

  await button(page, "Read: Contact details").click();
  await button(page, "Read it now").click();
  await page.getByText(/still where it always was/).waitFor();
  await page.keyboard.press("Escape");
  await focusReturns(page, /Read/);

  await button(page, "Renew: Contact details").click();
  const later = new Date(world.now() + 120 * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole("dialog").getByLabel("Looked at again").fill(later);
  await page.getByRole("dialog").getByRole("button", { name: "Renew" }).click();
  await said(page, /Renewed until/);
  assert.equal((await holds())[0]?.until, later);

  await button(page, "End the hold: Contact details").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End the hold" }).click();
  await said(page, "The hold has ended");
  await focusReturns(page, /^Contact details/);
  assert.equal((await holds())[0]?.status, "ended");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "privacy reads the proof of an erasure and what is held of it by keyboard alone; that stays in the history",
  { skip },
  async () => {
    const { world } = opened;
    const { applicationId } = await erasedAndHeld(world);
    const { window, page } = await openNow(world, "privacy", "data-requests");
    const line = page.locator(`[data-application=${applicationId}]`);
    await line.getByText("Erased").first().waitFor();
    await line.getByText(/Held back: Contact details/).waitFor();
    await tabTo(page, new RegExp(`^${applicationId}$`));
    await tabTo(page, /^\s*Proof$/);
    await page.keyboard.press("Enter");
    await line.getByText("Profiles").waitFor();
    assert.ok(!(await page.innerText("main")).includes("Quendra"), "nobody is named");
    // Back to the line's own link.
    await page.keyboard.press("Shift+Tab");
    await focusReturns(page, new RegExp(`^${applicationId}$`));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Held data" }).waitFor();
    await focusReturns(page, /^Held data/);
    await settled(page);
    await page.getByText("Profiles").waitFor();
    await tabTo(page, /^\s*Read.*Read: Contact details/);
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Read held data" });
    await sheet.getByText(/stays in the application’s history/).waitFor();
    assert.ok(!(await page.innerText("body")).includes("Quendra Zephyrine"), "it is read on purpose");
    await tabTo(page, /^\s*Read it now$/);
    await page.keyboard.press("Enter");
    await sheet.getByText("Quendra Zephyrine").waitFor();
    await sheet.getByText("Said that the wage of May was never paid.").waitFor();
    await focusReturns(page, /Quendra Zephyrine/);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await focusReturns(page, /Read: Contact details/);
    assert.ok(!(await page.innerText("body")).includes("Quendra Zephyrine"), "closed, it is gone from here");
    const { items } = await world
      .as("hr")
      .get<{ items: { type: string }[] }>(`/v1/applications/${applicationId}/events`);
    assert.equal(items.filter(({ type }) => type === "HeldDataRead").length, 1);
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("privacy holds, renews and ends by keyboard alone, on a phone", { skip }, async () => {
  const { world } = opened;
  const guest = await Guest.arrives(world);
  const { window, page } = await openNow(world, "privacy", `held/${guest.applicationId}`, { width: 360 });
  const press = async (name: RegExp, key = "Enter") => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  const holds = async () =>
    (
      await world
        .as("privacy")
        .get<{ holds: { items: string[]; until: string; status: string }[] }>(
          `/v1/applications/${guest.applicationId}/holds`,
        )
    ).holds;
  await page.getByText("Nothing is held.").waitFor();
  await press(/^\s*Hold data$/);
  const sheet = page.getByRole("dialog", { name: "Hold data" });
  await sheet.waitFor();
  await sheet.getByLabel("Contact details").focus();
  await page.keyboard.press("Space");
  await sheet.getByRole("radio", { name: /Legal claims/ }).focus();
  await page.keyboard.press("Space");
  await press(/^\s*Hold$/);
  await said(page, "Held");
  await focusReturns(page, /Hold data/);
  assert.deepEqual(
    (await holds()).map(({ items, status }) => [items, status]),
    [[["contact-details"], "standing"]],
  );
  await press(/Renew: Contact details/);
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await focusReturns(page, /Renew: Contact details/);
  await press(/End the hold: Contact details/);
  const asked = page.getByRole("alertdialog");
  await asked.waitFor();
  await press(/^\s*End the hold$/);
  await said(page, "The hold has ended");
  await focusReturns(page, /^Contact details/);
  assert.equal((await holds())[0]?.status, "ended");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("hr reads what candidates said, what was refused, and finds nobody named", { skip }, async () => {
  const { world } = opened;
  await answeredHow(world);
  const refused = await withdrawn(world, "Quella Zephyr");
  await reportedTooEarly(world, refused);
  const { window, page } = await openNow(world, "hr", "refused-reports");
  await page.getByText(`early-${refused}`).waitFor();
  await page.getByText("northgate.payroll").first().waitFor();
  const reports = await world
    .as("hr")
    .get<{ items: { reportId: string; message: string }[] }>("/v1/refused-reports");
  const { message } = reports.items.find(({ reportId }) => reportId === `early-${refused}`)!;
  const dutch = await openNow(world, "hr", "refused-reports", { language: "nl" });
  const row = dutch.page.getByRole("row").filter({ hasText: `early-${refused}` });
  await row.getByText("Daarvoor is het nog te vroeg.").waitFor();
  assert.equal(await row.locator("small[lang=en]").innerText(), message);
  await dutch.window.close();
  await page.getByRole("link", { name: "Surveys" }).click();
  await page.getByRole("heading", { name: "Surveys", level: 1 }).waitFor();
  await settled(page);
  assert.ok(!(await page.innerText("main")).includes("Quendra"), "who answered is not named");
  await button(page, /Compare/).click();
  await page.getByRole("option", { name: "Sites" }).click();
  await page.waitForURL(/by=site/);
  await settled(page);
  await page.getByRole("link", { name: "Fairness" }).click();
  await page.getByRole("heading", { name: "Fairness report" }).waitFor();
  await choose(page, "Job", /^Care assistant/);
  await page.getByRole("link", { name: "Interview 1", exact: true }).waitFor();
  assert.doesNotMatch(await page.innerText("main"), /app_/, "interviews are told apart without ids");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("an application is opened by its id, and what is no id is said so", { skip }, async () => {
  const { world } = opened;
  const guest = await Guest.arrives(world);
  const { window, page } = await openNow(world, "privacy", "data-requests", { width: 360 });
  await page.getByLabel("Application", { exact: true }).fill("somebody");
  await page.keyboard.press("Enter");
  await page.getByText("This is no id of an application.").waitFor();
  await page.getByText("A recruiter or hr finds the person by name").waitFor();
  await page.getByLabel("Application", { exact: true }).fill(guest.applicationId);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Held data" }).waitFor();
  await page.getByText(guest.applicationId).first().waitFor();
  await window.close();
});

test(
  "hr's and privacy's pages look right in four languages, on phone, tablet and desk",
  { skip },
  async () => {
    const { world } = opened;
    await answeredHow(world);
    const { applicationId } = await erasedAndHeld(world);
    await reportedTooEarly(world, await withdrawn(world, "Quincy Zephyr"));
    const pages = [
      ["hr", "hr-tasks"],
      ["hr", "surveys"],
      ["hr", `fairness?job=${world.job("care-assistant")}`],
      ["hr", "refused-reports"],
      ["privacy", "data-requests"],
      ["privacy", `held/${applicationId}`],
      ["privacy", "retention?ahead=365"],
    ] as const;
    const found: string[] = [];
    for (const language of languages)
      for (const [persona, address] of pages) {
        const shown = await openNow(world, persona, address, { language });
        const name = /^[a-z-]*/.exec(address)?.[0] ?? "";
        found.push(...(await looks(shown, world.stack, `office-${name}-${language}`)));
        await shown.window.close();
      }
    assert.deepEqual(found, []);
  },
);
