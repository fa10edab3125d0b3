import { kpis } from "../shared/domain/kpi/catalogue.ts";

/** The list of figures, `docs/kpis.md`, from the definitions that are served with every figure. */
export const generateKpis = (): string =>
  `${[
    "# Figures",
    "",
    "Generated from `shared/domain/kpi/`. The first paragraph of each figure is served with it and by",
    "`GET /v1/kpis/definitions`; those below it say what else decides, for whoever counts again (`npm run numbers` does).",
    "",
    "Cohort: by the month the application arrived. Activity: by the month it happened. Both in the organisation's zone;",
    "the first one named is served where none is asked for. Everything is booked under the application's current job,",
    "site and recruiter. Percentiles: nearest rank, exact up to 100 values, beyond that within 1 %.",
    "",
    "Figures without a line on who reads them are read by recruiters, hr, finance and admins, of the sites they are limited",
    "to. Coarsely cut: by organisation or site, by quarter or year, on the first basis, without filters, withheld below five.",
    "`reading` in `GET /v1/kpis/definitions` says what of it holds for whoever asks.",
    "",
    "How facts are read, wherever a figure says nothing else:",
    "",
    ...[
      "An undo takes back every event that it names: none of them ever was.",
      "An outcome has its corrected date. A milestone that was skipped has the date of the later success that recorded it, and is called implied. The last outcome at a milestone stands, unless the candidate came back from it.",
      "An application is live until an outcome that stands ends it, somebody archives it, it is merged, or an erasure begins.",
      "Job, site and recruiter are the last ones that were named; whoever is moved to another job without a recruiter has none.",
      "Merged applications and tests are counted among what is excluded, by their arrival; only what is read from the ledger leaves nobody out.",
      "Hours by the clock are whole minutes, rounded down; days are those of the calendar at the site. Neither is ever below zero.",
      "Working hours are the site's opening hours on its working days, without its country's public holidays. Days on which a site closes on its own account are no facts, and count.",
    ].map((rule) => `- ${rule}`),
    "",
    "A stock is what there is at the end of a period: all months up to it are added up, at most ten years back.",
    "",
    ...kpis.flatMap(({ id, definition, rules = [], unit, bases, stock, payout, pay, opinion }) => [
      `## \`${id}\``,
      "",
      definition,
      "",
      ...rules.map((rule) => `${rule}\n`),
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
