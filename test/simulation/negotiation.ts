import { decodeTag, encodeTag } from "../../shared/contracts/events/deliveries.ts";
import { applicationStream } from "../../shared/runtime/history.ts";
import { succeeded } from "./callers.ts";
import type { Answer, Asked, Callers } from "./callers.ts";
import type { Cloud } from "./cloud.ts";
import type { Random } from "./random.ts";
import { personal, publicUrl } from "./world.ts";
import type { Company } from "./world.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Known {
  readonly company: Company;
  readonly id: string;
}

/** A time with an expert, as a candidate is shown it. */
export interface Time {
  readonly expertId: string;
  readonly startsAt: string;
}

type Body = Record<string, unknown>;

/** A candidate with their link, and how their talk stands. */
export interface Candidate {
  readonly known: Known;
  readonly token: string;
  readonly support: string;
  readonly talk: "none" | "booked";
}

const operations = {
  support: "answerSupport",
  book: "bookConsultation",
  move: "moveConsultation",
  cancel: "cancelConsultation",
  "withdraw-consent": "withdrawConsent",
  "more-time": "askForMoreTime",
  expectations: "stateOwnExpectations",
  "interview-book": "bookOwnInterview",
  "interview-move": "moveOwnInterview",
  "interview-cancel": "cancelOwnInterview",
  adjustments: "askForAdjustment",
  "thank-you": "writeThankYou",
} as const;
export type Action = keyof typeof operations;

const zones = ["Europe/London", "Europe/Amsterdam", "America/New_York"];

/** Pay for full time, before taxes, of so many pounds a year. */
export const payOf = (pounds: number) => ({
  currency: "GBP",
  base: { amount: pounds * 100, period: "year" },
  hoursPerWeek: 36,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 36,
});

/** What recruiters, candidates and experts do about an offer and the help with it. */
export class Negotiation {
  /** Those to whom an offer was made, the latest last. */
  readonly offered: Known[] = [];
  private readonly cloud: Cloud;
  private readonly callers: Callers;

  constructor(cloud: Cloud, callers: Callers) {
    this.cloud = cloud;
    this.callers = callers;
  }

  /** Makes an offer where there is none, and else goes on with the one there is. */
  async recruiter(known: Known, random: Random, name: string, surely = false): Promise<void> {
    const memberId = random.pick([
      ...known.company.recruiters,
      ...known.company.recruiters,
      known.company.hr,
    ]);
    const { body } = await this.callers.request(asked("getApplication", known, memberId), `${name}/read`);
    if (body["state"] !== "live") return;
    const offers = (body["offers"] ?? []) as { offerId: string; status: string; expiresAt?: string }[];
    const open = offers.find(({ status }) => ["draft", "told", "sent", "negotiating"].includes(status));
    // Now and then somebody does not look first.
    if (!open || random.chance(0.06)) return this.makeOffer(known, body, memberId, random, name, surely);
    await this.goOn(known, { ...open, body }, memberId, random, name);
  }

  /** Everything up to an offer that the candidate knows of, with help offered. */
  async makeOffer(
    known: Known,
    body: Body,
    memberId: string,
    random: Random,
    name: string,
    surely = false,
  ): Promise<void> {
    const send = (operation: string, what: Body, path: Record<string, string> = {}, step = operation) =>
      this.callers.command(asked(operation, known, memberId, what, path), `${name}-${step}`);
    if (body["openMilestone"] !== "offer")
      await send("recordOutcome", {
        milestone: "interview-completed",
        outcome: "held-forward",
        confirm: true,
        reason: `${personal} convinced us`,
      });
    const terms = payOf(random.whole(24, 36) * 1_000);
    // Two colleagues may draft at once: one of them meets the other's.
    const other = random.chance(0.2)
      ? send("draftOffer", { terms: payOf(30_000) }, {}, "draftOffer-too")
      : undefined;
    const drafted = await send("draftOffer", { terms });
    await other;
    const [offer] = ((drafted.body["offers"] ?? []) as { offerId: string }[]).slice(-1);
    if (!succeeded(drafted) || !offer || (!surely && random.chance(0.1))) return;
    const path = { offerId: offer.offerId };
    const expiresAt = this.moment(random.whole(3, 9) * day);
    const told = await (random.chance(0.5)
      ? send("tellOffer", { confirm: true, ...(random.chance(0.5) ? { expiresAt } : {}) }, path)
      : send("sendOffer", { confirm: true, expiresAt }, path));
    if (!succeeded(told)) return;
    this.offered.push(known);
    const help = surely ? "offer" : random.weighted({ offer: 80, skip: 8, later: 12 });
    if (help === "offer") await send("decideSupport", { decision: "offer" });
    else if (help === "skip")
      await send("decideSupport", { decision: "skip", reason: "other", note: `${personal} is content` });
  }

  private async goOn(
    known: Known,
    offer: {
      readonly offerId: string;
      readonly status: string;
      readonly expiresAt?: string;
      readonly body: Body;
    },
    memberId: string,
    random: Random,
    name: string,
  ): Promise<void> {
    const path = { offerId: offer.offerId };
    const send = (operation: string, what: Body, more: Record<string, string> = path) =>
      this.callers.command(asked(operation, known, memberId, what, more), name);
    const note = random.chance(0.3) ? { note: `${personal} said a word` } : {};
    const terms = payOf(random.whole(28, 42) * 1_000);
    const untold = offer.status === "draft";
    const later = this.moment(random.whole(9, 14) * day);
    const step = untold
      ? random.weighted({ tell: 40, send: 30, propose: 15, discard: 10, draft: 5 })
      : random.weighted({
          counter: 18,
          propose: 12,
          tell: 8,
          send: 8,
          accept: 12,
          decline: 5,
          withdraw: 5,
          correct: 6,
          extend: 6,
          contact: 5,
          undo: 9,
          deadline: 3,
          rank: 3,
        });
    if ((step === "tell" || step === "send") && untold) this.offered.push(known);
    switch (step) {
      case "tell":
        return void (await send("tellOffer", { confirm: true, ...note }));
      case "send":
        return void (await send("sendOffer", {
          confirm: true,
          ...(random.chance(0.7) ? { expiresAt: later } : {}),
          ...note,
        }));
      case "propose":
        return void (await send("addOfferVersion", {
          proposedBy: "employer",
          terms,
          ...(random.chance(0.6) ? { channel: "phone", ...note } : {}),
        }));
      case "counter":
        return void (await send("addOfferVersion", { proposedBy: "candidate", terms, ...note }));
      case "accept":
        return void (await send("acceptOffer", { confirm: true, ...note }));
      case "decline":
        return void (await send("declineOffer", { confirm: true, ...note }));
      case "withdraw":
        return void (await send("withdrawOffer", { reason: "experience", confirm: true, ...note }));
      case "correct":
        return void (await send("correctOffer", { terms, reason: "typing-error", ...note }));
      case "discard":
        return void (await send("discardOffer", {}));
      case "draft":
        return void (await send("draftOffer", { terms }, {}));
      case "extend":
        return void (await send("extendOffer", { expiresAt: later }));
      case "contact":
        return void (await send("logOfferContact", {
          channel: "phone",
          direction: "out",
          by: "employer",
          at: this.moment(-hour),
          ...note,
        }));
      case "deadline":
        return void (await send("setCompetingDeadline", { deadline: this.moment(5 * day) }, {}));
      case "rank":
        return void (await send("rankOnShortlist", { rank: random.whole(1, 3) }, {}));
      case "undo":
        return this.undoLast(known, offer.body, memberId, name);
    }
  }

  /** Told, sent or accepted was recorded in error. */
  private async undoLast(known: Known, body: Body, memberId: string, name: string): Promise<void> {
    const milestones = (body["milestones"] ?? []) as {
      milestone: string;
      outcomes: { eventSeq: number; standing: boolean }[];
    }[];
    const outcomes = milestones.find(({ milestone }) => milestone === "offer")?.outcomes ?? [];
    const last = outcomes.findLast(({ standing }) => standing);
    if (!last) return;
    const path = { eventSeq: String(last.eventSeq) };
    const preview = await this.callers.request(
      asked("previewUndo", known, memberId, undefined, path),
      `${name}/preview`,
    );
    if (!succeeded(preview)) return;
    const undo = asked("undoOutcome", known, memberId, { confirm: true, recordedInError: true }, path);
    await this.callers.command({ ...undo, ifMatch: preview.etag }, name);
  }

  /** One candidate, or two at the same moment, about the help that they are offered and a talk with an expert. */
  async candidates(random: Random, name: string): Promise<void> {
    const first = this.lately(random, () => true);
    if (!first) return;
    const rival = random.chance(0.85)
      ? this.lately(random, ({ company, id }) => company === first.company && id !== first.id)
      : undefined;
    const found = await Promise.all(
      [first, ...(rival ? [rival] : [])].map((known, at) => this.ready(known, random, `${name}-${at}`)),
    );
    const ready = found.flatMap((each) => (each ? [each] : []));
    const [one] = ready;
    if (!one) return;
    if (ready.length === 1 && one.talk === "booked" && random.chance(0.4))
      return void (await this.withCode(
        one,
        random.chance(0.7) ? "cancel" : "withdraw-consent",
        undefined,
        name,
      ));
    const time = await this.chooseTime(one, random, name);
    if (time) await this.takeAtOnce(ready, time, random, name);
    else await this.withCode(one, "more-time", undefined, `${name}-more`);
  }

  /** A candidate with their link, who has said yes to the help if it is offered; nothing where they cannot book. */
  async ready(known: Known, random: Random, name: string, surely = false): Promise<Candidate | undefined> {
    const made = await this.callers.request(
      asked("makeCandidateLink", known, known.company.recruiters[0] ?? ""),
      `${name}/link`,
    );
    const token = this.tokenOf(made);
    if (!token) return undefined;
    const read = await this.callers.request(ofCandidate("getOwnApplication", known, token), `${name}/own`);
    const { status } = (read.body["support"] ?? {}) as { status?: string };
    const talk = read.body["consultation"] as { status: string } | undefined;
    const candidate: Candidate = {
      known,
      token,
      support: status ?? "",
      talk: talk?.status === "booked" ? "booked" : "none",
    };
    if (status === "accepted" || status === "booked") return candidate;
    if (status !== "offered" || !read.body["offer"]) return undefined;
    const accepts = surely || random.chance(0.9);
    const consent = ["expert", ...(random.chance(0.5) ? ["recruiter"] : [])];
    const request = accepts ? { answer: "accepted", consent } : { answer: "declined" };
    const answered = await this.withCode(candidate, "support", request, `${name}-answer`);
    return accepts && answered && succeeded(answered) ? { ...candidate, support: "accepted" } : undefined;
  }

  /** Mostly the first that is free: that is where people meet. */
  async chooseTime({ known, token }: Candidate, random: Random, name: string): Promise<Time | undefined> {
    const list = { ...ofCandidate("listFreeSlots", known, token), query: { timeZone: "Europe/London" } };
    const { body } = await this.callers.request(list, `${name}/slots`);
    const slots = (body["slots"] ?? []) as Time[];
    return slots.length === 0 ? undefined : random.chance(0.7) ? slots[0] : random.pick(slots.slice(0, 4));
  }

  /**
   * Everybody gets their code, and then all of them click at the same moment. Answers by place; with `before`, which is
   * called between the two, everybody asks until somebody says what became of it.
   */
  async takeAtOnce(
    candidates: readonly Candidate[],
    { startsAt, expertId }: Time,
    random: Random,
    name: string,
    before?: () => void,
  ): Promise<(Answer | undefined)[]> {
    const timeZone = random.pick(zones);
    const clicks = await Promise.all(
      candidates.map(async (candidate, at) => {
        const { known, token } = candidate;
        const action: Action = candidate.talk === "booked" ? "move" : "book";
        let time: Body = { startsAt, expertId };
        if (random.chance(0.4)) {
          const hold = ofCandidate("holdSlot", known, token, { startsAt, expertId, timeZone });
          const held = await this.callers.request(hold, `${name}-${at}/hold`);
          const { holdId } = held.body;
          if (succeeded(held) && typeof holdId === "string" && random.chance(0.7)) time = { holdId };
        }
        const worries = action === "book" && random.chance(0.3) ? { worries: `${personal} worries` } : {};
        const request = { ...time, timeZone, ...worries };
        const code = await this.codeFor(candidate, action, request, `${name}-take-${at}`);
        return code === undefined ? undefined : { candidate, action, body: { ...request, code } };
      }),
    );
    before?.();
    return Promise.all(
      clicks.map(async (click, at) => {
        if (!click) return undefined;
        const { known, token } = click.candidate;
        const take = ofCandidate(operations[click.action], known, token, click.body);
        return this.callers[before ? "insistent" : "command"](take, `${name}-${at}`);
      }),
    );
  }

  /** Asks for a code, waits for the mail that brings it, and does what it allows. */
  async withCode(
    candidate: Candidate,
    action: Action,
    request: Body | undefined,
    name: string,
  ): Promise<Answer | undefined> {
    const click = await this.prepared(candidate, action, request, name);
    return click && this.callers.command(click, name);
  }

  /** What a candidate is about to do, with the code that allows it; nothing where none comes. */
  async prepared(
    candidate: Candidate,
    action: Action,
    request: Body | undefined,
    name: string,
  ): Promise<Asked | undefined> {
    const code = await this.codeFor(candidate, action, request, name);
    if (code === undefined) return undefined;
    const { known, token } = candidate;
    return ofCandidate(operations[action], known, token, { ...request, code });
  }

  /** The token of a link that was made; empty where none was. */
  tokenOf(made: Answer): string {
    return succeeded(made) ? String(made.body["url"] ?? "").slice(`${publicUrl}/candidate/`.length) : "";
  }

  /** The code as the candidate reads it in the latest mail; nothing where none comes while it would be good. */
  private async codeFor(
    { known, token }: Candidate,
    action: Action,
    request: Body | undefined,
    name: string,
  ): Promise<string | undefined> {
    const { scheduler, mailbox } = this.cloud;
    const ask = ofCandidate("askForCode", known, token, { action, ...(request ? { request } : {}) });
    const stream = encodeTag(applicationStream(known.company.organisation.organisationId, known.id));
    // Whoever waits for minutes asks once more.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const askedAt = scheduler.now;
      const sent = await this.callers.command(ask, `${name}-code-${attempt}`);
      if (!succeeded(sent)) return undefined;
      for (let looked = 0; looked < 12; looked += 1) {
        await scheduler.pause(20_000);
        const mail = mailbox.findLast(
          ({ at, tags }) =>
            at >= askedAt &&
            tags["stream"] === stream &&
            decodeTag(tags["message"] ?? "").endsWith("#candidate-code"),
        );
        const code = mail && /^(\d{6})\r?$/m.exec(mail.text)?.[1];
        if (code) return code;
      }
    }
    return undefined;
  }

  /** What an expert does about a talk of theirs; they may wait for it to begin. */
  async expert(company: Company, random: Random, name: string): Promise<void> {
    const memberId = random.pick(company.experts);
    const { organisationId: organisation } = company.organisation;
    const list: Asked = { operation: "listConsultations", organisation, memberId, path: {} };
    const { body } = await this.callers.request(list, `${name}/agenda`);
    const talks = (body["items"] ?? []) as { consultationId: string; status: string; startsAt: string }[];
    const open = talks.filter(({ status }) => status === "booked" || status === "started");
    if (open.length === 0) return;
    const { consultationId: id, startsAt } = random.pick(open);
    const send = (operation: string, what?: Body) =>
      this.callers.command(
        { operation, organisation, memberId, path: { id }, body: what },
        `${name}-${operation}`,
      );
    const wait = Date.parse(startsAt) - this.cloud.scheduler.now;
    if (random.chance(0.15)) return void (await send("callOffConsultation"));
    if (random.chance(0.5)) await send("prepareConsultation");
    // Nobody waits for longer than a day here: another story may.
    if (wait > day) return;
    if (wait > 0) await this.cloud.scheduler.pause(wait + random.whole(0, 5) * minute);
    if (random.chance(0.2)) return void (await send("markNoShow"));
    if (random.chance(0.5)) await send("startConsultation");
    await send("completeConsultation", {
      topics: ["base-pay"],
      agreed: `${personal} asks for more`,
      notes: `${personal} was brave`,
    });
  }

  private lately(random: Random, which: (known: Known) => boolean): Known | undefined {
    const among = [...new Map(this.offered.filter(which).map((known) => [known.id, known])).values()];
    if (among.length === 0) return undefined;
    return among[among.length - 1 - Math.floor(random.next() * Math.min(among.length, 4))];
  }

  private moment(fromNow: number): string {
    return new Date(Math.floor((this.cloud.scheduler.now + fromNow) / 1_000) * 1_000).toISOString();
  }
}

export const asked = (
  operation: string,
  { company, id }: Known,
  memberId: string,
  body?: unknown,
  path: Record<string, string> = {},
): Asked => ({
  operation,
  organisation: company.organisation.organisationId,
  memberId,
  path: { id, ...path },
  body,
});

export const ofCandidate = (
  operation: string,
  { company, id }: Known,
  token: string,
  body?: unknown,
): Asked => ({
  operation,
  organisation: company.organisation.organisationId,
  memberId: "",
  candidate: { token, applicationId: id },
  path: {},
  body,
});
