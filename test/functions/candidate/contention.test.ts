import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { helpAccepted } from "../../builders/talks.ts";
import { World } from "./world.ts";

interface Refused {
  readonly type: string;
  readonly next: readonly { readonly startsAt: string }[];
}

/** Each with a code of their own. `CONTENTION_CANDIDATES=200 node --test …` takes minutes. */
const crowd = Number(process.env["CONTENTION_CANDIDATES"] ?? 40);

describe(`${crowd} candidates book the same slot over HTTP`, () => {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  it("one has it, the others are told so and what is free instead", async () => {
    // Monday at nine, in Eva's hours.
    const slot = { startsAt: "2026-03-09T09:00:00.000Z", timeZone: "Europe/London" };
    const ready: { id: string; code: string }[] = [];
    for (let index = 0; index < crowd; index += 1) {
      const id = `app_crowd${index}`;
      await world.tell(helpAccepted({ applicationId: id, candidateId: `can_crowd${index}` }));
      ready.push({ id, code: await world.code(id, "book", slot) });
    }
    const answers = await Promise.all(
      ready.map(({ id, code }) =>
        world.as<Refused>(id, "POST /v1/candidate/consultation", { body: { ...slot, code } }),
      ),
    );
    const booked = answers.flatMap(({ status }, index) => (status < 300 ? [index] : []));
    assert.equal(booked.length, 1);
    for (const { status, body } of answers.filter((_, index) => !booked.includes(index))) {
      assert.deepEqual([status, body.type], [409, "/docs#problem-slot-taken"]);
      assert.ok(body.next.length > 0);
      assert.ok(body.next.every(({ startsAt }) => startsAt > slot.startsAt));
    }
    const talks = await Promise.all(
      ready.map(async ({ id }) => {
        const { state } = await world.history(id);
        return state.status === "none" ? 0 : state.consultations.length;
      }),
    );
    assert.deepEqual(
      talks.flatMap((count, index) => (count > 0 ? [index] : [])),
      booked,
    );
  });
});
