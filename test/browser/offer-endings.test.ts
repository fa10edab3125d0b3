import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { act, beforeTheOffer, button, choose, closed, negotiated, openAt, said, terms } from "./panels.ts";
import { focusReturns, tabTo } from "./portal.ts";

/** What else happens to an offer: corrected, talked about, given more time; and the ways in which it ends. */

const skip = withoutBrowser;
const opened = openStage();

/** Something of the offer's further actions. */
async function further(page: Page, name: string): Promise<void> {
  await button(page, "More about the offer").click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}
const day = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);

test("a first figure that was wrong is corrected, and stays beside it", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Cora Zephyrine");
  const drafted = await world.command(id, "offers", { terms: terms(240_000) });
  await world.command(id, `offers/${drafted.offers.at(-1)?.offerId ?? ""}/tell`);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
  await further(page, "Correct the first figure");
  await page.getByLabel("Base pay (GBP)").fill("24000");
  await act(page, "Correct").click();
  await said(page, "Figure corrected");
  await closed(page);
  await focusReturns(page, /More about the offer/);
  const version = page.locator(".version").first();
  await version.getByText("£24,000.00", { exact: true }).first().waitFor();
  assert.match(await version.innerText(), /Corrected[^]*First written as £2,400\.00\. Typing error/);
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("talks about it are logged; it gets more time; another employer's day is noted", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Thea Zephyrine");
  await negotiated(world, id);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
  await further(page, "Log a contact");
  await page.locator(".sheet textarea").fill("Asked for a later start.");
  await act(page, "Log").click();
  await said(page, "Contact logged");
  await closed(page);
  await page.locator(".offer .log li", { hasText: "Employer" }).waitFor();

  const { expiresAt = "" } = (await world.view(id)).offers.at(-1) ?? {};
  await further(page, "Give more time");
  await page.getByLabel("New deadline").fill(`${day(expiresAt, 2)}T12:00`);
  await act(page, "Give more time").click();
  await said(page, /^Open until /);
  await closed(page);
  const later = (await world.view(id)).offers.at(-1)?.expiresAt ?? "";
  assert.ok(later > expiresAt, `${later} is later than ${expiresAt}`);

  await button(page, "Deadline").click();
  assert.ok(await act(page, "Save").isDisabled(), "nothing is different yet");
  await page.getByRole("textbox", { name: "Runs out" }).fill("202610-11-24T09:00");
  await page.locator(".sheet").getByText("This is not a date.").waitFor();
  assert.ok(await act(page, "Save").isDisabled(), "nor is it a day");
  await page.getByRole("textbox", { name: "Runs out" }).fill(`${day(expiresAt, 1)}T09:00`);
  await act(page, "Save").click();
  await said(page, "Deadline saved");
  await closed(page);
  await world.rest();
  const queue = await openAt(world, "recruiter", "offers");
  await queue.page
    .locator(".offer-line", { hasText: "Thea Zephyrine" })
    .getByText("Other offer until")
    .waitFor();
  await queue.window.close();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "an answer is to figures that were chosen: others that are told meanwhile are said",
  { skip },
  async () => {
    const { world } = opened;
    const id = await beforeTheOffer(world, "Vera Zephyrine");
    const offerId = await negotiated(world, id);
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
    await page.locator(".offer > .actions").getByRole("button", { name: "Accepted", exact: true }).click();
    await page.locator(".sheet").waitFor();
    await world.command(id, `offers/${offerId}/versions`, {
      proposedBy: "employer",
      terms: terms(2_450_000),
      channel: "phone",
    });
    // Whoever comes back to the window later sees the card as it is.
    await page.clock.setFixedTime(world.now() + 10 * 60_000);
    await page.evaluate(`window.dispatchEvent(new Event("visibilitychange"))`);
    await page.locator(".sheet .caveat", { hasText: "New figures were told meanwhile" }).waitFor();
    assert.ok(await act(page, "Accepted").isDisabled(), "nobody has said to which figures");
    await page.locator(".sheet .radio", { hasText: "£24,500.00 for a full-time year" }).click();
    await act(page, "Accepted").click();
    await said(page, "Recorded: offer accepted");
    await closed(page);
    assert.equal((await world.view(id)).offers.at(-1)?.acceptedVersion, 3);
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("figures that are typed stay typed: over a press beside the sheet and a reload", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Keira Zephyrine");
  const address = `applications/${id}?part=offer`;
  const { window, page } = await openAt(world, "recruiter", address);
  const base = page.getByLabel("Base pay (GBP)");
  await button(page, "Draft offer").click();
  await page.getByText("Missing or unreadable: Base pay.").waitFor();
  await base.fill("24,000");
  await page.mouse.click(5, 5);
  await closed(page);
  await button(page, "Draft offer").click();
  assert.equal(await base.inputValue(), "24,000");
  await page.reload();
  await page.click("[data-persona=recruiter]");
  await button(page, "Draft offer").click();
  assert.equal(await base.inputValue(), "24,000");
  // The number that was typed stays that number, whatever it is paid in.
  await choose(page, "Currency", "JPY");
  assert.equal(await page.getByLabel("Base pay (JPY)").inputValue(), "24,000");
  await button(page, "Start over").click();
  assert.equal(await base.inputValue(), "");
  await base.fill("25,000");
  await act(page, "Save draft").click();
  await said(page, "Draft saved");
  await closed(page);
  const { offers } = await world.view(id);
  assert.equal(offers.at(-1)?.draft?.terms.base.amount, 2_500_000);

  // What they ask for begins from what was told: nothing of the draft that was sent comes back.
  await world.command(id, `offers/${offers.at(-1)?.offerId ?? ""}/tell`);
  await page.reload();
  await page.click("[data-persona=recruiter]");
  await button(page, "Counter-offer").click();
  assert.equal(await base.inputValue(), "25000");
  await base.fill("26,000");
  await page.keyboard.press("Escape");
  await closed(page);
  await button(page, "Counter-offer").click();
  assert.equal(await base.inputValue(), "26,000");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "an offer comes after the interview; who else wants them is told to recruiters alone",
  { skip },
  async () => {
    const { world } = opened;
    const early = await world.refer(person({ name: "Early Zephyrine" }));
    const { window, page } = await openAt(world, "recruiter", `applications/${early}?part=offer`);
    await page.locator(".no-offer", { hasText: "comes first." }).waitFor();
    assert.equal(await button(page, "Draft offer").count(), 0, "nothing is filled in to be refused");
    assert.equal(await button(page, "Deadline").count(), 1);
    await window.close();
    const hr = await openAt(world, "hr", `applications/${early}?part=offer`);
    await hr.page.locator(".around").waitFor();
    assert.doesNotMatch(await hr.page.locator(".around").innerText(), /Another offer|Deadline/);
    await hr.window.close();
  },
);

test("a manager reads how the offer stands, and makes none", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Magda Zephyrine");
  const address = `applications/${id}?part=offer`;
  const none = await openAt(world, "manager", address);
  await none.page.locator("main .halves").waitFor();
  assert.equal(
    await none.page.getByRole("tab", { name: "Offer" }).count(),
    0,
    "there is nothing to read yet",
  );
  await none.window.close();
  await negotiated(world, id);
  const { window, page } = await openAt(world, "manager", address);
  await page.locator(".offer", { hasText: "Negotiating" }).waitFor();
  assert.equal(await page.locator(".offer-panel .actions").count(), 0, "and nothing to press");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("HR confirms before an offer is withdrawn; both see where it stands", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Wilma Zephyrine");
  await negotiated(world, id);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
  await further(page, "Withdraw");
  assert.ok(await act(page, "Withdraw").isDisabled(), "a reason first");
  await page.locator(".sheet .radio", { hasText: "Another candidate" }).click();
  await act(page, "Withdraw").click();
  await said(page, "HR is asked to confirm");
  await closed(page);
  await page.locator(".waits").waitFor();
  assert.equal((await world.view(id)).offers.at(-1)?.status, "negotiating", "nothing has happened yet");
  const hr = await openAt(world, "hr", `applications/${id}?part=offer`);
  await hr.page.locator(".waits").getByRole("button").first().click();
  await hr.page.locator(".offer", { hasText: "Withdrawn" }).waitFor();
  assert.equal((await world.view(id)).offers.at(-1)?.status, "withdrawn");
  await hr.window.close();
  await window.close();
});

test("a no is noted by keyboard alone; a draft that nobody heard of goes", { skip }, async () => {
  const { world } = opened;
  const declined = await beforeTheOffer(world, "Dina Zephyrine");
  await negotiated(world, declined);
  const { window, page } = await openAt(world, "recruiter", `applications/${declined}?part=offer`);
  await tabTo(page, /^Declined$/, 120);
  await page.keyboard.press("Enter");
  await page.locator(".sheet").waitFor();
  const day = page.locator(".sheet input[type=date]");
  const today = await day.inputValue();
  await day.fill("");
  await page.locator(".sheet").getByText("Fill this in.").waitFor();
  assert.ok(await act(page, "Declined").isDisabled(), "an answer has a day");
  await day.fill(today);
  await tabTo(page, /^Declined$/);
  await page.keyboard.press("Enter");
  await said(page, "Recorded: offer declined");
  await closed(page);
  await page.locator(".offer", { hasText: "Declined" }).waitFor();
  assert.equal((await world.view(declined)).offers.at(-1)?.status, "declined");
  await window.close();

  const drafted = await beforeTheOffer(world, "Dora Zephyrine");
  await world.command(drafted, "offers", { terms: terms(2_400_000) });
  const other = await openAt(world, "recruiter", `applications/${drafted}?part=offer`);
  await further(other.page, "Discard draft");
  await other.page.getByRole("alertdialog").getByRole("button", { name: "Discard draft" }).click();
  await said(other.page, "Draft discarded");
  await button(other.page, "Draft offer").waitFor();
  assert.equal((await world.view(drafted)).offers.at(-1)?.status, "discarded");
  await other.window.close();
});
