import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Badge, type Tone } from "../controls/badge.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { usePointsText } from "./money.tsx";
import { useReferrals, type Referral } from "./queries.ts";
import { useLabels } from "../words/index.tsx";
import { ownName } from "../words/own-names.ts";
import "./referrer.css";
import { referrerWords } from "./words/index.ts";

const tones: Readonly<Record<Referral["status"], Tone>> = {
  "in-progress": "amber",
  ended: "plain",
  "no-further-points": "plain",
  completed: "green",
};

/** So many cards at once: the newest are what somebody comes for. */
const atOnce = 12;

/** Whom somebody introduced, each with the steps they reached and what these are worth. */
export function Referrals() {
  const words = referrerWords.use().referrals;
  const referrals = useReferrals();
  const [shown, setShown] = useState(atOnce);
  const { data } = referrals;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {referrals.error ? (
        <Failure error={referrals.error} again={() => void referrals.refetch()} />
      ) : !data ? (
        <div className="referrals">
          <Block className="referral-place" />
          <Block className="referral-place" />
        </div>
      ) : data.length === 0 ? (
        <Empty icon="people" title={words.none}>
          <Link to="/jobs-to-share" className="button main">
            {words.begin}
          </Link>
        </Empty>
      ) : (
        <>
          <ul className="referrals">
            {data.slice(0, shown).map((referral) => (
              <Card key={referral.applicationId} referral={referral} />
            ))}
          </ul>
          {data.length > shown && <Button onPress={() => setShown(shown + atOnce)}>{words.more}</Button>}
        </>
      )}
    </div>
  );
}

type Step = Referral["milestones"][number];

function Card({ referral }: { readonly referral: Referral }) {
  const { referrals: words, step: steps } = referrerWords.use();
  const formats = useFormats();
  const { firstName = words.someone, job, status, milestones, owed, pending } = referral;
  const nameOfStep = ownName("milestones", steps, useLabels());
  const nameOf = ({ milestone, label }: Step) => nameOfStep(milestone, label);
  const goesOn = status === "in-progress";
  const next = goesOn ? milestones.find(({ reached }) => !reached) : undefined;
  const heading = `referral-${referral.applicationId}`;
  return (
    <li className="card referral" aria-labelledby={heading} data-application={referral.applicationId}>
      <header>
        <h2 id={heading}>{firstName}</h2>
        <Badge tone={tones[status]}>{words.status[status]}</Badge>
        <p className="lead">
          {job.title}
          <br />
          {words.on(formats.day(referral.referredAt))}
        </p>
      </header>
      {next ? (
        <div className="next-step">
          <span>{words.next}</span>
          <strong>{nameOf(next)}</strong>
          <StepWorth step={next} />
        </div>
      ) : (
        words.messages[status] && <p>{words.messages[status]}</p>
      )}
      {(goesOn || owed.points > 0) && (
        <dl className="sums">
          <Sum label={words.earned} sum={owed} />
          {goesOn && <Sum label={words.ahead} sum={pending} />}
        </dl>
      )}
      <More title={words.steps}>
        <ol className="steps">
          {milestones.map((step) => (
            <li key={step.milestone} className={step.reached ? "reached" : ""}>
              <Icon name={step.reached ? "check" : "wait"} />
              <div>
                <strong>{nameOf(step)}</strong>
                <span>{whenOf(step, { words, day: formats.day, goesOn })}</span>
              </div>
              <StepWorth step={step} />
            </li>
          ))}
        </ol>
      </More>
    </li>
  );
}

function whenOf(
  { reached, reachedOn, expectedOn }: Step,
  {
    words,
    day,
    goesOn,
  }: {
    readonly words: ReturnType<typeof referrerWords.use>["referrals"];
    readonly day: (iso: string) => string;
    readonly goesOn: boolean;
  },
): string {
  if (reached && reachedOn) return words.reached(day(reachedOn));
  if (!goesOn) return words.noMore;
  return expectedOn ? words.expected(day(expectedOn)) : words.notYet;
}

/** What a step is worth, and whether it is earned, to be earned or taken back. Nothing where there is nothing to earn. */
function StepWorth({ step: { points, worth, state } }: { readonly step: Step }) {
  const words = referrerWords.use();
  const formats = useFormats();
  const pointsText = usePointsText();
  if (points <= 0 || !state) return null;
  return (
    <span className={`worth ${state}`}>
      {worth && <b>{formats.money(worth.amount, worth.currency)}</b>}
      <small>
        {pointsText(points)} · {words.state[state]}
      </small>
    </span>
  );
}

function Sum({ label, sum }: { readonly label: string; readonly sum: Referral["owed"] }) {
  const words = referrerWords.use().referrals;
  const formats = useFormats();
  const pointsText = usePointsText();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{formats.money(sum.worth.amount, sum.worth.currency)}</b>
        <small>
          {pointsText(sum.points)} · {words.beforeTax}
        </small>
      </dd>
    </div>
  );
}
