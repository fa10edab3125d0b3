import { en } from "../../../shared/track-names/en.ts";

/**
 * What an area calls a step in words of its own (`said`, by id), as for referrers: in place of the default track's label,
 * never of one that the organisation has given.
 */
export const ownName =
  (kind: keyof typeof en, said: Readonly<Record<string, string>>) =>
  (id: string, label: string | undefined): string => {
    const ours: Readonly<Record<string, string>> = en[kind];
    return (label === undefined || label === ours[id] ? said[id] : undefined) ?? label ?? id;
  };
