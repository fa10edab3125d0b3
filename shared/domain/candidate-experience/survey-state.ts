import type { EventOf, Recorded } from "../application/events.ts";
import type { SurveyDecision } from "./events.ts";

/** What an application knows of its survey. */
export interface SurveyFacts {
  readonly survey?:
    | {
        readonly seq: number;
        readonly decision: SurveyDecision;
        readonly touchpoint: string;
        readonly offeredAt: string;
        readonly answer?:
          | (Omit<EventOf<"SurveyAnswered">, "type"> & { readonly seq: number; readonly at: string })
          | undefined;
      }
    | undefined;
}

type SurveyEvent = Extract<Recorded, { type: "SurveyOffered" | "SurveyAnswered" }>;

/** The survey after one event. */
export function applySurveyEvent<Facts extends SurveyFacts>(facts: Facts, event: SurveyEvent): Facts {
  if (event.type === "SurveyOffered") {
    const { seq, decision, touchpoint, recordedAt: offeredAt } = event;
    return { ...facts, survey: { seq, decision, touchpoint, offeredAt } };
  }
  const { type: _type, factSeq: _factSeq, actor: _actor, recordedAt: at, ...answer } = event;
  return facts.survey ? { ...facts, survey: { ...facts.survey, answer: { ...answer, at } } } : facts;
}

/** Two working days of the site: so soon is somebody contacted who said that they may be. */
export const contactWithin = 2;

export const surveyTaskId = (seq: number): string => `survey-contact-${seq}`;

/** Whoever answered and may be contacted. */
export const mayBeContacted = ({ survey }: SurveyFacts) =>
  survey?.answer?.mayContact === true ? survey.answer : undefined;
