import { readHint } from "../../../shared/contracts/events/published.ts";
import type { Hint } from "../../../shared/contracts/events/published.ts";
import { parkedMailStream } from "../../../shared/ports/mail-breaker.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";
import { giveUpRest, MailStopped } from "./deliver.ts";
import type { Dependencies } from "./dependencies.ts";
import { tellOfApplication } from "./of-application.ts";
import { tellOfClock } from "./of-clock.ts";
import { tellOfBounce, tellOfBreaker, tellOfRefusedReport, tellOfSuppressed } from "./of-occasions.ts";

/** The same for all queues: what comes at once, what comes when the undo window is over, and the clock's strokes. */
export const createHandler = (dependencies: Dependencies) =>
  createQueueHandler((body) => tell(readHint(body), dependencies), dependencies.log);

const occasions = {
  ClockStruck: tellOfClock,
  ReportRefused: tellOfRefusedReport,
  MailBreakerTightened: tellOfBreaker,
  MessageBounced: tellOfBounce,
  MessageSuppressed: tellOfSuppressed,
} as const;

async function tell(hint: Hint, dependencies: Dependencies): Promise<void> {
  try {
    if (!isOccasion(hint.type)) return await tellOfApplication(hint, dependencies);
    await occasions[hint.type](hint, dependencies);
    await giveUpRest(hint, dependencies);
  } catch (error) {
    if (!(error instanceof MailStopped)) throw error;
    await park(hint, dependencies);
  }
}

/** How often it is looked whether parked mail may leave. */
const lookMinutes = 5;

/** Keeps what to tell, and notes that it is to be looked at: the queue would give it up before anybody has helped. */
async function park(hint: Hint, { parkedMail, dueItems, clock, log }: Dependencies): Promise<void> {
  const { type, organisation, applicationId, stream, seq } = hint;
  await parkedMail.park({ type, organisation, ...(applicationId ? { applicationId } : {}), stream, seq });
  const step = lookMinutes * 60_000;
  const dueAt = new Date(Math.ceil(Date.parse(clock.now()) / step) * step).toISOString();
  await dueItems.note({ stream: parkedMailStream(organisation), dueAt });
  log.info("MAIL_PARKED", { organisation, stream, seq, type });
}

const isOccasion = (type: string): type is keyof typeof occasions => Object.hasOwn(occasions, type);
