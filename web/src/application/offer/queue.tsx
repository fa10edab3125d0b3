import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../../api.ts";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { OfferBadge } from "../../figures/offer-badge.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { Choice } from "../../controls/choice.tsx";
import { Empty } from "../../controls/empty.tsx";
import { Failure } from "../../controls/failure.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Lines } from "../../controls/skeleton.tsx";
import { TestMark } from "../../controls/test-mark.tsx";
import { PageTitle } from "../../frame/page-title.tsx";
import { useFormats, useMay } from "../../me.tsx";
import { present } from "../../search.ts";
import { useJobs, useNames } from "../data.ts";
import type { OfferSearch } from "../scope.ts";
import { queueKey, useSites } from "./data.ts";
import "./offer.css";
import { offerWords } from "./words/index.ts";

export type OfferRow = Reply<"listOffers">["items"][number];

const route = getRouteApi("/offers");
const all = "all";
const atOnce = 50;

/** Whose offer is next or open, the most pressing first. */
export function OfferQueue() {
  const words = offerWords.use();
  const own = words.queue;
  const { site, job } = route.useSearch();
  const navigate = useNavigate();
  const sites = useSites().data ?? [];
  const jobs = useJobs().filter(({ siteId }) => !site || siteId === site);
  const queue = useInfiniteQuery({
    queryKey: [...queueKey, site, job],
    queryFn: ({ pageParam, signal }) =>
      read("listOffers", { query: { siteId: site, jobId: job, limit: atOnce, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  const go = (search: { readonly [Field in keyof OfferSearch]: OfferSearch[Field] | undefined }) =>
    void navigate({ to: "/offers", search: present(search), replace: true });
  const chosen = (id: string) => (id === all ? undefined : id);
  return (
    <div className="page">
      <PageTitle title={own.title} lead={own.lead}>
        {job && (
          <Link className="button" to="/shortlists/$job" params={{ job }}>
            <Icon name="star" /> {words.shortlist.title}
          </Link>
        )}
      </PageTitle>
      {(sites.length > 1 || jobs.length > 1) && (
        <div className="filters">
          {sites.length > 1 && (
            <Choice
              label={own.site}
              value={site ?? all}
              options={[
                { id: all, text: own.allSites },
                ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
              ]}
              onChange={(id) => go({ site: chosen(id), job: undefined })}
            />
          )}
          <Choice
            label={own.job}
            value={job ?? all}
            options={[
              { id: all, text: own.allJobs },
              ...jobs.map(({ jobId, title }) => ({ id: jobId, text: title })),
            ]}
            onChange={(id) => go({ site, job: chosen(id) })}
          />
        </div>
      )}
      {queue.error ? (
        <Failure error={queue.error} again={() => void queue.refetch()} />
      ) : !queue.data ? (
        <Lines count={6} />
      ) : rows.length === 0 ? (
        <Empty icon="offer" title={own.empty}>
          <Link className="button" to="/applications">
            {own.toList}
          </Link>
        </Empty>
      ) : (
        <>
          <ol className="offer-rows">
            {rows.map((row) => (
              <li key={row.applicationId}>
                <OfferLine row={row} />
              </li>
            ))}
          </ol>
          {queue.hasNextPage && (
            <Button isPending={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
              {own.more}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

const intentions: Readonly<Record<string, Tone>> = {
  accept: "green",
  "rather-accept": "green",
  undecided: "amber",
  "rather-decline": "amber",
  decline: "red",
};

/** One application of the queue or a shortlist: whose, where it stands, what presses. */
export function OfferLine({ row }: { readonly row: OfferRow }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.queue;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const { candidate, offer, competingDeadline, intention, satisfaction, motivation, concerns } = row;
  const mood = [
    satisfaction !== undefined && motivation !== undefined
      ? own.mood(formats.count(satisfaction), formats.count(motivation))
      : undefined,
    concerns ? own.concerns(concerns) : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
  const isAhead = competingDeadline !== undefined && Date.parse(competingDeadline) > Date.now();
  return (
    <div className="offer-line">
      <div>
        <Link
          className="to-offer"
          to="/applications/$id"
          params={{ id: row.applicationId }}
          search={may("draftOffer") ? { part: "offer" } : {}}
        >
          {candidate.name || own.erased}
        </Link>
        <TestMark of={row} />
        <small>{[names.of(row.jobId), names.of(row.siteId)].filter(Boolean).join(" · ")}</small>
      </div>
      <div className="marks">
        {offer ? <OfferBadge status={offer.status} /> : <Badge tone="plain">{own.toDraft}</Badge>}
        {intention && (
          <Badge tone={intentions[intention] ?? "plain"} icon="talk">
            {common.intentions[intention] ?? intention}
          </Badge>
        )}
        {mood !== "" && <small>{mood}</small>}
      </div>
      <div className="until">
        {isAhead && (
          <p className="presses">
            <Icon name="warning" />
            {own.competing(formats.time(competingDeadline))}
          </p>
        )}
        {offer?.expiresAt && <p>{words.openUntil(formats.time(offer.expiresAt))}</p>}
      </div>
    </div>
  );
}
