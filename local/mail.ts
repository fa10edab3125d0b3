/**
 * SES with a mailbox one can look at: takes `SendRawEmail` (v1), keeps the mail, and tells the default bus what became
 * of it in SES's own words. As with SES's mailbox simulator, an address whose local part begins with `bounce` bounces
 * and one with `complaint` complains.
 */
import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import type { VirtualClock } from "./clock.ts";
import type { EventBuses } from "./events.ts";
import type { ConfigurationSetDefinition, System } from "./template.ts";

export interface Mail {
  readonly id: string;
  /** The From header, as a mail program shows it. */
  readonly from: string;
  /** The addresses it was sent to, separated by ", ". */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By lower-case name, as a mail program would receive them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailAttachment[];
  /** ISO 8601, on the virtual clock. */
  readonly sentAt: string;
  readonly delivery: "delivered" | "bounced" | "complained";
  /** Message tags, which no recipient sees. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  /** Base64. */
  readonly content: string;
}

/** A refusal in SES's words: `MessageRejected`, `InvalidParameterValue`, `ConfigurationSetDoesNotExist`. */
export class SesError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** What a mail is about to be sent as; enough to judge whether the caller may. */
export interface RawEmail {
  readonly raw: Buffer;
  /** Who hands it over: `Source`, else the From header. */
  readonly sender: string;
  /** The From header, as its reader sees it. */
  readonly from: string;
  readonly recipients: readonly string[];
  readonly configurationSet: ConfigurationSetDefinition | undefined;
  /** ARNs of the identities that vouch for the sender. */
  readonly identityArns: readonly string[];
  readonly parsed: Awaited<ReturnType<PostalMime["parse"]>>;
  readonly tags: Readonly<Record<string, string>>;
}

const largestMessage = 10 * 1024 * 1024;
const mostRecipients = 50;
const stripped = ["x-ses-configuration-set", "x-ses-message-tags", "bcc"];

const detailTypes = {
  Send: "Email Sent",
  Delivery: "Email Delivered",
  Bounce: "Email Bounced",
  Complaint: "Email Complaint Received",
} as const;
type SesEventType = keyof typeof detailTypes;

export class MailService {
  /** Oldest first. */
  readonly mailbox: Mail[] = [];
  /** SES events on their way to the bus. */
  pending = 0;
  private readonly system: System;
  private readonly buses: EventBuses;
  private readonly clock: VirtualClock;

  constructor(system: System, buses: EventBuses, clock: VirtualClock) {
    this.system = system;
    this.buses = buses;
    this.clock = clock;
  }

  /** Reads a `SendRawEmail` request (query protocol). */
  async read(form: URLSearchParams): Promise<RawEmail> {
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    if (raw.length > largestMessage)
      throw new SesError("MessageRejected", "Message length is more than 10485760 bytes long.");
    const parsed = await PostalMime.parse(raw);
    const header = (name: string) => parsed.headers.find((each) => each.key === name)?.value;
    const list = (name: string) =>
      [...form].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
    const addressed = [...(parsed.to ?? []), ...(parsed.cc ?? []), ...(parsed.bcc ?? [])].flatMap((each) =>
      each.group ? each.group.map((member) => member.address) : [each.address],
    );
    const destinations = list("Destinations");
    const recipients =
      destinations.length > 0 ? destinations : addressed.filter((address) => address !== undefined);
    if (recipients.length === 0) throw new SesError("InvalidParameterValue", "Missing required header 'To'.");
    if (recipients.length > mostRecipients)
      throw new SesError("MessageRejected", "Recipient count exceeds 50.");
    const { name, address: author = "" } = parsed.from ?? {};
    if (!author.includes("@")) throw new SesError("InvalidParameterValue", "Missing required header 'From'.");
    const sender = plainAddress(form.get("Source") ?? author);
    // SES verifies the header as well as the call.
    this.identities(author);
    return {
      raw,
      sender,
      from: name ? `${name} <${author}>` : author,
      recipients: recipients.map(plainAddress),
      configurationSet: this.configurationSet(
        form.get("ConfigurationSetName") ?? header("x-ses-configuration-set"),
      ),
      identityArns: this.identities(sender),
      parsed,
      tags: messageTags(form, header("x-ses-message-tags")),
    };
  }

  private configurationSet(name: string | undefined): ConfigurationSetDefinition | undefined {
    if (name === undefined) return undefined;
    const found = this.system.configurationSets.find((set) => set.name === name);
    if (!found)
      throw new SesError("ConfigurationSetDoesNotExist", `Configuration set <${name}> does not exist.`);
    return found;
  }

  private identities(sender: string): string[] {
    const domain = sender.slice(sender.lastIndexOf("@") + 1).toLowerCase();
    const found = this.system.mailIdentities.filter(
      (identity) => identity === sender || domain === identity || domain.endsWith(`.${identity}`),
    );
    if (found.length === 0) {
      throw new SesError(
        "MessageRejected",
        `Email address is not verified. The following identities failed the check in region ${this.system.region}: ${sender}`,
      );
    }
    return found.map(
      (identity) => `arn:aws:ses:${this.system.region}:${this.system.account}:identity/${identity}`,
    );
  }

  /** Accepts a mail: it is in the mailbox when this returns, and its events follow. */
  send(email: RawEmail, caller: string): { messageId: string } {
    const messageId = `${randomUUID()}-000000`;
    const { parsed } = email;
    const sentAt = new Date(this.clock.now()).toISOString();
    const [bounced, delivered] = split(email.recipients, (address) => /^bounce/i.test(address));
    const complained = delivered.filter((address) => /^complaint/i.test(address));
    this.mailbox.push({
      id: messageId,
      from: email.from,
      to: email.recipients.join(", "),
      subject: parsed.subject ?? "",
      text: parsed.text ?? "",
      html: parsed.html ?? "",
      headers: Object.fromEntries(
        parsed.headers.filter(({ key }) => !stripped.includes(key)).map(({ key, value }) => [key, value]),
      ),
      attachments: parsed.attachments.map((attachment) => {
        const content = Buffer.from(attachment.content as ArrayBuffer);
        return {
          filename: attachment.filename ?? "",
          contentType: attachment.mimeType,
          size: content.length,
          content: content.toString("base64"),
        };
      }),
      sentAt,
      delivery: bounced.length > 0 ? "bounced" : complained.length > 0 ? "complained" : "delivered",
      tags: email.tags,
    });

    const mail = this.describe(email, messageId, sentAt, caller);
    const timestamp = sentAt;
    const events: [SesEventType, Record<string, unknown>][] = [["Send", {}]];
    if (delivered.length > 0) {
      const smtpResponse = "250 2.0.0 OK";
      events.push([
        "Delivery",
        {
          timestamp,
          processingTimeMillis: 312,
          recipients: delivered,
          smtpResponse,
          reportingMTA: "a1-1.smtp-out.amazonses.com",
        },
      ]);
    }
    if (bounced.length > 0) {
      const bouncedRecipients = bounced.map((emailAddress) => ({
        emailAddress,
        action: "failed",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 user unknown",
      }));
      events.push([
        "Bounce",
        {
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients,
          timestamp,
          feedbackId: randomUUID(),
        },
      ]);
    }
    if (complained.length > 0) {
      const complainedRecipients = complained.map((emailAddress) => ({ emailAddress }));
      events.push([
        "Complaint",
        { complainedRecipients, timestamp, feedbackId: randomUUID(), complaintFeedbackType: "abuse" },
      ]);
    }
    this.publish(email.configurationSet, mail, events);
    return { messageId };
  }

  private describe(email: RawEmail, messageId: string, timestamp: string, caller: string) {
    const headers = email.parsed.headers.map(({ key, value }) => ({ name: key, value }));
    const tags: Record<string, string[]> = {
      "ses:operation": ["SendRawEmail"],
      ...(email.configurationSet ? { "ses:configuration-set": [email.configurationSet.name] } : {}),
      "ses:source-ip": ["127.0.0.1"],
      "ses:from-domain": [email.sender.slice(email.sender.lastIndexOf("@") + 1)],
      "ses:caller-identity": [caller],
      ...Object.fromEntries(Object.entries(email.tags).map(([name, value]) => [name, [value]])),
    };
    return {
      timestamp,
      source: email.sender,
      sourceArn: email.identityArns[0],
      sendingAccountId: this.system.account,
      messageId,
      destination: email.recipients,
      headersTruncated: false,
      headers,
      commonHeaders: {
        from: [email.from],
        to: email.recipients,
        messageId,
        subject: email.parsed.subject ?? "",
      },
      tags,
    };
  }

  /** SES answers the sender first; its events come a moment later. */
  private publish(
    set: ConfigurationSetDefinition | undefined,
    mail: unknown,
    events: readonly [SesEventType, Record<string, unknown>][],
  ): void {
    if (!set || set.published.length === 0) return;
    this.pending += 1;
    setTimeout(() => {
      this.pending -= 1;
      for (const [eventType, body] of events) {
        for (const { busArn, types } of set.published) {
          if (!types.includes(eventType.toUpperCase())) continue;
          const detail = { eventType, mail, [eventType.toLowerCase()]: body };
          this.buses.publish(busArn, "aws.ses", detailTypes[eventType], detail);
        }
      }
    }, 5);
  }
}

const plainAddress = (text: string) => /<([^>]+)>/.exec(text)?.[1] ?? text.trim();

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Tags of the request, else those of the header `X-SES-MESSAGE-TAGS: name=value, …`. */
function messageTags(form: URLSearchParams, header: string | undefined): Record<string, string> {
  const tags: [string, string][] = [];
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1) {
    tags.push([form.get(`Tags.member.${n}.Name`) ?? "", form.get(`Tags.member.${n}.Value`) ?? ""]);
  }
  if (tags.length === 0 && header !== undefined) {
    for (const pair of header.split(",")) {
      const [name = "", value = ""] = pair.split("=").map((part) => part.trim());
      tags.push([name, value]);
    }
  }
  for (const [name, value] of tags) {
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(name) || !/^[A-Za-z0-9_.@-]{1,256}$/.test(value)) {
      throw new SesError(
        "InvalidParameterValue",
        `Message tag ${name}: only ASCII letters, digits, '_' and '-' are allowed in names, and '.' and '@' in values too.`,
      );
    }
  }
  return Object.fromEntries(tags);
}
