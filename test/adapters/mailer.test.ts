import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import PostalMime from "postal-mime";
import { createMailer } from "../../shared/adapters/ses/mailer.ts";
import { MailNotTaken } from "../../shared/ports/messages.ts";
import type { Mail } from "../../shared/ports/messages.ts";

const mail: Mail = {
  to: { name: "Sam Okafor", address: "sam@people.example" },
  fromName: "Åsa Lind at Acme",
  replyTo: { name: "Åsa Lind", address: "asa@acme.example" },
  subject: "Så här går det vidare – 次へ",
  text: "Hello Sam,\n.\nall is well.",
  html: "<p>Hello Sam</p>",
  tags: { organisation: "org_acme", stream: "org_acme#application#app_1", message: "3#candidate#x" },
};

function ses(answer: () => Promise<unknown> = () => Promise.resolve({ MessageId: "m1" })) {
  const calls: SendRawEmailCommand["input"][] = [];
  const client = {
    send: ({ input }: SendRawEmailCommand) => {
      calls.push(input);
      return answer();
    },
  } as unknown as SESClient;
  return {
    calls,
    mailer: createMailer(client, { from: "hello@mail.acme.example", configurationSet: "mail" }),
  };
}

const failing = (status: number | undefined) => () =>
  Promise.reject(Object.assign(new Error("no"), { $metadata: { httpStatusCode: status } }));

describe("mail through SES", () => {
  it("has a text part first and an HTML part, names and subject in any language, and says it was generated", async () => {
    const { calls, mailer } = ses();
    await mailer.send(mail);
    const parsed = await PostalMime.parse(calls[0]?.RawMessage?.Data ?? new Uint8Array());
    assert.equal(parsed.subject, mail.subject);
    assert.equal(parsed.text?.trim(), mail.text);
    assert.match(parsed.html ?? "", /Hello Sam/);
    assert.deepEqual(parsed.from, { name: "Åsa Lind at Acme", address: "hello@mail.acme.example" });
    assert.deepEqual(parsed.replyTo, [{ name: "Åsa Lind", address: "asa@acme.example" }]);
    const header = (key: string) => parsed.headers.find((one) => one.key === key)?.value;
    assert.equal(header("auto-submitted"), "auto-generated");
    assert.match(header("content-type") ?? "", /multipart\/alternative/);
  });

  it("has one sender: the mail's name beside our address, in the header as in the call", async () => {
    const { calls, mailer } = ses();
    await mailer.send({ ...mail, fromName: "Rita Holt at Acme, Leeds" });
    const raw = Buffer.from(calls[0]?.RawMessage?.Data ?? []).toString();
    assert.equal(
      /^From: .*$/m.exec(raw)?.[0].trim(),
      'From: "Rita Holt at Acme, Leeds" <hello@mail.acme.example>',
    );
    assert.equal(calls[0]?.Source, "hello@mail.acme.example");
  });

  it("goes to one address, tagged by ids in characters that SES allows", async () => {
    const { calls, mailer } = ses();
    await mailer.send(mail);
    assert.deepEqual(calls[0]?.Destinations, ["sam@people.example"]);
    assert.equal(calls[0]?.ConfigurationSetName, "mail");
    for (const tag of calls[0]?.Tags ?? []) assert.match(tag.Value ?? "", /^[A-Za-z0-9_-]+$/);
  });

  it("a name or subject with line breaks adds no header and no reader", async () => {
    const { calls, mailer } = ses();
    const to = { name: "Sam\r\nBcc: evil@people.example", address: "sam@people.example" };
    await mailer.send({ ...mail, to, subject: "Hello\r\nX-Evil: yes" });
    const parsed = await PostalMime.parse(calls[0]?.RawMessage?.Data ?? new Uint8Array());
    assert.ok(!parsed.headers.some((one) => one.key === "x-evil" || one.key === "bcc"));
    assert.deepEqual(calls[0]?.Destinations, ["sam@people.example"]);
  });

  it("is unsubscribed from by one click where it says so (RFC 8058), and has no such line where it does not", async () => {
    const { calls, mailer } = ses();
    const address = `https://milepost.example/summaries/org_acme.${"x".repeat(43)}/missed-promises`;
    await mailer.send({ ...mail, unsubscribe: address });
    await mailer.send(mail);
    const [summary = "", other = ""] = calls.map(({ RawMessage }) =>
      Buffer.from(RawMessage?.Data ?? []).toString(),
    );
    const unfolded = summary.replace(/\r\n[ \t]+/g, " ");
    assert.equal(/^List-Unsubscribe: (.*)\r$/m.exec(unfolded)?.[1], `<${address}>`);
    assert.equal(/^List-Unsubscribe-Post: (.*)\r$/m.exec(unfolded)?.[1], "List-Unsubscribe=One-Click");
    assert.doesNotMatch(other, /List-Unsubscribe/i);
  });

  it("that SES refuses was not taken; without an answer, or with a failure of its own, nobody knows", async () => {
    await assert.rejects(ses(failing(429)).mailer.send(mail), MailNotTaken);
    await assert.rejects(ses(failing(400)).mailer.send(mail), MailNotTaken);
    for (const status of [500, 503, undefined])
      await assert.rejects(
        ses(failing(status)).mailer.send(mail),
        (error) => !(error instanceof MailNotTaken),
      );
  });
});
