import assert from "node:assert/strict";
import { test } from "node:test";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { languages, openStage } from "./guest.ts";
import { act, booked, books, button, canBeMet, closed, openAt, passes, planned, said } from "./panels.ts";
import { focused, focusReturns, looks, settled, tabTo } from "./portal.ts";

/** Interviews as recruiters arrange them, and as their interviewers hold them and write down what they heard. */

const skip = withoutBrowser;
const opened = openStage();

test("a recruiter offers times, books one by hand, moves it and calls it off", { skip }, async () => {
  const { world } = opened;
  await planned(world);
  const id = await world.refer(person({ name: "Iris Zephyrine" }));
  await world.record(id, "contact-made", "spoke-interested");
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
  await button(page, "Offer times").click();
  await act(page, "Offer times").click();
  await said(page, "Times offered");
  await closed(page);
  await page.locator(".interview", { hasText: "Times offered" }).waitFor();
  await button(page, "Call off").click();
  await page.getByRole("alertdialog").getByText("Everybody hears at once.", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });

  await button(page, "Book a time").click();
  await page.locator(".free-times .radio").first().click();
  await act(page, "Book a time").click();
  await said(page, /^Booked: /);
  await closed(page);
  const first = await page.locator(".interview dd").first().innerText();

  await button(page, "Move").click();
  await page.keyboard.press("Escape");
  await closed(page);
  await focusReturns(page, /Move/);
  await button(page, "Move").click();
  // A year that goes on being typed is no time yet, and nothing of the page is lost over it.
  await page.getByRole("button", { name: "Another time" }).click();
  await page.locator(".sheet input[type=datetime-local]").fill("202610-11-24T09:00");
  await page.locator(".sheet").getByText("This is not a date.").waitFor();
  assert.ok(await act(page, "Move").isDisabled());
  await page.locator(".free-times .radio").nth(3).click();
  await act(page, "Move").click();
  await said(page, /^Moved: /);
  await closed(page);
  await settled(page);
  assert.notEqual(await page.locator(".interview dd").first().innerText(), first);

  await button(page, "Call off").click();
  const dialog = page.getByRole("alertdialog");
  assert.equal(await focused(page), "Cancel", "the safe answer has the focus");
  await dialog.getByRole("button", { name: "Call off" }).click();
  await said(page, "Interview called off");
  await page.locator(".interview", { hasText: "Called off" }).waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "an interviewer writes a scorecard by keyboard on a phone; a session that ends loses nothing of it",
  { skip },
  async () => {
    const { world } = opened;
    await planned(world);
    const { applicationId, endsAt, address } = await booked(world, "Ida Zephyrine");
    const { jobId } = await world.view(applicationId);
    const tried = { jobId, candidate: person({ name: "Quaid Zephyr" }), test: true };
    const trial = await world.as("recruiter").post<{ applicationId: string }>("/v1/applications", tried);
    const later = await books(world, trial.applicationId);
    await passes(world, later.endsAt > endsAt ? later.endsAt : endsAt);
    const { window, page } = await openAt(world, "interviewer", "interviews", { width: 360 });
    // What only tries things out is among them, marked, and not counted.
    const ofTrial = page.locator("[aria-labelledby=interviews-owed] li", { hasText: "Quaid Zephyr" });
    await ofTrial.locator(".badge", { hasText: "Test" }).waitFor();
    await page.getByText("1 scorecard to write.").waitFor();
    await tabTo(page, /Ida Zephyrine/);
    await page.keyboard.press("Enter");
    await page.getByText("The candidate may read this.").waitFor();
    assert.ok(page.url().endsWith(address), page.url());
    // No pay, nothing of how to reach them: it is held by video.
    assert.equal(await page.locator("a[href^=tel]").count(), 0);
    assert.doesNotMatch(await page.locator("main").innerText(), /£/);

    const heard = page.getByLabel("What you heard");
    await heard.first().focus();
    await page.keyboard.type("They led a team of four, and named what went wrong.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.locator("#heard-panel-night-alone:focus").waitFor();
    await page.keyboard.type("Called the nurse before midnight.");
    await page.getByRole("radio", { name: "Yes", exact: true }).focus();
    await page.keyboard.press("Space");

    await page.route("**/v1/**", (route) => route.fulfill({ status: 401, json: {} }));
    await page.route("**/local/token", (route) => route.fulfill({ status: 403, json: {} }));
    await tabTo(page, /^Send scorecard$/);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Your session has ended" });
    await dialog.waitFor();
    await page.unroute("**/v1/**");
    await page.unroute("**/local/token");
    await page.click("[data-persona=interviewer]");
    await dialog.waitFor({ state: "detached" });
    assert.match(await heard.first().inputValue(), /team of four/);
    assert.match(await heard.nth(1).inputValue(), /before midnight/);

    // A page that is loaded again has it as well.
    await page.reload();
    await page.click("[data-persona=interviewer]");
    await heard.first().waitFor();
    assert.match(await heard.first().inputValue(), /team of four/);
    await tabTo(page, /^Send scorecard$/, 90);
    await page.keyboard.press("Enter");
    await said(page, "Scorecard sent");
    await page.locator(".scorecards", { hasText: "before midnight" }).waitFor();
    assert.equal(
      await page.evaluate("Object.keys(sessionStorage).some((name) => name.includes('scorecard'))"),
      false,
      "what was sent is no draft any more",
    );
    const { items } = await world
      .as("recruiter")
      .get<{ items: { scorecards: { recommendation: string; answers: unknown[] }[] }[] }>(
        `/v1/applications/${applicationId}/interviews`,
      );
    const [scorecard] = items.at(-1)?.scorecards ?? [];
    assert.deepEqual([scorecard?.recommendation, scorecard?.answers.length], ["yes", 2]);
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("a question that was not asked says why; nothing is sent while one is open", { skip }, async () => {
  const { world } = opened;
  await planned(world);
  const { applicationId, endsAt, address } = await booked(world, "Ines Zephyrine");
  await passes(world, endsAt);
  const { window, page } = await openAt(world, "interviewer", address);
  await button(page, "Send scorecard").click();
  await page.getByText("Write what you heard, or choose why it was not asked.").first().waitFor();
  // The first open question has the focus.
  await page.locator("#heard-panel-last-team:focus").waitFor();
  await page.getByLabel("What you heard").first().fill("Four years on one ward.");
  await page.locator(".question").nth(1).locator(".choice button").click();
  await page.getByRole("option", { name: "Not asked: no time" }).click();
  await button(page, "Send scorecard").click();
  await page.getByText("Choose one.").waitFor();
  await page.locator(".radio", { hasText: "Cannot say" }).click();
  await button(page, "Send scorecard").click();
  await said(page, "Scorecard sent");
  // The form, whose choices say the same, has gone by then.
  await page.locator(".scorecards", { hasText: "Not asked: no time" }).waitFor();
  const seen = await openAt(world, "recruiter", `applications/${applicationId}?part=interviews`);
  await seen.page.locator(".scorecards", { hasText: "Four years on one ward." }).waitFor();
  await seen.window.close();
  await window.close();
});

test(
  "a talk with a colleague is arranged with people of one's own, and said to have taken place",
  { skip },
  async () => {
    const { world } = opened;
    await canBeMet(world);
    const id = await world.refer(person({ name: "Tali Zephyrine" }));
    await world.record(id, "contact-made", "spoke-interested");
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await button(page, "Offer times").click();
    await page.locator(".radio", { hasText: "Talk with a colleague" }).click();
    await page.locator(".tick", { hasText: "Ivan Petrov" }).click();
    await act(page, "Offer times").click();
    await said(page, "Times offered");
    await closed(page);
    await button(page, "Book a time").click();
    await page.locator(".free-times .radio").first().click();
    await act(page, "Book a time").click();
    await said(page, /^Booked: /);
    await closed(page);
    await passes(world, new Date(world.now() + 7 * 86_400_000).toISOString());
    await window.close();
    const later = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await button(later.page, "It took place").click();
    await said(later.page, "It took place");
    await later.page.locator(".interview", { hasText: "Held" }).waitFor();
    await later.window.close();
  },
);

test("what the other interviewer found is read once one's own is in", { skip }, async () => {
  const { world } = opened;
  await planned(world, "manager");
  const { applicationId, interviewId, endsAt, address } = await booked(world, "Hugo Zephyrine");
  await passes(world, endsAt);
  await world.as("manager").post(`/v1/applications/${applicationId}/interviews/${interviewId}/scorecards`, {
    recommendation: "strong-yes",
    answers: [
      { questionId: "panel-last-team", evidence: "Planned the rota for nine people." },
      { questionId: "panel-night-alone", notAsked: "no-time" },
    ],
  });
  const { window, page } = await openAt(world, "interviewer", address);
  await page.getByText("You read the others’ once yours is in.").waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /nine people/);
  for (const field of await page.getByLabel("What you heard").all()) await field.fill("Calm and exact.");
  await page.locator(".radio", { hasText: /^Yes$/ }).click();
  await button(page, "Send scorecard").click();
  await said(page, "Scorecard sent");
  await page.locator(".scorecards", { hasText: "nine people" }).waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

test(
  "who cannot be booked yet is named, and says when they can from their interviews",
  { skip },
  async () => {
    const { world } = opened;
    const id = await world.refer(person({ name: "Hilda Zephyrine" }));
    await world.record(id, "contact-made", "spoke-interested");
    const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
    await button(page, "Offer times").click();
    await page.locator(".radio", { hasText: "Talk with a colleague" }).click();
    const me = await world.as("recruiter").get<{ name: string }>("/v1/me");
    await page.locator(".tick", { hasText: me.name }).click();
    await act(page, "Offer times").click();
    await page.locator(".sheet .caveat", { hasText: me.name }).waitFor({ timeout: 5_000 });
    await window.close();
    const referrer = await openAt(world, "referrer", "preferences");
    // Nobody asked them for an interview: the menu leads to none, and their hours are theirs to say all the same.
    assert.deepEqual(await referrer.page.locator(".places > a").allInnerTexts(), [
      "Referrals",
      "Share",
      "Points",
    ]);
    await referrer.page.getByRole("link", { name: "Say when" }).click();
    await referrer.page.getByRole("heading", { level: 1, name: "Availability" }).waitFor();
    assert.deepEqual(referrer.window.mistakes(world.stack.url), []);
    await referrer.window.close();
  },
);

test("who can hold it no more when times are offered is named at the field", { skip }, async () => {
  const { world } = opened;
  await canBeMet(world);
  const id = await world.refer(person({ name: "Hedy Zephyrine" }));
  await world.record(id, "contact-made", "spoke-interested");
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?part=interviews`);
  await button(page, "Offer times").click();
  await page.locator(".radio", { hasText: "Talk with a colleague" }).click();
  await page.locator(".tick", { hasText: "Ivan Petrov" }).click();

  const member = `/v1/members/${world.member("interviewer")}`;
  const become = async (change: (before: Record<string, unknown>) => Record<string, unknown>) => {
    const { headers, text } = await world.as("admin").call("GET", member);
    const { memberId: _, version: __, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const answer = await world.as("admin").call("PUT", member, {
      body: change(rest),
      headers: { "if-match": headers.get("etag") ?? "" },
    });
    assert.equal(answer.status, 200, answer.text);
    // What somebody may is known for a minute.
    await world.advance("PT2M");
    return rest;
  };
  const before = await become((rest) => ({ ...rest, roles: ["expert"] }));
  try {
    await act(page, "Offer times").click();
    await page.locator(".sheet .error", { hasText: "Ivan Petrov cannot hold this" }).waitFor();
    assert.doesNotMatch(await page.locator(".sheet").innerText(), /mem_/);
    await page.locator(".sheet .message", { hasText: "fields" }).waitFor();
    assert.deepEqual(window.mistakes(world.stack.url), []);
  } finally {
    await become(() => before);
  }
  await window.close();
});

test("an interview that was agreed by hand names who holds it", { skip }, async () => {
  const { world } = opened;
  const id = await world.refer(person({ name: "Hanne Zephyrine" }));
  await world.record(id, "contact-made", "spoke-interested");
  const { window, page } = await openAt(world, "recruiter", `applications/${id}?record=yes`);
  await page.locator(".outcome label", { hasText: "Interview booked" }).first().click();
  const day = (await world.view(id)).receivedAt.slice(0, 10);
  const until = new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10);
  const record = page.locator(".sheet-foot button.main");
  await page.getByLabel("Begins").fill("202610-11-24T10:00");
  await record.click();
  await page.locator(".sheet").getByText("Fill this in.").first().waitFor();
  assert.equal(await page.locator(".announcement", { hasText: "Recording" }).count(), 0, "nothing was sent");
  await page.getByLabel("Begins").fill(`${until}T10:00`);
  assert.equal(await page.getByLabel("Ends").inputValue(), `${until}T10:45`, "as long as most are");
  await button(page, "With whom").click();
  assert.equal(await page.locator(".tick", { hasText: "Mees Bakker" }).count(), 0, "he is elsewhere");
  await page.locator(".tick", { hasText: "Ivan Petrov" }).click();
  await record.click();
  await said(page, "Recorded: Interview booked");
  const { milestones } = await world.view(id);
  const made = milestones.flatMap(({ outcomes }) => outcomes).find(({ outcome }) => outcome === "booked");
  assert.deepEqual((made?.details as { people?: string[] } | undefined)?.people, [
    world.member("interviewer"),
  ]);
  await window.close();
});

test(
  "what came of an interview is on its card as soon as it is recorded, and gone when undone",
  { skip },
  async () => {
    const { world } = opened;
    await planned(world);
    const { applicationId, endsAt } = await booked(world, "Hedda Zephyrine");
    await passes(world, endsAt);
    const { window, page } = await openAt(
      world,
      "recruiter",
      `applications/${applicationId}?part=interviews`,
    );
    const card = page.locator(".interview");
    await card.getByText("Booked", { exact: true }).waitFor();
    await card.getByRole("link", { name: "Record what came of it" }).click();
    await page.locator(".outcome label", { hasText: "Held, going forward" }).click();
    await page.getByLabel("Why you go on all the same").fill("Their scorecard comes tonight.");
    await page.locator(".sheet-foot button.main").click();
    await said(page, "Recorded: Held, going forward");
    await closed(page);
    await card.getByText("Held", { exact: true }).waitFor({ timeout: 5_000 });
    assert.equal(await card.getByRole("link", { name: "Record what came of it" }).count(), 0);
    await page.locator(".announcement button", { hasText: "Undo" }).click();
    await page.locator(".sheet-foot button.main").click();
    await closed(page);
    await page.getByRole("tab", { name: "Interviews" }).click();
    await card.getByText("Booked", { exact: true }).waitFor({ timeout: 5_000 });
    assert.deepEqual(window.mistakes(world.stack.url), []);
    await window.close();
  },
);

test("after a first interview a final is offered where the plan has one, else a talk", { skip }, async () => {
  const { world } = opened;
  await planned(world);
  const { applicationId, endsAt } = await booked(world, "Hilde Zephyrine");
  await passes(world, endsAt);
  await world.record(applicationId, "interview-completed", "held-forward", {
    reason: "Their scorecard comes tonight.",
  });
  const { window, page } = await openAt(world, "recruiter", `applications/${applicationId}?part=interviews`);
  await page.locator(".interview").getByText("Held", { exact: true }).waitFor();
  await button(page, "Offer times").click();
  await page.locator(".sheet .radio[data-selected]", { hasText: "Talk with a colleague" }).waitFor();
  await page
    .locator(".sheet .radio", { hasText: "Final interview" })
    .getByText("not in the job’s plan")
    .waitFor();
  assert.deepEqual(window.mistakes(world.stack.url), []);
  await window.close();
});

for (const language of languages)
  test(`interviews in ${language}: no barriers, nothing too wide`, { skip }, async () => {
    const { world } = opened;
    await planned(world);
    const ahead = await booked(world, "Åsa Öquist-Zephyrgren");
    const over = await booked(world, "Quirijn van Zephyrhoven");
    const found: string[] = [];
    const recruiter = await openAt(
      world,
      "recruiter",
      `applications/${ahead.applicationId}?part=interviews`,
      {
        language,
      },
    );
    found.push(...(await looks(recruiter, world.stack, `interviews-panel-${language}`)));
    await recruiter.window.look(1440, "light");
    await recruiter.page.locator(".interview .actions button").first().click();
    await recruiter.page.locator(".sheet .free-times").waitFor();
    found.push(...(await looks(recruiter, world.stack, `interview-times-${language}`)));
    await recruiter.window.close();
    await passes(world, over.endsAt);
    const agenda = await openAt(world, "interviewer", "interviews", { language });
    found.push(...(await looks(agenda, world.stack, `interviews-${language}`)));
    await agenda.window.close();
    const form = await openAt(world, "interviewer", over.address, { language });
    found.push(...(await looks(form, world.stack, `scorecard-${language}`)));
    await form.window.close();
    assert.deepEqual(found, []);
  });
