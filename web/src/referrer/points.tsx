import { useQuery } from "@tanstack/react-query";
import { read } from "../api.ts";
import { Badge } from "../controls/badge.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Block, Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { added, usePointsText, type Worth } from "./money.tsx";
import { useReferrals } from "./queries.ts";
import { useLabels } from "../words/index.tsx";
import { ownName } from "../words/own-names.ts";
import "./referrer.css";
import { referrerWords } from "./words/index.ts";

/** What somebody has earned and has still to earn, and how it came about. */
export function PointsPage() {
  const { points: words, referrals: referralWords, step: steps, state: states } = referrerWords.use();
  const formats = useFormats();
  const pointsText = usePointsText();
  const account = useQuery({ queryKey: ["points"], queryFn: ({ signal }) => read("getPoints", { signal }) });
  const referrals = useReferrals();
  const ahead = referrals.data
    ?.filter(({ status }) => status === "in-progress")
    .map(({ pending }) => pending);
  // Names that the organisation gave its steps stand with the referrals.
  const labels = new Map(
    referrals.data?.flatMap(({ milestones }) => milestones.map((each) => [each.milestone, each.label])),
  );
  const nameOf = ownName("milestones", steps, useLabels());
  const { data } = account;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {account.error ? (
        <Failure error={account.error} again={() => void account.refetch()} />
      ) : !data || (!ahead && !referrals.error) ? (
        <>
          <Block />
          <Lines count={5} />
        </>
      ) : (
        <>
          <section className="card balance">
            <h2>{words.balance}</h2>
            <Amounts worths={data.balance.worth} />
            <p className="lead">
              {pointsText(data.balance.points)} · {referralWords.beforeTax}
            </p>
            {data.balance.carried && <p className="caveat">{words.carried}</p>}
            {ahead && ahead.some(({ points }) => points > 0) && (
              <p className="ahead">
                {words.ahead}:{" "}
                <b>
                  {added(ahead.map(({ worth }) => worth))
                    .filter(({ amount }) => amount !== 0)
                    .map(({ amount, currency }) => formats.money(amount, currency))
                    .join(" + ")}
                </b>
              </p>
            )}
          </section>
          <section className="history">
            <h2>{words.history}</h2>
            {data.entries.length === 0 ? (
              <Empty icon="gift" title={words.none} />
            ) : (
              <ul className="entries">
                {data.entries.map((entry) => {
                  const back = entry.points < 0;
                  return (
                    <li key={entry.entryId}>
                      <div>
                        <strong>
                          {entry.firstName ?? referralWords.someone}
                          {" · "}
                          {nameOf(entry.milestone, labels.get(entry.milestone))}
                        </strong>
                        <span>
                          {formats.day(entry.postedAt)}
                          {entry.kind === "new-to-sector" && ` · ${words.bonus}`}
                        </span>
                        {back && <span>{words.reversal}</span>}
                      </div>
                      <Badge tone={back ? "red" : "green"} icon={back ? "undo" : "check"}>
                        {back ? states.reversed : states.owed}
                      </Badge>
                      <span className="worth">
                        <b>{formats.money(entry.worth.amount, entry.worth.currency)}</b>
                        <small>{pointsText(entry.points)}</small>
                      </span>
                    </li>
                  );
                })}
              </ul>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function Amounts({ worths }: { readonly worths: readonly Worth[] }) {
  const formats = useFormats();
  const pointsText = usePointsText();
  if (worths.length === 0) return <p className="amount">{pointsText(0)}</p>;
  return (
    <>
      {worths.map(({ amount, currency }) => (
        <p key={currency} className="amount">
          {formats.money(amount, currency)}
        </p>
      ))}
    </>
  );
}
