import { Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { howMany } from "../how-many.ts";
import { useFormats } from "../me.tsx";
import { useChecks } from "./queries.ts";
import { managerWords } from "./words/index.ts";

/** How many people the reader is asked about, whoever only tries things out aside. */
export function Due() {
  const words = managerWords.use();
  const formats = useFormats();
  const checks = useChecks();
  const count = checks.data && howMany(checks.data);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {checks.error ? (
        <Failure error={checks.error} again={() => void checks.refetch()} />
      ) : count === undefined ? (
        <Lines count={1} />
      ) : count === 0 ? (
        <p className="lead">{words.none}</p>
      ) : (
        <Link to="/still-employed">{words.due(formats.count(count), count === 1)}</Link>
      )}
    </section>
  );
}
