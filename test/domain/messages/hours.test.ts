import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { mailTemplates } from "../../../emails/templates/index.ts";
import { addMinutes, instantOf } from "../../../shared/domain/calendar/days.ts";
import { timeOf } from "../../../shared/domain/calendar/zones.ts";
import { atAnyHour, candidateZone, inReadingHours } from "../../../shared/domain/messages/hours.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { anApplication, candidate, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, moveInterview, offerInterview } from "../../builders/interviews.ts";
import { anyLife, momentsOf, running, sweptUntil } from "../application/lives.ts";

const planOf = (story: Story, zone?: string): PlannedMessage[] => {
  const policy = story.policy();
  const calendar = zone === undefined ? policy.calendar : { ...policy.calendar, zone };
  return plannedMessages(story.history(), { ...policy, calendar });
};
const one = (story: Story, template: string): PlannedMessage =>
  planOf(story).findLast((message) => message.template === template) ?? assert.fail(`no ${template}`);
const when = (story: Story, template: string): string => one(story, template).notBefore;

/** Leeds. They spoke on Tuesday 3 March 2026 at 09:00; the candidate books from another zone. */
const bookedFrom = (zone: string, startsAt: string): Story =>
  bookInterview(
    offerInterview(upTo("contact-made", anApplication())).laterBy({ hours: 1 }).by(candidate),
    startsAt,
    {
      zone,
    },
  ).by(rita);

describe("mail comes between eight and seven on its reader's clock", () => {
  test("a step recorded in the evening is told in the morning, and at once in the daytime", () => {
    const evening = upTo("contact-made", anApplication()).at("2026-03-04T20:15:00.000Z");
    const told = evening.outcome("interview-booked", "arrangements");
    assert.deepEqual(
      [when(told, "candidate-next-step"), one(told, "candidate-next-step").by],
      ["2026-03-05T08:00:00.000Z", "clock"],
    );
    const day = upTo("contact-made", anApplication()).at("2026-03-04T18:50:00.000Z");
    const early = day.outcome("interview-booked", "arrangements");
    assert.deepEqual(
      [when(early, "candidate-next-step"), one(early, "candidate-next-step").by],
      ["2026-03-04T18:55:00.000Z", "queue"],
    );
  });

  test("what names a moment of that evening comes before it, and the call's task when the call is to be made", () => {
    const agreed = anApplication()
      .at("2026-03-04T18:56:00.000Z")
      .outcome("contact-made", "call-back", { reviewBy: "2026-03-04T20:00:00.000Z" });
    assert.equal(when(agreed, "candidate-next-step"), "2026-03-04T19:01:00.000Z");
    assert.equal(when(agreed, "recruiter-task"), "2026-03-04T20:00:00.000Z");
  });

  test("what waited and was undone in the night is never told, and nothing is corrected", () => {
    const evening = upTo("contact-made", anApplication()).at("2026-03-04T20:15:00.000Z");
    const undone = evening
      .outcome("interview-booked", "arrangements")
      .laterBy({ hours: 5 })
      .undo("interview-booked");
    assert.deepEqual(
      planOf(undone).filter(({ template, corrects }) => template === "candidate-next-step" && !corrects)
        .length,
      planOf(upTo("contact-made", anApplication())).filter(
        ({ template }) => template === "candidate-next-step",
      ).length,
    );
  });

  test("a correction of the night comes in the morning", () => {
    const told = upTo("contact-made", anApplication()).outcome("interview-booked", "arrangements");
    const undone = told.at("2026-03-05T23:30:00.000Z").undo("interview-booked");
    assert.equal(when(undone, "candidate-correction"), "2026-03-06T08:00:00.000Z");
  });

  test("the candidate's hours are those of the zone in which they last chose a time", () => {
    const story = bookedFrom("America/New_York", "2026-03-12T15:00:00.000Z");
    // 10:00 in Leeds is five in the morning in New York.
    const ended = story.at("2026-03-05T10:00:00.000Z").outcome("interview-completed", "withdrew");
    assert.equal(when(ended, "candidate-goodbye"), "2026-03-05T13:00:00.000Z");
    // What was caused before stays where it was.
    const { seq } = story.events.find(({ type }) => type === "InterviewOffered") ?? assert.fail();
    assert.equal(candidateZone(story.history(), seq, story.policy().calendar), "Europe/London");
    // Whatever zone a recruiter writes a time in says nothing about them.
    const moved = moveInterview(story, "2026-03-13T15:00:00.000Z", {
      by: "recruiter",
      zone: "Asia/Tokyo",
    });
    const last = moved.events.at(-1)?.seq ?? assert.fail();
    assert.equal(candidateZone(moved.history(), last, moved.policy().calendar), "America/New_York");
  });

  test("clocks go forward between: New York's eight o'clock is an hour earlier in Leeds", () => {
    // America changes on 8 March 2026, Britain on the 29th.
    const ended = (at: string) =>
      when(
        bookedFrom("America/New_York", "2026-03-31T15:00:00.000Z")
          .at(at)
          .outcome("interview-completed", "withdrew"),
        "candidate-goodbye",
      );
    assert.equal(ended("2026-03-07T10:00:00.000Z"), "2026-03-07T13:00:00.000Z");
    assert.equal(ended("2026-03-09T10:00:00.000Z"), "2026-03-09T12:00:00.000Z");
    // Leeds' own eight o'clock, before and after the 29th.
    const late = (at: string) =>
      when(
        upTo("contact-made", anApplication()).at(at).outcome("interview-booked", "withdrew"),
        "candidate-goodbye",
      );
    assert.equal(late("2026-03-27T22:00:00.000Z"), "2026-03-28T08:00:00.000Z");
    assert.equal(late("2026-03-28T22:00:00.000Z"), "2026-03-29T07:00:00.000Z");
  });

  test("a site that opens at six wakes nobody: nudges and retention checks come at eight", () => {
    const calendar = { opens: "06:00", closes: "22:00" };
    const site = anApplication().application().site;
    const early = anApplication({ site: { ...site, ...calendar } });
    const silent = sweptUntil(early, "2026-03-20T23:00:00.000Z");
    assert.equal(when(silent, "recruiter-silence"), "2026-03-05T08:00:00.000Z");
    const noNews = one(silent, "candidate-no-news");
    assert.equal(noNews.notBefore, "2026-03-10T08:00:00.000Z");
    assert.ok(noNews.goodUntil && noNews.goodUntil > noNews.notBefore);
    const started = sweptUntil(upTo("started-work", early), "2026-05-30T12:00:00.000Z");
    for (const { template, notBefore } of planOf(started))
      if (template === "manager-retention-check") assert.equal(timeOf(notBefore, "Europe/London"), "08:00");
  });

  test("no news yet that waits for the morning is not said if there is news by then", () => {
    const site = anApplication().application().site;
    const late = anApplication({ site: { ...site, opens: "06:00", closes: "22:00" } });
    const silent = sweptUntil(late, "2026-03-09T22:30:00.000Z");
    assert.equal(when(silent, "candidate-no-news"), "2026-03-10T08:00:00.000Z");
    const called = silent.by(rita).contact();
    assert.ok(planOf(called).every(({ template }) => template !== "candidate-no-news"));
  });

  test("a reminder that would come too late by then comes when it is due", () => {
    const story = bookedFrom("Europe/London", "2026-03-12T08:00:00.000Z");
    assert.equal(when(story, "candidate-interview-reminder"), "2026-03-11T08:00:00.000Z");
    const dawn = bookedFrom("Europe/London", "2026-03-12T05:00:00.000Z");
    assert.equal(when(dawn, "candidate-interview-reminder"), "2026-03-11T08:00:00.000Z");
  });

  test("the referrer hears after the candidate, wherever both live", () => {
    const story = bookedFrom("America/Los_Angeles", "2026-03-12T17:00:00.000Z")
      .at("2026-03-05T10:00:00.000Z")
      .outcome("interview-completed", "withdrew");
    const candidateHears = when(story, "candidate-goodbye");
    const ended = one(story, "referrer-ended");
    assert.equal(candidateHears, "2026-03-05T16:00:00.000Z");
    assert.ok(ended.notBefore > candidateHears && (ended.after?.until ?? "") >= ended.notBefore);
    const undone = story.at("2026-03-07T10:00:00.000Z").undo("interview-completed");
    const [told, later] = ["candidate-correction", "referrer-correction"].map((each) => when(undone, each));
    assert.ok(told && later && told >= "2026-03-07T16:00:00.000Z");
  });
});

test("what comes at any hour are codes, receipts, bookings and new applications, and all of them are mails", () => {
  for (const template of atAnyHour) assert.ok(template in mailTemplates, template);
  for (const template of atAnyHour)
    assert.ok(
      !/reminder|digest|weekly|monthly|silence|no-news|survey|correction|retention|task|asked$/.test(
        template,
      ) || template.endsWith("erasure-asked"),
      template,
    );
});

test("at night they come at once", () => {
  const night = anApplication({}).laterBy({ hours: 15 });
  const received = planOf(night).filter(({ causeSeq }) => causeSeq === 1);
  const midnight = bookInterview(
    offerInterview(upTo("contact-made", anApplication())).by(candidate).at("2026-03-04T00:10:00.000Z"),
    "2026-03-12T10:00:00.000Z",
  );
  const invited = planOf(midnight).filter(({ template }) => template.endsWith("-invitation"));
  assert.ok(received.length > 0 && invited.length === 3);
  for (const { notBefore, by } of invited)
    assert.deepEqual([notBefore, by], ["2026-03-04T00:10:00.000Z", "queue"]);
});

const zones = [
  "Europe/London",
  "Europe/Amsterdam",
  "Asia/Tokyo",
  "America/Los_Angeles",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];

test("hours: any instant in any zone comes to the next moment between eight and seven there", () => {
  const instants = fc
    .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2028-12-31") })
    .map(instantOf);
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const at = inReadingHours(instant, zone);
      const clockTime = timeOf(at, zone);
      assert.ok(clockTime >= "08:00" && clockTime < "19:00", clockTime);
      assert.ok(at >= instant);
      if (at > instant) {
        assert.equal(clockTime, "08:00");
        // None was left out: a minute before, it was night.
        const before = timeOf(addMinutes(at, -1), zone);
        assert.ok(before < "08:00" || before >= "19:00");
        assert.ok(Date.parse(at) - Date.parse(instant) <= 14 * 3_600_000);
      }
      assert.equal(inReadingHours(at, zone), at);
    }),
    { numRuns: 2000 },
  );
});

test("in any life, in any zone: nothing comes at night but what may, and what would be of no use in the morning", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyLife(12), fc.constantFrom(...zones), (life, zone) => {
      for (const story of momentsOf(life)) {
        const erasing = story.events.find(({ type }) => type === "ErasureBegun")?.factSeq;
        const { calendar } = story.policy();
        for (const message of planOf(story, zone)) {
          const { template, recipient, causeSeq, notBefore, goodUntil, by, factSeq } = message;
          const own =
            recipient.role === "candidate"
              ? candidateZone(story.history(), causeSeq, { ...calendar, zone })
              : zone;
          const clockTime = timeOf(notBefore, own);
          if (clockTime >= "08:00" && clockTime < "19:00") continue;
          if (atAnyHour.has(template) || factSeq === erasing) continue;
          assert.ok(
            goodUntil !== undefined && goodUntil <= inReadingHours(notBefore, own),
            `${template} at ${clockTime} in ${own}`,
          );
          assert.ok(by === "clock" || by === "queue");
        }
        for (const { template } of planOf(story, zone)) seen.add(template);
      }
    }),
    running(60),
  );
  assert.ok(seen.size > 30, `only ${seen.size} kinds of mail were seen`);
});

test("what was planned once stays where it was, whatever zone the candidate is found to live in later", () => {
  const before = offerInterview(upTo("contact-made", anApplication())).at("2026-03-04T21:00:00.000Z");
  const after = bookInterview(before.by(candidate), "2026-03-12T10:00:00.000Z", { zone: "Asia/Tokyo" });
  const moments = new Map(planOf(before).map(({ id, notBefore }) => [id, notBefore]));
  for (const { id, notBefore } of planOf(after))
    if (moments.has(id)) assert.equal(notBefore, moments.get(id), id);
});
