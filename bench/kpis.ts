/** What counting one changed application costs, in an organisation that has counted many. */
import type { KpiQuery } from "../shared/contracts/http/kpis.ts";
import { readFigures } from "../functions/http/kpis/figures.ts";
import { recountApplication } from "../functions/schedule/aggregate-kpis/recount.ts";
import { createKpis } from "../shared/adapters/dynamodb/kpis.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { contribution } from "../shared/domain/kpi/catalogue.ts";
import { rollupChanges } from "../shared/domain/kpi/rollups.ts";
import type { RollupChange } from "../shared/domain/kpi/rollups.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { environment } from "../shared/names.ts";
import type { KeptContribution } from "../shared/ports/kpis.ts";
import { factsOf } from "../test/builders/facts.ts";
import { anApplication, leeds, warehouseJob } from "../test/builders/history.ts";
import type { Story } from "../test/builders/history.ts";
import { meteredClient, percentile } from "./world.ts";
import type { World } from "./world.ts";

/** What counting one changed application costs. */
interface RefreshFigures {
  readonly units: number;
  /** Milliseconds of CPU of this process, the table engine's not among them. */
  readonly cpu: number;
}

const changed = 20;
const now = "2026-06-10T12:00:00.000Z";

/** As many lives are told; in a larger organisation each stands for several. */
const mostLives = 2_500;
/** Changes of the rollups that are written at once. */
const atOnce = 80;

/** One of a dozen sites, two dozen jobs, two dozen recruiters and two hundred referrers, come in one of 44 weeks. */
function life(organisation: string, name: string, index: number): Story {
  const site = index % 12;
  const place = { siteId: `sit_${site}`, jobId: `job_${site}_${index % 2}` };
  const monday = Date.parse("2025-07-28T09:00:00.000Z") + (index % 44) * 7 * 86_400_000;
  return anApplication({
    organisation,
    applicationId: `app_${name}${index}`,
    candidateId: `can_${name}${index}`,
    receivedAt: new Date(monday).toISOString(),
    site: { ...leeds, siteId: place.siteId },
    job: { ...warehouseJob, jobId: place.jobId },
    recruiterId: `mem_recruiter${site}_${index % 2}`,
    referrerId: `mem_referrer${index % 200}`,
  })
    .laterBy({ hours: 1 + (index % 9) })
    .contact()
    .outcome("contact-made", "spoke-interested")
    .laterBy({ days: 1 + (index % 4) })
    .outcome("interview-booked", "booked")
    .laterBy({ days: 2 + (index % 5), hours: index % 24 });
}

const after = (story: Story): Story => story.outcome("interview-completed", "held-forward");

const contributed = (story: Story) =>
  contribution({
    application: story.application(),
    history: story.history(),
    track: defaultTrack,
    scheme: defaultScheme,
    entries: [],
    messages: [],
  });

/** Counts so many applications in the rollups, all of them at once instead of one by one. */
async function fill(world: World, organisation: string, applications: number): Promise<void> {
  const kpis = createKpis(world.documents, world.stack.table(environment.viewsTable));
  const [generation] = await kpis.generations(organisation);
  const lives = Math.min(applications, mostLives);
  const summed = new Map<string, Mutable>();
  let to: KeptContribution | undefined;
  for (let index = 0; index < lives; index += 1) {
    const made = contributed(after(life(organisation, "seed", index)));
    to = { contribution: made, seq: 1, version: 1 };
    for (const { add, ...key } of rollupChanges(undefined, made)) {
      const place = JSON.stringify(key);
      const change = summed.get(place) ?? { ...key, add: {} };
      summed.set(place, change);
      for (const [counter, amount] of Object.entries(add))
        change.add[counter] = (change.add[counter] ?? 0) + (amount * applications) / lives;
    }
  }
  const changes = [...summed.values()];
  for (let first = 0; to && first < changes.length; first += atOnce)
    await kpis.recount({
      ...{ organisation, generation, to, from: 0, at: now, month: now.slice(0, 7) },
      applicationId: `app_seed${first}`,
      changes: changes.slice(first, first + atOnce),
    });
}

interface Mutable extends RollupChange {
  readonly add: Record<string, number>;
}

/**
 * Units per changed application with so many counted before; the changed ones go through the aggregator's own code.
 */
async function refreshAt(world: World, organisation: string, applications: number): Promise<RefreshFigures> {
  const table = world.stack.table(environment.viewsTable);
  await fill(world, organisation, applications);
  const meter = meteredClient(world);
  const counting = (story: Story) =>
    recountApplication(organisation, story.application().applicationId, {
      facts: { read: () => Promise.resolve(factsOf(story)) },
      messageFacts: { read: () => Promise.resolve([]) },
      // Points are posted by another function and counted when they are; that costs the same at any size.
      ledger: { entriesOf: () => Promise.resolve([]) },
      settings: { track: () => Promise.resolve(defaultTrack), scheme: () => Promise.resolve(defaultScheme) },
      kpis: createKpis(meter.client, table),
      clock: { now: () => now },
      pause: () => Promise.resolve(),
    });
  const stories = Array.from({ length: changed }, (_, index) => life(organisation, "changed", index));
  for (const story of stories) await counting(story);
  meter.reset();
  const before = process.cpuUsage();
  for (const story of stories) await counting(after(story));
  const { user, system } = process.cpuUsage(before);
  return { units: meter.units() / changed, cpu: (user + system) / 1000 / changed };
}

/**
 * What all figures of a year take to read, over the API's own code: of the whole by month, and as HR's dashboard asks, by
 * quarter and site, which adds opinions and what has to be withheld of them.
 */
const views = {
  byMonth: { period: "month", groupBy: "organisation" },
  bySite: { period: "quarter", groupBy: "site" },
} as const satisfies Record<string, Pick<KpiQuery, "period" | "groupBy">>;

async function readYear(
  world: World,
  organisation: string,
  view: keyof typeof views,
  rounds: number,
): Promise<ReadFigures> {
  const meter = meteredClient(world);
  const settings = createSettings(
    world.documents,
    {
      records: world.stack.table(environment.recordsTable),
      facts: world.stack.table(environment.factsTable),
    },
    { now: () => now },
  );
  const [found, member] = await Promise.all([
    settings.organisation(world.organisationId),
    createPeople(world.documents, world.stack.table(environment.peopleTable)).member(
      world.organisationId,
      world.recruiterId,
    ),
  ]);
  if (!found || !member) throw new Error("the organisation of the bench is not there");
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await readFigures(
      {
        organisation,
        member: { ...member, roles: ["hr"], siteIds: [] },
        query: { from: "2025-07", to: "2026-06", ...views[view] },
        now,
      },
      {
        kpis: createKpis(meter.client, world.stack.table(environment.viewsTable)),
        settings: { organisation: () => Promise.resolve(found), track: () => Promise.resolve(defaultTrack) },
        memberFacts: { read: () => Promise.resolve([]) },
      },
    );
    times.push(performance.now() - started);
  }
  return { units: meter.units() / rounds, p50: percentile(times, 50) };
}

interface ReadFigures {
  readonly units: number;
  readonly p50: number;
}

export interface KpiFigures extends Readonly<Record<keyof typeof views, ReadFigures>> {
  readonly refresh: RefreshFigures;
}

export async function kpiFigures(
  world: World,
  small: number,
  large: number,
  rounds: number,
): Promise<{ small: KpiFigures; large: KpiFigures }> {
  const refresh = {
    small: await refreshAt(world, "org_kpismall", small),
    large: await refreshAt(world, "org_kpilarge", large),
  };
  await readYear(world, "org_kpismall", "bySite", 2); // warm
  const read = async (organisation: string) => ({
    byMonth: await readYear(world, organisation, "byMonth", rounds),
    bySite: await readYear(world, organisation, "bySite", rounds),
  });
  return {
    small: { refresh: refresh.small, ...(await read("org_kpismall")) },
    large: { refresh: refresh.large, ...(await read("org_kpilarge")) },
  };
}
