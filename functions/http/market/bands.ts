import type { marketContracts } from "../../../shared/contracts/http/market.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { mistakesOfBand } from "../../../shared/domain/market/band.ts";
import type { MarketBand } from "../../../shared/domain/market/band.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { mustSeePay } from "../../../shared/runtime/applications/access.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import { inOneSentence } from "../../../shared/runtime/fitting.ts";
import { sign, verify } from "../../../shared/runtime/hashing.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { earlierRequest } from "../../../shared/runtime/requests.ts";
import { bandsOfCsv } from "./csv.ts";
import type { MarketDependencies } from "./dependencies.ts";

/** How often a lost race is tried again before the caller is asked to. */
const attempts = 6;

type AnyCall = Call<unknown, unknown>;

/** What the labour market pays, as the organisation looks after it. */
export function bandHandlers({
  bands,
  requests,
  settings,
  secret,
  pause,
}: MarketDependencies): Handlers<
  Pick<typeof marketContracts, "listMarketBands" | "replaceMarketBand" | "importMarketBands">
> {
  /** The moment that a request counts from: that of its first try, so that a repeat is answered alike. */
  const firstTried = async (call: AnyCall): Promise<{ at: string; repeated: boolean }> => {
    const earlier = await earlierRequest(requests, call);
    return earlier ? { at: earlier.id, repeated: true } : { at: call.now, repeated: false };
  };

  const today = async (organisation: string, at: string): Promise<string> =>
    dayOf(at, (await settings.organisation(organisation))?.zone ?? "UTC");

  /**
   * All bands together with what the request is remembered by. Where the same request came twice at once, the other one
   * has written them, and this one is answered like it.
   *
   * @throws Unavailable where others write the same bands again and again.
   */
  const write = async (call: AnyCall, { memberId }: Member, good: readonly MarketBand[]): Promise<string> => {
    const { organisation, now: recordedAt, requestKey, requestHash } = call;
    const remembered = { requestKey, requestHash, reference: { id: recordedAt, version: good.length } };
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      const written = await bands.write([
        ...good.map((band) => bands.saving(organisation, { ...band, memberId, recordedAt })),
        requests.recording(organisation, remembered, recordedAt),
      ]);
      if (written.ok) return recordedAt;
      const other = await earlierRequest(requests, call);
      if (other) return other.id;
    }
    throw new Unavailable("the market bands are busy");
  };

  return {
    listMarketBands: async (call, member) => {
      mustSeePay(member);
      const { cursor, ...asked } = call.query;
      const purpose = `cursor ${call.operation} ${call.organisation} ${asked.occupation ?? ""}`;
      const after = cursor === undefined ? undefined : verify(secret, purpose, cursor);
      if (cursor !== undefined && typeof after !== "string")
        throw new ProblemError(
          400,
          "invalid-cursor",
          "This cursor was not given for this list. Begin without one.",
        );
      const { items, last } = await bands.list(call.organisation, {
        ...asked,
        after: typeof after === "string" ? after : undefined,
      });
      return {
        body: { items, ...(last === undefined ? {} : { nextCursor: sign(secret, purpose, last) }) },
      };
    },

    replaceMarketBand: async (call, member) => {
      mustSeePay(member);
      const { at, repeated } = await firstTried(call);
      const mistakes = mistakesOfBand(call.body, await today(call.organisation, at));
      if (mistakes.length > 0)
        throw new ProblemError(422, "invalid-request", inOneSentence("body", mistakes), { errors: mistakes });
      const recordedAt = repeated ? at : await write(call, member, [call.body]);
      return { body: { ...call.body, memberId: member.memberId, recordedAt } };
    },

    importMarketBands: async (call, member) => {
      mustSeePay(member);
      const { csv, partial = false } = call.body;
      const { at, repeated } = await firstTried(call);
      const { good, rejected } = bandsOfCsv(csv, await today(call.organisation, at));
      if (rejected.length > 0 && !partial)
        throw new ProblemError(
          422,
          "lines-refused",
          `${rejected.length} ${rejected.length === 1 ? "line" : "lines"} cannot be imported, so nothing was. Correct them, or ask for the others alone (partial).`,
          { errors: [{ pointer: "/csv", detail: "Some lines cannot be imported." }], more: { rejected } },
        );
      if (!repeated && good.length > 0) await write(call, member, good);
      return { body: { imported: good.length, rejected } };
    },
  };
}
