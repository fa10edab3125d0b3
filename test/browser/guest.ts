import assert from "node:assert/strict";
import { openWorld, person, words } from "../journeys/world.ts";
import type { MailSeen, World } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";

/** Candidates whose pages are looked at: each in a language, brought to where they are by what happens over HTTP. */

/** Milepost running for the tests of a file, unless they are all skipped. */
export const openStage = (): { readonly world: World } =>
  withoutBrowser
    ? {
        get world(): World {
          throw new Error(withoutBrowser || "no browser");
        },
      }
    : openWorld();

export const languages = ["en", "nl", "sv", "ja"] as const;
export type Language = (typeof languages)[number];

const names: Readonly<Record<Language, string>> = {
  en: "Quendra Zephyrine",
  nl: "Quirijn van Zephyrhoven",
  sv: "Åsa Öquist-Zephyrgren",
  ja: "山田 花子",
};

const terms = {
  currency: "GBP",
  base: { amount: 2_317_300, period: "year" },
  hoursPerWeek: 37.5,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 37.5,
};

type Form = Readonly<Record<string, string>>;

/** A candidate of the demo's care home, and the link that opens their pages. */
export class Guest {
  readonly language: Language;
  readonly email: string;
  readonly applicationId: string;
  readonly token: string;
  private readonly world: World;
  private offerId = "";

  private constructor(
    world: World,
    given: {
      readonly language: Language;
      readonly email: string;
      readonly applicationId: string;
      readonly token: string;
    },
  ) {
    this.world = world;
    this.language = given.language;
    this.email = given.email;
    this.applicationId = given.applicationId;
    this.token = given.token;
  }

  /** Expresses interest, and gets the link that a recruiter may copy for them. */
  static async arrives(world: World, language: Language = "en"): Promise<Guest> {
    const friend = person({ name: names[language], locale: language });
    const applicationId = await world.refer(friend);
    const { url } = await world
      .as("recruiter")
      .post<{ url: string }>(`/v1/applications/${applicationId}/candidate-link`);
    const token = url.split("/candidate/")[1];
    assert.ok(token, url);
    // It may stand in no log.
    words(token.split(".")[1] ?? token);
    return new Guest(world, { language, email: friend.email, applicationId, token });
  }

  /** One of their pages: `""`, `"/data"` and so on. */
  address(part = ""): string {
    return `${this.world.stack.url}/candidate/${this.token}${part}`;
  }

  /** Sends a form as a browser does. */
  send(part: string, form: Form): Promise<Response> {
    return fetch(this.address(part), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      redirect: "manual",
    });
  }

  /** Mails that reached them so far, oldest first. */
  async mails(): Promise<MailSeen[]> {
    await this.world.rest();
    return this.world.mails(this.email);
  }

  /** The code of the latest mail that holds one. */
  async code(): Promise<string> {
    const codes = (await this.mails()).flatMap(({ text }) => /^\d{6}$/m.exec(text) ?? []);
    assert.ok(codes.at(-1), "a code came by mail");
    return codes.at(-1) ?? "";
  }

  /** Does what a form asks for, with a fresh code. */
  async does(part: string, form: Form): Promise<Response> {
    const asked = await this.send(part, { step: "ask", ...form });
    assert.equal(asked.status, 200, `${part} ${JSON.stringify(form)}: ${await asked.text()}`);
    const done = await this.send(part, { step: "confirm", ...form, code: await this.code() });
    assert.ok(done.status === 303 || done.status === 200, `${part} ${JSON.stringify(form)}: ${done.status}`);
    return done;
  }

  /** Values that a page offers for a field. */
  async offered(part: string, name: string): Promise<string[]> {
    const text = await (await fetch(this.address(part))).text();
    const fields = [...text.matchAll(/<input\b[^>]*>/g)].map(([field]) => field);
    return fields
      .filter((field) => field.includes(`name="${name}"`))
      .flatMap((field) => /\bvalue="([^"]*)"/.exec(field)?.[1] ?? []);
  }

  record(milestone: string, outcome: string, more: Readonly<Record<string, unknown>> = {}) {
    return this.world.record(this.applicationId, milestone, outcome, more);
  }

  /** The first interview is theirs to choose a time for. */
  async invited(): Promise<void> {
    await this.record("contact-made", "spoke-interested");
    await this.world
      .as("recruiter")
      .post(`/v1/applications/${this.applicationId}/interviews`, { kind: "first" });
  }

  /** The form that chooses one of the interview's free times. */
  async interviewTime(which = 0): Promise<Form> {
    const slot = (await this.offered("/interview", "slot")).at(which) ?? "";
    const [interview = ""] = await this.offered("/interview", "interview");
    const [format = ""] = await this.offered("/interview", "format");
    return { action: "interview-book", interview, slot, format, timeZone: "Europe/London" };
  }

  async choosesInterview(which = 0): Promise<void> {
    await this.does("/interview", await this.interviewTime(which));
  }

  /** They have an offer, and may talk to an expert about it. */
  async offeredATalk(): Promise<void> {
    await this.offeredTheJob();
    await this.world.command(this.applicationId, "support", { decision: "offer" });
  }

  async offeredTheJob(): Promise<void> {
    const drafted = await this.world.command(this.applicationId, "offers", { terms });
    const expiresAt = new Date(this.world.now() + 10 * 86_400_000).toISOString();
    this.offerId = drafted.offers.at(-1)?.offerId ?? "";
    await this.world.command(this.applicationId, `offers/${this.offerId}/send`, { expiresAt });
  }

  /** Says yes to the offer, on the phone. */
  async accepts(): Promise<void> {
    await this.world.command(this.applicationId, `offers/${this.offerId}/accept`, {});
  }

  /** They said yes to the talk: times are theirs to choose. */
  async wantsATalk(): Promise<void> {
    await this.does("", { action: "support", answer: "accepted", expert: "yes" });
  }

  async booksTheTalk(which = -1): Promise<void> {
    const slot = (await this.offered("", "slot")).at(which) ?? "";
    await this.does("", { action: "book", slot, timeZone: "Europe/London" });
  }
}
