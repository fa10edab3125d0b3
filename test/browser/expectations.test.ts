import assert from "node:assert/strict";
import { test } from "node:test";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { act, beforeTheOffer, button, closed, farApart, negotiated, openAt, said } from "./panels.ts";
import { focusReturns, tabTo } from "./portal.ts";

/** What a candidate wants, as it is noted on the phone, set beside job and market, and explained. */

const skip = withoutBrowser;
const opened = openStage();

interface Kept {
  readonly answers: {
    readonly hoursPerWeek?: number;
    readonly pay?: { readonly gross?: { readonly amount: number } };
  };
  readonly explanations: readonly { readonly topic: string; readonly explainedOn?: string }[];
  readonly intentions: readonly {
    readonly intention: string;
    readonly motivation: number;
    readonly concerns: string[];
  }[];
}

test(
  "pay is noted and stands beside job and labour market; what is no amount is not sent",
  { skip },
  async () => {
    const { world } = opened;
    const band = {
      occupation: "registered-nurse",
      country: "GB",
      currency: "GBP",
      date: "2026-10-01",
      p25: 3_310_000,
      p50: 3_550_000,
      p75: 3_820_000,
      n: 412,
      source: "ASHE 2026",
    };
    const put = await world.as("hr").call("PUT", "/v1/market-bands", { body: band });
    assert.ok([200, 409].includes(put.status), put.text);
    const id = await world.refer(person({ name: "Paula Zephyrine" }), { job: "registered-nurse" });
    await world.record(id, "contact-made", "spoke-interested");
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=expectations`);
    const read = () => world.as("recruiter").get<Kept>(`/v1/applications/${id}/expectations`);
    await button(page, "Note answers").click();
    const bonus = page.getByLabel("Bonus a year (GBP)");
    await bonus.fill("a bit");
    await page.getByLabel("Hours a week", { exact: true }).fill("37.5");
    await act(page, "Save answers").click();
    await page.getByText("This is not an amount.").waitFor();
    assert.equal((await read()).answers.hoursPerWeek, undefined, "nothing of it was sent");
    await bonus.fill("");
    await page.getByLabel("Gross (GBP)").fill("3,000");
    await act(page, "Save answers").click();
    await said(page, "Answers noted");
    await closed(page);
    await focusReturns(page, /Note answers/);
    const { answers } = await read();
    assert.deepEqual([answers.hoursPerWeek, answers.pay?.gross?.amount], [37.5, 300_000]);
    await page.locator(".answers dd", { hasText: "£3,000.00 a month gross" }).waitFor();
    const pay = page.locator(".item", { has: page.getByRole("heading", { name: "Pay", exact: true }) });
    assert.match(
      await pay.innerText(),
      /They want\s+£3,000\.00 a month gross, £36,000\.00 for a full-time year/,
    );
    await pay.getByRole("button", { name: "Beside it: market and offers here" }).click();
    await pay.getByRole("row", { name: /^Labour market / }).waitFor();
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test(
  "where they stand is kept while it is noted: a press beside the sheet loses nothing",
  { skip },
  async () => {
    const { world } = opened;
    const id = await beforeTheOffer(world, "Irma Zephyrine");
    await negotiated(world, id);
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=expectations`);
    const one = (name: string) =>
      page.getByRole("radiogroup", { name: "How much they want it" }).getByRole("radio", { name });
    await button(page, "Note it").click();
    await page.locator(".scale").first().locator(".radio", { hasText: "4" }).click();
    await page.locator(".sheet .tick", { hasText: "Team" }).click();
    await page.keyboard.press("Escape");
    await closed(page);
    await button(page, "Note it").click();
    assert.ok(await one("4").isChecked());
    assert.ok(await page.locator(".sheet").getByRole("checkbox", { name: "Team" }).isChecked());
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("where they stand and what was explained are noted by keyboard alone", { skip }, async () => {
  const { world } = opened;
  const id = await beforeTheOffer(world, "Ilse Zephyrine");
  await negotiated(world, id);
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=expectations`);
  const read = () => world.as("recruiter").get<Kept>(`/v1/applications/${id}/expectations`);
  await tabTo(page, /^Note it$/, 120);
  await page.keyboard.press("Enter");
  await page.locator(".sheet").waitFor();
  for (const [group, name] of [
    ["What they intend", "Rather yes"],
    ["How much they want it", "4"],
    ["How they like the offer", "3"],
  ] as const) {
    await page.getByRole("radiogroup", { name: group }).getByRole("radio", { name }).focus();
    await page.keyboard.press("Space");
  }
  await tabTo(page, /^Note it$/);
  await page.keyboard.press("Enter");
  await said(page, "Noted where they stand");
  await closed(page);
  await focusReturns(page, /^Note it$/);
  const { intentions } = await read();
  assert.deepEqual(
    intentions.map(({ intention, motivation, concerns }) => [intention, motivation, concerns]),
    [["rather-accept", 4, []]],
  );
  await page.locator(".intention", { hasText: "Wants it 4 of 5, likes the offer 3 of 5" }).waitFor();

  const hours = page.locator(".explained").getByRole("checkbox", { name: /Hours and shifts/ });
  await hours.focus();
  await page.keyboard.press("Space");
  await said(page, "Ticked: explained");
  assert.equal(await page.evaluate("document.activeElement.type"), "checkbox", "the focus stays");
  const explained = (await read()).explanations.filter(({ explainedOn }) => explainedOn !== undefined);
  assert.deepEqual(
    explained.map(({ topic }) => topic),
    ["hours"],
  );
  const topic = page.locator(".topic", { hasText: "Hours and shifts" });
  await topic.getByText("Counts once answered").waitFor();
  assert.ok(await hours.isChecked());

  // What is answered after it is explained anew.
  await farApart(world, id);
  await page.reload();
  await page.click("[data-persona=recruiter]");
  await topic.getByText("Answer changed since").waitFor();
  await topic.getByRole("button", { name: "Explained again: Hours and shifts" }).focus();
  await page.keyboard.press("Enter");
  await topic.getByText("Answer changed since").waitFor({ state: "detached" });
  await page.locator(".explained", { hasText: "1 of 6" }).waitFor();

  await hours.focus();
  await page.keyboard.press("Space");
  await said(page, "Tick taken back");
  await page.locator(".explained", { hasText: "0 of 6" }).waitFor();
  // The last tick falls; the one before the answer stays what it was.
  await topic.getByText("Answer changed since").waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});
