import type { StoredFact } from "../domain/export/exported-facts.ts";

/** The facts of all organisations, by the part of the table they lie in: which part that is never changes. */
export interface FactParts {
  readonly count: number;
  facts(part: number): AsyncIterable<StoredFact>;
}

/** Where exported files go. */
export interface ExportedFiles {
  /** Puts the file in the place of whatever was there. */
  put(key: string, lines: string): Promise<void>;
}

/** How far a part of an organisation's facts is exported. */
export interface ExportedPart {
  readonly part: number;
  /** The last day whose file is there, as are all before it. */
  readonly through: string;
  /** The version of the key that its pseudonyms were made with. */
  readonly keyVersion: number;
}

export interface ExportProgress {
  of(organisation: string): Promise<readonly ExportedPart[]>;
  done(organisation: string, part: ExportedPart): Promise<void>;
}
