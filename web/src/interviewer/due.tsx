import { Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { InterviewLines } from "./agenda.tsx";
import "./interviewer.css";
import { hasBegun, isOwed, useMyInterviews } from "./queries.ts";
import { interviewerWords } from "./words/index.ts";

/** So many on the home of somebody with several roles. */
const first = 3;

/** Scorecards that are owed, then the next interviews. */
export function Due() {
  const words = interviewerWords.use();
  const interviews = useMyInterviews();
  const all = interviews.data ?? [];
  const owed = all.filter((each) => isOwed(each));
  const shown = [...owed, ...all.filter((each) => !hasBegun(each))].slice(0, first);
  return (
    <section className="interview-list" aria-labelledby="due-interviews">
      <h2 id="due-interviews">{words.title}</h2>
      {interviews.error ? (
        <Failure error={interviews.error} again={() => void interviews.refetch()} />
      ) : !interviews.data ? (
        <Lines count={first} />
      ) : shown.length === 0 ? (
        <p className="lead">{words.agenda.nothingAhead}</p>
      ) : (
        <>
          <InterviewLines interviews={shown} />
          <Link className="button" to="/interviews">
            {words.agenda.all}
          </Link>
        </>
      )}
    </section>
  );
}
