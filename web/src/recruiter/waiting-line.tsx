import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Icon } from "../controls/icon.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { useFormats } from "../me.tsx";
import { useTick, type Due, type Section, type Task, type Waiting } from "./agenda.ts";
import type { Names } from "./names.ts";
import { recruiterWords } from "./words/index.ts";

/** One candidate who waits: why, by when, a call in one tap, the card in one tap. */
export function WaitingLine({
  waiting,
  names,
  section,
}: {
  readonly waiting: Waiting;
  readonly names: Names;
  readonly section: Section;
}) {
  const words = recruiterWords.use();
  const own = words.today;
  const formats = useFormats();
  const { candidate, due, tasks, dueAt, since, isCall } = waiting;
  const name = candidate.name || words.list.erased;
  const when =
    dueAt === undefined
      ? own.since(formats.weekday(since))
      : section === "overdue"
        ? own.was(formats.relativeDay(dueAt))
        : section === "today"
          ? own.by(formats.clock(dueAt))
          : own.by(formats.time(dueAt));
  return (
    <li className="waiting-line">
      <div className="waiting-who">
        <Link className="to-card" to="/applications/$id" params={{ id: waiting.applicationId }}>
          {name}
        </Link>
        <TestMark of={waiting} />
        <small>{[names.job(waiting.jobId), names.site(waiting.siteId)].filter(Boolean).join(" · ")}</small>
      </div>
      <div className="waiting-why">
        {due && <p>{reasonOf(due, own, names, (iso) => formats.relativeDay(iso))}</p>}
        {tasks.map((task) => (
          <OneTask key={task.taskId} task={task} name={name} />
        ))}
      </div>
      <p className={section === "overdue" ? "waiting-when late" : "waiting-when"}>{when}</p>
      {isCall && candidate.phone && (
        <a className="button waiting-call" href={`tel:${candidate.phone}`} aria-label={own.call(name)}>
          <Icon name="phone" /> <span>{own.calling}</span>
        </a>
      )}
    </li>
  );
}

function reasonOf(
  due: Due,
  own: ReturnType<typeof recruiterWords.use>["today"],
  names: Names,
  day: (iso: string) => string,
): string {
  if (due.promisedBy && (due.owner === "us" || due.why === "promise"))
    return own.promised(day(due.promisedBy));
  const milestone = due.milestone ? names.milestone(due.milestone) : "";
  if (due.owner === "us") return own.next(milestone);
  return due.owner === "manager" ? own.managersTurn(milestone) : own.theirTurn(milestone);
}

function OneTask({ task, name }: { readonly task: Task; readonly name: string }) {
  const { today: own } = recruiterWords.use();
  const tick = useTick();
  const place = useRef<HTMLDivElement>(null);
  const done = useCommand("completeTask", {
    refreshes: [["tasks"], ["application", task.applicationId]],
    onDone: () => {
      focusNext(place.current);
      tick(task);
      announce(own.marked(name));
    },
  });
  const text = own.tasks[task.kind];
  return (
    <div ref={place} className="waiting-task">
      <p>{text}</p>
      {task.completable && (
        <Button
          className="quiet"
          aria-label={own.doneWith(text, name)}
          isPending={done.state === "sending"}
          isDisabled={done.state === "done"}
          onPress={() => done.send({ path: { id: task.applicationId, taskId: task.taskId }, body: {} })}
        >
          <Icon name="check" /> {own.done}
        </Button>
      )}
      <CommandMessage command={done} />
    </div>
  );
}

/** What was ticked goes: whoever works by keyboard goes on with the next who waits. */
function focusNext(done: HTMLElement | null): void {
  const line = done?.closest("li");
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  (next?.querySelector<HTMLElement>("a.to-card") ?? document.querySelector("h1"))?.focus();
}
