import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";

/** A meeting as a calendar is told of it. Instants in UTC; calendars show them in their reader's own zone. */
export interface Invitation {
  /** The same for the meeting's whole life, whoever is told (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Rises with every move and with the cancellation (3.8.7.4): what is older is ignored. */
  readonly sequence: number;
  readonly method: "REQUEST" | "CANCEL";
  /** When this was said; the same for a mail written twice. */
  readonly stampedAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly description: string;
  /** Where to join. */
  readonly url?: string | undefined;
  /** Where to come. */
  readonly place?: string | undefined;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly attendee: { readonly name: string; readonly address: string };
}

/** The calendar file of a mail, with the method its MIME type must name as well (RFC 6047, 2.4). */
export interface CalendarPart {
  readonly method: Invitation["method"];
  readonly content: string;
}

/** Writes an invitation or a cancellation for one attendee (RFC 5546, 3.2.2 and 3.2.5). */
export function calendarPart(invitation: Invitation): CalendarPart {
  const { uid, sequence, method, stampedAt, startsAt, endsAt, summary, description, url, place } = invitation;
  const location = place ?? url;
  const cancelled = method === "CANCEL";
  const calendar = ical({
    prodId: { company: "Milepost", product: "invitations", language: "EN" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(stampedAt),
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary,
    description,
    organizer: { name: invitation.organiser.name, email: invitation.organiser.address },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(url ? { url } : {}),
    ...(location ? { location } : {}),
  });
  event.createAttendee({
    name: invitation.attendee.name,
    email: invitation.attendee.address,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    // Who comes says so on their page or to a person: an answer by mail would reach nobody.
    rsvp: false,
  });
  return { method, content: calendar.toString() };
}
