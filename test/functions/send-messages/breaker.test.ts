import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/record-deliveries/handler.ts";
import { encodeTag } from "../../../shared/contracts/events/deliveries.ts";
import { judgeMail } from "../../../shared/domain/messages/breaker.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { anApplication, rita } from "../../builders/history.ts";
import { batch } from "../../builders/memory.ts";
import { Office } from "./office.ts";

const stream = "org_acme#application#app_1";
const about = { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true } as const;
const spoken = anApplication().by(rita).laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");

/** An office whose organisation sent so many mails, and what SES says of them. */
async function officeAfter(sent: number, organisation = "org_acme") {
  const office = new Office().knows(spoken);
  office.clock.later(5);
  const own = `${organisation}#application#app_9`;
  for (let mail = 0; mail < sent; mail += 1) {
    await office.records.claimSending(own, `${mail}`, about, office.clock.at, `hash-${mail}`);
    if (await office.records.markSent(own, `${mail}`, office.clock.at))
      await office.breakers.countSent(organisation, 1, office.clock.at);
  }
  const handle = createHandler({
    ...{ records: office.records, suppressions: office.suppressions, breakers: office.breakers },
    ...{ clock: office.clock, log: office.log, metrics: office.metrics, dueItems: office.dueItems },
    messageFacts: createMessageFacts({
      facts: office.messages,
      clock: office.clock,
      pause: () => Promise.resolve(),
    }),
  });
  const comes = (type: string, mail: number, bounceType?: string) =>
    handle(
      batch({
        type,
        time: office.clock.at,
        ...(bounceType ? { bounceType } : {}),
        tags: {
          organisation: [encodeTag(organisation)],
          stream: [encodeTag(own)],
          message: [`${mail}`],
        },
      }),
    );
  return { office, comes };
}

describe("the breaker of an organisation's mail", () => {
  it("warns at 2 % and stops at 4 % that bounced for good, once 50 were sent", () => {
    const level = (sent: number, bounced: number) => judgeMail({ sent, bounced, complained: 0 }).level;
    assert.deepEqual([level(49, 49), level(50, 0), level(100, 1)], ["open", "open", "open"]);
    assert.deepEqual([level(100, 2), level(100, 3), level(50, 1)], ["warned", "warned", "warned"]);
    assert.deepEqual([level(100, 4), level(50, 2)], ["stopped", "stopped"]);
  });

  it("warns at 0.05 % and stops at 0.08 % that was called spam, twice at least", () => {
    const level = (sent: number, complained: number) => judgeMail({ sent, bounced: 0, complained }).level;
    assert.deepEqual([level(100, 1), level(10_000, 4), level(40, 2)], ["open", "open", "open"]);
    assert.deepEqual([level(4_000, 2), level(10_000, 7)], ["warned", "warned"]);
    assert.deepEqual([level(2_500, 2), level(10_000, 8)], ["stopped", "stopped"]);
  });

  it("no mail leaves after it trips; what waits is kept, and goes out once it is reset", async () => {
    const { office, comes } = await officeAfter(50);
    await comes("Bounce", 1, "Permanent");
    assert.equal((await office.breakers.find("org_acme")).level, "warned");
    await comes("Bounce", 2, "Permanent");
    assert.equal((await office.breakers.find("org_acme")).level, "stopped");
    assert.equal(office.metrics.counts.get("mailStopped"), 1);

    // Of several at once, some find that another one is at it, and come again.
    await Promise.all([1, 2, 3, 4].map(() => office.hears(spoken, "OutcomeRecorded")));
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.equal(office.mailer.sent.length, 0);
    assert.equal(await office.records.find(stream, "3#candidate#candidate-next-step"), undefined);
    const waiting = await office.parkedMail.waiting("org_acme", 10);
    assert.deepEqual(
      waiting.map(({ type, seq }) => [type, seq]),
      [["OutcomeRecorded", 3]],
    );
    assert.ok(office.dueItems.items.some((item) => item.stream === "org_acme#parked-mail"));

    await office.breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, office.clock.at);
    await office.hears(spoken, "OutcomeRecorded");
    assert.deepEqual(office.mailer.templates(), [
      "sam@people.example candidate-next-step",
      "olga@acme.example referrer-next-step",
    ]);
  });

  it("the other organisation's mails do leave", async () => {
    const { office, comes } = await officeAfter(50, "org_other");
    await comes("Bounce", 1, "Permanent");
    await comes("Bounce", 2, "Permanent");
    assert.equal((await office.breakers.find("org_other")).level, "stopped");
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.equal(office.mailer.sent.length, 2);
    assert.equal(office.parkedMail.all.size, 0);
  });

  it("counts a bounce once, however often SES tells of it, and full mailboxes not at all", async () => {
    const { office, comes } = await officeAfter(50);
    for (let time = 0; time < 5; time += 1) await comes("Bounce", 1, "Permanent");
    for (const mail of [2, 3, 4, 5]) await comes("Bounce", mail, "Transient");
    assert.equal((await office.breakers.find("org_acme")).level, "warned");
    assert.equal(office.metrics.counts.get("mailWarned"), 1);
  });

  it("holds one-time codes too, and sends none that is of no use any more", async () => {
    const asked = spoken.facts({ type: "CandidateCodeIssued", codeId: "code_abc", action: "book" });
    const office = new Office().knows(asked);
    await office.breakers.tighten("org_acme", 1, { level: "stopped", because: "bounces" }, office.clock.at);
    await office.hears(asked, "CandidateCodeIssued");
    assert.equal(office.parkedMail.all.size, 1);
    await office.breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, office.clock.at);
    office.clock.later(30);
    assert.equal(await office.hears(asked, "CandidateCodeIssued"), 0);
    assert.equal(office.mailer.sent.length, 0);
  });
});
