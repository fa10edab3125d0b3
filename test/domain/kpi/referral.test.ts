import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { membersAfter } from "../../../shared/domain/organisation/roll.ts";
import type { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import { anApplication, upTo, utrecht, warehouseJob } from "../../builders/history.ts";
import { figure, figures } from "./books.ts";

const hired = (arrival: Parameters<typeof anApplication>[0] = {}) => upTo("offer", anApplication(arrival));

describe("time.to_fill", () => {
  it("is from the day the job opened to the accepted offer, in days", () => {
    // Opened on 5 January; accepted on 6 March.
    const filled = figure("time.to_fill", [hired()]);
    assert.deepEqual([filled.value, filled.n, filled.unit], [60, 1, "days"]);
  });

  it("counts each opening of a job", () => {
    const both = figure("time.to_fill", [
      hired({ applicationId: "app_1" }),
      hired({ applicationId: "app_2", receivedAt: "2026-03-09T09:00:00.000Z" }),
    ]);
    assert.deepEqual([both.n, both.percentiles], [2, { p50: 60, p90: 67 }]);
  });

  it("leaves out evergreen jobs, jobs without an opening day, and who was not accepted by anybody's date", () => {
    const { openedAt: _openedAt, ...undated } = warehouseJob;
    const stories = [
      hired({ job: { ...warehouseJob, evergreen: true } }),
      hired({ job: undated }),
      anApplication().laterBy({ days: 1 }).outcome("started-work", "started"),
    ];
    const filled = figure("time.to_fill", stories);
    assert.deepEqual(
      [filled.n, filled.value, filled.excluded],
      [0, null, { evergreen: 1, "opening-unknown": 1, implied: 1 }],
    );
  });

  it("leaves out who backed out: the opening was still to be filled", () => {
    const gone = hired().laterBy({ days: 2 }).outcome("started-work", "backed-out");
    assert.deepEqual(figure("time.to_fill", [gone, hired()]).excluded, { "backed-out": 1 });
    assert.equal(figure("time.to_fill", [gone, hired()]).n, 1);
  });

  it("is of the job it is at now", () => {
    const moved = hired().transfer({ ...warehouseJob, jobId: "job_new", openedAt: "2026-03-01" }, utrecht);
    assert.equal(figure("time.to_fill", [moved]).value, 5);
  });
});

describe("referral.participation", () => {
  const of = (referrerId: string | undefined, applicationId: string) =>
    anApplication({ applicationId, referrerId });
  const members = new Set(["mem_rob", "mem_sam", "mem_tess", "mem_uma"]);

  it("is the share of members who are credited with a referral, and of those the share with a second", () => {
    const stories = [
      of("mem_rob", "app_1"),
      of("mem_rob", "app_2"),
      of("mem_sam", "app_3"),
      of(undefined, "app_4"),
    ];
    const share = figure("referral.participation", stories, { members });
    assert.deepEqual(
      [share.value, share.numerator, share.denominator, share.n, share.beside],
      [0.5, 2, 4, 4, { second: 1, ofSecond: 0.5 }],
    );
  });

  it("counts nobody who is no member any more, nor a referral that is credited to somebody else now", () => {
    const stories = [of("mem_left", "app_1"), of("mem_rob", "app_2").referrer("mem_sam")];
    const share = figure("referral.participation", stories, { members });
    assert.deepEqual([share.numerator, share.beside?.["second"]], [1, 0]);
  });

  it("counts tests and merged applications for nobody", () => {
    const stories = [
      anApplication({ applicationId: "app_1", referrerId: "mem_rob", test: true }),
      of("mem_rob", "app_2").mergeInto("app_1"),
    ];
    const share = figure("referral.participation", stories, { members });
    assert.deepEqual([share.numerator, share.excluded], [0, { test: 1, merged: 1 }]);
  });

  it("says nothing of a group that has no members of its own", () => {
    const share = figure("referral.participation", [of("mem_rob", "app_1")]);
    assert.deepEqual([share.value, share.numerator, share.denominator, share.n], [null, null, null, 0]);
  });

  it("knows its members by the facts alone, in their order", () => {
    const fact = (type: MemberEvent["type"], memberId: string, homeSiteId?: string) => ({
      recordedAt: "2026-03-02T09:00:00.000Z",
      event: {
        type,
        memberId,
        roles: ["referrer" as const],
        siteIds: [],
        status: type === "MemberLeft" ? ("left" as const) : ("active" as const),
        ...(homeSiteId ? { homeSiteId } : {}),
      },
    });
    const known = membersAfter([
      fact("MemberAdded", "mem_a", "sit_leeds"),
      fact("MemberAdded", "mem_b"),
      fact("MemberChanged", "mem_a", "sit_york"),
      fact("MemberLeft", "mem_b"),
    ]);
    assert.deepEqual([...known], [["mem_a", { homeSiteId: "sit_york" }]]);
    assert.deepEqual(
      [...membersAfter([fact("MemberLeft", "mem_b"), fact("MemberChanged", "mem_b")]).keys()],
      ["mem_b"],
      "somebody may come back",
    );
  });
});

describe("reward.per_hire", () => {
  const started = (arrival: Parameters<typeof anApplication>[0] = {}) =>
    upTo("started-work", anApplication(arrival));

  it("is what referrers net of a hire, per currency, by the month of the start", () => {
    // 25 + 100 and, new to the sector, 50 more; at 100 minor units a point.
    const stories = [
      started({ applicationId: "app_1", referrerId: "mem_sam" }),
      started({ applicationId: "app_2", referrerId: "mem_sam", newToSector: true }),
      started({ applicationId: "app_3", referrerId: "mem_sam", site: utrecht }),
    ];
    const told = figures("reward.per_hire", stories).map(({ value, numerator, denominator, n, money }) => [
      ...[value, numerator, denominator, n],
      money,
    ]);
    assert.deepEqual(told, [
      [12_500, 12_500, 1, 1, { currency: "EUR", minorUnits: 12_500 }],
      [15_000, 30_000, 2, 2, { currency: "GBP", minorUnits: 30_000 }],
    ]);
    const [month] = figures("reward.per_hire", [stories[0]!], { basis: "activity", month: "2026-03" });
    assert.equal(month?.n, 1);
  });

  it("counts no hire without a referrer, and takes an undone start out", () => {
    const undone = started({ referrerId: "mem_sam" }).undo("started-work");
    const none = figure("reward.per_hire", [started({ referrerId: undefined }), undone]);
    assert.deepEqual([none.value, none.n], [null, 0]);
  });

  it("nets what a former referrer had and lost", () => {
    const changed = started({ referrerId: "mem_sam" }).referrer("mem_tess");
    const [net] = figures("reward.per_hire", [changed]);
    assert.deepEqual([net?.numerator, net?.n], [12_500, 1]);
  });

  it("adds what an employer pays on top, where finance has set it", () => {
    const story = started({ referrerId: "mem_sam" });
    assert.deepEqual(figure("reward.per_hire", [story]).beside, { points: 125 });
    assert.deepEqual(figure("reward.per_hire", [story], { onCostPercent: 13.8 }).beside, {
      points: 125,
      onCostPercent: 13.8,
      withOnCost: 14_225,
    });
  });
});

describe("points that are cashed in", () => {
  it("read zero as long as there is no way to ask for them", () => {
    const story = upTo("started-work", anApplication({ referrerId: "mem_sam" }));
    for (const id of ["points.requested", "points.approved", "points.paid"]) {
      const { value, n, definition } = figure(id, [story]);
      assert.deepEqual([value, n], [0, 0]);
      assert.match(definition, /Zero as long as points cannot be cashed in/);
    }
  });
});
