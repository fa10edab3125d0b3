import { readFileSync } from "node:fs";
import path from "node:path";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/export.md"), "utf8");

/** The SQL of `docs/export.md`: views over the files of an export (`facts/…`), and the queries on them. */
export const [viewsOfPage = "", ...queriesOfPage] = [...page.matchAll(/```sql\n(.*?)```/gs)].map(
  ([, sql = ""]) => sql,
);

/** The views over an export that lies in a folder. */
export const viewsOver = (directory: string): string =>
  viewsOfPage.replaceAll("'facts/", `'${directory}/facts/`);
