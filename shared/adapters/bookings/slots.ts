import { addMinutes } from "../../domain/calendar/days.ts";
import { claimedQuarters, quarterMinutes } from "../../domain/consultation/availability.ts";
import type { Slot } from "../../ports/booking-calendar.ts";
import { instantOfClock, minutesOf } from "./shapes.ts";
import type { Availability, Business, Service } from "./shapes.ts";

/** What a service lets people book, in minutes. */
export interface BookingRules {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly intervalMinutes: number;
  /** For booking and for cancelling. */
  readonly leadMinutes: number;
  readonly maximumAdvanceMinutes: number;
  /** Whether talks are meetings in Teams, each with a link of its own. */
  readonly online: boolean;
}

/** What neither service nor business sets. */
const unset = { leadMinutes: 0, maximumAdvanceMinutes: 365 * 24 * 60 };

/** The service's policy, and the business's for what it leaves open: the order in which Bookings itself applies them. */
export function rulesOf(service: Service, business: Business | undefined): BookingRules {
  const policy = { ...given(business?.schedulingPolicy), ...given(service.schedulingPolicy) };
  const durationMinutes = minutesOf(service.defaultDuration);
  if (durationMinutes === 0) throw new Error("The service in Bookings has no duration");
  const interval = policy.timeSlotInterval ? minutesOf(policy.timeSlotInterval) : 0;
  return {
    durationMinutes,
    bufferBeforeMinutes: minutesOf(service.preBuffer ?? "PT0M"),
    bufferAfterMinutes: minutesOf(service.postBuffer ?? "PT0M"),
    intervalMinutes: interval || durationMinutes,
    leadMinutes: policy.minimumLeadTime ? minutesOf(policy.minimumLeadTime) : unset.leadMinutes,
    maximumAdvanceMinutes: policy.maximumAdvance
      ? minutesOf(policy.maximumAdvance)
      : unset.maximumAdvanceMinutes,
    online: service.isLocationOnline ?? false,
  };
}

type PolicyFields = NonNullable<Service["schedulingPolicy"]>;

const given = (policy: PolicyFields | null | undefined): Partial<Record<keyof PolicyFields, string>> =>
  Object.fromEntries(Object.entries(policy ?? {}).filter(([, value]) => typeof value === "string"));

/** Whether the service leaves something to the business. */
export const isPartial = ({ schedulingPolicy: policy }: Service): boolean =>
  !policy?.timeSlotInterval || !policy.minimumLeadTime || !policy.maximumAdvance;

interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** What a member of staff has, in order of time. */
export interface StaffTimes {
  /** Hours in which they can be booked or are: what slots are counted from. */
  readonly hours: readonly Stretch[];
  /** Booked, or busy in their own calendar, or away. */
  readonly busy: readonly Stretch[];
}

/**
 * Reads availability. Whatever is not plainly free counts as taken: a place that is left in a group appointment
 * (`slotsAvailable`) is none for a talk of two.
 */
export function timesOf(availability: Availability, staffId: string): StaffTimes {
  const items = (availability.value ?? availability.staffAvailabilityItem ?? [])
    .filter((each) => each.staffId.toLowerCase() === staffId.toLowerCase())
    .flatMap(({ availabilityItems }) => availabilityItems)
    .map(({ status, startDateTime, endDateTime }) => ({
      status: status.toLowerCase(),
      from: instantOfClock(startDateTime),
      until: instantOfClock(endDateTime),
    }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const hours: Stretch[] = [];
  for (const { status, from, until } of items) {
    if (status === "outofoffice") continue;
    const last = hours.at(-1);
    if (last && from <= last.until)
      hours[hours.length - 1] = { from: last.from, until: until > last.until ? until : last.until };
    else hours.push({ from, until });
  }
  return {
    hours,
    busy: items.filter(({ status }) => status !== "available").map(({ from, until }) => ({ from, until })),
  };
}

/** When somebody looks, and from when until when. */
export interface Range extends Stretch {
  readonly now: string;
}

/** Every slot that the hours hold within the service's policy, occupied or not. */
export function gridOf(
  times: StaffTimes,
  rules: BookingRules,
  expertId: string,
  { from, until, now }: Range,
): Slot[] {
  const earliest = addMinutes(now, rules.leadMinutes);
  const latest = addMinutes(now, rules.maximumAdvanceMinutes);
  const slots: Slot[] = [];
  for (const stretch of times.hours)
    for (let startsAt = stretch.from; ; startsAt = addMinutes(startsAt, rules.intervalMinutes)) {
      const endsAt = addMinutes(startsAt, rules.durationMinutes);
      if (endsAt > stretch.until || startsAt > latest) break;
      if (startsAt >= from && startsAt >= earliest && endsAt <= until)
        slots.push({ expertId, startsAt, endsAt });
    }
  return slots;
}

/**
 * Whether something occupies a slot or its buffers in Bookings. What lies in quarter hours of `own` is the asking
 * application's talk itself.
 */
export const isOccupied = (
  slot: Slot,
  times: StaffTimes,
  rules: BookingRules,
  own: ReadonlySet<string>,
): boolean =>
  claimedQuarters(slot, rules).some(
    (quarter) =>
      !own.has(quarter) &&
      times.busy.some(({ from, until }) => from < quarterEnd(quarter, slot, rules) && until > quarter),
  );

/** A talk's last quarter hour ends with its buffer, not with the quarter. */
const quarterEnd = (quarter: string, slot: Slot, rules: BookingRules): string => {
  const [end, whole] = [
    addMinutes(slot.endsAt, rules.bufferAfterMinutes),
    addMinutes(quarter, quarterMinutes),
  ];
  return end < whole ? end : whole;
};
