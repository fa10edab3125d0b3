/**
 * SES as it receives mail: what comes to an address of a receipt rule is looked over and put into the rule's bucket. As in
 * AWS, the test texts GTUBE and EICAR are spam and a virus.
 */
import MailComposer from "nodemailer/lib/mail-composer";
import { randomUUID } from "node:crypto";
import type { VirtualClock } from "./clock.ts";
import type { ObjectStore } from "./s3.ts";
import type { ReceiptRuleDefinition, System } from "./template.ts";

/** A mail that somebody outside sends: its words, or the raw message. */
export interface OutsideMail {
  readonly to: string;
  /** `name <address>`, or the address alone. */
  readonly from: string;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** The whole message in place of these. */
  readonly raw?: string | undefined;
}

const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";
const eicar = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

export class MailReceiving {
  private readonly system: System;
  private readonly objects: ObjectStore;
  private readonly clock: VirtualClock;

  constructor(system: System, objects: ObjectStore, clock: VirtualClock) {
    this.system = system;
    this.objects = objects;
    this.clock = clock;
  }

  /** The rule that takes mail to an address. */
  ruleFor(address: string): ReceiptRuleDefinition | undefined {
    const [, domain = ""] = address.toLowerCase().split("@");
    return this.system.receiptRules.find(({ recipients }) =>
      recipients.some(
        (each) =>
          each === address.toLowerCase() ||
          each === domain ||
          (each.startsWith(".") && domain.endsWith(each)),
      ),
    );
  }

  /** Takes a mail; the key of its object. An error where no rule takes mail to that address. */
  async receive(mail: OutsideMail): Promise<{ key: string }> {
    const to = plainAddress(mail.to);
    const rule = this.ruleFor(to);
    if (!rule) throw new Error(`No receipt rule takes mail to ${to}`);
    const raw = mail.raw === undefined ? await this.composed(mail) : Buffer.from(mail.raw);
    const key = `${rule.prefix}${randomUUID().replaceAll("-", "")}`;
    const looked = raw.toString("latin1");
    const verdict = (test: string) => (rule.scans ? (looked.includes(test) ? "FAIL" : "PASS") : "DISABLED");
    const { region } = this.system;
    const headers = [
      `Return-Path: <${plainAddress(mail.from)}>`,
      `Received: from mail.outside.example (mail.outside.example [192.0.2.1])\r\n by inbound-smtp.${region}.amazonaws.com with SMTP id ${key}\r\n for ${to};\r\n ${new Date(this.clock.now()).toUTCString()}`,
      `X-SES-Spam-Verdict: ${verdict(gtube)}`,
      `X-SES-Virus-Verdict: ${verdict(eicar)}`,
    ];
    this.objects.putByService(
      rule.bucket,
      key,
      Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n`), raw]),
      {
        principal: "ses.amazonaws.com",
        sourceArn: rule.arn,
      },
    );
    return { key };
  }

  private async composed({ to, from, subject = "", text, html }: OutsideMail): Promise<Buffer> {
    return new MailComposer({
      to,
      from,
      subject,
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      date: new Date(this.clock.now()),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build();
  }
}

const plainAddress = (text: string): string => /<([^>]*)>/.exec(text)?.[1] ?? text.trim();
