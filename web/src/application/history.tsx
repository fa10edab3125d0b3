import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { Badge, type Tone } from "../controls/badge.tsx";
import { Failure } from "../controls/failure.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import { useNames, type Card } from "./data.ts";
import { historyKey } from "./keys.ts";
import { applicationWords } from "./words/index.ts";

type Event = Reply<"listApplicationEvents">["items"][number];
/** So many are read without asking for more. */
const page = 30;

/** Everything that happened, newest first: what, who, when it took effect and when it was recorded, and why. */
export function History({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const own = words.history;
  const formats = useFormats();
  const names = useNames();
  const labels = useLabels();
  const may = useMay();
  const [shown, show] = useState(page);
  const { applicationId } = card;
  const history = useQuery({
    queryKey: historyKey(applicationId),
    queryFn: ({ signal }) => read("listApplicationEvents", { path: { id: applicationId }, signal }),
  });
  // What was taken back stands on no tile any more: its name is the track's.
  const track = useQuery({
    queryKey: ["tracks"],
    enabled: may("getTrack"),
    queryFn: async ({ signal }) => {
      const { items } = await read("listTracks", { signal });
      return Promise.all(
        items.map(({ version }) => read("getTrack", { path: { version: String(version) }, signal })),
      );
    },
    staleTime: Infinity,
  });
  if (history.error) return <Failure error={history.error} again={() => void history.refetch()} />;
  if (!history.data) return <Lines count={6} />;

  const outcomes = new Map(
    (track.data ?? []).flatMap(({ milestones, anywhere }) =>
      [...milestones.flatMap((each) => each.outcomes), ...anywhere.map((each) => each.outcome)].map(
        ({ id, label }) => [id, label] as const,
      ),
    ),
  );
  const milestones = new Map(card.milestones.map(({ milestone, label }) => [milestone, label]));
  const notes = new Map(card.notes.map(({ noteId, text }) => [noteId, text]));
  const events = [...history.data.items].reverse();
  const bySeq = new Map(events.map((event) => [event.eventSeq, event]));
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const outcomeOf = ({ data }: Event): string | undefined => {
    const id = text(data["outcome"]);
    return id && labels.outcome(id, outcomes.get(id));
  };
  /** What an event is about, where a word of it says more than its kind. */
  const about = (event: Event): string | undefined => {
    const { type, data } = event;
    switch (type) {
      case "OutcomeRecorded":
      case "ConfirmationRequested":
        return [milestones.get(text(data["milestone"]) ?? ""), outcomeOf(event)].filter(Boolean).join(": ");
      case "OutcomeUndone":
      case "OutcomeRedated":
      case "Reopened": {
        const meant = bySeq.get(Number(data["outcomeSeq"]));
        return meant && outcomeOf(meant);
      }
      case "ContactLogged":
        return [
          words.card.channels[text(data["channel"]) ?? ""],
          words.contacts.results[text(data["result"]) ?? ""],
        ]
          .filter(Boolean)
          .join(": ");
      case "Assigned":
        return names.of(text(data["recruiterId"]));
      case "ReferrerChanged":
        return names.of(text(data["referrerId"])) ?? words.card.nobody;
      case "Transferred": {
        const job = data["job"];
        return typeof job === "object" && job !== null && "jobId" in job
          ? names.of(text(job.jobId))
          : undefined;
      }
      case "Archived":
        return words.archive.reasons[text(data["reason"]) ?? ""];
      case "PromiseGiven":
      case "PromiseMoved": {
        const day = text(data["byDay"]);
        return day && formats.weekday(day);
      }
      default:
        return undefined;
    }
  };
  const toneOf = ({ type, data }: Event): Tone => {
    const colour = type === "OutcomeRecorded" ? text(data["colour"]) : undefined;
    return colour === "green" || colour === "amber" || colour === "red" ? colour : "plain";
  };
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title">{own.title}</h2>
      <ol className="history">
        {events.slice(0, shown).map((event) => {
          const { eventSeq, type, by, recordedAt, takenBackBy, data } = event;
          const effective = text(data["effectiveAt"]);
          const note = notes.get(text(data["noteId"]) ?? "");
          return (
            <li key={eventSeq} className={takenBackBy === undefined ? "" : "taken-back"}>
              <p>
                <strong>{own.events[type] ?? type}</strong>
                {about(event) && (
                  <Badge tone={takenBackBy === undefined ? toneOf(event) : "plain"}>
                    {about(event) ?? ""}
                  </Badge>
                )}
                {takenBackBy !== undefined && (
                  <Badge tone="plain" icon="undo">
                    {own.takenBack}
                  </Badge>
                )}
                {data["impliedBy"] !== undefined && <Badge tone="plain">{words.track.implied}</Badge>}
              </p>
              <small>
                {[
                  names.by(by),
                  effective && formats.date(effective) !== formats.date(recordedAt)
                    ? `${formats.day(effective)}, ${own.recorded(formats.instant(recordedAt))}`
                    : formats.instant(recordedAt),
                ].join(" · ")}
              </small>
              {note && <p className="said">{note}</p>}
            </li>
          );
        })}
      </ol>
      {events.length > shown && <Button onPress={() => show(shown + page)}>{own.older}</Button>}
    </section>
  );
}
