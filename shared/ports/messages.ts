/** The life of one message: a record per cause, recipient and template, claimed before it is sent. */
export type MessageStatus = "sending" | "sent" | "cancelled";

export interface MessageRecord {
  /** `<organisation>#application#<id>` or another stream the message was caused in. */
  readonly stream: string;
  readonly id: string;
  readonly status: MessageStatus;
  /** How often it was handed to SES: more than 1 only where SES's answer and its event were both lost or late. */
  readonly attempts: number;
  readonly attemptedAt?: string | undefined;
  readonly sentAt?: string | undefined;
  readonly delivery?: "delivered" | "bounced" | "complained" | undefined;
}

export interface MessageRecords {
  find(stream: string, id: string): Promise<MessageRecord | undefined>;
  /** absent → sending. False if somebody (a sender, or an undo) was first. */
  claimSending(stream: string, id: string, now: string): Promise<boolean>;
  /** sending → sending again, for an attempt whose fate stayed unknown. False if it changed meanwhile. */
  claimAgain(record: MessageRecord, now: string): Promise<boolean>;
  /** absent → cancelled. False if it is already being sent, sent or cancelled. */
  claimCancelled(stream: string, id: string): Promise<boolean>;
  /** sending → sent. Does nothing if it is sent already. */
  markSent(stream: string, id: string, sentAt: string): Promise<void>;
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
  /** Comes back with SES's events: tells which message it was. */
  readonly tags: { readonly organisation: string; readonly stream: string; readonly message: string };
  readonly subscription?: boolean | undefined;
}

export interface Mailer {
  /** Hands a mail to SES. Throws what SES answers; after a time-out it is unknown whether it was taken. */
  send(mail: Mail): Promise<{ readonly messageId: string }>;
}
