import * as z from "zod/mini";
import { contract } from "./contract.ts";

const tag = "Finance";

/** A month, in the organisation's zone. */
const Month = z
  .string("Write a month such as 2026-11.")
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Write a month such as 2026-11."));

/** Points with what they are worth: whole, signed, in minor units of the line's currency. */
export const PointsAmount = z.object({ points: z.int(), minorUnits: z.int() });

/** A month of the ledger. */
export const LedgerMonth = z.object({
  month: z.string(),
  /**
   * `closed`: nothing is posted in it any more. `closable`: it is over, and the next one to be closed. `waits`: it is over,
   * and an earlier one is to be closed first. `running`: the month that runs.
   */
  state: z.enum(["closed", "closable", "waits", "running"]),
  closedAt: z.optional(z.string()),
  /** The member who closed it. */
  closedBy: z.optional(z.string()),
  /** Entries that are posted in it. */
  entries: z.int(),
});

export const LiabilityQuery = z.strictObject({
  /** The last twelve months, unless said. */
  from: z.optional(Month),
  to: z.optional(Month),
  groupBy: z._default(z.optional(z.enum(["organisation", "site"])), "organisation"),
});
export type LiabilityQuery = z.infer<typeof LiabilityQuery>;

/** What is owed in a currency, for a site or the organisation: how a month began, what moved, how it ended. */
export const LiabilityFigures = z.object({
  month: z.string(),
  /** The site that entries were posted for, which never changes; null for all sites together. */
  siteId: z.nullable(z.string()),
  siteName: z.optional(z.string()),
  /** ISO 4217. */
  currency: z.string(),
  /** Owed when the month began, whatever state it was in. */
  opening: PointsAmount,
  earned: PointsAmount,
  /** Points taken back, as a positive number. */
  reversed: PointsAmount,
  /** Of the closing balance: what referrers asked to be paid. */
  requested: PointsAmount,
  /** Of the closing balance: what finance approved of that. */
  approved: PointsAmount,
  /** Paid out in the month. */
  paid: PointsAmount,
  /** Of the closing balance: what nobody has asked for yet. */
  owed: PointsAmount,
  /** `opening + earned − reversed − paid`. */
  closing: PointsAmount,
  entries: z.int(),
  /** Finance closed the month: its figures never change. */
  closed: z.boolean(),
});

/** All months together, in one currency. */
export const LiabilityTotal = z.omit(LiabilityFigures, {
  month: true,
  siteId: true,
  siteName: true,
  closed: true,
});

/** Points that live applications can still earn. Nothing of it is owed. */
export const PendingLiability = z.object({
  /** The application's site as it is now; null for all sites together. */
  siteId: z.nullable(z.string()),
  siteName: z.optional(z.string()),
  currency: z.string(),
  /** Should all of them be earned. */
  unweighted: PointsAmount,
  /**
   * What of it is to be expected, by the organisation's funnel of 12 months; its worth is at the mean worth of these
   * points. Null where too few applications closed to say.
   */
  weighted: z.nullable(PointsAmount),
});

/** Something in the ledger that is not as it must be. */
export const LedgerDifference = z.discriminatedUnion("kind", [
  /** The sides of an entry are not each other's opposite. */
  z.object({
    kind: z.literal("entry"),
    memberId: z.string(),
    entryId: z.string(),
    memberPoints: z.int(),
    organisationPoints: z.int(),
  }),
  /** A member's balance is not the sum of their entries. */
  z.object({ kind: z.literal("balance"), memberId: z.string(), entries: z.int(), balance: z.int() }),
  /** The books of a month, site and currency are not the sum of their entries. */
  z.object({
    kind: z.literal("books"),
    month: z.string(),
    siteId: z.string(),
    currency: z.string(),
    entries: PointsAmount,
    books: PointsAmount,
  }),
]);

/** What came of the last time that the whole ledger was read and added up: once a day. Points of all currencies together. */
export const LedgerReconciliation = z.object({
  startedAt: z.string(),
  checkedAt: z.string(),
  /** To the point: nothing differs. */
  equal: z.boolean(),
  members: z.int(),
  entries: z.int(),
  /** The members' sides of all entries. */
  memberPoints: z.int(),
  /** The organisation's sides: with the members' they are zero. */
  organisationPoints: z.int(),
  /** All balances. */
  balances: z.int(),
  /** The books of all months: what the liability above is made of. */
  books: z.int(),
  /** Books (month, site, currency) in which something was posted meanwhile: they are compared the next time. */
  moving: z.int(),
  /** How many things differ. */
  differing: z.int(),
  /** The first hundred of them, by their ids. */
  differences: z.array(LedgerDifference),
});

export const Liability = z.object({
  from: z.string(),
  to: z.string(),
  groupBy: z.enum(["organisation", "site"]),
  /** Whether points can be paid out: while they cannot, requested, approved and paid are zero. */
  cashIn: z.object({ available: z.boolean(), note: z.string() }),
  items: z.array(LiabilityFigures),
  totals: z.array(LiabilityTotal),
  pending: z.object({
    /** Everything recorded before is counted; null before the first count. */
    asOf: z.nullable(z.string()),
    items: z.array(PendingLiability),
    weighting: z.object({
      /** Applications of the last 12 months that closed: what the weights rest on. */
      closedApplications: z.int(),
      /** How many it takes. */
      needed: z.int(),
      /** Why no weight is said, where none is. */
      reason: z.optional(z.enum(["too-few-closed"])),
    }),
  }),
  /** Of the whole organisation: null for who is limited to sites, and before the first check. */
  reconciliation: z.nullable(LedgerReconciliation),
});

const description =
  "From the ledger: every entry counts in the month it was posted in, for the site it was posted for, in its own currency and " +
  "at its own worth. A closed month never changes; corrections are posted in an open one. By month and currency, or by site " +
  "as well; at most 60 months. Whoever is limited to sites sees these alone. Pending points stand beside it: they are of " +
  "applications as they are now, and no liability yet.";

export const financeContracts = {
  listLedgerMonths: contract({
    summary: "The months of the ledger, and which of them are closed",
    description: "From the first in which anything was posted to the one that runs, oldest first.",
    tag,
    reply: {
      status: 200,
      schema: z.object({
        items: z.array(LedgerMonth),
        /** The month to be closed next; null where nothing was posted yet. */
        next: z.nullable(z.string()),
      }),
    },
  }),
  closeLedgerMonth: contract({
    summary: "Close a month of the ledger",
    description:
      "For good: nothing is posted in it any more, and what concerns it is posted in an open month. Months are closed when they " +
      "are over, in the organisation's zone, and in their order. Closing one again answers as the first time. For finance " +
      "that sees all sites.",
    tag,
    reply: { status: 200, schema: LedgerMonth },
  }),
  getLiability: contract({
    summary: "What is owed to referrers, month by month",
    description,
    tag,
    query: LiabilityQuery,
    reply: { status: 200, schema: Liability },
  }),
  getLiabilityCsv: contract({
    summary: "The same as a table",
    description: `${description} A line for each month, site and currency, then a line \`total\` for each currency, then pending points.`,
    tag,
    query: LiabilityQuery,
    reply: { status: 200, contentType: "text/csv; charset=utf-8" },
  }),
};
