import { useState } from "react";
import type { Row } from "../api.ts";

/** What is shown of a list that goes on changing. */
interface Shown {
  readonly of: string;
  readonly pages: number;
  readonly rows: ReadonlyMap<string, Row>;
}

/**
 * Rows that are read again stay where they are: what a row says is brought up to date in its place, and whatever would
 * move, come or go is counted and waits until the reader asks for it. So nobody's finger is on one row and hits another.
 * A page that the reader asked for is added below.
 *
 * @param of which list; nothing while the one before stands in for one that is still coming
 */
export function useCalmRows(
  of: string | undefined,
  pages: readonly { readonly items: readonly Row[] }[] | undefined,
): { readonly rows: readonly Row[]; readonly changed: number; readonly update: () => void } {
  const [shown, show] = useState<Shown>();
  const now = new Map((pages ?? []).flatMap(({ items }) => items.map((row) => [row.applicationId, row])));
  if (of === undefined || pages === undefined)
    return { rows: [...(shown?.rows.values() ?? [])], changed: 0, update: () => undefined };
  const fresh: Shown = { of, pages: pages.length, rows: now };
  const update = () => show(fresh);
  if (shown?.of !== of || shown.pages > pages.length) {
    // Another list, or its beginning anew.
    show(fresh);
    return { rows: [...now.values()], changed: 0, update };
  }
  if (shown.pages < pages.length) {
    const added = pages
      .slice(shown.pages)
      .flatMap(({ items }) => items.map((row) => [row.applicationId, row] as const));
    const grown = { ...fresh, rows: new Map([...shown.rows, ...added]) };
    show(grown);
    return { rows: [...grown.rows.values()], changed: 0, update };
  }
  const before = shown.rows;
  const rows = [...before].map(([id, row]) => now.get(id) ?? row);
  const stays = [...now.keys()].join() === [...before.keys()].join();
  const moved = [...now].filter(([id, row]) => before.get(id)?.eventSeq !== row.eventSeq).length;
  const gone = [...before.keys()].filter((id) => !now.has(id)).length;
  return { rows, changed: stays ? 0 : Math.max(1, moved + gone), update };
}
