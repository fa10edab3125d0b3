import { readHint } from "../../../shared/contracts/events/published.ts";
import type { Hint } from "../../../shared/contracts/events/published.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";
import type { Dependencies } from "./dependencies.ts";
import { tellOfApplication } from "./of-application.ts";
import { tellOfClock } from "./of-clock.ts";
import { tellOfBounce, tellOfRefusedReport } from "./of-occasions.ts";

/** The same for both queues: what comes at once, and what comes when the undo window is over. */
export const createHandler = (dependencies: Dependencies) =>
  createQueueHandler((body) => tell(readHint(body), dependencies), dependencies.log);

function tell(hint: Hint, dependencies: Dependencies): Promise<void> {
  switch (hint.type) {
    case "ClockStruck":
      return tellOfClock(hint, dependencies);
    case "ReportRefused":
      return tellOfRefusedReport(hint, dependencies);
    case "MessageBounced":
      return tellOfBounce(hint, dependencies);
    default:
      return tellOfApplication(hint, dependencies);
  }
}
