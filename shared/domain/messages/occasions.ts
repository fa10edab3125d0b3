import * as z from "zod/mini";
import { ApplicationId, Day } from "../ids.ts";

/**
 * Facts outside applications that mail follows from. Each has a stream of its own that can hold it once: appending it
 * is what keeps an organisation from being told twice.
 */

/**
 * What regularly comes due in an organisation, at 08:00 on its clock: the digest on weekdays, the lists of the week on
 * Mondays, the month's reversals on the 1st.
 */
export const ClockStruck = z.object({
  type: z.literal("ClockStruck"),
  kind: z.enum(["digest", "weekly", "monthly-reversals"]),
  /** The day on the organisation's calendar. */
  day: Day,
});
export type ClockStruck = z.infer<typeof ClockStruck>;

/** A report of another system was refused. Why, and what it said, is kept with the refused reports. */
export const ReportRefused = z.object({
  type: z.literal("ReportRefused"),
  source: z.string(),
  reportId: z.string(),
  applicationId: z.optional(ApplicationId),
  code: z.string(),
});
export type ReportRefused = z.infer<typeof ReportRefused>;

/**
 * An organisation's breaker became stricter: told once a level, until a person resets it (`version` counts the resets).
 * Counts are of the last 24 hours.
 */
export const MailBreakerTightened = z.object({
  type: z.literal("MailBreakerTightened"),
  version: z.int().check(z.gte(1)),
  level: z.enum(["warned", "stopped"]),
  because: z.enum(["bounces", "complaints"]),
  sent: z.int(),
  bounced: z.int(),
  complained: z.int(),
});
export type MailBreakerTightened = z.infer<typeof MailBreakerTightened>;

/** Any of them. */
export const Occasion = z.discriminatedUnion("type", [ClockStruck, ReportRefused, MailBreakerTightened]);
export type Occasion = z.infer<typeof Occasion>;

export const clockStream = (organisation: string, { kind, day }: Omit<ClockStruck, "type">): string =>
  `${organisation}#clock#${kind}#${day}`;

export const reportStream = (organisation: string, source: string, reportId: string): string =>
  `${organisation}#report#${source}#${reportId}`;

export const breakerStream = (
  organisation: string,
  { version, level }: Pick<MailBreakerTightened, "version" | "level">,
): string => `${organisation}#mail-breaker#${version}#${level}`;
