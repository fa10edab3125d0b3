import { kpisContracts } from "../../../shared/contracts/http/kpis.ts";
import { kpis } from "../../../shared/domain/kpi/catalogue.ts";
import type { Kpi } from "../../../shared/domain/kpi/kpi.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { kpisRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { readFairness } from "./fairness.ts";
import type { FairnessDependencies } from "./fairness.ts";
import { readFigures, readingOf } from "./figures.ts";
import type { FigureDependencies } from "./figures.ts";
import { namesOfGroups } from "./group-names.ts";
import type { NamesDependencies } from "./group-names.ts";
import { readSurveys } from "./surveys.ts";
import type { SurveyDependencies } from "./surveys.ts";
import { tableOf } from "./table.ts";

export type Dependencies = HttpDependencies &
  FigureDependencies &
  NamesDependencies &
  FairnessDependencies &
  SurveyDependencies;

/** The numbers, as documents and as a table, and what they mean. */
export const createHandler = (dependencies: Dependencies) =>
  createHttpHandler(
    kpisRoutes,
    kpisContracts,
    {
      getKpis: async ({ organisation, query, now }, member) => ({
        body: await readFigures({ organisation, member, query, now }, dependencies),
      }),
      getKpisCsv: async ({ organisation, query, now }, member) => {
        const { items } = await readFigures({ organisation, member, query, now }, dependencies);
        return {
          body: tableOf(items, await namesOfGroups(organisation, items, dependencies)),
          headers: { "content-disposition": 'attachment; filename="kpis.csv"' },
        };
      },
      getFairness: async ({ organisation, query }, member) => ({
        body: await readFairness({ organisation, member, ...query }, dependencies),
      }),
      listSurveys: async ({ organisation, query, now }, member) => ({
        body: await readSurveys({ organisation, member, now, ...query }, dependencies),
      }),
      getKpiDefinitions: (_call, member) =>
        Promise.resolve({ body: { items: kpis.map((kpi) => definitionOf(kpi, member)) } }),
    },
    dependencies,
  );

const definitionOf = (kpi: Kpi, member: Member) => ({
  id: kpi.id,
  definition: kpi.definition,
  unit: kpi.unit,
  bases: [...kpi.bases],
  percentiles: kpi.distributions !== undefined,
  stock: kpi.stock === true,
  payouts: kpi.payout === true,
  pay: kpi.pay !== undefined,
  opinion: kpi.opinion !== undefined,
  reading: readingOf(kpi, member),
});
