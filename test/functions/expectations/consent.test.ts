import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { anApplication } from "../../builders/history.ts";
import { aTalkBooked } from "../../builders/talks.ts";
import { startWorld } from "./world.ts";
import type { World } from "./world.ts";

const base = "/v1/applications/{id}";
const deadline = "2026-03-12T12:34:00.000Z";
const told = { inOthers: true, consent: true, deadline, words: "Northwind Ltd" };

describe("what is known of a candidate's other processes, by their consent", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  const put = async (id: string, answers: object) => {
    const answer = await world.noting("mem_rita", id, answers);
    assert.equal(answer.status, 200, answer.text);
    return answer;
  };
  const somebody = () => {
    made += 1;
    return world.tell(anApplication({ applicationId: `app_c${made}`, candidateId: `can_c${made}` }));
  };
  /** Everything that tells a recruiter of it. */
  const shown = async (id: string) => {
    await world.project(id);
    const ways = ["", "/expectations", "/events", "/alignment"].map((way) =>
      world.call("mem_rita", `GET ${base}${way}`, { id }),
    );
    const queue = world.call("mem_rita", "GET /v1/offers");
    return (await Promise.all([...ways, queue])).map(({ text }) => text).join("\n");
  };
  const notes = (id: string) => world.notes(id.replace("app_", "can_"));

  const withdrawals: readonly (readonly [string, object])[] = [
    ["they no longer agree", { otherProcesses: { inOthers: true } }],
    ["they are in none any more", { otherProcesses: { inOthers: false } }],
    ["the answer is taken back", { hoursPerWeek: 36 }],
  ];
  for (const [name, answers] of withdrawals)
    it(`where ${name}, no version and no event tells the date, and the words are deleted with it`, async () => {
      const id = await somebody();
      await put(id, { otherProcesses: { ...told, words: "Contoso" } });
      await put(id, { otherProcesses: told });
      assert.match(await shown(id), /2026-03-12T12:34/);
      assert.deepEqual((await notes(id)).sort(), ["Contoso", "Northwind Ltd"]);
      const { body } = await put(id, answers);
      assert.equal(body["competingDeadline"], undefined);
      assert.doesNotMatch(await shown(id), /2026-03-12T12:34/);
      assert.deepEqual(await notes(id), []);
    });

  it("a deadline that the recruiter had noted by hand goes with the consent", async () => {
    const id = await somebody();
    await put(id, { otherProcesses: told });
    const noted = await world.call("mem_rita", `PUT ${base}/competing-deadline`, {
      id,
      body: { deadline: "2026-03-13T12:34:00.000Z" },
    });
    assert.equal(noted.status, 200, noted.text);
    await put(id, { otherProcesses: { inOthers: true } });
    assert.doesNotMatch(await shown(id), /2026-03-1[23]T12:34/);
  });

  it("agreeing anew tells what is said from then on, and nothing of before", async () => {
    const id = await somebody();
    await put(id, { otherProcesses: told });
    await put(id, { otherProcesses: { inOthers: true } });
    const anew = "2026-03-14T12:34:00.000Z";
    await put(id, { otherProcesses: { ...told, deadline: anew } });
    const text = await shown(id);
    assert.match(text, /2026-03-14T12:34/);
    assert.doesNotMatch(text, /2026-03-12T12:34/);
    assert.deepEqual(await notes(id), ["Northwind Ltd"]);
  });

  it("words that are taken back are deleted although the consent stands; those that were replaced stay for the brief", async () => {
    const id = await somebody();
    await put(id, { otherProcesses: { ...told, words: "Contoso" } });
    await put(id, { otherProcesses: told });
    await put(id, { otherProcesses: { inOthers: true, consent: true, words: null } });
    assert.deepEqual(await notes(id), []);
  });

  it("a brief that is frozen tells nothing of it either, once they withdrew", async () => {
    const id = await world.tell(aTalkBooked({ applicationId: "app_frozen", candidateId: "can_frozen" }));
    const state = (await world.history(id)).state;
    assert.ok(state.status !== "none");
    const [talk] = state.consultations;
    assert.ok(talk);
    world.clock.at = "2026-03-06T09:00:00.000Z";
    await put(id, { otherProcesses: told });
    world.clock.at = talk.startsAt;
    const path = { id: talk.consultationId };
    const start = await world.call("mem_eva", "POST /v1/consultations/{id}/start", { path, body: {} });
    assert.equal(start.status, 200, start.text);
    const brief = async () => {
      const answer = await world.call("mem_eva", "GET /v1/consultations/{id}/brief", { path });
      assert.equal(answer.status, 200, answer.text);
      return answer.text;
    };
    world.clock.at = "2026-03-08T09:00:00.000Z";
    assert.match(await brief(), /2026-03-12T12:34.*Northwind/);
    await put(id, { otherProcesses: { inOthers: true } });
    assert.doesNotMatch(await brief(), /2026-03-12T12:34|Northwind/);
  });
});
