import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { person, words } from "../journeys/world.ts";
import { Window, withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { focusReturns, languages, looks, openAs, tabTo, taps } from "./portal.ts";

/** A referrer on the phone: a job is shared, a friend applies through the link and is followed step by step. */

const skip = withoutBrowser;
const opened = openStage();
const friend = "Quendra Zephyrine";

/** The card of the friend, as its referrer reads it. */
const card = (page: Page) => page.locator(".referral", { hasText: "Quendra" });
/** The steps of the friend, each in a line: what, when, what it is worth. */
async function steps(page: Page): Promise<string[]> {
  const trigger = card(page).getByRole("button", { name: "All steps" });
  if ((await trigger.getAttribute("aria-expanded")) === "false") await trigger.click();
  const lines = await card(page).locator(".steps li").allInnerTexts();
  return lines.map((line) => line.replace(/\s+/g, " ").trim());
}

test(
  "a referrer shares a job, a friend applies through the link, and every step is followed with its points",
  { skip },
  async () => {
    const { world } = opened;
    const told: string[] = [];
    const listen = (page: Page) =>
      page.on("response", (response) => {
        if (response.url().includes("/v1/")) void response.text().then((text) => told.push(text));
      });

    const sharing = await openAs(world.stack, "referrer", "jobs-to-share", { width: 360 });
    const link = sharing.page.getByRole("status", { name: "Your link" });
    const shared = await taps(sharing.page, "have a job's link to share (referrer)", async () => {
      await sharing.page.getByRole("button", { name: "Share: Care assistant" }).click();
      await link.getByText("/share/").waitFor();
    });
    assert.equal(shared.taps, 1);
    const address = await link.innerText();
    assert.match(await sharing.page.getByLabel("Message", { exact: true }).inputValue(), /Care assistant/);
    await sharing.page.getByRole("button", { name: "Language of the message" }).click();
    await sharing.page.getByRole("option", { name: "Nederlands" }).click();
    assert.match(
      await sharing.page.getByLabel("Message", { exact: true }).inputValue(),
      /Ik dacht aan jou/,
      "in the friend's language",
    );
    await sharing.page.getByRole("button", { name: "Show a QR code" }).click();
    await sharing.page.getByRole("img", { name: /QR code of your link/ }).waitFor();
    assert.deepEqual(await looks(sharing, world.stack, "referrer-sharing"), []);
    await sharing.window.close();

    const guest = await Window.open({ width: 360 });
    await guest.page.goto(address);
    await guest.page.fill("[name=name]", words(friend));
    await guest.page.fill("[name=email]", words("quendra@zephyrine.example"));
    await guest.page.fill("[name=phone]", words("+447700901999"));
    await guest.page.fill("[name=postcode]", "LS6 2QD");
    for (const group of ["newToSector", "movingCloser", "answer.night-shifts", "answer.right-to-work"])
      await guest.page.check(`[name="${group}"][value="${group === "newToSector" ? "no" : "yes"}"]`);
    await Promise.all([guest.page.waitForURL(/.*/), guest.page.click("form button")]);
    await guest.close();
    await world.rest();
    const { items } = await world
      .as("recruiter")
      .get<{ items: { applicationId: string }[] }>("/v1/applications");
    const [applied] = items;
    assert.ok(applied, "the friend's application is there");
    const { applicationId } = applied;

    const seen = async () => {
      const again = await Window.open({ width: 360 });
      listen(again.page);
      await again.page.goto(`${world.stack.url}/app/referrals`);
      await again.page.click("[data-persona=referrer]");
      await card(again.page).waitFor();
      const lines = await steps(again.page);
      const text = await card(again.page).innerText();
      await again.close();
      return { lines, text };
    };
    assert.match((await seen()).text, /In progress[\s\S]*Next step\s*First talk/);
    const secret = words("They were late and want 31 000.");
    await world.record(applicationId, "contact-made", "spoke-interested", { note: secret });
    await world.advance("PT6M");
    assert.match((await seen()).lines[0] ?? "", /^First talk Reached on /);
    await world.record(applicationId, "interview-booked", "booked", world.booking(2));
    await world.record(applicationId, "interview-completed", "held-forward");
    await world.advance("PT6M");
    const held = await seen();
    assert.ok(
      held.lines.some((line) => /^Interview done Reached on .* £25.00 25 points · Earned$/.test(line)),
      held.lines.join("\n"),
    );
    assert.match(held.text, /Earned\s*£25\.00\s*25 points · before tax/);
    await world.record(applicationId, "offer", "accepted");
    await world.record(applicationId, "started-work", "started");
    await world.advance("PT6M");
    const started = await seen();
    assert.ok(
      started.lines.some((line) => /^Started work Reached on .* £100.00 100 points · Earned$/.test(line)),
      started.lines.join("\n"),
    );
    assert.ok(
      started.lines.some((line) => /^Working here for 4 weeks Expected on /.test(line)),
      started.lines.join("\n"),
    );

    const account = await openAs(world.stack, "referrer", "referrals", { width: 360 });
    listen(account.page);
    await account.page.getByRole("link", { name: "Points" }).click();
    await account.page.locator(".balance .amount").waitFor();
    assert.equal(await account.page.locator(".balance .amount").innerText(), "£125.00");
    const history = (await account.page.locator(".entries li").allInnerTexts()).join("\n");
    assert.match(history, /Quendra · Started work/);
    assert.match(history, /Quendra · Interview done/);
    await account.window.close();

    const all = told.join("\n");
    assert.ok(all.includes("Quendra") && all.length > 1000, "what was asked for was listened to");
    for (const kept of [secret, "Zephyrine", "quendra@", "+447700901999", "LS6 2QD", "noteId", "attendance"])
      assert.ok(!all.includes(kept), `a reply says ${kept}`);
    assert.doesNotMatch(all, /"(?:reason|class|terms|offers|details|notes|contacts|outcomes?)":/);
  },
);

test("by keyboard: from the first page to a copied link, and back to where one was", { skip }, async () => {
  const { world } = opened;
  const { window, page } = await openAs(world.stack, "referrer", "jobs-to-share", { width: 360 });
  await tabTo(page, /Share: Care assistant/);
  await page.keyboard.press("Enter");
  await page.getByRole("status", { name: "Your link" }).getByText("/share/").waitFor();
  await tabTo(page, /Copy the message/);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await focusReturns(page, /Share: Care assistant/);
  await window.close();
});

test(
  "a friend is followed by keyboard alone, from the steps to the points they brought",
  { skip },
  async () => {
    const { world } = opened;
    const applicationId = await world.refer(person({ name: "Kasimir Zephyrson" }));
    await world.record(applicationId, "contact-made", "spoke-interested");
    await world.record(applicationId, "interview-booked", "booked", world.booking(3));
    await world.record(applicationId, "interview-completed", "held-forward");
    await world.advance("PT6M");
    const { window, page } = await openAs(world.stack, "referrer", "referrals", { width: 360 });
    const followed = page.locator(".referral", { hasText: "Kasimir" });
    await followed.waitFor();
    const steps = followed.getByRole("button", { name: "All steps" });
    const near = () =>
      page.evaluate<string>("document.activeElement.closest('.referral')?.textContent ?? ''");
    do {
      await page.keyboard.press("Tab");
      await tabTo(page, /^All steps/);
    } while (!(await near()).includes("Kasimir"));
    if ((await steps.getAttribute("aria-expanded")) === "false") await page.keyboard.press("Enter");
    await followed.locator(".steps li", { hasText: "Interview done" }).waitFor();
    assert.match(await followed.locator(".steps").innerText(), /Interview done\s+Reached on/);
    await tabTo(page, /^Points$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Points" }).waitFor();
    await page.locator(".entries li", { hasText: "Kasimir · Interview done" }).waitFor();
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("a language that is chosen is the pages' and the mails', on every device", { skip }, async () => {
  const { world } = opened;
  const { window, page } = await openAs(world.stack, "referrer-leeds", "", { width: 360 });
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "Preferences" }).click();
  await page.getByRole("heading", { level: 1, name: "Preferences" }).waitFor();
  await page.getByText("Svenska", { exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Inställningar" }).waitFor();
  const kept = await world.as("referrer-leeds").get<{ locale: string }>("/v1/me/preferences");
  assert.equal(kept.locale, "sv");
  await window.close();
});

test("the pages look right in four languages, on phone, tablet and desk", { skip }, async () => {
  const { world } = opened;
  const found: string[] = [];
  for (const language of languages)
    for (const address of ["referrals", "jobs-to-share", "points", "preferences"]) {
      const shown = await openAs(world.stack, "referrer", address, { language });
      found.push(...(await looks(shown, world.stack, `referrer-${address}-${language}`)));
      await shown.window.close();
    }
  assert.deepEqual(found, []);
});
