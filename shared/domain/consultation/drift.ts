import type { Consultation } from "./state.ts";

/** An appointment that another calendar has for us. */
export interface ForeignAppointment {
  readonly reference: string;
  /** The talk it was booked for, if it names one. */
  readonly consultationId?: string | undefined;
  /** The expert whose appointment it is; nobody where the settings do not know the member of staff. */
  readonly expertId?: string | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is known of a talk: how it stands by its application, and the appointment it should have. */
export interface TalkToCompare {
  readonly talk: Pick<Consultation, "consultationId" | "expertId" | "startsAt" | "endsAt" | "status">;
  readonly reference?: string | undefined;
}

interface Times {
  readonly expertId?: string | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Where two calendars do not say the same. Ids and times only: whoever is concerned is found by the talk's id. */
export type Drift =
  | { readonly kind: "appointment-without-consultation"; readonly reference: string; readonly there: Times }
  | {
      readonly kind: "consultation-without-appointment";
      readonly consultationId: string;
      readonly here: Times;
    }
  | {
      readonly kind: "different-times";
      readonly consultationId: string;
      readonly reference: string;
      readonly here: Times;
      readonly there: Times;
    };

const timesOf = ({ expertId, startsAt, endsAt }: Times): Times => ({ expertId, startsAt, endsAt });

/**
 * Compares the talks that lie ahead with the appointments of another calendar. An appointment belongs to the talk it
 * was recorded for, else to the one it names; a second one for the same talk belongs to nobody. Appointments that name
 * no talk and were recorded for none were not made by us and are left aside.
 */
export function driftBetween(
  talks: readonly TalkToCompare[],
  appointments: readonly ForeignAppointment[],
): Drift[] {
  const unmatched = new Map(appointments.map((each) => [each.reference, each]));
  const ours = talks.filter(({ talk }) => talk.status === "booked" || talk.status === "started");
  const found = ours.flatMap(({ talk, reference }): Drift[] => {
    const { consultationId } = talk;
    const there =
      (reference === undefined ? undefined : unmatched.get(reference)) ??
      [...unmatched.values()].find((each) => each.consultationId === consultationId);
    if (!there) return [{ kind: "consultation-without-appointment", consultationId, here: timesOf(talk) }];
    unmatched.delete(there.reference);
    const same =
      there.expertId === talk.expertId && there.startsAt === talk.startsAt && there.endsAt === talk.endsAt;
    return same
      ? []
      : [
          {
            kind: "different-times",
            consultationId,
            reference: there.reference,
            here: timesOf(talk),
            there: timesOf(there),
          },
        ];
  });
  const recorded = new Set(talks.flatMap(({ reference }) => reference ?? []));
  const left = [...unmatched.values()].filter(
    ({ consultationId, reference }) => consultationId !== undefined || recorded.has(reference),
  );
  return [
    ...found,
    ...left.map((each): Drift => {
      const { reference } = each;
      return { kind: "appointment-without-consultation", reference, there: timesOf(each) };
    }),
  ];
}
