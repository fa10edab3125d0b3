import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Body } from "../../api.ts";
import { announce } from "../../controls/announcement.tsx";
import { AlignmentItem, inOrder, isWaived, useItemNames } from "../../figures/alignment.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { Radios, TextLines } from "../../controls/field.tsx";
import { Icon } from "../../controls/icon.tsx";
import { useDraft } from "../../draft.ts";
import { useFormats, useMay, useMe } from "../../me.tsx";
import { CommandSheet } from "../command-sheet.tsx";
import { useChange, useNames, type Card } from "../data.ts";
import type { Alignment, Item, Level } from "./data.ts";
import { expectationsWords } from "./words/index.ts";

/** What they want beside the job and the offer, item by item. */
export function AlignmentPart({ card, alignment }: { readonly card: Card; readonly alignment: Alignment }) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const own = words.alignment;
  const { seesPay } = useMe();
  const formats = useFormats();
  const [waiving, waive] = useState<Item>();
  const nameOf = useItemNames();
  const items = inOrder(alignment.items);
  const waitsFor = alignment.items.filter(({ item }) => alignment.waitsFor.includes(item));
  const count = (level: Level) => items.filter((each) => each.level === level && !isWaived(each)).length;
  return (
    <section className="card alignment" aria-labelledby="alignment-title">
      <header>
        <h2 id="alignment-title">{own.title}</h2>
        <p className="lead">{own.summary(count("blocking"), count("open"), count("agreed"))}</p>
      </header>
      {waitsFor.length > 0 && (
        <p className="caveat">
          <Icon name="warning" /> {own.waits(formats.list(waitsFor.map(nameOf)))}
        </p>
      )}
      {!seesPay && <p className="hint">{common.hidden}</p>}
      <ul className="items">
        {items.map((each) => (
          <OneItem key={each.item} item={each} card={card} onWaive={() => waive(each)} />
        ))}
      </ul>
      {waiving && (
        <WaiveSheet card={card} item={waiving} name={nameOf(waiving)} onClose={() => waive(undefined)} />
      )}
    </section>
  );
}

function OneItem({
  item,
  card,
  onWaive,
}: {
  readonly item: Item;
  readonly card: Card;
  readonly onWaive: () => void;
}) {
  const own = expectationsWords.use().alignment;
  const names = useNames();
  const may = useMay();
  const { seesPay } = useMe();
  const nameOf = useItemNames();
  return (
    <AlignmentItem item={item} waivedBy={item.waiver && names.by(item.waiver.by)}>
      {item.level === "blocking" &&
        !isWaived(item) &&
        card.state === "live" &&
        may("waiveGap") &&
        (seesPay || item.kind !== "pay") && (
          <Button onPress={onWaive} aria-label={`${own.waive}: ${nameOf(item)}`}>
            <Icon name="shield" />
            {own.waive}
          </Button>
        )}
    </AlignmentItem>
  );
}

type Reason = Body<"waiveGap">["reason"];
const reasons: readonly Reason[] = [
  "candidate-accepts",
  "offer-will-close-it",
  "exception-approved",
  "trial-agreed",
  "other",
];

/** Going on although something blocks: why, in one press, and what that does. */
function WaiveSheet({
  card,
  item,
  name,
  onClose,
}: {
  readonly card: Card;
  readonly item: Item;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const own = words.alignment;
  const [reason, setReason] = useState<Reason>();
  const note = useDraft(`waiver:${item.item}:${card.applicationId}`);
  const waive = useChange("waiveGap", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done(name));
    },
  });
  return (
    <CommandSheet
      title={own.waiveTitle(name)}
      act={own.waive}
      command={waive}
      fields={["/reason", "/note"]}
      isDisabled={!reason}
      onSend={() =>
        reason &&
        waive.send({
          path: { id: card.applicationId },
          body: { item: item.item, reason, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.waiveLead}</p>
      <Radios
        label={own.why}
        isRequired
        value={reason}
        // What the offer itself leaves open, no offer will close.
        options={reasons
          .filter((id) => id !== "offer-will-close-it" || item.against === "job")
          .map((id) => ({ id, text: common.alignment.waiverReasons[id] ?? id }))}
        error={waive.fieldProblem("/reason")}
        onChange={setReason}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={waive.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}
