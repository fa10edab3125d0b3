import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { words } from "../journeys/world.ts";
import type { World } from "../journeys/world.ts";
import { Window, withoutBrowser, type Looking } from "./browser.ts";
import { Guest, openStage } from "./guest.ts";
import { terms } from "./panels.ts";
import { focusReturns, languages, looks, settled, tabTo, taps } from "./portal.ts";

/** The expert's day: hours to be booked in, a talk that is prepared, held and written down; by pointer and by keyboard. */

const skip = withoutBrowser;
const opened = openStage();

interface Talk {
  readonly consultationId: string;
  readonly applicationId: string;
  readonly startsAt: string;
  readonly status: string;
  readonly preparedAt?: string;
}

/** A page as the expert sees it, at the time that it is in the test's world. */
async function openNow(world: World, address: string, looking: Looking = {}) {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.clock.setSystemTime(world.now());
  await page.goto(`${world.stack.url}/app/${address}`);
  await page.click("[data-persona=expert]");
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
  return { window, page };
}

const talksOf = async (world: World): Promise<readonly Talk[]> =>
  (await world.as("expert").get<{ items: Talk[] }>("/v1/consultations?days=31")).items;

/** A candidate who has booked a talk about their offer; the first one that is free. */
async function booked(world: World): Promise<{ readonly guest: Guest; readonly talk: Talk }> {
  const guest = await Guest.arrives(world);
  await world.walk(guest.applicationId, "interview-completed");
  await guest.offeredATalk();
  await guest.wantsATalk();
  await guest.booksTheTalk(0);
  await world.rest();
  const talk = (await talksOf(world)).find(({ applicationId }) => applicationId === guest.applicationId);
  assert.ok(talk, "the talk is in the expert's agenda");
  return { guest, talk };
}

/** To five minutes before a talk. */
async function toStart(world: World, { startsAt }: Talk): Promise<void> {
  const minutes = Math.floor((Date.parse(startsAt) - world.now()) / 60_000) - 5;
  if (minutes > 0) await world.advance(`PT${minutes}M`);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const said = (page: Page, text: string) => page.locator(".announcement", { hasText: text }).waitFor();
const statusOf = async (world: World, { consultationId }: Talk) =>
  (await world.as("expert").get<{ status: string }>(`/v1/consultations/${consultationId}/brief`)).status;

test(
  "an expert sets their hours: quarter hours alone, a day off, kept while half typed, saved as it stands",
  { skip },
  async () => {
    const { world } = opened;
    const { window, page } = await openNow(world, "availability");
    const monday = page.getByRole("group", { name: "Monday", exact: true });
    await monday.getByLabel("From").first().fill("09:10");
    await monday.getByText("Use quarter hours.").waitFor();
    assert.ok(await button(page, "Save").isDisabled(), "nothing is sent that cannot be");
    await monday.getByLabel("From").first().fill("09:30");
    await button(page, "Add a day").click();
    const newDay = page.getByRole("group", { name: "New day" });
    const dayOff = new Date(world.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    await newDay.getByLabel("Day", { exact: true }).fill(dayOff);
    await page.getByText("Not saved yet. Kept in this tab.").waitFor();

    await page.reload();
    await page.click("[data-persona=expert]");
    await settled(page);
    assert.equal(await monday.getByLabel("From").first().inputValue(), "09:30", "what was typed is kept");

    await button(page, /Length of a talk/).click();
    await page.getByRole("option", { name: "30 minutes" }).click();
    await button(page, "Save").click();
    await said(page, "Availability saved");
    const calendar = await world.as("expert").get<{
      weekly: { weekday: number; from: string }[];
      exceptions: { day: string; hours: unknown[] }[];
      durationMinutes: number;
    }>("/v1/calendar");
    assert.equal(calendar.weekly.find(({ weekday }) => weekday === 1)?.from, "09:30");
    assert.deepEqual(calendar.exceptions, [{ day: dayOff, hours: [] }]);
    assert.equal(calendar.durationMinutes, 30);
    await page.getByText("Saved.", { exact: true }).waitFor();
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test(
  "somebody else saved the calendar meanwhile: what they saved is said, and nothing typed is lost",
  { skip },
  async () => {
    const { world } = opened;
    const { window, page } = await openNow(world, "availability");
    const expert = world.as("expert");
    const kept = await expert.call<Record<string, unknown>>("GET", "/v1/calendar");
    const { memberId: _memberId, version: _version, ...fields } = kept.body;
    await expert.expect(200, "PUT", "/v1/calendar", {
      body: { ...fields, moveLimit: 5 },
      headers: { "if-match": kept.headers.get("etag") ?? "" },
    });
    await button(page, /Free after/).click();
    await page.getByRole("option", { name: "30 minutes" }).click();
    await button(page, "Save").click();
    await page.getByText("Somebody else was faster").waitFor();
    await page.getByText(/It was saved elsewhere/).waitFor();
    await button(page, "Save").click();
    await said(page, "Availability saved");
    const now = await expert.get<{ bufferAfterMinutes: number }>("/v1/calendar");
    assert.equal(now.bufferAfterMinutes, 30);
    await window.close();
  },
);

test(
  "hours that were typed before somebody else saved are never saved over theirs unsaid",
  { skip },
  async () => {
    const { world } = opened;
    const expert = world.as("expert");
    const { window, page } = await openNow(world, "availability");
    const tuesday = page.getByRole("group", { name: "Tuesday", exact: true }).getByLabel("From").first();
    await tuesday.fill("10:15");
    await page.getByText("Not saved yet. Kept in this tab.").waitFor();

    const kept = await expert.call<Record<string, unknown>>("GET", "/v1/calendar");
    const { memberId: _memberId, version: _version, ...fields } = kept.body;
    const weekly = fields["weekly"] as { weekday: number; from: string }[];
    await expert.expect(200, "PUT", "/v1/calendar", {
      body: { ...fields, moveLimit: 10, weekly: weekly.filter(({ weekday }) => weekday !== 5) },
      headers: { "if-match": kept.headers.get("etag") ?? "" },
    });

    // The page that is loaded again reads what is there now; what was typed began from what was there before.
    await page.reload();
    await page.click("[data-persona=expert]");
    await settled(page);
    assert.equal(await tuesday.inputValue(), "10:15", "what was typed is kept");
    const answered = page.waitForResponse((answer) => answer.request().method() === "PUT");
    await button(page, "Save").click();
    assert.equal((await answered).status(), 412);
    const message = page.locator(".message", { hasText: "Somebody else was faster" });
    await message.getByText(/^It was saved elsewhere: .* What you did not change follows that/).waitFor();
    type Saved = { moveLimit: number; weekly: { weekday: number; from: string }[] };
    const there = await expert.get<Saved>("/v1/calendar");
    assert.ok(!there.weekly.some(({ from }) => from === "10:15"), "nothing of it is saved");
    await button(page, /Moved at most/)
      .getByText("10 times")
      .waitFor();

    await button(page, "Save").click();
    await said(page, "Availability saved");
    const saved = await expert.get<Saved>("/v1/calendar");
    assert.equal(saved.weekly.find(({ weekday }) => weekday === 2)?.from, "10:15");
    assert.equal(saved.moveLimit, 10, "what nobody touched here is as they saved it");
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("an expert reads the brief, ticks it, begins and writes down how it went", { skip }, async () => {
  const { world } = opened;
  const { guest, talk } = await booked(world);
  const { applicationId } = talk;
  await world.as("recruiter").expect([200], "PUT", `/v1/applications/${applicationId}/expectations`, {
    body: {
      channel: "phone",
      pay: { currency: "GBP", hoursPerWeek: 36, gross: { amount: 210_000, period: "month" }, bonus: 50_000 },
    },
    headers: { "if-match": '"0"' },
  });
  const { offerId = "" } = (await world.view(applicationId)).offers.at(-1) ?? {};
  const { items: sites } = await world.as("admin").get<{ items: { siteId: string }[] }>("/v1/sites");
  for (const { siteId } of sites)
    await world.command(applicationId, `offers/${offerId}/versions`, {
      proposedBy: "candidate",
      terms: { ...terms(2_400_000), place: { kind: "on-site", siteId } },
    });
  await world.rest();
  const early = await openNow(world, "talks");
  await early.page.getByRole("link", { name: "Quendra Zephyrine" }).last().click();
  await early.page.getByRole("heading", { name: "Read the brief, then tick it" }).waitFor();
  await early.page.getByRole("heading", { name: "Version 1" }).waitFor();
  await early.page.getByText("£23,173.00").first().waitFor();
  const pay = early.page.locator(".item", { has: early.page.getByRole("heading", { name: "Pay" }) });
  const wanted = /£2,100\.00 a month gross, bonus £500\.00 a year, £[\d,.]+ for a full-time year/;
  await pay.locator("dd", { hasText: wanted }).waitFor();
  await early.page.getByRole("row", { name: "Site Another site", exact: true }).waitFor();
  await pay.getByText("No figures of the labour market or of offers here.").waitFor();
  const ticked = await taps(early.page, "tick a brief as prepared (expert)", async () => {
    await button(early.page, "I am prepared").click();
    await said(early.page, "Ticked as prepared");
  });
  assert.equal(ticked.taps, 1);
  await early.page.getByRole("heading", { name: "You are prepared" }).waitFor();
  await focusReturns(early.page, /prepared/);
  assert.equal(await button(early.page, "Begin the talk").count(), 0, "not hours before it");
  await early.window.close();

  await toStart(world, talk);
  const { window, page } = await openNow(world, `talks/${talk.consultationId}`);
  await button(page, "Begin the talk").click();
  await said(page, "The talk has begun");
  await page.getByText(/As it was when the talk began/).waitFor();
  await button(page, "Complete the talk").click();
  await page.getByText("Choose at least one topic.").waitFor();
  const secret = words("Would not go below twenty-two, and is worried about the nights.");
  const agreed = words("Ask for one evening shift less.");
  await page.getByText("Hours", { exact: true }).first().click();
  await page.getByLabel("Your notes").fill(secret);
  await page.getByLabel("What they will ask for").fill(agreed);

  await page.reload();
  await page.click("[data-persona=expert]");
  await settled(page);
  assert.equal(await page.getByLabel("Your notes").inputValue(), secret, "half typed, it is kept");
  await button(page, "Complete the talk").click();
  await said(page, "Written down");
  await page.getByRole("heading", { name: "How it went" }).waitFor();
  await page.getByText(secret).waitFor();
  assert.equal(await statusOf(world, talk), "held");
  const asRecruiter = await world
    .as("recruiter")
    .call("GET", `/v1/consultations/${talk.consultationId}/brief`);
  assert.ok(!asRecruiter.text.includes(secret), "nobody of the employer reads the expert's notes");
  // Mail about a talk may wait a few minutes, so that a slip can be taken back.
  await world.advance("PT6M");
  const mails = await guest.mails();
  assert.ok(
    mails.some(({ text }) => text.includes(agreed)),
    "what was agreed goes to the candidate",
  );
  assert.ok(!mails.some(({ text }) => text.includes(secret)));
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("the same by keyboard alone, on a phone", { skip }, async () => {
  const { world } = opened;
  const { talk } = await booked(world);
  await toStart(world, talk);
  const { window, page } = await openNow(world, `talks/${talk.consultationId}`, { width: 360 });
  await tabTo(page, /I am prepared/);
  await page.keyboard.press("Enter");
  await said(page, "Ticked as prepared");
  await tabTo(page, /Begin the talk/);
  await page.keyboard.press("Enter");
  await said(page, "The talk has begun");
  await page.getByRole("heading", { name: "How is it going?" }).waitFor();
  await focusReturns(page, /How is it going/);
  await page.getByLabel("Base pay", { exact: true }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, /Complete the talk/);
  await page.keyboard.press("Enter");
  await said(page, "Written down");
  await focusReturns(page, /How it went/);
  assert.equal(await statusOf(world, talk), "held");
  await window.close();
});

test(
  "a talk is cancelled, and nobody comes to another: each is asked about once more",
  { skip },
  async () => {
    const { world } = opened;
    const cancelled = await booked(world);
    const { window, page } = await openNow(world, `talks/${cancelled.talk.consultationId}`);
    const more = button(page, "More about this talk");
    await more.click();
    await page.getByRole("menuitem", { name: "Cancel the talk" }).click();
    await page.getByRole("alertdialog", { name: "Cancel the talk with Quendra Zephyrine?" }).waitFor();
    await button(page, "Cancel").click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await focusReturns(page, /More about this talk/);
    assert.equal(await statusOf(world, cancelled.talk), "booked", "asked, not done");
    await more.click();
    await page.getByRole("menuitem", { name: "Cancel the talk" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the talk" }).click();
    await said(page, "Talk cancelled");
    await page.getByRole("heading", { name: "This talk is cancelled" }).waitFor();
    await window.close();

    const missed = await booked(world);
    await toStart(world, missed.talk);
    await world.advance("PT15M");
    const later = await openNow(world, `talks/${missed.talk.consultationId}`);
    await button(later.page, "More about this talk").click();
    await later.page.getByRole("menuitem", { name: "They did not come" }).click();
    await later.page.getByRole("alertdialog").getByRole("button", { name: "They did not come" }).click();
    await said(later.page, "Recorded: did not come");
    assert.equal(await statusOf(world, missed.talk), "no-show");
    await later.page.getByRole("link", { name: "All talks" }).click();
    await later.page.getByText("Did not come").first().waitFor();
    await later.window.close();
  },
);

test("the expert's pages look right in four languages, on phone, tablet and desk", { skip }, async () => {
  const { world } = opened;
  const { talk } = await booked(world);
  const found: string[] = [];
  for (const language of languages)
    for (const [name, address] of [
      ["talks", "talks"],
      ["talk", `talks/${talk.consultationId}`],
      ["availability", "availability"],
    ] as const) {
      const shown = await openNow(world, address, { language });
      found.push(...(await looks(shown, world.stack, `expert-${name}-${language}`)));
      await shown.window.close();
    }
  await toStart(world, talk);
  for (const language of languages) {
    await world.as("expert").call("POST", `/v1/consultations/${talk.consultationId}/start`);
    const shown = await openNow(world, `talks/${talk.consultationId}`, { language });
    await shown.page.locator(".talk-outcome").waitFor();
    found.push(...(await looks(shown, world.stack, `expert-outcome-${language}`)));
    await shown.window.close();
  }
  assert.deepEqual(found, []);
});

/** Goes on with `Tab`, or back with `Shift+Tab`, until a field has the focus. */
async function tabOnto(page: Page, field: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await field.waitFor();
  for (let steps = 0; steps < 120; steps += 1) {
    if ((await field.and(page.locator(":focus")).count()) > 0) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never came to ${String(field)}`);
}

/** Whoever comes back to a time or a day is at its end: to its first part. */
async function toItsStart(page: Page): Promise<void> {
  for (let part = 0; part < 3; part += 1) await page.keyboard.press("ArrowLeft");
}

test("hours, a day off and the zone are set and saved by keyboard alone", { skip }, async () => {
  const { world } = opened;
  const { window, page } = await openNow(world, "availability");
  await tabOnto(page, button(page, "Add hours: Saturday"));
  await page.keyboard.press("Enter");
  const saturday = page.getByRole("group", { name: "Saturday", exact: true });
  await tabOnto(page, saturday.getByLabel("From"), "Shift+Tab");
  await toItsStart(page);
  await page.keyboard.type("1000AM");
  await tabOnto(page, saturday.getByLabel("Until"));
  await page.keyboard.type("1130AM");
  // What is taken away again gives the focus to what stands nearest.
  await tabOnto(page, button(page, "Add hours: Saturday"));
  await page.keyboard.press("Enter");
  await tabOnto(page, button(page, /^Remove: Saturday, 12:30/), "Shift+Tab");
  await page.keyboard.press("Enter");
  await focusReturns(page, /Add hours: Saturday$/);

  await tabOnto(page, button(page, "Add a day"));
  await page.keyboard.press("Enter");
  const day = page.getByRole("group", { name: "New day" }).getByLabel("Day", { exact: true });
  await tabOnto(page, day, "Shift+Tab");
  // The next day that is written alike whichever comes first, day or month.
  const now = new Date(world.now());
  const [month, year] =
    now.getUTCMonth() < 11 ? [now.getUTCMonth() + 2, now.getUTCFullYear()] : [1, now.getUTCFullYear() + 1];
  const two = String(month).padStart(2, "0");
  await toItsStart(page);
  await page.keyboard.type(`${two}${two}${year}`);

  await tabOnto(page, page.getByLabel("Time zone"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Europe/Amsterdam");
  await page.getByText(/^It is .* there now\.$/).waitFor();
  await tabOnto(page, button(page, "Save"));
  await page.keyboard.press("Enter");
  await said(page, "Availability saved");
  await focusReturns(page, /^Save$/);
  const saved = await world.as("expert").get<{
    zone: string;
    weekly: { weekday: number; from: string; until: string }[];
    exceptions: { day: string; hours: unknown[] }[];
  }>("/v1/calendar");
  assert.equal(saved.zone, "Europe/Amsterdam");
  assert.deepEqual(
    saved.weekly.filter(({ weekday }) => weekday === 6),
    [{ weekday: 6, from: "10:00", until: "11:30" }],
  );
  assert.deepEqual(
    saved.exceptions.filter((each) => each.day === `${year}-${two}-${two}`),
    [{ day: `${year}-${two}-${two}`, hours: [] }],
  );
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});
