import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import type { SiteSettings } from "../../../shared/domain/application/events.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { askErasure, cancelErasure } from "../../../shared/domain/personal-data/decide.ts";
import { retentionPlan, retentionRule } from "../../../shared/domain/personal-data/retention.ts";
import { anApplication, candidate, leeds, rita, upTo, utrecht } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";

const malmo: SiteSettings = { ...leeds, siteId: "sit_malmo", country: "SE", zone: "Europe/Stockholm" };
const kyoto: SiteSettings = { ...leeds, siteId: "sit_kyoto", country: "JP", zone: "Asia/Tokyo" };

/** Not chosen, at this moment. */
const closedAt = (now: string, arrival: Arrival = {}): Story => {
  const receivedAt = new Date(Date.parse(now) - 2 * 86_400_000).toISOString();
  return anApplication({ receivedAt, ...arrival })
    .laterBy({ days: 1 })
    .outcome("contact-made", "spoke-interested")
    .at(now)
    .outcome("interview-booked", "not-invited");
};
const plan = (story: Story) => retentionPlan(story.application());
const days = (story: Story) => {
  const { closedOn, restrictOn, noticeOn, eraseOn } = plan(story) ?? {};
  return { closedOn, restrictOn, noticeOn, eraseOn };
};
const keeps = (story: Story) => story.by(candidate).experience({ type: "KeepForOtherJobs" }).by(rita);
const noMore = (story: Story) => story.by(candidate).experience({ type: "EndKeeping" }).by(rita);
const typesOf = (story: Story, from = 0) => story.events.slice(from).map(({ type }) => type);
/** What the clock writes at a moment. */
const brought = (story: Story, now: string) => typesOf(story.at(now).sweep(), story.events.length);
/** Looks at the application whenever the clock says that there is something to look at, up to a moment. */
const lived = (story: Story, until: string): Story => {
  let told = story;
  for (let looked = 0; looked < 60; looked += 1) {
    const next = nextDueAt(told.history(), told.policy(), told.now);
    if (next === undefined || next > until) return told.at(until);
    told = told.at(next > told.now ? next : told.now).sweep();
  }
  throw new Error("there is something to look at without end");
};
const when = (story: Story, type: string) =>
  story.events.filter((event) => event.type === type).map(({ recordedAt }) => recordedAt);

describe("how long details are kept", () => {
  it("NL: 28 days, told on day 21", () => {
    assert.deepEqual(days(closedAt("2026-03-04T10:00:00.000Z", { site: utrecht })), {
      closedOn: "2026-03-04",
      restrictOn: undefined,
      noticeOn: "2026-03-25",
      eraseOn: "2026-04-01",
    });
  });

  it("GB: six months, with the end of a shorter month", () => {
    assert.equal(days(closedAt("2026-08-31T10:00:00.000Z")).eraseOn, "2027-02-28");
    assert.equal(days(closedAt("2027-08-30T10:00:00.000Z")).eraseOn, "2028-02-29", "a leap year");
    assert.deepEqual(days(closedAt("2028-02-29T10:00:00.000Z")), {
      closedOn: "2028-02-29",
      restrictOn: undefined,
      noticeOn: "2028-08-22",
      eraseOn: "2028-08-29",
    });
  });

  it("SE: 24 months, restricted after six", () => {
    assert.deepEqual(days(closedAt("2026-02-27T10:00:00.000Z", { site: malmo })), {
      closedOn: "2026-02-27",
      restrictOn: "2026-08-27",
      noticeOn: "2028-02-20",
      eraseOn: "2028-02-27",
    });
  });

  it("JP: six months, by the day in Japan", () => {
    const kept = days(closedAt("2026-03-04T16:30:00.000Z", { site: kyoto }));
    assert.equal(kept.closedOn, "2026-03-05");
    assert.equal(kept.eraseOn, "2026-09-05");
  });

  it("elsewhere no longer than by the shortest rule there is", () => {
    assert.deepEqual(retentionRule("IE"), { erasedAfter: { days: 28 } });
    for (const country of ["NL", "GB", "SE", "JP"])
      assert.notEqual(retentionRule(country), retentionRule("IE"));
  });

  it("closed a minute before midnight where the site is, or a minute after, is another day", () => {
    assert.equal(days(closedAt("2026-07-01T21:59:00.000Z", { site: utrecht })).eraseOn, "2026-07-29");
    assert.equal(days(closedAt("2026-07-01T22:01:00.000Z", { site: utrecht })).eraseOn, "2026-07-30");
  });

  it("goes by the site's clock, summer or winter: told and erased when it opens", () => {
    // Closed in winter, erased in summer: the clocks went forward on 29 March 2026.
    const spring = lived(closedAt("2026-03-20T10:00:00.000Z", { site: utrecht }), "2026-05-01T00:00:00.000Z");
    assert.deepEqual(when(spring, "RetentionNoticeGiven"), ["2026-04-10T06:30:00.000Z"]);
    assert.deepEqual(when(spring, "ErasureBegun"), ["2026-04-17T06:30:00.000Z"]);
    // And back on 25 October 2026.
    const autumn = lived(closedAt("2026-10-05T10:00:00.000Z", { site: utrecht }), "2026-12-01T00:00:00.000Z");
    assert.deepEqual(when(autumn, "RetentionNoticeGiven"), ["2026-10-26T07:30:00.000Z"]);
    assert.deepEqual(when(autumn, "ErasureBegun"), ["2026-11-02T07:30:00.000Z"]);
  });

  it("counts from the last day of whoever was hired as well", () => {
    const started = upTo("started-work", anApplication({ site: utrecht }));
    const hired = started.laterBy({ days: 100 }).outcome("still-working-12w", "yes");
    assert.equal(hired.application().status, "hired");
    assert.equal(days(hired).noticeOn === undefined, false);
    assert.equal(typesOf(lived(hired, hired.laterBy({ days: 30 }).now)).at(-1), "ErasureBegun");
  });
});

describe("a live application", () => {
  it("is kept as long as it lives", () => {
    assert.equal(plan(upTo("contact-made", anApplication({ site: utrecht }))), undefined);
  });
});

describe("notice", () => {
  const closed = closedAt("2026-03-04T10:00:00.000Z", { site: utrecht });
  const noticed = closed.at("2026-03-25T07:30:00.000Z").sweep();
  const notice = (story: Story) => story.events.findLast((event) => event.type === "RetentionNoticeGiven");

  it("names the day, and that is the day", () => {
    assert.deepEqual(brought(closed, "2026-03-25T07:29:00.000Z").includes("RetentionNoticeGiven"), false);
    const given = notice(noticed);
    assert.ok(given?.type === "RetentionNoticeGiven");
    assert.equal(given.eraseOn, "2026-04-01");
    assert.deepEqual(brought(noticed, "2026-04-01T06:29:00.000Z"), []);
    assert.deepEqual(brought(noticed, "2026-04-01T06:30:00.000Z"), ["ErasureBegun"]);
  });

  it("comes first, and leaves a week, however long the end has passed: for what was there before the rule", () => {
    const late = closed.at("2026-11-20T09:00:00.000Z").sweep();
    const given = notice(late);
    assert.ok(given?.type === "RetentionNoticeGiven");
    assert.equal(given.eraseOn, "2026-11-27");
    assert.equal(typesOf(late).includes("ErasureBegun"), false);
    assert.equal(typesOf(late.laterBy({ days: 6, hours: 22 }).sweep()).includes("ErasureBegun"), false);
    assert.ok(brought(late, "2026-11-27T07:30:00.000Z").includes("ErasureBegun"));
  });

  it("is one mail to the candidate, at once, while it is true", () => {
    const given = notice(noticed);
    const mails = (story: Story) =>
      plannedMessages(story.history(), story.policy()).filter(({ causeSeq }) => causeSeq === given?.seq);
    const [mail, ...others] = mails(noticed);
    assert.deepEqual(others, []);
    assert.equal(mail?.template, "candidate-retention-notice");
    assert.equal(mail.notBefore, "2026-03-25T07:30:00.000Z");
    assert.equal(mail.goodUntil, "2026-04-01T06:30:00.000Z");
    const kept = keeps(noticed.laterBy({ hours: 3 }));
    assert.equal(mails(kept)[0]?.goodUntil, kept.now);
  });

  it("reaches nobody without an address, and who was set aside by hand is told nothing: they are erased all the same", () => {
    const byPhone = closedAt("2026-03-04T10:00:00.000Z", { site: utrecht, reachableBy: ["phone"] });
    const byHand = anApplication({ site: utrecht }).archive("test");
    for (const story of [byPhone, byHand]) {
      const erased = lived(story, "2026-06-01T00:00:00.000Z");
      assert.equal(typesOf(erased).at(-1), "ErasureBegun");
      const said = plannedMessages(erased.history(), erased.policy()).map(({ template }) => template);
      assert.deepEqual(
        said.filter(
          (template) => template === "candidate-retention-notice" || template === "candidate-erased",
        ),
        [],
      );
    }
  });

  it("is followed by one last mail", () => {
    const erased = noticed.at("2026-04-01T06:30:00.000Z").sweep();
    const begun = erased.application().erasure?.begun;
    assert.equal(begun?.because, "retention");
    const last = plannedMessages(erased.history(), erased.policy()).filter(
      ({ causeSeq }) => causeSeq === begun?.seq,
    );
    assert.deepEqual(
      last.map(({ template }) => template),
      ["candidate-erased"],
    );
  });
});

describe("a candidate who wants to be kept", () => {
  const closed = closedAt("2026-03-04T10:00:00.000Z", { site: utrecht });

  it("is kept for twelve months, and asked again a week before they are over", () => {
    const kept = keeps(closed.at("2026-03-26T10:00:00.000Z").sweep());
    assert.deepEqual(days(kept), {
      closedOn: "2026-03-04",
      restrictOn: undefined,
      noticeOn: "2027-03-20",
      eraseOn: "2027-03-27",
    });
    const over = lived(kept, "2027-06-01T00:00:00.000Z");
    assert.deepEqual(when(over, "RetentionNoticeGiven"), [
      "2026-03-26T10:00:00.000Z",
      "2027-03-20T07:30:00.000Z",
    ]);
    assert.deepEqual(when(over, "ErasureBegun"), ["2027-03-27T07:30:00.000Z"]);
  });

  it("says so again and again, each time for twelve months", () => {
    const renewed = keeps(
      keeps(closed.laterBy({ days: 1 }))
        .at("2027-03-01T10:00:00.000Z")
        .sweep(),
    );
    assert.equal(days(renewed).eraseOn, "2028-03-02");
  });

  it("on 29 February is kept to 28 February", () => {
    const leap = closedAt("2028-02-29T10:00:00.000Z", { site: utrecht });
    assert.equal(keeps(leap).application().keptUntil, "2029-02-28");
    assert.equal(days(keeps(leap)).eraseOn, "2029-03-01");
  });

  it("takes it back: the rule decides again, and a week's notice is given again", () => {
    const kept = keeps(closed.at("2026-03-26T10:00:00.000Z").sweep());
    const soon = noMore(keeps(closed).laterBy({ days: 2 }));
    assert.equal(days(soon).eraseOn, "2026-04-01", "nothing had come of it");
    const back = lived(noMore(kept.at("2026-06-01T10:00:00.000Z")), "2026-07-01T00:00:00.000Z");
    assert.deepEqual(when(back, "ErasureBegun"), ["2026-06-08T06:30:00.000Z"]);
  });

  it("is never kept shorter than by the rule", () => {
    const swedish = closedAt("2026-03-04T10:00:00.000Z", { site: malmo });
    assert.equal(days(keeps(swedish)).eraseOn, "2028-03-04");
  });

  it("and was hired is kept as well", () => {
    const hired = upTo("started-work", anApplication({ site: utrecht }))
      .laterBy({ days: 100 })
      .outcome("still-working-12w", "yes");
    assert.equal(keeps(hired).application().keptUntil?.slice(0, 4), "2027");
  });

  it("by taking back an erasure is not erased the next moment: there is another week", () => {
    const noticed = closed.at("2026-03-25T10:00:00.000Z").sweep();
    const asked = noticed.at("2026-03-31T20:00:00.000Z").by(candidate);
    const decided = askErasure(asked.history(), { now: asked.now });
    assert.ok(decided.ok);
    const waiting = asked.facts(...decided.events);
    assert.equal(plan(waiting), undefined, "what they asked for goes first");
    const stays = cancelErasure(waiting.history());
    assert.ok(stays.ok);
    const kept = waiting
      .at("2026-04-01T12:00:00.000Z")
      .facts(...stays.events)
      .by(rita);
    const erased = lived(kept, "2026-05-01T00:00:00.000Z");
    assert.deepEqual(when(erased, "ErasureBegun"), ["2026-04-08T06:30:00.000Z"]);
  });
});

describe("what was closed and is taken up again", () => {
  const closed = closedAt("2026-03-04T10:00:00.000Z", { site: utrecht });
  const noticed = closed.at("2026-03-25T10:00:00.000Z").sweep();

  it("by an undo is kept while it is live, and then as long as ever", () => {
    const undone = noticed.laterBy({ days: 1 }).undo("interview-booked");
    assert.equal(plan(undone), undefined);
    assert.equal(undone.application().closing, undefined);
    const again = undone.laterBy({ days: 3 }).outcome("interview-booked", "not-invited");
    assert.deepEqual(days(again), {
      closedOn: "2026-03-29",
      restrictOn: undefined,
      noticeOn: "2026-04-19",
      eraseOn: "2026-04-26",
    });
  });

  it("by a restore begins anew, also where it had ended before it was set aside", () => {
    const aside = anApplication({ site: utrecht }).at("2026-03-10T10:00:00.000Z").archive("other");
    assert.equal(days(aside).eraseOn, "2026-04-07");
    assert.equal(plan(aside.laterBy({ days: 1 }).restore()), undefined);
  });

  it("is live: the candidate came back by their button", () => {
    const paused = anApplication({ site: utrecht }).outcome("contact-made", "unreachable");
    assert.ok(plan(paused));
    const back = paused.laterBy({ days: 2 }).by(candidate).reopen();
    assert.equal(plan(back), undefined);
  });

  it("as part of another is kept as long as that one; parted from it, as long as ever", () => {
    const merged = noticed.laterBy({ days: 2 }).mergeInto("app_2");
    assert.equal(plan(merged), undefined);
    assert.equal(typesOf(lived(merged, "2030-01-01T00:00:00.000Z")).includes("ErasureBegun"), false);
    const parted = merged.at("2026-05-04T10:00:00.000Z").unmergeFrom("app_2");
    assert.equal(days(parted).eraseOn, "2026-06-01");
  });

  it("received another's: what belongs together is kept as long as the younger would be", () => {
    const older = closed
      .at("2026-03-20T10:00:00.000Z")
      .facts({ type: "MergeReceived", applicationId: "app_3" });
    assert.equal(days(older).eraseOn, "2026-04-17");
  });
});

describe("Sweden's restriction", () => {
  const closed = closedAt("2026-03-04T10:00:00.000Z", { site: malmo });
  const restricted = lived(closed, "2026-09-10T00:00:00.000Z");

  it("is a fact of the clock after six months, once", () => {
    assert.deepEqual(when(restricted, "DataRestricted"), ["2026-09-04T06:30:00.000Z"]);
    assert.equal(restricted.application().closing?.restrictedAt, "2026-09-04T06:30:00.000Z");
    const over = lived(restricted, "2028-04-01T00:00:00.000Z");
    assert.equal(when(over, "DataRestricted").length, 1);
    assert.deepEqual(when(over, "ErasureBegun"), ["2028-03-04T07:30:00.000Z"]);
  });

  it("waits for the candidate's consent to run out, and is lifted by it", () => {
    const kept = keeps(closed.laterBy({ days: 10 }));
    assert.equal(days(kept).restrictOn, "2027-03-15");
    const lifted = keeps(restricted);
    assert.equal(lifted.application().closing?.restrictedAt, undefined);
    const again = lived(lifted, "2028-04-01T00:00:00.000Z");
    assert.deepEqual(when(again, "DataRestricted"), ["2026-09-04T06:30:00.000Z", "2027-09-11T06:30:00.000Z"]);
  });

  it("ends with the application's coming back", () => {
    assert.equal(restricted.undo("interview-booked").application().closing, undefined);
  });

  it("holds for what is part of another too", () => {
    const merged = closed.laterBy({ days: 2 }).mergeInto("app_2");
    const over = lived(merged, "2030-01-01T00:00:00.000Z");
    assert.deepEqual(when(over, "DataRestricted"), ["2026-09-06T06:30:00.000Z"]);
  });

  it("is nowhere else", () => {
    for (const site of [leeds, utrecht, kyoto])
      assert.deepEqual(
        when(
          lived(closedAt("2026-03-04T10:00:00.000Z", { site }), "2030-01-01T00:00:00.000Z"),
          "DataRestricted",
        ),
        [],
      );
  });
});
