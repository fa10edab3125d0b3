import type { SurveyAnswer } from "../domain/candidate-experience/survey-report.ts";

/** What candidates answered when they were asked how it was. */
export interface SurveyAnswers {
  /** Of everybody who was asked in a year, on the organisation's calendar. */
  ofYear(organisation: string, year: string): Promise<SurveyAnswer[]>;
}
