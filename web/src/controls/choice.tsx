import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";

/** One of several, to choose from. */
export function Choice<Id extends string>({
  label,
  hidden = false,
  value,
  options,
  error,
  onChange,
}: {
  readonly label: string;
  /** Whether the label is only for who cannot see what this is. */
  readonly hidden?: boolean;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  /** Why it was refused. */
  readonly error?: string | undefined;
  readonly onChange: (id: Id) => void;
}) {
  return (
    <Select
      className="choice"
      value={value}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={hidden ? "unseen" : ""}>{label}</Label>
      <Button>
        <SelectValue />
        <span aria-hidden="true" className="arrow" />
      </Button>
      <FieldError className="error">{error}</FieldError>
      <Popover className="options">
        <ListBox items={options}>
          {({ id, text }) => (
            <ListBoxItem id={id} textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
