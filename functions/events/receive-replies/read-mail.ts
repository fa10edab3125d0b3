import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { ownWords } from "../../../shared/domain/candidate-experience/own-words.ts";
import { replyTokens } from "../../../shared/runtime/reply-addresses.ts";
import { htmlText } from "./html-text.ts";

/** Why a mail is taken over by nobody. */
export type Dropped =
  "virus" | "automatic" | "bounce" | "own" | "empty" | "unreadable" | "unknown-address" | "person-erased";

/** What the heads of a mail tell, before anybody has looked at what it says. */
export interface Addressed {
  /** Of the addresses it came to; whoever knows one may write to the contact behind it. */
  readonly tokens: readonly string[];
  /** SES took it for spam. It errs at times, and whoever knows one of our addresses has had a mail of ours. */
  readonly spam: boolean;
}

/** A person's reply, as far as it is passed on. */
export interface ReadMail {
  /** As its sender's programme names it; the same mail may come twice. */
  readonly messageId: string | undefined;
  /** Whom it says that it is from, in lower case. Nobody has checked that. */
  readonly from: string;
  /** What they wrote themselves; empty where they sent nothing but files. */
  readonly text: string;
  /** Files that came along, which nobody takes over. */
  readonly attachments: number;
  /** Words that were marked as repeated are not in the text. */
  readonly leftOut: boolean;
  /** Only its beginning was looked at. */
  readonly large: boolean;
}

/** Bytes of a mail that are looked at. Words stand before files; whoever sends more sends files. */
export const mostRead = 1024 * 1024;

/** Bytes of all heads of a mail, those of its parts too. What mail systems write on the way is a tenth of it. */
const longestHeads = 128 * 1024;

/** What parsing may go to: parts within parts as programmes make them. Beyond it nobody wrote the mail by hand. */
const limits = { maxHeadersSize: longestHeads, maxNestingDepth: 20, maxRfc822NestingDepth: 0 };

/** Of a mail: words have a few hundred, a file of 700 kB ten thousand. Each costs the parser far more time than its bytes. */
const mostLines = 10_000;

/** Characters that their own words are looked for in; a message holds a fiftieth of them. */
const longestLookedAt = 100_000;

/** Where the address that a mail came to may stand: SES writes the first, whoever passed it on the others. */
const addressed: ReadonlySet<string> = new Set([
  "received",
  "to",
  "cc",
  "delivered-to",
  "x-original-to",
  "x-forwarded-to",
  "resent-to",
]);

/**
 * Whose application a mail as SES received it may be about; a word for why it is not passed on where its heads tell that.
 * Reads no further than them: anybody can send us mail, and what it says is looked at only where its address is one of ours.
 */
export async function whomItIsFor(raw: Uint8Array, domain: string): Promise<Addressed | Dropped> {
  const heads = headsOf(raw);
  const email = heads && (await parsed(heads));
  if (!email) return "unreadable";
  const refused = refusal(email, domain);
  if (refused) return refused;
  const tokens = replyTokens(
    email.headers
      .filter(({ key }) => addressed.has(key))
      .map(({ value }) => value)
      .join("\n"),
    domain,
  );
  return tokens.length === 0
    ? "unknown-address"
    : { tokens, spam: verdicts(email, "x-ses-spam-verdict").includes("fail") };
}

/**
 * What somebody wrote. Takes about a second at most, whatever the mail holds.
 *
 * @param raw the mail, or its first `mostRead` bytes.
 * @param size bytes of all of it.
 */
export async function readMail(raw: Uint8Array, size = raw.byteLength): Promise<ReadMail | Dropped> {
  const beginning = beginningOf(raw);
  const large = beginning.byteLength < size;
  const email = await parsed(beginning);
  if (!email) return "unreadable";
  const written = email.text?.trim()
    ? email.text.slice(0, longestLookedAt)
    : htmlText((email.html ?? "").slice(0, longestLookedAt));
  const { text, leftOut } = ownWords(written);
  // Pictures inside a signature are no files that somebody sends.
  const attachments = email.attachments.filter(
    ({ related, disposition }) => !related && disposition !== "inline",
  ).length;
  if (text === "" && attachments === 0 && !large) return "empty";
  return { messageId: email.messageId, from: authorOf(email), text, attachments, leftOut, large };
}

/** The lines that are looked at; words stand before files. */
function beginningOf(raw: Uint8Array): Uint8Array {
  let end = -1;
  for (let count = 0; count < mostLines; count += 1) {
    end = raw.indexOf(0x0a, end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end);
}

/** Nothing where no mail programme could have made it: that is nobody's words. */
async function parsed(raw: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(raw, limits);
  } catch {
    return undefined;
  }
}

/** Up to the first empty line; nothing where that is further away than heads are long. */
function headsOf(raw: Uint8Array): Uint8Array | undefined {
  const begin = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, longestHeads));
  const ends = ["\r\n\r\n", "\n\n"].map((end) => begin.indexOf(end)).filter((at) => at >= 0);
  if (ends.length > 0) return begin.subarray(0, Math.min(...ends));
  return raw.byteLength <= longestHeads ? begin : undefined;
}

/** What all heads of that name say. */
const verdicts = ({ headers }: Email, name: string): string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase());

const authorOf = ({ from }: Email): string => (from?.address ?? "").trim().toLowerCase();

/** Headers by which programmes say that nobody wrote this just now. */
const answeredByProgramme = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"];

/**
 * What is no person's reply. Several headers of a name all count: whoever adds one that says FAIL, or that a programme
 * wrote the mail, harms but their own; one that says PASS takes nothing back.
 */
function refusal(email: Email, domain: string): Dropped | undefined {
  const said = (name: string) => verdicts(email, name);
  if (said("x-ses-virus-verdict").includes("fail")) return "virus";
  const reports = said("content-type").some((type) => /^multipart\/report\b/.test(type));
  if (said("return-path").includes("<>") || reports) return "bounce";
  if (authorOf(email).endsWith(`@${domain.toLowerCase()}`)) return "own";
  const automatic =
    said("auto-submitted").some((value) => !/^no\b/.test(value)) ||
    said("precedence").some((value) => /^(bulk|junk|list|auto_reply)\b/.test(value)) ||
    answeredByProgramme.some((name) => said(name).some((value) => value !== "no"));
  return automatic ? "automatic" : undefined;
}
