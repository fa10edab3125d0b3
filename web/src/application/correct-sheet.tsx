import { useState } from "react";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Radios, TextLine, Tick } from "../controls/field.tsx";
import { languages, names as languageNames } from "../words/index.tsx";
import { CommandSheet } from "./command-sheet.tsx";
import { useChange, type Card } from "./data.ts";
import { applicationWords } from "./words/index.ts";
import type { Body } from "../api.ts";

type Change = Body<"correctCandidate">;
const channels = ["phone", "email", "text", "whatsapp"] as const;

/** What is known of the person, put right: only what differs is sent. */
export function CorrectSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = applicationWords.use();
  const own = words.correct;
  const { candidate } = card;
  const known = {
    name: candidate.name,
    phone: candidate.phone ?? "",
    email: candidate.email ?? "",
    postcode: candidate.postcode ?? "",
    locale: candidate.locale,
    preferredChannel: candidate.preferredChannel as (typeof channels)[number] | undefined,
    newToSector: card.newToSector,
    movingCloser: candidate.movingCloser ?? false,
  };
  // Laid over what is known now: a field that nobody touched follows what a colleague corrects meanwhile.
  const [edits, edit] = useState<Partial<typeof known>>({});
  const entered = { ...known, ...edits };
  const set =
    <Name extends keyof typeof known>(name: Name) =>
    (value: (typeof known)[Name]) =>
      edit((before) => ({ ...before, [name]: value }));
  const correct = useChange("correctCandidate", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  const texts = ["phone", "email", "postcode"];
  const change = Object.fromEntries(
    Object.entries(edits)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value] as const)
      .filter(([name, value]) => value !== known[name as keyof typeof known])
      .map(([name, value]) => [name, texts.includes(name) ? value || null : value]),
  ) as Change;
  return (
    <CommandSheet
      title={own.title}
      act={words.card.correct}
      command={correct}
      fields={["/name", "/phone", "/email", "/postcode"]}
      isDisabled={Object.keys(change).length === 0 || !entered.name.trim()}
      onSend={() => correct.send({ path: { id: card.applicationId }, body: change })}
      onClose={onClose}
    >
      <TextLine
        label={own.name}
        value={entered.name}
        maxLength={120}
        isRequired
        error={correct.fieldProblem("/name")}
        onChange={set("name")}
      />
      <TextLine
        type="tel"
        label={own.phone}
        value={entered.phone}
        maxLength={40}
        error={correct.fieldProblem("/phone")}
        onChange={set("phone")}
      />
      <TextLine
        type="email"
        label={own.email}
        value={entered.email}
        maxLength={254}
        error={correct.fieldProblem("/email")}
        onChange={set("email")}
      />
      <TextLine
        label={own.postcode}
        value={entered.postcode}
        maxLength={16}
        error={correct.fieldProblem("/postcode")}
        onChange={set("postcode")}
      />
      {entered.locale && (
        <Choice
          label={own.language}
          value={entered.locale}
          options={languages.map((id) => ({ id, text: languageNames[id] }))}
          onChange={set("locale")}
        />
      )}
      <Radios
        label={own.channel}
        value={entered.preferredChannel}
        options={channels.map((id) => ({ id, text: words.card.channels[id] ?? id }))}
        onChange={set("preferredChannel")}
      />
      <Tick value={entered.newToSector} onChange={set("newToSector")}>
        {own.newToSector}
      </Tick>
      <Tick value={entered.movingCloser} onChange={set("movingCloser")}>
        {own.moving}
      </Tick>
    </CommandSheet>
  );
}
