import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Badge } from "../controls/badge.tsx";
import { Failure } from "../controls/failure.tsx";
import type { IconName } from "../controls/icon.tsx";
import { Actions } from "../controls/menu.tsx";
import { Block } from "../controls/skeleton.tsx";
import { Parts } from "../controls/tabs.tsx";
import { TestMark } from "../controls/test-mark.tsx";
import { useKeptFocus } from "../frame/kept-focus.ts";
import { PageTitle } from "../frame/page-title.tsx";
import { useShortcut } from "../frame/shortcuts.ts";
import { useFormats, useMay } from "../me.tsx";
import "./application.css";
import { CandidateCard, Contacts, Duplicates } from "./candidate-card.tsx";
import { ContactSheet } from "./contact-sheet.tsx";
import { useCard, useNames, type Card, type OutcomeView } from "./data.ts";
import {
  ArchiveSheet,
  AssignSheet,
  PromiseSheet,
  RedateSheet,
  ReferrerSheet,
  RemovalSheet,
  ReopenSheet,
  RestoreSheet,
  TransferSheet,
} from "./moves.tsx";
import { Now } from "./now.tsx";
import { OutcomeSheet } from "./outcome-sheet.tsx";
import { panels } from "./panels.ts";
import { parts, type PageSearch, type Part } from "./scope.ts";
import { Track } from "./track.tsx";
import { UndoSheet } from "./undo-sheet.tsx";
import { applicationWords } from "./words/index.ts";

const route = getRouteApi("/applications/$id");

// What is wanted now and then is loaded when it is.
const MergeSheet = lazy(() => import("./merge-sheet.tsx").then((file) => ({ default: file.MergeSheet })));
const CorrectSheet = lazy(() =>
  import("./correct-sheet.tsx").then((file) => ({ default: file.CorrectSheet })),
);
const LinkSheet = lazy(() => import("./link-sheet.tsx").then((file) => ({ default: file.LinkSheet })));
const AsCandidate = lazy(() => import("./as-candidate.tsx").then((file) => ({ default: file.AsCandidate })));

/** A sheet that is open, beside those that stand in the address. */
type Opened =
  | { readonly sheet: "contact" | "promise" | "correct" | "link" | "as-candidate" | "removal" }
  | { readonly sheet: "archive" | "restore" | "reopen" | "transfer" | "assign" | "referrer" }
  | { readonly sheet: "merge"; readonly other: string | undefined }
  | { readonly sheet: "redate"; readonly outcome: OutcomeView };

/** One application: the person, where it stands, what to do next, and everything that was done. */
export function ApplicationPage() {
  const { id } = route.useParams();
  const words = applicationWords.use();
  const card = useCard(id);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  return (
    <div className="page application" {...keptFocus}>
      {card.data ? (
        // Nothing that is half chosen for one application is left for the next.
        <Shown key={id} card={card.data} />
      ) : (
        <>
          <PageTitle title={words.title} />
          {card.error ? (
            <Failure error={card.error} again={() => void card.refetch()} />
          ) : (
            <div className="halves">
              <div className="side">
                <Block className="tall" />
              </div>
              <div className="middle">
                <Block />
                <Block className="tall" />
              </div>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Shown({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [opened, open] = useState<Opened>();
  const { applicationId, candidate } = card;
  const go = (next: PageSearch) =>
    void navigate({ to: "/applications/$id", params: { id: applicationId }, search: next, replace: true });
  const part = search.part ?? "track";
  const here: PageSearch = part === "track" ? {} : { part };
  const close = () => open(undefined);

  const canRecord = card.state === "live" && may("recordOutcome") && card.allowedOutcomes.length > 0;
  const record = (outcome = "yes") => go({ ...here, record: outcome });
  const undo = (eventSeq: number) => go({ ...here, undo: String(eventSeq) });
  const last = card.milestones
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ standing, eventSeq }) => standing && eventSeq > 0)
    .sort((a, b) => a.eventSeq - b.eventSeq)
    .at(-1);
  useShortcut("o", words.keys.record, () => record(), canRecord);
  useShortcut("c", words.keys.call, () => open({ sheet: "contact" }), may("logContact"));
  useShortcut(
    "u",
    words.keys.undo,
    () => last && undo(last.eventSeq),
    last !== undefined && may("undoOutcome"),
  );

  const tabs = parts.filter((each): each is Exclude<Part, "track"> => {
    const panel = each === "track" ? undefined : panels[each];
    return panel !== undefined && may(panel.operation) && (panel.isShown?.(card, may) ?? true);
  });
  const undone = search.undo && /^\d+$/.test(search.undo) ? Number(search.undo) : undefined;
  const track = (
    <Track card={card} onUndo={undo} onRedate={(outcome) => open({ sheet: "redate", outcome })} />
  );
  return (
    <>
      <PageTitle
        title={candidate.name || words.title}
        lead={
          <>
            {[names.of(card.jobId), names.of(card.siteId), words.since(formats.day(card.receivedAt))]
              .filter(Boolean)
              .join(" · ")}
            {card.state !== "live" && (
              <Badge tone="plain" icon={card.state === "hired" ? "star" : "archive"}>
                {words.states[card.state] ?? card.state}
              </Badge>
            )}
            <TestMark of={card} />
          </>
        }
      >
        {canRecord && (
          <Button className="main" onPress={() => record()}>
            {words.now.record}
          </Button>
        )}
        <MoreActions card={card} onOpen={open} />
      </PageTitle>
      <div className="halves">
        <div className="side">
          <CandidateCard
            card={card}
            onLog={() => open({ sheet: "contact" })}
            onCorrect={() => open({ sheet: "correct" })}
          />
        </div>
        <div className="middle">
          <Now card={card} onMovePromise={() => open({ sheet: "promise" })} onRecord={record} />
          {tabs.length === 0 ? (
            track
          ) : (
            <Parts
              label={words.parts.label}
              value={part}
              onChange={(next) => go(next === "track" ? {} : { part: next })}
              parts={[
                { id: "track", name: words.parts.track, content: track },
                ...tabs.map((each) => ({
                  id: each,
                  name: words.parts[each],
                  content: <Shelf part={each} card={card} />,
                })),
              ]}
            />
          )}
        </div>
        <div className="side below">
          <Contacts card={card} />
          <Duplicates card={card} onCompare={(other) => open({ sheet: "merge", other })} />
        </div>
      </div>
      {search.record && canRecord && (
        <OutcomeSheet applicationId={applicationId} first={search.record} onClose={() => go(here)} />
      )}
      {undone !== undefined && may("undoOutcome") && (
        <UndoSheet key={undone} card={card} eventSeq={undone} onClose={() => go(here)} />
      )}
      <Suspense>{opened && <Opening opened={opened} card={card} onClose={close} />}</Suspense>
    </>
  );
}

/** What a tab holds, loaded when it is opened. */
function Shelf({ part, card }: { readonly part: Exclude<Part, "track">; readonly card: Card }) {
  const Panel = panels[part]?.Panel;
  return <Suspense fallback={<Block className="tall" />}>{Panel && <Panel card={card} />}</Suspense>;
}

function Opening({
  opened,
  ...rest
}: {
  readonly opened: Opened;
  readonly card: Card;
  readonly onClose: () => void;
}) {
  switch (opened.sheet) {
    case "contact":
      return <ContactSheet {...rest} />;
    case "promise":
      return <PromiseSheet {...rest} />;
    case "correct":
      return <CorrectSheet {...rest} />;
    case "link":
      return <LinkSheet {...rest} />;
    case "as-candidate":
      return <AsCandidate {...rest} />;
    case "removal":
      return <RemovalSheet {...rest} />;
    case "archive":
      return <ArchiveSheet {...rest} />;
    case "restore":
      return <RestoreSheet {...rest} />;
    case "reopen":
      return <ReopenSheet {...rest} />;
    case "transfer":
      return <TransferSheet {...rest} />;
    case "assign":
      return <AssignSheet {...rest} />;
    case "referrer":
      return <ReferrerSheet {...rest} />;
    case "merge":
      return <MergeSheet other={opened.other} {...rest} />;
    case "redate":
      return <RedateSheet outcome={opened.outcome} {...rest} />;
  }
}

/** What is done now and then: only what can be done to an application as it is, by who reads it. */
function MoreActions({ card, onOpen }: { readonly card: Card; readonly onOpen: (opened: Opened) => void }) {
  const words = applicationWords.use();
  const own = words.more;
  const may = useMay();
  const { state, archivedBecause } = card;
  const today = useFormats().date(new Date().toISOString());
  const isMerged = archivedBecause?.kind === "merged";
  const entry = (operation: string, icon: IconName, text: string, opened: Opened, fits = true) =>
    fits && may(operation) ? [{ id: opened.sheet, text, icon, act: () => onOpen(opened) }] : [];
  const items = [
    ...entry("getApplicationAsCandidate", "eye", own.candidateView, { sheet: "as-candidate" }, !isMerged),
    ...entry("makeCandidateLink", "link", own.link, { sheet: "link" }, !isMerged),
    ...entry("assignApplication", "person", own.assign, { sheet: "assign" }, !isMerged),
    ...entry("transferApplication", "job", own.transfer, { sheet: "transfer" }, state === "live"),
    ...entry("changeReferrer", "people", own.referrer, { sheet: "referrer" }, !isMerged),
    ...entry("mergeApplication", "copy", own.merge, { sheet: "merge", other: undefined }, !isMerged),
    ...entry(
      "reopenApplication",
      "undo",
      own.reopen,
      { sheet: "reopen" },
      archivedBecause?.reopenUntil !== undefined && archivedBecause.reopenUntil >= today,
    ),
    ...entry(
      "restoreApplication",
      "undo",
      own.restore,
      { sheet: "restore" },
      archivedBecause?.kind === "by-hand",
    ),
    ...entry("requestRemoval", "shield", own.removal, { sheet: "removal" }),
    ...entry("archiveApplication", "archive", own.archive, { sheet: "archive" }, state === "live"),
  ];
  if (items.length === 0) return null;
  return <Actions label={own.label} items={items} />;
}
