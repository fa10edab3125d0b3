import { Link } from "@tanstack/react-router";
import { Badge, type Tone } from "../controls/badge.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { useFormats } from "../me.tsx";
import "./expert.css";
import { awaitsOutcome, type Talk } from "./queries.ts";
import { expertWords } from "./words/index.ts";

/** Where a talk stands, in a word, a colour and an icon. */
export function TalkState({
  talk,
  now,
}: {
  readonly talk: Pick<Talk, "status" | "endsAt" | "preparedAt">;
  readonly now: number;
}) {
  const { states } = expertWords.use();
  if (awaitsOutcome(talk, now)) return <Badge tone="red">{states.missing}</Badge>;
  const shown: Record<Talk["status"], { readonly tone: Tone; readonly text: string }> = {
    booked: talk.preparedAt
      ? { tone: "green", text: states.prepared }
      : { tone: "amber", text: states.toPrepare },
    started: { tone: "amber", text: states.started },
    held: { tone: "green", text: states.held },
    "no-show": { tone: "plain", text: states.noShow },
    cancelled: { tone: "plain", text: states.cancelled },
  };
  const { tone, text } = shown[talk.status];
  return <Badge tone={tone}>{text}</Badge>;
}

/** A talk in a line: when, with whom, how it stands; all of it leads to its brief. */
export function TalkLine({ talk, now }: { readonly talk: Talk; readonly now: number }) {
  const { agenda: words, person } = expertWords.use();
  const formats = useFormats();
  const theirs = talk.told.slice(11);
  const ours = new Intl.DateTimeFormat("sv", { timeStyle: "short" }).format(new Date(talk.startsAt));
  return (
    <li className="talk">
      <p className="talk-when">
        <strong>{formats.time(talk.startsAt)}</strong>
        {theirs !== ours && <small>{words.theirs(theirs, talk.timeZone)}</small>}
      </p>
      <div className="talk-who">
        {talk.candidate.name ? (
          <Link to="/talks/$id" params={{ id: talk.consultationId }}>
            {talk.candidate.name}
          </Link>
        ) : (
          <span>{person.withdrawn}</span>
        )}{" "}
        <TestMark of={talk} />
        {talk.followUpOn && <small>{words.followUp(formats.weekday(talk.followUpOn))}</small>}
      </div>
      <TalkState talk={talk} now={now} />
    </li>
  );
}
