import { useQueries } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { lazy, memo, Suspense, useRef, useState } from "react";
import { read, type Row } from "../api.ts";
import { applicationWords } from "../application/words/index.ts";
import { Badge, type Tone } from "../controls/badge.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { useShortcut } from "../frame/shortcuts.ts";
import { useFormats, useMay } from "../me.tsx";
import type { Names } from "./names.ts";
import { recruiterWords } from "./words/index.ts";

/** Comes with its words once it is wanted. */
const OutcomeSheet = lazy(() =>
  Promise.all([import("../application/outcome-sheet.tsx"), applicationWords.load()]).then(
    ([{ OutcomeSheet }]) => ({ default: OutcomeSheet }),
  ),
);

/** Rows of the list: a table on a desk, cards on a phone. Each leads to its application wherever it is touched. */
export function Rows({
  rows,
  names,
  query,
  isComing,
}: {
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly query: string | undefined;
  /** What was asked for is still under way; these are the ones before. */
  readonly isComing: boolean;
}) {
  const { list: own } = recruiterWords.use();
  const may = useMay();
  const table = useRef<HTMLTableElement>(null);
  const referrers = useReferrers(rows, query);

  const links = () => [...(table.current?.querySelectorAll<HTMLAnchorElement>("a.to-card") ?? [])];
  const current = () => links().findIndex((link) => link === document.activeElement);
  const move = (by: 1 | -1) => {
    const all = links();
    const at = current();
    all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  useShortcut("j", own.keys.down, () => move(1));
  useShortcut("k", own.keys.up, () => move(-1));
  useShortcut("ArrowDown", own.keys.down, () => move(1));
  useShortcut("ArrowUp", own.keys.up, () => move(-1));
  const [recording, record] = useState<string>();
  useShortcut(
    "o",
    own.keys.outcome,
    () => record(rows[current()]?.applicationId),
    may("recordOutcome") && recording === undefined,
  );

  const { columns } = own;
  return (
    <>
      {/* The roles are said: as cards the rows are no table for the browser, and they still are one for who hears them. */}
      <table ref={table} className="applications" role="table" aria-busy={isComing} aria-label={own.title}>
        <thead role="rowgroup">
          <tr role="row">
            {[
              columns.candidate,
              columns.milestone,
              columns.turn,
              columns.next,
              columns.job,
              columns.received,
            ].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <OneRow
              key={row.applicationId}
              row={row}
              names={names}
              referrer={referrers.get(row.referrerId ?? "")}
            />
          ))}
        </tbody>
      </table>
      {recording && (
        <Suspense>
          <OutcomeSheet applicationId={recording} onClose={() => record(undefined)} />
        </Suspense>
      )}
    </>
  );
}

const tones: Readonly<Record<"green" | "amber" | "red", Tone>> = {
  green: "green",
  amber: "amber",
  red: "red",
};

/** Drawn again only where its application changed: fifty more below draw fifty. */
const OneRow = memo(function OneRow({
  row,
  names,
  referrer,
}: {
  readonly row: Row;
  readonly names: Names;
  readonly referrer: string | undefined;
}) {
  const { list: own, today } = recruiterWords.use();
  const formats = useFormats();
  const { lastOutcome: last, status } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <CardLink id={row.applicationId}>{row.candidate.name || own.erased}</CardLink>
        {referrer && <small>{own.via(referrer)}</small>}
        <span className="row-marks">
          {row.checkFirst && (
            <Badge tone="amber" icon="warning">
              {own.checkFirst}
            </Badge>
          )}
          {row.openTasks > 0 && (
            <Badge tone="plain" icon="task">
              {own.tasks(row.openTasks)}
            </Badge>
          )}
          {row.newToSector && (
            <Badge tone="plain" icon="star">
              {own.newToSector}
            </Badge>
          )}
          <TestMark of={row} />
        </span>
      </th>
      <td role="cell" className="at-milestone">
        <span>{row.milestone ? today.next(names.milestone(row.milestone)) : own.reached}</span>
        {last && <Badge tone={tones[last.colour]}>{names.outcome(last.milestone, last.outcome)}</Badge>}
      </td>
      <td role="cell" className="at-turn">
        {status &&
          (status === "overdue" ? (
            <Badge tone="amber" icon="clock">
              {own.statuses.overdue}
            </Badge>
          ) : (
            own.turns[row.owner]
          ))}
      </td>
      <td role="cell" className="at-next">
        {row.reviewAt && <span>{formats.relativeDay(row.reviewAt)}</span>}
        {row.promisedBy && <small>{own.promised(formats.weekday(row.promisedBy))}</small>}
      </td>
      <td role="cell" className="at-job">
        <span>{names.job(row.jobId)}</span>
        <small>{names.site(row.siteId)}</small>
      </td>
      <td role="cell" className="at-received">
        {formats.day(row.receivedAt)}
      </td>
    </tr>
  );
});

/** The router's own `Link` follows every change of the address; fifty of them take longer to draw than their rows. */
function CardLink({ id, children }: { readonly id: string; readonly children: string }) {
  const router = useRouter();
  const there = { to: "/applications/$id", params: { id } } as const;
  return (
    <a
      className="to-card"
      href={router.history.createHref(router.buildLocation(there).publicHref)}
      onClick={(event) => {
        // Whoever wants it in a tab of its own gets it there.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void router.navigate(there);
      }}
    >
      {children}
    </a>
  );
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Who referred those that a search found by their referrer: else nobody sees why they are there. */
function useReferrers(rows: readonly Row[], query: string | undefined): ReadonlyMap<string, string> {
  const may = useMay();
  const wanted = folded(query ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = (name: string) => {
    const parts = folded(name).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const ids = may("getMember")
    ? [
        ...new Set(
          wanted.length > 0
            ? rows.flatMap((row) => (named(row.candidate.name) ? [] : (row.referrerId ?? [])))
            : [],
        ),
      ]
    : [];
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["member", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => read("getMember", { path: { id }, signal }),
      staleTime: 5 * 60_000,
    })),
    combine: (found) =>
      new Map(found.flatMap(({ data }) => (data ? [[data.memberId, data.name] as const] : []))),
  });
}
