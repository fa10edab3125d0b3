import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type {
  AlignmentItemView,
  AlignmentView,
  ExpectationsView,
} from "../../../shared/contracts/http/expectation-views.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { accept, decidedFor, draft, payOf, tell as tellOffer } from "../../builders/offers.ts";
import { anOfferTold } from "../../builders/talks.ts";
import { startWorld } from "./world.ts";
import type { Answer, World } from "./world.ts";

const base = "/v1/applications/{id}";
const now = "2026-03-09T09:00:00.000Z";

/** Everything somebody may want, all of it within what the job offers. */
const wishes = {
  duties: { picking: "yes", loading: "yes" },
  pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 3_200_000, period: "year" } },
  hoursPerWeek: 37.5,
  impossibleShifts: ["night"],
  place: { maximumKilometres: 15, kinds: ["on-site"] },
  atmosphere: ["lively"],
  experience: "2-to-5-years",
  skills: ["forklift-licence"],
  reasonForChange: { reasons: ["growth"], words: "My team was split up." },
  start: { notice: "given", earliest: "2026-04-01" },
};

describe("expectations over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  beforeEach(() => {
    world.clock.at = now;
    world.change.job = {};
  });

  const somebody = (
    begin: (arrival: { applicationId: string; candidateId: string }) => Story = anApplication,
  ) => {
    made += 1;
    return world.tell(begin({ applicationId: `app_e${made}`, candidateId: `can_e${made}` }));
  };
  const put = (
    id: string,
    answers: object,
    { as = "mem_rita", ...how }: { as?: string; key?: string; ifMatch?: string } = {},
  ) => world.noting(as, id, answers, how);
  const stated = async (id: string, answers: object, as?: string) => {
    const answer = await put(id, answers, as ? { as } : {});
    assert.equal(answer.status, 200, answer.text);
    return answer;
  };
  const read = async (id: string, as = "mem_rita") => {
    const answer = await world.call<ExpectationsView>(as, `GET ${base}/expectations`, { id });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };
  const aligned = async (id: string, as = "mem_rita") => {
    const answer = await world.call<AlignmentView>(as, `GET ${base}/alignment`, { id });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };
  const item = async <Kind extends AlignmentItemView["kind"]>(id: string, kind: Kind, as?: string) => {
    const found = (await aligned(id, as)).items.find((each) => each.kind === kind);
    assert.ok(found);
    return found as Extract<AlignmentItemView, { kind: Kind }>;
  };
  const refusal = ({ status, code, pointers }: Answer<unknown>) => [status, code, ...pointers].join(" ");

  describe("noting what the candidate wants", () => {
    it("answers the application's state, and keeps who said what, when and how", async () => {
      const id = await somebody();
      const { body } = await stated(id, { ...wishes, givenAt: "2026-03-09T08:00:00Z" });
      assert.equal(body["applicationId"], id);
      const view = await read(id);
      assert.equal(view.version, 1);
      assert.deepEqual(view.answers, wishes);
      assert.deepEqual(view.sources.pay, {
        eventSeq: body["eventSeq"],
        givenAt: "2026-03-09T08:00:00.000Z",
        channel: "phone",
        by: { kind: "member", memberId: "mem_rita" },
      });
    });

    it("writes only what changed, and takes back what is left out", async () => {
      const id = await somebody();
      await stated(id, wishes);
      const { hoursPerWeek: _hours, ...rest } = wishes;
      await stated(id, { ...rest, experience: "over-10-years", channel: "video" });
      const { versions, answers, sources } = await read(id);
      assert.deepEqual(
        versions.map(({ answers: changed, cleared, channel }) => [Object.keys(changed), cleared, channel])[1],
        [["experience"], ["hoursPerWeek"], "video"],
      );
      assert.equal(answers.hoursPerWeek, undefined);
      assert.deepEqual([sources.experience?.channel, sources.pay?.channel], ["video", "phone"]);
    });

    it("the same again is refused, in the same words too; the same request again is answered alike", async () => {
      const id = await somebody();
      const same = { key: "k-1", ifMatch: '"0"' };
      const first = await put(id, wishes, same);
      const again = await put(id, wishes, same);
      assert.deepEqual([again.text, again.etag], [first.text, first.etag]);
      assert.equal(refusal(await put(id, wishes)), "409 nothing-changes");
      assert.equal(refusal(await put(id, { ...wishes, skills: [] }, same)), "422 idempotency-key-reused");
    });

    it("what somebody noted meanwhile is not written over", async () => {
      const id = await somebody();
      const read = () => world.call<ExpectationsView>("mem_rita", `GET ${base}/expectations`, { id });
      const before = await read();
      assert.equal(before.etag, '"0"');
      const theirs = await put(id, { duties: { picking: "no" } }, { as: "mem_rena", ifMatch: '"0"' });
      assert.equal(theirs.etag, '"1"');
      const ours = { hoursPerWeek: 37.5 };
      assert.equal(refusal(await put(id, ours, { ifMatch: '"0"' })), "412 version-changed");
      const now = await read();
      assert.deepEqual([now.etag, now.body.answers.duties], ['"1"', { picking: "no" }]);
      const after = await put(id, { ...now.body.answers, ...ours }, { ifMatch: now.etag ?? "" });
      assert.equal(after.etag, '"2"', after.text);
      const body = { channel: "phone", ...ours };
      const without = await world.call("mem_rita", `PUT ${base}/expectations`, { id, body });
      assert.equal(refusal(without), "428 version-missing");
    });

    it("words become a note of the person: kept unless taken back, and in no fact", async () => {
      const id = await somebody();
      await stated(id, wishes);
      assert.doesNotMatch(JSON.stringify((await world.history(id)).events), /split up/);
      const again = { ...wishes, reasonForChange: { reasons: ["growth", "pay"] } };
      await stated(id, again);
      assert.equal((await read(id)).answers.reasonForChange?.words, "My team was split up.");
      await stated(id, { ...wishes, reasonForChange: { reasons: ["growth"], words: null } });
      assert.deepEqual((await read(id)).answers.reasonForChange, { reasons: ["growth"] });
    });

    it("the deadline of another process is the application's competing deadline, by one fact", async () => {
      const id = await somebody(anOfferTold);
      const deadline = "2026-03-11T16:00:00.000Z";
      const { body } = await stated(id, { otherProcesses: { inOthers: true, consent: true, deadline } });
      assert.equal(body["competingDeadline"], deadline);
      await world.project(id);
      const queue = await world.call<{ items: { applicationId: string; competingDeadline?: string }[] }>(
        "mem_rita",
        "GET /v1/offers",
      );
      assert.equal(queue.body.items.find((row) => row.applicationId === id)?.competingDeadline, deadline);
      const history = await world.history(id);
      assert.equal(new Set(history.events.slice(-2).map(({ factSeq }) => factSeq)).size, 1);
      const taken = await stated(id, { otherProcesses: { inOthers: false } });
      assert.equal(taken.body["competingDeadline"], undefined);
    });

    it("what a caller cannot read stays when they state the rest", async () => {
      const id = await somebody();
      const others = { inOthers: true, consent: true, deadline: "2026-03-12T12:00:00.000Z" };
      await stated(id, { ...wishes, otherProcesses: { ...others, words: "Northwind, forklift driver" } });
      const { pay: _pay, ...unpaid } = wishes;
      await stated(id, { ...unpaid, hoursPerWeek: 36, otherProcesses: others }, "mem_ralf");
      await stated(
        id,
        { ...wishes, hoursPerWeek: 35, otherProcesses: { inOthers: true, consent: true } },
        "mem_hugo",
      );
      const { answers } = await read(id);
      assert.deepEqual(answers.pay, wishes.pay);
      assert.equal(answers.otherProcesses?.deadline, others.deadline);
      const facts = JSON.stringify((await world.history(id)).events);
      assert.equal([...facts.matchAll(/"noteId":"processes-/g)].length, 1, "the note stays as it was");
    });

    it("bad input is refused with its pointer, and changes nothing", async () => {
      const id = await somebody();
      const pay = (more: object) => ({ pay: { ...wishes.pay, ...more } });
      const { version } = await world.history(id);
      const cases: readonly (readonly [string, object])[] = [
        ["422 invalid-request /pay/gross/amount", pay({ gross: { amount: -1, period: "year" } })],
        ["422 invalid-request /pay/gross/amount", pay({ gross: { amount: 0, period: "year" } })],
        ["422 invalid-request /pay/gross/amount", pay({ gross: { amount: 10.5, period: "year" } })],
        ["422 invalid-request /pay/bonus", pay({ bonus: 0.5 })],
        ["422 invalid-request /pay/net/period", pay({ net: { amount: 1, period: "day" } })],
        ["422 invalid-request /pay/currency", pay({ currency: "ZZZ" })],
        ["422 invalid-request /pay/currency", pay({ currency: "gbp" })],
        ["422 invalid-request /pay/present", pay({ present: 1 })],
        ["422 invalid-request /currentSalary", { currentSalary: 3_000_000 }],
        ["422 invalid-request /floor", { floor: 3_000_000 }],
        ["422 unknown-duty /duties/surgery", { duties: { surgery: "yes" } }],
        ["422 unknown-skill /skills/1", { skills: ["forklift-licence", "nuclear-physics"] }],
        ["422 invalid-request /duties/picking", { duties: { picking: "maybe" } }],
        ["422 detail-missing /pay/gross", { pay: { currency: "GBP", hoursPerWeek: 37.5 } }],
        ["422 invalid-request /hoursPerWeek", { hoursPerWeek: 81 }],
        ["422 invalid-request /place/maximumKilometres", { place: { maximumKilometres: -1 } }],
        ["422 invalid-request /impossibleShifts/0", { impossibleShifts: ["noon"] }],
        ["422 invalid-request /start/earliest", { start: { notice: "given", earliest: "2026-02-30" } }],
        ["422 date-in-the-future /givenAt", { hoursPerWeek: 30, givenAt: "2026-03-09T09:00:01Z" }],
        ["422 date-out-of-order /givenAt", { hoursPerWeek: 30, givenAt: "2020-01-01T00:00:00Z" }],
        ["422 invalid-request /givenAt", { hoursPerWeek: 30, givenAt: "2026-03-09" }],
        ["422 invalid-request /channel", { hoursPerWeek: 30, channel: "pigeon" }],
        [
          "422 detail-missing /otherProcesses/consent",
          { otherProcesses: { inOthers: true, words: "Northwind" } },
        ],
        [
          "422 detail-not-wanted /otherProcesses/deadline",
          { otherProcesses: { inOthers: false, consent: true, deadline: "2026-03-12T12:00:00Z" } },
        ],
        [
          "422 date-out-of-order /otherProcesses/deadline",
          { otherProcesses: { inOthers: true, consent: true, deadline: "2026-03-08T12:00:00Z" } },
        ],
      ];
      const found = await Promise.all(cases.map(async ([, answers]) => refusal(await put(id, answers))));
      assert.deepEqual(
        found,
        cases.map(([expected]) => expected),
      );
      assert.equal((await world.history(id)).version, version);
    });

    it("nobody's answers are noted once the application has ended or they work here", async () => {
      const ended = await somebody((arrival) => anApplication(arrival).outcome("contact-made", "too-far"));
      assert.equal(refusal(await put(ended, wishes)), "409 not-live");
      const atWork = await somebody((arrival) => upTo("started-work", anApplication(arrival)));
      world.clock.at = "2026-06-09T09:00:00.000Z";
      assert.equal(refusal(await put(atWork, wishes)), "409 already-at-work");
    });

    it("who may not see pay enters none", async () => {
      const id = await somebody();
      assert.equal(refusal(await put(id, wishes, { as: "mem_ralf" })), "403 pay-not-allowed");
    });

    it("who may not see pay waives no gap of it, and waives others", async () => {
      const id = await somebody();
      const gross = { amount: 9_000_000, period: "year" };
      await stated(id, { duties: { picking: "no" }, pay: { ...wishes.pay, gross } });
      const waived = (as: string, item: string) =>
        world.call(as, `POST ${base}/alignment/waivers`, { id, body: { item, reason: "other" } });
      assert.equal(refusal(await waived("mem_ralf", "pay")), "403 pay-not-allowed");
      assert.equal((await waived("mem_ralf", "duty:picking")).status, 200);
      assert.equal((await waived("mem_rita", "pay")).status, 200);
    });
  });

  describe("the comparison", () => {
    it("shows each item side by side, with level, reason and gap", async () => {
      const id = await somebody((arrival) =>
        draft(decidedFor(arrival), payOf(3_000_000, { startDate: "2026-05-01" })),
      );
      await stated(id, { ...wishes, hoursPerWeek: 30 });
      const { items, waitsFor, experience, skills } = await aligned(id);
      assert.deepEqual(
        items.map(({ item: name, level, reason, against }) => [name, level, reason, against].join(" ")),
        [
          "duty:picking agreed fits job",
          "duty:loading agreed fits job",
          "duty:scanning open not-answered job",
          "duty:stock-counts open not-answered job",
          "duty:forklift open not-answered job",
          "pay open apart offer",
          "hours open apart offer",
          "shifts agreed fits job",
          "place agreed fits job",
          "atmosphere agreed fits job",
          "start agreed fits offer",
        ],
      );
      assert.deepEqual([waitsFor, experience, skills], [[], "2-to-5-years", ["forklift-licence"]]);
      const pay = await item(id, "pay");
      assert.deepEqual(
        [pay.sought?.fullTimeYear, pay.job, pay.offer, pay.gapBasisPoints],
        [
          3_200_000,
          { currency: "GBP", minimum: 2_800_000, maximum: 3_400_000 },
          { currency: "GBP", fullTimeYear: 3_000_000 },
          667,
        ],
      );
      const hours = await item(id, "hours");
      assert.deepEqual([hours.sought, hours.job, hours.offer], [30, 37.5, 37.5]);
      const { impossible, job: shifts, ...more } = await item(id, "shifts");
      assert.deepEqual(
        [impossible, shifts],
        [["night"], ["early", "late"]],
        "what they cannot work, beside what there is",
      );
      assert.ok(!("sought" in more), "nobody seeks what they cannot work");
      assert.equal((await item(id, "duty")).name, "The picking");
    });

    it("knows how far they live from the site, and goes by the limit they named", async () => {
      const id = await somebody();
      await stated(id, { place: { maximumKilometres: 1 } });
      const place = await item(id, "place");
      assert.deepEqual(
        [place.level, place.reason, place.sought, place.job],
        ["blocking", "too-far-apart", { maximumKilometres: 1 }, { kind: "on-site", distanceKilometres: 3 }],
      );
    });

    it("an offer waits for what blocks; waiving it with a reason lets it go on, and lapses with the answer", async () => {
      const id = await somebody((arrival) => draft(decidedFor(arrival)));
      await stated(id, { duties: { picking: "no" } });
      const offerId = (await world.history(id)).state.status === "live" ? `${id}.o1` : "";
      const offers = await world.call<{ offers: { offerId: string }[] }>("mem_rita", `GET ${base}`, { id });
      const telling = () =>
        world.call("mem_rita", `POST ${base}/offers/{offerId}/tell`, {
          path: { id, offerId: offers.body.offers[0]?.offerId ?? offerId },
          body: {},
        });
      const held = await telling();
      assert.equal(refusal(held), "409 alignment-blocks");
      assert.match(held.text, /duty:picking/);
      const waive = (body: object) => world.call("mem_rita", `POST ${base}/alignment/waivers`, { id, body });
      assert.equal(refusal(await waive({ item: "hours", reason: "other" })), "409 nothing-to-waive /item");
      assert.equal(refusal(await waive({ item: "duty:none", reason: "other" })), "422 no-such-item /item");
      assert.equal(refusal(await waive({ item: "duty:picking" })), "422 invalid-request /reason");
      const waived = await waive({
        item: "duty:picking",
        reason: "trial-agreed",
        note: "Three weeks of loading.",
      });
      assert.equal(waived.status, 200, waived.text);
      const shown = (await aligned(id)).items[0];
      assert.deepEqual(
        [shown?.level, shown?.waiver?.reason, shown?.waiver?.note],
        ["blocking", "trial-agreed", "Three weeks of loading."],
      );
      await stated(id, { duties: { picking: "no", loading: "yes" } });
      assert.deepEqual((await aligned(id)).waitsFor, []);
      await stated(id, { duties: { picking: "yes" } });
      await stated(id, { duties: { picking: "no" } });
      assert.deepEqual((await aligned(id)).waitsFor, ["duty:picking"]);
      await waive({ item: "duty:picking", reason: "candidate-accepts" });
      assert.equal((await telling()).status, 200);
    });
  });

  it("a worse figure later is refused by what it leaves open, until that is waived too", async () => {
    const id = await somebody((arrival) => draft(decidedFor(arrival), payOf(3_400_000)));
    await stated(id, { pay: { ...wishes.pay, gross: { amount: 3_750_000, period: "year" } } });
    const waive = (reason: string) =>
      world.call("mem_rita", `POST ${base}/alignment/waivers`, { id, body: { item: "pay", reason } });
    assert.equal(refusal(await waive("offer-will-close-it")), "422 detail-not-wanted /reason");
    assert.equal((await waive("exception-approved")).status, 200);
    const { body } = await world.call<{ offers: { offerId: string }[] }>("mem_rita", `GET ${base}`, { id });
    const path = { id, offerId: body.offers[0]?.offerId ?? "" };
    const tell = () => world.call("mem_rita", `POST ${base}/offers/{offerId}/tell`, { path, body: {} });
    const first = await tell();
    assert.equal(first.status, 200, first.text);
    const worse = { proposedBy: "employer", terms: payOf(3_000_000) };
    const add = (more: object) =>
      world.call("mem_rita", `POST ${base}/offers/{offerId}/versions`, { path, body: { ...worse, ...more } });
    const said = await add({ channel: "phone" });
    assert.equal(refusal(said), "409 alignment-blocks");
    assert.match(said.text, /pay \(the gap is larger than what was waived\).*save these figures as a draft/);
    assert.deepEqual(said.body["gaps"], [
      { item: "pay", reason: "too-far-apart", against: "offer", outgrown: "larger" },
    ]);
    assert.equal((await add({})).status, 200);
    const shown = await item(id, "pay");
    assert.deepEqual([shown.waiver, shown.outgrown], [undefined, "larger"]);
    assert.equal(refusal(await tell()), "409 alignment-blocks");
    assert.equal((await waive("candidate-accepts")).status, 200);
    assert.equal((await tell()).status, 200);
  });

  it("how large a waived gap in pay is stays with those who may see pay", async () => {
    const id = await somebody();
    await stated(id, { pay: { ...wishes.pay, gross: { amount: 4_000_000, period: "year" } } });
    const body = { item: "pay", reason: "exception-approved" };
    const waived = await world.call("mem_rita", `POST ${base}/alignment/waivers`, { id, body });
    assert.equal(waived.status, 200, waived.text);
    assert.equal((await item(id, "pay")).waiver?.against, "job");
    const events = async (as: string) => (await world.call(as, `GET ${base}/events`, { id })).text;
    assert.match(await events("mem_rita"), /"gap":\{"basisPoints":1765\}/);
    assert.doesNotMatch(await events("mem_ralf"), /basisPoints|1765/);
  });

  describe("what waits for the distance goes by where they live today", () => {
    const live = (id: string, postcode: string) =>
      world.call("mem_rita", `PATCH ${base}/candidate`, { id, body: { postcode } });
    const told = async (id: string) => {
      const { body } = await world.call<{ offers: { offerId: string }[] }>("mem_rita", `GET ${base}`, { id });
      const path = { id, offerId: body.offers[0]?.offerId ?? "" };
      return refusal(await world.call("mem_rita", `POST ${base}/offers/{offerId}/tell`, { path, body: {} }));
    };
    const placed = async (maximumKilometres: number) => {
      const id = await somebody((arrival) => draft(decidedFor(arrival)));
      await stated(id, { place: { maximumKilometres } });
      return { id, waitsFor: async () => (await aligned(id)).waitsFor };
    };

    it("a corrected postcode opens what it blocked", async () => {
      const { id, waitsFor } = await placed(1);
      assert.deepEqual([await waitsFor(), await told(id)], [["place"], "409 alignment-blocks"]);
      assert.equal((await live(id, "LS1 4AB")).status, 200);
      assert.deepEqual([await waitsFor(), await told(id)], [[], "200 "]);
    });

    it("and who moved away waits until it is waived", async () => {
      const { id, waitsFor } = await placed(30);
      assert.equal((await live(id, "M20 2AB")).status, 200);
      assert.deepEqual([await waitsFor(), await told(id)], [["place"], "409 alignment-blocks"]);
      const body = { item: "place", reason: "candidate-accepts" };
      assert.equal(
        (await world.call("mem_rita", `POST ${base}/alignment/waivers`, { id, body })).status,
        200,
      );
      assert.equal(await told(id), "200 ");
    });

    it("an outcome by hand waits by it too", async () => {
      const { id } = await placed(30);
      await live(id, "M20 2AB");
      const outcome = { milestone: "started-work", outcome: "started", confirm: true };
      assert.equal(
        refusal(await world.call("mem_rita", `POST ${base}/outcomes`, { id, body: outcome })),
        "409 alignment-blocks",
      );
    });
  });

  describe("beside pay", () => {
    const band = (date: string, p50: number) => ({
      occupation: "warehouse-operative",
      country: "GB",
      currency: "GBP",
      date,
      p25: p50 - 100_000,
      p50,
      p75: p50 + 100_000,
      n: 400,
      source: "Survey",
    });

    it("stand the market band with its change over a year, and comparables of five or more without the own offer", async () => {
      const entered = [
        band("2025-02-01", 2_500_000),
        band("2026-02-01", 3_000_000),
        band("2026-01-01", 1),
      ].slice(0, 2);
      for (const body of entered) {
        const answer = await world.call("mem_hugo", "PUT /v1/market-bands", { body });
        assert.equal(answer.status, 200, answer.text);
      }
      const id = await somebody();
      await stated(id, wishes);
      const alone = await item(id, "pay");
      assert.deepEqual(
        [alone.market?.date, alone.market?.p50, alone.market?.changeBasisPoints, alone.comparables],
        ["2026-02-01", 3_000_000, 2_000, undefined],
      );
      for (let amount = 3_000_000; amount < 3_500_000; amount += 100_000)
        await somebody((arrival) => accept(tellOffer(draft(decidedFor(arrival), payOf(amount)))));
      assert.deepEqual((await item(id, "pay")).comparables, {
        by: "job",
        narrowedBy: ["hours"],
        currency: "GBP",
        n: 5,
        roundedTo: 100_000,
        p25: 3_100_000,
        p50: 3_200_000,
        p75: 3_300_000,
      });
      // Nor is anybody compared with themselves.
      assert.equal((await item(`app_e${made}`, "pay")).comparables, undefined);
    });

    it("is nothing for who may not see pay", async () => {
      const id = await somebody();
      await stated(id, wishes);
      const pay = await item(id, "pay", "mem_ralf");
      assert.deepEqual(pay, { kind: "pay", item: "pay", level: "agreed", reason: "fits", against: "job" });
    });
  });

  describe("explanations", () => {
    const tick = (id: string, ...explained: object[]) =>
      world.call("mem_rita", `PUT ${base}/explanations`, { id, body: { explained } });
    const counted = async (id: string) =>
      (await read(id)).explanations.filter(({ counts }) => counts).map(({ topic }) => topic);

    it("are six dated ticks, and none counts that is older than the answer", async () => {
      const id = await somebody();
      await stated(id, wishes);
      const answer = await tick(id, { topic: "pay", on: "2026-03-09" }, { topic: "path", on: "2026-03-06" });
      assert.equal(answer.status, 200, answer.text);
      assert.deepEqual(await counted(id), ["pay"]);
      await tick(id, { topic: "path", on: "2026-03-09" });
      assert.deepEqual(await counted(id), ["pay", "path"]);
      await stated(id, { ...wishes, pay: { ...wishes.pay, gross: { amount: 3_300_000, period: "year" } } });
      assert.deepEqual(await counted(id), ["path"]);
      const { explanations } = await read(id);
      assert.deepEqual(
        explanations.map(({ topic }) => topic),
        ["duties", "hours", "place", "atmosphere", "pay", "path"],
      );
      assert.equal(explanations[4]?.explainedOn, "2026-03-09");
    });

    it("are taken back by their topic where one was ticked by mistake; a request says something", async () => {
      const id = await somebody();
      await stated(id, wishes);
      await tick(id, { topic: "pay", on: "2026-03-09" }, { topic: "path", on: "2026-03-09" });
      const send = (body: object) => world.call("mem_rita", `PUT ${base}/explanations`, { id, body });
      const back = await send({ takenBack: ["pay"] });
      assert.equal(back.status, 200, back.text);
      assert.deepEqual(await counted(id), ["path"]);
      assert.equal(refusal(await send({ takenBack: ["pay"] })), "409 nothing-changes /takenBack/0");
      assert.equal(refusal(await send({ explained: [] })), "422 invalid-request /explained");
    });

    it("name who explains what where the job's plan says", async () => {
      const id = await somebody();
      await world.interviewPlans.write([
        world.interviewPlans.saving("org_acme", {
          jobId: "job_warehouse",
          stages: [
            {
              kind: "first",
              interviewerIds: ["mem_ines"],
              lengthMinutes: 45,
              formats: ["phone"],
              questions: [{ questionId: "why", side: "employer", text: { en: "Why?" } }],
            },
          ],
          explainers: [{ topic: "atmosphere", memberId: "mem_cleo" }],
          version: 1,
        }),
      ]);
      const named = (await read(id)).explanations.map(({ topic, explainer }) => [topic, explainer?.memberId]);
      assert.deepEqual(named[3], ["atmosphere", "mem_cleo"]);
      assert.equal(named.filter(([, memberId]) => memberId).length, 1);
    });

    it("are refused ahead of their day, of unknown topics, and twice", async () => {
      const id = await somebody();
      assert.equal(
        refusal(await tick(id, { topic: "pay", on: "2026-03-10" })),
        "422 date-in-the-future /explained/0/on",
      );
      assert.equal(
        refusal(await tick(id, { topic: "weather", on: "2026-03-09" })),
        "422 invalid-request /explained/0/topic",
      );
      assert.equal(refusal(await tick(id)), "422 invalid-request /explained");
      await tick(id, { topic: "pay", on: "2026-03-09" });
      assert.equal(refusal(await tick(id, { topic: "pay", on: "2026-03-09" })), "409 nothing-changes");
    });
  });

  describe("where the candidate stands", () => {
    const intention = {
      motivation: 4,
      satisfaction: 3,
      intention: "rather-accept",
      concerns: ["distance"],
      channel: "phone",
      note: "Wants to see the bus timetable.",
    };
    const noted = (id: string, body: object = intention) =>
      world.call("mem_rita", `POST ${base}/intention`, { id, body });

    it("is noted while an offer is open that they were told of", async () => {
      const id = await somebody(anOfferTold);
      const answer = await noted(id);
      assert.equal(answer.status, 200, answer.text);
      const [found] = (await read(id)).intentions;
      assert.deepEqual(
        [found?.motivation, found?.satisfaction, found?.intention, found?.concerns, found?.note],
        [4, 3, "rather-accept", ["distance"], "Wants to see the bus timetable."],
      );
    });

    it("is refused without such an offer, out of scale, and with fields that are not known", async () => {
      const id = await somebody();
      assert.equal(refusal(await noted(id)), "409 nothing-told-yet");
      const told = await somebody(anOfferTold);
      assert.equal(
        refusal(await noted(told, { ...intention, motivation: 6 })),
        "422 invalid-request /motivation",
      );
      assert.equal(refusal(await noted(told, { ...intention, mood: "good" })), "422 invalid-request /mood");
      assert.equal(
        refusal(await noted(told, { ...intention, givenAt: "2027-01-01T00:00:00Z" })),
        "422 date-in-the-future /givenAt",
      );
    });
  });
});
