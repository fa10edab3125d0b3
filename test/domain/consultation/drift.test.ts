import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { driftBetween } from "../../../shared/domain/consultation/drift.ts";
import type { ForeignAppointment, TalkToCompare } from "../../../shared/domain/consultation/drift.ts";

const at = (hour: string) => ({
  expertId: "mem_eva",
  startsAt: `2026-11-23T${hour}:00:00.000Z`,
  endsAt: `2026-11-23T${hour}:45:00.000Z`,
});
const talk = (
  id: string,
  hour: string,
  reference?: string,
  status: TalkToCompare["talk"]["status"] = "booked",
): TalkToCompare => ({ talk: { consultationId: id, status, ...at(hour) }, reference });
const appointment = (reference: string, hour: string, consultationId?: string): ForeignAppointment => ({
  reference,
  consultationId,
  ...at(hour),
});

describe("drift between two calendars", () => {
  it("is none where both say the same, by the recorded appointment or by the talk it names", () => {
    const talks = [talk("app_1.c1", "09", "A"), talk("app_2.c1", "10")];
    assert.deepEqual(driftBetween(talks, [appointment("A", "09"), appointment("B", "10", "app_2.c1")]), []);
  });

  it("names talks whose appointment is gone", () => {
    assert.deepEqual(driftBetween([talk("app_1.c1", "09", "A")], []), [
      { kind: "consultation-without-appointment", consultationId: "app_1.c1", here: at("09") },
    ]);
  });

  it("names appointments whose talk was cancelled, or never came to be", () => {
    const talks = [talk("app_1.c1", "09", "A", "cancelled")];
    assert.deepEqual(driftBetween(talks, [appointment("A", "09"), appointment("B", "10", "app_2.c1")]), [
      { kind: "appointment-without-consultation", reference: "A", there: at("09") },
      { kind: "appointment-without-consultation", reference: "B", there: at("10") },
    ]);
  });

  it("names the second appointment of one talk", () => {
    const both = [appointment("A", "09", "app_1.c1"), appointment("B", "09", "app_1.c1")];
    assert.deepEqual(driftBetween([talk("app_1.c1", "09", "B")], both), [
      { kind: "appointment-without-consultation", reference: "A", there: at("09") },
    ]);
  });

  it("names appointments at another time or of another expert", () => {
    const other = { ...appointment("B", "10"), expertId: undefined };
    assert.deepEqual(
      driftBetween(
        [talk("app_1.c1", "09", "A"), talk("app_2.c1", "10", "B")],
        [appointment("A", "11"), other],
      ),
      [
        {
          kind: "different-times",
          consultationId: "app_1.c1",
          reference: "A",
          here: at("09"),
          there: at("11"),
        },
        {
          kind: "different-times",
          consultationId: "app_2.c1",
          reference: "B",
          here: at("10"),
          there: { ...at("10"), expertId: undefined },
        },
      ],
    );
  });

  it("leaves aside what others booked there", () => {
    assert.deepEqual(driftBetween([], [appointment("A", "09")]), []);
  });
});
