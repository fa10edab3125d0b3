import { viewIndexes } from "../shared/names.ts";
import { dataModel } from "./data-model.ts";
import { code, table } from "./markdown.ts";

const indexWords: Readonly<Record<keyof typeof viewIndexes, string>> = {
  updated: "applications of a state, latest change first",
  job: "the same, of a job",
  site: "the same, of a site",
  name: "applications of a state by the candidate's name",
  received: "applications of a state by the day they arrived",
};

/** Tables, keys and how they are read, `docs/data-model.md`, from `data-model.ts`. */
export const generateDataModel = (): string =>
  [
    "# Data model",
    "Generated from `docs/data-model.ts` and `shared/names.ts`. Every key begins with the organisation, taken from the authorised context; what belongs to no organisation says so by its name.",
    ...dataModel.flatMap(({ name, rule, items }) => [
      `## ${name}`,
      rule,
      table(
        ["partition key", "sort key", "what", "how it is used"],
        items.map(({ partition, sort, what, access }) => [code(partition), code(sort), what, access]),
      ),
    ]),
    "### Indexes of views",
    "All project keys only, and rows are fetched by key: an index costs a write only where its keys change.",
    table(
      ["index", "partition key", "sort key", "what it lists"],
      Object.entries(viewIndexes).map(([id, { name, partition, sort }]) => [
        code(name),
        code(partition),
        code(sort),
        indexWords[id as keyof typeof viewIndexes],
      ]),
    ),
    "",
  ].join("\n\n");
