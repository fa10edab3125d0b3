import type { ChangeLimits } from "../domain/consultation/decide.ts";
import type { LeftMeeting, MeetingTime } from "../domain/interview/times.ts";
import type { SlotRefused } from "./booking-calendar.ts";
import type { Companion } from "./facts.ts";

export interface MeetingTimesAsked {
  readonly interviewerIds: readonly string[];
  readonly lengthMinutes: number;
  /** Times begin at or after this (and after everybody's lead time)… */
  readonly from: string;
  /** … and have ended by this. */
  readonly until: string;
  readonly now: string;
  /** Most times that are wanted. */
  readonly limit?: number | undefined;
  /** What this interview has itself is free to it. */
  readonly interviewId?: string | undefined;
}

/** An interview whose time is taken: booked for the first time (`sequence` 0) or moved (its sequence afterwards). */
export interface Meeting extends MeetingTime {
  readonly interviewId: string;
  readonly interviewerIds: readonly string[];
  readonly sequence: number;
}

/** What a reserved time brings to the append of its event: writes that conflict as `slot` where somebody was faster. */
export interface MeetingReserved {
  readonly ok: true;
  readonly companions: readonly Companion[];
}

export interface InterviewEntry extends MeetingTime {
  readonly interviewId: string;
}

/**
 * Times of several people at once, on the calendars and quarter hours of which talks with experts are booked, too:
 * nobody is in two places, whichever of the two it is.
 */
export interface InterviewCalendar {
  /** Times at which all are free, in order; none where somebody has no calendar. */
  freeTimes(organisation: string, asked: MeetingTimesAsked): Promise<MeetingTime[]>;
  /** Who of them has not set when they can be met. */
  without(organisation: string, interviewerIds: readonly string[]): Promise<string[]>;
  /** What a candidate may change of an interview with these people. */
  limits(organisation: string, interviewerIds: readonly string[]): Promise<ChangeLimits>;
  /** Takes a time of all of them, together with the append that `companions` join. */
  reserve(organisation: string, meeting: Meeting, now: string): Promise<MeetingReserved | SlotRefused>;
  /** Frees a time that the interview had and has no more. Doing so again is harmless. */
  release(organisation: string, left: LeftMeeting): Promise<void>;
  /** A member's interviews that begin from `from` up to `until`, in order of time. A move can take a moment to show. */
  agenda(
    organisation: string,
    asked: { readonly memberId: string; readonly from: string; readonly until: string },
  ): Promise<InterviewEntry[]>;
}
