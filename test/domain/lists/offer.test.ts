import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  listedOffer,
  nextOnShortlist,
  queuePosition,
  rowOffer,
  shortlistPosition,
} from "../../../shared/domain/lists/offer.ts";
import type { Intention } from "../../../shared/domain/expectations/events.ts";
import type { RowOffer } from "../../../shared/domain/lists/offer.ts";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { anApplication, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { accept, decidedFor, draft, onOffer, tell } from "../../builders/offers.ts";
import { aRow } from "../../builders/rows.ts";

const of = (story: Story) => rowOffer(story.application(), story.track);
const listed = (applicationId: string, offer: Parameters<typeof listedOffer>[1]) =>
  listedOffer(aRow({ applicationId }), offer);

describe("the queue of offers", () => {
  test("holds who comes to the offer, until it is accepted or ended", () => {
    assert.equal(of(upTo("interview-booked", anApplication())), undefined);
    assert.equal(of(decidedFor())?.queued, true);
    const told = tell(draft(decidedFor()), "2026-03-13T17:00:00.000Z");
    const { queued, status, expiresAt } = of(told) ?? {};
    assert.deepEqual([queued, status, expiresAt], [true, "told", "2026-03-13T17:00:00.000Z"]);
    assert.equal(of(accept(told)), undefined);
    assert.equal(of(onOffer(told, { type: "DeclineOffer" })), undefined);
  });

  test("is in the order of what presses: the competing deadline, the offer's own, the arrival", () => {
    const [soon, later] = ["2026-03-10T12:00:00.000Z", "2026-03-12T12:00:00.000Z"];
    const offers = [
      listed("app_none", { queued: true }),
      listed("app_own", { queued: true, expiresAt: soon }),
      listed("app_competing", { queued: true, competingDeadline: later }),
      listed("app_both", { queued: true, competingDeadline: later, expiresAt: soon }),
      listed("app_first", { queued: true, competingDeadline: soon }),
    ];
    const inOrder = offers.toSorted((a, b) => (queuePosition(a) < queuePosition(b) ? -1 : 1));
    assert.deepEqual(
      inOrder.map(({ applicationId }) => applicationId),
      ["app_first", "app_both", "app_competing", "app_own", "app_none"],
    );
  });

  test("at one deadline, or none, puts first whom a talk may still win: undecided and least satisfied", () => {
    const [soon, later] = ["2026-03-10T12:00:00.000Z", "2026-03-12T12:00:00.000Z"];
    const said = (name: string, intention: Intention, satisfaction: number, more: Partial<RowOffer> = {}) =>
      listed(`app_${name}`, { queued: true, expiresAt: later, intention, satisfaction, ...more });
    const offers = [
      said("yes", "accept", 1, { expiresAt: soon }),
      said("no", "decline", 1, { expiresAt: soon }),
      said("leansyes", "rather-accept", 2),
      listed("app_unasked", { queued: true, expiresAt: soon }),
      said("leansno", "rather-decline", 1),
      said("content", "undecided", 4, { expiresAt: soon }),
      said("discontent", "undecided", 2),
      said("pressed", "accept", 5, { competingDeadline: later }),
    ];
    const inOrder = offers.toSorted((a, b) => (queuePosition(a) < queuePosition(b) ? -1 : 1));
    assert.deepEqual(
      inOrder.map(({ applicationId }) => applicationId.slice(4)),
      ["pressed", "discontent", "content", "leansno", "unasked", "leansyes", "no", "yes"],
    );
  });

  test("among the equally satisfied, the least motivated come first, then who has most concerns", () => {
    const said = (name: string, motivation: number, concerns: number) =>
      listed(`app_${name}`, { queued: true, intention: "undecided", satisfaction: 3, motivation, concerns });
    const offers = [said("keen", 5, 9), said("calm", 2, 0), said("worried", 2, 3), said("all", 2, 9)];
    const inOrder = offers.toSorted((a, b) => (queuePosition(a) < queuePosition(b) ? -1 : 1));
    assert.deepEqual(
      inOrder.map(({ applicationId }) => applicationId.slice(4)),
      ["all", "worried", "calm", "keen"],
    );
  });

  test("is hurried by another employer's deadline until it has passed, and no longer", () => {
    const deadline = "2026-03-10T12:00:00.000Z";
    const noted = decidedFor().offer({ type: "SetCompetingDeadline", deadline });
    const before = noted.at(deadline).sweep();
    assert.equal(of(before)?.competingDeadline, deadline);
    assert.equal(nextDueAt(before.history(), before.policy(), before.now), "2026-03-10T12:01:00.000Z");
    const passed = before.at("2026-03-10T12:01:00.000Z").sweep();
    assert.equal(of(passed)?.competingDeadline, undefined);
    const sweptAgain = passed.laterBy({ days: 2 }).sweep();
    const cleared = ({ events }: Story) =>
      events.filter((event) => event.type === "CompetingDeadlineSet" && event.deadline === undefined).length;
    assert.equal(cleared(sweptAgain), 1);
  });

  test("goes by the last thing said about the open offer", () => {
    const note = (story: Story, intention: Intention, satisfaction: number) =>
      story.expectations({
        type: "NoteIntention",
        motivation: 3,
        satisfaction,
        intention,
        concerns: [],
        channel: "phone",
      });
    const told = tell(draft(decidedFor()), "2026-03-13T17:00:00.000Z");
    assert.equal(of(told)?.intention, undefined);
    const said = note(note(told, "accept", 5).laterBy({ hours: 1 }), "undecided", 2);
    const { intention, satisfaction, motivation, concerns } = of(said) ?? {};
    assert.deepEqual([intention, satisfaction, motivation, concerns], ["undecided", 2, 3, 0]);
    const again = draft(
      said.at("2026-03-20T09:00:00.000Z").sweep().by({ kind: "candidate" }).reopen().by(rita),
    );
    assert.deepEqual([of(again)?.status, of(again)?.intention], ["draft", undefined]);
  });
});

describe("the shortlist of a job", () => {
  test("holds who has a place on it, wherever they are, also once they accepted", () => {
    const early = upTo("contact-made", anApplication()).offer({ type: "RankOnShortlist", rank: 2 });
    assert.deepEqual([of(early)?.queued, of(early)?.rank], [false, 2]);
    const accepted = accept(tell(draft(decidedFor().offer({ type: "RankOnShortlist", rank: 1 }))));
    assert.deepEqual([of(accepted)?.queued, of(accepted)?.status], [false, "accepted"]);
  });

  test("says who is next: the first to whom no offer was made", () => {
    const asked = listed("app_asked", { queued: true, rank: 1, status: "told" });
    const second = listed("app_second", { queued: true, rank: 2 });
    const tenth = listed("app_tenth", { queued: false, rank: 10 });
    assert.equal(nextOnShortlist([asked, second, tenth])?.applicationId, "app_second");
    assert.equal(nextOnShortlist([asked]), undefined);
    assert.ok(shortlistPosition(second, 2) < shortlistPosition(tenth, 10));
  });
});
