import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { anApplication, candidate, upTo, utrecht } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { sweptUntil } from "../application/lives.ts";
import { contributionOfStory, figure, figures } from "./books.ts";

/** Applied on Monday 2 March 2026 at 09:00: promised to hear by Tuesday, as the first contact is due on Monday. */
const applied = anApplication();

describe("promise.kept", () => {
  it("is what was kept by its day of all that came due; what is not due yet is left out", () => {
    // Spoken with on Monday: kept, and given Wednesday; then nobody says anything until Thursday.
    const spoken = applied.laterBy({ hours: 2 }).outcome("contact-made", "spoke-interested");
    const silent = sweptUntil(spoken, "2026-03-05T12:00:00.000Z");
    const promised = figure("promise.kept", [silent, applied]);
    assert.deepEqual([promised.numerator, promised.denominator, promised.value, promised.n], [1, 2, 0.5, 2]);
    assert.deepEqual(promised.beside, { missed: 1, moved: 0 });
    assert.deepEqual(promised.excluded, { "not-due-yet": 1 });
  });

  it("counts one that a person moved before it passed by the new day", () => {
    const moved = applied.laterBy({ hours: 2 }).movePromise("2026-03-06");
    const kept = moved.at("2026-03-05T10:00:00.000Z").contact();
    const broken = sweptUntil(moved, "2026-03-09T12:00:00.000Z");
    assert.deepEqual(figure("promise.kept", [kept]).beside, { missed: 0, moved: 1 });
    assert.deepEqual(figure("promise.kept", [kept, broken]).value, 0.5);
    assert.deepEqual(figure("promise.kept", [broken]).beside, { missed: 1, moved: 1 });
  });

  it("has everything of a promise in the month of its day", () => {
    // Given on Friday 27 March, spoken with on Monday 30 March: the next day, 1 April, is missed in April.
    const story = anApplication({ receivedAt: "2026-03-27T16:00:00.000Z" })
      .at("2026-03-30T09:00:00.000Z")
      .outcome("contact-made", "spoke-interested");
    const missed = sweptUntil(story, "2026-04-02T12:00:00.000Z");
    const by = (month: string) => figure("promise.kept", [missed], { basis: "activity", month });
    assert.deepEqual([by("2026-03").numerator, by("2026-03").denominator], [1, 1]);
    assert.deepEqual([by("2026-04").numerator, by("2026-04").denominator], [0, 1]);
    assert.equal(figure("promise.kept", [missed], { month: "2026-03" }).value, 0.5);
  });

  it("knows nothing of a promise that an undone outcome gave", () => {
    const undone = applied.laterBy({ hours: 2 }).outcome("contact-made", "spoke-interested");
    const before = figure("promise.kept", [applied]);
    assert.deepEqual(figure("promise.kept", [undone.laterBy({ minutes: 1 }).undo("contact-made")]), before);
  });

  it("is asked of nobody at work", () => {
    const started = sweptUntil(upTo("started-work", applied), "2026-05-30T12:00:00.000Z");
    const { denominator, excluded } = figure("promise.kept", [started]);
    assert.equal(denominator, 5);
    assert.deepEqual(excluded, {});
  });
});

describe("silence.max", () => {
  const days = (...stories: Story[]) => figure("silence.max", stories);

  it("is the longest time between two words of a person, in days at the site", () => {
    const spoken = applied
      .at("2026-03-03T10:00:00.000Z")
      .outcome("contact-made", "spoke-interested")
      .at("2026-03-09T10:00:00.000Z")
      .contact()
      .at("2026-03-11T10:00:00.000Z")
      .outcome("interview-booked", "not-invited");
    assert.equal(days(sweptUntil(spoken, "2026-04-30T12:00:00.000Z")).value, 6);
    assert.deepEqual(days(spoken).percentiles, { p50: 6, p90: 6 });
    assert.equal(days(spoken).unit, "days");
  });

  it("counts one that still lasts up to the last thing that time brought", () => {
    // Nobody ever says a word; hr hears on the tenth working day, Monday 16 March, and nothing comes due after it.
    const silent = sweptUntil(applied, "2026-03-31T12:00:00.000Z");
    assert.equal(silent.events.at(-1)?.recordedAt.slice(0, 10), "2026-03-16");
    assert.equal(days(silent).value, 14);
    assert.deepEqual(figure("silence.max", [silent], { basis: "activity", month: "2026-03" }).n, 1);
    const { n, value, excluded } = days(applied);
    assert.deepEqual({ n, value, excluded }, { n: 0, value: null, excluded: { "nothing-due-yet": 1 } });
  });

  it("is not ended by receipts, tries, “no news yet”, other systems or the candidate", () => {
    const silent = sweptUntil(applied, "2026-03-10T12:00:00.000Z")
      .contact({ result: "no-answer" })
      .by(candidate)
      .outcome("contact-made", "withdrew");
    assert.equal(days(silent).value, 8);
  });

  it("begins anew when somebody comes back, and counts nothing of the time between", () => {
    const ended = applied.at("2026-03-04T10:00:00.000Z").outcome("contact-made", "unreachable");
    const back = ended.at("2026-03-16T10:00:00.000Z").by(candidate).reopen();
    const spoken = back.at("2026-03-17T10:00:00.000Z").contact();
    assert.equal(days(ended).value, 2);
    assert.equal(days(spoken).value, 2);
  });

  it("counts nothing of the time in which an application was set aside", () => {
    const aside = applied.at("2026-03-04T10:00:00.000Z").archive().at("2026-03-16T10:00:00.000Z");
    assert.equal(days(aside).value, 2);
    assert.equal(days(aside.restore().at("2026-03-19T10:00:00.000Z").contact()).value, 3);
  });

  it("ends with the first day at work", () => {
    const started = upTo("started-work", applied);
    assert.equal(days(sweptUntil(started, "2026-05-30T12:00:00.000Z")).value, 1);
  });

  it("takes the days of the site: its midnight, not that of Greenwich, also when clocks go forward", () => {
    // 22:30 on Saturday 28 March is 23:30 in Utrecht; 22:30 on Sunday is half past midnight on Monday there.
    const story = anApplication({ site: utrecht, receivedAt: "2026-03-28T22:30:00.000Z" });
    assert.equal(days(story.at("2026-03-29T21:30:00.000Z").contact()).value, 1);
    assert.equal(days(story.at("2026-03-29T22:30:00.000Z").contact()).value, 2);
  });

  it("forgets words that were undone", () => {
    const told = applied.at("2026-03-06T10:00:00.000Z").outcome("contact-made", "spoke-interested");
    const undone = told.laterBy({ minutes: 1 }).undo("contact-made").at("2026-03-12T10:00:00.000Z").contact();
    assert.equal(days(told).value, 4);
    assert.equal(days(undone).value, 10);
  });

  it("has a median and a ninth decile by nearest rank", () => {
    const stories = [1, 2, 3, 7].map((later) => applied.laterBy({ days: later }).contact());
    assert.deepEqual(days(...stories).percentiles, { p50: 2, p90: 7 });
  });
});

const sentAt = "2026-03-31T21:00:00.000Z";
const next = "2026-04-01T09:00:00.000Z";

/** What became of one mail. */
const mail = (messageId: string, ...types: ("Delivered" | "Bounced" | "Complained")[]): MessageEvent[] => [
  {
    type: "MessageSent",
    messageId,
    cause: 1,
    template: "candidate-receipt",
    role: "candidate",
    byPerson: false,
    attempts: 1,
    at: sentAt,
  },
  ...types.map((type): MessageEvent => ({ type: `Message${type}`, messageId, at: next })),
];

describe("messages.delivered", () => {
  const messages = [
    ...mail("1", "Delivered"),
    ...mail("2", "Delivered", "Complained"),
    ...mail("3", "Bounced"),
    ...mail("4", "Delivered", "Bounced"),
    ...mail("5"),
  ];
  const story = anApplication();

  it("is what arrived of what was sent, beside what bounced, was complained about, or of which nothing is known", () => {
    const arrived = figure("messages.delivered", [{ story, messages }]);
    assert.deepEqual([arrived.numerator, arrived.denominator, arrived.value, arrived.n], [2, 5, 0.4, 5]);
    assert.deepEqual(arrived.beside, { bounced: 2, complained: 1, unknown: 1, suppressed: 0 });
  });

  it("counts one that was not sent, because its address takes no mail, apart", () => {
    const suppressed = {
      ...({
        type: "MessageSuppressed",
        messageId: "9#candidate#candidate-next-step",
        why: "bounced",
      } as const),
      ...({ cause: 9, template: "candidate-next-step", role: "candidate", byPerson: true } as const),
      at: story.now,
    };
    const arrived = figure("messages.delivered", [
      { story, messages: [...messages, suppressed, suppressed] },
    ]);
    assert.deepEqual([arrived.n, arrived.beside?.["suppressed"]], [5, 1]);
  });

  it("is the same in whatever order it came to light, and however often", () => {
    const turned = [...messages.toReversed(), ...messages];
    assert.deepEqual(contributionOfStory(story, turned), contributionOfStory(story, messages));
  });

  it("has all of a mail in the month in which it was sent", () => {
    const inMonth = (month: string) =>
      figure("messages.delivered", [{ story, messages }], { basis: "activity", month });
    assert.deepEqual([inMonth("2026-03").numerator, inMonth("2026-04").n], [2, 0]);
  });

  it("leaves tests and merged ones out", () => {
    const test = anApplication({ test: true });
    const arrived = figure("messages.delivered", [{ story: test, messages }]);
    assert.deepEqual([arrived.n, arrived.excluded], [0, { test: 1 }]);
  });

  it("is nothing where nothing was sent", () => {
    assert.deepEqual(
      figures("messages.delivered", [story]).map(({ value, n }) => [value, n]),
      [[null, 0]],
    );
  });
});
