import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { EffectsList, useWarning } from "../application/effects.tsx";
import { useCard } from "../application/data.ts";
import { cardKey, shownBeside } from "../application/keys.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Block, Lines } from "../controls/skeleton.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { useDraft } from "../draft.ts";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useNames, type Names } from "../recruiter/names.ts";
import { recruiterWords } from "../recruiter/words/index.ts";
import "./office.css";
import { taskKey, useMemberNames, useTasksFor, type Task } from "./queries.ts";
import { officeWords } from "./words/index.ts";

const sections = ["confirm", "silence", "others"] as const;
type Section = (typeof sections)[number];

const sectionOf = ({ kind }: Task): Section =>
  kind === "confirm-outcome" ? "confirm" : kind === "silence" ? "silence" : "others";

/** What waits for hr: outcomes to confirm, candidates of whom nobody has taken care, and the rest. */
export function HrTasks() {
  const { tasks: words, more } = officeWords.use();
  const names = useNames();
  const tasks = useTasksFor("hr");
  // What was settled stays in its place, with what became of it, until one leaves: nothing moves under a finger.
  const [settled, setSettled] = useState<readonly { readonly task: Task; readonly how: string }[]>([]);
  const settle = (task: Task, how: string) => setSettled((before) => [...before, { task, how }]);
  const done = new Set(settled.map(({ task }) => taskKey(task)));
  const shown = tasks.data && [
    ...tasks.data.items.filter((task) => !done.has(taskKey(task))),
    ...settled.map(({ task }) => task),
  ];
  const ordered = shown?.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const howOf = (task: Task) => settled.find((each) => taskKey(each.task) === taskKey(task))?.how;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {tasks.data?.hasMore && <p className="hint">{more}</p>}
      {tasks.error && !tasks.data ? (
        <Failure error={tasks.error} again={() => void tasks.refetch()} />
      ) : !ordered || !names.isReady ? (
        <Lines count={5} />
      ) : ordered.length === 0 ? (
        <Empty icon="task" title={words.none} />
      ) : (
        sections.map((section) => {
          const own = ordered.filter((task) => sectionOf(task) === section);
          return (
            own.length > 0 && (
              <section key={section} className="card" aria-labelledby={`tasks-${section}`}>
                <header>
                  <h2 id={`tasks-${section}`}>{words.sections[section]}</h2>
                  <p className="lead">{words.leads[section]}</p>
                </header>
                <ul className="office-tasks">
                  {own.map((task) => (
                    <OneTask
                      key={taskKey(task)}
                      task={task}
                      names={names}
                      how={howOf(task)}
                      onSettled={(how) => settle(task, how)}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })
      )}
    </div>
  );
}

function OneTask({
  task,
  names,
  how,
  onSettled,
}: {
  readonly task: Task;
  readonly names: Names;
  /** What became of it, where it is settled. */
  readonly how: string | undefined;
  readonly onSettled: (how: string) => void;
}) {
  const { tasks: words } = officeWords.use();
  const { today } = recruiterWords.use();
  const formats = useFormats();
  const may = useMay();
  const memberOf = useMemberNames();
  const [deciding, decide] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that settled it is gone: who works by keyboard goes on from its line.
    if (how) link.current?.focus();
  }, [how]);
  const { applicationId, candidate, kind, since, dueAt, overdue, about, recruiterId } = task;
  const name = candidate.name || words.erased;
  const what = today.tasks[kind];
  const outcome = kind === "confirm-outcome" && about ? names.outcome("", about) : undefined;
  const complete = useCommand("completeTask", {
    refreshes: [["tasks"], ["application", applicationId]],
    onDone: () => {
      onSettled(words.done);
      announce(today.marked(name));
    },
  });
  const recruiter = memberOf(recruiterId);
  return (
    <li className="office-task">
      <div>
        <Link ref={link} to="/applications/$id" params={{ id: applicationId }}>
          {name}
        </Link>
        <TestMark of={task} />
        <small>
          {[names.job(task.jobId), names.site(task.siteId), recruiter && words.recruiter(recruiter)]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </div>
      <div>
        <p>{outcome ?? what}</p>
        <small className={overdue ? "late" : ""}>
          {overdue && <Icon name="clock" />}
          {dueAt ? words.by(formats.relativeDay(dueAt)) : words.since(formats.weekday(since))}
        </small>
        <CommandMessage command={complete} />
      </div>
      {how ? (
        <Badge tone={how === words.refused ? "plain" : "green"}>{how}</Badge>
      ) : (
        <div className="actions">
          {candidate.phone && kind !== "confirm-outcome" && (
            <a className="button" href={`tel:${candidate.phone}`} aria-label={today.call(name)}>
              <Icon name="phone" /> {today.calling}
            </a>
          )}
          {kind === "confirm-outcome" && may("answerConfirmation") && (
            <Button aria-label={words.decideOn(name)} onPress={() => decide(true)}>
              {words.decide}
            </Button>
          )}
          {task.completable && (
            <Button
              className="quiet"
              aria-label={today.doneWith(what, name)}
              isPending={complete.state === "sending"}
              onPress={() => complete.send({ path: { id: applicationId, taskId: task.taskId }, body: {} })}
            >
              <Icon name="check" /> {today.done}
            </Button>
          )}
        </div>
      )}
      {deciding && (
        <Decision
          task={task}
          name={name}
          names={names}
          onClose={() => decide(false)}
          onAnswered={(answer) => {
            decide(false);
            onSettled(answer);
          }}
        />
      )}
    </li>
  );
}

/** What would be recorded and what it does, before hr says yes or no to it. */
function Decision({
  task,
  name,
  names,
  onClose,
  onAnswered,
}: {
  readonly task: Task;
  readonly name: string;
  readonly names: Names;
  readonly onClose: () => void;
  readonly onAnswered: (answer: string) => void;
}) {
  const { tasks: words } = officeWords.use();
  const formats = useFormats();
  const { applicationId, taskId: confirmationId } = task;
  const note = useDraft(`confirmation:${confirmationId}:${applicationId}`);
  const shows = cardKey(applicationId);
  const application = useCard(applicationId);
  const answer = useCommand("answerConfirmation", {
    shows,
    refreshes: shownBeside(shows, applicationId),
    onDone: (_, { body }) => {
      const said = body.decision === "confirm" ? words.confirmed : words.refused;
      note.clear();
      announce(words.answered(name, said));
      onAnswered(said);
    },
  });
  const send = (decision: "confirm" | "refuse") =>
    answer.send({
      path: { id: applicationId, confirmationId },
      body: { decision, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
    });
  const card = application.data;
  const asked = card?.confirmations.find((each) => each.confirmationId === confirmationId);
  const allowed = card?.allowedOutcomes.find(
    ({ milestone, outcome }) => milestone === asked?.milestone && outcome === asked.outcome,
  );
  const warningOf = useWarning();
  const warning = allowed && warningOf(allowed);
  const isPending = answer.state === "sending";
  return (
    <Sheet
      title={words.decideOn(name)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button
            className="main"
            isDisabled={!asked?.confirmable}
            isPending={isPending}
            onPress={() => send("confirm")}
          >
            <Icon name="check" /> {words.confirm}
          </Button>
          <Button isDisabled={!asked?.refusable} isPending={isPending} onPress={() => send("refuse")}>
            <Icon name="close" /> {words.refuse}
          </Button>
        </>
      }
    >
      {application.error ? (
        <Failure error={application.error} again={() => void application.refetch()} />
      ) : !card ? (
        <Block />
      ) : !asked ? (
        <p>{words.alreadyAnswered}</p>
      ) : (
        <>
          <p>
            <strong>
              {names.milestone(asked.milestone)}:{" "}
              {allowed?.label ?? names.outcome(asked.milestone, asked.outcome)}
            </strong>
          </p>
          <p className="lead">{words.askedAt(formats.instant(asked.requestedAt))}</p>
          {!asked.confirmable && (
            <p className="caveat">{asked.refusable ? words.secondPerson : words.notYours}</p>
          )}
          {warning && <p className="caveat">{warning}</p>}
          {allowed && <EffectsList effects={allowed.effects} />}
          <TextLines
            label={words.note}
            hint={words.noteHint}
            rows={3}
            value={note.text}
            onChange={note.setText}
            error={answer.fieldProblem("/note")}
          />
        </>
      )}
      <CommandMessage command={answer} fields={["/note"]} />
    </Sheet>
  );
}
