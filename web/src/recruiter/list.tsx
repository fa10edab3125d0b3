import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Search } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useShortcut } from "../frame/shortcuts.ts";
import { useFormats, useMay } from "../me.tsx";
import { present } from "../search.ts";
import { useCalmRows } from "./calm-rows.ts";
import { Filters } from "./filters.tsx";
import { listQuery } from "./list-query.ts";
import { queryOf, states, type ListSearch } from "./list-search.ts";
import { useNames } from "./names.ts";
import "./recruiter.css";
import { Rows } from "./rows.tsx";
import { SavedViews } from "./saved-views.tsx";
import { recruiterWords } from "./words/index.ts";

const route = getRouteApi("/applications");

/** As many as a reader takes in at once, and as the API gives without being asked. */
const pageSize = 50;
/** How often what others do is looked for while the list is open. */
const every = 30_000;
/** Nobody is shown the answers to half a name. */
const typingPause = 250;

/** Every application within reach: live, archived, hired; narrowed, searched and ordered in its address. */
export function Applications() {
  const search = route.useSearch();
  const words = recruiterWords.use();
  const own = words.list;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const navigate = useNavigate();
  const searching = useRef<HTMLDivElement>(null);
  const go = (next: ListSearch) => void navigate({ to: "/applications", search: next, replace: true });
  const { q, ...narrowed } = search;
  const key = JSON.stringify(queryOf(search));

  const list = useInfiniteQuery({
    ...listQuery(search),
    placeholderData: keepPreviousData,
    refetchInterval: every,
  });
  const isComing = list.isPlaceholderData;
  const { rows, changed, update } = useCalmRows(isComing ? undefined : key, list.data?.pages);

  // A page of the API may hold fewer than a reader wants and still go on: it is gone on with until there are enough.
  const [wanted, want] = useState({ of: key, rows: pageSize });
  const enough = wanted.of === key ? wanted.rows : pageSize;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const goesOn = !isComing && hasNextPage && rows.length < enough && !isFetchNextPageError;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);

  useShortcut("/", own.keys.search, () => searching.current?.querySelector("input")?.focus());
  useShortcut("n", own.keys.add, () => void navigate({ to: "/applications/new" }), may("createApplication"));

  return (
    <div className="page list-page">
      <PageTitle title={own.title}>
        {may("createShare") && (
          <Link className="button" to="/share">
            <Icon name="share" /> {words.share.title}
          </Link>
        )}
        {may("createApplication") && (
          <Link className="button main" to="/applications/new">
            <Icon name="plus" /> {words.add.title}
          </Link>
        )}
      </PageTitle>
      <div className="list-tools">
        <nav className="states" aria-label={own.statesLabel}>
          {states.map((state) => (
            <Link
              key={state}
              to="/applications"
              search={inState(search, state)}
              activeOptions={{ exact: true }}
              replace
            >
              {own.states[state]}
            </Link>
          ))}
        </nav>
        <div ref={searching} className="search-place">
          <SearchWhileTyping
            value={q ?? ""}
            onSearch={(next) => go(next ? { ...narrowed, q: next } : narrowed)}
          />
        </div>
      </div>
      <Filters search={search} names={names} onChange={go} />
      <div className="above-rows">
        {may("getSavedViews") && <SavedViews search={search} />}
        <p className="list-count" role="status">
          {list.data && !isComing && (
            <span>
              {goesOn ? own.looking(formats.count(rows.length)) : own.shown(formats.count(rows.length))}
            </span>
          )}
        </p>
        {changed > 0 && (
          <Button className="quiet" onPress={update}>
            <Icon name="undo" /> {own.changed(changed)} · {own.showChanged}
          </Button>
        )}
      </div>
      {list.error && (!list.data || isComing) ? (
        <Failure error={list.error} again={() => void list.refetch()} />
      ) : list.isPending || !names.isReady ? (
        <Lines count={8} />
      ) : (
        <>
          {rows.length > 0 ? (
            <Rows rows={rows} names={names} query={q} isComing={isComing} />
          ) : (
            !goesOn &&
            !isComing && (
              <Empty icon="people" title={nothing(search, own, may("createApplication"))}>
                {Object.keys(narrowed).length > 0 && <Button onPress={() => go({})}>{own.clear}</Button>}
              </Empty>
            )
          )}
          {isFetchNextPageError && <Failure error={list.error} again={() => void fetchNextPage()} />}
          {hasNextPage && !goesOn && !isFetchNextPageError && (
            <div className="more">
              <Button
                isPending={isFetchingNextPage}
                onPress={() => want({ of: key, rows: rows.length + pageSize })}
              >
                {own.more}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Another state keeps what it can be narrowed by as well: only live ones have a turn. */
const inState = (search: ListSearch, state: (typeof states)[number]): ListSearch =>
  present({
    ...search,
    state: state === "live" ? undefined : state,
    status: state === "live" ? search.status : undefined,
  });

function nothing(
  { q, state = "live", site, job, milestone, status }: ListSearch,
  own: ReturnType<typeof recruiterWords.use>["list"],
  mayAdd: boolean,
): string {
  if (q) return own.noneFound(q);
  if (site ?? job ?? milestone ?? status) return own.none;
  return mayAdd ? own.empty[state] : own.nothingToRead;
}

/**
 * What is typed is shown at once, and searched for when the typing pauses; what the address says besides, it says from
 * outside.
 */
function SearchWhileTyping({
  value,
  onSearch,
}: {
  readonly value: string;
  readonly onSearch: (value: string) => void;
}) {
  const words = recruiterWords.use();
  // The address follows what was sent a moment later: until it has, it says what it said before, one after the other.
  const [typed, type] = useState({ text: value, sent: [value] });
  const at = typed.sent.indexOf(value);
  if (at > 0) type({ ...typed, sent: typed.sent.slice(at) });
  const isOwn = at >= 0;
  const text = isOwn ? typed.text : value;
  const sent = isOwn ? typed.sent : [value];
  const send = useEffectEvent(() => {
    const wanted = text.trim();
    if (wanted === sent.at(-1)) return;
    type({ text, sent: [...sent, wanted] });
    onSearch(wanted);
  });
  useEffect(() => {
    const timer = setTimeout(() => send(), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return <Search label={words.list.search} value={text} onChange={(next) => type({ text: next, sent })} />;
}
