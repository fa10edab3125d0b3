import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { ownWords } from "../../../shared/domain/candidate-experience/own-words.ts";
import { replyTokens } from "../../../shared/runtime/reply-addresses.ts";
import { htmlText } from "./html-text.ts";

/** Why a mail is taken over by nobody. */
export type Dropped =
  | "too-large"
  | "virus"
  | "spam"
  | "automatic"
  | "bounce"
  | "own"
  | "empty"
  | "unreadable"
  | "unknown-address"
  | "person-erased";

/** A person's reply, as far as it is passed on. */
export interface ReadMail {
  /** Of the addresses it came to; whoever knows one may write to the contact behind it. */
  readonly tokens: readonly string[];
  /** As its sender's programme names it; the same mail may come twice. */
  readonly messageId: string | undefined;
  /** Whom it says that it is from, in lower case. Nobody has checked that. */
  readonly from: string;
  /** What they wrote themselves; empty where they sent nothing but files. */
  readonly text: string;
  /** Files that came along, which nobody takes over. */
  readonly attachments: number;
}

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

/** Reads a mail as SES received it; a word for why it is not passed on where it is not a person's reply. */
export async function readMail(raw: Uint8Array, domain: string): Promise<ReadMail | Dropped> {
  let email: Email;
  try {
    email = await PostalMime.parse(raw);
  } catch {
    // What no mail programme could have made is nobody's words.
    return "unreadable";
  }
  const refused = refusal(email, domain);
  if (refused) return refused;
  const tokens = replyTokens(
    email.headers
      .filter(({ key }) => addressed.has(key))
      .map(({ value }) => value)
      .join("\n"),
    domain,
  );
  if (tokens.length === 0) return "unknown-address";
  const text = ownWords(email.text?.trim() ? email.text : htmlText(email.html ?? ""));
  // Pictures inside a signature are no files that somebody sends.
  const attachments = email.attachments.filter(
    ({ related, disposition }) => !related && disposition !== "inline",
  ).length;
  if (text === "" && attachments === 0) return "empty";
  return { tokens, messageId: email.messageId, from: authorOf(email), text, attachments };
}

const authorOf = ({ from }: Email): string => (from?.address ?? "").trim().toLowerCase();

/** Headers by which programmes say that nobody wrote this just now. */
const answeredByProgramme = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"];

/**
 * What is no person's reply. Several headers of a name all count: whoever adds one that says FAIL, or that a programme
 * wrote the mail, harms but their own; one that says PASS takes nothing back.
 */
function refusal(email: Email, domain: string): Dropped | undefined {
  const said = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase());
  if (said("x-ses-virus-verdict").includes("fail")) return "virus";
  if (said("x-ses-spam-verdict").includes("fail")) return "spam";
  const reports = said("content-type").some((type) => /^multipart\/report\b/.test(type));
  if (said("return-path").includes("<>") || reports) return "bounce";
  if (authorOf(email).endsWith(`@${domain.toLowerCase()}`)) return "own";
  const automatic =
    said("auto-submitted").some((value) => !/^no\b/.test(value)) ||
    said("precedence").some((value) => /^(bulk|junk|list|auto_reply)\b/.test(value)) ||
    answeredByProgramme.some((name) => said(name).some((value) => value !== "no"));
  return automatic ? "automatic" : undefined;
}
