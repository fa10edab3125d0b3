import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, payroll, rita, clock } from "../../builders/history.ts";
import { hint } from "../../builders/memory.ts";
import { recipientHash } from "../../../shared/runtime/hashing.ts";
import { Office } from "./office.ts";

const stream = "org_acme#application#app_1";
const messages = "org_acme#messages#app_1";

/** Spoken to on Monday at ten, by rita. */
const spoken = anApplication().by(rita).laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");

describe("what is sent", () => {
  it("a new application is told of to the candidate, the referrer and the recruiter", async () => {
    const office = new Office().knows(anApplication());
    assert.equal(await office.hears(anApplication(), "ApplicationReceived"), 0);
    assert.deepEqual(office.mailer.templates(), [
      "rita@acme.example recruiter-new-application",
      "sam@people.example candidate-receipt",
      "olga@acme.example referrer-thanks",
    ]);
  });

  it("a mail comes from a person, and a reply reaches them", async () => {
    const office = new Office().knows(anApplication());
    await office.hears(anApplication(), "ApplicationReceived");
    const receipt = office.mailer.sent[1];
    assert.equal(receipt?.fromName, "Rita Recruiter at Acme Care");
    assert.deepEqual(receipt?.replyTo, { name: "Rita Recruiter", address: "rita@acme.example" });
    assert.match(receipt?.text ?? "", /Warehouse Operative/);
  });

  it("a success is told of to candidate and referrer once the undo window is over", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.deepEqual(office.mailer.templates(), [
      "sam@people.example candidate-next-step",
      "olga@acme.example referrer-next-step",
    ]);
  });

  it("a hint that comes before the undo window is over stays on its queue", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(4);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    assert.equal(office.mailer.sent.length, 0);
    assert.ok(!office.log.lines.some((line) => line.startsWith("ERROR")));
  });

  it("the same hint, five times over, sends nothing twice", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    for (let time = 0; time < 5; time += 1) await office.hears(spoken, "OutcomeRecorded");
    assert.equal(office.mailer.sent.length, 2);
    assert.equal(office.messages.events(messages).length, 2);
  });

  it("what was sent is a fact, without anybody's address", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    assert.deepEqual(office.messages.events(messages)[0], {
      type: "MessageSent",
      messageId: "3#candidate#candidate-next-step",
      cause: 3,
      template: "candidate-next-step",
      role: "candidate",
      byPerson: true,
      attempts: 1,
      at: office.clock.at,
    });
  });

  it("no log line tells who anybody is", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded", "ApplicationReceived");
    assert.ok(!/Okafor|Olga|Rita|@|\+44/.test(office.log.lines.join("\n")));
  });

  it("a referrer who left gets nothing, nor does a candidate without an address", async () => {
    const office = new Office().knows(spoken);
    const olga = office.people.everybody.get("mem_olga");
    if (olga) office.people.everybody.set("mem_olga", { ...olga, status: "left" });
    const sam = office.people.candidates_.get("can_1");
    if (sam) office.people.candidates_.set("can_1", { ...sam, email: undefined });
    office.clock.later(5);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.equal(office.mailer.sent.length, 0);
    assert.equal(office.records.all.size, 0);
  });

  it("a message is for who was the referrer then, however late the hint comes", async () => {
    const later = spoken.laterBy({ days: 1 }).referrer("mem_otto").laterBy({ days: 1 });
    const office = new Office().knows(later);
    await office.hears(later, "OutcomeRecorded");
    assert.deepEqual(office.templates("referrer"), ["referrer-next-step"]);
    assert.equal(office.mailer.sent.at(-1)?.to.address, "olga@acme.example");
  });

  it("what payroll reports is one mail with the sum to the referrer, one to the recruiter, none to the candidate", async () => {
    const started = anApplication().by(payroll).laterBy({ days: 30 }).outcome("started-work", "started");
    const office = new Office().knows(started);
    office.clock.later(5);
    assert.equal(await office.hears(started, "OutcomeRecorded"), 0);
    assert.deepEqual(office.mailer.templates(), [
      "olga@acme.example referrer-steps-reported",
      "rita@acme.example recruiter-steps-reported",
    ]);
    assert.match(office.mailer.sent[0]?.text ?? "", /125 points/);
  });
});

describe("undo", () => {
  it("inside the window sends nothing to anybody", async () => {
    const undone = spoken.laterBy({ minutes: 4 }).undo("contact-made");
    const office = new Office().knows(undone);
    assert.equal(await office.hears(undone, "OutcomeUndone"), 0);
    office.clock.later(10);
    assert.equal(await office.hears(undone, "OutcomeRecorded"), 0);
    assert.equal(office.mailer.sent.length, 0);
  });

  it("inside the window sends nothing, whichever hint comes first", async () => {
    const undone = spoken.laterBy({ minutes: 4 }).undo("contact-made");
    const office = new Office().knows(undone);
    office.clock.later(10);
    await office.hears(undone, "OutcomeRecorded");
    await office.hears(undone, "OutcomeUndone");
    assert.equal(office.mailer.sent.length, 0);
  });

  it("after the window sends one plain correction to each who was written to", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    const undone = spoken.laterBy({ hours: 1 }).undo("contact-made");
    office.knows(undone);
    for (let time = 0; time < 3; time += 1) await office.hears(undone, "OutcomeUndone", "OutcomeRecorded");
    assert.deepEqual(office.mailer.templates().slice(2), [
      "sam@people.example candidate-correction",
      "olga@acme.example referrer-correction",
    ]);
  });

  it("of several outcomes is one correction, and tells the referrer of the points taken back", async () => {
    const held = spoken
      .laterBy({ days: 1 })
      .outcome("interview-booked", "booked")
      .laterBy({ days: 2 })
      .outcome("interview-completed", "held-forward");
    const office = new Office().knows(held);
    office.clock.later(5);
    await office.hears(held, "OutcomeRecorded");
    const before = office.mailer.sent.length;
    const undone = held.laterBy({ hours: 3 }).undo("contact-made");
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    assert.deepEqual(office.mailer.templates().slice(before), [
      "sam@people.example candidate-correction",
      "olga@acme.example referrer-points-reversed",
    ]);
  });

  it("says which mail is taken back, and that the interview it invited to is off", async () => {
    const booked = spoken.laterBy({ minutes: 1 }).outcome("interview-booked", "booked");
    const office = new Office().knows(booked);
    office.clock.later(6);
    await office.hears(booked, "OutcomeRecorded");
    const invitation = office.mailer.sent.find(({ subject }) => /Your interview/.test(subject));
    const undone = booked.laterBy({ hours: 1 }).undo("interview-booked");
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    const correction = office.mailer.sent.find(({ tags }) => tags.message.endsWith("candidate-correction"));
    assert.equal(correction?.subject, `Please ignore our message “${invitation?.subject}”`);
    assert.match(correction?.text ?? "", /The interview on \w+ \d+ March at [\d:]+ does not take place/);
    assert.match(correction?.text ?? "", /Nothing else has changed for you/);
  });

  it("of a moved interview says that it stays at the time before", async () => {
    const at = (day: string) => ({
      details: {
        booking: {
          startsAt: `${day}T10:00:00.000Z`,
          endsAt: `${day}T11:00:00.000Z`,
          format: "in-person" as const,
          people: [],
        },
      },
    });
    const moved = spoken
      .laterBy({ hours: 1 })
      .outcome("interview-booked", "booked", at("2026-03-11"))
      .laterBy({ days: 1 })
      .outcome("interview-completed", "rebooked", at("2026-03-12"));
    const office = new Office().knows(moved);
    office.clock.later(6);
    await office.hears(moved, "OutcomeRecorded");
    const undone = moved.laterBy({ hours: 1 }).undo("interview-completed");
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    const correction = office.mailer.sent.find(({ tags }) => tags.message.endsWith("candidate-correction"));
    assert.match(correction?.text ?? "", /stays at the time we told you before: Wednesday 11 March at 10:00/);
    assert.doesNotMatch(correction?.text ?? "", /does not take place/);
  });

  it("corrects a mail of which nobody knows whether it went", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "lost";
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    const undone = spoken.laterBy({ minutes: 7 }).undo("contact-made");
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    assert.ok(office.templates("candidate").includes("candidate-correction"));
  });

  it("claims what was not sent yet, so that a sender that had planned it before cannot send it", async () => {
    const undone = spoken.laterBy({ minutes: 6 }).undo("contact-made");
    const office = new Office().knows(undone);
    await office.hears(undone, "OutcomeUndone");
    const claimed = await office.records.claimSending(
      stream,
      "3#candidate#candidate-next-step",
      { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true },
      office.clock.at,
    );
    assert.equal(claimed, false);
  });
});

describe("an answer that never came", () => {
  it("a mail that SES took but did not answer for is settled by the fact of it, not sent again", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "no-answer";
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    const record = [...office.records.all.values()].find((one) => one.status === "sending");
    assert.ok(record?.about);
    await office.messages.append({
      stream: messages,
      seq: 10,
      events: [
        { type: "MessageSent", messageId: record.id, ...record.about, attempts: 1, at: office.clock.at },
      ],
      recordedAt: office.clock.at,
      actor: { kind: "clock" },
    });
    office.clock.later(60);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.deepEqual(office.templates("candidate"), ["candidate-next-step"]);
  });

  it("is waited for during 15 minutes, then the mail goes once more and is counted", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "lost";
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    office.clock.later(14);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    assert.deepEqual(office.templates("candidate"), []);
    office.clock.later(2);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.deepEqual(office.templates("candidate"), ["candidate-next-step"]);
    assert.equal(office.metrics.counts.get("messagesSentAgain"), 1);
    const sent = office.messages.events(messages).find((event) => event.messageId.includes("#candidate#"));
    assert.equal(sent?.type === "MessageSent" && sent.attempts, 2);
  });

  it("is not waited for where SES said no: the mail goes with the next try, as the first", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "refused";
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    office.clock.later(5);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    assert.deepEqual(office.templates("candidate"), ["candidate-next-step"]);
    assert.equal(office.metrics.counts.get("messagesSentAgain"), undefined);
  });

  it("is not waited for where the reader has no address any more", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "lost";
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 1);
    const known = office.people.candidates_.get("can_1");
    assert.ok(known);
    office.people.candidates_.set("can_1", { ...known, email: undefined });
    office.clock.later(16);
    assert.equal(await office.hears(spoken, "OutcomeRecorded"), 0);
    const unknown = [...office.records.all.values()].find((one) => one.id.includes("#candidate#"));
    assert.equal(unknown?.status, "given-up");
    const undone = spoken.laterBy({ minutes: 30 }).undo("contact-made");
    office.people.candidates_.set("can_1", known);
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    assert.deepEqual(office.templates("candidate"), ["candidate-correction"], "it may have gone");
  });

  it("one mail that cannot go holds up no other", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    office.mailer.next = "lost";
    await office.hears(spoken, "OutcomeRecorded");
    assert.deepEqual(office.templates("referrer"), ["referrer-next-step"]);
  });
});

describe("when it ends", () => {
  /** Not invited, recorded on Monday at eleven; no call comes first. */
  const ended = spoken.laterBy({ hours: 1 }).outcome("interview-booked", "not-invited");
  const released = ended.laterBy({ hours: 1 }).sweep();
  const dayLater = released.laterBy({ days: 1 }).sweep();

  it("nothing goes by the delayed queue but what the recruiter is told", async () => {
    const office = new Office().knows(ended);
    office.clock.later(5);
    assert.equal(await office.hears(ended, "OutcomeRecorded"), 0);
    assert.ok(!office.templates("candidate", "referrer").some((t) => /kind-no|ended/.test(t)));
  });

  it("the candidate may say by a link to their page that they want to hear of other jobs", async () => {
    const office = new Office().knows(released);
    await office.hears(released, "MessagesReleased");
    const text = office.mailer.sent[0]?.text ?? "";
    assert.match(text, /holds for twelve months/);
    assert.match(text, /\/candidate\/org_acme\.[A-Za-z0-9_-]{43}\/message/);
  });

  it("the candidate hears after an hour, the referrer a day later and only that it ended", async () => {
    const office = new Office().knows(released);
    await office.hears(released, "MessagesReleased");
    assert.deepEqual(office.mailer.templates(), ["sam@people.example candidate-kind-no"]);
    office.knows(dayLater);
    await office.hears(dayLater, "MessagesReleased");
    assert.deepEqual(office.mailer.templates(), [
      "sam@people.example candidate-kind-no",
      "olga@acme.example referrer-ended",
    ]);
    assert.ok(!/experience/i.test(office.mailer.sent[1]?.text ?? ""));
  });

  it("the referrer's mail waits while the candidate's has not gone, but not beyond three working days", async () => {
    const office = new Office().knows(dayLater);
    const [, second] = dayLater.events.filter((event) => event.type === "MessagesReleased");
    const late = hint("MessagesReleased", stream, second?.factSeq ?? 0);
    assert.equal(await office.receives(late), 1);
    assert.equal(office.mailer.sent.length, 0);
    office.clock.later(4 * 24 * 60);
    assert.equal(await office.receives(late), 0);
    assert.deepEqual(office.templates("referrer"), ["referrer-ended"]);
  });

  it("undone before the candidate heard, nobody hears anything", async () => {
    const undone = ended.laterBy({ minutes: 50 }).undo("interview-booked").laterBy({ days: 2 }).sweep();
    const office = new Office().knows(undone);
    await office.hears(undone, "OutcomeUndone", "MessagesReleased");
    assert.deepEqual(office.templates("candidate", "referrer"), []);
  });

  it("undone after the candidate heard, the recruiter calls first and the correction follows the call", async () => {
    const office = new Office().knows(released);
    await office.hears(released, "MessagesReleased");
    const undone = released.laterBy({ minutes: 30 }).undo("interview-booked");
    office.knows(undone);
    await office.hears(undone, "OutcomeUndone");
    assert.deepEqual(office.mailer.templates().slice(1), ["rita@acme.example recruiter-call-task"]);
    const called = undone.laterBy({ minutes: 20 }).contact().laterBy({ minutes: 5 }).sweep();
    office.knows(called);
    await office.hears(called, "MessagesReleased");
    assert.deepEqual(office.mailer.templates().slice(2), ["sam@people.example candidate-correction"]);
  });

  it("after an interview the candidate is called before the mail goes", async () => {
    const rejected = anApplication()
      .by(rita)
      .laterBy({ days: 1 })
      .outcome("interview-booked", "booked")
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-deciding")
      .outcome("interview-completed", "held-not-chosen");
    const hourLater = rejected.laterBy({ hours: 2 }).sweep();
    assert.ok(!hourLater.events.some((event) => event.type === "MessagesReleased"));
    const called = hourLater.contact().laterBy({ minutes: 5 }).sweep();
    const office = new Office().knows(called);
    await office.hears(called, "MessagesReleased");
    assert.deepEqual(office.templates("candidate"), ["candidate-kind-no-after-call"]);
    assert.match(office.mailer.sent[0]?.text ?? "", /told you on the phone/);
  });
});

describe("what else is told", () => {
  it("a missed promise to the recruiter at once, and kept for hr's Monday", async () => {
    const missed = anApplication().laterBy({ days: 3 }).sweep();
    assert.ok(missed.events.some((event) => event.type === "PromiseMissed"));
    const office = new Office().knows(missed);
    await office.hears(missed, "PromiseMissed");
    await office.hears(missed, "PromiseMissed");
    assert.deepEqual(office.templates("recruiter"), ["recruiter-promise-missed"]);
    assert.equal((await office.missedPromises.of("org_acme", "2026-03-02")).length, 1);
  });

  it("a promise missed to nobody is not kept for hr's Monday", async () => {
    const missed = anApplication({ test: true }).laterBy({ days: 3 }).sweep();
    assert.ok(missed.events.some((event) => event.type === "PromiseMissed"));
    const office = new Office().knows(missed);
    await office.hears(missed, "PromiseMissed");
    assert.deepEqual(await office.missedPromises.of("org_acme", "2026-03-02"), []);
  });

  it("another day to hear by, by whoever looks after the application", async () => {
    const moved = spoken.laterBy({ hours: 1 }).movePromise("2026-03-06");
    const office = new Office().knows(moved);
    await office.hears(moved, "PromiseMoved");
    const [mail] = office.mailer.sent;
    assert.match(mail?.text ?? "", /a little longer/);
    assert.match(mail?.text ?? "", /You will hear from Rita Recruiter by Friday,? 6 March/);
    assert.ok(office.messages.events(messages).some((event) => "byPerson" in event && event.byPerson));
    const named = spoken.at("2026-03-05T18:00:00.000Z").movePromise("2026-03-10");
    const later = new Office().knows(named);
    await later.hears(named, "PromiseMissed", "PromiseGiven");
    assert.deepEqual(later.templates("candidate"), ["candidate-new-date"]);
    assert.match(later.mailer.sent.at(-1)?.text ?? "", /should have heard from us .* by now/);
  });

  it("a bounce to the recruiter, with the phone number", async () => {
    const office = new Office().knows(spoken);
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    await office.messages.append({
      stream: messages,
      seq: 3,
      events: [{ type: "MessageBounced", messageId: "3#candidate#candidate-next-step", at: office.clock.at }],
      recordedAt: office.clock.at,
      actor: { kind: "clock" },
    });
    await office.receives(hint("MessageBounced", messages, 3), hint("MessageBounced", messages, 3));
    const bounced = office.mailer.sent.slice(2);
    assert.equal(bounced.length, 1);
    assert.match(bounced[0]?.text ?? "", /\+44 7700 900123/);
    assert.match(bounced[0]?.text ?? "", /sam@people\.example/);
  });

  const sam = recipientHash("a secret of thirty-two characters", "org_acme", "sam@people.example");

  it("an address that takes no mail gets none: the recruiter is told to call instead, once", async () => {
    const office = new Office().knows(spoken);
    await office.suppressions.add("org_acme", sam, "bounced");
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    await office.hears(spoken, "OutcomeRecorded");
    assert.deepEqual(office.mailer.templates(), ["olga@acme.example referrer-next-step"]);
    const id = "3#candidate#candidate-next-step";
    assert.equal((await office.records.find(stream, id))?.status, "suppressed");
    const types = () => office.messages.events(messages).map((event) => event.type);
    assert.deepEqual(types(), ["MessageSuppressed", "MessageSent"]);
    const facts = JSON.stringify([...office.records.all.values(), office.messages.events(messages)]);
    assert.doesNotMatch(facts, /people\.example/);

    await office.receives(hint("MessageSuppressed", messages, 1), hint("MessageSuppressed", messages, 1));
    const told = office.mailer.sent.slice(1);
    assert.deepEqual(office.mailer.templates().slice(1), ["rita@acme.example recruiter-mail-suppressed"]);
    assert.match(told[0]?.text ?? "", /mail to it came back for good/);
    assert.match(told[0]?.text ?? "", /\+44 7700 900123/);
  });

  it("a sender that stops before it wrote down that a mail was suppressed comes back for it", async () => {
    const office = new Office().knows(spoken);
    const about = { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true } as const;
    const id = "3#candidate#candidate-next-step";
    await office.records.claimSuppressed(stream, id, { about, why: "bounced" }, undefined);
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    const [fact] = office.messages.events(messages);
    assert.deepEqual([fact?.type, fact?.messageId], ["MessageSuppressed", id]);
  });

  it("a corrected address is written to again, and so is that of another organisation", async () => {
    const office = new Office().knows(spoken);
    await office.suppressions.add("org_acme", sam.replace(/.$/, "_"), "bounced");
    await office.suppressions.add("org_other", sam, "bounced");
    office.clock.later(5);
    await office.hears(spoken, "OutcomeRecorded");
    assert.deepEqual(office.templates("candidate"), ["candidate-next-step"]);
  });

  it("whoever called our mail spam gets the code they ask for, and mail again from then on; who cannot be reached does not", async () => {
    const asked = spoken.facts({ type: "CandidateCodeIssued", codeId: "code_abc", action: "book" });
    for (const [why, mails] of [
      ["complained", ["candidate-code", "candidate-next-step"]],
      ["bounced", []],
    ] as const) {
      const office = new Office().knows(asked);
      await office.suppressions.add("org_acme", sam, why);
      await office.hears(asked, "CandidateCodeIssued");
      office.clock.later(5);
      await office.hears(asked, "OutcomeRecorded");
      assert.deepEqual(office.templates("candidate"), mails);
    }
  });

  it("a refused report to the recruiter and the admins", async () => {
    const office = new Office().knows(spoken);
    const report = {
      ...{ organisation: "org_acme", source: "payroll", account: "111122223333", reportId: "r1" },
      ...{ applicationId: "app_1", milestone: "started-work", outcome: "started" },
      ...{
        code: "date-in-the-future",
        message: "An outcome is dated when it happened.",
        refusedAt: spoken.now,
      },
    };
    await office.reports.keep(report);
    await office.occasions.append({
      stream: "org_acme#report#payroll#r1",
      seq: 1,
      events: [
        {
          type: "ReportRefused",
          source: "payroll",
          reportId: "r1",
          applicationId: "app_1",
          code: "date-in-the-future",
        },
      ],
      recordedAt: spoken.now,
      actor: { kind: "system", source: "payroll" },
    });
    assert.equal(await office.receives(hint("ReportRefused", "org_acme#report#payroll#r1", 1)), 0);
    assert.deepEqual(office.mailer.templates(), [
      "rita@acme.example recruiter-report-refused",
      "ada@acme.example admin-report-refused",
    ]);
    for (const { text } of office.mailer.sent) {
      assert.match(text, /Reported: Started work · Started work/);
      assert.match(text, /Its date lies ahead/);
    }
  });

  it("a hint about nothing is an error that a person looks at", async () => {
    const office = new Office().knows(spoken);
    assert.equal(await office.receives(hint("OutcomeRecorded", stream, 99)), 1);
    assert.ok(office.log.lines.some((line) => line.startsWith("ERROR MESSAGE_FAILED")));
  });
});

describe("08:00", () => {
  const strikes = async (office: Office, kind: "digest" | "weekly" | "monthly-reversals", day: string) => {
    const clockStream = `org_acme#clock#${kind}#${day}`;
    await office.occasions.append({
      stream: clockStream,
      seq: 1,
      events: [{ type: "ClockStruck", kind, day }],
      recordedAt: `${day}T08:00:00.000Z`,
      actor: { kind: "clock" },
    });
    office.clock.at = `${day}T08:00:01.000Z`;
    return office.receives(hint("ClockStruck", clockStream, 1));
  };
  const row = {
    applicationId: "app_1",
    eventSeq: 3,
    state: "live" as const,
    candidate: { candidateId: "can_1", name: "Sam Okafor" },
    jobId: "job_warehouse",
    siteId: "sit_leeds",
    recruiterId: "mem_rita",
    milestone: "interview-booked",
    status: "with-us" as const,
    owner: "us" as const,
    reviewAt: "2026-03-04T17:30:00.000Z",
    receivedAt: "2026-03-02T09:00:00.000Z",
    updatedAt: "2026-03-02T10:00:00.000Z",
    checkFirst: false,
    newToSector: false,
    test: false,
    contacts: 0,
    openTasks: 0,
  };

  const rejectionCall = {
    taskId: "rejection-call-7",
    kind: "rejection-call" as const,
    for: "recruiter" as const,
    since: "2026-03-04T09:00:00.000Z",
    about: "held-not-chosen",
    applicationId: "app_1",
    candidateId: "can_1",
    siteId: "sit_leeds",
    jobId: "job_warehouse",
    recruiterId: "mem_rita",
  };

  it("each recruiter gets one digest of what is due, and none where nothing is", async () => {
    const office = new Office().knows(spoken);
    office.rows = [row];
    assert.equal(await strikes(office, "digest", "2026-03-03"), 0);
    assert.equal(office.mailer.sent.length, 0);
    assert.equal(await strikes(office, "digest", "2026-03-04"), 0);
    assert.equal(await office.receives(hint("ClockStruck", "org_acme#clock#digest#2026-03-04", 1)), 0);
    assert.deepEqual(office.mailer.templates(), ["rita@acme.example recruiter-digest"]);
    assert.ok(office.mailer.sent.every((mail) => mail.text.includes("Sam Okafor")));
  });

  it("what only tries things out is in no digest and on no list of the week, and makes nobody one", async () => {
    const office = new Office().knows(spoken);
    office.rows = [{ ...row, test: true, status: "overdue", reviewAt: "2026-03-03T17:30:00.000Z" }];
    office.tasks = [{ ...rejectionCall, test: true }];
    await strikes(office, "digest", "2026-03-04");
    await strikes(office, "weekly", "2026-03-09");
    assert.deepEqual(office.mailer.templates(), []);
    const other = { ...row, applicationId: "app_2", candidate: { candidateId: "can_2", name: "Ines Real" } };
    office.rows = [...office.rows, { ...other, status: "overdue", reviewAt: "2026-03-03T17:30:00.000Z" }];
    await strikes(office, "digest", "2026-03-05");
    await strikes(office, "weekly", "2026-03-16");
    assert.deepEqual(office.mailer.templates(), [
      "rita@acme.example recruiter-digest",
      "rita@acme.example recruiter-overdue-weekly",
    ]);
    for (const { text } of office.mailer.sent) {
      assert.match(text, /Ines Real/);
      assert.doesNotMatch(text, /Sam Okafor/);
    }
  });

  it("a digest begins with what is longest due, and says which call is meant, to whom and why", async () => {
    const office = new Office().knows(spoken);
    office.rows = [{ ...row, reviewAt: "2026-03-03T17:30:00.000Z" }];
    office.tasks = [rejectionCall];
    await strikes(office, "digest", "2026-03-04");
    const text = office.mailer.sent[0]?.text ?? "";
    const [review, call] = [text.indexOf("Due Tuesday 3 March"), text.indexOf("Due Wednesday 4 March")];
    assert.ok(review > 0 && review < call, text);
    assert.match(text, /Sam Okafor, .*\n.*Call them: after an interview a no comes from a person · .*chosen/);
  });

  it("a digest of which nobody knows whether it went is given up once nothing is left to say", async () => {
    const office = new Office().knows(spoken);
    office.rows = [row];
    office.mailer.next = "lost";
    assert.equal(await strikes(office, "digest", "2026-03-04"), 1);
    office.rows = [];
    const again = () => office.receives(hint("ClockStruck", "org_acme#clock#digest#2026-03-04", 1));
    const status = () => [...office.records.all.values()].map((record) => record.status);
    office.clock.later(14);
    assert.equal(await again(), 1, "SES may answer yet");
    assert.deepEqual(status(), ["sending"]);
    office.clock.later(2);
    assert.equal(await again(), 0);
    assert.deepEqual(status(), ["given-up"]);
    office.rows = [row];
    assert.equal(await again(), 0);
    assert.equal(office.mailer.sent.length, 0, "what was given up stays so");
  });

  it("nothing is given up while somebody has not been told", async () => {
    const office = new Office().knows(spoken);
    office.rows = [row];
    office.mailer.next = "lost";
    await strikes(office, "digest", "2026-03-04");
    office.clock.later(16);
    office.mailer.next = "refused";
    const clockStream = "org_acme#clock#digest#2026-03-04";
    assert.equal(await office.receives(hint("ClockStruck", clockStream, 1)), 1);
    assert.deepEqual(
      [...office.records.all.values()].map((record) => record.status),
      ["sending"],
    );
    assert.equal(await office.receives(hint("ClockStruck", clockStream, 1)), 0);
    assert.deepEqual(office.mailer.templates(), ["rita@acme.example recruiter-digest"]);
  });

  it("on Mondays what is overdue, and hr the promises missed the week before", async () => {
    const office = new Office().knows(spoken);
    office.rows = [{ ...row, status: "overdue" as const }];
    await office.missedPromises.add("org_acme", "2026-03-02", {
      applicationId: "app_1",
      promiseSeq: 2,
      byDay: "2026-03-03",
    });
    assert.equal(await strikes(office, "weekly", "2026-03-09"), 0);
    assert.deepEqual(office.mailer.templates(), [
      "rita@acme.example recruiter-overdue-weekly",
      "hugo@acme.example hr-promises-missed-weekly",
    ]);
  });

  it("who does without a kind of summary gets it no more, and all others still", async () => {
    const office = new Office().knows(spoken);
    office.rows = [{ ...row, status: "overdue" as const }];
    await office.missedPromises.add("org_acme", "2026-03-02", {
      applicationId: "app_1",
      promiseSeq: 2,
      byDay: "2026-03-03",
    });
    await office.summaries.choose("org_acme", "mem_rita", "digest", false);
    await office.summaries.choose("org_acme", "mem_hugo", "missed-promises", false);
    assert.equal(await strikes(office, "digest", "2026-03-04"), 0);
    assert.equal(office.mailer.sent.length, 0);
    assert.equal(await strikes(office, "weekly", "2026-03-09"), 0);
    assert.deepEqual(office.mailer.templates(), ["rita@acme.example recruiter-overdue-weekly"]);

    await office.summaries.choose("org_acme", "mem_rita", "digest", true);
    assert.equal(await strikes(office, "digest", "2026-03-10"), 0);
    assert.equal(office.mailer.templates().at(-1), "rita@acme.example recruiter-digest");
  });

  it("a summary leads its reader to their own choices, without naming them; other mail leads to none", async () => {
    const office = new Office().knows(spoken);
    office.rows = [row];
    await strikes(office, "digest", "2026-03-04");
    const { unsubscribe = "", text = "" } = office.mailer.sent[0] ?? {};
    assert.match(unsubscribe, /^https:\/\/milepost\.example\/summaries\/org_acme\.[\w-]{43}\/digest$/);
    assert.doesNotMatch(unsubscribe, /rita/i);
    assert.ok(text.includes(unsubscribe));
    assert.ok(!office.log.lines.join("\n").includes(new URL(unsubscribe).pathname));
    await office.hears(anApplication(), "ApplicationReceived");
    const others = office.mailer.sent.slice(1);
    assert.ok(others.length > 0);
    assert.ok(others.every((mail) => mail.unsubscribe === undefined && !mail.text.includes("/summaries/")));
  });

  it("on the 1st finance gets the month's reversals; the admins, where there is no finance", async () => {
    const office = new Office().knows(spoken);
    assert.equal(await strikes(office, "monthly-reversals", "2026-03-01"), 0);
    assert.equal(office.mailer.sent.length, 0);
    await office.ledger.post({
      ...{ id: "app_1#7#milestone#mem_olga#9", organisation: "org_acme", applicationId: "app_1" },
      ...{ memberId: "mem_olga", outcomeSeq: 7, causeSeq: 9, kind: "milestone" },
      ...{ milestone: "interview-completed", memberPoints: -25, organisationPoints: 25 },
      ...{ currency: "GBP", pointValue: 100, siteId: "sit_leeds", jobId: "job_warehouse" },
      ...{ effectiveAt: spoken.now, postedAt: spoken.now, month: "2026-03" },
      reverses: "app_1#7#milestone#mem_olga#7",
    });
    assert.equal(await strikes(office, "monthly-reversals", "2026-04-01"), 0);
    assert.deepEqual(office.mailer.templates(), ["ada@acme.example finance-points-reversed-monthly"]);
    assert.match(office.mailer.sent[0]?.text ?? "", /Olga Referrer/);
  });
});

describe("the clock's own facts", () => {
  it("a step gone overdue by the clock is nobody's mail", async () => {
    const overdue = anApplication().laterBy({ hours: 12 }).by(clock).sweep();
    const office = new Office().knows(overdue);
    assert.equal(await office.hears(overdue, "MessagesReleased"), 0);
    assert.equal(office.mailer.sent.length, 0);
  });
});
