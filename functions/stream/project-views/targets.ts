import { partsOfStream } from "../../../shared/runtime/history.ts";

/** What a changed item asks to have projected. */
export interface Target {
  readonly kind: "application" | "member";
  readonly organisation: string;
  readonly id: string;
  /** The person changed, so that the row's copy of them is old. */
  readonly candidateChanged: boolean;
}

/**
 * What changed, by the keys of an item of `facts` (a stream; its second key is a number and tells nothing here) or of
 * `people`. Nothing for what no list shows: notes, messages, settings.
 */
export function targetOf(partition: string, sortKey: string | undefined): Target | undefined {
  const [organisation = "", kind, id = ""] = partition.split("#");
  if (sortKey === undefined) {
    const parts = partsOfStream(partition);
    if (parts?.kind !== "application") return undefined;
    return { kind: "application", organisation, id: parts.applicationId, candidateChanged: false };
  }
  // A candidate and the application they came with share the suffix of their ids.
  if (kind === "candidate" && sortKey === "profile")
    return { kind: "application", organisation, id: id.replace(/^can_/, "app_"), candidateChanged: true };
  if (kind === "members") return { kind: "member", organisation, id: sortKey, candidateChanged: false };
  return undefined;
}
