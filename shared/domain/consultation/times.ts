import type { History } from "../application/state.ts";
import type { Consultation } from "./state.ts";

/** A time that a talk had and has no more, with the talk's sequence while it had it. */
export interface LeftTime {
  readonly consultationId: string;
  readonly expertId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly sequence: number;
  /** The talk is off; else it was moved. */
  readonly cancelled: boolean;
  readonly reference?: string | undefined;
}

/**
 * The times that an application's talks have left: what their calendars can give to others. Whoever releases all of
 * them, however often, releases nothing that a later move took.
 */
export function leftTimes({ events, takenBack }: History): LeftTime[] {
  const present = new Map<string, Omit<LeftTime, "cancelled">>();
  const left: LeftTime[] = [];
  for (const event of events) {
    if (takenBack.has(event.seq)) continue;
    if (event.type === "ConsultationBooked") {
      const { consultationId, expertId, startsAt, endsAt, reference } = event;
      present.set(consultationId, { consultationId, expertId, startsAt, endsAt, sequence: 0, reference });
    }
    if (event.type !== "ConsultationMoved" && event.type !== "ConsultationCancelled") continue;
    const before = present.get(event.consultationId);
    if (!before) continue;
    left.push({ ...before, cancelled: event.type === "ConsultationCancelled" });
    if (event.type === "ConsultationCancelled") present.delete(event.consultationId);
    else {
      const { expertId, startsAt, endsAt } = event;
      present.set(event.consultationId, {
        ...before,
        expertId,
        startsAt,
        endsAt,
        sequence: before.sequence + 1,
      });
    }
  }
  return left;
}

/**
 * When a talk began. Where nobody said so and it was told of afterwards, in one go with how it went, it began when it
 * was booked for, or when it was told of, if that is earlier.
 */
export function beganAt(
  { events }: History,
  { consultationId, startedSeq, startsAt }: Pick<Consultation, "consultationId" | "startedSeq" | "startsAt">,
): string | undefined {
  const started = events.find(({ seq }) => seq === startedSeq);
  if (!started) return undefined;
  const toldOf = events.some(
    (event) =>
      event.type === "ConsultationHeld" &&
      event.consultationId === consultationId &&
      event.factSeq === started.factSeq,
  );
  return toldOf && startsAt < started.recordedAt ? startsAt : started.recordedAt;
}
