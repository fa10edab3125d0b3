import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { person, type World } from "../journeys/world.ts";
import { Window, type Looking } from "./browser.ts";
import { settled } from "./portal.ts";

/** What tests of offers, expectations and interviews share: pages at the world's own hour, candidates who came so far. */

/** A page as a persona sees it at the hour that the world has: what lies ahead or behind is told by the browser's clock. */
export async function openAt(
  world: World,
  persona: string,
  address: string,
  looking: Looking = {},
): Promise<{ readonly window: Window; readonly page: Page }> {
  const window = await Window.open({ width: 1440, ...looking });
  const { page } = window;
  await page.clock.setFixedTime(world.now());
  await page.goto(`${world.stack.url}/app/${address}`);
  await page.click(`[data-persona=${persona}]`);
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await settled(page);
  return { window, page };
}

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
/** The button that does what a sheet is for. */
export const act = (page: Page, name: string) =>
  page.locator(".sheet-foot").getByRole("button", { name, exact: true });
export const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator(".announcement", { hasText: text }).waitFor({ timeout: 5_000 });
export const closed = (page: Page): Promise<void> => page.locator(".sheet").waitFor({ state: "detached" });

/** Chooses from a list by its label. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .locator(".choice", { has: page.getByText(label, { exact: true }) })
    .getByRole("button")
    .click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Somebody whose first interview was held: the offer is next. */
export async function beforeTheOffer(world: World, name: string): Promise<string> {
  const applicationId = await world.refer(person({ name }));
  await world.walk(applicationId, "interview-completed");
  return applicationId;
}

export const terms = (amount: number, more: object = {}) => ({
  currency: "GBP",
  base: { amount, period: "year" },
  hoursPerWeek: 36,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 36,
  ...more,
});

/** Drafts an offer and tells it; the candidate asks for more. */
export async function negotiated(world: World, applicationId: string): Promise<string> {
  const drafted = await world.command(applicationId, "offers", { terms: terms(2_400_000) });
  const { offerId = "" } = drafted.offers.at(-1) ?? {};
  await world.command(applicationId, `offers/${offerId}/tell`);
  await world.command(applicationId, `offers/${offerId}/versions`, {
    proposedBy: "candidate",
    terms: terms(2_500_000, { benefits: ["training"] }),
  });
  return offerId;
}

/** Hours far from those of the job: they keep the offer waiting until somebody waives them. */
export const farApart = (world: World, applicationId: string) =>
  world.as("recruiter").expect([200], "PUT", `/v1/applications/${applicationId}/expectations`, {
    body: { channel: "phone", hoursPerWeek: 8, impossibleShifts: ["night"] },
    headers: { "if-match": '"0"' },
  });

const hours = {
  zone: "Europe/London",
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
  exceptions: [],
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  intervalMinutes: 30,
  leadMinutes: 60,
  cutOffMinutes: 240,
  maximumAdvanceDays: 30,
  moveLimit: 3,
};

/** Puts something whatever stands there: on the version that is read. */
export async function put(world: World, persona: string, path: string, body: unknown): Promise<void> {
  const { headers } = await world.as(persona).call("GET", path);
  const ifMatch = headers.get("etag") ?? '"0"';
  const answer = await world.as(persona).call("PUT", path, { body, headers: { "if-match": ifMatch } });
  assert.equal(answer.status, 200, answer.text);
}

/** When the demo's interviewer can be met. */
export const canBeMet = (world: World): Promise<void> => put(world, "interviewer", "/v1/calendar", hours);

/** A first interview of the care home's job, with the demo's interviewer and whoever else: two questions of ours, one of theirs. */
export async function planned(world: World, ...others: readonly string[]): Promise<void> {
  await canBeMet(world);
  for (const each of others) await put(world, each, "/v1/calendar", hours);
  await put(world, "recruiter", `/v1/jobs/${world.job("care-assistant")}/interview-plan`, {
    stages: [
      {
        kind: "first",
        interviewerIds: ["interviewer", ...others].map((each) => world.member(each)),
        lengthMinutes: 45,
        formats: ["video"],
        joinLink: "https://meet.example/care",
        questions: [
          { questionId: "panel-last-team", side: "employer", text: { en: "Your last team?" } },
          { questionId: "panel-night-alone", side: "employer", text: { en: "A night alone?" } },
          { questionId: "panel-first-week", side: "candidate", text: { en: "How is the first week?" } },
        ],
      },
    ],
    explainers: [],
  });
}

/** Somebody whose first interview is booked at the next free time; its own address in the pages. */
export const booked = async (world: World, name: string) => books(world, await world.refer(person({ name })));

/** The first time that somebody is free for a first interview, whoever applied. */
export async function books(world: World, applicationId: string) {
  await world.record(applicationId, "contact-made", "spoke-interested");
  const path = `/v1/applications/${applicationId}/interviews`;
  const recruiter = world.as("recruiter");
  await recruiter.post(path, { kind: "first" });
  const { items } = await recruiter.get<{ items: { interviewId: string }[] }>(path);
  const interviewId = items.at(-1)?.interviewId ?? "";
  const { times } = await recruiter.get<{ times: { startsAt: string; endsAt: string }[] }>(
    `${path}/${interviewId}/slots`,
  );
  const [time] = times;
  assert.ok(time, "somebody is free");
  await recruiter.post(`${path}/${interviewId}/book`, { startsAt: time.startsAt, format: "video" });
  return { applicationId, interviewId, ...time, address: `interviews/${interviewId.replace(".", "/")}` };
}

/** Until something is over. */
export const passes = (world: World, instant: string): Promise<void> =>
  world.advance(`PT${Math.max(1, Math.ceil((Date.parse(instant) - world.now()) / 60_000) + 6)}M`);
