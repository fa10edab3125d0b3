/** What leaves on the bus: ids only. */
export interface PublishedEvent {
  readonly type: string;
  readonly organisation: string;
  readonly applicationId?: string | undefined;
  readonly stream: string;
  /** Seq of the fact that holds the event. */
  readonly seq: number;
  readonly recordedAt: string;
}

export interface EventPublisher {
  /** Publishes all, sending again only those that failed; throws `Unavailable` if some still fail after a few tries. */
  publish(events: readonly PublishedEvent[]): Promise<void>;
}

/** Where a record goes that cannot be handled, so that those behind it are not held up. */
export interface DeadLetters {
  put(letter: { stream: string; seq: number; error: string }): Promise<void>;
}
