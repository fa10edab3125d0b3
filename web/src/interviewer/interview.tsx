import { getRouteApi, Link } from "@tanstack/react-router";
import { Badge } from "../controls/badge.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useWords } from "../words/index.tsx";
import "./interviewer.css";
import { hasBegun, isJudged, isOwed, useExplainers, useInterview, type OwnInterview } from "./queries.ts";
import { ScorecardForm } from "./scorecard-form.tsx";
import { Scorecards } from "./scorecards.tsx";
import { interviewerWords } from "./words/index.ts";

const route = getRouteApi("/interviews/$application/$number");

/** An interview as its interviewer needs it: when and where, what to ask, and what was heard. */
export function InterviewPage() {
  const words = interviewerWords.use();
  const { application, number } = route.useParams();
  const interview = useInterview(`${application}.${number}`);
  const { data } = interview;
  return (
    <div className="page interview-page">
      <PageTitle
        title={data?.candidate.name || words.title}
        lead={
          data ? [words.kinds[data.kind], data.job.title, data.job.site].filter(Boolean).join(" · ") : " "
        }
      >
        {data && <TestMark of={data} />}
      </PageTitle>
      {interview.error ? (
        <Failure error={interview.error} again={() => void interview.refetch()} />
      ) : data ? (
        <Shown key={data.interviewId} interview={data} />
      ) : (
        <>
          <Block />
          <Block className="tall" />
        </>
      )}
    </div>
  );
}

function Shown({ interview }: { readonly interview: OwnInterview }) {
  const words = interviewerWords.use();
  const own = words.scorecard;
  const may = useMay();
  const formats = useFormats();
  const judged = isJudged(interview);
  // Once it has begun what is to be written stands first.
  const isDue = isOwed(interview);
  const card = judged && (
    <section className="card" aria-labelledby="scorecard-title">
      <header>
        <h2 id="scorecard-title">{own.title}</h2>
        {interview.submitted && <Badge tone="green">{own.submitted}</Badge>}
      </header>
      {isDue && may("submitScorecard") ? (
        <ScorecardForm interview={interview} />
      ) : (
        !interview.submitted && <p className="hint">{hasBegun(interview) ? own.notNeeded : own.after}</p>
      )}
      {interview.submitted && (
        <>
          <Scorecards scorecards={interview.scorecards} />
          {interview.missing.length > 0 && (
            <p className="hint">
              {own.waitsFor(formats.list(interview.missing.map(({ name }) => name || words.left)))}
            </p>
          )}
        </>
      )}
      {!interview.submitted && interview.interviewers.length > 1 && <p className="hint">{own.hidden}</p>}
    </section>
  );
  return (
    <>
      <Plan interview={interview} />
      {isDue && card}
      <Questions interview={interview} isOpen={!interview.submitted} />
      {!isDue && card}
      {may("getApplication") && may("listApplicationInterviews") && (
        <p>
          <Link
            className="button"
            to="/applications/$id"
            params={{ id: interview.applicationId }}
            search={{ part: "interviews" }}
          >
            {words.toApplication}
          </Link>
        </p>
      )}
    </>
  );
}

/** When, where, with whom, and what they need. */
function Plan({ interview }: { readonly interview: OwnInterview }) {
  const words = interviewerWords.use();
  const formats = useFormats();
  const { startsAt, lengthMinutes, format, place, joinLink, candidate, interviewers, adjustments, job } =
    interview;
  // Once it is over what is to be written comes first.
  const isOver = interview.endsAt !== undefined && Date.parse(interview.endsAt) <= Date.now();
  const first = isOver ? "button" : "button main";
  return (
    <section className="card plan" aria-labelledby="plan-title">
      <header>
        <h2 id="plan-title">{startsAt ? formats.time(startsAt) : words.noTime}</h2>
        <Badge tone={interview.status === "missed" ? "amber" : "plain"} icon="calendar">
          {words.statuses[interview.status] ?? interview.status}
        </Badge>
      </header>
      <dl className="facts">
        <div>
          <dt>{words.length}</dt>
          <dd>{words.minutes(formats.count(lengthMinutes))}</dd>
        </div>
        {format && (
          <div>
            <dt>{words.format}</dt>
            <dd>{words.formats[format] ?? format}</dd>
          </div>
        )}
        {place && format !== "video" && format !== "phone" && (
          <div>
            <dt>{words.place}</dt>
            <dd>{place}</dd>
          </div>
        )}
        <div>
          <dt>{words.with}</dt>
          <dd>{formats.list(interviewers.map(({ name }) => name || words.left))}</dd>
        </div>
        {job.collectiveAgreement && (
          <div>
            <dt>{words.agreement}</dt>
            <dd>{job.collectiveAgreement}</dd>
          </div>
        )}
      </dl>
      {adjustments.length > 0 && (
        <div className="caveat">
          <h3>
            <Icon name="info" /> {words.adjustments}
          </h3>
          <ul>
            {adjustments.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="actions">
        {candidate.phone && (
          <a className={first} href={`tel:${candidate.phone}`}>
            <Icon name="phone" />
            {words.call(candidate.phone)}
          </a>
        )}
        {joinLink && (
          <a className={first} href={joinLink} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {words.join}
          </a>
        )}
      </div>
    </section>
  );
}

/** Both sides' questions, and who explains what. */
function Questions({ interview, isOpen }: { readonly interview: OwnInterview; readonly isOpen: boolean }) {
  const words = interviewerWords.use();
  const own = words.questions;
  const { language } = useWords();
  const { questions, job, kind } = interview;
  const explainers = useExplainers(job.jobId, kind, language).data?.explainers ?? [];
  if (questions.employer.length + questions.candidate.length === 0) return null;
  return (
    <section className="card questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{own.title}</h2>
      {questions.employer.length > 0 && (
        <More title={own.employer} isOpen={isOpen}>
          <p className="hint">{own.same}</p>
          <ol>
            {questions.employer.map(({ questionId, text }) => (
              <li key={questionId}>{text}</li>
            ))}
          </ol>
        </More>
      )}
      {questions.candidate.length > 0 && (
        <More title={own.candidate} isOpen={isOpen}>
          <p className="hint">{own.mayAsk}</p>
          <ul>
            {questions.candidate.map(({ questionId, text }) => (
              <li key={questionId}>{text}</li>
            ))}
          </ul>
        </More>
      )}
      {explainers.length > 0 && (
        <More title={own.explains} isOpen={isOpen}>
          <ul>
            {explainers.map(({ topic, name, atClient }) => (
              <li key={topic}>
                {own.topics[topic] ?? topic}: {name || words.left}
                {atClient && ` (${own.atClient})`}
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  );
}
