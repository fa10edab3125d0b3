import { useState } from "react";
import { formatsOf } from "../format.ts";
import { useWords } from "../words/index.tsx";
import { TextLine } from "./field.tsx";

/**
 * An amount of a currency, kept as the API has it: a whole number of its smallest units. Undefined while the field is
 * empty or holds no amount.
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
  readonly value: number | undefined;
  readonly onChange: (minorUnits: number | undefined) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}) {
  const { language, words } = useWords();
  const { minorUnitsIn, decimal } = formatsOf(language, "UTC");
  const units = minorUnitsIn(currency);
  const [typed, setTyped] = useState(value === undefined ? "" : decimal(value / units));
  const unreadable = typed.trim() !== "" && minorUnitsOf(typed, units) === undefined;
  return (
    <TextLine
      label={`${label} (${currency})`}
      inputMode="decimal"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(minorUnitsOf(text, units));
      }}
      error={error ?? (unreadable ? words.field.noAmount : undefined)}
      hint={hint}
    />
  );
}

/** `38.500,50` and `38,500.50` alike: what comes last and has at most two digits behind it parts the cents. */
export function minorUnitsOf(text: string, units: number): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "");
  const [, whole = "", cents = ""] =
    (units > 1 ? /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/ : /^(\d[\d.,]*)$/).exec(plain) ?? [];
  const digits = whole.replace(/[.,]/g, "");
  if (digits === "" || !/^\d{1,3}([.,]?\d{3})*$/.test(whole)) return undefined;
  const amount = Number(digits) * units + Number(cents.padEnd(Math.round(Math.log10(units)), "0") || 0);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
