import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import type { Body } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Radios, TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { useDraft } from "../draft.ts";
import { interviewKey, myInterviewsKey, type OwnInterview } from "./queries.ts";
import { recommendations } from "./scorecards.tsx";
import { interviewerWords } from "./words/index.ts";

type Sent = Body<"submitScorecard">;
type NotAsked = NonNullable<Sent["answers"][number]["notAsked"]>;

const asked = "asked";
const notAsked: readonly NotAsked[] = [
  "no-time",
  "answered-before",
  "not-suitable",
  "candidate-declined",
  "other",
];

/** What is written so far, kept in this tab until it is sent: texts by their names. */
type Written = Readonly<Record<string, string>>;

function writtenOf(text: string): Written {
  if (text === "") return {};
  const kept: unknown = JSON.parse(text);
  return typeof kept === "object" && kept !== null
    ? Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      )
    : {};
}

/** What one heard, question by question, then a recommendation. It is sent once, and stays as it is. */
export function ScorecardForm({ interview }: { readonly interview: OwnInterview }) {
  const words = interviewerWords.use();
  const own = words.scorecard;
  const { interviewId, applicationId, questions } = interview;
  const draft = useDraft(`scorecard:${interviewId}`);
  const written = writtenOf(draft.text);
  const [tried, setTried] = useState(false);
  const set = (name: string, value: string) => draft.setText(JSON.stringify({ ...written, [name]: value }));
  const submit = useCommand("submitScorecard", {
    shows: interviewKey(interviewId),
    refreshes: [myInterviewsKey, ["application-interviews", applicationId], ["application", applicationId]],
    onDone: () => {
      draft.clear();
      announce(own.done);
    },
  });
  const reasonOf = (id: string): NotAsked | undefined =>
    notAsked.find((each) => each === written[`why:${id}`]);
  const evidenceOf = (id: string): string => written[`heard:${id}`] ?? "";
  const isAnswered = (id: string): boolean => reasonOf(id) !== undefined || evidenceOf(id).trim() !== "";
  const open = questions.employer.filter(({ questionId }) => !isAnswered(questionId));
  const recommendation = recommendations.find((each) => each === written["recommendation"]);
  const extra = written["extra"]?.trim() ?? "";
  const send = () => {
    setTried(true);
    const [first] = open;
    if (first) return document.getElementById(`heard-${first.questionId}`)?.focus();
    if (!recommendation) return;
    submit.send({
      path: { id: applicationId, interviewId },
      body: {
        recommendation,
        answers: questions.employer.map(({ questionId }) => {
          const why = reasonOf(questionId);
          return why
            ? { questionId, notAsked: why }
            : { questionId, evidence: evidenceOf(questionId).trim() };
        }),
        ...(extra === "" ? {} : { extra }),
      },
    });
  };
  const fields = [
    "/recommendation",
    "/extra",
    ...questions.employer.flatMap((_, index) => [`/answers/${index}`, `/answers/${index}/evidence`]),
  ];
  return (
    <Form
      className="fields scorecard-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="caveat may-read">
        <Icon name="eye" />
        <span>
          <strong>{own.notice}</strong> {own.how}
        </span>
      </p>
      {questions.employer.map(({ questionId, text }, index) => (
        <fieldset key={questionId} className="question">
          <legend>{text}</legend>
          {reasonOf(questionId) === undefined && (
            <TextLines
              id={`heard-${questionId}`}
              label={own.heard}
              rows={3}
              maxLength={2000}
              value={evidenceOf(questionId)}
              error={
                submit.fieldProblem(`/answers/${index}/evidence`) ??
                submit.fieldProblem(`/answers/${index}`) ??
                (tried && !isAnswered(questionId) ? own.missing : undefined)
              }
              onChange={(value) => set(`heard:${questionId}`, value)}
            />
          )}
          <Choice
            label={own.wasAsked}
            value={reasonOf(questionId) ?? asked}
            options={[
              { id: asked, text: own.asked },
              ...notAsked.map((id) => ({ id, text: own.notAskedBecause(own.notAsked[id] ?? id) })),
            ]}
            onChange={(id) => set(`why:${questionId}`, id === asked ? "" : id)}
          />
        </fieldset>
      ))}
      <TextLines
        label={own.extra}
        hint={own.extraHint}
        rows={2}
        maxLength={2000}
        value={written["extra"] ?? ""}
        error={submit.fieldProblem("/extra")}
        onChange={(value) => set("extra", value)}
      />
      <Radios
        label={own.recommendation}
        isRequired
        value={recommendation}
        options={recommendations.map((id) => ({ id, text: own.recommendations[id] ?? id }))}
        error={submit.fieldProblem("/recommendation") ?? (tried && !recommendation ? own.choose : undefined)}
        onChange={(id) => set("recommendation", id)}
      />
      <CommandMessage command={submit} fields={fields} />
      <div className="actions">
        <Button className="main" type="submit" isPending={submit.state === "sending"}>
          {own.send}
        </Button>
        <p className="hint">{draft.text === "" ? own.once : own.kept}</p>
      </div>
    </Form>
  );
}
