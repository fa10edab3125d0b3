import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, rita } from "../../builders/history.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { Note } from "../../../shared/domain/people/candidate.ts";
import { replyTokens } from "../../../shared/runtime/reply-addresses.ts";
import type { Story } from "../../builders/history.ts";
import { Office } from "./office.ts";

const hostile = `<script>alert(1)</script> & "{candidate}"\nBcc: everybody@people.example`;

describe("a message from the candidate", () => {
  const asked = anApplication().laterBy({ hours: 2 }).outcome("contact-made", "thinking");
  const written: Story = asked
    .at("2026-03-03T16:00:00.000Z")
    .by(candidate)
    .experience({ type: "WriteMessage", noteId: "message-1" })
    .by(rita);

  const room = (story: Story, text = hostile, mail?: Note["mail"]): Office => {
    const office = new Office().knows(story);
    office.people.notes = () => Promise.resolve([{ noteId: "message-1", text, mail }]);
    return office;
  };

  it("reaches the recruiter at once, quoted as text, with the day of the answer and a number to call", async () => {
    const office = room(written);
    assert.equal(await office.hears(written, "CandidateWrote"), 0);
    const [mail, ...more] = office.mailer.sent;
    assert.ok(mail);
    assert.deepEqual(more, []);
    assert.equal(mail.to.address, "rita@acme.example");
    assert.match(mail.subject, /Sam Okafor has written to you/);
    assert.match(mail.text, /<script>alert\(1\)<\/script> & "\{candidate\}"/);
    assert.match(mail.html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(mail.html, /<script/);
    assert.match(mail.text, /by Wednesday 4 March/);
    assert.match(mail.html, /href="tel:/);
    assert.doesNotMatch(`${mail.subject}${mail.replyTo?.name ?? ""}`, /Bcc|alert/);
  });

  it("is answered by a reply to that mail, which goes to the candidate", async () => {
    const office = room(written);
    await office.hears(written, "CandidateWrote");
    const [mail] = office.mailer.sent;
    assert.deepEqual(mail?.replyTo, { name: "Sam Okafor", address: "sam@people.example" });
    assert.match(mail.text, /A reply goes straight to Sam/);
  });

  it("says to call where no mail reaches the candidate, and a reply goes to the admins", async () => {
    const office = room(written);
    const sam = office.people.candidates_.get("can_1");
    assert.ok(sam);
    const { email: _email, ...unreachable } = sam;
    office.people.candidates_.set("can_1", unreachable);
    await office.hears(written, "CandidateWrote");
    const [mail] = office.mailer.sent;
    assert.match(mail?.text ?? "", /No mail reaches Sam/);
    assert.notEqual(mail?.replyTo?.address, "sam@people.example");
  });

  it("is in no log", async () => {
    const office = room(written);
    await office.hears(written, "CandidateWrote");
    assert.doesNotMatch(office.log.lines.join("\n"), /alert|Okafor|@/);
  });

  it("logged by whoever got it is mailed to nobody", async () => {
    const logged = asked
      .at("2026-03-03T16:00:00.000Z")
      .contact({ direction: "in", channel: "email", result: "left-message" });
    const office = room(logged);
    await office.hears(logged, "CandidateWrote");
    assert.deepEqual(office.mailer.sent, []);
  });

  it("by mail says what was left behind, and from which other address it came", async () => {
    const mail = {
      otherAddress: "sam@work.example",
      attachments: 2,
      shortened: true,
      leftOut: true,
      large: true,
      spam: true,
    };
    const office = room(written, "Hello", mail);
    await office.hears(written, "CandidateWrote");
    const [sent] = office.mailer.sent;
    assert.match(sent?.text ?? "", /another address than the one we know, sam@work\.example/);
    assert.match(sent?.text ?? "", /2 files that came with it were not taken over/);
    assert.match(sent?.text ?? "", /longer than what is shown/);
    assert.match(sent?.text ?? "", /repeated of our mail is left out/);
    assert.match(sent?.text ?? "", /too large to be taken over whole/);
    assert.match(sent?.text ?? "", /taken for spam/);
    assert.equal(sent?.replyTo?.address, "sam@people.example", "an answer goes to the address that is known");
    const plain = room(written, "Hello");
    await plain.hears(written, "CandidateWrote");
    assert.doesNotMatch(
      plain.mailer.sent[0]?.text ?? "",
      /another address|not taken over|longer|left out|too large|spam/,
    );
  });
});

describe("files that came with a reply", () => {
  const withFiles = (noteId: string) =>
    ({ type: "WriteMessage", noteId, channel: "email", filesLeft: true }) as const;
  const story = () => anApplication().laterBy({ hours: 2 }).outcome("contact-made", "thinking").by(candidate);
  const toldOfFiles = (told: ReturnType<typeof story>) =>
    plannedMessages(told.history(), told.policy()).filter(
      ({ template }) => template === "candidate-files-left",
    ).length;

  it("are told of to the candidate once a week, and to nobody who sent none", () => {
    const none = story().experience({ type: "WriteMessage", noteId: "one", channel: "email" });
    assert.equal(toldOfFiles(none), 0);
    const once = story().experience(withFiles("one"));
    assert.equal(toldOfFiles(once), 1);
    const twice = once.laterBy({ hours: 24 }).experience(withFiles("two"));
    assert.equal(toldOfFiles(twice), 1);
    const later = twice.laterBy({ hours: 8 * 24 }).experience(withFiles("three"));
    assert.equal(toldOfFiles(later), 2);
  });

  it("cannot be sent that way: the mail says so and names the contact's own address", async () => {
    const told = story().experience(withFiles("one"));
    const office = new Office().knows(told);
    await office.hears(told, "CandidateWrote");
    const sent = office.mailer.sent.find(({ subject }) => /files did not reach us/.test(subject));
    assert.match(sent?.text ?? "", /Files cannot be sent by replying to our mails/);
    assert.match(sent?.text ?? "", /please send them to \S+@\S+/);
  });
});

describe("where a reply to a candidate's mail goes", () => {
  const told = anApplication().laterBy({ hours: 2 }).outcome("contact-made", "thinking");
  const sent = async (replyDomain: string | undefined) => {
    const office = new Office().knows(told);
    office.replyDomain = replyDomain;
    await office.hears(told, "ApplicationReceived");
    const toCandidate = office.mailer.sent.find(({ to }) => to.address === "sam@people.example");
    const toOthers = office.mailer.sent.filter((mail) => mail !== toCandidate);
    return { office, toCandidate, toOthers };
  };

  it("to an address of the application's own, which names the person and their organisation", async () => {
    const { office, toCandidate, toOthers } = await sent("reply.milepost.example");
    const { name = "", address = "" } = toCandidate?.replyTo ?? {};
    assert.equal(name, "Rita Recruiter (Acme Care)");
    assert.match(address, /^reply\+[a-z2-7]{32}@reply\.milepost\.example$/);
    assert.equal(replyTokens(address.toUpperCase(), "reply.milepost.example").length, 1);
    assert.deepEqual([...office.replyAddresses.values()], ["app_1"]);
    for (const hash of office.replyAddresses.keys())
      assert.ok(!address.includes(hash.toLowerCase().slice(0, 12)));
    assert.ok(toOthers.length > 0);
    for (const { replyTo } of toOthers) assert.doesNotMatch(replyTo?.address ?? "", /^reply\+/);
    assert.doesNotMatch(office.log.lines.join("\n"), /reply\+/);
  });

  it("is the same in every mail about it", async () => {
    const [one, two] = [await sent("reply.milepost.example"), await sent("reply.milepost.example")];
    assert.deepEqual(one.toCandidate?.replyTo, two.toCandidate?.replyTo);
  });

  it("to the person themselves where no mail is received", async () => {
    const { office, toCandidate } = await sent(undefined);
    assert.deepEqual(toCandidate?.replyTo, { name: "Rita Recruiter", address: "rita@acme.example" });
    assert.equal(office.replyAddresses.size, 0);
  });
});
