import { Link } from "@tanstack/react-router";
import { has } from "../area.ts";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats, useMe } from "../me.tsx";
import { useHrTasks, usePrivacyTasks } from "./queries.ts";
import { officeWords } from "./words/index.ts";

/** How much waits for hr and privacy. */
export function Due() {
  const { due: words } = officeWords.use();
  const formats = useFormats();
  const me = useMe();
  const ofHr = useHrTasks();
  const ofPrivacy = usePrivacyTasks();
  const [hr, privacy] = [ofHr.data?.length, ofPrivacy.data?.length];
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {ofHr.error && hr === undefined ? (
        <Failure error={ofHr.error} again={() => void ofHr.refetch()} />
      ) : hr === undefined || privacy === undefined ? (
        <Lines count={1} />
      ) : (
        <>
          {has(me, "hr") &&
            (hr === 0 ? (
              <p className="lead">{words.noHr}</p>
            ) : (
              <Link to="/hr-tasks">{words.hr(formats.count(hr), hr === 1)}</Link>
            ))}
          {has(me, "privacy") &&
            (privacy === 0 ? (
              <p className="lead">{words.noPrivacy}</p>
            ) : (
              <Link to="/data-requests">{words.privacy(formats.count(privacy), privacy === 1)}</Link>
            ))}
        </>
      )}
    </section>
  );
}
