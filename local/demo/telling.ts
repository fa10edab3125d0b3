/** How an application usually goes, by chance: a plausible way through the track, told until it ends or today is reached. */
import { reachedByMail } from "../../shared/domain/consultation/state.ts";
import type { Actor, OutcomeDetails } from "../../shared/domain/application/events.ts";
import { addDays, addMinutes } from "../../shared/domain/calendar/days.ts";
import { addWorkingDays } from "../../shared/domain/calendar/working-time.ts";
import type { SiteCalendar } from "../../shared/domain/calendar/working-time.ts";
import { dayOf, instantAt, timeOf } from "../../shared/domain/calendar/zones.ts";
import { openTasks } from "../../shared/domain/application/tasks.ts";
import type { Compensation } from "../../shared/domain/offer/compensation.ts";
import { liveOffer } from "../../shared/domain/offer/state.ts";
import { alignmentOf, stillBlocking } from "../../shared/domain/expectations/alignment.ts";
import { comparedOffer } from "../../shared/domain/expectations/gate.ts";
import { countingExplanations } from "../../shared/domain/expectations/state.ts";
import { ExplanationTopic } from "../../shared/domain/expectations/events.ts";
import type { Stage } from "../../shared/domain/interview/plan.ts";
import type { Dice } from "./dice.ts";
import { NotYet } from "./life.ts";
import type { Life } from "./life.ts";

/** Who acts in it. */
export interface Cast {
  readonly recruiter: Actor;
  readonly manager: Actor;
  readonly hr: Actor;
  /** Who may be named as interviewer, by member id. */
  readonly interviewers: readonly string[];
  /** When they meet candidates from today on: nobody is in two interviews at once. */
  readonly meetings: Set<string>;
  /** Who helps candidates with their offer, where the organisation has somebody for it. */
  readonly expert?: Expert | undefined;
}

/** The compensation expert of an organisation, whom nobody gets twice at once. */
export interface Expert {
  readonly memberId: string;
  /** When talks begin, in the expert's zone; each lasts `talkMinutes`. */
  readonly zone: string;
  readonly begins: readonly string[];
  readonly talkMinutes: number;
  /** Beginnings that are taken. */
  readonly taken: Set<string>;
}

/** What this one is to show besides the usual. */
export interface Twist {
  /** Undone within minutes, or a day later; with points or without. */
  readonly undo?: "at-once" | "later" | "with-points";
  readonly redate?: boolean;
  readonly reopen?: boolean;
  /** A milestone is skipped and implied by the next. */
  readonly skip?: boolean;
  /** Nobody did anything yet. */
  readonly untouched?: boolean;
  /** The candidate talks with the expert and ends with a better offer. */
  readonly negotiates?: boolean;
  /**
   * Where it stands today: not chosen and not called yet; an offer that was told, or sent too; or one that the candidate
   * has answered with a figure of their own, with a talk booked.
   */
  readonly stays?: "rejected" | "told" | "sent" | "negotiating";
}

/** What a telling goes by. */
interface ToldWith {
  readonly twist: Twist;
  /** The first figure of an offer. */
  readonly terms: Compensation;
  /** What the candidate wants and how interviews are written up falls by dice of its own. */
  readonly wishes: Dice;
  /** How interviews of the job are held. */
  readonly stages: readonly Stage[];
}

const payroll: Actor = { kind: "system", source: "payroll" };

/** Tells on from an arrival. What would lie after the end of the telling stays untold. */
export function tell(life: Life, dice: Dice, cast: Cast, calendar: SiteCalendar, told: ToldWith): void {
  try {
    new Telling(life, dice, cast, calendar, told).begin();
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
  }
  closeTasks(life, dice, cast, calendar);
  life.pass();
}

/** How many working days tasks lie before somebody does them: what is younger is still to be done. */
const doneWithin = [2, 20] as const;

/** What a living organisation would have done by now: the calls it owes, and the tasks that are done by saying so. */
function closeTasks(life: Life, dice: Dice, cast: Cast, calendar: SiteCalendar): void {
  const { track } = life.policy(life.now);
  for (const { id, kind, since } of openTasks(life.history, track)) {
    const day = addWorkingDays(dayOf(since, calendar.zone), dice.between(...doneWithin), calendar);
    const wanted = instantAt(day, "16:00", calendar.zone);
    const at = wanted > life.now ? wanted : life.now;
    if (at > life.end) continue;
    if (doneBySaying.includes(kind)) life.move(at, cast.recruiter, { type: "TaskDone", task: id });
    else if (calls.includes(kind)) life.contact(at, cast.recruiter, "spoke");
  }
}

/** What candidates may change of an interview, by the calendars of the demo. */
const limits = { moves: 2, cutOffMinutes: 240 };

/** When interviews begin; each is over, with its quarter of an hour after it, before the next one. */
const begins = ["09:30", "10:30", "13:00", "14:30"] as const;

const thanks = [
  "It was good to hear how the team looks after each other at night.",
  "Thank you for showing me the garden; I keep thinking of it.",
  "You took time for my questions, which I did not expect.",
];

const topics = ExplanationTopic.options;

/** What interviewers write down. */
const heard = [
  "Gave an example of their own, with what they would do differently now.",
  "Asked first who was in danger, then told the others how long they would wait.",
  "Named a colleague to go along with, and a talk after two weeks.",
  "Spoke of one team only, in general words.",
];

const doneBySaying: readonly string[] = ["outcome", "reopened"];
const calls: readonly string[] = ["rejection-call", "call-about-correction", "call-unreachable-by-mail"];

class Telling {
  private readonly life: Life;
  private readonly dice: Dice;
  private readonly cast: Cast;
  private readonly calendar: SiteCalendar;
  private readonly twist: Twist;
  /** The first figure of an offer. */
  private readonly terms: Compensation;
  private readonly wishes: Dice;
  private readonly stages: readonly Stage[];
  private moment: string;

  constructor(
    life: Life,
    dice: Dice,
    cast: Cast,
    calendar: SiteCalendar,
    { twist, terms, wishes, stages }: ToldWith,
  ) {
    this.life = life;
    this.dice = dice;
    this.cast = cast;
    this.calendar = calendar;
    this.twist = twist;
    this.terms = terms;
    this.wishes = wishes;
    this.stages = stages;
    this.moment = life.application.enteredAt;
  }

  begin(): void {
    if (this.twist.untouched) return;
    if (this.life.application.checkFirst.length > 0) {
      this.later(1);
      this.life.move(this.moment, this.cast.recruiter, { type: "CheckFirstSettled" });
    }
    if (!this.contact()) return;
    this.wants();
    if (!this.booking()) return;
    if (!this.interview()) return;
    if (!this.offer()) return;
    if (!this.start()) return;
    this.retention();
  }

  /** A moment in working hours, so many working days on; 0 is later the same day where that day is one. */
  private later(days: number): string {
    const { calendar, dice } = this;
    const today = dayOf(this.moment, calendar.zone);
    const at = (day: string) => {
      const minute = dice.between(9 * 60, 16 * 60 + 30);
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      return instantAt(day, time, calendar.zone);
    };
    const wanted = at(addWorkingDays(today, days, calendar));
    this.moment = wanted > this.moment ? wanted : at(addWorkingDays(today, Math.max(1, days), calendar));
    return this.moment;
  }

  /** Some time before the first contact is due. */
  private inTime(): void {
    const { dice, calendar, life } = this;
    const due = Date.parse(life.application.firstContactDue);
    const opening = instantAt(dayOf(life.application.firstContactDue, calendar.zone), "09:00", calendar.zone);
    const from = Math.max(Date.parse(this.moment) + 1_200_000, Date.parse(opening));
    if (from >= due) this.later(0);
    else this.moment = new Date(from + dice.throw() * (due - from)).toISOString();
  }

  private record(
    milestone: string,
    outcome: string,
    extra: Parameters<Life["record"]>[4] = {},
    by = this.cast.recruiter,
  ): void {
    this.life.record(this.moment, by, milestone, outcome, extra);
  }

  /** What is to be shown needs this one to get past the interview. */
  private get smooth(): boolean {
    return this.twist.undo === "with-points" || this.twist.stays !== undefined || this.talks;
  }

  /** Whether the candidate surely takes the expert's help. */
  private get talks(): boolean {
    return this.twist.negotiates === true || this.twist.stays === "negotiating";
  }

  /** What stays as it is today happened in the last days, in working hours. */
  private lately(days: number): void {
    const since = addMinutes(this.life.end, -days * 1440);
    if (this.moment >= since) return;
    this.moment = since;
    this.later(0);
  }

  /** By chance, the candidate gives up or the job is filled; whether the telling goes on. */
  private goesOn(milestone: string, withdrawing: number, filling: number): boolean {
    if (this.smooth) return true;
    if (this.dice.happens(withdrawing)) {
      this.later(this.dice.between(0, 3));
      this.record(
        milestone,
        "withdrew",
        {},
        this.dice.happens(0.4) ? { kind: "candidate" } : this.cast.recruiter,
      );
      return false;
    }
    if (this.dice.happens(filling)) {
      this.later(this.dice.between(1, 4));
      this.record(milestone, "job-filled", { details: { reason: "job-closed" } });
      return false;
    }
    return true;
  }

  /** A rejection, and in most cases the call that tells the candidate. */
  private reject(milestone: string, outcome: string): false {
    const reason = this.dice.pick(["another-candidate", "experience", "availability"] as const);
    this.record(milestone, outcome, { details: { reason } });
    if (this.dice.happens(0.85)) {
      this.later(this.dice.between(0, 1));
      this.life.contact(this.moment, this.cast.recruiter, "spoke");
    }
    return false;
  }

  private contact(): boolean {
    const at = "contact-made";
    const { dice } = this;
    if (dice.happens(0.8)) this.inTime();
    else this.later(dice.between(0, 2));
    const usual = dice.weighted({
      "spoke-interested": 56,
      "no-answer": 20,
      "call-back": 6,
      "needs-info": 5,
      thinking: 4,
      "too-far": 3,
      "requirement-not-met": 4,
      withdrew: 4,
    });
    if (this.twist.reopen) return this.outOfReach();
    const first = this.smooth ? "spoke-interested" : usual;
    switch (first) {
      case "spoke-interested":
        break;
      case "no-answer":
        this.record(at, "no-answer");
        if (dice.happens(0.22)) return this.outOfReach();
        this.later(1);
        this.life.contact(this.moment, this.cast.recruiter, dice.happens(0.5) ? "left-message" : "no-answer");
        this.later(dice.between(0, 1));
        break;
      case "call-back":
        this.record(at, "call-back", { reviewBy: addMinutes(this.moment, 1440) });
        this.later(1);
        break;
      case "needs-info":
        this.record(at, "needs-info", { details: { item: "certificate" } });
        this.later(dice.between(2, 4));
        break;
      case "thinking":
        this.record(at, "thinking");
        this.later(dice.between(2, 4));
        if (!this.goesOn(at, 0.4, 0)) return false;
        break;
      case "too-far":
      case "withdrew":
        this.record(at, first);
        return false;
      case "requirement-not-met":
        this.record(at, first, { details: { requirementId: "right-to-work", reason: "requirement" } });
        return false;
    }
    this.record(at, "spoke-interested");
    if (this.twist.undo === "at-once") {
      this.moment = addMinutes(this.moment, 3);
      this.life.undo(this.moment, this.cast.recruiter, at);
      this.moment = addMinutes(this.moment, 20);
      this.record(at, "spoke-interested");
    }
    return this.goesOn("interview-booked", 0.03, 0.01);
  }

  private outOfReach(): boolean {
    for (const channel of ["phone", "text"] as const) {
      this.later(2);
      const at = this.moment;
      this.life.move(at, this.cast.recruiter, {
        type: "ContactLogged",
        channel,
        direction: "out",
        result: "no-answer",
        at,
      });
    }
    this.later(3);
    this.record("contact-made", "unreachable");
    if (!this.twist.reopen) return false;
    this.later(4);
    this.life.reopen(this.moment, this.cast.recruiter);
    this.later(1);
    this.record("contact-made", "spoke-interested");
    return true;
  }

  private booked(workingDays: number): OutcomeDetails {
    const { calendar, dice, cast } = this;
    const day = addWorkingDays(dayOf(this.moment, calendar.zone), workingDays, calendar);
    const startsAt = instantAt(day, dice.pick(begins), calendar.zone);
    const format = dice.pick(["in-person", "in-person", "video"] as const);
    const booking = {
      startsAt,
      endsAt: addMinutes(startsAt, 45),
      format,
      people: [dice.pick(cast.interviewers)],
    };
    return { booking };
  }

  /** Most are asked on the first call what they want; where it is too much, it is settled or waived. */
  private wants(): void {
    const { life, wishes, cast, terms } = this;
    if (!wishes.happens(0.75)) return;
    const { dutyIds } = life.policy(this.moment).alignment.terms;
    const state = (percent: number) =>
      life.expectations(this.moment, cast.recruiter, {
        type: "StateExpectations",
        answers: {
          duties: Object.fromEntries(dutyIds.map((id) => [id, "yes" as const])),
          pay: {
            currency: terms.currency,
            hoursPerWeek: terms.hoursPerWeek,
            gross: {
              amount: Math.round((terms.base.amount * (100 + percent)) / 10_000) * 100,
              period: terms.base.period,
            },
          },
          hoursPerWeek: terms.hoursPerWeek,
          impossibleShifts: [],
        },
        channel: "phone",
      });
    const apart = wishes.weighted({ near: 70, settled: 15, waived: 15 });
    state(apart === "near" ? wishes.between(-4, 9) : wishes.between(30, 40));
    if (apart === "near") return;
    this.moment = addMinutes(this.moment, 15);
    if (apart === "settled") state(wishes.between(0, 8));
    else
      life.expectations(this.moment, cast.recruiter, {
        type: "WaiveGap",
        item: "pay",
        reason: "candidate-accepts",
      });
  }

  /** Times are offered by the job's plan, and the candidate chooses one. */
  private planned(kind: "first" | "final", booking: NonNullable<OutcomeDetails["booking"]>): boolean {
    const { life, cast } = this;
    const stage = this.stages.find((each) => each.kind === kind);
    if (!stage) return false;
    const { lengthMinutes, formats, questions } = stage;
    // Whoever introduced them does not judge them.
    const interviewerIds = stage.interviewerIds.filter((id) => id !== life.application.referrerId);
    const ahead = booking.endsAt >= life.end;
    life.interview(this.moment, cast.recruiter, {
      type: "OfferInterview",
      kind,
      interviewerIds,
      lengthMinutes,
      formats,
      questionIds: questions.filter(({ side }) => side === "employer").map(({ questionId }) => questionId),
    });
    const offered = life.application.interviews.at(-1);
    if (!offered) throw new Error("the interview was not offered");
    this.moment = addMinutes(this.moment, 90);
    // What lies ahead takes its interviewers' time, and the candidate chose it themselves.
    const startsAt = ahead ? this.freeMeeting(interviewerIds, booking.startsAt) : booking.startsAt;
    const { zone } = this.calendar;
    life.interview(this.moment, ahead ? { kind: "candidate" } : cast.recruiter, {
      type: "BookInterview",
      interviewId: offered.interviewId,
      startsAt,
      endsAt: addMinutes(startsAt, lengthMinutes),
      format: booking.format,
      zone,
      told: `${dayOf(startsAt, zone)}T${timeOf(startsAt, zone)}`,
      ...(ahead ? { by: "candidate", limits } : { by: "recruiter" }),
    });
    if (ahead) for (const memberId of interviewerIds) cast.meetings.add(`${memberId} ${startsAt}`);
    this.moment = addMinutes(startsAt, lengthMinutes);
    return true;
  }

  /** The first time from a moment on at which none of them meets somebody else. */
  private freeMeeting(interviewerIds: readonly string[], from: string): string {
    const { calendar, cast } = this;
    for (let day = dayOf(from, calendar.zone); ; day = addWorkingDays(day, 1, calendar)) {
      const free = begins
        .map((time) => instantAt(day, time, calendar.zone))
        .find((at) => at >= from && !interviewerIds.some((id) => cast.meetings.has(`${id} ${at}`)));
      if (free) return free;
    }
  }

  /** Whoever said what they want is told what the work is like; most confirm it on their page, the same evening. */
  private explain(): void {
    const { life, wishes, cast } = this;
    if (life.application.expectations.version === 0 || !wishes.happens(0.7)) return;
    const on = dayOf(this.moment, this.calendar.zone);
    const explained = topics.filter(() => wishes.happens(0.9)).map((topic) => ({ topic, on }));
    if (explained.length === 0) return;
    life.expectations(this.moment, cast.recruiter, { type: "ExplainTopics", explained });
    // What does not count, because they never answered to it, is not theirs to confirm.
    const confirmed = countingExplanations(life.application).map(({ topic }) => topic);
    if (confirmed.length === 0 || !wishes.happens(0.7)) return;
    this.moment = addMinutes(this.moment, 10);
    life.expectations(this.moment, { kind: "candidate" }, { type: "ConfirmExplanations", topics: confirmed });
  }

  /** Some write a letter of thanks. */
  private thank(): void {
    const { life, wishes } = this;
    const interview = life.application.interviews.findLast(({ status }) => status === "held");
    if (!interview || interview.thankYou || !wishes.happens(0.3)) return;
    this.moment = addMinutes(this.moment, 10);
    life.interview(
      this.moment,
      { kind: "candidate" },
      {
        type: "WriteThankYou",
        interviewId: interview.interviewId,
        template: wishes.pick(["thanks", "thanks-and-keen"] as const),
        lineNoteId: life.note(wishes.pick(thanks)),
      },
    );
  }

  /** On the phone about the offer, the candidate says where they stand. */
  private stance(): void {
    const { life, wishes, cast, twist } = this;
    if (!twist.stays && !wishes.happens(0.6)) return;
    const satisfaction = wishes.between(2, 5);
    const keen = satisfaction >= 4;
    life.expectations(this.moment, cast.recruiter, {
      type: "NoteIntention",
      motivation: wishes.between(3, 5),
      satisfaction,
      intention: keen
        ? wishes.pick(["accept", "rather-accept"] as const)
        : wishes.pick(["undecided", "rather-decline"] as const),
      concerns: keen ? [] : [wishes.pick(["pay", "hours", "distance", "start-date"] as const)],
      channel: "phone",
    });
  }

  /** Most write down at once what they heard; now and then a question was not asked, or a scorecard never comes. */
  private scorecards(): void {
    const { life, wishes } = this;
    const interview = life.application.interviews.findLast(({ status }) => status === "booked");
    if (!interview) return;
    const { interviewId, interviewerIds, questionIds } = interview;
    for (const memberId of interviewerIds) {
      if (wishes.happens(0.04)) continue;
      const by: Actor = { kind: "member", memberId };
      this.moment = addMinutes(this.moment, wishes.between(5, 20));
      const skipped = wishes.happens(0.06) ? wishes.pick(questionIds) : undefined;
      life.interview(this.moment, by, {
        type: "SubmitScorecard",
        interviewId,
        memberId,
        recommendation: wishes.pick(["no-decision", "yes", "yes", "strong-yes"] as const),
        answers: questionIds.map((questionId) =>
          questionId === skipped
            ? { questionId, notAsked: "no-time" as const }
            : { questionId, evidenceNoteId: life.note(wishes.pick(heard)) },
        ),
      });
    }
  }

  private booking(): boolean {
    const at = "interview-booked";
    const { dice } = this;
    this.later(dice.between(0, 2));
    if (this.twist.skip) return true;
    const usual = dice.weighted({
      booked: 50,
      "slots-offered": 32,
      arrangements: 8,
      "not-invited": 7,
      "no-reply": 5,
    });
    const way = this.smooth ? "booked" : usual;
    if (way === "not-invited") {
      this.record(at, way, { details: { reason: "experience" } });
      return false;
    }
    if (way === "no-reply") {
      this.record(at, "slots-offered");
      this.later(6);
      this.record(at, "no-reply");
      return false;
    }
    if (way === "arrangements") {
      this.record(at, "arrangements");
      this.later(2);
    }
    const details = this.booked(dice.between(2, 6));
    if (this.twist.undo !== "later" && details.booking && this.planned("first", details.booking))
      return this.goesOn("interview-completed", 0.04, 0.01);
    this.record(at, "booked", { details });
    if (this.twist.undo === "later") {
      this.later(1);
      this.life.undo(this.moment, this.cast.recruiter, at);
      this.later(0);
      const again = this.booked(dice.between(2, 4));
      this.record(at, "booked", { details: again });
      this.moment = again.booking?.endsAt ?? this.moment;
    } else this.moment = details.booking?.endsAt ?? this.moment;
    return this.goesOn("interview-completed", 0.04, 0.01);
  }

  private interview(): boolean {
    const at = "interview-completed";
    const { dice } = this;
    this.moment = addMinutes(this.moment, dice.between(20, 120));
    if (!this.smooth && dice.happens(0.1)) {
      this.record(at, "missed-rebook");
      this.later(1);
      const details = this.booked(dice.between(2, 4));
      this.record(at, "rebooked", { details });
      this.moment = addMinutes(details.booking?.endsAt ?? this.moment, 60);
      if (dice.happens(0.3)) {
        this.record(at, "did-not-attend");
        return false;
      }
    }
    this.scorecards();
    this.explain();
    this.thank();
    if (dice.happens(0.25)) {
      this.record(at, "held-deciding");
      this.later(dice.between(1, 4));
    }
    if (this.twist.stays === "rejected") {
      this.lately(dice.between(4, 8));
      this.record(at, "held-not-chosen", { details: { reason: "another-candidate" } });
      return false;
    }
    if (!this.smooth && dice.happens(0.24)) return this.reject(at, "held-not-chosen");
    const second = !this.smooth && dice.happens(0.18);
    this.record(at, second ? "held-second" : "held-forward");
    if (this.twist.undo === "with-points") {
      this.later(1);
      this.life.undo(this.moment, this.cast.recruiter, at);
      this.later(0);
      this.record(at, "held-forward");
    }
    if (this.twist.redate) {
      this.later(1);
      const earlier = this.life.application.outcomes.at(-1)?.effectiveAt ?? this.moment;
      this.life.redate(this.moment, this.cast.recruiter, at, addMinutes(earlier, -15));
    }
    return second ? this.final() : this.goesOn("offer", 0.04, 0.02);
  }

  private final(): boolean {
    const at = "final-interview";
    this.later(2);
    const details = this.booked(3);
    if (!details.booking || !this.planned("final", details.booking)) {
      this.record(at, "final-booked", { details });
      this.moment = details.booking?.endsAt ?? this.moment;
    }
    this.moment = addMinutes(this.moment, 60);
    this.scorecards();
    this.thank();
    this.moment = addMinutes(this.moment, 30);
    if (this.dice.happens(0.25)) return this.reject(at, "final-not-chosen");
    this.record(at, "final-forward");
    return this.goesOn("offer", 0.04, 0);
  }

  private offer(): boolean {
    const { dice, life, cast } = this;
    const { recruiter } = cast;
    const { stays } = this.twist;
    this.later(dice.between(0, 2));
    if (stays) this.lately({ told: 4, sent: 5, negotiating: 7, rejected: 0 }[stays]);
    if (!this.smooth && dice.happens(0.07)) return this.reject("offer", "not-offered");
    life.offer(this.moment, recruiter, { type: "DraftOffer", terms: this.terms });
    this.later(dice.between(0, 1));
    const expires = addWorkingDays(dayOf(this.moment, this.calendar.zone), 10, this.calendar);
    const expiresAt = instantAt(expires, this.calendar.closes, this.calendar.zone);
    const { offerId } = this.openOffer();
    this.goOnApart();
    if (stays === "told" || dice.happens(0.6)) {
      life.offer(this.moment, recruiter, { type: "TellOffer", offerId, channel: "phone", expiresAt });
      if (dice.happens(0.25)) {
        const deadline = addMinutes(this.moment, dice.between(4, 9) * 1440);
        life.offer(this.moment, recruiter, { type: "SetCompetingDeadline", deadline });
      }
      if (stays === "told") {
        this.stance();
        return false;
      }
      this.later(stays ? 0 : 1);
    }
    life.offer(this.moment, recruiter, { type: "SendOffer", offerId, channel: "email", expiresAt });
    this.stance();
    if (stays === "sent") return false;
    if (stays === "negotiating") {
      this.later(1);
      this.counter();
      // The talk is booked since yesterday and lies ahead.
      const yesterday = addMinutes(life.end, -24 * 60);
      if (this.moment < yesterday) this.moment = yesterday;
      life.pass(this.moment);
    }
    const helped = this.help();
    if (stays) return false;
    const usual = dice.weighted({ accepted: 68, negotiating: 18, declined: 16, expired: 8 });
    const answer = helped || this.twist.negotiates ? "negotiating" : usual;
    if (answer === "expired") {
      this.later(13);
      life.pass(this.moment);
      return false;
    }
    this.later(dice.between(1, 3));
    if (answer === "declined") {
      life.offer(this.moment, recruiter, { type: "DeclineOffer", offerId });
      return false;
    }
    if (answer === "negotiating") this.negotiate();
    life.offer(this.moment, recruiter, { type: "AcceptOffer", offerId });
    return true;
  }

  /** The figure may lie further from what they want than the range did: who still goes on says so again. */
  private goOnApart(): void {
    const { life, cast } = this;
    const { terms, rules } = life.policy(this.moment).alignment;
    const items = alignmentOf(life.application, terms, comparedOffer(life.application), rules);
    for (const { item } of stillBlocking(items))
      life.expectations(this.moment, cast.recruiter, { type: "WaiveGap", item, reason: "candidate-accepts" });
  }

  private openOffer() {
    const offer = liveOffer(this.life.application);
    if (!offer) throw new Error("the offer that is told of has ended");
    return offer;
  }

  private raised(percent: number): Compensation {
    const { terms } = this;
    return {
      ...terms,
      base: { ...terms.base, amount: Math.round((terms.base.amount * (100 + percent)) / 100) },
    };
  }

  /** The candidate asks for more, so many per cent. */
  private counter(): number {
    const { dice, life, cast } = this;
    const { offerId } = this.openOffer();
    const asked = dice.between(5, 10);
    const counter = { type: "AddVersion", offerId, proposedBy: "candidate", channel: "phone" } as const;
    life.offer(this.moment, cast.recruiter, { ...counter, terms: this.raised(asked) });
    return asked;
  }

  /** The candidate asks for more, and gets some of it: in base pay, or for signing. */
  private negotiate(): void {
    const { dice, life, cast, terms } = this;
    const { offerId, expiresAt = "" } = this.openOffer();
    const asked = this.counter();
    this.later(1);
    const signOn = Math.round(terms.base.amount / 50);
    const better = dice.happens(0.2) ? { ...terms, signOn } : this.raised(dice.between(1, asked - 1));
    life.offer(this.moment, cast.recruiter, {
      type: "AddVersion",
      offerId,
      proposedBy: "employer",
      terms: better,
    });
    const later = addMinutes(this.moment, 5 * 1440);
    life.offer(this.moment, cast.recruiter, {
      type: "SendOffer",
      offerId,
      channel: "email",
      expiresAt: later > expiresAt ? later : expiresAt,
    });
    this.later(1);
  }

  /** A talk with the expert is offered, or skipped with a reason; whether it was held. */
  private help(): boolean {
    const { dice, life, cast } = this;
    const { expert, recruiter } = cast;
    const candidate: Actor = { kind: "candidate" };
    this.moment = addMinutes(this.moment, dice.between(30, 120));
    life.pass(this.moment);
    // Where nobody decided in time, the clock has offered it.
    if (!life.application.support.decision) {
      // Whoever has no e-mail address is called; nobody can offer them the help by mail.
      if (!reachedByMail(life.application)) return false;
      if (!expert || (!this.talks && dice.happens(0.45))) {
        const reason = expert
          ? dice.pick(["candidate-content", "pay-scale-fixed"] as const)
          : "no-expert-time";
        life.consultation(this.moment, recruiter, { type: "DecideSupport", decision: "skip", reason });
        return false;
      }
      life.consultation(this.moment, recruiter, { type: "DecideSupport", decision: "offer" });
    }
    if (!expert) return false;
    if (!this.talks && dice.happens(0.35)) return false;
    if (!this.twist.stays) this.later(1);
    if (!this.talks && dice.happens(0.2)) {
      life.consultation(this.moment, candidate, { type: "AnswerSupport", answer: "declined", consent: [] });
      return false;
    }
    life.consultation(this.moment, candidate, {
      type: "AnswerSupport",
      answer: "accepted",
      consent: dice.happens(0.6) ? ["expert", "recruiter"] : ["expert"],
    });
    const { startsAt, endsAt } = this.freeTime(expert);
    const { zone } = life.application.site;
    this.moment = addMinutes(this.moment, 10);
    life.consultation(this.moment, candidate, {
      type: "BookConsultation",
      expertId: expert.memberId,
      startsAt,
      endsAt,
      zone,
      told: `${dayOf(startsAt, zone)}T${timeOf(startsAt, zone)}`,
    });
    expert.taken.add(startsAt);
    const consultationId = life.application.consultations.at(-1)?.consultationId ?? "";
    const by: Actor = { kind: "member", memberId: expert.memberId };
    life.consultation(addMinutes(startsAt, -180), by, { type: "PrepareConsultation", consultationId });
    if (!this.talks && dice.happens(0.1)) {
      this.moment = addMinutes(startsAt, 20);
      life.consultation(this.moment, by, { type: "MarkNoShow", consultationId });
      return false;
    }
    life.consultation(startsAt, by, { type: "StartConsultation", consultationId });
    this.moment = endsAt;
    life.consultation(endsAt, by, {
      type: "CompleteConsultation",
      consultationId,
      topics: dice.pick([["base-pay"], ["base-pay", "hours"], ["sign-on", "start-date"]] as const).slice(),
    });
    return true;
  }

  /** The expert's first free time from the second working day on. */
  private freeTime({ zone, begins, talkMinutes, taken }: Expert): { startsAt: string; endsAt: string } {
    for (let ahead = 2; ; ahead += 1) {
      const day = addWorkingDays(dayOf(this.moment, this.calendar.zone), ahead, this.calendar);
      const startsAt = begins.map((time) => instantAt(day, time, zone)).find((at) => !taken.has(at));
      if (startsAt) return { startsAt, endsAt: addMinutes(startsAt, talkMinutes) };
    }
  }

  private start(): boolean {
    const at = "started-work";
    const { dice, calendar } = this;
    this.later(1);
    if (dice.happens(0.25)) {
      this.record(at, "checks-open", { details: { item: "reference" } });
      this.later(dice.between(2, 4));
    }
    const startDate = addWorkingDays(dayOf(this.moment, calendar.zone), dice.between(8, 20), calendar);
    this.record(at, "start-agreed", { details: { startDate } });
    if (dice.happens(0.05)) {
      this.later(3);
      this.record(at, "backed-out");
      return false;
    }
    this.moment = instantAt(startDate, "16:00", calendar.zone);
    if (dice.happens(0.04)) {
      this.record(at, "did-not-arrive");
      this.later(1);
    }
    const details = dice.happens(0.3) ? { newToSector: true } : undefined;
    const byPayroll = dice.happens(0.4);
    this.life.record(this.moment, byPayroll ? payroll : this.cast.recruiter, at, "started", {
      effectiveAt: instantAt(dayOf(this.moment, calendar.zone), "09:00", calendar.zone),
      ...(details ? { details } : {}),
      ...(byPayroll ? { reportId: `start-${this.life.application.applicationId}` } : {}),
    });
    return true;
  }

  private retention(): void {
    const started =
      this.life.application.outcomes.find((o) => o.outcome === "started")?.effectiveAt ?? this.moment;
    const startDay = dayOf(started, this.calendar.zone);
    for (const [milestone, days] of [
      ["still-working-4w", 28],
      ["still-working-12w", 84],
    ] as const) {
      this.moment = instantAt(addDays(startDay, days), "08:30", this.calendar.zone);
      this.later(this.dice.between(0, 3));
      if (this.dice.happens(0.1)) {
        this.record(milestone, "not-known", {}, this.cast.manager);
        this.later(4);
      }
      const answer = this.dice.weighted({ yes: 88, "yes-moved": 3, left: 6, ended: 2, "term-ended": 1 });
      // Whoever is asked about an end answers with when it was: some days before the check.
      const ended = instantAt(addDays(startDay, days - 5), "16:00", this.calendar.zone);
      const gone = !answer.startsWith("yes");
      this.record(milestone, answer, gone ? { effectiveAt: ended } : {}, this.cast.manager);
      if (gone) return;
    }
  }
}
