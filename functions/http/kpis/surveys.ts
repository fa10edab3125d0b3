import type { output } from "zod/mini";
import type { SurveyGroup } from "../../../shared/contracts/http/kpis.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import { surveyReport } from "../../../shared/domain/candidate-experience/survey-report.ts";
import type { ReportCut, SurveyAnswer } from "../../../shared/domain/candidate-experience/survey-report.ts";
import { smallBelow } from "../../../shared/domain/kpi/figures.ts";
import { periodOf } from "../../../shared/domain/kpi/periods.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { SurveyAnswers } from "../../../shared/ports/survey-answers.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { notFound } from "../../../shared/runtime/problems.ts";

export interface SurveyDependencies {
  readonly surveys: SurveyAnswers;
  readonly people: Pick<People, "notes">;
  readonly settings: Pick<Settings, "organisation" | "site">;
  readonly secret: string;
}

export interface SurveyRequest extends ReportCut {
  readonly organisation: string;
  readonly member: Member;
  readonly year?: string | undefined;
  readonly now: string;
}

/** People whose notes are read at the same time. */
const atOnce = 16;

/** What candidates of the member's sites answered who were asked in a year. */
export async function readSurveys(
  { organisation, member, year, groupBy, period, now }: SurveyRequest,
  { surveys, people, settings, secret }: SurveyDependencies,
): Promise<{ year: string; items: output<typeof SurveyGroup>[] }> {
  const zone = (await settings.organisation(organisation))?.zone;
  if (!zone) throw notFound("organisation");
  const month = monthOf(now, zone);
  const of = year ?? month.slice(0, 4);
  const answers = await surveys.ofYear(organisation, of);
  const sees = (siteId: string): boolean => reaches(member, { siteId });
  const groups = surveyReport(answers, { groupBy, period }, periodOf(month, "quarter"), sees);
  const textOf = await textsOf(organisation, new Set(groups.flatMap(({ readable }) => readable)), people);
  // Neither when somebody answered nor who they are shows in where their text stands.
  const shuffled = (some: readonly SurveyAnswer[]): SurveyAnswer[] => {
    const place = new Map(some.map((one) => [one, keyedHash(secret, "survey-order", one.applicationId)]));
    return some.toSorted((a, b) => ((place.get(a) ?? "") < (place.get(b) ?? "") ? -1 : 1));
  };
  const items = await Promise.all(
    groups.map(async ({ group, n, withheld, answers: own, readable, ...at }) => {
      const groupName = group === null ? undefined : (await settings.site(organisation, group))?.name;
      const counted = (of: keyof Scores, least: number, most: number) =>
        withheld
          ? null
          : countsOf(
              own.map((answer) => answer[of]),
              least,
              most,
            );
      return {
        ...at,
        groupBy,
        group,
        ...(groupName === undefined ? {} : { groupName }),
        n,
        small: n < smallBelow,
        ...(withheld ? { withheld: true as const } : {}),
        recommend: counted("recommend", 0, 10),
        clarity: counted("clarity", 1, 5),
        respect: counted("respect", 1, 5),
        texts: withheld ? null : shuffled(readable).flatMap((answer) => textOf.get(answer) ?? []),
      };
    }),
  );
  return { year: of, items };
}

type Scores = Pick<SurveyAnswer, "recommend" | "clarity" | "respect">;

const countsOf = (scores: readonly number[], least: number, most: number): number[] =>
  Array.from(
    { length: most - least + 1 },
    (_, index) => scores.filter((score) => score === least + index).length,
  );

/** What was written with some answers. Of whoever was erased there is nothing. */
async function textsOf(
  organisation: string,
  answers: ReadonlySet<SurveyAnswer>,
  people: SurveyDependencies["people"],
): Promise<Map<SurveyAnswer, string>> {
  const waiting = [...answers].filter(({ noteId }) => noteId !== undefined);
  const found = new Map<SurveyAnswer, string>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { candidateId, noteId } = next;
      const notes = await people.notes(organisation, candidateId);
      const text = notes.find((note) => note.noteId === noteId)?.text;
      if (text !== undefined) found.set(next, text);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  return found;
}
