import { readHint } from "../../../shared/contracts/events/published.ts";
import type { Hint } from "../../../shared/contracts/events/published.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";
import { giveUpRest } from "./deliver.ts";
import type { Dependencies } from "./dependencies.ts";
import { tellOfApplication } from "./of-application.ts";
import { tellOfClock } from "./of-clock.ts";
import { tellOfBounce, tellOfRefusedReport, tellOfSuppressed } from "./of-occasions.ts";

/** The same for all queues: what comes at once, what comes when the undo window is over, and the clock's strokes. */
export const createHandler = (dependencies: Dependencies) =>
  createQueueHandler((body) => tell(readHint(body), dependencies), dependencies.log);

const occasions = {
  ClockStruck: tellOfClock,
  ReportRefused: tellOfRefusedReport,
  MessageBounced: tellOfBounce,
  MessageSuppressed: tellOfSuppressed,
} as const;

async function tell(hint: Hint, dependencies: Dependencies): Promise<void> {
  if (!isOccasion(hint.type)) return tellOfApplication(hint, dependencies);
  await occasions[hint.type](hint, dependencies);
  await giveUpRest(hint, dependencies);
}

const isOccasion = (type: string): type is keyof typeof occasions => Object.hasOwn(occasions, type);
