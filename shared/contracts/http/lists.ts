import * as z from "zod/mini";
import { ApplicationId, ClientId, EventSeq, JobId, SiteId } from "../../domain/ids.ts";
import { ListSort, ListState, RowStatus } from "../../domain/lists/saved-views.ts";
import { queryBuckets } from "../../domain/people/names.ts";
import { Colour, Owner } from "../../domain/track/track.ts";

/** A whole number as it stands in a query string. */
const count = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,4}$/, `Write a whole number from ${least} to ${most}.`)),
    z.pipe(
      z.transform(Number),
      z.int().check(z.gte(least, `At least ${least}.`), z.lte(most, `At most ${most}.`)),
    ),
  );

/** Where a page goes on: given back as it came with the page before, with the same query. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(2048));

/** How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
export const Limit = z._default(z.optional(count(1, 100)), 50);

export const ListQuery = z.lazy(() =>
  z
    .strictObject({
      state: z._default(z.optional(ListState), "live"),
      siteId: z.optional(SiteId),
      jobId: z.optional(JobId),
      clientId: z.optional(ClientId),
      /** The open milestone. */
      milestone: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
      status: z.optional(RowStatus),
      /** Beginnings of the words of the candidate's or the referrer's name, in any order. Answers in name order. */
      q: z.optional(
        z.string().check(
          z.maxLength(80),
          z.refine((text) => queryBuckets(text) !== undefined, "Search for at least one letter or digit."),
        ),
      ),
      /** `updated` unless said. */
      sort: z.optional(ListSort),
      limit: Limit,
      cursor: z.optional(Cursor),
    })
    .check(
      z.refine((query) => query.q === undefined || query.sort === undefined, {
        error: "A search answers in name order: leave out sort.",
        path: ["sort"],
      }),
    ),
);
export type ListQuery = z.infer<typeof ListQuery>;

export const ApplicationRow = z.lazy(() =>
  z.object({
    applicationId: ApplicationId,
    /** The version of the application that the row shows. */
    eventSeq: EventSeq,
    state: ListState,
    candidate: z.object({ candidateId: z.string(), name: z.string() }),
    jobId: z.string(),
    siteId: z.string(),
    clientId: z.optional(z.string()),
    recruiterId: z.optional(z.string()),
    referrerId: z.optional(z.string()),
    /** The open milestone; missing once all are reached. */
    milestone: z.optional(z.string()),
    lastOutcome: z.optional(
      z.object({
        eventSeq: EventSeq,
        milestone: z.string(),
        outcome: z.string(),
        colour: Colour,
        effectiveAt: z.string(),
      }),
    ),
    /** Only of live applications. */
    status: z.optional(RowStatus),
    owner: Owner,
    reviewAt: z.optional(z.string()),
    /** The day the candidate was told to hear by. */
    promisedBy: z.optional(z.string()),
    receivedAt: z.string(),
    updatedAt: z.string(),
    checkFirst: z.boolean(),
    newToSector: z.boolean(),
    test: z.boolean(),
    /** Logged tries and conversations. */
    contacts: z.int(),
    openTasks: z.int(),
  }),
);
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ApplicationRowPage = z.lazy(() =>
  z.object({
    items: z.array(ApplicationRow),
    nextCursor: z.optional(z.string()),
  }),
);
