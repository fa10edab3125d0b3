import type { MessageAbout } from "../domain/messages/events.ts";
import type { SuppressedFor } from "./suppressions.ts";

/**
 * The life of one message: a record per cause, recipient and template, claimed before it is sent. Given up is one of
 * which nobody knows whether it went, and that has no reader or nothing left to say; suppressed is one whose address
 * takes no mail any more.
 */
export type MessageStatus = "sending" | "sent" | "cancelled" | "given-up" | "suppressed";

export interface MessageRecord {
  /** `<organisation>#application#<id>` or another stream the message was caused in. */
  readonly stream: string;
  readonly id: string;
  readonly status: MessageStatus;
  /** What it tells of and whose it is; missing on one that was cancelled before anybody began to send it. */
  readonly about?: MessageAbout | undefined;
  /** Keyed hash of the organisation and the address it went to last; missing where it never began to. */
  readonly recipient?: string | undefined;
  /** Of one that is suppressed. */
  readonly why?: SuppressedFor | undefined;
  /** How often it was handed to SES: more than 1 only where SES's answer and its event were both lost or late. */
  readonly attempts: number;
  readonly attemptedAt?: string | undefined;
  readonly sentAt?: string | undefined;
  /** What became of it; of an application's messages facts say so instead. */
  readonly delivery?: "delivered" | "bounced" | "complained" | undefined;
}

/** Whether somebody may have read a message. */
export const mayHaveGone = (record: MessageRecord | undefined): boolean =>
  record !== undefined && record.status !== "cancelled" && record.status !== "suppressed";

export interface MessageRecords {
  find(stream: string, id: string): Promise<MessageRecord | undefined>;
  /** The records of all messages that one event of a stream caused. */
  causedBy(stream: string, causeSeq: number): Promise<MessageRecord[]>;
  /** absent → sending. False if somebody (a sender, or an undo) was first. */
  claimSending(
    stream: string,
    id: string,
    about: MessageAbout,
    now: string,
    recipient?: string,
  ): Promise<boolean>;
  /** sending → sending again, for an attempt whose fate stayed unknown. False if it changed meanwhile. */
  claimAgain(record: MessageRecord, now: string, recipient?: string): Promise<boolean>;
  /** absent, or an attempt whose fate stayed unknown → suppressed. False if somebody was first. */
  claimSuppressed(
    stream: string,
    id: string,
    suppressed: { readonly about: MessageAbout; readonly why: SuppressedFor },
    before: MessageRecord | undefined,
  ): Promise<boolean>;
  /** Takes an attempt back that SES refused: the record is as it was before it, `undefined` for the first one. */
  release(attempt: MessageRecord, before: MessageRecord | undefined): Promise<void>;
  /** sending → given up, for an attempt whose fate stayed unknown. Does nothing if it changed meanwhile. */
  giveUp(record: MessageRecord): Promise<void>;
  /** absent → cancelled. False if it is already being sent, sent or cancelled. */
  claimCancelled(stream: string, id: string): Promise<boolean>;
  /** sending or given up → sent. False if it is sent already, or was never claimed. */
  markSent(stream: string, id: string, sentAt: string): Promise<boolean>;
  /** Notes what became of a mail that was handed over; a complaint or bounce outlasts a late "delivered". */
  markDelivery(stream: string, id: string, delivery: "delivered" | "bounced" | "complained"): Promise<void>;
}

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly fromName: string;
  /** Where a reply goes: a person. */
  readonly replyTo?: { readonly name: string; readonly address: string } | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An invitation or its cancellation, for the reader's calendar. The method stands in its MIME type, too. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | undefined;
  /** Of a summary that comes regularly: where its reader says that they do without it, by POST (RFC 8058). */
  readonly unsubscribe?: string | undefined;
  /** Comes back with SES's events: tells which message it was. */
  readonly tags: { readonly organisation: string; readonly stream: string; readonly message: string };
}

/** SES answered that it did not take a mail: it may be handed over again without the reader getting it twice. */
export class MailNotTaken extends Error {
  constructor(cause: Error) {
    super(`SES did not take the mail: ${cause.name}`, { cause });
    this.name = "MailNotTaken";
  }
}

export interface Mailer {
  /**
   * Hands a mail to SES, once.
   *
   * @throws MailNotTaken where SES said no; anything else leaves it unknown whether the mail was taken.
   */
  send(mail: Mail): Promise<{ readonly messageId: string }>;
}
