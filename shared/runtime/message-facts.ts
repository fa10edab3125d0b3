import type { MessageEvent } from "../domain/messages/events.ts";
import { nextSeq } from "../ports/facts.ts";
import type { Fact, FactStore } from "../ports/facts.ts";
import { Unavailable } from "../ports/unavailable.ts";
import type { Clock } from "./clock.ts";
import { messagesStream, partsOfStream } from "./history.ts";

/** Sender and SES's events may write about one application's messages at once. */
const attempts = 8;

/** The facts about the messages of applications. Messages of other streams (digests) leave none, only their record. */
export interface MessageFacts {
  /** The facts of a stream of messages. */
  read(stream: string): Promise<Fact<MessageEvent>[]>;
  /** Whether a message caused in this stream is known to have been sent. */
  wasSent(causeStream: string, messageId: string): Promise<boolean>;
  /** Writes the fact down, once for ever. Resolves to whether it is there; false for messages of other streams. */
  record(causeStream: string, event: MessageEvent): Promise<boolean>;
}

export interface MessageFactsDependencies {
  readonly facts: Pick<FactStore<MessageEvent>, "read" | "append">;
  readonly clock: Clock;
  readonly pause: (attempt: number) => Promise<void>;
}

export function createMessageFacts({ facts, clock, pause }: MessageFactsDependencies): MessageFacts {
  const holds = (read: readonly Fact<MessageEvent>[], type: MessageEvent["type"], messageId: string) =>
    read.some((fact) => fact.events.some((event) => event.type === type && event.messageId === messageId));

  return {
    read: (stream) => facts.read(stream),

    async wasSent(causeStream, messageId) {
      const stream = streamOfMessages(causeStream);
      return stream !== undefined && holds(await facts.read(stream), "MessageSent", messageId);
    },

    async record(causeStream, event) {
      const stream = streamOfMessages(causeStream);
      if (stream === undefined) return false;
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const read = await facts.read(stream);
        if (holds(read, event.type, event.messageId)) return true;
        const appended = await facts.append({
          stream,
          seq: nextSeq(read),
          events: [event],
          recordedAt: clock.now(),
          actor: { kind: "clock" },
        });
        if (appended.ok) return true;
        await pause(attempt);
      }
      throw new Unavailable(`${stream} is busy`);
    },
  };
}

/** Where facts about a stream's messages lie: those of an application and of its messages beside it, others nowhere. */
function streamOfMessages(causeStream: string): string | undefined {
  const parts = partsOfStream(causeStream);
  return parts && messagesStream(parts.organisation, parts.applicationId);
}
