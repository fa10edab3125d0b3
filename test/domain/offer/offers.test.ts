import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { unmetCondition } from "../../../shared/domain/application/conditions.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import type { Compensation } from "../../../shared/domain/offer/compensation.ts";
import { decideOffer } from "../../../shared/domain/offer/decide.ts";
import type { OfferCommand } from "../../../shared/domain/offer/decide.ts";
import { firstTold, latestEmployerVersion } from "../../../shared/domain/offer/state.ts";
import { clock, payroll, rita } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  accept,
  counter,
  decidedFor,
  draft,
  lastOffer,
  onOffer,
  openOffer,
  pay,
  payOf,
  send,
  tell,
} from "../../builders/offers.ts";
import { given } from "../application/given.ts";

/** Friday 13 March 2026, 17:00 in Leeds: a week after the decision. */
const fridayWeek = "2026-03-13T17:00:00.000Z";

const deciding =
  (command: OfferCommand) =>
  (history: Parameters<typeof decideOffer>[1], policy: Parameters<typeof decideOffer>[2]) =>
    decideOffer(command, history, policy);
const offerId = (story: Story) => lastOffer(story).offerId;
const status = (story: Story) => lastOffer(story).status;
/** What stands at the offer milestone. */
const standing = (story: Story) =>
  standingOutcomes(story.application()).find(({ milestone }) => milestone === "offer")?.outcome;

describe("an offer", () => {
  test("is drafted with the milestone's outcome, and told to nobody", () => {
    given(decidedFor())
      .when(deciding({ type: "DraftOffer", terms: pay() }))
      .then(
        { type: "OfferDrafted", offerId: "offer-12" },
        { type: "OutcomeRecorded", milestone: "offer", outcome: "preparing" },
        { type: "PromiseKept" },
        { type: "PromiseGiven", milestone: "offer" },
      );
  });

  test("is one at a time", () => {
    const story = draft(decidedFor());
    const refusal = given(story)
      .when(deciding({ type: "DraftOffer", terms: pay() }))
      .thenRefused("offer-is-open");
    assert.deepEqual(refusal.more, { offerId: offerId(story), offer: "draft" });
  });

  test("needs the milestone before it", () => {
    const early = decidedFor().undo("interview-completed");
    given(early)
      .when(deciding({ type: "DraftOffer", terms: pay() }))
      .thenRefused("milestone-not-open");
  });

  test("takes the outcomes of its milestone along, to the end", () => {
    const told = tell(draft(decidedFor()), fridayWeek);
    const negotiated = counter(told.laterBy({ hours: 3 }), payOf(3_300_000));
    const sent = send(
      onOffer(negotiated.laterBy({ days: 1 }), {
        type: "AddVersion",
        proposedBy: "employer",
        terms: payOf(3_150_000),
      }),
    );
    const accepted = accept(sent.laterBy({ hours: 5 }));
    assert.deepEqual(
      [told, negotiated, sent, accepted].map((story) => [status(story), standing(story)]),
      [
        ["told", "told"],
        ["negotiating", "negotiating"],
        ["sent", "sent"],
        ["accepted", "accepted"],
      ],
    );
    const { versions, acceptedVersion } = lastOffer(accepted);
    assert.deepEqual(
      versions.map(({ number, proposedBy, terms }) => [number, proposedBy, terms.base.amount]),
      [
        [1, "employer", 3_000_000],
        [2, "candidate", 3_300_000],
        [3, "employer", 3_150_000],
      ],
    );
    assert.equal(acceptedVersion, 3);
  });

  test("told again keeps the longer time to answer", () => {
    const story = tell(draft(decidedFor()), "2026-03-27T17:00:00.000Z");
    const again = onOffer(story, {
      type: "AddVersion",
      proposedBy: "employer",
      terms: payOf(3_100_000),
      channel: "phone",
    });
    assert.equal(lastOffer(again).expiresAt, "2026-03-27T17:00:00.000Z");
    assert.equal(lastOffer(again).versions.length, 2);
  });

  test("told without a deadline runs five working days", () => {
    assert.equal(lastOffer(tell(draft(decidedFor()))).expiresAt, "2026-03-12T17:30:00.000Z");
  });

  test("that nobody was told of is discarded without a word, and another may be drafted", () => {
    const story = draft(decidedFor());
    given(story)
      .when(deciding({ type: "DiscardOffer", offerId: offerId(story) }))
      .then({ type: "OfferMoved", from: "draft", to: "discarded" });
    const second = draft(onOffer(story, { type: "DiscardOffer" }));
    assert.deepEqual(
      second.application().offers.map((offer) => offer.status),
      ["discarded", "draft"],
    );
  });

  test("that was told is withdrawn, not discarded, and hr confirms", () => {
    const story = tell(draft(decidedFor()));
    given(story)
      .when(deciding({ type: "DiscardOffer", offerId: offerId(story) }))
      .thenRefused("offer-was-told");
    const withdraw = { type: "WithdrawOffer", offerId: offerId(story), reason: "job-closed" } as const;
    given(story, { mayConfirm: false })
      .when(deciding(withdraw))
      .then({ type: "ConfirmationRequested", outcome: "withdrawn", details: { reason: "job-closed" } });
    const withdrawn = story.offer(withdraw);
    assert.deepEqual([status(withdrawn), withdrawn.application().status], ["withdrawn", "archived"]);
  });

  test("withdrawn after its telling was undone is discarded: nobody was told", () => {
    const told = tell(draft(decidedFor()));
    const asked = told.facts({
      type: "ConfirmationRequested",
      confirmationId: "confirm-1",
      milestone: "offer",
      outcome: "withdrawn",
      effectiveAt: told.now,
      details: { reason: "other" },
    });
    assert.equal(status(asked.undo("offer").confirm("confirm-1")), "discarded");
  });

  test("is answered for the employer's figures only, and only once they were told", () => {
    const story = draft(decidedFor());
    const answering = (version?: number) =>
      deciding({ type: "AcceptOffer", offerId: offerId(story), ...(version ? { version } : {}) });
    given(story).when(answering()).thenRefused("nothing-told-yet");
    const negotiated = counter(tell(story), payOf(3_300_000));
    given(negotiated).when(answering(2)).thenRefused("not-the-employers-version");
    given(negotiated).when(answering(3)).thenRefused("no-such-version");
    assert.equal(lastOffer(accept(negotiated)).acceptedVersion, 1);
    const undone = tell(story).undo("offer");
    given(undone).when(answering()).thenRefused("nothing-told-yet");
  });

  test("sent in error is answered with what was told before", () => {
    const told = tell(draft(decidedFor()));
    const sent = send(onOffer(told, { type: "AddVersion", proposedBy: "employer", terms: payOf(3_100_000) }));
    const undone = sent.undo("offer");
    assert.equal(latestEmployerVersion(lastOffer(undone))?.number, 1);
    given(undone)
      .when(deciding({ type: "AcceptOffer", offerId: offerId(undone), version: 2 }))
      .thenRefused("no-such-version");
    assert.equal(lastOffer(accept(send(undone))).acceptedVersion, 2);
  });

  test("cannot be asked for more before it was told", () => {
    const story = draft(decidedFor());
    given(story)
      .when(
        deciding({
          type: "AddVersion",
          offerId: offerId(story),
          proposedBy: "candidate",
          terms: payOf(3_200_000),
        }),
      )
      .thenRefused("nothing-told-yet");
  });

  test("stays in one currency from its first figure told", () => {
    const drafted = draft(decidedFor());
    const inEuro = onOffer(drafted, {
      type: "AddVersion",
      proposedBy: "employer",
      terms: pay({ currency: "EUR" }),
    });
    const told = tell(inEuro);
    for (const proposedBy of ["employer", "candidate"] as const)
      given(told)
        .when(deciding({ type: "AddVersion", offerId: offerId(told), proposedBy, terms: payOf(3_100_000) }))
        .thenRefused("currency-changed", /EUR/);
  });

  test("has dates in order: nothing is told tomorrow, before the version before it, or with a deadline behind", () => {
    const story = draft(decidedFor());
    const telling = (fields: { toldAt?: string; expiresAt?: string }) =>
      deciding({ type: "TellOffer", offerId: offerId(story), channel: "phone", ...fields });
    const tomorrow = story.laterBy({ days: 1 }).now;
    assert.equal(
      given(story)
        .when(telling({ toldAt: tomorrow }))
        .thenRefused("date-in-the-future").pointer,
      "/toldAt",
    );
    assert.equal(
      given(story)
        .when(telling({ expiresAt: story.now }))
        .thenRefused("date-out-of-order").pointer,
      "/expiresAt",
    );
    const earlier = given(story).when(telling({ toldAt: "2026-03-04T09:00:00.000Z" }));
    assert.equal(earlier.thenRefused("date-out-of-order").pointer, "/toldAt");
    const told = tell(story).laterBy({ days: 3 });
    const before = { offerId: offerId(told), version: 1, at: "2026-03-04T09:00:00.000Z" } as const;
    given(told)
      .when(deciding({ type: "AcceptOffer", ...before }))
      .thenRefused("date-out-of-order");
    const future = { ...before, at: told.laterBy({ days: 1 }).now };
    const refusal = given(told)
      .when(deciding({ type: "DeclineOffer", ...future }))
      .thenRefused("date-in-the-future");
    assert.equal(refusal.pointer, "/at");
  });

  test("is not proposed twice with the same figures", () => {
    const story = draft(decidedFor());
    const same = {
      type: "AddVersion",
      offerId: offerId(story),
      proposedBy: "employer",
      terms: pay(),
    } as const;
    given(story).when(deciding(same)).thenRefused("nothing-changes");
    const told = story.offer({ ...same, channel: "phone" });
    assert.equal(lastOffer(told).versions.length, 1);
    given(told)
      .when(deciding({ ...same, channel: "phone" }))
      .thenRefused("nothing-changes");
  });

  test("is not recorded by hand beside itself", () => {
    const story = tell(draft(decidedFor()));
    const record =
      (outcome: string) =>
      (history: Parameters<typeof recordOutcome>[1], policy: Parameters<typeof recordOutcome>[2]) =>
        recordOutcome({ type: "RecordOutcome", milestone: "offer", outcome }, history, policy);
    for (const outcome of ["accepted", "sent", "declined", "expired", "withdrawn"])
      given(story).when(record(outcome)).thenRefused("offer-decides");
    given(story).when(record("not-offered")).thenRefused("offer-is-open");
    given(story.by(payroll)).when(record("sent")).thenRefused("offer-decides");
  });

  test("keeps its contacts also after the end", () => {
    const declined = onOffer(tell(draft(decidedFor())), { type: "DeclineOffer" });
    const logged = onOffer(declined, {
      type: "LogOfferContact",
      channel: "phone",
      direction: "out",
      by: "employer",
      at: declined.now,
    });
    assert.equal(lastOffer(logged).contacts.length, 1);
    given(declined)
      .when(
        deciding({
          type: "LogOfferContact",
          offerId: offerId(declined),
          channel: "phone",
          direction: "in",
          by: "candidate",
          at: declined.laterBy({ days: 1 }).now,
        }),
      )
      .thenRefused("date-in-the-future");
  });
});

describe("version 1", () => {
  const mistyped = () => tell(draft(decidedFor(), payOf(300_000)));

  test("stays as it was told; a correction is read in its place, and says why", () => {
    const story = onOffer(mistyped(), {
      type: "CorrectOffer",
      terms: payOf(3_000_000),
      reason: "typing-error",
    });
    const [first] = lastOffer(story).versions;
    assert.equal(first?.terms.base.amount, 300_000);
    assert.deepEqual(first?.corrected, { terms: payOf(3_000_000), reason: "typing-error", at: story.now });
  });

  test("is corrected after the end too, but not to what it says already", () => {
    const accepted = accept(mistyped());
    const correcting = (terms = payOf(3_000_000)) =>
      deciding({ type: "CorrectOffer", offerId: offerId(accepted), terms, reason: "typing-error" });
    given(accepted).when(correcting()).then({ type: "OfferCorrected", version: 1, reason: "typing-error" });
    given(accepted)
      .when(correcting(payOf(300_000)))
      .thenRefused("nothing-changes");
  });

  test("changes its currency only while it is alone and the currency was the error", () => {
    const story = mistyped();
    const euros = payOf(300_000, { currency: "EUR" });
    const correcting = (reason: "typing-error" | "wrong-currency") =>
      deciding({ type: "CorrectOffer", offerId: offerId(story), terms: euros, reason });
    given(story).when(correcting("typing-error")).thenRefused("currency-changed");
    given(story).when(correcting("wrong-currency")).then({ type: "OfferCorrected", version: 1 });
    given(counter(story, payOf(320_000)))
      .when(correcting("wrong-currency"))
      .thenRefused("currency-changed");
  });

  test("whose currency was corrected is sent as the correction says, and is no new version", () => {
    const euros = payOf(300_000, { currency: "EUR" });
    const corrected = onOffer(mistyped(), { type: "CorrectOffer", terms: euros, reason: "wrong-currency" });
    const sent = lastOffer(send(corrected));
    assert.deepEqual([sent.status, sent.versions.length, sent.expiresAt !== undefined], ["sent", 1, true]);
    const proposing = (terms: Compensation) =>
      deciding({ type: "AddVersion", offerId: offerId(corrected), proposedBy: "employer", terms });
    given(corrected).when(proposing(euros)).thenRefused("nothing-changes");
    given(corrected)
      .when(proposing(payOf(300_000)))
      .thenRefused("currency-changed");
    given(corrected)
      .when(proposing(payOf(310_000, { currency: "EUR" })))
      .then({ type: "OfferDrafted" });
  });

  test("is told again without being another: the time it was first told counts", () => {
    const told = tell(draft(decidedFor().laterBy({ hours: 6 })));
    const again = send(told.laterBy({ days: 1 }));
    const first = firstTold(lastOffer(again));
    assert.deepEqual([first?.version.number, first?.toldAt], [1, told.now]);
    assert.equal(lastOffer(again).versions.length, 1);
  });

  test("recorded as told in error is no baseline; what was told instead is", () => {
    const undone = tell(draft(decidedFor(), payOf(2_800_000))).undo("offer");
    assert.equal(firstTold(lastOffer(undone)), undefined);
    const revised = onOffer(undone.laterBy({ hours: 2 }), {
      type: "AddVersion",
      proposedBy: "employer",
      terms: payOf(3_000_000),
      channel: "video",
    });
    const first = firstTold(lastOffer(revised));
    assert.deepEqual([first?.version.number, first?.toldAt], [2, revised.now]);
  });
});

describe("an undo", () => {
  test("brings the offer back to where it stood, by a move of its own; what was said stays", () => {
    const told = tell(draft(decidedFor()), fridayWeek);
    const accepted = accept(told.laterBy({ days: 1 }));
    const undone = accepted.undo("offer");
    const { status: now, moves, versions, acceptedVersion, expiresAt } = lastOffer(undone);
    assert.deepEqual([now, versions.length, acceptedVersion, expiresAt], ["told", 1, undefined, fridayWeek]);
    assert.equal(moves.at(-1)?.reopens?.length, 1);
    assert.equal(standing(undone), "told");
  });

  test("of a counter-offer leaves the version, and the deadline", () => {
    const story = counter(tell(draft(decidedFor()), fridayWeek), payOf(3_300_000)).undo("offer");
    const { status: now, versions, expiresAt } = lastOffer(story);
    assert.deepEqual([now, versions.length, expiresAt], ["told", 2, fridayWeek]);
  });

  test("of the decision before it makes a draft of it", () => {
    const story = tell(draft(decidedFor())).undo("interview-completed");
    assert.equal(status(story), "draft");
    assert.equal(openOffer(story)?.expiresAt, undefined);
  });
});

describe("more time", () => {
  const later = "2026-03-18T17:00:00.000Z";
  const extended = (story: Story) => onOffer(story, { type: "ExtendOffer", expiresAt: later });

  test("moves the deadline and the day the step is looked at again", () => {
    const story = extended(send(draft(decidedFor()), fridayWeek));
    assert.equal(lastOffer(story).expiresAt, later);
    assert.equal(story.application().step.reviewAt, later);
    assert.equal(story.at("2026-03-14T09:00:00.000Z").sweep().application().step.overdueRecorded, false);
  });

  test("is kept when the step after it is undone, or its date corrected", () => {
    const sent = extended(send(tell(draft(decidedFor()), fridayWeek), fridayWeek));
    const undone = counter(sent, payOf(3_300_000)).undo("offer");
    assert.equal(lastOffer(undone).expiresAt, later);
    const back = sent.undo("offer");
    assert.equal(lastOffer(back).expiresAt, later);
    const told = back.application().outcomes.find(({ outcome }) => outcome === "told");
    assert.deepEqual([told?.reviewAt, told?.details?.expiresAt], [later, later]);
    const redated = extended(send(draft(decidedFor()), fridayWeek)).laterBy({ hours: 2 });
    assert.equal(redated.redate("offer", redated.now).application().step.reviewAt, later);
  });

  test("while the employer has to answer leaves the employer's own day", () => {
    const story = counter(tell(draft(decidedFor()), fridayWeek), payOf(3_300_000));
    const before = story.application().step.reviewAt;
    assert.equal(extended(story).application().step.reviewAt, before);
  });

  test("is later than the deadline there is", () => {
    const story = send(draft(decidedFor()), later);
    given(story)
      .when(deciding({ type: "ExtendOffer", offerId: offerId(story), expiresAt: fridayWeek }))
      .thenRefused("date-out-of-order");
    const drafted = draft(decidedFor());
    given(drafted)
      .when(deciding({ type: "ExtendOffer", offerId: offerId(drafted), expiresAt: later }))
      .thenRefused("nothing-told-yet");
  });

  test("counts for the condition of running out", () => {
    const story = extended(send(draft(decidedFor()), fridayWeek)).at("2026-03-17T18:00:00.000Z");
    const ranOut = { kind: "offer-ran-out", graceWorkingDays: 1 } as const;
    assert.deepEqual(unmetCondition(ranOut, "offer", story.application(), story.policy()), {
      code: "offer-still-runs",
      until: "2026-03-18",
      workingDays: { done: 0, needed: 1 },
    });
    const past = story.at("2026-03-19T17:31:00.000Z");
    assert.equal(unmetCondition(ranOut, "offer", past.application(), past.policy()), undefined);
  });
});

describe("time", () => {
  // Friday's deadline, then Monday of grace, until the site closes at 17:30.
  const sent = () => send(draft(decidedFor()), fridayWeek);
  const over = "2026-03-16T17:31:00.000Z";

  test("ends an unanswered offer after a working day of grace", () => {
    assert.equal(status(sent().at("2026-03-16T17:30:00.000Z").sweep()), "sent");
    const expired = sent().at(over).sweep();
    assert.deepEqual(
      [status(expired), standing(expired), expired.application().status],
      ["expired", "expired", "archived"],
    );
    assert.equal(expired.application().outcomes.at(-1)?.actor.kind, clock.kind);
  });

  test("is looked for at that moment", () => {
    const waiting = sent().at("2026-03-13T17:01:00.000Z").sweep();
    const next = [waiting];
    for (let story = waiting; story.now < over;) {
      const at = nextDueAt(story.history(), story.policy(), story.now);
      assert.ok(at && at > story.now);
      story = story.at(at).sweep();
      next.push(story);
    }
    assert.equal(next.at(-1)?.now, over);
  });

  test("misses the promise once, in the same sweep", () => {
    const expired = sent().at("2026-03-30T09:00:00.000Z").sweep();
    assert.equal(expired.events.filter(({ type }) => type === "PromiseMissed").length, 1);
    assert.equal(
      expired.application().promises.some(({ status: of }) => of === "open"),
      false,
    );
  });

  test("leaves a yes within the grace, and refuses it once it has ended", () => {
    const grace = sent().at("2026-03-16T10:00:00.000Z").sweep();
    assert.equal(status(accept(grace)), "accepted");
    const expired = sent().at(over).sweep().by(rita);
    given(expired)
      .when(deciding({ type: "AcceptOffer", offerId: offerId(expired) }))
      .thenRefused("not-live");
    const reopened = expired.reopen();
    assert.equal(status(reopened), "expired");
    given(reopened)
      .when(deciding({ type: "AcceptOffer", offerId: offerId(reopened) }))
      .thenRefused("offer-closed", /expired/);
  });

  test("does not end a negotiation that waits for the employer", () => {
    const story = counter(sent(), payOf(3_300_000)).at("2026-03-30T09:00:00.000Z").sweep();
    assert.equal(status(story), "negotiating");
  });

  test("gives who undid the expiry the grace once more", () => {
    const undone = sent().at(over).sweep().by(rita).laterBy({ hours: 1 }).undo("offer");
    assert.equal(status(undone.laterBy({ hours: 1 }).sweep()), "sent");
    assert.equal(status(accept(undone.laterBy({ hours: 1 }))), "accepted");
    assert.equal(status(undone.at("2026-03-18T17:31:00.000Z").sweep()), "expired");
  });

  test("alone lets an offer expire", () => {
    const story = sent().at(over);
    given(story)
      .when(deciding({ type: "ExpireOffer", offerId: offerId(story) }))
      .thenRefused("only-by-the-clock");
  });
});

describe("another system", () => {
  test("accepts a live offer by what it reports, as implied", () => {
    const told = tell(draft(decidedFor())).laterBy({ days: 1 });
    for (const [milestone, outcome] of [
      ["offer", "accepted"],
      ["started-work", "started"],
    ] as const) {
      const reported = told.by(payroll).outcome(milestone, outcome, { reportId: "report-1" });
      const { status: now, acceptedVersion, moves } = lastOffer(reported);
      assert.deepEqual([now, acceptedVersion, moves.at(-1)?.implied], ["accepted", 1, true]);
    }
  });

  test("accepts even what was only drafted here, without a version", () => {
    const reported = draft(decidedFor())
      .laterBy({ days: 1 })
      .by(payroll)
      .outcome("offer", "accepted", { reportId: "report-1" });
    const { status: now, acceptedVersion, versions } = lastOffer(reported);
    assert.deepEqual([now, acceptedVersion, versions.length], ["accepted", undefined, 0]);
  });

  test("and a candidate who withdraws end the offer with the application", () => {
    const withdrew = tell(draft(decidedFor())).outcome("offer", "withdrew");
    assert.deepEqual([status(withdrew), lastOffer(withdrew).moves.at(-1)?.implied], ["declined", true]);
    assert.equal(status(draft(decidedFor()).outcome("offer", "withdrew")), "discarded");
  });
});

describe("a deadline that the candidate was told", () => {
  test("is kept when the offer is told or sent again, and may only come later", () => {
    const told = tell(draft(decidedFor()), fridayWeek);
    const sending = (expiresAt: string) =>
      deciding({ type: "SendOffer", offerId: offerId(told), channel: "email", expiresAt });
    given(told).when(sending("2026-03-12T17:00:00.000Z")).thenRefused("date-out-of-order");
    assert.equal(lastOffer(send(told, "2026-03-16T17:00:00.000Z")).expiresAt, "2026-03-16T17:00:00.000Z");
  });

  test("an offer is not withdrawn where the track has no outcome for it: no fact is empty", () => {
    const told = tell(draft(decidedFor()));
    const { track } = told;
    const milestones = track.milestones.map((milestone) => ({
      ...milestone,
      outcomes: milestone.outcomes.filter(({ offer }) => offer !== "withdrawn"),
    }));
    const decision = decideOffer(
      { type: "WithdrawOffer", offerId: offerId(told), reason: "other" },
      told.history(),
      { ...told.policy(), track: { ...track, milestones } },
    );
    assert.ok(!decision.ok && decision.refusal.code === "unknown-outcome");
  });
});

describe("the competing deadline and the shortlist", () => {
  test("are noted, changed and taken away", () => {
    const story = decidedFor().offer({ type: "SetCompetingDeadline", deadline: fridayWeek });
    assert.equal(story.application().competingDeadline, fridayWeek);
    assert.equal(story.offer({ type: "SetCompetingDeadline" }).application().competingDeadline, undefined);
    const ranked = story.offer({ type: "RankOnShortlist", rank: 2 });
    assert.equal(ranked.application().shortlistRank, 2);
    assert.equal(ranked.offer({ type: "RankOnShortlist" }).application().shortlistRank, undefined);
    given(ranked)
      .when(deciding({ type: "RankOnShortlist", rank: 2 }))
      .thenRefused("nothing-changes");
  });

  test("a competing deadline lies ahead", () => {
    const story = decidedFor();
    given(story)
      .when(deciding({ type: "SetCompetingDeadline", deadline: story.now }))
      .thenRefused("date-out-of-order");
  });
});
