import type { Formats } from "../format.ts";

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

/** `37,5` and `37.5` alike; undefined for what is no number. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

/** A whole number: `1000`, and `1.000`, `1,000` and `1 000` alike; undefined for what is none, `1.5` and `1.0` among it. */
export const wholeOf = (text: string): number | undefined => minorUnitsOf(text, 1);

/** A number whole, with the mark that its reader writes before decimals. */
export const written = (value: number, { decimal }: Pick<Formats, "decimal">): string =>
  String(value).replace(".", decimal(0.5).charAt(1));
