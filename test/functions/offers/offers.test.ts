import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Story } from "../../builders/history.ts";
import { warehouseJob } from "../../builders/history.ts";
import { decidedFor, draft, payOf, tell } from "../../builders/offers.ts";
import { aMember } from "../../builders/rows.ts";
import { openOffice } from "./office.ts";
import type { Answer, Office } from "./office.ts";

const terms = payOf(3_000_000);
const offerIdOf = ({ body }: Answer) => body.offers.at(-1)?.offerId ?? "";
let people = 0;
/** Somebody new whose interview went well. */
const somebody = (arrival: Parameters<typeof decidedFor>[0] = {}): Story => {
  people += 1;
  return decidedFor({ applicationId: `app_p${people}`, candidateId: `can_p${people}`, ...arrival });
};

describe("offers over HTTP", () => {
  let office: Office;
  const client = (more: object = {}) =>
    aMember({ memberId: "mem_carl", roles: ["client"], clientId: "cli_north", ...more });
  before(async () => {
    office = await openOffice({
      members: [
        client(),
        client({ memberId: "mem_cleo", seesPay: true }),
        aMember({ memberId: "mem_utrecht", siteIds: ["sit_utrecht"], seesPay: true }),
        aMember({ memberId: "mem_olga", roles: ["referrer"], seesPay: true }),
        aMember({ memberId: "mem_xena", roles: ["expert"], seesPay: true }),
      ],
    });
  });
  after(() => office.stop());

  const offered = async (story = somebody()) => {
    const id = await office.telling(story);
    const drafted = await office.draft(id, terms);
    assert.equal(drafted.status, 201, drafted.text);
    return { id, offerId: offerIdOf(drafted) };
  };
  const toldTo = async (story = somebody()) => {
    const made = await offered(story);
    const told = await office.on(made.id, made.offerId, "tell", {});
    assert.equal(told.status, 200, told.text);
    return made;
  };

  it("are negotiated to the end, with figures and differences", async () => {
    const { id, offerId } = await toldTo();
    const counter = await office.on(id, offerId, "versions", {
      proposedBy: "candidate",
      terms: payOf(3_300_000),
    });
    assert.equal(counter.body.offers[0]?.status, "negotiating");
    const next = payOf(3_150_000, { signOn: 50_000 });
    await office.on(id, offerId, "versions", { proposedBy: "employer", terms: next });
    const sent = await office.on(id, offerId, "send", { expiresAt: "2026-03-20T17:00:00+00:00" });
    const [offer] = sent.body.offers;
    assert.deepEqual(
      [offer?.status, offer?.expiresAt, offer?.hasDraft],
      ["sent", "2026-03-20T17:00:00.000Z", false],
    );
    const third = offer?.versions[2];
    assert.deepEqual(
      [third?.figures?.annualBase, third?.figures?.fullTimeBase, third?.figures?.firstYearCash],
      [3_150_000, 3_150_000, 3_200_000],
    );
    assert.deepEqual(third?.differences, [
      { field: "base.amount", before: 3_300_000, after: 3_150_000 },
      { field: "signOn", after: 50_000 },
    ]);
    const accepted = await office.on(id, offerId, "accept", {});
    assert.deepEqual(
      [accepted.status, accepted.body.offers[0]?.acceptedVersion, accepted.body.openMilestone],
      [200, 3, "started-work"],
    );
  });

  it("are told at once where a version says how", async () => {
    const { id, offerId } = await offered();
    const told = await office.on(id, offerId, "versions", {
      proposedBy: "employer",
      terms: payOf(3_050_000),
      channel: "video",
      toldAt: "2026-03-09T08:30:00Z",
      note: "Sounded pleased.",
    });
    const [version] = told.body.offers[0]?.versions ?? [];
    assert.deepEqual(
      [told.status, version?.channel, version?.toldAt],
      [200, "video", "2026-03-09T08:30:00.000Z"],
    );
    assert.ok(!told.text.includes("pleased"), "a note is no part of the state");
    assert.ok((await office.read(id)).body.notes.some(({ text }) => text === "Sounded pleased."));
  });

  it("give the same answer to the same request, and do it once", async () => {
    const { id, offerId } = await toldTo();
    const body = { proposedBy: "candidate", terms: payOf(3_300_000) };
    const first = await office.on(id, offerId, "versions", body, { key: "once" });
    const again = await office.on(id, offerId, "versions", body, { key: "once" });
    assert.equal(again.text, first.text);
    const other = await office.on(id, offerId, "versions", { ...body, terms }, { key: "once" });
    assert.equal(other.code, "idempotency-key-reused");
    assert.equal((await office.read(id)).body.offers[0]?.versions.length, 2);
  });

  it("are one at a time, also where two draft at once", async () => {
    const id = await office.telling(somebody());
    const both = await Promise.all([office.draft(id, terms), office.draft(id, payOf(3_100_000))]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(both.find(({ status }) => status === 409)?.code, "offer-is-open");
    assert.equal((await office.read(id)).body.offers.length, 1);
  });

  it("are withdrawn by hr: anybody else's wish waits for it", async () => {
    const { id, offerId } = await toldTo();
    const asked = await office.on(id, offerId, "withdraw", { reason: "job-closed" });
    assert.equal(asked.status, 202, asked.text);
    assert.equal((await office.read(id)).body.offers[0]?.status, "told");
    const confirmed = await office.call(
      "POST /v1/applications/{id}/confirmations/{confirmationId}",
      { id, confirmationId: asked.body.confirmationId },
      { decision: "confirm" },
      { as: "mem_hanna" },
    );
    assert.deepEqual([confirmed.body.offers[0]?.status, confirmed.body.state], ["withdrawn", "archived"]);
    const other = await toldTo();
    const withdrawn = await office.on(
      other.id,
      other.offerId,
      "withdraw",
      { reason: "other" },
      { as: "mem_hanna" },
    );
    assert.deepEqual(
      [withdrawn.status, withdrawn.body.offers[0]?.status, withdrawn.body.state],
      [200, "withdrawn", "archived"],
    );
  });

  it("hold contacts and corrections beside what was recorded", async () => {
    const { id, offerId } = await toldTo();
    const logged = await office.on(id, offerId, "contacts", {
      channel: "phone",
      direction: "in",
      by: "candidate",
      at: "2026-03-09T09:00:00Z",
      note: "Asked about the pension.",
    });
    assert.equal(logged.body.offers[0]?.contacts.length, 1);
    assert.ok(!/pension|noteId/.test(JSON.stringify(logged.body.offers)));
    const corrected = await office.on(id, offerId, "correct", {
      terms: payOf(3_010_000),
      reason: "typing-error",
    });
    const [version] = corrected.body.offers[0]?.versions ?? [];
    assert.deepEqual(
      [version?.figures?.annualBase, version?.correction?.figures?.annualBase, version?.correction?.reason],
      [3_000_000, 3_010_000, "typing-error"],
    );
  });

  it("are extended, discarded and closed by their own routes", async () => {
    const told = await toldTo();
    const extended = await office.on(told.id, told.offerId, "extend", { expiresAt: "2026-04-01T12:00:00Z" });
    assert.deepEqual(
      [extended.body.offers[0]?.expiresAt, extended.body.step.reviewAt],
      ["2026-04-01T12:00:00.000Z", "2026-04-01T12:00:00.000Z"],
    );
    assert.equal((await office.on(told.id, told.offerId, "discard", {})).code, "offer-was-told");
    const drafted = await offered();
    const discarded = await office.on(drafted.id, drafted.offerId, "discard", {});
    assert.equal(discarded.body.offers[0]?.status, "discarded");
    assert.equal((await office.on(drafted.id, drafted.offerId, "tell", {})).code, "offer-closed");
    assert.equal((await office.on(drafted.id, "offer-99", "tell", {})).status, 404);
    const declined = await office.on(told.id, told.offerId, "decline", { at: "2026-03-09T09:10:00Z" });
    assert.deepEqual([declined.body.offers[0]?.status, declined.body.state], ["declined", "archived"]);
  });

  it("go with help, decided once the offer was told", async () => {
    const { id, offerId } = await offered();
    const support = (body: object) => office.call("POST /v1/applications/{id}/support", { id }, body);
    assert.equal((await support({ decision: "offer" })).code, "no-offer-to-help-with");
    await office.on(id, offerId, "tell", {});
    assert.equal((await support({ decision: "skip" })).pointer, "/reason");
    const skipped = await support({ decision: "skip", reason: "candidate-content" });
    assert.deepEqual(
      [skipped.body.support?.status, skipped.body.support?.skipReason],
      ["skipped", "candidate-content"],
    );
    assert.equal((await support({ decision: "offer" })).body.support?.status, "offered");
  });

  describe("for who may not see pay", () => {
    const figures = /terms|figures|differences|annualBase|3000000|3300000/;

    it("have status and dates, and nothing of money in any answer", async () => {
      const { id, offerId } = await toldTo();
      await office.on(id, offerId, "versions", { proposedBy: "candidate", terms: payOf(3_300_000) });
      await office.on(id, offerId, "correct", { terms: payOf(2_990_000), reason: "typing-error" });
      const read = await office.read(id, "mem_ralf");
      const history = await office.call("GET /v1/applications/{id}/events", { id }, undefined, {
        as: "mem_ralf",
      });
      const sent = await office.on(id, offerId, "send", {}, { as: "mem_ralf" });
      for (const { status, text } of [read, history, sent]) {
        assert.equal(status, 200, text);
        assert.doesNotMatch(text, figures);
      }
      const [offer] = read.body.offers;
      assert.deepEqual([offer?.status, offer?.versions.length], ["negotiating", 2]);
      assert.match((await office.call("GET /v1/applications/{id}/events", { id })).text, /"terms"/);
    });

    it("take no figures from them", async () => {
      const { id, offerId } = await toldTo();
      const as = "mem_ralf";
      const fresh = await office.telling(somebody());
      for (const refused of [
        await office.draft(fresh, terms, as),
        await office.on(id, offerId, "versions", { proposedBy: "employer", terms }, { as }),
        await office.on(id, offerId, "correct", { terms, reason: "typing-error" }, { as }),
      ])
        assert.deepEqual([refused.status, refused.code], [403, "pay-not-allowed"]);
    });
  });

  describe("for the client of an agency", () => {
    const clients = () => somebody({ job: { ...warehouseJob, clientId: "cli_north" } });

    it("are read where they reach, without notes, help, or who else wants the candidate", async () => {
      const { id } = await toldTo(
        clients()
          .offer({ type: "SetCompetingDeadline", deadline: "2026-03-12T12:00:00.000Z" })
          .offer({ type: "RankOnShortlist", rank: 1 }),
      );
      await office.call(
        "POST /v1/applications/{id}/support",
        { id },
        { decision: "offer", note: "Nervous." },
      );
      const [plain, paid] = [await office.read(id, "mem_carl"), await office.read(id, "mem_cleo")];
      for (const { status, body } of [plain, paid]) {
        assert.deepEqual([status, body.offers[0]?.status, body.notes], [200, "told", []]);
        assert.deepEqual(
          [body.support, body.competingDeadline, body.shortlistRank],
          [undefined, undefined, undefined],
        );
      }
      assert.equal(plain.body.offers[0]?.versions[0]?.figures, undefined);
      assert.equal(paid.body.offers[0]?.versions[0]?.figures?.annualBase, 3_000_000);
      const other = await toldTo(somebody({ job: { ...warehouseJob, clientId: "cli_south" } }));
      assert.equal((await office.read(other.id, "mem_cleo")).status, 404);
    });

    it("are handled by recruiters alone", async () => {
      const { id, offerId } = await toldTo(clients());
      for (const as of ["mem_cleo", "mem_olga", "mem_xena"]) {
        assert.equal((await office.on(id, offerId, "accept", {}, { as })).status, 403);
        assert.equal((await office.call("GET /v1/offers", {}, undefined, { as })).status, 403);
      }
      assert.equal((await office.on(id, offerId, "accept", {}, { as: "mem_utrecht" })).status, 404);
    });
  });

  describe("are refused", () => {
    const wrong: readonly (readonly [string, object, string])[] = [
      ["below zero", { ...terms, base: { amount: -100, period: "year" } }, "/terms/base/amount"],
      [
        "in parts of a minor unit",
        { ...terms, base: { amount: 30_000.5, period: "year" } },
        "/terms/base/amount",
      ],
      ["as text", { ...terms, base: { amount: "30000", period: "year" } }, "/terms/base/amount"],
      ["in a currency that is none", { ...terms, currency: "ABC" }, "/terms/currency"],
      ["in a currency of the past", { ...terms, currency: "NLG" }, "/terms/currency"],
      ["with fields nobody knows", { ...terms, pension: 5 }, "/terms/pension"],
      [
        "with such fields further in",
        { ...terms, base: { ...terms.base, gross: true } },
        "/terms/base/gross",
      ],
      ["for no hours", { ...terms, hoursPerWeek: 0 }, "/terms/hoursPerWeek"],
      ["with a benefit nobody knows", { ...terms, benefits: ["yacht"] }, "/terms/benefits/0"],
      ["without a base", { currency: "GBP" }, "/terms/base"],
    ];
    for (const [sentence, figures, pointer] of wrong)
      it(`figures ${sentence}`, async () => {
        const id = await office.telling(somebody());
        const refused = await office.draft(id, figures);
        assert.deepEqual([refused.status, refused.code, refused.pointer], [422, "invalid-request", pointer]);
        assert.equal((await office.read(id)).body.offers.length, 0);
      });

    it("versions in another currency, of the future, or told without a word how", async () => {
      const { id, offerId } = await toldTo();
      const proposing = (body: object) =>
        office.on(id, offerId, "versions", { proposedBy: "employer", terms: payOf(3_100_000), ...body });
      const euros = await proposing({ terms: payOf(3_100_000, { currency: "EUR" }) });
      assert.deepEqual(
        [euros.status, euros.code, euros.pointer],
        [422, "currency-changed", "/terms/currency"],
      );
      const tomorrow = await proposing({ channel: "phone", toldAt: "2026-03-30T09:00:00Z" });
      assert.deepEqual([tomorrow.code, tomorrow.pointer], ["date-in-the-future", "/toldAt"]);
      const silent = await proposing({ toldAt: "2026-03-09T09:00:00Z" });
      assert.deepEqual([silent.code, silent.pointer], ["invalid-request", "/channel"]);
      const behind = await office.on(id, offerId, "send", { expiresAt: "2026-03-09T08:00:00Z" });
      assert.deepEqual(
        [behind.status, behind.code, behind.pointer],
        [422, "date-out-of-order", "/expiresAt"],
      );
      const zoneless = await office.on(id, offerId, "send", { expiresAt: "2026-03-20T17:00:00" });
      assert.deepEqual([zoneless.code, zoneless.pointer], ["invalid-request", "/expiresAt"]);
      const candidates = await proposing({ proposedBy: "candidate", expiresAt: "2026-03-20T17:00:00Z" });
      assert.deepEqual([candidates.code, candidates.pointer], ["invalid-request", "/expiresAt"]);
    });

    it("answers to what was not told, to a version that is none, and of a time before", async () => {
      const { id, offerId } = await offered();
      assert.equal((await office.on(id, offerId, "accept", {})).code, "nothing-told-yet");
      await office.on(id, offerId, "tell", {});
      assert.equal((await office.on(id, offerId, "accept", { version: 7 })).code, "no-such-version");
      const early = await office.on(id, offerId, "accept", { at: "2026-03-02T09:00:00Z" });
      assert.deepEqual([early.code, early.pointer], ["date-out-of-order", "/at"]);
      const competing = { deadline: "2026-03-01T09:00:00Z" };
      const late = await office.call("PUT /v1/applications/{id}/competing-deadline", { id }, competing);
      assert.deepEqual([late.status, late.code], [422, "date-out-of-order"]);
      const rank = await office.call("PUT /v1/applications/{id}/shortlist-rank", { id }, { rank: 0 });
      assert.deepEqual([rank.status, rank.pointer], [422, "/rank"]);
    });
  });
});

describe("the queue and the shortlist over HTTP", () => {
  let office: Office;
  before(async () => {
    office = await openOffice({ members: [aMember({ memberId: "mem_utrecht", siteIds: ["sit_utrecht"] })] });
  });
  after(() => office.stop());

  interface Listed {
    readonly items: { readonly applicationId: string; readonly candidate: { readonly name: string } }[];
    readonly next?: string;
  }
  const list = async (request: string, ids: { id?: string } = {}, as = "mem_rita") => {
    const { status, text } = await office.call(request, ids, undefined, { as });
    assert.equal(status, 200, text);
    assert.doesNotMatch(text, /terms|figures|amount/);
    return JSON.parse(text) as Listed;
  };

  it("show what presses first, by name, and who is next when one declines", async () => {
    const ranked = (story: Story, rank: number) => story.offer({ type: "RankOnShortlist", rank });
    const first = await office.telling(tell(draft(ranked(somebody(), 1)), "2026-03-11T17:00:00.000Z"));
    const second = await office.telling(ranked(somebody(), 2));
    const pressing = await office.telling(somebody());
    await office.call(
      "PUT /v1/applications/{id}/competing-deadline",
      { id: pressing },
      { deadline: "2026-03-10T09:00:00Z" },
    );
    for (const id of [first, second, pressing]) await office.project(id);

    const queue = await list("GET /v1/offers");
    assert.deepEqual(
      queue.items.map(({ applicationId, candidate }) => [applicationId, candidate.name]),
      [pressing, first, second].map((id) => [id, "Sam Okafor"]),
    );
    assert.deepEqual((await list("GET /v1/offers", {}, "mem_utrecht")).items, []);

    const shortlist = () => list("GET /v1/jobs/{id}/shortlist", { id: "job_warehouse" });
    const { items, next } = await shortlist();
    assert.deepEqual(
      items.map(({ applicationId }) => applicationId),
      [first, second],
    );
    assert.equal(next, second);

    const { body } = await office.read(first);
    await office.on(first, body.offers[0]?.offerId ?? "", "decline", {});
    await office.project(first);
    const left = await shortlist();
    assert.deepEqual([left.items.length, left.next], [1, second]);
    assert.equal(
      (
        await office.call("GET /v1/jobs/{id}/shortlist", { id: "job_warehouse" }, undefined, {
          as: "mem_utrecht",
        })
      ).status,
      404,
    );
  });
});
