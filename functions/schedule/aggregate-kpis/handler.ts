import type { Context, EventBridgeEvent } from "aws-lambda";
import { dueShards } from "../../../shared/names.ts";
import type { Kpis } from "../../../shared/ports/kpis.ts";
import type { ChangedMarks } from "../../../shared/ports/schedule.ts";
import { partsOfStream } from "../../../shared/runtime/history.ts";
import { describeError } from "../../../shared/runtime/logger.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { recountApplication } from "./recount.ts";
import type { RecountDependencies } from "./recount.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";

export interface Dependencies extends RecountDependencies {
  readonly kpis: Kpis;
  readonly marks: Pick<ChangedMarks, "marked" | "clear">;
  readonly log: Log;
  readonly metrics: Metrics;
}

type Mark = { readonly stream: string; readonly seq: number };

/** Marks read at once from a shard. */
const batch = 100;

/** A run ends by itself this long before its time is up; the next one goes on where it stopped. */
const reserveMilliseconds = 20_000;

/**
 * One run: counts every application that is marked as changed, then notes until when everything is counted. What
 * cannot be counted stays marked, is logged, and fails the run at its end, so that it is seen.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_event: EventBridgeEvent<string, unknown>, context: Pick<Context, "getRemainingTimeInMillis">) => {
    const { log, clock, kpis, metrics } = dependencies;
    const startedAt = clock.now();
    log.info("STARTED");
    const run = { counted: 0, waiting: 0, failed: 0 };
    let drained = true;
    for (let shard = 0; shard < dueShards; shard += 1)
      drained = (await countShard(shard, run, context, dependencies)) && drained;
    if (drained && run.failed === 0 && run.waiting === 0) await kpis.countedUntil(startedAt);
    const asOf = await kpis.asOf();
    if (asOf) metrics.count("figuresBehind", Math.round((Date.parse(clock.now()) - Date.parse(asOf)) / 1000));
    log.info("COMPLETED", { ...run, drained });
    if (run.failed > 0) throw new Error(`${run.failed} applications could not be counted`);
  };

/** Counts what is marked in a shard until nothing new is; false where time ran out before. */
async function countShard(
  shard: number,
  run: { counted: number; waiting: number; failed: number },
  context: Pick<Context, "getRemainingTimeInMillis">,
  dependencies: Dependencies,
): Promise<boolean> {
  const left = new Set<string>();
  for (;;) {
    const marks = await dependencies.marks.marked(shard, batch + left.size);
    const fresh = marks.filter((mark) => !left.has(keyOf(mark)));
    if (fresh.length === 0) return true;
    for (const mark of fresh) {
      if (context.getRemainingTimeInMillis() < reserveMilliseconds) return false;
      const result = await countMarked(mark, dependencies);
      run[result] += 1;
      if (result !== "counted") left.add(keyOf(mark));
    }
  }
}

const keyOf = ({ stream, seq }: Mark): string => `${stream}/${seq}`;

async function countMarked(
  { stream, seq }: Mark,
  dependencies: Dependencies,
): Promise<"counted" | "waiting" | "failed"> {
  const { marks, log } = dependencies;
  try {
    const parts = partsOfStream(stream);
    if (parts) {
      const { complete } = await recountApplication(parts.organisation, parts.applicationId, dependencies);
      // Points are posted a little later than the fact they are due for: the mark stays until they are.
      if (!complete) return "waiting";
    }
    await marks.clear(stream, seq);
    return "counted";
  } catch (error) {
    log.error("NOT_COUNTED", { stream, seq, ...describeError(error) });
    return "failed";
  }
}
