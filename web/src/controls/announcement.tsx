import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "../words/index.tsx";
import { Icon } from "./icon.tsx";
import { InEnglish } from "./in-english.tsx";

/** One thing that was done, said where all see and hear it, with a way back where there is one. */
interface Announcement {
  readonly id: number;
  readonly text: string;
  /** What the API itself said, where the text leaves something of it out. */
  readonly english?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

let said: Announcement | undefined;
let count = 0;
const listeners = new Set<() => void>();
const become = (next: Announcement | undefined): void => {
  said = next;
  for (const listener of listeners) listener();
};

/** "Recorded: interview held" with "Undo". The next one takes its place. */
export const announce = (text: string, action?: Announcement["action"], english?: string): void =>
  become({ id: (count += 1), text, action, english });
/** Takes away what is said, where it is not true any more. */
export const unsay = (): void => become(undefined);

/** How long it stays while nobody is at it: long enough to be read twice and reached by keyboard. */
const stays = { plain: 10_000, withAction: 30_000 } as const;

export function Announcements() {
  const { words } = useWords();
  const announcement = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!announcement || held) return;
    const timer = setTimeout(unsay, announcement.action ? stays.withAction : stays.plain);
    return () => clearTimeout(timer);
  }, [announcement, held]);
  return (
    // There from the start, so that a reader of the screen says what is put into it.
    <div className="announcements" role="status">
      {announcement && (
        <div
          key={announcement.id}
          className="announcement"
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocus={() => hold(true)}
          onBlur={() => hold(false)}
        >
          <Icon name="check" />
          <span>
            {announcement.text}
            <InEnglish said={[announcement.english]} />
          </span>
          {announcement.action && (
            <Button
              onPress={() => {
                const { action } = announcement;
                hold(false);
                unsay();
                action?.run();
              }}
            >
              {announcement.action.label}
            </Button>
          )}
          <Button
            className="quiet round"
            aria-label={words.close}
            onPress={() => {
              hold(false);
              unsay();
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
