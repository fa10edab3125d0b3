import type { output, ZodMiniType } from "zod/mini";
import {
  AskedErasure,
  OwnData,
  personalDataContracts,
} from "../../../shared/contracts/http/personal-data.ts";
import type { DataPageForm } from "../../../shared/contracts/http/personal-data.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { standingHolds } from "../../../shared/domain/personal-data/holds.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { keptOn } from "../../../shared/domain/candidate-experience/keeping.ts";
import { retentionPlan, retentionRule } from "../../../shared/domain/personal-data/retention.ts";
import { candidatePage, UnreadableForm } from "../../../shared/runtime/candidates/forms.ts";
import type { Deeds, Showing, Speech } from "../../../shared/runtime/candidates/forms.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { pageHeaders } from "../../../shared/runtime/candidates/page.ts";
import { frameIn } from "../../../shared/runtime/candidates/words/index.ts";
import { languageOf } from "../../../shared/runtime/candidates/speech.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";
import { renderData, renderDownload, renderOthers } from "./page.ts";
import type { Spoken } from "./page.ts";
import { dataPageIn } from "./words/languages.ts";
import type { DataPageWords } from "./words/languages.ts";

type Form = output<typeof DataPageForm>;

const operationOf = {
  "data-request": "requestOwnData",
  "correct-details": "correctOwnDetails",
  erase: "askToBeErased",
  "keep-details": "keepOwnDetails",
} as const satisfies Record<Form["action"], keyof typeof personalDataContracts>;

/** The candidate's page about what is kept of them. */
export function dataPageHandlers(
  context: CandidateContext,
  deeds: Deeds,
  dependencies: PersonalDataDependencies,
): Handlers<Pick<typeof personalDataContracts, "showDataPage" | "submitDataPage">> {
  const render = async (showing: Showing<DataPageWords>) => {
    const application = applicationOf(showing.candidate.history);
    const organisation = await dependencies.settings.organisation(application.organisation);
    return renderData({
      ...showing,
      organisation: organisation?.name ?? "",
      erasure: application.erasure,
      holds: standingHolds(application.holds),
      retention: {
        rule: retentionRule(application.site.country),
        plan: retentionPlan(application),
        keptUntil: keptOn(application, dayOf(showing.call.now, application.site.zone)),
        restricted: application.closing?.restrictedAt !== undefined,
        live: application.status === "live",
      },
      zone: application.site.zone,
      token: showing.call.path["token"] ?? "",
    });
  };
  const pageWith = (own: Deeds) =>
    candidatePage<Form, DataPageWords>(
      {
        part: "/data",
        wordsIn: dataPageIn,
        render,
        operationOf,
        requestOf,
        contracts: personalDataContracts,
        deeds: own,
      },
      context,
      dependencies,
    );

  return {
    showDataPage: pageWith(deeds).show,

    /** What was asked for is shown with the answer: it is there once, for whoever has the code. */
    submitDataPage: async (call) => {
      let answer: ((spoken: Spoken & { readonly token: string }) => string) | undefined;
      let language: PageLanguage = "en";
      const answeredWith =
        <Body>(
          operation: string,
          schema: ZodMiniType<Body>,
          render: (body: Body) => typeof answer,
        ): Deeds[string] =>
        async (own) => {
          const reply = await deeds[operation]?.(own);
          if (!reply) throw new Error(`there is no ${operation}`);
          const { organisation, candidateId } = applicationOf(context.opened(own).history);
          language = languageOf(await dependencies.people.candidate(organisation, candidateId));
          answer = render(schema.parse(reply.body));
          return reply;
        };
      const { submit } = pageWith({
        ...deeds,
        requestOwnData: answeredWith(
          "requestOwnData",
          OwnData,
          (data) => (spoken) => renderDownload(data, spoken),
        ),
        askToBeErased: answeredWith(
          "askToBeErased",
          AskedErasure,
          ({ otherApplications: others }) => others && ((spoken) => renderOthers(others, spoken)),
        ),
      });
      const reply = await submit(call);
      if (!answer || reply.status !== 303) return reply;
      const [words, frame] = await Promise.all([dataPageIn(language), frameIn(language)]);
      const body = answer({ language, words, frame, token: call.path["token"] ?? "" });
      return { status: 200, body, headers: pageHeaders };
    },
  };
}

/** What a form says, as the request that the API takes. */
function requestOf(form: Form, { words }: Speech<DataPageWords>): Record<string, unknown> {
  if (form.action === "erase") return form.otherApplications ? { otherApplications: true } : {};
  if (form.action !== "correct-details") return {};
  const { name, phone, postcode, channel: preferredChannel, locale } = form;
  const given = Object.entries({ name, phone, postcode, preferredChannel, locale }).flatMap(
    ([field, value]) => {
      const text = value?.trim();
      return text ? [[field, text] as const] : [];
    },
  );
  if (given.length === 0) throw new UnreadableForm(words.nothingToCorrect);
  return Object.fromEntries(given);
}
