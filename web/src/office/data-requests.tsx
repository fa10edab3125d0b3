import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { recruiterWords } from "../recruiter/words/index.ts";
import "./office.css";
import { Proof } from "./proof.tsx";
import { taskKey, useErasures, useTasksFor, type Erasure, type Task } from "./queries.ts";
import { officeWords } from "./words/index.ts";

/** What waits for privacy, and who asked to be erased, with the proof where it was done. */
export function DataRequests() {
  const { requests: words } = officeWords.use();
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      <Tasks />
      <Erasures />
      <OpenOne />
    </div>
  );
}

function Tasks() {
  const { requests: words, more } = officeWords.use();
  const tasks = useTasksFor("privacy");
  const [settled, setSettled] = useState<readonly Task[]>([]);
  const done = new Set(settled.map(taskKey));
  const shown = tasks.data && [...tasks.data.items.filter((task) => !done.has(taskKey(task))), ...settled];
  const ordered = shown?.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return (
    <section className="card" aria-labelledby="privacy-tasks">
      <h2 id="privacy-tasks">{words.tasks}</h2>
      {tasks.data?.hasMore && <p className="hint">{more}</p>}
      {tasks.error && !tasks.data ? (
        <Failure error={tasks.error} again={() => void tasks.refetch()} />
      ) : !ordered ? (
        <Lines count={2} />
      ) : ordered.length === 0 ? (
        <p className="lead">{words.noTasks}</p>
      ) : (
        <ul className="office-tasks">
          {ordered.map((task) => (
            <OneTask
              key={taskKey(task)}
              task={task}
              isDone={done.has(taskKey(task))}
              onDone={() => setSettled((before) => [...before, task])}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneTask({
  task,
  isDone,
  onDone,
}: {
  readonly task: Task;
  readonly isDone: boolean;
  readonly onDone: () => void;
}) {
  const { requests: words, tasks } = officeWords.use();
  const { today } = recruiterWords.use();
  const formats = useFormats();
  const { applicationId, candidate, kind, since } = task;
  const name = candidate.name || tasks.erased;
  const what = today.tasks[kind];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that settled it is gone: who works by keyboard goes on from its line.
    if (isDone) link.current?.focus();
  }, [isDone]);
  const complete = useCommand("completeTask", {
    refreshes: [["tasks"]],
    onDone: () => {
      onDone();
      announce(today.marked(name));
    },
  });
  return (
    <li className="office-task">
      <div>
        <Link ref={link} to="/held/$id" params={{ id: applicationId }}>
          {name}
        </Link>
        <small>{applicationId}</small>
      </div>
      <div>
        <p>{what}</p>
        <small>{tasks.since(formats.weekday(since))}</small>
        {kind === "removal-request" && <small>{words.removalHow}</small>}
        <CommandMessage command={complete} />
      </div>
      {isDone ? (
        <Badge tone="green">{tasks.done}</Badge>
      ) : (
        task.completable && (
          <div className="actions">
            <Button
              className="quiet"
              aria-label={today.doneWith(what, name)}
              isPending={complete.state === "sending"}
              onPress={() => complete.send({ path: { id: applicationId, taskId: task.taskId }, body: {} })}
            >
              <Icon name="check" /> {today.done}
            </Button>
          </div>
        )
      )}
    </li>
  );
}

/** So many erasures at once: the newest are looked for. */
const atOnce = 25;

function Erasures() {
  const { requests: words } = officeWords.use();
  const erasures = useErasures();
  const [shown, show] = useState(atOnce);
  const { data } = erasures;
  return (
    <section className="card" aria-labelledby="erasures">
      <header>
        <h2 id="erasures">{words.erasures}</h2>
        <p className="lead">{words.erasuresLead}</p>
      </header>
      {erasures.error && !data ? (
        <Failure error={erasures.error} again={() => void erasures.refetch()} />
      ) : !data ? (
        <Lines count={4} />
      ) : data.length === 0 ? (
        <Empty icon="shield" title={words.noErasures} />
      ) : (
        <>
          <ul className="erasure-list">
            {data.slice(0, shown).map((erasure) => (
              <OneErasure key={erasure.applicationId} erasure={erasure} />
            ))}
          </ul>
          {data.length > shown && <Button onPress={() => show(shown + atOnce)}>{words.more}</Button>}
        </>
      )}
    </section>
  );
}

function OneErasure({ erasure }: { readonly erasure: Erasure }) {
  const { requests: words, held } = officeWords.use();
  const formats = useFormats();
  const { applicationId, askedAt, due, because, status, sameAddress, proof } = erasure;
  const parts = erasure.held.flatMap(({ items }) => items);
  return (
    <li className="erasure" data-application={applicationId}>
      <div className="erasure-head">
        <Link to="/held/$id" params={{ id: applicationId }}>
          {applicationId}
        </Link>
        <Badge tone={status === "done" ? "green" : "amber"}>{words.statuses[status]}</Badge>
      </div>
      <p>
        {because === "retention" ? words.byRetention : words.asked(formats.instant(askedAt))}
        {status === "asked" && ` ${words.begins(formats.instant(due))}`}
      </p>
      {parts.length > 0 && (
        <p>
          <Icon name="shield" /> {words.holdsBack(formats.list(parts.map((item) => held.items[item])))}
        </p>
      )}
      {sameAddress && sameAddress.length > 0 && (
        <p>
          {words.sameAddress}{" "}
          {sameAddress.map((other) => (
            <Link key={other} to="/held/$id" params={{ id: other }} className="office-id">
              {other}
            </Link>
          ))}
        </p>
      )}
      {proof && (
        <More title={words.proof}>
          <Proof proof={proof} />
        </More>
      )}
    </li>
  );
}

/** Privacy sees nobody's list of applications: whoever asks them about one names it. */
function OpenOne() {
  const { requests: words } = officeWords.use();
  const navigate = useNavigate();
  const [id, setId] = useState("");
  const [tried, setTried] = useState(false);
  const isId = /^app_[A-Za-z0-9]{1,40}$/.test(id.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isId) void navigate({ to: "/held/$id", params: { id: id.trim() } });
  };
  return (
    <form className="card" onSubmit={submit} noValidate aria-labelledby="open-one">
      <h2 id="open-one">{words.open}</h2>
      <TextLine
        label={words.application}
        hint={words.openHint}
        value={id}
        onChange={setId}
        error={tried && !isId ? words.noId : undefined}
      />
      <div className="actions">
        <Button type="submit">{words.show}</Button>
      </div>
    </form>
  );
}
