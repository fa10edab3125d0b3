import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readHint } from "../../../shared/contracts/events/published.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import type { MessageRecords } from "../../../shared/ports/messages.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { erasePerson } from "../../../shared/runtime/erasing.ts";
import type { ErasingDependencies } from "../../../shared/runtime/erasing.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { createQueueHandler, TryLater } from "../../../shared/runtime/queue.ts";

export interface Dependencies extends ErasingDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read" | "append">;
  readonly records: Pick<MessageRecords, "causedBy" | "find">;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

/** So many minutes after it has begun nobody waits for mail any more: within the hour nothing is left of the person. */
const mailMinutes = 40;

/**
 * Erases the person behind an application once what is still to be said has been handed to SES: cancellations, and the
 * last mail. Whatever a run left undone, the next one does: the queue brings the same message again.
 */
export const createHandler = (dependencies: Dependencies): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  createQueueHandler(async (body) => {
    const { type, stream, seq } = readHint(body);
    if (type !== "ErasureBegun") return afterwards(stream, seq, dependencies);
    const { facts, clock, log } = dependencies;
    const read = await facts.read(stream);
    const history = historyOf(read);
    const application = history.state;
    if (application.status === "none" || !application.erasure?.begun)
      throw new Error(`${stream} has no erasure that began`);
    if (application.erasure.status === "done") return;
    const { begun } = application.erasure;
    const now = clock.now();
    if (now < addMinutes(begun.at, mailMinutes))
      await mailHasGone(stream, history, application, dependencies);
    const proofId = await erasePerson(history, now, dependencies);
    const appended = await facts.append({
      stream,
      seq: nextSeq(read),
      events: [{ type: "CandidateErased", proofId }],
      recordedAt: now,
      actor: { kind: "clock" },
    });
    if (!appended.ok) throw new TryLater(`${stream} was added to meanwhile`);
    log.info("PERSON_ERASED", { stream, seq, proofId });
  }, dependencies.log);

/**
 * A hold was renewed or ended. Of a person who is erased already, what it held is removed, and the proof says what is
 * held now. Before that there is nothing to do: the erasure reads which holds stand.
 */
async function afterwards(stream: string, seq: number, dependencies: Dependencies): Promise<void> {
  const { facts, clock, log } = dependencies;
  const history = historyOf(await facts.read(stream));
  if (applicationOf(history).erasure?.status !== "done") return;
  const proofId = await erasePerson(history, clock.now(), dependencies);
  log.info("HOLD_FOLLOWED", { stream, seq, proofId });
}

/** @throws TryLater while some of the mail that goes with the beginning of the erasure is still to be handed over. */
async function mailHasGone(
  stream: string,
  history: History,
  application: Application,
  { settings, records, clock }: Dependencies,
): Promise<void> {
  const { begun } = application.erasure ?? {};
  const policy = await messagePolicyFor(settings, application, clock.now());
  const awaited = plannedMessages(history, policy).filter(
    ({ factSeq, by }) => factSeq === begun?.factSeq && by === "queue",
  );
  /** What takes back mail that never went is not sent at all. */
  const isPointless = async (corrects: readonly string[] | undefined): Promise<boolean> => {
    if (!corrects) return false;
    const corrected = await Promise.all(corrects.map((id) => records.find(stream, id)));
    return !corrected.some(mayHaveGone);
  };
  for (const { id, causeSeq, corrects } of awaited) {
    const known = (await records.causedBy(stream, causeSeq)).filter(
      (record) => record.id === id || record.id.startsWith(`${id}#`),
    );
    const settled =
      known.length > 0 ? known.every(({ status }) => status !== "sending") : await isPointless(corrects);
    if (!settled) throw new TryLater(`message ${id} is to be handed over before`);
  }
}
