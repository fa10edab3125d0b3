import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { read } from "../api.ts";
import { Choice } from "../controls/choice.tsx";
import { Failure } from "../controls/failure.tsx";
import { Numbers } from "../dashboard/card.tsx";
import { usePlaces, useReading } from "../dashboard/reading.ts";
import { states, type ListSearch } from "../dashboard/scope.ts";
import { PageTitle } from "../frame/page-title.tsx";
import { word } from "../dashboard/table.ts";

const route = getRouteApi("/applications");

/** Who stands behind a figure: the list of applications, by site, job and milestone. */
export function Applications() {
  const search = route.useSearch();
  const reading = useReading();
  const { words, formats } = reading;
  const { sites, jobs, nameOf } = usePlaces();
  const navigate = useNavigate();
  const own = words.applications;
  const go = (change: { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined),
    );
    void navigate({ to: "/applications", search: next, replace: true });
  };
  const { state = "live", site, job, milestone } = search;
  const list = useInfiniteQuery({
    queryKey: ["applications", search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      read("listApplications", { query: { state, siteId: site, jobId: job, milestone, cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const all = "all";
  return (
    <div className="dashboard">
      <PageTitle title={own.title} lead={own.lead} />
      <form
        className="filters"
        role="search"
        aria-label={words.filters.title}
        onSubmit={(event) => event.preventDefault()}
      >
        <Choice
          label={own.state}
          value={state}
          options={states.map((id) => ({ id, text: own.states[id] }))}
          onChange={(id) => go({ state: id === "live" ? undefined : id })}
        />
        <Choice
          label={words.filters.site}
          value={site ?? all}
          options={[
            { id: all, text: words.filters.allSites },
            ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
          ]}
          onChange={(id) => go({ site: id === all ? undefined : id, job: undefined })}
        />
        <Choice
          label={words.filters.job}
          value={job ?? all}
          options={[
            { id: all, text: words.filters.allJobs },
            ...jobs
              .filter(({ siteId }) => !site || siteId === site)
              .map(({ jobId, title }) => ({ id: jobId, text: title })),
          ]}
          onChange={(id) => go({ job: id === all ? undefined : id })}
        />
        <Choice
          label={own.milestone}
          value={milestone ?? all}
          options={[{ id: all, text: own.allMilestones }, ...reading.milestones]}
          onChange={(id) => go({ milestone: id === all ? undefined : id })}
        />
      </form>
      {list.error ? (
        <Failure error={list.error} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <div className="card wide skeleton" role="status" aria-label={words.loading} />
      ) : rows.length === 0 ? (
        <p className="empty">{own.none}</p>
      ) : (
        <section className="card wide" aria-label={own.title}>
          <Numbers
            label={own.title}
            table={{
              columns: [
                { name: own.candidate },
                { name: own.job },
                { name: own.site },
                { name: own.milestone },
                { name: own.status },
                { name: own.received },
              ],
              rows: rows.map((row) => [
                word(row.candidate.name),
                word(nameOf(row.jobId)),
                word(nameOf(row.siteId)),
                word(row.milestone ? reading.milestone(row.milestone) : "–"),
                word(row.status ? own.statuses[row.status] : own.states[row.state]),
                word(formats.day(row.receivedAt)),
              ]),
            }}
          />
          <div className="more">
            <span>{own.count(formats.count(rows.length))}</span>
            {list.hasNextPage && (
              <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
                {own.more}
              </Button>
            )}
          </div>
        </section>
      )}
    </div>
  );
}
