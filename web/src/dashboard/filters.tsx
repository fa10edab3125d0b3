import { useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Choice } from "../controls/choice.tsx";
import { useMe } from "../me.tsx";
import { addMonths, between, kinds, named, thisMonth } from "./periods.ts";
import type { Periods } from "./figures.ts";
import { usePlaces, useReading } from "./reading.ts";
import { bases, groupings, type Scope } from "./scope.ts";

/** How far back one can look: the demo's and most organisations' whole time here. */
const yearsBack = 5;

/** What is shown, kept in the address. */
export function Filters({
  page,
  scope,
  periods,
}: {
  readonly page: "/hr" | "/finance";
  readonly scope: Scope;
  readonly periods: Periods;
}) {
  const { words, formats } = useReading();
  const { organisation } = useMe();
  const { sites, jobs } = usePlaces();
  const navigate = useNavigate();
  const go = (change: { readonly [Field in keyof Scope]?: Scope[Field] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...scope, ...change }).filter(([, value]) => value !== undefined),
    );
    void navigate({ to: page, search: next, replace: true });
  };
  const { kind } = periods;
  const now = thisMonth(organisation.zone);
  const latest = periods.to > now ? periods.to : now;
  const choices = between(addMonths(latest, -12 * yearsBack), latest, kind)
    .reverse()
    .map((month) => ({ id: month, text: formats.period(named(month, kind)) }));
  const offered = jobs.filter(({ siteId }) => !scope.site || siteId === scope.site);
  const groups = groupings.filter(
    (by) =>
      (by !== "recruiter" || (organisation.recruiterFigures && !scope.job)) &&
      (by !== "job" || jobs.length > 0),
  );
  const { filters } = words;
  return (
    <form
      className="filters"
      role="search"
      aria-label={filters.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={filters.period}
        value={kind}
        options={kinds.map((id) => ({ id, text: filters.periods[id] }))}
        onChange={(id) => go({ period: id, from: undefined })}
      />
      <Choice
        label={filters.from}
        value={periods.from}
        options={choices.filter(({ id }) => id <= periods.to)}
        onChange={(from) => go({ from })}
      />
      <Choice
        label={filters.to}
        value={periods.to}
        options={choices}
        onChange={(to) => go({ to, ...(to < periods.from ? { from: to } : {}) })}
      />
      {sites.length > 0 && (
        <Choice
          label={filters.site}
          value={scope.site ?? "all"}
          options={[
            { id: "all", text: filters.allSites },
            ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
          ]}
          onChange={(id) => go({ site: id === "all" ? undefined : id, job: undefined })}
        />
      )}
      {jobs.length > 0 && (
        <Choice
          label={filters.job}
          value={scope.job ?? "all"}
          options={[
            { id: "all", text: filters.allJobs },
            ...offered.map(({ jobId, title }) => ({ id: jobId, text: title })),
          ]}
          onChange={(id) =>
            go({
              job: id === "all" ? undefined : id,
              ...(id !== "all" && scope.by === "recruiter" ? { by: undefined } : {}),
            })
          }
        />
      )}
      <Choice
        label={filters.basis}
        value={scope.basis ?? "usual"}
        options={[
          { id: "usual" as const, text: filters.bases.usual },
          ...bases.map((id) => ({ id, text: filters.bases[id] })),
        ]}
        onChange={(id) => go({ basis: id === "usual" ? undefined : id })}
      />
      <Choice
        label={filters.by}
        value={scope.by ?? "organisation"}
        options={[
          { id: "organisation" as const, text: filters.bys.organisation },
          ...groups.map((id) => ({ id, text: filters.bys[id] })),
        ]}
        onChange={(id) => go({ by: id === "organisation" ? undefined : id })}
      />
      <Choice
        label={filters.comparison}
        value={scope.compare ?? "yes"}
        options={(["yes", "no"] as const).map((id) => ({ id, text: filters.comparisons[id] }))}
        onChange={(id) => go({ compare: id === "yes" ? undefined : id })}
      />
      <Button className="quiet" onPress={() => void navigate({ to: page, search: {}, replace: true })}>
        {filters.reset}
      </Button>
    </form>
  );
}
