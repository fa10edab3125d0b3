import { Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useReferrals } from "./queries.ts";
import { useLabels } from "../words/index.tsx";
import { ownName } from "../words/own-names.ts";
import "./referrer.css";
import { referrerWords } from "./words/index.ts";

/** The newest of somebody's referrals that go on, with the step that each waits for. */
export function Due() {
  const { referrals: words, step: steps } = referrerWords.use();
  const nameOf = ownName("milestones", steps, useLabels());
  const referrals = useReferrals();
  const live = referrals.data?.filter(({ status }) => status === "in-progress").slice(0, 5);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {referrals.error ? (
        <Failure error={referrals.error} again={() => void referrals.refetch()} />
      ) : !live ? (
        <Lines count={2} />
      ) : (
        <ul className="brief">
          {live.map(({ applicationId, firstName, milestones }) => {
            const next = milestones.find(({ reached }) => !reached);
            return (
              <li key={applicationId}>
                <Link to="/referrals">{firstName ?? words.someone}</Link>
                <span>{next && nameOf(next.milestone, next.label)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <Link to="/jobs-to-share">{words.begin}</Link>
    </section>
  );
}
