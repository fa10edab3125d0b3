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
    "Figures without a line on who reads them are read by recruiters, hr, finance and admins, of the sites they are limited",
    "to. Coarsely cut: by organisation or site, by quarter or year, on the first basis, without filters, withheld below five.",
    "`reading` in `GET /v1/kpis/definitions` says what of it holds for whoever asks.",
    "",
    "A stock is what there is at the end of a period: all months up to it are added up, at most ten years back.",
    "",
    ...kpis.flatMap(({ id, definition, unit, bases, stock, payout, pay, opinion }) => [
      `## \`${id}\``,
      "",
      definition,
      "",
      `- unit: ${unit}`,
      `- basis: ${bases.join(", ")}`,
      ...(stock ? ["- a stock"] : []),
      ...(payout ? ["- for finance and admins"] : []),
      ...(pay ? ["- for finance, hr, admins and who sees pay; coarsely cut for who does not see pay"] : []),
      ...(opinion ? ["- coarsely cut"] : []),
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
