import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

describe("merging two applications of one person", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(() => desk.stop());

  const enter = async (candidate: object, more?: object): Promise<string> =>
    (await desk.enter(candidate, more)).applicationId;
  const correct = async (id: string, change: object) =>
    assert.equal((await desk.call("PATCH /v1/applications/{id}/candidate", id, change)).status, 200);
  const merge = (id: string, other: string, more: object = {}) =>
    desk.call("POST /v1/applications/{id}/merge", id, { with: other, ...more });

  const anna = { name: "Anna Berg", email: "anna@people.example", phone: "+447700900001" };

  it("is refused where they share no address, no number and no name with a postcode", async () => {
    const older = await enter({ ...anna, postcode: "LS6 2QD" });
    const younger = await enter({ name: "Anna Berg", email: "other@people.example", postcode: "LS7 1AA" });
    const refused = await merge(younger, older);
    assert.deepEqual([refused.status, refused.code], [409, "not-the-same-person"]);
    assert.match(JSON.stringify(refused.body), /confirm/);
    assert.equal((await merge(older, younger)).code, "not-the-same-person", "whichever is named");
  });

  it("is done where somebody confirms that they are one person all the same", async () => {
    const older = await enter({ name: "Bo Li", email: "bo@people.example" });
    const younger = await enter({ name: "Bo Li", phone: "+447700900002" });
    const merged = await merge(younger, older, { confirm: true });
    assert.deepEqual([merged.status, merged.body.state], [200, "archived"]);
    assert.equal((await merge(younger, older)).code, "already-merged", "what stands in the way comes first");
    const parted = await desk.call("POST /v1/applications/{id}/unmerge", younger, { with: older });
    assert.deepEqual([parted.status, parted.body.state], [200, "live"]);
  });

  it("archives the one that was entered later, though it is dated back: its day beats no claim", async () => {
    const older = await enter({ name: "Eva Moss", email: "eva@people.example" });
    const younger = await enter(
      { name: "Eva Moss", email: "eva@people.example" },
      { receivedAt: "2026-01-02T09:00:00.000Z" },
    );
    assert.deepEqual([(await merge(older, younger)).body.state], ["live"], "the older goes on");
    const parted = await desk.call("POST /v1/applications/{id}/unmerge", younger, { with: older });
    assert.deepEqual([parted.status, parted.body.state], [200, "live"]);
  });

  it("needs no confirmation where one of them has, or had, what the other has", async () => {
    const shared = [
      [{ email: "carla@people.example" }, { email: "Carla@People.example" }],
      [{ phone: "+447700900003" }, { phone: "07700 900003", email: "c3@people.example" }],
      [
        { email: "c4@people.example", postcode: "LS6 2QE" },
        { email: "c5@people.example", postcode: "ls62qe" },
      ],
    ];
    for (const [one, other] of shared) {
      const older = await enter({ name: "Carla Diaz", ...one });
      const younger = await enter({ name: "Carla Diaz", ...other });
      assert.equal((await merge(younger, older)).status, 200, JSON.stringify(other));
    }
  });

  it("goes by addresses of before, too, whosever they were", async () => {
    for (const corrected of ["older", "younger"] as const) {
      const email = `dan.${corrected}@people.example`;
      const older = await enter({ name: "Dan Smith", email });
      const younger = await enter({ name: "D. Smith", email });
      const changed = corrected === "older" ? older : younger;
      await correct(changed, { email: `dan.new.${corrected}@people.example` });
      assert.equal((await merge(younger, older)).status, 200, corrected);
    }
  });
});
