import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { read } from "../api.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Confirm, Sheet } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useChange, useNames, type Card } from "./data.ts";
import { applicationWords } from "./words/index.ts";

/** The link that opens the application to its candidate: to be copied, mailed, or ended. */
export function LinkSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = applicationWords.use();
  const own = words.link;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const [asking, ask] = useState(false);
  const { applicationId, candidate } = card;
  const link = useQuery({
    queryKey: ["candidate-link", applicationId],
    queryFn: ({ signal }) => read("makeCandidateLink", { path: { id: applicationId }, signal }),
    // It opens the application: it is not kept longer than it is shown.
    gcTime: 0,
    staleTime: Infinity,
  });
  const revoke = useChange("revokeCandidateLink", applicationId, {
    onDone: () => {
      onClose();
      announce(own.revoked);
    },
  });
  const { url, expiresAt } = link.data ?? {};
  const mail = url
    ? `mailto:${encodeURIComponent(candidate.email ?? "")}?${new URLSearchParams({
        subject: own.subject(names.of(card.jobId) ?? ""),
        body: url,
      })
        .toString()
        .replaceAll("+", "%20")}`
    : undefined;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    announce(words.more.copied);
  };
  return (
    <Sheet
      title={own.title}
      isOpen
      onClose={onClose}
      foot={
        url && (
          <>
            <Button className="main" autoFocus onPress={() => void copy(url)}>
              <Icon name="copy" />
              {own.copy}
            </Button>
            {candidate.email && (
              <a className="button" href={mail}>
                <Icon name="mail" />
                {own.mail}
              </a>
            )}
          </>
        )
      }
    >
      <p>{own.text}</p>
      {link.error && <Failure error={link.error} again={() => void link.refetch()} />}
      {!url && !link.error && <Lines count={1} />}
      {url && expiresAt && (
        <>
          <TextLine
            label={own.title}
            hidden
            value={url}
            onChange={() => undefined}
            hint={own.until(formats.day(expiresAt))}
          />
          {may("revokeCandidateLink") && (
            <Button className="quiet" onPress={() => ask(true)}>
              {own.revoke}
            </Button>
          )}
        </>
      )}
      <CommandMessage command={revoke} />
      <Confirm
        title={own.revokeTitle}
        isOpen={asking}
        action={own.revoke}
        isBusy={revoke.state === "sending"}
        onConfirm={() => {
          ask(false);
          revoke.send({ path: { id: applicationId } });
        }}
        onClose={() => ask(false)}
      >
        <p>{own.revokeText}</p>
      </Confirm>
    </Sheet>
  );
}
