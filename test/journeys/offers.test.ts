import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, words } from "./world.ts";
import type { State } from "./world.ts";

const opened = openWorld();

const terms = (amount: number, more: object = {}) => ({
  currency: "GBP",
  base: { amount, period: "year" },
  hoursPerWeek: 30,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 37.5,
  ...more,
});
const offerOf = (state: State) => {
  const offer = state.offers.at(-1);
  assert.ok(offer);
  return offer;
};

test("an offer is drafted, told, negotiated, sent and accepted, and the milestones follow", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.walk(applicationId, "interview-completed");
  const on = (what: string, body: unknown) =>
    world.command(applicationId, `offers/${offerOf(drafted).offerId}/${what}`, body);
  const drafted = await world.command(applicationId, "offers", { terms: terms(2_200_000) });
  assert.equal(
    drafted.milestones.find(({ milestone }) => milestone === "offer")?.outcomes.at(-1)?.outcome,
    "preparing",
  );
  await on("tell", { note: words("Told her on the way out") });
  const countered = await on("versions", { proposedBy: "candidate", terms: terms(2_400_000) });
  assert.equal(offerOf(countered).status, "negotiating");
  await on("versions", { proposedBy: "employer", terms: terms(2_300_000, { signOn: 30_000 }) });
  const sent = await on("send", {});
  const [first, , third] = offerOf(sent).versions;
  assert.deepEqual([first?.figures?.fullTimeBase, third?.figures?.fullTimeBase], [2_750_000, 2_875_000]);
  const accepted = await on("accept", {});
  assert.deepEqual([offerOf(accepted).acceptedVersion, accepted.openMilestone], [3, "started-work"]);
});

test("the queue is in the order of what presses, and time ends what nobody answered", async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("09:30", 1);
  const calm = await world.refer();
  const pressed = await world.refer();
  for (const applicationId of [calm, pressed]) await world.walk(applicationId, "interview-completed");
  const drafted = await world.command(calm, "offers", { terms: terms(2_200_000) });
  const { offerId } = offerOf(drafted);
  // Wednesday 17:00; the grace ends on Thursday when the site closes.
  const expiresAt = new Date(world.now() + 55.5 * 3_600_000).toISOString();
  await world.command(calm, `offers/${offerId}/send`, { expiresAt });
  const deadline = new Date(world.now() + 24 * 3_600_000).toISOString();
  await world
    .as("recruiter")
    .expect([200], "PUT", `/v1/applications/${pressed}/competing-deadline`, { body: { deadline } });
  await world.rest();
  const queue = async () => {
    const { items } = await world.as("recruiter").get<{ items: { applicationId: string }[] }>("/v1/offers");
    return items.map(({ applicationId }) => applicationId);
  };
  assert.deepEqual(await queue(), [pressed, calm]);

  await world.advanceTo("17:20", 4);
  assert.equal(offerOf(await world.view(calm)).status, "sent", "there is a working day of grace");
  await world.advance("PT30M");
  const ended = await world.view(calm);
  assert.deepEqual([offerOf(ended).status, ended.state], ["expired", "archived"]);
  assert.deepEqual(await queue(), [pressed]);
});

test("what is out of reach does not exist, and who may not see pay reads no figures", async () => {
  const { world } = opened;
  const applicationId = await world.refer();
  await world.walk(applicationId, "interview-completed");
  const { offerId } = offerOf(await world.command(applicationId, "offers", { terms: terms(2_200_000) }));
  const tell = (persona: string) =>
    world.as(persona).call("POST", `/v1/applications/${applicationId}/offers/${offerId}/tell`, { body: {} });
  assert.equal((await tell("agency-recruiter")).status, 404);
  assert.equal((await tell("referrer")).status, 403);
  const managers = await world.view(applicationId, "manager");
  assert.equal(offerOf(managers).status, "draft");
  assert.ok(!JSON.stringify(managers.offers).includes("2200000"));
});
