import type { Actor } from "../domain/application/events.ts";

/**
 * One append to a stream: everything one command decided, in one item. The item is at once the state change, the
 * record for idempotency, the audit entry and what gets published.
 */
export interface Fact<Event> {
  /** `<organisation>#application#<id>` and the like: begins with the organisation. */
  readonly stream: string;
  /** Seq of the first event; the next fact starts after the last. From 1. */
  readonly seq: number;
  readonly events: readonly Event[];
  readonly recordedAt: string;
  readonly actor: Actor;
  /** HMAC of organisation, actor, route and Idempotency-Key. */
  readonly requestKey?: string | undefined;
  /** HMAC of the request's body: the same key with another body is refused. */
  readonly requestHash?: string | undefined;
}

/**
 * A write that joins an append in one transaction: a claim, a note, a person. Made by the port that owns the table;
 * opaque to everybody else. `name` says which one stood in the way when it conflicts.
 */
export interface Companion {
  readonly name: string;
  readonly write: unknown;
}

export type Appended =
  | { readonly ok: true }
  /** Somebody else appended first (`sequence`), or a companion's condition did not hold (its name). */
  | { readonly ok: false; readonly conflict: string };

export interface FactStore<Event> {
  /** The whole stream in order, strongly consistent; empty if it does not exist. */
  read(stream: string): Promise<Fact<Event>[]>;
  /** Appends on the condition that the sequence number is free; with companions, all or nothing. */
  append(fact: Fact<Event>, companions?: readonly Companion[]): Promise<Appended>;
  /** The append as a companion of another stream's append (a merge writes both). */
  appending(fact: Fact<Event>): Companion;
}

/** Sequence number the next fact of a stream takes. */
export const nextSeq = (facts: readonly Fact<unknown>[]): number => {
  const last = facts.at(-1);
  return last ? last.seq + last.events.length : 1;
};
