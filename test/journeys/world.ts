import assert from "node:assert/strict";
import { after, before } from "node:test";
import { Caller } from "../../local/demo/caller.ts";
import type { Answer } from "../../local/demo/caller.ts";
import { demoPlans, importPostcodes, makeOrganisation } from "../../local/demo/organisations.ts";
import type { DemoOrganisation } from "../../local/demo/organisations.ts";
import { startStack } from "../../local/stack.ts";
import type { LocalStack } from "../../local/stack.ts";
import type { ApplicationState, ApplicationView } from "../../shared/contracts/http/applications.ts";
import type { Referral } from "../../shared/contracts/http/referrals.ts";
import { addDays, weekday } from "../../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../../shared/domain/calendar/zones.ts";
import type * as z from "zod/mini";

export type State = z.infer<typeof ApplicationState>;
export type View = z.infer<typeof ApplicationView>;
export type ReferralCard = z.infer<typeof Referral>;

export interface MailSeen {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt: string;
}

/** Everybody's address, and the words and numbers that may stand in no log. */
const planted = new Set<string>();

/** A candidate that nobody had before, unless something is given. Everything personal about them is planted. */
export function person(
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> & { email: string; name: string } {
  people += 1;
  const number = String(people).padStart(3, "0");
  const made = {
    name: `Quendra${number} Zephyrine`,
    email: `quendra.${number}@zephyrine.example`,
    phone: `+447700901${number}`,
    postcode: "LS6 2QD",
    ...given,
  };
  for (const value of [made.name, made.email, made.phone]) if (typeof value === "string") planted.add(value);
  return made;
}
let people = 0;

/** A text that somebody types, and that may stand in no log. */
export function words(text: string): string {
  planted.add(text);
  return text;
}

/** Milepost running, with the two organisations of the demo and nobody's applications, over HTTP. */
export class World {
  readonly stack: LocalStack;
  readonly care: DemoOrganisation;
  readonly agency: DemoOrganisation;
  private readonly callers = new Map<string, Caller>();
  private readonly shares = new Map<string, string>();

  constructor(stack: LocalStack, care: DemoOrganisation, agency: DemoOrganisation) {
    this.stack = stack;
    this.care = care;
    this.agency = agency;
  }

  /** Somebody of the demo by their short name; nobody in particular without one. */
  as(persona?: string): Caller {
    const known = this.callers.get(persona ?? "");
    if (known) return known;
    let token: { text: string; until: number } | undefined;
    const made = new Caller(this.stack.url, async () => {
      if (persona === undefined) return undefined;
      if (!token || this.now() > token.until) {
        const { accessToken, expiresIn } = await this.local<{ accessToken: string; expiresIn: number }>(
          "POST",
          "/local/token",
          { persona },
        );
        token = { text: accessToken, until: this.now() + expiresIn * 900 };
      }
      return token.text;
    });
    this.callers.set(persona ?? "", made);
    return made;
  }

  /** A call of the runner's own addresses. */
  local<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    const caller = new Caller(this.stack.url, () => Promise.resolve(undefined));
    return caller.expect<Body>([200, 204], method, path, body === undefined ? {} : { body });
  }

  now(): number {
    return this.stack.clock.now();
  }

  /** The moment now, ISO 8601. */
  instant(): string {
    return new Date(this.now()).toISOString();
  }

  /** Lets everything that was set off come to rest. */
  async rest(): Promise<void> {
    await this.local("GET", "/local/idle?wait=30");
  }

  /** Moves the clock on by an ISO 8601 duration. */
  async advance(duration: string): Promise<void> {
    await this.rest();
    await this.local("POST", "/local/clock", { advance: duration });
    await this.rest();
  }

  /** Moves the clock to the next such time on a working day (1 is Monday) in a zone; any weekday unless told. */
  async advanceTo(time: string, day?: number, zone = "Europe/London"): Promise<void> {
    const now = this.instant();
    for (let ahead = 0; ; ahead += 1) {
      const candidate = addDays(dayOf(now, zone), ahead);
      const fits = day === undefined ? weekday(candidate) <= 5 : weekday(candidate) === day;
      const at = instantAt(candidate, time, zone);
      if (!fits || at <= now) continue;
      await this.advance(`PT${Math.ceil((Date.parse(at) - this.now()) / 1000)}S`);
      return;
    }
  }

  /** Mails to an address, or to everybody, oldest first. */
  async mails(to?: string): Promise<MailSeen[]> {
    const all = await this.local<MailSeen[]>("GET", "/local/mailbox");
    return to === undefined ? all : all.filter((mail) => mail.to === to);
  }

  /** Whose mails came during some work, one line each; mail of the morning to staff aside. */
  async toldDuring(work: () => Promise<unknown>): Promise<string[]> {
    const mails = await this.mailsDuring(work);
    return mails
      .filter(({ subject }) => !/\bdue\b|overdue|not kept|reversed in/i.test(subject))
      .map(({ to }) => to)
      .sort();
  }

  /** Mails that came during some work, once all is at rest. */
  async mailsDuring(work: () => Promise<unknown>): Promise<MailSeen[]> {
    const before = new Set((await this.mails()).map(({ id }) => id));
    await work();
    await this.rest();
    return (await this.mails()).filter(({ id }) => !before.has(id));
  }

  /** The address of somebody of the demo. */
  address(persona: string): string {
    const found = [...this.care.personas, ...this.agency.personas].find(({ id }) => id === persona);
    assert.ok(found, `no persona ${persona}`);
    return found.username;
  }

  member(persona: string): string {
    return this.care.members[persona] ?? this.agency.members[persona] ?? "";
  }

  job(name: string): string {
    return this.care.jobs[name] ?? this.agency.jobs[name] ?? "";
  }

  /** A referrer's link to a job. */
  async share(referrer: string, job: string): Promise<string> {
    const key = `${referrer}/${job}`;
    const known = this.shares.get(key);
    if (known) return known;
    const { shareToken } = await this.as(referrer).post<{ shareToken: string }>("/v1/shares", {
      jobId: this.job(job),
    });
    this.shares.set(key, shareToken);
    return shareToken;
  }

  /** A friend expresses interest through a referrer's link; answers the application's id. */
  async refer(
    friend: Readonly<Record<string, unknown>> = person(),
    { referrer = "referrer", job = "care-assistant" } = {},
  ): Promise<string> {
    const token = await this.share(referrer, job);
    const { applicationId } = await this.as().post<{ applicationId: string }>(
      `/v1/share/${token}/applications`,
      friend,
    );
    return applicationId;
  }

  /** The application as its recruiter sees it. */
  view(applicationId: string, persona = "recruiter"): Promise<View> {
    return this.as(persona).get<View>(`/v1/applications/${applicationId}`);
  }

  record(
    applicationId: string,
    milestone: string,
    outcome: string,
    more: Readonly<Record<string, unknown>> = {},
    persona = "recruiter",
  ): Promise<State> {
    return this.as(persona).post<State>(`/v1/applications/${applicationId}/outcomes`, {
      milestone,
      outcome,
      ...more,
    });
  }

  /** The same, whatever comes back. */
  tryRecord(
    applicationId: string,
    milestone: string,
    outcome: string,
    more: Readonly<Record<string, unknown>> = {},
    persona = "recruiter",
  ): Promise<Answer> {
    return this.as(persona).call("POST", `/v1/applications/${applicationId}/outcomes`, {
      body: { milestone, outcome, ...more },
    });
  }

  /** A command on an application other than an outcome. */
  command(applicationId: string, what: string, body: unknown = {}, persona = "recruiter"): Promise<State> {
    return this.as(persona).post<State>(`/v1/applications/${applicationId}/${what}`, body);
  }

  /** Looks at what an undo takes back, then does it. */
  async undo(
    applicationId: string,
    eventSeq: number,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<State> {
    const path = `/v1/applications/${applicationId}/outcomes/${eventSeq}/undo`;
    const preview = await this.as("recruiter").call("GET", path);
    assert.equal(preview.status, 200, preview.text);
    return this.as("recruiter").post<State>(
      path,
      { confirm: true, ...more },
      { "if-match": preview.headers.get("etag") ?? "" },
    );
  }

  /** An interview booked so many hours from now. */
  booking(hours = 24): Record<string, unknown> {
    const at = (ahead: number) => new Date(this.now() + ahead * 3_600_000).toISOString();
    return {
      details: {
        startsAt: at(hours),
        endsAt: at(hours + 1),
        format: "in-person",
        place: "Northgate Leeds, reception",
        people: [this.member("manager")],
      },
    };
  }

  /** Archives every live application of an earlier test, so that time passes over little. */
  async clear(): Promise<void> {
    await this.rest();
    for (const persona of ["admin", "agency-admin"]) {
      const { items } = await this.as(persona).get<{ items: { applicationId: string }[] }>(
        "/v1/applications?limit=100",
      );
      for (const { applicationId } of items)
        await this.command(applicationId, "archive", { reason: "test" }, persona);
    }
    await this.rest();
  }

  async referrals(referrer = "referrer"): Promise<ReferralCard[]> {
    return (await this.as(referrer).get<{ items: ReferralCard[] }>("/v1/referrals")).items;
  }

  async balance(referrer = "referrer"): Promise<number> {
    const account = await this.as(referrer).get<{ balance: { points: number } }>("/v1/points");
    return account.balance.points;
  }

  /** Goes the straight way to a milestone, one working hour after the other. */
  async walk(applicationId: string, to: string): Promise<State | undefined> {
    let state: State | undefined;
    for (const [milestone, outcome] of straightWay) {
      const more = outcome === "booked" ? this.booking(2) : {};
      state = await this.record(applicationId, milestone, outcome, more);
      if (milestone === to) return state;
    }
    throw new Error(`${to} is not on the straight way`);
  }

  /** What should not have happened: a denied call, a dead letter, planted words in a log, an error in a log. */
  async mistakes({ deadLetters = 0 } = {}): Promise<string[]> {
    await this.rest();
    const found: string[] = [];
    for (const denied of this.stack.denied) found.push(`denied: ${JSON.stringify(denied)}`);
    const queues = await this.local<{ name: string; messages?: { body: string }[] }[]>(
      "GET",
      "/local/queues",
    );
    const dead = queues.flatMap(({ name, messages = [] }) => messages.map(({ body }) => `${name}: ${body}`));
    if (dead.length !== deadLetters) found.push(...dead.map((each) => `dead letter in ${each}`));
    if (dead.length < deadLetters) found.push(`only ${dead.length} dead letters`);
    for (const { function: name, text } of this.stack.logs) {
      for (const word of planted) if (text.includes(word)) found.push(`${name} logs a person: ${text}`);
      if (/"level":"ERROR"|Unhandled|ERROR\t/.test(text) && deadLetters === 0) found.push(`${name}: ${text}`);
    }
    return found.slice(0, 10);
  }
}

const straightWay: readonly (readonly [milestone: string, outcome: string])[] = [
  ["contact-made", "spoke-interested"],
  ["interview-booked", "booked"],
  ["interview-completed", "held-forward"],
  ["offer", "accepted"],
  ["started-work", "started"],
];

/**
 * Opens a world before the tests of a file and closes it after: on a Monday, 09:30 in Leeds, so that no test depends
 * on when it is run. At the end nothing may have gone wrong unseen.
 */
export function openWorld(expected: { deadLetters?: number } = {}): { readonly world: World } {
  const opened: { world: World } = { world: undefined as unknown as World };
  before(async () => {
    const stack = await startStack({});
    await importPostcodes(stack);
    const care = await makeOrganisation(stack, demoPlans.northgate);
    const agency = await makeOrganisation(stack, demoPlans.brightBridge);
    stack.personas = [...care.personas, ...agency.personas];
    for (const { name, username } of stack.personas) planted.add(name).add(username);
    opened.world = new World(stack, care, agency);
    await opened.world.advanceTo("09:30", 1);
  });
  after(async () => {
    const mistakes = await opened.world.mistakes(expected).finally(() => opened.world.stack.stop());
    assert.deepEqual(mistakes, []);
  });
  return opened;
}
