import { Link } from "@tanstack/react-router";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats } from "../me.tsx";
import { sectionOf, useAgenda } from "./agenda.ts";
import { useNames } from "./names.ts";
import "./recruiter.css";
import { WaitingLine } from "./waiting-line.tsx";
import { recruiterWords } from "./words/index.ts";

/** The first of those who wait, on the home of somebody with several roles. */
const first = 5;

export function Due() {
  const { today: own } = recruiterWords.use();
  const formats = useFormats();
  const names = useNames();
  const agenda = useAgenda();
  return (
    <section className="agenda" aria-labelledby="due-candidates">
      <h2 id="due-candidates">{own.title}</h2>
      {agenda.error ? (
        <Failure error={agenda.error} again={agenda.again} />
      ) : agenda.isPending || !names.isReady ? (
        <Lines count={first} />
      ) : agenda.waiting.length === 0 ? (
        <Empty title={own.clear} />
      ) : (
        <>
          <ul>
            {agenda.waiting.slice(0, first).map((each) => (
              <WaitingLine
                key={each.applicationId}
                waiting={each}
                names={names}
                section={sectionOf(each, formats)}
              />
            ))}
          </ul>
          <Link className="button" to="/today">
            {own.all}
          </Link>
        </>
      )}
    </section>
  );
}
