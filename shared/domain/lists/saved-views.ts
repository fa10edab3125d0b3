import * as z from "zod/mini";
import { ClientId, JobId, MemberId, SiteId } from "../ids.ts";
import { repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";

/**
 * Lists of applications that a member comes back to, by their own names. A view holds what a list is narrowed to and
 * never what was searched for: that names people, and nobody would find it there to erase it.
 */

export const ListState = z.enum(["live", "archived", "hired"]);

/** Derived when a list is read: who has to act, or that the step's review date has passed. */
export const RowStatus = z.enum(["with-us", "with-candidate", "overdue"]);

/** Latest change or newest arrival first, or names from A. */
export const ListSort = z.enum(["updated", "name", "received"]);

export const SavedView = z.lazy(() =>
  z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    state: z.optional(ListState),
    siteId: z.optional(SiteId),
    jobId: z.optional(JobId),
    clientId: z.optional(ClientId),
    milestone: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    status: z.optional(RowStatus),
    sort: z.optional(ListSort),
  }),
);
export type SavedView = z.infer<typeof SavedView>;

/** In the order that their member gave them. */
export const SavedViews = z.lazy(() =>
  z.object({
    memberId: MemberId,
    items: z.array(SavedView).check(z.maxLength(20)),
    version: z.int().check(z.gte(0)),
  }),
);
export type SavedViews = z.infer<typeof SavedViews>;

/** A name stands once, or nobody could tell which of two they choose. */
export const mistakesOfViews = (items: readonly SavedView[]): Mistake[] =>
  repeated(
    items.map(({ name }) => name),
    (index) => `/items/${index}/name`,
  );
