import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import { contribution } from "../../../shared/domain/kpi/catalogue.ts";
import type { Contribution } from "../../../shared/domain/kpi/contribution.ts";
import { rollupChanges, stepsBetween } from "../../../shared/domain/kpi/rollups.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { dueEntries } from "../../../shared/domain/points/entries.ts";
import type { Scheme } from "../../../shared/domain/points/scheme.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Generation, KeptContribution, Kpis, Recount } from "../../../shared/ports/kpis.ts";
import type { Ledger, LedgerEntry } from "../../../shared/ports/ledger.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { applicationStream, historyOf, messagesStream } from "../../../shared/runtime/history.ts";

export interface RecountDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly messageFacts: Pick<FactStore<MessageEvent>, "read">;
  readonly ledger: Pick<Ledger, "entriesOf">;
  readonly settings: Pick<Settings, "track" | "scheme">;
  readonly kpis: Pick<Kpis, "generations" | "contribution" | "recount">;
  readonly clock: Clock;
  /** Waits a little before attempt n, with jitter. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** The organisation's own row is in nearly every transaction: runs that meet there wait for each other. */
const attempts = 8;

/**
 * Brings the rollups in line with one application, in every generation that changes are counted in. They are asked for
 * again at the end: one that began meanwhile may have read the application before what is counted here.
 *
 * Returns whether the ledger had everything yet: if not, the application must be looked at again.
 */
export async function recountApplication(
  organisation: string,
  applicationId: string,
  dependencies: RecountDependencies,
): Promise<{ readonly complete: boolean }> {
  const done = new Set<number>();
  let complete = true;
  for (;;) {
    const generations = await dependencies.kpis.generations(organisation);
    const waiting = generations.filter(({ number }) => !done.has(number));
    if (waiting.length === 0) return { complete };
    for (const generation of waiting) {
      const counted = await recountIn(generation, organisation, applicationId, dependencies);
      complete = complete && counted.complete;
      done.add(generation.number);
    }
  }
}

/**
 * The same in one generation: adds what the application contributes now, less what it was counted with before. Right
 * with any number of runs at once. What is kept is read before the facts, and every later state is written, be it only
 * its number: so nobody who read older facts can still find the version he began with.
 */
export async function recountIn(
  generation: Generation,
  organisation: string,
  applicationId: string,
  dependencies: RecountDependencies,
): Promise<{ readonly complete: boolean }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await dependencies.pause(attempt);
    const kept = await dependencies.kpis.contribution(organisation, generation, applicationId);
    const now = await counted(organisation, applicationId, dependencies);
    if (!now) return { complete: true };
    const place = { organisation, generation, applicationId };
    if (await carryOver(place, kept, now, dependencies)) return now;
  }
  throw new Unavailable(`${applicationId}: the rollups are busy`);
}

interface Counted {
  readonly contribution: Contribution;
  readonly history: History;
  readonly zone: string;
  readonly complete: boolean;
}

/** What the application contributes by its facts and the ledger as they stand. */
async function counted(
  organisation: string,
  applicationId: string,
  { facts, messageFacts, settings, ledger }: RecountDependencies,
): Promise<Counted | undefined> {
  const [read, told] = await Promise.all([
    facts.read(applicationStream(organisation, applicationId)),
    messageFacts.read(messagesStream(organisation, applicationId)),
  ]);
  const history = historyOf(read);
  const messages = told.flatMap(({ events }) => events);
  const application = history.state;
  if (application.status === "none") return undefined;
  const [track, scheme] = await Promise.all([
    settings.track(organisation, application.trackVersion),
    settings.scheme(organisation, application.schemeVersion),
  ]);
  const { entries, complete } = await postedFor(organisation, applicationId, history, scheme, ledger);
  const made = contribution({ application, history, track, scheme, entries, messages });
  return { contribution: made, history, zone: application.organisationZone, complete };
}

/** The ledger's entries of the application, and whether it has all that the history calls for. */
async function postedFor(
  organisation: string,
  applicationId: string,
  history: History,
  scheme: Scheme,
  ledger: RecountDependencies["ledger"],
): Promise<{ entries: LedgerEntry[]; complete: boolean }> {
  const due = dueEntries(history, scheme);
  const members = [...new Set(due.map((entry) => entry.memberId))];
  const found = await Promise.all(members.map((id) => ledger.entriesOf(organisation, id, applicationId)));
  const entries = found.flat().sort((a, b) => a.causeSeq - b.causeSeq || (a.id < b.id ? -1 : 1));
  const posted = new Set(entries.map((entry) => entry.id));
  return { entries, complete: due.every((entry) => posted.has(entry.id)) };
}

/** Writes the way from what is kept to what is. False where somebody else was first. */
async function carryOver(
  place: Pick<Recount, "organisation" | "generation" | "applicationId">,
  kept: KeptContribution | undefined,
  { contribution: wanted, history, zone }: Counted,
  { kpis, clock }: RecountDependencies,
): Promise<boolean> {
  const at = clock.now();
  const { version: seq } = history;
  if (kept?.seq === seq && rollupChanges(kept.contribution, wanted).length === 0) return true;
  const month = place.generation.building && !kept ? undefined : monthOf(at, zone);
  let before = kept?.contribution;
  let from = kept?.version ?? 0;
  for (const step of stepsBetween(kept?.contribution, wanted)) {
    const to = { contribution: step, seq, version: from + 1 };
    const changes = rollupChanges(before, step);
    if (!(await kpis.recount({ ...place, from, to, changes, at, month }))) return false;
    before = step;
    from = to.version;
  }
  return true;
}
