import { partsOfStream } from "../../../shared/runtime/history.ts";

/** What a changed item asks to have projected; of an application's messages only that there is more to count. */
export interface Target {
  readonly kind: "application" | "messages" | "member";
  readonly organisation: string;
  readonly id: string;
  /** The person changed, so that the row's copy of them is old. */
  readonly candidateChanged: boolean;
  /** Of messages: up to which fact of their stream. */
  readonly seq?: number;
}

/**
 * What changed, by the keys of an item of `facts` (a stream and the number of a fact) or of `people`. Nothing for what
 * neither a list shows nor a figure counts: notes, settings.
 */
export function targetOf(partition: string, sortKey: string | undefined, seq?: number): Target | undefined {
  const [organisation = "", kind, id = ""] = partition.split("#");
  if (sortKey === undefined) {
    const parts = partsOfStream(partition);
    if (!parts) return undefined;
    const target = { kind: parts.kind, organisation, id: parts.applicationId, candidateChanged: false };
    return parts.kind === "messages" && seq !== undefined ? { ...target, seq } : target;
  }
  // A candidate and the application they came with share the suffix of their ids.
  if (kind === "candidate" && sortKey === "profile")
    return { kind: "application", organisation, id: id.replace(/^can_/, "app_"), candidateChanged: true };
  if (kind === "members") return { kind: "member", organisation, id: sortKey, candidateChanged: false };
  return undefined;
}
