import type { EventOf, Recorded } from "../application/events.ts";
import { addMinutes } from "../calendar/days.ts";
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

/** Whoever has just read a no is left alone with it for a day. */
const askedAfterMinutes = 24 * 60;

/** When a candidate may be asked about a decision whose mail was delivered at `deliveredAt`. */
export const surveyDue = (deliveredAt: string): string => addMinutes(deliveredAt, askedAfterMinutes);

/** The survey that waits for its answer. */
export const openSurvey = ({ survey }: SurveyFacts) => (survey?.answer ? undefined : survey);

/** Two working days of the site: so soon is somebody contacted who said that they may be. */
export const contactWithin = 2;

export const surveyTaskId = (seq: number): string => `survey-contact-${seq}`;

/** Whoever answered and may be contacted. */
export const mayBeContacted = ({ survey }: SurveyFacts) =>
  survey?.answer?.mayContact === true ? survey.answer : undefined;
