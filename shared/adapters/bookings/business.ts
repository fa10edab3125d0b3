import { addDays } from "../../domain/calendar/days.ts";
import type { Slot } from "../../ports/booking-calendar.ts";
import { Unavailable } from "../../ports/unavailable.ts";
import { AnswerLost } from "./graph.ts";
import type { Graph } from "./graph.ts";
import {
  AppointmentPage,
  Availability,
  Business,
  clockOf,
  notesFor,
  readAppointment,
  Service,
} from "./shapes.ts";
import type { BookedAppointment } from "./shapes.ts";
import { isPartial, rulesOf } from "./slots.ts";
import type { BookingRules } from "./slots.ts";

export type BookingsBusiness = ReturnType<typeof createBusiness>;

/** How long rules that can change are kept by a warm function: as long as settings are. */
const keptForMilliseconds = 60_000;
/** How often a booking is sent again that did not arrive. */
const bookingAttempts = 3;

/** One service of one business in Bookings, in the product's terms. */
export function createBusiness(
  graph: Graph,
  { businessId, serviceId }: { readonly businessId: string; readonly serviceId: string },
  clock: { now(): string },
) {
  const root = `/solutions/bookingBusinesses/${encodeURIComponent(businessId)}`;
  let kept: { readonly rules: BookingRules; readonly readAt: number } | undefined;

  const get = async (path: string): Promise<unknown> => {
    const { status, body } = await graph.send({ method: "GET", path });
    if (status === 404) throw new Error("The business or service that the settings name is not in Bookings");
    return body;
  };

  /** Appointments of this service that overlap a stretch of time, without their notes. */
  const between = async (from: string, until: string): Promise<BookedAppointment[]> => {
    const found: BookedAppointment[] = [];
    const asked = new URLSearchParams({ start: from, end: until });
    let path: string | undefined = `${root}/calendarView?${asked.toString()}`;
    while (path) {
      const page = AppointmentPage.parse(await get(path));
      found.push(...page.value.map(readAppointment));
      // Absolute: what follows the address of Graph, which is known.
      path = page["@odata.nextLink"]?.replace(/^.*?(?=\/solutions\/)/, "");
    }
    return found.filter((each) => each.serviceId === serviceId);
  };

  /** One appointment with its notes. */
  const appointment = async (id: string): Promise<BookedAppointment | undefined> => {
    const { status, body } = await graph.send({
      method: "GET",
      path: `${root}/appointments/${encodeURIComponent(id)}`,
    });
    return status === 404 ? undefined : readAppointment(body);
  };

  /** The appointment that was booked for a talk at this time, although nobody heard of it. */
  const findOurs = async (
    slot: Slot,
    staffId: string,
    consultationId: string,
  ): Promise<BookedAppointment | undefined> => {
    for (const { id, startsAt, staffIds } of await between(slot.startsAt, slot.endsAt)) {
      if (startsAt !== slot.startsAt || !staffIds.includes(staffId)) continue;
      const read = await appointment(id);
      if (read?.consultationId === consultationId) return read;
    }
    return undefined;
  };

  const timesOfSlot = ({ startsAt, endsAt }: Slot) => ({
    startDateTime: clockOf(startsAt),
    endDateTime: clockOf(endsAt),
  });

  return {
    between,
    appointment,
    findOurs,

    /** Whether business and service are there, and who of the staff offers the service. */
    async directory(): Promise<"no-business" | "no-service" | { readonly staffIds: readonly string[] }> {
      const business = await graph.send({ method: "GET", path: root });
      if (business.status === 404) return "no-business";
      const path = `${root}/services/${encodeURIComponent(serviceId)}`;
      const { status, body } = await graph.send({ method: "GET", path });
      return status === 404 ? "no-service" : { staffIds: Service.parse(body).staffMemberIds ?? [] };
    },

    async rules(): Promise<BookingRules> {
      const now = Date.parse(clock.now());
      if (kept && now >= kept.readAt && now - kept.readAt < keptForMilliseconds) return kept.rules;
      const service = Service.parse(await get(`${root}/services/${encodeURIComponent(serviceId)}`));
      const business = isPartial(service) ? Business.parse(await get(root)) : undefined;
      kept = { rules: rulesOf(service, business), readAt: now };
      return kept.rules;
    },

    /** What staff have on the days of a stretch of time and on the days beside them: hours are never cut there. */
    async availability(staffIds: readonly string[], from: string, until: string): Promise<Availability> {
      const { status, body } = await graph.send({
        method: "POST",
        path: `${root}/getStaffAvailability`,
        body: {
          staffIds,
          startDateTime: clockOf(`${addDays(from.slice(0, 10), -1)}T00:00:00.000Z`),
          endDateTime: clockOf(`${addDays(until.slice(0, 10), 2)}T00:00:00.000Z`),
        },
      });
      if (status === 404) throw new Error("The business that the settings name is not in Bookings");
      return Availability.parse(body);
    },

    /**
     * Books a slot. Where the answer is lost it is looked for before it is booked
     * anew. The appointment names the talk and nobody: the invitations come from this product.
     */
    async book(
      slot: Slot,
      staffId: string,
      consultationId: string,
      rules: BookingRules,
    ): Promise<BookedAppointment> {
      for (let attempt = 1; ; attempt += 1)
        try {
          const { status, body } = await graph.send({
            method: "POST",
            path: `${root}/appointments`,
            once: true,
            body: {
              "@odata.type": "#microsoft.graph.bookingAppointment",
              serviceId,
              staffMemberIds: [staffId],
              ...timesOfSlot(slot),
              preBuffer: `PT${rules.bufferBeforeMinutes}M`,
              postBuffer: `PT${rules.bufferAfterMinutes}M`,
              serviceNotes: notesFor(consultationId),
              isLocationOnline: rules.online,
              optOutOfCustomerEmail: true,
              smsNotificationsEnabled: false,
            },
          });
          if (status === 404) throw new Error("The business that the settings name is not in Bookings");
          const made = readAppointment(body);
          if (!rules.online || made.joinLink) return made;
          // The meeting can be made a moment after the appointment.
          return (await appointment(made.id)) ?? made;
        } catch (error) {
          if (!(error instanceof AnswerLost)) throw error;
          const found = await findOurs(slot, staffId, consultationId);
          if (found) return found;
          if (attempt === bookingAttempts) throw new Unavailable("Bookings does not answer bookings", error);
        }
    },

    /** Puts an appointment at another time or with another member of staff. False where it is gone. */
    async move(id: string, slot: Slot, staffId: string): Promise<boolean> {
      const { status } = await graph.send({
        method: "PATCH",
        path: `${root}/appointments/${encodeURIComponent(id)}`,
        body: {
          "@odata.type": "#microsoft.graph.bookingAppointment",
          ...timesOfSlot(slot),
          staffMemberIds: [staffId],
        },
      });
      return status !== 404;
    },

    /** Cancels an appointment; one that is gone is cancelled. */
    async cancel(id: string): Promise<void> {
      await graph.send({
        method: "POST",
        path: `${root}/appointments/${encodeURIComponent(id)}/cancel`,
        body: { cancellationMessage: "This talk was cancelled." },
      });
    },
  };
}
