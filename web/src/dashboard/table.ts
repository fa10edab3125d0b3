/** A table as it is shown and as it is downloaded. */
export interface Cell {
  readonly text: string;
  /** What stands in the CSV: the number as it was served, not as it is written. */
  readonly raw: string | number | null;
  readonly link?: {
    readonly to: string;
    readonly search: Readonly<Record<string, string>>;
    readonly label: string;
  };
}

export interface Table {
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

export const word = (text: string): Cell => ({ text, raw: text });

/** As RFC 4180 has it; what a spreadsheet would take for a formula is written as text. */
export function csvOf({ columns, rows }: Table): string {
  const field = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  const lines = [
    columns.map(({ name }) => field(name)),
    ...rows.map((row) => row.map(({ raw }) => field(raw))),
  ];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

export function download(name: string, csv: string): void {
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  const address = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  // The download has begun with the next task at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
