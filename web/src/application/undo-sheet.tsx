import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLines, Tick } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useDraft } from "../draft.ts";
import { useLabels } from "../words/index.tsx";
import { useChange, withLabels, type Card } from "./data.ts";
import { signed } from "./effects.tsx";
import { applicationWords } from "./words/index.ts";

type Preview = Reply<"previewUndo">;

/**
 * What an undo takes back, before it is done. It is done to what was looked at: where somebody was faster, the sheet
 * shows what they changed and what an undo would do now.
 */
export function UndoSheet({
  card,
  eventSeq,
  onClose,
}: {
  readonly card: Card;
  readonly eventSeq: number;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const own = words.undo;
  const { applicationId } = card;
  const labels = useLabels();
  const key = ["undo", applicationId, eventSeq];
  const preview = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      read("previewUndo", { path: { id: applicationId, eventSeq: String(eventSeq) }, signal }),
    select: (all: Preview) => ({ ...all, takesBack: withLabels(all.takesBack, labels) }),
    // What it would do depends on what is there now.
    staleTime: 0,
    gcTime: 0,
  });
  const [inError, setInError] = useState(false);
  const note = useDraft(`undo:${applicationId}`);
  const outcome = card.milestones
    .flatMap(({ outcomes }) => outcomes)
    .find((each) => each.eventSeq === eventSeq);
  const label =
    outcome?.label ?? preview.data?.takesBack.find((each) => each.eventSeq === eventSeq)?.label ?? "";
  const undo = useChange("undoOutcome", applicationId, {
    refreshes: [key],
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done(label));
    },
  });
  const { data } = preview;
  useEffect(() => {
    // Another way back to the same: nothing to undo is left.
    if (undo.state === "done") onClose();
  }, [undo.state, onClose]);
  const send = () => {
    if (!data) return;
    undo.send({
      path: { id: applicationId, eventSeq: String(eventSeq) },
      ifMatch: `"${data.version}"`,
      body: {
        // Everything that it takes back stands on the sheet, and the button says how many.
        ...(data.needsConfirmation || data.onlyAsRecordedInError ? { confirm: true } : {}),
        ...(data.onlyAsRecordedInError ? { recordedInError: inError } : {}),
        ...(note.text.trim() ? { note: note.text.trim() } : {}),
      },
    });
  };
  return (
    <Sheet
      title={own.title(label)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <div className="foot-message">
            <CommandMessage command={undo} fields={["/note", "/recordedInError"]} />
          </div>
          <Button
            // What takes back nothing else is done by Enter once it is seen; of more than that the eye comes first.
            key={data ? "seen" : "coming"}
            autoFocus={data !== undefined && !data.needsConfirmation && !data.onlyAsRecordedInError}
            className="main"
            isDisabled={!data || (data.onlyAsRecordedInError && !inError)}
            isPending={undo.state === "sending"}
            onPress={send}
          >
            <Icon name="undo" />
            {data && data.takesBack.length > 1 ? own.actMany(data.takesBack.length) : own.act}
          </Button>
        </>
      }
    >
      {preview.error && <Failure error={preview.error} again={() => void preview.refetch()} />}
      {!data && !preview.error && <Lines count={3} />}
      {data && (
        <>
          <Effects data={data} card={card} />
          {data.onlyAsRecordedInError && (
            <>
              <Tick value={inError} onChange={setInError}>
                {own.inError}
              </Tick>
              <p className="hint">{own.inErrorHint}</p>
            </>
          )}
          <TextLines
            label={own.note}
            rows={2}
            maxLength={4000}
            value={note.text}
            error={undo.fieldProblem("/note")}
            onChange={note.setText}
          />
        </>
      )}
    </Sheet>
  );
}

function Effects({ data, card }: { readonly data: Preview; readonly card: Card }) {
  const words = applicationWords.use();
  const own = words.undo;
  const { takesBack, cancelled, corrected, points, stateAfter, openMilestoneAfter } = data;
  const milestone = (id: string) => card.milestones.find((each) => each.milestone === id)?.label ?? id;
  const message = ({ to, message: id }: Preview["cancelled"][number]) =>
    words.outcome.at(words.roles[to] ?? to, words.messages[id] ?? words.message, "");
  return (
    <>
      <section className="does-list">
        <h3>{own.takesBack}</h3>
        <ul>
          {takesBack.map((each) => (
            <li key={each.eventSeq}>
              {milestone(each.milestone)}: {each.label}
            </li>
          ))}
        </ul>
      </section>
      {cancelled.length > 0 && (
        <section className="does-list">
          <h3>{own.cancelled}</h3>
          <ul>
            {cancelled.map((each) => (
              <li key={each.to + each.message}>{message(each)}</li>
            ))}
          </ul>
        </section>
      )}
      {corrected.length > 0 && (
        <section className="does-list warned">
          <h3>{own.corrected}</h3>
          <ul>
            {corrected.map((each) => (
              <li key={each.to + each.message}>{message(each)}</li>
            ))}
          </ul>
        </section>
      )}
      <ul className="effects">
        {cancelled.length + corrected.length === 0 && (
          <li>
            <Icon name="mail" />
            <span>{own.nobody}</span>
          </li>
        )}
        {points !== 0 && (
          <li>
            <Icon name="coins" />
            <span>{own.points(signed(points))}</span>
          </li>
        )}
        <li>
          <Icon name="track" />
          <span>
            {stateAfter === "live" && openMilestoneAfter
              ? own.afterOpen(milestone(openMilestoneAfter))
              : own.after(words.states[stateAfter] ?? stateAfter)}
          </span>
        </li>
      </ul>
    </>
  );
}
