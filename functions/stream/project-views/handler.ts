import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { forEachRecord } from "../../../shared/runtime/records.ts";
import type { RecordDependencies } from "../../../shared/runtime/records.ts";
import { createProjector } from "./projector.ts";
import type { ProjectorDependencies } from "./projector.ts";
import { targetOf } from "./targets.ts";
import type { Target } from "./targets.ts";

export type Dependencies = ProjectorDependencies & RecordDependencies;

/** Projections that run at the same time; they are of different applications. */
const atOnce = 8;

/**
 * Keeps lists, search, tasks and referrals up with the histories and the people they are read from. However many
 * records of an application a batch holds, it is read and written once.
 */
export function createHandler(dependencies: Dependencies) {
  const { log } = dependencies;
  const projector = createProjector(dependencies);

  const project = async ({ kind, organisation, id, candidateChanged, seq = 1 }: Target): Promise<void> => {
    switch (kind) {
      case "member":
        return projector.member(organisation, id);
      case "messages":
        return projector.messages(organisation, id, seq);
      case "application":
        await projector.application(organisation, id, { candidateChanged });
    }
  };

  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    log.info("STARTED", { records: event.Records.length });
    const targets = new Map<string, Target>();
    for (const record of event.Records) {
      const target = targetOfRecord(record);
      if (!target) continue;
      const known = targets.get(keyOf(target));
      const candidateChanged = target.candidateChanged || known?.candidateChanged === true;
      const seq = Math.max(target.seq ?? 1, known?.seq ?? 1);
      targets.set(keyOf(target), { ...target, candidateChanged, seq });
    }
    const failures = await failuresOf(targets, project);
    const result = await forEachRecord(
      event,
      (record) => {
        const target = targetOfRecord(record);
        const failure = target && failures.get(keyOf(target));
        return failure ? Promise.reject(failure.error) : Promise.resolve();
      },
      dependencies,
    );
    const failed = result.batchItemFailures.length;
    log.info("COMPLETED", { records: event.Records.length, projected: targets.size, failed });
    return result;
  };
}

const keyOf = ({ kind, organisation, id }: Target): string => `${organisation}#${kind}#${id}`;

function targetOfRecord({ dynamodb }: DynamoDBRecord): Target | undefined {
  const keys = dynamodb?.Keys;
  const seq = keys?.["seq"]?.N;
  return targetOf(keys?.["pk"]?.S ?? "", keys?.["sk"]?.S, seq === undefined ? undefined : Number(seq));
}

/** Works on all targets, some at a time, and tells which failed of what. */
async function failuresOf(
  targets: ReadonlyMap<string, Target>,
  project: (target: Target) => Promise<void>,
): Promise<Map<string, { error: Error }>> {
  const failures = new Map<string, { error: Error }>();
  const waiting = [...targets];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [key, target] = next;
      try {
        await project(target);
      } catch (error) {
        failures.set(key, { error: error instanceof Error ? error : new Error(String(error)) });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, targets.size) }, work));
  return failures;
}
