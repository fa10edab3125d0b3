import type { ApplicationEvent, EventOf, JobSettings, Recorded } from "../application/events.ts";
import type { Application, History } from "../application/state.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import type { PromiseRules } from "../candidate-experience/rules.ts";
import type { DueEntry } from "../points/entries.ts";
import type { Scheme } from "../points/scheme.ts";
import type { Track } from "../track/track.ts";

/** Whose inbox a message is for. Addresses are looked up when it is sent, never planned. */
export type Recipient =
  | { readonly role: "candidate" }
  | { readonly role: "referrer"; readonly memberId: string }
  /** The one who gives the help with an offer. */
  | { readonly role: "expert"; readonly memberId: string }
  /** One of those who hold an interview: a member without permission for pay. */
  | { readonly role: "interviewer"; readonly memberId: string }
  /** `client`: the contacts of the client whose job it is. */
  | { readonly role: "recruiter" | "manager" | "hr" | "privacy" | "client" };

/**
 * A message the history calls for.
 *
 * - `by: "queue"`: it follows its cause at once, or once the undo window is over; the delayed queue brings it.
 * - `by: "clock"`: it waits longer (the evening, a call, the candidate before the referrer); the sweep releases it.
 */
export interface PlannedMessage {
  /** `causeSeq#role#template`, with the member's id where a role can be several people. The record's key. */
  readonly id: string;
  readonly causeSeq: number;
  /** First seq of the append that holds the cause: what a hint names. */
  readonly factSeq: number;
  readonly template: string;
  readonly recipient: Recipient;
  readonly by: "queue" | "clock";
  readonly notBefore: string;
  /** It tells of these outcomes. */
  readonly outcomeSeqs: readonly number[];
  /** Points it names, signed. */
  readonly points?: number;
  /**
   * It takes back what these said: a correction of them, or that a meeting they invited to is off. It goes only if one of
   * them was sent or is being sent; those not yet sent are cancelled.
   */
  readonly corrects?: readonly string[];
  /** It says what is so now: those of these that did not go by then are cancelled. It goes all the same. */
  readonly replaces?: readonly string[];
  /** It waits until these are settled, however long that takes, but no longer than until then. */
  readonly after?: { readonly messages: readonly string[]; readonly until: string };
  /** From then on it would be of no use, and is not sent any more. */
  readonly goodUntil?: string;
  /** A moment that it names, agreed with its reader: it comes before that, or at it, whatever the hour. */
  readonly names?: string;
  /** Caused by what a person did, so that it counts as that person's word to the candidate. */
  readonly byPerson: boolean;
}

export interface MessagePolicy {
  readonly track: Track;
  readonly scheme: Scheme;
  readonly calendar: SiteCalendar;
  /** What the clock records is decided by the same rules as what people record. */
  readonly promises: PromiseRules;
  readonly undoWindowSeconds: number;
}

/** Who is concerned with an application at one moment. */
export interface Parties {
  readonly referrerId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly reachableBy: readonly ("email" | "phone")[];
  /** They would rather be called or texted than written a mail, and left a number. */
  readonly likesCalls: boolean;
  readonly job: JobSettings;
  readonly siteId: string;
}

/**
 * Who is concerned with what one event causes, at the moment it goes: whoever was by that event, and whoever came
 * before that moment. A message is for those of its own time: whoever comes later, be it in the same instant, is not
 * told again what somebody else was told, however often and late the message is looked at.
 */
export const partiesOf = (
  { events }: History,
  { causeSeq, notBefore }: Pick<PlannedMessage, "causeSeq" | "notBefore">,
): Parties => partiesAfter(events.filter(({ seq, recordedAt }) => seq <= causeSeq || recordedAt < notBefore));

/** Who is concerned with an application after these events. */
export function partiesAfter(events: readonly Recorded[]): Parties {
  const [arrival] = events;
  if (arrival?.type !== "ApplicationReceived") throw new Error("the stream is empty");
  let { referrerId, recruiterId, reachableBy, job, site } = arrival;
  let likes: EventOf<"ReachabilityChanged">["likes"];
  for (const event of events) {
    if (event.type === "ReferrerChanged") ({ referrerId } = event);
    else if (event.type === "Assigned") ({ recruiterId } = event);
    else if (event.type === "Transferred") ({ job, site, recruiterId } = event);
    else if (event.type === "ReachabilityChanged") ({ reachableBy, likes } = event);
  }
  const likesCalls = likes !== undefined && likes !== "email" && reachableBy.includes("phone");
  return { referrerId, recruiterId, reachableBy, likesCalls, job, siteId: site.siteId };
}

/** What planning looks at. The entries of the whole history are worked out at most once: that is what costs. */
export interface Reading {
  readonly history: History;
  readonly application: Application;
  readonly policy: MessagePolicy;
  readonly entries: () => readonly DueEntry[];
}

export type Calls = {
  readonly [Type in ApplicationEvent["type"]]?: (
    event: Recorded<EventOf<Type>>,
    reading: Reading,
  ) => PlannedMessage[];
};

export type Cause = Recorded & { readonly seq: number };

/** The key of the record of what one event calls for: the same for whoever plans it. */
export function messageId({ seq }: { readonly seq: number }, template: string, recipient: Recipient): string {
  const to = "memberId" in recipient ? `${recipient.role}-${recipient.memberId}` : recipient.role;
  return `${seq}#${to}#${template}`;
}

export function planned(
  cause: Cause,
  template: string,
  recipient: Recipient,
  rest: Pick<PlannedMessage, "by" | "notBefore"> & Partial<PlannedMessage>,
): PlannedMessage {
  return {
    id: messageId(cause, template, recipient),
    causeSeq: cause.seq,
    factSeq: cause.factSeq,
    template,
    recipient,
    outcomeSeqs: [],
    byPerson: cause.type === "OutcomeRecorded" && cause.actor.kind === "member",
    ...rest,
  };
}

export const atOnce = (
  cause: Cause,
  template: string,
  recipient: Recipient,
  rest: Partial<PlannedMessage> = {},
) => planned(cause, template, recipient, { by: "queue", notBefore: cause.recordedAt, ...rest });
