import { Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import "./admin.css";
import { useMailBreaker, useSettings } from "./data.ts";
import { adminWords } from "./words/index.ts";

/** What an admin has to look at: mail that does not leave, jobs whose new applications nobody is told of. */
export function useAttention() {
  const breaker = useMailBreaker();
  const jobs = useSettings("listJobs");
  const level = breaker.data?.body.level;
  return {
    error: breaker.error ?? jobs.error,
    again: () => {
      void breaker.refetch();
      void jobs.refetch();
    },
    isPending: breaker.isPending || jobs.isPending,
    mail: level === "open" ? undefined : level,
    unwatched: (jobs.data ?? []).filter(
      ({ status, watcherIds }) => status === "open" && watcherIds.length === 0,
    ),
  };
}

/** A line for each thing to look at; nothing where there is none. */
export function Attention() {
  const { due: own } = adminWords.use();
  const { mail, unwatched } = useAttention();
  if (!mail && unwatched.length === 0) return null;
  return (
    <ul className="attention">
      {mail && (
        <li>
          <Icon name="warning" /> <Link to="/settings/mail">{own.mail[mail]}</Link>
        </li>
      )}
      {unwatched.map(({ jobId, title }) => (
        <li key={jobId}>
          <Icon name="warning" />{" "}
          <Link to="/settings/jobs/$id" params={{ id: jobId }}>
            {own.unwatched(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On the home of an admin who has other roles as well. */
export function Due() {
  const { due: own } = adminWords.use();
  const { error, again, isPending, mail, unwatched } = useAttention();
  return (
    <section className="card" aria-labelledby="due-settings">
      <h2 id="due-settings">{own.title}</h2>
      {error ? (
        <Failure error={error} again={again} />
      ) : isPending ? (
        <Lines count={1} />
      ) : !mail && unwatched.length === 0 ? (
        <p className="lead">{own.none}</p>
      ) : (
        <Attention />
      )}
    </section>
  );
}
