import { financeContracts } from "../../../shared/contracts/http/finance.ts";
import { financeRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { readLiability } from "./liability.ts";
import type { LiabilityDependencies } from "./liability.ts";
import { closeMonth, listMonths } from "./months.ts";
import type { MonthDependencies } from "./months.ts";
import { tableOf } from "./table.ts";

export type Dependencies = HttpDependencies & MonthDependencies & LiabilityDependencies;

/** The books as finance reads and closes them. */
export const createHandler = (dependencies: Dependencies) =>
  createHttpHandler(
    financeRoutes,
    financeContracts,
    {
      listLedgerMonths: async ({ organisation, now }) => ({
        body: await listMonths(organisation, now, dependencies),
      }),
      closeLedgerMonth: async ({ organisation, path, now }, member) => ({
        body: await closeMonth({ organisation, month: path["month"] ?? "", now }, member, dependencies),
      }),
      getLiability: async ({ organisation, query, now }, member) => ({
        body: await readLiability({ organisation, member, query, now }, dependencies),
      }),
      getLiabilityCsv: async ({ organisation, query, now }, member) => ({
        body: tableOf(await readLiability({ organisation, member, query, now }, dependencies)),
        headers: { "content-disposition": 'attachment; filename="liability.csv"' },
      }),
    },
    dependencies,
  );
