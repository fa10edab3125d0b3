import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Choice } from "../controls/choice.tsx";
import { Icon } from "../controls/icon.tsx";
import { useOnPhone } from "../controls/on-phone.ts";
import { present } from "../search.ts";
import { filtersOn, sorts, statuses, type ListSearch } from "./list-search.ts";
import type { Names } from "./names.ts";
import { recruiterWords } from "./words/index.ts";

const all = "all";

/** What the list is narrowed to and how it is ordered. On the phone behind one button that says how many are on. */
export function Filters({
  search,
  names,
  onChange,
}: {
  readonly search: ListSearch;
  readonly names: Names;
  readonly onChange: (search: ListSearch) => void;
}) {
  const { list: own } = recruiterWords.use();
  const onPhone = useOnPhone();
  const [isOpen, setOpen] = useState(false);
  const { state = "live", site, job, milestone, status, sort, q } = search;
  const go = (change: { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined }) =>
    onChange(present({ ...search, ...change }));
  const chosen = <Id extends string>(id: Id | typeof all): Id | undefined => (id === all ? undefined : id);
  const on = filtersOn(search);
  const jobs = names.jobs.filter(({ siteId }) => !site || siteId === site);
  return (
    <form
      className="list-filters"
      role="search"
      aria-label={own.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      {onPhone && (
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <Icon name="filter" /> {on > 0 ? own.filtersOn(on) : own.filters}
        </Button>
      )}
      {(isOpen || !onPhone) && (
        <div>
          {names.sites.length > 1 && (
            <Choice
              label={own.site}
              value={site ?? all}
              options={[
                { id: all, text: own.allSites },
                ...names.sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
              ]}
              onChange={(id) => go({ site: chosen(id), job: undefined })}
            />
          )}
          {names.jobs.length > 0 && (
            <Choice
              label={own.job}
              value={job ?? all}
              options={[
                { id: all, text: own.allJobs },
                ...jobs.map(({ jobId, title }) => ({ id: jobId, text: title })),
              ]}
              onChange={(id) => go({ job: chosen(id) })}
            />
          )}
          {names.milestones.length > 0 && (
            <Choice
              label={own.milestone}
              value={milestone ?? all}
              options={[{ id: all, text: own.allMilestones }, ...names.milestones]}
              onChange={(id) => go({ milestone: chosen(id) })}
            />
          )}
          {state === "live" && (
            <Choice
              label={own.status}
              value={status ?? all}
              options={[
                { id: all, text: own.allStatuses },
                ...statuses.map((id) => ({ id, text: own.statuses[id] })),
              ]}
              onChange={(id) => go({ status: chosen(id) })}
            />
          )}
          {!q && (
            <Choice
              label={own.sort}
              value={sort ?? "updated"}
              options={sorts.map((id) => ({ id, text: own.sorts[id] }))}
              onChange={(id) => go({ sort: id === "updated" ? undefined : id })}
            />
          )}
          {on > 0 && (
            <Button
              className="quiet"
              onPress={() => go({ site: undefined, job: undefined, milestone: undefined, status: undefined })}
            >
              {own.clear}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
