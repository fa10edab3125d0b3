import type { Context, EventBridgeEvent } from "aws-lambda";
import { describeError } from "../../../shared/runtime/logger.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { rebuildStep } from "./rebuild.ts";
import type { RebuildDependencies } from "./rebuild.ts";

export interface Dependencies extends RebuildDependencies {
  readonly log: Log;
}

/** A run ends by itself this long before its time is up; the next one goes on where it stopped. */
const reserveMilliseconds = 60_000;

/**
 * One run: goes on with every rebuild that was asked for, one after the other. Where one fails, the others go on, and
 * the run fails at its end, so that it is seen.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_event: EventBridgeEvent<string, unknown>, context: Pick<Context, "getRemainingTimeInMillis">) => {
    const { log, generations } = dependencies;
    let failed = 0;
    for (const organisation of await generations.asked())
      try {
        await goOn(organisation, context, dependencies);
      } catch (error) {
        failed += 1;
        log.error("NOT_REBUILT", { organisation, ...describeError(error) });
      }
    if (failed > 0) throw new Error(`${failed} rebuilds failed`);
  };

async function goOn(
  organisation: string,
  context: Pick<Context, "getRemainingTimeInMillis">,
  dependencies: Dependencies,
): Promise<void> {
  const { log, generations } = dependencies;
  for (;;) {
    if (context.getRemainingTimeInMillis() < reserveMilliseconds) return;
    const step = await rebuildStep(organisation, dependencies);
    if (step.next === "wait") return;
    if (step.next === "step") continue;
    const { report } = await generations.read(organisation);
    await generations.answered(organisation);
    if (report) {
      const { number, counted, different, examples } = report;
      log.info("REBUILT", {
        organisation,
        generation: number,
        counted,
        different,
        examples: examples.join("; "),
      });
    }
    return;
  }
}
