import type { Companion } from "./facts.ts";

/** What one write was asked and what became of it: enough to answer the same request the same way again. */
export interface RequestRecord {
  /** HMAC of organisation, actor, route and Idempotency-Key (`call.requestKey`). */
  readonly requestKey: string;
  /** HMAC of path and body (`call.requestHash`). */
  readonly requestHash: string;
  /** What was written: its id and version. Ids only; the rest of an answer follows from the request itself. */
  readonly reference: { readonly id: string; readonly version: number };
}

/**
 * Memory of writes that are no stream. The record joins the write's transaction, so that either both are there or
 * neither; it is kept for 30 days.
 */
export interface Requests {
  find(organisation: string, requestKey: string, now: string): Promise<RequestRecord | undefined>;
  /** Conflicts under the name `request` if the key was used meanwhile. */
  recording(organisation: string, record: RequestRecord, now: string): Companion;
}
