import { test } from "node:test";
import type { Page } from "playwright-core";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { beforeTheOffer, closed, farApart, negotiated, openAt, planned, said, terms } from "./panels.ts";
import { focusReturns, tabTo } from "./portal.ts";

/** What was pressed goes with what it did: whoever works by keyboard goes on where it was done, not at the top of the page. */

const skip = withoutBrowser;
const opened = openStage();

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name, 120);
  await page.keyboard.press("Enter");
}
/** Presses the button of an open sheet, or of a question, that does what it is for. */
async function does(page: Page, opener: RegExp, name: RegExp, before?: () => Promise<void>): Promise<void> {
  await press(page, opener);
  // What opened it may be called as what it is for: whoever is still on that would only press it once more.
  await page.locator(".sheet:focus-within, .dialog:focus-within").waitFor();
  await before?.();
  await press(page, name);
}
const gone = async (page: Page): Promise<void> => {
  await closed(page);
  await page.locator(".dialog").waitFor({ state: "detached" });
};
const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.locator(".sheet").getByRole("radio", { name }).first().focus();
  await page.keyboard.press("Space");
};

test(
  "an offer is drafted, discarded, told and accepted by keyboard: the focus stays with it",
  { skip },
  async () => {
    const { world } = opened;
    const id = await beforeTheOffer(world, "Fay Zephyrine");
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
    await does(page, /^Draft offer$/, /^Save draft$/, async () => {
      await page.getByLabel("Base pay (GBP)").focus();
      await page.keyboard.type("24000");
    });
    await said(page, "Draft saved");
    await gone(page);
    await focusReturns(page, /^Offer$/);

    await press(page, /^More about the offer$/);
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("End");
    await focusReturns(page, /Discard/);
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    await press(page, /^Discard/);
    await said(page, /discarded/i);
    await gone(page);
    await page.locator(".no-offer").waitFor();
    await focusReturns(page, /^No offer/);

    const drafted = await world.command(id, "offers", { terms: terms(2_400_000) });
    await world.command(id, `offers/${drafted.offers.at(-1)?.offerId ?? ""}/tell`);
    await page.reload();
    await page.click("[data-persona=recruiter]");
    await page.getByText("Version 1 · we offer").waitFor();
    await does(page, /^Accepted$/, /^Accepted$/);
    await said(page, "Recorded: offer accepted");
    await gone(page);
    await focusReturns(page, /^No offer is open/);
    await window.close();
  },
);

test("help is offered, and skipped, by keyboard: the focus stays with it", { skip }, async () => {
  const { world } = opened;
  await world.advanceTo("09:30", 1);
  for (const way of ["Offer help", "Skip"] as const) {
    const id = await beforeTheOffer(world, `Fia Zephyrine ${way}`);
    await negotiated(world, id);
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
    if (way === "Skip") await does(page, /^Skip$/, /^Skip$/, () => choose(page, /pay scale is fixed/));
    else await press(page, /^Offer help$/);
    await said(page, way === "Skip" ? "Help skipped" : "Help offered");
    await gone(page);
    await page.locator(".support .actions").waitFor({ state: "detached" });
    await focusReturns(page, /^Help with the offer$/);
    await window.close();
  }
});

test("a gap is waived by keyboard: the focus stays with what it was of", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Fee Zephyrine");
  await farApart(world, id);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=expectations`);
  await does(page, /Waive: Hours$/, /^Waive$/, () => choose(page, "They accept it"));
  await said(page, "Waived: Hours");
  await gone(page);
  await page.getByRole("button", { name: "Waive: Hours" }).waitFor({ state: "detached" });
  await focusReturns(page, /^Hours$/);
  await window.close();
});

test(
  "interviews are offered, booked and called off by keyboard: the focus stays with them",
  { skip },
  async () => {
    const { world } = opened;
    await planned(world);
    const id = await world.refer(person({ name: "Fred Zephyrine" }));
    await world.record(id, "contact-made", "spoke-interested");
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await does(page, /^Offer times$/, /^Offer times$/);
    await said(page, "Times offered");
    await gone(page);
    await page.locator(".interview").waitFor();
    await focusReturns(page, /^First interview$/);

    await does(page, /^Book a time$/, /^Book a time$/, async () => {
      await page.locator(".free-times").waitFor();
      await choose(page, /\d/);
    });
    await said(page, /^Booked: /);
    await gone(page);
    // The same button, by another name.
    await focusReturns(page, /^Move$/);

    await does(page, /^Call off$/, /^Call off$/);
    await said(page, "Interview called off");
    await gone(page);
    await page.locator(".interview .actions").waitFor({ state: "detached" });
    await focusReturns(page, /^First interview$/);
    await window.close();
  },
);
