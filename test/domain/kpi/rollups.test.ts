import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contribution } from "../../../shared/domain/kpi/catalogue.ts";
import { rollupChanges, stepsBetween } from "../../../shared/domain/kpi/rollups.ts";
import {
  anApplication,
  driverJob,
  leeds,
  Story,
  upTo,
  utrecht,
  warehouseJob,
} from "../../builders/history.ts";
import { accept, draft, onOffer, payOf, send, tell } from "../../builders/offers.ts";
import { bookInterview, offerInterview, submitScorecard } from "../../builders/interviews.ts";
import { Books, booksOf, contributionOfStory, subjectOf } from "./books.ts";

const withOffer =
  (step: (story: Story) => Story) =>
  (story: Story): Story =>
    story.application().offers.length > 0 ? step(story) : story;

const withInterview =
  (step: (story: Story) => Story) =>
  (story: Story): Story =>
    story.application().interviews.length > 0 ? step(story) : story;

const talkBooked = (story: Story): Story =>
  story.consultation({
    type: "BookConsultation",
    expertId: "mem_edith",
    startsAt: story.laterBy({ minutes: 10 }).now,
    endsAt: story.laterBy({ minutes: 55 }).now,
    zone: "Europe/London",
    told: story.now.slice(0, 16),
  });

const lastTalk = (story: Story): string => story.application().consultations.at(-1)?.consultationId ?? "";

/** They say what they hope for in a year. */
const sought = (story: Story, amount: number): Story =>
  story.expectations({
    type: "StateExpectations",
    answers: { pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount, period: "year" } } },
    channel: "phone",
  });

/** What may happen to an application next; refused steps leave it as it was. */
const steps: readonly ((story: Story) => Story)[] = [
  (s) => s.outcome("contact-made", "spoke-interested"),
  (s) => s.outcome("contact-made", "no-answer"),
  (s) => s.outcome("interview-booked", "booked"),
  (s) => s.outcome("interview-completed", "held-second"),
  (s) => s.outcome("interview-completed", "held-forward"),
  (s) => s.outcome("offer", "sent"),
  (s) => s.outcome("offer", "accepted"),
  (s) => s.outcome("started-work", "started", { details: { newToSector: true } }),
  (s) => s.outcome("started-work", "backed-out"),
  (s) => s.outcome("still-working-4w", "yes"),
  (s) => s.outcome("still-working-12w", "left"),
  (s) => s.outcome("contact-made", "unreachable"),
  (s) => s.reopen(),
  (s) => s.contact(),
  (s) => s.sweep(),
  (s) => s.undo("contact-made"),
  (s) => s.undo("interview-completed"),
  (s) => s.undo("started-work"),
  (s) => s.redate("contact-made", s.application().receivedAt),
  (s) => s.archive(),
  (s) => s.restore(),
  (s) => s.transfer(driverJob, utrecht, "mem_rob"),
  (s) => s.transfer(warehouseJob, leeds),
  (s) => s.referrer("mem_omar"),
  (s) => draft(s, payOf(3_000_000)),
  (s) => tell(draft(s, payOf(3_100_000))),
  withOffer((s) => send(s)),
  withOffer((s) => send(onOffer(s, { type: "AddVersion", proposedBy: "employer", terms: payOf(3_300_000) }))),
  withOffer((s) => send(onOffer(s, { type: "AddVersion", proposedBy: "employer", terms: payOf(2_700_000) }))),
  withOffer((s) => accept(s)),
  withOffer((s) => accept(s)),
  withOffer((s) => onOffer(s, { type: "DeclineOffer" })),
  (s) => s.consultation({ type: "DecideSupport", decision: "offer" }),
  (s) => s.consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" }),
  (s) => s.consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] }),
  (s) => talkBooked(s),
  (s) => s.consultation({ type: "CompleteConsultation", consultationId: lastTalk(s), topics: [] }),
  (s) => s.undo("offer"),
  (s) => sought(s, 3_500_000),
  (s) => sought(s, 4_200_000),
  (s) => s.expectations({ type: "WaiveGap", item: "pay", reason: "candidate-accepts" }),
  (s) => offerInterview(s),
  withInterview((s) => bookInterview(s, s.laterBy({ hours: 1 }).now, { by: "recruiter" })),
  withInterview((s) => bookInterview(s, s.laterBy({ hours: 1 }).now, { by: "recruiter" })),
  withInterview((s) => submitScorecard(s)),
  withInterview((s) => submitScorecard(s, "mem_ines")),
  (s) => s.mergeInto("app_older"),
  (s) => s.unmergeFrom("app_older"),
];

const life = fc
  .record({
    /** Half of the lives begin where an offer is next. */
    decided: fc.boolean(),
    moves: fc.array(
      fc.record({ step: fc.nat(steps.length - 1), hours: fc.constantFrom(0, 0, 1, 30, 200, 800) }),
      { maxLength: 14, size: "max" },
    ),
  })
  .map(({ decided, moves }) => {
    const moments: Story[] = [decided ? upTo("interview-completed", anApplication()) : anApplication()];
    for (const { step, hours } of moves) {
      const now = moments.at(-1) as Story;
      moments.push(now.laterBy({ hours }).may(steps[step] as (story: Story) => Story));
    }
    return moments;
  });

describe("rollups", () => {
  it("hold after any increments, skipped, repeated or late, exactly what a rebuild would hold", () => {
    fc.assert(
      fc.property(
        fc.array(life, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat(5)),
        (lives, choices) => {
          const books = new Books();
          for (const moments of lives) {
            let kept: ReturnType<typeof contributionOfStory> | undefined;
            // Some moments are never seen, some are seen twice; the last one always is in the end.
            for (const moment of moments.flatMap((m) =>
              Array<Story>((choices.next().value ?? 0) % 3).fill(m),
            )) {
              const next = contributionOfStory(moment);
              for (const step of stepsBetween(kept, next)) {
                books.replace(kept, step);
                kept = step;
              }
            }
            books.replace(kept, contributionOfStory(moments.at(-1) as Story));
          }
          const rebuilt = booksOf(lives.map((moments) => moments.at(-1) as Story));
          assert.deepEqual(books.content(), rebuilt.content());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("hold nothing of what was undone: the same as if it had never been recorded", () => {
    fc.assert(
      fc.property(life, (moments) => {
        const last = moments.at(-1) as Story;
        const { takenBack } = last.history();
        const undos = new Set(takenBack.values());
        const without = new Story({
          ...fields(last),
          events: last.events.filter(({ seq }) => !takenBack.has(seq) && !undos.has(seq)),
        });
        // The ledger is append-only: there an undo leaves two entries, so points are compared elsewhere.
        const figuresOf = (story: Story) => contribution({ ...subjectOf(story), entries: [] });
        assert.deepEqual(figuresOf(last), figuresOf(without));
      }),
      { numRuns: 150 },
    );
  });

  it("come to nothing once a contribution is taken out again", () => {
    fc.assert(
      fc.property(life, (moments) => {
        const books = new Books();
        const whole = contributionOfStory(moments.at(-1) as Story);
        books.replace(undefined, whole);
        books.replace(whole, undefined);
        assert.deepEqual(books.content(), []);
      }),
      { numRuns: 40 },
    );
  });

  it("change by steps that fit in a transaction and add up to the whole", () => {
    fc.assert(
      fc.property(life, life, (some, others) => {
        const before = contributionOfStory(some.at(-1) as Story);
        const after = contributionOfStory(others.at(-1) as Story);
        const books = new Books();
        books.replace(undefined, before);
        let kept = before;
        for (const step of stepsBetween(before, after)) {
          assert.ok(rollupChanges(kept, step).length <= 99);
          books.replace(kept, step);
          kept = step;
        }
        const direct = new Books();
        direct.replace(undefined, after);
        assert.deepEqual(books.content(), direct.content());
      }),
      { numRuns: 40 },
    );
  });

  it("take a whole life, counted at once and moved at once, in several transactions", () => {
    const hired = upTo("started-work", anApplication().contact())
      .laterBy({ days: 40 })
      .outcome("still-working-4w", "yes");
    const before = contributionOfStory(hired);
    const after = contributionOfStory(hired.transfer(driverJob, utrecht, "mem_rob"));
    const path = stepsBetween(before, after);
    assert.ok(path.length > 1);
    assert.deepEqual(path.at(-1), after);
    assert.equal(stepsBetween(undefined, contributionOfStory(anApplication())).length, 1);
  });

  it("change only where something changed", () => {
    const arrived = anApplication();
    assert.deepEqual(
      rollupChanges(contributionOfStory(arrived), contributionOfStory(arrived.assign("mem_rita2")))
        .map(({ dimension }) => dimension)
        .filter((dimension) => dimension !== "recruiter"),
      [],
    );
    assert.deepEqual(
      rollupChanges(contributionOfStory(arrived), contributionOfStory(arrived.movePromise("2026-03-05"))),
      [],
    );
  });
});

const fields = ({ events, now, actor, track, scheme }: Story) => ({ events, now, actor, track, scheme });
