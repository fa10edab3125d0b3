import { useQuery } from "@tanstack/react-query";
import { read } from "../api.ts";
import { Badge } from "../controls/badge.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats } from "../me.tsx";
import type { Card } from "./data.ts";
import { cardKey } from "./keys.ts";
import { applicationWords } from "./words/index.ts";

/**
 * What the candidate reads now: in their language where the API says it, with headings in the reader's. Nothing can be
 * done from here, as the link would allow.
 */
export function AsCandidate({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = applicationWords.use();
  const own = words.candidateView;
  const formats = useFormats();
  const { applicationId, candidate } = card;
  const view = useQuery({
    queryKey: [...cardKey(applicationId), "as-candidate"],
    queryFn: ({ signal }) => read("getApplicationAsCandidate", { path: { id: applicationId }, signal }),
    staleTime: 0,
  });
  const { data } = view;
  return (
    <Sheet title={own.title} isOpen onClose={onClose}>
      <p className="hint">{own.lead}</p>
      {view.error && <Failure error={view.error} again={() => void view.refetch()} />}
      {!data && !view.error && <Lines count={4} />}
      {data && (
        <div className="as-candidate">
          <p className="hint">{data.organisation}</p>
          <p>
            <strong>{data.addressedAs}</strong> · {data.job.title}, {data.job.site}
          </p>
          <section>
            <h3>{own.next}</h3>
            <p lang={candidate.locale}>{data.next.words}</p>
            {data.promise && (
              <p>
                <Icon name={data.promise.status === "missed" ? "warning" : "calendar"} />{" "}
                <strong>
                  {(data.promise.status === "missed" ? own.missed : own.hearBy)(
                    formats.weekday(data.promise.byDay),
                  )}
                </strong>
              </p>
            )}
            {data.offer?.answerBy && <p>{own.offer(formats.time(data.offer.answerBy))}</p>}
            {data.survey && <p>{own.survey}</p>}
          </section>
          <section>
            <h3>{own.way}</h3>
            <ol className="way">
              {data.milestones.map(({ milestone, words: name, state, on }) => (
                <li key={milestone} aria-current={state === "now" ? "step" : undefined}>
                  <span lang={candidate.locale}>{name}</span>
                  <Badge
                    tone={state === "done" ? "green" : "plain"}
                    icon={state === "done" ? "check" : state === "now" ? "right" : "clock"}
                  >
                    {on ? formats.weekday(on) : (own.states[state] ?? state)}
                  </Badge>
                </li>
              ))}
            </ol>
          </section>
          {data.interviews.length > 0 && (
            <section>
              <h3>{own.interviews}</h3>
              <ul>
                {data.interviews.map(({ interviewId, startsAt, place, people }) => (
                  <li key={interviewId}>
                    {[startsAt && formats.time(startsAt), place, ...people].filter(Boolean).join(" · ")}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{own.support}</h3>
            <p lang={candidate.locale}>{data.support.words}</p>
          </section>
          {data.contact && (
            <section>
              <h3>{own.contact}</h3>
              <p>{[data.contact.name, data.contact.phone, data.contact.email].filter(Boolean).join(" · ")}</p>
            </section>
          )}
        </div>
      )}
    </Sheet>
  );
}
