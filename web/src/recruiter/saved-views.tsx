import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { readTagged } from "../api.ts";
import { useCommand, type Command } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { TextLine } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Actions } from "../controls/menu.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useWords } from "../words/index.tsx";
import { searchOf, viewOf, type ListSearch, type SavedView } from "./list-search.ts";
import { recruiterWords } from "./words/index.ts";

const key = ["saved-views"];
const most = 20;
const same = (a: ListSearch, b: ListSearch): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Lists that the reader comes back to, one tap each, the same on every device. */
export function SavedViews({ search }: { readonly search: ListSearch }) {
  const { views: own } = recruiterWords.use();
  const [isNaming, setNaming] = useState(false);
  const views = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readTagged("getSavedViews", { signal }),
    staleTime: 60_000,
  });
  const items = views.data?.body.items ?? [];
  const etag = views.data?.etag;
  const { q: _searched, ...shown } = search;
  const isSaved = items.some((view) => same(searchOf(view), shown));
  const saving = useCommand("replaceSavedViews", {
    shows: key,
    onDone: (_, { body }) => {
      setNaming(false);
      announce(own.saved(body.items.at(-1)?.name ?? ""));
    },
  });
  const removing = useCommand("replaceSavedViews", {
    shows: key,
    onDone: (_, { body }) => {
      const gone = items.find((view) => !body.items.some(({ name }) => name === view.name));
      if (gone) announce(own.removed(gone.name));
    },
  });
  const remove = (view: SavedView) =>
    removing.send({ ifMatch: etag, body: { items: items.filter(({ name }) => name !== view.name) } });
  if (!views.data) return <div className="saved-views" />;
  return (
    <div className="saved-views">
      {items.length > 0 && (
        <nav aria-label={own.label}>
          {items.map((view) => (
            <Link
              key={view.name}
              className="view"
              to="/applications"
              search={searchOf(view)}
              activeOptions={{ exact: true }}
              replace
            >
              {view.name}
            </Link>
          ))}
        </nav>
      )}
      {items.length > 0 && (
        <Actions
          label={own.edit}
          items={items.map((view) => ({
            id: view.name,
            text: own.remove(view.name),
            icon: "close",
            act: () => remove(view),
          }))}
        />
      )}
      {!isSaved && Object.keys(shown).length > 0 && (
        <Button className="quiet" onPress={() => setNaming(true)}>
          <Icon name="pin" /> {own.save}
        </Button>
      )}
      <CommandMessage command={removing} />
      {isNaming && (
        <Naming
          isFull={items.length >= most}
          command={saving}
          onName={(name) =>
            saving.send({
              ifMatch: etag,
              body: { items: [...items.filter((view) => view.name !== name), viewOf(name, shown)] },
            })
          }
          onClose={() => {
            saving.reset();
            setNaming(false);
          }}
        />
      )}
    </div>
  );
}

function Naming({
  isFull,
  command,
  onName,
  onClose,
}: {
  readonly isFull: boolean;
  readonly command: Command<"replaceSavedViews">;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { views: own } = recruiterWords.use();
  const { words } = useWords();
  const [name, setName] = useState("");
  const named = name.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isFull && named !== "") onName(named);
  };
  return (
    <Sheet
      title={own.title}
      isOpen
      onClose={onClose}
      foot={
        <Button
          className="main"
          type="submit"
          form="save-view"
          isPending={command.state === "sending"}
          isDisabled={isFull || named === ""}
        >
          {words.save}
        </Button>
      }
    >
      <form id="save-view" onSubmit={send}>
        <TextLine
          label={own.name}
          hint={isFull ? own.full : own.hint}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus
        />
      </form>
      <CommandMessage command={command} />
    </Sheet>
  );
}
