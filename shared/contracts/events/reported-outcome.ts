import * as z from "zod/mini";
import { Booking, OutcomeDetails } from "../../domain/application/events.ts";
import { Slug } from "../../domain/expectations/answers.ts";
import { ApplicationId, Instant } from "../../domain/ids.ts";

/** Names of a report and of its sender become part of keys: visible characters without `#`. */
const Name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/));

/**
 * What goes with the outcome becomes part of a fact, where no text about a person may stand: a requirement is an id (and
 * must be one of the job's), and the note of a place, which people alone can write, is none that a system could name.
 */
const Details = z.extend(OutcomeDetails, {
  booking: z.optional(z.strictObject(z.omit(Booking, { placeNoteId: true }).shape)),
  requirementId: z.optional(Slug),
});

/** Any ISO 8601 moment with its zone, as systems write them; kept in our one form. */
const AnyInstant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.pipe(
    z.transform((text: string) => new Date(text).toISOString()),
    Instant,
  ),
);

/**
 * What an HR or payroll system reports: `OutcomeReported` on the bus, from its own account under its own source. Which
 * organisation it speaks for follows from account and source, never from the event.
 */
export const ReportedOutcome = z
  .strictObject({
    /** Names the report once for ever within its source: a repeated one changes nothing. */
    reportId: Name,
    applicationId: z.optional(ApplicationId),
    /** The application by the reference it was created with, where the sender does not know our id. */
    externalRef: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    milestone: z.string().check(z.minLength(1), z.maxLength(60)),
    outcome: z.string().check(z.minLength(1), z.maxLength(60)),
    /** When it happened; the moment it is recorded where left out. */
    effectiveAt: z.optional(AnyInstant),
    details: z.optional(Details),
  })
  .check(
    z.refine(
      (report) => (report.applicationId === undefined) !== (report.externalRef === undefined),
      "Name the application by applicationId or by externalRef, one of the two.",
    ),
  );
export type ReportedOutcome = z.infer<typeof ReportedOutcome>;

/** The event as EventBridge hands it on. `account` is the sender's AWS account, set by AWS. */
export const ReportEnvelope = z.object({
  id: z.string(),
  source: Name,
  account: z.string().check(z.regex(/^\d{12}$/)),
  detail: z.unknown(),
});
export type ReportEnvelope = z.infer<typeof ReportEnvelope>;
