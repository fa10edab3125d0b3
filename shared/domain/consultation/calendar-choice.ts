import type { CalendarChoice } from "../organisation/organisation.ts";

/**
 * Whose talks a change of the choice would leave behind: a talk that is booked stays where it was booked, and could be
 * neither moved nor cancelled there any more. `everybody`: all experts of the calendar that this product keeps.
 */
export function leftBehind(
  before: CalendarChoice | undefined,
  after: CalendarChoice | undefined,
): "everybody" | readonly string[] {
  if (before?.kind !== "bookings") return after?.kind === "bookings" ? "everybody" : [];
  const experts = Object.keys(before.staff);
  if (after?.kind !== "bookings") return experts;
  const { tenantId, businessId, serviceId } = before;
  const same =
    after.tenantId === tenantId && after.businessId === businessId && after.serviceId === serviceId;
  return same ? experts.filter((expert) => before.staff[expert] !== after.staff[expert]) : experts;
}
