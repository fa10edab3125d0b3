import type { TrackNames } from "../../../shared/track-names/en.ts";

/**
 * What milestones and outcomes are called for the reader. The API has one label for each, in English where it is the
 * default track's own: that one is said in the reader's language. What an organisation has renamed is shown as it is.
 */
export interface Labels {
  /** `label` as the API has it; without one, as for a step that the version in force has no more, the default track's name. */
  readonly milestone: (id: string, label?: string) => string;
  readonly outcome: (id: string, label?: string) => string;
  /** What the track says to think of before an outcome. */
  readonly caution: (outcome: string, text: string) => string;
  /** A version of the track or of the rewards. */
  readonly version: (kind: "track" | "scheme", label: string) => string;
}

type Names = Readonly<Record<string, string>>;

/** An id as a person reads it, where nothing else is known of it. */
export const humanised = (id: string): string => {
  const text = id.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const said =
  (ours: Names, readers: Names) =>
  (id: string, label?: string): string =>
    (label === undefined || label === ours[id] ? readers[id] : undefined) ?? label ?? humanised(id);

const translated = async (reading: Promise<TrackNames>): Promise<Labels> => {
  const [{ en }, readers] = await Promise.all([import("../../../shared/track-names/en.ts"), reading]);
  return {
    milestone: said(en.milestones, readers.milestones),
    outcome: said(en.outcomes, readers.outcomes),
    caution: said(en.cautions, readers.cautions),
    version: said(en.versions, readers.versions),
  };
};

/** Loaded with everything else that is said in a language. */
export const labelFiles = {
  en: () => translated(import("../../../shared/track-names/en.ts").then(({ en }) => en)),
  nl: () => translated(import("../../../shared/track-names/nl.ts").then(({ nl }) => nl)),
  sv: () => translated(import("../../../shared/track-names/sv.ts").then(({ sv }) => sv)),
  ja: () => translated(import("../../../shared/track-names/ja.ts").then(({ ja }) => ja)),
} as const;
