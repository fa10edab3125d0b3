import { succeeded } from "./callers.ts";
import type { Answer, Asked, Callers } from "./callers.ts";
import type { Cloud } from "./cloud.ts";
import { asked, ofCandidate } from "./negotiation.ts";
import type { Candidate, Known, Negotiation } from "./negotiation.ts";
import type { Random } from "./random.ts";
import { personal } from "./world.ts";
import type { Company } from "./world.ts";

const minute = 60_000;
const hour = 60 * minute;
/** Nobody waits for longer here: another story may. */
const patience = 30 * hour;

type Body = Record<string, unknown>;

interface Shown {
  readonly interviewId: string;
  readonly kind: string;
  readonly status: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly formats: readonly string[];
  readonly thanked?: boolean;
}

interface Held extends Shown {
  readonly applicationId: string;
  readonly submitted: boolean;
  readonly questions: { readonly employer: readonly { readonly questionId: string }[] };
  readonly scorecards: readonly { readonly memberId: string }[];
}

interface Recorded {
  readonly eventSeq: number;
  readonly standing: boolean;
}

/** A candidate with an interview that lies ahead of them. */
interface Choosing {
  readonly candidate: Candidate;
  readonly interview: Shown;
}

/** Outcomes by hand that say whether an interview took place. */
const judgements = {
  first: ["held-forward", "held-second", "held-second", "held-deciding", "missed-rebook", "held-not-chosen"],
  final: ["final-forward", "final-deciding", "final-missed", "final-not-chosen"],
} as const;

/** What recruiters, candidates and interviewers do about interviews and about what a candidate wants. */
export class Interviewing {
  /** Those who were offered times, the latest last. */
  readonly invited: Known[] = [];
  /** What somebody was shown that they may not see yet. */
  readonly problems: string[] = [];
  private readonly cloud: Cloud;
  private readonly callers: Callers;
  private readonly negotiation: Negotiation;

  constructor(cloud: Cloud, callers: Callers, negotiation: Negotiation) {
    this.cloud = cloud;
    this.callers = callers;
    this.negotiation = negotiation;
  }

  /** Offers times where no interview lies ahead, and else goes on with one that does. */
  async recruiter(known: Known, random: Random, name: string): Promise<void> {
    const memberId = random.pick([...known.company.recruiters, known.company.hr]);
    const read = (operation: string) =>
      this.patiently(asked(operation, known, memberId), `${name}/${operation}`);
    const send = (operation: string, what: Body, path: Record<string, string> = {}) =>
      this.callers.command(asked(operation, known, memberId, what, path), `${name}-${operation}`);
    const { body } = await read("getApplication");
    if (body["state"] !== "live") return;
    const listed = await read("listApplicationInterviews");
    const interviews = (listed.body["items"] ?? []) as Shown[];
    const ahead = interviews.filter(({ status }) => status === "offered" || status === "booked");
    // Now and then somebody does not look first; a talk or a visit goes on beside an interview.
    if (ahead.length === 0 || random.chance(0.15)) {
      const open = await this.offer(known, memberId, String(body["openMilestone"]), random, name);
      // Some book at once what was agreed on the phone, and write down themselves what became of it.
      const settled =
        open && random.chance(0.75)
          ? await this.settle(known, memberId, open, random, `${name}-at-once`)
          : undefined;
      if (settled && random.chance(0.6)) await this.conclude(known, memberId, settled, random, name);
      return;
    }
    const open = random.pick(ahead);
    const { interviewId, status } = open;
    if (random.chance(0.12)) return void (await send("cancelInterview", {}, { interviewId }));
    if (random.chance(0.3)) return this.interfere(known, memberId, open, random, name);
    if (status === "booked" && random.chance(0.4)) return this.conclude(known, memberId, open, random, name);
    const settled = await this.settle(known, memberId, open, random, name);
    // Some find at once that they took the wrong one.
    if (settled && random.chance(0.25)) await this.takeBack(known, memberId, random, name);
  }

  /** What is done to an application while an interview lies ahead: recorded beside it, ended, set aside, moved; and undone. */
  private async interfere(
    known: Known,
    memberId: string,
    { interviewId, kind, startsAt }: Shown,
    random: Random,
    name: string,
  ): Promise<void> {
    const send = (operation: string, what: Body, path: Record<string, string> = {}, step = operation) =>
      this.callers.command(asked(operation, known, memberId, what, path), `${name}-${step}`);
    const final = kind === "final";
    const does = random.weighted({ byHand: 30, ends: 40, aside: 15, moves: 15 });
    if (does === "byHand") {
      const outcome = random.pick(
        final ? ["final-booked", "final-missed"] : ["booked", "rebooked", "being-moved", "missed-rebook"],
      );
      const milestone = final
        ? "final-interview"
        : outcome === "booked"
          ? "interview-booked"
          : "interview-completed";
      const details = { startsAt: this.moment(30 * hour), endsAt: this.moment(31 * hour), format: "phone" };
      const booking = outcome.endsWith("booked") ? { details } : {};
      return void (await send("recordOutcome", { milestone, outcome, confirm: true, ...booking }));
    }
    if (does === "ends") {
      const { body } = await this.patiently(asked("getApplication", known, memberId), `${name}/step`);
      // Some end it in the last minutes before.
      const begins = Date.parse(startsAt ?? "") - this.cloud.scheduler.now;
      if (begins > 0 && begins < patience && random.chance(0.2))
        await this.cloud.scheduler.pause(Math.max(0, begins - random.whole(0, 6) * minute));
      const ended = await send("recordOutcome", {
        milestone: String(body["openMilestone"]),
        outcome: "withdrew",
        confirm: true,
      });
      if (succeeded(ended) && random.chance(0.7)) await this.takeBack(known, memberId, random, name);
      return;
    }
    const act = (step: string) =>
      does === "aside"
        ? send("archiveApplication", { reason: "mistake" }, {}, step)
        : send("transferApplication", { jobId: random.pick(known.company.jobs).jobId }, {}, step);
    const done = await act("aside");
    if (!succeeded(done)) {
      await send("cancelInterview", {}, { interviewId }, "first");
      await act("aside-then");
    }
    if (does !== "aside") return;
    await this.cloud.scheduler.pause(random.whole(0, 8) * minute);
    await send("restoreApplication", {});
  }

  /** Undoes what was recorded last, mostly before the undo window is over. */
  private async takeBack(known: Known, memberId: string, random: Random, name: string): Promise<void> {
    await this.cloud.scheduler.pause(random.whole(0, 8) * minute);
    const { body } = await this.patiently(asked("getApplication", known, memberId), `${name}/recorded`);
    const milestones = (body["milestones"] ?? []) as { readonly outcomes: readonly Recorded[] }[];
    const [last] = milestones
      .flatMap(({ outcomes }) => outcomes)
      .filter(({ standing }) => standing)
      .sort((one, other) => other.eventSeq - one.eventSeq);
    if (!last) return;
    const path = { eventSeq: String(last.eventSeq) };
    const asking = asked("previewUndo", known, memberId, undefined, path);
    const preview = await this.callers.request(asking, `${name}/undoing`);
    if (!succeeded(preview)) return;
    const what = { confirm: true, recordedInError: true };
    const undo = { ...asked("undoOutcome", known, memberId, what, path), ifMatch: preview.etag };
    await this.callers.command(undo, `${name}-undo`);
  }

  private moment(ahead: number): string {
    return new Date(this.cloud.scheduler.now + ahead).toISOString();
  }

  /** A page that does not come is asked for again. */
  private async patiently(request: Asked, name: string): Promise<Answer> {
    for (let time = 1; ; time += 1) {
      const answer = await this.callers.request(request, `${name}-${time}`);
      if (succeeded(answer) || time === 4) return answer;
      await this.cloud.scheduler.pause(time * 5_000);
    }
  }

  /** Waits until an interview is over, and says what became of it. */
  private async conclude(
    known: Known,
    memberId: string,
    open: Shown,
    random: Random,
    name: string,
  ): Promise<void> {
    if (Date.parse(open.startsAt ?? "") - this.cloud.scheduler.now > patience) return;
    if (open.kind in judgements) await this.judge(known, memberId, open, random, name);
    else await this.say(known, memberId, open, random, name);
  }

  /** Offers what comes next, or something for the candidate alone; often the final, with all that leads to it recorded. */
  private async offer(
    known: Known,
    memberId: string,
    milestone: string,
    random: Random,
    name: string,
  ): Promise<Shown | undefined> {
    const send = (operation: string, what: Body, step = operation) =>
      this.callers.command(asked(operation, known, memberId, what), `${name}-${step}`);
    const early = ["contact-made", "interview-booked", "interview-completed"].includes(milestone);
    const alone = random.chance(0.25);
    const last = !alone && (milestone === "final-interview" || (early && random.chance(0.35)));
    if (last && early)
      await send("recordOutcome", {
        milestone: "interview-completed",
        outcome: "held-second",
        confirm: true,
        reason: `${personal} was met elsewhere`,
      });
    else if (milestone === "contact-made")
      await send("recordOutcome", { milestone: "contact-made", outcome: "spoke-interested" });
    const kind = alone ? random.pick(["colleague", "visit"]) : last ? "final" : "first";
    const people = known.company.interviewers.slice(0, random.whole(1, 2));
    const given = alone ? { interviewerIds: people, lengthMinutes: 30, formats: ["phone"] } : {};
    const first = await send("offerInterview", { kind, ...given });
    const gaps = (first.body["gaps"] ?? []) as { readonly item: string }[];
    for (const { item } of gaps)
      await send("waiveGap", { item, reason: "trial-agreed" }, `waive-${item.replace(":", "-")}`);
    const offered = gaps.length > 0 ? await send("offerInterview", { kind, ...given }, "offer-again") : first;
    if (!succeeded(offered)) return undefined;
    this.invited.push(known);
    return offered.body as unknown as Shown;
  }

  /** Gives an interview a time, or another one. */
  private async settle(
    known: Known,
    memberId: string,
    { interviewId, status, formats }: Shown,
    random: Random,
    name: string,
  ): Promise<Shown | undefined> {
    const path = { interviewId };
    const asking = asked("listInterviewTimes", known, memberId, undefined, path);
    const times = (await this.patiently(asking, `${name}/times`)).body["times"] as Time[] | undefined;
    const time = random.chance(0.75) ? times?.[0] : times?.[random.whole(0, 5)];
    if (!time) return undefined;
    const chosen = { startsAt: time.startsAt, format: random.pick(formats) };
    const operation = status === "booked" ? "moveInterview" : "bookInterview";
    const request = asked(operation, known, memberId, chosen, path);
    const answer = await this.callers.command(request, `${name}-${operation}`);
    return succeeded(answer) ? (answer.body as unknown as Shown) : undefined;
  }

  /** Says, once its time has come, whether a talk with a colleague or a visit took place; some were mistaken. */
  private async say(
    known: Known,
    memberId: string,
    { interviewId, startsAt, endsAt }: Shown,
    random: Random,
    name: string,
  ): Promise<void> {
    const over = Date.parse((random.chance(0.8) ? endsAt : startsAt) ?? "") - this.cloud.scheduler.now;
    await this.cloud.scheduler.pause(Math.max(0, over) + random.whole(1, 40) * minute);
    const send = (outcome: string, step: string) =>
      this.callers.command(
        asked("recordMeeting", known, memberId, { outcome }, { interviewId }),
        `${name}-${step}`,
      );
    const outcome = random.weighted({ held: 75, missed: 25 });
    await send(outcome, "said");
    if (random.chance(0.25)) await send(outcome === "held" ? "missed" : "held", "corrected");
  }

  /** Says by hand, once it is over or a little early, what became of an interview. */
  private async judge(
    known: Known,
    memberId: string,
    { kind, startsAt, endsAt }: Shown,
    random: Random,
    name: string,
  ): Promise<void> {
    const over = Date.parse((random.chance(0.8) ? endsAt : startsAt) ?? "") - this.cloud.scheduler.now;
    await this.cloud.scheduler.pause(Math.max(0, over) + random.whole(1, 40) * minute);
    const final = kind === "final";
    const what = {
      milestone: final ? "final-interview" : "interview-completed",
      outcome: random.pick(judgements[final ? "final" : "first"]),
      confirm: true,
      details: { reason: "experience" },
    };
    const { details: _reason, ...bare } = what;
    const body = what.outcome.endsWith("not-chosen") ? { ...what, reason: `${personal} was told` } : bare;
    await this.callers.command(asked("recordOutcome", known, memberId, body), `${name}-judge`);
  }

  /** One candidate, or two at the same moment, chooses a time, moves or calls off; or one wants the hour for a talk. */
  async candidates(random: Random, name: string): Promise<void> {
    const first = this.lately(random, () => true);
    if (!first) return;
    const rival = random.chance(0.7)
      ? this.lately(random, ({ company, id }) => company === first.company && id !== first.id)
      : undefined;
    const found = await Promise.all(
      [first, ...(rival ? [rival] : [])].map((known, at) => this.choosing(known, random, `${name}-${at}`)),
    );
    const choosing = found.flatMap((each) => each ?? []);
    const [one] = choosing;
    if (!one) return;
    const { interview, candidate } = one;
    const { interviewId } = interview;
    if (choosing.length === 1 && interview.status === "held")
      return void (await this.negotiation.withCode(
        candidate,
        "thank-you",
        { interviewId, template: "thanks", line: `${personal} says thanks` },
        name,
      ));
    if (choosing.length === 1 && random.chance(0.2))
      return void (await this.negotiation.withCode(candidate, "interview-cancel", { interviewId }, name));
    if (random.chance(0.1))
      await this.negotiation.withCode(
        candidate,
        "adjustments",
        { interviewId, text: `${personal} needs a lift` },
        `${name}-needs`,
      );
    const list = {
      ...ofCandidate("listInterviewSlots", candidate.known, candidate.token),
      query: { interviewId, timeZone: "Europe/London" },
    };
    const times = (await this.callers.request(list, `${name}/slots`)).body["times"] as Time[] | undefined;
    const time = random.chance(0.7) ? times?.[0] : times?.[random.whole(0, 3)];
    if (time) await this.takeAtOnce(choosing, time.startsAt, random, name);
  }

  /** Everybody gets their code, and then all of them click at the same moment. */
  private async takeAtOnce(
    choosing: readonly Choosing[],
    startsAt: string,
    random: Random,
    name: string,
  ): Promise<void> {
    const timeZone = "Europe/London";
    const clicks = choosing.map(async ({ candidate, interview }, at) => {
      if (interview.status === "held") return undefined;
      const { interviewId, formats, status } = interview;
      const action = status === "booked" ? ("interview-move" as const) : ("interview-book" as const);
      const request = { interviewId, startsAt, format: formats[0], timeZone };
      return this.negotiation.prepared(candidate, action, request, `${name}-take-${at}`);
    });
    const [one] = choosing;
    const talker =
      random.chance(0.5) && one
        ? this.negotiation.offered.findLast((each) => each.company === one.candidate.known.company)
        : undefined;
    const talk = talker && this.talkAt(talker, startsAt, random, name);
    const ready = [...(await Promise.all(clicks)), await talk];
    await Promise.all(ready.map(async (click, at) => click && this.callers.command(click, `${name}-${at}`)));
  }

  /** Somebody wants the same hour of the expert for a talk. */
  private async talkAt(
    known: Known,
    startsAt: string,
    random: Random,
    name: string,
  ): Promise<Asked | undefined> {
    const candidate = await this.negotiation.ready(known, random, `${name}-talk`);
    const expertId = known.company.interviewers.find((id) => known.company.experts.includes(id));
    if (!candidate || !expertId) return undefined;
    const action = candidate.talk === "booked" ? "move" : "book";
    const request = { startsAt, expertId, timeZone: "Europe/London" };
    return this.negotiation.prepared(candidate, action, request, `${name}-talk-take`);
  }

  private async choosing(known: Known, random: Random, name: string): Promise<Choosing | undefined> {
    const link = asked("makeCandidateLink", known, known.company.recruiters[0] ?? "");
    const token = this.negotiation.tokenOf(await this.callers.request(link, `${name}/link`));
    if (!token) return undefined;
    const own = await this.callers.request(ofCandidate("getOwnApplication", known, token), `${name}/own`);
    const interviews = (own.body["interviews"] ?? []) as Shown[];
    const held = interviews.findLast(({ status, thanked }) => status === "held" && !thanked);
    const ahead = interviews.findLast(({ status }) => status !== "held");
    const interview = (random.chance(0.3) ? (held ?? ahead) : (ahead ?? held)) ?? interviews.at(-1);
    return interview && { candidate: { known, token, support: "", talk: "none" }, interview };
  }

  /** An interviewer looks at what they hold, waits until one has begun, and writes down what they found. */
  async interviewer(company: Company, random: Random, name: string): Promise<void> {
    const memberId = random.pick(company.interviewers);
    const { organisationId: organisation } = company.organisation;
    const list: Asked = { operation: "listInterviews", organisation, memberId, path: {} };
    const { body } = await this.callers.request(list, `${name}/agenda`);
    const items = (body["items"] ?? []) as Held[];
    for (const held of items) this.look(held, memberId);
    const waiting = items.filter(({ submitted, kind }) => !submitted && kind in judgements);
    if (waiting.length === 0) return;
    const { interviewId, applicationId, startsAt, endsAt, questions } = random.pick(waiting);
    // Some write while they still talk.
    const from = Date.parse((random.chance(0.8) ? endsAt : startsAt) ?? "") - this.cloud.scheduler.now;
    if (from > patience) return;
    if (from > 0) await this.cloud.scheduler.pause(from + random.whole(1, 90) * minute);
    await this.callers.command(
      {
        operation: "submitScorecard",
        organisation,
        memberId,
        path: { id: applicationId, interviewId },
        body: {
          recommendation: random.pick(["no", "no-decision", "yes", "strong-yes"]),
          answers: questions.employer.map(({ questionId }) =>
            random.chance(0.85)
              ? { questionId, evidence: `${personal} told ${memberId}` }
              : { questionId, notAsked: "no-time" },
          ),
        },
      },
      `${name}-card`,
    );
    const again: Asked = { operation: "getInterview", organisation, memberId, path: { id: interviewId } };
    const shown = await this.callers.request(again, `${name}/again`);
    if (succeeded(shown)) this.look(shown.body as unknown as Held, memberId);
  }

  /** Nobody's scorecard is served to an interviewer whose own is not in. */
  private look({ interviewId, submitted, scorecards, ...rest }: Held, memberId: string): void {
    const others = scorecards.filter((card) => card.memberId !== memberId);
    if (!submitted && (others.length > 0 || JSON.stringify(rest).includes(`${personal} told `)))
      this.problems.push(
        `a scorecard is served before the reader's own is in: ${interviewId} to ${memberId}`,
      );
  }

  /** What the candidate wants, noted by a recruiter or by themselves; what blocks is waived. */
  async expectations(known: Known, random: Random, name: string): Promise<void> {
    const memberId = random.pick(known.company.recruiters);
    const send = (operation: string, what: Body) =>
      this.callers.command(asked(operation, known, memberId, what), `${name}-${operation}`);
    const answers = {
      hoursPerWeek: random.pick([36, 36, 35, 32, 20]),
      duties: { nights: random.weighted({ yes: 80, no: 20 }) },
      atmosphere: ["calm"],
      reasonForChange: { reasons: ["hours"], words: `${personal} wants more sleep` },
    };
    const step = random.weighted({ note: 50, own: 20, explain: 10, waive: 20 });
    if (step === "note") {
      const read = await this.callers.request(asked("getExpectations", known, memberId), `${name}/read`);
      if (!succeeded(read)) return;
      const note = asked("replaceExpectations", known, memberId, { ...answers, channel: "phone" });
      await this.callers.command({ ...note, ifMatch: read.etag }, `${name}-replaceExpectations`);
    } else if (step === "explain")
      await send("tickExplanations", { explained: [{ topic: "duties", on: this.today() }] });
    else if (step === "waive")
      await send("waiveGap", { item: random.pick(["hours", "duty:nights"]), reason: "trial-agreed" });
    else {
      const link = asked("makeCandidateLink", known, memberId);
      const token = this.negotiation.tokenOf(await this.callers.request(link, `${name}/link`));
      const candidate: Candidate = { known, token, support: "", talk: "none" };
      if (!token) return;
      const shown = await this.callers.request(
        ofCandidate("getOwnApplication", known, token),
        `${name}/shown`,
      );
      const { version } = (shown.body["wishes"] ?? {}) as { version?: number };
      if (version !== undefined)
        await this.negotiation.withCode(candidate, "expectations", { version, ...answers }, `${name}-own`);
    }
  }

  private today(): string {
    return new Date(this.cloud.scheduler.now).toISOString().slice(0, 10);
  }

  private lately(random: Random, which: (known: Known) => boolean): Known | undefined {
    const among = [...new Map(this.invited.filter(which).map((known) => [known.id, known])).values()];
    if (among.length === 0) return undefined;
    return among[among.length - 1 - Math.floor(random.next() * Math.min(among.length, 4))];
  }
}

interface Time {
  readonly startsAt: string;
}
