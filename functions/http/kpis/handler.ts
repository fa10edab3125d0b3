import { kpisContracts } from "../../../shared/contracts/http/kpis.ts";
import { kpis } from "../../../shared/domain/kpi/catalogue.ts";
import { kpisRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { readFairness } from "./fairness.ts";
import type { FairnessDependencies } from "./fairness.ts";
import { readFigures } from "./figures.ts";
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
      getKpiDefinitions: () => Promise.resolve({ body: { items: kpis.map(definitionOf) } }),
    },
    dependencies,
  );

const definitionOf = ({ id, definition, unit, bases, distributions, stock }: (typeof kpis)[number]) => ({
  id,
  definition,
  unit,
  bases,
  percentiles: distributions !== undefined,
  stock: stock === true,
});
