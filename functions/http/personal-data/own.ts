import type { personalDataContracts } from "../../../shared/contracts/http/personal-data.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { askErasure, cancelErasure } from "../../../shared/domain/personal-data/decide.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { corrected } from "../../../shared/runtime/corrections.ts";
import { messagesStream } from "../../../shared/runtime/history.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";

/** What a candidate does with what is kept about them. */
export function ownDataHandlers(
  { opened, performWithCode }: CandidateContext,
  dependencies: PersonalDataDependencies,
): Handlers<
  Pick<
    typeof personalDataContracts,
    "requestOwnData" | "correctOwnDetails" | "askToBeErased" | "keepOwnDetails"
  >
> {
  const { people, settings, messageFacts, erasures } = dependencies;

  const detailsOf = async ({ organisation, candidateId }: Application) => {
    const candidate = await people.candidate(organisation, candidateId);
    if (!candidate) throw notFound("candidate");
    return candidate;
  };

  const dataOf = async (history: History, now: string) => {
    const application = applicationOf(history);
    const { organisation: id, applicationId, candidateId } = application;
    const [organisation, job, details, notes, messages] = await Promise.all([
      settings.organisation(id),
      settings.job(id, application.job.jobId),
      detailsOf(application),
      people.notes(id, candidateId),
      messageFacts.read(messagesStream(id, applicationId)),
    ]);
    return {
      organisation: organisation?.name ?? "",
      applicationId,
      job: job?.title ?? "",
      madeAt: now,
      details,
      notes,
      events: history.events.map(({ seq, factSeq: _factSeq, recordedAt, type, ...holds }) => ({
        seq,
        recordedAt,
        type,
        holds,
      })),
      messages: messages.flatMap(({ events }) =>
        events.map((event) => ({
          type: event.type,
          at: event.at,
          template: event.type === "MessageSent" ? event.template : undefined,
        })),
      ),
      erasure: erasureOf(application),
    };
  };

  return {
    requestOwnData: async (call) => {
      const { history } = await performWithCode(call, "data-request", {
        decide: () => ({ ok: true, events: [{ type: "DataHandedOver" }] }),
      });
      return { body: await dataOf(history, call.now) };
    },

    correctOwnDetails: async (call) => {
      const { code: _code, ...change } = call.body;
      const application = applicationOf(opened(call).history);
      const { events, companions } = await corrected(application, change, call.now, dependencies);
      await performWithCode(call, "correct-details", {
        decide: () => ({ ok: true, events }),
        companions: () => companions,
      });
      return { body: await detailsOf(application) };
    },

    askToBeErased: async (call) => {
      const { history } = await performWithCode(call, "erase", {
        decide: (loaded, { now }) => askErasure(loaded, { now }),
        companions: (events) =>
          events.flatMap((event) =>
            event.type === "ErasureAsked"
              ? [
                  erasures.noting(opened(call).organisation, {
                    applicationId: opened(call).applicationId,
                    askedAt: call.now,
                    due: event.due,
                  }),
                ]
              : [],
          ),
      });
      return { body: erasureOf(applicationOf(history)) };
    },

    keepOwnDetails: async (call) => {
      const { organisation, applicationId } = opened(call);
      const { history } = await performWithCode(call, "keep-details", {
        decide: (loaded) => cancelErasure(loaded),
        companions: () => [erasures.forgetting(organisation, applicationId)],
      });
      return { body: erasureOf(applicationOf(history)) };
    },
  };
}

const erasureOf = ({ erasure }: Application) =>
  erasure
    ? { status: erasure.status, askedAt: erasure.askedAt, due: erasure.due }
    : { status: "none" as const };
