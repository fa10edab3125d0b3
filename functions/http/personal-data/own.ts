import type { personalDataContracts } from "../../../shared/contracts/http/personal-data.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { answerFields } from "../../../shared/domain/expectations/answers.ts";
import { askErasure, cancelErasure } from "../../../shared/domain/personal-data/decide.ts";
import { standingHolds } from "../../../shared/domain/personal-data/holds.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import { corrected } from "../../../shared/runtime/corrections.ts";
import { applicationStream, messagesStream } from "../../../shared/runtime/history.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";
import { withSameAddress } from "./same-address.ts";

/** Other applications that one request can have erased: all of it is one transaction. */
const mostAtOnce = 30;

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
  const { people, settings, facts, messageFacts, erasures } = dependencies;

  const detailsOf = async ({ organisation, candidateId }: Application) => {
    const candidate = await people.candidate(organisation, candidateId);
    if (!candidate) throw notFound("candidate");
    return candidate;
  };

  /** What they want, as it stands: answer by answer, who wrote it down, and when they said it. */
  const wishesOf = ({ organisation, expectations: { answers, sources } }: Application) =>
    Promise.all(
      answerFields.flatMap((answer) => {
        const source = sources[answer];
        if (answers[answer] === undefined || !source) return [];
        const { actor, givenAt } = source;
        const noter = async () => {
          if (actor.kind !== "member") return undefined;
          return (await people.member(organisation, actor.memberId))?.name;
        };
        return [noter().then((notedBy) => ({ answer, value: answers[answer], givenAt, notedBy }))];
      }),
    );

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
      wishes: await wishesOf(application),
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
      holds: standingHolds(application.holds),
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
      const own = applicationOf(opened(call).history);
      const { organisation } = own;
      const others = await withSameAddress(own, dependencies);
      const covered = call.body.otherApplications ? others.slice(0, mostAtOnce) : [];
      const { history } = await performWithCode(call, "erase", {
        decide: (loaded, { now }) => askErasure(loaded, { now }),
        companions: (events) =>
          events.flatMap((event) => {
            if (event.type !== "ErasureAsked") return [];
            const noted = (applicationId: string) =>
              erasures.noting(organisation, { applicationId, askedAt: call.now, due: event.due });
            return [
              noted(own.applicationId),
              ...covered.flatMap(({ application: { applicationId }, read }) => [
                facts.appending({
                  stream: applicationStream(organisation, applicationId),
                  seq: nextSeq(read),
                  events: [event],
                  recordedAt: call.now,
                  actor: { kind: "candidate" },
                }),
                noted(applicationId),
              ]),
            ];
          }),
      });
      const otherApplications = { covered: covered.length, left: others.length - covered.length };
      return {
        body: {
          ...erasureOf(applicationOf(history)),
          ...(others.length > 0 ? { otherApplications } : {}),
        },
      };
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
