/**
 * Compares the talks of an organisation with their appointments in Microsoft Bookings, and prints where the two do not
 * say the same: by default those of the next 180 days. It changes nothing, and ends with an error where they differ.
 *
 *   npm run bookings:reconcile -- --organisation org_… [--stage production] [--days 30]
 *
 * On this machine unless `--stage` names a stage in AWS.
 */
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { parseArgs } from "node:util";
import { createConnections } from "../shared/adapters/bookings/connections.ts";
import type { MicrosoftAddresses } from "../shared/adapters/bookings/graph.ts";
import { reconcile } from "../shared/adapters/bookings/reconcile.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { createSecrets } from "../shared/adapters/secrets-manager/secrets.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { addMinutes } from "../shared/domain/calendar/days.ts";
import type { Drift } from "../shared/domain/consultation/drift.ts";
import type { OrganisationSecrets } from "../shared/ports/secrets.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { applicationStream, historyOf } from "../shared/runtime/history.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { FoundInstallation } from "./installation.ts";

const usualDays = 180;

/** One line for each difference: ids and times, nobody's name. */
export function inOneLine(drift: Drift): string {
  switch (drift.kind) {
    case "appointment-without-consultation":
      return `no talk here        appointment ${drift.reference} at ${drift.there.startsAt}`;
    case "consultation-without-appointment":
      return `no appointment there  talk ${drift.consultationId} at ${drift.here.startsAt}`;
    case "different-times": {
      const { here, there } = drift;
      return (
        `different            talk ${drift.consultationId}: here ${here.startsAt} with ${here.expertId ?? "nobody"}, ` +
        `there ${there.startsAt} with ${there.expertId ?? "somebody the settings do not name"}`
      );
    }
  }
}

/** What the comparison needs of an installation, and of Microsoft. */
export interface Compared {
  readonly documents: FoundInstallation["documents"];
  readonly tables: Pick<FoundInstallation["tables"], "facts" | "records">;
  readonly secrets: OrganisationSecrets;
  readonly addresses?: MicrosoftAddresses;
}

/**
 * Compares and prints; true where both say the same.
 *
 * @throws where the arguments do not say whose talks, or the organisation does not use Bookings.
 */
export async function compare(
  args: readonly string[],
  open: (stage: string | undefined) => Promise<Compared>,
  print: (line: string) => void,
  clock = systemClock,
): Promise<boolean> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { organisation: text, stage: text, days: text },
  });
  const { organisation, stage, days = String(usualDays) } = values;
  if (!organisation || !/^[1-9]\d{0,2}$/.test(days))
    throw new Error("Say whose talks: --organisation org_… [--stage production] [--days 30]");
  const { documents, tables, ...microsoft } = await open(stage);
  const settings = createSettings(documents, tables, clock);
  const facts = createFacts(documents, tables.facts, ApplicationEvent);
  const connection = await createConnections({ settings, clock, ...microsoft })(organisation);
  const from = clock.now();
  const until = addMinutes(from, Number(days) * 24 * 60);
  const { talks, appointments, drift } = await reconcile(
    documents,
    tables.records,
    connection,
    { organisation, from, until },
    async (consultationId) => {
      const applicationId = consultationId.split(".")[0] ?? "";
      const { state } = historyOf(await facts.read(applicationStream(organisation, applicationId)));
      if (state.status === "none") return undefined;
      return state.consultations.find((each) => each.consultationId === consultationId);
    },
  );
  for (const each of drift) print(inOneLine(each));
  print(`${talks} talks, ${appointments} appointments, ${drift.length} differences.`);
  return drift.length === 0;
}

async function main(): Promise<void> {
  const open = async (stage: string | undefined): Promise<Compared> => {
    const { documents, tables, aws } = await findInstallation(stage);
    return { documents, tables, secrets: createSecrets(() => new SecretsManagerClient(aws)) };
  };
  if (!(await compare(process.argv.slice(2), open, console.log))) process.exitCode = 1;
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
