import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import type { ReactNode } from "react";
import { useWords } from "../words/index.tsx";
import { Icon } from "./icon.tsx";
import { isNoMoment } from "./moment.ts";

/** What all fields have: their name above, a hint below, and what is wrong with what they hold. */
interface Common<Value> {
  readonly label: string;
  /** Whether the label is only for who cannot see what this is. */
  readonly hidden?: boolean;
  readonly hint?: ReactNode;
  /** Why it was refused: what the API said (`command.fieldProblem("/note")`), or what the page finds. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Of the field itself, for what leads the focus to it. */
  readonly id?: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

type InputType = "text" | "email" | "tel" | "url" | "date" | "time" | "month" | "datetime-local";
interface Line extends Common<string> {
  /** Dates (`2026-11-22`) and times (`09:30`) are asked with the machine's own control. */
  readonly type?: InputType;
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal";
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  /** Shown to be copied, not typed into. */
  readonly isReadOnly?: boolean;
  /** Id of a `datalist` with what may be meant. */
  readonly list?: string;
}

/** A field that was refused is sent again once it was changed: the browser's own check would hold its form back. */
const inWords = { validationBehavior: "aria" } as const;

const Below = ({ hint, error }: { readonly hint?: ReactNode; readonly error?: string | undefined }) => (
  <>
    {hint && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="error">{error}</FieldError>
  </>
);

/** The last that a field of days takes: without one, a browser goes on with the year after its fourth digit. */
const latest: Partial<Record<InputType, string>> = {
  date: "9999-12-31",
  "datetime-local": "9999-12-31T23:59",
};

/** One line. */
export function TextLine(line: Line) {
  const {
    label,
    hidden,
    hint,
    error,
    value,
    onChange,
    type = "text",
    min,
    list,
    max = latest[type],
    ...rest
  } = line;
  const { words } = useWords();
  const wrong = error ?? (latest[type] && isNoMoment(value) ? words.field.noDate : undefined);
  return (
    <TextField
      className="field"
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={wrong !== undefined}
      {...inWords}
      {...rest}
    >
      <Label className={hidden ? "unseen" : ""}>{label}</Label>
      <Input {...(min ? { min } : {})} {...(max ? { max } : {})} {...(list ? { list } : {})} />
      <Below hint={hint} error={wrong} />
    </TextField>
  );
}

/** Several lines; `rows` high before it is full. */
export function TextLines({
  label,
  hidden,
  hint,
  error,
  value,
  onChange,
  rows = 3,
  ...rest
}: Common<string> & { readonly rows?: number; readonly maxLength?: number }) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...inWords}
      {...rest}
    >
      <Label className={hidden ? "unseen" : ""}>{label}</Label>
      <TextArea rows={rows} />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

/** Yes or no. */
export function Tick({
  children,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className="box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}

/** One of a few, all in sight; `Choice` is for many. */
export function Radios<Id extends string>({
  label,
  hidden = false,
  hint,
  error,
  value,
  onChange,
  options,
  isDisabled = false,
  isRequired = false,
}: Omit<Common<Id | undefined>, "onChange" | "autoFocus" | "id"> & {
  readonly onChange: (id: Id) => void;
  readonly options: readonly { readonly id: Id; readonly text: ReactNode; readonly about?: ReactNode }[];
}) {
  return (
    <RadioGroup
      className="radios"
      value={value ?? null}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      {...inWords}
    >
      <Label className={hidden ? "unseen" : ""}>{label}</Label>
      {options.map(({ id, text, about }) => (
        <Radio key={id} value={id} className="radio">
          <span className="dot" aria-hidden="true" />
          <span>
            {text}
            {about && <small>{about}</small>}
          </span>
        </Radio>
      ))}
      <Below hint={hint} error={error} />
    </RadioGroup>
  );
}

/** Looks for what is typed, as it is typed. `Escape` empties it. */
export function Search({
  label,
  value,
  onChange,
  id,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For the shortcut that leads here (`/`). */
  readonly id?: string;
}) {
  const { words } = useWords();
  return (
    <SearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Icon name="search" />
      <Input placeholder={label} {...(id ? { id } : {})} />
      <Button className="quiet round" aria-label={words.clear}>
        <Icon name="close" />
      </Button>
    </SearchField>
  );
}
