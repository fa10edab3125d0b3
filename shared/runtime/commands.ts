import type { Decision } from "../domain/application/decision.ts";
import type { Actor, ApplicationEvent } from "../domain/application/events.ts";
import type { Application, History } from "../domain/application/state.ts";
import { isErasing } from "../domain/personal-data/state.ts";
import { nextSeq } from "../ports/facts.ts";
import type { Companion, Fact, FactStore } from "../ports/facts.ts";
import { applicationStream, historyOf } from "./history.ts";
import { notFound, ProblemError, problemOf } from "./problems.ts";
import { keyReused } from "./requests.ts";

/** How often a lost race is decided again before the caller is asked to. */
const attempts = 6;

export interface CommandDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  /** Waits a little before attempt n, with jitter. */
  readonly pause: (attempt: number) => Promise<void>;
}

export type Companions = (
  events: readonly ApplicationEvent[],
  seq: number,
  history: History,
) => readonly Companion[];

export interface Command {
  readonly organisation: string;
  readonly applicationId: string;
  readonly actor: Actor;
  readonly now: string;
  readonly requestKey: string;
  readonly requestHash: string;
  /** Throws a problem where the caller may not reach this application; called before anything is decided. */
  readonly authorise: (application: Application) => void;
  readonly decide: (history: History) => Promise<Decision> | Decision;
  /** What else is written in the same transaction, with the events that were decided on this history. */
  readonly companions?: Companions;
  /**
   * Told of an append that was refused and what stood in the way (`sequence`, or a companion's name), before it is
   * decided again: takes back what was prepared for it, or throws a problem where deciding again cannot help.
   */
  readonly conflicted?: (conflict: string) => Promise<void> | void;
  /** It is about what is held of a person who is being erased, or has been: everything else is over then. */
  readonly afterErasure?: true;
}

/**
 * Carries out a command: reads the stream, decides, appends one fact. A request that was carried out before answers
 * as it did then. A lost race is decided again on what the winner wrote, a few times.
 * Returns the history right after the command's own fact, and the seq of that fact's first event.
 */
export async function carryOut(
  command: Command,
  { facts, pause }: CommandDependencies,
): Promise<{ history: History; factSeq: number }> {
  const stream = applicationStream(command.organisation, command.applicationId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const read = await facts.read(stream);
    const history = historyOf(read);
    if (history.state.status === "none") throw notFound("application");
    command.authorise(history.state);
    const before = replay(read, command);
    if (before) return before;
    if (isErasing(history.state) && !command.afterErasure) throw personErased();
    const decision = await command.decide(history);
    if (!decision.ok) throw problemOf(decision.refusal);
    // A fact without events could be read by nobody, and no function may take it away again.
    if (decision.events.length === 0) throw new Error(`a decision on ${stream} holds no event`);
    const fact = factOf(command, stream, nextSeq(read), decision.events);
    const appended = await facts.append(fact, command.companions?.(decision.events, fact.seq, history) ?? []);
    if (appended.ok) return { history: historyOf([...read, fact]), factSeq: fact.seq };
    await command.conflicted?.(appended.conflict);
  }
  throw new ProblemError(
    409,
    "too-busy",
    "Several people are changing this application at once. Try again.",
    {
      headers: { "retry-after": "1" },
    },
  );
}

/** Nothing changes any more once somebody is being erased: their figures stay as they were. */
const personErased = (): ProblemError =>
  new ProblemError(409, "person-erased", "This person is being erased, or has been. This is final.");

/** The fact a command's events make. */
export const factOf = (
  command: Pick<Command, "actor" | "now" | "requestKey" | "requestHash">,
  stream: string,
  seq: number,
  events: readonly ApplicationEvent[],
): Fact<ApplicationEvent> => ({
  stream,
  seq,
  events,
  recordedAt: command.now,
  actor: command.actor,
  requestKey: command.requestKey,
  requestHash: command.requestHash,
});

/** What the stream answered to this very request before; a key used for another request is refused. */
export function replay(
  read: readonly Fact<ApplicationEvent>[],
  { requestKey, requestHash }: Pick<Command, "requestKey" | "requestHash">,
): { history: History; factSeq: number } | undefined {
  const index = read.findIndex((fact) => fact.requestKey === requestKey);
  const fact = read[index];
  if (!fact) return undefined;
  if (fact.requestHash !== requestHash) throw keyReused();
  return { history: historyOf(read.slice(0, index + 1)), factSeq: fact.seq };
}
