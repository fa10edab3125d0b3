import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { act, closed, openAt, said, terms } from "./panels.ts";
import { focusReturns, settled, tabTo, tabToField } from "./portal.ts";

/** What recruiters do to an application now and then, by keyboard: the effect is looked for through the API. */

const skip = withoutBrowser;
const opened = openStage();

async function press(page: Page, name: RegExp, most?: number): Promise<void> {
  await tabTo(page, name, most);
  await page.keyboard.press("Enter");
}
/** Types over what a field of the sheet holds. */
async function write(page: Page, name: RegExp, text: string): Promise<void> {
  await tabToField(page, name);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

test("two applications of one person are compared, made one, and taken apart again", { skip }, async () => {
  const { world } = opened;
  const name = "Merle Zephyrine";
  const older = await world.refer(person({ name, phone: "+447700902001" }));
  const other = person({ name, phone: "+447700902001", postcode: "LS1 4DY" });
  const younger = await world.refer(other, { job: "kitchen-assistant" });
  await world.record(older, "contact-made", "spoke-interested");
  await world.rest();
  const { window, page } = await openAt(world, "recruiter", `applications/${younger}`);
  await page.locator("section", { hasText: "Possibly the same person" }).getByText("same phone").waitFor();
  await press(page, /^Compare$/, 90);
  const sheet = page.getByRole("dialog", { name: "The same person?" });
  // What they have alike and what not is told side by side.
  await sheet.locator("tr", { hasText: "Postcode" }).getByText("LS1 4DY").waitFor();
  assert.equal(await sheet.locator("tr.same", { hasText: "Phone" }).count(), 1);
  assert.equal(await sheet.locator("tr.same", { hasText: "Postcode" }).count(), 0);
  await press(page, /^Merge$/);
  await said(page, "Merged");
  await closed(page);
  const states = async () => [(await world.view(older)).state, (await world.view(younger)).state];
  assert.deepEqual(await states(), ["live", "archived"], "the younger goes into the older");
  assert.deepEqual((await world.view(older)).mergedWith, [younger]);
  await page.getByText("Merged into another application").first().waitFor();
  // What was pressed went with what it did: one goes on in the part of the page where it stood.
  await focusReturns(page, /^Merged with$/);

  await press(page, /^Take apart$/, 90);
  await page.getByRole("dialog").getByText("Both stand by themselves again.").waitFor();
  await tabTo(page, /^Close$/);
  await press(page, /^Take apart$/);
  await said(page, "Taken apart");
  await closed(page);
  await focusReturns(page, /^Possibly the same person$/);
  assert.deepEqual(await states(), ["live", "live"]);
  assert.deepEqual((await world.view(older)).mergedWith, []);
  assert.equal((await world.view(older)).openMilestone, "interview-booked", "what was recorded stays");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("who has nothing in common is merged once somebody says that they know them", { skip }, async () => {
  const { world } = opened;
  const older = await world.refer(person({ name: "Mats Zephyrquist", postcode: "LS1 4DY" }));
  const younger = await world.refer(person({ name: "Mattias Zephyrquist" }), { job: "kitchen-assistant" });
  await world.rest();
  const { window, page } = await openAt(world, "recruiter", `applications/${younger}`);
  await press(page, /^More$/, 90);
  await page.getByRole("menuitem", { name: "Merge with another" }).waitFor();
  await page.keyboard.type("Merge");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Merge with another" }).waitFor();
  await tabTo(page, /^Candidate’s name$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Mats Zephyrquist");
  await press(page, /^Mats Zephyrquist$/);
  await page.getByRole("dialog", { name: "The same person?" }).waitFor();
  assert.ok(await act(page, "Merge").isDisabled(), "nothing but a person's word makes them one");
  await tabToField(page, /^I know that they are one person$/);
  await page.keyboard.press("Space");
  await press(page, /^Merge$/);
  await said(page, "Merged");
  assert.deepEqual((await world.view(older)).mergedWith, [younger]);
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("a candidate's details are corrected; what is no number is said at its field", { skip }, async () => {
  const { world } = opened;
  const friend = person({ name: "Corin Zephyrine" });
  const id = await world.refer(friend);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}`);
  await press(page, /Correct details/, 90);
  const sheet = page.getByRole("dialog", { name: "Correct details" });
  await sheet.waitFor();
  assert.ok(await act(page, "Correct details").isDisabled(), "nothing is different yet");
  await write(page, /^Name$/, "Corinne Zephyrine");
  await write(page, /^Phone$/, "12");
  await page.keyboard.press("Enter");
  await sheet.locator(".field", { hasText: "Phone" }).locator(".error").waitFor();
  assert.equal((await world.view(id)).candidate.name, "Corin Zephyrine", "nothing was sent of it");
  assert.equal(await sheet.getByLabel("Name", { exact: true }).inputValue(), "Corinne Zephyrine");
  await write(page, /^Phone$/, "+447700902007");
  await write(page, /^Postcode$/, "LS1 4DY");
  await page.keyboard.press("Enter");
  await said(page, "Details corrected");
  await closed(page);
  await focusReturns(page, /Correct details/);
  const { candidate } = await world.view(id);
  assert.deepEqual(
    [candidate.name, candidate.phone, candidate.postcode, candidate.email],
    ["Corinne Zephyrine", "+447700902007", "LS1 4DY", friend.email],
  );
  await page.getByRole("heading", { level: 1, name: "Corinne Zephyrine" }).waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("what a colleague corrects while the sheet is open is shown in it, and stays", { skip }, async () => {
  const { world } = opened;
  const id = await world.refer(person({ name: "Corvin Zephyrine" }));
  const { window, page } = await openAt(world, "recruiter", `applications/${id}`);
  await press(page, /Correct details/, 90);
  await page.getByRole("dialog", { name: "Correct details" }).waitFor();
  await write(page, /^Postcode$/, "LS1 4DY");
  await world
    .as("recruiter")
    .expect([200], "PATCH", `/v1/applications/${id}/candidate`, { body: { phone: "+447700902008" } });
  // Whoever comes back to the window later sees the card as it is.
  await page.clock.setFixedTime(world.now() + 10 * 60_000);
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
  await page.locator(".sheet input[type=tel][value='+447700902008']").waitFor();
  await act(page, "Correct details").click();
  await said(page, "Details corrected");
  await closed(page);
  const { candidate } = await world.view(id);
  assert.deepEqual([candidate.phone, candidate.postcode], ["+447700902008", "LS1 4DY"]);
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "an offer is sent in writing; a yes to it that never was is taken back as our error",
  { skip },
  async () => {
    const { world } = opened;
    const friend = person({ name: "Erin Zephyrine" });
    const id = await world.refer(friend);
    await world.walk(id, "interview-completed");
    await world.command(id, "offers", { terms: terms(2_400_000) });
    await world.rest();
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=offer`);
    const offer = async () => (await world.view(id)).offers.at(-1);
    const written = await world.mailsDuring(async () => {
      await press(page, /Send in writing/, 90);
      const sheet = page.getByRole("dialog", { name: "Send in writing" });
      await sheet.getByText("They get a mail with the deadline.").waitFor();
      await tabTo(page, /^Close$/);
      await press(page, /^Send in writing$/);
      await said(page, "Offer sent");
      await closed(page);
      assert.equal((await offer())?.status, "sent");
      await world.advance("PT10M");
    });
    const theirs = written.filter(({ to, subject }) => to === friend.email && /^Our offer/.test(subject));
    assert.equal(theirs.length, 1, "they have it in writing");
    assert.ok(!/24[,.]?000/.test(theirs[0]?.text ?? ""), "no figure stands in a mail");
    await page.clock.setFixedTime(world.now());

    await press(page, /^\s*Accepted$/, 90);
    const answer = page.getByRole("dialog", { name: "Erin Zephyrine says yes" });
    await answer.waitFor();
    await tabTo(page, /^Close$/);
    await press(page, /^Accepted$/);
    await said(page, "Recorded: offer accepted");
    await closed(page);
    assert.deepEqual(
      [(await offer())?.status, (await world.view(id)).openMilestone],
      ["accepted", "started-work"],
    );

    await page.getByRole("tab", { name: "Milestones" }).focus();
    await page.keyboard.press("Home");
    await settled(page);
    await press(page, /Undo: Offer accepted/, 120);
    const undo = page.getByRole("dialog", { name: "Undo: Offer accepted" });
    await undo.getByText("A person was told this.").waitFor();
    assert.ok(await act(page, "Undo").isDisabled(), "a promise to a person is not undone like a slip");
    await tabToField(page, /^It never happened: our record was wrong$/);
    await page.keyboard.press("Space");
    await press(page, /^\s*Undo$/);
    await said(page, "Undone: Offer accepted");
    await closed(page);
    const after = await world.view(id);
    assert.deepEqual(
      [after.state, after.openMilestone, after.offers.at(-1)?.status],
      ["live", "offer", "sent"],
    );
    const { items } = await world
      .as("recruiter")
      .get<{ items: { type: string; data: { recordedInError?: boolean } }[] }>(
        `/v1/applications/${id}/events`,
      );
    assert.equal(items.findLast(({ type }) => type === "OutcomeUndone")?.data.recordedInError, true);
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);
