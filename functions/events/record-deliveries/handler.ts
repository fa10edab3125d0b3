import { readDelivery } from "../../../shared/contracts/events/deliveries.ts";
import type { Delivery } from "../../../shared/contracts/events/deliveries.ts";
import { surveyDue } from "../../../shared/domain/candidate-experience/survey-state.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { CandidateMessage } from "../../../shared/domain/track/track.ts";
import type { DueItems } from "../../../shared/ports/schedule.ts";
import type { MessageRecord, MessageRecords } from "../../../shared/ports/messages.ts";
import type { SuppressedFor, Suppressions } from "../../../shared/ports/suppressions.ts";
import type { MailBreakers } from "../../../shared/ports/mail-breaker.ts";
import { isStricter, judgeMail } from "../../../shared/domain/messages/breaker.ts";
import { breakerStream } from "../../../shared/domain/messages/occasions.ts";
import type { MailBreakerTightened } from "../../../shared/domain/messages/occasions.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { MessageFacts } from "../../../shared/runtime/message-facts.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";

export interface Dependencies {
  readonly records: Pick<MessageRecords, "find" | "markSent" | "markDelivery">;
  readonly messageFacts: Pick<MessageFacts, "record">;
  readonly breakers: Pick<MailBreakers, "find" | "countSent" | "count" | "counts" | "tighten">;
  readonly tightenings: Pick<FactStore<MailBreakerTightened>, "append">;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly suppressions: Pick<Suppressions, "add">;
  readonly dueItems: Pick<DueItems, "note">;
  readonly log: Log;
}

type Outcome = NonNullable<MessageRecord["delivery"]>;

/** SES's words for what became of a mail. A mail it rejects after taking it reached nobody, like one that bounced. */
const outcomes: Readonly<Record<string, { delivery: Outcome; type: MessageEvent["type"] }>> = {
  Delivery: { delivery: "delivered", type: "MessageDelivered" },
  Bounce: { delivery: "bounced", type: "MessageBounced" },
  Reject: { delivery: "bounced", type: "MessageBounced" },
  Complaint: { delivery: "complained", type: "MessageComplained" },
};

export const createHandler = (dependencies: Dependencies) =>
  createQueueHandler((body) => recordDelivery(readDelivery(body), dependencies), dependencies.log);

/** Writes down what SES says of a mail: any of its events tells first of all that it was taken. */
async function recordDelivery(delivery: Delivery, dependencies: Dependencies): Promise<void> {
  const { records, messageFacts, suppressions, dueItems, log } = dependencies;
  const { type, at, organisation, stream, message } = delivery;
  const record = await records.find(stream, message);
  if (!record) {
    log.error("DELIVERY_UNKNOWN", { stream, message, type });
    return;
  }
  if (record.status === "sending" || record.status === "given-up")
    await settle(record, { organisation, at }, dependencies);
  const outcome = outcomes[type];
  if (!outcome) return;
  const why = suppressedBy(delivery);
  if (why && record.recipient) await suppressions.add(organisation, record.recipient, why, at);
  if (why) await judge(delivery, why, dependencies);
  const event = { type: outcome.type, messageId: message, at } as MessageEvent;
  // Mails that are about no one application (digests) leave no facts: their record says it.
  const told = await messageFacts.record(stream, event);
  if (!told && record.delivery !== outcome.delivery)
    await records.markDelivery(stream, message, outcome.delivery);
  if (event.type === "MessageDelivered" && tellsOfOutcome(record))
    await dueItems.note({ stream, dueAt: surveyDue(at) });
  log.info("DELIVERY_RECORDED", { stream, message, type });
}

/** A mailbox that is full or away for a while takes mail again: that alone suppresses nothing. */
function suppressedBy({ type, permanent }: Delivery): SuppressedFor | undefined {
  if (type === "Complaint") return "complained";
  return permanent ? "bounced" : undefined;
}

/** What bounces for good or is called spam may stop the organisation's mail; no other organisation's. */
async function judge(
  { organisation, stream, message }: Delivery,
  what: SuppressedFor,
  { breakers, tightenings, clock, log, metrics }: Dependencies,
): Promise<void> {
  const now = clock.now();
  await breakers.count(organisation, { stream, id: message }, what, now);
  const { version, level } = await breakers.find(organisation);
  const counts = await breakers.counts(organisation, version, now);
  const verdict = judgeMail(counts);
  if (verdict.level === "open" || !isStricter(verdict.level, level)) return;
  // The fact first, which its stream holds once: whoever dies in between comes back, and the admins hear of it.
  await tightenings.append({
    stream: breakerStream(organisation, { version, level: verdict.level }),
    seq: 1,
    events: [{ type: "MailBreakerTightened", version, ...verdict, ...counts }],
    recordedAt: now,
    actor: { kind: "clock" },
  });
  if (!(await breakers.tighten(organisation, version, verdict, now))) return;
  metrics.count(verdict.level === "stopped" ? "mailStopped" : "mailWarned");
  log.error("MAIL_BREAKER", { organisation, ...verdict, ...counts });
}

/** Mails that tell candidates of an outcome: a day after such a mail has arrived, they may be asked how it was for them. */
const outcomeMails: ReadonlySet<string> = new Set(
  CandidateMessage.options.map((message) => `candidate-${message}`),
);

const tellsOfOutcome = ({ about }: MessageRecord): boolean =>
  about?.role === "candidate" && outcomeMails.has(about.template);

/** The sender did not live to hear of it: its mail was taken all the same. */
async function settle(
  record: MessageRecord,
  { organisation, at }: Pick<Delivery, "organisation" | "at">,
  { records, messageFacts, breakers, clock }: Dependencies,
): Promise<void> {
  const { stream, id, about, attempts } = record;
  if (about)
    await messageFacts.record(stream, { type: "MessageSent", messageId: id, ...about, attempts, at });
  if (!(await records.markSent(stream, id, at))) return;
  const { version } = await breakers.find(organisation);
  await breakers.countSent(organisation, version, clock.now());
}
