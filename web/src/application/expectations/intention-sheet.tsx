import type { Body } from "../../api.ts";
import { announce } from "../../controls/announcement.tsx";
import { Choice } from "../../controls/choice.tsx";
import { Radios, TextLines, Tick } from "../../controls/field.tsx";
import { useDraft } from "../../draft.ts";
import { useFormats } from "../../me.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { CommandSheet } from "../command-sheet.tsx";
import { useChange, type Card } from "../data.ts";
import { channels, chosen, keptEdits } from "./form.ts";
import { expectationsWords } from "./words/index.ts";

type Noted = Body<"noteIntention">;
const intentions: readonly Noted["intention"][] = [
  "accept",
  "rather-accept",
  "undecided",
  "rather-decline",
  "decline",
];
const concerns: readonly Noted["concerns"][number][] = [
  "pay",
  "hours",
  "distance",
  "duties",
  "team",
  "growth",
  "contract",
  "start-date",
  "other",
];
const scale = ["1", "2", "3", "4", "5"] as const;

/** What they intend, how much they want it and like it, and what worries them. */
export function IntentionSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const own = words.intention;
  const formats = useFormats();
  const draft = useDraft(`intention-form:${card.applicationId}`);
  const fields = keptEdits(draft.text);
  const set = (name: string) => (value: string) =>
    draft.setText(JSON.stringify({ ...fields, [name]: value }));
  const intention = intentions.find((id) => id === fields["intention"]);
  const motivation = scale.find((id) => id === fields["motivation"]);
  const satisfaction = scale.find((id) => id === fields["satisfaction"]);
  const channel = channels.find((id) => id === fields["channel"]) ?? "phone";
  const worries = concerns.filter((id) => chosen(fields["concerns"] ?? "").includes(id));
  const note = fields["note"] ?? "";
  const send = useChange("noteIntention", card.applicationId, {
    onDone: () => {
      draft.clear();
      onClose();
      announce(own.done);
    },
  });
  const points = scale.map((id) => ({
    id,
    text: formats.count(Number(id)),
    ...(id === "1" ? { about: own.least } : id === "5" ? { about: own.most } : {}),
  }));
  return (
    <CommandSheet
      title={own.title}
      act={own.note}
      command={send}
      fields={["/note", "/intention", "/motivation", "/satisfaction"]}
      isDisabled={!intention || !motivation || !satisfaction}
      onSend={() =>
        intention &&
        motivation &&
        satisfaction &&
        send.send({
          path: { id: card.applicationId },
          body: {
            intention,
            motivation: Number(motivation),
            satisfaction: Number(satisfaction),
            concerns: [...worries],
            channel,
            ...(note.trim() ? { note: note.trim() } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <Radios
        label={own.intends}
        isRequired
        value={intention}
        options={intentions.map((id) => ({ id, text: common.intentions[id] ?? id }))}
        error={send.fieldProblem("/intention")}
        onChange={set("intention")}
      />
      <div className="scale">
        <Radios
          label={own.motivation}
          isRequired
          value={motivation}
          options={points}
          error={send.fieldProblem("/motivation")}
          onChange={set("motivation")}
        />
      </div>
      <div className="scale">
        <Radios
          label={own.satisfaction}
          isRequired
          value={satisfaction}
          options={points}
          error={send.fieldProblem("/satisfaction")}
          onChange={set("satisfaction")}
        />
      </div>
      <fieldset className="ticks">
        <legend>{own.concernsLabel}</legend>
        {concerns.map((id) => (
          <Tick
            key={id}
            value={worries.includes(id)}
            onChange={(yes) =>
              set("concerns")(
                concerns.filter((each) => (each === id ? yes : worries.includes(each))).join(","),
              )
            }
          >
            {common.concerns[id] ?? id}
          </Tick>
        ))}
      </fieldset>
      <Choice
        label={words.form.labels["channel"] ?? ""}
        value={channel}
        options={channels.map((id) => ({ id, text: words.channels[id] ?? id }))}
        onChange={set("channel")}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note}
        error={send.fieldProblem("/note")}
        onChange={set("note")}
      />
    </CommandSheet>
  );
}
