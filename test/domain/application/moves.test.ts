import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import { move, olderFirst, reopen } from "../../../shared/domain/application/moves.ts";
import type { Move } from "../../../shared/domain/application/moves.ts";
import { openMilestone } from "../../../shared/domain/application/plan.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { credits } from "../../../shared/domain/points/entries.ts";
import { anApplication, driverJob, upTo, utrecht, warehouseJob } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";

const moving =
  (command: Move) =>
  (history: History, policy: Policy): Decision =>
    move(command, history, policy);

const withoutUpdate = (story: Story) => ({ ...story.application(), updatedAt: "" });

describe("an arrival", () => {
  test("is live, ours, and due for its first contact", () => {
    const { status, step } = anApplication().application();
    assert.equal(status, "live");
    assert.deepEqual(step, {
      seq: 1,
      owner: "us",
      reviewAt: "2026-03-02T18:00:00.000Z",
      overdueRecorded: false,
    });
  });

  test("is overdue once that time has passed: the sweep writes it down once", () => {
    const story = anApplication().at("2026-03-02T18:00:00.000Z");
    assert.equal(story.sweep().events.length, 2, "the due time itself is in time");
    const late = story.laterBy({ minutes: 1 }).sweep().laterBy({ hours: 1 }).sweep();
    assert.deepEqual(
      late.events.filter(({ type }) => type === "StepOverdue").map(({ actor }) => actor.kind),
      ["clock"],
    );
    assert.equal(late.application().updatedAt, anApplication().now, "the clock is nobody's change");
  });
});

describe("check first", () => {
  const doubtful = anApplication({ checkFirst: ["night-shifts"] });

  test("declines nobody by itself: a recruiter settles it and goes on, or names the requirement", () => {
    assert.equal(doubtful.application().status, "live");
    given(doubtful)
      .when(moving({ type: "CheckFirstSettled" }))
      .then({ type: "CheckFirstSettled" });
    assert.deepEqual(doubtful.move({ type: "CheckFirstSettled" }).application().checkFirst, []);
    const declined = doubtful.outcome("contact-made", "requirement-not-met", {
      details: { requirementId: "night-shifts" },
    });
    assert.equal(declined.application().outcomes[0]?.details?.requirementId, "night-shifts");
  });

  test("is settled requirement by requirement, where they are named", () => {
    const two = anApplication({ checkFirst: ["night-shifts", "licence"] });
    const one = two.move({ type: "CheckFirstSettled", requirementIds: ["licence"] });
    assert.deepEqual(one.application().checkFirst, ["night-shifts"]);
    assert.deepEqual(one.move({ type: "CheckFirstSettled" }).application().checkFirst, []);
    const refusal = given(one)
      .when(moving({ type: "CheckFirstSettled", requirementIds: ["night-shifts", "licence"] }))
      .thenRefused("unknown-requirement", /licence/);
    assert.deepEqual(refusal.more, { checkFirst: ["night-shifts"] });
  });

  test("is settled once, and where there was something to check", () => {
    const settled = doubtful.move({ type: "CheckFirstSettled" });
    for (const story of [settled, anApplication()])
      given(story)
        .when(moving({ type: "CheckFirstSettled" }))
        .thenRefused("nothing-changes");
  });
});

describe("archiving by hand", () => {
  const story = upTo("interview-completed", anApplication()).laterBy({ hours: 1 });

  test("sets aside what is live, and restoring reverses only that", () => {
    const archived = story.archive("test");
    const application = archived.application();
    assert.deepEqual(application.status === "archived" && application.because, {
      kind: "by-hand",
      reason: "test",
    });
    assert.deepEqual(withoutUpdate(archived.laterBy({ days: 3 }).restore()), withoutUpdate(story));
    given(archived)
      .when(moving({ type: "Archived", reason: "test" }))
      .thenRefused("not-live");
    given(story)
      .when(moving({ type: "Restored" }))
      .thenRefused("not-archived-by-hand");
  });

  test("does not restore what an outcome ended", () => {
    const ended = anApplication().outcome("contact-made", "too-far");
    given(ended)
      .when(moving({ type: "Restored" }))
      .thenRefused("not-archived-by-hand");
  });

  test("tells nobody, and takes no points back: nothing was undone", () => {
    const archived = story.archive();
    const planned = (at: Story) => plannedMessages(at.history(), at.policy());
    const asks = ({ template }: { template: string }) => template.startsWith("candidate-expectations");
    assert.deepEqual(
      planned(archived),
      planned(story).filter((message) => !asks(message)),
      "what was still to be asked is asked no more",
    );
    assert.deepEqual(
      credits(archived.application(), archived.scheme),
      credits(story.application(), story.scheme),
    );
  });

  test("silences what had not gone yet", () => {
    const noted = upTo("contact-made", anApplication()).outcome("interview-booked", "arrangements");
    const archived = noted.laterBy({ minutes: 1 }).archive();
    const last = noted.application().outcomes.at(-1)?.seq;
    assert.deepEqual(
      plannedMessages(archived.history(), archived.policy()).filter(({ causeSeq }) => causeSeq === last),
      [],
    );
  });
});

describe("coming back after we paused it", () => {
  /** Paused on Tuesday 3 March 2026 at 10:00; the candidate reads of it an hour later. */
  const paused = anApplication().at("2026-03-03T10:00:00.000Z").outcome("contact-made", "unreachable");

  test("is a fact of its own: same milestone, ours, due in one working day, with a day to hear by", () => {
    const friday = paused.at("2026-03-06T20:00:00.000Z");
    given(friday)
      .when(reopen)
      .then(
        { type: "Reopened", outcomeSeq: 3, owner: "us", reviewAt: "2026-03-09T17:30:00.000Z" },
        { type: "PromiseGiven", milestone: "contact-made", byDay: "2026-03-09" },
      );
    const back = friday.reopen();
    assert.equal(back.application().status, "live");
    assert.equal(openMilestone(back.track, back.application())?.id, "contact-made");
    assert.equal(back.application().step.reviewAt, "2026-03-09T17:30:00.000Z");
  });

  test("leaves the red in the history, where it stands no more", () => {
    const [red] = paused.laterBy({ days: 1 }).reopen().application().outcomes;
    assert.equal(red?.outcome, "unreachable");
    assert.equal(red?.reopenedAt, "2026-03-04T10:00:00.000Z");
  });

  test("is possible for fourteen days from when the candidate could read of it", () => {
    assert.equal(paused.at("2026-03-17T23:00:00.000Z").reopen().application().status, "live");
    given(paused.at("2026-03-18T09:00:00.000Z"))
      .when(reopen)
      .thenRefused("nothing-to-reopen", /2026-03-17/);
    // Recorded in the evening, it is read the next morning.
    const evening = anApplication().at("2026-03-03T18:30:00.000Z").outcome("contact-made", "unreachable");
    assert.equal(evening.at("2026-03-18T09:00:00.000Z").reopen().application().status, "live");
  });

  test("is for what was paused, not for a decision, nor for what was set aside or hired", () => {
    const declined = anApplication().outcome("contact-made", "requirement-not-met");
    given(declined)
      .when(reopen)
      .thenRefused("nothing-to-reopen", /decision/);
    given(anApplication().archive()).when(reopen).thenRefused("nothing-to-reopen");
    given(anApplication()).when(reopen).thenRefused("nothing-to-reopen");
  });

  test("does not bring back an offer that expired", () => {
    const expired = upTo("interview-completed", anApplication())
      .outcome("offer", "sent")
      .laterBy({ days: 10 })
      .outcome("offer", "expired");
    const back = expired.laterBy({ days: 1 }).reopen();
    assert.deepEqual(
      back
        .application()
        .outcomes.slice(-2)
        .map(({ outcome, replaced, reopenedAt }) => [outcome, replaced, !!reopenedAt]),
      [
        ["sent", true, false],
        ["expired", false, true],
      ],
    );
    assert.equal(openMilestone(back.track, back.application())?.id, "offer");
  });

  test("and ending the same way again starts another fourteen days", () => {
    const again = paused
      .laterBy({ days: 10 })
      .reopen()
      .laterBy({ days: 5 })
      .outcome("contact-made", "unreachable");
    assert.equal(again.laterBy({ days: 13 }).reopen().application().status, "live");
  });
});

describe("moving, assigning, another referrer", () => {
  const story = upTo("interview-completed", anApplication());

  test("a move to another job takes its recruiter and keeps every outcome", () => {
    const moved = story.transfer(driverJob, utrecht, "mem_rob").application();
    assert.equal(moved.job.jobId, "job_driver");
    assert.equal(moved.site.siteId, "sit_utrecht");
    assert.equal(moved.recruiterId, "mem_rob");
    assert.deepEqual(moved.outcomes, story.application().outcomes);
    given(story)
      .when(moving({ type: "Transferred", job: warehouseJob, site: utrecht }))
      .thenRefused("nothing-changes");
    given(story.archive())
      .when(moving({ type: "Transferred", job: driverJob, site: utrecht }))
      .thenRefused("not-live");
  });

  test("another referrer takes all standing points along, at any time", () => {
    const hired = upTo("started-work", anApplication())
      .laterBy({ days: 90 })
      .outcome("still-working-12w", "yes");
    const changed = hired.referrer("mem_omar");
    const earned = credits(changed.application(), changed.scheme);
    assert.ok(earned.every(({ memberId }) => memberId === "mem_omar"));
    assert.equal(
      earned.reduce((sum, { points }) => sum + points, 0),
      225,
    );
    given(changed)
      .when(moving({ type: "ReferrerChanged", referrerId: "mem_omar" }))
      .thenRefused("nothing-changes");
    assert.deepEqual(credits(hired.referrer().application(), hired.scheme), []);
  });

  test("it is assigned to somebody else, not to the same again", () => {
    assert.equal(story.assign("mem_rob").application().recruiterId, "mem_rob");
    given(story)
      .when(moving({ type: "Assigned", recruiterId: "mem_rita" }))
      .thenRefused("nothing-changes");
  });
});

describe("merging", () => {
  const story = upTo("interview-completed", anApplication());

  test("archives the younger, which then earns nothing, and unmerging restores all of it", () => {
    const merged = story.mergeInto("app_0");
    const application = merged.application();
    assert.deepEqual(application.status === "archived" && application.because, {
      kind: "merged",
      into: "app_0",
    });
    assert.deepEqual(credits(application, merged.scheme), []);
    assert.deepEqual(withoutUpdate(merged.laterBy({ days: 2 }).unmergeFrom("app_0")), withoutUpdate(story));
  });

  test("is a fact in the older's stream too, where what was recorded since stays", () => {
    const older = story.move({ type: "MergeReceived", applicationId: "app_2" });
    assert.deepEqual(older.application().mergedWith, ["app_2"]);
    const parted = older
      .outcome("offer", "preparing")
      .move({ type: "MergeReturned", applicationId: "app_2" });
    assert.deepEqual(parted.application().mergedWith, []);
    assert.equal(parted.application().outcomes.at(-1)?.outcome, "preparing");
  });

  test("happens once, and is taken apart where it happened", () => {
    const merged = story.mergeInto("app_0");
    given(merged)
      .when(moving({ type: "MergedInto", applicationId: "app_3" }))
      .thenRefused("already-merged");
    given(merged)
      .when(moving({ type: "MergeReceived", applicationId: "app_3" }))
      .thenRefused("already-merged");
    given(merged)
      .when(moving({ type: "UnmergedFrom", applicationId: "app_3" }))
      .thenRefused("not-merged");
    given(story)
      .when(moving({ type: "MergeReturned", applicationId: "app_3" }))
      .thenRefused("not-merged");
  });

  test("is not for one that was hired: it would be archived, and with it a hire lost", () => {
    const hired = upTo("started-work", anApplication())
      .laterBy({ days: 90 })
      .outcome("still-working-12w", "yes");
    given(hired)
      .when(moving({ type: "MergedInto", applicationId: "app_0" }))
      .thenRefused("not-live", /hired/);
    assert.deepEqual(
      hired.move({ type: "MergeReceived", applicationId: "app_2" }).application().status,
      "hired",
    );
    const ended = anApplication().outcome("contact-made", "too-far");
    assert.equal(ended.mergeInto("app_0").application().status, "archived");
  });

  test("the older is the one that was entered first, whatever day it counts from; of two at once, the first by id", () => {
    const a = {
      enteredAt: "2026-03-01T09:00:00.000Z",
      receivedAt: "2026-03-01T09:00:00.000Z",
      applicationId: "app_b",
    };
    const b = {
      enteredAt: "2026-03-02T09:00:00.000Z",
      receivedAt: "2026-02-01T09:00:00.000Z",
      applicationId: "app_a",
    };
    assert.deepEqual(olderFirst(b, a), [a, b]);
    const c = { ...b, applicationId: "app_c" };
    assert.deepEqual(olderFirst(c, b), [b, c]);
  });
});

describe("a contact", () => {
  test("is logged once it took place, also with somebody whose application ended", () => {
    const story = anApplication();
    given(story)
      .when(
        moving({
          type: "ContactLogged",
          channel: "phone",
          direction: "out",
          result: "spoke",
          at: "2026-03-02T09:01:00.000Z",
        }),
      )
      .thenRefused("date-in-the-future");
    const ended = story.outcome("contact-made", "too-far").contact();
    assert.equal(ended.application().contacts.length, 1);
  });
});
