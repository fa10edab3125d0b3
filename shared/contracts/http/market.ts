import * as z from "zod/mini";
import { Slug } from "../../domain/expectations/answers.ts";
import { bandsAtOnce, MarketBand } from "../../domain/market/band.ts";
import { isCurrency } from "../../domain/offer/currencies.ts";
import { Country } from "../../domain/organisation/organisation.ts";
import { contract } from "./contract.ts";
import { Cursor, Limit } from "./lists.ts";

const tag = "Market bands";

/** What a market band holds: gross pay of a full-time year in whole minor units. Unknown fields are refused. */
export const MarketBandInput = z.lazy(() => z.strictObject(MarketBand.shape));

/** A band with who wrote it down, and when. */
export const MarketBandView = z.lazy(() =>
  z.object({ ...MarketBand.shape, memberId: z.string(), recordedAt: z.string() }),
);

const BandsQuery = z.strictObject({
  occupation: z.optional(Slug),
  country: z.optional(Country),
  currency: z.optional(z.string().check(z.refine(isCurrency, "Not a currency of ISO 4217."))),
  limit: Limit,
  cursor: z.optional(Cursor),
});

/** What came of an import. */
export const MarketBandsImported = z.object({
  /** Bands that were written. */
  imported: z.int(),
  /** Lines that were left out, by their number in the text; the header is line 1. */
  rejected: z.array(z.object({ line: z.int(), detail: z.string() })),
});

export const marketContracts = {
  listMarketBands: contract({
    summary: "List market bands",
    description: "In the order of occupation, country, currency and day. For those who may see pay.",
    tag,
    query: BandsQuery,
    reply: {
      status: 200,
      schema: z.object({ items: z.array(MarketBandView), nextCursor: z.optional(z.string()) }),
    },
  }),
  replaceMarketBand: contract({
    summary: "Enter a market band",
    description: "It takes the place of the one of the same occupation, country, currency and day.",
    tag,
    body: MarketBandInput,
    idempotencyKey: true,
    reply: { status: 200, schema: MarketBandView },
  }),
  importMarketBands: contract({
    summary: "Import market bands",
    description:
      "CSV, in JSON as `csv`, with a header and the columns occupation, country, currency, date, p25, p50, p75, n, source, " +
      "in any order; p25, p50 and p75 are gross pay of a full-time year in whole minor units; " +
      "separated by commas, text with commas in quotes, a band on each line. Each line that cannot be imported is named by its number, and " +
      "then nothing is imported, unless `partial` is asked for: then the good ones are. They are written together: all " +
      `of them or none. At most ${bandsAtOnce} lines at once; a longer file is refused and has to be split.`,
    tag,
    body: z.lazy(() =>
      z.strictObject({
        csv: z.string().check(z.minLength(1), z.maxLength(60_000)),
        /** Import the good lines although others are not. */
        partial: z.optional(z.boolean()),
      }),
    ),
    idempotencyKey: true,
    reply: { status: 200, schema: MarketBandsImported },
  }),
};
