import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { helpAccepted } from "../../builders/talks.ts";
import { World } from "./world.ts";

/** A phone that sends a request again before it has heard the answer. */

let world: World;
before(async () => {
  world = await World.start();
});
after(() => world.stop());

const times = ["09:00", "10:00", "11:00", "14:00"] as const;

for (const [index, time] of times.entries())
  for (const held of [false, true])
    it(`a booking of ${time} that comes twice at once is one, answered twice${held ? ", of a held time" : ""}`, async () => {
      const applicationId = `app_t${index}${held ? "h" : ""}`;
      const id = await begin(applicationId);
      const startsAt = `2026-03-${held ? "10" : "09"}T${time}:00.000Z`;
      const hold = held
        ? await world.as<{ holdId: string }>(id, "POST /v1/candidate/holds", { body: { startsAt } })
        : undefined;
      const when = hold ? { holdId: hold.body.holdId } : { startsAt };
      const request = { ...when, timeZone: "Europe/London" };
      const sent = { body: { ...request, code: await world.code(id, "book", request) }, key: `twice-${id}` };
      const answers = await Promise.all(
        [1, 2, 3].map(() => world.as(id, "POST /v1/candidate/consultation", sent)),
      );
      for (const { status, body } of answers) {
        assert.equal(status, 201, JSON.stringify(body));
        assert.deepEqual(body, answers[0]?.body);
      }
      const booked = (await world.history(id)).events.filter(({ type }) => type === "ConsultationBooked");
      assert.equal(booked.length, 1);
    });

async function begin(applicationId: string): Promise<string> {
  await world.tell(helpAccepted({ applicationId, candidateId: applicationId.replace("app", "can") }));
  return applicationId;
}
