import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { createCandidateCodes } from "../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../shared/adapters/dynamodb/candidate-links.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { transact } from "../../shared/adapters/dynamodb/transaction.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { candidateLink, openLink } from "../../shared/runtime/candidate-links.ts";
import { ProblemError } from "../../shared/runtime/problems.ts";
import { anApplication } from "../builders/history.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const organisation = "org_acme";
const now = "2026-03-02T09:00:00.000Z";
const secret = "a secret of tests";

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "nothing was refused",
    (error: unknown) => {
      if (error instanceof ProblemError) return error.code;
      throw error;
    },
  );

describe("candidates' links and codes in records", () => {
  let running: RunningTables;
  before(async () => {
    running = await startTables();
  });
  after(() => running.stop());

  const makeLinks = () => createCandidateLinks(running.client, tables.records);
  const makeCodes = () => createCandidateCodes(running.client, tables.records);

  it("a link is kept as a hash, and lasts as long as the latest time it was handed out", async () => {
    const links = makeLinks();
    const link = { applicationId: "app_1", generation: 1, expiresAt: "2026-08-29T09:00:00.000Z" };
    assert.equal(await links.find(organisation, "hash"), undefined);
    await links.keep(organisation, "hash", link);
    await links.keep(organisation, "hash", { ...link, expiresAt: "2026-05-01T09:00:00.000Z" });
    assert.deepEqual(await links.find(organisation, "hash"), link);
    await links.keep(organisation, "hash", { ...link, expiresAt: "2026-09-01T09:00:00.000Z" });
    assert.equal((await links.find(organisation, "hash"))?.expiresAt, "2026-09-01T09:00:00.000Z");
    assert.equal(await links.find("org_other", "hash"), undefined);
  });

  it("a link opens its application until it is revoked or nobody was sent it for long; its token is kept nowhere", async () => {
    const facts = createFacts(running.client, tables.facts, ApplicationEvent);
    const links = makeLinks();
    const story = anApplication();
    const [first] = story.events;
    assert.ok(first?.type === "ApplicationReceived");
    const { seq: _seq, factSeq: _factSeq, recordedAt, actor, ...received } = first;
    const stream = `${organisation}#application#${received.applicationId}`;
    await facts.append({ stream, seq: 1, events: [received], recordedAt, actor });

    const making = { links, secret, publicUrl: "https://milepost.example" };
    const opening = { links, facts, secret };
    const { url, expiresAt } = await candidateLink(story.application(), now, making);
    const token = url.slice("https://milepost.example/candidate/".length);
    assert.match(token, /^org_acme\.[A-Za-z0-9_-]{43}$/);
    assert.equal((await candidateLink(story.application(), now, making)).url, url, "written twice, one link");

    const opened = await openLink(token, now, opening);
    assert.equal(opened.applicationId, "app_1");
    const [, random = ""] = token.split(".");
    for (const wrong of [
      "",
      "org_acme",
      random,
      `org_other.${random}`,
      `${token}x`,
      token.slice(0, -1),
      `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    ])
      assert.equal(await codeOf(openLink(wrong, now, opening)), "link-not-valid", wrong);
    assert.equal(await codeOf(openLink(token, expiresAt, opening)), "link-ended");

    await facts.append({
      stream,
      seq: 2,
      events: [{ type: "CandidateLinkRevoked", generation: 1 }],
      recordedAt: now,
      actor: { kind: "member", memberId: "mem_rita" },
    });
    assert.equal(await codeOf(openLink(token, now, opening)), "link-ended");
    const next = await candidateLink(
      { ...story.application(), access: { generation: 2, codes: [] } },
      now,
      making,
    );
    assert.notEqual(next.url, url);
    const { Items = [] } = await running.client.send(
      new QueryCommand({
        TableName: tables.facts,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": stream },
      }),
    );
    assert.ok(!JSON.stringify(Items).includes(random));
  });

  const code = {
    applicationId: "app_1",
    codeId: "code_1",
    requestHash: "hash",
    goodUntil: "2026-03-02T09:10:00.000Z",
  };

  it("tries of a code are counted one by one, at the same moment too, and stop at the limit", async () => {
    const codes = makeCodes();
    assert.equal(await transact(running.client, [codes.issuing(organisation, code)]), undefined);
    assert.equal(await transact(running.client, [codes.issuing(organisation, code)]), "code");
    const tries = await Promise.all(Array.from({ length: 12 }, () => codes.countTry(organisation, code, 5)));
    assert.deepEqual(tries.filter((each) => each !== undefined).sort(), [1, 2, 3, 4, 5]);
    assert.equal((await codes.find(organisation, "app_1", "code_1"))?.tries, 5);
    assert.equal(await codes.find(organisation, "app_2", "code_1"), undefined);
    assert.equal(await codes.countTry(organisation, { ...code, codeId: "code_none" }, 5), undefined);
  });

  it("a code is used once, before it expires", async () => {
    const codes = makeCodes();
    const fresh = { ...code, codeId: "code_2" };
    await transact(running.client, [codes.issuing(organisation, fresh)]);
    const use = (at: string) => transact(running.client, [codes.redeeming(organisation, fresh, at)]);
    assert.equal(await use(fresh.goodUntil), "code");
    const both = await Promise.all([use(now), use(now)]);
    assert.equal(both.filter((conflict) => conflict === undefined).length, 1);
    assert.equal(await use(now), "code");
    assert.equal(await codes.countTry(organisation, fresh, 5), undefined);
    assert.equal((await codes.find(organisation, "app_1", "code_2"))?.usedAt, now);
  });
});
