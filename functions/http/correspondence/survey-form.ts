import type { output } from "zod/mini";
import { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import type { SurveyPageForm } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { candidatePage, UnreadableForm } from "../../../shared/runtime/candidates/forms.ts";
import type { Deeds, Showing, Speech } from "../../../shared/runtime/candidates/forms.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { renderSurvey } from "./survey-page.ts";
import { surveyIn } from "./words/languages.ts";
import type { SurveyWords } from "./words/languages.ts";

type Form = output<typeof SurveyPageForm>;

/** The candidate's page on which they say how it was. */
export function surveyPageHandlers(
  context: CandidateContext,
  deeds: Deeds,
  dependencies: CorrespondenceDependencies,
): Handlers<Pick<typeof candidateCorrespondenceContracts, "showSurveyPage" | "submitSurveyPage">> {
  const render = async (showing: Showing<SurveyWords>) => {
    const { organisation: id, site, survey } = applicationOf(showing.candidate.history);
    const organisation = await dependencies.settings.organisation(id);
    const contactBy = survey?.answer?.contactBy;
    return renderSurvey({
      ...showing,
      organisation: organisation?.name ?? "",
      asked: survey !== undefined,
      answered: survey?.answer !== undefined,
      contactBy: contactBy === undefined ? undefined : dayOf(contactBy, site.zone),
      token: showing.call.path["token"] ?? "",
    });
  };
  const { show, submit } = candidatePage<Form, SurveyWords>(
    {
      part: "/survey",
      wordsIn: surveyIn,
      render,
      operationOf: { survey: "answerSurvey" },
      requestOf,
      contracts: candidateCorrespondenceContracts,
      deeds,
    },
    context,
    dependencies,
  );
  return { showSurveyPage: show, submitSurveyPage: submit };
}

/** What the form says, as the request that the API takes. */
function requestOf(
  { recommend, clarity, respect, text, contact }: Form,
  { words }: Speech<SurveyWords>,
): Record<string, unknown> {
  const choices = { recommend, clarity, respect };
  if (Object.values(choices).some((choice) => choice === undefined || !/^\d+$/.test(choice)))
    throw new UnreadableForm(words.answerAll);
  const written = text?.trim();
  return {
    ...Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, Number(choice)])),
    ...(written ? { text: written } : {}),
    mayContact: contact === "yes",
  };
}
