import { useState } from "react";
import { formatsOf } from "../format.ts";
import { useWords } from "../words/index.tsx";
import { minorUnitsOf } from "./amount.ts";
import { TextLine } from "./field.tsx";

/**
 * An amount of a currency, kept as the API has it: a whole number of its smallest units. Undefined while the field is
 * empty; `NaN` while it holds something that is no amount, so that nobody takes it for nothing and sends the rest. Who
 * keeps what was typed where `NaN` is not kept (a draft) keeps the text in its place, and gives it back as the value.
 */
export function MoneyField({
  label,
  currency,
  value,
  onChange,
  error,
  hint,
}: {
  readonly label: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly value: number | string | undefined;
  readonly onChange: (minorUnits: number | undefined, typed: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}) {
  const { language, words } = useWords();
  const { minorUnitsIn, decimal } = formatsOf(language, "UTC");
  const units = minorUnitsIn(currency);
  const [typed, setTyped] = useState(
    typeof value === "string"
      ? value
      : value === undefined || Number.isNaN(value)
        ? ""
        : decimal(value / units),
  );
  const isWrong = typed.trim() === "" ? Number.isNaN(value) : minorUnitsOf(typed, units) === undefined;
  return (
    <TextLine
      label={`${label} (${currency})`}
      inputMode="decimal"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() === "" ? undefined : (minorUnitsOf(text, units) ?? Number.NaN), text);
      }}
      error={isWrong ? words.field.noAmount : error}
      hint={hint}
    />
  );
}
