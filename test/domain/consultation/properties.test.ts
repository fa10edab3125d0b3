import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { consultationAhead } from "../../../shared/domain/consultation/state.ts";
import { leftTimes } from "../../../shared/domain/consultation/times.ts";
import { liveOffer } from "../../../shared/domain/offer/state.ts";
import type { Story } from "../../builders/history.ts";
import { accept, counter, draft, onOffer, payOf, tell } from "../../builders/offers.ts";
import { anOfferTold, aTalkBooked, helpAccepted, limits, timeAt } from "../../builders/talks.ts";

const last = (story: Story): string => story.application().consultations.at(-1)?.consultationId ?? "app_1.c0";
/** From the offer that was told, or already as far as a talk. */
const anyBeginning = fc.constantFrom(anOfferTold, helpAccepted, aTalkBooked);
const hour = fc.integer({ min: -2, max: 200 });

/** What can happen to the help with an offer, and to the offer under it. */
const anyStep: fc.Arbitrary<(story: Story) => Story> = fc.oneof(
  fc.constant((s: Story) => s.consultation({ type: "DecideSupport", decision: "offer" })),
  fc.constant((s: Story) => s.consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" })),
  fc.constant((s: Story) =>
    s.consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert", "recruiter"] }),
  ),
  fc.constant((s: Story) => s.consultation({ type: "AnswerSupport", answer: "declined", consent: [] })),
  fc.constant((s: Story) => s.consultation({ type: "WithdrawConsent" })),
  fc.constant((s: Story) => s.consultation({ type: "RequestMoreTime" })),
  hour.map((h) => (s: Story) => s.consultation({ type: "BookConsultation", ...timeAt(s, h * 60) })),
  hour.map((h) => (s: Story) => {
    const time = timeAt(s, h * 60);
    return s.consultation({
      type: "MoveConsultation",
      consultationId: last(s),
      ...time,
      by: "candidate",
      limits,
    });
  }),
  fc.constant((s: Story) =>
    s.consultation({ type: "CancelConsultation", consultationId: last(s), by: "expert" }),
  ),
  fc.constant((s: Story) => s.consultation({ type: "PrepareConsultation", consultationId: last(s) })),
  fc.constant((s: Story) => s.consultation({ type: "StartConsultation", consultationId: last(s) })),
  fc.constant((s: Story) =>
    s.consultation({ type: "CompleteConsultation", consultationId: last(s), topics: ["base-pay"] }),
  ),
  fc.constant((s: Story) => s.consultation({ type: "MarkNoShow", consultationId: last(s) })),
  fc.integer({ min: 1, max: 40 }).map((hours) => (s: Story) => s.laterBy({ hours })),
  fc.constant((s: Story) => counter(s, payOf(3_100_000))),
  fc.constant((s: Story) => accept(s)),
  fc.constant((s: Story) => onOffer(s, { type: "DeclineOffer" })),
  fc.constant((s: Story) => s.undo("offer")),
  fc.constant((s: Story) => tell(draft(s))),
  fc.constant((s: Story) => s.archive()),
  fc.constant((s: Story) => s.restore()),
);

describe("whatever is done, in any order", () => {
  it("there is one talk at most, about an open offer and with consent; every time is left once", () => {
    fc.assert(
      fc.property(anyBeginning, fc.array(anyStep, { maxLength: 30 }), (begin, steps) => {
        let story = begin();
        for (const step of steps) {
          story = story.may(step);
          const application = story.application();
          const open = application.consultations.filter(
            ({ status, endsAt }) => ["booked", "started"].includes(status) && endsAt > story.now,
          );
          assert.ok(open.length <= 1);
          const ahead = consultationAhead(application, story.now);
          if (ahead) {
            assert.ok(application.support.consent.includes("expert"));
            assert.equal(application.status, "live");
            assert.notEqual(liveOffer(application)?.status ?? "draft", "draft");
          }
          const left = leftTimes(story.history());
          const moves = story.events.filter(
            ({ type }) => type === "ConsultationMoved" || type === "ConsultationCancelled",
          );
          assert.equal(left.length, moves.length);
          const places = left.map(({ consultationId, sequence }) => `${consultationId} ${sequence}`);
          assert.equal(new Set(places).size, places.length);
        }
      }),
    );
  });
});
