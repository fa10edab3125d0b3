import * as z from "zod/mini";
import { ApplicationId, Day, Instant } from "../../domain/ids.ts";
import { retentionFields, RetentionStep } from "../../domain/lists/retention.ts";
import { Owner } from "../../domain/track/track.ts";
import { TaskKind, TaskOwner } from "../../domain/lists/task.ts";
import { contract } from "./contract.ts";
import { ApplicationRowPage, Cursor, Limit, ListQuery } from "./lists.ts";

const tag = "Tasks";

/** Whom it is about, and where to reach them for who works with applications: recruiters, hr and admins. */
const Reached = z.object({ candidateId: z.string(), name: z.string(), phone: z.optional(z.string()) });

export const ListedTask = z.object({
  taskId: z.string(),
  kind: TaskKind,
  /** What there is to do, in one plain sentence with the candidate's name. */
  label: z.string(),
  for: TaskOwner,
  since: z.string(),
  /** By when it is to be done, where somebody was promised it or the track says so. */
  dueAt: z.optional(z.string()),
  /** That moment has passed. */
  overdue: z.boolean(),
  /** The reader may mark it as done; otherwise it closes by itself once what it asks for is recorded. */
  completable: z.boolean(),
  /** The outcome or milestone it is about. */
  about: z.optional(z.string()),
  applicationId: ApplicationId,
  candidate: Reached,
  siteId: z.string(),
  jobId: z.string(),
  recruiterId: z.optional(z.string()),
  managerId: z.optional(z.string()),
  /** Of an application that only tries things out: no figure counts it. */
  test: z.boolean(),
});
export type ListedTask = z.infer<typeof ListedTask>;

const ListedDue = z.lazy(() =>
  z.object({
    applicationId: ApplicationId,
    candidate: Reached,
    /** By when somebody has to act, to look again where it is the candidate's turn, or to keep a promise. */
    dueAt: z.string(),
    /** `promise`: the day the candidate was told to hear by ends before the step is looked at again. */
    why: z.enum(["review", "promise"]),
    /** That moment has passed. */
    overdue: z.boolean(),
    owner: Owner,
    milestone: z.optional(z.string()),
    /** The day, of the site, that the candidate was told to hear by. */
    promisedBy: z.optional(z.string()),
    siteId: z.string(),
    jobId: z.string(),
    recruiterId: z.optional(z.string()),
    /** Of an application that only tries things out: no figure counts it. */
    test: z.boolean(),
  }),
);

/** What an admin has to do about the organisation itself: its mail fares badly, until somebody resets it. */
export const MailTask = z.object({
  taskId: z.string(),
  kind: z.enum(["mail-warned", "mail-stopped"]),
  label: z.string(),
  for: z.literal("admin"),
  since: z.string(),
  overdue: z.boolean(),
});
export type MailTask = z.infer<typeof MailTask>;

/** A report of another system that was refused, and why. */
export const RefusedReport = z.object({
  reportId: z.string(),
  source: z.string(),
  applicationId: z.optional(z.string()),
  externalRef: z.optional(z.string()),
  milestone: z.optional(z.string()),
  outcome: z.optional(z.string()),
  effectiveAt: z.optional(z.string()),
  code: z.string(),
  message: z.string(),
  refusedAt: z.string(),
});

const Period = z.lazy(() => z.union([z.object({ days: z.int() }), z.object({ months: z.int() })]));

/** What becomes of the details of a closed application's person on a day of the site. */
const ListedRetention = z.lazy(() =>
  z.object({
    ...retentionFields(),
    on: Day,
    step: RetentionStep,
    applicationId: ApplicationId,
    siteId: z.string(),
    /** Of the site's country: how long after the end somebody is erased, and restricted before. */
    rule: z.object({ erasedAfter: Period, restrictedAfter: z.optional(Period) }),
  }),
);

export const worklistContracts = {
  listApplications: contract({
    summary: "List applications",
    tag: "Applications",
    query: ListQuery,
    reply: { status: 200, schema: ApplicationRowPage },
  }),
  listTasks: contract({
    summary: "See what there is to do",
    description:
      "Oldest first: a recruiter's own tasks and those nobody owns at their sites, a manager's of their jobs, " +
      "what waits for hr or privacy. `for` leaves out everybody else's: `hr` has with it whatever is about somebody whom " +
      "hr and privacy alone may see. A page may hold fewer than asked for and still be followed by another. " +
      "While the organisation's mail fares badly an admin's first page without `for` begins with one task more, about no application.",
    tag,
    query: z.strictObject({ for: z.optional(TaskOwner), limit: Limit, cursor: z.optional(Cursor) }),
    reply: {
      status: 200,
      schema: z.object({
        items: z.array(z.union([ListedTask, MailTask])),
        nextCursor: z.optional(z.string()),
      }),
    },
  }),
  listDue: contract({
    summary: "See whose next step is due",
    description:
      "Live applications whose review date, or the end of the day the candidate was promised to hear by, comes by `until`, the first one due at the top: a recruiter's own and those nobody owns at their sites. A page may hold fewer than asked for and still be followed by another.",
    tag,
    query: z.strictObject({ until: Instant, limit: Limit, cursor: z.optional(Cursor) }),
    reply: {
      status: 200,
      schema: z.lazy(() => z.object({ items: z.array(ListedDue), nextCursor: z.optional(z.string()) })),
    },
  }),
  listRetention: contract({
    summary: "See whose details are restricted and erased by a day",
    description:
      "Closed applications in order of time, each with what comes next: `restricted` (hr and privacy alone read it), " +
      "`notice` (the candidate is told), `erased`. It names applications, and nobody. Nothing is erased that was not " +
      "told of a week before, so a date moves where the notice is late, and where a candidate wants to be kept.",
    tag: "Personal data",
    query: z.strictObject({ until: Day, limit: Limit, cursor: z.optional(Cursor) }),
    reply: {
      status: 200,
      schema: z.lazy(() => z.object({ items: z.array(ListedRetention), nextCursor: z.optional(z.string()) })),
    },
  }),
  listRefusedReports: contract({
    summary: "See what other systems reported and could not be recorded",
    description: "Newest first.",
    tag,
    reply: { status: 200, schema: z.object({ items: z.array(RefusedReport) }) },
  }),
};
