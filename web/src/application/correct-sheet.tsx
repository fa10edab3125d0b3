import { useState } from "react";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Radios, TextLine, Tick } from "../controls/field.tsx";
import { languages, names as languageNames } from "../words/index.tsx";
import { CommandSheet } from "./command-sheet.tsx";
import { useChange, type Card } from "./data.ts";
import { applicationWords } from "./words/index.ts";
import type { Body } from "../api.ts";

type Change = NonNullable<Body<"correctCandidate">>;
const channels = ["phone", "email", "text", "whatsapp"] as const;

/** What is known of the person, put right: only what differs is sent. */
export function CorrectSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = applicationWords.use();
  const own = words.correct;
  const { candidate, newToSector: wasNew } = card;
  const [name, setName] = useState(candidate.name);
  const [phone, setPhone] = useState(candidate.phone ?? "");
  const [email, setEmail] = useState(candidate.email ?? "");
  const [postcode, setPostcode] = useState(candidate.postcode ?? "");
  const [locale, setLocale] = useState(candidate.locale);
  const [channel, setChannel] = useState(candidate.preferredChannel as (typeof channels)[number] | undefined);
  const [newToSector, setNew] = useState(wasNew);
  const [movingCloser, setMoving] = useState(candidate.movingCloser ?? false);
  const correct = useChange("correctCandidate", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  const text = (now: string, before: string | undefined) =>
    now.trim() === (before ?? "") ? undefined : now.trim() || null;
  const change = Object.fromEntries(
    Object.entries({
      name: name.trim() === candidate.name ? undefined : name.trim(),
      phone: text(phone, candidate.phone),
      email: text(email, candidate.email),
      postcode: text(postcode, candidate.postcode),
      locale: locale === candidate.locale ? undefined : locale,
      preferredChannel: channel === candidate.preferredChannel ? undefined : channel,
      newToSector: newToSector === wasNew ? undefined : newToSector,
      movingCloser: movingCloser === (candidate.movingCloser ?? false) ? undefined : movingCloser,
    }).filter(([, value]) => value !== undefined),
  ) as Change;
  return (
    <CommandSheet
      title={own.title}
      act={words.card.correct}
      command={correct}
      fields={["/name", "/phone", "/email", "/postcode"]}
      isDisabled={Object.keys(change).length === 0 || !name.trim()}
      onSend={() => correct.send({ path: { id: card.applicationId }, body: change })}
      onClose={onClose}
    >
      <TextLine
        label={own.name}
        value={name}
        maxLength={120}
        isRequired
        error={correct.fieldProblem("/name")}
        onChange={setName}
      />
      <TextLine
        type="tel"
        label={own.phone}
        value={phone}
        maxLength={40}
        error={correct.fieldProblem("/phone")}
        onChange={setPhone}
      />
      <TextLine
        type="email"
        label={own.email}
        value={email}
        maxLength={254}
        error={correct.fieldProblem("/email")}
        onChange={setEmail}
      />
      <TextLine
        label={own.postcode}
        value={postcode}
        maxLength={16}
        error={correct.fieldProblem("/postcode")}
        onChange={setPostcode}
      />
      {locale && (
        <Choice
          label={own.language}
          value={locale}
          options={languages.map((id) => ({ id, text: languageNames[id] }))}
          onChange={setLocale}
        />
      )}
      <Radios
        label={own.channel}
        value={channel}
        options={channels.map((id) => ({ id, text: words.card.channels[id] ?? id }))}
        onChange={setChannel}
      />
      <Tick value={newToSector} onChange={setNew}>
        {own.newToSector}
      </Tick>
      <Tick value={movingCloser} onChange={setMoving}>
        {own.moving}
      </Tick>
    </CommandSheet>
  );
}
