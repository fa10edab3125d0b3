import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { useDraft } from "../draft.ts";
import { useFormats, useMay } from "../me.tsx";
import { recruiterWords } from "../recruiter/words/index.ts";
import { useLabels } from "../words/index.tsx";
import { useChange, type Card } from "./data.ts";
import { useRequirements } from "./outcome-details.tsx";
import { applicationWords } from "./words/index.ts";

/** Where it stands: whose turn, by when, what the candidate was promised, and what waits to be done. */
export function Now({
  card,
  onMovePromise,
  onRecord,
}: {
  readonly card: Card;
  readonly onMovePromise: () => void;
  /** With the outcome that was chosen already, where it was. */
  readonly onRecord: (outcome?: string) => void;
}) {
  const words = applicationWords.use();
  const own = words.now;
  const formats = useFormats();
  const { state, status, step, openMilestone, promise, candidate } = card;
  const may = useMay();
  const open = card.milestones.find(({ milestone }) => milestone === openMilestone)?.label;
  const tone = status === "overdue" ? "amber" : "plain";
  return (
    <section className="card now" aria-labelledby="now-title">
      <header>
        <h2 id="now-title">{state === "live" && open ? own.open(open) : (words.states[state] ?? state)}</h2>
        {state === "live" && (
          <Badge tone={tone} icon={status === "with-candidate" ? "person" : "clock"}>
            {words.statuses[status] ?? status}
          </Badge>
        )}
      </header>
      {state === "live" && (
        <p className="turn">
          {own.turn[step.owner] ?? step.owner}
          {step.reviewAt &&
            ` · ${(status === "overdue" ? own.late : own.review)(formats.relativeDay(step.reviewAt))}`}
        </p>
      )}
      {state === "hired" && <p>{own.hired}</p>}
      {state === "archived" && card.archivedBecause && (
        <p>{words.archive.because[card.archivedBecause.kind]}</p>
      )}
      {promise && promise.status !== "kept" && (
        <div className={promise.status === "missed" ? "promised missed" : "promised"}>
          <Icon name={promise.status === "missed" ? "warning" : "calendar"} />
          <p>
            {(promise.status === "missed" ? words.promise.missed : words.promise.hearBy)(
              candidate.name,
              formats.weekday(promise.byDay),
            )}
            {promise.moved && <small>{words.promise.moved}</small>}
          </p>
          {state === "live" && may("movePromise") && (
            <Button className="quiet" onPress={onMovePromise}>
              {words.promise.move}
            </Button>
          )}
        </div>
      )}
      {state === "live" && may("recordOutcome") && <Likely card={card} onRecord={onRecord} />}
      <CheckFirst card={card} onRecord={() => onRecord("requirement-not-met")} />
      <Waiting card={card} />
      <Tasks card={card} />
    </section>
  );
}

/** What mostly comes of the open milestone, one press away; what ends it stands in the sheet with everything else. */
function Likely({ card, onRecord }: { readonly card: Card; readonly onRecord: (outcome: string) => void }) {
  const words = applicationWords.use();
  const likely = card.allowedOutcomes.filter(
    ({ milestone, colour }) => milestone === card.openMilestone && colour !== "red",
  );
  if (likely.length === 0) return null;
  return (
    <div className="likely" role="group" aria-label={words.now.record}>
      {likely.map(({ outcome, label, colour }) => (
        <Button key={outcome} className={`quick ${colour}`} onPress={() => onRecord(outcome)}>
          <Icon name={colour === "green" ? "check" : "wait"} />
          {label}
        </Button>
      ))}
    </div>
  );
}

/** A requirement answered "no": a person looks at it before anything is decided. */
function CheckFirst({ card, onRecord }: { readonly card: Card; readonly onRecord: () => void }) {
  const words = applicationWords.use();
  const own = words.checkFirst;
  const may = useMay();
  const requirements = useRequirements(card.jobId);
  const settle = useChange("settleCheckFirst", card.applicationId, { onDone: () => announce(own.done) });
  if (card.checkFirst.length === 0 || card.state !== "live") return null;
  const asked = card.checkFirst.map(
    (id) => requirements.find(({ requirementId }) => requirementId === id)?.question ?? id,
  );
  return (
    <div className="waits">
      <h3>
        <Icon name="warning" />
        {own.title}
      </h3>
      <ul>
        {asked.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p className="hint">{own.text}</p>
      <CommandMessage command={settle} />
      {may("settleCheckFirst") && (
        <div className="actions">
          <Button
            isPending={settle.state === "sending"}
            onPress={() =>
              settle.send({ path: { id: card.applicationId }, body: { requirementIds: card.checkFirst } })
            }
          >
            <Icon name="check" />
            {own.goOn}
          </Button>
          <Button className="quiet" onPress={onRecord}>
            {own.cannot}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Outcomes that hr has to confirm before they are recorded. */
function Waiting({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const own = words.waiting;
  const formats = useFormats();
  const labels = useLabels();
  return card.confirmations.map((asked) => {
    const { label } =
      card.allowedOutcomes.find(
        ({ milestone, outcome }) => milestone === asked.milestone && outcome === asked.outcome,
      ) ?? {};
    return (
      <div key={asked.confirmationId} className="waits">
        <h3>
          <Icon name="wait" />
          {own.title(labels.outcome(asked.outcome, label))}
        </h3>
        <p className="hint">{own.since(formats.instant(asked.requestedAt))}</p>
        <Answer card={card} asked={asked} />
      </div>
    );
  });
}

function Answer({
  card,
  asked: { confirmationId, confirmable, refusable },
}: {
  readonly card: Card;
  readonly asked: Card["confirmations"][number];
}) {
  const { waiting: own } = applicationWords.use();
  const [asking, ask] = useState(false);
  const note = useDraft(`confirmation:${confirmationId}:${card.applicationId}`);
  const answer = useChange("answerConfirmation", card.applicationId, {
    onDone: (_, { body }) => {
      note.clear();
      announce(body.decision === "confirm" ? own.confirmed : own.refused);
    },
  });
  if (!refusable) return null;
  const send = (decision: "confirm" | "refuse") =>
    answer.send({
      path: { id: card.applicationId, confirmationId },
      body: { decision, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
    });
  const isPending = answer.state === "sending";
  return (
    <>
      {asking && <TextLines label={own.note} rows={2} value={note.text} onChange={note.setText} autoFocus />}
      <CommandMessage command={answer} />
      <div className="actions">
        {confirmable && (
          <Button isPending={isPending} onPress={() => send("confirm")}>
            <Icon name="check" />
            {own.confirm}
          </Button>
        )}
        <Button className="quiet" isPending={isPending} onPress={() => (asking ? send("refuse") : ask(true))}>
          {own.refuse}
        </Button>
      </div>
    </>
  );
}

/** What there is to do, with a button where the reader may say that it is done. */
function Tasks({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const own = words.tasks;
  const { today } = recruiterWords.use();
  const formats = useFormats();
  const labels = useLabels();
  const isMilestone = (id: string) => card.milestones.some(({ milestone }) => milestone === id);
  const aboutOf = ({ about, aboutLabel }: Card["tasks"][number]) =>
    about ? (isMilestone(about) ? labels.milestone : labels.outcome)(about, aboutLabel) : "";
  const done = useChange("completeTask", card.applicationId, { onDone: () => announce(own.completed) });
  if (card.tasks.length === 0) return null;
  return (
    <div className="tasks">
      <h3>{own.title}</h3>
      <ul>
        {card.tasks.map((task) => (
          <li key={task.taskId}>
            <Icon name="task" />
            <span>
              {today.tasks[task.kind]}
              <small>
                {[aboutOf(task), own.for[task.for], task.dueAt ? own.by(formats.relativeDay(task.dueAt)) : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            {task.completable && (
              <Button
                className="quiet"
                aria-label={today.doneWith(today.tasks[task.kind], card.candidate.name)}
                onPress={() => done.send({ path: { id: card.applicationId, taskId: task.taskId }, body: {} })}
              >
                <Icon name="check" />
                {own.done}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CommandMessage command={done} />
    </div>
  );
}
