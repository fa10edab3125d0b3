import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { person, words, type World } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { act, button, closed, openAt, passes, planned, said, terms } from "./panels.ts";
import { settled, tabTo } from "./portal.ts";

/** What takes days and several people: a final interview, an agency and its client, a candidate whom nobody calls. */

const skip = withoutBrowser;
const opened = openStage();

async function press(page: Page, name: RegExp, most?: number): Promise<void> {
  await tabTo(page, name, most);
  await page.keyboard.press("Enter");
}

interface Interviews {
  readonly items: readonly {
    readonly interviewId: string;
    readonly kind: string;
    readonly status: string;
    readonly endsAt?: string;
    readonly scorecards: readonly { readonly recommendation: string }[];
  }[];
}
const interviewsOf = async (world: World, id: string, persona = "recruiter") =>
  (await world.as(persona).get<Interviews>(`/v1/applications/${id}/interviews`)).items;
/** The scorecard that is owed, as its interviewer writes it. */
async function writesScorecard(page: Page, name: string): Promise<void> {
  await page.locator(".interview-lines").getByRole("link", { name }).click();
  await page.getByText("The candidate may read this.").waitFor();
  for (const field of await page.getByLabel("What you heard").all()) await field.fill("Calm and exact.");
  await page.locator(".radio", { hasText: /^Yes$/ }).click();
  await button(page, "Send scorecard").click();
  await said(page, "Scorecard sent");
}

test(
  "a final interview: added to the plan, offered, booked, heard, and what came of it recorded",
  { skip },
  async () => {
    const { world } = opened;
    await planned(world);
    const job = world.job("care-assistant");
    const plan = await openAt(world, "recruiter", `settings/jobs/${job}/interviews`);
    await button(plan.page, "Add final interview").click();
    const final = plan.page.getByRole("region", { name: "Final interview" });
    await final.locator("label.tick", { hasText: "Ivan Petrov" }).click();
    await final.getByLabel("Where to come").fill("Northgate Leeds, reception");
    await final.getByLabel("Question 1 (English)").fill("What would you change here?");
    await button(plan.page, "Save").click();
    await said(plan.page, /^Saved: interviews of /);
    await plan.window.close();

    const name = "Fina Zephyrine";
    const id = await world.refer(person({ name }));
    await world.walk(id, "interview-booked");
    await world.advance("PT4H");
    await world.record(id, "interview-completed", "held-second");
    await world.rest();
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await press(page, /Offer times$/, 90);
    await page.getByRole("radio", { name: /^Final interview/ }).waitFor();
    assert.ok(await page.getByRole("radio", { name: /^Final interview/ }).isChecked(), "it is the next");
    await tabTo(page, /^Close$/);
    await press(page, /^Offer times$/);
    await said(page, "Times offered");
    await closed(page);
    assert.equal((await interviewsOf(world, id)).at(-1)?.status, "offered");
    await press(page, /Book a time$/, 90);
    await page.locator(".free-times .radio").first().click();
    await act(page, "Book a time").click();
    await said(page, /^Booked: /);
    await closed(page);
    const booked = (await interviewsOf(world, id)).at(-1);
    assert.deepEqual([booked?.kind, booked?.status], ["final", "booked"]);
    await window.close();

    await passes(world, booked?.endsAt ?? "");
    const interviewer = await openAt(world, "interviewer", "interviews");
    await writesScorecard(interviewer.page, name);
    assert.deepEqual(interviewer.window.mistakes(world.stack.url), []);
    await interviewer.window.close();

    const after = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await after.page.locator(".scorecards", { hasText: "Calm and exact." }).first().waitFor();
    await after.page.locator(".interview", { hasText: "Held" }).first().waitFor();
    // What it is chosen with stands above the parts: one press, and the sheet has it chosen.
    await press(after.page, /^\s*Final held, going forward$/, 90);
    await after.page.locator(".outcome.chosen", { hasText: "Final held, going forward" }).waitFor();
    await after.page.locator(".sheet-foot button.main").click();
    await said(after.page, "Recorded: Final held, going forward");
    await closed(after.page);
    const view = await world.view(id);
    assert.equal(view.openMilestone, "offer");
    const held = (await interviewsOf(world, id)).at(-1);
    assert.deepEqual(
      [held?.kind, held?.status, held?.scorecards.map(({ recommendation }) => recommendation)],
      ["final", "held", ["yes"]],
    );
    assert.deepEqual(after.window.mistakes(world.stack.url), []);
    await after.window.close();
  },
);

test(
  "an agency's client sees who comes to an interview, holds it, and how the offer stands: no note, no pay",
  { skip },
  async () => {
    const { world } = opened;
    const agency = world.as("agency-recruiter");
    const name = "Clio Zephyrine";
    const friend = person({ name });
    const id = await world.refer(friend, { referrer: "agency-referrer", job: "warehouse-operative" });
    const note = words("Would rather work nights than mornings.");
    await world.record(id, "contact-made", "spoke-interested", { note }, "agency-recruiter");
    await world.rest();
    const before = await openAt(world, "client", `applications/${id}`);
    await before.page.locator("main .failure").waitFor();
    assert.ok(!(await before.page.innerText("body")).includes(name), "not before an interview is booked");
    await before.window.close();

    const path = `/v1/applications/${id}/interviews`;
    await agency.post(path, { kind: "first" });
    const interviewId = (await interviewsOf(world, id, "agency-recruiter")).at(-1)?.interviewId ?? "";
    const { times } = await agency.get<{ times: { startsAt: string; endsAt: string }[] }>(
      `${path}/${interviewId}/slots`,
    );
    const [time] = times;
    assert.ok(time, "the client's contact is free");
    await agency.post(`${path}/${interviewId}/book`, { startsAt: time.startsAt, format: "in-person" });
    await world.rest();
    const coming = await openAt(world, "client", "applications");
    const job = coming.page.locator("tr", { hasText: name }).locator(".at-job");
    assert.match(await job.innerText(), /^Warehouse operative\s+\S/i, "which job it is about, and where");
    await coming.page.getByRole("link", { name }).click();
    await coming.page.getByRole("heading", { level: 1, name }).waitFor();
    await settled(coming.page);
    assert.deepEqual(await coming.page.getByRole("tab").allInnerTexts(), []);
    assert.ok(!(await coming.page.innerText("body")).includes(note), "notes are the agency's");
    assert.deepEqual(coming.window.mistakes(world.stack.url), []);
    await coming.window.close();

    await passes(world, time.endsAt);
    const held = await openAt(world, "client", "interviews", { width: 360 });
    await held.page.getByText("1 scorecard to write.").waitFor();
    await writesScorecard(held.page, name);
    assert.deepEqual(held.window.mistakes(world.stack.url), []);
    await held.window.close();
    const [first] = await interviewsOf(world, id, "agency-recruiter");
    assert.equal(first?.scorecards.length, 1);

    await world.record(id, "interview-completed", "held-forward", {}, "agency-recruiter");
    const drafted = await world.command(id, "offers", { terms: terms(2_412_300) }, "agency-recruiter");
    const { offerId = "" } = drafted.offers.at(-1) ?? {};
    await world.command(id, `offers/${offerId}/tell`, {}, "agency-recruiter");
    await world.rest();
    const offered = await openAt(world, "client", `applications/${id}?part=offer`);
    await offered.page.locator(".offer", { hasText: "Told" }).waitFor();
    assert.deepEqual(await offered.page.getByRole("tab").allInnerTexts(), ["Milestones", "Offer"]);
    assert.doesNotMatch(await offered.page.innerText("main"), /24,123|£/, "pay is a permission of its own");
    assert.equal(await offered.page.locator(".offer-panel .actions button").count(), 0, "nothing to press");
    assert.equal((await world.as("client").call("GET", `${path}`)).status, 403);
    assert.deepEqual(offered.window.mistakes(world.stack.url), []);
    await offered.window.close();
  },
);

/** The section of a candidate on a recruiter's page of today. */
const shownIn = async (page: Page, name: string): Promise<string | undefined> => {
  // They come all at once.
  await page.locator(".waiting-line").first().waitFor();
  const section = page.locator("section.agenda", { has: page.getByRole("link", { name, exact: true }) });
  const [title] = await section.locator("h2").allInnerTexts();
  return title?.replace(/\s*\d+$/, "");
};
/** Where it belongs: by what is due next, in the days of whoever reads it. */
async function sectionOf(world: World, id: string): Promise<string | undefined> {
  const { reviewAt = "" } = (await world.view(id)).step;
  const now = new Date(world.now());
  if (reviewAt < now.toISOString()) return "Overdue";
  const dayIn = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days + 1);
  const due = new Date(reviewAt);
  return due < dayIn(0) ? "Today" : due < dayIn(2) ? "Coming days" : undefined;
}

test("whom nobody calls is overdue, then silence that hr hears of; one word ends it", { skip }, async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("09:30", 1);
  const name = "Silas Zephyrine";
  const id = await world.refer(person({ name }));
  await world.record(id, "contact-made", "spoke-interested");
  type Tasks = { items: { kind: string; applicationId: string }[] };
  const silent = async (persona: string, query = "") =>
    (await world.as(persona).get<Tasks>(`/v1/tasks?limit=100${query}`)).items.some(
      ({ kind, applicationId }) => kind === "silence" && applicationId === id,
    );
  assert.ok(!(await silent("recruiter")));
  await world.advance("P14D");
  // Holidays of the site are no working days: it may take longer.
  for (let days = 0; !(await silent("hr", "&for=hr")); days += 1) {
    assert.ok(days < 14, "hr hears of ten working days");
    await world.advance("P1D");
  }
  await world.advanceTo("09:30", 1);
  const ahead = await world.refer(person({ name: "Alma Zephyrine" }));
  await world.record(ahead, "contact-made", "spoke-interested");
  const fresh = await world.refer(person({ name: "Freya Zephyrine" }));
  await world.rest();

  const hr = await openAt(world, "hr", "hr-tasks");
  const section = hr.page.getByRole("region", { name: "Ten working days of silence" });
  await section.getByRole("link", { name, exact: true }).waitFor();
  assert.equal(await section.getByRole("link", { name: "Freya Zephyrine" }).count(), 0);

  const { window, page } = await openAt(world, "recruiter", "today");
  assert.equal(await sectionOf(world, id), "Overdue");
  for (const [who, each] of [
    [name, id],
    ["Alma Zephyrine", ahead],
    ["Freya Zephyrine", fresh],
  ] as const)
    assert.equal(await shownIn(page, who), await sectionOf(world, each), who);
  const line = page.locator(".waiting-line", { hasText: name });
  await line.getByText("Call: nobody had a word with them for days").waitFor();
  await press(page, new RegExp(`^${name}$`));
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await settled(page);
  await page.keyboard.press("c");
  await page.getByRole("dialog", { name: "Log a call" }).waitFor();
  await press(page, /^\s*Spoke$/);
  await said(page, "Logged: Spoke");
  await closed(page);
  await world.rest();
  assert.deepEqual([await silent("recruiter"), await silent("hr", "&for=hr")], [false, false]);
  await window.close();
  await hr.window.close();
  const later = await openAt(world, "hr", "hr-tasks");
  assert.equal(await later.page.getByRole("link", { name }).count(), 0, "a word with them ends it");
  await later.window.close();

  await world.advance("P1D");
  const next = await openAt(world, "recruiter", "today");
  assert.equal(await shownIn(next.page, "Freya Zephyrine"), await sectionOf(world, fresh), "a day later");
  assert.deepEqual(next.window.mistakes(world.stack.url), []);
  await next.window.close();
});
