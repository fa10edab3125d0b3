import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Body } from "../api.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Radios, TextLine, TextLines } from "../controls/field.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { instantOf, isNoMoment, localMoment } from "../controls/moment.ts";
import { Sheet } from "../controls/sheet.tsx";
import { useDraft } from "../draft.ts";
import { useChange, type Card } from "./data.ts";
import { applicationWords } from "./words/index.ts";

type Contact = Body<"logContact">;
const results: readonly { readonly result: Contact["result"]; readonly icon: IconName }[] = [
  { result: "spoke", icon: "talk" },
  { result: "left-message", icon: "mail" },
  { result: "no-answer", icon: "phone" },
];
const channels = ["phone", "email", "text", "whatsapp", "in-person", "video"] as const;

/** A try or a conversation: the second press says how it went, and it is logged. */
export function ContactSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = applicationWords.use();
  const own = words.contacts;
  const [channel, setChannel] = useState<Contact["channel"]>(card.candidate.phone ? "phone" : "email");
  const [direction, setDirection] = useState<Contact["direction"]>("out");
  const [at, setAt] = useState("");
  const note = useDraft(`contact:${card.applicationId}`);
  const log = useChange("logContact", card.applicationId, {
    onDone: (_, { body }) => {
      note.clear();
      onClose();
      announce(own.logged(own.results[body.result] ?? ""));
    },
  });
  const send = (result: Contact["result"]) =>
    log.send({
      path: { id: card.applicationId },
      body: {
        channel,
        direction,
        result,
        at: instantOf(at) ?? new Date().toISOString(),
        ...(note.text.trim() ? { note: note.text.trim() } : {}),
      },
    });
  return (
    <Sheet title={own.log} isOpen onClose={onClose}>
      <p>{own.how}</p>
      <div className="results">
        {results.map(({ result, icon }) => (
          <Button
            key={result}
            isDisabled={isNoMoment(at)}
            isPending={log.state === "sending"}
            onPress={() => send(result)}
          >
            <Icon name={icon} />
            {own.results[result]}
          </Button>
        ))}
      </div>
      <CommandMessage command={log} fields={["/note", "/at"]} />
      <More title={own.details} isOpen={note.text !== ""}>
        <div className="fields">
          <Choice
            label={own.channel}
            value={channel}
            options={channels.map((id) => ({ id, text: words.card.channels[id] ?? id }))}
            onChange={setChannel}
          />
          <Radios
            label={own.direction}
            value={direction}
            options={(["out", "in"] as const).map((id) => ({ id, text: own.directions[id] ?? id }))}
            onChange={setDirection}
          />
          <TextLine
            type="datetime-local"
            label={own.at}
            value={at || localMoment(new Date())}
            max={localMoment(new Date())}
            error={log.fieldProblem("/at")}
            onChange={setAt}
          />
          <TextLines
            label={own.note}
            maxLength={4000}
            value={note.text}
            error={log.fieldProblem("/note")}
            onChange={note.setText}
          />
        </div>
      </More>
    </Sheet>
  );
}
