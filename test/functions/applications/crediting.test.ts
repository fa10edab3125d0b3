import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { aMember } from "../../builders/rows.ts";
import { openDesk } from "./desk.ts";
import type { Answer, Desk } from "./desk.ts";

describe("who is credited", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk({
      members: ["mem_olga", "mem_otto", "mem_pat"].map((memberId) =>
        aMember({ memberId, roles: ["referrer"] }),
      ),
    });
  });
  after(() => desk.stop());

  const referred = (candidate: object, referrerId?: string): Promise<Answer["body"]> =>
    desk.enter({ name: "Sam Okafor", ...candidate }, referrerId ? { referrerId } : {});
  const creditOf = ({ referrerId, displacedReferrerId }: Answer["body"]) => [referrerId, displacedReferrerId];

  it("is who was first, however far a later one is dated back", async () => {
    const email = "first@people.example";
    assert.deepEqual(creditOf(await referred({ email }, "mem_olga")), ["mem_olga", undefined]);
    const later = await desk.enter(
      { name: "Sam Okafor", email },
      { referrerId: "mem_otto", receivedAt: "2026-01-05T09:00:00.000Z" },
    );
    assert.deepEqual(creditOf(later), [undefined, "mem_otto"]);
  });

  it("of two claims that meet in one person, is whose is the older", async () => {
    const email = "both@people.example";
    const phone = "+447700900101";
    await referred({ email }, "mem_olga");
    await referred({ phone }, "mem_otto");
    assert.deepEqual(creditOf(await referred({ email, phone }, "mem_otto")), [undefined, "mem_otto"]);
    assert.deepEqual(creditOf(await referred({ email, phone }, "mem_pat")), [undefined, "mem_pat"]);
    const olgas = await referred({ email, phone }, "mem_olga");
    assert.deepEqual(creditOf(olgas), ["mem_olga", undefined]);
    // A later application of hers makes her claim no younger.
    assert.deepEqual(creditOf(await referred({ email, phone }, "mem_otto")), [undefined, "mem_otto"]);
    assert.deepEqual(
      creditOf(await referred({ phone }, "mem_otto")),
      ["mem_otto", undefined],
      "his own stays",
    );
  });

  it("is nobody where the older claim is held for nobody", async () => {
    const email = "nobody@people.example";
    const phone = "+447700900102";
    await referred({ phone });
    await referred({ email }, "mem_olga");
    assert.deepEqual(creditOf(await referred({ email, phone }, "mem_olga")), [undefined, "mem_olga"]);
  });

  it("stays by who had been first after a claim went to another referrer", async () => {
    const email = "moved@people.example";
    const phone = "+447700900103";
    const { applicationId } = await referred({ email }, "mem_olga");
    await referred({ phone }, "mem_otto");
    await desk.call("POST /v1/applications/{id}/referrer", applicationId, {
      referrerId: "mem_pat",
      reason: "It was Pat who shared the link",
    });
    assert.deepEqual(creditOf(await referred({ email, phone }, "mem_pat")), ["mem_pat", undefined]);
  });
});
