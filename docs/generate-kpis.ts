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
    ...kpis.flatMap(({ id, definition, unit, bases }) => [
      `## \`${id}\``,
      "",
      definition,
      "",
      `- unit: ${unit}`,
      `- basis: ${bases.join(", ")}`,
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
