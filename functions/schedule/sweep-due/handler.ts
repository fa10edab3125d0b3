import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { claimTerm, nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addMonths } from "../../../shared/domain/calendar/days.ts";
import {
  decisionToAskAbout,
  monthsBetweenSurveys,
  surveyToOffer,
} from "../../../shared/domain/candidate-experience/survey.ts";
import { supportIsDue } from "../../../shared/domain/consultation/clock.ts";
import type { SupportPolicy } from "../../../shared/domain/consultation/clock.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { MessagePolicy } from "../../../shared/domain/messages/plan.ts";
import type { ClockStruck } from "../../../shared/domain/messages/occasions.ts";
import { dueShards } from "../../../shared/names.ts";
import type { ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import type { Companion, FactStore } from "../../../shared/ports/facts.ts";
import type { MailBreakers, ParkedMail } from "../../../shared/ports/mail-breaker.ts";
import type { EventPublisher } from "../../../shared/ports/publishing.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { DueItem, DueItems, Organisations } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { isUnavailable, Unavailable } from "../../../shared/ports/unavailable.ts";
import { bookableExperts } from "../../../shared/runtime/bookings.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { historyOf, messagesStream } from "../../../shared/runtime/history.ts";
import { personKeys } from "../../../shared/runtime/person-keys.ts";
import { describeError } from "../../../shared/runtime/logger.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import { messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { afterNotice } from "./after-notice.ts";
import { sendParked } from "./parked-mail.ts";
import { noteWakings, strike } from "./clock-strikes.ts";

export interface Dependencies {
  readonly dueItems: DueItems;
  readonly facts: Pick<FactStore<ApplicationEvent>, "read" | "append">;
  readonly strikes: Pick<FactStore<ClockStruck>, "append">;
  readonly organisations: Organisations;
  readonly people: Pick<People, "candidate" | "members">;
  readonly claims: Pick<Claims, "renew" | "hadTurn" | "takingTurn">;
  readonly messageFacts: Pick<FactStore<MessageEvent>, "read">;
  readonly settings: Settings;
  readonly calendars: Pick<ExpertCalendars, "list">;
  readonly breakers: Pick<MailBreakers, "find">;
  readonly parkedMail: Pick<ParkedMail, "waiting" | "remove">;
  readonly publisher: EventPublisher;
  readonly secret: string;
  readonly clock: Clock;
  readonly pause: (attempt: number) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Items of a shard that are read at once. */
const pageSize = 100;
/** A run that has less time left than this ends; the next one goes on. */
const reserveMilliseconds = 20_000;
/** How often a lost race is decided again before the next run does. */
const attempts = 6;
/** An item that cannot be digested is looked at again so much later, so that it is in nobody's way. */
export const setAsideMinutes = 60;

interface Remaining {
  getRemainingTimeInMillis(): number;
}

/** Looks at everything that has come due, and appends what time brought. */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_event: unknown, context: Remaining): Promise<void> => {
    const { log, clock, organisations, dueItems } = dependencies;
    log.info("STARTED");
    await noteWakings(clock.now(), { organisations, dueItems });
    let handled = 0;
    for (let shard = 0; shard < dueShards; shard += 1)
      handled += await sweepShard(shard, context, dependencies);
    log.info("COMPLETED", { handled });
  };

async function sweepShard(shard: number, context: Remaining, dependencies: Dependencies): Promise<number> {
  const { dueItems, clock } = dependencies;
  let handled = 0;
  while (context.getRemainingTimeInMillis() > reserveMilliseconds) {
    const page = await dueItems.due(shard, clock.now(), pageSize);
    for (const item of page) {
      if (context.getRemainingTimeInMillis() <= reserveMilliseconds) return handled;
      await handle(item, dependencies);
      handled += 1;
    }
    if (page.length < pageSize) return handled;
  }
  return handled;
}

/**
 * One item. What is next is noted before the item is settled: a crash in between means looking once more. An item
 * that cannot be digested is set aside; where the surroundings fail, the run fails, and the next one goes on.
 */
async function handle(item: DueItem, dependencies: Dependencies): Promise<void> {
  const { dueItems, log, metrics, clock } = dependencies;
  try {
    const next = await bringUpToDate(item, dependencies);
    if (next) await dueItems.note({ stream: item.stream, dueAt: next });
    if (next !== item.dueAt) await dueItems.settle(item);
  } catch (error) {
    log.error("ITEM_FAILED", { stream: item.stream, ...describeError(error) });
    if (isUnavailable(error)) throw error;
    metrics.count("poisonRecords");
    const later = new Date(Date.parse(clock.now()) + setAsideMinutes * 60_000).toISOString();
    await dueItems.note({ stream: item.stream, dueAt: later });
    await dueItems.settle(item);
  }
}

/** Writes down what time brought to a stream; returns when to look at it again. */
async function bringUpToDate({ stream }: DueItem, dependencies: Dependencies): Promise<string | undefined> {
  if (stream.endsWith("#clock")) return strike(stream.slice(0, -"#clock".length), dependencies);
  if (stream.endsWith("#parked-mail"))
    return sendParked(stream.slice(0, -"#parked-mail".length), dependencies);
  const { facts, clock, pause } = dependencies;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const read = await facts.read(stream);
    const history = historyOf(read);
    const application = history.state;
    if (application.status === "none") throw new Error(`${stream} is due but has no facts`);
    const now = clock.now();
    const policy = await clockPolicyFor(application, history, now, dependencies);
    const survey = await surveyOf(history, policy, now, dependencies);
    const brought = await afterNotice(whatTimeBrings(history, policy, now), history, now, dependencies);
    const events = [...brought, ...(survey ? [survey.event] : [])];
    if (events.length === 0) return lookAgain(history, application, policy, now, dependencies);
    const fact = { stream, seq: nextSeq(read), events, recordedAt: now, actor: { kind: "clock" } } as const;
    const appended = await facts.append(fact, survey ? [survey.turn] : []);
    if (appended.ok) {
      const after = historyOf([...read, fact]);
      return lookAgain(after, application, policy, now, dependencies);
    }
    await pause(attempt);
  }
  throw new Unavailable(`${stream} is busy`);
}

/** What the clock decides with. Who gives help with offers is asked only where some is due. */
async function clockPolicyFor(
  application: Application,
  history: History,
  now: string,
  dependencies: Dependencies,
): Promise<MessagePolicy & SupportPolicy> {
  const policy = await messagePolicyFor(dependencies.settings, application, now);
  if (application.status !== "live" || !supportIsDue(application, history, policy, now)) return policy;
  return { ...policy, hasExpert: (await bookableExperts(application, dependencies)).length > 0 };
}

/**
 * Asking the candidate how it was, where it is time: with whoever's turn it was in this half-year. What became of mails
 * is read only where somebody could be asked.
 */
async function surveyOf(
  history: History,
  { track }: MessagePolicy,
  now: string,
  { people, claims, messageFacts, secret }: Dependencies,
): Promise<{ readonly event: ApplicationEvent; readonly turn: Companion } | undefined> {
  if (history.state.status === "none" || !decisionToAskAbout(history, track, now)) return undefined;
  const { organisation, applicationId, candidateId } = history.state;
  const messages = await messageFacts.read(messagesStream(organisation, applicationId));
  const event = surveyToOffer(
    history,
    track,
    messages.flatMap(({ events }) => events),
    now,
  );
  const address = event && (await people.candidate(organisation, candidateId))?.email;
  if (!address) return undefined;
  const hash = keyedHash(secret, "survey", organisation, address.trim().toLowerCase());
  if (await claims.hadTurn(organisation, "survey", hash, now)) return undefined;
  const until = `${addMonths(now.slice(0, 10), monthsBetweenSurveys)}${now.slice(10)}`;
  return { event, turn: claims.takingTurn(organisation, "survey", hash, { now, until }) };
}

async function lookAgain(
  history: History,
  application: Application,
  policy: MessagePolicy & SupportPolicy,
  now: string,
  dependencies: Dependencies,
): Promise<string | undefined> {
  if (history.state.status === "live") await renewClaims(application, policy, now, dependencies);
  return nextDueAt(history, policy, now);
}

/**
 * A claim never lapses while its application is live: what would do so within a week lasts one more term. One that
 * lapsed while the application was set aside or had ended comes back with it.
 */
async function renewClaims(
  application: Application,
  { scheme }: MessagePolicy,
  now: string,
  { people, claims, settings, secret }: Dependencies,
): Promise<void> {
  const { organisation: id, candidateId, enteredAt, test } = application;
  const { until } = claimTerm(application, scheme, now);
  if (test || until === claimTerm(application, scheme, enteredAt).until) return;
  const [candidate, organisation] = await Promise.all([
    people.candidate(id, candidateId),
    settings.organisation(id),
  ]);
  if (!candidate || !organisation) return;
  const { claiming } = personKeys({ candidate, organisation }, secret);
  await claims.renew(id, application, claiming, { now, until });
}
