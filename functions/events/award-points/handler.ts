import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readHint } from "../../../shared/contracts/events/published.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { postingMonth } from "../../../shared/domain/points/books.ts";
import { dueEntries } from "../../../shared/domain/points/entries.ts";
import type { DueEntry } from "../../../shared/domain/points/entries.ts";
import type { Scheme } from "../../../shared/domain/points/scheme.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Ledger, LedgerEntry } from "../../../shared/ports/ledger.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";

export interface Dependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly ledger: Pick<Ledger, "entriesOf" | "post" | "closings">;
  readonly people: Pick<People, "member">;
  readonly settings: Pick<Settings, "site" | "scheme">;
  readonly clock: Clock;
  readonly log: Log;
}

export const createHandler = (dependencies: Dependencies): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  createQueueHandler(async (body) => {
    const { stream, seq } = readHint(body);
    const posted = await postMissing(stream, dependencies);
    dependencies.log.info("POINTS_POSTED", { stream, seq, posted });
  }, dependencies.log);

/**
 * Posts every entry that the application's history calls for and the ledger does not have yet, in the order of their
 * causes. Which hint brought it here does not matter. Returns how many entries were posted.
 */
async function postMissing(stream: string, dependencies: Dependencies): Promise<number> {
  const { facts, ledger, settings } = dependencies;
  const history = historyOf(await facts.read(stream));
  const application = history.state;
  if (application.status === "none") throw new Error(`${stream} has no facts`);
  const { organisation, applicationId } = application;
  const scheme = await settings.scheme(organisation, application.schemeVersion);
  const due = dueEntries(history, scheme);
  const members = [...new Set(due.map((entry) => entry.memberId))];
  const known = await Promise.all(members.map((m) => ledger.entriesOf(organisation, m, applicationId)));
  const posted = new Map(known.flat().map((entry) => [entry.id, entry]));
  let count = 0;
  for (const entry of due) {
    if (posted.has(entry.id)) continue;
    const line = await lineOf(entry, application, scheme, posted, dependencies);
    if (await postInOpenMonth(line, ledger)) {
      count += 1;
      posted.set(line.id, line);
    } else {
      // Somebody else was first, perhaps at another worth: what stands in the ledger is what a reversal mirrors.
      const standing = await ledger.entriesOf(organisation, line.memberId, applicationId);
      for (const other of standing) posted.set(other.id, other);
    }
  }
  return count;
}

/**
 * Posts in the month that runs, or in the first open one where finance has closed that already: just after midnight on
 * the first, or where the organisation's zone was changed. False if the entry was posted before.
 */
async function postInOpenMonth(line: LedgerEntry, ledger: Dependencies["ledger"]): Promise<boolean> {
  let result = await ledger.post(line);
  if (result === "month-closed") {
    const month = postingMonth(line.month, await ledger.closings(line.organisation));
    result = await ledger.post({ ...line, month });
  }
  if (result === "month-closed") throw new Unavailable(`${line.id}: months are being closed`);
  return result === "posted";
}

/** The ledger's line of an entry. A reversal is the mirror of what it reverses, at the same worth and place. */
async function lineOf(
  entry: DueEntry,
  application: Application,
  scheme: Scheme,
  posted: ReadonlyMap<string, LedgerEntry>,
  dependencies: Dependencies,
): Promise<LedgerEntry> {
  const { organisation, applicationId, organisationZone } = application;
  const { id, memberId, outcomeSeq, causeSeq, kind, milestone, amount, effectiveAt, reverses } = entry;
  const postedAt = dependencies.clock.now();
  const worth = reverses
    ? worthOf(reverses, posted)
    : await worthNow(memberId, application, scheme, dependencies);
  return {
    id,
    organisation,
    applicationId,
    memberId,
    outcomeSeq,
    causeSeq,
    kind,
    milestone,
    memberPoints: amount,
    organisationPoints: -amount,
    ...worth,
    effectiveAt,
    postedAt,
    month: monthOf(postedAt, organisationZone),
    ...(reverses ? { reverses } : {}),
  };
}

type Worth = Pick<LedgerEntry, "currency" | "pointValue" | "siteId" | "jobId">;

function worthOf(id: string, posted: ReadonlyMap<string, LedgerEntry>): Worth {
  const reversed = posted.get(id);
  if (!reversed) throw new Error(`${id} is reversed but was never posted`);
  const { currency, pointValue, siteId, jobId } = reversed;
  return { currency, pointValue, siteId, jobId };
}

/** Points are worth what the pinned scheme says in the currency of the place where the referrer works. */
async function worthNow(
  memberId: string,
  application: Application,
  scheme: Scheme,
  { people, settings }: Dependencies,
): Promise<Worth> {
  const { organisation, site, job } = application;
  const member = await people.member(organisation, memberId);
  const home = member?.homeSiteId && (await settings.site(organisation, member.homeSiteId));
  const currency = home ? home.currency : site.currency;
  const pointValue = scheme.pointValue[currency];
  if (pointValue === undefined)
    throw new Error(`scheme ${scheme.version} of ${organisation} has no value for a point in ${currency}`);
  return { currency, pointValue, siteId: site.siteId, jobId: job.jobId };
}
