import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/record-deliveries/handler.ts";
import { encodeTag } from "../../../shared/contracts/events/deliveries.ts";
import { judgeMail } from "../../../shared/domain/messages/breaker.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { anApplication, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { batch } from "../../builders/memory.ts";
import { decidedFor, draft, tell } from "../../builders/offers.ts";
import { sweptUntil } from "../../domain/application/lives.ts";
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
    tightenings: office.tightenings,
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

/** Due on Wednesday 4 March. */
const dueRow: Office["rows"][number] = {
  applicationId: "app_1",
  eventSeq: 3,
  state: "live",
  candidate: { candidateId: "can_1", name: "Sam Okafor" },
  jobId: "job_warehouse",
  siteId: "sit_leeds",
  recruiterId: "mem_rita",
  milestone: "interview-booked",
  status: "with-us",
  owner: "us",
  reviewAt: "2026-03-04T17:30:00.000Z",
  receivedAt: "2026-03-02T09:00:00.000Z",
  updatedAt: "2026-03-02T10:00:00.000Z",
  checkFirst: false,
  newToSector: false,
  test: false,
  contacts: 0,
  openTasks: 0,
};

const adas = (office: Office) => office.mailer.sent.filter(({ to }) => to.address === "ada@acme.example");

/** Hands over what the admins are told of their mail, as the bus brings it: twice. */
async function tellAdmins(office: Office, version = 1): Promise<void> {
  for (const level of ["warned", "stopped"]) {
    const told = `org_acme#mail-breaker#${version}#${level}`;
    const [fact] = await office.tightenings.read(told);
    if (!fact) continue;
    assert.equal(await office.hearsOf(told, 1, fact.events), 0);
    assert.equal(await office.hearsOf(told, 1, fact.events), 0);
  }
}

describe("the admins of an organisation whose mail fares badly", () => {
  it("read of it once a level, with the numbers, what it means and what to do, also when none leaves", async () => {
    const { office, comes } = await officeAfter(100);
    await comes("Bounce", 1, "Permanent");
    await tellAdmins(office);
    assert.deepEqual(office.mailer.templates(), [], "one of a hundred is nothing to tell");
    await comes("Bounce", 2, "Permanent");
    await tellAdmins(office);
    await comes("Bounce", 3, "Permanent");
    await tellAdmins(office);
    assert.deepEqual(office.mailer.templates(), ["ada@acme.example admin-mail-warned"]);
    assert.match(adas(office)[0]?.text ?? "", /2 of 100 mails of Acme/);
    for (const mail of [4, 5]) await comes("Bounce", mail, "Permanent");
    assert.equal((await office.breakers.find("org_acme")).level, "stopped");
    await tellAdmins(office);
    await tellAdmins(office);
    assert.deepEqual(office.mailer.templates(), [
      "ada@acme.example admin-mail-warned",
      "ada@acme.example admin-mail-stopped",
    ]);
    const text = adas(office)[1]?.text.replace(/\s+/g, " ") ?? "";
    assert.match(text, /5 of 101 mails of Acme Care came back for good/);
    assert.match(text, /What was to be sent waits/);
    assert.match(text, /POST \/v1\/mail-breaker\/reset/);
    await office.hears(spoken, "OutcomeRecorded");
    assert.equal(office.mailer.sent.length, 2, "nothing else leaves");
  });

  it("read of complaints as complaints", async () => {
    const { office, comes } = await officeAfter(60);
    await comes("Complaint", 1);
    await tellAdmins(office);
    assert.equal(office.mailer.sent.length, 0, "one alone says nothing");
    await comes("Complaint", 2);
    await tellAdmins(office);
    assert.deepEqual(office.mailer.templates(), ["ada@acme.example admin-mail-stopped"]);
    assert.match(adas(office)[0]?.text ?? "", /marked as spam/);
  });

  it("read nothing of what was reset meanwhile, and of the next time again", async () => {
    const { office, comes } = await officeAfter(100);
    for (const mail of [1, 2]) await comes("Bounce", mail, "Permanent");
    await office.breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, office.clock.at);
    await tellAdmins(office);
    assert.equal(office.mailer.sent.length, 0);
    for (let mail = 0; mail < 100; mail += 1) await office.breakers.countSent("org_acme", 2, office.clock.at);
    for (const mail of [11, 12]) await comes("Bounce", mail, "Permanent");
    await tellAdmins(office, 2);
    assert.deepEqual(office.mailer.templates(), ["ada@acme.example admin-mail-warned"]);
  });

  it("read of it though whoever noticed died before the breaker changed", async () => {
    const { office, comes } = await officeAfter(50);
    const tighten = office.breakers.tighten.bind(office.breakers);
    await comes("Bounce", 1, "Permanent");
    office.breakers.tighten = () => Promise.reject(new Error("died"));
    const { batchItemFailures } = await comes("Bounce", 2, "Permanent");
    assert.equal(batchItemFailures.length, 1, "it comes again");
    office.breakers.tighten = tighten;
    await comes("Bounce", 2, "Permanent");
    assert.equal((await office.breakers.find("org_acme")).level, "stopped");
    await tellAdmins(office);
    assert.deepEqual(office.mailer.templates(), ["ada@acme.example admin-mail-stopped"]);
  });
});

describe("mail that waited, once it is let out", () => {
  const stopped = async (story: Story): Promise<Office> => {
    const office = new Office().knows(story);
    await office.breakers.tighten("org_acme", 1, { level: "stopped", because: "bounces" }, office.clock.at);
    return office;
  };
  /** An admin resets it; all that waits is looked at again. */
  const letOut = async (office: Office): Promise<string[]> => {
    await office.breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, office.clock.at);
    for (const { stream: of, seq, type } of await office.parkedMail.waiting("org_acme", 100))
      assert.equal(await office.hearsOf(of, seq, [{ type }]), 0);
    return office.mailer.templates();
  };
  const strikes = async (office: Office, kind: "digest" | "weekly", day: string): Promise<void> => {
    const of = `org_acme#clock#${kind}#${day}`;
    const events = [{ type: "ClockStruck", kind, day } as const];
    office.clock.at = `${day}T08:00:01.000Z`;
    const actor = { kind: "clock" } as const;
    await office.occasions.append({ stream: of, seq: 1, events, recordedAt: office.clock.at, actor });
    assert.equal(await office.hearsOf(of, 1, events), 0);
  };

  it("a rejection goes out, however late: nobody is left without a word", async () => {
    const rejected = upTo("contact-made", anApplication().by(rita)).outcome(
      "interview-booked",
      "not-invited",
    );
    const read = sweptUntil(rejected, addMinutes(rejected.now, 24 * 60));
    const office = await stopped(read);
    await office.hears(read, "MessagesReleased");
    assert.equal(office.mailer.sent.length, 0);
    assert.ok(office.parkedMail.all.size > 0);
    office.clock.later(3 * 24 * 60);
    assert.ok((await letOut(office)).includes("sam@people.example candidate-kind-no"));
  });

  it("a digest of another day does not; that of the day does", async () => {
    for (const [later, sent] of [
      [0, ["rita@acme.example recruiter-digest"]],
      [15 * 60, ["rita@acme.example recruiter-digest"]],
      [16 * 60, []],
      [24 * 60, []],
    ] as const) {
      const office = await stopped(spoken);
      office.rows = [dueRow];
      await strikes(office, "digest", "2026-03-04");
      assert.equal(office.parkedMail.all.size, 1);
      office.clock.later(later);
      assert.deepEqual(await letOut(office), sent, `${later} minutes later`);
    }
  });

  it("the list of a week does within that week", async () => {
    for (const [later, sent] of [
      [6 * 24 * 60, ["rita@acme.example recruiter-overdue-weekly"]],
      [7 * 24 * 60, []],
    ] as const) {
      const office = await stopped(spoken);
      office.rows = [{ ...dueRow, status: "overdue", reviewAt: "2026-03-06T17:30:00.000Z" }];
      await strikes(office, "weekly", "2026-03-09");
      office.clock.later(later);
      assert.deepEqual(await letOut(office), sent, `${later} minutes later`);
    }
  });

  it("a reminder of what is over does not", async () => {
    const offered = tell(draft(decidedFor()), "2026-03-20T17:30:00.000Z");
    const near = sweptUntil(offered, "2026-03-18T09:00:00.000Z");
    const isReminder = (mail: string) => mail.endsWith("offer-deadline");
    for (const [at, reminders] of [
      ["2026-03-20T17:29:00.000Z", 2],
      ["2026-03-20T17:31:00.000Z", 0],
    ] as const) {
      const office = await stopped(near);
      await office.hears(near, "MessagesReleased");
      assert.equal(office.mailer.sent.length, 0);
      office.clock.at = at;
      assert.equal((await letOut(office)).filter(isReminder).length, reminders, at);
    }
  });
});
