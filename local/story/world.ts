/** What the story acts in: the API and the runner's own addresses, over HTTP, and an eye on all that follows. */
import assert from "node:assert/strict";
import { Caller } from "../demo/caller.ts";
import type { Teller } from "./teller.ts";

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly measure?: string;
}

/** The figures that are watched, of those who arrived in the month in which the story begins. */
const figures = [
  "applications.received",
  "first_contact.in_time",
  "funnel.reached.interview-completed",
  "funnel.reached.started-work",
  "time.to_hire",
  "alignment.coverage",
  "scorecard.in_time",
  "offer.decision_to_told",
  "offer.acceptance",
  "support.take_up",
  "salary.supported",
  "salary.helped",
  "referral.share",
  "retention.4w",
  "retention.12w",
];

export class StoryWorld {
  readonly teller: Teller;
  private readonly url: string;
  private readonly tokens = new Map<string, { text: string; until: number }>();
  /** First names by address, for the telling. */
  private readonly names = new Map<string, string>();
  private readonly seenMails = new Set<string>();
  private readonly seenFigures = new Map<string, string>();
  private seenBalance = 0;
  private firstMonth = "";

  constructor(url: string, teller: Teller) {
    this.url = url;
    this.teller = teller;
  }

  know(address: string, name: string): void {
    this.names.set(address, name);
  }

  as(persona?: string): Caller {
    return new Caller(this.url, async () => {
      if (persona === undefined) return undefined;
      const now = Date.parse(await this.now());
      const known = this.tokens.get(persona);
      if (known && known.until > now) return known.text;
      const { accessToken, expiresIn } = await this.runner<{ accessToken: string; expiresIn: number }>(
        "POST",
        "/local/token",
        { persona },
      );
      this.tokens.set(persona, { text: accessToken, until: now + expiresIn * 900 });
      return accessToken;
    });
  }

  /** A candidate, by the link of one of their mails. */
  byLink(token: string): Caller {
    return new Caller(this.url, () => Promise.resolve(token));
  }

  runner<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const caller = new Caller(this.url, () => Promise.resolve(undefined));
    return caller.expect<Body>(200, method, path, body === undefined ? {} : { body });
  }

  async now(): Promise<string> {
    return (await this.runner<{ now: string }>("GET", "/local/clock")).now;
  }

  async chapter(title: string): Promise<void> {
    this.teller.chapter(await this.now(), title);
  }

  /** Moves the clock, and tells what that brought. Answers the mails. */
  async pass(duration: string): Promise<Mail[]> {
    await this.runner("GET", "/local/idle?wait=30");
    await this.runner("POST", "/local/clock", { advance: duration });
    return this.tell();
  }

  /** Moves the clock to a moment. */
  async passUntil(instant: string): Promise<Mail[]> {
    const seconds = Math.ceil((Date.parse(instant) - Date.parse(await this.now())) / 1000);
    assert.ok(seconds > 0, `${instant} lies behind`);
    return this.pass(`PT${seconds}S`);
  }

  /** Tells of every mail, point and figure that is new; answers the mails. */
  async tell(): Promise<Mail[]> {
    await this.runner("GET", "/local/idle?wait=30");
    const mails = (await this.runner<Mail[]>("GET", "/local/mailbox")).filter(
      ({ id }) => !this.seenMails.has(id),
    );
    for (const mail of mails) {
      this.seenMails.add(mail.id);
      this.teller.mail({ ...mail, to: this.names.get(mail.to) ?? mail.to });
    }
    const { balance } = await this.as("referrer").get<{ balance: { points: number } }>("/v1/points");
    if (balance.points !== this.seenBalance)
      this.teller.points("Olga", balance.points - this.seenBalance, balance.points);
    this.seenBalance = balance.points;
    await this.tellFigures();
    return mails;
  }

  get balance(): number {
    return this.seenBalance;
  }

  figure(id: string): string {
    return this.seenFigures.get(id) ?? "–";
  }

  private async tellFigures(): Promise<void> {
    this.firstMonth ||= (await this.now()).slice(0, 7);
    const month = this.firstMonth;
    const path = `/v1/kpis?ids=${figures.join(",")}&from=${month}&to=${month}&basis=cohort`;
    const { items } = await this.as("finance").get<{ items: Figure[] }>(path);
    for (const figure of items) {
      const name = figure.measure ? `${figure.id}, ${figure.measure}` : figure.id;
      const shown = shownAs(figure);
      const before = this.seenFigures.get(name) ?? "–";
      if (shown !== before) this.teller.figure(name, before, shown);
      this.seenFigures.set(name, shown);
    }
  }
}

function shownAs({ value, unit, numerator, denominator }: Figure): string {
  if (value === null) return "–";
  if (unit === "ratio") return `${Math.round(value * 100)} % (${numerator} of ${denominator})`;
  if (unit === "percent") return `${value > 0 ? "+" : ""}${value} %`;
  return unit === "count" ? String(value) : `${Math.round(value * 10) / 10} ${unit}`;
}
