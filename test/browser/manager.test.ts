import assert from "node:assert/strict";
import { test } from "node:test";
import { person } from "../journeys/world.ts";
import type { World } from "../journeys/world.ts";
import { barriers, schemes, tooWide, Window, withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { focusReturns, languages, looks, openAs, tabTo, taps } from "./portal.ts";

/** A manager is asked whether people still work here, and answers in the app or from the mail. */

const skip = withoutBrowser;
const opened = openStage();

/** People who started four weeks ago, each with the page that the manager's mail leads to. */
async function asked(world: World, ...names: readonly string[]) {
  const ids: string[] = [];
  for (const name of names) {
    const applicationId = await world.refer(person({ name }));
    await world.walk(applicationId, "started-work");
    ids.push(applicationId);
  }
  await world.advance("PT6M");
  const mails = await world.mailsDuring(() => world.advance("P28DT12H"));
  return ids.map((applicationId, index) => {
    const name = names[index] ?? "";
    const mail = mails.find(({ to, subject }) => to === world.address("manager") && subject.includes(name));
    assert.ok(mail, "the manager is asked by mail");
    const [, href = ""] = /href="([^"]*\/checks\/[^"]*)"/.exec(mail.html) ?? [];
    assert.match(href, /\/checks\/org_/);
    return { applicationId, address: href.replace(/^https?:\/\/[^/]+/, world.stack.url) };
  });
}
const nobody = { applicationId: "", address: "" };

const answers = async (world: World, applicationId: string) => {
  const { milestones } = await world.as("recruiter").get<{
    milestones: {
      milestone: string;
      outcomes: { outcome: string; standing: boolean; by: Record<string, string> }[];
    }[];
  }>(`/v1/applications/${applicationId}`);
  return milestones
    .filter(({ milestone }) => milestone.startsWith("still-working"))
    .flatMap(({ outcomes }) => outcomes.filter(({ standing }) => standing))
    .map(({ outcome, by }) => [outcome, by["memberId"]]);
};

test("a manager answers from the mail, without signing in or a script", { skip }, async () => {
  const { world } = opened;
  const [{ applicationId, address } = nobody] = await asked(world, "Quendra Zephyrine");
  const window = await Window.open({ width: 360, scripts: false });
  const { page } = window;
  await page.goto(address);
  await page.getByRole("heading", { name: "Is Quendra Zephyrine still employed here?" }).waitFor();
  assert.deepEqual(await answers(world, applicationId), [], "opening it answers nothing");
  await page.getByRole("button", { name: "Yes, employed here" }).click();
  await page.getByRole("heading", { name: "Quendra Zephyrine: answered" }).waitFor();
  const manager = world.member("manager");
  assert.deepEqual(await answers(world, applicationId), [["yes", manager]]);
  await page.goto(address);
  assert.match(await page.innerText("main"), /Employed here\s+You answered on/);
  assert.deepEqual(await answers(world, applicationId), [["yes", manager]], "a second visit changes nothing");
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test("a no from the mail asks how and when, by keyboard alone", { skip }, async () => {
  const { world } = opened;
  const [{ applicationId, address } = nobody] = await asked(world, "Quirin Zephyr");
  const window = await Window.open({ width: 360 });
  const { page } = window;
  await page.goto(address);
  const looksAt = async (what: string) => {
    const found: string[] = [];
    for (const width of [360, 1440] as const)
      for (const scheme of schemes) {
        await window.look(width, scheme);
        const folder = process.env["SCREENSHOTS"];
        if (folder) await page.screenshot({ path: `${folder}/check-${what}-${width}-${scheme}.png` });
        if ((await tooWide(page)) > 0) found.push(`${what}: too wide at ${width}`);
        found.push(...(await barriers(page)));
      }
    assert.deepEqual(found, [], what);
  };
  await looksAt("question");
  await tabTo(page, /No, not any more/);
  await page.keyboard.press("Enter");
  await page.getByText("How did it end?").waitFor();
  await looksAt("how");
  await page.getByLabel("They left").focus();
  await page.keyboard.press("Space");
  const day = new Date(world.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Last day of employment").fill(day);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Quirin Zephyr: answered" }).waitFor();
  await looksAt("answered");
  const [first, ...others] = await answers(world, applicationId);
  assert.deepEqual([first, others.length], [["left", world.member("manager")], 0]);
  await window.close();
});

test(
  "in the app: yes is one tap, a no says how and when, and nothing moves under the thumb",
  { skip },
  async () => {
    const { world } = opened;
    const [one = nobody, other = nobody] = await asked(world, "Quenby Zephyr", "Quill Zephyr");
    const manager = world.member("manager");
    const { window, page } = await openAs(world.stack, "manager", "still-employed", { width: 360 });
    const yes = page.getByRole("button", { name: "Yes: Quenby Zephyr" });
    await yes.waitFor();
    const next = page.locator(".check", { hasText: "Quill" });
    const top = async () => Math.round((await next.boundingBox())?.y ?? -1);
    const before = await top();
    const count = await taps(page, "answer that somebody still works here (manager)", async () => {
      await yes.click();
      await page.getByText("Recorded: Quenby Zephyr, Employed here").waitFor();
    });
    assert.equal(count.taps, 1);
    assert.deepEqual(await answers(world, one.applicationId), [["yes", manager]]);
    assert.ok(before > 0 && (await top()) <= before, "the next one is not pushed down");

    await tabTo(page, /No: Quill Zephyr/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: /Quill Zephyr: how did it end/ }).waitFor();
    await page.getByRole("button", { name: "Record" }).click();
    await page.getByText("Choose how it ended, and on which day.").first().waitFor();
    await page.getByText("We ended it", { exact: true }).click();
    await page.getByLabel("Last day of employment").fill("2020-01-01");
    await page.getByRole("button", { name: "Record" }).click();
    await page
      .getByText(/cannot have happened before/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await focusReturns(page, /No: Quill Zephyr/);
    assert.deepEqual(await answers(world, other.applicationId), [], "nothing was recorded");
    await page.getByRole("button", { name: "Not known: Quill Zephyr" }).click();
    await page.getByText("Recorded: Quill Zephyr, Not known").waitFor();
    assert.deepEqual(await answers(world, other.applicationId), [["not-known", manager]]);
    await window.close();
  },
);

test("the page looks right in four languages, on phone, tablet and desk", { skip }, async () => {
  const { world } = opened;
  await asked(world, "Quincy Zephyr");
  const found: string[] = [];
  for (const language of languages) {
    const shown = await openAs(world.stack, "manager", "still-employed", { language });
    await shown.page.locator(".check").first().waitFor();
    found.push(...(await looks(shown, world.stack, `manager-${language}`)));
    await shown.window.close();
  }
  assert.deepEqual(found, []);
});
