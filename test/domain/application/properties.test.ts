import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { hasStarted, milestonePlan } from "../../../shared/domain/application/plan.ts";
import { fold, standingGreen, standingOutcomes, stands } from "../../../shared/domain/application/state.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { previewUndo } from "../../../shared/domain/application/undo.ts";
import type { Recorded } from "../../../shared/domain/application/events.ts";
import { standingMoves } from "../../../shared/domain/offer/state.ts";
import { daysBetween } from "../../../shared/domain/calendar/days.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { credits, dueEntries } from "../../../shared/domain/points/entries.ts";
import { findMilestone, milestoneIndex, outcomesAt } from "../../../shared/domain/track/track.ts";
import { subscriptions } from "../../../shared/names.ts";
import type { Story } from "../../builders/history.ts";
import { clock } from "../../builders/history.ts";
import { anyLife, momentsOf, running, sweptUntil, tell } from "./lives.ts";
import type { Life } from "./lives.ts";

const options = running(120);
console.log(`properties of lives: PROPERTY_SEED=${options.seed} PROPERTY_RUNS=${options.numRuns}`);

/** One seed makes the same lives for every property; each is told once, and never changes. */
const told = new Map<string, readonly Story[]>();
function momentsToldOf(life: Life): readonly Story[] {
  const key = JSON.stringify(life);
  const known = told.get(key) ?? [...momentsOf(life)];
  told.set(key, known);
  return known;
}

/** Checks something at every moment of generated lives. */
const always = (check: (story: Story) => void): void =>
  fc.assert(
    fc.property(anyLife(), (life) => {
      for (const story of momentsToldOf(life)) check(story);
    }),
    options,
  );

/** Checks something at the end of generated lives. */
const atTheEnd = (check: (story: Story) => void): void =>
  fc.assert(
    fc.property(anyLife(), (life) => check(momentsToldOf(life).at(-1) ?? tell(life))),
    options,
  );

/** An undo is itself a change; everything else is as if what it takes back had never been. */
const withoutTheUndo = ({ updatedAt: _updatedAt, offers, ...facts }: Application) => ({
  ...facts,
  // That an offer was reopened stays in its moves.
  offers: offers.map((offer) => JSON.stringify({ ...offer, moves: standingMoves(offer) })),
});

/** A talk or interview that an end called off stays so: its time was given away. */
function withoutWhatWasCalledOff({ events }: Story, from: Story, application: Application): Application {
  const since = events.slice(from.events.length);
  const ended = since.flatMap((event) => {
    if (event.type === "ConsultationCancelled") return [event.consultationId];
    return event.type === "InterviewCancelled" ? [event.interviewId] : [];
  });
  return {
    ...application,
    consultations: application.consultations.filter(({ consultationId }) => !ended.includes(consultationId)),
    interviews: application.interviews.filter(({ interviewId }) => !ended.includes(interviewId)),
  };
}

/** The undo itself, not what it does to the offer beside. */
const isTheUndo = ({ type, seq }: Recorded, before: Story): boolean =>
  type === "OutcomeUndone" && seq > before.history().version;

describe("undo, in any life", () => {
  test("leaves the history without what was taken back, as its preview said", () => {
    atTheEnd((story) => {
      for (const { seq } of story.application().outcomes) {
        const history = story.history();
        const preview = previewUndo(seq, history, story.policy());
        const undone = story.may((at) => at.undoSeq(seq));
        if ("ok" in preview || undone === story) continue;
        const left = undone.events.filter(
          (event) => !preview.takesBack.includes(event.seq) && !isTheUndo(event, story),
        );
        const expected = withoutTheUndo(fold(left).state as Application);
        assert.deepEqual(withoutTheUndo(undone.application()), expected);
        assert.deepEqual(withoutTheUndo(preview.after), expected);
      }
    });
  });

  test("by hand, of archiving or merging, leaves everything as it was", () => {
    atTheEnd((story) => {
      for (const [away, back] of [
        [(at: Story) => at.archive(), (at: Story) => at.restore()],
        [(at: Story) => at.mergeInto("app_9"), (at: Story) => at.unmergeFrom("app_9")],
      ] as const) {
        const gone = story.may(away);
        if (gone === story) continue;
        // What had ended before is taken up again: how long it is kept begins anew.
        const { closing: _again, ...returned } = back(gone).application();
        const { closing: _ended, ...before } = story.application();
        assert.deepEqual(
          withoutTheUndo(withoutWhatWasCalledOff(gone, story, returned)),
          withoutTheUndo(withoutWhatWasCalledOff(gone, story, before)),
        );
      }
    });
  });

  test("of an outcome just recorded leaves everything as it was", () => {
    fc.assert(
      fc.property(anyLife(), fc.nat(1000), fc.nat(1000), (life, which, where) => {
        const story = tell(life);
        const application = story.application();
        const plan = milestonePlan(story.track, application);
        const milestone = plan[where % plan.length]?.id ?? "";
        const rules = outcomesAt(story.track, milestone);
        const rule = rules[which % rules.length]?.id ?? "";
        const recorded = story.may((at) => at.outcome(milestone, rule));
        const main = recorded.events.findLast((event) => event.type === "OutcomeRecorded");
        if (!main || main.seq <= story.events.length) return;
        const undone = recorded.undoSeq(main.seq).application();
        assert.deepEqual(
          withoutTheUndo(withoutWhatWasCalledOff(recorded, story, undone)),
          withoutTheUndo(withoutWhatWasCalledOff(recorded, story, application)),
        );
      }),
      options,
    );
  });

  test("never leaves anything standing beyond the open milestone, nor touches what is not the outcomes'", () => {
    const kept = ["ContactLogged", "Transferred", "ReferrerChanged", "Assigned", "Archived", "Restored"];
    always((story) => {
      const history = story.history();
      const takenBack = story.events.filter((event) => history.takenBack.has(event.seq));
      assert.deepEqual(
        takenBack.filter(({ type }) => kept.includes(type)),
        [],
      );
    });
  });
});

describe("the milestones, in any life", () => {
  test("hold at most one standing success each, and what is reached is a beginning of the plan", () => {
    always((story) => {
      const application = story.application();
      const plan = milestonePlan(story.track, application);
      for (const { id } of plan)
        assert.ok(
          application.outcomes.filter((o) => o.milestone === id && o.colour === "green" && stands(o))
            .length <= 1,
        );
      const reached = plan.map(({ id }) => standingGreen(application, id) !== undefined);
      assert.equal(
        reached.lastIndexOf(true),
        reached.filter(Boolean).length - 1,
        "a gap among the milestones",
      );
    });
  });

  test("have one standing outcome each at most, none beyond the open one", () => {
    always((story) => {
      const application = story.application();
      const standing = standingOutcomes(application);
      assert.equal(new Set(standing.map(({ milestone }) => milestone)).size, standing.length);
      const plan = milestonePlan(story.track, application);
      const open = plan.findIndex(({ id }) => !standingGreen(application, id));
      if (open < 0) return;
      const beyond = standing.filter(
        ({ milestone, outcome }) =>
          plan.findIndex(({ id }) => id === milestone) > open && outcome !== "never-known",
      );
      assert.deepEqual(beyond, []);
    });
  });

  test("are dated in their order, by day, and never before the arrival or in the future", () => {
    always((story) => {
      const application = story.application();
      const day = (at: string) => dayOf(at, application.site.zone);
      const greens = standingOutcomes(application)
        .filter(({ colour }) => colour === "green")
        .sort((a, b) => milestoneIndex(story.track, a.milestone) - milestoneIndex(story.track, b.milestone));
      const days = [
        day(application.receivedAt),
        ...greens.map(({ effectiveAt }) => day(effectiveAt)),
        day(story.now),
      ];
      assert.deepEqual(days, days.toSorted());
    });
  });

  test("of retention are answered yes only from their day on", () => {
    always((story) => {
      const application = story.application();
      const started = hasStarted(story.track, application);
      for (const answer of standingOutcomes(application)) {
        const days = findMilestone(story.track, answer.milestone)?.retentionDays;
        if (days === undefined || answer.colour !== "green") continue;
        assert.ok(started, "a check answered before work started");
        const { zone } = application.site;
        assert.ok(daysBetween(dayOf(started.effectiveAt, zone), dayOf(answer.effectiveAt, zone)) >= days);
      }
    });
  });

  test("leave a live application with somebody to act and a day to look at it again", () => {
    always((story) => {
      const application = story.application();
      if (application.status !== "live") return;
      assert.ok(application.step.owner);
      assert.ok(application.step.reviewAt, JSON.stringify(application.step));
    });
  });
});

describe("points, in any life", () => {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

  test("each credit is owed once or not at all, and every entry has an id of its own", () => {
    atTheEnd((story) => {
      const entries = dueEntries(story.history(), story.scheme);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
      for (const credit of entries.filter(({ reverses }) => !reverses)) {
        assert.equal(credit.amount, credit.points);
        const reversals = entries.filter(({ reverses }) => reverses === credit.id);
        assert.ok(reversals.length <= 1);
        assert.ok([0, credit.points].includes(sum([credit, ...reversals].map(({ amount }) => amount))));
      }
    });
  });

  test("the entries add up, member by member, to what the application is worth as it stands", () => {
    always((story) => {
      const history = story.history();
      const byMember = (lines: readonly { memberId: string; amount: number }[]) =>
        Object.fromEntries(
          Object.entries(Object.groupBy(lines, ({ memberId }) => memberId))
            .map(([member, own]) => [member, sum((own ?? []).map(({ amount }) => amount))] as const)
            .filter(([, total]) => total !== 0),
        );
      assert.deepEqual(
        byMember(dueEntries(history, story.scheme)),
        byMember(
          credits(history.state, story.scheme).map((credit) => ({ ...credit, amount: credit.points })),
        ),
      );
    });
  });

  test("reading more of a stream only adds entries to the end", () => {
    atTheEnd((story) => {
      const all = dueEntries(story.history(), story.scheme);
      for (let read = 0; read <= story.events.length; read += 1) {
        const some = dueEntries(fold(story.events.slice(0, read)), story.scheme);
        assert.deepEqual(some, all.slice(0, some.length));
      }
    });
  });
});

describe("what time brings, in any life", () => {
  test("is brought once: the sweep leaves nothing due, and names a later moment if any", () => {
    fc.assert(
      fc.property(anyLife(), fc.nat(24 * 200), (life, hours) => {
        const swept = tell(life).laterBy({ hours }).sweep();
        assert.deepEqual(whatTimeBrings(swept.history(), swept.policy(), swept.now), []);
        const next = nextDueAt(swept.history(), swept.policy(), swept.now);
        assert.ok(next === undefined || next > swept.now, `${next} is not after ${swept.now}`);
      }),
      options,
    );
  });

  test("comes to an end: a year on only the claim of a live one is still to be renewed, and who was told no is erased", () => {
    fc.assert(
      fc.property(anyLife(), (life) => {
        const story = tell(life);
        const later = sweptUntil(story, story.laterBy({ days: 400 }).now);
        const next = nextDueAt(later.history(), later.policy(), later.now);
        assert.equal(next !== undefined, later.application().status === "live", next);
      }),
      { ...options, numRuns: Math.ceil((options.numRuns ?? 0) / 4) },
    );
  });

  test("is never more than what the clock may say", () => {
    const clocks = [
      "StepOverdue",
      "PromiseMissed",
      // An offer that runs out before the day that was promised ends the wait in time.
      "PromiseKept",
      "RetentionCheckDue",
      "MessagesReleased",
      "OutcomeRecorded",
      "OfferMoved",
      "SupportDecided",
      "ConsultationCancelled",
      "InterviewCancelled",
      "ScorecardsOverdue",
      "SilenceNoticed",
      "RetentionNoticeGiven",
      "DataRestricted",
      "ErasureBegun",
    ];
    atTheEnd((story) => {
      const said = story.events.filter(({ actor }) => actor.kind === clock.kind).map(({ type }) => type);
      assert.deepEqual(
        said.filter((type) => !clocks.includes(type)),
        [],
      );
    });
  });
});

describe("messages, in any life", () => {
  const plannedIn = (story: Story) => plannedMessages(story.history(), story.policy());
  const recorded = (history: History, seq: number) => history.events.find((event) => event.seq === seq);

  test("have ids of their own", () => {
    atTheEnd((story) => {
      const ids = plannedIn(story).map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    });
  });

  test("whoever sends them is told of what calls for them", () => {
    const told: readonly string[] = [...subscriptions.sendMessages, ...subscriptions.sendMessagesDelayed];
    atTheEnd((story) => {
      const history = story.history();
      const causes = plannedIn(story)
        .filter(({ by }) => by === "queue")
        .map(({ causeSeq }) => recorded(history, causeSeq)?.type ?? "");
      assert.deepEqual(
        causes.filter((type) => !told.includes(type)),
        [],
      );
    });
  });

  test("none goes to a candidate after they started work, but that what was booked is off", () => {
    atTheEnd((story) => {
      const started = hasStarted(story.track, story.application());
      if (!started) return;
      const late = plannedIn(story).filter(
        ({ recipient, notBefore, template }) =>
          recipient.role === "candidate" &&
          notBefore > started.recordedAt &&
          !template.endsWith("-cancelled"),
      );
      assert.deepEqual(late, []);
    });
  });

  test("a referrer never hears of an end before the candidate", () => {
    atTheEnd((story) => {
      const planned = plannedIn(story);
      for (const ended of planned.filter(({ template }) => template === "referrer-ended")) {
        const candidates = planned.filter(
          ({ causeSeq, recipient }) => causeSeq === ended.causeSeq && recipient.role === "candidate",
        );
        for (const { notBefore } of candidates) assert.ok(notBefore <= ended.notBefore);
      }
    });
  });

  test("what was taken back is told of by corrections alone", () => {
    atTheEnd((story) => {
      const history = story.history();
      for (const message of plannedIn(story)) {
        assert.ok(!history.takenBack.has(message.causeSeq), message.id);
        if (recorded(history, message.causeSeq)?.type === "OutcomeUndone") continue;
        const told = message.outcomeSeqs.filter((seq) => history.takenBack.has(seq));
        assert.deepEqual(told, [], message.id);
      }
    });
  });
});
