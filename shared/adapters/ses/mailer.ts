import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { SESClient } from "@aws-sdk/client-ses";
import MailComposer from "nodemailer/lib/mail-composer";
import { encodeTag } from "../../contracts/events/deliveries.ts";
import { MailNotTaken } from "../../ports/messages.ts";
import type { Mail, Mailer } from "../../ports/messages.ts";

export interface MailSettings {
  /** The address mail comes from, bare: the name beside it is the mail's. Replies go to a person. */
  readonly from: string;
  readonly configurationSet: string;
}

/**
 * Mail through SES. The client must not repeat a call by itself (`maxAttempts: 1`): a call without an answer may have
 * been taken, and only the sender's own record knows when it is safe to try again.
 */
export const createMailer = (client: SESClient, settings: MailSettings): Mailer => ({
  async send(mail) {
    const data = await compose(mail, settings.from);
    try {
      const { MessageId = "" } = await client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: data },
          Source: settings.from,
          Destinations: [mail.to.address],
          ConfigurationSetName: settings.configurationSet,
          Tags: Object.entries(mail.tags).map(([Name, text]) => ({ Name, Value: encodeTag(text) })),
        }),
      );
      return { messageId: MessageId };
    } catch (error) {
      if (error instanceof Error && wasRefused(error)) throw new MailNotTaken(error);
      throw error;
    }
  },
});

/** An answer with a status below 500 is SES saying no; anything else may hide a mail that was taken. */
function wasRefused(error: Error): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status !== undefined && status >= 400 && status < 500;
}

/** A mail programme offers its reader to unsubscribe, and posts there for them (RFC 8058). */
const oneClick = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** The message as it goes over the wire, text part first. SES adds Message-ID, Date and its signature. */
function compose(mail: Mail, from: string): Promise<Buffer> {
  const { to, fromName, replyTo, subject, text, html, calendar, unsubscribe } = mail;
  return new MailComposer({
    from: { name: fromName, address: from },
    to: { name: to.name, address: to.address },
    ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.address } } : {}),
    subject,
    text,
    html,
    ...(calendar ? { icalEvent: { ...calendar, filename: "invitation.ics" } } : {}),
    headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe ? oneClick(unsubscribe) : {}) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
