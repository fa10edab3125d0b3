import type { RequestRecord, Requests } from "../ports/requests.ts";
import { ProblemError } from "./problems.ts";

/** What of a call tells that a request is a repeated one. */
export interface Repeatable {
  readonly organisation: string;
  readonly requestKey: string;
  readonly requestHash: string;
  readonly now: string;
}

/**
 * The reference that an earlier call with the same key and the same request left, or nothing. Whoever gets one
 * answers from it and writes nothing.
 *
 * @throws 422 `idempotency-key-reused` where the key came with another request before.
 */
export async function earlierRequest(
  requests: Pick<Requests, "find">,
  call: Repeatable,
): Promise<RequestRecord["reference"] | undefined> {
  const earlier = await requests.find(call.organisation, call.requestKey, call.now);
  if (!earlier) return undefined;
  if (earlier.requestHash !== call.requestHash) throw keyReused();
  return earlier.reference;
}

/** 422: the key belongs to another request. */
export const keyReused = (): ProblemError =>
  new ProblemError(
    422,
    "idempotency-key-reused",
    "This Idempotency-Key was sent with another request before. Use a new key for a new request.",
  );
