import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dueEntries, pendingCredits } from "../../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { anApplication, payroll, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const entries = (story: Story) => dueEntries(story.history(), story.scheme);

const lines = (story: Story) =>
  entries(story).map(({ memberId, kind, milestone, amount }) => `${memberId} ${kind} ${milestone} ${amount}`);

const balance = (story: Story) => {
  const sums: Record<string, number> = {};
  for (const { memberId, amount } of entries(story)) sums[memberId] = (sums[memberId] ?? 0) + amount;
  return sums;
};

const held = upTo("interview-completed", anApplication());

describe("a referrer earns", () => {
  test("the scheme's points for each milestone, while its outcome stands", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 28 })
      .outcome("still-working-4w", "yes")
      .laterBy({ days: 56 })
      .outcome("still-working-12w", "yes-moved");
    assert.deepEqual(lines(story), [
      "mem_olga milestone interview-completed 25",
      "mem_olga milestone started-work 100",
      "mem_olga milestone still-working-4w 25",
      "mem_olga milestone still-working-12w 75",
    ]);
  });

  test("points of skipped milestones as if they had been recorded", () => {
    assert.deepEqual(balance(anApplication().by(payroll).outcome("started-work", "started")), {
      mem_olga: 125,
    });
  });

  test("more for somebody new to the sector, from the first day at work on", () => {
    const story = upTo("offer", anApplication({ newToSector: true }));
    assert.deepEqual(balance(story), { mem_olga: 25 });
    assert.deepEqual(balance(story.outcome("started-work", "started")), { mem_olga: 175 });
  });

  test("keeps what was earned when it ends, and when it is archived by hand", () => {
    assert.deepEqual(balance(held.outcome("offer", "not-offered")), { mem_olga: 25 });
    assert.deepEqual(balance(held.archive()), { mem_olga: 25 });
  });

  test("four weeks' points with an end that says they were there", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 60 })
      .outcome("still-working-12w", "left");
    assert.deepEqual(balance(story), { mem_olga: 150 });
  });

  test("by the scheme the application arrived under", () => {
    const generous = { ...defaultScheme, version: 2, milestones: [{ milestone: "contact-made", points: 7 }] };
    const story = upTo("interview-completed", anApplication({}, { scheme: generous }));
    assert.deepEqual(lines(story), ["mem_olga milestone contact-made 7"]);
  });
});

describe("a referrer earns nothing", () => {
  test("for a milestone reached twice", () => {
    const again = held.undo("interview-completed").outcome("interview-completed", "held-second");
    assert.deepEqual(balance(again), { mem_olga: 25 });
  });

  test("for tests, without a referrer, or as the second who referred", () => {
    assert.deepEqual(entries(upTo("interview-completed", anApplication({ test: true }))), []);
    assert.deepEqual(entries(upTo("interview-completed", anApplication().referrer())), []);
    const second = upTo("interview-completed", anApplication({ displacedReferrerId: "mem_omar" }));
    assert.deepEqual(balance(second), { mem_olga: 25 });
  });
});

describe("a reversal", () => {
  test("follows an undo, names the credit it takes back, and edits nothing", () => {
    const [credit, reversal] = entries(held.laterBy({ days: 1 }).undo("interview-completed"));
    assert.ok(credit && reversal);
    assert.equal(reversal.reverses, credit.id);
    assert.equal(reversal.amount, -25);
    assert.deepEqual(entries(held), [credit]);
  });

  test("follows another referrer, who is credited instead", () => {
    assert.deepEqual(lines(held.referrer("mem_omar")), [
      "mem_olga milestone interview-completed 25",
      "mem_olga milestone interview-completed -25",
      "mem_omar milestone interview-completed 25",
    ]);
    assert.deepEqual(balance(held.referrer("mem_omar").referrer("mem_olga")), { mem_olga: 25, mem_omar: 0 });
  });

  test("follows a merge, and unmerging credits again", () => {
    const merged = held.mergeInto("app_0");
    assert.deepEqual(balance(merged), { mem_olga: 0 });
    assert.deepEqual(balance(merged.unmergeFrom("app_0")), { mem_olga: 25 });
  });

  test("follows a bonus that proved wrong", () => {
    const story = upTo("started-work", anApplication({ newToSector: true }));
    const checked = story.move({ type: "NewToSectorChecked", newToSector: false });
    assert.deepEqual(lines(checked).slice(-2), [
      "mem_olga new-to-sector started-work 50",
      "mem_olga new-to-sector started-work -50",
    ]);
  });
});

describe("an entry", () => {
  test("has an id of application, outcome, kind, member and cause: the same for every reader", () => {
    const [credit] = entries(held);
    const seq = held.application().outcomes.at(-1)?.seq;
    assert.equal(credit?.id, `app_1#${seq}#milestone#mem_olga#${seq}`);
    assert.equal(credit?.causedAt, held.now);
  });

  test("carries the date the outcome took effect, apart from when it was recorded", () => {
    const effectiveAt = "2026-03-04T12:00:00.000Z";
    const late = upTo("interview-booked", anApplication())
      .laterBy({ days: 7 })
      .outcome("interview-completed", "held-forward", { effectiveAt });
    assert.equal(entries(late)[0]?.effectiveAt, effectiveAt);
    assert.equal(entries(late)[0]?.causedAt, late.now);
  });

  test("is not touched by a corrected date", () => {
    assert.deepEqual(entries(held.redate("interview-completed", "2026-03-04T12:00:00.000Z")), entries(held));
  });
});

describe("what can still be earned", () => {
  const pending = (story: Story) => pendingCredits(story.application(), story.track, story.scheme);

  test("is listed milestone by milestone, from the open one on", () => {
    assert.deepEqual(
      pending(held).map(({ milestone, points }) => [milestone, points]),
      [
        ["started-work", 100],
        ["still-working-4w", 25],
        ["still-working-12w", 75],
      ],
    );
  });

  test("with the bonus for who is new to the sector", () => {
    const [first] = pending(upTo("interview-completed", anApplication({ newToSector: true })));
    assert.equal(first?.points, 150);
  });

  test("is nothing for what ended, for tests and without a referrer", () => {
    assert.deepEqual(pending(held.outcome("offer", "not-offered")), []);
    assert.deepEqual(pending(anApplication({ test: true })), []);
    assert.deepEqual(pending(held.referrer()), []);
  });
});
