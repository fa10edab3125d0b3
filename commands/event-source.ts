/**
 * Lets another system report outcomes for an organisation, by the AWS account and the source its events come from:
 *
 *   npm run event-source -- --organisation org_… --account 111122223333 --source com.acme.payroll [--stage production]
 *
 * The account must also be among the stage's partner accounts (`infra/stages.ts`), or it may put no event on the bus.
 */
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { registerSource } from "../shared/adapters/dynamodb/reports.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { ReportEnvelope } from "../shared/contracts/events/reported-outcome.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { organisation: text, account: text, source: text, stage: text } });
  const { account, source } = ReportEnvelope.shape;
  const wanted = z.safeParse(z.object({ organisation: z.string(), account, source }), values);
  if (!wanted.success)
    throw new Error(
      "Say who may report: --organisation org_… --account 111122223333 --source com.acme.payroll",
    );
  const { documents, tables } = await findInstallation(values.stage);
  const { organisation } = wanted.data;
  const found = await createSettings(documents, tables, systemClock).organisation(organisation);
  if (!found) throw new Error(`There is no organisation ${organisation}.`);
  const registered = await registerSource(documents, tables.records, wanted.data);
  if (!registered) throw new Error("This source reports for another organisation already.");
  console.log(`${wanted.data.source} of account ${wanted.data.account} reports for ${found.name}.`);
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
