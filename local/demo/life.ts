import { whatTimeBrings, nextDueAt } from "../../shared/domain/application/clock.ts";
import type { AlignmentPolicy, Decision } from "../../shared/domain/application/decision.ts";
import type {
  Actor,
  ApplicationEvent,
  EventOf,
  OutcomeDetails,
  Recorded,
} from "../../shared/domain/application/events.ts";
import { move, reopen } from "../../shared/domain/application/moves.ts";
import type { Move } from "../../shared/domain/application/moves.ts";
import { receiveApplication } from "../../shared/domain/application/receive.ts";
import { answerConfirmation, recordOutcome } from "../../shared/domain/application/record-outcome.ts";
import { decideConsultation } from "../../shared/domain/consultation/decide.ts";
import type { ConsultationCommand } from "../../shared/domain/consultation/decide.ts";
import { decideExpectations } from "../../shared/domain/expectations/decide.ts";
import type { ExpectationCommand, ExpectationPolicy } from "../../shared/domain/expectations/decide.ts";
import { decideInterview } from "../../shared/domain/interview/decide.ts";
import type { InterviewCommand } from "../../shared/domain/interview/decide.ts";
import { decideOffer } from "../../shared/domain/offer/decide.ts";
import type { OfferCommand } from "../../shared/domain/offer/decide.ts";
import { fold, stands } from "../../shared/domain/application/state.ts";
import type { Application, History } from "../../shared/domain/application/state.ts";
import { redateOutcome, undoOutcome } from "../../shared/domain/application/undo.ts";
import type { MessagePolicy } from "../../shared/domain/messages/plan.ts";
import type { Note } from "../../shared/domain/people/candidate.ts";
import type { Fact } from "../../shared/ports/facts.ts";
import { applicationStream } from "../../shared/runtime/history.ts";

/** The moment at which the telling ends: what would come later has not happened yet. */
export class NotYet extends Error {}

export interface LifeRules {
  /** What decisions at a moment are made with; time, actor and permission are added. */
  readonly policyAt: (
    application: Pick<Application, "site" | "job">,
    now: string,
  ) => MessagePolicy & { readonly alignment: AlignmentPolicy };
  /** Nothing happens after this. */
  readonly end: string;
}

interface Recording {
  readonly effectiveAt?: string;
  readonly reviewBy?: string;
  readonly details?: OutcomeDetails;
  readonly noteId?: string;
  readonly reportId?: string;
}

/**
 * The life of one application, told step by step through the real decisions, with what time brings in between as the
 * sweep would have found it. A step that lies after the end of the telling throws `NotYet` and changes nothing.
 */
export class Life {
  readonly facts: Fact<ApplicationEvent>[] = [];
  readonly notes: Note[] = [];
  private readonly events: Recorded[] = [];
  private readonly rules: LifeRules;
  private folded: History = fold([]);
  /** When something last happened, or was looked for. */
  private told = "";

  constructor(
    received: Omit<EventOf<"ApplicationReceived">, "type">,
    enteredAt: string,
    actor: Actor,
    rules: LifeRules,
  ) {
    this.rules = rules;
    const policy = { ...rules.policyAt(received, enteredAt), now: enteredAt, actor, mayConfirm: false };
    this.append(receiveApplication(received, policy), received, enteredAt, actor);
    this.told = enteredAt;
  }

  get history(): History {
    return this.folded;
  }

  /** Until when it has been told, and the moment at which the telling ends. */
  get now(): string {
    return this.told;
  }

  get end(): string {
    return this.rules.end;
  }

  get application(): Application {
    const { state } = this.folded;
    if (state.status === "none") throw new Error("the life has not begun");
    return state;
  }

  policy(now: string): ReturnType<LifeRules["policyAt"]> {
    return this.rules.policyAt(this.application, now);
  }

  record(at: string, actor: Actor, milestone: string, outcome: string, extra: Recording = {}): void {
    const command = { type: "RecordOutcome", milestone, outcome, confirm: true, reasonGiven: true } as const;
    this.decide(at, actor, (policy) => recordOutcome({ ...command, ...extra }, this.folded, policy));
  }

  offer(at: string, actor: Actor, command: OfferCommand): void {
    this.decide(at, actor, (policy) => decideOffer(command, this.folded, policy));
  }

  consultation(at: string, actor: Actor, command: ConsultationCommand): void {
    this.decide(at, actor, (policy) => decideConsultation(command, this.folded, policy));
  }

  expectations(at: string, actor: Actor, command: ExpectationCommand): void {
    this.decide(at, actor, (policy) => decideExpectations(command, this.folded, policy));
  }

  interview(at: string, actor: Actor, command: InterviewCommand): void {
    this.decide(at, actor, (policy) => decideInterview(command, this.folded, policy));
  }

  /** Words of somebody, kept with the person: facts name them by this id. */
  note(text: string): string {
    const noteId = `note_demo${this.notes.length + 1}`;
    this.notes.push({ noteId, text });
    return noteId;
  }

  /** Undoes the standing outcome of a milestone. */
  undo(at: string, actor: Actor, milestone: string): void {
    this.decide(at, actor, (policy) =>
      undoOutcome(
        {
          type: "UndoOutcome",
          outcomeSeq: this.standing(milestone),
          version: this.folded.version,
          confirm: true,
          recordedInError: true,
        },
        this.folded,
        policy,
      ),
    );
  }

  redate(at: string, actor: Actor, milestone: string, effectiveAt: string): void {
    this.decide(at, actor, (policy) =>
      redateOutcome(
        { type: "RedateOutcome", outcomeSeq: this.standing(milestone), effectiveAt },
        this.folded,
        policy,
      ),
    );
  }

  contact(at: string, actor: Actor, result: EventOf<"ContactLogged">["result"]): void {
    this.move(at, actor, { type: "ContactLogged", channel: "phone", direction: "out", result, at });
  }

  move(at: string, actor: Actor, command: Move): void {
    this.decide(at, actor, (policy) => move(command, this.folded, policy));
  }

  reopen(at: string, actor: Actor): void {
    this.decide(at, actor, (policy) => reopen(this.folded, policy));
  }

  confirm(at: string, actor: Actor): void {
    const confirmationId = this.application.confirmations.at(-1)?.confirmationId ?? "";
    const command = { type: "AnswerConfirmation", confirmationId, decision: "confirm" } as const;
    this.decide(at, actor, (policy) =>
      answerConfirmation(command, this.folded, { ...policy, mayConfirm: true }),
    );
  }

  /** Lets time pass until a moment, or to the end of the telling. */
  pass(until: string = this.rules.end): void {
    const limit = until < this.rules.end ? until : this.rules.end;
    for (;;) {
      const due = nextDueAt(this.folded, this.policy(this.told), this.told);
      if (due === undefined || due > limit) break;
      const at = due > this.told ? due : this.told;
      const brought = whatTimeBrings(this.folded, this.policy(at), at);
      // What is due again and again at one moment without bringing anything would never end.
      if (brought.length === 0 && at === this.told) break;
      this.told = at;
      if (brought.length > 0)
        this.append({ ok: true, events: brought }, this.application, at, { kind: "clock" });
    }
    this.told = limit > this.told ? limit : this.told;
  }

  private standing(milestone: string): number {
    const found = this.application.outcomes.findLast((o) => o.milestone === milestone && stands(o));
    if (!found) throw new Error(`nothing stands at ${milestone}`);
    return found.seq;
  }

  private decide(at: string, actor: Actor, decide: (policy: ExpectationPolicy) => Decision): void {
    if (at > this.rules.end) throw new NotYet();
    this.pass(at);
    const now = this.told;
    const mayConfirm = actor.kind === "system";
    this.append(decide({ ...this.policy(now), now, actor, mayConfirm }), this.application, now, actor);
  }

  private append(
    decision: Decision,
    { organisation, applicationId }: Pick<Application, "organisation" | "applicationId">,
    recordedAt: string,
    actor: Actor,
  ): void {
    if (!decision.ok)
      throw new Error(`${applicationId}: ${decision.refusal.code}: ${decision.refusal.message}`);
    const seq = this.folded.version + 1;
    const stream = applicationStream(organisation, applicationId);
    this.facts.push({ stream, seq, events: decision.events, recordedAt, actor });
    decision.events.forEach((event, index) =>
      this.events.push({ ...event, seq: seq + index, factSeq: seq, recordedAt, actor }),
    );
    this.folded = fold([...this.events]);
  }
}
