import { answerConfirmation, recordOutcome } from "../../shared/domain/application/record-outcome.ts";
import type { RecordOutcome } from "../../shared/domain/application/record-outcome.ts";
import type { Decision, Policy } from "../../shared/domain/application/decision.ts";
import type {
  Actor,
  ApplicationEvent,
  EventOf,
  JobSettings,
  Recorded,
  SiteSettings,
} from "../../shared/domain/application/events.ts";
import { move, reopen } from "../../shared/domain/application/moves.ts";
import type { Move } from "../../shared/domain/application/moves.ts";
import { movePromise } from "../../shared/domain/application/promises.ts";
import { receiveApplication } from "../../shared/domain/application/receive.ts";
import { fold, stands } from "../../shared/domain/application/state.ts";
import type { Application, History } from "../../shared/domain/application/state.ts";
import { redateOutcome, undoOutcome } from "../../shared/domain/application/undo.ts";
import { whatTimeBrings } from "../../shared/domain/application/clock.ts";
import { decideExperience } from "../../shared/domain/candidate-experience/decide.ts";
import type { ExperienceCommand } from "../../shared/domain/candidate-experience/decide.ts";
import { decideConsultation } from "../../shared/domain/consultation/decide.ts";
import type { ConsultationCommand } from "../../shared/domain/consultation/decide.ts";
import { decideOffer } from "../../shared/domain/offer/decide.ts";
import type { OfferCommand } from "../../shared/domain/offer/decide.ts";
import { defaultPromiseRules } from "../../shared/domain/candidate-experience/rules.ts";
import { defaultAlignmentRules } from "../../shared/domain/expectations/alignment.ts";
import type { JobTerms } from "../../shared/domain/expectations/answers.ts";
import { decideExpectations } from "../../shared/domain/expectations/decide.ts";
import type { ExpectationCommand, ExpectationPolicy } from "../../shared/domain/expectations/decide.ts";
import { decideInterview } from "../../shared/domain/interview/decide.ts";
import type { InterviewCommand } from "../../shared/domain/interview/decide.ts";
import { firstContactDue } from "../../shared/domain/calendar/working-time.ts";
import { addDays } from "../../shared/domain/calendar/days.ts";
import { dayOf } from "../../shared/domain/calendar/zones.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import type { Scheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import { findOutcome } from "../../shared/domain/track/track.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import { calendarOf } from "../../shared/runtime/policy.ts";

/** A site in Leeds, Monday to Friday 08:30 to 17:30. */
export const leeds: SiteSettings = {
  siteId: "sit_leeds",
  country: "GB",
  zone: "Europe/London",
  workingDays: [1, 2, 3, 4, 5],
  opens: "08:30",
  closes: "17:30",
  currency: "GBP",
};

/** A site in Utrecht with the same hours. */
export const utrecht: SiteSettings = {
  ...leeds,
  siteId: "sit_utrecht",
  country: "NL",
  zone: "Europe/Amsterdam",
  currency: "EUR",
};

export const warehouseJob: JobSettings = {
  jobId: "job_warehouse",
  openedAt: "2026-01-05",
  evergreen: false,
  watcherIds: ["mem_rita"],
  managerId: "mem_maria",
};

/** What the warehouse job offers: 28 000.00 to 34 000.00 GBP, full time, on-site, early and late shifts, 6 km away. */
export const warehouseTerms: JobTerms = {
  dutyIds: ["picking", "loading", "scanning", "stock-counts", "forklift"],
  pay: { currency: "GBP", minimum: 2_800_000, maximum: 3_400_000 },
  hoursPerWeek: 37.5,
  fullTimeHoursPerWeek: 37.5,
  weeksPerYear: 52,
  shifts: ["early", "late"],
  kind: "on-site",
  atmosphere: ["lively", "large-team"],
  distanceKilometres: 6,
};

export const driverJob: JobSettings = { ...warehouseJob, jobId: "job_driver" };

export const rita: Actor = { kind: "member", memberId: "mem_rita" };
export const candidate: Actor = { kind: "candidate" };
export const payroll: Actor = { kind: "system", source: "payroll" };
export const clock: Actor = { kind: "clock" };

/** What an application arrives with, unless a test says otherwise: shared by mem_olga on a Monday morning. */
export type Arrival = Partial<Omit<EventOf<"ApplicationReceived">, "type">>;

type OutcomeExtra = Partial<Omit<RecordOutcome, "type" | "milestone" | "outcome">>;

const undoWindowSeconds = 300;

/**
 * Tells an application's life through the real decisions, so that a history in a test is one that can happen:
 *
 *     anApplication()
 *       .at("2026-03-02T10:00:00.000Z").outcome("contact-made", "spoke-interested")
 *       .laterBy({ days: 2 }).outcome("interview-booked", "booked")
 *       .undo("contact-made")
 *       .history()
 *
 * Every step returns a new story; the earlier one stays as it was and can be continued another way. A step that the
 * decision refuses throws its sentence; `may` leaves the story as it was instead (for generated sequences).
 */
export class Story {
  readonly events: readonly Recorded[];
  readonly now: string;
  readonly actor: Actor;
  readonly track: Track;
  readonly scheme: Scheme;
  /** What the job offers now. */
  readonly terms: JobTerms;
  /** The fold of the events, once somebody has asked for it. */
  #folded: History | undefined;

  constructor(
    from: Pick<Story, "events" | "now" | "actor" | "track" | "scheme"> & { readonly terms?: JobTerms },
  ) {
    this.events = from.events;
    this.now = from.now;
    this.actor = from.actor;
    this.track = from.track;
    this.scheme = from.scheme;
    this.terms = from.terms ?? warehouseTerms;
  }

  history(): History {
    this.#folded ??= fold(this.events);
    return this.#folded;
  }

  application(): Application {
    const { state } = this.history();
    if (state.status === "none") throw new Error("the story has not begun");
    return state;
  }

  /** What a decision is made with at this point of the story. */
  policy(): ExpectationPolicy & { readonly undoWindowSeconds: number } {
    const calendar = calendarOf(this.application().site, [], this.now);
    const { track, scheme, now, actor, terms } = this;
    const alignment = { terms, rules: defaultAlignmentRules };
    const promises = defaultPromiseRules;
    return { track, scheme, calendar, promises, now, actor, mayConfirm: true, undoWindowSeconds, alignment };
  }

  /** Goes on at this moment. */
  at(now: string): Story {
    return this.with({ now });
  }

  laterBy({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): Story {
    const milliseconds = ((days * 24 + hours) * 60 + minutes) * 60_000;
    return this.at(new Date(Date.parse(this.now) + milliseconds).toISOString());
  }

  /** Somebody else acts from here on. */
  by(actor: Actor): Story {
    return this.with({ actor });
  }

  /** Appends events as they are, unchecked: for streams that no decision of today would write. */
  facts(...events: ApplicationEvent[]): Story {
    return this.append(events);
  }

  /** Something is done about the offer. */
  offer(command: OfferCommand): Story {
    return this.decided(decideOffer(command, this.history(), this.policy()));
  }

  /** Something is done about what the candidate wants. */
  expectations(command: ExpectationCommand): Story {
    return this.decided(decideExpectations(command, this.history(), this.policy()));
  }

  /** Something is done about an interview. */
  interview(command: InterviewCommand): Story {
    return this.decided(decideInterview(command, this.history(), this.policy()));
  }

  /** From here on the job offers something else. */
  offering(terms: Partial<JobTerms>): Story {
    return this.with({ terms: { ...this.terms, ...terms } });
  }

  /** The candidate does something about their application as a whole. */
  experience(command: ExperienceCommand): Story {
    return this.decided(decideExperience(command, this.history(), this.policy()));
  }

  /** Something is done about the help with the offer. */
  consultation(command: ConsultationCommand): Story {
    return this.decided(decideConsultation(command, this.history(), this.policy()));
  }

  /**
   * Records an outcome now. Skipped milestones are confirmed, unmet conditions gone on from, and details the outcome
   * needs are filled in where `extra` does not give them.
   */
  outcome(milestone: string, outcome: string, extra: OutcomeExtra = {}): Story {
    return this.decided(
      recordOutcome(this.recording(milestone, outcome, extra), this.history(), this.policy()),
    );
  }

  /** Undoes the standing outcome of a milestone, and with it what came later. */
  undo(milestone: string): Story {
    const outcome = this.application().outcomes.findLast((o) => o.milestone === milestone && stands(o));
    if (!outcome) throw new Error(`nothing stands at ${milestone}`);
    return this.undoSeq(outcome.seq);
  }

  undoSeq(outcomeSeq: number): Story {
    const history = this.history();
    const confirmed = { confirm: true, recordedInError: true, version: history.version };
    return this.decided(
      undoOutcome({ type: "UndoOutcome", outcomeSeq, ...confirmed }, history, this.policy()),
    );
  }

  /** Corrects the date of the standing outcome of a milestone. */
  redate(milestone: string, effectiveAt: string): Story {
    const outcome = this.application().outcomes.findLast((o) => o.milestone === milestone && stands(o));
    if (!outcome) throw new Error(`nothing stands at ${milestone}`);
    const command = { type: "RedateOutcome", outcomeSeq: outcome.seq, effectiveAt } as const;
    return this.decided(redateOutcome(command, this.history(), this.policy()));
  }

  contact(contact: Partial<Omit<EventOf<"ContactLogged">, "type">> = {}): Story {
    return this.move({
      type: "ContactLogged",
      channel: "phone",
      direction: "out",
      result: "spoke",
      at: this.now,
      ...contact,
    });
  }

  archive(reason: EventOf<"Archived">["reason"] = "mistake"): Story {
    return this.move({ type: "Archived", reason });
  }

  restore(): Story {
    return this.move({ type: "Restored" });
  }

  transfer(job: JobSettings, site: SiteSettings, recruiterId?: string): Story {
    return this.move({ type: "Transferred", job, site, ...(recruiterId ? { recruiterId } : {}) });
  }

  referrer(referrerId?: string): Story {
    return this.move({ type: "ReferrerChanged", ...(referrerId ? { referrerId } : {}) });
  }

  assign(recruiterId: string): Story {
    return this.move({ type: "Assigned", recruiterId });
  }

  mergeInto(applicationId: string): Story {
    return this.move({ type: "MergedInto", applicationId });
  }

  unmergeFrom(applicationId: string): Story {
    return this.move({ type: "UnmergedFrom", applicationId });
  }

  reopen(): Story {
    return this.decided(reopen(this.history(), this.policy()));
  }

  movePromise(byDay: string): Story {
    return this.decided(movePromise({ type: "MovePromise", byDay }, this.history(), this.policy()));
  }

  confirm(confirmationId: string): Story {
    const command = { type: "AnswerConfirmation", confirmationId, decision: "confirm" } as const;
    return this.decided(answerConfirmation(command, this.history(), this.policy()));
  }

  move(command: Move): Story {
    return this.decided(move(command, this.history(), this.policy()));
  }

  /** What the sweep appends when it looks at the application now: overdue steps, missed promises, checks falling due. */
  sweep(): Story {
    const brought = whatTimeBrings(this.history(), this.policy(), this.now);
    return brought.length === 0 ? this : this.by(clock).append(brought).by(this.actor);
  }

  /** Takes the step if it is allowed, else stays where it was. */
  may(step: (story: Story) => Story): Story {
    try {
      return step(this);
    } catch (error) {
      if (error instanceof Refused || (error instanceof Error && error.message.startsWith("nothing stands")))
        return this;
      throw error;
    }
  }

  private recording(milestone: string, outcome: string, extra: OutcomeExtra): RecordOutcome {
    const rule = findOutcome(this.track, milestone, outcome);
    const tomorrow = new Date(Date.parse(this.now) + 86_400_000).toISOString();
    const details = {
      ...(rule?.needs?.includes("booking")
        ? {
            booking: {
              startsAt: tomorrow,
              endsAt: new Date(Date.parse(tomorrow) + 3_600_000).toISOString(),
              format: "in-person" as const,
              people: ["mem_maria"],
            },
          }
        : {}),
      ...(rule?.needs?.includes("item") ? { item: "reference" as const } : {}),
      ...(rule?.needs?.includes("requirementId") ? { requirementId: "night-shifts" } : {}),
      ...(rule?.needs?.includes("reason") ? { reason: "experience" as const } : {}),
      ...(rule?.needs?.includes("startDate")
        ? { startDate: addDays(dayOf(this.now, this.application().site.zone), 7) }
        : {}),
      ...(rule?.needs?.includes("expiresAt")
        ? { expiresAt: new Date(Date.parse(this.now) + 5 * 86_400_000).toISOString() }
        : {}),
      ...extra.details,
    };
    return {
      type: "RecordOutcome",
      milestone,
      outcome,
      confirm: true,
      reasonGiven: true,
      ...(rule?.review?.kind === "given" ? { reviewBy: tomorrow } : {}),
      ...extra,
      ...(Object.keys(details).length > 0 ? { details } : {}),
    };
  }

  private decided(decision: Decision): Story {
    if (!decision.ok) throw new Refused(decision.refusal.code, decision.refusal.message);
    return this.append(decision.events);
  }

  private append(events: readonly ApplicationEvent[]): Story {
    const factSeq = this.history().version + 1;
    const recorded = events.map((event, index): Recorded => {
      const place = { seq: factSeq + index, factSeq, recordedAt: this.now, actor: this.actor };
      return { ...event, ...place };
    });
    return this.with({ events: [...this.events, ...recorded] });
  }

  private with(change: Partial<Pick<Story, "events" | "now" | "actor" | "terms">>): Story {
    const { events, now, actor, track, scheme, terms } = this;
    const story = new Story({ events, now, actor, track, scheme, terms, ...change });
    if (!change.events) story.#folded = this.#folded;
    return story;
  }
}

/** A decision said no. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Monday 2 March 2026, 09:00 in Leeds. */
export const mondayMorning = "2026-03-02T09:00:00.000Z";

/** A story that begins with an application: through a share link, referred by mem_olga, rita's, unless given. */
export function anApplication(
  arrival: Arrival = {},
  rules: { readonly track?: Track; readonly scheme?: Scheme } = {},
): Story {
  const track = rules.track ?? defaultTrack;
  const scheme = rules.scheme ?? defaultScheme;
  const site = arrival.site ?? leeds;
  const receivedAt = arrival.receivedAt ?? mondayMorning;
  const calendar = calendarOf(site, [], receivedAt);
  const received: Omit<EventOf<"ApplicationReceived">, "type"> = {
    organisation: "org_acme",
    organisationZone: "Europe/London",
    applicationId: "app_1",
    candidateId: "can_1",
    source: "share",
    test: false,
    receivedAt,
    job: warehouseJob,
    site,
    recruiterId: "mem_rita",
    referrerId: "mem_olga",
    checkFirst: [],
    newToSector: false,
    reachableBy: ["email", "phone"],
    firstContactDue: firstContactDue(receivedAt, calendar),
    trackVersion: track.version,
    schemeVersion: scheme.version,
    ...arrival,
  };
  const policy: Policy = {
    track,
    scheme,
    calendar,
    promises: defaultPromiseRules,
    now: receivedAt,
    actor: candidate,
    mayConfirm: false,
  };
  const decision = receiveApplication(received, policy);
  if (!decision.ok) throw new Refused(decision.refusal.code, decision.refusal.message);
  return new Story({ events: [], now: receivedAt, actor: candidate, track, scheme })
    .facts(...decision.events)
    .by(rita);
}

/** The green that takes an application on from each milestone, in order, without a final interview. */
export const straightPath: readonly (readonly [milestone: string, outcome: string])[] = [
  ["contact-made", "spoke-interested"],
  ["interview-booked", "booked"],
  ["interview-completed", "held-forward"],
  ["offer", "accepted"],
  ["started-work", "started"],
];

/** Goes the straight path up to a milestone, a day between steps. */
export const upTo = (milestone: string, story: Story): Story => {
  const last = straightPath.findIndex(([id]) => id === milestone);
  return straightPath
    .slice(0, last + 1)
    .reduce((told, [id, outcome]) => told.laterBy({ days: 1 }).outcome(id, outcome), story);
};
