import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { limitingSites, statusOf } from "../../../shared/domain/lists/reading.ts";
import { seesApplication } from "../../../shared/domain/organisation/permissions.ts";
import { erasedCandidate, positions, rowOf, searchBuckets } from "../../../shared/domain/lists/row.ts";
import { isTaskOf, listedTasks } from "../../../shared/domain/lists/task.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { aMember, aRow } from "../../builders/rows.ts";

const row = (story: Story, name = "Anna Berg") => rowOf(story.history(), { name, version: 1 }, defaultTrack);

describe("a row of a list", () => {
  it("shows the open milestone, who acts next until when, and what was recorded last", () => {
    const story = upTo("contact-made", anApplication());
    const { milestone, lastOutcome, owner, state, contacts, clientSees } = row(story);
    assert.deepEqual(
      [milestone, owner, state, contacts, clientSees],
      ["interview-booked", "us", "live", 0, false],
    );
    assert.deepEqual(
      [lastOutcome?.outcome, lastOutcome?.colour, lastOutcome?.effectiveAt],
      ["spoke-interested", "green", story.now],
    );
  });

  it("an implied outcome is not what was recorded last", () => {
    const story = anApplication().laterBy({ days: 1 }).outcome("interview-completed", "held-forward");
    assert.equal(row(story).lastOutcome?.outcome, "held-forward");
  });

  it("what the clock brings changes no date of a row, so that such a row is not written", () => {
    const story = anApplication().laterBy({ days: 20 });
    const swept = story.sweep();
    assert.ok(swept.events.length > story.events.length);
    assert.equal(row(swept).updatedAt, row(story).updatedAt);
  });

  it("an undone outcome leaves no trace in it", () => {
    const before = upTo("contact-made", anApplication());
    const undone = before
      .laterBy({ days: 1 })
      .outcome("interview-booked", "booked")
      .laterBy({ hours: 1 })
      .undo("interview-booked");
    const { seq: _seq, updatedAt: _updated, promisedBy: _promised, tasks: _tasks, ...rest } = row(undone);
    const { seq: _s, updatedAt: _u, promisedBy: _p, tasks: _t, ...expected } = row(before);
    assert.deepEqual(rest, expected);
  });

  it("an archived, a hired and a merged application are in their own lists, or in none", () => {
    const live = anApplication().laterBy({ days: 1 });
    assert.deepEqual([row(live.archive()).state, row(live.archive()).listed], ["archived", true]);
    assert.equal(row(live.archive().restore()).state, "live");
    assert.equal(row(live.mergeInto("app_2")).listed, false);
    assert.equal(row(live.mergeInto("app_2").unmergeFrom("app_2")).listed, true);
  });

  it("a client's contact sees it from the booked interview on", () => {
    const booked = upTo("interview-booked", anApplication());
    assert.equal(row(booked).clientSees, true);
    assert.equal(row(booked.laterBy({ days: 1 }).undo("interview-booked")).clientSees, false);
  });

  it("the review date itself is still in time, a moment later it is overdue; only live rows have a status", () => {
    const reviewAt = "2026-03-03T18:00:00.000Z";
    const status = (now: string, more = {}) =>
      statusOf(aRow({ applicationId: "app_1", reviewAt, ...more }), now);
    assert.equal(status(reviewAt), "with-us");
    assert.equal(status("2026-03-03T18:00:00.001Z"), "overdue");
    assert.equal(status(reviewAt, { owner: "manager" }), "with-us");
    assert.equal(status(reviewAt, { owner: "candidate" }), "with-candidate");
    assert.equal(status("2026-03-04T00:00:00.000Z", { state: "hired" }), undefined);
  });

  it("an erased person has no name and no beginning to be found by", () => {
    const erased = rowOf(anApplication().history(), erasedCandidate, defaultTrack);
    assert.deepEqual([erased.name, searchBuckets(erased.name), positions.name(erased)], ["", [], "#app_1"]);
  });

  it("a name with very many words is searched by its first ones", () => {
    const words = Array.from({ length: 40 }, (_, n) => `${String.fromCharCode(97 + (n % 26))}word${n}`);
    assert.equal(searchBuckets(words.join(" ")).length, 40);
  });
});

describe("whose a row or a task is", () => {
  const leeds = aRow({ applicationId: "app_1", managerId: "mem_maria", clientId: "cli_north" });

  it("members see rows at their sites, managers their own jobs, clients' contacts what came to an interview", () => {
    const sees = (roles: Parameters<typeof aMember>[0]["roles"], more = {}, at = leeds) =>
      seesApplication(aMember({ memberId: "mem_x", ...(roles ? { roles } : {}), ...more }), at);
    assert.equal(sees(["recruiter"]), true);
    assert.equal(sees(["recruiter"], { siteIds: ["sit_lund"] }), false);
    assert.equal(sees(["admin"], { siteIds: ["sit_lund"] }), true);
    assert.equal(sees(["manager"]), false);
    assert.equal(sees(["manager"], { memberId: "mem_maria" }), true);
    assert.equal(sees(["manager", "recruiter"]), true);
    assert.equal(sees(["client"], { clientId: "cli_north" }), false);
    assert.equal(
      sees(["client", "referrer"], { clientId: "cli_north" }, { ...leeds, clientSees: true }),
      true,
    );
    assert.equal(sees(["client"], { clientId: "cli_south" }, { ...leeds, clientSees: true }), false);
  });

  it("only sites that limit what is seen narrow what is read", () => {
    const siteIds = ["sit_leeds"];
    assert.deepEqual(limitingSites(aMember({ memberId: "mem_x" })), []);
    assert.deepEqual(limitingSites(aMember({ memberId: "mem_x", siteIds })), siteIds);
    for (const role of ["admin", "manager", "client"] as const)
      assert.deepEqual(limitingSites(aMember({ memberId: "mem_x", siteIds, roles: [role] })), []);
  });

  it("a retention check nobody manages the job for is the recruiter's", () => {
    const [task] = listedTasks(
      aRow({
        applicationId: "app_1",
        tasks: [
          {
            id: "retention-check-1",
            kind: "retention-check",
            for: "manager",
            since: "2026-03-01T00:00:00.000Z",
          },
        ],
      }),
    );
    assert.ok(task);
    assert.equal(isTaskOf(aMember({ memberId: "mem_rita" }), task), true);
    assert.equal(isTaskOf(aMember({ memberId: "mem_rita" }), { ...task, managerId: "mem_maria" }), false);
    const maria = aMember({ memberId: "mem_maria", roles: ["manager"] });
    assert.equal(isTaskOf(maria, { ...task, managerId: "mem_maria" }), true);
  });
});
