import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { openAt, said } from "./panels.ts";
import { fieldHasFocus, focusReturns, settled, tabTo, tabToField } from "./portal.ts";

/** Settings by keyboard alone: nothing here is pressed with a pointer, and the API says what came of it. */

const skip = withoutBrowser;
const opened = openStage();

interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly needs?: readonly string[];
}
interface Track {
  readonly label: string;
  readonly milestones: readonly { readonly label: string; readonly outcomes: readonly Outcome[] }[];
}
interface Question {
  readonly questionId: string;
  readonly text: Readonly<Record<string, string>>;
}
interface Plan {
  readonly stages: readonly {
    readonly kind: string;
    readonly interviewerIds: readonly string[];
    readonly questions: readonly Question[];
  }[];
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();

async function press(page: Page, name: RegExp, key = "Enter", most?: number): Promise<void> {
  await tabTo(page, name, most);
  await page.keyboard.press(key);
}
async function tick(page: Page, name: RegExp, most?: number): Promise<void> {
  await tabToField(page, name, most);
  await page.keyboard.press("Space");
}
/** Types over what a field holds. */
async function write(page: Page, name: RegExp, text: string, most?: number): Promise<void> {
  await tabToField(page, name, most);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement.textContent");

test("a track is drafted, its changes read before it is published", { skip }, async () => {
  const { world } = opened;
  const admin = world.as("admin");
  const { trackVersion } = await admin.get<{ trackVersion: number }>("/v1/organisation");
  const before = await admin.get<Track>(`/v1/tracks/${trackVersion}`);
  const { window, page } = await openAt(world, "admin", "settings/track");
  await press(page, /What it says: 1/);
  await page
    .locator(".version-content li", { hasText: "Contact made" })
    .getByText("Spoke, interested")
    .waitFor();
  const folder = process.env["SCREENSHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/admin-track-content.png`, fullPage: true });
  await press(page, /^\s*New version$/);
  await heading(page, "New version of the track");
  await settled(page);
  await write(page, /^Name of the version$/, "With time to think");
  await press(page, /^\s*Contact made$/);
  await write(page, /^Name$/, "First talk");
  const changes = page.locator(".change-list li");
  await changes.getByText("Contact made · Name: Contact made → First talk").waitFor();
  await write(page, /^New outcome$/, "Thinks about it");
  await page.keyboard.press("Enter");
  await changes.getByText("First talk · New outcome: Thinks about it").waitFor();
  await fieldHasFocus(page, "New outcome", "the next is written at once");
  // What it is recorded with is chosen at the outcome itself, further up.
  for (let steps = 0; !/Thinks about it/.test(await focusedText(page)); steps += 1) {
    assert.ok(steps < 20, "back to the new outcome");
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await tick(page, /^Reason$/);
  await press(page, /^Publish$/, "Enter", 200);
  await page.getByText(/is published, and not in force yet/).waitFor();
  await heading(page, "Track");
  await focusReturns(page, /^Track/);
  const { items } = await admin.get<{ items: { version: number; current: boolean }[] }>("/v1/tracks");
  const version = Math.max(...items.map((each) => each.version));
  assert.equal(version, trackVersion + 1);
  assert.equal(items.find(({ current }) => current)?.version, trackVersion, "another is still in force");
  const now = await admin.get<Track>(`/v1/tracks/${version}`);
  assert.equal(now.label, "With time to think");
  const [first, ...rest] = now.milestones;
  assert.equal(first?.label, "First talk");
  assert.deepEqual(first.outcomes.at(-1)?.needs, ["reason"]);
  assert.deepEqual(first.outcomes.slice(0, -1), before.milestones[0]?.outcomes);
  assert.deepEqual(rest, before.milestones.slice(1));
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});
test("an interview plan gets a question, and another person who holds it", { skip }, async () => {
  const { world } = opened;
  const jobId = world.job("care-assistant");
  const plan = () => world.as("admin").get<Plan>(`/v1/jobs/${jobId}/interview-plan`);
  const [before] = (await plan()).stages;
  assert.ok(before);
  const { window, page } = await openAt(world, "admin", `settings/jobs/${jobId}/interviews`);
  await heading(page, /^Interviews: /);
  const hanna = await world.as("hr").get<{ memberId: string; name: string }>("/v1/me");
  assert.ok(!before.interviewerIds.includes(hanna.memberId));
  await tick(page, new RegExp(`^${hanna.name}$`));
  await press(page, /^\s*Add question$/);
  const next = before.questions.length + 1;
  await fieldHasFocus(page, `Question ${next} (English)`, "what was added has the focus");
  await page.keyboard.type("What do you like to cook?");
  await press(page, /^Save$/, "Enter", 150);
  await said(page, /^Saved: interviews of /);
  const [now] = (await plan()).stages;
  assert.deepEqual(now?.interviewerIds, [...before.interviewerIds, hanna.memberId]);
  assert.deepEqual(now.questions.at(-1)?.text, { en: "What do you like to cook?" });
  assert.deepEqual(now.questions.slice(0, -1), before.questions);
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("a table of market pay: a refused line is named, the others come in on request", { skip }, async () => {
  const { world } = opened;
  const { window, page } = await openAt(world, "hr", "settings/market");
  const lines = [
    "occupation,country,currency,date,p25,p50,p75,n,source",
    "night-porter,GB,GBP,2026-04-01,2100000,2200000,2300000,120,Survey",
    "night-porter,GB,GBP,2026-05-01,2100000,2000000,2300000,120,Survey",
  ];
  await tabToField(page, /^CSV$/);
  await page.keyboard.insertText(lines.join("\n"));
  await press(page, /^Import$/);
  await focusReturns(page, /1 line cannot be imported/);
  await page
    .locator(".rejected", { hasText: "Line 3:" })
    .getByText(lines[2] ?? "")
    .waitFor();
  const bands = async () => {
    const { items } = await world
      .as("hr")
      .get<{ items: { occupation: string; date: string }[] }>("/v1/market-bands?limit=100");
    return items.filter(({ occupation }) => occupation === "night-porter").map(({ date }) => date);
  };
  assert.deepEqual(await bands(), [], "none while one is refused");
  await press(page, /^Import the other lines$/);
  await said(page, "1 line imported");
  assert.deepEqual(await bands(), ["2026-04-01"]);
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("the organisation's own promises, and what is wrong said at its field", { skip }, async () => {
  const { world } = opened;
  const promises = async () =>
    (await world.as("admin").get<{ promises?: unknown }>("/v1/organisation")).promises;
  assert.equal(await promises(), undefined);
  const { window, page } = await openAt(world, "admin", "settings");
  await press(page, /^Organisation/);
  await heading(page, "Organisation");
  await settled(page);
  await tick(page, /^Rules of our own$/);
  await write(page, /^After a contact$/, "two");
  await press(page, /^Save$/);
  await page.getByText("Write whole days.").waitFor();
  await fieldHasFocus(page, "After a contact");
  assert.equal(await promises(), undefined, "nothing was sent");
  await write(page, /^After a contact$/, "3");
  await press(page, /^Save$/);
  await said(page, "Saved: organisation");
  assert.deepEqual(await promises(), {
    ...{ received: 1, contact: 3, interviewHeld: 3 },
    accepted: { every: 10, beforeStart: 5 },
  });
  await tick(page, /^Rules of our own$/);
  await press(page, /^Save$/);
  await said(page, "Saved: organisation");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("an agency's client is added, named anew, and gets a contact", { skip }, async () => {
  const { world } = opened;
  const agency = world.as("agency-admin");
  const { window, page } = await openAt(world, "agency-admin", "settings");
  await press(page, /^Clients/);
  await heading(page, "Clients");
  await settled(page);
  await press(page, /^\s*Add client$/);
  await heading(page, "Add client");
  await tabToField(page, /^Name$/);
  await press(page, /^Add client$/);
  await page.getByText("This is needed.").waitFor();
  await fieldHasFocus(page, "Name");
  await page.keyboard.type("Zephyr Freight");
  await page.keyboard.press("Enter");
  await said(page, "Saved: Zephyr Freight");
  await heading(page, "Clients");
  await focusReturns(page, /^Clients/);
  await settled(page);
  await press(page, /^Zephyr Freight$/);
  await heading(page, "Zephyr Freight");
  await settled(page);
  await write(page, /^Name$/, "Zephyr Freight North");
  await press(page, /^Save$/);
  await said(page, "Saved: Zephyr Freight North");
  const { items } = await agency.get<{ items: { clientId: string; name: string }[] }>("/v1/clients");
  const client = items.find(({ name }) => name === "Zephyr Freight North");
  assert.ok(client);
  assert.equal(items.filter(({ name }) => name.startsWith("Zephyr Freight")).length, 1);
  await window.close();

  const members = await openAt(world, "agency-admin", "settings/members/new");
  await write(members.page, /^Name$/, "Zelda Zephyr");
  await write(members.page, /^E-mail$/, "zelda@zephyr-freight.example");
  await tick(members.page, /^Client's contact:/);
  await press(members.page, /^Choose a client/);
  await members.page.getByRole("option", { name: "Zephyr Freight North" }).waitFor();
  await members.page.keyboard.type("Zeph");
  await members.page.keyboard.press("Enter");
  await members.page.getByRole("option").first().waitFor({ state: "detached" });
  await press(members.page, /^Send invitation$/);
  await said(members.page, /^Invited: Zelda Zephyr/);
  const invited = await agency.get<{
    items: { name: string; roles: string[]; clientId?: string }[];
  }>("/v1/members?limit=100");
  const contact = invited.items.find(({ name }) => name === "Zelda Zephyr");
  assert.deepEqual([contact?.roles, contact?.clientId], [["client"], client.clientId]);
  assert.deepEqual(members.window.mistakes(world.stack.url), []);
  await members.window.close();
});
