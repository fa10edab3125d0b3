import { useCallback, useState } from "react";
import { useMe } from "./me.tsx";

/**
 * Text that is half typed, kept in this tab until it is sent or its writer signs out: a session that ends, a page that is
 * left and a way over the sign-in page do not lose it. Never anything else than what was typed here.
 */
const prefix = "milepost.draft.";

export function useDraft(
  /** What is written about: `note:APPLICATION`. */
  key: string,
  start = "",
): { readonly text: string; readonly setText: (text: string) => void; readonly clear: () => void } {
  const { memberId } = useMe();
  const name = `${prefix}${memberId}.${key}`;
  const [kept, keep] = useState({ name, text: sessionStorage.getItem(name) ?? start });
  // Another thing is written about now.
  const text = kept.name === name ? kept.text : (sessionStorage.getItem(name) ?? start);
  const setText = useCallback(
    (next: string) => {
      if (next === "") sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, next);
      keep({ name, text: next });
    },
    [name],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(name);
    keep({ name, text: start });
  }, [name, start]);
  return { text, setText, clear };
}

/** On the way out, and where somebody else has signed in: nobody finds what another has written. */
export function clearDrafts(exceptOf?: string): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(prefix) && !(exceptOf && name.startsWith(`${prefix}${exceptOf}.`)))
      sessionStorage.removeItem(name);
}
