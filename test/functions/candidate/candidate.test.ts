import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { anApplication, candidate, rita } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { anOfferTold, helpAccepted } from "../../builders/talks.ts";
import { World } from "./world.ts";

interface Problem {
  readonly type: string;
  readonly triesLeft?: number;
  readonly next?: readonly { readonly startsAt: string }[];
}
interface Slots {
  readonly slots: readonly { readonly startsAt: string; readonly local: string; readonly expert: string }[];
  readonly noneFree: boolean;
  readonly deadline?: string;
}
interface State {
  readonly eventSeq: number;
  readonly support: { readonly status: string; readonly consent: readonly string[] };
  readonly consultation?: {
    readonly consultationId: string;
    readonly status: string;
    readonly startsAt: string;
    readonly local: string;
    readonly moved: number;
  };
}
interface Held {
  readonly holdId: string;
  readonly startsAt: string;
  readonly expiresAt: string;
}

const refusal = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${(body as Problem).type.replace("/docs#problem-", "")}`;

const london = { timeZone: "Europe/London" };
const slots = "GET /v1/candidate/slots";
const booking = "POST /v1/candidate/consultation";
const moving = "PATCH /v1/candidate/consultation";
const cancelling = "DELETE /v1/candidate/consultation";
const holding = "POST /v1/candidate/holds";

describe("the candidate's side, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.calendar();
    world.now = "2026-03-05T10:00:00.000Z";
    world.outage.beginsWithAppend = false;
    world.outage.present = false;
  });

  /** A candidate of their own, by the story's arrival. */
  const given = async (begin: (arrival: { applicationId: string; candidateId: string }) => Story) => {
    made += 1;
    const id = `app_t${made}`;
    const token = await world.tell(begin({ applicationId: id, candidateId: `can_t${made}` }));
    return { id, token };
  };
  /** A day of its own for each test, so that none takes another's slots: Fridays to Wednesdays before the deadline. */
  const day = "2026-03-06";

  describe("the link", () => {
    it("shows where one stands, what comes next, by when one hears and who to ask; no pay, no reasons, no notes", async () => {
      const { id } = await given(anApplication);
      const { status, headers, body } = await world.as(id, "GET /v1/candidate");
      assert.equal(status, 200);
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["x-robots-tag"], "noindex");
      assert.deepEqual(body, {
        applicationId: id,
        organisation: "Acme Care",
        job: { title: "Warehouse Operative", site: "Leeds Mill Lane" },
        addressedAs: "Sam",
        state: "live",
        milestones: [
          { milestone: "contact-made", words: "We talk with you", state: "now" },
          { milestone: "interview-booked", words: "A time for your interview", state: "ahead" },
          { milestone: "interview-completed", words: "Your interview", state: "ahead" },
          { milestone: "offer", words: "Our offer to you", state: "ahead" },
          { milestone: "started-work", words: "Your first day", state: "ahead" },
        ],
        next: { who: "us", words: "We get in touch with you." },
        promise: body["promise"],
        contact: body["contact"],
        wishes: {
          duties: [],
          shifts: [],
          skills: [],
          currency: "GBP",
          hoursPerWeek: 37.5,
          answered: [],
          version: 0,
        },
        explained: [],
        interviews: [],
        support: {
          status: "not-offered",
          consent: [],
          paidBy: "Acme Care",
          words: "A talk with a compensation expert has not been offered.",
        },
      });
      assert.equal((body["promise"] as { status: string }).status, "open");
      assert.equal((body["contact"] as { name: string }).name, "Rita Recruiter");
    });

    it("with an offer shows until when it can be answered and who pays the expert, never a figure", async () => {
      const { id } = await given(anOfferTold);
      const { body } = await world.as<Record<string, { answerBy?: string; words?: string }>>(
        id,
        "GET /v1/candidate",
      );
      assert.equal(body["offer"]?.answerBy, "2026-03-15T09:00:00.000Z");
      assert.match(body["support"]?.words ?? "", /not been offered/);
      const { wishes, ...shown } = body;
      assert.deepEqual(Object.keys(wishes ?? {}).sort(), [
        "answered",
        "currency",
        "duties",
        "hoursPerWeek",
        "shifts",
        "skills",
        "version",
      ]);
      assert.doesNotMatch(JSON.stringify(shown), /GBP|amount|currency|"base|terms|version/i);
      assert.doesNotMatch(JSON.stringify(wishes), /amount|"base|terms|minimum|maximum/i);
    });

    it("does not tell somebody's decision against help from there being none", async () => {
      const skipped = await given((arrival) =>
        anOfferTold(arrival).consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" }),
      );
      const { body } = await world.as<{ support: { status: string } }>(skipped.id, "GET /v1/candidate");
      assert.equal(body.support.status, "not-offered");
      assert.doesNotMatch(JSON.stringify(body), /too-late|skip/);
    });

    it("opens nothing where it is missing, cut, changed, swapped or of another organisation", async () => {
      const { token } = await given(anApplication);
      const [, random = ""] = token.split(".");
      const wrong = [
        undefined,
        "",
        "Bearer",
        `Basic ${token}`,
        `Bearer ${random}`,
        `Bearer ${token.slice(0, -2)}`,
        `Bearer org_other.${random}`,
        `Bearer ${token}.${random}`,
        `Bearer org_acme.${"A".repeat(43)}`,
      ];
      for (const authorization of wrong) {
        const answer = await world.with(authorization, "GET /v1/candidate");
        assert.equal(refusal(answer), "401 link-not-valid", authorization);
        assert.equal(answer.headers["referrer-policy"], "no-referrer");
        assert.equal(answer.headers["x-robots-tag"], "noindex");
      }
    });

    it("once revoked opens nothing; the next one does", async () => {
      const { id, token } = await given(helpAccepted);
      const request = "DELETE /v1/applications/{id}/candidate-link";
      assert.equal(refusal(await world.asMember("mem_york", request, id)), "404 not-found");
      assert.equal(refusal(await world.asMember("mem_olga", request, id)), "403 not-allowed");
      const first = await world.asMember("mem_rita", request, id, "key-1");
      assert.equal(first.status, 200);
      assert.deepEqual((await world.asMember("mem_rita", request, id, "key-1")).body, first.body);
      assert.equal(refusal(await world.with(`Bearer ${token}`, "GET /v1/candidate")), "401 link-ended");
      assert.equal(
        refusal(await world.with(`Bearer ${token}`, holding, { body: { startsAt: `${day}T09:00:00Z` } })),
        "401 link-ended",
      );
      const next = await world.newLink(id);
      assert.notEqual(next, token);
      assert.equal(await world.newLink(id), next, "copied twice, it is the same");
      assert.equal((await world.as(id, "GET /v1/candidate")).status, 200);
    });

    it("is not copied by whoever does not reach the application", async () => {
      const { id } = await given(anApplication);
      const request = "POST /v1/applications/{id}/candidate-link";
      assert.equal(refusal(await world.asMember("mem_york", request, id)), "404 not-found");
      assert.equal(refusal(await world.asMember("mem_olga", request, id)), "403 not-allowed");
      assert.equal(refusal(await world.asMember("mem_rita", request, "app_nobody")), "404 not-found");
    });

    it("what it shows is read by who recruits, word for word, and by nobody out of reach", async () => {
      const { id } = await given(helpAccepted);
      const request = "GET /v1/applications/{id}/as-candidate";
      const read = await world.asMember("mem_rita", request, id);
      assert.equal(read.status, 200);
      assert.deepEqual(read.body, (await world.as(id, "GET /v1/candidate")).body);
      assert.equal(refusal(await world.asMember("mem_york", request, id)), "404 not-found");
      assert.equal(refusal(await world.asMember("mem_olga", request, id)), "403 not-allowed");
      assert.equal(refusal(await world.asMember("mem_rita", request, "app_nobody")), "404 not-found");
    });

    it("half a year after it was last handed out opens nothing", async () => {
      const { id } = await given(anApplication);
      world.now = "2026-09-02T10:00:00.000Z";
      assert.equal(refusal(await world.as(id, "GET /v1/candidate")), "401 link-ended");
    });
  });

  describe("a one-time code", () => {
    const offered = (arrival: { applicationId: string; candidateId: string }) =>
      anOfferTold(arrival).consultation({ type: "DecideSupport", decision: "offer" });
    const answering = "POST /v1/candidate/support";
    const yes = { answer: "accepted", consent: ["expert"] };

    it("lets the candidate say yes once, and a repeated request gets the same bytes", async () => {
      const { id } = await given(offered);
      const code = await world.code(id, "support", yes);
      const first = await world.as<State>(id, answering, { body: { ...yes, code }, key: "once" });
      assert.equal(first.status, 200);
      assert.deepEqual(first.body.support, { status: "accepted", consent: ["expert"] });
      const again = await world.as<State>(id, answering, { body: { ...yes, code }, key: "once" });
      assert.deepEqual(again.body, first.body);
      assert.equal(refusal(await world.as(id, answering, { body: { ...yes, code } })), "403 code-used");
      const { state } = await world.history(id);
      assert.ok(state.status !== "none");
      assert.equal(state.support.answer, "accepted");
    });

    it("is asked for before, for this very request, and is good for ten minutes", async () => {
      const { id } = await given(offered);
      assert.equal(
        refusal(await world.as(id, answering, { body: { ...yes, code: "000000" } })),
        "403 code-not-asked",
      );
      const code = await world.code(id, "support", yes);
      const no = { answer: "declined", code };
      assert.equal(refusal(await world.as(id, answering, { body: no })), "403 code-for-other-request");
      assert.equal(
        refusal(await world.as(id, "POST /v1/candidate/withdraw-consent", { body: { code } })),
        "403 code-not-asked",
      );
      const late = { body: { ...yes, code } };
      world.now = "2026-03-05T10:10:00.000Z";
      assert.equal(refusal(await world.as(id, answering, late)), "403 code-expired");
      const fresh = await world.code(id, "support", yes);
      assert.equal((await world.as(id, answering, { body: { ...yes, code: fresh } })).status, 200);
    });

    it("does not care in which order the request's fields come", async () => {
      const { id } = await given(offered);
      const code = await world.code(id, "support", { consent: ["expert"], answer: "accepted" });
      assert.equal((await world.as(id, answering, { body: { code, ...yes } })).status, 200);
    });

    it("typed wrong five times is spent; then the right one does not help either, and a new one does", async () => {
      const { id } = await given(offered);
      const code = await world.code(id, "support", yes);
      const wrong = code === "123456" ? "654321" : "123456";
      const left: (number | undefined)[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const answer = await world.as<Problem>(id, answering, { body: { ...yes, code: wrong } });
        assert.equal(refusal(answer), "403 code-wrong");
        left.push(answer.body.triesLeft);
      }
      assert.deepEqual(left, [4, 3, 2, 1]);
      assert.equal(
        refusal(await world.as(id, answering, { body: { ...yes, code: wrong } })),
        "403 code-spent",
      );
      assert.equal(refusal(await world.as(id, answering, { body: { ...yes, code } })), "403 code-spent");
      const { state } = await world.history(id);
      assert.ok(state.status !== "none" && state.support.answer === undefined);
      assert.equal((await world.does(id, "support", answering, yes)).status, 200);
    });

    it("of somebody else opens nothing: guessed at the same moment, five tries count", async () => {
      const { id } = await given(offered);
      const other = await given(offered);
      const code = await world.code(id, "support", yes);
      const theirs = await world.code(other.id, "support", yes);
      const guesses = await Promise.all(
        Array.from({ length: 12 }, () => world.as(id, answering, { body: { ...yes, code: theirs } })),
      );
      assert.notEqual(code, theirs);
      assert.deepEqual([...new Set(guesses.map(refusal))].sort(), ["403 code-spent", "403 code-wrong"]);
      assert.equal(guesses.filter((guess) => refusal(guess) === "403 code-wrong").length, 4);
    });

    it("sent twice at once allows one of them", async () => {
      const { id } = await given(offered);
      const code = await world.code(id, "support", yes);
      const answers = await Promise.all(
        [1, 2, 3].map(() => world.as(id, answering, { body: { ...yes, code } })),
      );
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      const { events } = await world.history(id);
      assert.equal(events.filter(({ type }) => type === "SupportAnswered").length, 1);
    });

    it("is not sent more than five times an hour, and asking again with the same key sends none", async () => {
      const { id } = await given(offered);
      const ask = (key: string) =>
        world.as(id, "POST /v1/candidate/code", { body: { action: "support", request: yes }, key });
      const first = await ask("key-0");
      assert.deepEqual((await ask("key-0")).body, first.body);
      for (const key of ["key-1", "key-2", "key-3", "key-4"]) assert.equal((await ask(key)).status, 202);
      assert.equal(refusal(await ask("key-5")), "429 too-many-codes");
    });

    it("whose request is refused changes nothing and can be used for it once the way is free", async () => {
      const { id } = await given((arrival) => anOfferTold(arrival));
      const code = await world.code(id, "support", yes);
      assert.equal(
        refusal(await world.as(id, answering, { body: { ...yes, code } })),
        "409 support-not-offered",
      );
      assert.equal(
        refusal(await world.as(id, answering, { body: { ...yes, code } })),
        "409 support-not-offered",
      );
    });

    it("and the link are in no table, no log line and no event", async () => {
      const { id, token } = await given(offered);
      const code = await world.code(id, "support", yes);
      await world.as(id, answering, { body: { ...yes, code } });
      const [, random = ""] = token.split(".");
      const held = await world.everything();
      for (const [table, text] of Object.entries(held)) assert.ok(!text.includes(random), table);
      assert.ok(world.logged.length > 20);
      assert.ok(!world.logged.join("\n").includes(random));
      const facts = JSON.stringify((await world.history(id)).events);
      assert.ok(!new RegExp(`\\b${code}\\b`).test(facts + world.logged.join("\n")));
    });
  });

  describe("the talk with the expert", () => {
    /** All times of a day with Eva, free or not. */
    const free = async (id: string, on: string, timeZone = "Europe/London") => {
      const answer = await world.as<Slots>(id, slots, { query: { from: on, to: on, timeZone } });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return answer.body;
    };
    const book = (id: string, startsAt: string, more: Record<string, unknown> = {}) =>
      world.does<State>(id, "book", booking, { startsAt, ...london, ...more });

    it("free slots are told on the candidate's clock, and end by the offer's deadline", async () => {
      const { id } = await given(helpAccepted);
      const friday = await free(id, "2026-03-06", "Asia/Tokyo");
      assert.deepEqual(friday.slots.map(({ local }) => local).slice(0, 2), [
        "2026-03-06T18:00",
        "2026-03-06T18:30",
      ]);
      assert.equal(friday.slots[0]?.expert, "Eva Expert");
      assert.equal(friday.deadline, "2026-03-15T09:00:00.000Z");
      assert.deepEqual((await free(id, "2026-03-16")).slots, []);
      const unknown = await world.as(id, slots, { query: { timeZone: "Europe/Nowhere" } });
      assert.equal(refusal(unknown), "400 invalid-request");
    });

    it("is booked, moved and cancelled, each with a code of its own; the times it leaves are free again", async () => {
      const { id } = await given(helpAccepted);
      const other = await given(helpAccepted);
      const nine = "2026-03-09T09:00:00.000Z";
      const booked = await book(id, nine, { worries: "The night shifts" });
      assert.equal(booked.status, 201, JSON.stringify(booked.body));
      assert.equal(booked.body.consultation?.local, "2026-03-09T09:00");
      assert.equal(booked.body.support.status, "booked");
      assert.ok(!(await free(other.id, "2026-03-09")).slots.some(({ startsAt }) => startsAt === nine));

      const seen = await world.as<{
        consultation: { expert: string; movesLeft: number; changeUntil: string };
      }>(id, "GET /v1/candidate");
      assert.equal(seen.body.consultation.expert, "Eva Expert");
      assert.equal(seen.body.consultation.movesLeft, 2);
      assert.equal(seen.body.consultation.changeUntil, "2026-03-08T09:00:00.000Z");

      const ten = "2026-03-09T10:30:00.000Z";
      const moved = await world.does<State>(id, "move", moving, {
        startsAt: ten,
        timeZone: "Europe/Amsterdam",
      });
      assert.equal(moved.status, 200, JSON.stringify(moved.body));
      assert.equal(moved.body.consultation?.consultationId, booked.body.consultation?.consultationId);
      assert.equal(moved.body.consultation?.local, "2026-03-09T11:30");
      const [last] = (await world.history(id)).events.filter(({ type }) => type === "ConsultationMoved");
      assert.ok(last?.type === "ConsultationMoved");
      assert.deepEqual(last.expertClock, { zone: "Europe/London", told: "2026-03-09T10:30" });
      const mine = (await free(id, "2026-03-09")).slots.map(({ startsAt }) => startsAt);
      assert.ok(mine.includes(nine), "who left it sees it free at once");
      await world.release(id);
      assert.ok((await free(other.id, "2026-03-09")).slots.some(({ startsAt }) => startsAt === nine));

      const cancelled = await world.does<State>(id, "cancel", cancelling);
      assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body));
      assert.equal(cancelled.body.consultation?.status, "cancelled");
      assert.ok((await free(id, "2026-03-09")).slots.some(({ startsAt }) => startsAt === ten));
      await world.release(id);
      assert.ok((await free(other.id, "2026-03-09")).slots.some(({ startsAt }) => startsAt === ten));
    });

    it("is told what the stream says, though the calendar falls silent with the append", async () => {
      const { id } = await given(helpAccepted);
      const silent = async <Body>(act: () => Promise<{ status: number; body: Body }>) => {
        world.outage.beginsWithAppend = true;
        const answer = await act();
        assert.ok(world.outage.present, "it was appended");
        world.outage.beginsWithAppend = false;
        world.outage.present = false;
        return answer;
      };
      /** The code comes before; only the request itself meets the silence. */
      const request = async (action: CandidateAction, route: string, body: Record<string, unknown> = {}) => {
        const code = await world.code(id, action, Object.keys(body).length > 0 ? body : undefined);
        const { status, body: state } = await silent(() =>
          world.as<State>(id, route, { body: { ...body, code } }),
        );
        return [status, state.consultation?.status, state.consultation?.startsAt];
      };
      const nine = { startsAt: "2026-03-06T09:00:00.000Z", ...london };
      const ten = { startsAt: "2026-03-06T10:00:00.000Z", ...london };
      world.now = "2026-03-05T08:00:00.000Z";
      assert.deepEqual(await request("book", booking, nine), [201, "booked", nine.startsAt]);
      assert.deepEqual(await request("move", moving, ten), [200, "booked", ten.startsAt]);
      assert.deepEqual(await request("cancel", cancelling), [200, "cancelled", ten.startsAt]);
      assert.deepEqual(await request("book", booking, nine), [201, "booked", nine.startsAt]);
      assert.deepEqual(await request("withdraw-consent", "POST /v1/candidate/withdraw-consent"), [
        200,
        "cancelled",
        nine.startsAt,
      ]);
      await world.release(id);
    });

    it("what worries the candidate, and their floor, are kept with the person, not in the stream", async () => {
      const { id } = await given(helpAccepted);
      const worries = "Whether Zephyr would laugh at me";
      const floor = "Zephyr or not: not below 31 447";
      assert.equal((await book(id, "2026-03-10T09:00:00.000Z", { worries, floor })).status, 201);
      const held = await world.everything();
      for (const words of [worries, floor]) assert.ok(held["people"]?.includes(words));
      for (const table of ["facts", "records", "views"]) assert.ok(!held[table]?.includes("Zephyr"), table);
      assert.ok(!world.logged.join("\n").includes("Zephyr"));
      const { state } = await world.history(id);
      assert.ok(state.status !== "none");
      assert.match(state.consultations[0]?.floorNoteId ?? "", /^floor-/);
    });

    it("one slot goes to one of ten who book it at once; the others are offered the next ones", async () => {
      const slot = "2026-03-10T11:00:00.000Z";
      const request = { startsAt: slot, ...london };
      const ready = [];
      for (let each = 0; each < 10; each += 1) {
        const { id } = await given(helpAccepted);
        ready.push({ id, code: await world.code(id, "book", request) });
      }
      const answers = await Promise.all(
        ready.map(({ id, code }) => world.as<Problem>(id, booking, { body: { ...request, code } })),
      );
      assert.equal(answers.filter(({ status }) => status === 201).length, 1);
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        assert.match(refusal(answer), /^409 slot-(taken|held)$/);
        assert.ok((answer.body.next?.length ?? 0) > 0);
      }
    });

    it("a held time is its holder's for five minutes, and nobody else's", async () => {
      const { id } = await given(helpAccepted);
      const other = await given(helpAccepted);
      const startsAt = "2026-03-11T09:00:00.000Z";
      const held = await world.as<Held>(id, holding, { body: { startsAt } });
      assert.equal(held.status, 201, JSON.stringify(held.body));
      assert.equal(held.body.expiresAt, addMinutes(world.now, 5));

      assert.equal(refusal(await world.as(other.id, holding, { body: { startsAt } })), "409 slot-held");
      assert.equal(refusal(await book(other.id, startsAt)), "409 slot-held");
      const foreign = { holdId: held.body.holdId, ...london };
      assert.equal(refusal(await world.does(other.id, "book", booking, foreign)), "409 hold-ended");
      assert.equal(
        (await world.history(other.id)).events.some(({ type }) => type === "ConsultationBooked"),
        false,
      );

      const booked = await world.does<State>(id, "book", booking, foreign);
      assert.equal(booked.status, 201, JSON.stringify(booked.body));
      assert.equal(booked.body.consultation?.startsAt, startsAt);

      const lapsing = await given(helpAccepted);
      const second = await world.as<Held>(lapsing.id, holding, {
        body: { startsAt: "2026-03-11T10:00:00.000Z" },
      });
      assert.equal(second.status, 201);
      world.now = addMinutes(world.now, 6);
      const late = { holdId: second.body.holdId, ...london };
      assert.equal(refusal(await world.does(lapsing.id, "book", booking, late)), "409 hold-ended");
      assert.equal((await book(lapsing.id, "2026-03-11T10:00:00.000Z")).status, 201, "it is still free");
    });

    it("who types the right code waits for a held time without losing it: only wrong digits count", async () => {
      const { id } = await given(helpAccepted);
      const other = await given(helpAccepted);
      const startsAt = "2026-03-11T11:00:00.000Z";
      const request = { startsAt, ...london };
      const code = await world.code(other.id, "book", request);
      assert.equal((await world.as(id, holding, { body: { startsAt } })).status, 201);
      for (let attempt = 0; attempt < 7; attempt += 1)
        assert.equal(
          refusal(await world.as(other.id, booking, { body: { ...request, code } })),
          "409 slot-held",
        );
      world.now = addMinutes(world.now, 6);
      assert.equal((await world.as(other.id, booking, { body: { ...request, code } })).status, 201);
    });

    it("a time in the past, outside the hours, too soon, too far ahead or after the deadline is refused, each by its name", async () => {
      const { id } = await given(helpAccepted);
      const hold = (startsAt: string) => world.as(id, holding, { body: { startsAt } });
      assert.equal(refusal(await hold("2026-03-05T09:00:00Z")), "422 slot-in-the-past");
      assert.equal(refusal(await hold("2026-03-12T20:00:00Z")), "422 slot-not-offered");
      assert.equal(refusal(await hold("2026-03-16T09:00:00Z")), "422 slot-after-deadline");
      await world.calendar({ leadMinutes: 3 * 24 * 60 });
      assert.equal(refusal(await hold("2026-03-06T09:00:00Z")), "422 slot-not-offered");
      assert.equal(refusal(await book(id, "2026-03-06T09:00:00.000Z")), "422 slot-not-offered");
      await world.calendar({ maximumAdvanceDays: 4 });
      assert.equal(refusal(await hold("2026-03-12T09:00:00Z")), "422 slot-not-offered");
      assert.equal(refusal(await book(id, "2026-03-05T08:00:00.000Z")), "422 slot-in-the-past");
      assert.equal(
        (await world.history(id)).events.some(({ type }) => type === "ConsultationBooked"),
        false,
      );
    });

    it("is moved as often as the calendar allows, and not shortly before", async () => {
      const { id } = await given(helpAccepted);
      assert.equal((await book(id, "2026-03-12T09:00:00.000Z")).status, 201);
      const move = (startsAt: string) => world.does(id, "move", moving, { startsAt, ...london });
      assert.equal((await move("2026-03-12T10:00:00.000Z")).status, 200);
      assert.equal((await move("2026-03-12T11:00:00.000Z")).status, 200);
      assert.equal(refusal(await move("2026-03-13T09:00:00.000Z")), "409 moved-too-often");
      world.now = "2026-03-11T11:30:00.000Z";
      assert.equal(refusal(await world.does(id, "cancel", cancelling)), "409 too-late-to-change");
      const { state } = await world.history(id);
      assert.ok(state.status !== "none");
      assert.equal(state.consultations[0]?.startsAt, "2026-03-12T11:00:00.000Z");
      assert.equal(state.consultations[0]?.status, "booked");
    });

    it("refused for its time, its hold or its link changes nothing: no talk, no time taken from others", async () => {
      const { id } = await given(helpAccepted);
      const other = await given(helpAccepted);
      const watcher = await given(helpAccepted);
      const present = "2026-03-06T14:00:00.000Z";
      assert.equal((await book(id, present)).status, 201);
      // Five codes an hour are sent.
      world.now = "2026-03-05T11:30:00.000Z";
      const seen = async () => {
        const talks = await Promise.all(
          [id, other.id].map(async (each) => {
            const { state } = await world.history(each);
            return state.status === "none" ? [] : state.consultations;
          }),
        );
        const day = await free(watcher.id, "2026-03-13");
        return { talks, free: day.slots.map(({ startsAt }) => startsAt) };
      };
      const before = await seen();
      assert.ok(before.free.includes("2026-03-13T09:00:00.000Z"));
      const unchanged = async (why: string, expected: string, answer: { status: number; body: unknown }) => {
        assert.equal(refusal(answer), expected, why);
        assert.deepEqual(await seen(), before, why);
      };
      const move = (startsAt: string) => world.does(id, "move", moving, { startsAt, ...london });

      await unchanged("past", "422 slot-in-the-past", await move("2026-03-05T09:00:00.000Z"));
      await unchanged("deadline", "422 slot-after-deadline", await move("2026-03-16T09:00:00.000Z"));
      await unchanged("hours", "422 slot-not-offered", await move("2026-03-13T20:00:00.000Z"));
      await unchanged("same time", "409 nothing-changes", await move(present));
      await world.calendar({ leadMinutes: 7 * 24 * 60 });
      await unchanged("lead time", "422 slot-not-offered", await move("2026-03-10T09:00:00.000Z"));
      await world.calendar();

      world.now = "2026-03-05T12:45:00.000Z";
      const { body: held } = await world.as<Held>(watcher.id, holding, {
        body: { startsAt: "2026-03-13T11:00:00.000Z" },
      });
      const foreign = { holdId: held.holdId, ...london };
      await unchanged("foreign hold", "409 hold-ended", await world.does(id, "move", moving, foreign));
      await unchanged("foreign hold", "409 hold-ended", await world.does(other.id, "book", booking, foreign));

      const wanted = { startsAt: "2026-03-13T09:00:00.000Z", ...london };
      const code = await world.code(other.id, "book", wanted);
      await world.asMember("mem_rita", "DELETE /v1/applications/{id}/candidate-link", other.id);
      for (const [request, body] of [
        [booking, { ...wanted, code }],
        [moving, { ...wanted, code }],
        [cancelling, { code }],
        [holding, { startsAt: wanted.startsAt }],
      ] as const)
        await unchanged(request, "401 link-ended", await world.as(other.id, request, { body }));

      world.now = "2026-09-06T10:00:00.000Z";
      const late = await world.as(id, cancelling, { body: { code: "123456" } });
      assert.equal(refusal(late), "401 link-ended");
      const { state } = await world.history(id);
      assert.ok(state.status !== "none");
      assert.deepEqual(state.consultations, before.talks[0]);
    });

    it("needs a yes to it, and consent withdrawn cancels it", async () => {
      const offered = await given((arrival) =>
        anOfferTold(arrival).consultation({ type: "DecideSupport", decision: "offer" }),
      );
      const startsAt = "2026-03-13T09:00:00.000Z";
      assert.equal(refusal(await book(offered.id, startsAt)), "409 support-not-accepted");
      const { id } = await given(helpAccepted);
      assert.equal((await book(id, startsAt)).status, 201);
      const withdrawn = await world.does<State>(
        id,
        "withdraw-consent",
        "POST /v1/candidate/withdraw-consent",
      );
      assert.equal(withdrawn.status, 200, JSON.stringify(withdrawn.body));
      assert.deepEqual(withdrawn.body.support.consent, []);
      assert.equal(withdrawn.body.consultation?.status, "cancelled");
      assert.ok((await free(id, "2026-03-13")).slots.some((slot) => slot.startsAt === startsAt));
    });

    it("where nothing is free before the deadline the employer is asked for more time, else not", async () => {
      const { id } = await given(helpAccepted);
      const asking = "POST /v1/candidate/more-time";
      assert.equal((await free(id, "2026-03-14")).noneFree, false, "a Saturday: none that day");
      const refused = await world.does<Problem>(id, "more-time", asking);
      assert.equal(refusal(refused), "409 slots-are-free");
      assert.ok((refused.body.next?.length ?? 0) > 0);
      await world.calendar({ weekly: [] });
      assert.equal((await free(id, "2026-03-13")).noneFree, true);
      const asked = await world.does<State>(id, "more-time", asking);
      assert.equal(asked.status, 200, JSON.stringify(asked.body));
      assert.equal(refusal(await world.does(id, "more-time", asking)), "409 nothing-changes");
    });

    it("there are no slots without an offer and without its being offered", async () => {
      const without = await given(anApplication);
      assert.equal(
        refusal(await world.as(without.id, slots, { query: london })),
        "409 no-offer-to-help-with",
      );
      const undecided = await given((arrival) => anOfferTold(arrival).by(rita));
      assert.equal(
        refusal(await world.as(undecided.id, slots, { query: london })),
        "409 support-not-offered",
      );
      const reversed = await given(helpAccepted);
      const query = { from: "2026-03-10", to: "2026-03-09", ...london };
      assert.equal(refusal(await world.as(reversed.id, slots, { query })), "400 period-reversed");
    });

    it("a booking names a time or a hold, and unknown fields are refused", async () => {
      const { id } = await given((arrival) => helpAccepted(arrival).by(candidate));
      const both = { startsAt: "2026-03-13T09:00:00Z", holdId: "hold_x", ...london, code: "123456" };
      assert.equal(refusal(await world.as(id, booking, { body: both })), "422 invalid-request");
      assert.equal(
        refusal(await world.as(id, booking, { body: { ...london, code: "123456" } })),
        "422 invalid-request",
      );
      const code = "12345";
      assert.equal(
        refusal(await world.as(id, booking, { body: { startsAt: "2026-03-13T09:00:00Z", ...london, code } })),
        "422 invalid-request",
      );
      const strange = {
        action: "book",
        request: { startsAt: "2026-03-13T09:00:00Z", ...london, colour: "red" },
      };
      assert.equal(
        refusal(await world.as(id, "POST /v1/candidate/code", { body: strange })),
        "422 invalid-request",
      );
    });
  });
});
