import type { consultationsContracts } from "../../../shared/contracts/http/consultations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { decideConsultation } from "../../../shared/domain/consultation/decide.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { ConsultationCommand } from "../../../shared/domain/consultation/decide.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { besidePay } from "../../../shared/runtime/applications/beside-pay.ts";
import { carryOut } from "../../../shared/runtime/commands.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { historyOfTalk, ownTalk, pathTalk, talkView } from "./context.ts";
import type { AnyCall, ConsultationsDependencies } from "./context.ts";

type Contracts = Pick<
  typeof consultationsContracts,
  "prepareConsultation" | "startConsultation" | "completeConsultation" | "markNoShow" | "callOffConsultation"
>;

/** What an expert does about a talk of theirs. */
export function talkHandlers(dependencies: ConsultationsDependencies): Handlers<Contracts> {
  const { people, settings, calendars, secret } = dependencies;

  /** Carries out a command on the talk of the path and answers the talk as it is then. */
  const onTalk = async (
    call: AnyCall,
    member: Member,
    commandOf: (
      consultationId: string,
      application: Application,
    ) => ConsultationCommand | Promise<ConsultationCommand>,
    companions: readonly Companion[] = [],
  ) => {
    const { consultationId, applicationId } = pathTalk(call);
    await historyOfTalk(call, dependencies);
    const actor = { kind: "member", memberId: member.memberId } as const;
    const { history } = await carryOut(
      {
        organisation: call.organisation,
        applicationId,
        actor,
        now: call.now,
        requestKey: call.requestKey,
        requestHash: call.requestHash,
        authorise: (application) => ownTalk(application, consultationId, member),
        decide: async (read) =>
          decideConsultation(
            await commandOf(consultationId, applicationOf(read)),
            read,
            await policyFor(settings, applicationOf(read), call.now, actor, false),
          ),
        companions: () => companions,
      },
      dependencies,
    );
    const application = applicationOf(history);
    const talk = ownTalk(application, consultationId, member);
    const [candidate, joinLink] = await Promise.all([
      people.candidate(call.organisation, application.candidateId),
      calendars.joinLink(call.organisation, talk),
    ]);
    return { body: talkView(application, talk, candidate?.name, joinLink) };
  };

  /** What the expert typed, as a note of the candidate: the fact only points to it. */
  const noteOf = (call: AnyCall, candidateId: string, kind: string, text: string | undefined) => {
    if (text === undefined) return { noteId: undefined, companions: [] };
    const noteId = `${kind}-${keyedHash(secret, "note", call.requestKey, kind).slice(0, 16)}`;
    return { noteId, companions: [people.savingNote(call.organisation, candidateId, { noteId, text })] };
  };

  /** What stands beside pay as a talk begins: when somebody says so, else at its time. The brief keeps it. */
  const besideAt = async (application: Application, at: string) =>
    besidePay(
      application,
      await settings.job(application.organisation, application.job.jobId),
      at,
      dependencies,
    );

  return {
    prepareConsultation: (call, member) =>
      onTalk(call, member, (consultationId) => ({ type: "PrepareConsultation", consultationId })),

    startConsultation: (call, member) =>
      onTalk(call, member, async (consultationId, application) => ({
        type: "StartConsultation",
        consultationId,
        besidePay: await besideAt(application, call.now),
      })),

    markNoShow: (call, member) =>
      onTalk(call, member, (consultationId) => ({ type: "MarkNoShow", consultationId })),

    callOffConsultation: (call, member) =>
      onTalk(call, member, (consultationId) => ({
        type: "CancelConsultation",
        consultationId,
        by: "expert",
      })),

    completeConsultation: async (call, member) => {
      const { candidateId } = applicationOf(await historyOfTalk(call, dependencies));
      const { topics, followUpOn, agreed, concerns, notes } = call.body;
      const said = {
        agreed: noteOf(call, candidateId, "agreed", agreed),
        concerns: noteOf(call, candidateId, "concerns", concerns),
        notes: noteOf(call, candidateId, "expert-notes", notes),
      };
      return onTalk(
        call,
        member,
        async (consultationId, application) => ({
          type: "CompleteConsultation",
          consultationId,
          besidePay: await besideAt(
            application,
            [call.now, ownTalk(application, consultationId, member).startsAt].sort()[0] ?? call.now,
          ),
          topics,
          followUpOn,
          agreedNoteId: said.agreed.noteId,
          concernsNoteId: said.concerns.noteId,
          notesNoteId: said.notes.noteId,
        }),
        Object.values(said).flatMap(({ companions }) => companions),
      );
    },
  };
}
