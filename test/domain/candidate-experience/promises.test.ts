import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { move } from "../../../shared/domain/application/moves.ts";
import { receiveApplication } from "../../../shared/domain/application/receive.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { SiteSettings } from "../../../shared/domain/application/events.ts";
import { defaultPromiseRules, PromiseRules } from "../../../shared/domain/candidate-experience/rules.ts";
import { Organisation } from "../../../shared/domain/organisation/organisation.ts";
import { calendarOf, messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { anApplication, leeds, upTo, utrecht } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { memorySettings } from "../../builders/memory.ts";

const osaka: SiteSettings = {
  ...leeds,
  siteId: "sit_osaka",
  country: "JP",
  zone: "Asia/Tokyo",
  currency: "JPY",
};
const malmo: SiteSettings = {
  ...leeds,
  siteId: "sit_malmo",
  country: "SE",
  zone: "Europe/Stockholm",
  currency: "SEK",
};

/** The open promise: its day, and the moment until which it can be kept. */
function promised(story: Story): string {
  const promise = openPromise(story.application());
  return `${promise?.byDay} ${promise?.until}`;
}

/** Applied at a site, and spoken with at a moment: two working days, to the end of the site's day. */
const spoken = (site: SiteSettings, at: string): string =>
  promised(anApplication({ site, receivedAt: at }).at(at).outcome("contact-made", "spoke-interested"));

describe("the day to hear by, at a site", () => {
  test("passes over the weekend", () => {
    assert.equal(spoken(leeds, "2026-03-05T10:00:00.000Z"), "2026-03-09 2026-03-09T17:30:00.000Z");
    assert.equal(spoken(leeds, "2026-03-07T10:00:00.000Z"), "2026-03-10 2026-03-10T17:30:00.000Z");
  });

  test("passes over the public holidays of the site's country: Easter in Leeds and in Utrecht", () => {
    assert.equal(spoken(leeds, "2026-04-02T10:00:00.000Z"), "2026-04-08 2026-04-08T16:30:00.000Z");
    assert.equal(spoken(utrecht, "2026-04-02T10:00:00.000Z"), "2026-04-07 2026-04-07T15:30:00.000Z");
  });

  test("passes over Midsummer in Malmö and the Golden Week in Osaka", () => {
    assert.equal(spoken(malmo, "2026-06-17T10:00:00.000Z"), "2026-06-22 2026-06-22T15:30:00.000Z");
    assert.equal(spoken(osaka, "2026-05-01T01:00:00.000Z"), "2026-05-08 2026-05-08T08:30:00.000Z");
  });

  test("passes over the days on which the site itself is closed", () => {
    const story = anApplication().at("2026-03-03T10:00:00.000Z");
    const calendar = calendarOf(leeds, ["2026-03-04", "2026-03-05"], story.now);
    const decided = recordOutcome(
      { type: "RecordOutcome", milestone: "contact-made", outcome: "spoke-interested" },
      story.history(),
      { ...story.policy(), calendar },
    );
    assert.deepEqual(dayOfDecision(decided), ["2026-03-09"]);
  });

  test("is a Saturday where the site works on Saturdays", () => {
    const shop = { ...leeds, workingDays: [2, 3, 4, 5, 6] };
    assert.equal(spoken(shop, "2026-03-05T10:00:00.000Z"), "2026-03-07 2026-03-07T17:30:00.000Z");
    assert.equal(spoken(shop, "2026-03-06T10:00:00.000Z"), "2026-03-10 2026-03-10T17:30:00.000Z");
  });

  test("begins with the day it is there, not in Greenwich", () => {
    // 16:00 on Tuesday is one in the night of Wednesday in Osaka; 23:30 on Tuesday is half past midnight in Utrecht.
    assert.equal(spoken(osaka, "2026-03-03T16:00:00.000Z"), "2026-03-06 2026-03-06T08:30:00.000Z");
    assert.equal(spoken(utrecht, "2026-03-03T23:30:00.000Z"), "2026-03-06 2026-03-06T16:30:00.000Z");
    assert.equal(spoken(leeds, "2026-03-03T23:30:00.000Z"), "2026-03-05 2026-03-05T17:30:00.000Z");
  });

  test("ends with the site's clock: an hour earlier once clocks went forward, later once they went back", () => {
    assert.equal(spoken(utrecht, "2026-03-20T10:00:00.000Z"), "2026-03-24 2026-03-24T16:30:00.000Z");
    assert.equal(spoken(utrecht, "2026-03-27T10:00:00.000Z"), "2026-03-31 2026-03-31T15:30:00.000Z");
    assert.equal(spoken(leeds, "2026-10-20T10:00:00.000Z"), "2026-10-22 2026-10-22T16:30:00.000Z");
    assert.equal(spoken(leeds, "2026-10-22T10:00:00.000Z"), "2026-10-26 2026-10-26T17:30:00.000Z");
  });

  test("after an arrival on a holiday is the next working day there", () => {
    // Five in the morning of Shōwa Day, Wednesday 29 April, in Osaka.
    const arrived = anApplication({ site: osaka, receivedAt: "2026-04-28T20:00:00.000Z" });
    assert.equal(promised(arrived), "2026-04-30 2026-04-30T08:30:00.000Z");
  });

  test("after an interview and an acceptance counts working days over Easter", () => {
    const before = upTo("contact-made", anApplication({ receivedAt: "2026-03-24T09:00:00.000Z" }));
    // Booked for the next day, Wednesday 1 April: Thursday, then Tuesday and Wednesday after Easter.
    const booked = before.at("2026-03-31T09:00:00.000Z").outcome("interview-booked", "booked");
    assert.equal(promised(booked), "2026-04-08 2026-04-08T16:30:00.000Z");
    const accepted = booked
      .at("2026-04-01T12:00:00.000Z")
      .outcome("interview-completed", "held-forward")
      .outcome("offer", "accepted");
    assert.equal(promised(accepted), "2026-04-17 2026-04-17T16:30:00.000Z");
    const starts = accepted.outcome("started-work", "start-agreed", { details: { startDate: "2026-04-13" } });
    assert.equal(promised(starts), "2026-04-02 2026-04-02T16:30:00.000Z");
  });
});

const dayOfDecision = (decision: Decision): string[] =>
  decision.ok ? decision.events.flatMap((event) => (event.type === "PromiseGiven" ? [event.byDay] : [])) : [];

describe("an organisation's own promises", () => {
  const promises: PromiseRules = {
    received: 2,
    contact: 4,
    interviewHeld: 5,
    accepted: { every: 6, beforeStart: 2 },
  };
  const byRules = (story: Story, milestone: string, outcome: string, details = {}): string[] =>
    dayOfDecision(
      recordOutcome(
        { type: "RecordOutcome", milestone, outcome, confirm: true, reasonGiven: true, details },
        story.history(),
        { ...story.policy(), promises },
      ),
    );

  test("say when somebody hears after an arrival", () => {
    const story = anApplication();
    const [received] = story.events;
    assert.ok(received?.type === "ApplicationReceived");
    const policy: Policy = { ...story.policy(), promises };
    assert.deepEqual(dayOfDecision(receiveApplication(received, policy)), ["2026-03-04"]);
  });

  test("say when somebody hears after a talk that left no day", () => {
    const story = anApplication().at("2026-03-03T10:00:00.000Z");
    const talk = { channel: "phone", direction: "out", result: "spoke", at: story.now } as const;
    const policy: Policy = { ...story.policy(), promises };
    assert.deepEqual(dayOfDecision(move({ type: "ContactLogged", ...talk }, story.history(), policy)), [
      "2026-03-09",
    ]);
  });

  test("say when somebody hears after an interview, an acceptance and before the start", () => {
    const booking = {
      startsAt: "2026-03-05T10:00:00.000Z",
      endsAt: "2026-03-05T11:00:00.000Z",
      format: "in-person",
      people: ["mem_maria"],
    };
    const contacted = upTo("contact-made", anApplication());
    assert.deepEqual(byRules(contacted, "interview-booked", "booked", { booking }), ["2026-03-12"]);
    // Held on Thursday 5 March, accepted then: six working days on.
    const held = upTo("interview-completed", anApplication());
    assert.deepEqual(byRules(held, "offer", "accepted"), ["2026-03-13"]);
    const accepted = upTo("offer", anApplication());
    const agreed = byRules(accepted, "started-work", "start-agreed", { startDate: "2026-03-13" });
    assert.deepEqual(agreed, ["2026-03-11"]);
  });

  test("change nothing where the step names its own day", () => {
    const story = anApplication().at("2026-03-03T10:00:00.000Z");
    assert.deepEqual(byRules(story, "contact-made", "no-answer"), ["2026-03-04"]);
  });

  test("are carried into every decision, and are the default ones where none are set", async () => {
    const settings = memorySettings();
    const application = anApplication().application();
    const now = application.receivedAt;
    const organisation = await settings.organisation("org_acme");
    assert.ok(organisation);
    const own = { ...settings, organisation: () => Promise.resolve({ ...organisation, promises }) };
    assert.deepEqual((await messagePolicyFor(own, application, now)).promises, promises);
    assert.deepEqual((await messagePolicyFor(settings, application, now)).promises, defaultPromiseRules);
    assert.deepEqual(Organisation.parse({ ...organisation, promises }).promises, promises);
  });

  test("are whole working days, from one to a few weeks", () => {
    const fits = (change: object) => PromiseRules.safeParse({ ...promises, ...change }).success;
    assert.ok(fits({}) && PromiseRules.safeParse(defaultPromiseRules).success);
    for (const days of [0, -1, 1.5, 11, "2", null])
      assert.equal(fits({ contact: days }), false, String(days));
    assert.equal(fits({ received: 6 }), false);
    assert.equal(fits({ accepted: { every: 21, beforeStart: 5 } }), false);
    assert.equal(fits({ accepted: { every: 10 } }), false);
  });
});
