/** Tells the story on a terminal: chapters, what people do, and what follows from it. */
import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

/** `Mon 23 Nov 2026, 09:30` in Leeds. */
const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});

export const timeOf = (instant: string): string => moment.format(new Date(instant));

export class Teller {
  private readonly write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.write = write;
  }

  title(text: string, below: string): void {
    this.write("");
    this.write(`  ${paint(["bold", "cyan"], text)}`);
    this.write(`  ${paint("dim", below)}`);
  }

  chapter(instant: string, text: string): void {
    this.write("");
    this.write(`${paint("cyan", "━━")} ${paint("bold", text)}  ${paint("dim", timeOf(instant))}`);
  }

  /** Somebody does something. */
  act(who: string, what: string): void {
    this.write(`   ${paint("bold", who)} ${what}`);
  }

  mail({ to, subject, sentAt }: { to: string; subject: string; sentAt: string }): void {
    this.write(`     ${paint("blue", "✉")} ${to.padEnd(15)} ${subject}  ${paint("dim", timeOf(sentAt))}`);
  }

  silence(text: string): void {
    this.write(`     ${paint("dim", `∅ ${text}`)}`);
  }

  points(who: string, change: number, balance: number): void {
    const sign = change > 0 ? "+" : "";
    const colour = change > 0 ? "green" : "red";
    this.write(`     ${paint(colour, `● ${sign}${change} points`)} for ${who}, balance ${balance}`);
  }

  figure(id: string, before: string, now: string): void {
    this.write(`     ${paint("magenta", "▲")} ${id}  ${paint("dim", before)} → ${paint("bold", now)}`);
  }

  held(text: string): void {
    this.write(`     ${paint("green", "✔")} ${text}`);
  }

  failed(text: string): void {
    this.write("");
    this.write(`   ${paint(["bold", "red"], "✖ The story broke off:")} ${text}`);
  }

  end(text: string): void {
    this.write("");
    this.write(`  ${paint(["bold", "green"], "✔")} ${text}`);
    this.write("");
  }
}
