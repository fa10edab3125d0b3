import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { driftBetween } from "../../domain/consultation/drift.ts";
import type { Drift, ForeignAppointment, TalkToCompare } from "../../domain/consultation/drift.ts";
import type { Consultation } from "../../domain/consultation/state.ts";
import type { Connection } from "./booking-calendar.ts";
import { createAppointmentRecords } from "./records.ts";

export interface Reconciliation {
  /** Talks that lie ahead, and appointments of the service, in the stretch of time. */
  readonly talks: number;
  readonly appointments: number;
  readonly drift: readonly Drift[];
}

/**
 * Compares what Bookings has from `from` up to `until` with our own talks. Changes nothing: which side is right is for
 * a person to say. `talkOf` answers a talk as its application has it.
 */
export async function reconcile(
  client: DynamoDBDocumentClient,
  table: string,
  { business, staff }: Connection,
  asked: { readonly organisation: string; readonly from: string; readonly until: string },
  talkOf: (consultationId: string) => Promise<Consultation | undefined>,
): Promise<Reconciliation> {
  const { organisation, from, until } = asked;
  const known = await createAppointmentRecords(client, table).list(organisation);
  const recorded = new Map(known.map(({ reference, consultationId }) => [reference, consultationId]));
  const experts = new Map(Object.entries(staff).map(([memberId, staffId]) => [staffId, memberId]));
  const appointments: ForeignAppointment[] = [];
  for (const listed of await business.between(from, until)) {
    // The list leaves the notes out; an appointment that we recorded needs none.
    const read = recorded.has(listed.id) ? listed : await business.appointment(listed.id);
    if (!read) continue;
    const { id: reference, consultationId, startsAt, endsAt, staffIds } = read;
    const expertId = staffIds.length === 1 ? experts.get(staffIds[0] ?? "") : undefined;
    appointments.push({ reference, consultationId, expertId, startsAt, endsAt });
  }
  const named = appointments.flatMap(({ consultationId }) => consultationId ?? []);
  const ids = [...new Set([...recorded.values(), ...named])];
  const references = new Map(known.map(({ consultationId, reference }) => [consultationId, reference]));
  const listed = new Set(appointments.map(({ reference }) => reference));
  const found = await Promise.all(ids.map(talkOf));
  const talks = found.flatMap((talk): TalkToCompare[] => {
    if (!talk) return [];
    const reference = references.get(talk.consultationId);
    const within = talk.startsAt < until && talk.endsAt > from;
    const there = reference !== undefined && listed.has(reference);
    return within || there ? [{ talk, reference }] : [];
  });
  const ahead = talks.filter(({ talk }) => talk.status === "booked" || talk.status === "started");
  return {
    talks: ahead.length,
    appointments: appointments.length,
    drift: driftBetween(talks, appointments),
  };
}
