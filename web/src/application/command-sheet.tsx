import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import type { Operation } from "../api.ts";
import type { Command } from "../command.ts";
import { CommandMessage } from "../controls/command-message.tsx";
import { Sheet } from "../controls/sheet.tsx";

/** A sheet with one thing to do: its fields, and one button that does it. */
export function CommandSheet<Name extends Operation>({
  title,
  act,
  command,
  fields = [],
  isDisabled = false,
  onSend,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button does, in its own words. */
  readonly act: string;
  readonly command: Command<Name>;
  /** Pointers of the fields that say their own problem. */
  readonly fields?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <div className="foot-message">
            <CommandMessage command={command} fields={fields} />
          </div>
          <Button
            className="main"
            isDisabled={isDisabled}
            isPending={command.state === "sending"}
            onPress={onSend}
          >
            {act}
          </Button>
        </>
      }
    >
      <Form
        className="fields"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isDisabled) onSend();
        }}
      >
        {children}
        <input type="submit" hidden />
      </Form>
    </Sheet>
  );
}
