import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useRef } from "react";
import { Refused, write, type Answer, type Operation, type Written } from "./api.ts";

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
  readonly problem: Refused | undefined;
  readonly answer: Answer<Name> | undefined;
  /** What the problem says of a field, by its pointer (`/note`); for the field's `error`. */
  readonly fieldProblem: (pointer: string) => string | undefined;
  /** What somebody else changed meanwhile, in the page's words. */
  readonly changes: readonly string[];
}
export type Intent<Name extends Operation> = Omit<Written<Name>, "idempotencyKey">;

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

export function useCommand<Name extends Operation, Shown = unknown>(
  operation: Name,
  { shows, refreshes = [], optimistic, changed, onDone }: Options<Name, Shown> = {},
): Command<Name> {
  const queries = useQueryClient();
  const underWay = useRef(false);
  const last = useRef<Try<Name>>(undefined);
  const changes = useRef<readonly string[]>([]);
  const mutation = useMutation<Answer<Name>, Error, Try<Name>, { readonly before: Shown | undefined }>({
    // Without a connection it fails at once and says so: nothing is sent behind anybody's back later.
    networkMode: "always",
    mutationFn: ({ intent, key }) => write(operation, { ...intent, idempotencyKey: key }),
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
      await refresh();
    },
    onError: async (error, _, kept) => {
      const before = kept?.before;
      if (shows && optimistic && before !== undefined) queries.setQueryData(shows, before);
      if (!(error instanceof Refused) || (error.status !== 409 && !error.overtaken)) return;
      // Refused for how things are now: whatever is shown is read again.
      await refresh();
      const now = shows ? queries.getQueryData<Shown>(shows) : undefined;
      changes.current = before !== undefined && now !== undefined ? (changed?.(before, now) ?? []) : [];
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const refresh = () =>
    Promise.all(
      [...(shows ? [shows] : []), ...refreshes].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  const start = (next: Try<Name>) => {
    // A second press before the page has drawn that it is under way.
    if (underWay.current) return;
    underWay.current = true;
    last.current = next;
    changes.current = [];
    mutation.mutate(next);
  };
  const problem = mutation.error instanceof Refused ? mutation.error : undefined;
  const state = ((): Command<Name>["state"] => {
    if (mutation.isPending) return "sending";
    if (mutation.isSuccess) return "done";
    if (!mutation.isError) return "idle";
    // A session that has ended: nothing was done, and after signing in the same is sent.
    if (!problem || problem.status === 401 || problem.status === 429) return "unsent";
    return problem.overtaken ? "overtaken" : "refused";
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
    fieldProblem: (pointer) => problem?.errors.find((each) => each.pointer === pointer)?.detail,
  };
}
