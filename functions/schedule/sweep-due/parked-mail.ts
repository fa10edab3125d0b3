import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { MailBreakers, ParkedMail } from "../../../shared/ports/mail-breaker.ts";
import type { EventPublisher } from "../../../shared/ports/publishing.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";

/** How much is let out at once: SES's rate is everybody's. */
const batchSize = 50;
const lookMinutes = 5;

interface Dependencies {
  readonly breakers: Pick<MailBreakers, "find">;
  readonly parkedMail: Pick<ParkedMail, "waiting" | "remove">;
  readonly publisher: EventPublisher;
  readonly clock: Clock;
}

/**
 * Lets mail go that waited for its organisation's breaker: what it follows from is told on the bus once more, and
 * whoever hears it twice does nothing twice. Returns when to look again, as long as some waits.
 */
export async function sendParked(
  organisation: string,
  { breakers, parkedMail, publisher, clock }: Dependencies,
): Promise<string | undefined> {
  const now = clock.now();
  const waiting = await parkedMail.waiting(organisation, batchSize);
  if (waiting.length === 0) return undefined;
  const { level } = await breakers.find(organisation);
  if (level !== "stopped") {
    await publisher.publish(waiting.map((hint) => ({ ...hint, recordedAt: now })));
    for (const hint of waiting) await parkedMail.remove(hint);
    if (waiting.length < batchSize) return undefined;
  }
  return addMinutes(now, lookMinutes);
}
