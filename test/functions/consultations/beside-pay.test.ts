import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BriefView } from "../../../shared/contracts/http/consultations.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { accept, decidedFor, draft, payOf, tell } from "../../builders/offers.ts";
import { aTalkBooked } from "../../builders/talks.ts";
import { startWorld } from "../expectations/world.ts";
import type { World } from "../expectations/world.ts";

const band = {
  occupation: "warehouse-operative",
  country: "GB",
  currency: "GBP",
  date: "2026-02-01",
  p25: 2_800_000,
  p50: 2_987_600,
  p75: 3_200_000,
  n: 400,
  source: "Survey",
};

describe("what stands beside pay in the brief of a talk that began", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
    world.clock.at = "2026-03-06T09:00:00.000Z";
    await entered(band);
    for (const [index, amount] of [3_000_000, 3_100_000, 3_200_000, 3_300_000, 3_400_000].entries())
      await world.tell(accepted(index, amount));
  });
  after(() => world.stop());

  const entered = async (body: object) => {
    const answer = await world.call("mem_hugo", "PUT /v1/market-bands", { body });
    assert.equal(answer.status, 200, answer.text);
  };
  const accepted = (index: number, amount: number) =>
    accept(
      tell(
        draft(decidedFor({ applicationId: `app_a${index}`, candidateId: `can_a${index}` }), payOf(amount)),
      ),
    );
  const talkOf = async (name: string) => {
    const story = aTalkBooked({ applicationId: `app_${name}`, candidateId: `can_${name}` });
    const id = await world.tell(story);
    const [talk] = story.application().consultations;
    assert.ok(talk);
    return { id, startsAt: talk.startsAt, path: { id: talk.consultationId } };
  };
  const onTalk = async (path: { id: string }, what: string, body: object = {}) => {
    const answer = await world.call("mem_eva", `POST /v1/consultations/{id}/${what}`, { path, body });
    assert.equal(answer.status, 200, answer.text);
  };
  const beside = async (path: { id: string }) => {
    const { body } = await world.call<BriefView>("mem_eva", "GET /v1/consultations/{id}/brief", { path });
    const pay = body.alignment.items.find(({ kind }) => kind === "pay");
    assert.ok(pay?.kind === "pay");
    return { market: pay.market, comparables: pay.comparables };
  };

  it("stays as it was when it began: bands are corrected, offers fall, and jobs are called otherwise", async () => {
    const [said, unsaid, ahead] = [await talkOf("said"), await talkOf("unsaid"), await talkOf("ahead")];
    world.clock.at = said.startsAt;
    await onTalk(said.path, "start");
    const then = await beside(said.path);
    assert.deepEqual([then.market?.p50, then.comparables?.n], [2_987_600, 5]);
    // Nobody said that this one began: it is told of afterwards, in one go with how it went.
    world.clock.at = addMinutes(said.startsAt, 60);
    await onTalk(unsaid.path, "complete", { topics: ["base-pay"] });

    world.clock.at = "2026-03-10T09:00:00.000Z";
    await entered({ ...band, p50: 3_012_300 });
    assert.equal((await beside(ahead.path)).market?.p50, 3_012_300);
    const fallen = await world.call("mem_rita", "POST /v1/applications/{id}/outcomes", {
      id: "app_a0",
      body: { milestone: "started-work", outcome: "backed-out" },
    });
    assert.equal(fallen.status, 200, fallen.text);
    await world.project("app_a0");
    assert.equal((await beside(ahead.path)).comparables, undefined);
    world.change.job = { occupation: "picker" };
    for (const { path } of [said, unsaid]) assert.deepEqual(await beside(path), then);
    assert.deepEqual(await beside(ahead.path), { market: undefined, comparables: undefined });
  });

  it("is in the history of the application for those who may see pay", async () => {
    const told = async (as: string) =>
      (await world.call(as, "GET /v1/applications/{id}/events", { id: "app_said" })).text;
    assert.match(await told("mem_rita"), /2987600/);
    assert.doesNotMatch(await told("mem_ralf"), /2987600|comparables/);
  });
});
