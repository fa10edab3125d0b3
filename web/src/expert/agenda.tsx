import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { Parts } from "../controls/tabs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { howMany } from "../how-many.ts";
import { useFormats } from "../me.tsx";
import "./expert.css";
import { awaitsOutcome, useFarTalks, useNow, usePastTalks, useTalks, type Talk } from "./queries.ts";
import { agendaParts } from "./scope.ts";
import { TalkLine } from "./talk-line.tsx";
import { expertWords } from "./words/index.ts";

const route = getRouteApi("/talks");

/** The expert's talks in order of time: what waits for an outcome, today, what is coming; and what was. */
export function Agenda() {
  const { agenda: words } = expertWords.use();
  const { show = "coming" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      <Parts
        label={words.title}
        value={show}
        onChange={(part) =>
          void navigate({ to: "/talks", search: part === "coming" ? {} : { show: part }, replace: true })
        }
        parts={agendaParts.map((id) => ({
          id,
          name: words.parts[id],
          content: id === "coming" ? <Coming /> : <Past />,
        }))}
      />
    </div>
  );
}

function Coming() {
  const { agenda: words } = expertWords.use();
  const formats = useFormats();
  const now = useNow();
  const [further, lookFurther] = useState(false);
  const near = useTalks();
  const far = useFarTalks(further);
  // What was loaded stays to be read where it cannot be read again.
  if (!near.data)
    return near.error ? (
      <Failure error={near.error} again={() => void near.refetch()} />
    ) : (
      <Lines count={4} />
    );
  const at = (talk: Talk) => formats.daysFromNow(talk.startsAt, new Date(now));
  const missing = near.data.filter((talk) => awaitsOutcome(talk, now));
  const rest = near.data.filter((talk) => !missing.includes(talk));
  const sections = [
    { id: "missing", talks: missing },
    { id: "today", talks: rest.filter((talk) => at(talk) === 0) },
    { id: "coming", talks: [...rest.filter((talk) => at(talk) > 0), ...(far.data ?? [])] },
  ] as const;
  const none = sections.every(({ talks }) => talks.length === 0);
  return (
    <div className="agenda-of-talks">
      {none && (
        <Empty icon="talk" title={words.none}>
          <p>{words.noneWhy}</p>
        </Empty>
      )}
      {sections.map(
        ({ id, talks }) =>
          talks.length > 0 && (
            <section key={id} aria-labelledby={`talks-${id}`}>
              <h2 id={`talks-${id}`}>
                {words.sections[id]}{" "}
                {howMany(talks) > 0 && <span className="count">{formats.count(howMany(talks))}</span>}
              </h2>
              <List talks={talks} now={now} />
            </section>
          ),
      )}
      {far.error ? (
        <Failure error={far.error} again={() => void far.refetch()} />
      ) : (
        !far.data && (
          <Button isPending={further} onPress={() => lookFurther(true)}>
            {words.further}
          </Button>
        )
      )}
    </div>
  );
}

function Past() {
  const { agenda: words } = expertWords.use();
  const now = useNow();
  const past = usePastTalks();
  if (!past.data)
    return past.error ? (
      <Failure error={past.error} again={() => void past.refetch()} />
    ) : (
      <Lines count={4} />
    );
  const over = past.data.filter(({ endsAt }) => Date.parse(endsAt) <= now).reverse();
  if (over.length === 0) return <Empty icon="talk" title={words.nonePast} />;
  return (
    <div className="agenda-of-talks">
      <p className="lead">{words.kept}</p>
      <List talks={over} now={now} />
    </div>
  );
}

const List = ({ talks, now }: { readonly talks: readonly Talk[]; readonly now: number }) => (
  <ul className="talks">
    {talks.map((talk) => (
      <TalkLine key={talk.consultationId} talk={talk} now={now} />
    ))}
  </ul>
);
