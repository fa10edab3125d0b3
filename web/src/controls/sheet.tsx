import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../words/index.tsx";
import { Icon } from "./icon.tsx";

/**
 * Something done beside the page: from below on a phone, at the side on a desk. Escape and a press outside close it, and
 * the focus goes back to what opened it. What is typed in it is the caller's to keep (`useDraft`).
 */
export function Sheet({
  title,
  isOpen,
  onClose,
  foot,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The actions, always in sight: one main button at most. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const { words } = useWords();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog>
          <div className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <Button className="quiet round" aria-label={words.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="sheet-body">{children}</div>
          {foot && <div className="sheet-foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks once more before something that is not taken back easily. The safe answer has the focus. */
export function Confirm({
  title,
  isOpen,
  action,
  isBusy = false,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  /** What the button does, in its own words: "Undo 3 outcomes", never "OK". */
  readonly action: string;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children?: ReactNode;
}) {
  const { words } = useWords();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            <Button autoFocus onPress={onClose}>
              {words.cancel}
            </Button>
            <Button className="main" isPending={isBusy} onPress={onConfirm}>
              {action}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
