/** What differs between two of the same, in sentences. */

/** A field by its name, with what it holds as people read it; left out where it is nothing to read. */
export type Shown<Setting> = {
  readonly [Name in keyof Setting]?: {
    readonly label: string;
    readonly text: (value: NonNullable<Setting[Name]>) => string;
  };
};

/** `Opens: 08:30 → 08:00`, a sentence for each field that differs. */
export function changesOf<Setting extends object>(
  before: Setting,
  now: Setting,
  shown: Shown<Setting>,
): string[] {
  const textOf = (setting: Setting, name: keyof Setting): string => {
    const value = setting[name];
    return value === undefined || value === null ? "–" : shown[name]?.text(value) || "–";
  };
  return (Object.keys(shown) as (keyof Setting)[])
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => {
      const label = shown[name]?.label ?? "";
      const [was, is] = [textOf(before, name), textOf(now, name)];
      // Long texts, and lists of which only an inner part differs, are to be looked at, not read in a sentence.
      return was === is || was.length + is.length > 160 ? label : `${label}: ${was} → ${is}`;
    });
}
