/** What counting one changed application costs, in an organisation that has counted many. */
import { readFigures } from "../functions/http/kpis/figures.ts";
import { recountApplication } from "../functions/schedule/aggregate-kpis/recount.ts";
import { createKpis } from "../shared/adapters/dynamodb/kpis.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { contribution } from "../shared/domain/kpi/catalogue.ts";
import { rollupChanges } from "../shared/domain/kpi/rollups.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { environment } from "../shared/names.ts";
import { factsOf } from "../test/builders/facts.ts";
import { anApplication } from "../test/builders/history.ts";
import type { Story } from "../test/builders/history.ts";
import { meteredClient, percentile } from "./world.ts";
import type { World } from "./world.ts";

/** What counting one changed application costs. */
interface RefreshFigures {
  readonly units: number;
  /** Milliseconds of CPU of this process, the table engine's not among them. */
  readonly cpu: number;
}

const templates = 20;
const changed = 20;
const now = "2026-06-10T12:00:00.000Z";

/** A life of its own for each number: other days and hours, so that every bucket of a histogram is met. */
function life(organisation: string, name: string, index: number): Story {
  return anApplication({
    organisation,
    applicationId: `app_${name}${index}`,
    candidateId: `can_${name}${index}`,
  })
    .laterBy({ hours: 1 + (index % 9) })
    .contact()
    .outcome("contact-made", "spoke-interested")
    .laterBy({ days: 1 + (index % 4) })
    .outcome("interview-booked", "booked")
    .laterBy({ days: 2 + (index % 5), hours: index });
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

/**
 * Units per changed application with so many applications counted before. The rollups are filled by adding each of
 * a few lives as often as it stands for; the changed ones then go through the aggregator's own code.
 */
async function refreshAt(world: World, organisation: string, applications: number): Promise<RefreshFigures> {
  const table = world.stack.table(environment.viewsTable);
  const kpis = createKpis(world.documents, table);
  const [generation] = await kpis.generations(organisation);
  for (let index = 0; index < templates; index += 1) {
    const made = contributed(after(life(organisation, "seed", index)));
    const changes = rollupChanges(undefined, made).map((change) => ({
      ...change,
      add: Object.fromEntries(
        Object.entries(change.add).map(([counter, amount]) => [counter, (amount * applications) / templates]),
      ),
    }));
    await kpis.recount({
      organisation,
      generation,
      applicationId: `app_seed${index}`,
      from: 0,
      to: { contribution: made, seq: 1, version: 1 },
      changes,
      at: now,
      month: now.slice(0, 7),
    });
  }
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

/** What all figures of a year by month take to read, over the API's own code. */
async function readYear(world: World, organisation: string, rounds: number): Promise<KpiFigures["read"]> {
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
        query: { from: "2025-07", to: "2026-06", period: "month", groupBy: "organisation" },
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

export interface KpiFigures {
  readonly refresh: RefreshFigures;
  readonly read: { readonly units: number; readonly p50: number };
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
  await readYear(world, "org_kpismall", 2); // warm
  const read = {
    small: await readYear(world, "org_kpismall", rounds),
    large: await readYear(world, "org_kpilarge", rounds),
  };
  return {
    small: { refresh: refresh.small, read: read.small },
    large: { refresh: refresh.large, read: read.large },
  };
}
