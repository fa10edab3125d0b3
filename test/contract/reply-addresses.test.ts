import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createReplyAddresses } from "../../shared/adapters/dynamodb/reply-addresses.ts";
import { replyAddress, replyHash, replyHashOf, replyTokens } from "../../shared/runtime/reply-addresses.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const secret = "a secret of tests";
const domain = "reply.milepost.example";
const one = { organisation: "org_Acme", applicationId: "app_1" };

describe("reply addresses in records", () => {
  let running: RunningTables;
  before(async () => {
    running = await startTables();
  });
  after(() => running.stop());

  it("lead to their application, from whatever a mail system makes of their letters, and to no other", async () => {
    const addresses = createReplyAddresses(running.client, tables.records);
    const other = { ...one, applicationId: "app_2" };
    const made = (await replyAddress(one, secret, { addresses, domain })) ?? "";
    assert.equal(
      await replyAddress(one, secret, { addresses, domain }),
      made,
      "handed out again it is the same",
    );
    await replyAddress(other, secret, { addresses, domain });
    const [token = ""] = replyTokens(`"Rita" <${made.toUpperCase()}>`, domain);
    assert.deepEqual(await addresses.find(replyHash(token, secret)), one);
    assert.deepEqual(await addresses.find(replyHashOf(other, secret)), other);
    assert.ok((made.split("@")[0]?.length ?? 99) <= 64);
    assert.notEqual(await replyAddress(one, "another secret", { addresses, domain }), made);
  });

  it("lead nowhere that were never kept", async () => {
    const addresses = createReplyAddresses(running.client, tables.records);
    assert.equal(await addresses.find(replyHashOf({ ...one, applicationId: "app_9" }, secret)), undefined);
  });
});

describe("addresses in a mail's headers", () => {
  const token = "a2b3".repeat(8);
  it("are found among others, each once, and only whole ones of our domain", () => {
    const text = `Rita <reply+${token}@${domain}>, <reply+${token}@${domain}>, reply+${token}@${domain}.evil.example, reply+${token.slice(1)}@${domain}, reply+${token}a@${domain}`;
    assert.deepEqual(replyTokens(text, domain), [token]);
  });
});
