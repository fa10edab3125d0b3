import type { Application } from "../application/state.ts";
import { monthOf } from "../calendar/zones.ts";
import { exclusionOf } from "../kpi/contribution.ts";
import { periodOf } from "../kpi/periods.ts";

/** What an application adds to the report. */
export interface SurveyAnswered {
  /** In which they were asked, on the organisation's calendar: `2026-Q4`. */
  readonly quarter: string;
  /** In which they answered. */
  readonly answeredIn: string;
  readonly answeredAt: string;
  /** The decision and where it fell, as the figures tell them apart: `rejected.interview-completed`. */
  readonly part: string;
  readonly recommend: number;
  readonly clarity: number;
  readonly respect: number;
  /** Of what they wrote, which is a note of the person and goes with them. */
  readonly noteId?: string | undefined;
}

/** An application's answer, if it counts in figures. */
export function surveyAnswered(application: Application): SurveyAnswered | undefined {
  const { survey, organisationZone } = application;
  if (!survey?.answer || exclusionOf(application)) return undefined;
  const { recommend, clarity, respect, noteId, at: answeredAt } = survey.answer;
  const quarterOf = (instant: string) => periodOf(monthOf(instant, organisationZone), "quarter");
  return {
    quarter: quarterOf(survey.offeredAt),
    answeredIn: quarterOf(answeredAt),
    answeredAt,
    part: `${survey.decision}.${survey.touchpoint}`,
    ...{ recommend, clarity, respect, noteId },
  };
}
