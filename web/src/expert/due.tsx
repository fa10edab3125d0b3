import { Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import "./expert.css";
import { awaitsOutcome, useNow, useTalks } from "./queries.ts";
import { TalkLine } from "./talk-line.tsx";
import { expertWords } from "./words/index.ts";

/** So many talks on the home of somebody with several roles. */
const first = 3;

/** The next talks, those first whose outcome nobody has written down. */
export function Due() {
  const { agenda: words } = expertWords.use();
  const now = useNow();
  const talks = useTalks();
  const next = talks.data
    ?.filter((talk) => awaitsOutcome(talk, now) || Date.parse(talk.endsAt) > now)
    .slice(0, first);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {!next ? (
        talks.error ? (
          <Failure error={talks.error} again={() => void talks.refetch()} />
        ) : (
          <Lines count={2} />
        )
      ) : next.length === 0 ? (
        <p className="lead">{words.none}</p>
      ) : (
        <ul className="talks">
          {next.map((talk) => (
            <TalkLine key={talk.consultationId} talk={talk} now={now} />
          ))}
        </ul>
      )}
      <Link to="/talks">{words.all}</Link>
    </section>
  );
}
