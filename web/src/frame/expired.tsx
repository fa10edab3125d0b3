import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { read } from "../api.ts";
import { session } from "../session/session.ts";
import { useWords } from "../words/index.tsx";
import { WaysIn } from "./sign-in.tsx";

/**
 * Over the page of a session that has ended: whoever signs in again goes on where they were, and nothing typed is lost.
 * It stays until it is known who came back; somebody else finds nothing of who was here before.
 */
export function Expired({ memberId }: { readonly memberId: string | undefined }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const isOver = state.kind === "signed-out" && state.expired;
  const [isOpen, setOpen] = useState(isOver);
  const comeBack = useEffectEvent(async () => {
    const came = await read("getMe");
    if (came.memberId === memberId) return queries.invalidateQueries();
    queries.removeQueries({ type: "inactive" });
    queries.setQueryData(["me"], came);
    return queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
  });
  useEffect(() => {
    if (isOver) setOpen(true);
    else if (isOpen)
      // Who it is cannot be read: nothing of who was here before is shown until it can.
      void comeBack()
        .catch(() => queries.resetQueries())
        .finally(() => setOpen(false));
  }, [isOver, isOpen]);
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isKeyboardDismissDisabled>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{words.signIn.ended}</Heading>
          <p>{words.signIn.expired}</p>
          <WaysIn />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
