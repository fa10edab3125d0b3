import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import type { Body } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { TextLine, TextLines, Tick } from "../controls/field.tsx";
import { useDraft } from "../draft.ts";
import { useFormats } from "../me.tsx";
import { briefKey, talksKey, type ExpertBrief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

type Topic = Body<"completeConsultation">["topics"][number];

/** The longest that one of the texts may be. */
const longest = 4000;

/** How a talk went: written while it goes on, kept in this tab until it is sent. */
export function OutcomeForm({ brief: { consultationId: id } }: { readonly brief: ExpertBrief }) {
  const { form: words, topics: names, talk } = expertWords.use();
  const formats = useFormats();
  const drafts = {
    topics: useDraft(`talk:${id}:topics`),
    agreed: useDraft(`talk:${id}:agreed`),
    concerns: useDraft(`talk:${id}:concerns`),
    notes: useDraft(`talk:${id}:notes`),
    followUp: useDraft(`talk:${id}:follow-up`),
  };
  const [missing, setMissing] = useState(false);
  const all = Object.keys(names) as Topic[];
  const chosen = all.filter((topic) => drafts.topics.text.split(",").includes(topic));
  const complete = useCommand("completeConsultation", {
    shows: briefKey(id),
    refreshes: [talksKey],
    onDone: () => {
      for (const { clear } of Object.values(drafts)) clear();
      announce(talk.completed);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen.length === 0);
    if (chosen.length === 0) {
      document.getElementById("topics")?.focus();
      return;
    }
    const text = (name: "agreed" | "concerns" | "notes") => {
      const typed = drafts[name].text.trim();
      return typed === "" ? {} : { [name]: typed };
    };
    complete.send({
      path: { id },
      body: {
        topics: chosen,
        ...text("agreed"),
        ...text("concerns"),
        ...text("notes"),
        ...(drafts.followUp.text === "" ? {} : { followUpOn: drafts.followUp.text }),
      },
    });
  };
  const line = (name: "agreed" | "concerns" | "notes", hint: string, rows = 4) => (
    <TextLines
      label={words[name]}
      hint={hint}
      rows={rows}
      maxLength={longest}
      value={drafts[name].text}
      onChange={drafts[name].setText}
      error={complete.fieldProblem(`/${name}`)}
    />
  );
  return (
    <form className="talk-outcome" onSubmit={submit} noValidate>
      <fieldset aria-describedby={missing ? "topics-missing" : undefined}>
        <legend id="topics" tabIndex={-1}>
          {words.topics}
        </legend>
        <div className="talk-topics">
          {all.map((topic) => (
            <Tick
              key={topic}
              value={chosen.includes(topic)}
              onChange={(ticked) =>
                drafts.topics.setText(
                  all.filter((each) => (each === topic ? ticked : chosen.includes(each))).join(","),
                )
              }
            >
              {names[topic]}
            </Tick>
          ))}
        </div>
        {missing && chosen.length === 0 && (
          <p id="topics-missing" className="error" role="alert">
            {words.noTopics}
          </p>
        )}
      </fieldset>
      {line("agreed", words.agreedHint)}
      <TextLine
        type="date"
        label={words.followUp}
        hint={words.followUpHint}
        value={drafts.followUp.text}
        min={formats.date(new Date().toISOString())}
        onChange={drafts.followUp.setText}
        error={complete.fieldProblem("/followUpOn")}
      />
      {line("concerns", words.mineHint)}
      {line("notes", words.mineHint)}
      <CommandMessage command={complete} fields={["/followUpOn", "/agreed", "/concerns", "/notes"]} />
      <div className="actions">
        <Button className="main" type="submit" isPending={complete.state === "sending"}>
          {words.send}
        </Button>
        <p className="hint">{drafts.agreed.text.trim() === "" ? words.sendsNothing : words.sends}</p>
      </div>
    </form>
  );
}
