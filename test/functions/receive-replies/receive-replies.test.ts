import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/receive-replies/handler.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import { stepAsItStands } from "../../../shared/domain/candidate-experience/messages.ts";
import type { Note } from "../../../shared/domain/people/candidate.ts";
import type { RepliesTo } from "../../../shared/ports/reply-addresses.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import { replyAddress } from "../../../shared/runtime/reply-addresses.ts";
import { anApplication } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  batch,
  companion,
  MemoryClock,
  MemoryFacts,
  MemoryLog,
  MemoryMetrics,
  MemoryPeople,
  memorySettings,
  tell,
} from "../../builders/memory.ts";
import { appleMail, automatic, gmail, hostile, japanese, mailOf, outlook } from "./mails.ts";
import type { Written } from "./mails.ts";

const secret = "a secret of thirty-two characters";
const domain = "reply.milepost.example";

/** The room where replies arrive, with one application that was told to. */
async function postRoom(
  story: Story = anApplication().laterBy({ hours: 2 }).outcome("contact-made", "thinking"),
) {
  const facts = new MemoryFacts<ApplicationEvent>();
  const people = new MemoryPeople();
  const notes: Note[] = [];
  const mails = new Map<string, Uint8Array>();
  const kept = new Map<string, RepliesTo>();
  const metrics = new MemoryMetrics();
  const log = new MemoryLog();
  const clock = new MemoryClock("2026-03-02T16:00:00.000Z");
  const stream = tell(story, facts);
  const addresses = {
    find: async (hash: string) => kept.get(hash),
    keep: async (hash: string, leadsTo: RepliesTo) => void kept.set(hash, leadsTo),
  };
  const to = (await replyAddress(story.application(), secret, { addresses, domain })) ?? "";
  const handle = createHandler({
    mails: {
      read: async (key, bytes) => mails.get(key)?.subarray(0, bytes),
      remove: async (key) => void mails.delete(key),
    },
    addresses,
    facts,
    people: {
      candidate: (organisation, id) => people.candidate(organisation, id),
      savingNote: (_organisation, _candidateId, note) =>
        companion("note", { holds: () => true, apply: () => notes.push(note) }),
    },
    settings: memorySettings(),
    ...{ domain, secret, clock, log, metrics },
    pause: () => Promise.resolve(),
  });
  let received = 0;
  /** Hands over a mail as SES received it; how many messages are left for later. */
  const arrives = async (raw: Buffer): Promise<number> => {
    received += 1;
    const key = `object-${received}`;
    mails.set(key, raw);
    return again(key, raw.length);
  };
  const again = async (key: string, size = 1): Promise<number> =>
    (await handle(batch({ key, size }))).batchItemFailures.length;
  const written = () => facts.events(stream).filter((event) => event.type === "CandidateWrote");
  const application = async () => applicationOf(historyOf(await facts.read(stream)));
  const says = (text: string, how: Written = {}) => arrives(mailOf(to, text, how));
  return {
    facts,
    people,
    notes,
    mails,
    kept,
    metrics,
    log,
    clock,
    stream,
    to,
    arrives,
    again,
    written,
    application,
    says,
  };
}

describe("a reply by mail", () => {
  it("is a message of the candidate's: the same fact, its words a note of the person, the next step ours", async () => {
    const room = await postRoom();
    assert.equal(stepAsItStands(await room.application()).owner, "candidate");
    assert.equal(await room.says("Yes, I would like to."), 0);
    const [wrote, ...more] = room.written();
    assert.deepEqual(more, []);
    assert.ok(wrote);
    const { noteId, channel, answerBy } = wrote;
    assert.equal(wrote.filesLeft, undefined);
    assert.deepEqual([channel, answerBy], ["email", "2026-03-03T17:30:00.000Z"]);
    assert.deepEqual(room.notes, [
      { noteId, text: "Yes, I would like to.", mail: { attachments: 0, shortened: false } },
    ]);
    assert.equal(stepAsItStands(await room.application()).owner, "us");
    assert.equal(room.metrics.counts.get("repliesTaken"), 1);
  });

  it("is removed once it was taken over, and taken over once however often it comes", async () => {
    const room = await postRoom();
    await room.says("Once.");
    assert.equal(room.mails.size, 0);
    assert.equal(await room.again("object-1"), 0, "what is gone was taken over");
    await room.says("Once.");
    assert.equal(room.written().length, 1);
    await room.says("Another one under the same id.");
    assert.equal(room.written().length, 2);
  });

  it("that failed is still there and comes again", async () => {
    const room = await postRoom();
    const candidate = room.people.candidate.bind(room.people);
    room.people.candidate = () => Promise.reject(new Error("the table is away"));
    assert.equal(await room.says("Hello"), 1);
    assert.deepEqual([room.mails.size, room.written().length], [1, 0]);
    room.people.candidate = candidate;
    assert.equal(await room.again("object-1"), 0);
    assert.deepEqual([room.mails.size, room.written().length], [0, 1]);
  });

  it("keeps no promise of ours", async () => {
    const room = await postRoom();
    const before = openPromise(await room.application());
    assert.ok(before);
    await room.says("Any news?");
    assert.deepEqual(openPromise(await room.application()), before);
  });

  it("reaches the contact after the end, too", async () => {
    const room = await postRoom(
      anApplication().laterBy({ hours: 2 }).outcome("contact-made", "requirement-not-met"),
    );
    assert.equal((await room.application()).status, "archived");
    await room.says("Why?");
    assert.equal(room.written().length, 1);
  });

  it("beyond ten within an hour waits, and comes through when the hour is over", async () => {
    const room = await postRoom();
    for (let at = 1; at <= 10; at += 1) assert.equal(await room.says(`${at}`), 0);
    assert.equal(await room.says("11"), 1);
    assert.deepEqual([room.mails.size, room.written().length], [1, 10]);
    assert.ok(!room.log.lines.some((line) => line.includes("MESSAGE_FAILED")));
    room.clock.at = "2026-03-02T17:00:00.000Z";
    assert.equal(await room.again("object-11"), 0);
    assert.deepEqual(room.notes.map(({ text }) => text).slice(-1), ["11"]);
  });

  it("from another address is taken over and marked, with the address beside its words and in no fact or log", async () => {
    const room = await postRoom();
    await room.says("It is me, from work.", { from: "SAM <Sam.O@Work.example>" });
    assert.equal(room.notes[0]?.mail?.otherAddress, "sam.o@work.example");
    assert.doesNotMatch(JSON.stringify(room.written()) + room.log.lines.join(), /work\.example/i);
    await room.says("And from my own.", { from: "sam@PEOPLE.example" });
    assert.equal(room.notes[1]?.mail?.otherAddress, undefined);
  });

  it("is known by the address on the envelope, in whatever case and beside whomever else", async () => {
    const room = await postRoom();
    await room.says("1", { envelopeOnly: true });
    await room.arrives(mailOf(room.to.toUpperCase(), "2"));
    await room.says("3", { to: `Rita <rita@acme.example>, <${room.to}>` });
    assert.equal(room.written().length, 3);
  });

  it("of one who was merged into another goes to the application that stands", async () => {
    const other = anApplication({ applicationId: "app_2", candidateId: "can_1" });
    const merged = anApplication().laterBy({ hours: 1 }).mergeInto("app_2");
    const room = await postRoom(merged);
    const into = tell(other, room.facts);
    assert.equal(await room.says("Hello"), 0);
    assert.equal(room.written().length, 0);
    assert.equal(room.facts.events(into).filter(({ type }) => type === "CandidateWrote").length, 1);
  });
});

describe("what a mail programme makes of a reply", () => {
  const wordsOf = async (mail: (to: string) => Buffer) => {
    const room = await postRoom();
    assert.equal(await room.arrives(mail(room.to)), 0);
    return room.notes[0];
  };

  it("Gmail: quoted-printable, both parts, the quote and who wrote it left out", async () => {
    const note = await wordsOf(gmail);
    assert.equal(
      note?.text,
      "Yes, Thursday at 10 works for me. Is there parking – or better the bus?\n\nSam",
    );
  });

  it("Outlook: HTML alone, what it repeats below From and Sent kept, as answers may stand in it", async () => {
    const note = await wordsOf(outlook);
    assert.match(
      note?.text ?? "",
      /^Goedemiddag, dé tijd komt mij goed uit\.\n\nMet vriendelijke groet,\nSam\n/,
    );
    assert.match(note?.text ?? "", /\nBeste Sam, je hoort donderdag van Rita\.$/);
    assert.deepEqual(note?.mail, { attachments: 0, shortened: false });
  });

  it("Apple Mail: its quote left out, the photograph counted and not kept", async () => {
    const note = await wordsOf(appleMail);
    assert.equal(note?.text, "Here is my certificate.\n\nSent from my iPhone");
    assert.deepEqual(note.mail, { attachments: 1, shortened: false, leftOut: true });
  });

  it("a Japanese telephone: ISO-2022-JP", async () => {
    const note = await wordsOf(japanese);
    assert.equal(note?.text, "はい、大丈夫です。");
  });

  it("hostile HTML: nothing but its words, and nothing is fetched", async () => {
    const note = await wordsOf(hostile);
    assert.equal(note?.text, "Hello <script>alert(1)</script>\n\nlook");
  });

  it("files without a word are a message, too", async () => {
    const note = await wordsOf((to) =>
      mailOf(
        to,
        "--b\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--b--\r\n",
        {
          headers: ["Content-Type: multipart/mixed; boundary=b"],
        },
      ),
    );
    assert.deepEqual([note?.text, note?.mail], ["…", { attachments: 1, shortened: false }]);
  });

  it("taken for spam it is a message all the same, and says so", async () => {
    const room = await postRoom();
    await room.arrives(mailOf(room.to, "Yes, Thursday.", { spam: "FAIL" }));
    assert.deepEqual(room.notes[0]?.mail, { attachments: 0, shortened: false, spam: true });
    assert.equal(room.notes[0]?.text, "Yes, Thursday.");
    assert.equal(stepAsItStands(await room.application()).owner, "us");
  });

  it("of whatever size its words come through, with the word that the rest was not looked at", async () => {
    const room = await postRoom();
    const parts = (words: string) =>
      `--b\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${"/9j/".repeat(19)}\r\n`.repeat(150_000)}--b--\r\n`;
    const headers = ["Content-Type: multipart/mixed; boundary=b"];
    assert.equal(await room.arrives(mailOf(room.to, parts("My licence."), { headers })), 0);
    assert.deepEqual(room.notes[0]?.mail, { attachments: 1, shortened: false, large: true });
    assert.equal(room.notes[0]?.text, "My licence.");
    assert.equal(room.written()[0]?.filesLeft, true);
    assert.equal(await room.arrives(mailOf(room.to, parts(""), { headers })), 0);
    assert.equal(room.notes[1]?.text, "…");
    assert.equal(stepAsItStands(await room.application()).owner, "us");
    assert.equal(room.mails.size, 0);
  });

  it("more than a message holds is cut, and the contact is told", async () => {
    const note = await wordsOf((to) => mailOf(to, "word ".repeat(1000)));
    assert.equal(note?.text.length, 2000);
    assert.equal(note.mail?.shortened, true);
  });
});

describe("what is no reply of a person's", () => {
  const isDropped = async (make: (to: string) => Buffer, why: string) => {
    const room = await postRoom();
    assert.equal(await room.arrives(make(room.to)), 0, why);
    assert.deepEqual([room.written(), room.notes, room.mails.size], [[], [], 0], why);
    assert.equal(room.metrics.counts.get("repliesDropped"), 1, why);
    const said = room.log.lines.filter((line) => line.includes("REPLY_DROPPED"));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", new RegExp(`"${why}"`));
    const [token = ""] = room.to.split("@");
    assert.ok(
      !room.log.lines.some((line) => line.includes(token.slice(6)) || line.includes("people.example")),
    );
  };

  it("programmes that answer by themselves, and bounces, are dropped", async () => {
    const room = await postRoom();
    for (const [name, raw] of automatic(room.to)) {
      assert.equal(await room.arrives(raw), 0, name);
      assert.deepEqual([room.written(), room.mails.size], [[], 0], name);
    }
    assert.equal(room.metrics.counts.get("repliesDropped"), automatic(room.to).length);
  });

  it("viruses are dropped, and spam to an address that leads nowhere", async () => {
    await isDropped(
      () => mailOf(`reply+${"a".repeat(32)}@${domain}`, "Buy!", { spam: "FAIL" }),
      "unknown-address",
    );
    await isDropped((to) => mailOf(to, "Open me.", { virus: "FAIL" }), "virus");
  });

  it("a verdict that the sender wrote themselves takes SES's own back no more than a forged word that it was written by hand", async () => {
    const forged = ["X-SES-Spam-Verdict: PASS", "X-SES-Virus-Verdict: PASS", "Content-Type: text/plain"];
    await isDropped((to) => mailOf(to, "Open me.", { virus: "FAIL", headers: forged }), "virus");
    const room = await postRoom();
    await room.arrives(mailOf(room.to, "Buy!", { spam: "FAIL", headers: forged }));
    assert.equal(room.notes[0]?.mail?.spam, true);
    const both = ["Auto-Submitted: no", "Auto-Submitted: auto-replied", "Content-Type: text/plain"];
    await isDropped((to) => mailOf(to, "Away.", { headers: both }), "automatic");
  });

  it("a mail that says it is from one of our own reply addresses is dropped: nothing goes round in circles", async () => {
    await isDropped((to) => mailOf(to, "Hello", { from: to }), "own");
  });

  it("an address that was never handed out, guessed, cut short or of another domain is dropped", async () => {
    await isDropped(() => mailOf(`reply+${"a".repeat(32)}@${domain}`, "Hello"), "unknown-address");
    await isDropped((to) => mailOf(to.replace(/.@/, "@"), "Hello"), "unknown-address");
    await isDropped((to) => mailOf(to.replace(domain, "elsewhere.example"), "Hello"), "unknown-address");
    await isDropped(() => mailOf(`somebody@${domain}`, "Hello"), "unknown-address");
  });

  it("what came to no address of ours is not looked into: a body that no parser takes is never reached", async () => {
    const broken = { headers: [`Content-Type: multipart/mixed; boundary=b`] };
    const parts = Array.from({ length: 5000 }, (_, at) => `--b\r\nX-${at}: ${"a".repeat(40)}\r\n\r\n`).join(
      "",
    );
    await isDropped((to) => mailOf(to, parts, broken), "unreadable");
    await isDropped(() => mailOf(`reply+${"a".repeat(32)}@${domain}`, parts, broken), "unknown-address");
  });

  it("a mail with neither words nor files is dropped", async () => {
    await isDropped((to) => mailOf(to, "\r\n \r\n"), "empty");
  });

  it("a revoked address, or one of somebody who is gone, leads nowhere", async () => {
    const room = await postRoom();
    room.people.candidates_.delete("can_1");
    await room.says("Hello");
    room.kept.clear();
    await room.says("Hello?");
    assert.deepEqual([room.written(), room.notes, room.mails.size], [[], [], 0]);
    const why = room.log.lines.flatMap((line) => /"why":"([a-z-]+)"/.exec(line)?.[1] ?? []);
    assert.deepEqual(why, ["person-erased", "unknown-address"]);
  });
});
