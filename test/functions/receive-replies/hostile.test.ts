import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlText } from "../../../functions/events/receive-replies/html-text.ts";
import { readMail, whomItIsFor } from "../../../functions/events/receive-replies/read-mail.ts";
import { ownWords } from "../../../shared/domain/candidate-experience/own-words.ts";
import { mailOf } from "./mails.ts";

/**
 * Milliseconds of the processor's, as others may be at work on it. The function has thirty seconds, and a mail as people
 * write them takes a few milliseconds.
 */
const bearable = 4000;

async function inTime<T>(work: () => T | Promise<T>): Promise<T> {
  const begun = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(begun);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < bearable, `took ${took} ms`);
  return result;
}

const html = { headers: ["Content-Type: text/html; charset=utf-8"] };
const to = `reply+${"a".repeat(32)}@reply.milepost.example`;
const read = (body: string, written = {}) => inTime(() => readMail(mailOf(to, body, written)));

describe("a mail made to take long", () => {
  it("of thousands of quotes in one another is read at once, and its words are found", async () => {
    for (const levels of [3000, 30_000]) {
      const mail = await read(`Yes.<br>${"<blockquote>\n".repeat(levels)}deep`, html);
      assert.equal(typeof mail === "string" ? mail : mail.text, "Yes.");
    }
    const marks = htmlText(`${"<blockquote>".repeat(3000)}deep`);
    assert.ok(marks.length < 100, "the marks of a quote in quotes end somewhere");
    assert.match(marks, /^(> )+deep$/);
  });

  it("of two hundred thousand quoted lines is read at once", async () => {
    await read(`<blockquote>${"x<br>".repeat(200_000)}</blockquote>Yes.`, html);
    await read(`Yes.\r\n${"> x\r\n".repeat(200_000)}`);
    await read("\n".repeat(1_000_000));
  });

  it("of one long line in thousands of pieces is read at once", async () => {
    await read("<b>word</b>".repeat(90_000), html);
    await read("<b> </b>".repeat(120_000), html);
    await read("<".repeat(1_000_000), html);
    await read("<script></script".repeat(60_000), html);
    await read("<!--".repeat(250_000), html);
    await read("&".repeat(1_000_000), html);
  });

  it("of a line above a quote that looks like who wrote it, over and over, is read at once", async () => {
    for (const line of ["1 wrote ".repeat(4000), "On 1 wrote ".repeat(90_000), "2026 <a@b> ".repeat(90_000)])
      assert.ok((await inTime(() => ownWords(`${line}\n> x`))).text.length > 0);
    await read(`${"1 wrote ".repeat(120_000)}\r\n> x\r\n`);
    await read(`wrote${" ".repeat(1_000_000)}\r\n> x\r\n`);
  });

  it("of as many parts as fit is read at once, or not at all", async () => {
    const parts = `--b\r\nContent-Type: text/plain\r\n\r\nx\r\n`.repeat(25_000);
    await read(parts, { headers: ["Content-Type: multipart/mixed; boundary=b"] });
    const nested = Array.from(
      { length: 20_000 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    ).join("");
    await read(nested, { headers: ["Content-Type: multipart/mixed; boundary=b0"] });
    const siblings = Array.from(
      { length: 8000 },
      (_, at) => `--b\r\nContent-Type: multipart/mixed; boundary=c${at}\r\n\r\n`,
    ).join("");
    await read(siblings + "--x\r\n".repeat(130_000), {
      headers: ["Content-Type: multipart/mixed; boundary=b"],
    });
  });

  it("of endless heads is not read at all, whomever it is for", async () => {
    const addressed = (heads: string) =>
      inTime(() => whomItIsFor(mailOf(to, "x", { headers: [heads] }), "reply.milepost.example"));
    assert.deepEqual(await addressed("X-Of: nobody"), { tokens: ["a".repeat(32)], spam: false });
    assert.equal(
      await addressed(Array.from({ length: 200_000 }, () => `To: ${to}`).join("\r\n")),
      "unreadable",
    );
    assert.equal(await addressed(`X-Long: ${"a ".repeat(500_000)}`), "unreadable");
    assert.deepEqual(await addressed(Array.from({ length: 1500 }, () => `To: ${to}`).join("\r\n")), {
      tokens: ["a".repeat(32)],
      spam: false,
    });
    await addressed(`To: ${"reply+".repeat(20_000)}`);
    await addressed(`To: ${"(".repeat(120_000)}`);
    await addressed(`From: ${'"a,'.repeat(40_000)}`);
  });
});
