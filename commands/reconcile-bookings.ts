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
import { reconcile } from "../shared/adapters/bookings/reconcile.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { createSecrets } from "../shared/adapters/secrets-manager/secrets.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { addMinutes } from "../shared/domain/calendar/days.ts";
import type { Drift } from "../shared/domain/consultation/drift.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { applicationStream, historyOf } from "../shared/runtime/history.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";

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

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { organisation: text, stage: text, days: text } });
  const { organisation, stage, days = String(usualDays) } = values;
  if (!organisation || !/^[1-9]\d{0,2}$/.test(days))
    throw new Error("Say whose talks: --organisation org_… [--stage production] [--days 30]");
  const { documents, tables, aws } = await findInstallation(stage);
  const settings = createSettings(documents, tables, systemClock);
  const secrets = createSecrets(() => new SecretsManagerClient(aws));
  const facts = createFacts(documents, tables.facts, ApplicationEvent);
  const connection = await createConnections({ settings, secrets, clock: systemClock })(organisation);
  const from = systemClock.now();
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
  for (const each of drift) console.log(inOneLine(each));
  console.log(`${talks} talks, ${appointments} appointments, ${drift.length} differences.`);
  if (drift.length > 0) process.exitCode = 1;
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
