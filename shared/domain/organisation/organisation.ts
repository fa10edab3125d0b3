import * as z from "zod/mini";
import { PromiseRules } from "../candidate-experience/rules.ts";
import { AlignmentRules } from "../expectations/rules.ts";
import { Atmosphere, Shift, Slug, WorkplaceKind } from "../expectations/answers.ts";
import { ClientId, Day, JobId, MemberId, OrganisationId, SiteId } from "../ids.ts";
import { Currency } from "../points/scheme.ts";

/** The settings of a tenant: what its admins look after. Every one carries the version that `ETag` shows. */

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const Version = z.int().check(z.gte(1));
const TimeOfDay = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time of day, such as 08:30."));

export const Locale = z.enum(["en", "nl", "sv", "ja"]);
export type Locale = z.infer<typeof Locale>;

export const Country = z.enum(["GB", "NL", "SE", "JP"]);
export type Country = z.infer<typeof Country>;

/**
 * Who keeps the experts' times: this product, or a business in the organisation's Microsoft Bookings, reached by an
 * app registration of its own tenant. `staff` says which member is which member of staff there.
 */
export const CalendarChoice = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("built-in") }),
    z.object({
      kind: z.literal("bookings"),
      /** The id or address of the booking business: `talks@acme.com`. */
      businessId: text(254),
      serviceId: text(200),
      /** Microsoft's id of the tenant, or one of its domains. */
      tenantId: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/)),
      clientId: text(100),
      /** Under which name the app's secret lies in Secrets Manager. The secret itself is never a setting. */
      secretName: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,100}$/)),
      staff: z.record(MemberId, text(200)),
    }),
  ]),
);
export type CalendarChoice = z.infer<typeof CalendarChoice>;

/** What an employer pays on top of a reward, in percent of it. */
export const OnCostPercent = z.lazy(() => z.number().check(z.gte(0), z.lte(200)));

export const Organisation = z.lazy(() =>
  z.object({
    organisationId: OrganisationId,
    name: text(120),
    kind: z.enum(["employer", "agency"]),
    /** The organisation's own zone: months of figures, 08:00 of digests. */
    zone: z.string(),
    locale: Locale,
    /** Versions that new applications are pinned to. */
    trackVersion: Version,
    schemeVersion: Version,
    /** The works council (NL) agreed or the union (SE) was heard: only then figures by recruiter are served. */
    recruiterFiguresConsentedAt: z.optional(Day),
    /** Finance sets it; it is shown beside the rewards of a hire. */
    employerOnCostPercent: z.optional(OnCostPercent),
    /** The built-in calendar where nothing is chosen. */
    calendar: z.optional(CalendarChoice),
    /** How far what candidates want and what jobs offer may lie apart; the default rules where nothing is set. */
    alignment: z.optional(AlignmentRules),
    /** By when candidates are promised to hear from us; the default rules where nothing is set. */
    promises: z.optional(PromiseRules),
    /** Where its facts are exported for its own analysis: which version of the key their pseudonyms are made with. */
    factsExport: z.optional(z.object({ keyVersion: Version })),
    version: Version,
  }),
);
export type Organisation = z.infer<typeof Organisation>;

export const Site = z.lazy(() =>
  z.object({
    siteId: SiteId,
    name: text(120),
    country: Country,
    zone: z.string(),
    postcode: text(12),
    /** ISO weekdays, 1 is Monday. */
    workingDays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
    opens: TimeOfDay,
    closes: TimeOfDay,
    currency: Currency,
    /** Days on which this site is closed besides the country's public holidays. */
    closedDays: z.array(Day),
    version: Version,
  }),
);
export type Site = z.infer<typeof Site>;

export const PayRange = z.lazy(() =>
  z.object({
    currency: Currency,
    /** Minor units of the currency, per period. */
    minimum: z.int().check(z.gte(0)),
    maximum: z.int().check(z.gte(0)),
    period: z.enum(["hour", "month", "year"]),
  }),
);

/** A requirement is asked neutrally; a "no" never decides anything by itself. */
export const Requirement = z.lazy(() =>
  z.object({ requirementId: Slug, question: text(200), label: text(120) }),
);

/** A part of the work, named so that a candidate can say yes or no to it. */
export const Duty = z.lazy(() => z.object({ dutyId: Slug, name: text(120) }));

export const Job = z.lazy(() =>
  z.object({
    jobId: JobId,
    siteId: SiteId,
    clientId: z.optional(ClientId),
    title: text(120),
    description: text(4000),
    pay: z.optional(PayRange),
    hoursPerWeek: z.number().check(z.gt(0), z.lte(80)),
    requirements: z.array(Requirement).check(z.maxLength(20)),
    duties: z.array(Duty).check(z.maxLength(10)),
    /** Hours a week and paid weeks a year that count as full time here; the job's own hours and 52, if left out. */
    fullTimeHoursPerWeek: z.optional(z.number().check(z.gt(0), z.lte(80), z.multipleOf(0.25))),
    weeksPerYear: z.optional(z.number().check(z.gt(0), z.lte(53))),
    /** Shifts that belong to it. */
    shifts: z.optional(z.array(Shift).check(z.maxLength(6))),
    workplace: z.optional(WorkplaceKind),
    atmosphere: z.optional(z.array(Atmosphere).check(z.maxLength(6))),
    skills: z.optional(z.array(Slug).check(z.maxLength(20))),
    /** What the labour market calls it: which market band is beside its pay. */
    occupation: z.optional(Slug),
    /** The agreement that sets its conditions, as candidates read it in invitations. */
    collectiveAgreement: z.optional(text(200)),
    watcherIds: z.array(MemberId).check(z.maxLength(20)),
    managerId: z.optional(MemberId),
    openedAt: Day,
    openings: z.int().check(z.gte(1)),
    /** Always open, whoever is hired: left out of time to fill. */
    evergreen: z.boolean(),
    status: z.enum(["open", "closed"]),
    version: Version,
  }),
);
export type Job = z.infer<typeof Job>;

/** Whom an agency recruits for; its contacts are members with the role `client`. */
export const Client = z.lazy(() => z.object({ clientId: ClientId, name: text(120), version: Version }));
export type Client = z.infer<typeof Client>;

export const Role = z.enum([
  "recruiter",
  "interviewer",
  "manager",
  "referrer",
  "expert",
  "finance",
  "hr",
  "privacy",
  "admin",
  "client",
]);
export type Role = z.infer<typeof Role>;

export const Member = z.lazy(() =>
  z.object({
    memberId: MemberId,
    name: text(120),
    email: z.string().check(z.email(), z.maxLength(254)),
    /** E.164. */
    phone: z.optional(z.string()),
    locale: Locale,
    roles: z.array(Role).check(z.minLength(1)),
    /** Sites the roles are limited to; empty means all. */
    siteIds: z.array(SiteId),
    /** Where they work: the currency of what they earn. */
    homeSiteId: z.optional(SiteId),
    /** For role `client`: whose contact they are, and what limits what they see. */
    clientId: z.optional(ClientId),
    /** Permission of its own: may see pay. */
    seesPay: z.boolean(),
    status: z.enum(["active", "left"]),
    version: Version,
  }),
);
export type Member = z.infer<typeof Member>;
