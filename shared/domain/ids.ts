import * as z from "zod/mini";

/** Ids are opaque, prefixed and made outside the domain; the prefix tells a reader (and a log) what they name. */
const prefixed = (prefix: string) =>
  z
    .string()
    .check(z.regex(new RegExp(`^${prefix}_[A-Za-z0-9]{1,40}$`), `Write an id that begins with ${prefix}_.`));

export const OrganisationId = prefixed("org");
export const SiteId = prefixed("sit");
export const JobId = prefixed("job");
export const ClientId = prefixed("cli");
export const MemberId = prefixed("mem");
export const CandidateId = prefixed("can");
export const ApplicationId = prefixed("app");

/** Position of an event in its stream, from 1. */
export const EventSeq = z.int().check(z.gte(1));

/** ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "Write a day, such as 2026-11-24."));
