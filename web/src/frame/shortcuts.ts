import { useEffect, useEffectEvent } from "react";

/** Keys that do something on what is shown, for the help that lists them. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it: `o`, `/`, `?`, `ArrowDown`. */
  readonly key: string;
  readonly label: string;
}

const present = new Map<symbol, Shortcut & { readonly act: () => void }>();
const listeners = new Set<() => void>();
let listed: readonly Shortcut[] = [];

function changed(): void {
  listed = [...present.values()].map(({ key, label }) => ({ key, label }));
  for (const listener of listeners) listener();
}

export const shortcuts = {
  list: (): readonly Shortcut[] => listed,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const storedAs = "milepost.keys";
let single = localStorage.getItem(storedAs) !== "off";
/** Whether single letters do anything: who speaks to their machine, or has a hand that slips, switches them off. */
export const singleKeys = {
  are: (): boolean => single,
  become: (next: boolean): void => {
    single = next;
    if (next) localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, "off");
    changed();
  },
};

const helpListeners = new Set<() => void>();
/** Opens the help; `?` does the same. */
export const showShortcuts = (): void => {
  for (const listener of helpListeners) listener();
};
export const onShowShortcuts = (listener: () => void): (() => void) => {
  helpListeners.add(listener);
  return () => helpListeners.delete(listener);
};

/** Where letters are text. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test(target.getAttribute("type") ?? "");

/** Over the page there is a dialog, a menu or a list: keys are for it alone. */
const covered = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]') !== null;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || covered(event.target)) return;
  if (!single && event.key.length === 1) return;
  if (event.key === "?") {
    event.preventDefault();
    return showShortcuts();
  }
  // What was added last lies on top: a page's before the frame's.
  const shortcut = [...present.values()].findLast(({ key }) => key.toLowerCase() === event.key.toLowerCase());
  if (!shortcut) return;
  event.preventDefault();
  shortcut.act();
});

/** While the caller is shown, a key does something; the keyboard's help lists it under its label. */
export function useShortcut(key: string, label: string, action: () => void, enabled = true): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    if (!enabled) return;
    const id = Symbol(key);
    present.set(id, { key, label, act: () => act() });
    changed();
    return () => {
      present.delete(id);
      changed();
    };
  }, [key, label, enabled]);
}
