import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/** What says of a part of a page what it is. */
const titles = "h1, h2, h3, .empty-state > p";
const canHaveFocus = (element: Element): boolean => element.isConnected && !element.matches(":disabled");

/** What an element stands in, from the inside out. */
function around(element: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent && parent !== document.body ? [parent, ...around(parent)] : [];
}

/**
 * What was pressed may go with what it did: a draft is discarded, an offer accepted, a sheet closes and the button that opened
 * it is there no more. The focus then goes to the title of what it stood in, or of what stands around that, never to nowhere.
 * For a page's element; sheets, dialogs and menus that are opened from it count as in it.
 */
export function useKeptFocus<Place extends HTMLElement>(): {
  readonly ref: RefObject<Place | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const ref = useRef<Place>(null);
  const last = useRef<Element>(undefined);
  /** What the last one stands in; of a sheet, then what it was opened from stands in. */
  const standsIn = useRef<readonly Element[]>([]);
  const onPage = useRef<readonly Element[]>([]);
  useEffect(() => {
    let frame = 0;
    const isLost = () => last.current !== undefined && !canHaveFocus(last.current);
    const mend = () => {
      frame = 0;
      const { activeElement } = document;
      if (!isLost() || (activeElement !== document.body && activeElement !== last.current)) return;
      for (const part of standsIn.current) {
        const title = part.isConnected ? part.querySelector<HTMLElement>(titles) : null;
        if (!title) continue;
        title.tabIndex = -1;
        title.focus();
        return;
      }
    };
    const observer = new MutationObserver(() => {
      // What closes gives the focus back by itself, a frame later: only then is it known to be lost.
      if (isLost()) frame ||= requestAnimationFrame(() => (frame = requestAnimationFrame(mend)));
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return {
    ref,
    onFocus: ({ target }) => {
      last.current = target;
      if (ref.current?.contains(target)) onPage.current = around(target);
      standsIn.current = ref.current?.contains(target)
        ? onPage.current
        : [...around(target), ...onPage.current];
    },
    onBlur: ({ target, relatedTarget }) => {
      // Left on purpose, by a press beside everything: what goes later was not what one was at.
      if (!relatedTarget && canHaveFocus(target)) last.current = undefined;
    },
  };
}
