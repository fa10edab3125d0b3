import type { CalendarSettings } from "../domain/consultation/availability.ts";
import type { Mistake } from "../domain/mistake.ts";
import type { CalendarChoice } from "../domain/organisation/organisation.ts";
import type { Appended, Companion } from "./facts.ts";

/** A time with one expert; both instants. */
export interface Slot {
  readonly expertId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface SlotsAsked {
  readonly expertIds: readonly string[];
  /** Slots start at or after this (and after the lead time)… */
  readonly from: string;
  /** … and have ended by this: the offer's deadline, or the end of the page that is shown. */
  readonly until: string;
  readonly now: string;
  /** Most slots that are wanted. */
  readonly limit?: number | undefined;
  /** What this application holds or has booked is free to it. */
  readonly holder?: string | undefined;
}

/** What a candidate may do about a talk with an expert, and where the expert is. */
export interface ExpertRules {
  /** How often the candidate may move it. */
  readonly moves: number;
  /** So many minutes before the start the candidate can no longer move or cancel it. */
  readonly cutOffMinutes: number;
  /** The zone of the expert's calendar, an IANA name; nothing where they have not said so here. */
  readonly zone?: string | undefined;
}

/**
 * Why a slot cannot be had: it is booked, somebody else holds it at the moment, or it is none that the expert offers
 * (not in their hours, too soon, too far ahead).
 */
export interface SlotRefused {
  readonly ok: false;
  readonly reason: "slot-taken" | "slot-held" | "slot-not-offered";
}

export interface Hold extends Slot {
  readonly expiresAt: string;
}

/** A consultation whose time is taken: booked for the first time (`sequence` 0) or moved (its sequence afterwards). */
export interface Reserving extends Slot {
  readonly consultationId: string;
  readonly sequence: number;
  /** Whose hold may be used: the application. */
  readonly holder: string;
  /** The booking's id in the other calendar, where it is moved. */
  readonly reference?: string | undefined;
}

/** What a reservation brings to the append of its event. */
export interface Reserved {
  readonly ok: true;
  /** Writes of the same transaction: they conflict as `slot` where somebody was faster. */
  readonly companions: readonly Companion[];
  /** The booking's id in the other calendar. */
  readonly reference?: string | undefined;
  /** Called where the append was refused: takes back what was done elsewhere before it. */
  readonly undo: () => Promise<void>;
}

/** What of a consultation is released; the time is the one it has or had. */
export interface Releasing extends Slot {
  readonly consultationId: string;
  /** Up to which revision: what a later move took stays taken. */
  readonly sequence: number;
  /** The talk is off; else it was moved, and this is a time it has no more. */
  readonly cancelled: boolean;
  readonly reference?: string | undefined;
}

/** A talk in an expert's agenda. A move or a cancellation can take a moment to show: the application says what is so. */
export interface AgendaEntry extends Slot {
  readonly consultationId: string;
}

/** The times of the experts, whoever keeps them: this product or another calendar. Two people never get one slot. */
export interface BookingCalendar {
  /** Free slots in order of time. */
  freeSlots(organisation: string, asked: SlotsAsked): Promise<Slot[]>;
  rules(organisation: string, expertId: string): Promise<ExpertRules | undefined>;
  /** Keeps a slot for a holder for five minutes. They hold one at most: an earlier hold of theirs is let go. */
  hold(
    organisation: string,
    slot: Slot,
    holder: string,
    now: string,
  ): Promise<{ readonly ok: true; readonly hold: Hold } | SlotRefused>;
  /** What the holder holds at `now`. */
  held(organisation: string, holder: string, now: string): Promise<Hold | undefined>;
  letGo(organisation: string, holder: string): Promise<void>;
  /** Takes a slot for a consultation, together with the append that `companions` join. */
  reserve(organisation: string, reserving: Reserving, now: string): Promise<Reserved | SlotRefused>;
  /** Frees a time that the consultation had and has no more. Doing so again is harmless. */
  release(organisation: string, releasing: Releasing): Promise<void>;
  /** An expert's talks that begin from `from` up to `until`, in order of time. */
  agenda(
    organisation: string,
    asked: { readonly expertId: string; readonly from: string; readonly until: string },
  ): Promise<AgendaEntry[]>;
}

/** An organisation's choice of who keeps its experts' times. */
export interface CalendarChoices {
  /**
   * What of a choice the other calendar does not know or refuses, each with its place in the settings.
   *
   * @throws Unavailable where it cannot be asked now.
   */
  mistakes(organisation: string, choice: CalendarChoice | undefined): Promise<Mistake[]>;
  /** How many talks ahead would stay in a calendar that the organisation leaves with the change. */
  talksLeftBehind(
    organisation: string,
    before: CalendarChoice | undefined,
    after: CalendarChoice | undefined,
    now: string,
  ): Promise<number>;
}

/** The experts' own calendars, as they set them. */
export interface ExpertCalendars {
  find(organisation: string, memberId: string): Promise<CalendarSettings | undefined>;
  /** All of an organisation, in the order of members' ids. */
  list(organisation: string): Promise<CalendarSettings[]>;
  /**
   * The link under which a talk is held: its own in another calendar, where that made one, else the one that its expert
   * has set. It is kept here: nobody else has to be asked.
   */
  joinLink(
    organisation: string,
    talk: { readonly expertId: string; readonly consultationId: string },
  ): Promise<string | undefined>;
  /** Puts version 1 where there is none, a later one only over the version before. Conflicts as `calendar`. */
  saving(organisation: string, settings: CalendarSettings): Companion;
  write(companions: readonly Companion[]): Promise<Appended>;
}
