import { Link } from "@tanstack/react-router";
import { has } from "../area.ts";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { howMany } from "../how-many.ts";
import { useFormats, useMe } from "../me.tsx";
import { useTasksFor } from "./queries.ts";
import { officeWords } from "./words/index.ts";

/** How much waits for hr and privacy. */
export function Due() {
  const { due: words } = officeWords.use();
  const formats = useFormats();
  const me = useMe();
  const isHr = has(me, "hr");
  const isPrivacy = has(me, "privacy");
  const ofHr = useTasksFor("hr", isHr);
  const ofPrivacy = useTasksFor("privacy", isPrivacy);
  const [hr, privacy] = [ofHr, ofPrivacy].map(({ data }) => data && howMany(data.items));
  const failed = [ofHr, ofPrivacy].find(({ error, data }) => error && !data);
  const count = (tasks: number, of: typeof ofHr) => formats.count(tasks) + (of.data?.hasMore ? "+" : "");
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {failed ? (
        <Failure error={failed.error} again={() => void failed.refetch()} />
      ) : (isHr && hr === undefined) || (isPrivacy && privacy === undefined) ? (
        <Lines count={1} />
      ) : (
        <>
          {hr !== undefined &&
            (hr === 0 ? (
              <p className="lead">{words.noHr}</p>
            ) : (
              <Link to="/hr-tasks">{words.hr(count(hr, ofHr), hr === 1)}</Link>
            ))}
          {privacy !== undefined &&
            (privacy === 0 ? (
              <p className="lead">{words.noPrivacy}</p>
            ) : (
              <Link to="/data-requests">{words.privacy(count(privacy, ofPrivacy), privacy === 1)}</Link>
            ))}
        </>
      )}
    </section>
  );
}
