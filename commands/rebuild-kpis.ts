/**
 * Counts every application of an organisation again, from its facts and the ledger, into a new generation of figures;
 * compares that with the served one, switches to it, and removes the old one: after a figure was added or its
 * definition changed, after views were lost, and where a sum is wrong.
 *
 *   npm run kpi:rebuild -- --organisation org_abc
 *   npm run kpi:rebuild -- --organisation org_abc --stage production
 *
 * People go on working meanwhile, and are served the old figures until the switch. It may be stopped anywhere: started
 * again, it goes on where it was; with `--afresh` it begins again (after a deployment that changes how figures are
 * counted). `--shards 8` spreads the organisation's own rows over eight partitions, for one that is very busy.
 *
 * On this machine it counts by itself. With `--stage` the function `rebuild-kpis` of that stage does, within five
 * minutes, and the command shows how far it is; stopping the command does not stop the function.
 */
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { parseArgs } from "node:util";
import { beginRebuild, rebuildStep } from "../functions/schedule/rebuild-kpis/rebuild.ts";
import type { RebuildDependencies, RebuildWishes } from "../functions/schedule/rebuild-kpis/rebuild.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createKpiGenerations } from "../shared/adapters/dynamodb/kpi-generations.ts";
import { createKpis } from "../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../shared/adapters/dynamodb/ledger.ts";
import { createChangedMarks } from "../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { MessageEvent } from "../shared/domain/messages/events.ts";
import type { Generations } from "../shared/ports/kpi-generations.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";

/** What a rebuild on this machine stands on. */
export const dependenciesOn = ({
  documents,
  tables,
}: Pick<Installation, "documents" | "tables">): RebuildDependencies => ({
  facts: createFacts(documents, tables.facts, ApplicationEvent),
  messageFacts: createFacts(documents, tables.facts, MessageEvent),
  ledger: createLedger(documents, tables.ledger, jitter),
  settings: createSettings(documents, tables, systemClock),
  kpis: createKpis(documents, tables.views),
  generations: createKpiGenerations(documents, tables, { pause: jitter }),
  marks: createChangedMarks(documents, tables.records),
  clock: systemClock,
  pause: jitter,
});

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Rebuilds an organisation's figures to the end. `shown` is told after every step how far it is. */
export async function rebuildKpis(
  organisation: string,
  wishes: RebuildWishes,
  dependencies: RebuildDependencies,
  {
    shown = () => undefined,
    sleep = wait,
  }: {
    readonly shown?: (state: Generations) => void;
    readonly sleep?: (milliseconds: number) => Promise<void>;
  } = {},
): Promise<Generations> {
  await beginRebuild(organisation, wishes, dependencies);
  for (;;) {
    const step = await rebuildStep(organisation, dependencies);
    const state = await dependencies.generations.read(organisation);
    shown(state);
    if (step.next === "nothing") return state;
    if (step.next === "wait") await sleep(step.milliseconds);
  }
}

/** How often a deployed rebuild is looked at. */
const lookMilliseconds = 5_000;

/** Asks a deployed function to rebuild, and looks on until it has. */
async function askForRebuild(
  organisation: string,
  wishes: RebuildWishes,
  dependencies: RebuildDependencies,
  shown: (state: Generations) => void,
): Promise<Generations> {
  const { generations } = dependencies;
  await beginRebuild(organisation, wishes, dependencies);
  await generations.ask(organisation);
  for (;;) {
    const state = await generations.read(organisation);
    shown(state);
    if (!state.building && state.retired.length === 0) return state;
    await wait(lookMilliseconds);
  }
}

const barWidth = 30;

/**
 * One line that says how far a rebuild is. `items` is how many facts the table holds, as AWS counts them every six
 * hours: what was looked at may be more.
 */
export function progressLine({ building, retired }: Generations, items: number): string {
  if (!building)
    return retired.length > 0 ? "switched; the old figures are removed in two minutes" : "switched";
  if (building.phase === "comparing")
    return building.waitingSince
      ? "comparing: waits until what changed meanwhile is counted"
      : `comparing: ${building.different} sections differ`;
  const share = items > 0 ? Math.min(1, building.looked / items) : 0;
  const filled = Math.round(share * barWidth);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  return `${bar} ${Math.floor(share * 100)} %, ${building.counted} applications counted`;
}

/** What a rebuild found, in words. */
export function reportOf({ report, served }: Generations): string {
  if (!report) return "Nothing was rebuilt.";
  const same = report.different === 0;
  return [
    `Counted ${report.counted} applications into generation ${report.number}, which is served now` +
      `${served.shards > 1 ? ` from ${served.shards} partitions` : ""}.`,
    same
      ? "It is equal to the one before in every counter."
      : `${report.different} sections differ from the one before:`,
    ...report.examples.map((example) => `  ${example}`),
    ...(report.different > report.examples.length
      ? [`  … and ${report.different - report.examples.length} more`]
      : []),
  ].join("\n");
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      organisation: { type: "string" },
      stage: { type: "string" },
      shards: { type: "string" },
      afresh: { type: "boolean", default: false },
    },
  });
  const { organisation, stage, shards, afresh } = values;
  if (!organisation)
    throw new Error(
      "npm run kpi:rebuild -- --organisation org_abc [--afresh] [--shards 8] [--stage production]",
    );
  const installation = await findInstallation(stage);
  const { Table } = await installation.documents.send(
    new DescribeTableCommand({ TableName: installation.tables.facts }),
  );
  const items = Table?.ItemCount ?? 0;
  const onTerminal = process.stderr.isTTY;
  const shown = (state: Generations): void => {
    if (onTerminal) process.stderr.write(`\r\u001b[2K${progressLine(state, items)}`);
  };
  const dependencies = dependenciesOn(installation);
  const wishes = { afresh, ...(shards === undefined ? {} : { shards: Number(shards) }) };
  const done = stage
    ? await askForRebuild(organisation, wishes, dependencies, shown)
    : await rebuildKpis(organisation, wishes, dependencies, { shown });
  if (onTerminal) process.stderr.write("\n");
  console.log(reportOf(done));
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
