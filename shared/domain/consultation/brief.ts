import type { Application, History } from "../application/state.ts";
import { fold } from "../application/state.ts";
import { applicationOf } from "../application/decision.ts";
import type { BesidePay } from "../market/beside-pay.ts";
import type { Consultation } from "./state.ts";
import { beganAt } from "./times.ts";

/** What a brief is written from. */
export interface BriefFacts {
  readonly consultation: Consultation;
  /** The application as it is; as it was when the talk began, once it has. */
  readonly application: Application;
  /** The history that the application was read from. */
  readonly history: History;
  /** When the talk began: nothing that came later is in the brief. */
  readonly frozenAt?: string | undefined;
  /** What stood beside pay when it began; of talks that began before it was kept, nothing. */
  readonly besidePay?: BesidePay | undefined;
}

/**
 * The facts of the brief of a talk. They follow what happens until the talk begins and stay as they are from then on:
 * what was said rests on what was known.
 */
export function briefFacts(history: History, consultationId: string): BriefFacts | undefined {
  const application = applicationOf(history);
  const consultation = application.consultations.find((each) => each.consultationId === consultationId);
  if (!consultation) return undefined;
  const { startedSeq = 0 } = consultation;
  const frozenAt = beganAt(history, consultation);
  if (frozenAt === undefined) return { consultation, application, history };
  const known = history.events.filter(({ seq, recordedAt }) => seq < startedSeq && recordedAt <= frozenAt);
  const before = fold(known);
  const started = history.events.find(({ seq }) => seq === startedSeq);
  const besidePay = started?.type === "ConsultationStarted" ? started.besidePay : undefined;
  return { consultation, application: applicationOf(before), history: before, frozenAt, besidePay };
}
