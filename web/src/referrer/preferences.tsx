import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Me, type Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Failure } from "../controls/failure.tsx";
import { Radios, Tick } from "../controls/field.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useMay } from "../me.tsx";
import { languages, names, useWords } from "../words/index.tsx";
import "./referrer.css";
import { referrerWords } from "./words/index.ts";

type Chosen = Reply<"getPreferences">;
const asked = ["preferences"];

/** What everybody here chooses for themselves: their language, and the summaries of their roles. */
export function Preferences() {
  const words = referrerWords.use().preferences;
  const may = useMay();
  const preferences = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => read("getPreferences", { signal }),
  });
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {preferences.error ? (
        <Failure error={preferences.error} again={() => void preferences.refetch()} />
      ) : preferences.data ? (
        <>
          <Choices begun={preferences.data} />
          {/* Whom candidates may meet is booked by these hours, whether the menu leads to them or not. */}
          {may("replaceCalendar") && <Link to="/availability">{words.availability}</Link>}
        </>
      ) : (
        <Block />
      )}
    </div>
  );
}

function Choices({ begun }: { readonly begun: Chosen }) {
  const own = referrerWords.use().preferences;
  const { words, speak } = useWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(begun);
  const save = useCommand("replacePreferences", {
    onDone: ({ body }) => {
      queries.setQueryData<Chosen>(asked, body);
      queries.setQueryData<Me>(["me"], (me) => me && { ...me, locale: body.locale });
      speak(body.locale);
      announce(own.saved);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.send({ body: { locale: chosen.locale, summaries: chosen.summaries } });
  };
  return (
    <form className="card preferences" onSubmit={submit}>
      <Radios
        label={own.language}
        value={chosen.locale}
        onChange={(locale) => setChosen({ ...chosen, locale })}
        options={languages.map((id) => ({ id, text: <span lang={id}>{names[id]}</span> }))}
      />
      {chosen.summaries.length > 0 && (
        <fieldset>
          <legend>{own.summaries}</legend>
          <p className="hint">{own.always}</p>
          {chosen.summaries.map(({ kind, wanted }) => (
            <Tick
              key={kind}
              value={wanted}
              onChange={(now) =>
                setChosen({
                  ...chosen,
                  summaries: chosen.summaries.map((each) =>
                    each.kind === kind ? { kind, wanted: now } : each,
                  ),
                })
              }
            >
              {own.kinds[kind]}
            </Tick>
          ))}
        </fieldset>
      )}
      <CommandMessage command={save} />
      <div className="actions">
        <Button className="main" type="submit" isPending={save.state === "sending"}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
