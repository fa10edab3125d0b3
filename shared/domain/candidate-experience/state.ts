import type { Recorded } from "../application/events.ts";

/**
 * Silence: nobody has said a word to a candidate. A word is a person's: a conversation, a message left, a mail that
 * follows from what a member recorded, a day that a member named. Receipts, reminders and "no news yet" are none.
 */

/** The part of an application's state that says how long its candidate has heard nothing. */
export interface SilenceFacts {
  readonly silence: {
    /** The last word of a person; before any, the arrival, or when they reopened it. */
    readonly since: string;
    /** The steps that were taken since: never two "no news yet" without a word between them. */
    readonly noticed: readonly { readonly workingDays: number; readonly at: string }[];
  };
}

export const silentSince = (since: string): SilenceFacts => ({ silence: { since, noticed: [] } });

type SilenceEvent = Extract<Recorded, { type: "SilenceNoticed" }>;

/** The silence after the clock noticed it. What was noticed of an earlier silence says nothing of this one. */
export function applySilenceEvent<Facts extends SilenceFacts>(facts: Facts, event: SilenceEvent): Facts {
  const { silence } = facts;
  if (event.since !== silence.since) return facts;
  const { workingDays, recordedAt: at } = event;
  return { ...facts, silence: { ...silence, noticed: [...silence.noticed, { workingDays, at }] } };
}

/** The silence after any event: a person's word ends it; whoever reopens it waits from then on. */
export function silenceAfter<
  Facts extends SilenceFacts & { readonly contacts: readonly { readonly seq: number }[] },
>(facts: Facts, event: Recorded): Facts {
  // The next promise that a logged call gives was given on the phone, when the call was.
  const withCall = facts.contacts.some(({ seq }) => seq === event.factSeq) && event.type !== "ContactLogged";
  const at = event.type === "Reopened" ? event.recordedAt : withCall ? undefined : wordAt(event);
  return at !== undefined && at > facts.silence.since ? { ...facts, ...silentSince(at) } : facts;
}

/** A contact that is a message from the candidate: something they wrote, or left on an answering machine. */
export const isMessageFromCandidate = ({
  direction,
  channel,
  result,
}: {
  readonly direction: string;
  readonly channel: string;
  readonly result: string;
}): boolean =>
  direction === "in" &&
  (result === "left-message" || channel === "email" || channel === "text" || channel === "whatsapp");

/** When an event means that a person had a word with the candidate; whoever logs a call later had it earlier. */
export function wordAt(event: Recorded): string | undefined {
  if (event.type === "ContactLogged") {
    const heard =
      (event.result === "spoke" && !isMessageFromCandidate(event)) ||
      (event.direction === "out" && event.result === "left-message");
    return heard ? event.at : undefined;
  }
  if (event.type === "OfferContactLogged")
    return event.direction === "out" || event.channel === "phone" ? event.at : undefined;
  // A mail that follows from what a member records gives the next promise in the same fact.
  const named = event.type === "PromiseGiven" || event.type === "PromiseMoved";
  return named && event.actor.kind === "member" ? event.recordedAt : undefined;
}
