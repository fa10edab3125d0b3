import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { announce } from "./controls/announcement.tsx";
import { inReadersWords, type Refusal } from "./refusal.ts";
import { useWords } from "./words/index.tsx";
import { refusalWords } from "./words/refusals/index.ts";
import { Refused, write, type Answer, type Intent, type Operation } from "./api.ts";

/**
 * Something that is done to what the API keeps: sent once for one press, however often it is pressed, and safely again
 * where no answer came. What was sent before stays known, so that one button sends just that once more.
 */
export interface Command<Name extends Operation> {
  /**
   * `unsent`: no answer came, `again` sends the same once more. `refused`: `problem` says why. `overtaken`: somebody else
   * was faster; what they did has been read again, and `changes` says it.
   */
  readonly state: "idle" | "sending" | "unsent" | "refused" | "overtaken" | "done";
  readonly send: (input: Intent<Name>) => void;
  readonly again: () => void;
  /** As before anything was sent: for a form that is opened anew. */
  readonly reset: () => void;
  /** In the reader's language. */
  readonly problem: Refusal | undefined;
  readonly answer: Answer<Name> | undefined;
  /** What the problem says of a field, by its pointer (`/note`); for the field's `error`. */
  readonly fieldProblem: (pointer: string) => string | undefined;
  /** What somebody else changed meanwhile, in the page's words. */
  readonly changes: readonly string[];
  /** Told by whoever shows on the page what became of it; where nobody does, it is announced. Returns how to end that. */
  readonly watch: () => () => void;
}
/** What became of a command, whichever it is. */
export type Told = Pick<Command<Operation>, "state" | "problem" | "changes" | "again" | "watch">;

interface Options<Name extends Operation, Shown> {
  /** The query that shows what is changed: read again when it is done, and when somebody else was faster. */
  readonly shows?: QueryKey;
  /** Others that it changes: lists, counts. */
  readonly refreshes?: readonly QueryKey[];
  /** What `shows` will hold once it is done, shown at once; taken back where it is not done. */
  readonly optimistic?: (before: Shown, intent: Intent<Name>) => Shown;
  /** What differs between what was seen and what is there now, a sentence each. */
  readonly changed?: (before: Shown, now: Shown) => readonly string[];
  readonly onDone?: (answer: Answer<Name>, intent: Intent<Name>) => void;
}

interface Try<Name extends Operation> {
  readonly intent: Intent<Name>;
  readonly key: string;
}

/** Not carried out, or not known to be: the same may be sent again. After a session that ended, once signed in. */
const isUnsent = (refused: Pick<Refused, "status"> | undefined): boolean =>
  !refused || refused.status === 401 || refused.status === 429;

export function useCommand<Name extends Operation, Shown = unknown>(
  operation: Name,
  { shows, refreshes = [], optimistic, changed, onDone }: Options<Name, Shown> = {},
): Command<Name> {
  const queries = useQueryClient();
  const { words, language } = useWords();
  const watchers = useRef(0);
  const underWay = useRef(false);
  const last = useRef<Try<Name>>(undefined);
  const changes = useRef<readonly string[]>([]);
  const mutation = useMutation<Answer<Name>, Error, Try<Name>, { readonly before: Shown | undefined }>({
    // Without a connection it fails at once and says so: nothing is sent behind anybody's back later.
    networkMode: "always",
    mutationFn: ({ intent, key }) => write(operation, intent, key),
    onMutate: async ({ intent }) => {
      if (!shows) return { before: undefined };
      const before = queries.getQueryData<Shown>(shows);
      if (optimistic && before !== undefined) {
        await queries.cancelQueries({ queryKey: shows });
        queries.setQueryData<Shown>(shows, optimistic(before, intent));
      }
      return { before };
    },
    onSuccess: async (answer, { intent }) => {
      onDone?.(answer, intent);
      for (const queryKey of refreshes) void queries.invalidateQueries({ queryKey });
      // The next one is sent on what this one has made.
      if (shows) await queries.invalidateQueries({ queryKey: shows });
    },
    onError: async (error, tried, kept) => {
      const before = kept?.before;
      if (shows && optimistic && before !== undefined) queries.setQueryData(shows, before);
      const refused = error instanceof Refused ? error : undefined;
      if (refused?.status === 409 || refused?.overtaken) {
        // Refused for how things are now: whatever is shown is read again.
        const keys = shows ? [shows, ...refreshes] : refreshes;
        await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
        const now = shows ? queries.getQueryData<Shown>(shows) : undefined;
        changes.current = before !== undefined && now !== undefined ? (changed?.(before, now) ?? []) : [];
      }
      // Its form is gone, closed at once: what failed is said all the same.
      if (watchers.current > 0) return;
      if (!refused || isUnsent(refused))
        announce(words.command.unsent, { label: words.command.again, run: () => start(tried) });
      else if (refused.overtaken) announce(words.command.overtaken);
      else {
        const { message, english } = inReadersWords(refused, refusalWords.ready(language));
        announce(words.problem.refused(message), undefined, english);
      }
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const start = (next: Try<Name>) => {
    // A second press before the page has drawn that it is under way.
    if (underWay.current) return;
    underWay.current = true;
    last.current = next;
    changes.current = [];
    mutation.mutate(next);
  };
  const said = refusalWords.ready(language);
  const problem = useMemo(
    () => (mutation.error instanceof Refused ? inReadersWords(mutation.error, said) : undefined),
    [mutation.error, said],
  );
  const state = ((): Command<Name>["state"] => {
    if (mutation.isPending) return "sending";
    if (mutation.isSuccess) return "done";
    if (!mutation.isError) return "idle";
    if (isUnsent(problem)) return "unsent";
    return problem?.overtaken ? "overtaken" : "refused";
  })();
  return {
    state,
    problem,
    answer: mutation.data,
    changes: changes.current,
    send: (intent) => {
      const unsure = state === "unsent" && JSON.stringify(last.current?.intent) === JSON.stringify(intent);
      start(unsure && last.current ? last.current : { intent, key: crypto.randomUUID() });
    },
    again: () => {
      if (last.current) start(last.current);
    },
    reset: () => {
      last.current = undefined;
      mutation.reset();
    },
    watch: () => {
      watchers.current += 1;
      return () => {
        watchers.current -= 1;
      };
    },
    fieldProblem: (pointer) => problem?.errors.find((each) => each.pointer === pointer)?.detail,
  };
}
