import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import type { Decision } from "../../../shared/domain/application/decision.ts";
import { isErasing } from "../../../shared/domain/personal-data/state.ts";
import { askErasure, cancelErasure } from "../../../shared/domain/personal-data/decide.ts";
import { credits } from "../../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { anApplication, candidate, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, offerInterview } from "../../builders/interviews.ts";
import { aTalkBooked } from "../../builders/talks.ts";

const eventsOf = (decision: Decision) => {
  assert.ok(decision.ok, "refused");
  return decision.events;
};
const asks = (story: Story) =>
  story.by(candidate).facts(...eventsOf(askErasure(story.history(), { now: story.now })));
const refusal = (decision: Decision) => (decision.ok ? undefined : decision.refusal.code);
const aDayLater = (story: Story) => asks(story).laterBy({ hours: 24 }).sweep();

/** Types of what the clock added with the beginning of the erasure. */
const begunWith = (story: Story) => {
  const { erasure } = story.application();
  assert.ok(erasure?.begun);
  const { factSeq } = erasure.begun;
  return story.events.filter((event) => event.factSeq === factSeq).map(({ type }) => type);
};

describe("a candidate who wants to be erased", () => {
  it("has 24 hours to take it back, and nothing is done before", () => {
    const asked = asks(anApplication());
    const { erasure } = asked.application();
    assert.equal(erasure?.status, "asked");
    assert.equal(erasure.due, asked.laterBy({ hours: 24 }).now);
    assert.equal(isErasing(asked.application()), false);
    assert.equal(refusal(askErasure(asked.history(), { now: asked.now })), "erasure-asked");
    const early = asked.laterBy({ hours: 23, minutes: 59 }).sweep();
    assert.equal(early.application().erasure?.status, "asked");
    assert.equal(early.application().status, "live");
  });

  it("takes it back, and can ask again", () => {
    const asked = asks(anApplication());
    const kept = asked.facts(...eventsOf(cancelErasure(asked.history())));
    assert.equal(kept.application().erasure, undefined);
    assert.equal(kept.laterBy({ days: 3 }).sweep().application().status, "live");
    assert.equal(asks(kept).application().erasure?.status, "asked");
    assert.equal(refusal(cancelErasure(kept.history())), "no-erasure-asked");
  });

  it("is looked at again when the 24 hours are over, whatever the state", () => {
    for (const story of [anApplication(), anApplication().archive("other")]) {
      const asked = asks(story);
      const { due } = asked.application().erasure ?? {};
      const next = nextDueAt(asked.history(), asked.policy(), asked.now);
      assert.ok(due !== undefined && next !== undefined && next <= due);
    }
  });

  it("withdraws before the first day: in one fact with the beginning, at every step of the way", () => {
    for (const milestone of ["contact-made", "interview-booked", "interview-completed", "offer"]) {
      const before = upTo(milestone, anApplication({ referrerId: "mem_olga" }));
      const erased = aDayLater(before);
      const application = erased.application();
      assert.equal(application.status, "archived", milestone);
      assert.ok(application.status === "archived" && application.because.kind === "outcome");
      const { seq } = application.because;
      assert.equal(application.outcomes.find((outcome) => outcome.seq === seq)?.outcome, "withdrew");
      assert.deepEqual(begunWith(erased).slice(0, 2), ["ErasureBegun", "OutcomeRecorded"], milestone);
      assert.deepEqual(
        credits(application, defaultScheme).map(({ points }) => points),
        credits(before.application(), defaultScheme).map(({ points }) => points),
        "points that are owed stay",
      );
    }
  });

  it("closes as hired from the first day on, and no outcome says that they left", () => {
    const started = upTo(defaultTrack.startedMilestone, anApplication({ referrerId: "mem_olga" }));
    const erased = aDayLater(started);
    assert.equal(erased.application().status, "hired");
    assert.deepEqual(begunWith(erased), ["ErasureBegun"]);
    assert.equal(erased.application().outcomes.length, started.application().outcomes.length);
  });

  it("has talks and interviews called off that lie ahead", () => {
    assert.ok(begunWith(aDayLater(aTalkBooked())).includes("ConsultationCancelled"));
    const interviewing = bookInterview(
      offerInterview(upTo("contact-made", anApplication())),
      "2026-03-20T10:00:00.000Z",
    );
    assert.ok(begunWith(aDayLater(interviewing)).includes("InterviewCancelled"));
  });

  it("leaves an application that had ended as it had ended", () => {
    const archived = anApplication().archive("other");
    const erased = aDayLater(archived);
    assert.equal(erased.application().status, "archived");
    assert.deepEqual(begunWith(erased), ["ErasureBegun"]);
  });

  it("cannot take it back once it has begun, and time brings nothing more", () => {
    const begun = aDayLater(anApplication());
    assert.ok(isErasing(begun.application()));
    assert.equal(refusal(cancelErasure(begun.history())), "person-erased");
    assert.equal(refusal(askErasure(begun.history(), { now: begun.now })), "person-erased");
    const done = begun.facts({ type: "CandidateErased", proofId: "proof_1" });
    assert.equal(done.application().erasure?.status, "done");
    const later = done.laterBy({ days: 400 });
    assert.equal(
      later.sweep().events.filter(({ type }) => type === "ErasureBegun").length,
      1,
      "it begins once",
    );
  });
});
