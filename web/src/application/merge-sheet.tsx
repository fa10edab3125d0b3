import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { read } from "../api.ts";
import { announce } from "../controls/announcement.tsx";
import { Failure } from "../controls/failure.tsx";
import { Search, Tick } from "../controls/field.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats } from "../me.tsx";
import { CommandSheet } from "./command-sheet.tsx";
import { useCard, useChange, useNames, type Card } from "./data.ts";
import { shownBeside } from "./keys.ts";
import { applicationWords } from "./words/index.ts";

/** Two applications of one person: found, compared side by side, made one, or taken apart again. */
export function MergeSheet({
  card,
  other,
  onClose,
}: {
  readonly card: Card;
  /** The one to compare with; without one it is looked for. */
  readonly other: string | undefined;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const [chosen, choose] = useState(other);
  const found = useCard(chosen ?? card.applicationId);
  if (!chosen) return <Finding card={card} onChoose={choose} onClose={onClose} />;
  if (found.data) return <Comparing card={card} other={found.data} onClose={onClose} />;
  return (
    <Sheet title={words.merge.title} isOpen onClose={onClose}>
      {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : <Lines count={6} />}
    </Sheet>
  );
}

function Finding({
  card,
  onChoose,
  onClose,
}: {
  readonly card: Card;
  readonly onChoose: (applicationId: string) => void;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const own = words.merge;
  const formats = useFormats();
  const names = useNames();
  const [text, setText] = useState(card.candidate.name);
  const q = useDeferredValue(text.trim());
  const rows = useQuery({
    queryKey: ["applications", "to-merge", q],
    enabled: /[\p{L}\d]/u.test(q),
    queryFn: ({ signal }) => read("listApplications", { query: { q, limit: 20 }, signal }),
  });
  const others = rows.data?.items.filter(({ applicationId }) => applicationId !== card.applicationId) ?? [];
  return (
    <Sheet title={words.more.merge} isOpen onClose={onClose}>
      <Search label={own.find} value={text} onChange={setText} />
      {rows.error && <Failure error={rows.error} again={() => void rows.refetch()} />}
      {rows.data && others.length === 0 && <p className="hint">{own.none}</p>}
      <ul className="log">
        {others.map((row) => (
          <li key={row.applicationId}>
            <Button className="quiet" onPress={() => onChoose(row.applicationId)}>
              {row.candidate.name}
            </Button>
            <small>
              {[names.of(row.jobId), words.states[row.state], formats.day(row.receivedAt)]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Comparing({
  card,
  other,
  onClose,
}: {
  readonly card: Card;
  readonly other: Card;
  readonly onClose: () => void;
}) {
  const words = applicationWords.use();
  const own = words.merge;
  const formats = useFormats();
  const names = useNames();
  const [known, setKnown] = useState(false);
  const isMerged =
    card.mergedWith.includes(other.applicationId) || other.mergedWith.includes(card.applicationId);
  const looksSame = card.duplicates.some(({ applicationId }) => applicationId === other.applicationId);
  const path = { id: card.applicationId };
  const done = (said: string) => () => {
    onClose();
    announce(said);
  };
  const refreshes = shownBeside([], other.applicationId);
  const merge = useChange("mergeApplication", card.applicationId, { refreshes, onDone: done(own.done) });
  const part = useChange("unmergeApplication", card.applicationId, { refreshes, onDone: done(own.unmerged) });
  const openOf = ({ milestones, openMilestone }: Card) =>
    milestones.find(({ milestone }) => milestone === openMilestone)?.label;
  const rows = (
    [
      [own.fields.name, (each: Card) => each.candidate.name],
      [own.fields.phone, (each: Card) => each.candidate.phone],
      [own.fields.email, (each: Card) => each.candidate.email],
      [own.fields.postcode, (each: Card) => each.candidate.postcode],
      [own.fields.job, (each: Card) => names.of(each.jobId)],
      [own.fields.received, (each: Card) => formats.day(each.receivedAt)],
      [own.fields.milestone, (each: Card) => openOf(each) ?? words.states[each.state]],
      [own.fields.referrer, (each: Card) => each.referrer?.name],
    ] as const
  ).map(([name, of]) => ({ name, values: [of(card) ?? "–", of(other) ?? "–"] as const }));
  const table = (
    <table className="compare">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.compare.this}</th>
          <th scope="col">{words.compare.other}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name} className={values[0] === values[1] ? "same" : ""}>
            <th scope="row">{name}</th>
            <td>{values[0]}</td>
            <td>{values[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isMerged)
    return (
      <CommandSheet
        title={own.unmerge}
        act={own.unmerge}
        command={part}
        onSend={() => part.send({ path, body: { with: other.applicationId } })}
        onClose={onClose}
      >
        {table}
        <p>{own.unmergeText}</p>
      </CommandSheet>
    );
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={merge}
      isDisabled={!looksSame && !known}
      onSend={() =>
        merge.send({ path, body: { with: other.applicationId, ...(looksSame ? {} : { confirm: true }) } })
      }
      onClose={onClose}
    >
      {table}
      <p>{own.text}</p>
      {!looksSame && (
        <Tick value={known} onChange={setKnown}>
          {own.same}
        </Tick>
      )}
    </CommandSheet>
  );
}
