import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ConsultationId } from "../../domain/consultation/events.ts";
import { Instant, MemberId } from "../../domain/ids.ts";
import type { Companion } from "../../ports/facts.ts";
import { queryAll } from "../dynamodb/slot-claims.ts";
import { companion } from "../dynamodb/transaction.ts";

/** The appointment of a talk, as the last fact about it had it. It is there as long as the appointment should be. */
export const KnownAppointment = z.object({
  consultationId: ConsultationId,
  /** Its id in Bookings. */
  reference: z.string(),
  expertId: MemberId,
  startsAt: Instant,
  endsAt: Instant,
  /** Under which it is held, where the service is online. */
  joinLink: z.optional(z.string()),
});
export type KnownAppointment = z.infer<typeof KnownAppointment>;

const key = (organisation: string, consultationId: string) => ({
  pk: `${organisation}#bookings`,
  sk: consultationId,
});

export type AppointmentRecords = ReturnType<typeof createAppointmentRecords>;

/** Which appointment in Bookings belongs to which talk: `<organisation>#bookings`, the talk. */
export function createAppointmentRecords(client: DynamoDBDocumentClient, table: string) {
  return {
    async find(organisation: string, consultationId: string): Promise<KnownAppointment | undefined> {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key(organisation, consultationId), ConsistentRead: true }),
      );
      return Item && KnownAppointment.parse(Item);
    },

    async list(organisation: string): Promise<KnownAppointment[]> {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": key(organisation, "").pk },
        ConsistentRead: true,
      });
      return items.map((item) => KnownAppointment.parse(item));
    },

    /** Joins the append of the event that booked or moved the talk: its sequence is the condition of both. */
    saving: (organisation: string, known: KnownAppointment): Companion =>
      companion("appointment", {
        Put: { TableName: table, Item: { ...key(organisation, known.consultationId), ...known } },
      }),

    async remove(organisation: string, consultationId: string): Promise<void> {
      await client.send(new DeleteCommand({ TableName: table, Key: key(organisation, consultationId) }));
    },
  };
}
