import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailboxPage } from "../../local/pages.ts";
import type { Mail } from "../../local/mail.ts";

const mail = (id: string, to: string): Mail => ({
  id,
  from: "Rita <hello@milepost.example>",
  to,
  subject: `Subject ${id}`,
  text: "text",
  html: "",
  headers: {},
  attachments: [],
  sentAt: "2026-03-02T09:00:00.000Z",
  delivery: "delivered",
  tags: {},
});
const mailbox = [
  mail("1", "sam@people.example"),
  mail("2", "olga@acme.example"),
  mail("3", "sam@people.example"),
];

const receives = (address: string) => address.endsWith("@reply.milepost.example");

describe("the mailbox's page", () => {
  it("shows everybody's mails, the newest first and open", () => {
    const page = mailboxPage({ mailbox, receives }, { id: null, to: null });
    assert.ok(page.indexOf("Subject 3") < page.indexOf("Subject 2"));
    assert.match(page, /<h2>Subject 3<\/h2>/);
    assert.match(page, /<option value="olga@acme.example">/);
    assert.match(page, /<link rel="icon" href="data:,">/, "no browser asks for a favicon");
  });

  it("shows one recipient's, and stays with them from mail to mail", () => {
    const page = mailboxPage({ mailbox, receives }, { id: "1", to: "sam@people.example" });
    assert.match(page, /2 of 3 sent/);
    assert.match(page, /<h2>Subject 1<\/h2>/);
    assert.doesNotMatch(page, /Subject 2/);
    assert.match(page, /to=sam%40people\.example&amp;id=3#mail/);
    assert.match(
      mailboxPage({ mailbox, receives }, { id: null, to: "nobody@x.example" }),
      /No mail was sent to nobody@x/,
    );
  });
});
