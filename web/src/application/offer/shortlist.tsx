import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { read } from "../../api.ts";
import { Badge } from "../../controls/badge.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { Empty } from "../../controls/empty.tsx";
import { Failure } from "../../controls/failure.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Lines } from "../../controls/skeleton.tsx";
import { PageTitle } from "../../frame/page-title.tsx";
import { useFormats, useMay } from "../../me.tsx";
import { useNames } from "../data.ts";
import { shortlistKey } from "./data.ts";
import "./offer.css";
import { OfferLine, type OfferRow } from "./queue.tsx";
import { RankSheet } from "./sheets.tsx";
import { offerWords } from "./words/index.ts";

const route = getRouteApi("/shortlists/$job");

/** Who is asked in which order for one job, and who is next if somebody declines. */
export function Shortlist() {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.shortlist;
  const { job } = route.useParams();
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const [ranking, rank] = useState<OfferRow>();
  const list = useQuery({
    queryKey: shortlistKey(job),
    queryFn: ({ signal }) => read("getShortlist", { path: { id: job }, signal }),
  });
  return (
    <div className="page">
      <PageTitle title={own.title} lead={names.of(job) ?? " "} />
      {list.error ? (
        <Failure error={list.error} again={() => void list.refetch()} />
      ) : !list.data ? (
        <Lines count={4} />
      ) : list.data.items.length === 0 ? (
        <Empty icon="star" title={own.empty}>
          <p className="hint">{own.how}</p>
        </Empty>
      ) : (
        <ol className="offer-rows ranked">
          {list.data.items.map((row) => (
            <li key={row.applicationId}>
              <p className="rank">
                <strong>
                  <span className="unseen">{words.rank.place} </span>
                  {row.shortlistRank === undefined ? common.nothing : formats.count(row.shortlistRank)}
                </strong>
                {list.data.next === row.applicationId && (
                  <Badge tone="green" icon="right">
                    {own.next}
                  </Badge>
                )}
              </p>
              <OfferLine row={row} />
              {may("rankOnShortlist") && (
                <Button
                  className="quiet"
                  aria-label={words.rank.title(row.candidate.name || words.queue.erased)}
                  onPress={() => rank(row)}
                >
                  <Icon name="edit" />
                  {words.rank.change}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {ranking && (
        <RankSheet
          card={{ ...ranking, jobId: job }}
          name={ranking.candidate.name || words.queue.erased}
          onClose={() => rank(undefined)}
        />
      )}
    </div>
  );
}
