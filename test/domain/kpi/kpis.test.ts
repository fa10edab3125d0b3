import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, driverJob, payroll, upTo, utrecht } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { booksOf, figure, figures } from "./books.ts";

/** Several like one, each with its own id. */
const several = (count: number, tell: (story: Story) => Story): Story[] =>
  Array.from({ length: count }, (_, index) => tell(anApplication({ applicationId: `app_many${index}` })));

describe("applications.received", () => {
  it("counts arrivals and leaves out tests and merged ones, by reason", () => {
    const stories = [
      anApplication(),
      anApplication({ test: true }),
      anApplication().archive("test"),
      anApplication().mergeInto("app_2"),
      anApplication().archive("mistake"),
    ];
    const received = figure("applications.received", stories);
    assert.equal(received.value, 2);
    assert.equal(received.n, 2);
    assert.equal(received.small, true);
    assert.deepEqual(received.excluded, { test: 2, merged: 1 });
  });

  it("books by the month in the organisation's zone", () => {
    // 23:30 UTC on 31 March is already April in London's summer time.
    const story = anApplication({ receivedAt: "2026-03-31T23:30:00.000Z" });
    assert.equal(figure("applications.received", [story], { month: "2026-04" }).value, 1);
    assert.equal(figure("applications.received", [story], { month: "2026-03" }).value, 0);
  });

  it("counts an unmerged application again", () => {
    assert.equal(
      figure("applications.received", [anApplication().mergeInto("app_2").unmergeFrom("app_2")]).value,
      1,
    );
  });
});

describe("list.current", () => {
  it("is the share of live applications whose step the clock did not find overdue", () => {
    const overdue = anApplication().laterBy({ days: 5 }).sweep();
    const acted = overdue.outcome("contact-made", "thinking");
    const gone = overdue.outcome("contact-made", "too-far");
    const current = figure("list.current", [anApplication(), overdue, acted, gone]);
    assert.equal(current.numerator, 2);
    assert.equal(current.denominator, 3);
  });
});

describe("funnel.reached", () => {
  it("is the cohort's share with a standing success, with implied ones apart and the live share beside", () => {
    const walked = upTo("interview-completed", anApplication());
    const skipped = anApplication().laterBy({ days: 1 }).outcome("interview-booked", "booked");
    const ended = anApplication().outcome("contact-made", "too-far");
    const stories = [walked, skipped, ended, anApplication()];
    const contact = figure("funnel.reached.contact-made", stories);
    assert.deepEqual([contact.numerator, contact.denominator, contact.value], [1, 4, 0.25]);
    assert.deepEqual(contact.beside, { implied: 1, withImplied: 0.5, stillLive: 0.75 });
    assert.equal(contact.open, true);
    assert.equal(figure("funnel.reached.interview-booked", stories).numerator, 2);
  });

  it("closes once 90 % of the cohort are", () => {
    const ended = several(9, (story) => story.outcome("contact-made", "too-far"));
    assert.equal(figure("funnel.reached.offer", [...ended, anApplication()]).open, false);
    assert.equal(figure("funnel.reached.offer", [...ended.slice(1), anApplication()]).open, true);
  });

  it("is served for every milestone of the track, reached or not", () => {
    assert.equal(figures("funnel.reached.*", [anApplication()]).length, 8);
  });

  it("is not served by activity", () => {
    assert.throws(() => figures("funnel.reached.*", [], { basis: "activity" }));
  });
});

describe("funnel.lost", () => {
  it("counts standing reds by milestone and class, in the month they happened", () => {
    const stories = [
      anApplication().at("2026-04-01T10:00:00.000Z").outcome("contact-made", "too-far"),
      anApplication().outcome("contact-made", "requirement-not-met"),
      upTo("interview-booked", anApplication()).outcome("interview-completed", "did-not-attend"),
      anApplication().outcome("contact-made", "too-far").undo("contact-made"),
      anApplication().outcome("contact-made", "unreachable").by(candidate).reopen(),
    ];
    const lost = Object.fromEntries(figures("funnel.lost.*", stories).map(({ id, value }) => [id, value]));
    assert.deepEqual(lost, {
      "funnel.lost.contact-made.theirs": 1,
      "funnel.lost.contact-made.ours": 1,
      "funnel.lost.interview-completed.no-show": 1,
    });
    const april = figure("funnel.lost.contact-made.theirs", stories, { basis: "activity", month: "2026-04" });
    assert.equal(april.value, 1);
    assert.equal(figure("funnel.lost.contact-made.theirs", stories, { month: "2026-04" }).value, 0);
  });
});

describe("the first contact", () => {
  // Received on Friday at 16:30 in Leeds: an hour on Friday, then Monday from 08:30.
  const friday = { receivedAt: "2026-03-06T16:30:00.000Z" };

  it("takes the site's working hours to the first try and to the first conversation", () => {
    const story = anApplication(friday)
      .at("2026-03-09T09:00:00.000Z")
      .contact({ result: "no-answer" })
      .at("2026-03-09T10:30:00.000Z")
      .outcome("contact-made", "spoke-interested");
    assert.equal(figure("time.first_attempt", [story]).value, 1.5);
    const contact = figure("time.first_contact", [story]);
    assert.deepEqual(contact.percentiles, { p50: 3, p90: 3 });
    assert.equal(contact.unit, "hours");
  });

  it("does not count the hours of the country's public holidays", () => {
    // Thursday before Easter 2026, 16:30; Good Friday and Easter Monday are free.
    const story = anApplication({ receivedAt: "2026-04-02T15:30:00.000Z" })
      .at("2026-04-07T08:00:00.000Z")
      .contact();
    assert.equal(figure("time.first_contact", [story]).value, 1.5);
  });

  it("counts outcomes as the track says: no answer is a try, thinking a conversation, replaced or not", () => {
    const tried = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "no-answer");
    assert.equal(figure("time.first_attempt", [tried]).value, 1);
    assert.equal(figure("time.first_contact", [tried]).n, 0);
    const thought = tried.laterBy({ hours: 1 }).outcome("contact-made", "thinking").laterBy({ days: 1 });
    assert.equal(
      figure("time.first_contact", [thought.outcome("contact-made", "spoke-interested")]).value,
      2,
    );
  });

  it("takes a personal mail as the first contact of somebody without a phone", () => {
    const mailed = (story: Story) =>
      story.laterBy({ hours: 2 }).contact({ channel: "email", result: "left-message" });
    assert.equal(figure("time.first_contact", [mailed(anApplication({ reachableBy: ["email"] }))]).value, 2);
    assert.equal(figure("time.first_contact", [mailed(anApplication())]).n, 0);
  });

  it("is served as median and ninth decile, by nearest rank", () => {
    const stories = [1, 2, 3, 4].map((hours) => anApplication().laterBy({ hours }).contact());
    assert.deepEqual(figure("time.first_contact", stories).percentiles, { p50: 2, p90: 4 });
  });

  it("is in time if it was by the due time; who waits past it counts, who is not due yet does not", () => {
    const stories = [
      anApplication().laterBy({ hours: 3 }).contact(),
      anApplication().laterBy({ days: 2 }).contact(),
      anApplication().laterBy({ days: 2 }).sweep(),
      anApplication().laterBy({ days: 2 }).outcome("contact-made", "no-answer"),
      anApplication(),
      anApplication().outcome("contact-made", "job-filled"),
      anApplication().by(candidate).outcome("contact-made", "withdrew"),
      anApplication({ source: "hand" }).contact(),
    ];
    const inTime = figure("first_contact.in_time", stories);
    assert.deepEqual([inTime.numerator, inTime.denominator], [1, 4]);
    assert.deepEqual(inTime.beside, { waiting: 2 });
    assert.deepEqual(inTime.excluded, {
      "not-due-yet": 1,
      "ended-before-due": 1,
      "withdrew-themselves": 1,
      "entered-by-hand": 1,
    });
  });
});

describe("time.in_milestone and time.to_hire", () => {
  it("count calendar days at the site from the success before", () => {
    const story = anApplication()
      .at("2026-03-03T08:00:00.000Z")
      .outcome("contact-made", "spoke-interested")
      .at("2026-03-10T18:00:00.000Z")
      .outcome("interview-booked", "booked")
      .at("2026-03-20T09:00:00.000Z")
      .outcome("interview-completed", "held-forward")
      .at("2026-03-30T09:00:00.000Z")
      .outcome("offer", "accepted");
    assert.equal(figure("time.in_milestone.contact-made", [story]).value, 1);
    assert.equal(figure("time.in_milestone.interview-booked", [story]).value, 7);
    assert.equal(
      figure("time.in_milestone.offer", [story], { basis: "activity", month: "2026-03" }).value,
      10,
    );
    assert.equal(figure("time.to_hire", [story]).value, 28);
  });

  it("leave out skipped milestones, which have no date of their own", () => {
    const skipped = anApplication().laterBy({ days: 3 }).outcome("interview-booked", "booked");
    for (const milestone of ["contact-made", "interview-booked"]) {
      const waited = figure(`time.in_milestone.${milestone}`, [skipped]);
      assert.deepEqual([waited.n, waited.excluded], [0, { implied: 1 }]);
    }
    const reported = anApplication().laterBy({ days: 9 }).by(payroll).outcome("started-work", "started");
    assert.deepEqual(figure("time.to_hire", [reported]).excluded, { implied: 1 });
  });

  it("follow a corrected date", () => {
    const story = anApplication()
      .at("2026-03-04T09:00:00.000Z")
      .outcome("contact-made", "spoke-interested")
      .redate("contact-made", "2026-03-03T09:00:00.000Z");
    assert.equal(figure("time.in_milestone.contact-made", [story]).value, 1);
  });
});

describe("retention", () => {
  const started = (): Story => upTo("started-work", anApplication());

  it("is yes of yes and no, with everything due beside it", () => {
    const asked = started().laterBy({ days: 28 }).sweep();
    const stories = [
      asked.outcome("still-working-4w", "yes"),
      asked.outcome("still-working-4w", "left"),
      asked,
      started(),
    ];
    const kept = figure("retention.4w", stories);
    assert.deepEqual([kept.numerator, kept.denominator, kept.value], [1, 2, 0.5]);
    assert.deepEqual(kept.beside, { due: 3, unknown: 1, ofAllDue: 1 / 3 });
    assert.deepEqual(kept.warnings, ["many-unknown"]);
  });

  it("counts who left by four weeks as a no at twelve, and leaves out an agreed term", () => {
    const later = started().laterBy({ days: 28 });
    const stories = [
      later.outcome("still-working-4w", "ended"),
      later.outcome("still-working-4w", "term-ended"),
      started().laterBy({ days: 84 }).outcome("still-working-12w", "yes"),
    ];
    const twelve = figure("retention.12w", stories);
    assert.deepEqual([twelve.numerator, twelve.denominator], [1, 2]);
    assert.deepEqual(twelve.excluded, { "agreed-term-ended": 1 });
    // The green at twelve weeks says that the person was still there at four.
    assert.deepEqual(
      [figure("retention.4w", stories).numerator, figure("retention.4w", stories).denominator],
      [1, 2],
    );
  });

  it("forgets the checks of a start that was undone", () => {
    const story = started()
      .laterBy({ days: 28 })
      .sweep()
      .outcome("still-working-4w", "yes")
      .undo("started-work");
    assert.equal(figure("retention.4w", [story]).beside?.["due"], 0);
  });
});

describe("referral.share", () => {
  it("is hires with a referrer of all hires", () => {
    const stories = [
      upTo("started-work", anApplication()),
      upTo("started-work", anApplication({ referrerId: undefined })),
      upTo("offer", anApplication()),
    ];
    const share = figure("referral.share", stories);
    assert.deepEqual([share.numerator, share.denominator, share.value], [1, 2, 0.5]);
  });
});

describe("points", () => {
  it("are owed as the ledger says, per currency, and reversed ones are counted apart", () => {
    const dutch = anApplication({ site: utrecht });
    const stories = [
      upTo("started-work", anApplication()),
      upTo("interview-completed", dutch),
      upTo("interview-completed", anApplication()).undo("interview-completed"),
    ];
    const owed = figures("points.owed", stories);
    assert.deepEqual(
      owed.map(({ value, n, money }) => ({ value, n, money })),
      [
        { value: 125, n: 2, money: { currency: "GBP", minorUnits: 12_500 } },
        { value: 25, n: 1, money: { currency: "EUR", minorUnits: 2_500 } },
      ],
    );
    const reversed = figure("points.reversed", stories);
    assert.deepEqual(
      [reversed.value, reversed.n, reversed.money],
      [25, 1, { currency: "GBP", minorUnits: 2500 }],
    );
  });

  it("count in the month they were posted, however far the outcome was back-dated", () => {
    const story = upTo("interview-booked", anApplication())
      .at("2026-04-02T09:00:00.000Z")
      .outcome("interview-completed", "held-forward", { effectiveAt: "2026-03-20T09:00:00.000Z" });
    assert.equal(figure("points.owed", [story], { basis: "activity", month: "2026-04" }).value, 25);
    assert.equal(figure("points.owed", [story], { basis: "activity", month: "2026-03" }).value, 0);
  });

  it("of a month stay as they were posted: a merge, or a test found out, is taken back in its own", () => {
    const earned = upTo("interview-completed", anApplication());
    const later = earned.at("2026-04-10T10:00:00.000Z");
    for (const gone of [later.mergeInto("app_0"), later.archive("test")]) {
      const inMonth = (id: string, month: string) => figure(id, [gone], { basis: "activity", month }).value;
      assert.deepEqual([inMonth("points.owed", "2026-03"), inMonth("points.reversed", "2026-03")], [25, 0]);
      assert.deepEqual([inMonth("points.owed", "2026-04"), inMonth("points.reversed", "2026-04")], [-25, 25]);
      assert.equal(figure("points.owed", [gone]).value, 0, "nothing is owed");
      assert.deepEqual(figure("points.reversed", [gone]).excluded, {}, "nothing is left out");
      assert.equal(figure("points.pending", [gone]).value, 0);
      assert.equal(figure("applications.received", [gone]).value, 0, "figures about people restate");
    }
  });

  it("are pending while a live application can still earn them", () => {
    const stories = [anApplication(), upTo("interview-completed", anApplication({ newToSector: true }))];
    // 25 + 100 + 25 + 75 still ahead; and 100 + 50 + 25 + 75 after the interview.
    const pending = figure("points.pending", stories);
    assert.deepEqual([pending.value, pending.money?.minorUnits], [475, 47_500]);
    assert.deepEqual(pending.beside, { weighted: null });
    assert.equal(figure("points.pending", [anApplication().outcome("contact-made", "too-far")]).value, 0);
  });

  it("are weighted by what usually becomes of them, once 30 applications closed", () => {
    const lost = several(20, (story) => story.outcome("contact-made", "too-far"));
    const interviewed = several(10, (story) =>
      upTo("interview-completed", story).outcome("offer", "declined"),
    );
    const pending = figure("points.pending", [...lost, ...interviewed, anApplication()]);
    // 10 of 30 came to the interview's 25 points, none to work.
    assert.deepEqual(pending.beside, { weighted: 8 });
  });

  it("are weighted by milestones that everybody passes: after a final interview no more than all that is pending", () => {
    const second = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-second");
    const waiting = second.laterBy({ days: 1 }).outcome("final-interview", "final-forward");
    // 20 of 30 who were interviewed came to work and left within four weeks, none by way of a final interview but one.
    const left = several(20, (story) => upTo("started-work", story).outcome("still-working-4w", "left"));
    const declined = several(9, (story) => upTo("interview-completed", story).outcome("offer", "declined"));
    const final = waiting.laterBy({ days: 1 }).outcome("offer", "declined");
    for (const application of [second, waiting]) {
      const pending = figure("points.pending", [...left, ...declined, final, application]);
      // 100 points for the first day at work at 20 of 30; nobody stayed.
      assert.deepEqual([pending.value, pending.beside], [200, { weighted: 67 }]);
    }
  });
});

describe("an application that moves", () => {
  it("takes its past months along to the new job, site and recruiter", () => {
    const moved = upTo("offer", anApplication()).transfer(driverJob, utrecht, "mem_rob");
    const books = booksOf([moved]);
    for (const [dimension, row] of [
      ["site", "sit_utrecht"],
      ["job", "job_driver#sit_utrecht"],
      ["recruiter", "mem_rob#sit_utrecht"],
    ] as const)
      assert.equal(books.sums("cohort", dimension, row).count("received"), 1);
    for (const [dimension, row] of [
      ["site", "sit_leeds"],
      ["job", "job_warehouse#sit_leeds"],
      ["recruiter", "mem_rita#sit_leeds"],
    ] as const)
      assert.equal(books.sums("cohort", dimension, row).count("received"), 0);
  });

  it("is booked under nobody while it has no recruiter", () => {
    const books = booksOf([anApplication({ recruiterId: undefined })]);
    assert.equal(books.sums("cohort", "recruiter", "unassigned#sit_leeds").count("received"), 1);
  });
});
