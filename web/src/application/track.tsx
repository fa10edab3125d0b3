import { Button } from "react-aria-components/Button";
import { Badge, type Tone } from "../controls/badge.tsx";
import { More } from "../controls/disclosure.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { useFormats, useMay } from "../me.tsx";
import { notYet, useNames, type Card, type MilestoneView, type OutcomeView } from "./data.ts";
import { signed } from "./effects.tsx";
import { applicationWords } from "./words/index.ts";

/** The milestones in order as tiles: what came of each, when, by whom; what is open, what lies ahead. */
export function Track({
  card,
  onUndo,
  onRedate,
}: {
  readonly card: Card;
  readonly onUndo: (eventSeq: number) => void;
  readonly onRedate: (outcome: OutcomeView) => void;
}) {
  const words = applicationWords.use();
  return (
    <section className="track" aria-label={words.track.title}>
      <ol>
        {card.milestones.map((milestone) => (
          <Tile
            key={milestone.milestone}
            milestone={milestone}
            points={card.points.pending.find((each) => each.milestone === milestone.milestone)?.points}
            onUndo={onUndo}
            onRedate={onRedate}
            isMerged={card.archivedBecause?.kind === "merged"}
          />
        ))}
      </ol>
    </section>
  );
}

const marks: Readonly<Record<MilestoneView["state"], { tone: Tone; icon: IconName }>> = {
  reached: { tone: "green", icon: "check" },
  open: { tone: "plain", icon: "right" },
  ahead: { tone: "plain", icon: "clock" },
  ended: { tone: "plain", icon: "stop" },
};

function Tile({
  milestone: { label, state, outcomes },
  points,
  isMerged,
  ...acts
}: {
  readonly milestone: MilestoneView;
  readonly points: number | undefined;
  readonly isMerged: boolean;
  readonly onUndo: (eventSeq: number) => void;
  readonly onRedate: (outcome: OutcomeView) => void;
}) {
  const words = applicationWords.use();
  const own = words.track;
  const standing = outcomes.filter((outcome) => outcome.standing);
  const earlier = outcomes.filter((outcome) => !outcome.standing);
  const word = { reached: "", open: own.open, ahead: own.ahead, ended: own.notReached }[state];
  return (
    <li className={`milestone ${state}`} aria-current={state === "open" ? "step" : undefined}>
      <h3>{label}</h3>
      {word && standing.length === 0 && (
        <p className="state">
          <Badge {...marks[state]}>{word}</Badge>
          {points ? <span className="worth">{own.points(signed(points))}</span> : null}
        </p>
      )}
      {standing.map((outcome) => (
        <Outcome key={outcome.eventSeq} outcome={outcome} isMerged={isMerged} {...acts} />
      ))}
      {earlier.length > 0 && (
        <More title={`${own.earlier} (${earlier.length})`} level={4}>
          {earlier.map((outcome) => (
            <Outcome key={outcome.eventSeq} outcome={outcome} isMerged={isMerged} {...acts} />
          ))}
        </More>
      )}
    </li>
  );
}

function Outcome({
  outcome,
  isMerged,
  onUndo,
  onRedate,
}: {
  readonly outcome: OutcomeView;
  readonly isMerged: boolean;
  readonly onUndo: (eventSeq: number) => void;
  readonly onRedate: (outcome: OutcomeView) => void;
}) {
  const words = applicationWords.use();
  const own = words.track;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const { eventSeq, label, colour, effectiveAt, by, implied, standing, details, reopenedAt } = outcome;
  const isComing = eventSeq === notYet;
  const facts = [
    implied ? own.implied : by.kind === "clock" ? names.by(by) : own.by(names.by(by)),
    ...(details?.startsAt ? [formats.time(details.startsAt)] : []),
    ...(details?.place ? [details.place] : []),
    ...(details?.item ? [words.details.items[details.item] ?? details.item] : []),
    ...(details?.reason ? [words.details.reasons[details.reason] ?? details.reason] : []),
    ...(details?.startDate ? [formats.day(details.startDate)] : []),
    ...(outcome.despite?.length ? [own.despite] : []),
  ];
  const canUndo = may("undoOutcome") && !isComing && !reopenedAt && !isMerged;
  return (
    <div className={standing ? "stands" : "replaced"}>
      <p className="what">
        <Badge tone={standing ? colour : "plain"}>{label}</Badge>
      </p>
      <p className="by">
        {isComing ? own.recording : <time dateTime={effectiveAt}>{formats.weekday(effectiveAt)}</time>}{" "}
        {facts.join(" · ")}
      </p>
      {canUndo && (
        <div className="tile-actions">
          <Button className="quiet" aria-label={`${own.undo}: ${label}`} onPress={() => onUndo(eventSeq)}>
            <Icon name="undo" />
            {own.undo}
          </Button>
          {standing && !implied && may("redateOutcome") && (
            <Button
              className="quiet"
              aria-label={`${own.redate}: ${label}`}
              onPress={() => onRedate(outcome)}
            >
              <Icon name="calendar" />
              {own.redate}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
