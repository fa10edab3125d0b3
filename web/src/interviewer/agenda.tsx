import { Link } from "@tanstack/react-router";
import { Badge } from "../controls/badge.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useCalendar } from "../expert/queries.ts";
import { howMany } from "../how-many.ts";
import { useFormats } from "../me.tsx";
import "./interviewer.css";
import { addressOf, isOwed, useMyInterviews, type OwnInterview } from "./queries.ts";
import { interviewerWords } from "./words/index.ts";

/** The interviews that one holds: what is owed, today's, what comes, what was. */
export function Interviews() {
  const words = interviewerWords.use();
  const own = words.agenda;
  const formats = useFormats();
  const interviews = useMyInterviews();
  const calendar = useCalendar().data;
  const now = Date.now();
  const all = interviews.data ?? [];
  const owed = all.filter((each) => isOwed(each, now));
  const rest = all.filter((each) => !owed.includes(each));
  const isOver = ({ endsAt, startsAt }: OwnInterview) => Date.parse(endsAt ?? startsAt ?? "") < now;
  const ahead = rest.filter((each) => !isOver(each));
  const isToday = ({ startsAt }: OwnInterview) =>
    startsAt !== undefined && formats.daysFromNow(startsAt) === 0;
  const past = rest.filter(isOver).reverse();
  const sections = [
    { id: "owed", title: own.owed, items: owed },
    { id: "today", title: own.today, items: ahead.filter(isToday) },
    { id: "coming", title: own.coming, items: ahead.filter((each) => !isToday(each)) },
  ];
  return (
    <div className="page interviews-page">
      <PageTitle title={words.title} lead={interviews.data ? own.lead(howMany(owed)) : " "} />
      {calendar && (
        <p className={calendar.body.version === 0 ? "caveat" : undefined}>
          {calendar.body.version === 0 && `${own.noCalendar} `}
          <Link to="/availability">{own.setCalendar}</Link>
        </p>
      )}
      {interviews.error ? (
        <Failure error={interviews.error} again={() => void interviews.refetch()} />
      ) : !interviews.data ? (
        <Lines count={4} />
      ) : all.length === 0 ? (
        <Empty icon="calendar" title={own.none} />
      ) : (
        <>
          {owed.length + ahead.length === 0 && <Empty title={own.nothingAhead} />}
          {sections.map(
            ({ id, title, items }) =>
              items.length > 0 && (
                <section key={id} className="interview-list" aria-labelledby={`interviews-${id}`}>
                  <h2 id={`interviews-${id}`}>{title}</h2>
                  <InterviewLines interviews={items} />
                </section>
              ),
          )}
          {past.length > 0 && (
            <More title={own.past(formats.count(past.length))} level={2}>
              <InterviewLines interviews={past} />
            </More>
          )}
        </>
      )}
    </div>
  );
}

/** Each leads to its page wherever it is touched. */
export function InterviewLines({ interviews }: { readonly interviews: readonly OwnInterview[] }) {
  const words = interviewerWords.use();
  const formats = useFormats();
  return (
    <ul className="interview-lines">
      {interviews.map((interview) => {
        const { interviewId, candidate, kind, job, startsAt, format, submitted, status } = interview;
        return (
          <li key={interviewId}>
            <p className="when">{startsAt ? formats.time(startsAt) : words.noTime}</p>
            <p>
              <Link
                className="to-interview"
                to="/interviews/$application/$number"
                params={addressOf(interviewId)}
              >
                {candidate.name || words.erased}
              </Link>{" "}
              <TestMark of={interview} />
              <small>
                {[words.kinds[kind], job.title, job.site, format && words.formats[format]]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </p>
            {isOwed(interview) ? (
              <Badge tone="amber" icon="edit">
                {words.scorecard.owed}
              </Badge>
            ) : submitted ? (
              <Badge tone="green">{words.scorecard.submitted}</Badge>
            ) : (
              <Badge tone="plain">{words.statuses[status] ?? status}</Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
