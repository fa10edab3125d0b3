import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { Badge } from "../controls/badge.tsx";
import { Choice } from "../controls/choice.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useNames } from "../recruiter/names.ts";
import { useWords } from "../words/index.tsx";
import "./office.css";
import { useMemberNames } from "./queries.ts";
import { officeWords } from "./words/index.ts";

type Report = Reply<"getFairness">;
type Stage = Report["stages"][number];
type Exception = Stage["interviews"][number]["exceptions"][number];

const route = getRouteApi("/fairness");
/** So many quarters can be chosen, the one that runs among them. */
const quartersBack = 9;

/** `2026-Q4` of a day, and those before it. */
function quartersUpTo(day: string): string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const now = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: quartersBack }, (_, back) => {
    const quarter = now - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}

/** Whether the interviewed candidates of a job were asked the same, in a quarter: to be read, and to be printed. */
export function Fairness() {
  const { fairness: words, print } = officeWords.use();
  const formats = useFormats();
  const names = useNames();
  const search = route.useSearch();
  const navigate = useNavigate();
  const quarters = quartersUpTo(formats.date(new Date().toISOString()));
  const { quarter = quarters[0] ?? "" } = search;
  const job = search.job ?? names.jobs[0]?.jobId ?? "";
  const report = useQuery({
    queryKey: ["fairness", job, quarter],
    enabled: job !== "",
    queryFn: ({ signal }) => read("getFairness", { query: { jobId: job, quarter }, signal }),
    staleTime: 60_000,
  });
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: "/fairness", search: { job, quarter, ...next }, replace: true });
  return (
    <div className="page">
      <PageTitle
        title={words.title}
        lead={[names.job(job), job && formats.period(quarter)].filter(Boolean).join(" · ") || words.lead}
      >
        <Button className="quiet print" onPress={() => window.print()}>
          {print}
        </Button>
      </PageTitle>
      <p className="lead">{words.what}</p>
      {names.isReady ? (
        <div className="filters fairness-scope">
          <Choice
            label={words.job}
            value={job}
            options={names.jobs.map(({ jobId, title, siteId }) => ({
              id: jobId,
              text: [title, names.site(siteId)].filter(Boolean).join(" · "),
            }))}
            onChange={(id) => go({ job: id })}
          />
          <Choice
            label={words.quarter}
            value={quarter}
            options={quarters.map((id) => ({ id, text: formats.period(id) }))}
            onChange={(id) => go({ quarter: id })}
          />
        </div>
      ) : (
        <Lines count={1} />
      )}
      {report.error ? (
        <Failure error={report.error} again={() => void report.refetch()} />
      ) : names.isReady && job === "" ? (
        <Empty icon="job" title={words.noJobs} />
      ) : !report.data ? (
        <Lines count={4} />
      ) : report.data.stages.every(({ interviews }) => interviews.length === 0) ? (
        <Empty icon="eye" title={words.none} />
      ) : (
        <Stages report={report.data} />
      )}
    </div>
  );
}

function Stages({ report }: { readonly report: Report }) {
  const { fairness: words } = officeWords.use();
  const formats = useFormats();
  const memberOf = useMemberNames();
  const questionOf = useQuestions(report.jobId);
  return (
    <>
      {report.stages
        .filter(({ interviews }) => interviews.length > 0)
        .map(({ kind, candidates, alike, interviews, questionIds }) => (
          <section key={kind} className="card" aria-labelledby={`fairness-${kind}`}>
            <header>
              <h2 id={`fairness-${kind}`}>{words.kinds[kind]}</h2>
              <Badge tone={alike === interviews.length ? "green" : "amber"}>
                {words.alikeOf(formats.count(alike), formats.count(interviews.length))}
              </Badge>
              <p className="lead">{words.candidates(formats.count(candidates), candidates === 1)}</p>
            </header>
            {questionIds.length > 0 && (
              <>
                <h3>{words.questions(formats.count(questionIds.length))}</h3>
                <ol className="fairness-questions">
                  {questionIds.map((id) => (
                    <li key={id}>{questionOf(id)}</li>
                  ))}
                </ol>
              </>
            )}
            <Scroll label={words.kinds[kind]}>
              <table className="office-table narrow">
                <thead>
                  <tr>
                    <th scope="col">{words.interview}</th>
                    <th scope="col">{words.compared}</th>
                  </tr>
                </thead>
                <tbody>
                  {interviews.map((interview, index) => (
                    <tr key={interview.interviewId ?? interview.applicationId + interview.startedAt}>
                      <th scope="row">
                        <Link to="/applications/$id" params={{ id: interview.applicationId }}>
                          {words.interviewOf(formats.count(index + 1))}
                        </Link>
                        <small>
                          {words.held} {formats.day(interview.startedAt)}
                        </small>
                      </th>
                      <td>
                        {interview.alike ? (
                          <Badge tone="green">{words.alike}</Badge>
                        ) : (
                          <ul className="fairness-exceptions">
                            {interview.exceptions.map((exception, index) => (
                              <li key={index}>
                                <ExceptionText exception={exception} questionOf={questionOf} />
                              </li>
                            ))}
                          </ul>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </section>
        ))}
      {report.interviewers && report.interviewers.length > 0 && (
        <section className="card" aria-labelledby="fairness-interviewers">
          <header>
            <h2 id="fairness-interviewers">{words.interviewers}</h2>
            <p className="lead">{words.interviewersLead}</p>
          </header>
          <Scroll label={words.interviewers}>
            <table className="office-table">
              <thead>
                <tr>
                  <th scope="col">{words.interviewer}</th>
                  <th scope="col" className="number">
                    {words.interviews}
                  </th>
                  <th scope="col" className="number">
                    {words.missingScorecards}
                  </th>
                  <th scope="col" className="number">
                    {words.notAsked}
                  </th>
                  <th scope="col" className="number">
                    {words.extraQuestions}
                  </th>
                </tr>
              </thead>
              <tbody>
                {report.interviewers.map((each) => (
                  <tr key={each.memberId}>
                    <th scope="row">{memberOf(each.memberId) ?? words.left}</th>
                    <td className="number">{formats.count(each.interviews)}</td>
                    <td className="number">{formats.count(each.missingScorecards)}</td>
                    <td className="number">{formats.count(each.questionsNotAsked)}</td>
                    <td className="number">{formats.count(each.scorecardsWithExtraQuestions)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </>
  );
}

/** Questions of a job's plan as the reader's language has them, those that are asked no more among them. */
function useQuestions(jobId: string): (questionId: string) => string {
  const { language } = useWords();
  const may = useMay();
  const plan = useQuery({
    queryKey: ["interview-plan", jobId],
    enabled: may("getInterviewPlan"),
    queryFn: ({ signal }) => read("getInterviewPlan", { path: { id: jobId }, signal }),
    staleTime: 60_000,
  });
  const questions = [
    ...(plan.data?.retired ?? []).map(({ question }) => question),
    ...(plan.data?.stages ?? []).flatMap((stage) => stage.questions),
  ];
  const texts = new Map(
    questions.map(({ questionId, text }) => [
      questionId,
      text[language] ?? text.en ?? text.nl ?? text.sv ?? text.ja,
    ]),
  );
  return (id) => texts.get(id) ?? id.replaceAll("-", " ");
}

function ExceptionText({
  exception,
  questionOf,
}: {
  readonly exception: Exception;
  readonly questionOf: (id: string) => string;
}) {
  const { fairness: words } = officeWords.use();
  const formats = useFormats();
  const all = (ids: readonly string[]) => formats.list(ids.map((id) => words.quoted(questionOf(id))));
  switch (exception.type) {
    case "not-asked":
      return words.exceptions.notAsked(
        questionOf(exception.questionId),
        formats.list(exception.reasons.map((reason) => words.reasons[reason])),
      );
    case "extra-questions":
      return words.exceptions.extra(formats.count(exception.scorecards));
    case "other-questions":
      return [
        exception.missing.length > 0 ? words.exceptions.missing(all(exception.missing)) : "",
        exception.added.length > 0 ? words.exceptions.added(all(exception.added)) : "",
      ]
        .filter(Boolean)
        .join(" ");
    case "other-length":
      return words.exceptions.length(formats.count(exception.minutes));
    case "other-interviewers":
      return words.exceptions.interviewers(formats.count(exception.interviewers));
    case "missing-scorecards":
      return words.exceptions.scorecards(formats.count(exception.scorecards));
    case "no-record":
      return words.exceptions.noRecord;
  }
}
