import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import type { ConsultationCommand } from "../../../shared/domain/consultation/decide.ts";
import { openConsultation, supportStatus } from "../../../shared/domain/consultation/state.ts";
import { leftTimes } from "../../../shared/domain/consultation/times.ts";
import { candidate, payroll, Refused, rita } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, offerInterview } from "../../builders/interviews.ts";
import { accept, draft, onOffer, tell } from "../../builders/offers.ts";
import { aTalkBooked, anOfferTold, helpAccepted, limits, timeAt } from "../../builders/talks.ts";

const refusedWith = (code: string, step: () => unknown) =>
  assert.throws(step, (error) => error instanceof Refused && error.code === code);
const talkOf = (story: Story) => {
  const talk = story.application().consultations.at(-1);
  assert.ok(talk);
  return talk;
};
const statusOf = (story: Story) => supportStatus(story.application());
const consentOf = (story: Story) => story.application().support.consent;
const sayYes = (consent: ("expert" | "recruiter")[] = ["expert"]): ConsultationCommand => ({
  type: "AnswerSupport",
  answer: "accepted",
  consent,
});

describe("help with an offer", () => {
  it("belongs to an open offer that was told", () => {
    const offer = { type: "DecideSupport", decision: "offer" } as const;
    const before = anOfferTold().undo("offer");
    refusedWith("no-offer-to-help-with", () => before.consultation(offer));
    refusedWith("not-live", () => onOffer(anOfferTold(), { type: "DeclineOffer" }).consultation(offer));
    assert.equal(statusOf(anOfferTold()), "undecided");
    assert.equal(statusOf(anOfferTold().consultation(offer)), "offered");
  });

  it("is skipped with a reason, and only then", () => {
    const story = anOfferTold();
    refusedWith("detail-missing", () => story.consultation({ type: "DecideSupport", decision: "skip" }));
    refusedWith("detail-not-wanted", () =>
      story.consultation({ type: "DecideSupport", decision: "offer", reason: "too-late" }),
    );
    const skipped = story.consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" });
    assert.equal(statusOf(skipped), "skipped");
    refusedWith("support-not-offered", () => skipped.consultation(sayYes()));
    refusedWith("nothing-changes", () =>
      skipped.consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" }),
    );
    assert.equal(statusOf(skipped.consultation({ type: "DecideSupport", decision: "offer" })), "offered");
  });

  it("is booked and moved around what else the candidate has promised", () => {
    const visiting = (story: Story, minutes: number) => {
      const offered = offerInterview(story, "visit");
      return bookInterview(offered, addMinutes(story.now, minutes), { by: "recruiter" });
    };
    const day = 24 * 60;
    const busy = visiting(helpAccepted(), 2 * day + 30);
    const book = (minutes: number) =>
      busy.consultation({ type: "BookConsultation", ...timeAt(busy, minutes) });
    refusedWith("candidate-is-elsewhere", () => book(2 * day));
    const booked = book(2 * day + 90);
    refusedWith("candidate-is-elsewhere", () =>
      booked.consultation({
        type: "MoveConsultation",
        ...timeAt(booked, 2 * day + 45),
        consultationId: talkOf(booked).consultationId,
        by: "expert",
      }),
    );
    refusedWith("candidate-is-elsewhere", () => visiting(aTalkBooked(), 2 * day + 59));
  });

  it("is not taken back once the candidate was told of it, whoever offered it", () => {
    const skip = { type: "DecideSupport", decision: "skip", reason: "too-late" } as const;
    const offered = anOfferTold().consultation({ type: "DecideSupport", decision: "offer" });
    refusedWith("support-offered", () => offered.consultation(skip));
    const byItself = anOfferTold().by({ kind: "clock" }).facts({ type: "SupportDecided", decision: "offer" });
    refusedWith("support-offered", () => byItself.by(rita).consultation(skip));
  });

  it("is accepted with the expert's consent, and declined with none", () => {
    const offered = anOfferTold().consultation({ type: "DecideSupport", decision: "offer" });
    refusedWith("consent-needed", () => offered.consultation(sayYes(["recruiter"])));
    const yes = offered.consultation(sayYes(["recruiter", "expert", "expert"]));
    assert.equal(statusOf(yes), "accepted");
    assert.deepEqual(consentOf(yes), ["expert", "recruiter"]);
    refusedWith("nothing-changes", () => yes.consultation(sayYes(["expert", "recruiter"])));
    const no = offered.consultation({ type: "AnswerSupport", answer: "declined", consent: ["expert"] });
    assert.equal(statusOf(no), "declined");
    assert.deepEqual(consentOf(no), []);
    assert.equal(statusOf(no.consultation(sayYes())), "accepted", "they changed their mind");
    refusedWith("support-answered", () =>
      yes.consultation({ type: "DecideSupport", decision: "skip", reason: "other" }),
    );
  });
});

describe("a talk is booked", () => {
  it("after a yes, ahead of now, before the deadline, one at a time", () => {
    const offered = anOfferTold().consultation({ type: "DecideSupport", decision: "offer" });
    const story = helpAccepted();
    const offer = story.application().offers.at(-1);
    assert.ok(offer?.expiresAt);
    refusedWith("support-not-accepted", () =>
      offered.consultation({ type: "BookConsultation", ...timeAt(story, 120) }),
    );
    refusedWith("slot-in-the-past", () =>
      story.consultation({ type: "BookConsultation", ...timeAt(story, 0) }),
    );
    const { startsAt } = timeAt(story, 120);
    refusedWith("date-out-of-order", () =>
      story.consultation({ type: "BookConsultation", ...timeAt(story, 120), endsAt: startsAt }),
    );
    const late = { startsAt: addMinutes(offer.expiresAt, -30), endsAt: addMinutes(offer.expiresAt, 30) };
    refusedWith("slot-after-deadline", () =>
      story.consultation({ type: "BookConsultation", ...timeAt(story, 120), ...late }),
    );
    const booked = aTalkBooked();
    assert.equal(statusOf(booked), "booked");
    assert.match(talkOf(booked).consultationId, /^app_1\.c\d+$/);
    assert.equal(talkOf(booked).told, clockAt(talkOf(booked).startsAt, "Europe/London"));
    refusedWith("consultation-open", () =>
      booked.consultation({ type: "BookConsultation", ...timeAt(booked, 600) }),
    );
    refusedWith("consultation-open", () =>
      booked.consultation({ type: "AnswerSupport", answer: "declined", consent: [] }),
    );
  });

  it("and more time is asked for once a deadline, where none is free", () => {
    const asked = helpAccepted().consultation({ type: "RequestMoreTime" });
    refusedWith("nothing-changes", () => asked.consultation({ type: "RequestMoreTime" }));
    refusedWith("consultation-open", () => aTalkBooked().consultation({ type: "RequestMoreTime" }));
    const offer = asked.application().offers.at(-1);
    assert.ok(offer?.expiresAt);
    const extended = asked.offer({
      type: "ExtendOffer",
      offerId: offer.offerId,
      expiresAt: addMinutes(offer.expiresAt, 24 * 60),
    });
    assert.ok(extended.consultation({ type: "RequestMoreTime" }).application().support.moreTimeAskedAt);
  });
});

describe("a talk is moved and cancelled", () => {
  const move = (story: Story, minutes: number, by: "candidate" | "expert" = "candidate") =>
    story.consultation({
      type: "MoveConsultation",
      consultationId: talkOf(story).consultationId,
      ...timeAt(story, minutes),
      ...(by === "candidate" ? { by, limits } : { by }),
    });
  const cancel = (story: Story, by: "candidate" | "expert" = "candidate") =>
    story.consultation({
      type: "CancelConsultation",
      consultationId: talkOf(story).consultationId,
      ...(by === "candidate" ? { by, limits } : { by }),
    });

  it("by the candidate as often as the calendar allows, by the expert as often as needed", () => {
    let story = aTalkBooked();
    assert.equal(limits.moves, 2);
    refusedWith("nothing-changes", () => move(story, 2 * 24 * 60));
    story = move(move(story, 3000), 3060);
    refusedWith("moved-too-often", () => move(story, 3120));
    const again = move(story, 3180, "expert");
    assert.deepEqual([talkOf(again).sequence, talkOf(again).movedByCandidate], [3, 2]);
    assert.equal(talkOf(again).preparedAt, undefined);
  });

  it("by the candidate up to the cut-off, to the minute", () => {
    const story = aTalkBooked();
    const cutOff = addMinutes(talkOf(story).startsAt, -limits.cutOffMinutes);
    assert.equal(talkOf(cancel(story.at(cutOff))).status, "cancelled");
    refusedWith("too-late-to-change", () => cancel(story.at(addMinutes(cutOff, 1))));
    refusedWith("too-late-to-change", () => move(story.at(addMinutes(cutOff, 1)), 3000));
    assert.equal(talkOf(cancel(story.at(addMinutes(cutOff, 1)), "expert")).status, "cancelled");
  });

  it("leaves its times to others, each once", () => {
    const story = cancel(move(aTalkBooked(), 3000));
    assert.deepEqual(
      leftTimes(story.history()).map(({ sequence, cancelled }) => [sequence, cancelled]),
      [
        [0, false],
        [1, true],
      ],
    );
    refusedWith("consultation-closed", () => cancel(story));
    assert.equal(statusOf(story), "accepted", "another can be booked");
    const second = story.consultation({ type: "BookConsultation", ...timeAt(story, 3000) });
    assert.notEqual(talkOf(second).consultationId, talkOf(story).consultationId);
  });

  it("is cancelled with the consent that it needs", () => {
    const withdrawn = aTalkBooked().consultation({ type: "WithdrawConsent" });
    assert.deepEqual(consentOf(withdrawn), []);
    assert.equal(talkOf(withdrawn).status, "cancelled");
    refusedWith("nothing-changes", () => withdrawn.consultation({ type: "WithdrawConsent" }));
    refusedWith("consent-needed", () =>
      withdrawn.consultation({ type: "BookConsultation", ...timeAt(withdrawn, 3000) }),
    );
    assert.equal(statusOf(withdrawn.consultation(sayYes())), "accepted", "consent is given anew");
  });
});

describe("a talk ends with what it is about", () => {
  const ends: Readonly<Record<string, (story: Story) => Story>> = {
    "the candidate accepts the offer": (story) => accept(story),
    "the candidate declines": (story) => onOffer(story, { type: "DeclineOffer" }),
    "another system says that they work already": (story) =>
      story.by(payroll).outcome("started-work", "started"),
    "the offer is told no more": (story) => story.undo("offer"),
    "the application is archived by hand": (story) => story.archive(),
    "the application is merged into another": (story) => story.mergeInto("app_0"),
  };
  for (const [why, end] of Object.entries(ends))
    it(`where ${why}: in the same append`, () => {
      const booked = aTalkBooked();
      const story = end(booked);
      const event = story.events.findLast(({ type }) => type === "ConsultationCancelled");
      assert.ok(event);
      assert.equal(event.factSeq, story.events.at(-1)?.factSeq);
      assert.equal(openConsultation(story.application()), undefined);
      assert.equal(leftTimes(story.history()).length, 1);
    });

  it("and stays cancelled when the ending is undone: its time went to others", () => {
    const ended = accept(aTalkBooked());
    assert.equal(talkOf(ended).status, "cancelled");
    const undone = ended.undo("offer");
    assert.equal(talkOf(undone).status, "cancelled");
    assert.equal(statusOf(undone), "accepted");
  });

  it("but one that began is finished", () => {
    const booked = aTalkBooked();
    const { consultationId, startsAt } = talkOf(booked);
    const started = booked.at(startsAt).consultation({ type: "StartConsultation", consultationId });
    const held = accept(started).consultation({
      type: "CompleteConsultation",
      consultationId,
      topics: ["base-pay"],
    });
    assert.equal(statusOf(held), "held");
  });
});

describe("a talk takes place", () => {
  const given = () => {
    const story = aTalkBooked();
    return { story, consultationId: talkOf(story).consultationId, startsAt: talkOf(story).startsAt };
  };

  it("prepared once, begun at its time or a quarter of an hour before", () => {
    const { story, consultationId, startsAt } = given();
    const prepared = story.consultation({ type: "PrepareConsultation", consultationId });
    assert.ok(talkOf(prepared).preparedAt);
    refusedWith("nothing-changes", () =>
      prepared.consultation({ type: "PrepareConsultation", consultationId }),
    );
    const start = { type: "StartConsultation", consultationId } as const;
    refusedWith("consultation-too-early", () => story.at(addMinutes(startsAt, -16)).consultation(start));
    const started = story.at(addMinutes(startsAt, -15)).consultation(start);
    assert.equal(talkOf(started).startedSeq, started.history().version);
    refusedWith("consultation-closed", () => started.consultation(start));
  });

  it("held, with what was said about; one that nobody began begins with it", () => {
    const { story, consultationId, startsAt } = given();
    const complete = (followUpOn?: string): ConsultationCommand => ({
      type: "CompleteConsultation",
      consultationId,
      topics: ["base-pay", "hours", "base-pay"],
      ...(followUpOn ? { followUpOn } : {}),
    });
    const after = story.at(addMinutes(startsAt, 50));
    refusedWith("date-out-of-order", () => after.consultation(complete("2026-01-01")));
    const held = after.consultation(complete("2026-12-31"));
    assert.deepEqual(talkOf(held).topics, ["base-pay", "hours"]);
    assert.ok(talkOf(held).startedSeq);
    assert.equal(statusOf(held), "held");
    refusedWith("consultation-closed", () => held.consultation(complete()));
  });

  it("or missed, from its start on", () => {
    const { story, consultationId, startsAt } = given();
    const missed = { type: "MarkNoShow", consultationId } as const;
    refusedWith("consultation-too-early", () => story.at(addMinutes(startsAt, -1)).consultation(missed));
    assert.equal(statusOf(story.at(startsAt).consultation(missed)), "no-show");
  });

  it("and is known by its id alone", () => {
    const { story } = given();
    refusedWith("no-such-consultation", () =>
      story.consultation({ type: "PrepareConsultation", consultationId: "app_1.c999" }),
    );
  });
});

describe("a second offer", () => {
  /** The first ran out; the candidate came back on Tuesday 17 March, and another offer is prepared. */
  const drafted = (story: Story): Story =>
    draft(story.at("2026-03-17T09:00:00.000Z").sweep().by(candidate).reopen().by(rita).laterBy({ hours: 1 }));
  const again = (story: Story): Story => tell(drafted(story), "2026-03-31T17:00:00.000Z");
  const talked = aTalkBooked().laterBy({ days: 2 });
  const held = talked.consultation({
    type: "CompleteConsultation",
    consultationId: talkOf(talked).consultationId,
    topics: ["base-pay"],
  });

  it("is helped with afresh: nothing is decided, answered, consented or asked, and the talks stay in the history", () => {
    const story = again(held);
    const { support, consultations } = story.application();
    assert.equal(statusOf(held), "held");
    assert.equal(statusOf(story), "undecided");
    const { offerId, ...rest } = support;
    assert.deepEqual([offerId, rest], [story.application().offers.at(-1)?.offerId, { consent: [] }]);
    assert.deepEqual(
      consultations.map(({ status }) => status),
      ["held"],
    );
    refusedWith("support-not-offered", () => story.consultation(sayYes()));
    const offered = story.consultation({ type: "DecideSupport", decision: "offer" });
    assert.equal(statusOf(offered), "offered");
    const booked = offered.consultation(sayYes()).consultation({
      type: "BookConsultation",
      ...timeAt(offered, 24 * 60),
    });
    assert.equal(statusOf(booked), "booked");
  });

  it("is help of its own even after the first was declined or skipped, four working hours after it was told", () => {
    const offered = anOfferTold().consultation({ type: "DecideSupport", decision: "offer" });
    const no = offered.consultation({ type: "AnswerSupport", answer: "declined", consent: [] });
    const skipped = anOfferTold().consultation({
      type: "DecideSupport",
      decision: "skip",
      reason: "candidate-content",
    });
    for (const first of [no, skipped]) {
      const story = again(first);
      const at = "2026-03-17T14:00:00.000Z";
      assert.equal(story.now, "2026-03-17T10:00:00.000Z");
      assert.equal(nextDueAt(story.history(), story.policy(), story.now), at);
      assert.deepEqual(whatTimeBrings(story.history(), { ...story.policy(), hasExpert: true }, at), [
        { type: "SupportDecided", decision: "offer" },
      ]);
    }
  });

  it("changes nothing before it is told, nor when it is sent or told again after an error", () => {
    assert.equal(statusOf(drafted(helpAccepted())), "accepted");
    const story = again(helpAccepted()).consultation({ type: "DecideSupport", decision: "offer" });
    const sent = onOffer(story, { type: "SendOffer", channel: "email" });
    assert.equal(statusOf(sent), "offered");
    assert.equal(statusOf(tell(story.undo("offer"), "2026-03-31T17:00:00.000Z")), "offered");
  });
});
