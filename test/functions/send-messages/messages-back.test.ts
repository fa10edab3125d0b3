import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, rita } from "../../builders/history.ts";
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

  const room = (story: Story, text = hostile): Office => {
    const office = new Office().knows(story);
    office.people.notes = () => Promise.resolve([{ noteId: "message-1", text }]);
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
});
