import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { session } from "../session/session.ts";
import { useWords } from "../words/index.tsx";
import { WaysIn } from "./sign-in.tsx";

/** Over the page of a session that has ended: whoever signs in again goes on where they were, nothing typed is lost. */
export function Expired() {
  const { words } = useWords();
  const queries = useQueryClient();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const isOver = state.kind === "signed-out" && state.expired;
  const was = useRef(false);
  useEffect(() => {
    // What was refused meanwhile is asked for again, and first of all who it is that has come back.
    if (was.current && !isOver) void queries.invalidateQueries();
    was.current = isOver;
  }, [isOver, queries]);
  return (
    <ModalOverlay className="veil" isOpen={isOver} isKeyboardDismissDisabled>
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
