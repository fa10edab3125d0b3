import { kpis } from "../shared/domain/kpi/catalogue.ts";

/** The list of figures, `docs/kpis.md`, from the definitions that are served with every figure. */
export const generateKpis = (): string =>
  `${[
    "# Figures",
    "",
    "Generated from `shared/domain/kpi/`; the same words are served by `GET /v1/kpis/definitions`.",
    "",
    "Cohort: by the month the application arrived. Activity: by the month it happened. Both in the organisation's zone;",
    "the first one named is served where none is asked for. Everything is booked under the application's current job,",
    "site and recruiter. Percentiles: nearest rank, exact up to 100 values, beyond that within 1 %.",
    "",
    "A stock is what there is at the end of a period: all months up to it are added up, at most ten years back.",
    "",
    ...kpis.flatMap(({ id, definition, unit, bases, stock }) => [
      `## \`${id}\``,
      "",
      definition,
      "",
      `- unit: ${unit}`,
      `- basis: ${bases.join(", ")}`,
      ...(stock ? ["- a stock"] : []),
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
