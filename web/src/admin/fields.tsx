import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Search, Tick } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { adminWords } from "./words/index.ts";

export interface Option<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

/** From so many on, what is looked for is typed rather than found by eye. */
const many = 12;

/** Any number of some things. */
export function Ticks<Id extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: readonly Id[];
  readonly options: readonly Option<Id>[];
  readonly onChange: (ids: Id[]) => void;
}) {
  const own = adminWords.use().form;
  const [looked, look] = useState("");
  const described = useId();
  // In the order of the beginning, so that nothing moves under the finger; those that were chosen then come first.
  const [first] = useState(() => new Set(value));
  const ordered = [
    ...options.filter(({ id }) => first.has(id)),
    ...options.filter(({ id }) => !first.has(id)),
  ];
  const wanted = looked.trim().toLocaleLowerCase();
  const shown = ordered.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  const describes = [hint && `${described}-hint`, error && `${described}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className="ticks"
      {...(error === undefined ? {} : { "data-invalid": true })}
      {...(describes ? { "aria-describedby": describes } : {})}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${described}-hint`} className="hint">
          {hint}
        </p>
      )}
      {options.length > many && (
        // Enter looks for somebody here; it does not save the form around it.
        <div onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}>
          <Search label={own.find(label)} value={looked} onChange={look} />
        </div>
      )}
      <div className={options.length > many ? "ticks-list long" : "ticks-list"}>
        {shown.map(({ id, text }) => (
          <Tick
            key={id}
            value={value.includes(id)}
            onChange={(now) => onChange(now ? [...value, id] : value.filter((each) => each !== id))}
          >
            {text}
          </Tick>
        ))}
        {options.length === 0 && <p className="hint">{own.nobody}</p>}
      </div>
      {error && (
        <p id={`${described}-error`} className="error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** A list that grows and shrinks: what was added has the focus, and after a removal the button that adds. */
export function Rows<Item>({
  label,
  hint,
  error,
  items,
  blank,
  add,
  remove,
  most,
  onChange,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly items: readonly Item[];
  /** A new one, empty. */
  readonly blank: () => Item;
  readonly add: string;
  /** What the button at the n-th (from 1) is called. */
  readonly remove: (number: number) => string;
  readonly most: number;
  readonly onChange: (items: Item[]) => void;
  readonly children: (item: Item, change: (item: Item) => void, index: number) => ReactNode;
}) {
  const element = useRef<HTMLFieldSetElement>(null);
  const [wanted, want] = useState<"last" | "add">();
  useEffect(() => {
    if (wanted === undefined) return;
    const row = [...(element.current?.querySelectorAll<HTMLElement>(":scope > ul > li") ?? [])].at(-1);
    const adding = element.current?.querySelector<HTMLElement>(":scope > .add-row");
    (wanted === "last" ? row?.querySelector<HTMLElement>("input, textarea, button") : adding)?.focus();
    want(undefined);
  }, [wanted]);
  return (
    <fieldset
      ref={element}
      className="setting-rows"
      {...(error === undefined ? {} : { "data-invalid": true })}
    >
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <li key={index}>
              <div>{children(item, (next) => onChange(items.with(index, next)), index)}</div>
              <Button
                className="quiet round"
                aria-label={remove(index + 1)}
                onPress={() => {
                  onChange(items.toSpliced(index, 1));
                  want("add");
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error && <p className="error">{error}</p>}
      <Button
        className="add-row"
        isDisabled={items.length >= most}
        onPress={() => {
          onChange([...items, blank()]);
          want("last");
        }}
      >
        <Icon name="plus" /> {add}
      </Button>
    </fieldset>
  );
}

/** An amount as a form keeps it: in minor units, as it was typed while it is no amount, null where nothing was typed. */
export type Amount = number | string | null;

/** What a field of money says, as a form keeps it. */
export const amountOf = (minorUnits: number | undefined, typed: string): Amount =>
  Number.isNaN(minorUnits) ? typed : (minorUnits ?? null);

/** Small letters, digits and hyphens, as ids of the organisation's own things are; another where nothing is left. */
export function slugOf(text: string, taken: readonly string[]): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 30)
    .replace(/^-+|-+$/g, "");
  return plain !== "" && !taken.includes(plain)
    ? plain
    : [plain, crypto.randomUUID().slice(0, 8)].filter(Boolean).join("-");
}

/** Text that was typed, without blanks around it; undefined where nothing was. */
export const filled = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());
