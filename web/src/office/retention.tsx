import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { has } from "../area.ts";
import { Badge, type Tone } from "../controls/badge.tsx";
import { Choice } from "../controls/choice.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import type { IconName } from "../controls/icon.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMe } from "../me.tsx";
import "./office.css";
import { aheads, type Ahead } from "./scope.ts";
import { officeWords } from "./words/index.ts";

type Step = Reply<"listRetention">["items"][number];

const route = getRouteApi("/retention");
const steps: Readonly<Record<Step["step"], { readonly tone: Tone; readonly icon: IconName }>> = {
  restricted: { tone: "plain", icon: "shield" },
  notice: { tone: "amber", icon: "mail" },
  erased: { tone: "red", icon: "close" },
};

/** What becomes of closed applications' details, day by day, before it happens; and those that are restricted now. */
export function Retention() {
  const { retention: words, print } = officeWords.use();
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead}>
        <Button className="quiet print" onPress={() => window.print()}>
          {print}
        </Button>
      </PageTitle>
      <Coming />
      <Restricted />
    </div>
  );
}

function Coming() {
  const { retention: words, requests, held: heldWords } = officeWords.use();
  const formats = useFormats();
  const { ahead = "30" } = route.useSearch();
  const navigate = useNavigate();
  const until = formats.date(new Date(Date.now() + Number(ahead) * 86_400_000).toISOString());
  const list = useInfiniteQuery({
    queryKey: ["retention", until],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      read("listRetention", { query: { until, limit: 50, cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 60_000,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  const regions = new Intl.DisplayNames(formats.locale, { type: "region" });
  const period = (given: Step["rule"]["erasedAfter"]): string =>
    "days" in given ? formats.of("days", given.days) : words.months(formats.count(given.months));
  return (
    <section className="card" aria-labelledby="ahead">
      <header>
        <h2 id="ahead">{words.ahead}</h2>
        <p className="lead">{words.aheadLead}</p>
      </header>
      <div className="one-filter">
        <Choice
          label={words.look}
          value={ahead}
          options={aheads.map((id) => ({ id, text: formats.of("days", Number(id)) }))}
          onChange={(id: Ahead) =>
            void navigate({ to: "/retention", search: id === "30" ? {} : { ahead: id }, replace: true })
          }
        />
      </div>
      {list.error ? (
        <Failure error={list.error} again={() => void list.refetch()} />
      ) : !items ? (
        <Lines count={5} />
      ) : items.length === 0 && !list.hasNextPage ? (
        <Empty icon="archive" title={words.none} />
      ) : (
        <Scroll label={words.ahead}>
          <table className="office-table narrow">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.application}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ on, step, applicationId, closedOn, keptUntil, country, rule, held }) => (
                <tr key={`${applicationId} ${step}`}>
                  <th scope="row">
                    {formats.day(on)}
                    <Badge tone={steps[step].tone} icon={steps[step].icon}>
                      {words.steps[step]}
                    </Badge>
                    {held && (
                      <small>
                        {requests.holdsBack(formats.list(held.map((item) => heldWords.items[item])))}
                      </small>
                    )}
                  </th>
                  <td>
                    <Link to="/held/$id" params={{ id: applicationId }} className="office-id">
                      {applicationId}
                    </Link>
                    <small>
                      {words.closed} {formats.day(closedOn)}
                    </small>
                    <small>
                      {regions.of(country) ?? country} · {words.after(period(rule.erasedAfter))}
                    </small>
                    {keptUntil && <small>{words.keptUntil(formats.day(keptUntil))}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {list.hasNextPage && (
        <div className="actions">
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Closed for so long that hr and privacy alone read them. Who is only privacy is listed no others. */
function Restricted() {
  const { retention: words } = officeWords.use();
  const me = useMe();
  const readsOthers = has(me, "recruiter", "hr", "admin", "manager", "client");
  return (
    <section className="card" aria-labelledby="restricted">
      <header>
        <h2 id="restricted">{words.restricted}</h2>
        <p className="lead">{words.restrictedLead}</p>
      </header>
      {readsOthers ? (
        <Link to="/applications" search={{ state: "archived" }}>
          {words.amongArchived}
        </Link>
      ) : (
        <RestrictedList />
      )}
    </section>
  );
}

function RestrictedList() {
  const { retention: words, tasks } = officeWords.use();
  const formats = useFormats();
  const list = useInfiniteQuery({
    queryKey: ["applications", "restricted"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      read("listApplications", { query: { state: "archived", limit: 50, cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 60_000,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  if (list.error) return <Failure error={list.error} again={() => void list.refetch()} />;
  if (!items) return <Lines count={2} />;
  return (
    <>
      {items.length === 0 && !list.hasNextPage ? (
        <p className="lead">{words.noRestricted}</p>
      ) : (
        <ul className="office-tasks">
          {items.map(({ applicationId, candidate, receivedAt }) => (
            <li key={applicationId} className="office-task">
              <div>
                <Link to="/applications/$id" params={{ id: applicationId }}>
                  {candidate.name || tasks.erased}
                </Link>
                <small>{words.received(formats.day(receivedAt))}</small>
              </div>
              <Link to="/held/$id" params={{ id: applicationId }} className="office-id">
                {applicationId}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="actions">
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
