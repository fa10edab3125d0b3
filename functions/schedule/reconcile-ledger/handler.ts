import type { Context } from "aws-lambda";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { beginWalk, endWalk, walkOver } from "../../../shared/domain/points/reconciliation.ts";
import type { Walk } from "../../../shared/domain/points/reconciliation.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Reconciliations } from "../../../shared/ports/reconciliations.ts";
import type { Organisations, ScheduledOrganisation } from "../../../shared/ports/schedule.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";

export interface Dependencies {
  readonly organisations: Pick<Organisations, "all">;
  readonly people: Pick<People, "members">;
  readonly ledger: Pick<Ledger, "account" | "books">;
  readonly reconciliations: Reconciliations;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

type Remaining = Pick<Context, "getRemainingTimeInMillis">;

/** A run that has less time left than this ends; the next one goes on. */
const reserveMilliseconds = 20_000;
/** A posting in the middle of which a member is read is over long before this many readings. */
const readings = 3;
/** Differences that the log names, by ids; all that are named are in what is kept. */
const mostLogged = 10;
/** Clocks of functions differ by less than this. */
const clocksDifferMinutes = 5;

/** Walks over the ledger of every organisation once a day, in its zone, and notes whether everything adds up. */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_event: unknown, context: Remaining): Promise<void> => {
    const { log, organisations } = dependencies;
    log.info("STARTED");
    let finished = 0;
    for (const organisation of await organisations.all()) {
      const walk = await walkToday(organisation, dependencies);
      if (!walk) continue;
      if (!(await reconcile(organisation.organisation, walk, context, dependencies))) break;
      finished += 1;
    }
    log.info("COMPLETED", { finished });
  };

/** The walk that is under way, or a new one where there was none today. */
async function walkToday(
  { organisation, zone }: ScheduledOrganisation,
  { reconciliations, clock }: Dependencies,
): Promise<Walk | undefined> {
  const begun = await reconciliations.walk(organisation);
  if (begun) return begun;
  const now = clock.now();
  const last = await reconciliations.last(organisation);
  return last && dayOf(last.startedAt, zone) >= dayOf(now, zone) ? undefined : beginWalk(now);
}

/** Goes on with a walk. False where time ran out: how far it came is kept. */
async function reconcile(
  organisation: string,
  begun: Walk,
  context: Remaining,
  { people, ledger, reconciliations, clock, log, metrics }: Dependencies,
): Promise<boolean> {
  const ids = (await people.members(organisation)).map(({ memberId }) => memberId).sort();
  let walk = begun;
  for (const memberId of ids.filter((id) => begun.after === undefined || id > begun.after)) {
    if (context.getRemainingTimeInMillis() < reserveMilliseconds) {
      await reconciliations.pause(organisation, walk);
      return false;
    }
    walk = walkOver(walk, memberId, await accountAtRest(organisation, memberId, ledger));
  }
  const result = endWalk(walk, await ledger.books(organisation), {
    movingSince: addMinutes(walk.startedAt, -clocksDifferMinutes),
    now: clock.now(),
  });
  await reconciliations.finish(organisation, result);
  const { equal, members, entries, moving, differing, differences } = result;
  if (equal) log.info("RECONCILED", { organisation, members, entries, moving });
  else {
    metrics.count("ledgerDiffers");
    const first = JSON.stringify(differences.slice(0, mostLogged));
    log.error("LEDGER_DIFFERS", { organisation, members, entries, differing, first });
  }
  return true;
}

/** A member's entries and balance. Read once more where they differ: a posting may have come in between. */
async function accountAtRest(organisation: string, memberId: string, ledger: Dependencies["ledger"]) {
  let account = await ledger.account(organisation, memberId);
  for (let reading = 1; reading < readings && !addsUp(account); reading += 1)
    account = await ledger.account(organisation, memberId);
  return account;
}

const addsUp = ({ entries, balance }: Awaited<ReturnType<Ledger["account"]>>): boolean =>
  entries.reduce((sum, { memberPoints }) => sum + memberPoints, 0) === balance;
