import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Block } from "../controls/skeleton.tsx";
import { useMe } from "../me.tsx";
import { languages, names, useWords, type Language } from "../words/index.tsx";
import { referrerWords } from "./words/index.ts";
import { messageTo } from "./words/messages.ts";

const QrCode = lazy(() => import("../controls/qr.tsx").then(({ QrCode: Code }) => ({ default: Code })));

/** Somebody's own link to a job: by the phone's own way of sharing, copied, or shown as a code to a friend who stands by. */
export function Sharing({
  job: { jobId, title },
  onClose,
}: {
  readonly job: { readonly jobId: string; readonly title: string };
  readonly onClose: () => void;
}) {
  const words = referrerWords.use().sharing;
  const { language } = useWords();
  const { organisation } = useMe();
  const [friends, setFriends] = useState<Language>(language);
  const [text, setText] = useState(messageTo[language](title, organisation.name));
  const [coded, setCoded] = useState(false);
  const making = useCommand("createShare");
  const { send } = making;
  useEffect(() => send({ body: { jobId } }), [jobId]);
  const url = making.answer?.body.url;
  const message = `${text}\n${url ?? ""}`;
  const copy = (what: string) =>
    navigator.clipboard.writeText(what).then(
      () => announce(words.copied),
      () => announce(words.notCopied),
    );
  const share = () =>
    navigator.share({ text: message }).catch((error: unknown) => {
      // Closing the phone's own sheet is no mistake.
      if (!(error instanceof DOMException && error.name === "AbortError")) void copy(message);
    });
  const canShare = "share" in navigator;
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          {canShare && (
            <Button className="main" isDisabled={!url} onPress={() => void share()}>
              <Icon name="share" />
              {words.send}
            </Button>
          )}
          <Button className={canShare ? "" : "main"} isDisabled={!url} onPress={() => void copy(message)}>
            <Icon name="copy" />
            {words.copy}
          </Button>
        </>
      }
    >
      <CommandMessage command={making} />
      <Choice
        label={words.language}
        value={friends}
        options={languages.map((id) => ({ id, text: names[id] }))}
        onChange={(next) => {
          setFriends(next);
          setText(messageTo[next](title, organisation.name));
        }}
      />
      <TextLines label={words.message} hint={words.edit} value={text} onChange={setText} rows={5} />
      <div className="own-link">
        <span id="own-link">{words.link}</span>
        <output aria-labelledby="own-link" aria-busy={!url}>
          {url}
        </output>
        <div className="actions">
          <Button isDisabled={!url} onPress={() => void copy(url ?? "")}>
            <Icon name="link" />
            {words.copyLink}
          </Button>
          {!coded && (
            <Button isDisabled={!url} onPress={() => setCoded(true)}>
              <Icon name="qr" />
              {words.code}
            </Button>
          )}
        </div>
      </div>
      {coded && url && (
        <Suspense fallback={<Block className="qr" />}>
          <QrCode text={url} label={words.codeOf(title)} />
        </Suspense>
      )}
      <p className="hint">{words.kept}</p>
    </Sheet>
  );
}
