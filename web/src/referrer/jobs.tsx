import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import "./referrer.css";
import { Sharing } from "./sharing.tsx";
import { referrerWords } from "./words/index.ts";

export type Job = Reply<"listJobs">["items"][number];

/** The open jobs of the sites that somebody may refer to, each with their own link to it. */
export function Jobs() {
  const words = referrerWords.use().jobs;
  const formats = useFormats();
  const [sharing, setSharing] = useState<Job>();
  const jobs = useInfiniteQuery({
    queryKey: ["jobs", "open"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      read("listJobs", { query: { status: "open", limit: 50, cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const sites = useQuery({
    queryKey: ["sites"],
    queryFn: ({ signal }) => read("listSites", { query: { limit: 100 }, signal }),
  });
  const items = jobs.data?.pages.flatMap((page) => page.items);
  const siteName = (id: string) => sites.data?.items.find(({ siteId }) => siteId === id)?.name;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {jobs.error ? (
        <Failure error={jobs.error} again={() => void jobs.refetch()} />
      ) : !items || sites.isPending ? (
        <Lines count={5} />
      ) : items.length === 0 && !jobs.hasNextPage ? (
        <Empty icon="job" title={words.none} />
      ) : (
        <ul className="jobs">
          {items.map((job) => (
            <li key={job.jobId} className="card">
              <div>
                <h2>{job.title}</h2>
                <p className="lead">
                  {siteName(job.siteId)}
                  <br />
                  {words.hours(formats.decimal(job.hoursPerWeek))}
                  {job.pay && (
                    <>
                      <br />
                      {words.pay(
                        formats.money(job.pay.minimum, job.pay.currency),
                        formats.money(job.pay.maximum, job.pay.currency),
                        job.pay.period,
                      )}
                    </>
                  )}
                </p>
              </div>
              <Button aria-label={words.shareOf(job.title)} onPress={() => setSharing(job)}>
                <Icon name="share" />
                {words.share}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {jobs.hasNextPage && (
        <Button isPending={jobs.isFetchingNextPage} onPress={() => void jobs.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {sharing && <Sharing key={sharing.jobId} job={sharing} onClose={() => setSharing(undefined)} />}
    </div>
  );
}
