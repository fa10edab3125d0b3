import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { readTagged, type Answer, type Body, type Reply } from "../src/api.ts";
import { useCommand } from "../src/command.ts";
import { announce } from "../src/controls/announcement.tsx";
import { Badge } from "../src/controls/badge.tsx";
import { Choice } from "../src/controls/choice.tsx";
import { CommandMessage } from "../src/controls/command-message.tsx";
import { More } from "../src/controls/disclosure.tsx";
import { Empty } from "../src/controls/empty.tsx";
import { Failure } from "../src/controls/failure.tsx";
import { Radios, Search, TextLine, TextLines, Tick } from "../src/controls/field.tsx";
import { Actions } from "../src/controls/menu.tsx";
import { MoneyField } from "../src/controls/money.tsx";
import { Confirm, Sheet } from "../src/controls/sheet.tsx";
import { Block, Lines } from "../src/controls/skeleton.tsx";
import { Parts } from "../src/controls/tabs.tsx";
import { useDraft } from "../src/draft.ts";
import { PageTitle } from "../src/frame/page-title.tsx";
import { useShortcut } from "../src/frame/shortcuts.ts";
import { useFormats } from "../src/me.tsx";

type Card = Answer<"getApplication">;
type Site = Answer<"getSite">;
const asked = new URLSearchParams(location.search);
const application = asked.get("application") ?? "";
const site = asked.get("site") ?? "";

/** Two commands on what the API keeps: a note to the contact log of an application, and a site's name. */
export function Workbench() {
  return (
    <div className="page">
      <PageTitle title="Workbench">
        <Link to={"/controls" as never}>Controls</Link>
      </PageTitle>
      <ContactLog />
      <SiteName />
    </div>
  );
}

function ContactLog() {
  const formats = useFormats();
  const key = ["application", application];
  const card = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readTagged("getApplication", { path: { id: application }, signal }),
  });
  const draft = useDraft(`note:${application}`);
  const log = useCommand<"logContact", Card>("logContact", {
    shows: key,
    onDone: () => {
      draft.clear();
      announce("Logged", { label: "Look", run: () => document.getElementById("log")?.focus() });
    },
  });
  useShortcut("l", "Log a call", () => document.getElementById("note")?.focus());
  const submit = () =>
    log.send({
      path: { id: application },
      body: {
        channel: "phone",
        direction: "out",
        result: "spoke",
        at: asked.get("at") ?? "",
        note: draft.text,
      },
    });
  if (card.error) return <Failure error={card.error} again={() => void card.refetch()} />;
  if (!card.data) return <Lines count={4} />;
  const { candidate, contacts } = card.data.body;
  return (
    <section className="card" aria-labelledby="log">
      <h2 id="log" tabIndex={-1}>
        {candidate.name}
      </h2>
      <p data-contacts={contacts.length}>
        {contacts.length} contacts, received {formats.time(card.data.body.receivedAt)}
      </p>
      <Form
        className="page"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextLines
          label="Note"
          value={draft.text}
          onChange={draft.setText}
          error={log.fieldProblem("/note")}
          id="note"
        />
        <CommandMessage command={log} fields={["/note"]} />
        <div className="actions">
          <Button className="main" type="submit" isPending={log.state === "sending"}>
            Log call
          </Button>
        </div>
      </Form>
    </section>
  );
}

const bodyOf = ({ siteId: _, version: __, ...rest }: Reply<"getSite">): Body<"replaceSite"> => rest;

function SiteName() {
  const key = ["site", site];
  const shown = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readTagged("getSite", { path: { id: site }, signal }),
  });
  const [name, setName] = useState("");
  const rename = useCommand<"replaceSite", Site>("replaceSite", {
    shows: key,
    optimistic: (before, { body }) => ({ ...before, body: { ...before.body, name: body?.name ?? "" } }),
    changed: ({ body: before }, { body: now }) =>
      before.name === now.name ? [] : [`The name is now “${now.name}”.`],
  });
  if (!shown.data) return <Block />;
  const { body, etag } = shown.data;
  return (
    <section className="card" aria-labelledby="site">
      <h2 id="site">{body.name}</h2>
      <TextLine label="New name" value={name} onChange={setName} error={rename.fieldProblem("/name")} />
      <CommandMessage command={rename} fields={["/name"]} />
      <div className="actions">
        <Button
          isPending={rename.state === "sending"}
          onPress={() => rename.send({ path: { id: site }, ifMatch: etag, body: { ...bodyOf(body), name } })}
        >
          Rename
        </Button>
      </div>
    </section>
  );
}

const tones = ["green", "amber", "red", "plain"] as const;

/** Each control once. */
export function Controls() {
  const formats = useFormats();
  const [line, setLine] = useState("");
  const [day, setDay] = useState("2026-11-24");
  const [hour, setHour] = useState("09:30");
  const [lines, setLines] = useState("");
  const [amount, setAmount] = useState<number | undefined>(3_850_050);
  const [ticked, tick] = useState(false);
  const [chosen, choose] = useState<"a" | "b">();
  const [many, setMany] = useState<"a" | "b">("a");
  const [looked, look] = useState("");
  const [open, setOpen] = useState<"sheet" | "confirm">();
  const [part, setPart] = useState<"one" | "two">("one");
  const both = [
    { id: "a", text: "First" },
    { id: "b", text: "Second" },
  ] as const;
  return (
    <div className="page">
      <PageTitle title="Controls" lead="Each of them once.">
        <Actions label="More actions" items={[{ id: "say", text: "Say it", act: () => announce("Said") }]} />
      </PageTitle>
      <section className="card" aria-label="Fields">
        <Search label="Search" value={looked} onChange={look} />
        <TextLine label="One line" value={line} onChange={setLine} hint="A hint." />
        <TextLine label="Refused" value={line} onChange={setLine} error="This is not known here." />
        <TextLine label="Day" type="date" value={day} onChange={setDay} />
        <TextLine label="Time" type="time" value={hour} onChange={setHour} />
        <TextLines label="Lines" value={lines} onChange={setLines} />
        <MoneyField label="Amount" currency="EUR" value={amount} onChange={setAmount} />
        <p data-amount={amount}>{formats.money(amount ?? null, "EUR")}</p>
        <Tick value={ticked} onChange={tick}>
          Agreed
        </Tick>
        <Radios
          label="One of two"
          value={chosen}
          onChange={choose}
          options={both.map((each) => ({ ...each, about: "And what it means." }))}
        />
        <Choice label="One of many" value={many} onChange={setMany} options={both} />
      </section>
      <section className="card" aria-label="Over the page">
        <div className="actions">
          <Button className="main" onPress={() => setOpen("sheet")}>
            Open a sheet
          </Button>
          <Button onPress={() => setOpen("confirm")}>Ask first</Button>
          <Button onPress={() => announce("Recorded", { label: "Undo", run: () => announce("Undone") })}>
            Announce
          </Button>
          <Button className="danger">Danger</Button>
          <Button isDisabled>Disabled</Button>
          <Button isPending>Pending</Button>
        </div>
        <Sheet
          title="A sheet"
          isOpen={open === "sheet"}
          onClose={() => setOpen(undefined)}
          foot={
            <Button className="main" onPress={() => setOpen(undefined)}>
              Do it
            </Button>
          }
        >
          <TextLines label="In the sheet" value={lines} onChange={setLines} />
          <Radios label="Outcome" value={chosen} onChange={choose} options={both} />
        </Sheet>
        <Confirm
          title="Undo three outcomes?"
          isOpen={open === "confirm"}
          action="Undo 3 outcomes"
          onConfirm={() => setOpen(undefined)}
          onClose={() => setOpen(undefined)}
        >
          <p>What was recorded after it falls as well.</p>
        </Confirm>
      </section>
      <section className="card" aria-label="Shown">
        <p className="actions">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </p>
        <More title="More of it" level={2}>
          <p>What more there is.</p>
        </More>
        <Parts
          label="Parts"
          value={part}
          onChange={setPart}
          parts={[
            { id: "one", name: "One", content: <p>The first part.</p> },
            { id: "two", name: "Two", content: <p>The second part.</p> },
          ]}
        />
        <Empty title="Nothing is here." />
      </section>
    </div>
  );
}
