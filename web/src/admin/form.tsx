import { Link, type LinkProps } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import type { Told } from "../command.ts";
import { CommandMessage } from "../controls/command-message.tsx";
import { useFirstMistake } from "../controls/first-mistake.ts";
import { Icon } from "../controls/icon.tsx";
import type { SettingForm } from "../setting-form.ts";
import { useWords } from "../words/index.tsx";
import { adminWords } from "./words/index.ts";

/** What the page itself finds wrong, by the pointers that the API uses; empty where nothing is. */
export type Wrong = Readonly<Record<string, string | undefined>>;
/** Why a field was refused: by its pointer, or one below it (`/closedDays` for `/closedDays/1`). */
export type ProblemAt = (pointer: string) => string | undefined;

/** The form of a setting: its fields, what became of the last try, and the buttons, always at the same place. */
export function Editing<Entered extends object>({
  form,
  command,
  wrong = {},
  fields,
  save,
  onSend,
  beside,
  children,
}: {
  readonly form: SettingForm<Entered>;
  readonly command: Told;
  readonly wrong?: Wrong;
  /** Pointers of the fields that say their own problem, or of what they are below. */
  readonly fields: readonly string[];
  /** What the main button is called, where it does more than save. */
  readonly save?: string | undefined;
  readonly onSend: (entered: Entered, ifMatch: string | undefined) => void;
  /** Further actions, apart from the main one. */
  readonly beside?: ReactNode;
  readonly children: (at: ProblemAt) => ReactNode;
}) {
  const { words } = useWords();
  const own = adminWords.use().form;
  const element = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const { state, problem } = command;
  const errors = problem?.errors ?? [];
  const covers = (pointer: string, each: string) => each === pointer || each.startsWith(`${pointer}/`);
  const mistakes = Object.entries(wrong).filter(([, text]) => text !== undefined);
  const at: ProblemAt = (pointer) =>
    (tries > 0 ? mistakes.find(([each]) => covers(pointer, each))?.[1] : undefined) ??
    (state === "refused" ? errors.find((each) => covers(pointer, each.pointer))?.detail : undefined);
  const renew = useEffectEvent(() => form.renew());
  useEffect(() => {
    if (state === "overtaken") renew();
  }, [state]);
  useFirstMistake(element, tries, state);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (mistakes.length === 0) onSend(form.entered, form.seen);
  };
  return (
    <form ref={element} className="setting-form" onSubmit={send} noValidate>
      {children(at)}
      <CommandMessage
        command={command}
        fields={errors
          .map(({ pointer }) => pointer)
          .filter((pointer) => fields.some((each) => covers(each, pointer)))}
      />
      <div className="actions setting-actions">
        <Button className="main" type="submit" isPending={state === "sending"}>
          {save ?? words.save}
        </Button>
        {form.isEdited && (
          <Button
            className="quiet"
            onPress={() => {
              form.discard();
              // The button goes; one begins anew at the first field.
              element.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
            }}
          >
            <Icon name="undo" /> {own.discard}
          </Button>
        )}
        {beside}
      </div>
      <p className="hint" role="status">
        {form.isEdited ? own.unsaved : ""}
      </p>
    </form>
  );
}

/** A part of a form, under a heading of its own. */
export function Part({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="card setting-part" aria-label={title}>
      <h2>{title}</h2>
      {about && <p className="lead">{about}</p>}
      {children}
    </section>
  );
}

/** The way back to where a setting is listed. */
export function Back({
  to,
  children,
}: {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly children: string;
}) {
  return (
    <Link to={to} className="back">
      <Icon name="left" /> {children}
    </Link>
  );
}
