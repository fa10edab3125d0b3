import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import type { Body } from "../api.ts";
import { announce, unsay } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine, TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { localMoment, noonOf } from "../controls/moment.ts";
import { useOpener } from "../controls/opener.ts";
import { Sheet } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useDraft } from "../draft.ts";
import { singleKeys } from "../frame/shortcuts.ts";
import { useFormats, useMe } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import "./application.css";
import { notYet, useCard, useChange, withLabels, type Allowed, type Card } from "./data.ts";
import { cardKey } from "./keys.ts";
import { EffectsList, useSummary, useWarning } from "./effects.tsx";
import { detailsOf, missing, OutcomeDetails, type Entered } from "./outcome-details.tsx";
import { applicationWords } from "./words/index.ts";

/**
 * What came of the open milestone: choose, record. Opened from lists as well as from the application's page; it reads
 * the card itself, so that what it offers is what may be chosen now.
 */
export function OutcomeSheet({
  applicationId,
  first,
  onClose,
}: {
  readonly applicationId: string;
  /** An outcome of the open milestone that was chosen already. */
  readonly first?: string | undefined;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const card = useCard(applicationId);
  useOpener();
  if (card.data) return <Choosing card={card.data} first={first} onClose={onClose} />;
  return (
    <Sheet title={words.outcome.title} isOpen onClose={onClose}>
      {card.error ? <Failure error={card.error} again={() => void card.refetch()} /> : <Lines count={6} />}
    </Sheet>
  );
}

const colours = ["green", "amber", "red"] as const;
const idOf = ({ milestone, outcome }: Pick<Allowed, "milestone" | "outcome">): string =>
  `${milestone}/${outcome}`;

function Choosing({
  card,
  first,
  onClose,
}: {
  readonly card: Card;
  readonly first: string | undefined;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const own = words.outcome;
  const warningOf = useWarning();
  const formats = useFormats();
  const me = useMe();
  const navigate = useNavigate();
  const { list: together } = useFormats();
  const queries = useQueryClient();
  const { applicationId } = card;
  const today = formats.date(new Date().toISOString());
  // As it was when the sheet was opened: while an outcome is sent, the card already shows what will be.
  const [seen, see] = useState(card);
  const { allowedOutcomes: offered, openMilestone: open } = seen;
  const [chosen, choose] = useState<Allowed | undefined>(() =>
    offered.find(({ milestone, outcome }) => milestone === open && outcome === first),
  );
  const [entered, enter] = useState<Entered>({});
  const [date, setDate] = useState(today);
  const [tried, setTried] = useState(false);
  const note = useDraft(`outcome:${applicationId}`);

  const undo = (eventSeq: number) =>
    void navigate({
      to: "/applications/$id",
      params: { id: applicationId },
      // Whoever reads another part of the page stays there.
      search: ({ part }) => ({ ...(part ? { part } : {}), undo: String(eventSeq) }),
    });
  const record = useChange("recordOutcome", applicationId, {
    optimistic: (before, { body }) => withOutcome(before, body, offered, me.memberId),
    onDone: ({ status, body }, { body: sent }) => {
      note.clear();
      onClose();
      const label = labelOf(sent, offered);
      if (status === 202) return announce(own.waits(label));
      // What it answers is there at once, to be undone at once; names and effects are read again behind it.
      queries.setQueryData<Card>(cardKey(applicationId), (shown) => {
        const waits = (asked: Card["confirmations"][number]) =>
          body.confirmations.some(({ confirmationId }) => confirmationId === asked.confirmationId);
        return shown && { ...shown, ...body, confirmations: shown.confirmations.filter(waits) };
      });
      const made = body.milestones
        .flatMap(({ outcomes }) => outcomes)
        .findLast(({ outcome, eventSeq }) => outcome === sent.outcome && eventSeq > card.eventSeq);
      announce(own.recorded(label), made && { label: own.undo, run: () => undo(made.eventSeq) });
    },
  });
  const { problem, state } = record;
  const isOpen = state !== "sending" && state !== "done";
  useEffect(() => {
    // It is not being recorded any more, and the sheet says why.
    if (state === "refused" || state === "overtaken" || state === "unsent") unsay();
  }, [state]);
  // What it would record beside itself has changed since the sheet was opened: it says so, and asks once more.
  const implied = withLabels(
    (problem?.more["implied"] ?? []) as readonly { readonly outcome: string; readonly label: string }[],
    useLabels(),
  );
  // A date that is half typed is none to its field.
  const effectiveAt = noonOf(date);
  const absent = chosen ? [...missing(chosen, entered), ...(effectiveAt ? [] : ["effectiveAt"])] : [];
  const alsoRecorded = chosen?.effects.implies.length || implied.length;
  const send = () => {
    if (!chosen) return;
    setTried(true);
    if (absent.length > 0) return;
    announce(own.recording(chosen.label));
    record.send({
      path: { id: applicationId },
      body: {
        milestone: chosen.milestone,
        outcome: chosen.outcome,
        ...(date === today || !effectiveAt ? {} : { effectiveAt }),
        ...(note.text.trim() ? { note: note.text.trim() } : {}),
        ...(alsoRecorded ? { confirm: true } : {}),
        ...detailsOf(chosen, entered),
      },
    });
  };
  const pick = (allowed: Allowed) => {
    record.reset();
    setTried(false);
    if (chosen && idOf(chosen) !== idOf(allowed)) enter({});
    choose(allowed);
  };
  const again = () => {
    see(card);
    record.reset();
    choose((before) => card.allowedOutcomes.find((each) => before && idOf(each) === idOf(before)));
  };

  const here = offered.filter(({ milestone }) => milestone === open);
  const ahead = offered.filter(({ milestone }) => milestone !== open);
  const letters = lettersFor([...here, ...ahead]);
  const byLetter = useEffectEvent((event: KeyboardEvent) => {
    if (!singleKeys.are() || event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return;
    const id = [...letters].find(([, letter]) => letter === event.key.toLowerCase())?.[0];
    const found = offered.find((each) => idOf(each) === id);
    if (!found) return;
    event.preventDefault();
    pick(found);
    document.getElementById(`outcome-${idOf(found)}`)?.focus();
  });
  useEffect(() => {
    // Wherever in the sheet the focus is: nothing else is in reach while it is open.
    if (!isOpen) return;
    const listen = (event: KeyboardEvent) => byLetter(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOpen]);
  const problemOf = (path: string): string | undefined =>
    record.fieldProblem(`/${path.replace(".", "/")}`) ??
    (tried && absent.includes(path) ? own.required : undefined);
  const fields = chosen ? [...chosen.needs, ...chosen.mayCarry, "effectiveAt", "note"] : [];

  const option = (allowed: Allowed) => (
    <Option
      key={idOf(allowed)}
      allowed={allowed}
      letter={letters.get(idOf(allowed))}
      isChosen={chosen !== undefined && idOf(chosen) === idOf(allowed)}
      milestone={
        allowed.milestone === open
          ? undefined
          : card.milestones.find(({ milestone }) => milestone === allowed.milestone)?.label
      }
      onChoose={() => pick(allowed)}
    >
      {warningOf(allowed) && (
        <p className="message">
          <Icon name="warning" />
          {warningOf(allowed)}
        </p>
      )}
      <EffectsList effects={allowed.effects} />
      {allowed.needs.includes("reason") && (
        <TextLines
          label={own.reason}
          rows={2}
          maxLength={500}
          isRequired
          value={entered["reason"] ?? ""}
          error={problemOf("reason")}
          onChange={(reason) => enter((before) => ({ ...before, reason }))}
        />
      )}
      <OutcomeDetails
        allowed={allowed}
        card={card}
        entered={entered}
        problemOf={problemOf}
        onChange={(path, value) => enter((before) => ({ ...before, [path]: value }))}
      />
      <TextLine
        type="date"
        label={own.date}
        value={date}
        max={today}
        error={problemOf("effectiveAt")}
        onChange={setDate}
      />
      {allowed.effects.reviewAt && !allowed.needs.includes("reviewBy") && (
        <TextLine
          type="datetime-local"
          label={own.reviewBy}
          value={entered["reviewBy"] ?? localMoment(new Date(allowed.effects.reviewAt))}
          error={problemOf("reviewBy")}
          onChange={(reviewBy) => enter((before) => ({ ...before, reviewBy }))}
        />
      )}
      <TextLines
        label={own.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={record.fieldProblem("/note")}
        onChange={note.setText}
      />
    </Option>
  );

  const openLabel = seen.milestones.find(({ milestone }) => milestone === open)?.label;
  return (
    <Sheet
      title={openLabel ? own.ofName(card.candidate.name, openLabel) : own.title}
      // Out of the way at once; back with everything that was entered where it was not done.
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <div className="foot-message">
            <CommandMessage command={record} fields={fields.map((path) => `/${path.replace(".", "/")}`)} />
            {implied.length > 0 && <p>{own.implies(together(implied.map(({ label }) => label)))}</p>}
          </div>
          {state === "refused" && problem?.status === 409 && implied.length === 0 ? (
            <Button className="main" onPress={again}>
              {own.choose}
            </Button>
          ) : (
            <Button className="main" isDisabled={!chosen} onPress={send}>
              {!chosen ? own.choose : alsoRecorded ? own.recordAll(alsoRecorded + 1) : own.record}
            </Button>
          )}
        </>
      }
    >
      <form
        className="choosing"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {offered.length === 0 && <Empty title={own.none} />}
        {colours.map((colour) => {
          const group = here.filter((each) => each.colour === colour);
          return (
            group.length > 0 && (
              <fieldset key={colour} className="outcomes">
                <legend>{own.colours[colour]}</legend>
                {group.map(option)}
              </fieldset>
            )
          );
        })}
        {ahead.length > 0 && (
          <More title={own.ahead} isOpen={here.length === 0}>
            <fieldset className="outcomes">
              <legend className="unseen">{own.ahead}</legend>
              {ahead.map(option)}
            </fieldset>
          </More>
        )}
        <input type="submit" hidden />
      </form>
    </Sheet>
  );
}

/** One outcome; once chosen, everything that it does and asks. */
function Option({
  allowed,
  letter,
  milestone,
  isChosen,
  onChoose,
  children,
}: {
  readonly allowed: Allowed;
  readonly letter: string | undefined;
  readonly milestone: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  const summary = useSummary();
  const id = `outcome-${idOf(allowed)}`;
  return (
    <div className={isChosen ? "outcome chosen" : "outcome"}>
      <label>
        <input
          type="radio"
          name="outcome"
          id={id}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`${id}-does`}
          aria-keyshortcuts={letter}
        />
        <span className="what">
          <Badge tone={allowed.colour}>{milestone ? `${milestone}: ${allowed.label}` : allowed.label}</Badge>
          <small id={`${id}-does`}>{summary(allowed.effects)}</small>
        </span>
        {letter && <kbd aria-hidden="true">{letter}</kbd>}
      </label>
      {isChosen && <div className="does">{children}</div>}
    </div>
  );
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
  !/^(radio|checkbox)$/.test(target.getAttribute("type") ?? "");

/** A letter for each outcome: the first of its label that no other has, else a digit, else any letter. */
function lettersFor(outcomes: readonly Allowed[]): Map<string, string> {
  const taken = new Map<string, string>();
  const used = new Set<string>();
  for (const outcome of outcomes) {
    const candidates = [...outcome.label.toLowerCase(), ..."123456789", ..."abcdefghijklmnopqrstuvwxyz"];
    const letter = candidates.find((each) => /[a-z1-9]/.test(each) && !used.has(each));
    if (!letter) continue;
    used.add(letter);
    taken.set(idOf(outcome), letter);
  }
  return taken;
}

const labelOf = (sent: Body<"recordOutcome">, offered: readonly Allowed[]): string =>
  offered.find((each) => idOf(each) === idOf(sent))?.label ?? "";

/** The card with the outcome as it will be: its tile at once, everything else once the API has said it. */
function withOutcome(
  card: Card,
  sent: Body<"recordOutcome">,
  offered: readonly Allowed[],
  memberId: string,
): Card {
  const allowed = offered.find((each) => idOf(each) === idOf(sent));
  if (!allowed || allowed.effects.confirmedBy) return card;
  const now = new Date().toISOString();
  const at = (milestone: string) => card.milestones.findIndex((each) => each.milestone === milestone);
  const reached = at(sent.milestone);
  const next = card.milestones[reached + 1]?.milestone;
  const isGreen = allowed.colour === "green";
  return {
    ...card,
    ...(isGreen && next ? { openMilestone: next } : {}),
    milestones: card.milestones.map((milestone, index) => {
      if (index === reached + 1 && isGreen) return { ...milestone, state: "open" as const };
      if (index !== reached) return milestone;
      const made = {
        eventSeq: notYet,
        outcome: sent.outcome,
        label: allowed.label,
        colour: allowed.colour,
        effectiveAt: sent.effectiveAt ?? now,
        recordedAt: now,
        by: { kind: "member" as const, memberId },
        standing: true,
        implied: false,
      };
      const state = isGreen ? "reached" : allowed.colour === "red" ? "ended" : "open";
      const before = milestone.outcomes.map((outcome) => ({ ...outcome, standing: false }));
      return { ...milestone, state, colour: allowed.colour, outcomes: [...before, made] };
    }),
  };
}
