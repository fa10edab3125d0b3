import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { answerConfirmation } from "../../../shared/domain/application/record-outcome.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import type { OfferCommand } from "../../../shared/domain/offer/decide.ts";
import { firstTold, liveOffer, standingMoves, termsOf } from "../../../shared/domain/offer/state.ts";
import { mayMove } from "../../../shared/domain/offer/transitions.ts";
import { candidate, payroll, rita } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { decidedFor, payOf } from "../../builders/offers.ts";
import { running } from "../application/lives.ts";

const options = running(60);
console.log(`properties of offers: PROPERTY_SEED=${options.seed} PROPERTY_RUNS=${options.numRuns}`);

/** Generated negotiations: any command in any order, with undos, reports of other systems and time in between. */
interface Step {
  readonly kind: string;
  readonly choice: number;
}

const pick = <Item>(items: readonly Item[], choice: number): Item | undefined =>
  items[choice % Math.max(1, items.length)];

/** An offer of the story, mostly the last; or one that does not exist. */
const someOffer = (story: Story, choice: number): string => {
  const { offers } = story.application();
  return (choice % 5 === 4 ? pick(offers, choice >> 3) : offers.at(-1))?.offerId ?? "offer-1";
};

const terms = (choice: number) =>
  payOf(2_800_000 + (choice % 7) * 100_000, choice % 11 === 10 ? { currency: "EUR" } : {});

const about =
  (command: (offerId: string, choice: number, story: Story) => OfferCommand) =>
  (story: Story, choice: number): Story =>
    story.offer(command(someOffer(story, choice), choice, story));

const steps: Readonly<Record<string, (story: Story, choice: number) => Story>> = {
  draft: (story, choice) => story.offer({ type: "DraftOffer", terms: terms(choice) }),
  propose: about((offerId, choice) => ({
    type: "AddVersion",
    offerId,
    proposedBy: "employer",
    terms: terms(choice),
    ...(choice % 2 === 0 ? { channel: "phone" as const } : {}),
  })),
  counter: about((offerId, choice) => ({
    type: "AddVersion",
    offerId,
    proposedBy: "candidate",
    terms: terms(choice),
  })),
  tell: about((offerId) => ({ type: "TellOffer", offerId, channel: "phone" })),
  send: about((offerId, choice, story) => ({
    type: "SendOffer",
    offerId,
    channel: "email",
    expiresAt: story.laterBy({ days: 1 + (choice % 6) }).now,
  })),
  accept: about((offerId, choice) => ({
    type: "AcceptOffer",
    offerId,
    ...(choice % 3 === 0 ? { version: 1 + (choice % 4) } : {}),
  })),
  decline: about((offerId) => ({ type: "DeclineOffer", offerId })),
  withdraw: (story, choice) => {
    const asking = story.by(rita);
    const command = { type: "WithdrawOffer", offerId: someOffer(story, choice), reason: "other" } as const;
    return asking.offer(command).by(story.actor);
  },
  discard: about((offerId) => ({ type: "DiscardOffer", offerId })),
  expire: about((offerId) => ({ type: "ExpireOffer", offerId })),
  correct: about((offerId, choice) => ({
    type: "CorrectOffer",
    offerId,
    terms: terms(choice),
    reason: choice % 2 === 0 ? "typing-error" : "wrong-currency",
  })),
  extend: about((offerId, choice, story) => ({
    type: "ExtendOffer",
    offerId,
    expiresAt: story.laterBy({ days: 1 + (choice % 12) }).now,
  })),
  contact: about((offerId, _choice, story) => ({
    type: "LogOfferContact",
    offerId,
    channel: "phone",
    direction: "out",
    by: "employer",
    at: story.now,
  })),
  "an undo": (story, choice) => {
    const outcome = pick(story.application().outcomes, choice);
    return outcome ? story.undoSeq(outcome.seq) : story;
  },
  "an undo of the last": (story) => {
    const outcome = story.application().outcomes.at(-1);
    return outcome ? story.undoSeq(outcome.seq) : story;
  },
  "an outcome by hand": (story, choice) => {
    const outcome = pick(["reserve", "withdrew", "not-offered", "job-filled", "accepted", "sent"], choice);
    return outcome ? story.outcome("offer", outcome) : story;
  },
  "started, by hand": (story) => story.outcome("started-work", "started"),
  "the decision again": (story) => story.outcome("interview-completed", "held-forward"),
  "a report": (story, choice) => {
    const [milestone, outcome] = pick(
      [
        ["offer", "accepted"],
        ["offer", "declined"],
        ["offer", "expired"],
        ["offer", "sent"],
        ["offer", "withdrawn"],
        ["started-work", "started"],
      ] as const,
      choice,
    ) ?? ["offer", "accepted"];
    const reported = story.by(payroll).outcome(milestone, outcome, { reportId: `report-${choice}` });
    return reported.by(story.actor);
  },
  "a request to hr": (story) =>
    story.facts({
      type: "ConfirmationRequested",
      confirmationId: `confirm-${story.history().version + 1}`,
      milestone: "offer",
      outcome: "withdrawn",
      effectiveAt: story.now,
      details: { reason: "other" },
    }),
  "an answer of hr": (story, choice) => {
    const request = pick(story.application().confirmations, choice);
    if (!request) return story;
    const { confirmationId } = request;
    const command = { type: "AnswerConfirmation", confirmationId, decision: "confirm" } as const;
    const decision = answerConfirmation(command, story.history(), story.policy());
    return decision.ok ? story.facts(...decision.events) : story;
  },
  "coming back": (story) => {
    const application = story.application();
    if (application.status === "live") return story;
    const { because } = application;
    if (because.kind === "by-hand") return story.restore();
    const reopened = story.may((at) => at.reopen());
    return reopened === story && because.kind === "outcome" ? story.undoSeq(because.seq) : reopened;
  },
  "archiving by hand": (story) => story.archive(),
  "somebody else": (story, choice) => story.by(pick([rita, candidate], choice) ?? rita),
  "some hours": (story, choice) => story.laterBy({ hours: 1 + (choice % 20) }),
  "some days": (story, choice) => story.laterBy({ days: 1 + (choice % 9) }).sweep(),
};

const often: Readonly<Record<string, number>> = {
  draft: 6,
  tell: 5,
  send: 5,
  propose: 4,
  counter: 4,
  "some hours": 3,
  "some days": 2,
  "coming back": 5,
  "the decision again": 2,
};

const anyNegotiation = fc.array(
  fc.record({
    kind: fc.oneof(
      ...Object.keys(steps).map((kind) => ({ arbitrary: fc.constant(kind), weight: often[kind] ?? 1 })),
    ),
    choice: fc.nat(1000),
  }),
  { maxLength: 40, size: "max" },
);

function* moments(taken: readonly Step[]): Generator<Story> {
  let story = decidedFor();
  for (const { kind, choice } of taken) {
    story = story.may((at) => steps[kind]?.(at, choice) ?? at);
    yield story;
  }
}

const always = (check: (story: Story) => void): void =>
  fc.assert(
    fc.property(anyNegotiation, (taken) => {
      for (const story of moments(taken)) check(story);
    }),
    options,
  );

const atTheEnd = (check: (story: Story) => void): void =>
  fc.assert(
    fc.property(anyNegotiation, (taken) => {
      const last = [...moments(taken)].at(-1);
      if (last) check(last);
    }),
    options,
  );

const open = ["draft", "told", "sent", "negotiating"];

describe("an offer, in any negotiation", () => {
  test("is live alone", () => {
    always((story) => {
      const application = story.application();
      const live = application.offers.filter(({ status }) => open.includes(status));
      assert.ok(live.length <= 1, live.map(({ offerId, status }) => `${offerId} ${status}`).join(", "));
      assert.equal(liveOffer(application), live[0]);
    });
  });

  test("goes only ways that are drawn, but for an undo, which leads back to where it stood", () => {
    atTheEnd((story) => {
      for (const { offerId, moves, status } of story.application().offers) {
        let now: string = "draft";
        for (const [index, move] of moves.entries()) {
          assert.equal(move.from, now, `${offerId} moves from where it is not`);
          if (move.reopens) {
            const before = standingMoves({ moves: moves.slice(0, index + 1) });
            assert.equal(move.to, before.at(-1)?.to ?? "draft");
          } else assert.ok(mayMove(move.from, move.to), `${move.from} to ${move.to}`);
          now = move.to;
        }
        assert.equal(now, status);
      }
    });
  });

  test("keeps its versions as they were told, numbered in order", () => {
    fc.assert(
      fc.property(anyNegotiation, (taken) => {
        const seen = new Map<string, string>();
        for (const story of moments(taken))
          for (const { offerId, versions } of story.application().offers) {
            assert.deepEqual(
              versions.map(({ number }) => number),
              versions.map((_, index) => index + 1),
            );
            for (const { corrected: _corrected, ...version } of versions) {
              const key = `${offerId} ${version.number}`;
              const known = seen.get(key) ?? JSON.stringify(version);
              assert.equal(JSON.stringify(version), known, `${key} changed`);
              seen.set(key, known);
            }
          }
      }),
      options,
    );
  });

  test("has a first figure that was told by the employer, and one currency from there on", () => {
    always((story) => {
      for (const offer of story.application().offers) {
        const first = firstTold(offer)?.version;
        if (!first) continue;
        assert.equal(first.proposedBy, "employer");
        const later = offer.versions.filter(({ number }) => number >= first.number);
        assert.equal(new Set(later.map((version) => termsOf(version).currency)).size, 1);
      }
    });
  });

  test("is accepted in figures of the employer that were told, unless another system said so", () => {
    always((story) => {
      for (const offer of story.application().offers.filter(({ status }) => status === "accepted")) {
        const version = offer.versions.find(({ number }) => number === offer.acceptedVersion);
        const implied = standingMoves(offer).at(-1)?.implied;
        assert.ok(version?.proposedBy === "employer" || implied, JSON.stringify(offer.moves));
      }
    });
  });

  test("agrees with its milestone: what stands there is not what the offer is not", () => {
    always((story) => {
      const application = story.application();
      const offer = application.offers.at(-1);
      // What was recorded by hand before there was an offer says nothing of it.
      const standing = standingOutcomes(application).find(
        ({ milestone, seq }) => milestone === "offer" && seq > (offer?.draftedSeq ?? 0),
      )?.outcome;
      if (!offer || !standing) return;
      const of: Readonly<Record<string, string>> = { preparing: "draft" };
      const said = of[standing] ?? standing;
      const named = ["told", "sent", "negotiating", "accepted", "declined", "expired", "withdrawn"];
      if (liveOffer(application) && named.includes(said)) assert.equal(said, offer.status);
    });
  });

  test("told or sent has a deadline, which the step shows where it waits for the candidate", () => {
    always((story) => {
      const application = story.application();
      const offer = liveOffer(application);
      if (!offer || (offer.status !== "told" && offer.status !== "sent")) return;
      assert.ok(offer.expiresAt);
      const last = application.outcomes.findLast(({ seq }) => seq === application.step.seq);
      if (last?.outcome === offer.status && !last.reviewGiven)
        assert.equal(application.step.reviewAt, offer.expiresAt);
    });
  });

  test("is ended by time once, and leaves nothing due", () => {
    fc.assert(
      fc.property(anyNegotiation, fc.nat(60), (taken, days) => {
        const story = [...moments(taken)].at(-1)?.laterBy({ days }).sweep();
        if (!story) return;
        assert.deepEqual(whatTimeBrings(story.history(), story.policy(), story.now), []);
        const next = nextDueAt(story.history(), story.policy(), story.now);
        assert.ok(next === undefined || next > story.now);
      }),
      options,
    );
  });

  test("has moves of its undone steps taken out, and no others", () => {
    atTheEnd((story) => {
      const history = story.history();
      const factsTakenBack = new Set(
        story.events.filter(({ seq }) => history.takenBack.has(seq)).map(({ factSeq }) => factSeq),
      );
      for (const offer of story.application().offers.slice(-1))
        for (const { seq } of standingMoves(offer)) {
          const factSeq = story.events.find((event) => event.seq === seq)?.factSeq ?? 0;
          assert.ok(!factsTakenBack.has(factSeq), `move ${seq} stands, its outcome does not`);
        }
    });
  });
});
