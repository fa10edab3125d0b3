/**
 * What each mail needs to be written: one entry per template. Callers pass what they know (names, ids, dates, money
 * in minor units); every word, date format and plural is the renderer's, in the reader's language.
 *
 * Names are whole names as people gave them ("Sam Okafor"): the renderer finds the form of address. Names, places and
 * items are shown on one line; `explanation`, `personalLine` and `about` keep their line breaks. Nothing has to be escaped.
 */

import type { ExperienceTexts } from "./texts/en-experience.ts";
import type { InterviewTexts } from "./texts/en-interview.ts";
import type { OfferTexts } from "./texts/en-offer.ts";

/** A calendar day without time: `{ day: "2026-11-24" }`. Shown with its weekday. */
export interface Day {
  readonly day: string;
}

/**
 * An instant (ISO 8601 with offset or Z), shown in `zone` (IANA), else in the mail's zone. The zone is named where the
 * mail's clock shows another time; in a subject only where it is `named`, by its short name.
 */
export interface Instant {
  readonly instant: string;
  readonly zone?: string | undefined;
  /** The zone is named in any case: for a time that several people in different places have to meet. */
  readonly named?: true;
}

/** A day, or an instant where the hour matters. */
export type Moment = Day | Instant;

/** What a clock on the wall showed, in no zone: `{ clock: "2026-11-25T10:30" }`. Shown without one. */
export interface Clock {
  readonly clock: string;
}

/** A calendar month: `{ month: "2026-11" }`. */
export interface Month {
  readonly month: string;
}

/** A length of time in one unit: `{ minutes: 45 }`, `{ days: 28 }`, `{ months: 6 }`. */
export type Duration = { readonly minutes: number } | { readonly days: number } | { readonly months: number };

/** A pay range in minor units of an ISO 4217 currency; two equal figures are shown as one. */
export interface PayRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly currency: string;
  readonly period: "hour" | "month" | "year";
}

type Optional<T> = T | undefined;

/** Parts of what is kept of a candidate that are not erased: on which ground, and when that is looked at again. */
interface HeldBack {
  readonly items: readonly (keyof ExperienceTexts["heldItem"])[];
  readonly ground: keyof ExperienceTexts["heldGround"];
  readonly until: Day;
}

/** A talk that an expert (`person`) is responsible for, to hr. */
interface TalkOfExpert extends ToStaff {
  readonly candidate: string;
  readonly job: string;
  readonly startsAt: Instant;
  readonly person: string;
  readonly phone?: Optional<string>;
}

/** Every mail to a candidate: who they are, what it is about, and the person who answers for it. */
interface ToCandidate {
  readonly candidate: string;
  readonly organisation: string;
  readonly job: string;
  /** The recruiter who looks after the application: replies reach them. */
  readonly person: string;
  /** Their phone number; one in E.164 is shown in groups. */
  readonly phone?: Optional<string>;
  /** The candidate's own page, where this mail leads to it; `ended`: nothing comes next there. */
  readonly ownPage?: Optional<{ readonly page: string; readonly ended: boolean }>;
}

/** Every mail to a referrer. It never carries reason, attendance, offer, pay, notes, place or time. */
interface ToReferrer {
  readonly referrer: string;
  readonly candidate: string;
  readonly organisation: string;
  readonly job: string;
  /** The recruiter who looks after the application: replies reach them. */
  readonly person: string;
  readonly phone?: Optional<string>;
}

/** Every mail to somebody who works with Milepost. */
interface ToStaff {
  readonly recipient: string;
  readonly organisation: string;
}

/** A summary that comes regularly. `choices`: the page where its reader says which of them they want. */
interface ToSummaryReader extends ToStaff {
  readonly choices: string;
}

/** A mail to staff about one application. */
interface AboutApplication extends ToStaff {
  readonly candidate: string;
  readonly job: string;
}

/** A mail to staff that asks for a call. */
interface ToCall extends AboutApplication {
  /** The candidate's phone number: becomes a number to tap. */
  readonly phone?: Optional<string>;
}

/** A milestone by its id on the default track (such as `contact-made`); a label of the organisation's own stands as it is. */
export interface MilestoneName {
  readonly milestone: string;
  readonly label: string;
}

/** The next milestone that brings points, under the pinned scheme. */
export interface NextPoints extends MilestoneName {
  readonly points: number;
  /** What is added at that milestone for somebody new to the sector. */
  readonly newToSectorPoints?: Optional<number>;
}

/** An outcome by its id on the default track (such as `spoke-interested`); a label of the organisation's own stands as it is. */
export interface OutcomeName {
  readonly outcome: string;
  readonly label: string;
}

/** Where a candidate says that they want to hear of other jobs. */
interface OtherJobs {
  readonly page: string;
}

/** Why it ended, by the reason's id (such as `experience`); an id that has no words is told as `other`. */
interface Reason {
  readonly reason: string;
  /** The same in the person's own words, meant for the candidate's eyes. */
  readonly explanation?: Optional<string>;
}

/** The mails that a correction takes back. */
interface TakenBack {
  /** When the last of them was sent. */
  readonly sentAt: Instant;
  /** Their subjects, oldest first; empty where it is not known any more. */
  readonly titles: readonly string[];
}

/** A mail to the candidate about a talk with the expert. Addresses of pages and links are whole, `https://…`. */
interface AboutTalk extends ToCandidate {
  readonly expert: string;
  /** In the candidate's zone. */
  readonly startsAt: Instant;
}

/** A mail to the expert about a talk. */
interface ToExpert extends AboutApplication {
  /** In the zone of the expert's calendar. */
  readonly startsAt: Instant;
  /** The recruiter who looks after the application: replies reach them. */
  readonly person: string;
  readonly phone?: Optional<string>;
}

/** A mail to the candidate about an interview. */
interface AboutInterview extends ToCandidate {
  readonly kind: keyof InterviewTexts["interviewKind"];
  /** In the candidate's zone. */
  readonly startsAt: Instant;
}

/** A mail to somebody who holds an interview: never with pay, a reason or another one's judgement. */
interface ToInterviewer extends AboutApplication {
  readonly kind: keyof InterviewTexts["interviewKind"];
  /** The recruiter who looks after the application: replies reach them. */
  readonly person: string;
  readonly phone?: Optional<string>;
}

/** How a meeting is held. `format`: `in-person`, `video`, `phone`. */
interface HowHeld {
  readonly length: Duration;
  readonly format: string;
  readonly place?: Optional<string>;
  /** The link under which it is held, whole. */
  readonly join?: Optional<string>;
}

/** What somebody who holds an interview needs for it. */
interface ToHold {
  readonly interview: string;
  /** By phone: who calls, where it is not the reader; and the candidate's number, where it is. */
  readonly caller?: Optional<string>;
  readonly number?: Optional<string>;
  /** The candidate has said what they need for it. What it is is not in the mail. */
  readonly needs: boolean;
}

/** A mail to the recruiter about an interview, with the candidate's number to tap. */
interface InterviewNotice extends ToCall {
  readonly kind: keyof InterviewTexts["interviewKind"];
}

/** A line of a digest. */
export interface DueItem {
  readonly candidate: string;
  readonly job: string;
  /**
   * What is due: `review`, `first-contact`, `rejection-call`, `call-about-correction`, `call-unreachable-by-mail`, `check-first`, `promise`, `retention-check`, `offer-deadline`,
   * `confirmation`; anything else is shown as it stands.
   */
  readonly what: string;
  /** One line more: the standing outcome, or the one that the call is about. */
  readonly detail?: Optional<OutcomeName>;
  readonly due: Moment;
}

/** A promise that was not kept. */
export interface MissedPromise {
  readonly candidate: string;
  readonly job: string;
  readonly person: string;
  readonly promised: Moment;
}

/** Points taken back from one referrer. */
export interface ReversedPoints {
  readonly referrer: string;
  readonly job: string;
  readonly points: number;
  readonly on: Day;
}

/** A step that another system reported, or that its report implied. */
export interface ReportedStep {
  readonly milestone: MilestoneName;
  readonly outcome: OutcomeName;
  readonly on: Day;
  readonly implied: boolean;
}

/** A report from another system that could not be recorded. */
interface RefusedReport extends ToStaff {
  /** The system that reported. */
  readonly source: string;
  readonly reportId: string;
  /** What it reported, where that could be read; an id that no track has is its own label. */
  readonly milestone?: Optional<MilestoneName>;
  readonly outcome?: Optional<OutcomeName>;
  /** Why it was refused, by the refusal's code (such as `not-live`); for any other the sentence that came with it. */
  readonly code: string;
  readonly reason: string;
}

/** What went wrong with an organisation's mail in the last 24 hours. */
interface MailTrouble extends ToStaff {
  readonly because: "bounces" | "complaints";
  /** How many of what was sent came back for good, or were called spam. */
  readonly counted: number;
  readonly sent: number;
}

export interface MailValues {
  /** C1. The step just taken or what is happening, what comes next, and when they hear. */
  "candidate-next-step": ToCandidate & OutcomeName & { readonly by: Moment };
  /** C2. We tried to call, and try again. */
  "candidate-tried-to-call": ToCandidate & { readonly by: Moment };
  /** C3. Something is needed from the candidate: the item's id (such as `certificate`), explained where that helps. */
  "candidate-item-needed": ToCandidate & {
    readonly item: string;
    readonly explanation?: Optional<string>;
    readonly by: Moment;
  };
  /** C4. A kind no with the plain reason; `requirement` where one stated by the job cannot be met. */
  "candidate-kind-no": ToCandidate & Reason & OtherJobs & { readonly requirement?: Optional<string> };
  /**
   * C5. The same after an interview or later. `outcome` is the outcome's id; `calledOn` is given when a person spoke
   * to the candidate; `personalLine` is that person's own line.
   */
  "candidate-kind-no-after-call": ToCandidate &
    Reason &
    OtherJobs & {
      readonly outcome: string;
      readonly calledOn?: Optional<Moment>;
      readonly personalLine?: Optional<string>;
    };
  /** C6. The candidate told us they do not go on. */
  "candidate-goodbye": ToCandidate & { readonly outcome: string };
  /** C7. An interview was missed; a new time is to be found by the date. */
  "candidate-missed-each-other": ToCandidate & { readonly by: Moment };
  /** C8. Paused after silence; reopened by a reply or a call until the day given. */
  "candidate-paused": ToCandidate & {
    readonly outcome: string;
    readonly until: Moment;
    /** Where they open it again. */
    readonly page: string;
  };
  /** C9. Invitation to an interview. `format`: `in-person`, `video`, `phone`, or words to be shown as they stand. */
  "candidate-invitation": ToCandidate & {
    readonly outcome: string;
    readonly startsAt: Instant;
    readonly length: Duration;
    readonly format: string;
    readonly place?: Optional<string>;
    readonly people: readonly string[];
    readonly pay?: Optional<PayRange>;
    /** The agreement that sets the job's conditions. */
    readonly agreement?: Optional<string>;
  };
  /** C10. An offer was sent; until when it stands, and help with it. No pay in the mail. */
  "candidate-offer": ToCandidate & { readonly by: Moment };
  /** C11. The first day; `outcome` tells a moved start (`start-moved`) from a new one. */
  "candidate-first-day": ToCandidate & {
    readonly outcome: string;
    readonly startsOn: Moment;
    readonly place?: Optional<string>;
    readonly meets?: Optional<string>;
    readonly bring?: Optional<string>;
  };
  /** C12. The job was filled or closed. */
  "candidate-job-filled": ToCandidate & OtherJobs;
  /** A new application by share link or API. `check`: requirements that a person looks at first, and by when. */
  "candidate-receipt": ToCandidate & {
    readonly by: Moment;
    readonly referrer?: Optional<string>;
    readonly check?: Optional<{ readonly requirements: readonly string[]; readonly by: Moment }>;
    /** How long details are kept after the application has ended. */
    readonly kept?: Optional<Duration>;
  };
  /** A new application entered by hand or imported: who gave the details, who sees what, how to be removed. */
  "candidate-added": ToCandidate & {
    readonly givenBy: string;
    readonly by: Moment;
    readonly referrer?: Optional<string>;
    readonly check?: Optional<{ readonly requirements: readonly string[]; readonly by: Moment }>;
    readonly kept?: Optional<Duration>;
  };
  /**
   * C1 with times to choose from: on the candidate's `page`, else by reply or call. Without `times` and `page` the person
   * reads them out or writes them.
   */
  "candidate-times-offered": ToCandidate & {
    readonly by: Moment;
    readonly page?: Optional<string>;
    readonly times?: Optional<readonly Instant[]>;
  };
  /** A reminder that the choice of a time is open. */
  "candidate-times-reminder": ToCandidate & {
    readonly by: Moment;
    readonly page?: Optional<string>;
    readonly times?: Optional<readonly Instant[]>;
  };
  /** The application is open again. */
  "candidate-reopened": ToCandidate & { readonly by: Moment };
  /** Another day to hear by. `late`: the one before went by without a word. */
  "candidate-new-date": ToCandidate & { readonly by: Moment; readonly late: boolean };
  /** Nobody has had a word with them for a while; `by`: the day they hear by, if one lies ahead. */
  "candidate-no-news": ToCandidate & { readonly by?: Optional<Moment> };
  /** Files that came with their reply were not taken over. `address`: where their contact gets mail with files. */
  "candidate-files-left": ToCandidate & { readonly address?: Optional<string> };
  /** A decision has reached them: how was it? On `page` there are three questions. */
  "candidate-survey": ToCandidate & { readonly page: string };
  /** They asked to be erased. `until`: when that begins; on `page` they can take it back. */
  "candidate-erasure-asked": ToCandidate & { readonly until: Instant; readonly page: string };
  /** They are being erased: the last mail to them. `unasked`: the time for which details are kept is over. */
  "candidate-erased": ToCandidate & { readonly unasked: boolean; readonly held: readonly HeldBack[] };
  /**
   * Their application is closed, and from the day `on` their details are erased; on `page` they can say that they want
   * to be kept. `kept`: they said so before, and that runs out. `hired`: they started work.
   */
  "candidate-retention-notice": ToCandidate & {
    readonly on: Moment;
    readonly page: string;
    readonly kept: boolean;
    readonly hired: boolean;
  };
  /**
   * One plain correction of mails that should not have gone, and what they said that is not so. `interviewAt` comes with
   * `interview`; `open`: they had been told that it ended; `by`: when they hear next, if they do.
   */
  "candidate-correction": ToCandidate &
    TakenBack & {
      readonly interview?: Optional<"off" | "stays">;
      readonly interviewAt?: Optional<Instant>;
      readonly firstDay?: Optional<Moment>;
      readonly open?: Optional<boolean>;
      readonly by?: Optional<Moment>;
    };
  /** An interview was cancelled. */
  "candidate-booking-cancelled": ToCandidate & { readonly startsAt: Instant; readonly by?: Optional<Moment> };

  /** Help with the offer: who pays, what the expert does, who learns of it. `by`: until when the offer stands. */
  "candidate-support-offered": ToCandidate & { readonly page: string; readonly by?: Optional<Instant> };
  /** The same once more, while it is unanswered. */
  "candidate-support-reminder": ToCandidate & { readonly page: string; readonly by?: Optional<Instant> };
  /** They want the help: choose a time. */
  "candidate-support-accepted": ToCandidate & { readonly page: string; readonly by?: Optional<Instant> };
  /** They asked for more time: until when the offer stands now. */
  "candidate-support-more-time": ToCandidate & { readonly page: string; readonly by?: Optional<Instant> };
  /** A talk was booked or, where `was` is given, moved. `join`: where it is held. */
  "candidate-consultation-invitation": AboutTalk & {
    readonly length: Duration;
    readonly join?: Optional<string>;
    readonly page: string;
    readonly was?: Optional<Instant>;
  };
  /** A talk lies ahead. */
  "candidate-consultation-reminder": AboutTalk & {
    readonly length: Duration;
    readonly join?: Optional<string>;
    readonly page: string;
  };
  /** A talk does not take place. `page`: they can choose another time. */
  "candidate-consultation-cancelled": AboutTalk & {
    readonly by: "candidate" | "expert" | "recruiter" | "system";
    readonly page?: Optional<string>;
  };
  /** The rules of the zone changed after it was booked: another clock time, the same moment. */
  "candidate-consultation-clock-changed": AboutTalk & { readonly told: Clock; readonly page: string };
  /** What was agreed in the talk, in the expert's words. */
  "candidate-agreed-points": Omit<AboutTalk, "startsAt"> & {
    readonly points: string;
    readonly followUpOn?: Optional<Day>;
    readonly page: string;
  };
  /** They did not meet. `page`: they can choose another time, before the offer ends (`by`). */
  "candidate-consultation-missed": AboutTalk & {
    readonly page?: Optional<string>;
    readonly by?: Optional<Instant>;
  };
  /** The offer's deadline is near. `negotiating`: an answer is the employer's to give. */
  "candidate-offer-deadline": ToCandidate & { readonly by: Instant; readonly negotiating: boolean };
  /** A one-time code, for what it allows (such as `book`), and how long it is good for. */
  "candidate-code": ToCandidate & {
    readonly code: string;
    readonly action: keyof OfferTexts["codeAction"];
    readonly length: Duration;
  };

  /** Times of an interview to choose from on the candidate's page; `again`: they have not chosen yet. */
  "candidate-interview-times": ToCandidate & {
    readonly kind: keyof InterviewTexts["interviewKind"];
    readonly page: string;
    readonly again: boolean;
  };
  /** C9 as a calendar invitation: an interview was booked or, where `was` is given, moved. */
  "candidate-interview-invitation": AboutInterview &
    HowHeld & {
      readonly people: readonly string[];
      readonly pay?: Optional<PayRange>;
      /** The agreement that sets the job's conditions. */
      readonly agreement?: Optional<string>;
      readonly page: string;
      readonly was?: Optional<Instant>;
    };
  /** An interview lies ahead. */
  "candidate-interview-reminder": AboutInterview & HowHeld & { readonly page: string };
  /** An interview does not take place, and who called it off. */
  "candidate-interview-cancelled": AboutInterview & {
    readonly by: keyof InterviewTexts["interviewCalledOff"];
    /** Whom they would have met: the calendar shows it. */
    readonly people: readonly string[];
    /** The day by which they hear how it goes on, where one was named. */
    readonly hears?: Optional<Day>;
  };
  /** Times that were to be chosen from are taken back before one was. */
  "candidate-interview-times-withdrawn": ToCandidate & {
    readonly kind: keyof InterviewTexts["interviewKind"];
  };
  /** What the candidate wants of the job: the questions are on their page. */
  "candidate-expectations-asked": ToCandidate & { readonly page: string };
  /** The same once more, while nothing is answered. */
  "candidate-expectations-reminder": ToCandidate & { readonly page: string };

  /** An interview was booked with the reader or, where `was` is given, moved. `interview` names it in Milepost. */
  "interviewer-interview-invitation": ToInterviewer &
    HowHeld &
    ToHold & {
      /** In the zone of the reader's calendar. */
      readonly startsAt: Instant;
      /** Who else takes part. */
      readonly people: readonly string[];
      readonly was?: Optional<Instant>;
    };
  /** An interview lies ahead of the reader. */
  "interviewer-interview-reminder": ToInterviewer & HowHeld & ToHold & { readonly startsAt: Instant };
  /** The candidate has said what they need for an interview that the reader was invited to. */
  "interviewer-adjustment-asked": ToInterviewer & { readonly startsAt: Instant; readonly interview: string };
  /** An interview does not take place, and who called it off. */
  "interviewer-interview-cancelled": ToInterviewer & {
    readonly startsAt: Instant;
    readonly by: keyof InterviewTexts["interviewCalledOff"];
  };
  /** An interview is over: the reader's scorecard is due. */
  "interviewer-scorecard-asked": ToInterviewer & { readonly startsAt: Instant; readonly interview: string };
  /** The same once more. */
  "interviewer-scorecard-reminder": ToInterviewer & {
    readonly startsAt: Instant;
    readonly interview: string;
  };
  /** The candidate's thanks: `letter` in our words, `line` in theirs. */
  "interviewer-thank-you": ToInterviewer & {
    readonly letter: keyof InterviewTexts["thankYou"];
    readonly line?: Optional<string>;
  };

  /** A talk was booked with the expert or, where `was` is given, moved. */
  "expert-consultation-invitation": ToExpert & {
    readonly length: Duration;
    readonly join?: Optional<string>;
    readonly was?: Optional<Instant>;
  };
  /** A talk does not take place with this expert: who cancelled it, or `handed-over` to a colleague. */
  "expert-consultation-cancelled": ToExpert & {
    readonly reason: keyof OfferTexts["calledOff"];
  };
  /** The brief is ready. Neither figures nor anybody's words: those are in the brief itself, which `talk` names. */
  "expert-brief": ToExpert & {
    readonly site: string;
    /** How many figures were put on the table. */
    readonly versions: number;
    readonly by?: Optional<Instant>;
    /** When another employer's offer ends. */
    readonly competing?: Optional<Instant>;
    /** The candidate wrote down what worries them. */
    readonly worries: boolean;
    readonly talk: string;
  };
  /** The brief was not ticked as prepared. */
  "expert-not-prepared": ToExpert & { readonly talk: string };
  /** A talk is over: how did it go? */
  "expert-outcome-asked": ToExpert & { readonly talk: string };
  /** The same once more. */
  "expert-outcome-reminder": ToExpert & { readonly talk: string };
  /** The candidate's clock changed; `theirs` is the talk on it now. */
  "expert-consultation-clock-changed": ToExpert & { readonly told: Clock; readonly theirs: Instant };
  /** The expert's own clock changed: `told` is what they were told before. */
  "expert-own-clock-changed": ToExpert & { readonly told: Clock };

  /** No time with the expert was free before the offer's deadline. */
  "recruiter-more-time-asked": ToCall & { readonly by?: Optional<Instant> };
  /** The offer's deadline is near. `reminded`: the candidate gets a mail about it as well. */
  "recruiter-offer-deadline": ToCall & {
    readonly by: Instant;
    readonly negotiating: boolean;
    readonly reminded: boolean;
  };
  /** The same to the client's contacts. No pay in it. */
  "client-offer-deadline": AboutApplication & {
    readonly by: Instant;
    readonly negotiating: boolean;
    readonly person: string;
    readonly phone?: Optional<string>;
  };

  /** Thank you: the friend has applied. */
  "referrer-thanks": ToReferrer & { readonly next?: Optional<NextPoints> };
  /** R1. The next step was taken. */
  "referrer-next-step": ToReferrer & MilestoneName & { readonly next?: Optional<NextPoints> };
  /** R2. The next step was taken, and points earned. */
  "referrer-points-earned": ToReferrer &
    MilestoneName & { readonly points: number; readonly next?: Optional<NextPoints> };
  /** Several steps at once: one R2 with the sum of the points, or R1 where that is 0. */
  "referrer-steps-reported": ToReferrer & {
    readonly steps: readonly MilestoneName[];
    readonly points: number;
    readonly next?: Optional<NextPoints>;
  };
  /** R3. It has ended this time, and nothing more. `candidate` is left out once the person has been erased. */
  "referrer-ended": Omit<ToReferrer, "candidate"> & { readonly candidate?: Optional<string> };
  /** The friend was already in touch with us through somebody else or by themselves. */
  "referrer-already-in-touch": ToReferrer;
  /** The application is open again. */
  "referrer-in-touch-again": ToReferrer;
  /** One plain correction of a mail that should not have gone. */
  "referrer-correction": ToReferrer & TakenBack;
  /**
   * Points taken back; the sign of `points` does not matter. `sentAt`: the message of ours that is wrong with them, if
   * one was sent. `candidate` is left out once the person was erased.
   */
  "referrer-points-reversed": Omit<ToReferrer, "candidate"> &
    Partial<TakenBack> & {
      readonly candidate?: Optional<string>;
      readonly points: number;
    };

  /** A new application, at once, to the people who watch the job (else the site's recruiters, else the admins). */
  "recruiter-new-application": ToCall & {
    readonly site: string;
    /** `share`, `api`, `hand` or `import`. */
    readonly source: string;
    readonly firstContactBy: Moment;
    readonly email?: Optional<string>;
    readonly postcode?: Optional<string>;
    /** Straight-line distance to the site in whole kilometres. */
    readonly distanceKm?: Optional<number>;
    readonly movingCloser?: Optional<boolean>;
    readonly newToSector?: Optional<boolean>;
    readonly referrer?: Optional<string>;
    /** What the candidate wrote about what they can do. */
    readonly about?: Optional<string>;
    /** Possible duplicates, one line each. */
    readonly duplicates?: Optional<readonly string[]>;
    /** Requirements answered with "no": a person checks them first. */
    readonly checkFirst?: Optional<readonly string[]>;
  };
  /** T. An outcome that asks for something. The thing to do follows from the outcome's id. */
  "recruiter-task": ToCall & OutcomeName & { readonly by: Moment; readonly recordedBy?: Optional<string> };
  /** Somebody else recorded an outcome on an application of yours. */
  "recruiter-recorded-by-another": AboutApplication & {
    readonly who: string;
    readonly milestone: MilestoneName;
    readonly outcome: OutcomeName;
    readonly on: Day;
  };
  /** Another system reported steps of an application of yours. */
  "recruiter-steps-reported": AboutApplication & {
    readonly source: string;
    readonly steps: readonly ReportedStep[];
  };
  /** The 08:00 digest of what is due. */
  "recruiter-digest": ToSummaryReader & { readonly on: Day; readonly items: readonly DueItem[] };
  /** What is overdue, once a week. */
  "recruiter-overdue-weekly": ToSummaryReader & { readonly items: readonly DueItem[] };
  /** A promise to a candidate passed its date. */
  "recruiter-promise-missed": ToCall & { readonly promised: Moment };
  /**
   * Nobody has had a word with the candidate for `days` working days. `noNewsOn`: when they are told that there is none;
   * left out where they would rather be called, and no mail tells them.
   */
  "recruiter-silence": ToCall & {
    readonly days: number;
    readonly since: Moment;
    readonly noNewsOn?: Moment;
  };
  /**
   * The candidate wrote a message. `reachable`: a mail gets to them, so that a reply to this one does. Of one that came by
   * mail: the other address that it came from, files that were not taken over, whether it was longer, whether what was
   * marked as repeated is left out, whether it was too large to be looked at whole, and whether it was taken for spam.
   */
  "recruiter-message": ToCall & {
    readonly text: string;
    readonly by: Moment;
    readonly reachable: boolean;
    readonly otherAddress?: string | undefined;
    readonly attachments: number;
    readonly shortened: boolean;
    readonly leftOut?: boolean;
    readonly large?: boolean;
    readonly spam?: boolean;
  };
  /** A mail did not reach the candidate. */
  "recruiter-mail-bounced": ToCall & { readonly address: string; readonly sentAt: Instant };
  /** A mail was not sent to the candidate. `why`: their address refused one for good, or they called one spam. */
  "recruiter-mail-suppressed": ToCall & {
    readonly address: string;
    readonly why: "bounced" | "complained";
  };
  /**
   * A call that only a person can make. `cause`: `no-mail` (no mail reaches the candidate), `rejection`,
   * `rejection-undone`, `job-filled`. `reason` is the reason's id; the recruiter reads what the candidate will.
   */
  "recruiter-call-task": ToCall &
    OutcomeName & {
      readonly cause: "no-mail" | "rejection" | "rejection-undone" | "job-filled";
      readonly by: Moment;
      readonly reason?: Optional<string>;
      readonly explanation?: Optional<string>;
    };
  /** The candidate reopened their application. */
  "recruiter-reopened": ToCall & { readonly by: Moment };
  /** A report about an application of yours was refused. */
  "recruiter-report-refused": RefusedReport & { readonly candidate: string; readonly job: string };

  /** Is this person still employed here? Answered on the page that `page` opens for its reader alone, or by reply. */
  "manager-retention-check": ToStaff & {
    readonly page: string;
    readonly candidate: string;
    readonly job: string;
    readonly site: string;
    readonly startedOn: Day;
    readonly weeks: number;
    readonly by: Moment;
    readonly person: string;
    readonly phone?: Optional<string>;
  };

  /** The candidate has chosen a time of an interview or, where `was` is given, moved it. */
  "recruiter-interview-time-set": InterviewNotice &
    HowHeld & {
      readonly startsAt: Instant;
      readonly people: readonly string[];
      readonly was?: Optional<Instant>;
    };
  /** The candidate has called off an interview; without `startsAt` they have said no to all times of it. */
  "recruiter-interview-called-off": InterviewNotice & { readonly startsAt?: Optional<Instant> };
  /** The candidate needs something for an interview. What it is is not in the mail. */
  "recruiter-adjustment-asked": InterviewNotice & {
    readonly interview: string;
    readonly startsAt?: Optional<Instant>;
  };
  /** Everybody who held an interview has written their scorecard. What they say is not in the mail. */
  "recruiter-scorecards-in": InterviewNotice & { readonly interview: string };
  /** A talk with a colleague or a visit is over, and nobody has said whether it took place. */
  "recruiter-meeting-unknown": InterviewNotice & { readonly startsAt: Instant };
  /** Whose scorecard is missing two working days after an interview. */
  "recruiter-scorecards-missing": InterviewNotice & {
    readonly startsAt: Instant;
    readonly people: readonly string[];
  };

  /** An outcome waits for hr. `legalWarning` where the person has accepted already. */
  "hr-confirmation-requested": AboutApplication &
    OutcomeName & {
      readonly requestedBy: string;
      readonly reason?: Optional<string>;
      readonly explanation?: Optional<string>;
      readonly legalWarning?: Optional<boolean>;
    };
  /** The expert (`person`) did not tick the brief of a talk as prepared, and the talk is near. */
  "hr-expert-not-prepared": TalkOfExpert;
  /** Nobody said how a talk of an expert (`person`) went. */
  "hr-consultation-outcome-unknown": TalkOfExpert;
  /** Nobody could say whether a person still works here, after three asks. */
  "hr-retention-unknown": ToStaff & {
    readonly candidate: string;
    readonly job: string;
    readonly site: string;
    readonly weeks: number;
    readonly person: string;
    readonly manager?: Optional<string>;
  };
  "hr-silence": AboutApplication & {
    readonly days: number;
    readonly since: Moment;
    readonly person: string;
    readonly phone?: Optional<string>;
  };
  /** A candidate answered how it was, and may be contacted. What they answered is not in the mail. */
  "hr-survey-contact": ToCall & { readonly by: Moment };
  /** Promises not kept in the past week, on Mondays. */
  "hr-promises-missed-weekly": ToSummaryReader & { readonly items: readonly MissedPromise[] };

  /** A report from another system was refused. */
  "admin-report-refused": RefusedReport;

  /** Much of the organisation's mail goes wrong: a little more, and it stops. */
  "admin-mail-warned": MailTrouble;
  /** None of the organisation's mail leaves any more. */
  "admin-mail-stopped": MailTrouble;

  /** A person asked to be removed. */
  "privacy-removal-requested": ToStaff & {
    readonly candidate: string;
    readonly job: string;
    readonly requestedAt: Instant;
    readonly by: Moment;
    readonly person: string;
  };

  /** A candidate asked to be erased, which happens by itself from `until` on. It names nobody. */
  "privacy-erasure-asked": ToStaff & {
    readonly job: string;
    readonly requestedAt: Instant;
    readonly until: Instant;
  };
  /** What is held of a candidate is to be looked at again. It names nobody; `application` says where it is. */
  "privacy-hold-review": ToStaff & {
    readonly job: string;
    readonly application: string;
    readonly ground: keyof ExperienceTexts["heldGround"];
    readonly items: readonly (keyof ExperienceTexts["heldItem"])[];
    readonly heldSince: Month;
  };

  /** Points reversed in a month. */
  "finance-points-reversed-monthly": ToSummaryReader & {
    readonly month: Month;
    readonly total: number;
    readonly rows: readonly ReversedPoints[];
  };
}

export type MailTemplate = keyof MailValues;

/** What one template needs. */
export type ValuesOf<Template extends MailTemplate> = MailValues[Template];
