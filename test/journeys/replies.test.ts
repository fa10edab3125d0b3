import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person, words } from "./world.ts";
import type { MailSeen, World } from "./world.ts";

const opened = openWorld();

const addressOf = (mail: MailSeen | undefined): string =>
  /<([^>]+)>/.exec(mail?.headers["reply-to"] ?? "")?.[1] ?? "";

/** Somebody who was referred and told so: their application, and the mail. */
async function told(world: World) {
  const friend = person();
  let applicationId = "";
  const mails = await world.mailsDuring(async () => {
    applicationId = await world.refer(friend);
  });
  const receipt = mails.find(({ to }) => to === friend.email);
  assert.ok(receipt, "a receipt comes by mail");
  return { friend, applicationId, receipt };
}

test("a reply by mail turns the row, reaches the contact in their words, and a forwarded one is marked", async () => {
  const { world } = opened;
  const { friend, applicationId, receipt } = await told(world);
  const to = addressOf(receipt);
  assert.match(to, /^reply\+[a-z2-7]{32}@reply\.development\.milepost\.example$/);
  assert.match(receipt.headers["reply-to"] ?? "", /\(.+\)"? </, "it names a person and their organisation");
  words(to.split("@")[0] ?? "");
  await world.command(applicationId, "outcomes", { milestone: "contact-made", outcome: "thinking" });
  await world.rest();
  const turn = async () => {
    const view = await world.view(applicationId);
    return view.step.owner;
  };
  assert.equal(await turn(), "candidate");

  const text = words("I would love to, and have a question about quokkas.");
  const mails = await world.mailsDuring(() =>
    world.local("POST", "/local/mail", { inReplyTo: receipt.id, text }),
  );
  const [mail, ...more] = mails.filter((each) => each.text.includes(text));
  assert.deepEqual(more, []);
  assert.ok(mail, "the contact is told at once");
  assert.ok(mail.headers["reply-to"]?.includes(friend.email), "and answers the candidate by a reply");
  assert.ok(!mail.text.includes("wrote:") && !mail.text.includes("> "), "without our own mail below");
  assert.equal(await turn(), "us");

  const other = words("quendra.elsewhere@zephyrine.example");
  const more_ = words("From my sister's telephone, about wombats.");
  const second = await world.mailsDuring(() =>
    world.local("POST", "/local/mail", { to, from: other, subject: "Hello", text: more_ }),
  );
  assert.ok(
    second.find((each) => each.text.includes(more_))?.text.includes(other),
    "the contact sees from where",
  );

  const [bucket] = world.stack.system.buckets;
  assert.deepEqual(world.stack.objects.keys(bucket?.name ?? ""), [], "what was taken over is gone");
  assert.deepEqual(world.stack.denied, []);
});

test("what nobody wrote, or what comes to no address of ours, is taken over by nobody and kept by nobody", async () => {
  const { world } = opened;
  const { friend, receipt } = await told(world);
  const to = addressOf(receipt);
  const away = words("I am away until Monday, feeding wallabies.");
  const raw = `From: ${friend.email}\r\nTo: ${to}\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <x@y>\r\n\r\n${away}\r\n`;
  const mails = await world.mailsDuring(async () => {
    await world.local("POST", "/local/mail", { to, from: friend.email, raw });
    await world.local("POST", "/local/mail", {
      to: `reply+${"a".repeat(32)}@reply.development.milepost.example`,
      from: friend.email,
      text: "Hello?",
    });
  });
  assert.deepEqual(mails, []);
  const [bucket] = world.stack.system.buckets;
  assert.deepEqual(world.stack.objects.keys(bucket?.name ?? ""), []);
  const dropped = world.stack.logs.flatMap(
    ({ text }) => /"REPLY_DROPPED".*"why":"([a-z-]+)"/.exec(text)?.[1] ?? [],
  );
  assert.deepEqual(dropped.sort(), ["automatic", "unknown-address"]);
});

test("what is taken for spam reaches the contact all the same, and says so", async () => {
  const { world } = opened;
  const { friend, receipt } = await told(world);
  const spam = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";
  const mails = await world.mailsDuring(() =>
    world.local("POST", "/local/mail", { to: addressOf(receipt), from: friend.email, text: spam }),
  );
  const [mail] = mails.filter(({ text }) => text.includes("GTUBE"));
  assert.match(mail?.text ?? "", /spam/i);
});

test("the mailbox's page has a form that replies as the reader's mail programme would", async () => {
  const { world } = opened;
  const { receipt } = await told(world);
  const page = await fetch(`${world.stack.url}/local/mailbox.html?id=${encodeURIComponent(receipt.id)}`);
  assert.match(await page.text(), /<form class="reply" method="post" action="\/local\/mail">/);
  const text = words("Written into the form, about kookaburras.");
  const mails = await world.mailsDuring(async () => {
    const sent = await fetch(`${world.stack.url}/local/mail`, {
      method: "POST",
      headers: { accept: "text/html" },
      body: new URLSearchParams({ inReplyTo: receipt.id, text }),
      redirect: "manual",
    });
    assert.equal(sent.status, 303);
  });
  assert.ok(mails.some((each) => each.text.includes(text)));
});
