import * as z from "zod/mini";
import { addMinutes } from "../../domain/calendar/days.ts";
import { instantAt, isZone } from "../../domain/calendar/zones.ts";

/** What Microsoft Graph v1.0 says about Bookings, as far as it is read; all else in its answers is left aside. */

/** A wall clock and the zone it hangs in: `2022-01-24T08:00:00`, sometimes with fractions, `Z` or `+00:00`. */
export const DateTimeTimeZone = z.lazy(() => z.object({ dateTime: z.string(), timeZone: z.string() }));
export type DateTimeTimeZone = z.infer<typeof DateTimeTimeZone>;

const Policy = z.lazy(() =>
  z.object({
    timeSlotInterval: z.nullish(z.string()),
    minimumLeadTime: z.nullish(z.string()),
    maximumAdvance: z.nullish(z.string()),
  }),
);

export const Service = z.lazy(() =>
  z.object({
    defaultDuration: z.string(),
    preBuffer: z.nullish(z.string()),
    postBuffer: z.nullish(z.string()),
    /** Whether its appointments are meetings in Teams. */
    isLocationOnline: z.nullish(z.boolean()),
    /** Who offers it. */
    staffMemberIds: z.nullish(z.array(z.string())),
    schedulingPolicy: z.nullish(Policy),
  }),
);
export type Service = z.infer<typeof Service>;

export const Business = z.lazy(() => z.object({ schedulingPolicy: z.nullish(Policy) }));
export type Business = z.infer<typeof Business>;

const StaffAvailability = z.lazy(() =>
  z.object({
    staffId: z.string(),
    availabilityItems: z.array(
      z.object({ status: z.string(), startDateTime: DateTimeTimeZone, endDateTime: DateTimeTimeZone }),
    ),
  }),
);

/** The reference shows the collection under its type's name; collections of Graph otherwise come as `value`. */
export const Availability = z.lazy(() =>
  z.object({
    value: z.optional(z.array(StaffAvailability)),
    staffAvailabilityItem: z.optional(z.array(StaffAvailability)),
  }),
);
export type Availability = z.infer<typeof Availability>;

/** The reference names the times `start` and `end` in some places, `startDateTime` and `endDateTime` in others. */
const Appointment = z.lazy(() =>
  z.object({
    id: z.string(),
    serviceId: z.nullish(z.string()),
    /** Given only where one appointment is read by its id. */
    serviceNotes: z.nullish(z.string()),
    staffMemberIds: z.nullish(z.array(z.string())),
    joinWebUrl: z.nullish(z.string()),
    start: z.optional(DateTimeTimeZone),
    end: z.optional(DateTimeTimeZone),
    startDateTime: z.optional(DateTimeTimeZone),
    endDateTime: z.optional(DateTimeTimeZone),
  }),
);
export const AppointmentPage = z.lazy(() =>
  z.object({
    value: z.array(Appointment),
    "@odata.nextLink": z.optional(z.string()),
  }),
);

/** An appointment of a business in instants. */
export interface BookedAppointment {
  readonly id: string;
  readonly serviceId: string | undefined;
  readonly staffIds: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  /** The talk it was booked for, where it is one of ours and its notes were read. */
  readonly consultationId: string | undefined;
  /** Of its meeting, where it is held online. */
  readonly joinLink: string | undefined;
}

/** What can stand as a link in mails and invitations. */
const isLink = (url: string): boolean => url.length <= 2000 && /^https:\/\/[^\s<>"]+$/.test(url);

/** @throws where it holds no times. */
export function readAppointment(body: unknown): BookedAppointment {
  const read = Appointment.parse(body);
  const start = read.startDateTime ?? read.start;
  const end = read.endDateTime ?? read.end;
  if (!start || !end) throw new Error(`Bookings gave appointment ${read.id} without its times`);
  return {
    id: read.id,
    serviceId: read.serviceId ?? undefined,
    staffIds: read.staffMemberIds ?? [],
    startsAt: instantOfClock(start),
    endsAt: instantOfClock(end),
    consultationId: consultationIn(read.serviceNotes ?? ""),
    joinLink: read.joinWebUrl && isLink(read.joinWebUrl) ? read.joinWebUrl : undefined,
  };
}

/** What an appointment's notes say, for staff who read it and for us who look for it again. */
export const notesFor = (consultationId: string): string =>
  `Booked by Milepost. Move or cancel it there. Talk ${consultationId}`;

const consultationIn = (notes: string): string | undefined =>
  /\bTalk (app_[A-Za-z0-9]{1,40}\.c\d+)\b/.exec(notes)?.[1];

/** An instant the way Graph takes it. */
export const clockOf = (instant: string): DateTimeTimeZone => ({
  dateTime: instant.replace(/\.\d{3}Z$/, ""),
  timeZone: "UTC",
});

/** @throws RangeError for a zone that is not known: a guessed one would book people into the wrong hour. */
export function instantOfClock({ dateTime, timeZone }: DateTimeTimeZone): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(dateTime);
  const [, day, time, offset] = match ?? [];
  if (!day || !time) throw new RangeError(`Bookings gave a time that is none: ${dateTime}`);
  if (offset && offset !== "Z") {
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
    return addMinutes(`${day}T${time}:00.000Z`, offset.startsWith("-") ? minutes : -minutes);
  }
  return offset === "Z" ? `${day}T${time}:00.000Z` : instantAt(day, time, ianaZone(timeZone));
}

/**
 * Windows' zones by their id and by the name that people see, as availability gives it. From the supplemental data of
 * the Unicode CLDR (windowsZones), for the countries of Milepost's sites and those that experts were seen to work from.
 */
const windowsZones: readonly (readonly [iana: string, id: string, shown: string])[] = [
  ["Etc/UTC", "UTC", "Coordinated Universal Time"],
  ["Europe/London", "GMT Standard Time", "Dublin, Edinburgh, Lisbon, London"],
  ["Europe/Berlin", "W. Europe Standard Time", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"],
  ["Europe/Paris", "Romance Standard Time", "Brussels, Copenhagen, Madrid, Paris"],
  ["Europe/Warsaw", "Central European Standard Time", "Sarajevo, Skopje, Warsaw, Zagreb"],
  ["Europe/Budapest", "Central Europe Standard Time", "Belgrade, Bratislava, Budapest, Ljubljana, Prague"],
  ["Europe/Kiev", "FLE Standard Time", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"],
  ["Asia/Tokyo", "Tokyo Standard Time", "Osaka, Sapporo, Tokyo"],
  ["Asia/Kolkata", "India Standard Time", "Chennai, Kolkata, Mumbai, New Delhi"],
  ["America/New_York", "Eastern Standard Time", "Eastern Time (US & Canada)"],
  ["America/Chicago", "Central Standard Time", "Central Time (US & Canada)"],
  ["America/Denver", "Mountain Standard Time", "Mountain Time (US & Canada)"],
  ["America/Los_Angeles", "Pacific Standard Time", "Pacific Time (US & Canada)"],
];

function ianaZone(name: string): string {
  const bare = name.replace(/^\(UTC(?:[+-]\d{2}:\d{2})?\)\s*/, "");
  const known = windowsZones.find(([, id, shown]) => bare === id || bare === shown);
  if (known) return known[0];
  if (bare.includes("/") && isZone(bare)) return bare;
  throw new RangeError(`Bookings gave times in a zone that is not known: ${name}`);
}

/** ISO 8601 duration in minutes: `PT30M`, `PT10H`, `P10D`, `P1DT2H`. @throws RangeError for anything else. */
export function minutesOf(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?)?$/.exec(duration);
  if (!match) throw new RangeError(`Bookings gave a duration that is none: ${duration}`);
  const [days, hours, minutes] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  return (days ?? 0) * 24 * 60 + (hours ?? 0) * 60 + (minutes ?? 0);
}
