import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { shownBeside } from "../application/keys.ts";
import { useCommand, type Command } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Radios, TextLine, Tick } from "../controls/field.tsx";
import { noonOf } from "../controls/moment.ts";
import { Sheet } from "../controls/sheet.tsx";
import { Block } from "../controls/skeleton.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import { ownName } from "../words/own-names.ts";
import "./manager.css";
import { useChecks, type Check } from "./queries.ts";
import { managerWords } from "./words/index.ts";

type Application = Reply<"getApplication">;
type Allowed = Application["allowedOutcomes"][number];

/** Tasks have their names within an application. */
const keyOf = ({ applicationId, taskId }: Check): string => `${applicationId}-${taskId}`;

/** Whether people whom the reader manages still work here: an answer each, one tap where they do. */
export function Checks() {
  const words = managerWords.use();
  const checks = useChecks();
  const { data } = checks;
  // What was answered stays where it is until one leaves, so that nothing moves under the thumb.
  const [kept, setKept] = useState<readonly Check[]>([]);
  const shown = data && [...kept, ...data.filter((one) => !kept.some((each) => keyOf(each) === keyOf(one)))];
  const ordered = shown?.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {checks.error ? (
        <Failure error={checks.error} again={() => void checks.refetch()} />
      ) : !ordered ? (
        <Block className="check-place" />
      ) : ordered.length === 0 ? (
        <Empty icon="task" title={words.none} />
      ) : (
        <ul className="checks">
          {ordered.map((check) => (
            <OneCheck
              key={keyOf(check)}
              check={check}
              onAnswered={() => setKept((before) => [...before, check])}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneCheck({ check, onAnswered }: { readonly check: Check; readonly onAnswered: () => void }) {
  const words = managerWords.use();
  const formats = useFormats();
  const { applicationId, candidate, about, since } = check;
  const shows = ["check", applicationId];
  const application = useQuery({
    queryKey: shows,
    queryFn: ({ signal }) => read("getApplication", { path: { id: applicationId }, signal }),
  });
  const [moved, setMoved] = useState(false);
  const [ending, setEnding] = useState(false);
  const [answer, setAnswer] = useState<Allowed>();
  const nameOfOutcome = ownName("outcomes", words.outcome, useLabels());
  const nameOf = ({ outcome, label }: Allowed) => nameOfOutcome(outcome, label);
  const record = useCommand("recordOutcome", {
    shows,
    refreshes: [["checks"], ...shownBeside(shows, applicationId)],
    onDone: (_, { body }) => {
      const given = allowed.find(({ outcome }) => outcome === body.outcome);
      setEnding(false);
      onAnswered();
      setAnswer(given);
      if (given) announce(words.recorded(candidate.name, nameOf(given)));
    },
  });
  const allowed = application.data?.allowedOutcomes.filter(({ milestone }) => milestone === about) ?? [];
  const greens = allowed.filter(({ colour }) => colour === "green");
  const amber = allowed.find(({ colour }) => colour === "amber");
  const reds = allowed.filter(({ colour }) => colour === "red");
  const yes = (moved ? greens[1] : undefined) ?? greens[0];
  const say = ({ milestone, outcome }: Allowed, effectiveAt?: string) =>
    record.send({
      path: { id: applicationId },
      // Who is there at this check was there at an earlier one: nothing to ask anybody about.
      body: { milestone, outcome, confirm: true, ...(effectiveAt ? { effectiveAt } : {}) },
    });
  const heading = `check-${keyOf(check)}`;
  const started = application.data?.milestones
    .find(({ milestone }) => milestone === "started-work")
    ?.outcomes.findLast(({ colour, standing }) => colour === "green" && standing);
  return (
    <li className="card check" aria-labelledby={heading} data-application={applicationId}>
      <div>
        <h2 id={heading}>{words.question(candidate.name, words.after[about] ?? words.now)}</h2>
        <TestMark of={check} />
        <p className="lead">
          {started && (
            <>
              {words.started(formats.day(started.effectiveAt))}
              <br />
            </>
          )}
          {words.askedOn(formats.day(since))}
        </p>
      </div>
      {application.error ? (
        <Failure error={application.error} again={() => void application.refetch()} />
      ) : answer ? (
        <div className="answer" role="status">
          <Badge tone={answer.colour === "red" ? "plain" : answer.colour}>{nameOf(answer)}</Badge>
          <p className="lead">
            {answer.colour === "amber" && `${words.again} `}
            {words.wrong(application.data?.recruiter?.name ?? words.recruiter)}
          </p>
        </div>
      ) : (
        <>
          {greens.length > 1 && (
            <Tick value={moved} onChange={setMoved}>
              {words.moved}
            </Tick>
          )}
          {!ending && <CommandMessage command={record} />}
          <div className="actions" aria-busy={application.isPending}>
            <Button
              className="main"
              aria-label={words.of(words.yes, candidate.name)}
              isDisabled={!yes}
              isPending={record.state === "sending"}
              onPress={() => yes && say(yes)}
            >
              {words.yes}
            </Button>
            <Button
              aria-label={words.of(words.no, candidate.name)}
              isDisabled={reds.length === 0}
              onPress={() => {
                record.reset();
                setEnding(true);
              }}
            >
              {words.no}
            </Button>
            {(amber || application.isPending) && (
              <Button
                aria-label={words.of(words.unknown, candidate.name)}
                isDisabled={!amber}
                onPress={() => amber && say(amber)}
              >
                {words.unknown}
              </Button>
            )}
          </div>
          {ending && (
            <Ending
              name={candidate.name}
              reds={reds}
              nameOf={nameOf}
              command={record}
              onClose={() => setEnding(false)}
              onSend={say}
            />
          )}
        </>
      )}
    </li>
  );
}

/** How it ended, and on which day: nothing is recorded before both are said. */
function Ending({
  name,
  reds,
  nameOf,
  command,
  onClose,
  onSend,
}: {
  readonly name: string;
  readonly reds: readonly Allowed[];
  readonly nameOf: (outcome: Allowed) => string;
  readonly command: Command<"recordOutcome">;
  readonly onClose: () => void;
  readonly onSend: (outcome: Allowed, effectiveAt: string) => void;
}) {
  const words = managerWords.use().ended;
  const formats = useFormats();
  const [how, setHow] = useState<string>();
  const [day, setDay] = useState("");
  const [missing, setMissing] = useState(false);
  const chosen = reds.find(({ outcome }) => outcome === how);
  const lastDay = noonOf(day);
  const today = formats.date(new Date().toISOString());
  return (
    <Sheet
      title={words.title(name)}
      isOpen
      onClose={onClose}
      foot={
        <Button
          className="main"
          isPending={command.state === "sending"}
          onPress={() => {
            setMissing(!chosen || !lastDay);
            // Outcomes compare by their day.
            if (chosen && lastDay) onSend(chosen, lastDay);
          }}
        >
          {words.send}
        </Button>
      }
    >
      <CommandMessage command={command} fields={["/effectiveAt"]} />
      <Radios
        label={words.how}
        value={how}
        onChange={setHow}
        options={reds.map((outcome) => ({ id: outcome.outcome, text: nameOf(outcome) }))}
        error={missing && !chosen ? words.choose : undefined}
      />
      <TextLine
        type="date"
        label={words.lastDay}
        value={day}
        onChange={setDay}
        max={today}
        error={command.fieldProblem("/effectiveAt") ?? (missing && !lastDay ? words.choose : undefined)}
      />
    </Sheet>
  );
}
