import type { Figure } from "../../../shared/domain/kpi/figures.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { GroupNames } from "./table.ts";

export interface NamesDependencies {
  readonly settings: Pick<Settings, "site" | "job">;
  readonly people: Pick<People, "members">;
}

/** What the sites, jobs or recruiters of these figures are called. Who is not known any more has an id alone. */
export async function namesOfGroups(
  organisation: string,
  figures: readonly Figure[],
  { settings, people }: NamesDependencies,
): Promise<GroupNames> {
  const [first] = figures;
  const ids = [...new Set(figures.flatMap(({ group }) => group ?? []))];
  const named = async (nameOf: (id: string) => Promise<string | undefined>): Promise<GroupNames> =>
    new Map(await Promise.all(ids.map(async (id) => [id, (await nameOf(id)) ?? ""] as const)));
  switch (first?.groupBy) {
    case "site":
      return named(async (id) => (await settings.site(organisation, id))?.name);
    case "job":
      return named(async (id) => (await settings.job(organisation, id))?.title);
    case "recruiter":
      return new Map((await people.members(organisation)).map(({ memberId, name }) => [memberId, name]));
    case "organisation":
    case undefined:
      return new Map();
  }
}
