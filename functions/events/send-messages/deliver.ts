import type { MessageAbout } from "../../../shared/domain/messages/events.ts";
import type { MessageFacts } from "../../../shared/runtime/message-facts.ts";
import type { MailBreakers } from "../../../shared/ports/mail-breaker.ts";
import type { SuppressedFor, Suppressions } from "../../../shared/ports/suppressions.ts";
import { MailNotTaken } from "../../../shared/ports/messages.ts";
import type { Mail, Mailer, MessageRecord, MessageRecords } from "../../../shared/ports/messages.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { recipientHash } from "../../../shared/runtime/hashing.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import { TryLater } from "../../../shared/runtime/queue.ts";

/** So long SES's own event is waited for where a mail was handed over and no answer came. */
const unknownForMinutes = 15;

/** The organisation's breaker is tripped: what is to be sent waits until a person resets it. */
export class MailStopped extends Error {
  constructor(organisation: string) {
    super(`no mail of ${organisation} leaves`);
    this.name = "MailStopped";
  }
}

/** What its reader asks for themselves, now: whoever called our mail spam gets it, and mail again from then on. */
const askedForNow: ReadonlySet<string> = new Set(["candidate-code"]);

/**
 * What tells an organisation's admins that its mail is stopped: a handful, to colleagues who can mend it. Held back with
 * the rest, nobody would know.
 */
const leavesAnyway: ReadonlySet<string> = new Set(["admin-mail-warned", "admin-mail-stopped"]);

/** One mail to one person, for one cause. */
export interface Outgoing {
  readonly stream: string;
  readonly id: string;
  readonly about: MessageAbout;
  /** Writes the mail; nothing where there is nobody to send it to any more. */
  readonly compose: () => Promise<Mail | undefined>;
}

export interface DeliverDependencies {
  readonly records: MessageRecords;
  readonly messageFacts: MessageFacts;
  readonly suppressions: Pick<Suppressions, "find" | "liftComplaint">;
  readonly breakers: Pick<MailBreakers, "find" | "countSent">;
  readonly mailer: Mailer;
  /** Keys the hashes that addresses are remembered by. */
  readonly access: { readonly secret: string };
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Sends a mail at most once, as far as anybody can know: its record is claimed before it is handed over and marked
 * after. Where a try ended in between, the mail may have gone: the fact of it, or SES's own event, settles that; after
 * 15 minutes without either it is sent once more, and counted. What an address takes no more is not handed over; that is
 * a fact, too, and tells the recruiter.
 *
 * @throws TryLater while it is unknown, or somebody else is at it; MailStopped where none of the organisation's may leave.
 */
export async function deliver(message: Outgoing, dependencies: DeliverDependencies): Promise<void> {
  const { records, messageFacts, clock, access } = dependencies;
  const { stream, id, about } = message;
  const before = await records.find(stream, id);
  if (before?.status === "suppressed") return noteSuppressed(before, dependencies);
  if (before && before.status !== "sending") return;
  if (before && (await messageFacts.wasSent(stream, id))) {
    await records.markSent(stream, id, clock.now());
    return;
  }
  if (before && isRecent(before, clock.now()))
    throw new TryLater(`message ${id} was handed over and SES has not answered yet`);

  const mail = await message.compose();
  if (!mail) return before && records.giveUp(before);
  const recipient = recipientHash(access.secret, mail.tags.organisation, mail.to.address);
  const why = await suppressedFor(mail.tags.organisation, recipient, about, dependencies);
  if (why) {
    if (!(await records.claimSuppressed(stream, id, { about, why }, before))) throw claimedByAnother(id);
    return noteSuppressed({ stream, id, about, why }, dependencies);
  }
  const now = clock.now();
  const claimed = before
    ? await records.claimAgain(before, now, recipient)
    : await records.claimSending(stream, id, about, now, recipient);
  if (!claimed) throw claimedByAnother(id);
  const attempts = (before?.attempts ?? 0) + 1;
  const attempt = { stream, id, status: "sending", about, recipient, attempts, attemptedAt: now } as const;
  await handOver(attempt, before, mail, dependencies);
}

const claimedByAnother = (id: string) => new TryLater(`message ${id} was claimed by somebody else`);

/** Why its address gets no mail, if so. Who asks for a code lifts what their own complaint did. */
async function suppressedFor(
  organisation: string,
  recipient: string,
  { template }: MessageAbout,
  { suppressions }: DeliverDependencies,
): Promise<SuppressedFor | undefined> {
  const why = await suppressions.find(organisation, recipient);
  if (why !== "complained" || !askedForNow.has(template)) return why;
  await suppressions.liftComplaint(organisation, recipient);
  return undefined;
}

/** Its record says so first: whoever is stopped in between comes back to write the fact. */
async function noteSuppressed(
  { stream, id, about, why }: Pick<MessageRecord, "stream" | "id" | "about" | "why">,
  { messageFacts, clock, log }: DeliverDependencies,
): Promise<void> {
  if (!about || !why) throw new Error(`message ${id} is suppressed, and nobody wrote down why`);
  const at = clock.now();
  await messageFacts.record(stream, { type: "MessageSuppressed", messageId: id, ...about, why, at });
  log.info("MESSAGE_SUPPRESSED", { stream, message: id, template: about.template, why });
}

/**
 * Gives up what an event caused and nobody can finish: it was handed over without an answer, and when it was looked at
 * again its reader had left or had nothing to read any more. To be called once all that is still to be said has gone.
 *
 * @throws TryLater while SES may still answer.
 */
export async function giveUpRest(
  { stream, seq }: { readonly stream: string; readonly seq: number },
  { records, clock }: Pick<DeliverDependencies, "records" | "clock">,
): Promise<void> {
  for (const record of await records.causedBy(stream, seq)) {
    if (record.status !== "sending") continue;
    if (isRecent(record, clock.now()))
      throw new TryLater(`message ${record.id} was handed over and SES has not answered yet`);
    await records.giveUp(record);
  }
}

const isRecent = ({ attemptedAt = "" }: MessageRecord, now: string): boolean =>
  Date.parse(now) - Date.parse(attemptedAt) < unknownForMinutes * 60_000;

async function handOver(
  attempt: MessageRecord & { readonly about: MessageAbout; readonly attemptedAt: string },
  before: MessageRecord | undefined,
  mail: Mail,
  { records, messageFacts, breakers, mailer, log, metrics, clock }: DeliverDependencies,
): Promise<void> {
  const { stream, id, about, attempts } = attempt;
  const { organisation } = mail.tags;
  // Last of all: whatever came in between, nothing is handed over after the breaker was seen to be tripped.
  const breaker = await breakers.find(organisation);
  if (breaker.level === "stopped" && !leavesAnyway.has(about.template)) {
    await records.release(attempt, before);
    throw new MailStopped(organisation);
  }
  try {
    await mailer.send(mail);
  } catch (error) {
    if (error instanceof MailNotTaken) await records.release(attempt, before);
    else if (attempts > 1) metrics.count("messagesSentAgain");
    throw error;
  }
  if (attempts > 1) metrics.count("messagesSentAgain");
  metrics.count("messagesSent");
  const at = clock.now();
  await messageFacts.record(stream, { type: "MessageSent", messageId: id, ...about, attempts, at });
  if (await records.markSent(stream, id, at)) await breakers.countSent(organisation, breaker.version, at);
  log.info("MESSAGE_SENT", { stream, message: id, template: about.template, attempts });
}
