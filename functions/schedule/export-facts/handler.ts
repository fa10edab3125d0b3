import type { Context, EventBridgeEvent } from "aws-lambda";
import { addDays } from "../../../shared/domain/calendar/days.ts";
import {
  dayOfExport,
  exportedEvents,
  organisationOfStream,
} from "../../../shared/domain/export/exported-facts.ts";
import type { ExportedEvent, HashId } from "../../../shared/domain/export/exported-facts.ts";
import type { ExportedFiles, ExportProgress, FactParts } from "../../../shared/ports/facts-export.ts";
import type { Organisations } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { pseudonyms } from "../../../shared/runtime/hashing.ts";
import type { Log } from "../../../shared/runtime/logger.ts";

export interface Dependencies {
  readonly parts: FactParts;
  readonly progress: ExportProgress;
  readonly files: ExportedFiles;
  readonly organisations: Pick<Organisations, "all">;
  readonly settings: Pick<Settings, "organisation">;
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** A fact recorded just before midnight may be put a moment after it: a day is over an hour later. */
const hourAfterMidnight = 60 * 60_000;

/** A run begins no other part when there is less time than this: the next run does. */
const reserveMilliseconds = 120_000;

/** What is still to be exported of an organisation's part. */
interface Wanted {
  readonly organisation: string;
  readonly keyVersion: number;
  readonly hash: HashId;
  /** Days after this one; all where it is empty. */
  readonly after: string;
}

/**
 * One run: for each part of the facts that is not exported up to yesterday for every organisation that wants it, reads
 * the part once and puts a file for each organisation and day. What is put again is the same, to the byte.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_event: EventBridgeEvent<string, unknown>, context: Pick<Context, "getRemainingTimeInMillis">) => {
    const { clock, log, parts } = dependencies;
    const now = Date.parse(clock.now());
    const through = addDays(dayOfExport(new Date(now - hourAfterMidnight).toISOString()), -1);
    const wanted = await wantedBy(through, dependencies);
    const run = { files: 0, parts: 0 };
    for (let part = 0; part < parts.count; part += 1) {
      const waiting = wanted.get(part) ?? [];
      if (waiting.length === 0) continue;
      if (context.getRemainingTimeInMillis() < reserveMilliseconds) {
        log.info("GOES_ON_LATER", { ...run, next: part });
        return;
      }
      run.files += await exportPart(part, through, waiting, dependencies);
      run.parts += 1;
    }
    log.info("COMPLETED", { ...run, through });
  };

/** By part, the organisations whose export does not reach the day yet, or was made with an earlier key. */
async function wantedBy(
  through: string,
  { organisations, settings, progress, parts, secret }: Dependencies,
): Promise<Map<number, Wanted[]>> {
  const wanted = new Map<number, Wanted[]>();
  for (const { organisation } of await organisations.all()) {
    const keyVersion = (await settings.organisation(organisation))?.factsExport?.keyVersion;
    if (keyVersion === undefined) continue;
    const hash = pseudonyms(secret, organisation, keyVersion);
    const done = new Map((await progress.of(organisation)).map((each) => [each.part, each]));
    for (let part = 0; part < parts.count; part += 1) {
      const reached = done.get(part);
      const after = reached?.keyVersion === keyVersion ? reached.through : "";
      if (after >= through) continue;
      wanted.set(part, [...(wanted.get(part) ?? []), { organisation, keyVersion, hash, after }]);
    }
  }
  return wanted;
}

/** Reads a part and writes what it holds of these organisations' days. Returns how many files that were. */
async function exportPart(
  part: number,
  through: string,
  waiting: readonly Wanted[],
  { parts, files, progress }: Dependencies,
): Promise<number> {
  const byOrganisation = new Map(waiting.map((each) => [each.organisation, each]));
  const lines = new Map<string, ExportedEvent[]>();
  for await (const fact of parts.facts(part)) {
    const organisation = organisationOfStream(fact.stream);
    const asked = byOrganisation.get(organisation);
    const day = dayOfExport(fact.recordedAt);
    if (!asked || day <= asked.after || day > through) continue;
    const events = exportedEvents(fact, asked.hash);
    if (events.length === 0) continue;
    const key = fileOf(organisation, day, part);
    const found = lines.get(key);
    if (found) found.push(...events);
    else lines.set(key, events);
  }
  for (const [key, events] of lines)
    await files.put(
      key,
      events
        .sort(byPlace)
        .map((event) => `${JSON.stringify(event)}\n`)
        .join(""),
    );
  for (const { organisation, keyVersion } of waiting)
    await progress.done(organisation, { part, through, keyVersion });
  return lines.size;
}

/** `facts/organisation=org_abc/day=2026-03-02/part-07.ndjson`. */
const fileOf = (organisation: string, day: string, part: number): string =>
  `facts/organisation=${organisation}/day=${day}/part-${String(part).padStart(2, "0")}.ndjson`;

/** By stream, then by place in it: whatever order the table tells them in. */
function byPlace(a: ExportedEvent, b: ExportedEvent): number {
  const [first, second] = [`${a.stream} ${a.applicationId ?? ""}`, `${b.stream} ${b.applicationId ?? ""}`];
  if (first !== second) return first < second ? -1 : 1;
  return a.seq - b.seq;
}
