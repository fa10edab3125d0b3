import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import type {
  Building,
  ComparedSection,
  Generations,
  KpiGenerations,
} from "../../../shared/ports/kpi-generations.ts";
import type { ChangedMarks } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { recountIn } from "../aggregate-kpis/recount.ts";
import type { RecountDependencies } from "../aggregate-kpis/recount.ts";

export interface RebuildDependencies extends RecountDependencies {
  readonly generations: KpiGenerations;
  readonly settings: Pick<Settings, "track" | "scheme" | "organisation">;
  readonly marks: Pick<ChangedMarks, "anyOf">;
}

/** Applications counted at the same time. They meet in the same rows: more would only wait for each other. */
const atOnce = 4;

/** Differences that are named; the others are counted. */
const mostExamples = 20;

/** Nobody reads or counts in a generation any more this long after it was replaced: calls take seconds. */
export const graceMilliseconds = 120_000;

/** The schedule counts what is marked as changed every minute: how long a comparison waits for it before it looks again. */
const lagMilliseconds = 30_000;

/** What cannot be counted stays marked until somebody mends it. After this long a comparison goes on without it. */
export const patienceMilliseconds = 600_000;

/** Over how many partitions the organisation's own rows may be spread; each is a query more per month that is read. */
export const mostShards = 16;

export interface RebuildWishes {
  /** Partitions of the organisation's own rows in the new generation; as many as now where left out. */
  readonly shards?: number | undefined;
  /** Gives up a generation that is being built and begins another, instead of going on with it. */
  readonly afresh?: boolean;
}

/** What a step did: there is more to do at once, later, or nothing any more. */
export type Step =
  | { readonly next: "step" }
  | { readonly next: "wait"; readonly milliseconds: number }
  | { readonly next: "nothing" };

/** Begins a new generation, unless one is being built. From now on, whatever changes is counted in it too. */
export async function beginRebuild(
  organisation: string,
  { shards, afresh = false }: RebuildWishes,
  { generations, clock }: Pick<RebuildDependencies, "generations" | "clock">,
): Promise<void> {
  if (shards !== undefined && (!Number.isInteger(shards) || shards < 1 || shards > mostShards))
    throw new Error(`Rows are kept in 1 to ${mostShards} partitions.`);
  for (;;) {
    const state = await generations.read(organisation);
    const { building, retired } = state;
    if (building && !afresh) return;
    const at = clock.now();
    const number = state.last + 1;
    const begun: Generations = {
      ...state,
      last: number,
      building: {
        number,
        shards: shards ?? state.served.shards,
        startedAt: at,
        phase: "counting",
        looked: 0,
        counted: 0,
        different: 0,
        examples: [],
      },
      retired: building ? [...retired, { number: building.number, at }] : retired,
    };
    if (await generations.write(organisation, begun)) return;
  }
}

/**
 * Does the next part of what is to be done: counts some applications in the generation that is being built, compares
 * some of its rows with those that are served, switches to it, or removes some of one that was replaced. Any number may
 * be at it at once, and each may stop anywhere: how far it came is noted after the deed, and every deed may be done twice.
 */
export async function rebuildStep(organisation: string, dependencies: RebuildDependencies): Promise<Step> {
  const { generations } = dependencies;
  const state = await generations.read(organisation);
  if (state.building) {
    const { next, waits } =
      state.building.phase === "counting"
        ? { next: await countSome(organisation, state, state.building, dependencies), waits: false }
        : await compareSome(organisation, state, state.building, dependencies);
    // Where somebody else was first, his note stands, and the next step goes on from there.
    await generations.write(organisation, next);
    return waits ? { next: "wait", milliseconds: lagMilliseconds } : { next: "step" };
  }
  return removeSome(organisation, state, dependencies);
}

async function countSome(
  organisation: string,
  state: Generations,
  building: Building,
  dependencies: RebuildDependencies,
): Promise<Generations> {
  const { items, looked, next } = await dependencies.generations.applications(organisation, building.from);
  const generation = { number: building.number, shards: building.shards, building: true };
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      // Where points are still to be posted, the mark of the application brings the schedule back to it.
      await recountIn(generation, organisation, id, dependencies);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    ...state,
    building: {
      ...building,
      phase: next ? "counting" : "comparing",
      from: next,
      looked: building.looked + looked,
      counted: building.counted + items.length,
    },
  };
}

async function compareSome(
  organisation: string,
  state: Generations,
  building: Building,
  { generations, settings, marks, clock }: RebuildDependencies,
): Promise<{ readonly next: Generations; readonly waits: boolean }> {
  const at = clock.now();
  const { waitingSince = at, ...settled } = building;
  const patient = Date.parse(at) - Date.parse(waitingSince) < patienceMilliseconds;
  const { zone = "UTC" } = (await settings.organisation(organisation)) ?? {};
  const compared = await generations.compare(organisation, {
    served: state.served,
    built: building,
    from: building.from,
    month: monthOf(at, zone),
    at,
    settled: async () => !patient || !(await marks.anyOf(organisation)),
  });
  if (compared === "unsettled")
    return { next: { ...state, building: { ...building, waitingSince } }, waits: true };
  const { items, next } = compared;
  const { number, shards, startedAt, counted } = building;
  const different = building.different + items.length;
  const examples = [...building.examples, ...items.map(exampleOf)].slice(0, mostExamples);
  if (next) {
    // Patience that is over is over for the whole comparison, not for a page of it.
    const goingOn = patient ? settled : building;
    return { next: { ...state, building: { ...goingOn, from: next, different, examples } }, waits: false };
  }
  const { building: _built, ...rest } = state;
  const switched: Generations = {
    ...rest,
    served: { number, shards },
    retired: [...state.retired, { number: state.served.number, at }],
    report: { number, startedAt, switchedAt: at, counted, different, examples },
  };
  return { next: switched, waits: false };
}

/** A difference in one line: each counter that differs, as it was served and as it is built. */
function exampleOf({ key, served, built }: ComparedSection): string {
  const names = [...new Set([...Object.keys(served), ...Object.keys(built)])].sort();
  const differing = names.filter((name) => served[name] !== built[name]);
  return `${key}: ${differing.map((name) => `${name} ${served[name] ?? 0} → ${built[name] ?? 0}`).join(", ")}`;
}

async function removeSome(
  organisation: string,
  state: Generations,
  { generations, clock }: RebuildDependencies,
): Promise<Step> {
  const [oldest, ...others] = state.retired;
  if (!oldest) return { next: "nothing" };
  const milliseconds = Date.parse(oldest.at) + graceMilliseconds - Date.parse(clock.now());
  if (milliseconds > 0) return { next: "wait", milliseconds };
  const { next } = await generations.remove(organisation, oldest.number, oldest.from);
  const retired = next ? [{ ...oldest, from: next }, ...others] : others;
  await generations.write(organisation, { ...state, retired });
  return { next: "step" };
}
