import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pointers, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.stop());

const path = "/v1/me/preferences";

async function given(roles: readonly string[]) {
  const { admin } = await world.organisation();
  return { admin, member: await world.member(admin, { roles }) };
}

describe("what members choose for themselves", () => {
  it("is their language and the summaries of their roles: a referrer has none of these", async () => {
    for (const [roles, kinds] of [
      [["referrer"], []],
      [
        ["recruiter", "referrer"],
        ["digest", "overdue"],
      ],
      [["hr"], ["missed-promises"]],
    ] as const) {
      const { member } = await given(roles);
      const { status, body } = await world.call(member, `GET ${path}`);
      assert.equal(status, 200);
      assert.deepEqual(body, { locale: "en", summaries: kinds.map((kind) => ({ kind, wanted: true })) });
    }
  });

  it("is kept, also where the same is sent again, and leaves alone what is not named", async () => {
    const { admin, member } = await given(["recruiter"]);
    const wanted = { locale: "ja", summaries: [{ kind: "digest", wanted: false }] };
    const kept = {
      locale: "ja",
      summaries: [
        { kind: "digest", wanted: false },
        { kind: "overdue", wanted: true },
      ],
    };
    for (const key of ["choose-once", "choose-once", "choose-again"]) {
      const { status, body, text } = await world.call(member, `PUT ${path}`, { key, body: wanted });
      assert.equal(status, 200, text);
      assert.deepEqual(body, kept);
    }
    assert.deepEqual((await world.call(member, `GET ${path}`)).body, kept);
    const { body: shown } = await world.call(admin, `GET /v1/members/${member.memberId}`);
    assert.deepEqual([shown.locale, shown.version], ["ja", 2], "one change, and it is the member's own");
    const back = await world.call(member, `PUT ${path}`, { body: { locale: "sv" } });
    assert.deepEqual(back.body, { ...kept, locale: "sv" });
  });

  it("names no summary of other roles, no other language, and nothing else of a member", async () => {
    const { member } = await given(["referrer"]);
    const refused = async (body: object) => {
      const answer = await world.call(member, `PUT ${path}`, { body });
      assert.equal(answer.status, 422, answer.text);
      return pointers(answer.body);
    };
    assert.deepEqual(await refused({ locale: "en", summaries: [{ kind: "digest", wanted: false }] }), [
      "/summaries/0/kind",
    ]);
    assert.deepEqual(await refused({ locale: "tlh" }), ["/locale"]);
    assert.equal((await refused({ locale: "en", roles: ["admin"] })).length, 1);
    assert.deepEqual((await world.call(member, `GET ${path}`)).body, { locale: "en", summaries: [] });
  });
});
